"""Words about styled blocks, lists of names and tables of an article."""

from bulletin_studio.base.words.entry import Words

BLOCK_WORDS: dict[str, Words] = {
    "block.no_text": Words(
        zh="{found} 下面没有紧接着的文字。",
        en="No text follows right below {found}.",
        remedy_zh="请把文字写在它的下一行，中间不空行；花括号本身要印出来，写成 \\{{。",
        remedy_en="Write the text on the next line, with no empty line between; to print the brace, write \\{{.",
    ),
    "block.no_style": Words(
        zh="花括号里没有样式名：{found}。",
        en="These braces name no style: {found}.",
        remedy_zh="请写成 {{signature}}、{{names columns=4}} 这样；花括号本身要印出来，写成 \\{{。",
        remedy_en="Write {{signature}} or {{names columns=4}}; to print the brace, write \\{{.",
    ),
    "block.two_names": Words(
        zh="一段只能有一个样式，多了“{found}”。",
        en="A paragraph has one style; “{found}” is one too many.",
        remedy_zh="请只留一个。",
        remedy_en="Keep one.",
    ),
    "block.attribute": Words(
        zh="花括号里从“{found}”起看不懂。",
        en="Within the braces, from “{found}” on, it cannot be read.",
        remedy_zh="请写成 {{signature}}、{{names columns=4}} 这样，键可以用：{allowed}；花括号要印出来，写成 \\{{。",
        remedy_en="Write {{signature}} or {{names columns=4}}; keys: {allowed}; to print the brace, write \\{{.",
    ),
    "block.almost_style": Words(
        zh="这里像是要指定段落样式，但会原样印出来：{found}。",
        en="This looks like the style of a paragraph, but will be printed as it stands: {found}.",
        remedy_zh="要指定样式，请用半角花括号，独占一行。",
        remedy_en="To name a style, use half-width braces on a line of their own.",
    ),
    "block.columns": Words(
        zh="columns 应是栏数，现在是 {found}。",
        en="columns takes a number of columns, not {found}.",
        remedy_zh="请写 1 到 {most} 的整数，如 columns=4；不写就由程序定。",
        remedy_en="Write a whole number from 1 to {most}, such as columns=4, or leave it out.",
    ),
    "block.columns_elsewhere": Words(
        zh="columns 只用于名单，不能用于“{found}”。",
        en="columns is for lists of names, not for “{found}”.",
        remedy_zh="请删去 columns，或写成 {{names columns=4}}。",
        remedy_en="Delete columns, or write {{names columns=4}}.",
    ),
    "block.table_style": Words(
        zh="表格和样式“{found}”不能这样写在一起。",
        en="A table and the style “{found}” cannot be put together so.",
        remedy_zh="表格自有样式 table 和 table-head，直接写表格的各行就行，请删去花括号这一行。",
        remedy_en="Tables have the styles table and table-head; delete the line in braces and write the rows alone.",
    ),
    "block.second_paragraph": Words(
        zh="样式“{style}”只管一段，这一行是另起的一段。",
        en="The style “{style}” is for one paragraph; this line begins another.",
        remedy_zh="请在前面空一行，再写一行 {{{style}}}；本是一段的，删去行首的全角空格。",
        remedy_en="Put an empty line and another {{{style}}} before it, or take away the full-width space.",
    ),
    "block.names_marks": Words(
        zh="名单里的名字要用空格分开，不用顿号、逗号或分号。",
        en="Names in a list are parted by spaces, not by commas or semicolons.",
        remedy_zh="请写成：张三 李四 王五。",
        remedy_en="Write them so: 张三 李四 王五.",
    ),
    "block.unknown_style": Words(
        zh="版式“{layout}”里没有段落样式“{found}”。",
        en="The layout “{layout}” has no paragraph style “{found}”.",
        remedy_zh="可以用：{allowed}；要新增样式，请写进版式的 styles。花括号本身要印出来，写成 \\{{。",
        remedy_en="It has: {allowed}; new ones are defined under styles in the layout. To print a brace, write \\{{.",
    ),
    "block.unknown_style_near": Words(
        zh="版式“{layout}”里没有段落样式“{found}”，是不是“{near}”？",
        en="The layout “{layout}” has no paragraph style “{found}”; did you mean “{near}”?",
        remedy_zh="可以用：{allowed}；要新增样式，请写进版式的 styles。",
        remedy_en="It has: {allowed}; new ones are defined under styles in the layout.",
    ),
    "table.row": Words(
        zh="表格的这一行没有写完：{found}。",
        en="This row of a table is not complete: {found}.",
        remedy_zh="每行的首尾和格与格之间都要有竖线：| 甲 | 乙 |；竖线本身要印出来，写成 \\|。",
        remedy_en="Bars stand at both ends and between cells: | a | b |; to print the bar itself, write \\|.",
    ),
    "table.cells": Words(
        zh="表格的这一行有 {count} 格，第一行有 {wanted} 格。",
        en="This row has {count} cells, the first has {wanted}.",
        remedy_zh="请补上空格（两条竖线之间空着），或删去多的；格里的竖线写成 \\|。",
        remedy_en="Add empty cells, or delete those that are too many; a bar within a cell is written \\|.",
    ),
    "table.columns": Words(
        zh="表格有 {count} 列，太多了。",
        en="A table of {count} columns is too much.",
        remedy_zh="最多 {most} 列，请拆成几个表，或把行和列对调。",
        remedy_en="There may be {most}; make several tables of it, or turn rows into columns.",
    ),
    "table.head_rule": Words(
        zh="这条横线不在表头下面。",
        en="This line does not stand below the table's head.",
        remedy_zh="它只能是表格的第二行，上面是表头；要印出横线，写成 \\---。",
        remedy_en="It can only be the second line, below the head; to print the signs, write \\---.",
    ),
}
