"""Words about font matters."""

from bulletin_studio.base.words.entry import Words

FONT_WORDS: dict[str, Words] = {}
