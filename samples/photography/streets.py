"""In the street: the old street by day, lanterns at dusk, a market hall, a square, a court, a noticeboard, pots."""

from itertools import pairwise

import numpy as np

from photography.camera import Lamp, Scene, View
from photography.daylight import STONE, TIMBER, house, lantern, paving, sky_wall, sun, tree
from photography.patterns import banner, tiles, wood
from photography.shapes import Box, Crowd, Ellipsoid, Rod, Shape, Surface, Triple, Turned
from photography.things import crate

HEI = "BulletinHei-Bold.ttf"
FAR_SKY = sky_wall(90, (0.95, 0.94, 0.9), (0.45, 0.64, 0.95))


def old_street() -> Scene:
    """A paved street between timber fronts, lanterns over it."""
    members: list[Shape | Crowd] = [FAR_SKY, Box((0, -0.1, 20), (12, 0.1, 70), paving((0.4, 0.38, 0.35), 0.6, 0.03))]
    for index, z in enumerate(np.arange(1.0, 60, 5.4)):
        members.append(house(-2.6, float(z), 5.2, 3.5 + 0.45 * (index % 2), -1, index + 40))
        members.append(house(2.6, float(z) + 1.1, 5.2, 3.8 - 0.4 * (index % 2), 1, index + 60))
    for index, z in enumerate(np.arange(2.5, 30, 2.7)):
        members.append(lantern(-1.9 if index % 2 else 1.9, 2.55, float(z), 0.21, 0.25))
    members += [tree(-2.0, 24, 3.6, 81), tree(1.8, 33, 4.2, 82)]
    view = View((0.5, 1.6, -4.4), (-0.15, 1.75, 12), 44, 0.005, 9)
    return Scene(Crowd(tuple(members)), (sun((14, 34, -18), 1.0),), (0.6, 0.72, 0.92), view)


def lanterns() -> Scene:
    """Rows of lanterns across the street at dusk, the nearest in focus."""
    members: list[Shape | Crowd] = [
        sky_wall(90, (0.6, 0.3, 0.22), (0.07, 0.12, 0.3)),
        Box((0, -0.1, 20), (12, 0.1, 70), paving((0.4, 0.38, 0.35), 0.6, 0.05)),
    ]
    for index, z in enumerate(np.arange(3.0, 50, 5.4)):
        members.append(house(-3.0, float(z), 5.2, 3.6, -1, index + 45))
        members.append(house(3.0, float(z) + 1.1, 5.2, 3.5, 1, index + 66))
    for row, z in enumerate((1.2, 3.4, 6.2, 9.6, 13.8, 19.0)):
        xs = np.linspace(-1.9, 1.9, 4) + (0.3 if row % 2 else 0)
        members += [lantern(float(x), 2.75 + 0.1 * float(np.cos(x)), z, 0.3, 0.42) for x in xs]
    lamps = tuple(Lamp((-1.5, 2.4, z), (3.0, 0, 0), (0, 0, 1.0), (1.6, 0.35, 0.16)) for z in (2.0, 7.0, 13.0))
    view = View((0.75, 1.5, -2.2), (-0.2, 2.45, 2.4), 40, 0.05, 3.7)
    return Scene(Crowd(tuple(members)), lamps, (0.09, 0.11, 0.2), view)


def market() -> Scene:
    """The aisle of a market hall between stalls of vegetables under lamps."""
    roof: list[Shape] = [
        Box((0, 4.6, 12), (7, 0.05, 24), Surface((0.7, 0.7, 0.68))),
        Box((-6.8, 2.2, 12), (0.05, 2.4, 24), Surface((0.75, 0.73, 0.68))),
        Box((6.8, 2.2, 12), (0.05, 2.4, 24), Surface((0.75, 0.73, 0.68))),
        Box((0, 2.2, 34), (7, 2.4, 0.05), Surface((0.5, 0.5, 0.5), (0.9, 1.0, 1.1))),
        Box(
            (0, -0.05, 12),
            (7, 0.05, 26),
            Surface(pattern=tiles((0.5, 0.5, 0.48), (0.25, 0.25, 0.24), 0.6), gloss=0.06, roughness=0.06),
        ),
    ]
    members: list[Shape | Crowd] = [Crowd(tuple(roof))]
    lamps: list[Lamp] = []
    for index, z in enumerate(np.arange(1.0, 26, 2.6)):
        members += [_stall(side, float(z), 2 * index + (side > 0)) for side in (-1, 1)]
        members.append(Box((-2.6, 3.05, float(z)), (0.12, 0.03, 0.8), Surface((0.8, 0.8, 0.8), (7.0, 6.2, 5.0))))
        members.append(Box((2.6, 3.05, float(z)), (0.12, 0.03, 0.8), Surface((0.8, 0.8, 0.8), (7.0, 6.2, 5.0))))
        lamps += [
            Lamp((s * 2.6 - 0.3, 3.0, float(z) - 0.8), (0.6, 0, 0), (0, 0, 1.6), (8.0, 7.2, 6.0)) for s in (-1, 1)
        ]
    lamps.append(Lamp((-5, 4.4, 0), (10, 0, 0), (0, 0, 24), (2.6, 2.5, 2.3)))
    view = View((0.6, 2.05, -1.9), (-0.75, 1.05, 7), 46, 0.006, 5)
    return Scene(Crowd(tuple(members)), tuple(lamps), (0.1, 0.1, 0.1), view)


def _stall(side: int, z: float, seed: int) -> Crowd:
    """Two rows of crates on a sloping counter, a green or red awning strip above."""
    kinds = ("tomato", "cucumber", "aubergine", "orange", "cabbage", "radish", "pepper")
    x = side * 2.7
    cloth: Triple = (0.03, 0.24, 0.12) if seed % 3 else (0.5, 0.06, 0.04)
    parts: list[Shape | Crowd] = [
        Box((x, 0.4, z), (1.0, 0.4, 1.15), Surface((0.55, 0.55, 0.54))),
        Box((x + side * 0.4, 2.7, z), (1.3, 0.25, 0.02), Surface(cloth)),
        Box((x - side * 0.95, 2.7, z), (0.02, 0.22, 1.25), Surface(cloth)),
    ]
    for row in range(2):
        for k in range(2):
            kind = kinds[(seed * 3 + row * 2 + k) % len(kinds)]
            middle = (x + side * (-0.52 + 0.85 * row), 0.86 + 0.22 * row, z - 0.55 + 1.1 * k)
            parts.append(crate(middle, kind, seed * 7 + row * 2 + k, 5))
    return Crowd(tuple(parts))


def square() -> Scene:
    """A square with a great tree, stone benches round it, and houses behind."""
    members: list[Shape | Crowd] = [FAR_SKY, Box((0, -0.1, 20), (40, 0.1, 60), paving((0.5, 0.47, 0.42), 0.8))]
    members += [tree(0.5, 9, 7.6, 5, (0.045, 0.09, 0.02)), tree(-9, 17, 6, 6), tree(10, 19, 6.5, 7)]
    stone = Surface((0.45, 0.44, 0.41))
    for angle in np.linspace(0, 2 * np.pi, 9)[:-1]:
        x, z = 0.5 + 2.2 * float(np.cos(angle)), 9 + 2.2 * float(np.sin(angle))
        members.append(Box((x, 0.22, z), (0.55, 0.22, 0.22), stone, -float(angle) + np.pi / 2))
    for index, x in enumerate(np.arange(-21, 22, 6.2)):
        members.append(_front(float(x), 24, index))
    view = View((-2.6, 1.6, -2.4), (0.4, 2.3, 9), 44, 0.006, 11)
    return Scene(Crowd(tuple(members)), (sun((-26, 24, -12), 1.0, 0.2),), (0.58, 0.7, 0.9), view)


def _front(x: float, z: float, seed: int) -> Crowd:
    """A house seen from the front."""
    height = 3.8 + 0.5 * (seed % 3)
    timber, parts = Surface(TIMBER), []
    parts.append(Box((x, height / 2, z + 2), (3.0, height / 2, 2), Surface((0.72, 0.7, 0.66))))
    parts.append(Box((x, height + 0.3, z + 2), (3.3, 0.3, 2.5), Surface((0.07, 0.075, 0.085))))
    parts += [
        Box((x + k, 1.1 if k == 0 else 1.6, z), (0.6, 1.1 if k == 0 else 0.6, 0.05), timber) for k in (-2.0, 0.0, 2.0)
    ]
    return Crowd(tuple(parts))


def court() -> Scene:
    """A basketball court in the evening: hoop, lines, a fence, lights on masts."""
    lines = Surface((0.8, 0.8, 0.78))
    members: list[Shape | Crowd] = [
        sky_wall(90, (0.5, 0.4, 0.4), (0.1, 0.17, 0.4)),
        Box((0, -0.1, 20), (40, 0.1, 50), Surface((0.06, 0.1, 0.07))),
        Box((0, -0.04, 9), (8.0, 0.06, 12), Surface((0.08, 0.24, 0.15), gloss=0.03, roughness=0.2)),
        Box((0, -0.03, 11.5), (2.4, 0.06, 3.4), Surface((0.42, 0.12, 0.06), gloss=0.03, roughness=0.2)),
    ]
    members += [Box((x, 0.025, 9), (0.04, 0.01, 11.5), lines) for x in (-7.5, 7.5)]
    members += [Box((0, 0.025, 14.9), (7.5, 0.01, 0.05), lines), Box((0, 0.035, 8.1), (2.4, 0.01, 0.05), lines)]
    members += [Box((s * 2.4, 0.035, 11.5), (0.05, 0.01, 3.4), lines) for s in (-1, 1)]
    steel = Surface((0.07, 0.12, 0.28))
    members += [
        Rod((0, 0, 16.2), (0, 3.0, 16.0), 0.1, steel),
        Rod((0, 3.0, 16.0), (0, 3.3, 14.5), 0.07, steel),
        Box((0, 3.5, 14.4), (0.9, 0.53, 0.025), Surface((0.75, 0.78, 0.8), gloss=0.05, roughness=0.05)),
        Box((0, 3.36, 14.36), (0.3, 0.23, 0.01), Surface((0.55, 0.05, 0.03))),
        Box((0, 3.37, 14.35), (0.25, 0.18, 0.012), Surface((0.75, 0.78, 0.8))),
    ]
    ring = [(0.23 * float(np.cos(a)), 3.05, 14.08 + 0.23 * float(np.sin(a))) for a in np.linspace(0, 2 * np.pi, 15)]
    members += [Rod(one, other, 0.018, Surface((0.7, 0.12, 0.02))) for one, other in pairwise(ring)]
    members += [Rod((x, 0, 19), (x, 3.4, 19), 0.03, Surface((0.05, 0.16, 0.09))) for x in np.arange(-10.0, 10.1, 0.8)]
    members.append(
        Ellipsoid((1.5, 0.14, 6.4), (0.122, 0.122, 0.122), Surface((0.55, 0.18, 0.04), gloss=0.02, roughness=0.3))
    )
    members += [tree(-9 + 4.4 * k, 23, 5 + (k % 2), 90 + k) for k in range(6)]
    lamps = []
    for x in (-6.5, 6.5):
        members.append(Rod((x, 0, 17.5), (x, 6.4, 17.5), 0.06, steel))
        members.append(Box((x, 6.45, 17.2), (0.6, 0.12, 0.2), Surface((0.8, 0.8, 0.8), (18, 17, 14))))
        lamps.append(Lamp((x - 1, 6.3, 16.0), (2, 0, 0), (0, 0, 1.4), (46, 43, 36)))
    lamps.append(Lamp((-4, 8, -3), (8, 0, 0), (0, 0.6, 2.0), (5, 5, 5.5)))
    view = View((2.9, 1.35, 1.6), (-0.2, 1.95, 13), 40, 0.008, 6.2)
    return Scene(Crowd(tuple(members)), tuple(lamps), (0.1, 0.13, 0.22), view)


def noticeboard() -> Scene:
    """A board behind glass with sheets pinned to it, under its own small roof."""
    random = np.random.default_rng(17)
    frame = Surface(pattern=wood((0.3, 0.12, 0.06), 1))
    members: list[Shape | Crowd] = [
        FAR_SKY,
        Box((0, -0.1, 20), (40, 0.1, 60), paving((0.46, 0.44, 0.4), 0.6)),
        Box((0, 1.55, 3.0), (1.75, 0.78, 0.03), Surface((0.16, 0.3, 0.24))),
        Box((0, 2.36, 2.95), (1.9, 0.06, 0.12), frame),
        Box((0, 0.74, 2.95), (1.9, 0.05, 0.1), frame),
        Box((0, 2.7, 2.95), (2.15, 0.05, 0.5), Surface((0.08, 0.085, 0.1))),
    ]
    members += [Box((s * 1.85, 1.2, 2.98), (0.07, 1.45, 0.07), frame) for s in (-1, 1)]
    head = banner("听澜镇居民公告栏", HEI, (-1.6, 2.58), (3.2, 0.24), ((0.5, 0.02, 0.02), (0.9, 0.8, 0.5)))
    members.append(Box((0, 2.46, 2.84), (1.6, 0.12, 0.015), Surface(pattern=head)))
    titles = ("通知", "公示", "招募", "值班表", "活动", "讲座", "提醒", "菜单", "感谢信", "报名")
    for index, title in enumerate(titles):
        x = -1.38 + 0.69 * (index % 5) + random.normal(0, 0.012)
        y = 1.95 - 0.78 * (index // 5) + random.normal(0, 0.012)
        members.append(_sheet(title, float(x), float(y), index, random))
    members += [tree(-5 + 3.3 * k, 9 + (k % 2) * 2, 4.6, 110 + k) for k in range(4)]
    view = View((-0.75, 1.5, -1.15), (-0.03, 1.62, 3), 38, 0.008, 4.2)
    return Scene(Crowd(tuple(members)), (sun((16, 22, -20), 0.9),), (0.62, 0.7, 0.82), view)


def _sheet(title: str, x: float, y: float, seed: int, random: np.random.Generator) -> Crowd:
    """A printed sheet: a headline, lines of text, a pin."""
    papers: tuple[Triple, ...] = ((0.85, 0.84, 0.8), (0.85, 0.8, 0.62), (0.8, 0.7, 0.68), (0.7, 0.8, 0.78))
    ink: Triple = (0.55, 0.03, 0.03) if seed % 3 == 0 else (0.06, 0.06, 0.07)
    wide, tall = 0.26, 0.33
    words = banner(title, HEI, (x - wide, y + tall), (2 * wide, 0.24), (papers[seed % 4], ink))
    parts: list[Shape] = [
        Box((x, y, 2.955), (wide, tall, 0.004), Surface(papers[seed % 4])),
        Box((x, y + tall - 0.12, 2.949), (wide, 0.12, 0.002), Surface(pattern=words)),
        Ellipsoid((x, y + tall - 0.025, 2.94), (0.014, 0.014, 0.014), Surface((0.6, 0.05, 0.03), gloss=0.1)),
    ]
    for k in range(8):
        width = wide * float(random.uniform(0.6, 0.85)) if k % 4 == 3 else wide * 0.85
        left = x - wide * 0.85
        parts.append(Box((left + width, y + 0.06 - 0.046 * k, 2.949), (width, 0.008, 0.002), Surface((0.3, 0.3, 0.31))))
    return Crowd(tuple(parts))


def pots() -> Scene:
    """Flower pots on the steps of a house."""
    random = np.random.default_rng(51)
    members: list[Shape | Crowd] = [
        Box((0, 2.0, 5.0), (6, 3.0, 0.1), Surface((0.72, 0.7, 0.65))),
        Box((1.9, 1.3, 4.9), (0.75, 1.6, 0.06), Surface(pattern=wood((0.22, 0.1, 0.05), 1))),
        Box((0, -0.1, 2), (8, 0.1, 6), paving((0.42, 0.4, 0.37), 0.5)),
    ]
    members += [
        Box((0, 0.09 + 0.18 * step, 3.6 + 0.42 * step), (3.6, 0.09, 0.9 - 0.2 * step), Surface(STONE))
        for step in range(3)
    ]
    flowers: tuple[Triple, ...] = (
        (0.75, 0.05, 0.1),
        (0.85, 0.5, 0.04),
        (0.6, 0.12, 0.5),
        (0.85, 0.82, 0.75),
        (0.75, 0.2, 0.3),
    )
    for step in range(3):
        for k in range(5):
            x = -2.3 + 0.78 * k + 0.3 * (step % 2) + random.normal(0, 0.04)
            members.append(_pot(float(x), 0.18 * (step + 1), 2.98 + 0.42 * step, flowers[(2 * step + k) % 5], random))
    view = View((-1.5, 1.15, -0.2), (-0.45, 0.72, 3.6), 36, 0.014, 3.8)
    return Scene(Crowd(tuple(members)), (sun((-18, 26, -22), 1.0, 0.2),), (0.6, 0.68, 0.8), view)


def _pot(x: float, y: float, z: float, petal: Triple, random: np.random.Generator) -> Crowd:
    clay = Surface((0.42, 0.16, 0.08))
    profile = ((0.0, 0.0), (0.085, 0.0), (0.12, 0.17), (0.135, 0.17), (0.135, 0.21), (0.115, 0.21), (0.11, 0.17))
    green: list[Shape] = []
    for index in range(60):
        dx, dy, dz = random.normal(0, (0.09, 0.06, 0.09))
        shade = float(random.uniform(0.5, 1.3))
        place = (float(x + dx), float(y + 0.34 + dy), float(z + dz))
        if index % 5 == 0:
            up = (place[0], place[1] + 0.07, place[2])
            green.append(
                Ellipsoid(up, (0.035, 0.02, 0.035), Surface((petal[0] * shade, petal[1] * shade, petal[2] * shade)))
            )
            continue
        green.append(Ellipsoid(place, (0.035, 0.012, 0.035), Surface((0.06 * shade, 0.16 * shade, 0.035 * shade))))
    return Crowd((Turned((x, y, z), profile, clay), Crowd(tuple(green))))


def umbrellas() -> Scene:
    """Open umbrellas drying on wet paving under the eaves."""
    members: list[Shape | Crowd] = [
        Box((0, 2.0, 6.5), (9, 3.0, 0.1), Surface((0.62, 0.61, 0.57))),
        Box((0, -0.1, 3), (10, 0.1, 9), paving((0.25, 0.25, 0.25), 0.5, 0.16)),
        Box((-2.4, 1.2, 6.4), (0.8, 1.5, 0.08), Surface(pattern=wood((0.2, 0.09, 0.05), 1))),
        Box((2.2, 1.7, 6.4), (0.9, 0.7, 0.08), Surface((0.25, 0.28, 0.3), (0.9, 0.7, 0.4))),
    ]
    cloths: tuple[Triple, ...] = (
        (0.7, 0.05, 0.04),
        (0.05, 0.2, 0.5),
        (0.8, 0.55, 0.05),
        (0.05, 0.32, 0.2),
        (0.5, 0.12, 0.4),
        (0.75, 0.74, 0.7),
    )
    spots = ((-1.55, 2.3), (-0.1, 3.4), (1.35, 2.6), (0.35, 1.15), (-2.2, 4.3), (2.3, 4.4))
    for index, (x, z) in enumerate(spots):
        members.append(_umbrella(x, z, cloths[index], 0.62 if index != 3 else 0.55))
    lamps = (Lamp((-5, 6.5, -2), (10, 0, 0), (0, 0, 7), (0.9, 0.95, 1.05)),)
    view = View((0.3, 1.75, -2.4), (-0.05, 0.42, 3.2), 38, 0.012, 5.2)
    return Scene(Crowd(tuple(members)), lamps, (0.7, 0.76, 0.85), view)


def _umbrella(x: float, z: float, cloth: Triple, size: float) -> Crowd:
    profile = tuple((size * float(np.sin(t)), 0.5 * size * float(np.cos(t)) + 0.12) for t in np.linspace(1.5, 0.0, 9))
    ribs: list[Shape] = []
    dark = Surface((cloth[0] * 0.5, cloth[1] * 0.5, cloth[2] * 0.5))
    for angle in np.linspace(0, 2 * np.pi, 9)[:-1]:
        points = [
            (x + 1.005 * r * float(np.cos(angle)), h + 0.004, z + 1.005 * r * float(np.sin(angle))) for r, h in profile
        ]
        ribs += [Rod(one, other, 0.006, dark) for one, other in pairwise(points)]
    return Crowd(
        (
            Turned((x, 0.0, z), profile, Surface(cloth, gloss=0.03, roughness=0.15)),
            Rod((x, 0.1 + 0.5 * size, z), (x, 0.24 + 0.5 * size, z), 0.014, Surface((0.1, 0.1, 0.1))),
            Crowd(tuple(ribs)),
        )
    )
