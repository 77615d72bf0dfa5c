"""Words about files and folders; those about what stands in them are in yaml_words, article_words and layout_words."""

from bulletin_studio.base.words.article_words import ARTICLE_WORDS
from bulletin_studio.base.words.entry import Words
from bulletin_studio.base.words.layout_words import LAYOUT_WORDS
from bulletin_studio.base.words.yaml_words import YAML_WORDS

_FILES: dict[str, Words] = {
    "file.disk_full": Words(
        zh="磁盘已满，没有写入（{reason}）。原有文件未改动。",
        en="The disk is full; nothing was written ({reason}). The older file is untouched.",
        remedy_zh="请腾出磁盘空间，或换一个位置。",
        remedy_en="Free some space, or choose another place.",
    ),
    "file.folder_is_file": Words(
        zh="无法写入：路径里有一段是文件，不是文件夹。",
        en="Cannot be written: a part of the path is a file, not a folder.",
        remedy_zh="请换一个位置。",
        remedy_en="Choose another place.",
    ),
    "file.not_writable": Words(
        zh="无法写入（{reason}）。",
        en="Cannot be written ({reason}).",
        remedy_zh="请检查文件夹权限，或换一个位置。",
        remedy_en="Check the folder's permissions, or choose another place.",
    ),
    "file.missing": Words(
        zh="找不到这个文件。",
        en="This file is missing.",
        remedy_zh="请检查文件夹选得对不对；还没有的，先新建一期。",
        remedy_en="Check that this is the right folder; if there is no number yet, make a new one.",
    ),
    "file.not_readable": Words(
        zh="无法读取（{reason}）。",
        en="Cannot be read ({reason}).",
        remedy_zh="请检查权限，并关闭正在占用它的程序。",
        remedy_en="Check its permissions, and close any program that holds it open.",
    ),
    "file.not_a_file": Words(
        zh="这里应是文件，却是文件夹。",
        en="A folder stands where a file should be.",
        remedy_zh="请给文件夹换个名字，把文件放到这里。",
        remedy_en="Rename the folder and put the file here.",
    ),
    "file.too_large": Words(
        zh="文件超过 4 MB，不像是文字稿。",
        en="The file is larger than 4 MB and cannot be text.",
        remedy_zh="请检查是不是把照片或别的文件改名成了文字稿。",
        remedy_en="Check whether a photo or another kind of file was renamed.",
    ),
    "file.is_word": Words(
        zh="这是 Word（或压缩包、RTF）文件，只是改了扩展名，不是纯文本。",
        en="This is a Word file (or an archive, or RTF) with another suffix, not plain text.",
        remedy_zh="请在 Word 中打开，复制文字，粘贴到用“UTF-8”编码保存的 .md 文本文件里。",
        remedy_en="Open it in Word, copy the text and paste it into a .md text file saved as UTF-8.",
    ),
    "file.is_pdf": Words(
        zh="这是 PDF 文件，只是改了扩展名，不是纯文本。",
        en="This is a PDF with another suffix, not plain text.",
        remedy_zh="请复制其中的文字，粘贴到用“UTF-8”编码保存的文本文件里。",
        remedy_en="Copy its text into a text file saved as UTF-8.",
    ),
    "file.is_picture": Words(
        zh="这是图片，只是改了扩展名，不是纯文本。",
        en="This is a picture with another suffix, not plain text.",
        remedy_zh="图片请放进 photos 文件夹，在文章里用 ![说明](photos/文件名.jpg) 引用。",
        remedy_en="Put it into photos/ and name it in the article: ![caption](photos/name.jpg).",
    ),
    "file.is_utf16": Words(
        zh="文件是 UTF-16（“Unicode”）编码。",
        en="The file is in UTF-16 (“Unicode”).",
        remedy_zh="请用记事本打开，另存为，编码选“UTF-8”。",
        remedy_en="Open it in an editor and save it again as UTF-8.",
    ),
    "file.is_gbk": Words(
        zh="文件像是 GBK（“ANSI”）编码，不是 UTF-8。",
        en="The file seems to be in GBK (“ANSI”), not in UTF-8.",
        remedy_zh="请用记事本打开，另存为，编码选“UTF-8”。",
        remedy_en="Open it in an editor and save it again as UTF-8.",
    ),
    "file.not_utf8": Words(
        zh="从这一行起不是 UTF-8 文字。",
        en="From this line on, this is not text in UTF-8.",
        remedy_zh="请用文本编辑器打开，另存为，编码选“UTF-8”；打不开说明它不是文本文件。",
        remedy_en="Open it in a text editor and save it as UTF-8; if it does not open, it is no text file.",
    ),
    "file.control_character": Words(
        zh="有看不见的控制字符 {character}。",
        en="There is an invisible control character, {character}.",
        remedy_zh="请删去它重新输入这几个字；要强制换行，请在行末加反斜杠 \\。",
        remedy_en="Delete it and type these characters anew; to break a line, end it with a backslash.",
    ),
    "file.lost_character": Words(
        zh="有一个“\ufffd”（{character}）：原来的字在转换编码时丢了。",
        en="There is a “\ufffd” ({character}): a character was lost in a conversion.",
        remedy_zh="请对照原稿补上这个字。",
        remedy_en="Put in the character from the original.",
    ),
    "folder.missing": Words(
        zh="找不到这个文件夹。",
        en="This folder does not exist.",
        remedy_zh="请检查路径；还没有的，先新建一期。",
        remedy_en="Check the path; if there is no number yet, make a new one.",
    ),
    "folder.is_file": Words(
        zh="这里应是期刊文件夹，却是一个文件。",
        en="An issue folder is wanted here, but this is a file.",
        remedy_zh="请给出 issue.yaml 所在的文件夹。",
        remedy_en="Name the folder that issue.yaml stands in.",
    ),
    "folder.not_empty": Words(
        zh="文件夹里已有文件，没有写入任何东西。",
        en="The folder holds files already; nothing was written.",
        remedy_zh="请换一个新的或空的文件夹。",
        remedy_en="Choose a new or an empty folder.",
    ),
}

_NAMES: dict[str, Words] = {
    "name.empty": Words(
        zh="缺少文件名。",
        en="A file name is missing.",
        remedy_zh="请写出文件名，如 photos/huichang.jpg。",
        remedy_en="Write the name, such as photos/hall.jpg.",
    ),
    "name.control_character": Words(
        zh="文件名里有看不见的控制字符。",
        en="The file name holds invisible control characters.",
        remedy_zh="请重新输入文件名。",
        remedy_en="Type the name anew.",
    ),
    "name.backslash": Words(
        zh="文件名“{found}”里用了反斜杠。",
        en="The file name “{found}” holds a backslash.",
        remedy_zh="文件夹之间请用正斜杠，如 photos/huichang.jpg。",
        remedy_en="Part folders with a forward slash: photos/hall.jpg.",
    ),
    "name.address": Words(
        zh="“{found}”是网址，不是文件。",
        en="“{found}” is an address, not a file.",
        remedy_zh="请把文件下载到期刊文件夹里再引用。",
        remedy_en="Put the file into the issue folder and name it there.",
    ),
    "name.absolute": Words(
        zh="“{found}”是绝对路径，换一台电脑就找不到了。",
        en="“{found}” is an absolute path, which no other computer would find.",
        remedy_zh="请把文件放进期刊文件夹，写相对路径，如 photos/huichang.jpg。",
        remedy_en="Put the file into the issue folder and write a relative path: photos/hall.jpg.",
    ),
    "name.parent": Words(
        zh="“{found}”用 .. 指到了期刊文件夹外面。",
        en="“{found}” leads out of the issue folder with “..”.",
        remedy_zh="请把文件放进期刊文件夹。",
        remedy_en="Put the file into the issue folder.",
    ),
    "name.link_outside": Words(
        zh="“{found}”是快捷链接，指到了期刊文件夹外面。",
        en="“{found}” is a symbolic link that leads out of the issue folder.",
        remedy_zh="请把文件本身放进期刊文件夹。",
        remedy_en="Put the file itself into the issue folder.",
    ),
}

FILE_WORDS: dict[str, Words] = _FILES | _NAMES | YAML_WORDS | ARTICLE_WORDS | LAYOUT_WORDS
