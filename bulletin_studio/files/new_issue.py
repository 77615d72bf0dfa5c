"""An empty folder and a layout go in, a first number to start from comes out, written in the folder."""

from datetime import date
from pathlib import Path

from bulletin_studio.base.errors import FileAccessError, InputError
from bulletin_studio.base.findings import error
from bulletin_studio.base.source import SourceSpan
from bulletin_studio.files.save_issue import save_issue
from bulletin_studio.model.article import Article
from bulletin_studio.model.issue import Issue, Masthead
from bulletin_studio.model.layout import Layout
from bulletin_studio.model.story import Paragraph, Span, Story, plain_paragraph

FIRST_DAY = date(2024, 1, 1)
"""A fixed day: the same command writes the same files on every day; the editor puts in the right one."""

EXAMPLE = Article(
    slug="01-kaishi",
    kicker=plain_paragraph("kicker", "从这里开始"),
    headline=plain_paragraph("headline", "这是第一篇文章，请换成您的标题"),
    body=Story(
        (
            plain_paragraph(
                "body", "欢迎使用。这一段是示例文字，可以直接删去，换成您自己的内容。段与段之间空一行就可以了。"
            ),
            plain_paragraph("crosshead", "小标题这样写"),
            Paragraph(
                "body",
                (
                    Span("行首两个井号加一个空格就是小标题。文字前后各加两个星号是"),
                    Span("加重", "strong"),
                    Span("，各加一个星号是"),
                    Span("楷体", "emphasis"),
                    Span("。首行缩进不用自己打空格，版式会处理。"),
                ),
            ),
            plain_paragraph(
                "body", "照片放进 photos 文件夹，再在文章里单独写一行，写法见说明文件 docs/file-format.md。"
            ),
        )
    ),
)


def new_issue(folder: Path, layout: Layout, first: Article = EXAMPLE) -> Issue:
    """Writes issue.yaml and a first article into a new or empty folder.

    Raises:
        InputError: the folder holds files already.
        FileAccessError: the folder is a file, or cannot be read or written.
    """
    _check_empty(folder)
    issue = Issue(
        masthead=Masthead(title="我们的简报", subtitle="内部资料 免费交流", publisher="某某镇党政办公室 编印"),
        number=1,
        day=FIRST_DAY,
        layout=layout.name,
        articles=(first,),
    )
    save_issue(folder, issue)
    return issue


def _check_empty(folder: Path) -> None:
    where = SourceSpan(folder.as_posix())
    try:
        if not folder.exists():
            return
        if not folder.is_dir():
            raise FileAccessError(error("folder.is_file", where))
        if any(folder.iterdir()):
            raise InputError(error("folder.not_empty", where))
    except OSError as fault:
        raise FileAccessError(error("file.not_readable", where, reason=fault.strerror or "")) from fault
