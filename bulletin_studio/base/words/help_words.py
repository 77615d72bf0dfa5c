"""Words of the command line's help."""

from bulletin_studio.base.words.entry import Words

_FRAME: dict[str, Words] = {
    "help.usage": Words(zh="用法：", en="usage: "),
    "help.heading": Words(zh="{title}：", en="{title}:"),
    "help.command": Words(zh="命令", en="COMMAND"),
    "help.commands": Words(zh="命令", en="commands"),
    "help.arguments": Words(zh="参数", en="arguments"),
    "help.options": Words(zh="选项", en="options"),
    "help.about": Words(
        zh="把中文简报的期刊文件夹排成可以付印的 PDF。",
        en="Sets a Chinese-language bulletin from an issue folder into a print-ready PDF.",
    ),
    "help.exit_codes": Words(
        zh="退出码：\n"
        "  0    完成\n"
        "  1    检查出错误，没有输出\n"
        "  2    期刊、稿子、版式文件或命令写法有误\n"
        "  3    文件或文件夹不存在，或不能写入\n"
        "  4    字体不能用\n"
        "  5    照片缺失或不能用\n"
        "  6    不能输出，或程序内部出错\n"
        "  130  已取消\n"
        "查看某个命令的用法：bulletin-studio 命令 --help",
        en="exit codes:\n"
        "  0    done\n"
        "  1    errors were found, nothing exported\n"
        "  2    issue, article or layout file is wrong, or the command is\n"
        "  3    a file or folder is missing or cannot be written\n"
        "  4    a font cannot be used\n"
        "  5    a photo is missing or cannot be used\n"
        "  6    cannot be exported, or an internal fault\n"
        "  130  cancelled\n"
        "Help on one command: bulletin-studio COMMAND --help",
    ),
}

_COMMANDS: dict[str, Words] = {
    "help.export": Words(zh="排版并输出付印 PDF", en="compose the issue and write the print PDF"),
    "help.export_example": Words(
        zh="例：bulletin-studio export 2024-01 -o 付印.pdf\n有错误时不输出（退出码 1），原有的 PDF 不改动。",
        en="Example: bulletin-studio export 2024-01 -o print.pdf\n"
        "With errors nothing is written (exit code 1) and an older PDF stays as it was.",
    ),
    "help.check": Words(
        zh="检查一期或一个 PDF，列出所有问题和改法", en="check an issue or a PDF: every finding with its remedy"
    ),
    "help.check_example": Words(zh="例：bulletin-studio check 2024-01", en="Example: bulletin-studio check 2024-01"),
    "help.render": Words(zh="把页面输出成 PNG 图片", en="draw the pages as PNG pictures"),
    "help.render_example": Words(
        zh="例：bulletin-studio render 2024-01 -o 页面图 --dpi 150 --pages 1-2\n"
        "文件名是 page-01.png、page-02.png……有错误也照样画出（退出码 1）。",
        en="Example: bulletin-studio render 2024-01 -o pages --dpi 150 --pages 1-2\n"
        "Files are named page-01.png, page-02.png... Pages are drawn even with errors (exit code 1).",
    ),
    "help.impose": Words(
        zh="把单页拼成大版：骑马订册子、对开、裁切叠放、跨页",
        en="put single pages on sheets: booklet, pairs, cut and stack, spreads",
    ),
    "help.impose_example": Words(
        zh="例：bulletin-studio impose 付印.pdf -o 大版.pdf --sheet SRA3 --marks\n"
        "骑马订按 4 页一张补足，补的空白页会说明。双面打印时请选“短边翻转”。",
        en="Example: bulletin-studio impose print.pdf -o sheets.pdf --sheet SRA3 --marks\n"
        "A booklet takes four pages a sheet; blanks added at its end are named. Print with the short edge turned.",
    ),
    "help.package": Words(
        zh="把一期需要的一切打成一个 ZIP：付印 PDF、报告、稿子、照片、字体、特性文件",
        en="put all a number needs into one ZIP: print PDF, report, articles, photos, fonts, profiles",
    ),
    "help.package_example": Words(
        zh="例：bulletin-studio package 2024-01 -o 交付.zip\n"
        "核对：bulletin-studio package --verify 交付.zip（不一致时退出码 1）",
        en="Example: bulletin-studio package 2024-01 -o delivery.zip\n"
        "Check:   bulletin-studio package --verify delivery.zip (exit code 1 if anything differs)",
    ),
    "help.edit": Words(zh="打开编辑器", en="open the editor"),
    "help.edit_example": Words(
        zh="例：bulletin-studio edit 2024-01    不带参数的 bulletin-studio 打开开始页",
        en="Example: bulletin-studio edit 2024-01    bulletin-studio alone opens the first page",
    ),
    "help.issues": Words(zh="要打开的期刊文件夹，可以没有", en="issue folders to open, or none"),
    "help.fit": Words(zh="把整期正好排成几版", en="bring a number to exactly so many pages"),
    "help.fit_example": Words(
        zh="例：bulletin-studio fit 2024-01 --pages 8\n只动版式允许的地方；排不成时列出最省的删字处。",
        en="Example: bulletin-studio fit 2024-01 --pages 8\n"
        "Changes only what the layout allows; where that is not enough, names the cheapest cuts.",
    ),
    "help.option_fit_pages": Words(
        zh="要排成的版数；不写时用 issue.yaml 的 pages，再不然取最近的 4 的倍数",
        en="pages wanted; by default those of issue.yaml, else the nearest multiple of 4",
    ),
    "help.option_dry_run": Words(zh="只说明改动，不写进 issue.yaml", en="tell only; leave issue.yaml as it is"),
    "help.estimate": Words(zh="排版前估计各篇长短和版数", en="estimate lengths and page count before layout"),
    "help.estimate_example": Words(
        zh="例：bulletin-studio estimate 2024-01", en="Example: bulletin-studio estimate 2024-01"
    ),
    "help.new": Words(zh="新建一期的文件夹", en="make a new issue folder"),
    "help.new_example": Words(
        zh="例：bulletin-studio new 2024-02 --layout {layout}",
        en="Example: bulletin-studio new 2024-02 --layout {layout}",
    ),
    "help.import": Words(
        zh="把 Word 文档或文本文件导入成一期里的文章", en="bring Word documents or text files in as articles"
    ),
    "help.import_example": Words(
        zh="例：bulletin-studio import 2024-02 来稿.docx", en="Example: bulletin-studio import 2024-02 story.docx"
    ),
    "help.layouts": Words(zh="列出自带的版式，或检查一个版式", en="list the bundled layouts, or look one over"),
    "help.layouts_example": Words(
        zh="例：bulletin-studio layouts --check layouts/my.yaml",
        en="Example: bulletin-studio layouts --check layouts/my.yaml",
    ),
    "help.option_one_layout": Words(
        zh="版式的名字，或版式文件；不写就列出全部",
        en="a layout by its name or its file; all are listed without one",
    ),
    "help.option_check_layout": Words(
        zh="只列出要改的地方；不写版式就检查全部自带的",
        en="tell only what to change; without a layout all bundled ones are checked",
    ),
    "help.fonts": Words(zh="列出自带的字体并校验文件", en="list the bundled fonts and verify their files"),
    "help.fonts_example": Words(
        zh="例：bulletin-studio fonts\n文件与登记的 sha256 不一致时退出码为 4。",
        en="Example: bulletin-studio fonts\nIf a file differs from the sha256 on record the exit code is 4.",
    ),
    "help.inspect": Words(zh="从外部查看排版引擎或成品 PDF", en="look into the composition engine or a finished PDF"),
    "help.inspect_example": Words(
        zh="例：bulletin-studio inspect pdf-lines 成品.pdf\n结果每行一个 JSON 对象，长度以字身（em）计。",
        en="Example: bulletin-studio inspect pdf-lines OUT.pdf\nOne JSON object a line; lengths are in em.",
    ),
    "help.subjects": Words(zh="查看什么", en="what to look into"),
    "help.subject": Words(zh="对象", en="SUBJECT"),
    "help.inspect_lines": Words(
        zh="从标准输入逐行读取 JSON 请求，回答排版引擎如何断行、压缩与定位",
        en="answer JSON requests from standard input: how the engine breaks, squeezes and places text",
    ),
    "help.inspect_pdf_lines": Words(
        zh="读出成品 PDF 中每一行每个字的位置",
        en="read back the place of every character of a finished PDF",
    ),
}

_OPTIONS: dict[str, Words] = {
    "help.option_pdf": Words(zh="成品 PDF", en="a finished PDF"),
    "help.option_help": Words(zh="显示用法", en="show this help"),
    "help.option_version": Words(zh="显示版本号", en="show the version"),
    "help.option_language": Words(
        zh="显示语言：zh 中文，en 英文；不写时随系统语言",
        en="language of messages: zh Chinese, en English; by default that of the locale",
    ),
    "help.option_quiet": Words(
        zh="不显示进度和完成信息，只显示问题", en="show no progress and no summary, only findings"
    ),
    "help.option_issue": Words(zh="一期的文件夹，里面有 issue.yaml", en="the issue folder, which holds issue.yaml"),
    "help.option_output_pdf": Words(
        zh="PDF 文件，或已有的文件夹；不写时是当前文件夹下的“期刊文件夹名.pdf”",
        en="the PDF file, or an existing folder; by default the issue folder's name with .pdf in the current folder",
    ),
    "help.option_force": Words(zh="有错误也输出（只作清样用）", en="export even with errors (for proofs only)"),
    "help.option_preset": Words(
        zh="输出方式：press 付印 PDF/X-4（默认），press-x1a 老式印厂 PDF/X-1a，newsprint 新闻纸，"
        "archive 存档 PDF/A-3（附稿件），screen 屏幕阅读",
        en="press: for printing, PDF/X-4 (default); press-x1a: PDF/X-1a for older workflows; newsprint; "
        "archive: PDF/A-3 with its sources; screen: for reading on screens",
    ),
    "help.option_outline_text": Words(
        zh="文字转曲：文字都画成图形，文件里没有字体（只用于付印）",
        en="draw all type as shapes, so that the file has no fonts (for print only)",
    ),
    "help.option_profile_icc": Words(
        zh="印厂给的 CMYK 输出特性文件（ICC），代替自带的",
        en="the print shop's own CMYK output profile (ICC), instead of the bundled one",
    ),
    "help.option_photos": Words(
        zh="照片颜色：convert 转成印刷色（默认），tagged 保留原色并带色彩特性文件",
        en="photo colours: convert to the press's colours (default), or tagged: left as they are with their profile",
    ),
    "help.option_neutral_in_four": Words(
        zh="RGB 存储的黑白照片用四色印，不只用黑版",
        en="print photos that are grey but stored as RGB in four inks, not in black alone",
    ),
    "help.option_spots_as_process": Words(
        zh="专色改用四色印，不出专色版",
        en="print spot inks from the four process inks, without plates of their own",
    ),
    "help.option_attach_photos": Words(
        zh="存档文件里也附上照片原件（只用于 archive）",
        en="attach the photos themselves as well (archive only)",
    ),
    "help.option_single_pages": Words(
        zh="单页 PDF，或一期的文件夹（先按付印方式输出）",
        en="a PDF of single pages, or an issue folder, which is exported first",
    ),
    "help.option_output_sheets": Words(
        zh="大版 PDF，或已有的文件夹；不写时是当前文件夹下的“原名-拼法.pdf”",
        en="the PDF of sheets, or an existing folder; by default the source's name and the scheme, here",
    ),
    "help.option_scheme": Words(
        zh="拼法：booklet 骑马订（默认），pairs 两页并排，stack 裁切叠放，spreads 跨页（看屏幕用）",
        en="booklet: saddle-stitched (default); pairs: two side by side; stack: cut and stack; spreads: for screens",
    ),
    "help.option_bind": Words(
        zh="订口：left 左翻（默认），right 右翻", en="side of the spine: left (default), or right for text in columns"
    ),
    "help.option_sheet": Words(
        zh="纸张：{names}，或宽乘高，如 320x450mm；不写时刚好放下",
        en="paper: {names}, or width by height such as 320x450mm; by default just large enough",
    ),
    "help.option_creep": Words(
        zh="爬移：一张纸的厚度，如 0.1mm；里面的页向订口移",
        en="thickness of one sheet, such as 0.1mm; inner pages move to the spine",
    ),
    "help.option_gripper": Words(
        zh="咬口：纸张下边留空的宽度，如 12mm", en="width of the strip left free at the lower edge, such as 12mm"
    ),
    "help.option_marks": Words(
        zh="加裁切线、套准线、色条和说明行，页面四边各大出 12 毫米",
        en="draw crop and registration marks, colour bar and slug line, on paper 12 mm larger on all sides",
    ),
    "help.option_sheet_marks": Words(
        zh="加裁切线、折线、套准线、色条和说明行", en="draw crop, fold and registration marks, colour bar and slug line"
    ),
    "help.option_package": Words(
        zh="一期的文件夹；加 --verify 时是 ZIP 包", en="the issue folder; with --verify the ZIP"
    ),
    "help.option_output_zip": Words(
        zh="ZIP 文件，或已有的文件夹；不写时是当前文件夹下的“期刊文件夹名.zip”",
        en="the ZIP, or an existing folder; by default the issue folder's name with .zip in the current folder",
    ),
    "help.option_verify": Words(
        zh="核对一个包里的文件是否和打包时一样", en="check that a package's files are as they were packed"
    ),
    "help.option_checked": Words(
        zh="一期的文件夹（issue.yaml 所在处），或一个做好的 PDF", en="the issue's folder, or a finished PDF"
    ),
    "help.option_profile": Words(
        zh="印厂的要求：coated、uncoated、newsprint、lenient、screen，或一个 .yaml 文件（默认 {usual}）",
        en="what the shop asks: coated, uncoated, newsprint, lenient, screen, or a .yaml file ({usual} if not given)",
    ),
    "help.option_fix_punctuation": Words(
        zh="先把汉字旁边的半角标点改成全角，再检查（会改动文章文件）",
        en="first change half-width punctuation beside Han to full-width marks in the articles' files, then check",
    ),
    "help.option_html": Words(zh="把结果写成可以看、可以转发的网页", en="write the result as a page to read"),
    "help.option_output_report": Words(zh="把结果写到这个文件", en="write the result to this file"),
    "help.option_json": Words(zh="把结果以 JSON 写到标准输出", en="write the result as JSON to standard output"),
    "help.option_output_folder": Words(zh="放图片的文件夹", en="the folder for the pictures"),
    "help.option_dpi": Words(
        zh="每英寸像素数，{least} 到 {most}，默认 {usual}", en="pixels per inch, {least} to {most}; default {usual}"
    ),
    "help.option_pages": Words(zh="只要这些页，例如 1,3-4", en="only these pages, such as 1,3-4"),
    "help.option_crop": Words(zh="裁到成品尺寸，不带出血", en="crop to the trim, without bleed"),
    "help.option_progress": Words(
        zh="进度写成什么：line 终端上的一行（默认），json 供其他程序读的一行行 JSON",
        en="how progress is told: line on the terminal (default), or json lines for other programs",
    ),
    "help.option_import_files": Words(
        zh="稿件：Word 文档 .docx、纯文本 .txt 或 .md", en="the articles: Word documents .docx, plain text .txt or .md"
    ),
    "help.option_folder": Words(
        zh="新文件夹；必须还不存在或是空的", en="the new folder; it must not exist yet or be empty"
    ),
    "help.option_layout": Words(
        zh="版式名称，见 layouts 命令，默认 {layout}",
        en="name of the layout, see the layouts command; default {layout}",
    ),
}

HELP_WORDS: dict[str, Words] = {**_FRAME, **_COMMANDS, **_OPTIONS}
