from bulletin_studio.base.words.entry import Words
"""x."""
EDITOR_DIALOG_WORDS: dict[str, Words] = {}
