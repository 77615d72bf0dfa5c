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
