"""What preflight has found, as the window says it: the desk in, a line for each error out."""

from bulletin_studio.base.findings import Finding, Severity
from bulletin_studio.base.words.catalogue import message, say
from bulletin_studio.editor.desk import Desk
from bulletin_studio.session.finding_places import place_of_finding
from bulletin_studio.session.outline import in_one_line
from bulletin_studio.session.text_places import article_of


def error_lines(desk: Desk) -> tuple[str, ...]:
    """The errors of the number as it stands, in the order of the preflight panel."""
    return tuple(_line(desk, each) for each in desk.session.report.findings if each.severity is Severity.ERROR)


def _line(desk: Desk, finding: Finding) -> str:
    """Page and headline instead of file and line, which a window does not show."""
    text = message(finding, desk.language)
    place = place_of_finding(desk.issue, finding)
    headline = ""
    if place.article:
        headline = in_one_line(article_of(desk.issue, place.article).headline.text)
    if headline and headline not in text:
        text = say("output.finding_of", desk.language, headline=headline, text=text)
    if finding.page is not None:
        text = say("panel.preflight_on_page", desk.language, page=finding.page, text=text)
    return text
