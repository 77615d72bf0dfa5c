"""The catalogue of findings goes in, the list of rules at the end of docs/profiles.md comes out.

Run it after a rule of preflight has come or gone: python tools/build_profile_docs.py
"""

import re
from pathlib import Path

from bulletin_studio.base.words.catalogue import CATALOGUE
from bulletin_studio.files.load_print_profile import RULE_PREFIXES

PAGE = Path(__file__).resolve().parents[1] / "docs" / "profiles.md"
MARK = "<!-- rules: written by tools/build_profile_docs.py -->"


def rules_table() -> str:
    """Every rule that a profile may judge, in the order of the catalogue, with its sentence in both languages."""
    rows = ["| code | 中文 | English |", "| --- | --- | --- |"]
    for code, words in CATALOGUE.items():
        if code.startswith(RULE_PREFIXES):
            rows.append(f"| `{code}` | {_plain(words.zh)} | {_plain(words.en)} |")
    return "\n".join(rows)


def page_with_rules(page: str) -> str:
    """The page with a fresh list."""
    return page.split(MARK, maxsplit=1)[0] + f"{MARK}\n\n{rules_table()}\n"


def _plain(sentence: str) -> str:
    """A sentence with … for what differs from finding to finding."""
    return re.sub(r"\{\w+\}", "…", sentence).replace("{{", "{").replace("}}", "}").replace("|", "\\|")


if __name__ == "__main__":
    PAGE.write_text(page_with_rules(PAGE.read_text(encoding="utf-8")), encoding="utf-8")
