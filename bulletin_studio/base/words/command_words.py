"""Words of the command line: what it reports and what it asks for. Its help is in `help_words`."""

from bulletin_studio.base.words.entry import Words

_USAGE_ZH = "查看用法：{command} --help"
_USAGE_EN = "See: {command} --help"

_STAGES: dict[str, Words] = {
    "command.stage_load": Words(zh="读取期刊与照片", en="Reading issue and photos"),
    "command.stage_compose": Words(zh="排版", en="Composing"),
    "command.stage_fit": Words(zh="排文合页", en="Fitting copy"),
    "command.stage_check": Words(zh="检查", en="Checking"),
    "command.stage_export": Words(zh="输出 PDF", en="Writing PDF"),
    "command.stage_marks": Words(zh="加标记", en="Drawing marks"),
    "command.stage_impose": Words(zh="拼版", en="Imposing"),
    "command.stage_package": Words(zh="打包", en="Packing"),
    "command.stage_verify": Words(zh="核对", en="Verifying"),
    "command.stage_render": Words(zh="输出页面图", en="Drawing pages"),
}

_RESULTS: dict[str, Words] = {
    "command.exported": Words(zh="已输出：{path}", en="Exported: {path}"),
    "command.exported_facts": Words(zh="共 {pages} 页，{size}", en="Pages: {pages}, size: {size}"),
    "command.exported_claims": Words(zh="输出方式：{preset}（{claims}）", en="Preset: {preset} ({claims})"),
    "command.exported_fonts": Words(zh="字体：{fonts}", en="Fonts: {fonts}"),
    "command.exported_forced": Words(
        zh="注意：仍有 {errors} 处错误未改，按 --force 输出，请勿直接付印。",
        en="Note: {errors} error(s) remain; exported because of --force. Do not print it as it is.",
    ),
    "command.fit_done": Words(
        zh="正好 {pages} 版（原样 {natural} 版），改动如下：",
        en="Exactly {pages} pages (as laid out {natural}); changed:",
    ),
    "command.fit_nothing": Words(zh="不用改动", en="nothing"),
    "command.estimated": Words(
        zh="全期约 {filled} 版，要 {pages} 版。", en="The number takes about {filled} pages, so {pages}."
    ),
    "command.rendered": Words(zh="已输出 {count} 页图片：{folder}", en="Pages drawn: {count}, in {folder}"),
    "command.checked": Words(zh="已检查：{title}，共 {pages} 页。", en="Checked: {title}, pages: {pages}."),
    "command.punctuation_fixed": Words(
        zh="已改成全角标点：{paragraphs} 段（标题、图片说明在内），{articles} 篇文章。",
        en="Changed to full-width marks: paragraphs {paragraphs} (also headings and captions), articles {articles}.",
    ),
    "command.punctuation_good": Words(
        zh="没有要改成全角的标点。", en="No punctuation was to be changed to full-width marks."
    ),
    "command.checked_by": Words(zh="按“{profile}”的要求检查。", en="Held to “{profile}”."),
    "command.report_written": Words(zh="检查结果已写到：{path}", en="The result was written to {path}."),
    "command.created": Words(zh="已新建：{folder}（版式 {layout}）", en="Created: {folder} (layout {layout})"),
    "command.next_steps": Words(
        zh="接下来：\n"
        "  1. 在 issue.yaml 里填刊名、期号、日期；\n"
        "  2. 每篇稿子一个文件，放在 articles/，并在 issue.yaml 的 articles 里按顺序列出；\n"
        "  3. 照片放进 photos/（没有就新建这个文件夹）；\n"
        "  4. 检查：bulletin-studio check {folder}\n"
        "  5. 输出：bulletin-studio export {folder}",
        en="Next:\n"
        "  1. fill in title, number and date in issue.yaml;\n"
        "  2. put each article into articles/, one file each, and list them in order under articles in issue.yaml;\n"
        "  3. put photos into photos/ (make the folder);\n"
        "  4. check:  bulletin-studio check {folder}\n"
        "  5. export: bulletin-studio export {folder}",
    ),
}

_FINDINGS: dict[str, Words] = {
    "command.severity_error": Words(zh="错误", en="error"),
    "command.severity_warning": Words(zh="提醒", en="warning"),
    "command.severity_note": Words(zh="说明", en="note"),
    "command.finding": Words(zh="{severity}：{sentence}", en="{severity}: {sentence}"),
    "command.finding_on_page": Words(
        zh="{severity}（第 {page} 页）：{sentence}", en="{severity} (page {page}): {sentence}"
    ),
    "command.counts": Words(
        zh="合计：错误 {errors} 处，提醒 {warnings} 处，说明 {notes} 处。",
        en="Total: errors {errors}, warnings {warnings}, notes {notes}.",
    ),
    "command.nothing_found": Words(zh="没有发现问题。", en="Nothing found."),
    "command.refused": Words(
        zh="有 {errors} 处错误，没有输出 PDF。",
        en="{errors} error(s) found; no PDF was written.",
        remedy_zh="请改正后再输出；确需带错输出清样，加 --force。",
        remedy_en="Correct them and export again; for a proof with the errors in it add --force.",
    ),
}

_LISTS: dict[str, Words] = {
    "command.column_name": Words(zh="名称", en="name"),
    "command.column_title": Words(zh="说明", en="title"),
    "command.column_trim": Words(zh="成品尺寸", en="trim"),
    "command.column_measure": Words(zh="每行字数 × 栏数", en="measure × columns"),
    "command.column_lines": Words(zh="行数", en="lines"),
    "command.column_headline": Words(zh="文章", en="article"),
    "command.column_photos": Words(zh="照片", en="photos"),
    "command.column_column_cm": Words(zh="栏厘米", en="column cm"),
    "command.column_page_share": Words(zh="版", en="pages"),
    "command.measure": Words(zh="{characters} 字 × {columns} 栏", en="{characters} characters × {columns}"),
    "command.trim": Words(zh="{width} × {height} 毫米", en="{width} × {height} mm"),
    "command.layout_page": Words(
        zh="成品 {trim}，出血 {bleed} 毫米；页边距 上 {top}、下 {bottom}、订口 {inner}、切口 {outer} 毫米",
        en="Trim {trim}, bleed {bleed} mm; margins: top {top}, bottom {bottom}, inner {inner}, outer {outer} mm",
    ),
    "command.layout_columns": Words(zh="{measure}，栏间 {gutter} 毫米", en="{measure}, gutter {gutter} mm"),
    "command.layout_grid": Words(zh="每栏 {lines} 行，行距 {pitch} 点", en="{lines} lines a column, pitch {pitch} pt"),
    "command.layout_styles": Words(zh="样式：{names}", en="Styles: {names}"),
    "command.column_face": Words(zh="字体", en="face"),
    "command.column_family": Words(zh="字体名", en="family"),
    "command.column_role": Words(zh="字类", en="role"),
    "command.column_weight": Words(zh="字重", en="weight"),
    "command.column_characters": Words(zh="字数", en="characters"),
    "command.column_state": Words(zh="校验", en="sha256"),
    "command.role_song": Words(zh="宋体", en="Song"),
    "command.role_hei": Words(zh="黑体", en="Hei"),
    "command.role_kai": Words(zh="楷体", en="Kai"),
    "command.role_fangsong": Words(zh="仿宋", en="Fangsong"),
    "command.font_sound": Words(zh="一致", en="matches"),
    "command.font_changed": Words(zh="不一致", en="differs"),
    "command.font_unlisted": Words(zh="未登记", en="not listed"),
    "command.font_unusable": Words(zh="不能用", en="unusable"),
}

_USAGE_FAULTS: dict[str, Words] = {
    "command.missing_arguments": Words(
        zh="缺少参数：{names}。", en="Missing: {names}.", remedy_zh=_USAGE_ZH, remedy_en=_USAGE_EN
    ),
    "command.unknown_arguments": Words(
        zh="不认识的参数：{names}。", en="Unknown: {names}.", remedy_zh=_USAGE_ZH, remedy_en=_USAGE_EN
    ),
    "command.value_missing": Words(
        zh="{option} 后面要跟一个值。", en="{option} needs a value.", remedy_zh=_USAGE_ZH, remedy_en=_USAGE_EN
    ),
    "command.value_needless": Words(
        zh="{option} 后面不能跟值（{value}）。",
        en="{option} takes no value ({value}).",
        remedy_zh=_USAGE_ZH,
        remedy_en=_USAGE_EN,
    ),
    "command.bad_choice": Words(
        zh="{option} 不能是“{value}”。",
        en="{option} cannot be “{value}”.",
        remedy_zh="可以用：{choices}。查看用法：{command} --help",
        remedy_en="Use one of: {choices}. See: {command} --help",
    ),
    "command.bad_usage": Words(
        zh="命令写得不对：{reason}", en="Wrong usage: {reason}", remedy_zh=_USAGE_ZH, remedy_en=_USAGE_EN
    ),
    "command.bad_dpi": Words(
        zh="--dpi 不能是“{value}”。",
        en="--dpi cannot be “{value}”.",
        remedy_zh="请写 {least} 到 {most} 之间的数，例如 --dpi 150。",
        remedy_en="Give a number from {least} to {most}, such as --dpi 150.",
    ),
    "command.bad_page_count": Words(
        zh="版数应是 1 到 {most} 的整数，不是“{value}”。",
        en="The page count is a whole number from 1 to {most}, not “{value}”.",
        remedy_zh="例：--pages 8",
        remedy_en="Example: --pages 8",
    ),
    "command.bad_pages": Words(
        zh="--pages 不能是“{value}”。",
        en="--pages cannot be “{value}”.",
        remedy_zh="请写页码和范围，用英文逗号隔开，例如 --pages 1,3-4。",
        remedy_en="Give pages and ranges with commas, such as --pages 1,3-4.",
    ),
    "command.no_such_page": Words(
        zh="没有第 {page} 页，这一期共 {count} 页。",
        en="There is no page {page}; this number has {count}.",
        remedy_zh="请改 --pages。",
        remedy_en="Change --pages.",
    ),
}

_FAULTS: dict[str, Words] = {
    "command.not_a_pdf": Words(
        zh="这个位置已有别的文件，不是 PDF，没有覆盖。",
        en="Another file stands here and it is not a PDF; it was not replaced.",
        remedy_zh="请换一个文件名。",
        remedy_en="Choose another file name.",
    ),
    "command.font_not_on_record": Words(
        zh="字体文件与登记的不是同一个（sha256 不一致）。",
        en="The font file is not the one on record (its sha256 differs).",
        remedy_zh="请重新安装程序；换了字体文件，排出的页面会不同。",
        remedy_en="Install the program again; with another font file pages come out differently.",
    ),
    "command.unreadable": Words(
        zh="无法读取（{reason}）。",
        en="Cannot be read ({reason}).",
        remedy_zh="请检查文件是否存在、是否有读取权限。",
        remedy_en="Check that the file exists and may be read.",
    ),
    "command.no_output": Words(
        zh="屏幕或管道无法写入（{reason}）。",
        en="Standard output cannot be written ({reason}).",
        remedy_zh="请检查磁盘空间，或换一个输出位置。",
        remedy_en="Free some space, or send the output elsewhere.",
    ),
    "command.cancelled": Words(
        zh="已取消，没有写入任何半成品，原有文件未改动。",
        en="Cancelled; nothing half-written was left and older files are untouched.",
    ),
    "command.unexpected": Words(
        zh="程序内部出错（{kind}：{reason}），没有写入任何半成品。",
        en="An internal fault ({kind}: {reason}); nothing half-written was left.",
        remedy_zh="这是本程序的问题。请把这条信息和这一期的文件夹发给开发者；"
        "设 BULLETIN_STUDIO_DEBUG=1 再运行一次可得到详细记录。",
        remedy_en="This is a fault of the program. Please report this message with the issue folder; "
        "run again with BULLETIN_STUDIO_DEBUG=1 for the details.",
    ),
    "command.part_missing": Words(
        zh="编辑器打不开：程序的一部分装入不了（{reason}）。",
        en="The editor cannot open: a part of the program cannot be loaded ({reason}).",
        remedy_zh="请重新安装本程序；稿件没有动过。",
        remedy_en="Install the program anew; no number was touched.",
    ),
    "command.no_qt": Words(
        zh="编辑器打不开：Qt 缺少系统库（{reason}）。",
        en="The editor cannot open: Qt lacks libraries of the system ({reason}).",
        remedy_zh="Debian、Ubuntu 请运行 make system-deps；其他系统请安装 libGL、libEGL、libxkbcommon、"
        "fontconfig、dbus。命令行不受影响。",
        remedy_en="On Debian or Ubuntu run make system-deps; elsewhere install libGL, libEGL, libxkbcommon, fontconfig "
        "and dbus. The command line works without them.",
    ),
    "command.no_screen_libraries": Words(
        zh="编辑器打不开：系统缺少在屏幕上开窗口要用的库：{libraries}。",
        en="The editor cannot open: the system lacks libraries that windows on the screen need: {libraries}.",
        remedy_zh="请安装它们，再打开一次。Debian、Ubuntu：sudo apt-get install {packages}（或 make system-deps）；"
        "统信、麒麟同样用 apt-get；其他系统的软件包名称相近。命令行不受影响。",
        remedy_en="Install them and start again. Debian, Ubuntu: sudo apt-get install {packages} "
        "(or make system-deps); elsewhere the packages are called much the same. The command line works without them.",
    ),
    "command.display_silent": Words(
        zh="编辑器打不开：屏幕（{display}）没有应答。",
        en="The editor cannot open: the screen ({display}) does not answer.",
        remedy_zh="请在图形桌面里用自己的账户打开（不要用 sudo）；远程登录请用 ssh -X。"
        "也可以用命令行：bulletin-studio --help",
        remedy_en="Start it on the desktop as the user who is logged in there (not by sudo); over ssh use ssh -X. "
        "Or use the command line: bulletin-studio --help",
    ),
    "command.no_display": Words(
        zh="这里没有图形桌面，编辑器打不开。",
        en="There is no desktop here for the editor to open on.",
        remedy_zh="请在图形桌面里打开（DISPLAY 和 WAYLAND_DISPLAY 都没有设），或用命令行：bulletin-studio --help",
        remedy_en="Start it on a desktop (neither DISPLAY nor WAYLAND_DISPLAY is set), or use the command line: "
        "bulletin-studio --help",
    ),
}

COMMAND_WORDS: dict[str, Words] = {**_STAGES, **_RESULTS, **_FINDINGS, **_LISTS, **_USAGE_FAULTS, **_FAULTS}
