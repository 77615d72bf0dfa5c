"""Words about copyfitting."""

from bulletin_studio.base.words.entry import Words

FIT_WORDS: dict[str, Words] = {
    "fit.too_long": Words(
        zh="排不进 {pages} 版（原样 {natural} 版）：版式允许的都用上了，还要删 {characters} 字，"
        "最省的 {places} 处如下。",
        en="It does not fit into {pages} page(s) (as laid out {natural}): with all that the layout allows, "
        "{characters} characters must still go; the {places} cheapest places follow.",
        remedy_zh="删好后再运行一次 fit；也可以换小一些的照片，或放宽版式的 fit 界限。",
        remedy_en="Cut there and run fit again; or make photos smaller, or widen the limits under fit in the layout.",
    ),
    "fit.cut": Words(
        zh="《{headline}》第 {paragraph} 段删 {characters} 字，省 {lines} 行。",
        en="“{headline}”, paragraph {paragraph}: cut {characters} characters to free {lines} line(s).",
    ),
    "fit.pinned": Words(
        zh="《{headline}》指定排在第 {page} 版，只有 {pages} 版就没有这一版。",
        en="“{headline}” is laid down for page {page}, but the number is to have {pages}.",
        remedy_zh="请在 issue.yaml 里改它的 page，或增加版数（--pages）。",
        remedy_en="Change its page in issue.yaml, or ask for more pages (--pages).",
    ),
    "fit.too_short": Words(
        zh="排不满 {pages} 版（原样 {natural} 版）：版式允许的都用上了，还差约 {characters} 字。",
        en="It does not fill {pages} page(s) (as laid out {natural}): with all that the layout allows, about "
        "{characters} characters are missing.",
        remedy_zh="请加稿、加照片，或减少版数（--pages）。",
        remedy_en="Add text or photos, or ask for fewer pages (--pages).",
    ),
    "fit.cannot": Words(
        zh="排不成 {pages} 版（原样 {natural} 版），删字加字也不行。",
        en="It cannot be made {pages} page(s) (as laid out {natural}), not by cutting or writing text either.",
        remedy_zh="请换一个版数，或移走照片、文章。",
        remedy_en="Ask for another page count, or move photos or articles out.",
    ),
}
