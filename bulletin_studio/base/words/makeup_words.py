"""Words about makeup matters."""

from bulletin_studio.base.words.entry import Words

MAKEUP_WORDS: dict[str, Words] = {}
