"""Words of the editor's window."""

from bulletin_studio.base.words.entry import Words

EDITOR_WORDS: dict[str, Words] = {
    "editor.canvas": Words(zh="版面", en="Pages"),
    "editor.toolbar": Words(zh="工具", en="Tools"),
    "editor.menu_file": Words(zh="文件(&F)", en="&File"),
    "editor.menu_edit": Words(zh="编辑(&E)", en="&Edit"),
    "editor.menu_text": Words(zh="文字(&T)", en="&Text"),
    "editor.menu_arrange": Words(zh="排版(&A)", en="&Arrange"),
    "editor.menu_number": Words(zh="本期(&N)", en="&Number"),
    "editor.menu_view": Words(zh="视图(&V)", en="&View"),
    "editor.menu_help": Words(zh="帮助(&H)", en="&Help"),
    "editor.window_title": Words(zh="{title} {year}年第{number}期", en="{title} {year}, No. {number}"),
    "editor.status_page": Words(zh="第 {page} 版 / 共 {pages} 版", en="Page {page} of {pages}"),
    "editor.status_findings": Words(zh="错误 {errors} · 警告 {warnings}", en="{errors} errors · {warnings} warnings"),
    "editor.undo": Words(zh="撤销", en="Undo"),
    "editor.redo": Words(zh="重做", en="Redo"),
    "editor.save": Words(zh="保存", en="Save"),
    "editor.zoom_in": Words(zh="放大", en="Zoom in"),
    "editor.zoom_out": Words(zh="缩小", en="Zoom out"),
    "editor.zoom_actual": Words(zh="实际大小", en="Actual size"),
    "editor.fit_page": Words(zh="整页", en="Fit page"),
    "editor.fit_width": Words(zh="适合宽度", en="Fit width"),
    "editor.facing_pages": Words(zh="对页", en="Facing pages"),
    "editor.previous_page": Words(zh="上一版", en="Previous page"),
    "editor.next_page": Words(zh="下一版", en="Next page"),
    "editor.show_margins": Words(zh="显示版心", en="Show margins"),
    "editor.show_columns": Words(zh="显示栏", en="Show columns"),
    "editor.show_baselines": Words(zh="显示基线网格", en="Show baseline grid"),
    "editor.show_bleed": Words(zh="显示出血", en="Show bleed"),
    "editor.preview": Words(zh="打印预览", en="Print preview"),
}
