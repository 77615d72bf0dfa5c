"""Takes photos into the folder of the open number while its window lives on: files in, their paths in articles out."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtWidgets import QWidget

from bulletin_studio.base.words.catalogue import say
from bulletin_studio.editor.desk import Desk
from bulletin_studio.editor.waiting_job import wait_for
from bulletin_studio.session.photo_folder import TakenIn, take_in


def take_photos(parent: QWidget, desk: Desk, paths: Sequence[Path]) -> TakenIn | None:
    """Copies photos and looks at them in a thread; None where that is cancelled and nothing was kept.

    Args:
        parent: the window that asks for it.
        desk: of the number.
        paths: of the photos; what is wrong with some of them is a finding.
    """
    title = say("editor.bringing_in", desk.language)
    taken = wait_for(parent, title, desk.language, partial(take_in, desk.session, paths))
    if taken is not None:
        desk.session.know_photos(taken.known)
    return taken
