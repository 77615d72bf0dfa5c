"""Makes the photos of the samples, the same every time: `make_photos.py [FOLDER] [--scale S] [--only NAME ...]`.

One sample names a real township and must not show real people, the others a town that is not there, so their photos are
made, not taken: scenes are built, lit and photographed by the modules in `photography/`. At full scale this takes about
three quarters of an hour on two cores.
"""

import argparse
import sys
from collections.abc import Callable
from dataclasses import dataclass
from multiprocessing import Pool
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from PIL import Image

sys.path.insert(0, str(Path(__file__).resolve().parent))

from photography import garden, halls, rooms, rostrum, streets, table, things, waterside
from photography.camera import Scene, expose
from photography.darkroom import develop
from photography.finishing import black_and_white, in_wide_gamut, jpeg, wide_profile
from photography.quieten import quieten

SAMPLES = Path(__file__).resolve().parent
XINJING, TINGLAN = "xinjing-2024-01", "tinglan-2024-06"
RAYS_AT_ONCE = 60_000
SCENES: dict[str, Callable[[], Scene]] = {
    "taolunhui": halls.town_hall,
    "huatong": rostrum.microphone,
    "diaoyan": table.tea,
    "jiangtang": halls.lecture_hall,
    "shiqiao": waterside.bridge,
    "helu": waterside.path,
    "xiaochuan": waterside.boat,
    "laojie": streets.old_street,
    "denglong": streets.lanterns,
    "caichang": streets.market,
    "guangchang": streets.square,
    "qiuchang": streets.court,
    "gonggaolan": streets.noticeboard,
    "huapen": streets.pots,
    "yusan": streets.umbrellas,
    "shucai": things.vegetables,
    "fancai": things.meal,
    "gongju": things.tools,
    "shouyinji": things.radio,
    "caibi": things.pencils,
    "shujia": rooms.library,
    "taideng": rooms.desk,
    "shitang": rooms.canteen,
    "ertonghua": rooms.drawings,
}


@dataclass(frozen=True)
class Order:
    """How one photo is made.

    Attributes:
        name: of the file, without its ending.
        film_px: size at which the light is followed.
        print_px: size of the photograph.
        samples: rays per pixel.
        exposure: see `develop`.
        warmth: see `develop`.
        sample: whose photo it is.
    """

    name: str
    film_px: tuple[int, int]
    print_px: tuple[int, int]
    samples: int
    exposure: float
    warmth: float = 0.0
    sample: str = XINJING


def _town(name: str, exposure: float, samples: int = 9) -> Order:
    """A photo of the town, for one column; the light is followed on fewer points than are printed."""
    return Order(name, (640, 452), (1240, 876), samples, exposure, 0.01, TINGLAN)


ORDERS = (
    Order("taolunhui", (1440, 810), (2400, 1350), 18, 1.35, 0.02),
    Order("huatong", (780, 1040), (1050, 1400), 20, 1.9, 0.01),
    Order("diaoyan", (1200, 900), (1200, 900), 30, 0.95),
    Order("jiangtang", (1080, 720), (1500, 1000), 13, 1.7),
    Order("huayuan", (2400, 1600), (2400, 1600), 1, 1.25),
    _town("laojie", 0.9),
    _town("denglong", 1.3),
    _town("shujia", 1.9, 8),
    _town("taideng", 2.4),
    _town("shucai", 1.5),
    _town("caichang", 1.8, 8),
    _town("shitang", 0.8),
    _town("fancai", 2.5),
    _town("helu", 0.75, 8),
    _town("xiaochuan", 1.05, 8),
    _town("gongju", 2.0),
    _town("shouyinji", 1.8),
    _town("ertonghua", 1.7),
    _town("caibi", 1.5),
    _town("guangchang", 0.72),
    _town("qiuchang", 1.1),
    _town("gonggaolan", 0.85),
    _town("huapen", 0.8),
    _town("yusan", 1.0),
    Order("shiqiao", (1120, 630), (2240, 1260), 9, 0.85, 0.02, TINGLAN),
)


def main() -> None:
    """Makes every photo."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", nargs="?", type=Path, help="instead of the samples' own folders")
    parser.add_argument("--scale", type=float, default=1.0, help="share of the full width and height")
    parser.add_argument("--only", nargs="+", choices=[order.name for order in ORDERS])
    options = parser.parse_args()
    for order in ORDERS:
        if not options.only or order.name in options.only:
            folder = options.folder or SAMPLES / order.sample / "photos"
            folder.mkdir(parents=True, exist_ok=True)
            path = folder / f"{order.name}.jpg"
            path.write_bytes(make_photo(order, options.scale))
            print(path)


def make_photo(order: Order, scale: float = 1.0) -> bytes:
    """The JPEG file of one photo.

    Args:
        order: which photo.
        scale: share of the full width and height.
    """
    film_px, print_px = (
        (max(16, round(size[0] * scale)), max(16, round(size[1] * scale))) for size in (order.film_px, order.print_px)
    )
    film = garden.garden(film_px) if order.name == "huayuan" else _film(order, film_px)
    picture = develop(_enlarged(film, print_px), order.exposure, seed=len(order.name), warmth=order.warmth)
    if order.name == "diaoyan":
        return jpeg(black_and_white(picture))
    if order.name == "huayuan":
        return jpeg(in_wide_gamut(picture), icc_profile=wide_profile())
    return jpeg(picture, is_sideways=order.name == "jiangtang")


def _film(order: Order, size_px: tuple[int, int]) -> NDArray[np.float32]:
    """The light of one scene, row by row on all cores; every strip of rows has its own random numbers."""
    step = max(1, RAYS_AT_ONCE // size_px[0])
    strips = [(order, size_px, top, min(top + step, size_px[1])) for top in range(0, size_px[1], step)]
    with Pool() as pool:
        parts = pool.starmap(_strip, strips, chunksize=1)
    film, guide = (np.concatenate(layers) for layers in zip(*parts, strict=True))
    return quieten(film, guide)


def _strip(
    order: Order, size_px: tuple[int, int], top: int, bottom: int
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    samples = max(2, round(order.samples * size_px[0] / order.film_px[0]))
    return expose(SCENES[order.name](), size_px, range(top, bottom), samples, seed=top + 1)


def _enlarged(film: NDArray[np.float32], size_px: tuple[int, int]) -> NDArray[np.float32]:
    if (film.shape[1], film.shape[0]) == size_px:
        return film
    layers = [Image.fromarray(np.ascontiguousarray(film[..., k])) for k in range(3)]
    larger = [np.asarray(layer.resize(size_px, Image.Resampling.BICUBIC)) for layer in layers]
    enlarged: NDArray[np.float32] = np.maximum(np.stack(larger, axis=2), 0)
    return enlarged


if __name__ == "__main__":
    main()
