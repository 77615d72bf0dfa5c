"""Print profiles: the bundled ones, a shop's own, and what is told of wrong ones."""

import json
import re
import runpy
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from bulletin_studio.base.errors import FileAccessError, InputError
from bulletin_studio.base.findings import Severity, note, warning
from bulletin_studio.base.words.catalogue import Language, message, remedy
from bulletin_studio.files.load_print_profile import load_print_profile, print_profile_names, profile_name_for
from bulletin_studio.files.yaml_node import BOOLEAN, INTEGER, MappingNode, Node, Scalar, SequenceNode
from bulletin_studio.files.yaml_text import read_yaml
from bulletin_studio.model.print_profile import (
    USUAL_PROFILE,
    InkLimits,
    PrintProfile,
    ProfileArea,
    WantedStandard,
    judged,
)

ROOT = Path(__file__).parents[3]
SCHEMA = Draft202012Validator(json.loads((ROOT / "docs/schema/print-profile.schema.json").read_text(encoding="utf-8")))
HEAD = "format: 1\ntitle: {zh: 某厂}\n"


@pytest.fixture
def load(tmp_path: Path) -> Any:
    def load_text(text: str) -> PrintProfile:
        path = tmp_path / "shop.yaml"
        path.write_text(text, encoding="utf-8")
        return load_print_profile(str(path))

    return load_text


def plain(node: Node) -> Any:
    """A node as JSON has it."""
    if isinstance(node, MappingNode):
        return {key.text: plain(value) for key, value in node.entries}
    if isinstance(node, SequenceNode):
        return [plain(item) for item in node.items]
    assert isinstance(node, Scalar)
    if not node.style and INTEGER.fullmatch(node.text):
        return int(node.text)
    assert not BOOLEAN.fullmatch(node.text) or node.text == "off"
    return node.text


def test_the_bundled_profiles() -> None:
    assert print_profile_names() == ("coated", "lenient", "newsprint", "screen", "uncoated")
    for name in print_profile_names():
        profile = load_print_profile(name)
        assert profile.name == name
        assert {language for language, _ in profile.titles} == {"zh", "en"}
        node = read_yaml((ROOT / "profiles" / f"{name}.yaml").read_text(encoding="utf-8"), name, [])
        assert node is not None
        SCHEMA.validate(plain(node))


def test_the_usual_profile_is_the_one_for_coated_paper() -> None:
    coated = load_print_profile("coated")
    as_built = PrintProfile(titles=coated.titles, condition="FOGRA39")
    assert coated == as_built
    assert USUAL_PROFILE.ink == coated.ink == InkLimits(3.0, 2.8)


def test_profiles_by_condition() -> None:
    assert profile_name_for("FOGRA39") == "coated"
    assert profile_name_for("CGATS TR 002") == "newsprint"
    assert profile_name_for("JC200103") == "coated"


def test_the_example_of_the_page_is_read(load: Any) -> None:
    page = (ROOT / "docs/profiles.md").read_text(encoding="utf-8")
    example = re.search(r"```yaml\n(.*?)```", page, re.DOTALL)
    assert example is not None
    profile = load(example[1])
    assert profile.name == "shop"
    assert profile.standard is WantedStandard.X4
    assert profile.area is ProfileArea.PRINT
    assert profile.severities == (("preflight.photo_repeated", None), ("pdf.spot_colours", Severity.ERROR))
    node = read_yaml(example[1], "shop.yaml", [])
    assert node is not None
    SCHEMA.validate(plain(node))


def test_the_page_lists_every_rule() -> None:
    tool = runpy.run_path(str(ROOT / "tools/build_profile_docs.py"))
    page = (ROOT / "docs/profiles.md").read_text(encoding="utf-8")
    fresh: str = tool["page_with_rules"](page)
    assert _codes(page) == _codes(fresh), "run python tools/build_profile_docs.py"


def _codes(page: str) -> set[str]:
    return set(re.findall(r"^\| `((?:preflight|pdf)\.\w+)` \|", page, re.MULTILINE))


@pytest.mark.parametrize(
    ("text", "code", "line"),
    [
        (HEAD + "ink: {limit: 500%}\n", "value.not_percent", 3),
        (HEAD + "ink: {most: 300%}\n", "key.unknown", 3),
        (HEAD + "photos: {fewest: 400, good: 300}\n", "profile.limits_crossed", 3),
        (HEAD + "photos: {good: viele}\n", "value.not_number", 3),
        (HEAD + "text: {smallest: 900pt}\n", "value.length_out_of_range", 3),
        (HEAD + "page: {multiple: 0}\n", "value.out_of_range", 3),
        (HEAD + "spot_colours: 99\n", "value.out_of_range", 3),
        (HEAD + "standard: pdf-x-3\n", "value.not_one_of_near", 3),
        (HEAD + "severity:\n  preflight.overset: fatal\n", "value.not_one_of", 4),
        (HEAD + "severity:\n  preflight.oversett: error\n", "profile.unknown_rule_near", 4),
        (HEAD + "severity:\n  zzz: error\n", "profile.unknown_rule", 4),
        ("format: 2\ntitle: {zh: 某厂}\n", "format.newer", 1),
        ("title: {zh: 某厂}\n", "key.missing", 1),
        ("format: 1\ntitle: {en: A shop}\n", "key.missing", 2),
    ],
)
def test_a_wrong_profile_is_told_with_its_line(load: Any, text: str, code: str, line: int) -> None:
    with pytest.raises(InputError) as caught:
        load(text)
    (finding,) = caught.value.findings
    assert (finding.code, finding.where and finding.where.line) == (code, line)
    for language in Language:
        assert message(finding, language)
        assert remedy(finding, language)


def test_profiles_that_are_not_there(tmp_path: Path) -> None:
    with pytest.raises(InputError) as caught:
        load_print_profile("glossy")
    assert "coated" in remedy(caught.value.findings[0], Language.ENGLISH)
    with pytest.raises(FileAccessError):
        load_print_profile(str(tmp_path / "none.yaml"))


def test_findings_are_judged_by_the_profile() -> None:
    severities = (("pdf.lzw", None), ("pdf.opi", Severity.ERROR))
    found = judged((warning("pdf.lzw"), warning("pdf.opi"), note("pdf.more")), PrintProfile(severities=severities))
    assert [(finding.code, finding.severity) for finding in found] == [
        ("pdf.opi", Severity.ERROR),
        ("pdf.more", Severity.NOTE),
    ]
