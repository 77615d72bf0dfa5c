"""Colours by place: folds of a curtain, grain of wood, words on a banner."""

from pathlib import Path

import numpy as np
from PIL import Image, ImageDraw, ImageFont

from photography.shapes import Pattern, Triple, Vectors, column

FONTS = Path(__file__).resolve().parents[2] / "fonts"


def folds(colour: Triple, width: float, seed: int = 0) -> Pattern:
    """A curtain hanging in folds about so many metres wide, across x."""
    phases = np.random.default_rng(seed).random(4) * 6.28

    def pattern(place: Vectors) -> Vectors:
        x = place[0] * np.float32(6.28 / width)
        wave = 0.5 + 0.25 * np.sin(x + phases[0] + 0.8 * np.sin(x * 0.31 + phases[1]))
        wave = wave + 0.18 * np.sin(x * 2.3 + phases[2]) + 0.07 * np.sin(x * 5.1 + phases[3])
        return (column(colour) * np.clip(0.35 + 0.95 * wave, 0.1, 1.4)).astype(np.float32)

    return pattern


def wood(colour: Triple, along: int, pace: float = 1.0, seed: int = 0) -> Pattern:
    """Veneer whose grain runs along one axis (0 x, 1 y, 2 z)."""
    phases = np.random.default_rng(seed).random(3) * 6.28
    others = [axis for axis in range(3) if axis != along]

    def pattern(place: Vectors) -> Vectors:
        drift = np.sin(place[along] * 1.7 * pace + phases[0]) * 0.04
        ring = place[others[0]] * 9 * pace + place[others[1]] * 7 * pace + drift * 30
        grain = 0.5 + 0.5 * np.sin(ring * 6.28 + 2 * np.sin(ring * 1.3 + phases[1]))
        fine = 0.5 + 0.5 * np.sin(ring * 61 + place[along] * 3 + phases[2])
        return (column(colour) * (0.78 + 0.2 * grain + 0.08 * fine)).astype(np.float32)

    return pattern


def panels(colour: Triple, axis: int, width: float, seed: int = 0) -> Pattern:
    """Upright veneer panels side by side along an axis (0 x, 2 z), with dark joints."""
    shades = np.random.default_rng(seed).uniform(0.86, 1.08, 97).astype(np.float32)

    def pattern(place: Vectors) -> Vectors:
        cell = place[axis] / np.float32(width)
        shade = shades[np.floor(cell).astype(np.int64) % 97]
        joint = np.abs(cell - np.round(cell)) * width < 0.012
        grain = np.sin(place[axis] * 190 + 2.2 * np.sin(place[1] * 1.3 + shade * 40)) * np.sin(
            place[axis] * 71 + shade * 90
        )
        tone = np.where(joint, 0.35, shade * (1 + 0.07 * grain))
        return (column(colour) * tone).astype(np.float32)

    return pattern


def tiles(colour: Triple, joint: Triple, size: float, axes: tuple[int, int] = (0, 2)) -> Pattern:
    """Square tiles with joints."""

    def pattern(place: Vectors) -> Vectors:
        cells = np.stack([place[axis] / size for axis in axes])
        edge = np.abs(cells - np.round(cells)).min(axis=0) * size
        shade = 0.94 + 0.06 * np.sin((np.round(cells[0] - 0.5) * 12.9 + np.round(cells[1] - 0.5) * 78.2) * 43.7)
        return np.where(edge < 0.008, column(joint), column(colour) * shade).astype(np.float32)

    return pattern


def ruled(paper: Triple, ink: Triple, pitch: float) -> Pattern:
    """Ruled paper, lines across x."""

    def pattern(place: Vectors) -> Vectors:
        line = np.abs(place[2] / pitch - np.round(place[2] / pitch)) < 0.045
        return np.where(line, column(ink), column(paper)).astype(np.float32)

    return pattern


def banner(
    words: str, face: str, corner: tuple[float, float], size: tuple[float, float], colours: tuple[Triple, Triple]
) -> Pattern:
    """Words in the middle of an upright board.

    Args:
        words: lines of text; the first is the largest.
        face: file name of a bundled face.
        corner: x and y of the board's top left, in metres.
        size: its width and height, in metres.
        colours: of the board and of the words.
    """
    scale = 1600 / size[0]
    canvas = Image.new("L", (1600, round(size[1] * scale)))
    draw = ImageDraw.Draw(canvas)
    lines = words.split("\n")
    top = canvas.height * (0.5 if len(lines) == 1 else 0.42)
    for index, line in enumerate(lines):
        width = 1440 if index == 0 else 820
        ratio = 0.72 if len(lines) == 1 else (0.3, 0.11)[min(index, 1)]
        font = ImageFont.truetype(str(FONTS / face), round(min(width / len(line), canvas.height * ratio)))
        draw.text((800, top), line, 255, font, anchor="mm")
        top += canvas.height * 0.3
    ink = np.asarray(canvas, np.float32) / 255

    def pattern(place: Vectors) -> Vectors:
        x = np.clip((place[0] - corner[0]) * scale, 0, ink.shape[1] - 1).astype(np.int32)
        y = np.clip((corner[1] - place[1]) * scale, 0, ink.shape[0] - 1).astype(np.int32)
        share = ink[y, x]
        return (column(colours[0]) * (1 - share) + column(colours[1]) * share).astype(np.float32)

    return pattern
