"""People as a camera far off sees them: from behind in their seats, or small behind a table."""

from collections.abc import Iterator

import numpy as np

from photography.shapes import Box, Crowd, Ellipsoid, Rod, Shape, Surface, Triple

SKIN = Surface((0.42, 0.25, 0.175))
HAIR = (
    Surface((0.016, 0.015, 0.015)),
    Surface((0.028, 0.021, 0.017)),
    Surface((0.06, 0.055, 0.053)),
)
COATS: tuple[Triple, ...] = (
    (0.02, 0.022, 0.03),
    (0.03, 0.035, 0.06),
    (0.012, 0.012, 0.013),
    (0.06, 0.06, 0.065),
    (0.09, 0.05, 0.035),
    (0.035, 0.05, 0.045),
    (0.16, 0.15, 0.14),
    (0.12, 0.02, 0.025),
)
SHIRT = Surface((0.75, 0.75, 0.76))


def seated_from_behind(x: float, floor: float, z: float, random: np.random.Generator) -> list[Shape]:
    """Someone in the audience, facing away.

    Args:
        x: middle of the seat.
        floor: height of the floor there.
        z: distance of the seat's back.
        random: gives build, hair and coat.
    """
    lean, tall = random.normal(0, 0.035), random.normal(0, 0.035)
    head = (x + lean, floor + 1.18 + tall, z + 0.02 + random.normal(0, 0.03))
    hair = HAIR[int(random.choice(3, p=(0.6, 0.3, 0.1)))]
    coat = Surface(COATS[int(random.integers(len(COATS)))])
    shoulder = head[1] - 0.235
    long_hair = random.random() < 0.35
    turn = random.normal(0, 0.02)
    shapes: list[Shape] = [
        Ellipsoid((head[0] + turn, head[1], head[2] + 0.015), (0.071, 0.108, 0.09), SKIN),
        Ellipsoid((head[0], head[1] + 0.016, head[2] - 0.01), (0.091, 0.117, 0.108), hair),
        Rod((head[0], head[1] - 0.06, head[2]), (x, shoulder + 0.05, z), 0.05, SKIN),
        Rod((x - 0.15, shoulder - 0.035, z), (x + 0.15, shoulder - 0.035, z), 0.085, coat),
        Ellipsoid((x, shoulder - 0.25, z), (0.225, 0.36, 0.13), coat),
        Rod((x - 0.2, shoulder - 0.05, z), (x - 0.235, shoulder - 0.4, z + 0.06), 0.06, coat),
        Rod((x + 0.2, shoulder - 0.05, z), (x + 0.235, shoulder - 0.4, z + 0.06), 0.06, coat),
        Ellipsoid((x, shoulder + 0.045, z - 0.01), (0.09, 0.045, 0.085), coat),
    ]
    if long_hair:
        shapes.append(Ellipsoid((head[0], head[1] - 0.06, head[2] - 0.03), (0.092, 0.14, 0.085), hair))
    else:
        shapes += [
            Ellipsoid((head[0] + s * 0.088, head[1] - 0.015, head[2] + 0.02), (0.014, 0.03, 0.02), SKIN)
            for s in (-1, 1)
        ]
    return shapes


def audience(
    rows: tuple[tuple[float, float], ...],
    seats: tuple[float, ...],
    chair: Surface,
    seed: int,
    share_taken: float = 0.93,
) -> Crowd:
    """Rows of chairs with people in them.

    Args:
        rows: distance and floor height of each row.
        seats: where the seats of a row stand.
        chair: what the chairs' backs are made of.
        seed: of the people.
        share_taken: how full the hall is.
    """
    random = np.random.default_rng(seed)
    return Crowd(tuple(Crowd(tuple(_row(z, floor, seats, chair, random, share_taken))) for z, floor in rows))


def _row(
    z: float, floor: float, seats: tuple[float, ...], chair: Surface, random: np.random.Generator, share_taken: float
) -> Iterator[Crowd]:
    for x in seats:
        members: list[Shape] = [
            Box((x, floor + 0.68, z - 0.17), (0.245, 0.27, 0.035), chair),
            Rod((x - 0.22, floor + 0.945, z - 0.17), (x + 0.22, floor + 0.945, z - 0.17), 0.036, chair),
        ]
        if random.random() < share_taken:
            members += seated_from_behind(x + random.normal(0, 0.02), floor, z, random)
        yield Crowd(tuple(members))


def seated_facing(x: float, floor: float, z: float, random: np.random.Generator) -> list[Shape]:
    """Someone behind a table, facing the camera."""
    coat = Surface(COATS[int(random.integers(4))])
    hair = HAIR[int(random.integers(2))]
    head = (x + random.normal(0, 0.02), floor + 1.2 + random.normal(0, 0.03), z)
    return [
        Ellipsoid(head, (0.072, 0.108, 0.09), SKIN),
        Ellipsoid((head[0], head[1] + 0.055, head[2] + 0.025), (0.084, 0.078, 0.095), hair),
        Ellipsoid((x, floor + 0.72, z), (0.225, 0.36, 0.13), coat),
        Rod((x - 0.16, floor + 0.93, z), (x + 0.16, floor + 0.93, z), 0.075, coat),
        Ellipsoid((x, floor + 0.985, z - 0.07), (0.03, 0.06, 0.025), SHIRT),
    ]


def standing(x: float, floor: float, z: float, random: np.random.Generator) -> list[Shape]:
    """Someone standing, facing the camera."""
    upper = seated_facing(x, floor + 0.42, z, random)
    trousers = Surface((0.02, 0.02, 0.025))
    legs: list[Shape] = [
        Rod((x + s * 0.08, floor + 0.05, z), (x + s * 0.09, floor + 0.85, z), 0.075, trousers) for s in (-1, 1)
    ]
    return upper + legs
