"""Words about YAML, keys and values, in issue.yaml, article heads and layouts alike."""

from bulletin_studio.base.words.entry import Words

_YAML: dict[str, Words] = {
    "yaml.empty": Words(
        zh="这里没有内容。",
        en="There is nothing here.",
        remedy_zh="请按格式说明填写。",
        remedy_en="Fill it in as the description of the format says.",
    ),
    "yaml.colon": Words(
        zh="冒号写得不对：键名后面要用半角冒号，再空一格。",
        en="The colon is wrong: a key takes an ordinary colon and a space.",
        remedy_zh="请写成“title: 简报”，不要写成“title：简报”或“title:简报”。",
        remedy_en="Write “title: Bulletin”, with a half-width colon and a space after it.",
    ),
    "yaml.tab": Words(
        zh="这里有制表符（Tab），YAML 的缩进不能用它。",
        en="There is a tab here; YAML is indented with spaces only.",
        remedy_zh="请换成空格。",
        remedy_en="Put spaces in its place.",
    ),
    "yaml.stray_colon": Words(
        zh="这里不该有冒号：或是缩进不齐，或是文字里有“: ”。",
        en="A colon does not belong here: the indentation is uneven, or the text holds “: ”.",
        remedy_zh="请对齐缩进；文字里有冒号加空格的，整段加上引号。",
        remedy_en="Even out the indentation; put text that holds a colon and a space in quotes.",
    ),
    "yaml.open_quote": Words(
        zh="这里的引号没有收尾。",
        en="The quotes opened here are never closed.",
        remedy_zh="请补上收尾的引号。",
        remedy_en="Close them.",
    ),
    "yaml.open_bracket": Words(
        zh="这里的括号没有收尾，或项与项之间少了逗号。",
        en="The bracket opened here is never closed, or a comma is missing between two items.",
        remedy_zh="请补上收尾的括号或逗号（半角）。",
        remedy_en="Close it, or put in the comma.",
    ),
    "yaml.after_value": Words(
        zh="这里多出了内容：前面的括号或引号已经收尾了。",
        en="Something stands here after brackets or quotes that are closed.",
        remedy_zh="文字以方括号或引号开头的，请给整个值加上单引号：'[新泾]{{name}}镇'。",
        remedy_en="Put text that begins with a bracket or a quote in single quotes: '[新泾]{{name}}镇'.",
    ),
    "yaml.special_sign": Words(
        zh="值不能以这个符号开头。",
        en="A value cannot begin with this sign.",
        remedy_zh="请给整个值加上单引号。",
        remedy_en="Put the whole value in single quotes.",
    ),
    "yaml.escape": Words(
        zh="双引号里的反斜杠用得不对。",
        en="The backslash inside the double quotes is wrong.",
        remedy_zh="请改用单引号，里面的反斜杠就是反斜杠。",
        remedy_en="Use single quotes, in which a backslash is a backslash.",
    ),
    "yaml.alias": Words(
        zh="不支持 YAML 的锚点和别名（& 与 *）：{name}。",
        en="Anchors and aliases of YAML (& and *) are not supported: {name}.",
        remedy_zh="文字以 & 或 * 开头的，请给整个值加上单引号。",
        remedy_en="Put a text that begins with & or * in single quotes.",
    ),
    "yaml.tag": Words(
        zh="不支持 YAML 标签（!）：{name}。",
        en="Tags of YAML (!) are not supported: {name}.",
        remedy_zh="文字以 ! 开头的，请给整个值加上单引号。",
        remedy_en="Put a text that begins with ! in single quotes.",
    ),
    "yaml.second_document": Words(
        zh="文件里又出现了一行“---”或“...”，后面的内容不会被读到。",
        en="A line “---” or “...” begins a second document, which would not be read.",
        remedy_zh="请删去这一行。",
        remedy_en="Delete that line.",
    ),
    "yaml.too_deep": Words(
        zh="嵌套超过 {depth} 层。",
        en="Nested more than {depth} levels deep.",
        remedy_zh="请检查多余的括号或缩进。",
        remedy_en="Look for stray brackets or indentation.",
    ),
    "yaml.key_not_text": Words(
        zh="键名应是一个词，这里是列表或一组键。",
        en="A key is one word; here is a list or a mapping.",
        remedy_zh="请删去键名处的括号或问号。",
        remedy_en="Delete the brackets or the question mark at the key.",
    ),
    "yaml.broken": Words(
        zh="YAML 写法有误（{problem}）。",
        en="The YAML is broken ({problem}).",
        remedy_zh="请检查这一行及上一行的缩进、引号、冒号和括号。",
        remedy_en="Check indentation, quotes, colons and brackets on this line and the one above.",
    ),
}

_KEYS: dict[str, Words] = {
    "key.unknown": Words(
        zh="不认识“{key}”。",
        en="“{key}” is unknown here.",
        remedy_zh="这里可以用：{allowed}。",
        remedy_en="Allowed here: {allowed}.",
    ),
    "key.unknown_near": Words(
        zh="不认识“{key}”，是不是“{near}”？",
        en="“{key}” is unknown here; did you mean “{near}”?",
        remedy_zh="这里可以用：{allowed}。",
        remedy_en="Allowed here: {allowed}.",
    ),
    "key.missing": Words(
        zh="缺少“{key}”。",
        en="“{key}” is missing.",
        remedy_zh="请补上“{key}: …”。",
        remedy_en="Add “{key}: …”.",
    ),
    "key.double": Words(
        zh="“{key}”写了两次，第 {line} 行已有。",
        en="“{key}” is there twice; line {line} has it already.",
        remedy_zh="请删去一个。",
        remedy_en="Delete one of them.",
    ),
    "format.newer": Words(
        zh="这个文件是更新版本的软件做的（format {found}，本软件只认到 {known}）。",
        en="This file was made by a newer version (format {found}; this program reads up to {known}).",
        remedy_zh="请升级软件后再打开。",
        remedy_en="Update the program, then open it again.",
    ),
}

_VALUES: dict[str, Words] = {
    "value.not_text": Words(
        zh="“{key}”应是一段文字，现在是 {found}。",
        en="“{key}” takes a text, not {found}.",
        remedy_zh="数字或 true、false 要当文字用，请加引号，如 '2024'。",
        remedy_en="To use a number or a word such as true as text, put it in quotes: '2024'.",
    ),
    "value.not_texts": Words(
        zh="“{key}”应是一列词语。",
        en="“{key}” takes a list of words.",
        remedy_zh="请写成 {key}: [新泾镇, 党政办公室]，每项一个词，数字加引号。",
        remedy_en="Write {key}: [one, two], each a text; put numbers in quotes.",
    ),
    "value.not_one_line": Words(
        zh="“{key}”只能有一行。",
        en="“{key}” takes one line only.",
        remedy_zh="请写在一行里。",
        remedy_en="Write it on one line.",
    ),
    "value.not_one_paragraph": Words(
        zh="“{key}”只能有一段，中间不能有空行。",
        en="“{key}” takes one paragraph, without an empty line in it.",
        remedy_zh="请删去空行；要换行，在行末加反斜杠 \\。",
        remedy_en="Delete the empty line; to break a line, end it with a backslash.",
    ),
    "value.control_character": Words(
        zh="“{key}”里有看不见的控制字符。",
        en="“{key}” holds invisible control characters.",
        remedy_zh="请重新输入。",
        remedy_en="Type it anew.",
    ),
    "value.empty": Words(
        zh="“{key}”是空的。",
        en="“{key}” is empty.",
        remedy_zh="请填写。",
        remedy_en="Fill it in.",
    ),
    "value.not_integer": Words(
        zh="“{key}”应是 {low} 到 {high} 的整数，现在是 {found}。",
        en="“{key}” takes a whole number from {low} to {high}, not {found}.",
        remedy_zh="请用半角数字，如 {key}: {low}。",
        remedy_en="Write it in digits: {key}: {low}.",
    ),
    "value.quoted_number": Words(
        zh="“{key}”是数字，不要加引号：{found}。",
        en="“{key}” takes a number; {found} is in quotes.",
        remedy_zh="请去掉引号。",
        remedy_en="Take the quotes away.",
    ),
    "value.not_number": Words(
        zh="“{key}”应是 {low} 到 {high} 的数，现在是 {found}。",
        en="“{key}” takes a number from {low} to {high}, not {found}.",
        remedy_zh="请用半角数字，不加引号和单位。",
        remedy_en="Write it in digits, without quotes or unit.",
    ),
    "value.out_of_range": Words(
        zh="“{key}”应在 {low} 到 {high} 之间，现在是 {found}。",
        en="“{key}” takes {low} to {high}, not {found}.",
        remedy_zh="请改成这个范围里的数。",
        remedy_en="Write a number in that range.",
    ),
    "value.not_truth": Words(
        zh="“{key}”应是 true（是）或 false（否），现在是 {found}。",
        en="“{key}” takes true or false, not {found}.",
        remedy_zh="请写 true 或 false，不加引号。",
        remedy_en="Write true or false, without quotes.",
    ),
    "value.not_one_of": Words(
        zh="“{key}”不能是“{found}”。",
        en="“{key}” cannot be “{found}”.",
        remedy_zh="可以用：{allowed}。",
        remedy_en="Allowed: {allowed}.",
    ),
    "value.not_one_of_near": Words(
        zh="“{key}”不能是“{found}”，是不是“{near}”？",
        en="“{key}” cannot be “{found}”; did you mean “{near}”?",
        remedy_zh="可以用：{allowed}。",
        remedy_en="Allowed: {allowed}.",
    ),
    "value.not_list": Words(
        zh="“{key}”应是一个列表，现在是 {found}。",
        en="“{key}” takes a list, not {found}.",
        remedy_zh="请写成 [甲, 乙]，或每项一行、前面加“- ”。",
        remedy_en="Write [one, two], or one item a line after “- ”.",
    ),
    "value.not_mapping": Words(
        zh="这里应是一组“键: 值”，现在是 {found}（{key}）。",
        en="A group of “key: value” is wanted here, not {found} ({key}).",
        remedy_zh="请写成 {{键: 值, 键: 值}}，或下面每行一个“键: 值”并缩进。",
        remedy_en="Write {{key: value}}, or one “key: value” a line below, indented.",
    ),
    "value.not_date": Words(
        zh="“{key}”应是日期，现在是 {found}。",
        en="“{key}” takes a date, not {found}.",
        remedy_zh="请写成 2024-01-15 这样，月、日都是两位。",
        remedy_en="Write it so: 2024-01-15.",
    ),
    "value.no_such_day": Words(
        zh="没有 {found} 这一天。",
        en="There is no such day as {found}.",
        remedy_zh="请检查月份和日期。",
        remedy_en="Check month and day.",
    ),
    "value.not_language": Words(
        zh="“{found}”不是语言代码。",
        en="“{found}” is no language code.",
        remedy_zh="简体中文写 zh-Hans，或删去这一行。",
        remedy_en="Write a code such as zh-Hans, or delete the line.",
    ),
    "value.not_length": Words(
        zh="“{key}”应是长度，现在是 {found}。",
        en="“{key}” takes a length, not {found}.",
        remedy_zh="请带上单位：10mm、1cm、12pt、2em，或号数，如 五号。",
        remedy_en="Give the unit: 10mm, 1cm, 0.5in, 12pt, 2em, or a size name such as 五号.",
    ),
    "value.length_out_of_range": Words(
        zh="“{key}”的 {found} 太小或太大。",
        en="{found} is too small or too large for “{key}”.",
        remedy_zh="请检查数字和单位。",
        remedy_en="Check the number and its unit.",
    ),
    "value.not_two_lengths": Words(
        zh="“{key}”应是两个长度：横、竖。",
        en="“{key}” takes two lengths: across and down.",
        remedy_zh="请写成 [210mm, 297mm] 这样。",
        remedy_en="Write it so: [210mm, 297mm].",
    ),
    "value.not_em": Words(
        zh="“{key}”应是 {low} 到 {high} 个 em（字宽），现在是 {found}。",
        en="“{key}” takes {low} to {high} em, not {found}.",
        remedy_zh="请写成 2em 这样，1em 是一个字宽。",
        remedy_en="Write it so: 2em; 1em is the width of a character.",
    ),
    "value.not_columns": Words(
        zh="“{key}”应是一栏或相连几栏，从 1 数起，最多 {most}，现在是 {found}。",
        en="“{key}” takes one column or some side by side, counted from 1, up to {most}, not {found}.",
        remedy_zh="请写成 3 或 3-4 这样。",
        remedy_en="Write it so: 3, or 3-4.",
    ),
    "value.not_percent": Words(
        zh="“{key}”应是 0% 到 {high}%，现在是 {found}。",
        en="“{key}” takes 0% to {high}%, not {found}.",
        remedy_zh="请写成 15% 这样。",
        remedy_en="Write it so: 15%.",
    ),
    "value.not_colour": Words(
        zh="颜色“{key}”应是四个 0 到 100 的数，现在是 {found}。",
        en="The colour “{key}” takes four numbers from 0 to 100, not {found}.",
        remedy_zh="请写成 [青, 品红, 黄, 黑] 的百分数，如 [0, 100, 100, 10]。",
        remedy_en="Write cyan, magenta, yellow and black in percent: [0, 100, 100, 10].",
    ),
}

YAML_WORDS: dict[str, Words] = _YAML | _KEYS | _VALUES
