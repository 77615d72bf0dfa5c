"""Words about what preflight finds of ink and of the page's edge in a number."""

from bulletin_studio.base.words.entry import Words

PREFLIGHT_INK_WORDS: dict[str, Words] = {
    "preflight.text_rich_black": Words(
        zh="《{headline}》第 {paragraph} 段的黑字“{text}”由多色叠成（样式“{style}”，墨量 "
        "{percent}%），套不准就会发虚。",
        en="The black text “{text}” (paragraph {paragraph} of “{headline}”) is built from "
        "several inks (style “{style}”, {percent}%).",
        remedy_zh="请在版式中把“{style}”的 colour 改成 black，或去掉这处文字的“{style}”。",
        remedy_en="Make colour of “{style}” black in the layout, or take “{style}” off this text.",
    ),
    "preflight.text_rich_black_masthead": Words(
        zh="报头或书眉的黑字“{text}”由多色叠成（样式“{style}”，墨量 {percent}%），套不准就会发虚。",
        en="The black text “{text}” in masthead or running head is built from several inks "
        "(style “{style}”, {percent}%).",
        remedy_zh="请在版式中把“{style}”的 colour 改成 black。",
        remedy_en="Make colour of “{style}” black in the layout.",
    ),
    "preflight.text_in_several_inks": Words(
        zh="《{headline}》第 {paragraph} 段的小字“{text}”（样式“{style}”，{size} pt）由几种油墨套印，套不准就会发虚。",
        en="The small text “{text}” (paragraph {paragraph} of “{headline}”, style “{style}”, "
        "{size} pt) is in several inks.",
        remedy_zh="请在版式中把“{style}”的 colour 改成 black，或把字号改成 {least}pt 以上。",
        remedy_en="Make colour of “{style}” black in the layout, or its size {least}pt or more.",
    ),
    "preflight.text_in_several_inks_masthead": Words(
        zh="报头或书眉的小字“{text}”（样式“{style}”，{size} pt）由几种油墨套印，套不准就会发虚。",
        en="The small text “{text}” in masthead or running head (style “{style}”, {size} pt) is in several inks.",
        remedy_zh="请在版式中把“{style}”的 colour 改成 black，或把字号改成 {least}pt 以上。",
        remedy_en="Make colour of “{style}” black in the layout, or its size {least}pt or more.",
    ),
    "preflight.text_reversed_small": Words(
        zh="《{headline}》第 {paragraph} 段的反白字“{text}”（样式“{style}”，{size} pt）太小，会被油墨糊住。",
        en="The white text “{text}” (paragraph {paragraph} of “{headline}”, style “{style}”, "
        "{size} pt) will fill with ink.",
        remedy_zh="请把“{style}”改成黑体（face: hei），字号 {least}pt 以上，或去掉反白。",
        remedy_en="Make “{style}” {least}pt or more in the layout, in Hei if you can, or do not reverse it.",
    ),
    "preflight.text_reversed_small_masthead": Words(
        zh="报头或书眉的反白字“{text}”（样式“{style}”，{size} pt）太小，会被油墨糊住。",
        en="The white text “{text}” in masthead or running head (style “{style}”, {size} pt) will fill with ink.",
        remedy_zh="请把“{style}”改成黑体（face: hei），字号 {least}pt 以上，或去掉反白。",
        remedy_en="Make “{style}” {least}pt or more in the layout, in Hei if you can, or do not reverse it.",
    ),
    "preflight.ink_over_limit": Words(
        zh="《{headline}》有颜色的总墨量是 {percent}%，超过 {limit}%，干不透、会粘脏。",
        en="A colour in “{headline}” takes {percent}% of ink, more than {limit}%; it will not dry.",
        remedy_zh="请在版式的 colours 里减少青、品、黄，合计不超过 {limit}%。",
        remedy_en="Take cyan, magenta and yellow down to {limit}% in all, in colours of the layout.",
    ),
    "preflight.ink_over_limit_masthead": Words(
        zh="报头、书眉或版面装饰的颜色总墨量是 {percent}%，超过 {limit}%，干不透、会粘脏。",
        en="A colour of the furniture takes {percent}% of ink, more than {limit}%; it will not dry.",
        remedy_zh="请在版式的 colours 里减少青、品、黄，合计不超过 {limit}%。",
        remedy_en="Take cyan, magenta and yellow down to {limit}% in all, in colours of the layout.",
    ),
    "preflight.hairline": Words(
        zh="《{headline}》有线太细，只有 {width} pt，小于 {least} pt，会印不出来。",
        en="A rule in “{headline}” is too thin: {width} pt, less than {least} pt.",
        remedy_zh="请在版式中把这条线（weight）改成 {least}pt 以上。",
        remedy_en="Make the rule (weight) {least}pt or more in the layout.",
    ),
    "preflight.hairline_masthead": Words(
        zh="报头、书眉或版面装饰有线太细，只有 {width} pt，小于 {least} pt，会印不出来。",
        en="A rule of the furniture is too thin: {width} pt, less than {least} pt.",
        remedy_zh="请在版式中把这条线的 height 或 width 改成 {least}pt 以上。",
        remedy_en="Make its height or width {least}pt or more in the layout.",
    ),
    "preflight.spot_inks": Words(
        zh="用了 {count} 种专色（{names}），只允许 {allowed} 种；每种专色都要多一块版。",
        en="Spot inks: {count} ({names}); allowed: {allowed}. Each takes a plate of its own.",
        remedy_zh="请在版式的 colours 里把专色写成 CMYK 四个数，或与印厂商定，在印刷要求里写 spot_colours: {count}。",
        remedy_en="Write the colour as four shares of CMYK in the layout, or agree on it and put spot_colours: "
        "{count} in the profile.",
    ),
    "preflight.text_near_edge": Words(
        zh="《{headline}》的文字“{text}”离裁切边只有 {distance_mm} 毫米，小于 {safety_mm} 毫米，可能被裁掉。",
        en="The text “{text}” of “{headline}” stands {distance_mm} mm from the trim, less "
        "than {safety_mm} mm; it may be cut.",
        remedy_zh="请在版式中加大 margins，或把它移到离边 {safety_mm} 毫米以上。",
        remedy_en="Make margins larger in the layout, or move it {safety_mm} mm or more from the edge.",
    ),
    "preflight.text_near_edge_masthead": Words(
        zh="报头或书眉的文字“{text}”离裁切边只有 {distance_mm} 毫米，小于 {safety_mm} 毫米，可能被裁掉。",
        en="The text “{text}” of the furniture stands {distance_mm} mm from the trim, less "
        "than {safety_mm} mm; it may be cut.",
        remedy_zh="请在版式中改它的 at，离边 {safety_mm} 毫米以上。",
        remedy_en="Change its place (at) in the layout to {safety_mm} mm or more from the edge.",
    ),
    "preflight.photo_bleed_missing": Words(
        zh="《{headline}》的照片 {file} 到了裁切边，出血只有 {found_mm} 毫米，要求 {wanted_mm} 毫米，裁歪会露白边。",
        en="The photo {file} of “{headline}” reaches the trim with a bleed of {found_mm} mm; "
        "{wanted_mm} mm are asked for.",
        remedy_zh="请把照片放到出血边（版式的 bleed 至少 {wanted_mm}mm），或让它离裁切边远一些。",
        remedy_en="Let it reach into the bleed (bleed of the layout {wanted_mm}mm or more), or keep "
        "it away from the trim.",
    ),
    "preflight.photo_bleed_missing_masthead": Words(
        zh="版面装饰的图 {file} 到了裁切边，出血只有 {found_mm} 毫米，要求 {wanted_mm} 毫米，裁歪会露白边。",
        en="The picture {file} of the furniture reaches the trim with a bleed of {found_mm} "
        "mm; {wanted_mm} mm are asked for.",
        remedy_zh="请把它放到出血边（版式的 bleed 至少 {wanted_mm}mm），或让它离裁切边远一些。",
        remedy_en="Let it reach into the bleed ({wanted_mm}mm or more), or keep it away from the trim.",
    ),
    "preflight.bleed_missing": Words(
        zh="《{headline}》有色块到了裁切边，出血只有 {found_mm} 毫米，要求 {wanted_mm} 毫米，裁歪会露白边。",
        en="An area of colour in “{headline}” reaches the trim with a bleed of {found_mm} "
        "mm; {wanted_mm} mm are asked for.",
        remedy_zh="请让它向外延伸 {wanted_mm} 毫米，或离裁切边远一些。",
        remedy_en="Let it reach {wanted_mm} mm beyond the trim, or keep it away from it.",
    ),
    "preflight.bleed_missing_masthead": Words(
        zh="报头、书眉或版面装饰的色块到了裁切边，出血只有 {found_mm} 毫米，要求 {wanted_mm} 毫米，裁歪会露白边。",
        en="An area of colour of the furniture reaches the trim with a bleed of {found_mm} mm; "
        "{wanted_mm} mm are asked for.",
        remedy_zh="请在版式中让它向外延伸：at 写 -{wanted_mm}mm，width 和 height 相应加大。",
        remedy_en="Let it reach out in the layout: at -{wanted_mm}mm, with width and height larger by as much.",
    ),
    "preflight.layout_bleed_small": Words(
        zh="版式的出血是 {found_mm} 毫米，要求 {wanted_mm} 毫米。",
        en="The layout's bleed is {found_mm} mm; {wanted_mm} mm are asked for.",
        remedy_zh="请在版式中写 bleed: {wanted_mm}mm。",
        remedy_en="Write bleed: {wanted_mm}mm in the layout.",
    ),
}
