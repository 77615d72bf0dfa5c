"""The words of slug lines: the name of a way of output in, what `export.sheets` fills in out."""

from bulletin_studio.base.words.catalogue import Language, say
from bulletin_studio.export.sheets.slug import SlugWords


def slug_words(preset: str = "") -> SlugWords:
    """Templates with their names left open, in Chinese: a sheet is the same whatever language the command speaks."""
    language = Language.CHINESE
    return SlugWords(
        page=say("sheet.slug_page", language, page="{page}", count="{count}"),
        front=say("sheet.slug_front", language, sheet="{sheet}", count="{count}", pages="{pages}"),
        back=say("sheet.slug_back", language, sheet="{sheet}", count="{count}", pages="{pages}"),
        blank=say("sheet.slug_blank", language),
        preset=preset,
    )
