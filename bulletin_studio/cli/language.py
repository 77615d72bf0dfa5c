"""Chooses the language of messages: (arguments, environment, system locale) -> Language."""

from collections.abc import Mapping, Sequence

from bulletin_studio.base.words.catalogue import Language

OPTION = "--language"
_LOCALE_VARIABLES = ("LC_ALL", "LC_MESSAGES", "LANG")
_CHINESE_NAMES = ("zh", "chinese")


def choose_language(arguments: Sequence[str], environment: Mapping[str, str], system_locale: str) -> Language:
    """The language asked for by `--language`, else by the environment, else by the system.

    The arguments are looked at before they are parsed, so that usage faults are told in the same language.

    Args:
        arguments: as given to the command line.
        environment: LC_ALL, LC_MESSAGES and LANG count in this order, as in POSIX (Base Definitions 8.2); the first
            that is not empty decides.
        system_locale: the locale's name as the system gives it, for systems that set no variables, such as
            "Chinese (Simplified)_China.936"; "C" where there is none.
    """
    asked = _asked_for(arguments)
    if asked is not None:
        return asked
    names = [environment.get(name, "") for name in _LOCALE_VARIABLES]
    name = next((name for name in names if name), system_locale)
    return Language.CHINESE if name.lower().startswith(_CHINESE_NAMES) else Language.ENGLISH


def _asked_for(arguments: Sequence[str]) -> Language | None:
    """The last `--language` before "--"; None where there is none or its value is no language."""
    values: list[str] = []
    for index, argument in enumerate(arguments):
        if argument == "--":
            break
        if argument == OPTION:
            values += arguments[index + 1 : index + 2]
        elif argument.startswith(f"{OPTION}="):
            values.append(argument.partition("=")[2])
    known = [language for value in values for language in Language if language.value == value]
    return known[-1] if known else None
