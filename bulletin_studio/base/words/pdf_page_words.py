"""Words about pages, fonts and pictures of finished PDF files."""

from bulletin_studio.base.words.entry import Words

PDF_PAGE_WORDS: dict[str, Words] = {
    "pdf.no_trim": Words(
        zh="页面没有标明成品尺寸（TrimBox），印厂不知道从哪里裁切。",
        en="The page does not say its trim (TrimBox); the shop cannot know where to cut.",
        remedy_zh="请按 PDF/X 预设重新导出，并设好成品尺寸和出血。",
        remedy_en="Export it again as PDF/X with trim and bleed.",
    ),
    "pdf.art_box": Words(
        zh="页面同时有成品框和作品框（ArtBox），只能有一个。",
        en="The page has both a trim box and an art box; one is allowed.",
        remedy_zh="请去掉作品框，再重新导出。",
        remedy_en="Take the art box out and export it again.",
    ),
    "pdf.boxes_nested": Words(
        zh="页面的框互相越界：成品框应在出血框内，出血框应在纸张内。",
        en="The page's boxes do not lie in each other: trim in bleed, bleed in media.",
        remedy_zh="请改正页面尺寸和出血的设置，再重新导出。",
        remedy_en="Correct page size and bleed and export it again.",
    ),
    "pdf.crop_box": Words(
        zh="页面的裁剪框（CropBox）比纸张小，有的流程会把出血裁掉。",
        en="The page's crop box is smaller than its media box; some RIPs cut the bleed off.",
        remedy_zh="请去掉裁剪框，再重新导出。",
        remedy_en="Take the crop box out and export it again.",
    ),
    "pdf.bleed_small": Words(
        zh="页面的出血只有 {found_mm} 毫米，要求 {wanted_mm} 毫米。",
        en="The page's bleed is {found_mm} mm; {wanted_mm} mm are asked for.",
        remedy_zh="请把出血设为 {wanted_mm} 毫米再导出。",
        remedy_en="Set the bleed to {wanted_mm} mm and export it again.",
    ),
    "pdf.no_bleed_box": Words(
        zh="页面没有标明出血框（BleedBox）。",
        en="The page does not say its bleed box.",
        remedy_zh="请按 PDF/X 预设重新导出，出血设为要求的毫米数。",
        remedy_en="Export it again as PDF/X with its bleed.",
    ),
    "pdf.rotated": Words(
        zh="页面带有旋转 {degrees} 度的设置，拼版时方向会错。",
        en="The page is turned by {degrees}°, which goes wrong in imposition.",
        remedy_zh="请把页面本身转正，再重新导出。",
        remedy_en="Turn the page itself and export it again.",
    ),
    "pdf.user_unit": Words(
        zh="页面用了放大单位（UserUnit {unit}），成品尺寸会被读错。",
        en="The page has a user unit ({unit}); its size will be misread.",
        remedy_zh="请按实际尺寸重新导出。",
        remedy_en="Export it again at its real size.",
    ),
    "pdf.other_trim": Words(
        zh="页面成品尺寸是 {found} 毫米，与第 {first} 页的 {wanted} 毫米不同。",
        en="The page's trim is {found} mm, page {first} has {wanted} mm.",
        remedy_zh="请统一成品尺寸；封面等另做的请分文件交付。",
        remedy_en="Make all pages one size; deliver covers as a file of their own.",
    ),
    "pdf.page_action": Words(
        zh="页面会执行动作。",
        en="The page acts when it is shown.",
        remedy_zh="请去掉页面动作，再重新导出。",
        remedy_en="Take the action out and export it again.",
    ),
    "pdf.annotation_on_page": Words(
        zh="页面上有 {count} 个批注或链接（{kind}，距左 {x_mm} 毫米、距上 {y_mm} 毫米处），印不出来或会误印。",
        en="{count} annotations ({kind}, at {x_mm} mm from the left and {y_mm} mm from the top) "
        "stand on the page; they may or may not print.",
        remedy_zh="请删去批注、链接，或导出时不包含它们。",
        remedy_en="Delete them, or export without annotations and links.",
    ),
    "pdf.empty_page": Words(
        zh="页面是空白的。",
        en="The page is empty.",
        remedy_zh="确实要白页的话可不理会；否则请重新导出。",
        remedy_en="Leave it if a blank page is wanted; else export it again.",
    ),
    "pdf.transparency": Words(
        zh="页面有透明效果（{reason}），PDF/X-1a 不允许。",
        en="The page has transparency ({reason}), which PDF/X-1a forbids.",
        remedy_zh="请拼合透明后导出，或改用 PDF/X-4。",
        remedy_en="Flatten transparency on export, or use PDF/X-4.",
    ),
    "pdf.no_blend_space": Words(
        zh="页面有透明效果（{reason}），但没有写明在哪种颜色里混合，各家流程结果会不同。",
        en="The page has transparency ({reason}) but does not say in which colours it blends.",
        remedy_zh="请把透明混合空间设为 CMYK，再重新导出。",
        remedy_en="Set the blending space to CMYK and export it again.",
    ),
    "pdf.blend_space": Words(
        zh="页面的透明效果在 {found} 里混合，印出来颜色会变。",
        en="The page's transparency blends in {found}; colours will change in print.",
        remedy_zh="请把透明混合空间设为 CMYK，再重新导出。",
        remedy_en="Set the blending space to CMYK and export it again.",
    ),
    "pdf.transfer_function": Words(
        zh="页面用了传递函数（TR），会改变网点。",
        en="The page uses a transfer function (TR), which changes dots.",
        remedy_zh="请去掉后重新导出（不要保留“传递函数”）。",
        remedy_en="Export it again without transfer functions.",
    ),
    "pdf.halftone": Words(
        zh="页面指定了自己的加网方式。",
        en="The page asks for a halftone of its own.",
        remedy_zh="请去掉后重新导出（不要保留“半色调信息”）。",
        remedy_en="Export it again without halftones.",
    ),
    "pdf.blend_mode": Words(
        zh="页面用了标准之外的混合模式“{mode}”。",
        en="The page uses the unknown blend mode “{mode}”.",
        remedy_zh="请换成常用的混合模式（正常、正片叠底等）。",
        remedy_en="Use a common blend mode (normal, multiply…).",
    ),
    "pdf.rendering_intent": Words(
        zh="用了标准之外的颜色转换意图“{found}”。",
        en="The unknown rendering intent “{found}” is asked for.",
        remedy_zh="请重新导出，转换意图用“相对比色”。",
        remedy_en="Export it again with relative colorimetric.",
    ),
    "pdf.content_unreadable": Words(
        zh="页面内容已损坏或过大，读不出来。",
        en="The page's content is damaged or too large to be read.",
        remedy_zh="请重新导出。",
        remedy_en="Export it again.",
    ),
    "pdf.content_too_long": Words(
        zh="页面内容太多，后面部分没有检查。",
        en="The content is too long; the rest of it was not checked.",
        remedy_zh="复杂的图（如地图）请先转成图片。",
        remedy_en="Turn complex drawings such as maps into pictures first.",
    ),
    "pdf.unknown_operator": Words(
        zh="页面内容里有不认识的指令“{example}”，各家流程处理会不同。",
        en="The content has the unknown operator “{example}”.",
        remedy_zh="请重新导出。",
        remedy_en="Export it again.",
    ),
    "pdf.wrong_operands": Words(
        zh="页面内容的指令“{example}”写法有误。",
        en="The operator “{example}” has wrong operands.",
        remedy_zh="请重新导出。",
        remedy_en="Export it again.",
    ),
    "pdf.missing_resource": Words(
        zh="页面用到的资源 {example} 不在文件里，会缺字或缺图。",
        en="The resource {example} is used but not there; something will be missing.",
        remedy_zh="请重新导出。",
        remedy_en="Export it again.",
    ),
    "pdf.unbalanced_states": Words(
        zh="页面内容的保存、恢复指令不成对（{example}），拼版后可能错位。",
        en="Saving and restoring of states is not balanced ({example}); imposed pages may shift.",
        remedy_zh="请重新导出，或用 PDF 软件“另存为”一次。",
        remedy_en="Export it again, or save it anew in a PDF program.",
    ),
    "pdf.forms_too_deep": Words(
        zh="页面内容层层嵌套超过 {example} 层，里面的没有检查。",
        en="Forms are nested more than {example} deep; what lies deeper was not checked.",
        remedy_zh="请拼合嵌套的内容，再重新导出。",
        remedy_en="Flatten what is nested and export it again.",
    ),
    "pdf.font_not_embedded": Words(
        zh="字体 {font} 没有嵌入，印厂会换成别的字。",
        en="The font {font} is not embedded; the shop will print another.",
        remedy_zh="请嵌入全部字体后重新导出，或把文字转曲。",
        remedy_en="Embed all fonts and export it again, or turn text into outlines.",
    ),
    "pdf.font_damaged": Words(
        zh="字体 {font} 的字体数据已损坏。",
        en="The data of the font {font} are damaged.",
        remedy_zh="请重装该字体后重新导出，或把文字转曲。",
        remedy_en="Install the font anew and export it again, or use outlines.",
    ),
    "pdf.font_forbids": Words(
        zh="字体 {font} 的授权不许嵌入。",
        en="The font {font} does not allow embedding.",
        remedy_zh="请换一种字体，或向字体厂商取得授权。",
        remedy_en="Use another font, or get a licence.",
    ),
    "pdf.font_type3": Words(
        zh="字体 {font} 是 Type 3（图形拼成的字），小字会发虚。",
        en="The font {font} is a Type 3 font, whose small type looks rough.",
        remedy_zh="能换字体的请换；否则可不理会。",
        remedy_en="Use another font if you can; else leave it.",
    ),
    "pdf.font_cid_system": Words(
        zh="字体 {font} 没有写明字符集（CIDSystemInfo）。",
        en="The font {font} does not name its character collection.",
        remedy_zh="请重新导出，或把文字转曲。",
        remedy_en="Export it again, or use outlines.",
    ),
    "pdf.font_glyph_map": Words(
        zh="字体 {font} 没有写明字形对照（CIDToGIDMap），可能印错字。",
        en="The font {font} has no glyph map (CIDToGIDMap); wrong characters may print.",
        remedy_zh="请重新导出，或把文字转曲。",
        remedy_en="Export it again, or use outlines.",
    ),
    "pdf.font_widths": Words(
        zh="字体 {font} 写的字宽与字体本身不符，各家流程排出来会不同。",
        en="The widths stated for the font {font} differ from its own.",
        remedy_zh="请重新导出，或把文字转曲。",
        remedy_en="Export it again, or use outlines.",
    ),
    "pdf.font_no_unicode": Words(
        zh="字体 {font} 没有文字对照（ToUnicode），不能查找和复制。",
        en="The font {font} has no ToUnicode map; its text cannot be searched or copied.",
        remedy_zh="只为印刷的话可不理会。",
        remedy_en="Leave it where only print matters.",
    ),
    "pdf.glyph_missing": Words(
        zh="有 {count} 处文字（字体 {font}，距左 {x_mm} 毫米、距上 {y_mm} 毫米处）缺字，印出来是方框：{text}",
        en="{count} texts (font {font}, at {x_mm} mm from the left and {y_mm} mm from the top) show "
        "a missing character: {text}",
        remedy_zh="请换用有该字的字体，再重新导出。",
        remedy_en="Use a font that has it and export it again.",
    ),
    "pdf.photo_coarse": Words(
        zh="图 {image}（距左 {x_mm} 毫米、距上 {y_mm} 毫米处）印成 {width_mm} 毫米宽只有 {ppi} ppi，印出来会发虚。",
        en="The picture {image} (at {x_mm} mm from the left and {y_mm} mm from the top) has only "
        "{ppi} ppi at {width_mm} mm; it will look soft.",
        remedy_zh="请换成至少 {needed_px} 像素宽的原图，或缩小到 {widest_mm} 毫米以内（{good} ppi）。",
        remedy_en="Use an original {needed_px} pixels wide, or print it {widest_mm} mm wide at most ({good} ppi).",
    ),
    "pdf.photo_too_coarse": Words(
        zh="图 {image}（距左 {x_mm} 毫米、距上 {y_mm} 毫米处）印成 {width_mm} 毫米宽只有 {ppi} ppi，不能付印。",
        en="The picture {image} (at {x_mm} mm from the left and {y_mm} mm from the top) has only "
        "{ppi} ppi at {width_mm} mm; it cannot be printed.",
        remedy_zh="请换成至少 {needed_px} 像素宽的原图，或缩小到 {widest_mm} 毫米以内（{good} ppi）。",
        remedy_en="Use an original {needed_px} pixels wide, or print it {widest_mm} mm wide at most ({good} ppi).",
    ),
    "pdf.line_art_coarse": Words(
        zh="线条稿 {image}（距左 {x_mm} 毫米、距上 {y_mm} 毫米处）印成 {width_mm} 毫米宽只有 {ppi} ppi，斜线会有锯齿。",
        en="The line art {image} (at {x_mm} mm from the left and {y_mm} mm from the top) has only "
        "{ppi} ppi at {width_mm} mm; slants will look jagged.",
        remedy_zh="请以 {good} ppi 以上重新扫描（{needed_px} 像素宽），或缩小到 {widest_mm} 毫米以内。",
        remedy_en="Scan it again at {good} ppi ({needed_px} pixels wide), or print it {widest_mm} mm wide at most.",
    ),
    "pdf.line_art_too_coarse": Words(
        zh="线条稿 {image}（距左 {x_mm} 毫米、距上 {y_mm} 毫米处）印成 {width_mm} 毫米宽只有 {ppi} ppi，不能付印。",
        en="The line art {image} (at {x_mm} mm from the left and {y_mm} mm from the top) has only "
        "{ppi} ppi at {width_mm} mm; it cannot be printed.",
        remedy_zh="请以 {good} ppi 以上重新扫描（{needed_px} 像素宽），或缩小到 {widest_mm} 毫米以内。",
        remedy_en="Scan it again at {good} ppi ({needed_px} pixels wide), or print it {widest_mm} mm wide at most.",
    ),
    "pdf.image_widened": Words(
        zh="图 {image}（距左 {x_mm} 毫米、距上 {y_mm} 毫米处）被横向拉宽了 {percent}%。",
        en="The picture {image} (at {x_mm} mm from the left and {y_mm} mm from the top) is {percent}% too wide.",
        remedy_zh="请按原比例放图，需要时裁切。",
        remedy_en="Place it in its own proportions; crop it if need be.",
    ),
    "pdf.image_heightened": Words(
        zh="图 {image}（距左 {x_mm} 毫米、距上 {y_mm} 毫米处）被纵向拉高了 {percent}%。",
        en="The picture {image} (at {x_mm} mm from the left and {y_mm} mm from the top) is {percent}% too high.",
        remedy_zh="请按原比例放图，需要时裁切。",
        remedy_en="Place it in its own proportions; crop it if need be.",
    ),
    "pdf.image_damaged": Words(
        zh="图 {image}（距左 {x_mm} 毫米、距上 {y_mm} 毫米处）的数据不完整，会缺一块。",
        en="The data of the picture {image} (at {x_mm} mm from the left and {y_mm} mm from the top) are cut short.",
        remedy_zh="请换成完好的原图，再重新导出。",
        remedy_en="Use a whole original and export it again.",
    ),
    "pdf.interpolated": Words(
        zh="图 {image}（距左 {x_mm} 毫米、距上 {y_mm} 毫米处）设了插值放大，各家流程结果会不同。",
        en="The picture {image} (at {x_mm} mm from the left and {y_mm} mm from the top) asks for "
        "interpolation, which RIPs do differently.",
        remedy_zh="请去掉插值设置，再重新导出。",
        remedy_en="Export it again without interpolation.",
    ),
    "pdf.sixteen_bits": Words(
        zh="图 {image}（距左 {x_mm} 毫米、距上 {y_mm} 毫米处）是每色 16 位，印刷用 8 位。",
        en="The picture {image} (at {x_mm} mm from the left and {y_mm} mm from the top) has 16 bits "
        "a sample; print takes 8.",
        remedy_zh="请把图转成 8 位，再重新导出。",
        remedy_en="Turn it into 8 bits and export it again.",
    ),
    "pdf.jpx": Words(
        zh="图 {image}（距左 {x_mm} 毫米、距上 {y_mm} 毫米处）是 JPEG 2000，有的流程读不了。",
        en="The picture {image} (at {x_mm} mm from the left and {y_mm} mm from the top) is JPEG "
        "2000, which some RIPs cannot read.",
        remedy_zh="请重新导出，图片压缩选 JPEG 或 ZIP。",
        remedy_en="Export it again with JPEG or ZIP.",
    ),
    "pdf.image_overprints": Words(
        zh="图 {image}（距左 {x_mm} 毫米、距上 {y_mm} 毫米处）设了叠印，会与下面的颜色混在一起。",
        en="The picture {image} (at {x_mm} mm from the left and {y_mm} mm from the top) overprints "
        "and mixes with what lies below.",
        remedy_zh="请去掉图的叠印设置。",
        remedy_en="Take overprint off the picture.",
    ),
}
