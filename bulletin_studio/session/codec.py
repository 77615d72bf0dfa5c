"""Turns frozen data of the model into JSON values and back, so that a journal holds any state of a number exactly."""

import types
from collections.abc import Mapping
from dataclasses import MISSING, Field, fields, is_dataclass
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, Union, get_args, get_origin, get_type_hints

_KIND = "kind"
"""The key that names the class of a value."""


class CodecError(Exception):
    """A JSON value does not describe the data it should; `args` holds the value and what it should describe."""


def json_of(value: object) -> Any:
    """The JSON value of frozen data: fields that have their default are left out."""
    if type(value) is str:  # most values are
        return value
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, tuple | frozenset):
        return [json_of(item) for item in (sorted(value) if isinstance(value, frozenset) else value)]
    if is_dataclass(value) and not isinstance(value, type):
        described: dict[str, Any] = {_KIND: type(value).__name__}
        for field in _fields(type(value)):
            given = getattr(value, field.name)
            if not _is_default(field, given):
                described[field.name] = json_of(given)
        return described
    return value


def _is_default(field: Field[Any], value: object) -> bool:
    return field.default is not MISSING and type(field.default) is type(value) and field.default == value


def value_from_json(wanted: Any, value: Any) -> Any:
    """The data of a type that a JSON value describes.

    Args:
        wanted: a dataclass, enum, tuple, union or plain type, as type hints give them.
        value: what `json_of` made, perhaps damaged since.

    Raises:
        CodecError: the value does not describe such data.
    """
    origin = get_origin(wanted)
    if origin in (Union, types.UnionType):
        return _member_of(get_args(wanted), value)
    if origin is tuple:
        return _tuple_of(get_args(wanted), value)
    if isinstance(wanted, type) and is_dataclass(wanted):
        return _data_of(wanted, value)
    return _plain_of(wanted, value)


def _plain_of(wanted: Any, value: Any) -> Any:
    """A value without parts: text, number, date or member of an enum."""
    if isinstance(wanted, type) and issubclass(wanted, Enum):
        return _checked(wanted, value)
    if wanted is date:
        return _checked(date.fromisoformat, value)
    if wanted is float and isinstance(value, int) and not isinstance(value, bool):
        return float(value)
    if wanted in (str, int, float, bool) and type(value) is wanted:
        return value
    raise CodecError(value, wanted)


def _checked(make: Any, value: Any) -> Any:
    try:
        return make(value)
    except (ValueError, TypeError) as fault:
        raise CodecError(value, make) from fault


def _member_of(choices: tuple[Any, ...], value: Any) -> Any:
    """A value of one type of a union: dataclasses by their name, others by trying."""
    if value is None and type(None) in choices:
        return None
    for choice in choices:
        named = is_dataclass(choice) and isinstance(value, Mapping)
        if choice is type(None) or (named and value.get(_KIND) != choice.__name__):
            continue
        try:
            return value_from_json(choice, value)
        except CodecError:
            if named:
                raise
    raise CodecError(value, choices)


def _tuple_of(items: tuple[Any, ...], value: Any) -> tuple[Any, ...]:
    if not isinstance(value, list):
        raise CodecError(value, items)
    if len(items) == 2 and items[1] is Ellipsis:
        return tuple(value_from_json(items[0], item) for item in value)
    if len(items) != len(value):
        raise CodecError(value, items)
    return tuple(value_from_json(item, part) for item, part in zip(items, value, strict=True))


def _data_of(wanted: type, value: Any) -> Any:
    if not isinstance(value, Mapping) or value.get(_KIND) != wanted.__name__:
        raise CodecError(value, wanted)
    hints = _hints(wanted)
    given = {name: item for name, item in value.items() if name != _KIND}
    if not set(given) <= set(hints):
        raise CodecError(value, wanted)
    try:
        return wanted(**{name: value_from_json(hints[name], item) for name, item in given.items()})
    except TypeError as fault:  # a field without default is missing
        raise CodecError(value, wanted) from fault


@cache
def _fields(kind: Any) -> tuple[Field[Any], ...]:
    """The fields of a dataclass: a long text asks for those of its spans thousands of times."""
    return fields(kind)


@cache
def _hints(wanted: type) -> dict[str, Any]:
    return get_type_hints(wanted)
