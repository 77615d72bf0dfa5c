"""Words about packages: a number with everything it needs in one ZIP."""

from bulletin_studio.base.words.entry import Words

PACKAGE_WORDS: dict[str, Words] = {
    "package.unreadable": Words(
        zh="无法读取（{reason}）。",
        en="Cannot be read ({reason}).",
        remedy_zh="请检查文件是否存在、是否有读取权限。",
        remedy_en="Check that the file exists and may be read.",
    ),
    "package.no_zip": Words(
        zh="这个文件不是 ZIP 包，或者不完整。",
        en="This file is no ZIP, or it is not whole.",
        remedy_zh="文件可能没有传完，请重新复制或重新打包。",
        remedy_en="It may not have arrived whole; copy it again, or make the package again.",
    ),
    "package.no_manifest": Words(
        zh="这个 ZIP 里没有可用的清单 manifest.json。",
        en="This ZIP has no manifest.json that can be used.",
        remedy_zh="请选择用 package 命令打的包。",
        remedy_en="Choose a package made by the package command.",
    ),
    "package.file_missing": Words(
        zh="清单上有这个文件，包里没有。",
        en="This file is on the manifest but not in the package.",
        remedy_zh="请向打包的人重新索取，或从原期刊文件夹重新打包。",
        remedy_en="Ask for the package again, or make it again from the issue folder.",
    ),
    "package.file_changed": Words(
        zh="这个文件和打包时不一样，或已损坏。",
        en="This file is not what it was when the package was made, or is damaged.",
        remedy_zh="请向打包的人重新索取，或从原期刊文件夹重新打包。",
        remedy_en="Ask for the package again, or make it again from the issue folder.",
    ),
    "package.file_unlisted": Words(
        zh="包里有这个文件，清单上没有。",
        en="This file is in the package but not on the manifest.",
        remedy_zh="它不是打包时放进去的，请弄清来历再使用。",
        remedy_en="It was put in later; find out where it came from before using it.",
    ),
    "package.other_file": Words(
        zh="这个位置已有别的文件，不是 ZIP 包，没有覆盖。",
        en="Another file stands here and it is no ZIP; it was not replaced.",
        remedy_zh="请换一个文件名。",
        remedy_en="Choose another file name.",
    ),
    "package.packed": Words(
        zh="已打包：{path}（{count} 个文件，{size}）", en="Packed: {path} (files: {count}, {size})"
    ),
    "package.verified": Words(
        zh="一致：{title}，{count} 个文件都和打包时一样。",
        en="All well: {title}, {count} files are as they were packed.",
    ),
    "package.heading": Words(
        zh="每行是文件的 SHA-256 和路径。核对：bulletin-studio package --verify 包名.zip，"
        "或在解开的文件夹里运行 sha256sum --check README.txt。",
        en="Each line is a file's SHA-256 and its path. To check: bulletin-studio package --verify PACKAGE.zip, "
        "or sha256sum --check README.txt in the unpacked folder.",
    ),
    "package.part_print": Words(zh="付印文件和检查报告", en="the print file and the reports on it"),
    "package.part_issue": Words(zh="期刊文件夹：稿子、照片", en="the issue folder: articles and photos"),
    "package.part_layouts": Words(zh="版式", en="the layout"),
    "package.part_fonts": Words(zh="字体和授权", en="fonts and their licences"),
    "package.part_profiles": Words(zh="色彩特性文件和授权", en="colour profiles and their licences"),
}
