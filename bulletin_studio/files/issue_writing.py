"""An Issue and the issue.yaml it came from go in, the file's new text comes out, comments and other lines kept."""

from collections.abc import Sequence

from bulletin_studio.files.fitting_text import fitting_text
from bulletin_studio.files.imprint import imprint_edits, imprint_text, page_names_text
from bulletin_studio.files.issue_file import DEFAULT_LANGUAGE, ISSUE_ORDER, MASTHEAD_KEYS, IssueFile
from bulletin_studio.files.placement_text import entry_text
from bulletin_studio.files.section import FORMAT
from bulletin_studio.files.yaml_edit import (
    Edit,
    ListItem,
    YamlText,
    apply_edits,
    drop_value,
    scalar_text,
    set_items,
    set_list,
    set_value,
)
from bulletin_studio.files.yaml_node import MappingNode
from bulletin_studio.model.issue import Issue, Masthead


def new_issue_text(issue: Issue) -> str:
    """The whole text of an issue.yaml that does not exist yet."""
    values = {"format": str(FORMAT)} | _values(issue)
    masthead = [f"  {key}: {value}" for key, value in _masthead_values(issue.masthead).items() if value]
    values |= {
        "masthead": "\n".join(("", *masthead)),
        "imprint": imprint_text(issue.imprint),
        "protected": _list_text(issue.protected_words) if issue.protected_words else "",
        "articles": _lines_text([entry_text(article.slug, article.placement) for article in issue.articles]),
    }
    lines = [f"{key}:{_spaced(values[key])}" for key in ISSUE_ORDER if values[key]]
    return "\n".join(lines) + "\n"


def changed_issue_text(old: IssueFile, issue: Issue) -> str:
    """The text of issue.yaml with the changes of the issue."""
    newline = old.file.newline
    yaml = YamlText(old.file.text, old.root, ISSUE_ORDER, newline)
    edits = _edits(yaml, _values(old.issue), _values(issue))
    masthead = yaml.value("masthead")
    if isinstance(masthead, MappingNode):
        inner = YamlText(yaml.text, masthead, MASTHEAD_KEYS.all, newline)
        edits += _edits(inner, _masthead_values(old.issue.masthead), _masthead_values(issue.masthead))
    edits += imprint_edits(yaml, old.issue.imprint, issue.imprint)
    if issue.protected_words != old.issue.protected_words:
        words = issue.protected_words
        edits += set_list(yaml, "protected", words) if words else drop_value(yaml, "protected")
    edits += _entry_edits(yaml, old, issue)
    return apply_edits(yaml.text, edits)


def _entry_edits(yaml: YamlText, old: IssueFile, issue: Issue) -> list[Edit]:
    """Sets the list of articles; entries that stay keep their lines."""
    before = [(entry.slug, entry.placement) for entry in old.entries]
    after = [(article.slug, article.placement) for article in issue.articles]
    if before == after:
        return []
    known = {pair: index for index, pair in enumerate(before)}
    return [*set_items(yaml, "articles", [ListItem(entry_text(*pair), known.get(pair)) for pair in after])]


def _edits(yaml: YamlText, before: dict[str, str], after: dict[str, str]) -> list[Edit]:
    edits: list[Edit] = []
    for key, value in after.items():
        if value != before[key]:
            edits += set_value(yaml, key, value) if value else drop_value(yaml, key)
    return edits


def _values(issue: Issue) -> dict[str, str]:
    """The values at the top of the file as YAML; empty where the key is left out."""
    return {
        "number": str(issue.number),
        "total": "" if issue.total is None else str(issue.total),
        "date": issue.day.isoformat(),
        "layout": scalar_text(issue.layout),
        "pages": "" if issue.page_count is None else str(issue.page_count),
        "fit": fitting_text(issue.fit),
        "page_names": page_names_text(issue.page_names),
        "language": "" if issue.language == DEFAULT_LANGUAGE else scalar_text(issue.language),
    }


def _masthead_values(masthead: Masthead) -> dict[str, str]:
    texts = (masthead.title, masthead.subtitle, masthead.publisher, masthead.mark)
    return {key: scalar_text(text) if text else "" for key, text in zip(MASTHEAD_KEYS.all, texts, strict=True)}


def _list_text(items: Sequence[str]) -> str:
    return _lines_text([scalar_text(item) for item in items])


def _lines_text(items: Sequence[str]) -> str:
    """A list of items that are YAML already."""
    return "\n".join(("", *(f"  - {item}" for item in items))) if items else "[]"


def _spaced(value: str) -> str:
    return value if value.startswith("\n") else f" {value}"
