"""Two halls with an audience: a town hall with a rostrum, and a lecture hall with a bright screen."""

import numpy as np

from photography.camera import Lamp, Scene, View
from photography.patterns import banner, folds, panels, tiles, wood
from photography.people import audience, seated_facing, standing
from photography.shapes import Box, Crowd, Ellipsoid, Pattern, Shape, Surface, Triple, Vectors

HEI = "BulletinHei-Bold.ttf"
WARM: Triple = (9.0, 8.0, 6.6)
DAY: Triple = (7.0, 8.0, 9.5)


def _ceiling_lamps(
    xs: tuple[float, ...], zs: tuple[float, ...], height: float, glow: Triple
) -> tuple[list[Shape], list[Lamp]]:
    lights: list[Shape] = [
        Box((x, height - 0.02, z), (0.6, 0.015, 0.3), Surface((0.8, 0.8, 0.8), glow)) for x in xs for z in zs
    ]
    lamps = [Lamp((x - 0.6, height - 0.05, z - 0.3), (1.2, 0, 0), (0, 0, 0.6), glow) for x in xs for z in zs]
    return lights, lamps


def _floor_light(height: float, depth: float) -> Lamp:
    """What a bright floor throws up to the ceiling; followed by chance it would leave the ceiling blotchy."""
    return Lamp((-7, height, 1), (0, 0, depth), (14, 0, 0), (0.22, 0.2, 0.17))


def town_hall() -> Scene:
    """A full hall seen from its back: red curtains, a banner over the rostrum, daylight from the left."""
    random = np.random.default_rng(7)
    room: list[Shape] = [
        Box(
            (0, -0.05, 10),
            (9, 0.05, 14),
            Surface(pattern=tiles((0.42, 0.36, 0.3), (0.2, 0.17, 0.14), 0.8), gloss=0.04, roughness=0.12),
        ),
        Box((0, 5.65, 10), (9, 0.05, 14), Surface((0.82, 0.81, 0.78))),
        Box((8.05, 2.8, 10), (0.05, 2.9, 14), Surface(pattern=panels((0.46, 0.29, 0.165), 2, 0.9))),
        Box((0, 2.8, -4.05), (9, 2.9, 0.05), Surface((0.6, 0.57, 0.52))),
        Box((0, 2.8, 22.05), (9, 2.9, 0.05), Surface(pattern=folds((0.5, 0.018, 0.02), 0.42))),
        Box((0, 5.1, 19.4), (9, 0.55, 0.06), Surface((0.7, 0.66, 0.58))),
    ]
    lamps: list[Lamp] = []
    for z in (1.0, 5.5, 10.0, 14.5):
        room.append(Box((-8.05, 2.8, z + 2.6), (0.05, 2.9, 0.85), Surface(pattern=panels((0.46, 0.29, 0.165), 2, 0.9))))
        room.append(Box((-8.3, 2.6, z), (0.02, 1.7, 1.75), Surface((0.5, 0.5, 0.5), DAY)))
        room.append(Box((-8.02, 2.6, z + 1.35), (0.04, 1.75, 0.4), Surface(pattern=_side_folds((0.62, 0.57, 0.48)))))
        room.append(Box((-8.1, 0.45, z), (0.06, 0.45, 1.8), Surface((0.62, 0.58, 0.5))))
        lamps.append(Lamp((-8.0, 4.3, z - 1.7), (0, 0, 3.0), (0, -3.4, 0), DAY))
    room.append(Box((-8.05, 2.8, 21.0), (0.05, 2.9, 3.2), Surface(pattern=panels((0.46, 0.29, 0.165), 2, 0.9))))
    room += [Box((0, 5.48, z), (8.1, 0.13, 0.16), Surface((0.8, 0.79, 0.76))) for z in (3.2, 6.75, 10.2, 13.75, 17.2)]
    lights, ceiling = _ceiling_lamps((-5.4, -1.8, 1.8, 5.4), (1.5, 5.0, 8.5, 12.0, 15.5), 5.6, WARM)
    spots = [Lamp((x - 0.4, 5.0, 18.4), (0.8, 0, 0), (0, -0.28, 0.28), (34.0, 31.0, 27.0)) for x in (-4, -1.5, 1.5, 4)]
    board = banner(
        "新泾镇 2024 年学习讨论会", HEI, (-5.4, 4.55), (10.8, 1.0), ((0.62, 0.012, 0.014), (0.95, 0.78, 0.22))
    )
    stage: list[Shape] = [
        Box(
            (0, 0.4, 20.2), (8, 0.4, 1.9), Surface(pattern=wood((0.42, 0.25, 0.13), 0, 0.7), gloss=0.05, roughness=0.1)
        ),
        Box((0, 4.05, 21.7), (5.4, 0.5, 0.03), Surface(pattern=board)),
        Box((0, 1.17, 19.9), (4.7, 0.385, 0.35), Surface(pattern=folds((0.42, 0.02, 0.025), 0.3, 3))),
        Box((0, 1.565, 19.9), (4.75, 0.015, 0.38), Surface((0.5, 0.03, 0.035), gloss=0.04, roughness=0.3)),
    ]
    for x in np.linspace(-3.9, 3.9, 7):
        stage += seated_facing(float(x), 0.8, 20.6, random)
        stage.append(Box((float(x), 1.64, 19.6), (0.13, 0.055, 0.01), Surface((0.9, 0.9, 0.88))))
        stage.append(
            Ellipsoid((float(x) + 0.3, 1.65, 19.8), (0.035, 0.06, 0.035), Surface((0.85, 0.86, 0.86), gloss=0.05))
        )
    seats = tuple(float(x) for x in np.concatenate((np.arange(-6.3, -0.7, 0.58), np.arange(0.95, 6.8, 0.58))))
    rows = tuple((4.2 + 1.06 * k, 0.0) for k in range(12))
    chairs = Surface((0.2, 0.022, 0.028))
    crowd = Crowd(
        (*room, Crowd(tuple(lights)), Crowd(tuple(stage)), _flowers(random), audience(rows, seats, chairs, 11))
    )
    view = View((1.0, 2.3, 0.4), (0.25, 2.15, 20), 29.5, 0.028, 18)
    return Scene(crowd, (*ceiling, *lamps, *spots, _floor_light(1.75, 16)), (0, 0, 0), view)


def _side_folds(colour: Triple) -> Pattern:
    """A curtain on a side wall, its folds across z."""
    fold = folds(colour, 0.22, 5)
    return lambda place: fold(place[[2, 1, 0]])


def _flowers(random: np.random.Generator) -> Crowd:
    """Pots of poinsettia along the stage's edge."""
    return Crowd(tuple(_pot(float(x), random) for x in np.arange(-6.8, 6.9, 0.36)))


def _pot(x: float, random: np.random.Generator) -> Crowd:
    shapes: list[Shape] = [Box((x, 0.12, 18.05), (0.1, 0.12, 0.1), Surface((0.25, 0.09, 0.05)))]
    for index in range(44):
        dx, dz = random.normal(0, 0.085, 2)
        y = 0.3 + random.normal(0, 0.05) + (0.13 if index % 3 == 0 else 0)
        leaf = (0.55, 0.015, 0.025) if index % 3 == 0 else (0.02, 0.075, 0.018)
        shade = random.uniform(0.6, 1.3)
        surface = Surface((leaf[0] * shade, leaf[1] * shade, leaf[2] * shade))
        place = (float(x + dx), float(y - abs(dx) * 0.5), float(18.0 + dz))
        shapes.append(Ellipsoid(place, (0.045, 0.016, 0.05), surface))
    return Crowd(tuple(shapes))


def lecture_hall() -> Scene:
    """A lecture hall with rising rows, seen from high on the left; the screen is the light."""
    random = np.random.default_rng(21)
    blue: tuple[Triple, Triple] = ((0.012, 0.075, 0.34), (0.9, 0.9, 0.85))
    words = banner("初心讲堂\n共“画”健康生活圈", HEI, (-4.2, 4.7), (8.4, 3.3), blue)

    def picture(place: Vectors) -> Vectors:
        depth = np.clip((place[1] - 1.4) / 3.3, 0, 1)
        return (words(place) * (0.75 + 0.9 * depth)).astype(np.float32)

    room: list[Shape] = [
        Box((0, -0.05, 8), (9, 0.05, 14), Surface(pattern=wood((0.36, 0.22, 0.12), 0, 0.5), gloss=0.05, roughness=0.1)),
        Box((0, 6.25, 8), (9, 0.05, 14), Surface((0.5, 0.5, 0.5))),
        Box((7.5, 3.1, 8), (0.05, 3.2, 14), Surface(pattern=panels((0.5, 0.34, 0.21), 2, 1.2, 3))),
        Box((-7.5, 3.1, 8), (0.05, 3.2, 14), Surface(pattern=panels((0.5, 0.34, 0.21), 2, 1.2, 3))),
        Box((0, 3.1, 17.05), (9, 3.2, 0.05), Surface((0.16, 0.17, 0.2))),
        Box((0, 3.1, -5), (9, 3.2, 0.05), Surface((0.3, 0.27, 0.25))),
        Box((0, 3.05, 16.9), (4.35, 1.8, 0.03), Surface((0.01, 0.01, 0.01))),
        Box((0, 3.05, 16.85), (4.2, 1.65, 0.03), Surface((0.02, 0.02, 0.02), glow_pattern=picture)),
        Box(
            (0, 0.2, 15.2),
            (5.6, 0.2, 1.75),
            Surface(pattern=wood((0.45, 0.27, 0.15), 0, 0.7), gloss=0.06, roughness=0.08),
        ),
        Box((3.9, 0.95, 14.6), (0.36, 0.55, 0.25), Surface(pattern=wood((0.4, 0.2, 0.1), 1)), yaw=0.3),
        *standing(3.95, 0.4, 15.0, random),
    ]
    lights, ceiling = _ceiling_lamps((-4.5, 0.0, 4.5), (0.0, 4.0, 8.0, 12.0), 6.2, (11.0, 10.2, 8.8))
    spots = [Lamp((x - 0.4, 6.0, 13.0), (0.8, 0, 0), (0, -0.25, 0.3), (14.0, 13.0, 11.0)) for x in (-3, 0, 3.6)]
    screen = Lamp((-4.2, 4.7, 16.8), (8.4, 0, 0), (0, -3.3, 0), (0.15, 0.4, 1.1))
    rows = tuple((1.6 + 1.0 * k, 0.14 * (10 - k)) for k in range(11))
    steps: list[Shape] = [
        Box((0, floor / 2, z), (6.6, floor / 2 + 0.01, 0.5), Surface((0.2, 0.19, 0.2))) for z, floor in rows
    ]
    seats = tuple(float(x) for x in np.concatenate((np.arange(-5.6, -0.6, 0.6), np.arange(0.8, 6.0, 0.6))))
    chairs = Surface((0.025, 0.06, 0.16))
    crowd = Crowd((*room, Crowd(tuple(lights)), Crowd(tuple(steps)), audience(rows, seats, chairs, 5, 0.9)))
    view = View((-4.2, 3.7, -1.9), (0.3, 2.25, 15), 36, 0.026, 16)
    return Scene(crowd, (*ceiling, *spots, screen, _floor_light(3.2, 12)), (0, 0, 0), view)
