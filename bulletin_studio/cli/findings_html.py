"""A check as a page to read and hand over: a CheckResult in, one HTML file without scripts or other files out."""

from collections.abc import Iterator
from html import escape

from bulletin_studio.base.findings import Finding, Severity
from bulletin_studio.base.words.catalogue import Language, message, remedy, say
from bulletin_studio.cli.check_result import CheckResult

_STYLE = """
:root { --error: #b3261e; --warning: #8a5a00; --note: #3d5a80; --line: #d8d4cc; --ink: #1f1f1f; --soft: #6b6b6b; }
* { box-sizing: border-box; }
body { margin: 0; background: #f4f2ee; color: var(--ink); line-height: 1.65;
  font: 16px/1.65 "PingFang SC", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", sans-serif; }
main { max-width: 860px; margin: 0 auto; padding: 32px 20px 64px; }
h1 { font-size: 24px; margin: 0 0 4px; }
h2 { font-size: 17px; margin: 32px 0 8px; }
.facts { color: var(--soft); margin: 0 0 20px; font-size: 14px; }
.verdict { background: #fff; border: 1px solid var(--line); border-left: 6px solid #2e7d32; padding: 14px 18px;
  font-size: 18px; font-weight: 600; }
.verdict.error { border-left-color: var(--error); }
.verdict.warning { border-left-color: var(--warning); }
.counts { display: block; font-size: 14px; font-weight: 400; color: var(--soft); }
ol { list-style: none; margin: 0; padding: 0; }
li { background: #fff; border: 1px solid var(--line); border-top: 0; padding: 12px 18px; display: flex; gap: 16px; }
li:first-child { border-top: 1px solid var(--line); }
.page { flex: 0 0 72px; font-weight: 600; }
.error .page, h2.error { color: var(--error); }
.warning .page, h2.warning { color: var(--warning); }
.note .page, h2.note { color: var(--note); }
.what { flex: 1; min-width: 0; overflow-wrap: anywhere; }
.what p { margin: 0; }
.remedy::before { content: "→ "; }
.remedy { color: #2b4a2f; }
.where { color: var(--soft); font-size: 13px; }
footer { margin-top: 40px; color: var(--soft); font-size: 13px; }
@media print { body { background: #fff; font-size: 10.5pt; } main { max-width: none; padding: 0; }
  li { break-inside: avoid; } }
""".strip()


def findings_html(result: CheckResult, language: Language) -> str:
    """The page, the same for the same result; in Chinese or English."""
    title = result.title or result.subject
    parts = [
        "<!DOCTYPE html>",
        f'<html lang="{"zh-Hans" if language is Language.CHINESE else "en"}">',
        "<head>",
        '<meta charset="utf-8">',
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        f"<title>{escape(say('report.title', language, title=title))}</title>",
        f"<style>\n{_STYLE}\n</style>",
        "</head>",
        "<body>",
        "<main>",
        f"<h1>{escape(say('report.title', language, title=title))}</h1>",
        f'<p class="facts">{escape(_facts(result, language))}</p>',
        _verdict(result, language),
        *_sections(result, language),
        f"<footer>{escape(say('report.foot', language))}</footer>",
        "</main>",
        "</body>",
        "</html>",
    ]
    return "\n".join(parts) + "\n"


def _facts(result: CheckResult, language: Language) -> str:
    profile = result.profile.title(language.value)
    if result.pages is None:
        return say("report.facts_unread", language, subject=result.subject, profile=profile)
    return say("report.facts", language, subject=result.subject, profile=profile, pages=result.pages)


def _verdict(result: CheckResult, language: Language) -> str:
    errors, warnings = result.count(Severity.ERROR), result.count(Severity.WARNING)
    kind = "error" if errors else "warning" if warnings else "good"
    counts = {f"{severity.value}s": result.count(severity) for severity in Severity}
    sentence = escape(say(f"report.verdict_{kind}", language, **counts))
    told = escape(say("report.counts", language, **counts))
    return f'<p class="verdict {kind}">{sentence}<span class="counts">{told}</span></p>'


def _sections(result: CheckResult, language: Language) -> Iterator[str]:
    for severity in Severity:
        findings = [finding for finding in result.findings if finding.severity is severity]
        if findings:
            heading = say(f"report.{severity.value}s", language, count=len(findings))
            yield f'<h2 class="{severity.value}">{escape(heading)}</h2>'
            yield f'<ol class="{severity.value}">'
            yield from (_item(finding, language) for finding in findings)
            yield "</ol>"


def _item(finding: Finding, language: Language) -> str:
    page = say("report.no_page", language)
    if finding.page is not None:
        page = say("report.page", language, page=finding.page)
    advice = remedy(finding, language)
    lines = [f"<p>{escape(message(finding, language))}</p>"]
    if advice:
        lines.append(f'<p class="remedy">{escape(advice)}</p>')
    place = f"{finding.where}　" if finding.where else ""
    lines.append(f'<p class="where">{escape(place + finding.code)}</p>')
    return f'<li><div class="page">{escape(page)}</div><div class="what">{"".join(lines)}</div></li>'
