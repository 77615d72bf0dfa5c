"""Words about an open number: its files, its journal, names of edits."""

from bulletin_studio.base.words.entry import Words

SESSION_WORDS: dict[str, Words] = {
    "session.layout_stand_in": Words(
        zh="版式“{wanted}”不能用，现在按“{used}”显示。",
        en="The layout “{wanted}” cannot be used; the number is shown in “{used}”.",
        remedy_zh="请修好或换一个版式；稿件里记的版式名没有改动。",
        remedy_en="Mend the layout or choose another; the name in issue.yaml has not been changed.",
    ),
    "session.sealed": Words(
        zh="文章“{article}”的文件有错或找不到，暂时不能修改。",
        en="The file of the article “{article}” is wrong or missing; the article cannot be changed now.",
        remedy_zh="请先按问题列表改好这个文件，再重新打开。",
        remedy_en="Mend the file as the findings say and open the number again.",
    ),
    "session.folder_gone": Words(
        zh="这一期的文件夹不见了：可能是移动硬盘拔了、网络断了，或者文件夹被移走、改了名。",
        en="The folder of this number is gone: a disk was pulled, the network is down, or the folder was moved or "
        "renamed.",
        remedy_zh="请把它接回或放回原处再试，或者先存到别处。",
        remedy_en="Bring it back to its place and try again, or save elsewhere for now.",
    ),
    "session.journal_not_writable": Words(
        zh="自动保存写不进去（{reason}），已做的修改还在内存里。",
        en="The autosave journal cannot be written ({reason}); your changes are still in memory.",
        remedy_zh="请检查磁盘空间和权限，并尽快另存一份。",
        remedy_en="Check disk space and permissions, and save a copy elsewhere soon.",
    ),
    "edit.type": Words(zh="输入", en="Typing"),
    "edit.delete": Words(zh="删除", en="Delete"),
    "edit.paste": Words(zh="粘贴", en="Paste"),
    "edit.move_text": Words(zh="移动文字", en="Move text"),
    "edit.mark": Words(zh="文字样式", en="Text style"),
    "edit.link": Words(zh="链接", en="Link"),
    "edit.annotate": Words(zh="注音", en="Ruby"),
    "edit.paragraph_style": Words(zh="段落样式", en="Paragraph style"),
    "edit.add_article": Words(zh="加入文章", en="Add article"),
    "edit.remove_article": Words(zh="移出文章", en="Remove article"),
    "edit.move_article": Words(zh="移动文章", en="Move article"),
    "edit.place_article": Words(zh="安排文章位置", en="Place article"),
    "edit.split_article": Words(zh="拆分文章", en="Split article"),
    "edit.join_article": Words(zh="合并文章", en="Join articles"),
    "edit.add_photo": Words(zh="加入照片", en="Add photo"),
    "edit.remove_photo": Words(zh="移出照片", en="Remove photo"),
    "edit.change_photo": Words(zh="修改照片", en="Change photo"),
    "edit.crop_photo": Words(zh="裁剪照片", en="Crop photo"),
    "edit.caption": Words(zh="写图片说明", en="Write caption"),
    "edit.move_photo": Words(zh="移动照片", en="Move photo"),
    "edit.change_number": Words(zh="修改本期信息", en="Change the number’s details"),
    "edit.replace_number": Words(zh="恢复", en="Restore"),
    "edit.review_article": Words(zh="审稿", en="Review"),
}
