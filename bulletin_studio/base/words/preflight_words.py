"""Words about what preflight finds."""

from bulletin_studio.base.words.entry import Words

PREFLIGHT_WORDS: dict[str, Words] = {
    "preflight.overset": Words(
        zh="《{headline}》有 {characters} 字（{lines} 行）放不下。",
        en="“{headline}” has {characters} characters ({lines} lines) that found no room.",
        remedy_zh="请删去约 {characters} 字，或减小、减少图片，或在 issue.yaml 中把 pages: {pages} 改大。",
        remedy_en="Cut about {characters} characters, use smaller or fewer photos, "
        "or raise pages: {pages} in issue.yaml.",
    ),
    "preflight.overset_too_high": Words(
        zh="《{headline}》的标题或图片说明比一页还高，有 {characters} 字（{lines} 行）放不下。",
        en="The heads or captions of “{headline}” are higher than a page: "
        "{characters} characters ({lines} lines) are left over.",
        remedy_zh="请把标题或图片说明删去约 {characters} 字，或在版式中减小它们的字号。",
        remedy_en="Cut about {characters} characters from them, or make their size smaller in the layout.",
    ),
    "preflight.article_without_text": Words(
        zh="《{headline}》没有正文，只有 {count} 张照片。",
        en="“{headline}” has no text, only {count} photos.",
        remedy_zh="图片新闻可不理会；否则请补上正文。",
        remedy_en="Leave it if the photos speak for themselves; else write the text.",
    ),
    "preflight.photos_left_out": Words(
        zh="《{headline}》有 {count} 张照片放不下：{files}。",
        en="{count} photos of “{headline}” found no room: {files}.",
        remedy_zh="请减少照片、删减文章或图片说明，或在 issue.yaml 中增加 pages。",
        remedy_en="Use fewer photos, cut the article or the captions, or raise pages in issue.yaml.",
    ),
    "preflight.character_missing": Words(
        zh="《{headline}》中的“{character}”（{code_point}，{count} 处）所有字体都没有，已用“〓”代替：{context}",
        en="No font has “{character}” ({code_point}, {count} times in “{headline}”); “〓” stands for it: {context}",
        remedy_zh="请改用通行的字，或安装含有该字的字体。",
        remedy_en="Use another character, or add a font that has it.",
    ),
    "preflight.masthead_character_missing": Words(
        zh="报头或书眉中的“{character}”（{code_point}，{count} 处）所有字体都没有，已用“〓”代替。",
        en="No font has “{character}” ({code_point}, {count} times in masthead or running head); “〓” stands for it.",
        remedy_zh="请修改 issue.yaml 的 masthead，或安装含有该字的字体。",
        remedy_en="Change masthead in issue.yaml, or add a font that has it.",
    ),
    "preflight.fallback_face": Words(
        zh="《{headline}》中有 {count} 字（{characters}）{asked}没有，改用{face}。",
        en="“{headline}” has {count} characters ({characters}) that {asked} lacks; {face} stands in.",
        remedy_zh="若字形不一致显眼，请换字，或取消这些字的字体变化，或在版式中换 face；不显眼可不理会。",
        remedy_en="If it shows, use other characters, take the emphasis off them, "
        "or change face in the layout; else leave it.",
    ),
    "preflight.system_face": Words(
        zh="有 {count} 字（{characters}）用了这台电脑的字体“{face}”（{file}），先见于《{headline}》；别的电脑未必有。",
        en="{count} characters ({characters}) are set in “{face}” ({file}), a face of this machine, "
        "first in “{headline}”; another machine may not have it and would set them otherwise.",
        remedy_zh="交付用这台电脑导出的 PDF 即可；要处处一样，请换字，或在版式中取消 rules 的 system_faces。",
        remedy_en="Hand over the PDF made on this machine; for the same pages everywhere use other characters, "
        "or take system_faces out of the layout's rules.",
    ),
    "preflight.masthead_fallback_face": Words(
        zh="报头或书眉中有 {count} 字（{characters}）{asked}没有，改用{face}。",
        en="Masthead or running head have {count} characters ({characters}) that {asked} lacks; {face} stands in.",
        remedy_zh="若字形不一致显眼，请在版式中给该样式换 face；不显眼可不理会。",
        remedy_en="If it shows, change face of that style in the layout; else leave it.",
    ),
    "preflight.family_missing": Words(
        zh="版式的样式（{styles}）要求字体“{role}”，没有安装，改用{stand_in}。",
        en="The layout’s styles ({styles}) ask for “{role}”, which is not at hand; {stand_in} stands in.",
        remedy_zh="请安装该字体，或修改版式中的 face。",
        remedy_en="Add a font of that family, or change face in the layout.",
    ),
    "preflight.line_overfull": Words(
        zh="《{headline}》正文第 {paragraph} 段第 {line} 行“{text}”超出栏宽。",
        en="Line {line} of paragraph {paragraph} of “{headline}” is wider than its column: “{text}”.",
        remedy_zh="请改写该行，或拆开其中的长串（网址、外文单词）。",
        remedy_en="Reword it, or split the long string in it (an address, a foreign word).",
    ),
    "preflight.line_emergency": Words(
        zh="《{headline}》正文第 {paragraph} 段第 {line} 行“{text}”拉得过松。",
        en="Line {line} of paragraph {paragraph} of “{headline}” is stretched beyond every limit: “{text}”.",
        remedy_zh="请在该段增删几个字。",
        remedy_en="Add or cut a few characters in the paragraph.",
    ),
    "preflight.line_wide": Words(
        zh="《{headline}》正文第 {paragraph} 段第 {line} 行“{text}”字距过大。",
        en="Line {line} of paragraph {paragraph} of “{headline}” has wide gaps between its characters: “{text}”.",
        remedy_zh="请在该段增删几个字。",
        remedy_en="Add or cut a few characters in the paragraph.",
    ),
    "preflight.line_prohibited": Words(
        zh="《{headline}》正文第 {paragraph} 段第 {line} 行“{text}”违反行首行末禁则。",
        en="Line {line} of paragraph {paragraph} of “{headline}” ends where no line may end: “{text}”.",
        remedy_zh="请在该段增删几个字，或减少连用的标点。",
        remedy_en="Add or cut a few characters, or use fewer marks in a row.",
    ),
    "preflight.line_inside_word": Words(
        zh="《{headline}》正文第 {paragraph} 段第 {line} 行“{text}”在长串中间断开。",
        en="Line {line} of paragraph {paragraph} of “{headline}” breaks inside a long string: “{text}”.",
        remedy_zh="请核对断开处；需要时缩短该长串（网址、外文单词）。",
        remedy_en="Check the break; shorten the string (an address, a foreign word) if need be.",
    ),
    "preflight.line_narrow_cell": Words(
        zh="《{headline}》正文第 {paragraph} 段的表格太宽，“{text}”这一列一行放不下三个字。",
        en="The table in paragraph {paragraph} of “{headline}” is too wide: the column of “{text}” has no "
        "room for three "
        "characters on a line.",
        remedy_zh="请减少列数，缩短文字，或在 issue.yaml 里给这篇文章写 text_columns: 1，让表格占通栏。",
        remedy_en="Take columns out, shorten texts, or give the article text_columns: 1 in issue.yaml for the "
        "full width.",
    ),
    "preflight.heading_overfull": Words(
        zh="《{headline}》的标题、署名或图片说明第 {line} 行“{text}”太长，超出了版面给它的宽度。",
        en="Line {line} of a head, byline or caption of “{headline}” is wider than its place: “{text}”.",
        remedy_zh="请缩短文字，或在合适处加 \\ 换行。",
        remedy_en="Shorten the text, or break it by hand with a backslash at a line's end.",
    ),
    "preflight.heading_emergency": Words(
        zh="《{headline}》的标题、署名或图片说明第 {line} 行“{text}”字距拉得过松。",
        en="Line {line} of a head, byline or caption of “{headline}” is stretched beyond every limit: “{text}”.",
        remedy_zh="请缩短文字，或在合适处加 \\ 换行。",
        remedy_en="Shorten the text, or break it by hand with a backslash at a line's end.",
    ),
    "preflight.heading_wide": Words(
        zh="《{headline}》的标题、署名或图片说明第 {line} 行“{text}”字距过大。",
        en="Line {line} of a head, byline or caption of “{headline}” has wide gaps between its characters: “{text}”.",
        remedy_zh="请缩短文字，或在合适处加 \\ 换行。",
        remedy_en="Shorten the text, or break it by hand with a backslash at a line's end.",
    ),
    "preflight.heading_prohibited": Words(
        zh="《{headline}》的标题、署名或图片说明第 {line} 行“{text}”违反行首行末禁则。",
        en="Line {line} of a head, byline or caption of “{headline}” ends where no line may end: “{text}”.",
        remedy_zh="请缩短文字，或在合适处加 \\ 换行。",
        remedy_en="Shorten the text, or break it by hand with a backslash at a line's end.",
    ),
    "preflight.heading_inside_word": Words(
        zh="《{headline}》的标题、署名或图片说明第 {line} 行“{text}”在长串中间断开。",
        en="Line {line} of a head, byline or caption of “{headline}” breaks inside a long string: “{text}”.",
        remedy_zh="请缩短文字，或在合适处加 \\ 换行。",
        remedy_en="Shorten the text, or break it by hand with a backslash at a line's end.",
    ),
    "preflight.furniture_line": Words(
        zh="报头或书眉的一行“{text}”在版式给它的位置里排不好。",
        en="A line of masthead or running head does not fit its place in the layout well: “{text}”.",
        remedy_zh="请缩短 issue.yaml 的 masthead，或在版式中加大 width。",
        remedy_en="Shorten masthead in issue.yaml, or raise width in the layout.",
    ),
    "preflight.furniture_small": Words(
        zh="报头、书眉或版权信息的“{text}”太长，版式给它的位置放不下，缩小了很多。",
        en="“{text}” in masthead, running head or imprint is too long for its place and is set much smaller.",
        remedy_zh="请在 issue.yaml 里缩短这项内容，或在版式里加大它的 width 或 height。",
        remedy_en="Shorten it in issue.yaml, or make its width or height larger in the layout.",
    ),
    "preflight.furniture_overlap": Words(
        zh="报头、书眉或版权信息的“{text}”压在“{other}”上。",
        en="“{text}” in masthead, running head or imprint stands on “{other}”.",
        remedy_zh="请在 issue.yaml 里缩短其中一项，或在版式里把两处错开。",
        remedy_en="Shorten one of them in issue.yaml, or move them apart in the layout.",
    ),
    "preflight.contents_short": Words(
        zh="导读框里放不下《{headline}》。",
        en="The contents box has no room for “{headline}”.",
        remedy_zh="请缩短前面几篇的标题，或在版式里加大导读框的 height，或减少 entries。",
        remedy_en="Shorten the headlines before it, raise the box's height in the layout, or lower its entries.",
    ),
    "preflight.photo_coarse": Words(
        zh="《{headline}》的照片 {file} 印成 {width_mm} 毫米宽只有 {ppi} ppi，印出来会发虚。",
        en="The photo {file} of “{headline}” has only {ppi} ppi at {width_mm} mm; it will look soft in print.",
        remedy_zh="请换成至少 {needed_px} 像素宽的原片，或缩小到 {widest_mm} 毫米以内（{good} ppi）："
        "width={safe_mm}mm（含裁切余量）。",
        remedy_en="Use an original {needed_px} pixels wide or more, "
        "or print it {widest_mm} mm wide at most ({good} ppi): width={safe_mm}mm (with room for cropping).",
    ),
    "preflight.photo_too_coarse": Words(
        zh="《{headline}》的照片 {file} 印成 {width_mm} 毫米宽只有 {ppi} ppi，不能付印。",
        en="The photo {file} of “{headline}” has only {ppi} ppi at {width_mm} mm; it cannot be printed like this.",
        remedy_zh="请换成至少 {needed_px} 像素宽的原片（微信转发的图片已被压缩），"
        "或缩小到 {widest_mm} 毫米以内（{good} ppi）：width={safe_mm}mm（含裁切余量）。",
        remedy_en="Use the original (chat programs shrink photos), {needed_px} pixels wide or more, "
        "or print it {widest_mm} mm wide at most ({good} ppi): width={safe_mm}mm (with room for cropping).",
    ),
    "preflight.line_art_coarse": Words(
        zh="《{headline}》的线条稿 {file} 印成 {width_mm} 毫米宽只有 {ppi} ppi，斜线会有锯齿。",
        en="The line art {file} of “{headline}” has only {ppi} ppi at {width_mm} mm; slants will look jagged.",
        remedy_zh="请以 {good} ppi 以上重新扫描（{needed_px} 像素宽），或缩小到 {widest_mm} 毫米以内："
        "width={safe_mm}mm（含裁切余量）。",
        remedy_en="Scan it again at {good} ppi ({needed_px} pixels wide), "
        "or print it {widest_mm} mm wide at most: width={safe_mm}mm (with room for cropping).",
    ),
    "preflight.line_art_too_coarse": Words(
        zh="《{headline}》的线条稿 {file} 印成 {width_mm} 毫米宽只有 {ppi} ppi，不能付印。",
        en="The line art {file} of “{headline}” has only {ppi} ppi at {width_mm} mm; it cannot be printed like this.",
        remedy_zh="请以 {good} ppi 以上重新扫描（{needed_px} 像素宽），或缩小到 {widest_mm} 毫米以内："
        "width={safe_mm}mm（含裁切余量）。",
        remedy_en="Scan it again at {good} ppi ({needed_px} pixels wide), "
        "or print it {widest_mm} mm wide at most: width={safe_mm}mm (with room for cropping).",
    ),
    "preflight.photo_too_wide": Words(
        zh="《{headline}》的照片 {file} 要求的宽度超过版心（{limit} 毫米），已改成通栏。",
        en="The photo {file} of “{headline}” is to be wider than the type area ({limit} mm); it is set full width.",
        remedy_zh="请写 width=full，或 width={limit}mm 以内的宽度。",
        remedy_en="Write width=full, or a width up to width={limit}mm.",
    ),
    "preflight.photo_too_many_columns": Words(
        zh="《{headline}》的照片 {file} 要求跨的栏数比版式多（版式是 {limit} 栏），已改成通栏。",
        en="The photo {file} of “{headline}” asks for more columns than there are ({limit}); it is set full width.",
        remedy_zh="请写 width=full，或更少的栏数。",
        remedy_en="Write width=full, or fewer columns.",
    ),
    "preflight.photo_narrowed": Words(
        zh="《{headline}》的照片 {file} 要排在栏内，但要求的宽度比一栏宽（{limit} 毫米），已缩到一栏宽。",
        en="The photo {file} of “{headline}” is to stand in a column but wider than one ({limit} mm); it is as wide.",
        remedy_zh="请把宽度改成 width={limit}mm 以内，或删去 place=column。",
        remedy_en="Write a width up to width={limit}mm, or take place=column out.",
    ),
    "preflight.photo_no_room_beside": Words(
        zh="《{headline}》的照片 {file} 旁边排不下 8 个字，没有绕排，单独排在栏内。",
        en="Beside the photo {file} of “{headline}” there is no room for 8 characters; it stands alone in its column.",
        remedy_zh="绕排的照片最宽 {limit} 毫米：请缩小 width，或删去 place=beside。",
        remedy_en="Text runs round photos up to {limit} mm wide: lower width, or take place=beside out.",
    ),
    "preflight.photo_no_text_beside": Words(
        zh="《{headline}》的照片 {file} 后面没有正文可以绕排，单独排在栏内。",
        en="No text is left to run round the photo {file} of “{headline}”; it stands alone in its column.",
        remedy_zh="请把照片这一行移到前面的段落之前，或删去 place=beside。",
        remedy_en="Move its line before an earlier paragraph, or take place=beside out.",
    ),
    "preflight.photo_caption_moved": Words(
        zh="《{headline}》的照片 {file} 的说明在指定的位置排不下，已排在照片下面。",
        en="The caption of the photo {file} in “{headline}” has no room where it was asked for; it stands below.",
        remedy_zh="请缩短说明、改变照片的宽度，或写 caption=below。",
        remedy_en="Shorten the caption, change the photo's width, or write caption=below.",
    ),
    "preflight.photo_page_missed": Words(
        zh="《{headline}》的照片 {file} 要求排在第 {limit} 页，但文章没有排到那一页的位置，照片排在第 {page} 页。",
        en="The photo {file} of “{headline}” was to stand on page {limit}, where the article has no room; "
        "it is on page {page}.",
        remedy_zh="请写 page={page}，或删去 page，或把文章排到第 {limit} 页。",
        remedy_en="Write page={page}, take page out, or bring the article to page {limit}.",
    ),
    "preflight.photo_page_ignored": Words(
        zh="《{headline}》的照片 {file} 写了 page={limit}，但它排在栏内或绕排，跟着正文走，没有按页码排。",
        en="The photo {file} of “{headline}” asks for page {limit}, but it stands in or beside its text "
        "and goes with it.",
        remedy_zh="请删去 page，或把 place 改成 head 或 foot。",
        remedy_en="Take page out, or write place=head or place=foot.",
    ),
    "preflight.photo_without_caption": Words(
        zh="《{headline}》的照片 {file} 没有图片说明。",
        en="The photo {file} in “{headline}” has no caption.",
        remedy_zh="请在 ![ ] 的方括号里写上图片说明。",
        remedy_en="Write the caption between the square brackets of ![ ].",
    ),
    "preflight.text_to_come": Words(
        zh="《{headline}》里还是“请输入……”的占位文字。",
        en="“{headline}” still holds the words of an empty slot.",
        remedy_zh="请换成正式的标题和正文，或移出这篇文章。",
        remedy_en="Type its headline and text over them, or take the article out.",
    ),
    "preflight.photo_repeated": Words(
        zh="照片 {file} 已在《{headline}》中用过。",
        en="The photo {file} is already used in “{headline}”.",
        remedy_zh="请换一张照片，或删去其中一处。",
        remedy_en="Use another photo, or take one of them out.",
    ),
    "preflight.pages_empty": Words(
        zh="要求 {wanted} 页，文章只到第 {used} 页，后面是空页。",
        en="{wanted} pages were asked for, but the articles end on page {used}; the rest is empty.",
        remedy_zh="请增加稿件或放大照片，或在 issue.yaml 中减少 pages。",
        remedy_en="Add articles or larger photos, or lower pages in issue.yaml.",
    ),
    "preflight.page_count_differs": Words(
        zh="排出来是 {count} 页，要求的是 {wanted} 页。",
        en="The number makes {count} pages; {wanted} were asked for.",
        remedy_zh="请增删稿件，或在 issue.yaml 中把 pages 改成 {count}。",
        remedy_en="Add or cut text, or change pages in issue.yaml to {count}.",
    ),
    "preflight.pages_not_in_sheets": Words(
        zh="全期 {count} 页，不是 {multiple} 的倍数，折页装订会多出 {missing} 个空白页。",
        en="{count} pages are not a multiple of {multiple}; folded sheets leave {missing} blank.",
        remedy_zh="请与印厂商量，或增删内容凑成 {multiple} 的倍数。",
        remedy_en="Ask the print shop, or bring the count to a multiple of {multiple}.",
    ),
    "preflight.page_blank": Words(
        zh="这一页没有文章，前后页都有。",
        en="Nothing of an article stands on this page, though the pages around it have some.",
        remedy_zh="请检查文章的 placement（page、row 等），让文章排到这一页，或减少页数。",
        remedy_en="Look at the articles' placement (page, row…) and let one stand here, or ask for fewer pages.",
    ),
    "preflight.article_nowhere": Words(
        zh="《{headline}》没有排进任何一页。",
        en="“{headline}” stands on no page.",
        remedy_zh="请放宽它的 placement（rows、columns），或增加 pages；没有文字的文章请从 articles 里删去。",
        remedy_en="Widen its placement (rows, columns) or raise pages; take an article without text out of articles.",
    ),
    "preflight.article_place_taken": Words(
        zh="《{headline}》要放在第 {asked} 版的位置，《{other}》已经占了；它改随其他文章依次排。",
        en="“{other}” is laid down where “{headline}” should stand on page {asked}; it flows with the others instead.",
        remedy_zh="请在 issue.yaml 中给其中一篇另定 page、columns 或 row、rows。",
        remedy_en="Give one of them another page, columns, row or rows in issue.yaml.",
    ),
    "preflight.article_place_page": Words(
        zh="《{headline}》要放在第 {asked} 版，这一期只有 {limit} 版；它改随其他文章依次排。",
        en="“{headline}” is laid down for page {asked}, but the number has {limit}; it flows with the others instead.",
        remedy_zh="请在 issue.yaml 中改它的 page，或把 pages 改大。",
        remedy_en="Change its page in issue.yaml, or raise pages.",
    ),
    "preflight.article_place_columns": Words(
        zh="《{headline}》要占的栏，版式没有：这个版式只有 {limit} 栏；它占了有的几栏。",
        en="“{headline}” asks for columns beyond the {limit} of the layout; it takes those that there are.",
        remedy_zh="请在 issue.yaml 中改它的 columns，最多到 {limit}。",
        remedy_en="Change its columns in issue.yaml, up to {limit}.",
    ),
    "preflight.article_place_rows": Words(
        zh="《{headline}》在第 {asked} 版所定的位置行数不够（这一版到第 {limit} 行）；它改随其他文章依次排。",
        en="Too few rows are left where “{headline}” is laid down on page {asked} (articles end at row {limit}); "
        "it flows with the others instead.",
        remedy_zh="请在 issue.yaml 中把它的 row 改小、rows 改大，或换一版。",
        remedy_en="Give it a smaller row, more rows or another page in issue.yaml.",
    ),
    "preflight.stray_braces": Words(
        zh="《{headline}》第 {paragraph} 段的“{found}”前面没有成对的方括号，会照原样印出来。",
        en="“{found}” in paragraph {paragraph} of “{headline}” has no pair of brackets before it and prints as typed.",
        remedy_zh="请写成 [文字]{found}；确实要印花括号的可不理会。",
        remedy_en="Write [text]{found}; leave it if the braces are meant to be printed.",
    ),
    "preflight.half_width": Words(
        zh="《{headline}》第 {paragraph} 段的汉字旁边有半角标点：{marks}",
        en="Paragraph {paragraph} of “{headline}” has half-width punctuation beside Han: {marks}",
        remedy_zh="请改成全角标点，或运行 bulletin-studio check --fix-punctuation 一次改完。",
        remedy_en="Type full-width marks, or let bulletin-studio check --fix-punctuation change them all.",
    ),
    "preflight.half_width_head": Words(
        zh="《{headline}》的“{text}”里，汉字旁边有半角标点：{marks}",
        en="“{text}” in “{headline}” has half-width punctuation beside Han: {marks}",
        remedy_zh="请改成全角标点，或运行 bulletin-studio check --fix-punctuation 一次改完。",
        remedy_en="Type full-width marks, or let bulletin-studio check --fix-punctuation change them all.",
    ),
    "preflight.half_width_article": Words(
        zh="《{headline}》有 {count} 处（段落、标题或图片说明）的汉字旁边有半角标点：{marks}",
        en="Paragraphs and headings of “{headline}” with half-width punctuation beside Han: {count} ({marks})",
        remedy_zh="请改成全角标点，或运行 bulletin-studio check --fix-punctuation 一次改完。",
        remedy_en="Type full-width marks, or let bulletin-studio check --fix-punctuation change them all.",
    ),
    "preflight.photo_widened": Words(
        zh="《{headline}》的照片 {file} 被横向拉宽了 {percent}%。",
        en="The photo {file} of “{headline}” is {percent}% too wide.",
        remedy_zh="请检查 crop 与宽度，或重新导入这张照片。",
        remedy_en="Look at its crop and width, or take the photo in again.",
    ),
    "preflight.photo_heightened": Words(
        zh="《{headline}》的照片 {file} 被纵向拉高了 {percent}%。",
        en="The photo {file} of “{headline}” is {percent}% too high.",
        remedy_zh="请检查 crop 与宽度，或重新导入这张照片。",
        remedy_en="Look at its crop and width, or take the photo in again.",
    ),
    "preflight.small_type": Words(
        zh="样式“{style}”的字只有 {size} pt，小于 {least} pt，印出来难以看清：{text}",
        en="The style “{style}” is {size} pt, less than {least} pt, and hard to read in print: {text}",
        remedy_zh="请在版式中把它的字号改成 {least}pt 以上。",
        remedy_en="Make its size {least}pt or more in the layout.",
    ),
    "preflight.tight_leading": Words(
        zh="样式“{style}”的行距 {leading} pt 小于字号 {size} pt，上下行会叠在一起。",
        en="The style “{style}” has a leading of {leading} pt, less than its size of {size} pt; lines overlap.",
        remedy_zh="请在版式中把它的 leading 改成 {size}pt 以上。",
        remedy_en="Make its leading {size}pt or more in the layout.",
    ),
    "preflight.body_gap": Words(
        zh="正文字号 {size} pt、行距 {pitch} pt，行间空 {gap} 个字；0.5 到 1 个字最好读。",
        en="Body lines of {size} pt stand {pitch} pt apart, a gap of {gap} em; 0.5 to 1 em reads best.",
        remedy_zh="请在版式中把 grid 的 pitch 改成 {least}pt 到 {most}pt。",
        remedy_en="Make pitch of the grid {least}pt to {most}pt in the layout.",
    ),
    "preflight.deep_indent": Words(
        zh="每行只有 {measure} 个字，段首缩进 {indent} 字显得太深。",
        en="Lines of {measure} characters are short for a first-line indent of {indent} em.",
        remedy_zh="可在版式中把 body 的 indent 改成 1em。",
        remedy_en="Consider indent: 1em for body in the layout.",
    ),
}
