"""Words about issue.yaml's list of articles, about articles, their lines, their text and their photo lines."""

from bulletin_studio.base.words.entry import Words

_PHOTO_FORM = '![说明文字](photos/huichang.jpg){{width=full credit="摄影：某某"}}'
_PHOTO_FORM_EN = '![caption](photos/hall.jpg){{width=full credit="Photo: someone"}}'

_ARTICLES: dict[str, Words] = {
    "issue.no_articles": Words(
        zh="这一期还没有文章。",
        en="This number has no articles yet.",
        remedy_zh="请在 articles 下列出文章，如 articles: [01-toutiao]。",
        remedy_en="List them under articles: articles: [01-lead].",
    ),
    "issue.page_name_of_no_page": Words(
        zh="page_names 里的“{page}”不是页码。",
        en="“{page}” in page_names is no page.",
        remedy_zh="请写成 page_names: {{2: 要闻, 3: 民生}} 这样，页码从 1 到 {most}。",
        remedy_en="Write page_names: {{2: 要闻, 3: 民生}}, with pages from 1 to {most}.",
    ),
    "issue.cannot_be_written": Words(
        zh="没有保存：刊头或期号等内容里有 issue.yaml 存不下的东西。",
        en="Not saved: masthead, number or the like holds what issue.yaml cannot hold.",
        remedy_zh="请去掉其中的换行和首尾空格，检查数字和日期。",
        remedy_en="Take out line breaks and outer spaces, and check numbers and date.",
    ),
    "article.cannot_be_written": Words(
        zh="没有保存：文章“{slug}”里有文件格式存不下的内容，原文件未改动。",
        en="Not saved: the article “{slug}” holds what the format cannot hold. The file is untouched.",
        remedy_zh="请去掉空段落、段末的强制换行、制表符和控制字符；检查样式名、注音和网址。",
        remedy_en="Take out empty paragraphs, manual breaks at a paragraph's end, tabs and control characters; "
        "look at names of marks, ruby and addresses.",
    ),
    "article.missing": Words(
        zh="列表里有这篇文章，但找不到 {file}。",
        en="This article is listed, but {file} is missing.",
        remedy_zh="请检查文件名，或从 articles 列表中删去。",
        remedy_en="Check the file's name, or take it off the list.",
    ),
    "article.listed_twice": Words(
        zh="文章“{slug}”在列表里出现了两次（第 {line} 行已有）。",
        en="The article “{slug}” is listed twice (line {line} has it already).",
        remedy_zh="请删去一个。",
        remedy_en="Delete one of them.",
    ),
    "article.not_listed": Words(
        zh="articles 文件夹里有“{slug}”，但列表里没有，不会排进这一期。",
        en="“{slug}” stands in articles/, but is not listed and will not be set.",
        remedy_zh="要排就加进 issue.yaml 的 articles 列表；不排可以不管。",
        remedy_en="To have it in this number, add it to articles in issue.yaml.",
    ),
    "article.name_not_text": Words(
        zh="文章列表里应是文件名，现在是 {found}。",
        en="The list of articles takes file names, not {found}.",
        remedy_zh="请写不带 .md 的文件名，如 01-toutiao。",
        remedy_en="Write the file's name without .md, such as 01-lead.",
    ),
    "article.name_with_suffix": Words(
        zh="“{found}”不要带 .md。",
        en="“{found}” should stand without .md.",
        remedy_zh="请删去 .md。",
        remedy_en="Delete the .md.",
    ),
    "article.name_with_folder": Words(
        zh="“{found}”不能带文件夹，也不能以点开头。",
        en="“{found}” may hold no folder and may not begin with a dot.",
        remedy_zh="请只写文件名，文件放在 articles 文件夹里。",
        remedy_en="Write the name alone; the file stands in articles/.",
    ),
    "article.head_missing": Words(
        zh="文章开头没有稿头：第一行应是三个减号“---”。",
        en="The article has no head: its first line should be “---”.",
        remedy_zh="请在最前面写三行：---、headline: 标题、---，然后是正文。",
        remedy_en="Begin with three lines: ---, headline: the headline, ---; then the text.",
    ),
    "article.head_open": Words(
        zh="稿头没有收尾：标题等内容之后应再有一行“---”。",
        en="The head is never closed: a second line “---” should follow the headline.",
        remedy_zh="请在稿头与正文之间加一行三个减号。",
        remedy_en="Put a line “---” between the head and the text.",
    ),
    "article.empty": Words(
        zh="这篇文章没有正文，也没有照片。",
        en="This article has no text and no photo.",
        remedy_zh="请补上正文，或从 articles 列表中删去。",
        remedy_en="Add its text, or take it off the list of articles.",
    ),
}

_LINES: dict[str, Words] = {
    "line.heading_level": Words(
        zh="小标题只有一级，不能写“{found}”。",
        en="There is one level of crosshead only; “{found}” is not one.",
        remedy_zh="请用两个井号加空格：## 小标题；井号本身要印出来，前面加反斜杠 \\#。",
        remedy_en="Write two signs and a space: ## crosshead; to print the sign itself, write \\#.",
    ),
    "line.heading_space": Words(
        zh="井号后面少一个空格：{found}。",
        en="A space is missing after the number signs: {found}.",
        remedy_zh="小标题请写成：## 小标题；井号本身要印出来，前面加反斜杠 \\#。",
        remedy_en="Write a crosshead so: ## crosshead; to print the sign itself, write \\#.",
    ),
    "line.heading_empty": Words(
        zh="小标题没有文字。",
        en="The crosshead has no text.",
        remedy_zh="请补上文字，或删去这一行。",
        remedy_en="Add its text, or delete the line.",
    ),
    "line.rule": Words(
        zh="不支持横线：{found}。",
        en="Rules are not supported: {found}.",
        remedy_zh="请删去这一行；符号本身要印出来，前面加反斜杠 \\。",
        remedy_en="Delete the line; to print the signs themselves, put a backslash before them.",
    ),
    "line.quote": Words(
        zh="不支持以“>”开头的引用：{found}。",
        en="Quotations that begin with “>” are not supported: {found}.",
        remedy_zh="请删去“>”；要印出来就写 \\>。",
        remedy_en="Delete the “>”; to print it, write \\>.",
    ),
    "line.fence": Words(
        zh="不支持代码块：{found}。",
        en="Code blocks are not supported: {found}.",
        remedy_zh="请删去这一行；符号本身要印出来，前面加反斜杠 \\。",
        remedy_en="Delete the line; to print the signs themselves, put a backslash before them.",
    ),
    "line.full_width_photo": Words(
        zh="照片的写法里混了全角符号：{found}。",
        en="The photo line holds full-width signs: {found}.",
        remedy_zh="请全部用半角：" + _PHOTO_FORM,
        remedy_en="Use half-width signs: " + _PHOTO_FORM_EN,
    ),
    "line.list_item": Words(
        zh="这一行像是列表的一项，却会和上一行连成一段：{found}。",
        en="This line looks like an item of a list, but would run on from the line above: {found}.",
        remedy_zh="请在它前面空一行，让它自成一段；本来就连着的，就写到上一行末尾去。",
        remedy_en="Put an empty line before it, so that it is a paragraph; or move it up to the end of that line.",
    ),
    "line.joined": Words(
        zh="这里相邻的 {count} 行都以句末标点结尾，中间没有空行，会接成一段。",
        en="These {count} lines each end a sentence and have no empty line between them; they make one paragraph.",
        remedy_zh="每行本来是一段的，请在行与行之间各空一行。",
        remedy_en="If each line is a paragraph, put an empty line between them.",
    ),
    "line.enumerated": Words(
        zh="这一行像是另起一段，却和上一行连成了一段：{found}。",
        en="This line looks like a new paragraph, but runs on from the line above: {found}.",
        remedy_zh="要另起一段，请在它前面空一行。",
        remedy_en="To begin a paragraph, put an empty line before it.",
    ),
}

_TEXT: dict[str, Words] = {
    "text.photo": Words(
        zh="照片要单独占一行，不能写在文字中间。",
        en="A photo stands on a line of its own, not within text.",
        remedy_zh="请把它移到单独一行；只是要印“![”的，写成 !\\[。",
        remedy_en="Move it to its own line; to print “![”, write !\\[.",
    ),
    "text.open_tail": Words(
        zh="这里没有写完：{found}。",
        en="This is not complete: {found}.",
        remedy_zh="网址要用 ) 收尾，样式和注音要用 }} 收尾，引号要成对；符号本身要印出来，写成 \\]。",
        remedy_en="Close the address with ), mark and ruby with }}, quotes in pairs; to print the signs, write \\].",
    ),
    "text.no_opening_bracket": Words(
        zh="“{found}”前面没有开头的方括号。",
        en="No opening bracket stands before “{found}”.",
        remedy_zh="请在文字前面补上 [；符号本身要印出来，写成 \\]。",
        remedy_en="Put [ before the text; to print the signs, write \\].",
    ),
    "text.nested_brackets": Words(
        zh="带样式、注音或网址的方括号不能套着用。",
        en="Brackets with a mark, ruby or an address cannot stand within such brackets.",
        remedy_zh='请分成前后几段，或写进一个花括号：[泾]{{name ruby="jīng"}}；方括号本身要印出来，写成 \\[。',
        remedy_en='Put them one after the other, or into one pair of braces: [泾]{{name ruby="jīng"}}; '
        "to print a bracket, write \\[.",
    ),
    "text.empty_brackets": Words(
        zh="方括号里没有文字：{found}。",
        en="There is no text in these brackets: {found}.",
        remedy_zh="请补上文字，或删去；符号本身要印出来，写成 \\[。",
        remedy_en="Add the text, or delete them; to print the signs, write \\[.",
    ),
    "text.crossing": Words(
        zh="星号和方括号交叉了：这里的星号要和另一半同在方括号里，或同在外面。",
        en="Stars and brackets cross: both stars of a pair stand within the brackets or both outside.",
        remedy_zh="请把星号移到方括号外面，或在里面补上另一半；星号本身要印出来，写成 \\*。",
        remedy_en="Move the star out of the brackets, or put its other half in; to print a star, write \\*.",
    ),
    "text.two_styles": Words(
        zh="这里的文字已经有样式了，不能再加“{found}”。",
        en="This text has a mark already; “{found}” cannot be added.",
        remedy_zh="请只留一个样式；两者都要的，请在版式的 marks 里另定一个样式。",
        remedy_en="Keep one; where both are wanted, define a mark of its own in the layout.",
    ),
    "text.stars_in_brackets": Words(
        zh="方括号后面已有样式或注音，里面不能再用星号。",
        en="Brackets with a mark or ruby take no stars inside.",
        remedy_zh='要加重又注音，请写成 [泾]{{strong ruby="jīng"}}；星号本身要印出来，写成 \\*。',
        remedy_en='For strong text with ruby write [泾]{{strong ruby="jīng"}}; to print a star, write \\*.',
    ),
    "text.braces_empty": Words(
        zh="花括号里没有内容。",
        en="There is nothing in these braces.",
        remedy_zh='请写上样式名或注音：[新泾]{{name}}、[泾]{{ruby="jīng"}}；符号本身要印出来，写成 \\{{。',
        remedy_en='Name a mark or give ruby: [新泾]{{name}}, [泾]{{ruby="jīng"}}; to print the sign, write \\{{.',
    ),
    "text.attribute": Words(
        zh="花括号里从“{found}”起看不懂。",
        en="Within the braces, from “{found}” on, it cannot be read.",
        remedy_zh='请写成 [新泾]{{name}}、[泾]{{ruby="jīng"}} 或 [泾]{{name ruby="jīng"}}；可以用的键：{allowed}。',
        remedy_en='Write [新泾]{{name}}, [泾]{{ruby="jīng"}} or [泾]{{name ruby="jīng"}}; keys: {allowed}.',
    ),
    "text.curly_quotes": Words(
        zh="注音要用半角直引号，不能用弯引号：{found}。",
        en="Ruby takes straight quotes, not curly ones: {found}.",
        remedy_zh='请写成 [泾]{{ruby="jīng"}}。',
        remedy_en='Write it so: [泾]{{ruby="jīng"}}.',
    ),
    "text.address": Words(
        zh="“{found}”不是能用的网址。",
        en="“{found}” is no address that can be used.",
        remedy_zh="网址要以 http://、https:// 或 mailto: 开头，中间没有空格；方括号只是文字的，写成 \\]。",
        remedy_en="It begins with http://, https:// or mailto: and has no blanks; to print the bracket, write \\].",
    ),
    "text.almost_tail": Words(
        zh="这里像是要加样式、注音或网址，但会原样印出来：{found}。",
        en="This looks like a mark, ruby or an address, but will be printed as it stands: {found}.",
        remedy_zh="请用半角的花括号或圆括号，紧跟在 ] 后面；确实要印出来的，写成 \\]。",
        remedy_en="Use half-width braces or parentheses right after ]; if it is to be printed, write \\].",
    ),
    "text.unknown_mark": Words(
        zh="版式“{layout}”里没有样式“{found}”。",
        en="The layout “{layout}” has no mark “{found}”.",
        remedy_zh="可以用：{allowed}；要新增样式，请写进版式的 marks。",
        remedy_en="It has: {allowed}; new ones are defined under marks in the layout.",
    ),
    "text.unknown_mark_near": Words(
        zh="版式“{layout}”里没有样式“{found}”，是不是“{near}”？",
        en="The layout “{layout}” has no mark “{found}”; did you mean “{near}”?",
        remedy_zh="可以用：{allowed}；要新增样式，请写进版式的 marks。",
        remedy_en="It has: {allowed}; new ones are defined under marks in the layout.",
    ),
    "text.html": Words(
        zh="不支持 HTML 标签：{found}。",
        en="HTML is not supported: {found}.",
        remedy_zh="请删去；加重写 **文字**，楷体写 *文字*，符号本身要印出来写 \\<。",
        remedy_en="Delete it; write **strong** or *emphasis*; to print the sign itself, write \\<.",
    ),
    "text.entity": Words(
        zh="不支持 HTML 代码：{found}。",
        en="HTML entities are not supported: {found}.",
        remedy_zh="请直接输入这个字符；要原样印出来，写成 \\{found}。",
        remedy_en="Type the character itself; to print the letters, write \\{found}.",
    ),
    "text.tab": Words(
        zh="文字中间有制表符（Tab）。",
        en="There is a tab within the text.",
        remedy_zh="请换成空格，或删去。",
        remedy_en="Put a space in its place, or delete it.",
    ),
    "text.break_at_end": Words(
        zh="段末的反斜杠没有用处。",
        en="The backslash at the paragraph's end breaks nothing.",
        remedy_zh="请删去；反斜杠本身要印出来，写成 \\\\。",
        remedy_en="Delete it; to print it, write \\\\.",
    ),
    "text.unclosed": Words(
        zh="这里的“{sign}”没有收尾。",
        en="The “{sign}” opened here is never closed.",
        remedy_zh="请在后面补上“{sign}”；星号本身要印出来，写成 \\*。",
        remedy_en="Close it with “{sign}”; to print the sign itself, write \\*.",
    ),
    "text.nested": Words(
        zh="加重和楷体不能套着用：“{sign}”。",
        en="Strong and emphasised text cannot be nested: “{sign}”.",
        remedy_zh="请先收尾前一个再开始这一个；星号本身要印出来，写成 \\*。",
        remedy_en="Close the first before opening this one; to print the sign itself, write \\*.",
    ),
    "text.stars": Words(
        zh="看不懂这里的星号：{found}。",
        en="These stars mean nothing here: {found}.",
        remedy_zh="加重用两个，楷体用一个；星号本身要印出来，每个前面加反斜杠 \\*。",
        remedy_en="Two for strong, one for emphasis; to print stars, write \\* for each.",
    ),
}

_PHOTO_LINES: dict[str, Words] = {
    "photo_line.form": Words(
        zh="照片这一行写得不对。",
        en="This photo line is not in order.",
        remedy_zh="应是：" + _PHOTO_FORM,
        remedy_en="Write it so: " + _PHOTO_FORM_EN,
    ),
    "photo_line.attribute": Words(
        zh="花括号里从“{found}”起看不懂。",
        en="Within the braces, from “{found}” on, it cannot be read.",
        remedy_zh='应是 键=值，值有空格就加半角引号：credit="摄影：某某"；键可以用：{allowed}。',
        remedy_en='Write key=value, with quotes round several words: credit="Photo: someone"; keys: {allowed}.',
    ),
    "photo_line.curly_quotes": Words(
        zh="值要用半角直引号，不能用弯引号：{found}。",
        en="A value takes straight quotes, not curly ones: {found}.",
        remedy_zh='请写成 credit="摄影：某某" 这样。',
        remedy_en='Write it so: credit="Photo: someone".',
    ),
    "photo_line.focus": Words(
        zh="focus 应是两个百分数，现在是 {found}。",
        en="focus takes two percentages, not {found}.",
        remedy_zh='请写成 focus="50% 40%"：从左边、从上边算起的位置。',
        remedy_en='Write it so: focus="50% 40%", from the left and from the top.',
    ),
    "photo_line.width": Words(
        zh="照片的宽度不能是“{found}”。",
        en="A photo cannot be “{found}” wide.",
        remedy_zh="可以写 width=column（一栏）、width=full（通栏）、width=2columns（两栏）"
        "或 width=60mm（毫米，最多 2000）。",
        remedy_en="Write width=column, width=full, width=2columns, or width=60mm (2000 mm at most).",
    ),
    "photo_line.page": Words(
        zh="page 应是页码，现在是 {found}。",
        en="page takes a page number, not {found}.",
        remedy_zh="请写成 page=2；让程序自己定就删去 page。",
        remedy_en="Write it so: page=2; leave page out to let the program choose.",
    ),
    "photo_line.crop": Words(
        zh="crop 应是四个百分数，现在是 {found}。",
        en="crop takes four percentages, not {found}.",
        remedy_zh='请写成 crop="10% 0% 80% 100%"：左边、上边各从多少算起，留多宽、多高。',
        remedy_en='Write it so: crop="10% 0% 80% 100%": left, top, width and height of what is kept.',
    ),
    "photo_line.crop_empty": Words(
        zh="crop={found} 什么也没有留下。",
        en="crop={found} keeps nothing of the picture.",
        remedy_zh="后两个数是留下的宽和高，都要大于 0%。",
        remedy_en="The last two are the width and height that are kept; both must be more than 0%.",
    ),
    "photo_line.crop_outside": Words(
        zh="crop={found} 超出了照片的边。",
        en="crop={found} reaches beyond the picture's edge.",
        remedy_zh="第一个数加第三个数、第二个数加第四个数都不能超过 100%。",
        remedy_en="Neither the first and third nor the second and fourth may add up to more than 100%.",
    ),
    "article.unknown_box": Words(
        zh="文章“{slug}”要放进框“{found}”，版式“{layout}”没有这个框。",
        en="The article “{slug}” asks for the box “{found}”, which the layout “{layout}” has not.",
        remedy_zh="版式里有的框：{allowed}。请改 issue.yaml 里的 box，或删去它。",
        remedy_en="The layout’s boxes: {allowed}. Correct box in issue.yaml, or take it out.",
    ),
}

ARTICLE_WORDS: dict[str, Words] = _ARTICLES | _LINES | _TEXT | _PHOTO_LINES
