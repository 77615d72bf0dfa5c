"""An issue (一期): masthead, number, date and articles."""

from dataclasses import dataclass
from datetime import date

from bulletin_studio.base.source import SourceSpan
from bulletin_studio.model.article import Article
from bulletin_studio.model.fitting import AS_LAID_OUT, Fitting


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
class Imprint:
    """Who makes the bulletin, under which licence, and where they are found; each one or several texts, or none.

    Attributes:
        sponsor: 主办.
        organiser: 承办, 协办.
        chief_editor: 主编.
        board: 编委.
        editors: 责任编辑.
        designers: 美术编辑, 版式.
        proofreaders: 校对.
        approved_by: 签发, who has released the number.
        serial: 刊号, such as CN 31-0000/D.
        licence: 准印证号 of a bulletin that is no public periodical.
        address: 地址.
        postcode: 邮编.
        phone: 电话.
        email: 电子邮箱.
        website: 网址.
        printer: 印刷, the print shop.
        print_run: 印数.
        reported_to: 报, offices above that receive the number.
        sent_to: 送, offices beside.
        issued_to: 发, offices below.
    """

    sponsor: tuple[str, ...] = ()
    organiser: tuple[str, ...] = ()
    chief_editor: tuple[str, ...] = ()
    board: tuple[str, ...] = ()
    editors: tuple[str, ...] = ()
    designers: tuple[str, ...] = ()
    proofreaders: tuple[str, ...] = ()
    approved_by: tuple[str, ...] = ()
    serial: tuple[str, ...] = ()
    licence: tuple[str, ...] = ()
    address: tuple[str, ...] = ()
    postcode: tuple[str, ...] = ()
    phone: tuple[str, ...] = ()
    email: tuple[str, ...] = ()
    website: tuple[str, ...] = ()
    printer: tuple[str, ...] = ()
    print_run: tuple[str, ...] = ()
    reported_to: tuple[str, ...] = ()
    sent_to: tuple[str, ...] = ()
    issued_to: tuple[str, ...] = ()


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
        imprint: 版权信息, printed where the layout has a place for it.
        page_names: (page from 1, 版名 such as 要闻) pairs in the order of the pages.
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
    imprint: Imprint = Imprint()
    page_names: tuple[tuple[int, str], ...] = ()
    language: str = "zh-Hans"
    source: SourceSpan | None = None
    fit: Fitting = AS_LAID_OUT
