"""How long a number of 24 pages with 48 photos of 12 megapixels takes to export, and how much memory it needs.

Run it with the extra "benchmark": python benchmarks/export.py

The photos are made by the run (a gradient with noise, each another one) and thrown away with their folder. Every row is
a process of its own: wall time, CPU time of all threads and the most memory the process ever held (the `ru_maxrss` of
`wait4`). The export is the command as users start it: reading, composing, checking, the PDF and the check of the
finished file; first with no photo converted before, then with all of them kept from before, then a third time without
keeping any. The peers do far less: Typst and ReportLab put the same photos two on a page, as RGB, at their full
resolution, without type, conversion or check.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path

from PIL import Image

PAGES = 24
PHOTOS = 48
SIZE_PX = (4000, 3000)
MOST_MEGABYTES = 600
NOISE = 40
TEXT = "居民区把楼道、车棚和晾衣架逐一登记，网格员每周走访两次，把听到的意见记在本子上，当天能办的当天办。" * 4
EXPORT = (sys.executable, "-m", "bulletin_studio", "export", "number", "-q", "--force", "-o")
TYPST = "import sys, typst; typst.compile(sys.argv[1], output=sys.argv[2])"
REPORTLAB = """
import sys
from reportlab.pdfgen.canvas import Canvas
canvas = Canvas(sys.argv[1], pagesize=(595, 842))
for number, photo in enumerate(sys.argv[2:]):
    canvas.drawImage(photo, 60, 440 if number % 2 == 0 else 60, 470, 352)
    if number % 2:
        canvas.showPage()
canvas.save()
"""


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process took: seconds and megabytes (of 1024 x 1024 bytes)."""

    wall: float
    cpu: float
    megabytes: float


def main() -> None:
    """Prints the table; fails where memory passes what was promised."""
    with tempfile.TemporaryDirectory(prefix="bulletin-export-") as name:
        folder = Path(name)
        photos = tuple(make_photos(folder / "number" / "photos"))
        make_number(folder / "number")
        (folder / "peer.typ").write_text(typst_source(photos), encoding="utf-8")
        kept, none = {"BULLETIN_STUDIO_CACHE": str(folder / "cache")}, {"BULLETIN_STUDIO_CACHE": "off"}
        costs = {
            "export, nothing kept": cost_of((*EXPORT, "cold.pdf"), folder, kept),
            "export, photos kept": cost_of((*EXPORT, "warm.pdf"), folder, kept),
            "export, keeping none": cost_of((*EXPORT, "none.pdf"), folder, none),
            "Typst": cost_of((sys.executable, "-c", TYPST, "peer.typ", "typst.pdf"), folder),
            "ReportLab": cost_of((sys.executable, "-c", REPORTLAB, "reportlab.pdf", *map(str, photos)), folder),
        }
        sums = {sha256((folder / f"{run}.pdf").read_bytes()).hexdigest() for run in ("cold", "warm", "none")}
        size = (folder / "cold.pdf").stat().st_size / 2**20
        print_table(costs)
        print(f"the file: {size:.0f} MB; the same bytes three times: {'yes' if len(sums) == 1 else 'NO'}")
    most = max(cost.megabytes for name, cost in costs.items() if name.startswith("export"))
    if most > MOST_MEGABYTES or len(sums) != 1:
        sys.exit(f"{most:.0f} MB where {MOST_MEGABYTES} were promised, or other bytes")


def make_photos(folder: Path) -> Iterator[Path]:
    """Photos that look different and compress as pictures of a camera do (about 3 MB each)."""
    folder.mkdir(parents=True)
    noise = Image.effect_noise(SIZE_PX, NOISE)
    slope = Image.linear_gradient("L").resize(SIZE_PX)
    disc = Image.radial_gradient("L").resize(SIZE_PX)
    for number in range(PHOTOS):
        turned = Image.blend(slope.rotate(7.5 * number), disc, 0.4)
        grain = noise.transform(SIZE_PX, Image.Transform.AFFINE, (0.5, 0, 20 * number, 0, 0.5, 10 * number))
        planes = (Image.blend(plane, grain, 0.25) for plane in (turned, slope, disc))
        path = folder / f"{number:02}.jpg"
        Image.merge("RGB", tuple(planes)).save(path, quality=88)
        yield path


def make_number(folder: Path) -> None:
    """An issue folder of as many articles as pages, each with a photo across the page and one in a column."""
    (folder / "articles").mkdir()
    names = [f"{page:02}" for page in range(PAGES)]
    for page, name in enumerate(names):
        head = f"---\nheadline: 第 {page + 1} 版要闻\n---\n"
        wide, narrow = (f"photos/{photo:02}.jpg" for photo in (2 * page, 2 * page + 1))
        blocks = (head, f"![全景]({wide}){{width=full}}", TEXT, f"![近景]({narrow})", TEXT)
        (folder / "articles" / f"{name}.md").write_text("\n\n".join(blocks) + "\n", encoding="utf-8")
    entries = ", ".join(f"{{article: {name!r}, page: {page}}}" for page, name in enumerate(names, 1))
    head = "format: 1\nmasthead: {title: 大报, publisher: 编印}\nnumber: 1\ndate: 2024-01-15\nlayout: a4-two-column\n"
    (folder / "issue.yaml").write_text(f"{head}articles: [{entries}]\n", encoding="utf-8")


def typst_source(photos: Sequence[Path]) -> str:
    """The same photos for Typst, two on a page."""
    images = "\n".join(f'#image("number/photos/{photo.name}", width: 166mm)' for photo in photos)
    return f"#set page(width: 210mm, height: 297mm, margin: 20mm)\n{images}\n"


def cost_of(command: Sequence[str], folder: Path, environment: Mapping[str, str] | None = None) -> Cost:
    """Runs a command in a folder; fails where it fails."""
    begin = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, env={**os.environ, **(environment or {})})  # noqa: S603 - our own words
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        sys.exit(f"{command[:4]} ended with {process.returncode}")
    unit = 1 if sys.platform == "darwin" else 1024
    return Cost(time.perf_counter() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss * unit / 2**20)


def print_table(costs: Mapping[str, Cost]) -> None:
    """One line a process, with the ratio of its CPU time to Typst's."""
    peer = costs["Typst"].cpu
    print(f"{PAGES} pages, {PHOTOS} photos of {SIZE_PX[0] * SIZE_PX[1] / 1e6:.0f} megapixels")
    print(f"{'':<22} {'wall s':>7} {'CPU s':>7} {'CPU/Typst':>9} {'peak MB':>8}")
    for name, cost in costs.items():
        print(f"{name:<22} {cost.wall:>7.1f} {cost.cpu:>7.1f} {cost.cpu / peer:>9.2f} {cost.megabytes:>8.0f}")


if __name__ == "__main__":
    main()
