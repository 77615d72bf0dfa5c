"""From light on the film to a photograph: glow around lights, falling corners, tone curve, grain."""

import numpy as np
from numpy.typing import NDArray
from PIL import Image

Film = NDArray[np.float32]


def develop(film: Film, exposure: float, seed: int, grain: float = 0.012, warmth: float = 0.0) -> Image.Image:
    """Makes a photograph.

    Args:
        film: linear light, of shape (height, width, 3).
        exposure: by how much the light counts.
        seed: of the grain.
        grain: standard deviation of the grain, as a share of white.
        warmth: above 0 more red and less blue.
    """
    height, width = film.shape[:2]
    light = film * exposure * np.array([1 + warmth, 1, 1 - warmth], np.float32)
    light = (
        light
        + 0.06 * blurred(np.clip(light - 0.8, 0, 6), width / 60)
        + 0.02 * blurred(np.clip(light, 0, 4), width / 15)
    )
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    off = ((x / width - 0.5) ** 2 + ((y / height - 0.5) * height / width) ** 2) * 2
    light *= (1 - 0.42 * off)[..., None]
    tone = (light * (2.51 * light + 0.03)) / (light * (2.43 * light + 0.59) + 0.14)
    shown = np.clip(tone, 0, 1) ** (1 / 2.2)
    shown = _calm_colour(shown, width / 700)
    noise = np.random.default_rng(seed).standard_normal((height, width, 1)).astype(np.float32)
    fine = blurred(noise, 0.6) * 1.6
    shown = shown + fine * grain * (1.25 - shown)
    return Image.fromarray((np.clip(shown, 0, 1) * 255 + 0.5).astype(np.uint8))


def _calm_colour(picture: Film, radius: float) -> Film:
    """Smooths colour but not lightness, as cameras do against the speckle of dim rooms."""
    lightness = picture @ np.array([0.3, 0.59, 0.11], np.float32)
    colour = picture - lightness[..., None]
    return lightness[..., None] + blurred(colour, radius)


def blurred(picture: Film, radius: float) -> Film:
    """Gaussian blur of each layer; a wide one is made on a smaller picture."""
    height, width = picture.shape[:2]
    shrink = max(1, int(radius / 4))
    small_size = (max(1, width // shrink), max(1, height // shrink))
    layers = []
    for index in range(picture.shape[2]):
        layer = Image.fromarray(np.ascontiguousarray(picture[..., index]))
        small = np.asarray(layer.resize(small_size, Image.Resampling.BOX) if shrink > 1 else layer)
        soft = Image.fromarray(_smoothed(_smoothed(small, radius / shrink, 0), radius / shrink, 1))
        layers.append(np.asarray(soft.resize((width, height), Image.Resampling.BICUBIC) if shrink > 1 else soft))
    return np.stack(layers, axis=2)


def _smoothed(layer: Film, radius: float, axis: int) -> Film:
    reach = max(1, round(radius * 3))
    weights = np.exp(-0.5 * (np.arange(-reach, reach + 1, dtype=np.float32) / np.float32(radius)) ** 2)
    weights /= weights.sum()
    pads = [(0, 0), (0, 0)]
    pads[axis] = (reach, reach)
    padded = np.pad(layer, pads, mode="edge")
    size = layer.shape[axis]
    parts = (weight * padded.take(range(k, k + size), axis) for k, weight in enumerate(weights))
    return sum(parts, np.zeros_like(layer)).astype(np.float32)
