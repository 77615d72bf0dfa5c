"""An issue (一期): masthead, number, date and articles."""

from dataclasses import dataclass
from datetime import date

from bulletin_studio.base.source import SourceSpan
from bulletin_studio.model.article import Article


@dataclass(frozen=True, slots=True)
class Masthead:
    """What stands at the head of page 1.

    Attributes:
        title: 刊名, the bulletin's name.
        subtitle: a line with the name, such as 内部资料 免费交流; may be empty.
        publisher: 主办 or 编印, who publishes; may be empty.
        mark: a mark such as 样刊 or 增刊; may be empty.
    """

    title: str
    subtitle: str = ""
    publisher: str = ""
    mark: str = ""


@dataclass(frozen=True, slots=True)
class Issue:
    """One number of a bulletin.

    Attributes:
        number: 期号 within the year.
        total: 总期号, counted from the first number ever; None where the bulletin does not count so.
        day: the day of publication.
        layout: the name of the layout.
        articles: in reading order.
        page_count: the pages the editor wants; None where any count will do.
        protected_words: names and offices that no heading may cut at a line's end.
        language: BCP 47.
        source: the issue file.
    """

    masthead: Masthead
    number: int
    day: date
    layout: str
    articles: tuple[Article, ...] = ()
    total: int | None = None
    page_count: int | None = None
    protected_words: tuple[str, ...] = ()
    language: str = "zh-Hans"
    source: SourceSpan | None = None
