"""A second one of a photo or an article, as from Ctrl+Alt+D."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QContextMenuEvent
from PySide6.QtWidgets import QApplication

from bulletin_studio.editor.arrange_part import ArrangePart
from bulletin_studio.editor.context_part import ContextPart
from bulletin_studio.editor.desk import Picked
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.session.page_objects import ObjectKind
from bulletin_studio.session.text_places import article_of
from tests.gui.hands import part_of

FIRST, SECOND = "01-taolunhui", "02-diaoyan"


def test_ctrl_alt_d_makes_a_second_photo_and_selects_it(window: MainWindow, qtbot) -> None:
    part_of(window, ArrangePart).tools.take_select()
    before = window.desk.issue
    window.desk.pick(Picked(ObjectKind.PHOTO, FIRST, 1))
    window.canvas.setFocus()
    modifiers = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
    qtbot.keyClick(window, Qt.Key.Key_D, modifiers)
    photos = article_of(window.desk.issue, FIRST).photos
    assert [each.file for each in photos[1:]] == [article_of(before, FIRST).photos[1].file] * 2
    assert window.desk.picked == Picked(ObjectKind.PHOTO, FIRST, 2)
    window.desk.undo()
    assert window.desk.issue is before


def test_a_second_article_stands_behind_the_first_and_is_pinned_to_no_page(window: MainWindow) -> None:
    arranging = part_of(window, ArrangePart).arranging
    part_of(window, ArrangePart).tools.take_select()
    window.desk.pick(Picked(ObjectKind.ARTICLE, SECOND))
    arranging.toggle_pin()
    assert article_of(window.desk.issue, SECOND).placement.page == 3
    arranging.duplicate()
    first, second = window.desk.issue.articles[1:3]
    assert first.slug == SECOND
    assert second.slug not in (SECOND, FIRST)
    assert (second.headline, second.body) == (first.headline, first.body)
    assert second.placement.page is None
    assert window.desk.picked == Picked(ObjectKind.ARTICLE, second.slug)
    assert window.save()
    assert (window.desk.session.folder / "articles" / f"{second.slug}.md").is_file()


@pytest.mark.parametrize(("kind", "slug"), [(ObjectKind.PHOTO, FIRST), (ObjectKind.ARTICLE, SECOND)])
def test_the_menu_of_the_right_button_has_it_once(window: MainWindow, kind: ObjectKind, slug: str) -> None:
    part_of(window, ArrangePart).tools.take_select()
    window.desk.pick(Picked(kind, slug, 0))
    port = window.canvas.viewport()
    QApplication.sendEvent(port, QContextMenuEvent(QContextMenuEvent.Reason.Keyboard, QPoint(5, 5)))
    menu = part_of(window, ContextPart).shown
    assert menu is not None
    inner = [action.menu() for action in menu.actions() if action.menu() is not None]
    names = [action.text() for each in (menu, *inner) for action in each.actions()]
    assert names.count("复制一份") == 1
    menu.close()
