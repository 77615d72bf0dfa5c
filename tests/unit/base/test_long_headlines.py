"""A headline as long as a text does not fill a message."""

from bulletin_studio.base.findings import error
from bulletin_studio.base.words.catalogue import Language, message, say

LONG = "这是误贴进标题栏的一整篇文章" * 150


def test_a_message_names_an_article_by_the_beginning_of_a_long_headline() -> None:
    for language in Language:
        text = message(error("preflight.article_nowhere", None, headline=LONG), language)
        assert LONG[:40] in text
        assert "…" in text
        assert len(text) < 160
    assert "新泾镇召开学习讨论会" in say("preflight.article_nowhere", Language.CHINESE, headline="新泾镇召开学习讨论会")


def test_the_outline_still_shows_all_of_it_in_its_tip() -> None:
    assert LONG in say("panel.outline_tip", Language.CHINESE, title=LONG)
