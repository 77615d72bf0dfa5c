"""Words of the editor: details of a number, fitting, importing, putting out."""

from bulletin_studio.base.words.entry import Words

EDITOR_NUMBER_WORDS: dict[str, Words] = {
    "number.masthead": Words(zh="刊名", en="Name"),
    "number.publisher": Words(zh="编印单位", en="Publisher"),
    "number.number": Words(zh="期号", en="Number"),
    "number.total": Words(zh="总期号", en="Number in all"),
    "number.no_total": Words(zh="不计", en="none"),
    "number.day": Words(zh="出版日期", en="Day"),
    "number.layout": Words(zh="版式", en="Layout"),
    "number.pages": Words(zh="版数", en="Pages"),
    "number.any_pages": Words(zh="不限", en="any"),
    "number.protected": Words(zh="标题里不拆开的词（每行一个）", en="Words never cut in headings (one a line)"),
    "number.details": Words(zh="报头和版权信息", en="Masthead and imprint"),
    "number.details_menu": Words(zh="报头和版权信息…", en="Masthead and imprint…"),
    "number.layout_menu": Words(zh="换版式…", en="Layout…"),
    "number.fit_menu": Words(zh="排成整版数…", en="Fit to pages…"),
    "number.tab_number": Words(zh="报头", en="Masthead"),
    "number.tab_imprint": Words(zh="版权信息", en="Imprint"),
    "number.masthead_title": Words(zh="刊名", en="Name"),
    "number.masthead_subtitle": Words(zh="刊名下的小字", en="Line with the name"),
    "number.masthead_publisher": Words(zh="编印单位", en="Publisher"),
    "number.masthead_mark": Words(zh="标记（样刊、增刊）", en="Mark (sample, supplement)"),
    "number.imprint_sponsor": Words(zh="主办", en="Sponsor"),
    "number.imprint_organiser": Words(zh="承办、协办", en="Organiser"),
    "number.imprint_chief_editor": Words(zh="主编", en="Chief editor"),
    "number.imprint_board": Words(zh="编委", en="Board"),
    "number.imprint_editors": Words(zh="责任编辑", en="Editors"),
    "number.imprint_designers": Words(zh="美术编辑", en="Designers"),
    "number.imprint_proofreaders": Words(zh="校对", en="Proofreaders"),
    "number.imprint_approved_by": Words(zh="签发", en="Approved by"),
    "number.imprint_serial": Words(zh="刊号", en="Serial number"),
    "number.imprint_licence": Words(zh="准印证号", en="Licence"),
    "number.imprint_address": Words(zh="地址", en="Address"),
    "number.imprint_postcode": Words(zh="邮编", en="Postcode"),
    "number.imprint_phone": Words(zh="电话", en="Phone"),
    "number.imprint_email": Words(zh="电子邮箱", en="E-mail"),
    "number.imprint_website": Words(zh="网址", en="Website"),
    "number.imprint_printer": Words(zh="印刷", en="Printer"),
    "number.imprint_print_run": Words(zh="印数", en="Print run"),
    "number.imprint_reported_to": Words(zh="报", en="Reported to"),
    "number.imprint_sent_to": Words(zh="送", en="Sent to"),
    "number.imprint_issued_to": Words(zh="发", en="Issued to"),
    "number.layout_about": Words(
        zh="图片是本期第一版换成各个版式的样子。换了可以撤销。",
        en="The pictures show this number’s first page in each layout. The change can be undone.",
    ),
    "number.layout_pages": Words(
        zh="本期用这个版式共 {pages} 版。换了可以撤销。",
        en="In this layout the number has {pages} pages. The change can be undone.",
    ),
    "fitting.title": Words(zh="排成整版数", en="Fit to pages"),
    "fitting.about": Words(
        zh="在版式允许的范围内微调行距、照片和标题，让本期排成这些版。",
        en="Line spacing, photos and headings are changed a little, as far as the layout allows, so that the "
        "number comes out at these pages.",
    ),
    "fitting.search": Words(zh="试排", en="Try"),
    "fitting.stop": Words(zh="停止", en="Stop"),
    "fitting.stopped": Words(zh="已停止。", en="Stopped."),
    "fitting.places": Words(zh="改动或删字的地方", en="Changes, or places to cut"),
    "fitting.fits": Words(
        zh="可以排成 {pages} 版（原来 {natural} 版），需要改动：",
        en="It fits {pages} pages ({natural} as laid out) with these changes:",
    ),
    "fitting.too_long": Words(
        zh="排不进 {pages} 版。请删去约 {characters} 字，下面是最省的地方，点一下就到：",
        en="It does not fit {pages} pages. About {characters} characters must go; these are the cheapest "
        "places. Click to go there:",
    ),
    "fitting.too_short": Words(
        zh="排不满 {pages} 版，还差约 {characters} 字。请加稿、加照片，或者减少版数。",
        en="It does not fill {pages} pages; about {characters} characters are missing. Add text or photos, or "
        "ask for fewer pages.",
    ),
    "fitting.cannot": Words(
        zh="排不成 {pages} 版。请换一个版数，或者移走照片、文章。",
        en="It cannot be made {pages} pages. Ask for another count, or move photos or articles out.",
    ),
    "fitting.no_change": Words(
        zh="本期现在就是 {natural} 版，排成 {pages} 版不用改动。最后一版如有空余，可以加稿或加照片。",
        en="The number has {natural} pages as laid out; for {pages} nothing need change. Where the last page has room "
        "left, text or photos can be added.",
    ),
    "fitting.progress": Words(zh="试排进度", en="Progress of the trial"),
    "fitting.lines_between": Words(
        zh="文章之间空 {after} 行（原来 {before} 行）", en="{after} lines between articles (was {before})"
    ),
    "fitting.photos": Words(zh="照片高度 {percent}%", en="Photos {percent}% as high"),
    "fitting.tighter": Words(zh="长段落排紧，能省一行就省", en="Long paragraphs set a line shorter where they can"),
    "fitting.looser": Words(zh="长段落排松，能多一行就多", en="Long paragraphs set a line longer where they can"),
    "fitting.headline": Words(zh="标题字号 {percent}%", en="Headings {percent}% as large"),
    "fitting.pitch": Words(zh="行距 {after} 磅（原来 {before} 磅）", en="Line pitch {after} pt (was {before})"),
    "fitting.size": Words(zh="正文字号 {after} 磅（原来 {before} 磅）", en="Body {after} pt (was {before})"),
    "importing.title": Words(zh="导入：{name}", en="Import: {name}"),
    "importing.about": Words(
        zh="左边是每一段认成了什么，认错了可以改。首行空格、页码已经去掉，版式会自己处理。",
        en="What each paragraph is taken for stands at the left; change it where it is wrong. Typed indents and "
        "page numbers are gone, the layout sees to them.",
    ),
    "importing.role": Words(zh="认作", en="Taken for"),
    "importing.text": Words(zh="原稿文字", en="Text"),
    "importing.table": Words(zh="原稿的每一段", en="Paragraphs of the manuscript"),
    "importing.bring_in": Words(zh="导入", en="Import"),
    "importing.counts": Words(
        zh="{articles} 篇文章，{photos} 张图片。", en="Articles: {articles}, pictures: {photos}."
    ),
    "importing.comma": Words(zh="，", en=", "),
    "importing.kinds": Words(zh="稿件", en="Manuscripts"),
    "importing.photo_kinds": Words(zh="照片和 PDF 页", en="Photos and PDF pages"),
    "output.title": Words(zh="正在导出", en="Exporting"),
    "output.export": Words(zh="导出 PDF", en="Export PDF"),
    "output.impose": Words(zh="拼版 PDF", en="Imposed PDF"),
    "output.package": Words(zh="打包", en="Package"),
    "output.file": Words(zh="存为", en="Save as"),
    "output.save_first": Words(zh="先保存本期", en="Save the number first"),
    "output.is_clean": Words(zh="检查没有发现问题。", en="Preflight has found nothing."),
    "output.has_warnings": Words(
        zh="检查有 {errors} 个错误、{warnings} 个提醒，可以导出。",
        en="Preflight: {errors} errors, {warnings} warnings; it can be exported.",
    ),
    "output.has_errors": Words(
        zh="检查有 {errors} 个错误、{warnings} 个提醒。有错误时会先问您。",
        en="Preflight: {errors} errors, {warnings} warnings. You will be asked before errors go out.",
    ),
    "output.preset": Words(zh="用途", en="For"),
    "output.preset_press": Words(zh="印刷厂（推荐）", en="print shop (recommended)"),
    "output.about_press": Words(
        zh="PDF/X-4，CMYK，带 3 毫米出血，字体嵌入。多数印刷厂要这一种。",
        en="PDF/X-4 in CMYK with bleed and embedded fonts, as most shops ask for.",
    ),
    "output.preset_press-x1a": Words(zh="印刷厂，老设备", en="print shop, old equipment"),
    "output.about_press-x1a": Words(
        zh="PDF/X-1a，没有透明，适合老的制版设备。", en="PDF/X-1a without transparency, for old equipment."
    ),
    "output.preset_newsprint": Words(zh="新闻纸", en="newsprint"),
    "output.about_newsprint": Words(
        zh="按新闻纸的墨量和网线做的 PDF/X-4。", en="PDF/X-4 with the ink limit and screen of newsprint."
    ),
    "output.preset_archive": Words(zh="存档", en="archive"),
    "output.about_archive": Words(
        zh="PDF/A-3 和 PDF/UA，附带稿件原文，可以检索，长期保存。",
        en="PDF/A-3 and PDF/UA with the sources attached, to be kept and searched.",
    ),
    "output.preset_screen": Words(zh="屏幕、微信", en="screen"),
    "output.about_screen": Words(
        zh="RGB、文件小、有链接，适合发到群里或网上。", en="RGB, small, with links, to be sent and read on screens."
    ),
    "output.outline_text": Words(zh="文字转成曲线", en="Draw type as shapes"),
    "output.marks": Words(zh="加裁切线和套准线", en="Add crop and registration marks"),
    "output.scheme": Words(zh="拼法", en="Scheme"),
    "output.scheme_booklet": Words(zh="骑马订小册子", en="saddle-stitched booklet"),
    "output.scheme_pairs": Words(zh="两页并排", en="two side by side"),
    "output.scheme_stack": Words(zh="裁切后叠放", en="cut and stack"),
    "output.scheme_spreads": Words(zh="跨页（看屏幕用）", en="spreads for screens"),
    "output.binding": Words(zh="装订边", en="Spine"),
    "output.binding_left": Words(zh="左边", en="left"),
    "output.binding_right": Words(zh="右边", en="right"),
    "output.sheet": Words(zh="纸张", en="Paper"),
    "output.sheet_fitting": Words(zh="刚好放下", en="just large enough"),
    "output.sheet_marks": Words(zh="加裁切线、折线和套准线", en="Add crop, fold and registration marks"),
    "output.about_impose": Words(
        zh="把各版拼到大纸上，印好、折好、裁好就是一册。先问印刷厂是不是要自己拼。",
        en="Puts the pages on sheets that are printed, folded and cut. Many shops impose themselves: ask first.",
    ),
    "output.about_package": Words(
        zh="把 PDF、检查报告、稿件、照片、版式和字体装进一个文件，交印刷厂、存档或换一台电脑接着做。双击可以打开。",
        en="PDF, reports, articles, photos, layout and fonts in one file, for the shop, the archive or another "
        "desk. A double click opens it.",
    ),
    "output.done": Words(zh="做好了", en="Done"),
    "output.done_text": Words(zh="{name} 做好了。", en="{name} is ready."),
    "output.open_file": Words(zh="打开文件", en="Open file"),
    "output.open_report": Words(zh="看检查报告", en="Open report"),
    "output.open_folder": Words(zh="打开文件夹", en="Show folder"),
    "output.refused": Words(zh="本期有错误，没有导出。", en="The number has errors; nothing was written."),
    "output.failed": Words(zh="没有导出。", en="Nothing was written."),
    "output.look": Words(zh="看问题", en="Show the errors"),
    "output.finding_of": Words(zh="《{headline}》：{text}", en="“{headline}”: {text}"),
    "output.force_print": Words(zh="有错误也打印", en="Print all the same"),
    "output.opened": Words(zh="已交给系统打开：{path}", en="Given to the system to open: {path}"),
    "output.no_program_title": Words(zh="打不开", en="It cannot be opened"),
    "output.no_program": Words(
        zh="电脑上没有设定打开它的程序。\n\n文件在这里，可以复制位置，用别的程序打开：\n{path}",
        en="No program is set up to open it.\n\nIt is here; copy the path and open it with another program:\n{path}",
    ),
    "output.copy_path": Words(zh="复制位置", en="Copy path"),
    "output.path_copied": Words(zh="已复制：{path}", en="Copied: {path}"),
    "output.force": Words(zh="有错误也导出", en="Export all the same"),
}
