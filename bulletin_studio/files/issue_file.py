"""issue.yaml goes in, the number without its articles comes out, and the names of the articles."""

import re
from dataclasses import dataclass
from datetime import date

from bulletin_studio.base.findings import error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.files.faults import Faults
from bulletin_studio.files.fitting_text import read_fitting
from bulletin_studio.files.imprint import read_imprint, read_page_names
from bulletin_studio.files.inside import fault_of_name
from bulletin_studio.files.placement_text import ENTRY_KEYS, read_placement
from bulletin_studio.files.section import Keys, Section, check_format, open_section, open_text, place_of, shown
from bulletin_studio.files.text_file import TextFile
from bulletin_studio.files.yaml_node import MappingNode, Node, Scalar
from bulletin_studio.model.issue import Issue, Masthead
from bulletin_studio.model.placement import AUTOMATIC, Placement

ISSUE_FILE = "issue.yaml"

ISSUE_KEYS = Keys(
    required=("format", "masthead", "number", "date", "layout", "articles"),
    optional=("imprint", "total", "pages", "fit", "page_names", "protected", "language"),
    blank_is_absent=True,
)
ISSUE_ORDER = (
    "format",
    "masthead",
    "imprint",
    "number",
    "total",
    "date",
    "layout",
    "pages",
    "fit",
    "page_names",
    "protected",
    "language",
    "articles",
)
MASTHEAD_KEYS = Keys(required=("title",), optional=("subtitle", "publisher", "mark"), blank_is_absent=True)

DEFAULT_LANGUAGE = "zh-Hans"
LANGUAGE = re.compile(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*")
DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

MAXIMUM_NUMBER = 99_999
MAXIMUM_PAGES = 400


@dataclass(frozen=True, slots=True)
class Entry:
    """An article as issue.yaml lists it: its short name, the place of that, and where it is laid down."""

    slug: str
    where: SourceSpan
    placement: Placement


@dataclass(frozen=True, slots=True)
class IssueFile:
    """issue.yaml as it was read.

    Attributes:
        issue: without its articles.
        entries: the articles as listed, in reading order.
    """

    issue: Issue
    entries: tuple[Entry, ...]
    layout_place: SourceSpan
    file: TextFile
    root: MappingNode


def parse_issue(file: TextFile, faults: Faults) -> IssueFile | None:
    """Reads issue.yaml; None where it is no mapping."""
    section = open_text(file.text, file.path, ISSUE_KEYS, faults)
    if section is None:
        return None
    check_format(section)
    issue = Issue(
        masthead=_read_masthead(section),
        number=section.integer("number", 1, 1, MAXIMUM_NUMBER),
        day=_read_day(section),
        layout=_read_layout_name(section),
        total=section.integer("total", 0, 1, MAXIMUM_NUMBER) or None,
        page_count=section.integer("pages", 0, 1, MAXIMUM_PAGES) or None,
        protected_words=section.texts("protected"),
        imprint=read_imprint(section),
        page_names=read_page_names(section, MAXIMUM_PAGES),
        language=_read_language(section),
        source=SourceSpan(file.path),
        fit=read_fitting(section),
    )
    return IssueFile(issue, _read_entries(section), section.where("layout"), file, section.node)


def fault_of_slug(slug: str) -> str:
    """The code of what is wrong with an article's short name; empty where nothing is."""
    if slug.endswith(".md"):
        return "article.name_with_suffix"
    if "/" in slug or slug.startswith("."):
        return "article.name_with_folder"
    return fault_of_name(slug)


def _read_masthead(section: Section) -> Masthead:
    masthead = section.section("masthead", MASTHEAD_KEYS)
    if masthead is None:
        return Masthead("")
    return Masthead(
        masthead.required_text("title"), masthead.text("subtitle"), masthead.text("publisher"), masthead.text("mark")
    )


def _read_day(section: Section) -> date:
    node = section.scalar("date", "value.not_date")
    if node is not None:
        try:
            if DATE.fullmatch(node.text):
                return date.fromisoformat(node.text)
        except ValueError:
            section.refuse("value.no_such_day", "date")
        else:
            section.refuse("value.not_date", "date")
    return date(1, 1, 1)


def _read_layout_name(section: Section) -> str:
    name = section.required_text("layout")
    code = fault_of_name(name) if name else ""
    if code or "/" in name:
        section.refuse(code or "layout.name_with_folder", "layout")
    return name


def _read_language(section: Section) -> str:
    language = section.text("language", DEFAULT_LANGUAGE)
    if not LANGUAGE.fullmatch(language):
        section.refuse("value.not_language", "language")
    return language


def _read_entries(section: Section) -> tuple[Entry, ...]:
    entries: dict[str, Entry] = {}
    for item in section.items("articles"):
        entry = _entry(item, section)
        if entry is None:
            continue
        if entry.slug in entries:
            line = entries[entry.slug].where.line
            section.faults.append(error("article.listed_twice", entry.where, slug=entry.slug, line=line))
        else:
            entries[entry.slug] = entry
    return tuple(entries.values())


def _entry(item: Node, section: Section) -> Entry | None:
    """A name, or a mapping of a name and where the article is laid down; None where it is neither."""
    if not isinstance(item, MappingNode):
        slug = _slug(item, section)
        return Entry(slug, place_of(section.path, item), AUTOMATIC) if slug else None
    mapping = open_section(item, section.path, "articles", ENTRY_KEYS, section.faults)
    node = mapping.values.get("article") if mapping is not None else None
    if mapping is None or node is None:
        return None
    slug = _slug(node, section)
    return Entry(slug, place_of(section.path, node), read_placement(mapping)) if slug else None


def _slug(item: Node, section: Section) -> str:
    """An article's name; "01" may stand without quotes, as people name files so."""
    where = place_of(section.path, item)
    if not isinstance(item, Scalar) or item.is_null:
        section.faults.append(error("article.name_not_text", where, found=shown(item)))
        return ""
    code = fault_of_slug(item.text)
    if code:
        section.faults.append(error(code, where, found=shown(item)))
        return ""
    return item.text
