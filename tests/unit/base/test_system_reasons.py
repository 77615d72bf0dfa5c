"""Reasons of the system are told in the user's language."""

import errno
import os

import pytest

from bulletin_studio.base.findings import error
from bulletin_studio.base.words.catalogue import Language, message


@pytest.mark.parametrize(
    ("number", "words"),
    [(errno.ENOENT, "找不到这个文件或文件夹"), (errno.EACCES, "没有权限"), (errno.ENOSPC, "磁盘已满")],
)
def test_a_reason_in_both_languages(number: int, words: str) -> None:
    finding = error("command.unreadable", reason=os.strerror(number))
    assert words in message(finding, Language.CHINESE)
    assert os.strerror(number) not in message(finding, Language.CHINESE)
    assert os.strerror(number) in message(finding, Language.ENGLISH)


def test_other_arguments_stay_as_they_are() -> None:
    finding = error("command.unreadable", reason="something of its own")
    assert "something of its own" in message(finding, Language.CHINESE)
