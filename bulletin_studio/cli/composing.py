"""What export, check and render begin with: issue folder -> the number loaded, its pages and what is wrong with it."""

from dataclasses import dataclass
from pathlib import Path

from bulletin_studio import pipeline
from bulletin_studio.base.findings import Report
from bulletin_studio.cli.progress import ProgressLine
from bulletin_studio.display.document import Document
from bulletin_studio.model.print_profile import USUAL_PROFILE, PrintProfile
from bulletin_studio.pipeline import Loaded


@dataclass(frozen=True, slots=True)
class Composed:
    """A number with its pages and findings."""

    loaded: Loaded
    document: Document
    report: Report


def compose_number(folder: Path, progress: ProgressLine, profile: PrintProfile = USUAL_PROFILE) -> Composed:
    """Loads, composes and checks a number by a print profile.

    Raises:
        BulletinError: as `pipeline.load` and `pipeline.compose` raise it.
    """
    loaded = pipeline.load(folder, progress.stage("command.stage_load"))
    document = pipeline.compose(loaded, progress.stage("command.stage_compose"))
    progress.stage("command.stage_check")(0.0)
    return Composed(loaded, document, pipeline.check(loaded, document, profile))
