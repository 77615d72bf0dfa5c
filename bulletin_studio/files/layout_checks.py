"""A layout and the faces at hand go in, what a designer should look at again comes out, each with its place."""

from collections.abc import Iterator, Sequence

from bulletin_studio.base.findings import Finding, note, warning
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.files.section import place_of
from bulletin_studio.files.text_file import TextFile
from bulletin_studio.files.yaml_node import MappingNode, Node
from bulletin_studio.files.yaml_text import read_yaml
from bulletin_studio.model.font import FontFile
from bulletin_studio.model.layout import Layout
from bulletin_studio.model.style import ParagraphStyle

FEWEST_EM = 12
MOST_EM = 40
"""Lines of fewer characters are hard to justify, of more hard to follow (CLREQ #considerations_in_designing_type_area
gives no figure; newspapers set 12 to 20, books 25 to 35)."""

WEIGHT_STEP = 200
"""A face that differs so much from the weight wanted looks like another weight."""


def check_layout(layout: Layout, file: TextFile, faces: Sequence[FontFile]) -> Iterator[Finding]:
    """What is odd about a layout that can be used: its styles, top down, then its columns.

    Args:
        layout: as read from the file.
        file: for the places.
        faces: the faces at hand.
    """
    root = read_yaml(file.text, file.path, [])
    for style in layout.styles:
        yield from _check_face(style, root, file.path, faces)
        if style.leading < style.size:
            where = _place(root, file.path, "styles", style.name, "leading")
            leading, size = round(style.leading, 2), round(style.size, 2)
            yield warning("layout.tight_leading", where, name=style.name, leading=leading, size=size)
    measure = round(layout.columns.measure / layout.style("body").size)
    if not FEWEST_EM <= measure <= MOST_EM:
        where = _place(root, file.path, "columns", "count")
        yield note("layout.unusual_measure", where, measure=measure, fewest=FEWEST_EM, most=MOST_EM)


def _check_face(style: ParagraphStyle, root: Node | None, path: str, faces: Sequence[FontFile]) -> Iterator[Finding]:
    """A role that no face has, or a weight that none comes near."""
    weights = [face.weight for face in faces if face.role is style.face]
    if not weights:
        allowed = ", ".join(dict.fromkeys(face.role.value for face in faces))
        where = _place(root, path, "styles", style.name, "face")
        yield warning("layout.face_missing", where, name=style.name, face=style.face.value, allowed=allowed)
    elif min(abs(weight - style.weight) for weight in weights) >= WEIGHT_STEP:
        allowed = ", ".join(str(weight) for weight in sorted(weights))
        where = _place(root, path, "styles", style.name, "weight")
        face, weight = style.face.value, style.weight
        yield warning("layout.weight_missing", where, name=style.name, face=face, weight=weight, allowed=allowed)


def _place(root: Node | None, path: str, *keys: str) -> SourceSpan:
    """The place of the value under keys within each other; of the last one that is written."""
    where = SourceSpan(path)
    node = root
    for key in keys:
        values = {name.text: value for name, value in node.entries} if isinstance(node, MappingNode) else {}
        if key not in values:
            break
        node = values[key]
        where = place_of(path, node)
    return where
