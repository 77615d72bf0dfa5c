"""The number after a number: the last one and those before it in, the next one to be filled out.

Number, total and day go on in the rhythm of the earlier numbers; masthead, imprint, layout and the places of articles
stay; texts are kept or cleared.
"""

import calendar
import shutil
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

from bulletin_studio.base.errors import BulletinError, FileAccessError, InputError
from bulletin_studio.base.findings import error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.files.open_issue import open_issue
from bulletin_studio.files.save_issue import save_issue
from bulletin_studio.model.empty_slot import empty_slot
from bulletin_studio.model.fitting import AS_LAID_OUT
from bulletin_studio.model.issue import Issue
from bulletin_studio.session.tidying import tidied

_MOST_LOOKED_AT = 60
"""Numbers beside the last one that are looked at for their rhythm: five years of a monthly."""

_WHOLE_MONTH = range(26, 33)
"""Days between two numbers of a monthly, counted from one to the next."""


@dataclass(frozen=True, slots=True)
class Appearance:
    """When a number appeared."""

    number: int
    day: date


def earlier_numbers(folder: Path, issue: Issue) -> tuple[Appearance, ...]:
    """Numbers of the same bulletin whose folders lie beside one, that came out before it, the latest last."""
    try:
        beside = sorted(path for path in folder.resolve().parent.iterdir() if (path / "issue.yaml").is_file())
    except OSError:
        return ()
    found: list[Appearance] = []
    for path in beside[-_MOST_LOOKED_AT:]:
        try:
            other = open_issue(path).issue
        except BulletinError:
            continue
        if other.masthead.title == issue.masthead.title and other.day < issue.day:
            found.append(Appearance(other.number, other.day))
    return tuple(sorted(found, key=lambda each: each.day))


def next_day(last: date, earlier: Sequence[Appearance]) -> date:
    """The day of the next number: as far on as the last one was from the one before it, or a month."""
    days = (last - earlier[-1].day).days if earlier else 0
    months = (last.year - earlier[-1].day.year) * 12 + last.month - earlier[-1].day.month if earlier else 1
    is_monthly = days == 0 or days in _WHOLE_MONTH or (months > 1 and earlier[-1].day.day == last.day)
    return _months_on(last, max(1, months)) if is_monthly else last + timedelta(days=days)


def _months_on(day: date, months: int) -> date:
    """The same day of a later month; the last day of a month stays the last."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    length = calendar.monthrange(year, month + 1)[1]
    is_last = day.day == calendar.monthrange(day.year, day.month)[1]
    return date(year, month + 1, length if is_last else min(day.day, length))


def next_number(last: Issue, earlier: Sequence[Appearance], *, keeps_text: bool) -> Issue:
    """The number after the last one; 期号 counts within the year, unless the earlier ones went on over New Year."""
    day = next_day(last.day, earlier)
    goes_on = any(before.day.year < last.day.year and before.number + 1 >= last.number > 1 for before in earlier[-1:])
    number = last.number + 1 if day.year == last.day.year or goes_on else 1
    kept = tuple(replace(article, is_reviewed=False) for article in last.articles)
    slots = (empty_slot(f"{place:02d}", article.placement) for place, article in enumerate(last.articles, start=1))
    return replace(
        last,
        number=number,
        total=None if last.total is None else last.total + 1,
        day=day,
        articles=kept if keeps_text else tuple(slots),
        fit=AS_LAID_OUT,
        source=None,
    )


def next_folder(folder: Path, last: Issue, following: Issue) -> Path:
    """A folder beside the last number's that is not there yet, named as that one is."""
    name = folder.resolve().name
    for before, after in (
        (f"{last.day:%Y-%m}", f"{following.day:%Y-%m}"),
        (f"{last.day:%Y%m}", f"{following.day:%Y%m}"),
        (f"{last.day.year}-{last.number:02d}", f"{following.day.year}-{following.number:02d}"),
        (f"第{last.number}期", f"第{following.number}期"),
    ):
        if before in name:
            name = name.replace(before, after)
            break
    else:
        name = f"{name}-{following.day.year}-{following.number:02d}"
    path, count = folder.resolve().parent / name, 2
    while path.exists():
        path, count = folder.resolve().parent / f"{name}-{count}", count + 1
    return path


def write_next_number(folder: Path, following: Issue, last_folder: Path) -> None:
    """Writes a number into a new folder, with the layouts of the last one and the photos it names.

    Raises:
        InputError: the folder holds something, or the files cannot hold the number.
        FileAccessError: it cannot be written.
    """
    where = SourceSpan(folder.as_posix())
    try:
        if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
            raise InputError(error("folder.not_empty", where))
        folder.mkdir(parents=True, exist_ok=True)
        if (last_folder / "layouts").is_dir():
            shutil.copytree(last_folder / "layouts", folder / "layouts")
        for name in dict.fromkeys(photo.file for article in following.articles for photo in article.photos):
            if (last_folder / name).is_file():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                shutil.copy2(last_folder / name, folder / name)
    except (OSError, shutil.Error) as fault:
        reason = getattr(fault, "strerror", None) or str(fault)
        raise FileAccessError(error("file.not_writable", where, reason=reason)) from fault
    save_issue(folder, tidied(following))
