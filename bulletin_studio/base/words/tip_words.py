"""What a command of the menus is for, a line each, shown in the status line while it is pointed at."""

from bulletin_studio.base.words.entry import Words

TIP_WORDS: dict[str, Words] = {
    "tip.file.next_number": Words(
        zh="版式、报头和版权信息照搬，期号和日期往后推，存成新文件夹",
        en="Layout, masthead and imprint stay, number and day go on; it gets a folder of its own",
    ),
    "tip.file.save_copy": Words(zh="把这一期另存到别的文件夹", en="Saves the number to another folder"),
    "tip.file.import_articles": Words(
        zh="把 Word 文档或文本文件变成文章；也可以直接拖进窗口",
        en="Makes articles of Word documents and text files; they can be dragged into the window too",
    ),
    "tip.file.import_photos": Words(
        zh="把照片放进光标所在的文章；也可以直接拖到版面上",
        en="Puts photos into the article of the caret; they can be dragged onto the pages too",
    ),
    "tip.file.export": Words(
        zh="做出交给印刷厂的 PDF，并附一份检查报告", en="Makes the PDF for the print shop, with a report beside it"
    ),
    "tip.file.impose": Words(
        zh="把各版拼到大纸上，印好折好就是一册", en="Puts the pages on sheets that are printed, folded and cut"
    ),
    "tip.file.package": Words(
        zh="把 PDF、稿件、照片、版式和字体装进一个文件，交付或存档",
        en="Puts PDF, articles, photos, layout and fonts into one file, to hand over or to keep",
    ),
    "tip.file.print": Words(
        zh="做成 PDF，用系统的阅读器打开来打印", en="Makes a PDF and opens it where it can be printed"
    ),
    "tip.number.details_menu": Words(
        zh="刊名、期号、日期、版数和版权信息", en="Name, number, day, pages, and the imprint"
    ),
    "tip.number.layout_menu": Words(
        zh="看这一期换成别的版式是什么样", en="Shows this number in the other layouts, to choose one"
    ),
    "tip.number.fit_menu": Words(
        zh="微调行距、照片和标题，让这一期正好排满几版",
        en="Changes line spacing, photos and headings a little, so that the number fills its pages",
    ),
    "tip.editor.split": Words(
        zh="光标以后的文字成为另一篇文章", en="What follows the caret becomes an article of its own"
    ),
    "tip.editor.join": Words(zh="这一篇接在上一篇后面，成为一篇", en="Puts this article at the end of the one before"),
    "tip.editor.pin": Words(
        zh="文章或照片固定在现在这一版，前面怎么改都不动",
        en="Keeps the article or photo on this page, whatever changes before it",
    ),
    "tip.editor.start_page": Words(zh="这一篇总是从新的一版开始", en="The article always begins on a new page"),
    "tip.editor.crop": Words(
        zh="在版面上直接裁照片、移动画面", en="Crops and moves the photo in its frame, on the page"
    ),
    "tip.editor.preview": Words(
        zh="按裁切后的样子看，不显示参考线", en="Shows the pages as they are trimmed, without guides"
    ),
    "tip.editor.show_baselines": Words(
        zh="显示正文对齐的行线", en="Shows the lines of the grid that the text stands on"
    ),
    "tip.editor.show_bleed": Words(zh="显示裁切线外 3 毫米的出血", en="Shows the bleed beyond the trim"),
}
