"""Things close by: crates of vegetables, a laid table, tools, an old radio, coloured pencils, jars."""

import numpy as np

from photography.camera import Lamp, Scene, View
from photography.patterns import folds, wood
from photography.shapes import Box, Crowd, Ellipsoid, Rod, Shape, Surface, Triple, Turned

DAY: Triple = (9.0, 9.6, 10.5)
BOWL = (
    (0.0, 0.0), (0.03, 0.0), (0.032, 0.008), (0.055, 0.02), (0.07, 0.045), (0.075, 0.062), (0.072, 0.062),
    (0.066, 0.045), (0.05, 0.024), (0.0, 0.016),
)  # fmt: skip
PLATE = (
    (0.0, 0.004), (0.07, 0.004), (0.1, 0.016), (0.115, 0.024), (0.113, 0.028), (0.09, 0.018), (0.06, 0.009),
    (0.0, 0.009),
)  # fmt: skip
PORCELAIN = Surface((0.78, 0.78, 0.76), gloss=0.05, roughness=0.03)


def crate(middle: Triple, kind: str, seed: int, across: int = 7) -> Crowd:
    """A wooden crate full of one vegetable; `middle` is the middle of its rim, `across` how many lie in a row."""
    random = np.random.default_rng(seed)
    slat = Surface(pattern=wood((0.4, 0.26, 0.13), 0, 2.0, seed))
    x, y, z = middle
    half, deep = 0.36, 0.46
    parts: list[Shape] = [Box((x, y - 0.06, z + s * deep), (half, 0.06, 0.012), slat) for s in (-1, 1)]
    parts += [Box((x + s * half, y - 0.06, z), (0.012, 0.06, deep), slat) for s in (-1, 1)]
    parts.append(Box((x, y - 0.09, z), (half, 0.01, deep), slat))
    step = 2 * half / across
    for dx in np.arange(-half + step / 2, half, step):
        for dz in np.arange(-deep + step / 2, deep, step):
            place = (
                float(x + dx + random.normal(0, step * 0.08)),
                float(y - 0.01 + random.normal(0, step * 0.16)),
                float(z + dz + random.normal(0, step * 0.08)),
            )
            parts += _vegetable(place, kind, step / 2, random)
    return Crowd(tuple(parts))


def _vegetable(place: Triple, kind: str, r: float, random: np.random.Generator) -> list[Shape]:
    shade = float(random.uniform(0.75, 1.2))
    turn = float(random.normal(0, 0.35))
    x, y, z = place

    def dyed(colour: Triple, gloss: float = 0.045) -> Surface:
        return Surface((colour[0] * shade, colour[1] * shade, colour[2] * shade), gloss=gloss, roughness=0.06)

    parts: dict[str, list[Shape]] = {
        "tomato": [
            Ellipsoid(place, (r, r * 0.82, r), dyed((0.62, 0.04, 0.02))),
            Ellipsoid((x, y + r * 0.78, z), (r * 0.3, r * 0.1, r * 0.3), Surface((0.05, 0.16, 0.03))),
        ],
        "orange": [Ellipsoid(place, (r, r * 0.95, r), dyed((0.8, 0.3, 0.02)))],
        "cucumber": [
            Rod((x - r * 1.2, y, z - r * turn), (x + r * 1.2, y, z + r * turn), r * 0.48, dyed((0.05, 0.17, 0.03)))
        ],
        "aubergine": [
            Ellipsoid(place, (r * 1.25, r * 0.7, r * 0.8), dyed((0.06, 0.012, 0.07), 0.07)),
            Ellipsoid((x + r, y + r * 0.15, z), (r * 0.42, r * 0.4, r * 0.45), Surface((0.1, 0.2, 0.06))),
        ],
        "cabbage": [
            Ellipsoid(place, (r * 1.1, r, r * 1.1), dyed((0.32, 0.48, 0.16), 0.0)),
            Ellipsoid((x - r * 0.4, y + r * 0.2, z), (r * 0.8, r * 0.9, r), dyed((0.22, 0.38, 0.1), 0.0)),
        ],
        "radish": [
            Ellipsoid(place, (r * 0.9, r * 0.8, r * 0.9), dyed((0.7, 0.68, 0.62))),
            Ellipsoid((x, y + r * 0.8, z), (r * 0.35, r * 0.5, r * 0.35), Surface((0.07, 0.22, 0.04))),
        ],
        "pepper": [Ellipsoid(place, (r * 0.85, r * 0.75, r), dyed((0.75, 0.5, 0.03)))],
    }
    return parts[kind]


def vegetables() -> Scene:
    """Six crates from near, the tomatoes in focus."""
    kinds = ("tomato", "cucumber", "pepper", "aubergine", "orange", "cabbage")
    members: list[Shape | Crowd] = [Box((0, -0.5, 1), (4, 0.4, 4), Surface((0.25, 0.22, 0.2)))]
    for index, kind in enumerate(kinds):
        middle = (-0.78 + 0.78 * (index % 3), 0.1 + 0.16 * (index // 3), 0.0 + 1.0 * (index // 3))
        members.append(crate(middle, kind, 200 + index))
    lamps = (
        Lamp((-2.0, 2.6, -0.6), (1.6, 0, 0), (0, 0, 1.6), (7.0, 6.4, 5.4)),
        Lamp((0.8, 2.8, 0.4), (1.6, 0, 0), (0, 0, 1.6), (5.0, 4.7, 4.2)),
    )
    view = View((-0.35, 1.15, -1.55), (0.02, 0.08, 0.28), 36, 0.012, 1.95)
    return Scene(Crowd(tuple(members)), lamps, (0.22, 0.23, 0.25), view)


def meal() -> Scene:
    """Rice, soup and three dishes on a table by the window."""
    random = np.random.default_rng(77)
    top = Surface(pattern=wood((0.42, 0.24, 0.12), 0, 1.2, 3), gloss=0.04, roughness=0.08)
    members: list[Shape | Crowd] = [
        Box((0, -0.03, 0.4), (1.2, 0.03, 0.9), top),
        Box((0, -1.0, 2), (6, 0.02, 6), Surface((0.35, 0.33, 0.3))),
        Box((0, 0.8, 4.5), (6, 2.0, 0.02), Surface((0.66, 0.62, 0.54))),
        Box((2.5, 0.8, 2), (0.02, 2.0, 6), Surface((0.66, 0.62, 0.54))),
    ]
    members += [
        _bowl(-0.17, -0.02, (0.82, 0.81, 0.77), 0.052, random),
        _bowl(0.2, 0.02, (0.72, 0.42, 0.12), 0.04, random),
    ]
    dishes: tuple[tuple[Triple, Triple], ...] = (
        ((0.08, 0.26, 0.04), (0.14, 0.36, 0.06)),
        ((0.6, 0.08, 0.03), (0.8, 0.55, 0.08)),
        ((0.28, 0.1, 0.04), (0.45, 0.2, 0.08)),
    )
    for (x, z), colours in zip(((-0.3, 0.32), (0.02, 0.4), (0.34, 0.33)), dishes, strict=True):
        members.append(_dish(x, z, colours, random))
    stick = Surface((0.25, 0.09, 0.04), gloss=0.05, roughness=0.1)
    members += [Rod((0.0 + d, 0.006, -0.16), (0.03 + d, 0.006, 0.1), 0.004, stick) for d in (0.0, 0.014)]
    lamps = (
        Lamp((-1.6, 1.5, 1.6), (0, 0, -1.6), (0, -1.2, 0), DAY),
        Lamp((-0.8, 1.9, 0.0), (1.6, 0, 0), (0, 0, 1.2), (1.6, 1.5, 1.3)),
    )
    view = View((0.06, 0.46, -0.5), (0.02, 0.02, 0.2), 32, 0.008, 0.8)
    return Scene(Crowd(tuple(members)), lamps, (0.16, 0.16, 0.16), view)


def _bowl(x: float, z: float, food: Triple, level: float, random: np.random.Generator) -> Crowd:
    inside: list[Shape] = [Ellipsoid((x, level, z), (0.064, 0.016, 0.064), Surface(food))]
    for _ in range(40):
        dx, dz = np.clip(random.normal(0, 0.025, 2), -0.04, 0.04)
        inside.append(Ellipsoid((float(x + dx), level + 0.014, float(z + dz)), (0.006, 0.003, 0.004), Surface(food)))
    band = Turned((x, 0, z), ((0.0735, 0.052), (0.0756, 0.058)), Surface((0.03, 0.07, 0.3)))
    return Crowd((Turned((x, 0, z), BOWL, PORCELAIN), band, Crowd(tuple(inside))))


def _dish(x: float, z: float, colours: tuple[Triple, Triple], random: np.random.Generator) -> Crowd:
    food: list[Shape] = []
    for index in range(70):
        dx, dz = np.clip(random.normal(0, 0.03, 2), -0.055, 0.055)
        rise = 0.03 * float(np.exp(-(dx * dx + dz * dz) / 0.002))
        radii = random.uniform(0.008, 0.017, 3)
        colour = colours[index % 3 == 0]
        shade = float(random.uniform(0.7, 1.25))
        surface = Surface((colour[0] * shade, colour[1] * shade, colour[2] * shade), gloss=0.05, roughness=0.08)
        food.append(
            Ellipsoid((float(x + dx), 0.014 + rise, float(z + dz)), (float(radii[0]), 0.008, float(radii[2])), surface)
        )
    return Crowd((Turned((x, 0, z), PLATE, PORCELAIN), Crowd(tuple(food))))


def tools() -> Scene:
    """Hammer, screwdrivers, a spanner and jars of screws on a workbench."""
    random = np.random.default_rng(31)
    steel = Surface((0.42, 0.43, 0.45), gloss=0.35, roughness=0.1)
    grip = Surface(pattern=wood((0.45, 0.25, 0.1), 0, 2))
    members: list[Shape | Crowd] = [
        Box((0, -0.05, 0.5), (1.6, 0.05, 0.9), Surface(pattern=wood((0.34, 0.22, 0.12), 0, 0.8, 8))),
        Box((0, 0.8, 1.25), (2.2, 1.2, 0.03), Surface(pattern=wood((0.24, 0.15, 0.085), 0, 0.6, 2))),
        Rod((-0.42, 0.022, 0.05), (-0.12, 0.022, 0.26), 0.016, grip),
        Box((-0.085, 0.03, 0.285), (0.035, 0.03, 0.075), steel, 0.96),
    ]
    colours: tuple[Triple, ...] = ((0.6, 0.05, 0.03), (0.75, 0.5, 0.03), (0.03, 0.15, 0.45))
    for k, colour in enumerate(colours):
        x, z = 0.1 + 0.09 * k, 0.02 + 0.02 * k
        members.append(
            Rod((x, 0.018, z), (x + 0.02, 0.018, z + 0.1), 0.017, Surface(colour, gloss=0.06, roughness=0.08))
        )
        members.append(Rod((x + 0.02, 0.018, z + 0.1), (x + 0.045, 0.018, z + 0.25), 0.004, steel))
    members += [
        Rod((-0.22, 0.01, -0.04), (0.03, 0.01, -0.02), 0.011, steel),
        Box((-0.24, 0.01, -0.042), (0.03, 0.009, 0.022), steel, 0.1),
        Box((0.05, 0.01, -0.018), (0.03, 0.009, 0.022), steel, 0.1),
    ]
    for k in range(4):
        members.append(_jar(-0.45 + 0.3 * k, 0.62, random))
    for k, length in enumerate((0.3, 0.34, 0.28, 0.36, 0.3)):
        x = -0.6 + 0.3 * k
        members.append(Rod((x, 0.75, 1.2), (x, 0.75 - length, 1.2), 0.012, steel))
        members.append(Rod((x, 0.75, 1.2), (x, 0.88, 1.2), 0.022, Surface(colours[k % 3], gloss=0.05, roughness=0.1)))
    lamps = (
        Lamp((-1.5, 1.7, -0.3), (0.9, 0, 0), (0, 0, 0.9), (8.5, 7.6, 6.0)),
        Lamp((0.6, 1.6, 0.2), (0.7, 0, 0), (0, 0, 0.7), (4.5, 4.4, 4.2)),
    )
    view = View((0.1, 0.52, -0.85), (-0.04, 0.09, 0.28), 34, 0.01, 1.15)
    return Scene(Crowd(tuple(members)), lamps, (0.14, 0.14, 0.15), view)


def _jar(x: float, z: float, random: np.random.Generator) -> Crowd:
    profile = ((0.0, 0.0), (0.075, 0.0), (0.08, 0.01), (0.08, 0.13), (0.07, 0.145), (0.07, 0.155))
    lid = ((0.075, 0.155), (0.075, 0.18), (0.0, 0.18))
    tin: Triple = (0.3 + 0.3 * float(random.random()), 0.26, 0.16)
    return Crowd(
        (
            Turned((x, 0, z), profile, Surface(tin, gloss=0.06, roughness=0.12)),
            Turned((x, 0, z), lid, Surface((0.5, 0.5, 0.5), gloss=0.2, roughness=0.15)),
            Box((x, 0.075, z - 0.08), (0.04, 0.028, 0.003), Surface((0.8, 0.78, 0.7))),
        )
    )


def radio() -> Scene:
    """An old radio with its back to the wall, a cup of tools beside it."""
    case = Surface(pattern=wood((0.33, 0.15, 0.065), 0, 1.6, 5), gloss=0.06, roughness=0.08)
    brass = Surface((0.55, 0.4, 0.14), gloss=0.3, roughness=0.1)
    cloth = Surface(pattern=folds((0.5, 0.4, 0.24), 0.012))
    members: list[Shape | Crowd] = [
        Box((0, -0.04, 0.4), (1.6, 0.04, 0.8), Surface(pattern=wood((0.24, 0.14, 0.08), 0, 0.9))),
        Box((0, 0.8, 0.95), (2.4, 1.2, 0.03), Surface((0.5, 0.54, 0.48))),
        Box((0, 0.17, 0.42), (0.34, 0.17, 0.13), case),
        Box((-0.11, 0.19, 0.285), (0.19, 0.12, 0.006), cloth),
        Box((0.2, 0.235, 0.284), (0.1, 0.055, 0.006), Surface((0.75, 0.68, 0.45), (0.55, 0.42, 0.16))),
        Box((0.215, 0.235, 0.277), (0.003, 0.05, 0.002), Surface((0.6, 0.03, 0.02))),
        Rod((0.27, 0.33, 0.5), (0.56, 0.86, 0.62), 0.005, brass),
    ]
    members += [Rod((0.14 + 0.12 * k, 0.11, 0.25), (0.14 + 0.12 * k, 0.11, 0.29), 0.033, brass) for k in range(2)]
    members += [
        Box((0.11 + 0.036 * k, 0.25, 0.277), (0.001, 0.035, 0.002), Surface((0.1, 0.08, 0.05))) for k in range(5)
    ]
    members.append(
        Turned((-0.55, 0, 0.34), ((0.0, 0.0), (0.06, 0.0), (0.065, 0.14), (0.06, 0.14)), Surface((0.1, 0.2, 0.3)))
    )
    for k in range(5):
        tip = (-0.55 + 0.03 * (k - 2), 0.28 + 0.02 * (k % 2), 0.33 + 0.02 * (k % 3))
        members.append(Rod((-0.55 + 0.012 * (k - 2), 0.1, 0.34), tip, 0.008, brass if k % 2 else case))
    lamps = (
        Lamp((-1.6, 1.5, -0.5), (0.8, 0, 0), (0, 0, 0.8), (9.0, 7.8, 6.0)),
        Lamp((0.5, 1.7, -0.4), (0.6, 0, 0), (0, 0, 0.6), (4.0, 4.0, 4.2)),
    )
    view = View((-0.28, 0.4, -0.82), (-0.04, 0.2, 0.35), 36, 0.009, 1.15)
    return Scene(Crowd(tuple(members)), lamps, (0.16, 0.16, 0.16), view)


def pencils() -> Scene:
    """Jars of coloured pencils on a white table."""
    random = np.random.default_rng(90)
    members: list[Shape | Crowd] = [
        Box((0, -0.03, 0.6), (2.4, 0.03, 1.2), Surface((0.72, 0.68, 0.6), gloss=0.03, roughness=0.1)),
        Box((0, 0.8, 2.4), (3, 1.4, 0.03), Surface((0.55, 0.66, 0.7))),
    ]
    for index, (x, z) in enumerate(((-0.3, 0.25), (-0.02, 0.12), (0.27, 0.3), (0.05, 0.55), (-0.45, 0.7), (0.5, 0.75))):
        members.append(_pencil_jar(x, z, index, random))
    for k in range(5):
        colour = _hue(0.13 + 0.21 * k)
        start = (-0.22 + 0.1 * k, 0.007, -0.14 + 0.012 * k)
        members.append(Rod(start, (start[0] + 0.15, 0.007, start[2] + 0.05 - 0.02 * k), 0.0065, Surface(colour)))
    lamps = (
        Lamp((-1.8, 1.6, 1.0), (0, 0, -1.4), (0, -1.1, 0), DAY),
        Lamp((-0.5, 2.0, -0.3), (1.2, 0, 0), (0, 0, 1.2), (2.2, 2.1, 1.9)),
    )
    view = View((0.06, 0.3, -0.56), (-0.01, 0.085, 0.22), 34, 0.011, 0.75)
    return Scene(Crowd(tuple(members)), lamps, (0.2, 0.2, 0.21), view)


def _hue(share: float) -> Triple:
    """A bright colour of the wheel."""
    red, green, blue = (0.5 + 0.5 * float(np.cos(6.28 * (share + shift))) for shift in (0.0, 0.67, 0.33))
    return 0.05 + 0.7 * red, 0.04 + 0.6 * green, 0.04 + 0.6 * blue


def _pencil_jar(x: float, z: float, seed: int, random: np.random.Generator) -> Crowd:
    glaze = ((0.75, 0.74, 0.7), (0.1, 0.25, 0.4), (0.7, 0.3, 0.1), (0.3, 0.4, 0.2), (0.6, 0.2, 0.2), (0.5, 0.5, 0.55))[
        seed
    ]
    profile = ((0.0, 0.0), (0.052, 0.0), (0.056, 0.01), (0.056, 0.12), (0.052, 0.12), (0.05, 0.02), (0.0, 0.02))
    parts: list[Shape] = []
    for k in range(11):
        angle = 6.28 * k / 11 + random.normal(0, 0.2)
        colour = _hue(0.09 * k + 0.17 * seed)
        foot = (x + 0.02 * float(np.cos(angle)), 0.03, z + 0.02 * float(np.sin(angle)))
        tall = float(random.uniform(0.17, 0.21))
        lean = float(random.uniform(0.035, 0.065))
        tip = (x + lean * float(np.cos(angle)), tall, z + lean * float(np.sin(angle)))
        point = tuple(t + (t - f) * 0.12 for f, t in zip(foot, tip, strict=True))
        lead = (point[0], point[1], point[2])
        parts += [Rod(foot, tip, 0.0065, Surface(colour)), Rod(tip, lead, 0.003, Surface((0.7, 0.5, 0.3)))]
        parts.append(Ellipsoid(lead, (0.0035, 0.005, 0.0035), Surface(colour)))
    return Crowd((Turned((x, 0, z), profile, Surface(glaze, gloss=0.05, roughness=0.03)), Crowd(tuple(parts))))
