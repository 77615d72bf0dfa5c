"""The camera: a scene goes in, the light that falls on the film comes out.

Light is followed backwards from the film (path tracing, J. Kajiya 1986): at each matt surface one ray goes to a lamp
and one on into the room, so shadows are soft and colours bleed as they do in a real room.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from photography.shapes import FAR, Crowd, Scalars, Shape, Surface, Triple, Vectors, column, dot, unit

BOUNCES = 3
BRIGHTEST = np.float32(2.5)
"""Light that arrives over a bounce is cut here, or single rays make white specks."""


@dataclass(frozen=True)
class Lamp:
    """A rectangle that sends light from one side.

    Attributes:
        corner: one corner.
        across, down: its two edges.
        glow: light per area.
    """

    corner: Triple
    across: Triple
    down: Triple
    glow: Triple


@dataclass(frozen=True)
class View:
    """Where the camera stands and how it is set.

    Attributes:
        place: the middle of the lens.
        target: what stands in the middle of the picture.
        opening: angle of view from top to bottom, in degrees.
        aperture: radius of the lens in metres; what is not in focus blurs by it.
        focus: distance in focus, in metres.
    """

    place: Triple
    target: Triple
    opening: float
    aperture: float
    focus: float


@dataclass(frozen=True)
class Scene:
    """What is in front of the camera.

    Attributes:
        crowd: the shapes.
        lamps: what lights them; they are also seen where a shape glows at the same place.
        sky: light from where there is no shape.
    """

    crowd: Crowd
    lamps: tuple[Lamp, ...]
    sky: Triple
    view: View
    shapes: tuple[Shape, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "shapes", tuple(self.crowd.shapes()))


def expose(
    scene: Scene, size_px: tuple[int, int], rows: range, samples: int, seed: int
) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Light on some rows of the film, and what stands there.

    Args:
        scene: what to photograph.
        size_px: width and height of the whole film.
        rows: the rows wanted.
        samples: rays per pixel.
        seed: of the random numbers; the same seed gives the same light.

    Returns:
        Light of shape (rows, width, 3); and, of shape (rows, width, 14), means of colour, normal and logarithm of
        distance of what is seen, and the variances of these means.
    """
    random = np.random.default_rng(seed)
    x, y = np.meshgrid(np.arange(size_px[0], dtype=np.float32), np.array(rows, np.float32))
    film = np.zeros((3, x.size), np.float32)
    guide = np.zeros((2, 7, x.size), np.float32)
    with np.errstate(divide="ignore", invalid="ignore", over="ignore"):
        for _ in range(samples):
            origin, direction = _rays(scene.view, x.ravel(), y.ravel(), size_px, random)
            film += _light(scene, origin, direction, random, guide)
    shape = (len(rows), size_px[0], -1)
    mean = guide[0] / samples
    variance = np.maximum(guide[1] / samples - mean * mean, 0) / samples
    return (film / samples).T.reshape(shape), np.concatenate((mean, variance)).T.reshape(shape)


def _rays(
    view: View, x: Scalars, y: Scalars, size_px: tuple[int, int], random: np.random.Generator
) -> tuple[Vectors, Vectors]:
    ahead = unit(column(view.target) - column(view.place))
    right = unit(np.cross(column((0, 1, 0)), ahead, axis=0))
    up = np.cross(ahead, right, axis=0)
    height = np.float32(2 * np.tan(np.radians(view.opening) / 2))
    jitter = random.random((2, x.size), np.float32)
    u = (x + jitter[0] - size_px[0] / 2) / size_px[1] * height
    v = (size_px[1] / 2 - y - jitter[1]) / size_px[1] * height
    target = (ahead + right * u + up * v) * np.float32(view.focus)
    angle = random.random(x.size, np.float32) * np.float32(2 * np.pi)
    radius = np.sqrt(random.random(x.size, np.float32)) * np.float32(view.aperture)
    lens = right * (radius * np.cos(angle)) + up * (radius * np.sin(angle))
    direction = unit(target - lens)
    return (column(view.place) + lens).astype(np.float32), direction


def _light(
    scene: Scene, origin: Vectors, direction: Vectors, random: np.random.Generator, guide: NDArray[np.float32]
) -> Vectors:
    """Light along rays; adds what they first meet to the guide."""
    count = origin.shape[1]
    total = np.zeros((3, count), np.float32)
    share = np.ones((3, count), np.float32)
    live = np.arange(count)
    sees_glow = np.ones(count, bool)
    for bounce in range(BOUNCES):
        distance, owner = _first_hit(scene.crowd, origin, direction)
        missed = owner < 0
        total[:, live[missed]] += share[:, missed] * column(scene.sky)
        keep = ~missed
        live, origin, direction = live[keep], origin[:, keep], direction[:, keep]
        share, sees_glow, owner = share[:, keep], sees_glow[keep], owner[keep]
        if not live.size:
            break
        place = origin + direction * distance[keep]
        normal, colour, glow, gloss, rough = _touched(scene.shapes, owner, place)
        if bounce == 0:
            seen = np.concatenate((colour + np.minimum(glow, 1), normal, np.log(distance[keep])[None]))
            guide[:, :, live] += np.stack((seen, seen * seen))
        normal = np.where(dot(normal, direction) > 0, -normal, normal)
        total[:, live] += np.minimum(share * glow * sees_glow, BRIGHTEST if bounce else FAR)
        facing = np.clip(-dot(normal, direction), 0, 1)
        mirror = np.where(gloss > 0, gloss + (1 - gloss) * (1 - facing) ** 5 * (1 - rough), 0)
        sees_glow = random.random(live.size, np.float32) < mirror
        share = share * np.where(sees_glow, 1, colour)
        origin = place + normal * np.float32(2e-3)
        lit = share * _from_lamp(scene, origin, normal, random) * ~sees_glow
        total[:, live] += np.minimum(lit, BRIGHTEST) if bounce else lit
        direction = _onward(direction, normal, rough, sees_glow, random)
    return total


def _onward(
    direction: Vectors, normal: Vectors, rough: Scalars, is_mirror: NDArray[np.bool_], random: np.random.Generator
) -> Vectors:
    scatter = unit(random.standard_normal(normal.shape, np.float32))
    matt = unit(normal + scatter * np.float32(0.999))
    mirrored = direction - 2 * normal * dot(direction, normal)
    return np.where(is_mirror, unit(mirrored + scatter * rough), matt)


def _from_lamp(scene: Scene, place: Vectors, normal: Vectors, random: np.random.Generator) -> Vectors:
    """Light that reaches a place straight from one lamp chosen by chance."""
    count = place.shape[1]
    chosen = random.integers(0, len(scene.lamps), count)
    spots = random.random((2, count), np.float32)
    corner, across, down, glow = (
        np.array([getattr(lamp, name) for lamp in scene.lamps], np.float32).T[:, chosen]
        for name in ("corner", "across", "down", "glow")
    )
    there = corner + across * spots[0] + down * spots[1]
    face = np.cross(across, down, axis=0)
    area = np.sqrt(dot(face, face)) + np.float32(1e-9)
    gap = there - place
    distance = np.sqrt(dot(gap, gap)) + np.float32(1e-6)
    toward = gap / distance
    cosines = np.clip(dot(normal, toward), 0, 1) * np.clip(-dot(face / area, toward), 0, 1)
    weight = cosines * area * len(scene.lamps) / (np.float32(np.pi) * distance * distance)
    asked = np.flatnonzero(weight > 1e-5)
    free = np.zeros(count, bool)
    free[asked] = ~_is_shaded(scene.crowd, place[:, asked], toward[:, asked], distance[asked] * np.float32(0.995))
    return np.where(free, glow * weight, 0).astype(np.float32)


def _first_hit(crowd: Crowd, origin: Vectors, direction: Vectors) -> tuple[Scalars, NDArray[np.int32]]:
    """Distance of the first shape on each ray and its number in the order of `Crowd.shapes`, -1 for none."""
    best = np.full(origin.shape[1], FAR, np.float32)
    owner = np.full(origin.shape[1], -1, np.int32)
    _look_into(crowd, (origin, direction), best, owner, 0)
    return best, owner


def _look_into(
    crowd: Crowd, rays: tuple[Vectors, Vectors], best: Scalars, owner: NDArray[np.int32], number: int
) -> int:
    near = crowd.reached(*rays, best)
    inside = (rays[0][:, near], rays[1][:, near])
    nearest, who = best[near], owner[near]
    for member in crowd.members:
        if isinstance(member, Crowd):
            number = _look_into(member, inside, nearest, who, number)
            continue
        t = member.hit(*inside)
        closer = t < nearest
        nearest[closer], who[closer] = t[closer], number
        number += 1
    best[near], owner[near] = nearest, who
    return number


def _is_shaded(crowd: Crowd, origin: Vectors, direction: Vectors, reach: Scalars) -> NDArray[np.bool_]:
    """Whether something stands on each ray nearer than its reach."""
    left = reach.copy()
    _shade(crowd, (origin, direction), left)
    return left < 0


def _shade(crowd: Crowd, rays: tuple[Vectors, Vectors], left: Scalars) -> None:
    """Sets the reach of rays that meet a shape below 0, and no longer asks for them."""
    near = crowd.reached(*rays, left)
    if not near.size:
        return
    inside = (rays[0][:, near], rays[1][:, near])
    reach = left[near]
    for member in crowd.members:
        if isinstance(member, Crowd):
            _shade(member, inside, reach)
        else:
            reach[member.hit(*inside) < reach] = -FAR
    left[near] = reach


def _touched(
    shapes: Sequence[Shape], owner: NDArray[np.int32], place: Vectors
) -> tuple[Vectors, Vectors, Vectors, Scalars, Scalars]:
    normal, colour, glow = (np.zeros_like(place) for _ in range(3))
    gloss, rough = (np.zeros(place.shape[1], np.float32) for _ in range(2))
    order = np.argsort(owner, kind="stable")
    bounds = np.flatnonzero(np.diff(owner[order], prepend=-1, append=len(shapes)))
    for first, last in pairwise(bounds):
        chosen = order[first:last]
        shape = shapes[owner[chosen[0]]]
        here = place[:, chosen]
        surface: Surface = shape.surface
        normal[:, chosen] = shape.normal(here)
        colour[:, chosen] = surface.pattern(here) if surface.pattern else column(surface.colour)
        glow[:, chosen] = surface.glow_pattern(here) if surface.glow_pattern else column(surface.glow)
        gloss[chosen], rough[chosen] = surface.gloss, surface.roughness
    return normal, colour, glow, gloss, rough
