"""Brings manuscripts and photos into the window's number: files chosen, looked over, put in as one step each."""

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from bulletin_studio.base.errors import BulletinError
from bulletin_studio.base.findings import error
from bulletin_studio.base.source import SourceSpan, TextPlace
from bulletin_studio.editor.asking import tell_fault
from bulletin_studio.editor.import_dialog import ImportDialog
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.intake.assemble import Draft
from bulletin_studio.intake.read_manuscript import SUFFIXES, read_manuscript
from bulletin_studio.model.photo import Photo
from bulletin_studio.session.importing import bring_in, bring_in_photo
from bulletin_studio.session.own_articles import own_draft
from bulletin_studio.session.photo_edits import AddPhoto

_PHOTO_KINDS = "*.jpg *.jpeg *.png *.tif *.tiff *.webp *.heic *.pdf"

_ANY_PHOTO = Photo("")


def choose_articles(window: MainWindow) -> None:
    """Asks for manuscripts and brings them in."""
    kinds = f"{window.say('importing.kinds')} ({' '.join(f'*{suffix}' for suffix in SUFFIXES)})"
    chosen, _ = QFileDialog.getOpenFileNames(window, window.say("file.import_articles"), "", kinds)
    bring_in_articles(window, [Path(each) for each in chosen])


def bring_in_articles(window: MainWindow, paths: Sequence[Path], beside: str = "") -> None:
    """Shows what each manuscript becomes and brings it in; one that cannot be read stops none of the others.

    Args:
        window: of the number.
        paths: of the manuscripts.
        beside: of the article that they were dropped on.
    """
    for path in paths:
        try:
            beside = _bring_in_one(window, path, beside) or beside
        except BulletinError as fault:
            tell_fault(window, window.language, fault.findings)


def _bring_in_one(window: MainWindow, path: Path, beside: str) -> str:
    """Brings one manuscript in; the slug of its last article, empty where there is none.

    Raises:
        BulletinError: it cannot be read, or its pictures not be written.
    """
    own = own_draft(path)
    drafts = (own,) if own is not None else _looked_over(window, path)
    if not drafts:
        return ""
    desk = window.desk
    done = bring_in(desk.session, drafts, path, beside)
    desk.number_changed.emit()
    if done.slugs:
        window.show_place(TextPlace(done.slugs[0], "headline", 0, 0))
    if done.findings:
        tell_fault(window, window.language, done.findings)
    return done.slugs[-1] if done.slugs else ""


def _looked_over(window: MainWindow, path: Path) -> tuple[Draft, ...]:
    """What the editor makes of a manuscript; nothing where that is given up.

    Raises:
        BulletinError: it cannot be read.
    """
    manuscript = read_manuscript(path)
    if not manuscript.blocks:
        tell_fault(window, window.language, (error("intake.nothing", SourceSpan(str(path))),))
        return ()
    dialog = ImportDialog(window, manuscript, path.name)
    is_wanted, drafts = dialog.exec(), dialog.drafts
    dialog.deleteLater()
    return drafts if is_wanted else ()


def choose_photos(window: MainWindow) -> None:
    """Asks for photos and puts them in at the caret's article."""
    kinds = f"{window.say('importing.photo_kinds')} ({_PHOTO_KINDS})"
    chosen, _ = QFileDialog.getOpenFileNames(window, window.say("file.import_photos"), "", kinds)
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
    with desk.session.gesture():
        for path in paths:
            try:
                file = bring_in_photo(desk.session, path)
                desk.apply(AddPhoto(slug, replace(like, file=file, after=after, page=None)))
                desk.pick_added(slug, file)
            except BulletinError as fault:
                tell_fault(window, window.language, fault.findings)
    if desk.picked is not None:
        for piece in desk.objects.of(desk.picked.kind, slug, desk.picked.index)[:1]:
            window.canvas.reveal(piece.page, piece.box)


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
