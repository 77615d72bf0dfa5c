"""Words about marks, sheets and the PDF files they are made of."""

from bulletin_studio.base.words.entry import Words

SHEET_WORDS: dict[str, Words] = {
    "sheet.no_pdf": Words(
        zh="这个文件不是 PDF。",
        en="This file is not a PDF.",
        remedy_zh="请选择导出的单页 PDF，或直接给出期刊文件夹。",
        remedy_en="Give a PDF of single pages, or the issue folder.",
    ),
    "sheet.locked": Words(
        zh="这个 PDF 加了密，不能加标记或拼版。",
        en="This PDF is encrypted; it can be neither marked nor imposed.",
        remedy_zh="付印文件不许加密，请向提供者要一份没有密码和权限限制的。",
        remedy_en="Print files must not be encrypted; ask for a copy without password and restrictions.",
    ),
    "sheet.damaged": Words(
        zh="这个 PDF 已损坏，不能加标记或拼版。",
        en="This PDF is damaged; it can be neither marked nor imposed.",
        remedy_zh="请重新导出，或向提供者再要一份。",
        remedy_en="Export it again, or ask for another copy.",
    ),
    "sheet.no_pages": Words(
        zh="这个 PDF 没有页面。",
        en="This PDF has no pages.",
        remedy_zh="请重新导出。",
        remedy_en="Export it again.",
    ),
    "sheet.odd_boxes": Words(
        zh="第 {page} 页的页面框不合理：成品框应在出血框和页面之内，边长 7 毫米到 5 米。",
        en="The boxes of page {page} make no sense: the trim must lie within bleed and media, 7 mm to 5 m a side.",
        remedy_zh="请在原来的软件里设好成品尺寸和出血，重新输出。",
        remedy_en="Set trim size and bleed in the program it came from and export it again.",
    ),
    "sheet.sizes_differ": Words(
        zh="第 {page} 页的成品尺寸是 {size} 毫米，第 1 页是 {first} 毫米，不能拼在一起。",
        en="Page {page} is {size} mm once trimmed, page 1 is {first} mm; they cannot be imposed together.",
        remedy_zh="请把所有页面做成同一尺寸，或分开拼版。",
        remedy_en="Make all pages the same size, or impose them apart.",
    ),
    "sheet.too_small": Words(
        zh="纸张 {width_mm} × {height_mm} 毫米放不下，至少要 {needed_width_mm} × {needed_height_mm} 毫米。",
        en="The paper of {width_mm} × {height_mm} mm is too small; at least {needed_width_mm} × {needed_height_mm} mm "
        "are needed.",
        remedy_zh="请选大一号的纸（例如 SRA3），或不加标记、减小咬口。",
        remedy_en="Choose larger paper (such as SRA3), leave the marks away, or make the gripper less.",
    ),
    "sheet.creep": Words(
        zh="最里面一张的爬移有 {creep_mm} 毫米，超过 {most_mm} 毫米。",
        en="The innermost sheet would creep by {creep_mm} mm, more than {most_mm} mm.",
        remedy_zh="--creep 写的是一张纸的厚度，一般 0.1 毫米；页数太多时请改用胶装。",
        remedy_en="--creep is the thickness of one sheet, usually 0.1 mm; bind very thick numbers otherwise.",
    ),
    "sheet.no_plates": Words(
        zh="这是给屏幕看的 RGB 文件，没有印版，不能加印刷标记。",
        en="This is an RGB file for screens; it has no plates for marks to register.",
        remedy_zh="请用付印的方式重新导出，或不加标记。",
        remedy_en="Export it for print, or leave the marks away.",
    ),
    "sheet.spreads_have_no_marks": Words(
        zh="跨页是给屏幕看的，裁到成品尺寸，没有地方放印刷标记。",
        en="Spreads are for screens and cut to the trim; there is no room for marks around them.",
        remedy_zh="请去掉印刷标记，或改用骑马订（booklet）。",
        remedy_en="Leave the marks away, or impose a booklet.",
    ),
    "sheet.same_file": Words(
        zh="输出会盖掉原来的单页 PDF。",
        en="The sheets would replace the PDF of single pages they are made from.",
        remedy_zh="请换一个文件名。",
        remedy_en="Choose another file name.",
    ),
    "sheet.unreadable": Words(
        zh="无法读取（{reason}）。",
        en="Cannot be read ({reason}).",
        remedy_zh="请检查文件是否存在、是否有读取权限。",
        remedy_en="Check that the file exists and may be read.",
    ),
    "sheet.bad_length": Words(
        zh="“{value}”不是长度，或不在 0 到 {most_mm} 毫米之内。",
        en="“{value}” is no length, or not from 0 to {most_mm} mm.",
        remedy_zh="请写带单位的数，例如 0.1mm。",
        remedy_en="Give a number with its unit, such as 0.1mm.",
    ),
    "sheet.bad_sheet": Words(
        zh="不认识纸张“{value}”。",
        en="“{value}” is no paper size.",
        remedy_zh="可以写 {names}，或宽乘高，例如 320x450mm。",
        remedy_en="Use {names}, or width by height, such as 320x450mm.",
    ),
    "sheet.imposed": Words(
        zh="{sheets} 张纸，{sides} 面，纸张 {width} × {height} 毫米",
        en="Sheets: {sheets}, sides: {sides}, {width} × {height} mm",
    ),
    "sheet.blanks": Words(
        zh="页数不够一张，末尾加了空白页：第 {pages} 页", en="Blank pages added at the end to fill the sheet: {pages}"
    ),
    "sheet.dropped_structure": Words(
        zh="拼版文件没有结构标签，不再声明 PDF/A、PDF/UA；存档请用单页文件。",
        en="Sheets have no structure and no longer claim PDF/A or PDF/UA; keep the single pages for the archive.",
    ),
    "sheet.dropped_bookmarks": Words(
        zh="书签没有带到拼版文件里。", en="Bookmarks were not carried over to the sheets."
    ),
    "sheet.dropped_attachments": Words(
        zh="附件没有带到拼版文件里。", en="Attached files were not carried over to the sheets."
    ),
    "sheet.dropped_annotations": Words(
        zh="批注、链接和表单没有带到拼版文件里。", en="Comments, links and forms were not carried over to the sheets."
    ),
    "sheet.slug_page": Words(zh="第 {page} 页，共 {count} 页", en="page {page} of {count}"),
    "sheet.slug_front": Words(
        zh="第 {sheet} 张（共 {count} 张）正面：{pages}", en="sheet {sheet} of {count}, front: {pages}"
    ),
    "sheet.slug_back": Words(
        zh="第 {sheet} 张（共 {count} 张）背面：{pages}", en="sheet {sheet} of {count}, back: {pages}"
    ),
    "sheet.slug_blank": Words(zh="空白", en="blank"),
}
