"""Rooms: a library, a desk at night, a canteen, children's drawings on a wall."""

from collections.abc import Callable

import numpy as np
from PIL import Image, ImageDraw

from photography.camera import Lamp, Scene, View
from photography.patterns import tiles, wood
from photography.shapes import Box, Crowd, Ellipsoid, Pattern, Rod, Shape, Surface, Triple, Turned, Vectors

SPINES: tuple[Triple, ...] = (
    (0.4, 0.05, 0.04), (0.05, 0.14, 0.3), (0.08, 0.22, 0.12), (0.55, 0.42, 0.2), (0.62, 0.6, 0.55), (0.2, 0.08, 0.16),
    (0.1, 0.1, 0.11), (0.6, 0.3, 0.08), (0.15, 0.3, 0.35),
)  # fmt: skip
FLOOR = Surface(pattern=wood((0.36, 0.22, 0.12), 2, 0.6), gloss=0.05, roughness=0.08)


def library() -> Scene:
    """An aisle between shelves full of books, daylight at its end."""
    members: list[Shape | Crowd] = [
        Box((0, -0.05, 8), (5, 0.05, 14), FLOOR),
        Box((0, 3.25, 8), (5, 0.05, 14), Surface((0.76, 0.75, 0.72))),
        Box((0, 1.6, 15), (5, 1.7, 0.05), Surface((0.6, 0.6, 0.58))),
        Box((0, 1.55, 14.9), (1.0, 1.1, 0.03), Surface((0.8, 0.8, 0.8), (3.4, 3.7, 4.2))),
        Box((0, 1.55, 14.85), (0.03, 1.1, 0.03), Surface((0.5, 0.5, 0.48))),
    ]
    lamps: list[Lamp] = [Lamp((1.0, 2.6, 14.8), (-2.0, 0, 0), (0, -2.1, 0), (5.0, 5.4, 6.0))]
    for side in (-1, 1):
        members += [_shelf(side, 1.0 + 2.5 * k, 10 * k + (side > 0)) for k in range(5)]
    for z in (1.2, 4.2, 7.2, 10.2):
        members.append(Box((0, 3.15, z), (0.16, 0.03, 0.75), Surface((0.8, 0.8, 0.8), (5.5, 5.1, 4.4))))
        lamps.append(Lamp((-0.4, 3.1, z - 0.75), (0.8, 0, 0), (0, 0, 1.5), (6.4, 5.9, 5.0)))
    view = View((0.28, 1.55, -1.6), (-0.08, 1.3, 8), 46, 0.006, 4.5)
    return Scene(Crowd(tuple(members)), tuple(lamps), (0.05, 0.05, 0.05), view)


def _shelf(side: int, z: float, seed: int) -> Crowd:
    """A bookcase along z whose front looks at the aisle."""
    random = np.random.default_rng(seed)
    oak = Surface(pattern=wood((0.42, 0.26, 0.13), 2, 1.2, seed))
    front, deep = side * 0.95, 0.15
    x = front + side * deep
    parts: list[Shape] = [Box((front + side * 0.3, 1.15, z), (0.02, 1.15, 1.2), oak)]
    parts += [Box((x, 1.15, z + s * 1.2), (deep, 1.15, 0.025), oak) for s in (-1, 1)]
    rows: list[Crowd] = []
    for level in range(6):
        floor = 0.1 + 0.37 * level
        parts.append(Box((x, floor - 0.015, z), (deep, 0.015, 1.2), oak))
        at, books = z - 1.16, []
        while at < z + 1.12:
            thick, tall = float(random.uniform(0.015, 0.045)), float(random.uniform(0.21, 0.31))
            if random.random() < 0.04:
                at += 0.09
            colour = SPINES[int(random.integers(len(SPINES)))]
            shade = float(random.uniform(0.7, 1.25))
            surface = Surface((colour[0] * shade, colour[1] * shade, colour[2] * shade), gloss=0.02, roughness=0.2)
            inset = float(random.uniform(0.0, 0.03))
            books.append(
                Box(
                    (front + side * (0.11 + inset), floor + tall / 2, at + thick / 2),
                    (0.1, tall / 2, thick / 2),
                    surface,
                )
            )
            at += thick + 0.002
        rows.append(Crowd(tuple(books)))
    parts.append(Box((x, 2.3, z), (deep, 0.02, 1.22), oak))
    return Crowd((Crowd(tuple(parts)), *rows))


def desk() -> Scene:
    """An open book in the light of a desk lamp, the shelves behind it in the dark."""
    random = np.random.default_rng(14)
    paper = Surface((0.8, 0.77, 0.68))
    members: list[Shape | Crowd] = [
        Box(
            (0, -0.03, 0.4),
            (1.3, 0.03, 0.7),
            Surface(pattern=wood((0.3, 0.15, 0.07), 0, 1.1), gloss=0.05, roughness=0.08),
        ),
        Box((0, 0.8, 2.6), (3, 1.8, 0.05), Surface((0.12, 0.1, 0.09))),
        Box((-0.02, 0.004, 0.1), (0.2, 0.004, 0.14), Surface((0.3, 0.05, 0.04))),
    ]
    for side in (-1, 1):
        members += [
            Box((-0.02 + side * (0.097 - 0.002 * k), 0.009 + 0.003 * k, 0.1), (0.093, 0.0015, 0.132), paper)
            for k in range(6)
        ]
        for k in range(13):
            y, z = 0.0262, 0.2 - 0.0165 * k
            half = 0.07 if k % 5 != 4 else 0.045
            members.append(
                Box((-0.02 + side * 0.092 - (0.07 - half), y, z), (half, 0.0003, 0.0028), Surface((0.2, 0.19, 0.18)))
            )
    green = Surface((0.03, 0.2, 0.11), gloss=0.06, roughness=0.05)
    brass = Surface((0.55, 0.4, 0.14), gloss=0.3, roughness=0.1)
    members += [
        Turned(
            (0.42, 0, 0.42), ((0.0, 0.0), (0.1, 0.0), (0.1, 0.012), (0.03, 0.03), (0.012, 0.05), (0.0, 0.05)), brass
        ),
        Rod((0.42, 0.04, 0.42), (0.42, 0.42, 0.42), 0.01, brass),
        Rod((0.42, 0.42, 0.42), (0.28, 0.47, 0.34), 0.01, brass),
        Turned((0.24, 0.4, 0.32), ((0.13, 0.0), (0.11, 0.05), (0.05, 0.1), (0.02, 0.11), (0.0, 0.11)), green),
        Ellipsoid((0.24, 0.425, 0.32), (0.035, 0.03, 0.035), Surface((0.8, 0.8, 0.7), (16, 12, 7))),
        Turned(
            (-0.42, 0, 0.3),
            ((0.0, 0.0), (0.04, 0.0), (0.045, 0.09), (0.041, 0.09), (0.036, 0.01)),
            Surface((0.7, 0.7, 0.68), gloss=0.05),
        ),
    ]
    members.append(_books_behind(random))
    lamps = (
        Lamp((0.14, 0.4, 0.22), (0.2, 0, 0), (0, 0, 0.2), (24, 18.5, 11.5)),
        Lamp((-1.0, 2.4, 0.6), (2.0, 0, 0), (0, 0, 1.4), (0.28, 0.25, 0.22)),
    )
    view = View((-0.1, 0.46, -0.95), (0.08, 0.22, 0.2), 40, 0.012, 1.15)
    return Scene(Crowd(tuple(members)), lamps, (0.012, 0.012, 0.016), view)


def _books_behind(random: np.random.Generator) -> Crowd:
    """Shelves along x, far out of focus."""
    shelf: list[Shape] = []
    for level in range(5):
        at = -1.6
        while at < 1.6:
            thick, tall = float(random.uniform(0.02, 0.055)), float(random.uniform(0.2, 0.29))
            shelf.append(
                Box(
                    (at, -0.2 + 0.38 * level + tall / 2, 2.35),
                    (thick / 2, tall / 2, 0.1),
                    Surface(SPINES[int(random.integers(9))]),
                )
            )
            at += thick + 0.004
        shelf.append(Box((0, -0.215 + 0.38 * level, 2.4), (1.7, 0.015, 0.15), Surface((0.2, 0.12, 0.07))))
    return Crowd(tuple(shelf))


def canteen() -> Scene:
    """Tables and stools in rows, windows along the left, bowls on the tables."""
    members: list[Shape | Crowd] = [
        Box(
            (0, -0.05, 8),
            (6, 0.05, 12),
            Surface(pattern=tiles((0.62, 0.58, 0.5), (0.4, 0.37, 0.32), 0.6), gloss=0.06, roughness=0.06),
        ),
        Box((0, 3.25, 8), (6, 0.05, 12), Surface((0.8, 0.8, 0.78))),
        Box((5, 1.6, 8), (0.05, 1.7, 12), Surface((0.72, 0.68, 0.58))),
        Box((0, 1.6, 18), (6, 1.7, 0.05), Surface((0.72, 0.68, 0.58))),
        Box((1.2, 1.85, 17.9), (2.0, 0.7, 0.04), Surface((0.5, 0.14, 0.06))),
        Box((-4.2, 0.5, 8), (0.1, 0.5, 12), Surface((0.7, 0.68, 0.6))),
    ]
    lamps: list[Lamp] = []
    for z in np.arange(1.5, 17, 3.0):
        members.append(Box((-4.3, 1.9, float(z)), (0.02, 0.85, 1.15), Surface((0.6, 0.6, 0.6), (3.2, 3.5, 4.0))))
        members.append(Box((-4.2, 1.9, float(z) + 1.45), (0.06, 1.3, 0.28), Surface((0.72, 0.68, 0.58))))
        lamps.append(Lamp((-4.15, 2.75, float(z) - 1.1), (0, 0, 2.2), (0, -1.7, 0), (6.0, 6.4, 7.2)))
    for z in (3.0, 7.5, 12.0):
        lamps.append(Lamp((0.2, 3.2, z), (1.2, 0, 0), (0, 0, 1.2), (4.0, 3.7, 3.2)))
        members.append(Box((0.8, 3.18, z + 0.6), (0.5, 0.02, 0.5), Surface((0.8, 0.8, 0.8), (4.0, 3.7, 3.2))))
    for row in range(6):
        members += [_table(x, 2.2 + 2.3 * row) for x in (-2.3, 0.9, 3.6)]
    view = View((-0.75, 1.6, -1.0), (0.2, 1.0, 7), 44, 0.006, 5)
    return Scene(Crowd(tuple(members)), tuple(lamps), (0.06, 0.06, 0.06), view)


def _table(x: float, z: float) -> Crowd:
    """A table for four with its stools and bowls."""
    top, steel = Surface(pattern=wood((0.5, 0.32, 0.17), 0, 1.3), gloss=0.04, roughness=0.08), Surface((0.3, 0.3, 0.31))
    parts: list[Shape] = [Box((x, 0.74, z), (0.75, 0.02, 0.42), top)]
    parts += [Rod((x + a, 0, z + b), (x + a, 0.72, z + b), 0.022, steel) for a in (-0.66, 0.66) for b in (-0.34, 0.34)]
    for a in (-0.38, 0.38):
        for b in (-0.68, 0.68):
            parts.append(Box((x + a, 0.45, z + b), (0.17, 0.02, 0.17), Surface((0.55, 0.16, 0.06))))
            parts.append(Rod((x + a, 0, z + b), (x + a, 0.43, z + b), 0.03, steel))
        for b in (-0.2, 0.2):
            bowl = ((0.0, 0.0), (0.04, 0.0), (0.075, 0.05), (0.07, 0.05), (0.0, 0.02))
            parts.append(Turned((x + a, 0.76, z + b), bowl, Surface((0.8, 0.8, 0.78), gloss=0.05, roughness=0.03)))
    return Crowd(tuple(parts))


def drawings() -> Scene:
    """Children's drawings in three rows on a white wall, spots on them."""
    members: list[Shape | Crowd] = [
        Box((0, 1.5, 3.0), (6, 2.2, 0.05), Surface((0.74, 0.73, 0.7))),
        Box((0, -0.05, 1), (6, 0.05, 4), FLOOR),
        Box((0, 0.06, 2.93), (6, 0.06, 0.02), Surface((0.4, 0.36, 0.3))),
    ]
    for row in range(2):
        for k in range(5):
            x, y, seed = -2.0 + 1.0 * k, 2.05 - 0.86 * row, row * 5 + k
            picture = _drawing(seed, (x - 0.38, y + 0.29), (0.76, 0.58))
            members.append(Box((x, y, 2.93), (0.42, 0.33, 0.012), Surface((0.5, 0.36, 0.2))))
            members.append(Box((x, y, 2.915), (0.38, 0.29, 0.006), Surface(pattern=picture)))
    lamps = tuple(Lamp((x - 0.15, 3.1, 1.6), (0.3, 0, 0), (0, -0.12, 0.22), (40, 37, 31)) for x in (-2.0, 0.0, 2.0))
    more = (Lamp((-3, 3.2, -1), (6, 0, 0), (0, 0, 2), (0.9, 0.9, 0.88)),)
    view = View((-1.35, 1.5, -1.2), (-0.1, 1.52, 3), 38, 0.008, 4.3)
    return Scene(Crowd(tuple(members)), (*lamps, *more), (0.16, 0.16, 0.16), view)


CRAYONS = (
    (214, 58, 46), (34, 110, 190), (245, 180, 40), (52, 150, 70), (150, 80, 170), (240, 120, 50), (60, 180, 200)
)  # fmt: skip
Scribble = Callable[[tuple[float, float, float, float], tuple[int, int, int]], None]


def _crayon_house(draw: ImageDraw.ImageDraw, seed: int, scribble: Scribble) -> None:
    scribble((90, 160, 250, 280), CRAYONS[seed % 6])
    draw.polygon(((70, 165), (170, 80), (270, 165)), CRAYONS[(seed + 1) % 6])
    draw.rectangle((150, 215, 195, 280), CRAYONS[2])


def _crayon_trees(draw: ImageDraw.ImageDraw, seed: int, _scribble: Scribble) -> None:
    for x in (110, 220, 320):
        draw.line((x, 290, x, 190), (120, 80, 50), 14)
        draw.ellipse((x - 48, 105, x + 48, 210), CRAYONS[3] if x != 220 else CRAYONS[seed % 6])


def _crayon_fish(draw: ImageDraw.ImageDraw, seed: int, _scribble: Scribble) -> None:
    for x, y in ((120, 130), (240, 190), (140, 225)):
        draw.ellipse((x, y, x + 100, y + 48), CRAYONS[seed % 6])
        draw.polygon(((x + 95, y + 24), (x + 130, y), (x + 130, y + 48)), CRAYONS[(seed + 2) % 6])
        draw.ellipse((x + 16, y + 14, x + 26, y + 24), (30, 30, 30))


def _crayon_kite(draw: ImageDraw.ImageDraw, seed: int, _scribble: Scribble) -> None:
    draw.polygon(((180, 50), (250, 120), (180, 200), (110, 120)), CRAYONS[seed % 6])
    draw.line((180, 50, 180, 200), (60, 60, 60), 4)
    draw.line((180, 200, 150, 240, 190, 270, 170, 320), CRAYONS[4], 5)
    draw.ellipse((285, 190, 325, 230), (230, 180, 150))
    draw.line((305, 230, 305, 300), CRAYONS[1], 16)


def _drawing(seed: int, corner: tuple[float, float], size: tuple[float, float]) -> Pattern:
    """Crayon on paper: a house, the sun, trees, fish or a kite, as children draw them."""
    random = np.random.default_rng(700 + seed)
    canvas = Image.new("RGB", (456, 348), (246, 243, 232))
    draw = ImageDraw.Draw(canvas)

    def scribble(box: tuple[float, float, float, float], ink: tuple[int, int, int]) -> None:
        left, top, right, bottom = box
        at = top
        while at < bottom:
            points = [(left + random.normal(0, 4), at), (right + random.normal(0, 4), at + 5 + random.normal(0, 2))]
            draw.line(points, ink, 5)
            at += 6

    scribble((0, 270, 456, 345), CRAYONS[3] if seed % 2 else CRAYONS[6])
    draw.ellipse((350, 20, 430, 100), CRAYONS[2])
    for angle in np.linspace(0, 6.28, 10):
        draw.line(
            (390 + 48 * np.cos(angle), 60 + 48 * np.sin(angle), 390 + 68 * np.cos(angle), 60 + 68 * np.sin(angle)),
            CRAYONS[2],
            6,
        )
    subjects = (_crayon_house, _crayon_trees, _crayon_fish, _crayon_kite)
    subjects[seed % 4](draw, seed, scribble)
    ink = (np.asarray(canvas, np.float32) / 255) ** 2.2
    scale = ink.shape[1] / size[0]

    def pattern(place: Vectors) -> Vectors:
        x = np.clip((place[0] - corner[0]) * scale, 0, ink.shape[1] - 1).astype(np.int32)
        y = np.clip((corner[1] - place[1]) * scale, 0, ink.shape[0] - 1).astype(np.int32)
        return np.ascontiguousarray(ink[y, x].T)

    return pattern
