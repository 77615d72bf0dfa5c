"""A conference table before the meeting: lidded cups of tea, notebooks and pens in a row, windows out of focus."""

from itertools import pairwise

import numpy as np

from photography.camera import Lamp, Scene, View
from photography.patterns import folds, ruled, wood
from photography.shapes import Box, Crowd, Ellipsoid, Rod, Shape, Surface, Turned

PORCELAIN = Surface((0.8, 0.8, 0.79), gloss=0.05, roughness=0.015)
BAND = Surface((0.03, 0.06, 0.22), gloss=0.05, roughness=0.015)
CUP = (
    (0.026, 0.0), (0.0275, 0.002), (0.0275, 0.006), (0.03, 0.01), (0.0355, 0.022), (0.039, 0.04), (0.0405, 0.06),
    (0.041, 0.08), (0.0415, 0.098), (0.042, 0.1),
)  # fmt: skip
LID = (
    (0.0435, 0.1), (0.0445, 0.102), (0.0438, 0.105), (0.039, 0.11), (0.029, 0.1155), (0.016, 0.119), (0.007, 0.121),
    (0.006, 0.124), (0.0085, 0.128), (0.0105, 0.132), (0.0085, 0.136), (0.004, 0.1378), (0.0, 0.138),
)  # fmt: skip
SAUCER = (
    (0.0, 0.006), (0.035, 0.006), (0.045, 0.0075), (0.056, 0.011), (0.066, 0.0155), (0.071, 0.0185), (0.0722, 0.0195),
    (0.071, 0.0175), (0.058, 0.008), (0.04, 0.003), (0.036, 0.0),
)  # fmt: skip


def tea() -> Scene:
    """Places laid along a table, the second one in focus."""
    top = Surface(pattern=wood((0.2, 0.1, 0.055), 2, 1.1, 4), gloss=0.05, roughness=0.05)
    members: list[Shape | Crowd] = [
        Box((0.1, -0.03, 1.6), (0.85, 0.03, 2.6), top),
        Box((0, -0.8, 2), (6, 0.02, 8), Surface((0.16, 0.13, 0.12))),
        Box((0, 2.4, 2), (6, 0.02, 8), Surface((0.75, 0.75, 0.74))),
        Box((4.2, 0.8, 2), (0.02, 1.7, 8), Surface((0.55, 0.52, 0.48))),
        Box((0, 0.8, 7.5), (6, 1.7, 0.02), Surface((0.5, 0.47, 0.43))),
        Box((0, 0.8, -3.5), (6, 1.7, 0.02), Surface((0.3, 0.3, 0.3))),
    ]
    members += _windows()
    for index in range(5):
        members.append(_place(index))
    for z in (0.2, 1.0, 1.8, 2.6, 3.4):
        members.append(_chair(1.35, z))
        members.append(_chair(-1.2, z + 0.1))
    lamps = [Lamp((-2.9, 2.0, z - 0.7), (0, 0, 1.4), (0, -2.0, 0), (7.5, 8.0, 8.8)) for z in (-1.0, 1.2, 3.4, 5.6)]
    lamps.append(Lamp((-0.6, 2.36, 0.3), (1.2, 0, 0), (0, 0, 2.6), (2.6, 2.4, 2.1)))
    view = View((0.3, 0.33, -0.56), (0.03, 0.075, 0.1), 27, 0.009, 0.63)
    return Scene(Crowd(tuple(members)), tuple(lamps), (0.2, 0.2, 0.2), view)


def _windows() -> list[Shape]:
    cloth = folds((0.72, 0.7, 0.64), 0.16, 9)
    curtain = Surface(pattern=lambda place: cloth(place[[2, 1, 0]]))
    parts: list[Shape] = [Box((-3.1, 0.8, 2), (0.02, 1.7, 8), Surface((0.6, 0.6, 0.58)))]
    for z in (-1.0, 1.2, 3.4, 5.6):
        parts.append(Box((-3.06, 1.0, z), (0.01, 1.0, 0.7), Surface((0.8, 0.8, 0.8), (2.2, 2.4, 2.7))))
        parts.append(Box((-3.02, 1.0, z), (0.02, 1.0, 0.025), Surface((0.5, 0.5, 0.5))))
        parts.append(Box((-2.98, 0.85, z + 1.1), (0.05, 1.5, 0.3), curtain))
    parts.append(Box((-1.3, 1.1, 7.45), (0.9, 0.75, 0.02), Surface((0.8, 0.8, 0.8), (0.75, 0.8, 0.85))))
    parts.append(Box((1.2, 1.1, 7.45), (0.9, 0.75, 0.02), Surface((0.8, 0.8, 0.8), (0.75, 0.8, 0.85))))
    return parts


def _place(index: int) -> Crowd:
    """Cup, notebook and pen in front of one chair."""
    z = 0.02 + 0.6 * index
    x = 0.12
    return Crowd((_cup(x, z), *_notebook(x - 0.26, z - 0.02, 0.06 * (-1) ** index)))


def _cup(x: float, z: float) -> Crowd:
    base = 0.0062
    angles = np.linspace(-1.45, 1.45, 13)
    ring = [(x + 0.036 + 0.03 * float(np.cos(a)), base + 0.055 + 0.03 * float(np.sin(a)), z - 0.012) for a in angles]
    handle = tuple(Rod(one, other, 0.0042, PORCELAIN) for one, other in pairwise(ring))
    return Crowd(
        (
            Turned((x, base, z), CUP, PORCELAIN),
            Turned((x, base, z), LID, PORCELAIN),
            Turned((x, base, z), ((0.0411, 0.081), (0.0415, 0.083)), BAND),
            Turned((x, 0.0, z), SAUCER, PORCELAIN),
            Crowd(handle),
        )
    )


def _notebook(x: float, z: float, yaw: float) -> tuple[Shape, ...]:
    paper = Surface(pattern=ruled((0.78, 0.77, 0.72), (0.5, 0.55, 0.62), 0.0085))
    cover = Surface((0.03, 0.03, 0.035), gloss=0.03, roughness=0.2)
    cos, sin = float(np.cos(yaw)), float(np.sin(yaw))
    left = (x - 0.072 * cos, 0.0075, z + 0.072 * sin)
    right = (x + 0.072 * cos, 0.0075, z - 0.072 * sin)
    return (
        Box((x, 0.002, z), (0.148, 0.002, 0.106), cover, yaw),
        Box(left, (0.07, 0.0045, 0.101), paper, yaw),
        Box(right, (0.07, 0.0045, 0.101), paper, yaw),
        Rod(
            (x + 0.03, 0.0165, z - 0.06), (x + 0.1, 0.0165, z + 0.05), 0.0042, Surface((0.02, 0.02, 0.022), gloss=0.06)
        ),
        Ellipsoid((x + 0.1, 0.0165, z + 0.05), (0.0046, 0.0046, 0.0046), Surface((0.6, 0.55, 0.4), gloss=0.4)),
    )


def _chair(x: float, z: float) -> Crowd:
    leather = Surface((0.035, 0.025, 0.022), gloss=0.03, roughness=0.2)
    return Crowd(
        (
            Box((x, -0.05, z), (0.04, 0.33, 0.26), leather),
            Rod((x, 0.27, z - 0.22), (x, 0.27, z + 0.22), 0.045, leather),
        )
    )
