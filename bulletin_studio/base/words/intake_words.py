"""Words about manuscripts that are brought in."""

from bulletin_studio.base.words.entry import Words

INTAKE_WORDS: dict[str, Words] = {
    "intake.not_text": Words(
        zh="这个文件不是文字。",
        en="This file is no text.",
        remedy_zh="请用 Word 或记事本打开，另存为 .docx 或 .txt 再导入。",
        remedy_en="Open it in Word or a text editor, save it as .docx or .txt and import that.",
    ),
    "intake.not_word": Words(
        zh="这不是 Word 文档，或者文件已经损坏，或者有密码。",
        en="This is no Word document, or it is damaged or locked by a password.",
        remedy_zh="请用 Word 或 WPS 打开，去掉密码，另存为 .docx 再导入。",
        remedy_en="Open it in Word, take the password away, save it as .docx and import that.",
    ),
    "intake.old_word": Words(
        zh="这是旧格式的文档（.doc、.wps 或 .rtf），或者有密码，不能直接读。",
        en="This is a document of an old kind (.doc, .wps, .rtf), or locked by a password, and cannot be read.",
        remedy_zh="请用 Word 或 WPS 打开，另存为 .docx 再导入。",
        remedy_en="Open it in Word, save it as .docx and import that.",
    ),
    "intake.damaged": Words(
        zh="这个 Word 文档里有损坏的部分，没有导入。",
        en="A part of this Word document is damaged; nothing was imported.",
        remedy_zh="请用 Word 或 WPS 打开修复，另存一份再导入。",
        remedy_en="Let Word repair it, save it under another name and import that.",
    ),
    "intake.too_large": Words(
        zh="这个文件大得不像一篇稿件，没有打开。",
        en="This file is too large for a manuscript and was not opened.",
        remedy_zh="请把稿件单独存成一个文件。",
        remedy_en="Save the article as a file of its own.",
    ),
    "intake.unknown_kind": Words(
        zh="不认识这种文件。",
        en="Files of this kind are not known.",
        remedy_zh="稿件可以是 .docx、.txt 或 .md。",
        remedy_en="Manuscripts may be .docx, .txt or .md.",
    ),
    "intake.nothing": Words(
        zh="这个文件里没有文字，也没有图片。",
        en="There is neither text nor a picture in this file.",
        remedy_zh="请检查是不是选错了文件。",
        remedy_en="See whether it is the right file.",
    ),
    "intake.picture_unusable": Words(
        zh="稿件里的图片 {name} 不能用，没有放进版面。",
        en="The picture {name} of the manuscript cannot be used and was left out.",
        remedy_zh="请向作者要 JPEG、PNG 或 TIFF 格式的原图。",
        remedy_en="Ask the author for the original as JPEG, PNG or TIFF.",
    ),
    "intake.picture_missing": Words(
        zh="稿件提到的图片 {name} 不在稿件旁边，没有放进版面。",
        en="The picture {name} that the manuscript names does not lie beside it and was left out.",
        remedy_zh="请把图片放到稿件所在的文件夹，再导入一次。",
        remedy_en="Put it into the folder of the manuscript and import again.",
    ),
    "intake.brought_in": Words(
        zh="已导入 {name}：{articles} 篇文章，{placed} 字，{photos} 张图片。",
        en="Imported {name}: articles {articles}, characters {placed}, pictures {photos}.",
    ),
    "importing.title_of": Words(
        zh="导入：{name}（第 {index} 份，共 {count} 份）", en="Import: {name} ({index} of {count})"
    ),
    "importing.skip": Words(zh="跳过这一份", en="Skip this one"),
    "importing.stop": Words(zh="其余都不导入", en="Import no more"),
    "importing.told_title": Words(zh="导入稿件", en="Import articles"),
    "importing.told": Words(
        zh="导入了 {brought} 份，没有导入 {others} 份。", en="Imported: {brought}. Not imported: {others}."
    ),
    "importing.told_brought": Words(zh="已导入：{names}", en="Imported: {names}"),
    "importing.told_skipped": Words(zh="没有导入（您没有要）：{names}", en="Not imported, as you asked: {names}"),
    "importing.told_failed": Words(zh="没有导入（不能读）：{names}", en="Not imported, cannot be read: {names}"),
    "importing.told_undo": Words(
        zh="每一份是一步，可以一份一份撤销。", en="Each one is a step, to be undone one by one."
    ),
    "intake.account": Words(
        zh="原稿 {characters} 字 ＝ 排入 {placed} 字 ＋ 去掉 {removed} 字",
        en="{characters} characters in the manuscript = {placed} placed + {removed} left out",
    ),
    "intake.insertions": Words(
        zh="修订：已接受插入 {count} 字", en="tracked changes: {count} inserted characters accepted"
    ),
    "intake.guessed_numbers": Words(
        zh="有 {count} 处自动编号的格式不认识，先写成 1、2、3，请对照原稿核对",
        en="automatic numbers of a kind that is not known, written as 1, 2, 3, to be looked over: {count}",
    ),
    "intake.loss_indent": Words(zh="段首空格 {count}", en="{count} of typed indents"),
    "intake.loss_trailing": Words(zh="行末空格 {count}", en="{count} blanks at line ends"),
    "intake.loss_break": Words(zh="段内换行 {count}", en="{count} line breaks"),
    "intake.loss_invisible": Words(zh="看不见的字符 {count}", en="{count} invisible characters"),
    "intake.loss_sign": Words(zh="标记符号 {count}", en="{count} signs of marking"),
    "intake.loss_page_number": Words(zh="页码 {count}", en="{count} of page numbers"),
    "intake.loss_header": Words(zh="页眉页脚 {count}", en="{count} in heads and feet of pages"),
    "intake.loss_deleted": Words(zh="修订中已删除 {count}", en="{count} deleted in tracked changes"),
    "intake.loss_hidden": Words(zh="隐藏文字 {count}", en="{count} of hidden text"),
    "intake.loss_comment": Words(zh="批注 {count}", en="{count} in comments"),
    "intake.loss_ruby": Words(zh="注音 {count}", en="{count} of ruby"),
    "intake.loss_clutter": Words(
        zh="网页上的导航、分享、打印、责任编辑等 {count}", en="{count} of a web page's navigation, bars and the like"
    ),
    "intake.loss_left_out": Words(zh="您选择不要的 {count}", en="{count} that you left out"),
    "intake.role_kicker": Words(zh="引题", en="Kicker"),
    "intake.role_headline": Words(zh="标题", en="Headline"),
    "intake.role_deck": Words(zh="副题", en="Deck"),
    "intake.role_byline": Words(zh="作者", en="Byline"),
    "intake.role_body": Words(zh="正文", en="Body"),
    "intake.role_crosshead": Words(zh="小标题", en="Crosshead"),
    "intake.role_list": Words(zh="列表项", en="List item"),
    "intake.role_note": Words(zh="注", en="Note"),
    "intake.role_signature": Words(zh="落款", en="Signature"),
    "intake.role_table": Words(zh="表格", en="Table"),
    "intake.role_photo": Words(zh="图片", en="Picture"),
    "intake.role_caption": Words(zh="图片说明", en="Caption"),
    "intake.role_left_out": Words(zh="不要", en="Leave out"),
}
