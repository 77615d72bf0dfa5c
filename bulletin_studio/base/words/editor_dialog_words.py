"""Words of the editor: opening, saving, recovery, the start page."""

from bulletin_studio.base.words.entry import Words

EDITOR_DIALOG_WORDS: dict[str, Words] = {
    "start.name": Words(zh="简报工坊", en="Bulletin Studio"),
    "start.about": Words(
        zh="把稿件和照片排成可以直接交给印刷厂的简报", en="Lays out bulletins that a print shop takes as they are"
    ),
    "start.recent": Words(zh="最近的期", en="Recent numbers"),
    "start.forget": Words(zh="从列表中去掉", en="Take off the list"),
    "start.gone": Words(zh="找不到了：{folder}", en="Not there any more: {folder}"),
    "start.layouts": Words(zh="从一个版式开始", en="Start from a layout"),
    "start.open": Words(zh="打开一期…", en="Open a number…"),
    "start.open_tip": Words(
        zh="接着排以前做的一期，或者别人交来的一期（Ctrl+O）",
        en="Go on with a number made before, or one that was handed to you (Ctrl+O)",
    ),
    "start.new": Words(zh="新建一期…", en="New number…"),
    "start.new_tip": Words(
        zh="填好刊名和日期，选一个版式，从头开始（Ctrl+N）", en="Give a name and a day, choose a layout, begin (Ctrl+N)"
    ),
    "start.next": Words(zh="做下一期…", en="Make the next number…"),
    "start.next_tip": Words(
        zh="在《{name}》的基础上做：版式留下，期号和日期往后推，文章清空",
        en="From {name}: the layout stays, number and day go on, the texts are cleared",
    ),
    "start.sample": Words(zh="看看样刊", en="Look at the sample"),
    "start.sample_tip": Words(
        zh="打开一份排好的样刊，随便改，不会影响原件",
        en="Open a finished number to try things out; it is your own copy",
    ),
    "start.sample_too": Words(zh="看看样刊，随便试", en="Try things out in the sample"),
    "start.steps": Words(zh="第一次用？三步做出一期", en="New here? Three steps to a number"),
    "start.step_1": Words(zh="看看样刊", en="Look at the sample"),
    "start.step_1_about": Words(
        zh="点一点照片，改几个字：版面当场重排。那是您自己的一份，改坏了也不要紧。",
        en="Click a photo, change some words: the pages follow at once. It is your own copy; nothing can go wrong.",
    ),
    "start.step_2": Words(zh="新建自己的一期", en="Begin your own number"),
    "start.step_2_about": Words(
        zh="在右边选一个版式，填上刊名、期号和日期。下个月从这一期做下一期就行。",
        en="Choose a layout at the right, give name, number and day. Next month's number is made from this one.",
    ),
    "start.step_3": Words(zh="把 Word 稿件和照片拖进窗口", en="Drag Word files and photos into the window"),
    "start.step_3_about": Words(
        zh="文章自动排好，照片拖到想放的地方。看一遍“印前检查”，再按 Ctrl+E 导出给印刷厂的 PDF。",
        en="Articles are set at once; drag photos where they belong. Look at Preflight, then export the PDF for "
        "the shop with Ctrl+E.",
    ),
    "new.title": Words(zh="新建一期", en="New number"),
    "new.masthead_example": Words(zh="例如：新泾简报", en="such as Village News"),
    "new.publisher_example": Words(zh="例如：新泾镇党政办公室 编印", en="such as The Village Office"),
    "new.folder": Words(zh="存放在", en="Folder"),
    "new.folder_name": Words(zh="我的简报", en="my-bulletin"),
    "new.make": Words(zh="新建", en="Make it"),
    "next.title": Words(zh="做下一期", en="Next number"),
    "next.about": Words(
        zh="沿用这一期的报头、版权信息、版式和文章位置，存成一个新文件夹；这一期不会改动。",
        en="Masthead, imprint, layout and the places of articles stay; the next number gets a folder of its own "
        "and this one is not changed.",
    ),
    "next.texts": Words(zh="文章", en="Articles"),
    "next.cleared": Words(zh="清空文字和照片，留下位置", en="clear texts and photos, keep their places"),
    "next.kept": Words(zh="保留文字和照片，逐篇替换", en="keep texts and photos, to be replaced one by one"),
    "next.make": Words(zh="做下一期", en="Make it"),
    "file.new_number": Words(zh="新建一期…", en="New number…"),
    "file.quit": Words(zh="退出", en="Quit"),
    "file.next_number": Words(zh="做下一期…", en="Next number…"),
    "file.open": Words(zh="打开…", en="Open…"),
    "file.recent": Words(zh="最近的期", en="Recent numbers"),
    "file.start_page": Words(zh="开始页", en="Start page"),
    "file.save_copy": Words(zh="另存一份…", en="Save a copy…"),
    "file.copy_name": Words(zh="{name}-副本", en="{name}-copy"),
    "file.import_articles": Words(zh="导入稿件…", en="Import articles…"),
    "file.import_photos": Words(zh="插入照片…", en="Place photos…"),
    "file.export": Words(zh="导出 PDF…", en="Export PDF…"),
    "file.impose": Words(zh="拼版 PDF…", en="Imposed PDF…"),
    "file.package": Words(zh="打包…", en="Package…"),
    "file.print": Words(zh="打印…", en="Print…"),
    "file.show_folder": Words(zh="打开所在文件夹", en="Show folder"),
    "file.close": Words(zh="关闭", en="Close"),
    "dialog.close": Words(zh="关闭", en="Close"),
    "dialog.cancel": Words(zh="取消", en="Cancel"),
    "dialog.apply": Words(zh="确定", en="OK"),
    "dialog.choose": Words(zh="选择…", en="Choose…"),
    "dialog.cannot": Words(zh="没有做成", en="That did not work"),
    "dialog.open_title": Words(zh="打开一期", en="Open a number"),
    "dialog.kind_number": Words(zh="一期简报", en="Numbers"),
    "dialog.no_sample": Words(zh="样刊放不进 {path}：{reason}", en="The sample cannot be put into {path}: {reason}"),
    "dialog.unpack_title": Words(zh="打开打包文件", en="Open a package"),
    "dialog.unpack_text": Words(
        zh="“{name}”是打包的一期。要解开到旁边的文件夹再打开吗？\n\n{folder}",
        en="“{name}” is a packed number. Unpack it into a folder beside it and open that?\n\n{folder}",
    ),
    "dialog.unpack": Words(zh="解开并打开", en="Unpack and open"),
    "dialog.locked_title": Words(zh="别人正在用", en="In use"),
    "dialog.locked": Words(
        zh="{user} 正在电脑“{host}”上编辑这一期。\n\n两个人同时改，后保存的会盖掉先保存的。",
        en="{user} is editing this number on the computer “{host}”.\n\nIf two people change it, who saves last "
        "writes over the other.",
    ),
    "dialog.open_all_the_same": Words(zh="仍然打开", en="Open all the same"),
    "dialog.recovery": Words(zh="上次没有保存", en="Not saved last time"),
    "dialog.recovery_found": Words(
        zh="上次程序没有正常关闭，有些改动还没有保存：{articles}。\n\n要恢复到关闭前的样子吗？",
        en="The program did not close as it should and some changes were not saved: {articles}.\n\nRestore the "
        "number as it was?",
    ),
    "dialog.recovery_files_changed": Words(
        zh="注意：这之后文件又被改过，恢复后保存会盖掉那些改动。",
        en="Mind: the files were changed since; saving after restoring writes over that.",
    ),
    "dialog.restore": Words(zh="恢复", en="Restore"),
    "dialog.look": Words(zh="看看有什么不同", en="Show differences"),
    "dialog.keep_files": Words(zh="不恢复，用文件里的", en="Keep the files"),
    "dialog.journal_damaged": Words(
        zh="上次自动保存的记录坏了，没有能恢复的内容。文件里的内容没有受影响。\n\n记录已经另外留着：{path}",
        en="The autosave journal is damaged and nothing could be restored. The files are as they were.\n\nThe "
        "journal is kept: {path}",
    ),
    "dialog.in_journal": Words(zh="没有保存的", en="not saved"),
    "dialog.in_files": Words(zh="文件里的", en="in the files"),
    "dialog.on_desk": Words(zh="窗口里的", en="in this window"),
    "dialog.differences": Words(zh="有什么不同", en="Differences"),
    "dialog.differences_text": Words(zh="不同的文字", en="Text that differs"),
    "dialog.change_head": Words(
        zh="报头、日期、版式或文章次序不同", en="masthead, day, layout or order of articles differ"
    ),
    "dialog.change_text": Words(zh="文字不同", en="text differs"),
    "dialog.change_photos": Words(zh="照片不同", en="photos differ"),
    "dialog.change_place": Words(zh="位置不同", en="place differs"),
    "dialog.change_only_ours": Words(zh="只有这边有", en="only on this side"),
    "dialog.change_only_theirs": Words(zh="只有那边有", en="only on the other side"),
    "dialog.outside_title": Words(zh="文件被改过", en="Files were changed"),
    "dialog.outside": Words(
        zh="别的程序改了这一期的文件：\n\n{files}", en="Another program has changed files of this number:\n\n{files}"
    ),
    "dialog.outside_and_ours": Words(
        zh="别的程序改了这一期的文件，您在这里也有没保存的改动：\n\n{files}",
        en="Another program has changed files of this number, and there are changes here that are not "
        "saved:\n\n{files}",
    ),
    "dialog.show_differences": Words(zh="看看有什么不同", en="Show differences"),
    "dialog.read_again": Words(zh="重新读文件", en="Read the files again"),
    "dialog.keep_ours": Words(zh="保留窗口里的", en="Keep this window’s"),
    "dialog.not_saved": Words(zh="没有保存", en="Not saved"),
    "dialog.still_here": Words(
        zh="改动还在窗口里，没有丢。", en="The changes are still in this window; nothing is lost."
    ),
    "dialog.save_copy": Words(zh="存到别处…", en="Save elsewhere…"),
    "dialog.save_copy_title": Words(zh="存到新文件夹", en="Save into a new folder"),
    "dialog.try_again": Words(zh="再试一次", en="Try again"),
    "dialog.folder_gone": Words(zh="找不到文件夹", en="The folder is gone"),
    "dialog.folder_is_back": Words(zh="文件夹回来了：{path}", en="The folder is back: {path}"),
    "dialog.still_kept": Words(
        zh="改动都在窗口里，也自动保存在您自己的文件夹里，没有丢。",
        en="The changes are in this window and in the autosave journal in your own folder; nothing is lost.",
    ),
    "dialog.copy_without_photos": Words(
        zh="文字已存到 {path}；原来的文件夹不在，照片没能带上。",
        en="The texts are saved in {path}; the number’s folder is gone, so the photos could not come along.",
    ),
    "dialog.copy_saved": Words(zh="已存到 {path}", en="Saved in {path}"),
    "dialog.unsaved_title": Words(zh="保存改动", en="Save changes"),
    "dialog.unsaved": Words(zh="《{title}》有改动还没有保存。", en="“{title}” has changes that are not saved."),
    "dialog.save": Words(zh="保存", en="Save"),
    "dialog.discard": Words(zh="不保存", en="Discard"),
    "dialog.fault": Words(zh="程序出了差错", en="A fault of the program"),
    "dialog.fault_text": Words(
        zh="刚才那一步没有做完。稿件没有丢，已经自动保存。\n\n可以继续做；建议保存后重新打开。差错记录在 {path}",
        en="The last step was not finished. Nothing is lost; your work is in the journal.\n\nYou may go on; "
        "saving and opening again is advised. The fault is written down in {path}",
    ),
}
