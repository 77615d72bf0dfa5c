"""An Article and the file it stood in go in, the file's new text comes out, with every line that need not change."""

from collections.abc import Sequence
from dataclasses import replace
from difflib import SequenceMatcher

from bulletin_studio.files.article_body import Block
from bulletin_studio.files.article_file import HEAD_ORDER, HEAD_TEXTS, ArticleFile
from bulletin_studio.files.article_text import block_text, blocks_in_order, is_tight
from bulletin_studio.files.inline_writing import inline_text
from bulletin_studio.files.places import plain, plain_article, plain_photo
from bulletin_studio.files.yaml_edit import Edit, YamlText, apply_edits, drop_value, scalar_text, set_value
from bulletin_studio.model.article import Article
from bulletin_studio.model.photo import Photo
from bulletin_studio.model.story import Paragraph


def new_article_text(article: Article, newline: str = "\n") -> str:
    """The whole text of an article that has no file yet."""
    head = [f"{key}: {_head_value(text)}" for key, text in _head_texts(article).items() if text]
    text = "\n".join(("---", *head, "---"))
    before: Paragraph | Photo | None = None
    for content in _contents(article):
        text += ("\n" if before and is_tight(before, content) else "\n\n") + block_text(content)
        before = content
    return text.replace("\n", newline) + newline


def changed_article_text(old: ArticleFile, article: Article) -> str:
    """The text of the article's file with the changes of the article."""
    newline = old.file.newline
    head = _changed_head(old, article, newline)
    fence = old.lines[old.body_start - 1]
    return old.lines[0] + head + fence + _changed_body(old, article, newline)


def _head_texts(article: Article) -> dict[str, str]:
    """Kicker, headline, deck and byline as typed, and the state; empty where there is none."""
    parts = (article.kicker, article.headline, article.deck, article.byline)
    texts = {key: inline_text(part.spans) if part else "" for key, part in zip(HEAD_TEXTS, parts, strict=True)}
    return texts | {"state": "reviewed" if article.is_reviewed else ""}


def _head_value(text: str) -> str:
    return "|\n" + "\n".join(f"  {line}" for line in text.split("\n")) if "\n" in text else scalar_text(text)


def _changed_head(old: ArticleFile, article: Article, newline: str) -> str:
    yaml = YamlText(old.head_text, old.head, HEAD_ORDER, newline)
    before, after = _head_texts(plain_article(old.article)), _head_texts(plain_article(article))
    edits: list[Edit] = []
    for key in HEAD_ORDER:
        if after[key] == before[key]:
            continue
        value = after[key] if "\n" in after[key] else scalar_text(after[key])
        edits += set_value(yaml, key, value) if after[key] else drop_value(yaml, key)
    return _ended(apply_edits(yaml.text, edits), newline)


def _contents(article: Article) -> tuple[Paragraph | Photo, ...]:
    return tuple(blocks_in_order(article.body.paragraphs, article.photos))


def _bare(content: Paragraph | Photo) -> Paragraph | Photo:
    """Content as it is compared: without places, and a photo without the number that its place in the order gives."""
    return replace(plain_photo(content), after=0) if isinstance(content, Photo) else plain(content)


def _changed_body(old: ArticleFile, article: Article, newline: str) -> str:
    """The body: blocks that stay keep their lines, and neighbours that stay keep the blank lines between them."""
    lines = old.lines[old.body_start :]
    gaps = _gaps(old.blocks, lines)
    known = {_bare(block.content): "".join(lines[block.start : block.end]) for block in old.blocks}
    contents = [_bare(content) for content in _contents(article)]
    origins = _origins(list(map(_bare, (block.content for block in old.blocks))), contents)
    text = "" if old.lines[old.body_start - 1].endswith(("\n", "\r")) else newline
    for index, content in enumerate(contents):
        before = origins[index - 1] if index else -1
        is_neighbour = before is not None and origins[index] == before + 1
        is_item = index > 0 and is_tight(contents[index - 1], content)
        gap = gaps[before + 1] if before is not None and is_neighbour else "" if is_item else newline
        is_kept = is_item or (content in known and contents[index - 1] in known)
        needs_blank_line = index > 0 and not gap and not is_kept
        text += newline if needs_blank_line else gap
        text += _ended(known.get(content) or block_text(content).replace("\n", newline), newline)
    is_at_end = contents and origins[-1] == len(old.blocks) - 1
    return text.removesuffix(newline) if is_at_end and not old.file.text.endswith(("\n", "\r")) else text + gaps[-1]


def _gaps(blocks: Sequence[Block], lines: Sequence[str]) -> list[str]:
    """The blank lines before each block and after the last."""
    starts = [*(block.start for block in blocks), len(lines)]
    ends = [0, *(block.end for block in blocks)]
    return ["".join(lines[end:start]) for end, start in zip(ends, starts, strict=True)]


def _origins(old: Sequence[Paragraph | Photo], new: Sequence[Paragraph | Photo]) -> list[int | None]:
    """For each new block the old one that it is, or that it stands in the place of."""
    origins: list[int | None] = [None] * len(new)
    for kind, start, end, new_start, new_end in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind in ("equal", "replace"):
            for place, origin in zip(range(new_start, new_end), range(start, end), strict=False):
                origins[place] = origin
    return origins


def _ended(text: str, newline: str) -> str:
    return text if text.endswith(("\n", "\r")) else text + newline
