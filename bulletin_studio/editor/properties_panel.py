"""The properties panel: fields for what is selected; without a selection those of the number."""

from PySide6.QtWidgets import QFrame, QLabel, QScrollArea, QStackedWidget, QVBoxLayout, QWidget

from bulletin_studio.base.words.catalogue import say
from bulletin_studio.editor.desk import Desk
from bulletin_studio.editor.property_fields import PropertyForm
from bulletin_studio.editor.property_forms import ArticleForm, NumberForm, PhotoForm, TextForm
from bulletin_studio.session.page_objects import ObjectKind


class PropertiesPanel(QWidget):
    """The panel."""

    def __init__(self, desk: Desk, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self.number, self.article = NumberForm(desk), ArticleForm(desk)
        self.photo, self.text = PhotoForm(desk), TextForm(desk)
        self._title = QLabel()
        font = self._title.font()
        font.setBold(True)
        self._title.setFont(font)
        self._title.setContentsMargins(10, 8, 10, 0)
        self._stack = QStackedWidget()
        self._stack.setAccessibleName(say("panel.properties", desk.language))
        self._names = {self.number: "number", self.article: "article", self.photo: "photo", self.text: "text"}
        for form, name in self._names.items():
            form.setAccessibleName(say(f"property.{name}", desk.language))
            self._stack.addWidget(form)
        scroll = QScrollArea()
        scroll.setWidget(self._stack)
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setAccessibleName(say("panel.properties", desk.language))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._title)
        column.addWidget(scroll, 1)
        self.refresh()

    @property
    def current(self) -> PropertyForm:
        """The form that is shown."""
        picked = self._desk.picked
        if picked is not None:
            return self.article if picked.kind is ObjectKind.ARTICLE else self.photo
        return self.text if self._desk.caret is not None else self.number

    def refresh(self) -> None:
        """Shows the fields of what is selected now."""
        form = self.current
        if self._stack.currentWidget() is not form:
            form.refusal.hide()
            self._stack.setCurrentWidget(form)
        self._title.setText(say(f"property.{self._names[form]}", self._desk.language))
        form.refresh()
