"""By the water: an old stone bridge, a path along the river, a moored boat."""

from itertools import pairwise

import numpy as np

from photography.camera import Scene, View
from photography.daylight import STONE, house, paving, railing, sky_wall, sun, tree, water
from photography.patterns import wood
from photography.shapes import Box, Crowd, Rod, Shape, Surface

SKY = (0.62, 0.75, 0.95)
FAR_SKY = sky_wall(70, (0.95, 0.93, 0.86), (0.42, 0.62, 0.95))


def bridge() -> Scene:
    """A bridge of one arch across a canal between white houses, in the morning."""
    members: list[Shape | Crowd] = [
        FAR_SKY,
        Box((0, -0.6, 20), (60, 0.1, 60), water()),
        _arch(9.0),
        Box((-9.4, -0.2, 12), (4.2, 0.5, 30), paving(STONE, 0.7)),
        Box((9.4, -0.2, 12), (4.2, 0.5, 30), paving(STONE, 0.7)),
    ]
    for index, z in enumerate(np.arange(11.5, 40, 6.2)):
        members.append(house(-7.6, float(z), 6.0, 3.7 + 0.5 * (index % 2), -1, index))
        members.append(house(7.4, float(z) - 1.5, 6.0, 3.9 - 0.4 * (index % 2), 1, index + 9))
    members += [tree(-6.6, 6.2, 4.6, 3), tree(6.9, 6.0, 5.4, 4, (0.055, 0.09, 0.02)), tree(-6.4, 15, 4.2, 5)]
    members += [tree(3.0, 44, 6, 8), tree(-3.5, 46, 7, 9), railing(-5.4, -2, 7), railing(5.4, -2, 7)]
    view = View((-1.4, 1.75, -5.6), (0.1, 1.35, 9), 38, 0.004, 13)
    return Scene(Crowd(tuple(members)), (sun((-28, 30, -26), 1.0),), SKY, view)


def _arch(z: float) -> Crowd:
    """The bridge across x: a rising deck on a ring of stones, steps and parapets."""
    stone, light = Surface((0.3, 0.28, 0.24)), Surface((0.36, 0.34, 0.3))
    parts: list[Shape] = []
    xs = np.linspace(-6.2, 6.2, 41)
    for left, right in pairwise(xs):
        x = float(left + right) / 2
        deck = 0.25 + 2.35 * float(np.cos(np.clip(x / 6.2, -1, 1) * np.pi / 2)) ** 1.15
        under = float(np.sqrt(max(0.0, 2.9**2 - x * x))) * 0.72 - 0.55 if abs(x) < 2.9 else -0.7
        under = min(under, deck - 0.35)
        half = float(right - left) / 2
        shade = 0.9 + 0.2 * float(np.sin(x * 37) ** 2)
        parts.append(
            Box(
                (x, (deck + under) / 2, z),
                (half, (deck - under) / 2, 1.5),
                Surface((0.27 * shade, 0.255 * shade, 0.22)),
            )
        )
        parts += [Box((x, deck + 0.3, front), (half, 0.3, 0.09), light) for front in (z - 1.42, z + 1.42)]
        if abs(x) < 3.0:
            parts.append(Box((x, under + 0.13, z - 1.52), (half, 0.13, 0.04), light))
    for x in np.linspace(-5.6, 5.6, 9):
        deck = 0.25 + 2.35 * float(np.cos(float(x) / 6.2 * np.pi / 2)) ** 1.15
        parts.append(Box((float(x), deck + 0.45, z - 1.42), (0.12, 0.45, 0.12), stone))
    return Crowd(tuple(parts))


def path() -> Scene:
    """A path with a railing along the river, trees on the other side; low sun."""
    members: list[Shape | Crowd] = [
        FAR_SKY,
        Box((0, -0.9, 20), (80, 0.1, 60), water((0.04, 0.07, 0.07))),
        Box((3.4, -0.5, 20), (2.4, 0.5, 60), paving((0.45, 0.4, 0.34), 0.5)),
        Box((9.8, -0.45, 20), (4.0, 0.5, 60), Surface((0.07, 0.12, 0.03))),
        Box((-24, -0.6, 20), (10, 0.5, 60), Surface((0.07, 0.12, 0.035))),
        railing(1.1, -1, 40, 1.5),
    ]
    members += [tree(6.9 + 0.4 * (k % 2), 2.5 + 4.2 * k, 5.4 + 0.5 * (k % 3), 20 + k) for k in range(7)]
    members += [tree(-15.5 - (k % 3), 6 + 4.5 * k, 6 + (k % 2), 40 + k, (0.05, 0.09, 0.025)) for k in range(7)]
    members.append(_bench(5.3, 5.0))
    view = View((2.7, 1.65, -3.2), (1.5, 1.25, 14), 42, 0.004, 9)
    return Scene(Crowd(tuple(members)), (sun((30, 16, 22), 1.0, 0.3),), (0.55, 0.66, 0.85), view)


def _bench(x: float, z: float) -> Crowd:
    slat = Surface(pattern=wood((0.35, 0.2, 0.1), 2))
    parts: list[Shape] = [Box((x + 0.13 * k, 0.45, z), (0.05, 0.02, 0.8), slat) for k in range(4)]
    parts += [Box((x + 0.5, 0.62 + 0.15 * k, z), (0.02, 0.05, 0.8), slat) for k in range(3)]
    iron = Surface((0.03, 0.03, 0.03))
    parts += [Box((x + 0.2, 0.22, z + s * 0.6), (0.25, 0.22, 0.03), iron) for s in (-1, 1)]
    return Crowd(tuple(parts))


def boat() -> Scene:
    """A small wooden boat at its mooring."""
    plank = Surface(pattern=wood((0.3, 0.16, 0.075), 2, 1.4), gloss=0.03, roughness=0.2)
    dark = Surface((0.09, 0.05, 0.03))
    hull: list[Shape] = []
    zs = np.linspace(-2.2, 2.2, 31)
    for near, far in pairwise(zs):
        z = float(near + far) / 2
        half = 0.62 * float(np.cos(z / 2.35 * np.pi / 2)) ** 0.6
        rise = 0.3 * (abs(z) / 2.2) ** 3
        depth = float(far - near) / 2 + 0.01
        hull.append(Box((0, rise - 0.1, z), (half * 0.8, 0.03, depth), dark))
        for side in (-1, 1):
            hull.append(Box((side * half, rise + 0.1, z), (0.035, 0.22, depth), plank))
            hull.append(Box((side * half, rise + 0.33, z), (0.06, 0.02, depth), dark))
    hull += [Box((0, 0.2, z), (0.55, 0.025, 0.13), plank) for z in (-1.0, 0.2, 1.2)]
    hull.append(Rod((0.5, 0.4, -1.4), (-1.3, 0.9, 1.9), 0.025, plank))
    shore: list[Shape | Crowd] = [
        FAR_SKY,
        Box((0, -0.2, 20), (80, 0.1, 60), water((0.035, 0.065, 0.05))),
        Box((-4.6, 0.15, 8), (2.6, 0.5, 30), paving(STONE, 0.6)),
        Box((0, 0.1, 34), (60, 0.8, 8), Surface((0.06, 0.1, 0.03))),
        Rod((-2.2, -0.2, 1.6), (-2.2, 1.1, 1.6), 0.07, dark),
        Rod((-2.2, 0.9, 1.6), (-0.1, 0.55, 2.1), 0.015, Surface((0.5, 0.42, 0.3))),
        Crowd(tuple(hull)),
    ]
    shore += [tree(-5.2, 4 + 5 * k, 4.6, 60 + k) for k in range(4)]
    shore += [tree(-9 + 5.1 * k, 30, 5 + (k % 2), 70 + k) for k in range(8)]
    view = View((2.4, 1.7, -4.4), (-0.45, 0.45, 1.2), 36, 0.012, 5.2)
    return Scene(Crowd(tuple(shore)), (sun((-22, 24, -14), 0.95, 0.22),), (0.6, 0.7, 0.85), view)
