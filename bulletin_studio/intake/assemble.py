"""Makes articles of a manuscript: its blocks and their roles in, articles with pictures and the ledger out."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from bulletin_studio.intake.clutter import is_clutter
from bulletin_studio.intake.credits import split_credit
from bulletin_studio.intake.manuscript import Block, Ledger, Loss, Manuscript, Picture, Removal, Role, Run
from bulletin_studio.model.article import Article
from bulletin_studio.model.photo import Photo
from bulletin_studio.model.story import (
    CELL_BREAK,
    MANUAL_BREAK,
    ROW_BREAK,
    Grid,
    Paragraph,
    Span,
    Story,
    plain_paragraph,
)

_MARKS = frozenset("\u2028\u001e\u001f")
"""Characters that part lines, rows and cells; they stand for line ends, which no ledger counts."""

_STYLES = {Role.BODY: "body", Role.CROSSHEAD: "crosshead", Role.LIST: "list", Role.NOTE: "note"}
_HEADS = (Role.KICKER, Role.HEADLINE, Role.DECK, Role.BYLINE)


@dataclass(frozen=True, slots=True)
class Draft:
    """An article made of a manuscript.

    Attributes:
        article: its photos are named as the pictures are; its short name is still to be given.
        pictures: by the index of the article's photos.
    """

    article: Article
    pictures: tuple[Picture, ...]


@dataclass(slots=True)
class _Parts:
    """The parts of an article being collected."""

    heads: dict[Role, list[Block]] = field(default_factory=dict)
    body: list[Paragraph] = field(default_factory=list)
    photos: list[Photo] = field(default_factory=list)
    pictures: list[Picture] = field(default_factory=list)
    waiting_captions: list[Block] = field(default_factory=list)


def assemble(manuscript: Manuscript, roles: Sequence[Role]) -> tuple[tuple[Draft, ...], Ledger]:
    """Makes articles; a headline behind a body, with a kicker before it if there is one, opens the next one.

    Args:
        manuscript: what was read.
        roles: one for each of its blocks, as found or as the editor has changed them.
    """
    drafts = []
    gone: list[Removal] = []
    for first, last in _pieces(roles):
        parts = _Parts()
        for block, role in zip(manuscript.blocks[first:last], roles[first:last], strict=True):
            if role is Role.LEFT_OUT:
                gone += [_left_out(block)] if block.text else []
            else:
                _put(parts, block, role)
        gone += _take_credits(parts)
        draft = _draft(parts)
        if draft is not None:
            drafts.append(draft)
    removals = (*manuscript.removals, *gone)
    placed = sum(_placed(draft.article) for draft in drafts)
    ledger = Ledger(
        manuscript.characters, manuscript.added, placed, removals, manuscript.insertions, manuscript.guessed_numbers
    )
    return tuple(drafts), ledger


def _pieces(roles: Sequence[Role]) -> list[tuple[int, int]]:
    """Where articles begin and end."""
    starts = [0]
    has_body = False
    for index, role in enumerate(roles):
        opens = role is Role.HEADLINE or (role is Role.KICKER and Role.HEADLINE in roles[index + 1 : index + 2])
        if opens and has_body:
            starts.append(index)
            has_body = False
        has_body = has_body or role not in (*_HEADS, Role.PHOTO, Role.CAPTION, Role.LEFT_OUT)
    return list(zip(starts, [*starts[1:], len(roles)], strict=True))


def _put(parts: _Parts, block: Block, role: Role) -> None:
    if role in _HEADS:
        parts.heads.setdefault(role, []).append(block)
    elif role is Role.PHOTO and block.picture is not None:
        captions, parts.waiting_captions = parts.waiting_captions, []
        caption = _paragraph("caption", captions) if captions else None
        parts.photos.append(Photo(block.picture.name, caption, after=len(parts.body)))
        parts.pictures.append(block.picture)
    elif role is Role.CAPTION:
        _put_caption(parts, block)
    elif role is Role.TABLE and block.rows:
        parts.body.append(_table(block))
    elif role is Role.SIGNATURE and parts.body and parts.body[-1].style == "signature":
        last = parts.body[-1]
        parts.body[-1] = replace(last, spans=(*last.spans, Span(MANUAL_BREAK), *_spans(block.runs)))
    else:
        style = "signature" if role is Role.SIGNATURE else _STYLES.get(role, "body")
        parts.body.append(_paragraph(style, [block]))


def _put_caption(parts: _Parts, block: Block) -> None:
    """Gives a caption to the photo before it, else to the next one."""
    last = parts.photos[-1] if parts.photos else None
    if last is not None and last.after == len(parts.body):
        known = [Span(MANUAL_BREAK)] if last.caption is not None else []
        spans = (*(last.caption.spans if last.caption else ()), *known, *_plain_spans([block]))
        parts.photos[-1] = replace(last, caption=Paragraph("caption", spans))
    else:
        parts.waiting_captions.append(block)


def _left_out(block: Block) -> Removal:
    """Why a block is in no article: it is clutter, or the editor did not want it."""
    return Removal(Loss.CLUTTER if is_clutter(block.text) else Loss.LEFT_OUT, block.text)


def _take_credits(parts: _Parts) -> list[Removal]:
    """Makes credits of the ends of captions that say who took the photo; what stood round them is returned."""
    gone = []
    for index, photo in enumerate(parts.photos):
        found = split_credit(photo.caption.text) if photo.caption is not None else None
        if found is not None and found.credit:
            caption = plain_paragraph("caption", found.caption) if found.caption else None
            parts.photos[index] = replace(photo, caption=caption, credit=found.credit)
            gone += [Removal(Loss.SIGN, found.removed)] if found.removed else []
    return gone


def _draft(parts: _Parts) -> Draft | None:
    """The article; None where nothing is in it. A caption without a photo stays in the text."""
    parts.body += [_paragraph("body", [block]) for block in parts.waiting_captions]
    if not parts.heads and not parts.body and not parts.photos:
        return None

    def head(role: Role) -> Paragraph | None:
        blocks = parts.heads.get(role)
        return _paragraph(role.value, blocks) if blocks else None

    article = Article(
        slug="",
        headline=head(Role.HEADLINE) or Paragraph("headline", ()),
        body=Story(tuple(parts.body)),
        kicker=head(Role.KICKER),
        deck=head(Role.DECK),
        byline=head(Role.BYLINE),
        photos=tuple(parts.photos),
    )
    return Draft(article, tuple(parts.pictures))


def _paragraph(style: str, blocks: Sequence[Block]) -> Paragraph:
    """Blocks as lines of one paragraph; in headings the whole line is of one look, so that none is marked."""
    if style not in ("body", "list", "note"):
        return Paragraph(style, _plain_spans(blocks))
    spans: list[Span] = []
    for block in blocks:
        spans += [Span(MANUAL_BREAK)] if spans else []
        text = [Run(block.text)] if block.rows else list(block.runs)
        spans += _spans(text if not block.look.is_bold else [Run(block.text)])
    return Paragraph(style, tuple(spans))


def _plain_spans(blocks: Sequence[Block]) -> tuple[Span, ...]:
    return (Span(MANUAL_BREAK.join(block.text for block in blocks)),)


def _spans(runs: Sequence[Run]) -> list[Span]:
    return [Span(run.text, "strong" if run.is_bold else "emphasis" if run.is_italic else "") for run in runs]


def _table(block: Block) -> Paragraph:
    count = max(len(row) for row in block.rows)
    rows = [CELL_BREAK.join((*row, *("",) * (count - len(row)))) for row in block.rows]
    return Paragraph("table", (Span(ROW_BREAK.join(rows)),), Grid(has_head=len(rows) > 1))


def _placed(article: Article) -> int:
    """How many characters of the manuscript stand in an article."""
    heads = (article.kicker, article.headline, article.deck, article.byline)
    captions = (photo.caption for photo in article.photos)
    texts = [each.text for each in (*heads, *article.body.paragraphs, *captions) if each is not None]
    texts += [photo.credit for photo in article.photos]
    return sum(character not in _MARKS for text in texts for character in text)
