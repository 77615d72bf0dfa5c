"""Words about lines of text."""

from bulletin_studio.base.words.entry import Words

COMPOSITION_WORDS: dict[str, Words] = {}
