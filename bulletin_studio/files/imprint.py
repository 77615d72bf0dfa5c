"""The imprint and the page names of issue.yaml go in and out: text and lists in the file, tuples in the model."""

from collections.abc import Sequence
from dataclasses import fields

from bulletin_studio.files.section import OUTER_BLANKS, Keys, Section
from bulletin_studio.files.text_file import UNWANTED
from bulletin_studio.files.yaml_edit import Edit, YamlText, drop_value, scalar_text, set_list, set_value
from bulletin_studio.files.yaml_node import MappingNode, Node, Scalar, SequenceNode
from bulletin_studio.model.issue import Imprint

IMPRINT_KEYS = Keys(optional=tuple(field.name for field in fields(Imprint)), blank_is_absent=True)


def read_imprint(issue: Section) -> Imprint:
    """The imprint; every key holds one text or a list of texts."""
    section = issue.section("imprint", IMPRINT_KEYS)
    if section is None:
        return Imprint()
    return Imprint(**{key: _texts(section, key) for key in section.values})


def read_page_names(issue: Section, most: int) -> tuple[tuple[int, str], ...]:
    """The names of pages by number, in the order of the pages; none is higher than `most`."""
    section = issue.any_section("page_names")
    if section is None:
        return ()
    names = {_page(section, key, most): section.required_text(key) for key in section.values}
    return tuple(sorted((page, name) for page, name in names.items() if page))


def imprint_text(imprint: Imprint) -> str:
    """The imprint as a mapping in braces; empty where it says nothing."""
    return _braces({key: _value(texts) for key, texts in _filled(imprint).items()})


def page_names_text(names: Sequence[tuple[int, str]]) -> str:
    """The names of pages as a mapping in braces; empty where there is none."""
    return _braces({str(page): scalar_text(name) for page, name in names})


def imprint_edits(yaml: YamlText, before: Imprint, after: Imprint) -> tuple[Edit, ...]:
    """What to change in issue.yaml so that it holds another imprint; what has not changed keeps its lines."""
    if before == after:
        return ()
    node = yaml.value("imprint")
    if after == Imprint():
        return drop_value(yaml, "imprint")
    if not isinstance(node, MappingNode):
        return set_value(yaml, "imprint", imprint_text(after))
    inner = YamlText(yaml.text, node, IMPRINT_KEYS.all, yaml.newline)
    old, new = _filled(before), _filled(after)
    edits: list[Edit] = []
    for key in IMPRINT_KEYS.all:
        if old.get(key) != new.get(key):
            edits += _entry_edits(inner, key, new.get(key, ()))
    return tuple(edits)


def _entry_edits(yaml: YamlText, key: str, texts: Sequence[str]) -> tuple[Edit, ...]:
    if not texts:
        return drop_value(yaml, key)
    if len(texts) > 1 and isinstance(yaml.value(key), SequenceNode):
        return set_list(yaml, key, texts)
    return set_value(yaml, key, _value(texts))


def _texts(section: Section, key: str) -> tuple[str, ...]:
    """One text or several; numbers such as those of telephones are taken as they are written."""
    node = section.values[key]
    items = node.items if isinstance(node, SequenceNode) else (node,)
    if not any(isinstance(item, Scalar) and item.number is not None for item in items):
        return section.texts(key) if isinstance(node, SequenceNode) else tuple(filter(None, (section.text(key),)))
    texts = tuple(_word(item) for item in items)
    if not all(texts):
        section.refuse("value.not_texts", key)
        return ()
    return texts


def _word(node: Node) -> str:
    """One line of text, or a number as it is written; empty for anything else."""
    if not isinstance(node, Scalar) or not (node.is_text or node.number is not None):
        return ""
    text = node.text.strip(OUTER_BLANKS)
    return "" if UNWANTED.search(text) or set("\n\t") & set(text) else text


def _page(section: Section, key: str, most: int) -> int:
    """The page a key names; 0 where it names none."""
    number = int(key) if key.isascii() and key.isdigit() and len(key) <= len(str(most)) else 0
    if not 1 <= number <= most or key != str(number):
        section.refuse("issue.page_name_of_no_page", key, page=key, most=most)
        return 0
    return number


def _filled(imprint: Imprint) -> dict[str, tuple[str, ...]]:
    pairs = ((key, getattr(imprint, key)) for key in IMPRINT_KEYS.all)
    return {key: texts for key, texts in pairs if texts}


def _value(texts: Sequence[str]) -> str:
    quoted = [scalar_text(text) for text in texts]
    return quoted[0] if len(quoted) == 1 else "[" + ", ".join(quoted) + "]"


def _braces(values: dict[str, str]) -> str:
    return "{" + ", ".join(f"{key}: {value}" for key, value in values.items()) + "}" if values else ""
