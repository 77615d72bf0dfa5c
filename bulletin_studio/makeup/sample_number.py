"""A number that says something for every variable, of usual lengths: what a layout is looked at with."""

from dataclasses import fields
from datetime import date

from bulletin_studio.model.issue import Imprint, Issue, Masthead

_LENGTHS = {
    "address": "新泾路 100 号",
    "email": "jianbao@example.cn",
    "website": "www.example.cn",
    "phone": "021-62340000",
}
_NAMES = ("board", "editors", "proofreaders")


def sample_number(layout_name: str) -> Issue:
    """A number without articles: a name of five characters, two editors, every line of the imprint filled."""
    texts = {
        field.name: ("林晓", "周宁") if field.name in _NAMES else (_LENGTHS.get(field.name, "新泾镇人民政府"),)
        for field in fields(Imprint)
    }
    return Issue(
        masthead=Masthead("社区生活报", "内部资料 免费交流", "新泾镇党政办公室 编印", "样刊"),
        number=12,
        total=128,
        day=date(2024, 12, 28),
        layout=layout_name,
        imprint=Imprint(**texts),
        page_names=((1, "要闻"), (2, "民生"), (3, "文化"), (4, "副刊")),
    )
