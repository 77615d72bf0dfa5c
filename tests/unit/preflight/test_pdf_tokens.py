from typing import Any

import pytest

from bulletin_studio.preflight.pdf_tokens import read_operations


def operations(data: bytes) -> list[tuple[str, Any]]:
    return [(each.operator, each.operands) for each in read_operations(data)]


@pytest.mark.parametrize(
    ("data", "expected"),
    [
        (b"1 -.5 +2. 0.25 re", ("re", [1.0, -0.5, 2.0, 0.25])),
        (b"/A#20b/C gs", ("gs", ["/A b", "/C"])),
        (b"(a(b)\\)\\101\\n\\\nc)Tj", ("Tj", [b"a(b))A\nc"])),
        (b"<48 65 6c6C6> Tj", ("Tj", [b"Hell`"])),
        (b"[(a)-20<62>]TJ", ("TJ", [[b"a", -20.0, b"b"]])),
        (
            b"/P <</MCID 3/K[1[2]]/N null/B true>>BDC",
            ("BDC", ["/P", {"/MCID": 3.0, "/K": [1.0, [2.0]], "/N": None, "/B": True}]),
        ),
        (b"% a comment\rf*", ("f*", [])),
        (b"0 0 m%x\n", ("m", [0.0, 0.0])),
        (b"(open", None),
        (b"1.2.3 w", ("1.2.3", [])),
    ],
)
def test_one_operation(data: bytes, expected: tuple[str, Any] | None) -> None:
    found = operations(data)
    assert found[:1] == ([expected] if expected else [])


def test_an_inline_image_with_binary_data() -> None:
    (image, after) = operations(b"BI /W 2/H 1/CS/RGB/D[0 1]/F[/A85] ID \x00EIx\xff EI Q")
    assert image == ("BI", [{"/W": 2.0, "/H": 1.0, "/CS": "/RGB", "/D": [0.0, 1.0], "/F": ["/A85"]}, b" \x00EIx\xff"])
    assert after == ("Q", [])


def test_operands_do_not_pass_an_operator() -> None:
    assert operations(b"1 2 [3 q 4 Q") == [("q", [1.0, 2.0]), ("Q", [4.0])]
