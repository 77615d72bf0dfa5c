"""Words of the report that stands beside a PDF."""

from bulletin_studio.base.words.entry import Words

REPORT_WORDS: dict[str, Words] = {
    "report.title": Words(zh="印前检查报告：{title}", en="Preflight report: {title}"),
    "report.facts": Words(
        zh="文件：{subject}　按“{profile}”的要求检查　共 {pages} 页",
        en="File: {subject} · held to “{profile}” · pages: {pages}",
    ),
    "report.facts_unread": Words(
        zh="文件：{subject}　按“{profile}”的要求检查　没能读出页面",
        en="File: {subject} · held to “{profile}” · no pages could be read",
    ),
    "report.verdict_good": Words(zh="没有发现妨碍付印的问题，可以交付。", en="Nothing speaks against printing."),
    "report.verdict_warning": Words(
        zh="没有错误；有 {warnings} 处请看过，再决定是否付印。",
        en="No errors; look at {warnings} warning(s) before printing.",
    ),
    "report.verdict_error": Words(
        zh="有 {errors} 处错误，改正之前不要付印。", en="{errors} error(s): do not print before they are corrected."
    ),
    "report.counts": Words(
        zh="错误 {errors} 处，警告 {warnings} 处，提示 {notes} 处",
        en="errors: {errors}, warnings: {warnings}, notes: {notes}",
    ),
    "report.errors": Words(zh="错误（{count}）：会印坏，必须改", en="Errors ({count}): would spoil the print"),
    "report.warnings": Words(zh="警告（{count}）：请看过再付印", en="Warnings ({count}): look before printing"),
    "report.notes": Words(zh="提示（{count}）：知道即可", en="Notes ({count}): good to know"),
    "report.page": Words(zh="第 {page} 页", en="p. {page}"),
    "report.no_page": Words(zh="全篇", en="whole"),
    "report.foot": Words(
        zh="位置从成品（裁切后）左上角量起。本报告由程序检查得出，不能代替打样；颜色请以印厂打样为准。",
        en="Places are measured from the top left of the trimmed page. A check by program replaces no proof.",
    ),
    "report.no_articles_to_fix": Words(
        zh="PDF 里的标点不能改。",
        en="Punctuation in a PDF cannot be changed.",
        remedy_zh="请对这一期的文件夹用 --fix-punctuation，再导出一次。",
        remedy_en="Use --fix-punctuation on the issue's folder and export again.",
    ),
    "report.both_forms": Words(
        zh="--json 和 --html 只能选一个。",
        en="--json and --html cannot go together.",
        remedy_zh="请留下要的那一个；两种都要，请检查两次。",
        remedy_en="Keep the one you want; for both, check twice.",
    ),
    "report.not_a_report": Words(
        zh="这里已经有一个别的文件，不覆盖它。",
        en="Another file stands here already; it is not replaced.",
        remedy_zh="请换一个文件名（.html、.json 或 .txt）。",
        remedy_en="Choose another name (.html, .json or .txt).",
    ),
}
