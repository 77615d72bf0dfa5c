"""Words of the command line."""

from bulletin_studio.base.words.entry import Words

COMMAND_WORDS: dict[str, Words] = {}
