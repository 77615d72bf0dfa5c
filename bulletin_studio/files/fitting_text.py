"""Copyfitting in files: the `fit` of an issue or a layout goes in, Fitting or FitLimits come out, and the other way."""

import re

from bulletin_studio.base.units import Pt
from bulletin_studio.files.lengths import read_length, read_share
from bulletin_studio.files.section import Keys, Section
from bulletin_studio.files.yaml_node import Scalar
from bulletin_studio.model.fitting import AS_LAID_OUT, USUAL_LIMITS, FitLimits, Fitting, Limits

FIT_KEYS = Keys(optional=("size", "pitch", "lines_between", "headline", "photos", "looseness"))
_LEAST_SHARE, _MOST_SHARE = 0.5, 1.5
_MOST_LINES_BETWEEN = 20
_SHARE = re.compile(r"([0-9]+(?:\.[0-9]+)?)%")


def read_fitting(issue: Section) -> Fitting:
    """What copyfitting changed, from issue.yaml."""
    fit = issue.section("fit", FIT_KEYS)
    if fit is None:
        return AS_LAID_OUT
    return Fitting(
        size=_length(fit, "size"),
        pitch=_length(fit, "pitch"),
        lines_between=fit.integer("lines_between", 0, 0, _MOST_LINES_BETWEEN) if fit.has("lines_between") else None,
        headline=read_share(fit, "headline", 1.0, _MOST_SHARE),
        photos=read_share(fit, "photos", 1.0, _MOST_SHARE),
        looseness=fit.integer("looseness", 0, -1, 1),
    )


def _length(fit: Section, key: str) -> Pt | None:
    return read_length(fit, key, 0.0, 1.0, low=4.0) or None


def fitting_text(fitting: Fitting) -> str:
    """One line of YAML; empty where nothing is changed."""
    values = {
        "size": "" if fitting.size is None else f"{fitting.size:g}pt",
        "pitch": "" if fitting.pitch is None else f"{fitting.pitch:g}pt",
        "lines_between": "" if fitting.lines_between is None else str(fitting.lines_between),
        "headline": "" if fitting.headline == 1.0 else f"{fitting.headline * 100:g}%",
        "photos": "" if fitting.photos == 1.0 else f"{fitting.photos * 100:g}%",
        "looseness": str(fitting.looseness) if fitting.looseness else "",
    }
    given = ", ".join(f"{key}: {value}" for key, value in values.items() if value)
    return f"{{{given}}}" if given else ""


def read_limits(layout: Section) -> FitLimits:
    """How far copyfitting may go, from a layout."""
    fit = layout.section("fit", FIT_KEYS)
    if fit is None:
        return USUAL_LIMITS
    return FitLimits(
        size=_shares(fit, "size", USUAL_LIMITS.size),
        pitch=_shares(fit, "pitch", USUAL_LIMITS.pitch),
        lines_between=_lines(fit, "lines_between", USUAL_LIMITS.lines_between),
        headline=_shares(fit, "headline", USUAL_LIMITS.headline),
        photos=_shares(fit, "photos", USUAL_LIMITS.photos),
        looseness=fit.truth("looseness", default=USUAL_LIMITS.looseness),
    )


def _shares(fit: Section, key: str, usual: Limits) -> Limits:
    """Two percentages, the least and the most, with 100 % between them."""
    texts = [item.text if isinstance(item, Scalar) else "" for item in fit.items(key)]
    matches = [_SHARE.fullmatch(text) for text in texts]
    shares = [float(match[1]) / 100 for match in matches if match]
    if len(shares) == 2 == len(texts) and _LEAST_SHARE <= shares[0] <= 1 <= shares[1] <= _MOST_SHARE:
        return Limits(shares[0], shares[1])
    if fit.has(key):
        fit.refuse("layout.fit_shares", key, low=_LEAST_SHARE * 100, high=_MOST_SHARE * 100)
    return usual


def _lines(fit: Section, key: str, usual: Limits) -> Limits:
    """Two whole numbers, the least and the most."""
    texts = [item.text if isinstance(item, Scalar) else "" for item in fit.items(key)]
    numbers = [int(text) for text in texts if text.isdecimal() and len(text) <= 2]
    if len(numbers) == 2 == len(texts) and numbers[0] <= numbers[1] <= _MOST_LINES_BETWEEN:
        return Limits(numbers[0], numbers[1])
    if fit.has(key):
        fit.refuse("layout.fit_lines", key, high=_MOST_LINES_BETWEEN)
    return usual
