"""Soft proofs: a paper in, the profiles with which photos and inks are shown as they print on it out."""

from enum import Enum

from bulletin_studio.files.data_folder import data_folder
from bulletin_studio.photos.screen import ScreenProfiles


class Proof(Enum):
    """What the pages are shown as."""

    OFF = "off"
    """Photos as they are; inks as on coated paper."""
    COATED = "coated"
    NEWSPRINT = "newsprint"


_FILES = {
    Proof.OFF: "ISOcoated_v2_300_bas.icc",
    Proof.COATED: "ISOcoated_v2_300_bas.icc",
    Proof.NEWSPRINT: "TR002_news240.icc",
}


def proof_profiles(proof: Proof) -> ScreenProfiles:
    """The bundled profiles of the screen and of a paper."""
    folder = data_folder() / "profiles"
    return ScreenProfiles(
        screen=(folder / "sRGB2014.icc").read_bytes(),
        output=(folder / _FILES[proof]).read_bytes(),
        is_proof=proof is not Proof.OFF,
    )
