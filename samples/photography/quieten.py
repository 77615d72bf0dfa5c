"""Takes the speckle out of light that was measured with few rays, without softening edges.

Each pixel takes the mean of those around that show the same thing: the same colour, facing and distance. The way is
the edge-avoiding a-trous wavelet (H. Dammertz et al. 2010), on the light without the colour it falls on.
"""

import numpy as np
from numpy.typing import NDArray

Film = NDArray[np.float32]

COLOUR_SPREAD, NORMAL_SPREAD, DISTANCE_SPREAD, LIGHT_SPREAD = 0.06, 0.35, 0.02, 0.9
"""How different neighbours may be; tuned on the sample's two halls at 8 rays a pixel."""
STEPS = (1, 2, 4, 8, 16)
KERNEL = {0: 0.5, 1: 0.25}


def quieten(film: Film, guide: Film) -> Film:
    """Smooths light.

    Args:
        film: light of shape (height, width, 3).
        guide: what each pixel shows, of shape (height, width, 14): colour, normal and logarithm of distance, and
            their variances.
    """
    film = _without_specks(film)
    ground = np.maximum(guide[..., :3], 0.01)
    light = film / ground
    spread = np.array([COLOUR_SPREAD] * 3 + [NORMAL_SPREAD] * 3 + [DISTANCE_SPREAD], np.float32)
    marks = guide[..., :7] / spread
    doubt = (guide[..., 7:] / spread**2).sum(axis=2, keepdims=True)
    for step in STEPS:
        light = _pass(light, marks, doubt, step)
    return (light * ground).astype(np.float32)


def _without_specks(film: Film) -> Film:
    """Cuts pixels far brighter than most of those around."""
    bright = film.max(axis=2)
    most = np.median(_around(bright, 1), axis=0) * 2 + 0.02
    return film * np.minimum(1, most / np.maximum(bright, 1e-6))[..., None]


def _around(layer: Film, step: int) -> Film:
    """The layer as seen from each of the nine places around, of shape (9, height, width)."""
    padded = np.pad(layer, step, mode="edge")
    height, width = layer.shape
    shifts = (0, step, 2 * step)
    return np.stack([padded[dy : dy + height, dx : dx + width] for dy in shifts for dx in shifts])


def _pass(light: Film, marks: Film, doubt: Film, step: int) -> Film:
    total, weights = np.zeros_like(light), np.zeros((*light.shape[:2], 1), np.float32)
    height, width = light.shape[:2]
    tone = np.log1p(light.mean(axis=2))
    tone = (np.median(_around(tone, step), axis=0) / LIGHT_SPREAD)[..., None]
    for dy in (-1, 0, 1):
        for dx in (-1, 0, 1):
            rows = np.clip(np.arange(height) + dy * step, 0, height - 1)[:, None]
            columns = np.clip(np.arange(width) + dx * step, 0, width - 1)[None]
            gap = ((marks[rows, columns] - marks) ** 2).sum(axis=2, keepdims=True)
            gap /= 1 + 3 * (doubt + doubt[rows, columns])
            gap += (tone[rows, columns] - tone) ** 2
            weight = np.exp(-gap) * np.float32(KERNEL[abs(dy)] * KERNEL[abs(dx)])
            total += light[rows, columns] * weight
            weights += weight
    return total / weights
