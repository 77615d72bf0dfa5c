"""Words about colour and ink in finished PDF files."""

from bulletin_studio.base.words.entry import Words

PDF_INK_WORDS: dict[str, Words] = {
    "pdf.rgb_image": Words(
        zh="有 {count} 张图（{what}，距左 {x_mm} 毫米、距上 {y_mm} 毫米处）是 RGB 颜色，印出来会变色。",
        en="{count} pictures ({what}, at {x_mm} mm from the left and {y_mm} mm from the top) are "
        "RGB; their colours will change in print.",
        remedy_zh="请把图转成 CMYK，再重新导出。",
        remedy_en="Turn them into CMYK and export it again.",
    ),
    "pdf.rgb_paint": Words(
        zh="有 {count} 处文字或图形（{what}，距左 {x_mm} 毫米、距上 {y_mm} 毫米处）是 RGB 颜色，"
        "印出来会变色；黑字会变成四色黑。",
        en="{count} texts or shapes ({what}, at {x_mm} mm from the left and {y_mm} mm from the top) "
        "are RGB; black turns into four inks.",
        remedy_zh="请把颜色改成 CMYK（黑字用 K100），再重新导出。",
        remedy_en="Use CMYK (K 100 for black text) and export it again.",
    ),
    "pdf.rgb_pattern": Words(
        zh="页面的图案或渐变里有 RGB 颜色。",
        en="A pattern or gradient of the page has RGB colours.",
        remedy_zh="请把颜色改成 CMYK，再重新导出。",
        remedy_en="Use CMYK and export it again.",
    ),
    "pdf.rgb_group": Words(
        zh="页面的透明效果在 RGB 里混合，印出来颜色会变。",
        en="Transparency of the page blends in RGB; colours will change.",
        remedy_zh="请把透明混合空间设为 CMYK，再重新导出。",
        remedy_en="Set the blending space to CMYK and export it again.",
    ),
    "pdf.tagged_image": Words(
        zh="有 {count} 张图（{what}，距左 {x_mm} 毫米、距上 {y_mm} 毫米处）带自己的颜色特性（RGB、"
        "Lab 等），由印厂转换。",
        en="{count} pictures ({what}, at {x_mm} mm from the left and {y_mm} mm from the top) have "
        "a profile of their own; the shop converts them.",
        remedy_zh="印厂同意的话可不理会；否则请转成 CMYK 再导出。",
        remedy_en="Leave it if the shop agrees; else turn them into CMYK.",
    ),
    "pdf.tagged_paint": Words(
        zh="有 {count} 处文字或图形（{what}，距左 {x_mm} 毫米、距上 {y_mm} 毫米处）带自己的颜色特性，由印厂转换。",
        en="{count} texts or shapes ({what}, at {x_mm} mm from the left and {y_mm} mm from the top) "
        "have a profile of their own; the shop converts them.",
        remedy_zh="请把颜色改成 CMYK，再重新导出。",
        remedy_en="Use CMYK and export it again.",
    ),
    "pdf.tagged_pattern": Words(
        zh="页面的图案或渐变带自己的颜色特性，由印厂转换。",
        en="A pattern or gradient of the page has a profile of its own.",
        remedy_zh="请把颜色改成 CMYK，再重新导出。",
        remedy_en="Use CMYK and export it again.",
    ),
    "pdf.profile_unfit": Words(
        zh="有颜色的特性文件（ICC）已损坏，或与 {components} 个颜色通道不符。",
        en="A profile (ICC) is damaged or does not fit {components} components.",
        remedy_zh="请去掉或换掉有问题的特性文件，再重新导出。",
        remedy_en="Take it out or replace it and export it again.",
    ),
    "pdf.cmyk_profile": Words(
        zh="CMYK 内容又套了一次输出条件的特性文件，可能被再转换一次。",
        en="CMYK content bears the profile of the output condition itself and may be converted again.",
        remedy_zh="请导出为不带特性文件的 CMYK（DeviceCMYK）。",
        remedy_en="Export it as plain CMYK (DeviceCMYK).",
    ),
    "pdf.registration_colour": Words(
        zh="成品范围内的 {what}（距左 {x_mm} 毫米、距上 {y_mm} 毫米处）用了套版色，会印在每一块版上。",
        en="{what} (at {x_mm} mm from the left and {y_mm} mm from the top) inside the trim is in "
        "the registration colour and prints on every plate.",
        remedy_zh="请改成 K100（或需要的颜色）。",
        remedy_en="Use K 100, or the colour that is meant.",
    ),
    "pdf.unknown_space": Words(
        zh="页面用了不认识的颜色空间。",
        en="The page uses an unknown colour space.",
        remedy_zh="请重新导出。",
        remedy_en="Export it again.",
    ),
    "pdf.small_text": Words(
        zh="有 {count} 处文字（{font}，距左 {x_mm} 毫米、距上 {y_mm} 毫米处）太小，只有 {size} pt，"
        "小于 {least} pt：{text}",
        en="{count} texts ({font}, at {x_mm} mm from the left and {y_mm} mm from the top) are too "
        "small: {size} pt, less than {least} pt: {text}",
        remedy_zh="请把字号改成 {least} pt 以上。",
        remedy_en="Make them {least} pt or more.",
    ),
    "pdf.small_mixed_text": Words(
        zh="有 {count} 处小字（{font}，距左 {x_mm} 毫米、距上 {y_mm} 毫米处，{size} pt）由几种油墨套印，"
        "套不准就会发虚：{text}",
        en="{count} small texts ({font}, at {x_mm} mm from the left and {y_mm} mm from the top, "
        "{size} pt) are in several inks and blur when plates slip: {text}",
        remedy_zh="请改成单黑（K100），或把字号改成 {least} pt 以上。",
        remedy_en="Use one ink (K 100), or make them {least} pt or more.",
    ),
    "pdf.small_reversed_text": Words(
        zh="有 {count} 处反白字（{font}，距左 {x_mm} 毫米、距上 {y_mm} 毫米处）太小，只有 {size} "
        "pt，会被油墨糊住：{text}",
        en="{count} white texts ({font}, at {x_mm} mm from the left and {y_mm} mm from the top) "
        "are too small: {size} pt; ink will fill them: {text}",
        remedy_zh="请用黑体，把字号改成 {least} pt 以上，或改成深色字浅色底。",
        remedy_en="Use a sans face of {least} pt or more, or dark type on a light ground.",
    ),
    "pdf.rich_text": Words(
        zh="有 {count} 处黑字（{font}，距左 {x_mm} 毫米、距上 {y_mm} 毫米处）由多色叠成，墨量 {percent}%，"
        "超过 {limit}%：{text}",
        en="{count} black texts ({font}, at {x_mm} mm from the left and {y_mm} mm from the top) "
        "are built from several inks, {percent}%, more than {limit}%: {text}",
        remedy_zh="请把文字改成单黑（K100）。",
        remedy_en="Set them in K 100.",
    ),
    "pdf.four_colour_text": Words(
        zh="有 {count} 处黑字（{font}，距左 {x_mm} 毫米、距上 {y_mm} 毫米处）是四色黑（墨量 {percent}%）"
        "，套不准就会发虚：{text}",
        en="{count} black texts ({font}, at {x_mm} mm from the left and {y_mm} mm from the top) "
        "are four-colour black ({percent}%) and blur when plates slip: {text}",
        remedy_zh="请把文字改成单黑（K100）。",
        remedy_en="Set them in K 100.",
    ),
    "pdf.black_text_knocks_out": Words(
        zh="有 {count} 处单黑小字（{font}，距左 {x_mm} 毫米、距上 {y_mm} 毫米处）没有叠印，套不准会露白：{text}",
        en="{count} small black texts ({font}, at {x_mm} mm from the left and {y_mm} mm from the "
        "top) do not overprint; white shows when plates slip: {text}",
        remedy_zh="请把 K100 文字设为叠印（DeviceCMYK，OPM 1）。",
        remedy_en="Set K 100 text to overprint (DeviceCMYK, OPM 1).",
    ),
    "pdf.black_line_knocks_out": Words(
        zh="有 {count} 条单黑细线（距左 {x_mm} 毫米、距上 {y_mm} 毫米处）没有叠印，套不准会露白。",
        en="{count} thin black lines (at {x_mm} mm from the left and {y_mm} mm from the top) do "
        "not overprint; white shows when plates slip.",
        remedy_zh="请把 K100 细线设为叠印。",
        remedy_en="Set thin K 100 lines to overprint.",
    ),
    "pdf.white_text_overprints": Words(
        zh="有 {count} 处白字（{font}，距左 {x_mm} 毫米、距上 {y_mm} 毫米处）设了叠印，印出来会消失：{text}",
        en="{count} white texts ({font}, at {x_mm} mm from the left and {y_mm} mm from the top) "
        "overprint and will vanish: {text}",
        remedy_zh="请去掉白色文字的叠印。",
        remedy_en="Take overprint off white text.",
    ),
    "pdf.white_shape_overprints": Words(
        zh="有 {count} 个白色图形（距左 {x_mm} 毫米、距上 {y_mm} 毫米处）设了叠印，印出来会消失。",
        en="{count} white shapes (at {x_mm} mm from the left and {y_mm} mm from the top) overprint and will vanish.",
        remedy_zh="请去掉白色图形的叠印。",
        remedy_en="Take overprint off white shapes.",
    ),
    "pdf.grey_overprints": Words(
        zh="有 {count} 处 DeviceGray 灰色（距左 {x_mm} 毫米、距上 {y_mm} 毫米处）设了叠印，各家流程结果会不同。",
        en="{count} things in DeviceGray (at {x_mm} mm from the left and {y_mm} mm from the top) "
        "overprint; RIPs differ on that.",
        remedy_zh="请改用 CMYK 的 K 色，或去掉叠印。",
        remedy_en="Use the K of CMYK, or take overprint off.",
    ),
    "pdf.hairline": Words(
        zh="有 {count} 条线（距左 {x_mm} 毫米、距上 {y_mm} 毫米处）太细，只有 {width} pt，小于 {least} "
        "pt，会印不出来。",
        en="{count} lines (at {x_mm} mm from the left and {y_mm} mm from the top) are too thin: "
        "{width} pt, less than {least} pt.",
        remedy_zh="请把线改成 {least} pt 以上。",
        remedy_en="Make them {least} pt or more.",
    ),
    "pdf.mixed_hairline": Words(
        zh="有 {count} 条反白或多色的线（距左 {x_mm} 毫米、距上 {y_mm} 毫米处）太细，只有 {width} "
        "pt，小于 {least} pt。",
        en="{count} white or many-ink lines (at {x_mm} mm from the left and {y_mm} mm from the top) "
        "are too thin: {width} pt, less than {least} pt.",
        remedy_zh="请改成单色，或把线改成 {least} pt 以上。",
        remedy_en="Use one ink, or make them {least} pt or more.",
    ),
    "pdf.area_ink": Words(
        zh="有 {count} 块颜色（距左 {x_mm} 毫米、距上 {y_mm} 毫米处）总墨量 {percent}%，超过 {limit}%，"
        "干不透、会粘脏。",
        en="{count} areas (at {x_mm} mm from the left and {y_mm} mm from the top) take {percent}% "
        "of ink, more than {limit}%; they will not dry.",
        remedy_zh="请减少青、品、黄的量，合计不超过 {limit}%。",
        remedy_en="Take cyan, magenta and yellow down to {limit}% in all.",
    ),
    "pdf.image_ink": Words(
        zh="图 {image} 最深处（距左 {x_mm} 毫米、距上 {y_mm} 毫米处）总墨量 {percent}%，超过 {limit}%，"
        "干不透、会粘脏。",
        en="The darkest place of the picture {image} (at {x_mm} mm from the left and {y_mm} mm from "
        "the top) takes {percent}% of ink, more than {limit}%.",
        remedy_zh="请用总墨量 {limit}% 的特性文件重新转换这张图。",
        remedy_en="Convert it again with a profile of {limit}% ink at most.",
    ),
    "pdf.text_near_edge": Words(
        zh="文字（{font}，距左 {x_mm} 毫米、距上 {y_mm} 毫米处）离裁切边只有 {distance_mm} 毫米，"
        "小于 {safety_mm} 毫米，可能被裁掉：{text}",
        en="Text ({font}, at {x_mm} mm from the left and {y_mm} mm from the top) stands {distance_mm} "
        "mm from the trim, less than {safety_mm} mm; it may be cut: {text}",
        remedy_zh="请往里移到离边 {safety_mm} 毫米以上。",
        remedy_en="Move it in, {safety_mm} mm from the edge or more.",
    ),
    "pdf.bleed_missing": Words(
        zh="{what}（距左 {x_mm} 毫米、距上 {y_mm} 毫米处）到了裁切边，出血只有 {found_mm} 毫米，"
        "要求 {wanted_mm} 毫米，裁歪会露白边。",
        en="{what} (at {x_mm} mm from the left and {y_mm} mm from the top) reaches the trim with "
        "a bleed of {found_mm} mm; {wanted_mm} mm are asked for.",
        remedy_zh="请把它向外延伸到裁切边以外 {wanted_mm} 毫米，或往里收，离边 1 毫米以上。",
        remedy_en="Let it reach {wanted_mm} mm beyond the trim, or end 1 mm or more inside it.",
    ),
}
