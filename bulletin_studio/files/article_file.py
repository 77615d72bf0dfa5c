"""An article's file goes in, the Article comes out, with the lines and nodes that saving needs to keep the rest."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from bulletin_studio.base.findings import error, warning
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.files.article_body import Block, read_blocks
from bulletin_studio.files.faults import Faults
from bulletin_studio.files.inline_text import read_inline
from bulletin_studio.files.section import Keys, Section, open_text
from bulletin_studio.files.source_text import BLANKS, SourceText
from bulletin_studio.files.text_file import UNWANTED, TextFile
from bulletin_studio.files.yaml_node import MappingNode, Scalar
from bulletin_studio.model.article import Article
from bulletin_studio.model.photo import Photo
from bulletin_studio.model.story import Paragraph, Story

HEAD_KEYS = Keys(required=("headline",), optional=("kicker", "deck", "byline", "state"), blank_is_absent=True)
HEAD_TEXTS = ("kicker", "headline", "deck", "byline")
HEAD_ORDER = (*HEAD_TEXTS, "state")
STATES = {"draft": False, "reviewed": True}
"""Whether an article has been reviewed; what is not said is a draft."""

FENCE = re.compile(r"---[ \t]*")
LINE = re.compile(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+")


@dataclass(frozen=True, slots=True)
class ArticleFile:
    """An article and the file it was read from.

    Attributes:
        lines: of the file, with their line ends.
        body_start: index of the first line after the head.
        head: of the YAML head.
        blocks: with line numbers counted from `body_start`.
    """

    article: Article
    file: TextFile
    lines: tuple[str, ...]
    body_start: int
    head: MappingNode
    blocks: tuple[Block, ...]

    @property
    def head_text(self) -> str:
        """The YAML text between the two fences."""
        return "".join(self.lines[1 : self.body_start - 1])


def article_path(slug: str) -> str:
    """Where an article stands in its issue folder."""
    return f"articles/{slug}.md"


def parse_article(file: TextFile, slug: str, folder: Path, faults: Faults) -> ArticleFile | None:
    """Reads an article; None where its head cannot be read.

    Args:
        file: the article's file.
        slug: its short name.
        folder: the issue folder, in which its photos must lie.
        faults: takes what is wrong; an article without text and photos is a warning.
    """
    lines = tuple(LINE.findall(file.text))
    bare = [line.rstrip("\r\n") for line in lines]
    start = _body_start(bare, file.path, faults)
    if start is None:
        return None
    head_text = "".join(lines[1 : start - 1])
    head = open_text(head_text, file.path, HEAD_KEYS, faults, first_line=2)
    blocks = read_blocks(bare[start:], SourceSpan(file.path, start + 1), folder, faults)
    if not any(line.strip(BLANKS) for line in bare[start:]):
        faults.append(warning("article.empty", SourceSpan(file.path)))
    if head is None:
        return None
    parts = {key: _head_paragraph(head, key, head_text) for key in HEAD_TEXTS}
    article = Article(
        slug=slug,
        headline=parts["headline"] or Paragraph("headline", ()),
        body=Story(tuple(block.content for block in blocks if isinstance(block.content, Paragraph))),
        kicker=parts["kicker"],
        deck=parts["deck"],
        byline=parts["byline"],
        photos=_photos(blocks),
        source=SourceSpan(file.path),
        is_reviewed=head.choice("state", default=False, choices=STATES),
    )
    return ArticleFile(article, file, lines, start, head.node, blocks)


def _body_start(lines: Sequence[str], path: str, faults: Faults) -> int | None:
    """The index of the first line after the head; None where there is no head."""
    if not lines or not FENCE.fullmatch(lines[0]):
        faults.append(error("article.head_missing", SourceSpan(path, 1)))
        return None
    end = next((index for index, line in enumerate(lines[1:], 1) if FENCE.fullmatch(line)), None)
    if end is None:
        faults.append(error("article.head_open", SourceSpan(path, 1)))
        return None
    return end + 1


def _head_paragraph(head: Section, key: str, head_text: str) -> Paragraph | None:
    """Kicker, headline, deck or byline: one paragraph with the same signs as the body."""
    node = head.scalar(key, "value.not_text")
    if node is None:
        return None
    if not node.is_text:
        head.refuse("value.not_text", key)
    elif UNWANTED.search(node.text):
        head.refuse("value.control_character", key)
    elif re.search(r"\n[ \t\u3000]*\n", node.text.strip("\n")):
        head.refuse("value.not_one_paragraph", key)
    else:
        spans = read_inline(_source_of(node, head_text, head.path), head.faults)
        if not spans and key in HEAD_KEYS.required:
            head.refuse("value.empty", key)
        return Paragraph(key, spans) if spans else None
    return None


def _source_of(node: Scalar, head_text: str, path: str) -> SourceText:
    """A YAML value as a piece of the file, as exactly as its style lets it be placed."""
    raw = head_text[node.start.index : node.end.index]
    line, column = node.start.line, node.start.column
    if raw == node.text:
        return SourceText(node.text, path, line, column)
    if raw[1:-1] == node.text:
        return SourceText(node.text, path, line, column + 1)
    if node.style == "|":
        first = next((text for text in raw.splitlines()[1:] if text.strip(" ")), "")
        indent = len(first) - len(first.lstrip(" "))
        return SourceText(node.text, path, line + 1, indent + 1, indent)
    return SourceText(node.text, path, line, column, is_exact=False)


def _photos(blocks: Sequence[Block]) -> tuple[Photo, ...]:
    """The photos, each with the number of paragraphs before it."""
    photos: list[Photo] = []
    paragraphs = 0
    for block in blocks:
        if isinstance(block.content, Photo):
            photos.append(replace(block.content, after=paragraphs))
        else:
            paragraphs += 1
    return tuple(photos)
