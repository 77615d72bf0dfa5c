"""How fast paragraphs are composed, beside Typst compiling the same text in the same run.

Run it with the extra "benchmark": python benchmarks/composition.py

Prints for the sample number's text, ten and a hundred times it: our CPU time from cold faces, characters a second,
Typst's CPU time, and the ratio ours / Typst's; then the CPU time of one edited paragraph. Typst's time holds what it
cannot leave out: parsing, page layout and writing a PDF; ours holds composition alone, so the ratio flatters us and is
to be read with that in mind.
"""

import statistics
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import typst

from bulletin_studio.base.source import TextPlace
from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.files.load_font_list import load_font_list
from bulletin_studio.files.load_issue import load_issue
from bulletin_studio.fonts.library import open_library
from bulletin_studio.model.story import plain_paragraph
from bulletin_studio.model.style import ParagraphStyle
from bulletin_studio.typesetting.set_paragraph import TypeContext, set_paragraph

RUNS = 5
MEASURE_EM = 22
STYLE = ParagraphStyle("body", indent_em=2.0)
PLACE = TextPlace("benchmark", "body", 0, 0)
TYPST_HEAD = """#set page(width: 170mm, height: 297mm, columns: 2, margin: 10mm)
#set text(font: "Bulletin Song", size: 10.5pt, lang: "zh", region: "cn")
#set par(justify: true, first-line-indent: (amount: 2em, all: true))
"""


def main() -> None:
    """Prints the table."""
    texts = sample_texts()
    print(f"{'characters':>10} {'lines':>6} {'ours ms':>8} {'chars/s':>9} {'Typst ms':>9} {'ours/Typst':>10}")
    for factor in (1, 10, 100):
        many = [*texts] * factor
        characters = sum(len(text) for text in many)
        lines = compose(many)
        ours = cpu_ms(lambda many=many: compose(many))
        theirs = cpu_ms(lambda many=many: typst_compile(many))
        rate = characters / ours * 1000
        print(f"{characters:>10} {lines:>6} {ours:>8.1f} {rate:>9.0f} {theirs:>9.1f} {ours / theirs:>10.2f}")
    context = TypeContext(open_library(load_font_list()))
    longest = max(texts, key=len)
    one(longest, context)
    edited = cpu_ms(lambda: one(f"{longest[:40]}新{longest[40:]}", context), runs=20)
    print(f"one edited paragraph of {len(longest) + 1} characters: {edited:.1f} ms")


def sample_texts() -> list[str]:
    """The body paragraphs of the sample number."""
    issue, _ = load_issue(data_folder() / "samples" / "xinjing-2024-01")
    return [paragraph.text for article in issue.articles for paragraph in article.body.paragraphs]


def compose(texts: Sequence[str]) -> int:
    """Composes all texts with faces opened anew; returns the number of lines."""
    context = TypeContext(open_library(load_font_list()))
    return sum(one(text, context) for text in texts)


def one(text: str, context: TypeContext) -> int:
    """Composes one paragraph; returns the number of lines."""
    measures = (MEASURE_EM * STYLE.size,)
    return len(set_paragraph(plain_paragraph("body", text), STYLE, measures, PLACE, context).lines)


def typst_compile(texts: Sequence[str]) -> int:
    """Compiles all texts to a PDF with the same faces; returns its size."""
    source = TYPST_HEAD + "\n\n".join(text.replace("#", "\\#") for text in texts)
    fonts = [str(Path(file.path).parent) for file in load_font_list()[:1]]
    return len(typst.compile(source.encode(), font_paths=fonts, ignore_system_fonts=True))


def cpu_ms(work: Callable[[], object], runs: int = RUNS) -> float:
    """The median CPU time of a piece of work over all threads, in milliseconds, after one run to warm up."""
    work()
    times = []
    for _ in range(runs):
        start = time.process_time()
        work()
        times.append(time.process_time() - start)
    return statistics.median(times) * 1000


if __name__ == "__main__":
    main()
