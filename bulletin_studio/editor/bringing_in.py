"""Brings manuscripts and photos into the window's number: files chosen, looked over, put in as one step each."""

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from bulletin_studio.base.errors import BulletinError, InputError
from bulletin_studio.base.findings import error
from bulletin_studio.base.source import SourceSpan, TextPlace
from bulletin_studio.editor import asking
from bulletin_studio.editor.asking import tell_fault
from bulletin_studio.editor.dialog_column import without_dots
from bulletin_studio.editor.errand import Progress
from bulletin_studio.editor.import_dialog import ImportDialog
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.taking_photos import take_photos
from bulletin_studio.intake.assemble import Draft
from bulletin_studio.intake.manuscript import Manuscript
from bulletin_studio.intake.read_manuscript import SUFFIXES, read_manuscript
from bulletin_studio.model.photo import Photo
from bulletin_studio.session.importing import make_ready, put_in
from bulletin_studio.session.own_articles import own_draft
from bulletin_studio.session.photo_edits import AddPhoto

_PHOTO_KINDS = "*.jpg *.jpeg *.png *.tif *.tiff *.webp *.heic *.pdf"

_ANY_PHOTO = Photo("")


@dataclass(slots=True)
class _Going:
    """Manuscripts on their way in: where the next one goes, and what became of those before.

    Attributes:
        window: of the number.
        count: how many there are.
        beside: the slug of the article that the next one follows.
        is_stopped: whether no more are wanted.
    """

    window: MainWindow
    count: int
    beside: str
    is_stopped: bool = False
    brought: list[str] = field(default_factory=list)
    skipped: list[str] = field(default_factory=list)
    failed: list[str] = field(default_factory=list)


def choose_articles(window: MainWindow) -> None:
    """Asks for manuscripts and brings them in."""
    kinds = f"{window.say('importing.kinds')} ({' '.join(f'*{suffix}' for suffix in SUFFIXES)})"
    chosen, _ = QFileDialog.getOpenFileNames(window, without_dots(window.say("file.import_articles")), "", kinds)
    bring_in_articles(window, [Path(each) for each in chosen])


def bring_in_articles(window: MainWindow, paths: Sequence[Path], beside: str = "") -> None:
    """Shows what each manuscript becomes and brings it in; one that cannot be read stops none of the others.

    Of several it is told in the end what was brought in and what was not.

    Args:
        window: of the number.
        paths: of the manuscripts.
        beside: of the article that they were dropped on.
    """
    going = _Going(window, len(paths), beside)
    for index, path in enumerate(paths, 1):
        try:
            slug = "" if going.is_stopped else _bring_in_one(going, path, index)
        except BulletinError as fault:
            tell_fault(window, window.language, fault.findings)
            going.failed.append(path.name)
            continue
        (going.brought if slug else going.skipped).append(path.name)
        going.beside = slug or going.beside
    _tell_of_several(going)


def _bring_in_one(going: _Going, path: Path, index: int) -> str:
    """Brings one manuscript in; the slug of its last article, empty where it was not wanted.

    Raises:
        BulletinError: it cannot be read, or its pictures not be written.
    """
    window = going.window
    found = window.wait_for(window.say("editor.reading", name=path.name), partial(_read, path))
    drafts = _looked_over(going, path, found, index) if isinstance(found, Manuscript) else found
    if not drafts:
        return ""
    desk, before = window.desk, window.desk.issue
    title = window.say("editor.bringing_in")
    ready = window.wait_for(title, partial(make_ready, desk.session, drafts, path))
    if ready is None:
        return ""
    done = put_in(desk.session, ready, path, going.beside)
    desk.follow(before)
    if done.slugs:
        window.show_place(TextPlace(done.slugs[0], "headline", 0, 0))
    if done.findings:
        tell_fault(window, window.language, done.findings)
    return done.slugs[-1] if done.slugs else ""


def _tell_of_several(going: _Going) -> None:
    """Tells which manuscripts are in and which are not, where that is not plain."""
    others = len(going.skipped) + len(going.failed)
    if going.count == 1 or not others or not (going.skipped or going.brought):
        return
    say = going.window.say
    told = (("brought", going.brought), ("skipped", going.skipped), ("failed", going.failed))
    lines = [say(f"importing.told_{kind}", names=say("importing.comma").join(names)) for kind, names in told if names]
    lines += [say("importing.told_undo")] if len(going.brought) > 1 else []
    text = say("importing.told", brought=len(going.brought), others=others) + "\n\n" + "\n".join(lines)
    asking.ask(going.window, say("importing.told_title"), text, (say("dialog.close"),), mood=asking.Mood.DONE)


def _read(path: Path, progress: Progress) -> Manuscript | tuple[Draft, ...]:
    """What a file holds: a manuscript to be looked over, or an article of ours as it is; called in a thread.

    Raises:
        BulletinError: it cannot be read.
    """
    progress(0.0)
    own = own_draft(path)
    found = (own,) if own is not None else read_manuscript(path)
    progress(1.0)
    return found


def _looked_over(going: _Going, path: Path, manuscript: Manuscript, index: int) -> tuple[Draft, ...]:
    """What the editor makes of a manuscript; nothing where that is given up.

    Raises:
        InputError: there is nothing in it.
    """
    if not manuscript.blocks:
        raise InputError(error("intake.nothing", SourceSpan(str(path))))
    dialog = ImportDialog(going.window, manuscript, path.name, index, going.count)
    is_wanted, drafts = dialog.exec(), dialog.drafts
    going.is_stopped = dialog.is_last
    dialog.deleteLater()
    return drafts if is_wanted else ()


def choose_photos(window: MainWindow) -> None:
    """Asks for photos and puts them in at the caret's article."""
    kinds = f"{window.say('importing.photo_kinds')} ({_PHOTO_KINDS})"
    chosen, _ = QFileDialog.getOpenFileNames(window, without_dots(window.say("file.import_photos")), "", kinds)
    bring_in_photos(window, [Path(each) for each in chosen])


def bring_in_photos(window: MainWindow, paths: Sequence[Path], like: Photo = _ANY_PHOTO) -> None:
    """Puts photos behind the paragraph of the caret, or behind the last one of the article picked, or of the first.

    The last of them is selected, and its page shown.

    Args:
        window: of the number.
        paths: of the photos; those that lie elsewhere are copied into the number's folder.
        like: how they stand, and what is said of them.
    """
    desk = window.desk
    target = _target(window)
    if target is None:
        return
    slug, after = target
    taken = take_photos(window, desk, paths)
    if taken is None:
        return
    if desk.apply_all(AddPhoto(slug, replace(like, file=file, after=after, page=None)) for file in taken.files):
        desk.pick_added(slug, taken.files[-1])
        window.picked_asked.emit(desk.picked)
    if taken.findings:
        tell_fault(window, window.language, taken.findings)


def _target(window: MainWindow) -> tuple[str, int] | None:
    """The article that photos go to, and how many paragraphs stand before them."""
    desk = window.desk
    if desk.caret is not None:
        return desk.caret.article, desk.caret.paragraph + 1 if desk.caret.part == "body" else 0
    articles = {article.slug: article for article in desk.issue.articles}
    if not articles:
        return None
    slug = desk.picked.article if desk.picked is not None else next(iter(articles))
    return slug, len(articles[slug].body.paragraphs) if desk.picked is not None else 0
