"""Styles and marks from the menu, and the box of an article from its bar."""

import pytest
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QToolButton

from bulletin_studio.base.source import TextPlace
from bulletin_studio.editor.arrange_part import ArrangePart
from bulletin_studio.editor.desk import Picked
from bulletin_studio.editor.main_window import MainWindow
from bulletin_studio.editor.readouts import box_words
from bulletin_studio.session.page_objects import ObjectKind
from bulletin_studio.session.text_places import article_of
from tests.gui.hands import part_of

SLUG = "01-taolunhui"


def action(menu: QMenu, text: str) -> QAction:
    """An action of a menu or of its submenus."""
    for each in menu.actions():
        inner = each.menu()
        if isinstance(inner, QMenu):
            found = [one for one in inner.actions() if one.text() == text]
            if found:
                return found[0]
        elif each.text() == text:
            return each
    raise KeyError(text)


@pytest.mark.parametrize(
    ("text", "style"),
    [("加粗（黑体）", "strong"), ("着重号", "dots"), ("书名号（浪线）", "book"), ("上标", "super")],
)
def test_marks_are_set_from_the_menu(window: MainWindow, text: str, style: str) -> None:
    window.desk.put_caret(TextPlace(SLUG, "body", 0, 0))
    window.desk.put_caret(TextPlace(SLUG, "body", 0, 4), extend=True)
    chosen = action(window.menu("text"), text)
    assert not chosen.isChecked()
    chosen.trigger()
    first = article_of(window.desk.issue, SLUG).body.paragraphs[0].spans[0]
    assert (len(first.text), first.style) == (4, style)
    assert chosen.isChecked()


@pytest.mark.parametrize(("text", "style"), [("小标题", "crosshead"), ("落款", "signature"), ("列表", "list")])
def test_paragraph_styles_are_set_from_the_menu(window: MainWindow, text: str, style: str) -> None:
    window.desk.put_caret(TextPlace(SLUG, "body", 1, 3))
    action(window.menu("text"), text).trigger()
    assert article_of(window.desk.issue, SLUG).body.paragraphs[1].style == style


def test_an_article_gets_a_box_and_text_columns_from_its_bar(window: MainWindow) -> None:
    part = part_of(window, ArrangePart)
    part.tools.take_select()
    window.desk.pick(Picked(ObjectKind.ARTICLE, SLUG))
    window.canvas.show_page(1)
    part.bar.renew()
    buttons = {each.text(): each for each in part.bar.findChildren(QToolButton)}
    box = window.desk.session.layout.boxes[0]
    action(buttons["加框"].menu(), box_words(box, window.language)).trigger()
    assert article_of(window.desk.issue, SLUG).placement.box == box.name
    action(buttons["分栏"].menu(), "1 栏").trigger()
    assert article_of(window.desk.issue, SLUG).placement.text_columns == 1
