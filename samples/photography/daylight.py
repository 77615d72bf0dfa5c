"""What stands out of doors: sun and sky, trees, houses, paving, water; the parts that street scenes are built of."""

import numpy as np

from photography.camera import Lamp
from photography.patterns import tiles
from photography.shapes import Box, Crowd, Ellipsoid, Pattern, Rod, Shape, Surface, Triple, Vectors, column

WALL: Triple = (0.56, 0.55, 0.51)
TIMBER: Triple = (0.16, 0.075, 0.04)
TILE: Triple = (0.07, 0.075, 0.085)
STONE: Triple = (0.36, 0.35, 0.32)
BARK: Triple = (0.09, 0.06, 0.04)


def sun(place: Triple, strength: float, warmth: float = 0.15) -> Lamp:
    """A square of light far off at a place, shining down and towards the middle of the scene."""
    x, y, z = place
    ahead = -np.array(place) / np.linalg.norm(place)
    side = np.cross(ahead, (0.0, 1.0, 0.0))
    side /= np.linalg.norm(side)
    up = np.cross(side, ahead)
    size = 0.05 * float(np.linalg.norm(place))
    across, down = side * size, up * size
    if np.dot(np.cross(across, down), ahead) < 0:
        across = -across
    glow = strength * 1250.0
    return Lamp(
        (x, y, z),
        (float(across[0]), float(across[1]), float(across[2])),
        (float(down[0]), float(down[1]), float(down[2])),
        (glow * (1 + warmth), glow, glow * (1 - warmth)),
    )


def sky_wall(distance: float, low: Triple, high: Triple, height: float = 40.0) -> Box:
    """The sky as a wall of light far behind the scene, one colour low and another high."""

    def pattern(place: Vectors) -> Vectors:
        share = np.clip(place[1] / np.float32(height), 0, 1) ** np.float32(0.6)
        cloud = np.sin(place[0] * 0.11 + 2 * np.sin(place[1] * 0.19)) * np.sin(place[1] * 0.33 + place[0] * 0.05)
        light = column(low) * (1 - share) + column(high) * share
        return (light * (1 + 0.1 * cloud)).astype(np.float32)

    return Box((0, height / 2 - 2, distance), (140, height / 2 + 40, 0.5), Surface((0, 0, 0), glow_pattern=pattern))


def tree(x: float, z: float, tall: float, seed: int, leaf: Triple = (0.04, 0.085, 0.02)) -> Crowd:
    """A round tree: trunk, branches and clumps of leaves."""
    random = np.random.default_rng(seed)
    bark = Surface(BARK)
    fork = tall * 0.45
    wood: list[Shape] = [Rod((x, 0, z), (x, fork, z), tall * 0.028, bark)]
    leaves: list[Shape] = []
    for _ in range(9):
        tip = (
            float(x + random.normal(0, tall * 0.17)),
            float(fork + tall * random.uniform(0.15, 0.42)),
            float(z + random.normal(0, tall * 0.17)),
        )
        wood.append(Rod((x, fork * 0.95, z), tip, tall * 0.012, bark))
        for _ in range(16):
            shade = random.uniform(0.4, 1.4)
            middle = np.array(tip) + random.normal(0, tall * 0.085, 3)
            radii = tall * random.uniform(0.026, 0.062, 3) * (1, 0.7, 1)
            leaves.append(
                Ellipsoid(
                    (float(middle[0]), float(middle[1]), float(middle[2])),
                    (float(radii[0]), float(radii[1]), float(radii[2])),
                    Surface((leaf[0] * shade, leaf[1] * shade, leaf[2] * shade)),
                )
            )
    return Crowd((Crowd(tuple(wood)), Crowd(tuple(leaves))))


def house(x: float, z: float, width: float, height: float, side: int, seed: int = 0) -> Crowd:
    """A house of a street along z: white wall, timber front towards the street, tiled eaves.

    Args:
        x: the street front.
        z: the middle along the street.
        width: along the street.
        height: of the eaves.
        side: -1 for houses left of the street, 1 for houses right of it.
        seed: of doors and windows.
    """
    random = np.random.default_rng(seed)
    timber, deep = Surface(TIMBER), 3.0
    away = x + side * deep
    parts: list[Shape] = [
        Box((away, height / 2, z), (deep, height / 2, width / 2), Surface(WALL)),
        Box((away, height + 0.12, z), (deep + 0.55, 0.07, width / 2 + 0.12), Surface(TILE)),
        Box((away + side * 0.6, height + 0.5, z), (deep - 0.2, 0.38, width / 2 + 0.05), Surface(TILE)),
        Box((x - side * 0.02, height * 0.5, z), (0.03, 0.05, width / 2), timber),
    ]
    for k in np.linspace(-0.5, 0.5, 5)[:-1] + 0.125:
        middle = z + float(k) * width
        lit = random.random() < 0.3
        pane = Surface((0.12, 0.13, 0.13), (0.9, 0.55, 0.22) if lit else (0.0, 0.0, 0.0), gloss=0.1, roughness=0.02)
        parts += [
            Box((x - side * 0.02, height * 0.24, middle), (0.03, height * 0.24, width * 0.108), timber),
            Box((x - side * 0.03, height * 0.74, middle), (0.03, height * 0.13, width * 0.085), timber),
            Box((x - side * 0.05, height * 0.74, middle), (0.03, height * 0.11, width * 0.07), pane),
        ]
    return Crowd(tuple(parts))


def lantern(x: float, y: float, z: float, size: float, glow: float = 1.0) -> Crowd:
    """A red lantern on a cord, with caps and a tassel."""
    gold = Surface((0.6, 0.38, 0.08), gloss=0.1, roughness=0.2)
    red = Surface((0.62, 0.015, 0.012), (1.5 * glow, 0.1 * glow, 0.035 * glow))
    ribs: list[Shape] = []
    for angle in np.linspace(0, np.pi, 7)[:-1]:
        dx, dz = float(np.cos(angle)) * size * 0.93, float(np.sin(angle)) * size * 0.93
        ribs.append(Rod((x + dx, y, z + dz), (x - dx, y, z - dz), size * 0.02, gold))
    return Crowd(
        (
            Ellipsoid((x, y, z), (size, size * 0.78, size), red),
            Box((x, y + size * 0.78, z), (size * 0.34, size * 0.07, size * 0.34), gold),
            Box((x, y - size * 0.78, z), (size * 0.34, size * 0.07, size * 0.34), gold),
            Rod((x, y + size * 0.8, z), (x, y + size * 1.7, z), size * 0.025, Surface((0.05, 0.02, 0.02))),
            Rod((x, y - size * 0.85, z), (x, y - size * 1.6, z), size * 0.07, Surface((0.6, 0.05, 0.02))),
            Crowd(tuple(ribs)),
        )
    )


def paving(colour: Triple, size: float, gloss: float = 0.02) -> Surface:
    """Slabs of stone with joints."""
    joint = (colour[0] * 0.45, colour[1] * 0.45, colour[2] * 0.45)
    return Surface(pattern=tiles(colour, joint, size), gloss=gloss, roughness=0.18)


def water(colour: Triple = (0.03, 0.06, 0.055)) -> Surface:
    """Still water."""
    return Surface(pattern=ripples(colour), gloss=0.09, roughness=0.035)


def ripples(colour: Triple) -> Pattern:
    """Long low waves across z."""

    def pattern(place: Vectors) -> Vectors:
        wave = np.sin(place[2] * 5.3 + 1.4 * np.sin(place[0] * 0.9)) + np.sin(place[2] * 13.1 + place[0] * 1.7)
        return (column(colour) * (1 + 0.22 * wave)).astype(np.float32)

    return pattern


def railing(x: float, start: float, end: float, step: float = 1.2, height: float = 1.0) -> Crowd:
    """Stone posts and two rails along z."""
    stone = Surface((0.5, 0.49, 0.46))
    parts: list[Shape] = [
        Rod((x, level, start), (x, level, end), 0.04, stone) for level in (height * 0.45, height * 0.86)
    ]
    for z in np.arange(start, end, step):
        parts.append(Box((x, height / 2, float(z)), (0.07, height / 2, 0.07), stone))
        parts.append(Ellipsoid((x, height + 0.06, float(z)), (0.085, 0.07, 0.085), stone))
    return Crowd(tuple(parts))
