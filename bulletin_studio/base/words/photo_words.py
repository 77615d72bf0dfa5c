"""Words about photo matters."""

from bulletin_studio.base.words.entry import Words

PHOTO_WORDS: dict[str, Words] = {}
