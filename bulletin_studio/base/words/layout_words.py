"""Words about layout files and the list of bundled faces."""

from bulletin_studio.base.words.entry import Words

LAYOUT_WORDS: dict[str, Words] = {
    "layout.missing": Words(
        zh="没有名为“{name}”的版式。",
        en="There is no layout named “{name}”.",
        remedy_zh="可以用：{allowed}；自己的版式放在期刊文件夹的 layouts 里。",
        remedy_en="There are: {allowed}; put your own into layouts/ of the issue folder.",
    ),
    "layout.name_with_folder": Words(
        zh="版式名“{found}”不能带文件夹。",
        en="The layout's name “{found}” may hold no folder.",
        remedy_zh="请只写名字，如 a4-two-column。",
        remedy_en="Write the name alone, such as a4-two-column.",
    ),
    "layout.style_missing": Words(
        zh="缺少样式“{name}”。",
        en="The style “{name}” is missing.",
        remedy_zh="每个版式都要有：{allowed}。",
        remedy_en="Every layout has: {allowed}.",
    ),
    "layout.mark_name": Words(
        zh="样式名“{found}”不能写进文章的花括号里。",
        en="The mark's name “{found}” cannot be written in an article's braces.",
        remedy_zh="样式名以字母或汉字开头，后面可以有数字、- 和 _，没有空格。",
        remedy_en="A mark's name begins with a letter; digits, - and _ may follow, no blanks.",
    ),
    "layout.colour_fixed": Words(
        zh="颜色“{key}”是固定的，不能另行定义。",
        en="The colour “{key}” is fixed and cannot be defined anew.",
        remedy_zh="请换一个名字。",
        remedy_en="Choose another name.",
    ),
    "layout.body_off_grid": Words(
        zh="正文行距 {leading} pt 与网格行距 {pitch} pt 不同，各栏会对不齐。",
        en="The body's leading of {leading} pt differs from the grid's pitch of {pitch} pt; columns would not align.",
        remedy_zh="请删去正文的 leading，或改成与 grid 的 pitch 相同。",
        remedy_en="Delete the body's leading, or make it the pitch of the grid.",
    ),
    "layout.pitch_under_size": Words(
        zh="网格行距 {found} 比正文字号 {size} pt 还小，行会叠在一起。",
        en="The pitch of {found} is less than the body's size of {size} pt; lines would overlap.",
        remedy_zh="行距一般是字号的 1.5 到 2 倍。",
        remedy_en="A pitch of 1.5 to 2 times the size is usual.",
    ),
    "layout.no_page": Words(
        zh="页面的宽和高要大于 0。",
        en="A page has a width and a height above 0.",
        remedy_zh="请写成 trim: [210mm, 297mm] 这样。",
        remedy_en="Write it so: trim: [210mm, 297mm].",
    ),
    "layout.margins_over_page": Words(
        zh="页边距加起来比页面（{width} × {height} mm）还大。",
        en="The margins are larger than the page ({width} × {height} mm).",
        remedy_zh="请减小页边距，检查单位。",
        remedy_en="Make them smaller, and check the units.",
    ),
    "layout.too_few_lines": Words(
        zh="一栏只放得下 {lines} 行，至少要 {fewest} 行。",
        en="A column holds {lines} lines only; {fewest} are the least.",
        remedy_zh="请减小上下页边距或行距。",
        remedy_en="Make the top and bottom margins or the pitch smaller.",
    ),
    "layout.columns_do_not_fit": Words(
        zh="{found} 栏放不进 {width} mm 宽的版心：每栏只有 {measure} 个字，至少要 {shortest} 个。",
        en="{found} column(s) do not fit a type area {width} mm wide: {measure} em each; {shortest} are the least.",
        remedy_zh="请减少栏数、栏间距或左右页边距，或改小正文字号。",
        remedy_en="Take fewer columns, a narrower gutter or narrower margins, or a smaller body size.",
    ),
    "layout.no_room_for_articles": Words(
        zh="每栏 {lines} 行，上面的 first_line 和下面的 foot_lines 一占，只剩 {left} 行排文章。",
        en="Of {lines} lines a column, first_line and foot_lines leave {left} for articles.",
        remedy_zh="请减小 first_line 或 foot_lines，至少留 5 行。",
        remedy_en="Make first_line or foot_lines smaller, so that 5 lines are left at least.",
    ),
    "layout.furniture_off_page": Words(
        zh="“{key}”处的内容伸出了页面：右边到 {right} mm，下边到 {bottom} mm。",
        en="What stands at “{key}” runs off the page: to {right} mm on the right, {bottom} mm at the foot.",
        remedy_zh="请改小位置、宽度或高度。",
        remedy_en="Make its place, width or height smaller.",
    ),
    "layout.variable": Words(
        zh="没有名为“{name}”的变量。",
        en="There is no variable named “{name}”.",
        remedy_zh="可以用：{allowed}。",
        remedy_en="There are: {allowed}.",
    ),
    "layout.braces": Words(
        zh="花括号没有成对：{found}。",
        en="The braces are not in pairs: {found}.",
        remedy_zh="变量写成 {{title}} 这样，左右各一个。",
        remedy_en="Write a variable so: {{title}}.",
    ),
    "layout.brackets": Words(
        zh="方括号没有成对，或套在了一起：{found}。",
        en="The square brackets are not in pairs, or are nested: {found}.",
        remedy_zh="可省略的部分写成 [（总第{{total}}期）] 这样。",
        remedy_en="Write a part that may be left out so: [(No. {{total}})].",
    ),
    "fonts.listed_twice": Words(
        zh="字体“{key}”列了两次。",
        en="The face “{key}” is listed twice.",
        remedy_zh="请删去一个。",
        remedy_en="Delete one of them.",
    ),
    "fonts.not_a_key": Words(
        zh="“{found}”不是字体的 PostScript 名。",
        en="“{found}” is no PostScript name.",
        remedy_zh="请写不带空格的英文名，如 BulletinSong-Regular。",
        remedy_en="Write a name such as BulletinSong-Regular, without spaces.",
    ),
    "fonts.not_a_hash": Words(
        zh="“{found}”不是 SHA-256 校验值。",
        en="“{found}” is no SHA-256 sum.",
        remedy_zh="请写 64 位小写十六进制数。",
        remedy_en="Write 64 hexadecimal digits in lower case.",
    ),
}
