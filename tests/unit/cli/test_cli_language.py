import pytest

from bulletin_studio.base.words.catalogue import Language
from bulletin_studio.cli.language import choose_language

ZH, EN = Language.CHINESE, Language.ENGLISH


@pytest.mark.parametrize(
    ("environment", "expected"),
    [
        ({}, EN),
        ({"LANG": "zh_CN.UTF-8"}, ZH),
        ({"LANG": "zh_TW"}, ZH),
        ({"LANG": "en_US.UTF-8"}, EN),
        ({"LANG": "C"}, EN),
        ({"LC_ALL": "POSIX", "LANG": "zh_CN.UTF-8"}, EN),
        ({"LC_ALL": "", "LC_MESSAGES": "zh_CN", "LANG": "en_US"}, ZH),
        ({"LC_ALL": "", "LC_MESSAGES": "", "LANG": "zh_CN"}, ZH),
        ({"LC_MESSAGES": "en_GB", "LANG": "zh_CN"}, EN),
    ],
)
def test_the_first_locale_variable_that_is_not_empty_decides(environment, expected):
    assert choose_language([], environment, "C") is expected


@pytest.mark.parametrize(
    ("system_locale", "expected"),
    [("Chinese (Simplified)_China.936", ZH), ("zh_CN.UTF-8", ZH), ("English_United States.1252", EN), ("C.UTF-8", EN)],
)
def test_without_variables_the_system_decides(system_locale, expected):
    assert choose_language([], {}, system_locale) is expected


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        (["--language", "zh"], ZH),
        (["export", "a", "--language=zh"], ZH),
        (["--language=en", "export", "--language", "zh"], ZH),
        (["--language", "de"], EN),
        (["--language"], EN),
        (["export", "--", "--language=zh"], EN),
    ],
)
def test_the_option_is_found_before_the_arguments_are_parsed(arguments, expected):
    assert choose_language(arguments, {}, "C") is expected


def test_the_option_goes_before_the_environment():
    assert choose_language(["--language=en"], {"LC_ALL": "zh_CN.UTF-8"}, "zh_CN") is EN
