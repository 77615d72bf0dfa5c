"""Writes the structure into the file: elements in, the structure tree, links and the ways back to them out."""

from collections.abc import Iterator
from urllib.parse import quote

import pikepdf
from pikepdf import Array, Dictionary, Name, Object, String

from bulletin_studio.display.items import Tag
from bulletin_studio.export.pdf.structure import Element, Mark, PageLink, Structure

_ROLES = {Tag.TITLE: "P", Tag.KICKER: "P", Tag.DECK: "P", Tag.BYLINE: "P"}
"""Our kinds of structure that PDF 1.7 does not name, and what they are to a reader (ISO 32000-1, 14.8.4)."""

_PRINTED = 4
"""The flag of annotations that PDF/A wants set and PDF/UA does not mind (ISO 19005-2, 6.3.2)."""

_URI_SIGNS = "%/:?#[]@!$&'()*+,;=~-._"


class _Tree:
    """The tree being written."""

    def __init__(self, pdf: pikepdf.Pdf, structure: Structure) -> None:
        self.pdf = pdf
        self.written: dict[Element, Object] = {}
        self.link_keys = {link: len(structure.owners) + index for index, link in enumerate(structure.links)}


def add_structure(pdf: pikepdf.Pdf, structure: Structure, language: str) -> None:
    """The structure tree and the way back from marked content and links to it (ISO 32000-1, 14.7)."""
    tree = _Tree(pdf, structure)
    root = pdf.make_indirect(
        Dictionary(
            Type=Name.StructTreeRoot,
            RoleMap=Dictionary({f"/{tag.value}": Name(f"/{role}") for tag, role in _ROLES.items()}),
        )
    )
    document = _element(tree, structure.root, root)
    document.Lang = String(language)
    root.K = Array([document])
    numbers: list[Object | int] = []
    for page_index, owners in enumerate(structure.owners):
        numbers += [page_index, pdf.make_indirect(Array([tree.written[owner] for owner in owners]))]
        page = pdf.pages[page_index].obj
        page.StructParents = page_index
        page.Tabs = Name.S
    for link, key in tree.link_keys.items():
        numbers += [key, tree.written[link]]
    root.ParentTree = pdf.make_indirect(Dictionary(Nums=Array(numbers)))
    root.ParentTreeNextKey = len(structure.owners) + len(structure.links)
    pdf.Root.StructTreeRoot = root
    pdf.Root.MarkInfo = Dictionary(Marked=True)


def _element(tree: _Tree, element: Element, parent: Object) -> Object:
    result = tree.pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name(f"/{element.kind}"), P=parent))
    tree.written[element] = result
    if element.alt:
        result.Alt = String(element.alt)
    attributes = _attributes(element)
    if attributes is not None:
        result.A = attributes
    result.K = Array(list(_kids(tree, element, result)))
    return result


def _attributes(element: Element) -> Dictionary | None:
    """A figure's place, what a head cell is the head of, a list's signs (ISO 32000-1, 14.8.5.4, .7 and .5)."""
    if element.box is not None:
        box = Array([round(edge, 3) for edge in element.box])
        return Dictionary(O=Name.Layout, Placement=Name.Block, BBox=box)
    if element.tag is Tag.HEAD_CELL:
        return Dictionary(O=Name.Table, Scope=Name.Column)
    if element.tag is Tag.LIST:
        return Dictionary(O=Name.List, ListNumbering=Name.Disc)
    return None


def _kids(tree: _Tree, element: Element, parent: Object) -> Iterator[Object]:
    for kid in element.kids:
        if isinstance(kid, Mark):
            yield Dictionary(Type=Name.MCR, Pg=tree.pdf.pages[kid.page_index].obj, MCID=kid.mcid)
        else:
            yield _element(tree, kid, parent)
    if element.link is not None:
        page = tree.pdf.pages[element.link.page_index].obj
        annotation = tree.pdf.make_indirect(_annotation(tree.pdf, element.link, tree.link_keys[element]))
        if "/Annots" not in page:
            page.Annots = Array()
        page.Annots.append(annotation)
        yield Dictionary(Type=Name.OBJR, Pg=page, Obj=annotation)


def _annotation(pdf: pikepdf.Pdf, link: PageLink, key: int) -> Dictionary:
    """A link annotation without border; its Contents is what a reader hears (ISO 14289-1, 7.18.5)."""
    annotation = Dictionary(
        Type=Name.Annot,
        Subtype=Name.Link,
        Rect=Array([round(edge, 3) for edge in link.box]),
        Border=Array([0, 0, 0]),
        F=_PRINTED,
        Contents=String(link.address),
        StructParent=key,
    )
    if link.target_page:
        annotation.Dest = Array([pdf.pages[link.target_page - 1].obj, Name.Fit])
    else:
        uri = String(quote(link.address, safe=_URI_SIGNS))
        annotation.A = Dictionary(Type=Name.Action, S=Name.URI, URI=uri)
    return annotation
