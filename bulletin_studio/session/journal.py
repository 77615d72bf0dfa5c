"""The autosave journal: every state of a number goes in as one line of JSON, the latest whole one comes out.

A line holds what changed since the line before: the head of the number, the order of articles, articles that are new
or other. A line torn by a crash is left out, and so is everything after damage, so that what was written before stands.
"""

import hashlib
import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from io import FileIO
from pathlib import Path
from typing import Any

from bulletin_studio.base.errors import FileAccessError
from bulletin_studio.base.findings import error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue
from bulletin_studio.session.codec import CodecError, json_of, value_from_json

FORMAT = 1
_LARGEST_BYTES = 8_000_000
"""A journal larger than this is begun anew with the whole number as its first line."""


@dataclass(frozen=True, slots=True)
class Recovered:
    """What a journal holds.

    Attributes:
        number: the latest whole state; None where no line could be read.
        based_on: fingerprint of the folder's files when the journal was begun.
        is_damaged: whether lines had to be left out.
    """

    number: Issue | None
    based_on: str
    is_damaged: bool


class Journal:
    """A journal being written; every line is on the disk when `write` returns."""

    def __init__(self, path: Path, number: Issue, based_on: str) -> None:
        """Begins a journal for a number as it stands in its folder.

        Raises:
            FileAccessError: it cannot be written.
        """
        self.path = path
        self._based_on = based_on
        self._written = number
        self._file: FileIO | None = None
        self._size = 0

    def write(self, number: Issue) -> None:
        """Adds the state of the number, if it is another than the last one written or, before that, the folder's.

        Raises:
            FileAccessError: the disk is full or gone; the number in memory is untouched.
        """
        if number == self._written:
            return
        try:
            if self._file is None or self._size > _LARGEST_BYTES:
                self._begin(number)
            else:
                self._append(_changes(self._written, number))
        except OSError as fault:
            self._shut()
            raise FileAccessError(
                error("session.journal_not_writable", SourceSpan(str(self.path)), reason=fault.strerror or "")
            ) from fault
        self._written = number

    def discard(self) -> None:
        """Ends the journal and takes its file away: the number is saved, or its changes are not wanted."""
        self._shut()
        self.path.unlink(missing_ok=True)

    def close(self) -> None:
        """Ends writing; the file stays for recovery."""
        self._shut()

    def _begin(self, number: Issue) -> None:
        """Writes a new journal aside and puts it in the place of the old one."""
        self._shut()
        self.path.parent.mkdir(parents=True, exist_ok=True)
        fresh = self.path.with_suffix(".new")
        first = {"format": FORMAT, "based_on": self._based_on, **_whole(number)}
        data = _line(first)
        file = FileIO(fresh, "w")
        try:
            file.write(data)
            os.fsync(file.fileno())
        finally:
            file.close()
        fresh.replace(self.path)
        self._file = FileIO(self.path, "a")
        self._size = len(data)

    def _append(self, entry: Mapping[str, Any]) -> None:
        if self._file is None:
            return
        data = _line(entry)
        self._file.write(data)
        os.fsync(self._file.fileno())
        self._size += len(data)

    def _shut(self) -> None:
        if self._file is not None:
            self._file.close()
            self._file = None


def read_journal(path: Path) -> Recovered | None:
    """Reads what a journal holds; None where there is none.

    Raises:
        FileAccessError: it is there but cannot be read.
    """
    try:
        data = path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as fault:
        raise FileAccessError(error("file.not_readable", SourceSpan(str(path)), reason=fault.strerror or "")) from fault
    number: Issue | None = None
    based_on = ""
    lines = data.split(b"\n")
    for count, line in enumerate(lines[:-1]):
        entry = _entry(line)
        if entry is None or (count == 0 and entry.get("format") != FORMAT):
            return Recovered(number, based_on, is_damaged=True)
        try:
            number = _applied(number, entry)
        except CodecError:
            return Recovered(number, based_on, is_damaged=True)
        based_on = str(entry.get("based_on", based_on))
    return Recovered(number, based_on, is_damaged=bool(lines[-1]))


def _line(entry: Mapping[str, Any]) -> bytes:
    """One line: a checksum, a blank, the entry as JSON."""
    text = json.dumps(entry, ensure_ascii=True, separators=(",", ":")).encode()
    return _checksum(text) + b" " + text + b"\n"


def _checksum(text: bytes) -> bytes:
    return hashlib.sha256(text).hexdigest()[:16].encode()


def _entry(line: bytes) -> dict[str, Any] | None:
    """The entry of a line; None where the line is damaged."""
    checksum, _, text = line.partition(b" ")
    if checksum != _checksum(text):
        return None
    entry = json.loads(text)
    return entry if isinstance(entry, dict) else None


def _whole(number: Issue) -> dict[str, Any]:
    return {
        "head": json_of(replace(number, articles=())),
        "order": [article.slug for article in number.articles],
        "articles": _articles_json(number.articles),
    }


def _changes(before: Issue, after: Issue) -> dict[str, Any]:
    """What of a number is other than before."""
    known = {article.slug: article for article in before.articles}
    entry: dict[str, Any] = {
        "articles": _articles_json(article for article in after.articles if known.get(article.slug) != article)
    }
    order = [article.slug for article in after.articles]
    if order != [article.slug for article in before.articles]:
        entry["order"] = order
    head = replace(after, articles=())
    if head != replace(before, articles=()):
        entry["head"] = json_of(head)
    return entry


def _articles_json(articles: Iterable[Article]) -> list[Any]:
    return [json_of(article) for article in articles]


def _applied(number: Issue | None, entry: Mapping[str, Any]) -> Issue:
    """The number after an entry.

    Raises:
        CodecError: the entry makes no sense.
    """
    head = value_from_json(Issue, entry["head"]) if "head" in entry else number
    if head is None:
        raise CodecError("no head")
    known = {article.slug: article for article in number.articles} if number else {}
    for described in entry.get("articles", ()):
        article = value_from_json(Article, described)
        known[article.slug] = article
    order = entry.get("order", [article.slug for article in number.articles] if number else [])
    if not set(order) <= set(known):
        raise CodecError("an article is missing")
    result: Issue = replace(head, articles=tuple(known[slug] for slug in order))
    return result
