"""Words about export matters."""

from bulletin_studio.base.words.entry import Words

EXPORT_WORDS: dict[str, Words] = {}
