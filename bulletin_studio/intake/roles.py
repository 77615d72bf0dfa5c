"""Finds what each block of a manuscript is: blocks with their looks in, a role for each out.

The name of a style decides where it says something; else shape does: the largest line of the opening is the headline,
a short line above it the kicker, a line with 文 or 记者, often after a □, the byline; a short line without a full stop
in the body is a crosshead, one below a picture its caption, numbered ones in a row a list.
"""

import re
from collections.abc import Sequence

from bulletin_studio.intake.clutter import is_clutter
from bulletin_studio.intake.credits import is_credit
from bulletin_studio.intake.manuscript import Block, Role

_STYLE_ROLES = (
    (re.compile(r"引题|肩题|眉题|kicker"), Role.KICKER),
    (re.compile(r"副标题|副题|subtitle|deck"), Role.DECK),
    (re.compile(r"作者|署名|byline|author"), Role.BYLINE),
    (re.compile(r"题注|图注|图片说明|caption"), Role.CAPTION),
    (re.compile(r"小标题|crosshead|subhead"), Role.CROSSHEAD),
    (re.compile(r"^(title|标题|主标题|headline)$"), Role.HEADLINE),
    (re.compile(r"footnote|endnote|脚注|尾注"), Role.NOTE),
)
_BYLINE = re.compile(
    r"(?:[□■☐○●◎◇◆]\s*)?[（(【\[]?(文|图|文/图|图/文|文图|作者|撰稿|撰文|供稿|来源|编辑|摄影"
    r"|(本报|本刊|本台|本网|本站)?(特约|见习|实习|首席|驻站)?(记者|通讯员|编辑))"
    r"(\s*[:：/／|｜]|\s+\S|[\u3000 ]).{0,40}"
)
_DECK = re.compile(r"[—–－-]{1,2}\s*\S.*")
_NUMBERED = re.compile(r"([一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）])")
_ANY_NUMBER = re.compile(r"(第?[（(]?)(\w+?)([、.．)）]|\b)")
_CAPTION_MARK = re.compile(
    r"(图[0-9一二三四五六七八九十]?[:：]|图为|上图|下图|左图|右图|▲|△|↑|↓|.*(摄|供图|摄影)[)）]?$)"
)
_DAY = re.compile(
    r"[0-9〇○零一二三四五六七八九十]{2,4}年[0-9一二三四五六七八九十]{1,3}月[0-9一二三四五六七八九十]{1,3}[日号]"
)

_ENDS = "。！？…；.!?;"
_LONGEST_HEAD = 45
_LONGEST_KICKER = 40
_LONGEST_CROSSHEAD = 25
_LONGEST_CAPTION = 60
_MOST_HEADS = 5
_LARGER_PT = 1.0


def find_roles(blocks: Sequence[Block]) -> tuple[Role, ...]:
    """A role for every block; clutter of web pages is left out, unless there is nothing else."""
    kept = [index for index, block in enumerate(blocks) if block.role is not None or not is_clutter(block.text)]
    if not kept:
        return _roles_of(blocks)
    found = dict(zip(kept, _roles_of([blocks[index] for index in kept]), strict=True))
    return tuple(found.get(index, Role.LEFT_OUT) for index in range(len(blocks)))


def _roles_of(blocks: Sequence[Block]) -> tuple[Role, ...]:
    roles: list[Role | None] = [block.role or _role_by_style(block) for block in blocks]
    for index, block in enumerate(blocks):  # a heading of the first level opens an article
        if roles[index] is None and block.look.level == 1:
            roles[index] = Role.HEADLINE
    if Role.HEADLINE not in roles:
        _find_opening(blocks, roles)
    _find_rest_of_openings(blocks, roles)
    for index in range(len(blocks)):
        if roles[index] is None:
            roles[index] = _role_in_body(blocks, roles, index)
    _find_signature(blocks, roles)
    return tuple(role or Role.BODY for role in roles)


def _role_by_style(block: Block) -> Role | None:
    if block.picture is not None:
        return Role.PHOTO
    for pattern, role in _STYLE_ROLES:
        if pattern.search(block.look.style):
            return role
    if block.look.level > 1:
        return Role.CROSSHEAD
    is_item = block.look.is_item and not block.look.is_numbered
    return Role.LIST if is_item and not _is_head_like(block) else None


def _is_head_like(block: Block) -> bool:
    """Whether a block may stand in an opening: short, and no sentence."""
    text = block.text
    return bool(text) and len(text) <= _LONGEST_HEAD and text[-1] not in _ENDS and not block.rows


def _find_opening(blocks: Sequence[Block], roles: list[Role | None]) -> None:
    """Finds the headline among the short lines at the start: the largest, else the one that kicker and deck leave."""
    heads: list[int] = []
    for index, block in enumerate(blocks[: _MOST_HEADS + 2]):
        if block.picture is not None:
            continue
        if not _is_head_like(block) or len(heads) == _MOST_HEADS:
            break
        heads.append(index)
    plain = [index for index in heads if roles[index] is None and not _BYLINE.fullmatch(blocks[index].text)]
    plain = [index for index in plain if not _DECK.fullmatch(blocks[index].text)]
    if not plain:
        return
    sizes = [blocks[index].look.size_pt for index in plain]
    largest = max(sizes)
    if largest - min(sizes) >= _LARGER_PT or len(plain) == 1:
        roles[plain[sizes.index(largest)]] = Role.HEADLINE
    else:
        roles[_headline_of_equals(blocks, plain)] = Role.HEADLINE


def _headline_of_equals(blocks: Sequence[Block], plain: Sequence[int]) -> int:
    """Of lines of one size: the first that is bold, else the second, since what stands above it is a kicker."""
    bold = [index for index in plain if blocks[index].look.is_bold]
    if bold and len(bold) < len(plain):
        return bold[0]
    first = blocks[plain[0]].text
    return plain[1] if len(first) <= _LONGEST_KICKER and len(plain) == 2 and _is_kicker(first) else plain[0]


def _is_kicker(text: str) -> bool:
    """A line of several phrases with blanks between them, as kickers of Chinese bulletins are."""
    return len(re.split(r"[ \u3000]+", text.strip())) > 1


def _find_rest_of_openings(blocks: Sequence[Block], roles: list[Role | None]) -> None:
    """Finds kicker, deck and byline round every headline."""
    for index in [index for index, role in enumerate(roles) if role is Role.HEADLINE]:
        before = index - 1
        if before >= 0 and roles[before] is None and _is_head_like(blocks[before]):
            roles[before] = Role.KICKER
        taken = {Role.DECK: False, Role.BYLINE: False}
        for after in range(index + 1, min(index + 4, len(blocks))):
            if roles[after] is Role.PHOTO or roles[after] in taken:
                continue
            if roles[after - 1] is Role.PHOTO and is_credit(blocks[after].text):
                break
            role = _role_below_headline(blocks[after]) if roles[after] is None else None
            if role is None or taken[role]:
                break
            roles[after], taken[role] = role, True


def _role_below_headline(block: Block) -> Role | None:
    text = block.text
    if not text or len(text) > _LONGEST_HEAD or block.rows:
        return None
    if _BYLINE.fullmatch(text):
        return Role.BYLINE
    if _DECK.fullmatch(text) and text[-1] not in _ENDS:
        return Role.DECK
    is_deck = block.look.alignment == "center" and text[-1] not in _ENDS
    return Role.DECK if is_deck else None


def _role_in_body(blocks: Sequence[Block], roles: Sequence[Role | None], index: int) -> Role:
    block, text = blocks[index], blocks[index].text
    if block.rows:
        return Role.TABLE
    if _is_caption(blocks, roles, index):
        return Role.CAPTION
    if _is_in_list(blocks, index):
        return Role.BODY if block.look.is_numbered else Role.LIST
    is_short = len(text) <= _LONGEST_CROSSHEAD and text[-1] not in _ENDS + "，,：:、"
    is_last = index == len(blocks) - 1
    if is_short and not is_last and (block.look.is_bold or _NUMBERED.match(text)) and block.look.alignment != "right":
        return Role.CROSSHEAD
    return Role.BODY


def _is_in_list(blocks: Sequence[Block], index: int) -> bool:
    """A short item with another item of its kind beside it; one alone, or in bold, is a numbered heading."""
    block = blocks[index]
    if not block.look.is_item or block.look.is_bold:
        return False
    neighbours = (*blocks[max(0, index - 1) : index], *blocks[index + 1 : index + 2])
    return any(each.look.is_item and _form_of_number(each) == _form_of_number(block) for each in neighbours)


def _form_of_number(block: Block) -> tuple[str, ...]:
    """The signs round the number that a block begins with, and whether it is in figures; nothing for bullets."""
    match = _ANY_NUMBER.match(block.text) if block.look.is_numbered else None
    return (match[1], "1" if match[2].isascii() else "一", match[3]) if match is not None else ()


def _is_caption(blocks: Sequence[Block], roles: Sequence[Role | None], index: int) -> bool:
    """A short line below a picture, or above one where it says so."""
    text = blocks[index].text
    if len(text) > _LONGEST_CAPTION:
        return False
    if index > 0 and roles[index - 1] in (Role.PHOTO, Role.CAPTION) and is_credit(text):
        return True
    below = index > 0 and roles[index - 1] is Role.PHOTO
    above = index + 1 < len(roles) and roles[index + 1] is Role.PHOTO
    says_so = _CAPTION_MARK.match(text) is not None
    looks_so = blocks[index].look.alignment == "center" or text[-1] not in _ENDS
    return (below and (says_so or looks_so)) or (above and says_so)


def _find_signature(blocks: Sequence[Block], roles: list[Role | None]) -> None:
    """The last short lines, set to the right or ending in a day: who signs, and when."""
    end = len(blocks)
    while end > 0 and roles[end - 1] in (Role.NOTE, Role.PHOTO, Role.CAPTION):
        end -= 1
    for index in range(end - 1, max(-1, end - 4), -1):
        block, text = blocks[index], blocks[index].text
        is_signed = len(text) <= _LONGEST_CROSSHEAD and text[-1:] not in _ENDS
        if roles[index] is not Role.BODY or not is_signed:
            return
        follows = index + 1 < len(roles) and roles[index + 1] is Role.SIGNATURE
        if block.look.alignment == "right" or _DAY.fullmatch(text) or (follows and text):
            roles[index] = Role.SIGNATURE
        else:
            return
