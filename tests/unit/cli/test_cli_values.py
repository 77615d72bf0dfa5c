import pytest

from bulletin_studio.base.errors import InputError
from bulletin_studio.cli.values import chosen_pages, dpi_from_text, pages_from_text


def fault_of(call, *arguments):
    with pytest.raises(InputError) as caught:
        call(*arguments)
    (finding,) = caught.value.findings
    return finding.code, dict(finding.arguments)


@pytest.mark.parametrize(("text", "dpi"), [("150", 150.0), ("18", 18.0), ("1200", 1200.0), ("72.5", 72.5)])
def test_dpi_within_reason_is_taken(text, dpi):
    assert dpi_from_text(text) == dpi


@pytest.mark.parametrize("text", ["0", "-150", "17.9", "1201", "nan", "inf", "150dpi", ""])
def test_other_dpi_is_refused_with_what_is_allowed(text):
    assert fault_of(dpi_from_text, text) == ("command.bad_dpi", {"value": text, "least": 18, "most": 1200})


@pytest.mark.parametrize(
    ("text", "ranges"), [("1", ((1, 1),)), ("1,3-4", ((1, 1), (3, 4))), ("2 , 2-2", ((2, 2), (2, 2)))]
)
def test_page_ranges_are_read(text, ranges):
    assert pages_from_text(text) == ranges


@pytest.mark.parametrize("text", ["", "0", "1-", "-1", "4-3", "1;2", "一", "1,,2", "²", "99999"])
def test_other_page_ranges_are_refused(text):
    assert fault_of(pages_from_text, text) == ("command.bad_pages", {"value": text})


def test_chosen_pages_stand_in_order_without_repeats():
    assert chosen_pages(((3, 4), (1, 3)), 4) == (1, 2, 3, 4)
    assert chosen_pages(None, 3) == (1, 2, 3)


def test_a_page_beyond_the_last_is_refused():
    assert fault_of(chosen_pages, ((1, 1), (2, 9)), 4) == ("command.no_such_page", {"page": 9, "count": 4})
