"""The shapes scenes are built of: rays go in, distances and surface normals come out.

A vector of n points or directions is a float32 array of shape (3, n); lengths are metres, x to the right, y up, z away.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

Vectors = NDArray[np.float32]
Scalars = NDArray[np.float32]
Triple = tuple[float, float, float]
Pattern = Callable[[Vectors], Vectors]
"""Colour or light by place."""

FAR = np.float32(1e9)
NEAR = np.float32(1e-3)
FLAT = 3e-4
"""A step of a profile that rises less is a flat ring."""


def column(values: Triple) -> Vectors:
    """One vector as an array that broadcasts over many."""
    return np.array(values, np.float32).reshape(3, 1)


@dataclass(frozen=True)
class Surface:
    """How a shape takes light.

    Attributes:
        colour: share of red, green and blue light it gives back.
        glow: light it sends out by itself.
        gloss: mirror reflection seen straight on, 0 for a matt surface.
        roughness: how far reflections scatter, 0 for a mirror.
        pattern: colour by place, instead of `colour`.
        glow_pattern: light sent out by place, instead of `glow`.
    """

    colour: Triple = (0.5, 0.5, 0.5)
    glow: Triple = (0.0, 0.0, 0.0)
    gloss: float = 0.0
    roughness: float = 0.0
    pattern: Pattern | None = None
    glow_pattern: Pattern | None = None


class Shape(Protocol):
    """What the camera needs of a shape."""

    surface: Surface

    def hit(self, origin: Vectors, direction: Vectors) -> Scalars:
        """Distances along the rays, FAR where a ray misses."""

    def normal(self, place: Vectors) -> Vectors:
        """Outward normals at places on the surface."""

    def bounds(self) -> tuple[Triple, Triple]:
        """Opposite corners of a box that holds the shape."""


@dataclass(frozen=True)
class Box:
    """A box, turned about the upright axis through its middle.

    Attributes:
        middle: its middle.
        half: half its width, height and depth.
        yaw: turn in radians.
    """

    middle: Triple
    half: Triple
    surface: Surface
    yaw: float = 0.0

    def _turned(self, vectors: Vectors, sign: float) -> Vectors:
        if self.yaw == 0:
            return vectors
        cos, sin = np.float32(np.cos(self.yaw)), np.float32(np.sin(self.yaw) * sign)
        x, y, z = vectors
        return np.stack((cos * x + sin * z, y, cos * z - sin * x))

    def hit(self, origin: Vectors, direction: Vectors) -> Scalars:
        """See Shape."""
        start = self._turned(origin - column(self.middle), -1)
        inverse = 1 / self._turned(direction, -1)
        half = column(self.half)
        one, other = (-half - start) * inverse, (half - start) * inverse
        near, far = spread(one, other)
        t = np.where(near > NEAR, near, far)
        return np.where((near <= far) & (t > NEAR), t, FAR)

    def normal(self, place: Vectors) -> Vectors:
        """See Shape."""
        local = self._turned(place - column(self.middle), -1) / column(self.half)
        axis = np.abs(local).argmax(axis=0)
        flat = np.where(np.arange(3).reshape(3, 1) == axis, np.sign(local), 0).astype(np.float32)
        return self._turned(flat, 1)

    def bounds(self) -> tuple[Triple, Triple]:
        """See Shape."""
        reach = float(np.hypot(self.half[0], self.half[2])) if self.yaw else 0
        half = (max(self.half[0], reach), self.half[1], max(self.half[2], reach))
        return _around(self.middle, half)


@dataclass(frozen=True)
class Ellipsoid:
    """A ball stretched along the axes."""

    middle: Triple
    radii: Triple
    surface: Surface

    def hit(self, origin: Vectors, direction: Vectors) -> Scalars:
        """See Shape."""
        scale = 1 / column(self.radii)
        start, along = (origin - column(self.middle)) * scale, direction * scale
        a, b = dot(along, along), dot(start, along)
        root = b * b - a * (dot(start, start) - 1)
        return _nearest(a, b, root)

    def normal(self, place: Vectors) -> Vectors:
        """See Shape."""
        return unit((place - column(self.middle)) / column(self.radii) ** 2)

    def bounds(self) -> tuple[Triple, Triple]:
        """See Shape."""
        return _around(self.middle, self.radii)


@dataclass(frozen=True)
class Rod:
    """A straight rod with rounded ends."""

    start: Triple
    end: Triple
    radius: float
    surface: Surface

    def hit(self, origin: Vectors, direction: Vectors) -> Scalars:
        """See Shape."""
        axis = column(self.end) - column(self.start)
        from_start = origin - column(self.start)
        length_sq = np.float32((axis * axis).sum())
        along, lift = dot(axis, direction), dot(axis, from_start)
        a = length_sq - along * along
        b = length_sq * dot(from_start, direction) - lift * along
        c = length_sq * (dot(from_start, from_start) - np.float32(self.radius**2)) - lift * lift
        t = _nearest(a, b, b * b - a * c)
        share = lift + t * along
        side = np.where((share > 0) & (share < length_sq), t, FAR)
        radii = (self.radius,) * 3
        for tip in (self.start, self.end):
            side = np.minimum(side, Ellipsoid(tip, radii, self.surface).hit(origin, direction))
        return side

    def normal(self, place: Vectors) -> Vectors:
        """See Shape."""
        axis = column(self.end) - column(self.start)
        share = dot(place - column(self.start), axis) / dot(axis, axis)
        return unit(place - column(self.start) - axis * np.clip(share, 0, 1))

    def bounds(self) -> tuple[Triple, Triple]:
        """See Shape."""
        pairs = list(zip(self.start, self.end, strict=True))
        low = tuple(min(pair) - self.radius for pair in pairs)
        high = tuple(max(pair) + self.radius for pair in pairs)
        return (low[0], low[1], low[2]), (high[0], high[1], high[2])


@dataclass(frozen=True)
class Turned:
    """What a potter's wheel makes: a profile turned about an upright axis, smooth from point to point.

    Attributes:
        foot: the point of the axis from which heights count.
        profile: (radius, height) from point to point.
    """

    foot: Triple
    profile: tuple[tuple[float, float], ...]
    surface: Surface

    def hit(self, origin: Vectors, direction: Vectors) -> Scalars:
        """See Shape."""
        start = origin - column(self.foot)
        best = np.full(origin.shape[1], FAR, np.float32)
        for (r0, y0), (r1, y1) in pairwise(self.profile):
            if abs(y1 - y0) < FLAT:
                best = np.minimum(best, _ring_hit(start, direction, y0, sorted((r0, r1))))
                continue
            slope = np.float32((r1 - r0) / (y1 - y0))
            radius = np.float32(r0) + slope * (start[1] - np.float32(y0))
            grow = slope * direction[1]
            a = direction[0] ** 2 + direction[2] ** 2 - grow * grow
            b = start[0] * direction[0] + start[2] * direction[2] - radius * grow
            c = start[0] ** 2 + start[2] ** 2 - radius * radius
            root = np.sqrt(np.maximum(b * b - a * c, 0))
            low, high = np.float32(min(y0, y1)), np.float32(max(y0, y1))
            for t in ((-b - root) / a, (-b + root) / a):
                height = start[1] + t * direction[1]
                good = (b * b >= a * c) & (t > NEAR) & (height >= low) & (height <= high) & (radius + grow * t >= 0)
                best = np.where(good & (t < best), t, best)
        return best

    def normal(self, place: Vectors) -> Vectors:
        """See Shape."""
        local = place - column(self.foot)
        reach = np.hypot(local[0], local[2]) + np.float32(1e-9)
        points = np.array(self.profile, np.float32)
        steps = np.diff(points, axis=0)
        middles = (points[1:] + points[:-1]) / 2
        here = np.stack((reach, local[1]), axis=1)
        gaps = ((here[:, None, :] - middles[None]) ** 2).sum(axis=2)
        weight = np.exp(-gaps / (0.5 * gaps.min(axis=1, keepdims=True) + 1e-6))
        facing = np.stack((steps[:, 1], -steps[:, 0]), axis=1)
        facing /= np.linalg.norm(facing, axis=1, keepdims=True) + 1e-9
        out = weight @ facing
        return unit(np.stack((out[:, 0] * local[0] / reach, out[:, 1], out[:, 0] * local[2] / reach)))

    def bounds(self) -> tuple[Triple, Triple]:
        """See Shape."""
        reach = max(radius for radius, _ in self.profile)
        heights = [height for _, height in self.profile]
        x, y, z = self.foot
        return (x - reach, y + min(heights), z - reach), (x + reach, y + max(heights), z + reach)


@dataclass(frozen=True)
class Crowd:
    """Shapes near each other, passed over as one by rays that miss the box around them; it may hold crowds."""

    members: tuple["Shape | Crowd", ...]
    box: Box = field(init=False)

    def __post_init__(self) -> None:
        corners = [member.bounds() for member in self.members]
        low = [min(low[axis] for low, _ in corners) for axis in range(3)]
        high = [max(high[axis] for _, high in corners) for axis in range(3)]
        middle = tuple((a + b) / 2 for a, b in zip(low, high, strict=True))
        half = tuple((b - a) / 2 + 1e-4 for a, b in zip(low, high, strict=True))
        box = Box((middle[0], middle[1], middle[2]), (half[0], half[1], half[2]), Surface())
        object.__setattr__(self, "box", box)

    def bounds(self) -> tuple[Triple, Triple]:
        """See Shape."""
        return _around(self.box.middle, self.box.half)

    def shapes(self) -> Iterator[Shape]:
        """Every shape, in order."""
        for member in self.members:
            if isinstance(member, Crowd):
                yield from member.shapes()
            else:
                yield member

    def reached(self, origin: Vectors, direction: Vectors, limit: Scalars) -> NDArray[np.intp]:
        """Which rays pass through the box before their limit, also those that begin inside."""
        inverse = 1 / direction
        start, half = origin - column(self.box.middle), column(self.box.half)
        near, far = spread((-half - start) * inverse, (half - start) * inverse)
        return np.flatnonzero((near <= far) & (far > 0) & (near < limit))


def _around(middle: Triple, half: Triple) -> tuple[Triple, Triple]:
    (x, y, z), (a, b, c) = middle, half
    return (x - a, y - b, z - c), (x + a, y + b, z + c)


def spread(one: Vectors, other: Vectors) -> tuple[Scalars, Scalars]:
    """Where rays enter and leave a box, from where they cross its two planes on each axis."""
    low, high = np.minimum(one, other), np.maximum(one, other)
    near = np.maximum(np.maximum(low[0], low[1]), low[2])
    return near, np.minimum(np.minimum(high[0], high[1]), high[2])


def unit(vectors: Vectors) -> Vectors:
    """The vectors at length 1."""
    return (vectors / (np.sqrt(dot(vectors, vectors)) + np.float32(1e-12))).astype(np.float32)


def dot(one: Vectors, other: Vectors) -> Scalars:
    """Scalar products; written out because a sum along the short axis is slow."""
    product: Scalars = one[0] * other[0] + one[1] * other[1] + one[2] * other[2]
    return product


def _ring_hit(start: Vectors, direction: Vectors, height: float, radii: list[float]) -> Scalars:
    """A flat ring about the upright axis."""
    t = (np.float32(height) - start[1]) / direction[1]
    reach = (start[0] + t * direction[0]) ** 2 + (start[2] + t * direction[2]) ** 2
    inside = (reach >= radii[0] ** 2) & (reach <= radii[1] ** 2) & (t > NEAR)
    return np.where(inside, t, FAR).astype(np.float32)


def _nearest(a: Scalars, b: Scalars, root: Scalars) -> Scalars:
    """The nearer solution ahead of a t^2 + 2 b t + c = 0, with root = b^2 - a c."""
    width = np.sqrt(np.maximum(root, 0))
    near, far = (-b - width) / a, (-b + width) / a
    t = np.where(near > NEAR, near, far)
    return np.where((root > 0) & (t > NEAR), t, FAR)
