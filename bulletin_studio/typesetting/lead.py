"""Run-in headings: a paragraph and the layout's marks go in, where its lead ends comes out."""

from collections.abc import Sequence

from bulletin_studio.model.story import Paragraph
from bulletin_studio.model.style import CharacterStyle

_SPACES = (" ", "\u00a0")


def lead_end(paragraph: Paragraph, character_styles: Sequence[CharacterStyle]) -> int:
    """The index after a run-in heading (CLREQ #processing_of_runin_headings); 0 where a paragraph has none.

    A run-in heading is what stands at the paragraph's start in another face or weight, with a space typed after it and
    more text on the same line: `**工作要求** 各部门…`, `*本报讯* 近日…`.
    """
    leads = {each.name for each in character_styles if each.face is not None or each.weight is not None}
    end = 0
    for span in paragraph.spans:
        if span.style not in leads:
            break
        end += len(span.text)
    head, rest = paragraph.text[:end], paragraph.text[end:]
    is_run_in = bool(head.strip() and rest.strip()) and (head.endswith(_SPACES) or rest.startswith(_SPACES))
    return len(head.rstrip()) if is_run_in else 0
