"""The words of slug lines in the user's language: console -> what `export.sheets` fills in."""

from bulletin_studio.cli.console import Console
from bulletin_studio.export.sheets.slug import SlugWords


def slug_words(console: Console, preset: str = "") -> SlugWords:
    """Templates with their names left open; `preset` is the word for the way of output."""
    return SlugWords(
        page=console.sentence("sheet.slug_page", page="{page}", count="{count}"),
        front=console.sentence("sheet.slug_front", sheet="{sheet}", count="{count}", pages="{pages}"),
        back=console.sentence("sheet.slug_back", sheet="{sheet}", count="{count}", pages="{pages}"),
        blank=console.sentence("sheet.slug_blank"),
        preset=preset,
    )
