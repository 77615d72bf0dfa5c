"""A pocket garden in the evening: lavender in focus, trees, lamps and low sun out of focus.

Painted from back to front in layers, each blurred as a lens would blur things at its distance; what comes out is
linear light like the camera's.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageDraw

from photography.darkroom import blurred

Film = NDArray[np.float32]

SHARP_DISTANCE = 1.0
"""Metres at which the lens is focused."""
BLUR = 0.03
"""Blur of things at infinity, as a share of the picture's width."""


@dataclass(frozen=True)
class Stem:
    """A stem of lavender on the picture, in pixels: its foot, its tip, and the size of a floret."""

    foot: tuple[float, float]
    tip: tuple[float, float]
    floret: float


def garden(size_px: tuple[int, int]) -> Film:
    """The light of the whole picture, of shape (height, width, 3)."""
    random = np.random.default_rng(40)
    film = _backdrop(size_px, random)
    for distance in (6.0, 4.6, 3.6, 2.9, 2.4, 2.0, 1.72, 1.5, 1.33, 1.2, 1.1, 1.03, 0.98, 0.86, 0.68):
        layer = _bed(size_px, distance, random)
        radius = abs(1 - SHARP_DISTANCE / distance) * BLUR * size_px[0]
        film = _laid_over(film, layer, radius)
        haze = np.float32(0.018 if distance > 1.6 else 0.0)
        film = film * (1 - haze) + haze * np.array([0.5, 0.34, 0.24], np.float32)
    return film


def _backdrop(size_px: tuple[int, int], random: np.random.Generator) -> Film:
    """Trees before an evening sky, a pavilion, lamps, all far out of focus."""
    width, height = size_px
    y = np.linspace(0, 1, height, dtype=np.float32)[:, None, None]
    sky = np.array([1.25, 0.72, 0.36], np.float32) * (1 - y) + np.array([0.5, 0.28, 0.15], np.float32) * y
    film = np.broadcast_to(sky, (height, width, 3)).astype(np.float32)
    film = _laid_over(
        film, _foliage(size_px, random, 0.02, 900, ((0.022, 0.04, 0.012), (0.13, 0.125, 0.025))), width * 0.014
    )
    film = _laid_over(film, _pavilion(size_px), width * 0.012)
    film = _laid_over(
        film, _foliage(size_px, random, 0.42, 700, ((0.006, 0.02, 0.006), (0.04, 0.06, 0.014))), width * 0.016
    )
    return film + _bokeh(size_px, random)


def _foliage(
    size_px: tuple[int, int], random: np.random.Generator, top: float, count: int, shades: tuple[tuple[float, ...], ...]
) -> Film:
    width, height = size_px
    paint = _Paint(size_px)
    crowns = random.random((14, 2)) * (1.1, 0.35) + (-0.05, top)
    for _ in range(count):
        crown = crowns[random.integers(len(crowns))]
        x, y = crown + random.normal(0, (0.075, 0.1))
        share = float(np.clip(random.normal(0.35, 0.3), 0, 1))
        colour = [a + (b - a) * share for a, b in zip(*shades, strict=True)]
        paint.blob((x * width, max(y, top - 0.02) * height), (width * 0.022, width * 0.016), colour)
    paint.box((0, (top + 0.33) * height), (width, height), shades[0])
    return paint.layer()


def _pavilion(size_px: tuple[int, int]) -> Film:
    width, height = size_px
    paint = _Paint(size_px)
    dark, lit = (0.05, 0.028, 0.02), (0.22, 0.1, 0.05)
    left, right, eaves, ridge = 0.6, 0.9, 0.24, 0.1
    roof = [
        (left - 0.03, eaves - 0.012),
        (left + 0.06, eaves - 0.06),
        (0.735, ridge),
        (0.765, ridge),
        (right - 0.06, eaves - 0.06),
    ]
    roof += [(right + 0.03, eaves - 0.012), (right, eaves + 0.012), (left, eaves + 0.012)]
    paint.polygon([(x * width, y * height) for x, y in roof], dark)
    for x in (left + 0.025, left + 0.11, right - 0.12, right - 0.035):
        paint.box((x * width, eaves * height), ((x + 0.012) * width, 0.6 * height), lit)
    paint.box((left * width, 0.47 * height), (right * width, 0.485 * height), lit)
    return paint.layer()


def _bokeh(size_px: tuple[int, int], random: np.random.Generator) -> Film:
    """Points of light as discs, brighter at the rim as lenses make them."""
    width, height = size_px
    light = np.zeros((height, width, 3), np.float32)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    for _ in range(58):
        cx, cy = random.random() * width, random.beta(2, 3) * height * 0.62
        radius = width * random.uniform(0.011, 0.026)
        warm = random.random() ** 0.6
        colour = np.array([1.0, 0.45 + 0.4 * warm, 0.12 + 0.4 * warm * random.random()], np.float32)
        strength = random.gamma(1.6, 0.11)
        area = np.s_[
            max(0, int(cy - radius - 3)) : int(cy + radius + 4), max(0, int(cx - radius - 3)) : int(cx + radius + 4)
        ]
        away = np.hypot(x[area] - cx, (y[area] - cy) * 1.02) / radius
        disc = np.clip((1 - away) * radius / 3.6 + 0.5, 0, 1) * (0.7 + 0.3 * np.clip(away, 0, 1) ** 4)
        light[area] += disc[..., None] * colour * strength
    return light


def _bed(size_px: tuple[int, int], distance: float, random: np.random.Generator) -> Film:
    """Lavender at one distance; nearer plants are larger, fewer and stand lower in the picture."""
    width, height = size_px
    paint = _Paint(size_px)
    scale = width * 0.36 / distance
    horizon, ground = 0.36, 0.36 + 0.62 / distance
    _blades(paint, (ground + 0.03) * height, scale, random)
    count = round(24 * distance**1.1) if distance > 0.97 else 5
    for _ in range(count):
        x = random.uniform(-0.08, 1.08) * width
        foot = (x, (ground + random.normal(0, 0.015)) * height)
        tall = scale * random.uniform(0.78, 1.16) * (0.62 if distance < 0.97 else 0.84)
        lean = random.normal(0.06, 0.1)
        tip = (x + lean * tall, max(foot[1] - tall, horizon * height * 0.55))
        _lavender(paint, Stem(foot, tip, scale * 0.0145), random)
    return paint.layer()


def _blades(paint: "_Paint", ground: float, scale: float, random: np.random.Generator) -> None:
    """The leaves at the foot of the plants: dark below, light at their tips."""
    width = paint.width
    for _ in range(round(150 * width / (scale * 2.6) / 2.6)):
        x, rise = random.uniform(-0.05, 1.05) * width, scale * random.uniform(0.16, 0.5)
        lean = random.normal(0, 0.4) * rise
        shade = np.array([0.03, 0.055, 0.02]) * random.uniform(0.35, 1.5)
        foot, knee, tip = (x, ground + scale * 0.3), (x + lean * 0.35, ground - rise * 0.45), (x + lean, ground - rise)
        paint.line([foot, knee], scale * 0.013, shade * 0.6)
        paint.line([knee, tip], scale * 0.009, shade * np.array([1.5, 1.4, 1.2]))


def _lavender(paint: "_Paint", stem: Stem, random: np.random.Generator) -> None:
    bend = random.normal(0, 0.05)
    (fx, fy), (tx, ty) = stem.foot, stem.tip
    ts = np.linspace(0, 1, 14)
    xs = fx + (tx - fx) * ts + bend * (ty - fy) * ts * (1 - ts)
    ys = fy + (ty - fy) * ts
    green = np.array([0.05, 0.1, 0.03]) * random.uniform(0.7, 1.5)
    paint.line(list(zip(xs, ys, strict=True)), stem.floret * 0.55, green)
    for _ in range(5):
        start = random.integers(0, 6)
        leaf = (xs[start] + random.normal(0, 3.2) * stem.floret, ys[start] - random.uniform(4, 11) * stem.floret)
        paint.line([(xs[start], ys[start]), leaf], stem.floret * 0.5, green * random.uniform(0.7, 1.6))
    for place in [0.5, *np.linspace(0.62, 1, random.integers(9, 13))]:
        middle = (float(np.interp(place, ts, xs)), float(np.interp(place, ts, ys)))
        taper = (1.15 if place < 0.99 else 0.6) * (1.25 - 0.6 * max(0.0, place - 0.62) / 0.38)
        _whorl(paint, middle, stem.floret * taper, random)


def _whorl(paint: "_Paint", middle: tuple[float, float], spread: float, random: np.random.Generator) -> None:
    """Buds around a stem, dark within, then petals that open outwards; the light comes from the right."""
    for _ in range(8):
        start, angle = random.normal(0, 0.4, 2) * spread + middle, random.normal(0, 0.9)
        end = start + np.array([np.sin(angle), -np.cos(angle)]) * spread * 0.9
        paint.line([tuple(start), tuple(end)], spread * 0.4, np.array([0.05, 0.03, 0.11]) * random.uniform(0.6, 1.6))
    for _ in range(24):
        dx, dy = random.normal(0, 0.66), random.normal(0, 0.42)
        start = np.array([dx, dy]) * spread + middle
        angle = np.arctan2(dx, 0.5) + random.normal(0, 0.45)
        end = start + np.array([np.sin(angle), -np.cos(angle) * 0.8]) * spread * random.uniform(0.2, 0.42)
        light = 0.5 + 0.55 * np.clip(0.4 + 0.5 * dx - 0.3 * dy, 0, 1.3) + (0.7 if random.random() < 0.1 else 0)
        violet = np.array([0.14, 0.07, 0.32]) + random.uniform(0, 1) * np.array([0.13, 0.07, 0.13])
        paint.line([tuple(start), tuple(end)], spread * random.uniform(0.12, 0.3), violet * light)


class _Paint:
    """A layer being painted: colours in linear light, three times as bright at most as white on the film."""

    DEEPEST = 255.0
    SCALE = 1.5

    def __init__(self, size_px: tuple[int, int]) -> None:
        self.width = size_px[0]
        self._image = Image.new("RGBA", size_px)
        self._draw = ImageDraw.Draw(self._image)

    def _ink(self, colour: object) -> tuple[int, int, int, int]:
        shown = np.clip(np.asarray(colour, float) / self.SCALE, 0, 1) ** (1 / 2.2) * self.DEEPEST
        red, green, blue = (round(float(value)) for value in shown)
        return red, green, blue, 255

    def blob(self, middle: tuple[float, float], radii: tuple[float, float], colour: object) -> None:
        """An ellipse."""
        (x, y), (a, b) = middle, radii
        self._draw.ellipse((x - a, y - b, x + a, y + b), self._ink(colour))

    def line(self, points: list[tuple[float, float]], thickness: float, colour: object) -> None:
        """A line of some thickness."""
        self._draw.line(points, self._ink(colour), max(1, round(thickness)), joint="curve")

    def polygon(self, points: list[tuple[float, float]], colour: object) -> None:
        """A filled polygon."""
        self._draw.polygon(points, self._ink(colour))

    def box(self, corner: tuple[float, float], other: tuple[float, float], colour: object) -> None:
        """A filled box."""
        self._draw.rectangle((*corner, *other), self._ink(colour))

    def layer(self) -> Film:
        """Linear light times cover, and cover, of shape (height, width, 4)."""
        pixels = np.asarray(self._image, np.float32) / 255
        cover = pixels[..., 3:]
        return np.concatenate((pixels[..., :3] ** 2.2 * self.SCALE * cover, cover), axis=2)


def _laid_over(film: Film, layer: Film, radius: float) -> Film:
    soft = blurred(layer, max(radius, 0.7))
    return film * (1 - soft[..., 3:]) + soft[..., :3]
