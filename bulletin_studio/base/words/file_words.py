"""Words about issue folders, articles and layouts."""

from bulletin_studio.base.words.entry import Words

FILE_WORDS: dict[str, Words] = {
    "file.disk_full": Words(
        zh="磁盘已满，没有写入（{reason}）。原有文件未改动。",
        en="The disk is full; nothing was written ({reason}). The older file is untouched.",
        remedy_zh="请腾出磁盘空间，或用 -o 换一个位置。",
        remedy_en="Free some space, or choose another place with -o.",
    ),
    "file.not_writable": Words(
        zh="无法写入（{reason}）。",
        en="Cannot be written ({reason}).",
        remedy_zh="请检查文件夹权限，或用 -o 换一个位置。",
        remedy_en="Check the folder's permissions, or choose another place with -o.",
    ),
}
