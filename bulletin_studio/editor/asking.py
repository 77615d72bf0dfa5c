"""Questions and news in a small dialog: texts and choices in, the index of the choice out."""

from collections.abc import Sequence
from enum import Enum

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QMessageBox, QPushButton, QWidget

from bulletin_studio.base.findings import Finding
from bulletin_studio.base.words.catalogue import Language, message, remedy, say
from bulletin_studio.editor.icons import icon

_ICON_PX = 40


class Mood(Enum):
    """What a dialog brings; the value is the icon it is shown with."""

    QUESTION = "question"
    DONE = "clean"
    WARNING = "warning"
    RISK = "error"
    """The first choice is the safe one, which Enter, Escape and closing mean alike."""


def ask(
    parent: QWidget | None,
    title: str,
    text: str,
    choices: Sequence[str],
    *,
    details: str = "",
    mood: Mood | None = None,
) -> int:
    """Asks a question.

    Args:
        parent: the window it stands before.
        title: of the dialog.
        text: the question; a second paragraph after an empty line is set smaller.
        choices: the first is what Enter takes, the last what Escape and closing mean; at a risk the first too.
        details: longer text that is shown on demand.
        mood: whether it asks, warns or has good news; without one, a single choice is a warning, more a question.

    Returns:
        The index of the choice.
    """
    shown = mood or (Mood.QUESTION if len(choices) > 1 else Mood.WARNING)
    box, buttons = question_box(parent, title, text, choices, shown)
    if details:
        box.setDetailedText(details)
    box.exec()
    clicked = box.clickedButton()
    index = next((index for index, button in enumerate(buttons) if button is clicked), _escape(shown) % len(buttons))
    box.deleteLater()
    return index


def question_box(
    parent: QWidget | None, title: str, text: str, choices: Sequence[str], mood: Mood
) -> tuple[QMessageBox, list[QPushButton]]:
    """The dialog of a question before it is asked, with the buttons of its choices; for the arguments see `ask`."""
    box = QMessageBox(parent)
    head, _, more = text.partition("\n\n")
    box.setWindowTitle(title)
    box.setText(head)
    box.setInformativeText(more)
    box.setIconPixmap(icon(mood.value).pixmap(QSize(_ICON_PX, _ICON_PX), box.devicePixelRatioF()))
    buttons = [box.addButton(choice, QMessageBox.ButtonRole.ActionRole) for choice in choices]
    box.setDefaultButton(buttons[0])
    box.setEscapeButton(buttons[_escape(mood)])
    return box, buttons


def _escape(mood: Mood) -> int:
    """The place of the choice that Escape means."""
    return 0 if mood is Mood.RISK else -1


def findings_text(findings: Sequence[Finding], language: Language) -> str:
    """Findings with their places and remedies, one after another."""
    lines = []
    for each in findings:
        place = f"{each.where}\n" if each.where is not None else ""
        lines.append(f"{place}{message(each, language)}\n{remedy(each, language)}".strip())
    return "\n\n".join(lines)


def tell_fault(parent: QWidget | None, language: Language, findings: Sequence[Finding]) -> None:
    """Tells why something could not be done: the first fault in full, all of them on demand."""
    first = findings[0]
    place = f"\n{first.where}" if first.where is not None else ""
    text = f"{message(first, language)}\n\n{remedy(first, language)}{place}"
    details = findings_text(findings, language) if len(findings) > 1 else ""
    ask(parent, say("dialog.cannot", language), text, (say("dialog.close", language),), details=details)
