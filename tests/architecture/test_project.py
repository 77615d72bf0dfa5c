"""What a newcomer meets first, and what must not be in the project."""

import re
import subprocess
from pathlib import Path

PROJECT = Path(__file__).resolve().parents[2]
MACHINE_PATH = re.compile(r"(?<![\w.$}/-])/(home|root|tmp|work|Users|private/var)/[\w.-]+")


def _tracked() -> list[Path]:
    listed = subprocess.run(
        ["git", "-c", "safe.directory=*", "ls-files", "-z"], cwd=PROJECT, capture_output=True, check=True, text=True
    )
    return [PROJECT / name for name in listed.stdout.split("\0") if name]


def test_readme_opens_with_the_two_commands() -> None:
    lines = [line for line in (PROJECT / "README.md").read_text(encoding="utf-8").splitlines() if line.strip()]
    assert lines[1:5] == ["```sh", *lines[2:4], "```"]
    assert [line.split("#")[0].strip() for line in lines[2:4]] == ["make sample", "make test"]


def test_ci_calls_the_readmes_test_command() -> None:
    assert "make test" in (PROJECT / ".ci" / "run").read_text(encoding="utf-8")


def test_no_path_of_a_machine_in_the_project() -> None:
    for path in _tracked():
        if path.suffix in {".ttf", ".icc", ".jpg", ".png", ".qm"} or path == Path(__file__) or not path.exists():
            continue
        found = MACHINE_PATH.search(path.read_text(encoding="utf-8"))
        assert not found, f"{path.relative_to(PROJECT)}: {found.group() if found else ''}"


def test_top_level_is_as_planned() -> None:
    folders = {
        ".ci",
        "benchmarks",
        "bulletin_studio",
        "docs",
        "fonts",
        "layouts",
        "packaging",
        "profiles",
        "samples",
        "tests",
        "tools",
    }
    files = {".gitignore", "CHANGELOG.md", "LICENSE", "Makefile", "README.md", "hatch_build.py", "pyproject.toml"}
    assert {path.relative_to(PROJECT).parts[0] for path in _tracked()} <= folders | files
