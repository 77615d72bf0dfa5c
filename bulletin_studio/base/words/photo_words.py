"""Words about photos."""

from bulletin_studio.base.words.entry import Words

PHOTO_WORDS: dict[str, Words] = {
    "photo.missing": Words(
        zh="找不到照片 {file}。",
        en="The photo {file} is missing.",
        remedy_zh="请把照片放进这一期的 photos 文件夹，或改正稿件里的文件名（注意大小写和扩展名）。",
        remedy_en="Put it into the photos folder, or correct the name in the article (capitals and ending count).",
    ),
    "photo.unreadable": Words(
        zh="无法读取照片 {file}（{reason}）。",
        en="The photo {file} cannot be read ({reason}).",
        remedy_zh="请检查文件权限，确认它是文件而不是文件夹。",
        remedy_en="Check its permissions, and that it is a file and no folder.",
    ),
    "photo.not_a_picture": Words(
        zh="{file} 不是图片。",
        en="{file} is not a picture.",
        remedy_zh="请换成 JPEG、PNG 或 TIFF 图片。",
        remedy_en="Replace it with a JPEG, PNG or TIFF picture.",
    ),
    "photo.unsupported_kind": Words(
        zh="照片 {file} 的格式（{kind}）不能使用。",
        en="The photo {file} is of a kind that cannot be used ({kind}).",
        remedy_zh="请另存为 JPEG 或 TIFF（每通道 8 位或 16 位）。",
        remedy_en="Save it as JPEG or TIFF, with 8 or 16 bits a channel.",
    ),
    "photo.heic_needs_reader": Words(
        zh="照片 {file} 是 HEIC 格式，读它的部件没有安装。",
        en="The photo {file} is a HEIC picture, and the part that reads them is not installed.",
        remedy_zh="请运行 pip install pillow-heif，或在手机上改存 JPEG。",
        remedy_en="Run pip install pillow-heif, or save it as JPEG on the telephone.",
    ),
    "photo.cut_short": Words(
        zh="照片 {file} 不完整，文件后半部分缺失。",
        en="The photo {file} is cut short; the end of the file is missing.",
        remedy_zh="文件可能没有传完，请向供稿人重新索取原片。",
        remedy_en="It may not have arrived whole; ask the sender for the original again.",
    ),
    "photo.damaged": Words(
        zh="照片 {file} 已损坏，无法解码。",
        en="The photo {file} is damaged and cannot be decoded.",
        remedy_zh="请用看图软件打开检查并另存一份，或重新索取原片。",
        remedy_en="Open it in a picture viewer and save it anew, or ask for the original again.",
    ),
    "photo.too_large": Words(
        zh="照片 {file} 有 {millions} 百万像素，超过上限 {most} 百万像素。",
        en="The photo {file} has {millions} million pixels; at most {most} million are accepted.",
        remedy_zh="请先把它缩小（A4 整版 350 ppi 约 1200 万像素）。",
        remedy_en="Make it smaller first (a whole A4 page at 350 ppi takes 12 million pixels).",
    ),
}
