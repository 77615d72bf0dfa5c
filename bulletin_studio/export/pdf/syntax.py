"""Numbers, texts and colours as PDF operators write them (ISO 32000-1, 7.3)."""

from bulletin_studio.base.colour import Cmyk

_TINT_DIGITS = 4


def number(value: float, digits: int = 3) -> str:
    """A number without needless zeros; three digits are 0.001 pt, finer than any plate setter."""
    text = f"{value:.{digits}f}"
    if "." in text:
        text = text.rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


def hex_text(text: str) -> str:
    """A text string as UTF-16BE with byte order mark, in hex."""
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"


def ink(colour: Cmyk) -> str:
    """The four operands of `k` and `K`."""
    parts = (colour.cyan, colour.magenta, colour.yellow, colour.black)
    return " ".join(number(part, _TINT_DIGITS) for part in parts)
