"""Words about fonts."""

from bulletin_studio.base.words.entry import Words

FONT_WORDS: dict[str, Words] = {
    "font.none": Words(
        zh="没有任何字体可用。",
        en="There is no font to set type in.",
        remedy_zh="程序的字体文件夹可能已损坏，请重新安装。",
        remedy_en="The program's fonts folder may be damaged; install the program again.",
    ),
    "font.unknown": Words(
        zh="没有名为“{key}”的字体。",
        en="There is no font named “{key}”.",
        remedy_zh="用 bulletin-studio fonts 查看可用字体。",
        remedy_en="List the fonts at hand with: bulletin-studio fonts",
    ),
    "font.none_for_role": Words(
        zh="没有可代替“{role}”的字体。",
        en="No font can serve as “{role}”.",
        remedy_zh="请安装一款宋体，或修改版式中的 face。",
        remedy_en="Install a Song face, or change the face in the layout.",
    ),
    "font.unreadable": Words(
        zh="无法读取字体文件（{reason}）。",
        en="The font file cannot be read ({reason}).",
        remedy_zh="请检查文件是否存在、是否有读取权限。",
        remedy_en="Check that the file exists and may be read.",
    ),
    "font.cut_short": Words(
        zh="字体文件不完整：只有 {size} 字节，目录所列内容超出文件末尾。",
        en="The font file is cut short: it ends after {size} bytes, before the end of its tables.",
        remedy_zh="请重新复制该字体文件，或重新安装程序。",
        remedy_en="Copy the font file again, or install the program again.",
    ),
    "font.damaged": Words(
        zh="字体文件已损坏，或不是 TrueType / OpenType 字体。",
        en="The font file is damaged, or is no TrueType or OpenType font.",
        remedy_zh="请换一份完好的字体文件，或重新安装程序。",
        remedy_en="Use a sound copy of the font file, or install the program again.",
    ),
    "font.not_embeddable": Words(
        zh="该字体的许可不允许嵌入 PDF。",
        en="The font's licence does not permit embedding in a PDF.",
        remedy_zh="请改用允许嵌入的字体。",
        remedy_en="Use a font that may be embedded.",
    ),
}
