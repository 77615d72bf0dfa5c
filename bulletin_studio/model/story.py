"""Text: a story is one flow of paragraphs of spans."""

from dataclasses import dataclass

from bulletin_studio.base.source import SourceSpan


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of text in one character style.

    Attributes:
        text: as typed, joined over the file's line ends; a manual break is U+2028 LINE SEPARATOR.
        style: the name of a character style; empty for plain text.
        source: where the text begins in the file.
        annotation: 注音, set small above the text; empty for none.
        link: an address for readers on screen; empty for none.
    """

    text: str
    style: str = ""
    source: SourceSpan | None = None
    annotation: str = ""
    link: str = ""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph.

    Attributes:
        style: the name of a paragraph style: "body", "crosshead", "kicker", "headline", "caption"...
    """

    style: str
    spans: tuple[Span, ...]

    @property
    def text(self) -> str:
        """The whole text."""
        return "".join(span.text for span in self.spans)

    @property
    def source(self) -> SourceSpan | None:
        """Where the paragraph begins."""
        return self.spans[0].source if self.spans else None


@dataclass(frozen=True, slots=True)
class Story:
    """One flow of paragraphs."""

    paragraphs: tuple[Paragraph, ...] = ()


MANUAL_BREAK = "\u2028"


def plain_paragraph(style: str, text: str, source: SourceSpan | None = None) -> Paragraph:
    """A paragraph of one plain span."""
    return Paragraph(style, (Span(text, "", source),))
