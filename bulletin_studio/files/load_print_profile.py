"""A print profile's name or file goes in, the PrintProfile comes out: a shop's own file or one of the bundled."""

from collections.abc import Mapping
from pathlib import Path

from bulletin_studio.base.errors import InputError
from bulletin_studio.base.findings import Severity, error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.base.units import Pt
from bulletin_studio.base.words.catalogue import CATALOGUE
from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.files.faults import Faults, error_of, has_errors, nearest
from bulletin_studio.files.lengths import read_length, read_share
from bulletin_studio.files.section import Keys, Section, check_format, open_text
from bulletin_studio.files.text_file import read_text_file
from bulletin_studio.model.print_profile import (
    InkLimits,
    LineLimits,
    PageLimits,
    PrintProfile,
    ProfileArea,
    ResolutionLimits,
    TypeLimits,
    WantedStandard,
)

SUFFIX = ".yaml"
RULE_PREFIXES = ("preflight.", "pdf.")
"""Findings that a profile may judge: those of preflight."""

PROFILE_KEYS = Keys(
    required=("format", "title"),
    optional=(
        "for",
        "standard",
        "condition",
        "ink",
        "photos",
        "line_art",
        "text",
        "lines",
        "page",
        "spot_colours",
        "severity",
    ),
)
TITLE_KEYS = Keys(required=("zh",), optional=("en",))
INK_KEYS = Keys(optional=("limit", "black_text"))
RESOLUTION_KEYS = Keys(optional=("fewest", "good"))
TEXT_KEYS = Keys(optional=("smallest", "mixed", "reversed"))
LINE_KEYS = Keys(optional=("thinnest", "mixed"))
PAGE_KEYS = Keys(optional=("bleed", "safety", "multiple"))

STANDARDS = {standard.value: standard for standard in WantedStandard}
AREAS = {area.value: area for area in ProfileArea}
LEVELS: Mapping[str, Severity | None] = {
    "error": Severity.ERROR,
    "warning": Severity.WARNING,
    "note": Severity.NOTE,
    "off": None,
}

_MOST_INK = 4.0
_MOST_PPI = 10_000.0
_MOST_SPOTS = 28
"""DeviceN spaces have no more colorants (ISO 32000-1, annex C)."""
_MOST_MULTIPLE = 64
_LARGEST_TYPE: Pt = 100.0


def load_print_profile(name: str) -> PrintProfile:
    """Reads a print profile.

    Args:
        name: of a bundled profile, or the path of a file; what ends in ".yaml" or holds a slash is a path.

    Raises:
        InputError: there is no profile of that name, or its file is wrong, with everything that is.
        FileAccessError: its file cannot be read.
    """
    if name.endswith(SUFFIX) or "/" in name or "\\" in name:
        path = Path(name)
        return read_print_profile(path.parent, path.name)
    home = data_folder() / "profiles"
    if not (home / f"{name}{SUFFIX}").is_file():
        raise InputError(error("profile.missing", None, name=name, allowed=", ".join(print_profile_names())))
    return read_print_profile(home, f"{name}{SUFFIX}")


def print_profile_names() -> tuple[str, ...]:
    """The names of the bundled profiles, sorted."""
    return tuple(sorted(path.stem for path in (data_folder() / "profiles").glob(f"*{SUFFIX}")))


def profile_name_for(condition: str) -> str:
    """The bundled profile for an output condition's registered name; `coated` where none is made for it.

    Raises:
        InputError: a bundled profile is wrong.
        FileAccessError: one cannot be read.
    """
    for name in print_profile_names():
        if load_print_profile(name).condition == condition:
            return name
    return "coated"


def read_print_profile(folder: Path, file_name: str) -> PrintProfile:
    """Reads one file of a folder.

    Raises:
        InputError: the file is wrong, with everything that is.
        FileAccessError: it cannot be read.
    """
    faults: Faults = []
    file = read_text_file(folder, file_name, faults)
    section = open_text(file.text, file.path, PROFILE_KEYS, faults) if file is not None else None
    if section is None:
        raise error_of(faults)
    check_format(section)
    profile = _profile(section, file_name.removesuffix(SUFFIX))
    if has_errors(faults):
        raise error_of(faults)
    return profile


def _profile(section: Section, name: str) -> PrintProfile:
    default = PrintProfile()
    return PrintProfile(
        name=name,
        titles=_titles(section),
        area=section.choice("for", default.area, AREAS),
        standard=section.choice("standard", default.standard, STANDARDS),
        condition=section.text("condition"),
        ink=_ink(section),
        photos=_resolution(section, "photos", default.photos),
        line_art=_resolution(section, "line_art", default.line_art),
        type_sizes=_type_sizes(section),
        lines=_lines(section),
        page=_page(section),
        spot_colours=section.integer("spot_colours", default.spot_colours, 0, _MOST_SPOTS),
        severities=_severities(section),
    )


def _titles(section: Section) -> tuple[tuple[str, str], ...]:
    titles = section.section("title", TITLE_KEYS)
    if titles is None:
        return ()
    return tuple((language, titles.required_text(language)) for language in TITLE_KEYS.all if titles.has(language))


def _ink(profile: Section) -> InkLimits:
    section, default = profile.section("ink", INK_KEYS), InkLimits()
    if section is None:
        return default
    return InkLimits(
        read_share(section, "limit", default.most, _MOST_INK),
        read_share(section, "black_text", default.most_in_black_text, _MOST_INK),
    )


def _resolution(profile: Section, key: str, default: ResolutionLimits) -> ResolutionLimits:
    section = profile.section(key, RESOLUTION_KEYS)
    if section is None:
        return default
    limits = ResolutionLimits(
        section.number("fewest", default.fewest, 0.0, _MOST_PPI),
        section.number("good", default.good, 0.0, _MOST_PPI),
    )
    if limits.fewest > limits.good:
        section.refuse("profile.limits_crossed", "fewest", other=f"{key}.good")
    return limits


def _type_sizes(profile: Section) -> TypeLimits:
    section, default = profile.section("text", TEXT_KEYS), TypeLimits()
    if section is None:
        return default
    return TypeLimits(
        _size(section, "smallest", default.smallest),
        _size(section, "mixed", default.smallest_mixed),
        _size(section, "reversed", default.smallest_reversed),
    )


def _size(section: Section, key: str, default: Pt) -> Pt:
    size = read_length(section, key, default, 0.0)
    if size > _LARGEST_TYPE:
        section.refuse("value.length_out_of_range", key)
    return size


def _lines(profile: Section) -> LineLimits:
    section, default = profile.section("lines", LINE_KEYS), LineLimits()
    if section is None:
        return default
    return LineLimits(
        _size(section, "thinnest", default.thinnest),
        _size(section, "mixed", default.thinnest_mixed),
    )


def _page(profile: Section) -> PageLimits:
    section, default = profile.section("page", PAGE_KEYS), PageLimits()
    if section is None:
        return default
    return PageLimits(
        _size(section, "bleed", default.bleed),
        _size(section, "safety", default.safety),
        section.integer("multiple", default.multiple, 1, _MOST_MULTIPLE),
    )


def _severities(profile: Section) -> tuple[tuple[str, Severity | None], ...]:
    section = profile.any_section("severity")
    if section is None:
        return ()
    allowed = tuple(code for code in CATALOGUE if code.startswith(RULE_PREFIXES))
    chosen: list[tuple[str, Severity | None]] = []
    for key, node in section.values.items():
        if key in allowed:
            chosen.append((key, section.choice(key, None, LEVELS)))
            continue
        where = SourceSpan(section.path, node.start.line, node.start.column)
        near = nearest(key, allowed)
        code = "profile.unknown_rule_near" if near else "profile.unknown_rule"
        section.faults.append(error(code, where, key=key, near=near))
    return tuple(chosen)
