"""Grey tones: how much black ink shows each grey of a picture as light as it is meant."""

from PIL import Image

from bulletin_studio.photos.profiles import converted

_STEPS = 256
_CIE_KAPPA = 24389 / 27
_LINEAR_LIGHTNESS = 8.0


def black_ink_tones(grey_profile: bytes | None, rgb_profile: bytes, output_profile: bytes) -> tuple[int, ...]:
    """Maps a picture's greys to the greys that print as light, on the black plate alone.

    Lightness is kept relative to paper, with the black point moved to that of solid black ink (black point
    compensation as in ISO 18619, for one ink).

    Args:
        grey_profile: the profile of the picture's greys; None means they are those of the RGB profile.
        rgb_profile: the profile of RGB pixels.
        output_profile: the printer's CMYK profile.

    Returns:
        256 values, one for each grey of the picture: the DeviceGray value, 255 for paper, 0 for solid black.
    """
    ramp = Image.frombytes("L", (_STEPS, 1), bytes(range(_STEPS)))
    if grey_profile is not None:
        wanted = _luminances(ramp, grey_profile)
    else:
        wanted = _luminances(Image.merge("RGB", (ramp, ramp, ramp)), rgb_profile)
    empty = Image.new("L", (_STEPS, 1))
    printed = _luminances(Image.merge("CMYK", (empty, empty, empty, ramp)), output_profile)
    return tuple(_STEPS - 1 - _ink_for(share, printed) for share in _shares(wanted))


def _luminances(ramp: Image.Image, profile: bytes) -> list[float]:
    """CIE Y of each pixel, 1 for white."""
    lab = converted(ramp, profile, None, "LAB")
    return [_luminance(level * 100 / 255) for level in lab.getchannel(0).tobytes()]


def _luminance(lightness: float) -> float:
    """CIE 15:2004, 8.2.1.1, solved for Y."""
    if lightness <= _LINEAR_LIGHTNESS:
        return lightness / _CIE_KAPPA
    return float(((lightness + 16) / 116) ** 3)


def _shares(luminances: list[float]) -> list[float]:
    """Where each luminance stands between the darkest (0) and the lightest (1)."""
    darkest, lightest = min(luminances), max(luminances)
    span = (lightest - darkest) or 1.0
    return [(luminance - darkest) / span for luminance in luminances]


def _ink_for(share: float, printed: list[float]) -> int:
    """The tint, 0 to 255, whose luminance stands at a share between solid ink and paper."""
    target = printed[-1] + share * (printed[0] - printed[-1])
    return min(range(len(printed)), key=lambda ink: abs(printed[ink] - target))
