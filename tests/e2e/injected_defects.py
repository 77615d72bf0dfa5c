"""Defects for a number's articles: how each comes into a file, what must be found, and how its remedy is followed."""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

from PIL import Image

from bulletin_studio.__main__ import main
from bulletin_studio.base.findings import Finding

Edit = Callable[[Path, Path], None]
"""Changes the number; takes its folder and the article's file."""
Follow = Callable[[Path, Path, Finding], None]
"""Does what the remedy says; takes the finding as well."""

PHOTO_LINE = re.compile(r"^!\[(?P<caption>.*?)\]\((?P<file>.*?)\)\{(?P<rest>.*)\}$", re.MULTILINE)
LAST_STOP = re.compile(r"。\s*\Z")
RARE = "𪚥"
"""No bundled face has it."""
NOT_IN_KAI = "丂"

EXTRA = """
  rich: {colour: rich}
  mixed: {size: 60%, colour: red}
  white: {size: 60%, colour: paper}
  heavy: {colour: heavy}
"""
EXTRA_COLOURS = """
  rich: [60, 50, 50, 100]
  heavy: [100, 100, 90, 30]
"""


@dataclass(frozen=True)
class Injection:
    """A kind of defect."""

    code: str
    inject: Edit
    follow: Follow


def add_styles(folder: Path, bundled: Path) -> None:
    """Gives the number a layout of its own that has marks to go wrong with."""
    text = bundled.read_text(encoding="utf-8")
    text = text.replace("\nmarks:\n", f"\nmarks:{EXTRA}", 1).replace("\ncolours:\n", f"\ncolours:{EXTRA_COLOURS}", 1)
    (folder / "layouts").mkdir()
    (folder / "layouts" / bundled.name).write_text(text, encoding="utf-8")


def _changed(article: Path, change: Callable[[str], str]) -> None:
    before = article.read_text(encoding="utf-8")
    after = change(before)
    assert after != before
    article.write_text(after, encoding="utf-8")


def at_end(text: str) -> Edit:
    """Adds text to the last paragraph."""
    return lambda _, article: _changed(article, lambda old: LAST_STOP.sub(f"{text}。\n", old))


def in_headline(text: str) -> Edit:
    return lambda _, article: _changed(article, lambda old: re.sub(r"(headline: .*)", rf"\1{text}", old, count=1))


def in_caption(change: Callable[[re.Match[str]], str]) -> Edit:
    return lambda _, article: _changed(article, lambda old: PHOTO_LINE.sub(change, old, count=1))


def replaced(old: str, new: str) -> Follow:
    return lambda _, article, __: _changed(article, lambda text: text.replace(old, new))


def _small(shares: float) -> Edit:
    """The first photo again with fewer pixels, as chat programs send them on."""

    def edit(folder: Path, article: Path) -> None:
        match = PHOTO_LINE.search(article.read_text(encoding="utf-8"))
        assert match is not None
        path = folder / match["file"]
        with Image.open(path) as picture:
            smaller = picture.resize((round(picture.width * shares), round(picture.height * shares)))
        path.unlink()  # the file is shared with the sample
        smaller.save(path)

    return edit


def _as_line_art(folder: Path, article: Path) -> None:
    """The first photo again with one bit a pixel, as a scan of a drawing."""
    match = PHOTO_LINE.search(article.read_text(encoding="utf-8"))
    assert match is not None
    path = folder / match["file"]
    with Image.open(path) as picture:
        drawing = picture.convert("1")
    path.unlink()  # the file is shared with the sample
    drawing.save(path, "PNG")


def _narrow(_: Path, article: Path, finding: Finding) -> None:
    """width=…mm, as the remedy says."""
    safe = dict(finding.arguments)["safe_mm"]

    def line(match: re.Match[str]) -> str:
        rest = re.sub(r"\bwidth=\S+ ?", "", match["rest"])
        return f"![{match['caption']}]({match['file']}){{width={safe}mm {rest}}}"

    _changed(article, lambda text: PHOTO_LINE.sub(line, text, count=1))


def _bytes(data: bytes | None) -> Edit:
    """The first photo's file with other bytes; None takes it away, b"" cuts it."""

    def edit(folder: Path, article: Path) -> None:
        match = PHOTO_LINE.search(article.read_text(encoding="utf-8"))
        assert match is not None
        path = folder / match["file"]
        whole = path.read_bytes()
        path.unlink()
        (folder / "original.jpg").write_bytes(whole)
        if data is not None:
            path.write_bytes(data or whole[: len(whole) // 2])

    return edit


def _original_back(folder: Path, article: Path, _: Finding) -> None:
    match = PHOTO_LINE.search(article.read_text(encoding="utf-8"))
    assert match is not None
    (folder / "original.jpg").replace(folder / match["file"])


def _twice(match: re.Match[str]) -> str:
    return f"{match[0]}\n\n{match[0]}"


def _once(_: Path, article: Path, __: Finding) -> None:
    _changed(article, lambda text: PHOTO_LINE.sub("", text, count=1))


def _without_body(_: Path, article: Path) -> None:
    text = article.read_text(encoding="utf-8")
    photo = PHOTO_LINE.search(text)
    head = text.split("---\n")[1]
    assert photo is not None
    article.with_suffix(".bak").write_text(text, encoding="utf-8")
    article.write_text(f"---\n{head}---\n\n{photo[0]}\n", encoding="utf-8")


def _body_back(_: Path, article: Path, __: Finding) -> None:
    article.with_suffix(".bak").replace(article)


def _captioned(caption: str) -> Callable[[re.Match[str]], str]:
    return lambda match: f"![{caption}]({match['file']}){{{match['rest']}}}"


def _wide(match: re.Match[str]) -> str:
    rest = re.sub(r"\bwidth=\S+ ?", "", match["rest"])
    return f"![{match['caption']}]({match['file']}){{width=400mm {rest}}}"


def _too_long(_: Path, article: Path) -> None:
    _changed(article, lambda text: text + "\n" + "这一段是后来添加的，请看它是不是排得下。" * 300 + "\n")


def _cut(_: Path, article: Path, finding: Finding) -> None:
    """About as many characters as the remedy says, with a line more, at the end."""
    count = int(dict(finding.arguments)["characters"]) + 60
    _changed(article, lambda text: text.rstrip()[:-count] + "。\n")


LONG = "https" + "abcdefghij" * 9


def _widened(folder: Path, article: Path, _: Finding) -> None:
    """Runs what the remedy names."""
    assert main(["check", str(folder), "--fix-punctuation", "--quiet"]) == 0
    assert "（完）。" in article.read_text(encoding="utf-8")


INJECTIONS: Mapping[str, Injection] = {
    "rare character": Injection("preflight.character_missing", at_end(RARE), replaced(RARE, "龙")),
    "rare character in the headline": Injection("preflight.character_missing", in_headline(RARE), replaced(RARE, "龙")),
    "rare character in a caption": Injection(
        "preflight.character_missing", in_caption(_captioned(f"会场{RARE}")), replaced(RARE, "龙")
    ),
    "character that Kai lacks": Injection(
        "preflight.fallback_face", at_end(f"*强{NOT_IN_KAI}调*"), replaced(NOT_IN_KAI, "")
    ),
    "long string": Injection("preflight.line_inside_word", at_end(LONG), replaced(LONG, "网址")),
    "soft photo": Injection("preflight.photo_coarse", _small(0.7), _narrow),
    "coarse photo": Injection("preflight.photo_too_coarse", _small(0.3), _narrow),
    "coarse line art": Injection("preflight.line_art_too_coarse", _as_line_art, _narrow),
    "no caption": Injection(
        "preflight.photo_without_caption",
        in_caption(_captioned("")),
        lambda _, article, __: in_caption(_captioned("会场"))(_, article),
    ),
    "photo twice": Injection("preflight.photo_repeated", in_caption(_twice), _once),
    "photo too wide": Injection("preflight.photo_too_wide", in_caption(_wide), replaced("width=400mm", "width=full")),
    "no text": Injection("preflight.article_without_text", _without_body, _body_back),
    "four-colour black": Injection(
        "preflight.text_rich_black", at_end("[黑字]{rich}"), replaced("[黑字]{rich}", "黑字")
    ),
    "small in four inks": Injection(
        "preflight.text_in_several_inks", at_end("[小红字]{mixed}"), replaced("[小红字]{mixed}", "小红字")
    ),
    "small and white": Injection(
        "preflight.text_reversed_small", at_end("[小白字]{white}"), replaced("[小白字]{white}", "小白字")
    ),
    "heavy ink": Injection("preflight.ink_over_limit", at_end("[重墨]{heavy}"), replaced("[重墨]{heavy}", "重墨")),
    "bracket forgotten": Injection("preflight.stray_braces", at_end("[着重{dots}"), replaced("[着重{", "[着重]{")),
    "no bracket at all": Injection("preflight.stray_braces", at_end("着重{dots}"), replaced("着重{", "[着重]{")),
    "half-width marks": Injection("preflight.half_width", at_end(",会议结束"), replaced(",会议", "，会议")),
    "half-width headline": Injection("preflight.half_width_head", in_headline(":纪实"), replaced(":纪实", "：纪实")),
    "half-width everywhere": Injection(
        "preflight.half_width_article", at_end("(完)。\n\n一,二。\n\n三,四。\n\n五;六"), _widened
    ),
    "photo missing": Injection("photo.missing", _bytes(None), _original_back),
    "photo cut short": Injection("photo.cut_short", _bytes(b""), _original_back),
    "no picture": Injection("photo.not_a_picture", _bytes(b"no picture at all"), _original_back),
    "text to come": Injection(
        "preflight.text_to_come", at_end("。\n\n请输入正文"), replaced("请输入正文。", "会议还研究了其他事项。")
    ),
    "stars left open": Injection("text.unclosed", at_end("**重要"), replaced("**重要", "**重要**")),
    "bracket never opened": Injection("text.no_opening_bracket", at_end("着重]{dots}"), replaced("着重]{", "[着重]{")),
    "HTML": Injection("text.html", at_end("<b>重要</b>"), replaced("<b>重要</b>", "**重要**")),
    "overset": Injection("preflight.overset", _too_long, _cut),
}
"""Every kind by its name."""
