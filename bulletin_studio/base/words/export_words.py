"""Words about PDF files and page images."""

from bulletin_studio.base.words.entry import Words

EXPORT_WORDS: dict[str, Words] = {
    "export.missing_glyph": Words(
        zh="字体 {font} 没有字符“{character}”的字形，不能输出 PDF。",
        en="The face {font} has no glyph for “{character}”; the PDF cannot be made.",
        remedy_zh="请换一个字符，或换用收有该字的字体。",
        remedy_en="Replace the character, or choose a face that has it.",
    ),
    "export.profile_missing": Words(
        zh="无法读取颜色特性文件（ICC）（{reason}）。",
        en="The colour profile (ICC) cannot be read ({reason}).",
        remedy_zh="程序文件可能不完整，请重新安装。",
        remedy_en="The program's files may be incomplete; install it again.",
    ),
    "export.profile_unfit": Words(
        zh="颜色特性文件（ICC）已损坏，或种类不对。",
        en="The colour profile (ICC) is damaged or of the wrong kind.",
        remedy_zh="输出条件需要印刷（prtr）类 CMYK 特性文件；随附文件有误时请重新安装程序。",
        remedy_en="A printing condition takes a CMYK profile of class prtr; if a bundled one is wrong, install again.",
    ),
    "export.no_such_preset": Words(
        zh="没有名为“{name}”的输出方式。",
        en="There is no preset “{name}”.",
        remedy_zh="请从这些里选一个：{names}。",
        remedy_en="Choose one of: {names}.",
    ),
    "export.choice_refused": Words(
        zh="输出方式 {preset} 不能用选项 {choice}。",
        en="The preset {preset} cannot grant {choice}.",
        remedy_zh="请去掉这个选项，或换用别的输出方式。",
        remedy_en="Leave the option away, or choose another preset.",
    ),
    "export.spot_name": Words(
        zh="专色不能叫“{name}”。",
        en="A spot ink cannot be called “{name}”.",
        remedy_zh="All、None 和四个印刷色的名称有固定含义，名称也不能超过 127 字节；请在版式文件里改名。",
        remedy_en="All, None and the names of the process inks have fixed meanings, and 127 bytes are the most; "
        "rename it in the layout file.",
    ),
    "export.spot_conflict": Words(
        zh="专色“{name}”有两种不同的四色替代值，印厂无法判断用哪一种。",
        en="The spot ink “{name}” has two different stand-ins in process inks; nobody could tell which one holds.",
        remedy_zh="请在版式文件里给同名专色写同样的四色值，或给其中一种另起名称。",
        remedy_en="Give the ink the same four shares everywhere in the layout file, or rename one of the two.",
    ),
    "export.transparent_photo": Words(
        zh="照片有透明部分，又压在别的图文上，{standard} 不能保留透明。",
        en="The photo has transparent parts and stands on type, lines or another photo; "
        "{standard} keeps no transparency.",
        remedy_zh="请给照片铺上底色另存，或移到空白处、单一底色上，或改用 press 输出。",
        remedy_en="Save the photo with a ground of its own, move it to bare paper or one even tint, or use the preset "
        "press.",
    ),
    "export.placed_pdf_not_pdfa": Words(
        zh="置入的 {file} 没有保证自己合乎 PDF/A（字字有文字、无图层、专色不重名），输出的文件不标 {standards}。",
        en="{file} does not vouch for being PDF/A (text for every glyph, no layers, no spot ink that others have too); "
        "the file does not claim {standards}.",
        remedy_zh="要保留这个标准，请向提供者要一份 PDF/A-2u；不需要时不必处理，不影响付印。",
        remedy_en="To keep the claim, ask its maker for the file as PDF/A-2u; printing does not need it.",
    ),
    "export.placed_pdf_breaks": Words(
        zh="置入的 {file} 缺字体、有没有说明的 RGB 颜色或 PostScript，输出的文件不标 {standards}。",
        en="{file} lacks fonts, or has plain RGB colours or PostScript; the file does not claim {standards}.",
        remedy_zh="请向提供者要一份合格的 PDF（PDF/X-4 或 PDF/A-2u，CMYK，嵌入字体）。",
        remedy_en="Ask its maker for a proper file (PDF/X-4 or PDF/A-2u, in CMYK, with its fonts).",
    ),
    "export.figure_without_text": Words(
        zh="照片没有替代文字，也没有图说，文件不能标为无障碍（PDF/UA）。",
        en="A photo has neither a description nor a caption; the file cannot be called accessible (PDF/UA).",
        remedy_zh="请在文章的照片一行写上 alt 或图说。",
        remedy_en="Write an alt text or a caption on the photo's line in the article.",
    ),
    "export.crosshead_first": Words(
        zh="小标题前面没有文章标题，标题层级跳级，文件不能标为无障碍（PDF/UA）。",
        en="A crosshead stands before any headline, so that a level is skipped; the file cannot be called accessible "
        "(PDF/UA).",
        remedy_zh="请给这篇文章加上标题。",
        remedy_en="Give the article a headline.",
    ),
    "export.source_unreadable": Words(
        zh="存档要附上的文件无法读取（{reason}）。",
        en="A file that the archive PDF has to carry cannot be read ({reason}).",
        remedy_zh="请看看文件是否还在、是否有权读取，再输出一次。",
        remedy_en="See whether the file is still there and may be read, then export again.",
    ),
    "export.page_unreadable": Words(
        zh="PDF 无法打开，不能生成页面图片。",
        en="The PDF cannot be opened; no page images can be made.",
        remedy_zh="请重新导出 PDF。",
        remedy_en="Export the PDF again.",
    ),
    "export.image_too_large": Words(
        zh="每英寸 {dpi} 像素的页面图片太大（{millions} 百万像素）。",
        en="Page images at {dpi} dpi are too large ({millions} million pixels).",
        remedy_zh="请用较低的分辨率；屏幕看样 150 即可。",
        remedy_en="Use fewer dpi; 150 will do for proofs on screen.",
    ),
}
