"""A microphone on a rostrum, seen from the speaker's side; the hall behind it is out of focus."""

from collections.abc import Iterator
from itertools import pairwise

import numpy as np

from photography.camera import Lamp, Scene, View
from photography.patterns import folds, panels, wood
from photography.shapes import Box, Crowd, Ellipsoid, Rod, Shape, Surface, Triple, Turned

BLACK = Surface((0.012, 0.012, 0.013), gloss=0.04, roughness=0.15)
FOAM = Surface((0.016, 0.016, 0.017))
WARM: Triple = (26.0, 21.0, 14.5)
CEILING = 4.1


def microphone() -> Scene:
    """A gooseneck microphone, papers and a glass on a table; lamps and heads beyond it as spots of light."""
    random = np.random.default_rng(3)
    spots = [(x, z) for x in (-4.2, -1.4, 1.4, 4.2) for z in (5.0, 8.0, 11.0, 14.0, 17.0, 20.0)]
    lights = [Box((x, CEILING - 0.02, z), (0.42, 0.015, 0.3), Surface((0.8, 0.8, 0.8), WARM)) for x, z in spots]
    lamps = [Lamp((x - 0.42, CEILING - 0.06, z - 0.3), (0.84, 0, 0), (0, 0, 0.6), WARM) for x, z in spots]
    lamps.append(Lamp((-1.9, 2.2, -1.6), (1.2, 0.0, 0.3), (0.1, -0.6, 0.7), (21, 20, 18.5)))
    lamps.append(Lamp((1.6, 2.4, 1.6), (0.2, 0, -0.9), (-0.5, -0.5, 0), (16, 13, 9.5)))
    members: list[Shape | Crowd] = [
        Box(
            (0, -0.04, 0.4),
            (3.0, 0.04, 0.75),
            Surface(pattern=wood((0.24, 0.1, 0.055), 0, 1.0, 2), gloss=0.05, roughness=0.06),
        ),
        Box((0, -1.6, 11), (8, 0.05, 14), Surface((0.3, 0.2, 0.13))),
        Box((0, CEILING + 0.05, 11), (8, 0.05, 14), Surface((0.7, 0.68, 0.63))),
        Box((6.5, 2, 11), (0.05, 4, 14), Surface(pattern=panels((0.4, 0.25, 0.14), 2, 0.9))),
        Box((-6.5, 2, 11), (0.05, 4, 14), Surface(pattern=panels((0.4, 0.25, 0.14), 2, 0.9))),
        Box((0, 2, 23), (8, 4, 0.05), Surface(pattern=folds((0.3, 0.1, 0.05), 0.9))),
        Crowd(tuple(lights)),
        Crowd(tuple(_sconces(random))),
        _audience(random),
        _stand(0.0, 0.16),
        Box((-0.2, 0.003, 0.02), (0.105, 0.003, 0.1485), Surface((0.78, 0.77, 0.74)), 0.2),
        Box((0.27, 0.05, 0.42), (0.1, 0.05, 0.004), Surface((0.8, 0.8, 0.79)), -0.08),
    ]
    view = View((0.16, 0.37, -0.78), (0.015, 0.235, 0.16), 31, 0.014, 0.93)
    return Scene(Crowd(tuple(members)), tuple(lamps), (0, 0, 0), view)


def _sconces(random: np.random.Generator) -> Iterator[Shape]:
    """Small lamps on the walls; out of focus they become discs of light."""
    for z in np.arange(6.0, 22.5, 2.2):
        for side in (-6.3, 6.3):
            yield Box((side, 1.5, float(z)), (0.05, 0.11, 0.09), Surface((0.8, 0.8, 0.8), (4.2, 2.9, 1.5)))
    for x in np.arange(-5.6, 5.7, 0.8):
        height = 1.0 + random.uniform(0, 1.9)
        yield Box((float(x), height, 22.8), (0.09, 0.09, 0.02), Surface((0.8, 0.8, 0.8), (3.6, 2.45, 1.25)))


def _stand(x: float, z: float) -> Crowd:
    """Base, bent neck, foam head with its lit ring."""
    turns = np.linspace(0, 1, 18)
    neck = [(x - 0.05 * float(t**2.2), 0.035 + 0.34 * float(t), z + 0.02 - 0.115 * float(t**2)) for t in turns]
    tip, before = np.array(neck[-1]), np.array(neck[-3])
    ahead = (tip - before) / np.linalg.norm(tip - before)

    def along(length: float) -> Triple:
        place = tip + ahead * length
        return float(place[0]), float(place[1]), float(place[2])

    metal = Surface((0.05, 0.05, 0.052), gloss=0.25, roughness=0.12)
    parts: list[Shape] = [Rod(one, other, 0.0042, metal) for one, other in pairwise(neck)]
    parts += [
        Turned(
            (x, 0, z + 0.02),
            ((0.052, 0.0), (0.054, 0.004), (0.05, 0.024), (0.042, 0.031), (0.012, 0.036), (0, 0.0375)),
            BLACK,
        ),
        Rod(along(0.0), along(0.02), 0.0082, metal),
        Rod(along(0.021), along(0.0235), 0.0092, Surface((0.4, 0.02, 0.01), (1.5, 0.03, 0.02))),
        Rod(along(0.037), along(0.055), 0.0155, FOAM),
        Ellipsoid((x + 0.03, 0.034, z - 0.012), (0.003, 0.0025, 0.003), Surface((0.1, 0.5, 0.1), (0.1, 1.6, 0.2))),
    ]
    return Crowd(tuple(parts))


def _audience(random: np.random.Generator) -> Crowd:
    """Heads and shoulders facing the rostrum, far out of focus."""
    rows = []
    for z in np.arange(3.6, 18.5, 1.1):
        row: list[Shape] = []
        for x in np.arange(-5.4, 5.6, 0.62):
            middle = float(x + random.normal(0, 0.05))
            coat = tuple(float(value) for value in random.choice([0.02, 0.05, 0.12, 0.2]) * np.array([1.0, 0.95, 1.05]))
            row.append(Ellipsoid((middle, -0.22, float(z)), (0.075, 0.11, 0.09), Surface((0.45, 0.28, 0.2))))
            row.append(Ellipsoid((middle, -0.16, float(z) + 0.03), (0.083, 0.08, 0.09), Surface((0.015, 0.014, 0.014))))
            row.append(Ellipsoid((middle, -0.68, float(z)), (0.23, 0.36, 0.14), Surface((coat[0], coat[1], coat[2]))))
        rows.append(Crowd(tuple(row)))
    return Crowd(tuple(rows))
