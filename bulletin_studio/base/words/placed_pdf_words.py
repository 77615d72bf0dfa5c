"""Words about PDF pages that are placed like photos: adverts, forms."""

from bulletin_studio.base.words.entry import Words

_ASK_ZH = "请向提供者要一份重新输出的 PDF"
_ASK_EN = "Ask its maker for a PDF"

PLACED_PDF_WORDS: dict[str, Words] = {
    "photo.pdf_none": Words(
        zh="{file} 不是 PDF。",
        en="{file} is not a PDF.",
        remedy_zh="请换成真正的 PDF，或改成图片并用图片的扩展名。",
        remedy_en="Replace it with a PDF, or give a picture a picture's ending.",
    ),
    "photo.pdf_locked": Words(
        zh="{file} 加了密，不能置入。",
        en="{file} is encrypted and cannot be placed.",
        remedy_zh=f"{_ASK_ZH}，不设密码和权限限制。",
        remedy_en=f"{_ASK_EN} without password and restrictions.",
    ),
    "photo.pdf_no_such_page": Words(
        zh="{file} 只有 {pages} 页，没有第 {page} 页。",
        en="{file} has {pages} page(s), and no page {page}.",
        remedy_zh="请改文件名后面的 #page=页码。",
        remedy_en="Correct the #page=number behind the file's name.",
    ),
    "photo.pdf_odd_boxes": Words(
        zh="{file} 第 {page} 页的成品框不在页面之内，或大小不合理。",
        en="The trim of {file}, page {page}, lies outside of the page or has no usable size.",
        remedy_zh=f"{_ASK_ZH}，设好成品尺寸。",
        remedy_en=f"{_ASK_EN} with a proper trim box.",
    ),
    "export.placed_pdf_profiled": Words(
        zh="置入的 PDF 用了带特性文件的颜色（{spaces}），{standard} 不许有，没有输出。",
        en="The placed PDF describes colours by profiles ({spaces}), which {standard} forbids; nothing was written.",
        remedy_zh=f"{_ASK_ZH}，颜色转成 CMYK，或改用 press（PDF/X-4）输出。",
        remedy_en=f"{_ASK_EN} in CMYK, or export with the preset press (PDF/X-4).",
    ),
    "preflight.placed_pdf_font": Words(
        zh="置入的 {file} 没有嵌入字体 {fonts}，印出来会换字体。",
        en="{file} is placed without its font(s) {fonts}; others would be printed instead.",
        remedy_zh=f"{_ASK_ZH}，嵌入全部字体或转曲。",
        remedy_en=f"{_ASK_EN} with all fonts embedded, or with text as outlines.",
    ),
    "preflight.placed_pdf_rgb": Words(
        zh="置入的 {file} 有 RGB 颜色，付印文件里不许有。",
        en="{file} has RGB colours, which a print file must not hold.",
        remedy_zh=f"{_ASK_ZH}，颜色转成 CMYK。",
        remedy_en=f"{_ASK_EN} in CMYK.",
    ),
    "preflight.placed_pdf_profiled": Words(
        zh="置入的 {file} 用了带特性文件的颜色（{spaces}），这种付印标准不许有。",
        en="{file} describes colours by profiles ({spaces}), which this print standard forbids.",
        remedy_zh=f"{_ASK_ZH}，颜色转成 CMYK，或改用 PDF/X-4 输出。",
        remedy_en=f"{_ASK_EN} in CMYK, or export as PDF/X-4.",
    ),
    "preflight.placed_pdf_transparent": Words(
        zh="置入的 {file} 有透明效果，PDF/X-1a 不许有。",
        en="{file} has transparency, which PDF/X-1a forbids.",
        remedy_zh=f"{_ASK_ZH}，拼合透明（PDF/X-1a），或改用 PDF/X-4 输出。",
        remedy_en=f"{_ASK_EN} with transparency flattened (PDF/X-1a), or export as PDF/X-4.",
    ),
    "preflight.placed_pdf_foreign": Words(
        zh="置入的 {file} 含 PostScript 或引用外部文件的内容，付印文件里不许有。",
        en="{file} holds PostScript or refers to other files, which a print file must not do.",
        remedy_zh=f"{_ASK_ZH}（PDF/X-4 或 PDF/X-1a）。",
        remedy_en=f"{_ASK_EN} after PDF/X-4 or PDF/X-1a.",
    ),
    "preflight.placed_pdf_layers": Words(
        zh="置入的 {file} 有图层，隐藏的图层也会印出来。",
        en="{file} has layers; hidden ones would be printed as well.",
        remedy_zh=f"{_ASK_ZH}，不带图层。",
        remedy_en=f"{_ASK_EN} without layers.",
    ),
    "preflight.placed_pdf_spots": Words(
        zh="置入的 {file} 有专色 {spots}，会多出印版。",
        en="{file} has spot inks ({spots}), each of which takes a plate.",
        remedy_zh="请和印厂确认；不印专色时，向提供者要一份转成 CMYK 的。",
        remedy_en="Agree on it with the shop; if no spot inks are printed, ask for the file in CMYK.",
    ),
    "preflight.placed_pdf_annotations": Words(
        zh="置入的 {file} 上有批注、链接或表单域，不会印出来。",
        en="Comments, links or form fields stand on {file}; they are not printed.",
        remedy_zh=f"其中有要印的内容时，{_ASK_ZH}，把它们合并到页面里。",
        remedy_en=f"If any of it is to be printed: {_ASK_EN.lower()} with them merged into the page.",
    ),
    "preflight.placed_pdf_pages": Words(
        zh="置入的 {file} 有 {pages} 页，只印第 1 页。",
        en="{file} has {pages} pages; only the first is placed.",
        remedy_zh="要别的页，在文件名后面写 #page=页码；就要第 1 页，写 #page=1。",
        remedy_en="For another write #page=number behind the file's name; if the first is meant, #page=1.",
    ),
    "preflight.placed_pdf_no_trim": Words(
        zh="置入的 {file} 没有成品框，整个页面都会印出来，包括出血和标记。",
        en="{file} has no trim box; all of its page is printed, bleed and marks included.",
        remedy_zh=f"{_ASK_ZH}，设好成品尺寸。",
        remedy_en=f"{_ASK_EN} with a trim box.",
    ),
}
