"""The price list of make-up: what a designer would rather avoid, in one currency.

A fault priced 10 is avoided by all means that cost less together. The order of the prices is the rule; the figures
were tuned on the sample number and on random ones so that feet stay level before single lines are cured by more than
one line of difference (CLREQ #adjustments_of_orphans_and_widows, requirements R20 and R26).
"""

STRANDED_HEADING = 100.0
"""A crosshead at the foot of a column with fewer than two lines of its text (R20)."""

ORPHAN = 9.0
"""A column ends with the first line of a paragraph alone (R20)."""

WIDOW = 10.0
"""A column begins with the last line of a paragraph alone (R20)."""

TABLE_CUT = 90.0
"""A column ends inside a table, and its head stands once more in the next: worth a hole of some rows."""

LONE_PHOTO = 40.0
"""A photo left for the next page when no text is left to go with it."""

PHOTO_EARLY = 20.0
"""A photo across all columns on a page before its paragraph's."""

PHOTO_LATE = 15.0
"""A photo across all columns on a page after its paragraph's."""

PHOTO_MOVED = 6.0
"""Column photos moved ahead of their paragraphs."""

PHOTO_ORDER = 30.0
"""A photo on an earlier page than one that stands before it in the text."""

OPENING_ALONE = 400.0
"""A headline at the foot of a page with nothing below it."""

PIN_MISSED = 200.0
"""A photo that is not on the page laid down for it: nothing is worth that."""

PIN_EARLY = 150.0
"""A photo on a page before the one laid down for it; less, so that it does not wait where its article has ended."""

PHOTO_FAR = 0.1
"""For each row between a photo across columns and its paragraph, up to the head or down to the foot of the columns."""

UNEVEN_PAIR = 3.0
"""Two photos side by side in neighbouring columns, level at the top, of different heights."""

TEXT_BEFORE_PHOTO = 0.3
"""For each row let in between the head of a paragraph and the photo that it runs round."""

PHOTO_RESIZED = 0.5
"""For each row a photo is higher or lower than suits it best."""

RELINED = 0.75
"""A paragraph set a line longer or shorter than it would be best, if nobody sees it."""

TAIL = 12.0
"""The next page begins with a rest of less than two lines in each column."""

HELD_ROW = 1.5
"""For each of the first few rows left free at the foot of a page so that a photo on the next page has text."""

_FEW_HELD = 6
"""Rows at a foot that are hardly a hole; more are one."""

UNFILLED_ROW = 2.0
"""For each row and column left free at the foot of a page although the article goes on."""


_SEEN_ROWS = 4
"""Feet that differ by more rows are uneven however much: what is dearer then is a page left blank."""


def short_column_cost(rows: int) -> float:
    """A column before the last that ends some rows above the deepest."""
    seen = min(rows, _SEEN_ROWS)
    return 6.0 * seen * seen + 12.0 * (rows - seen)


def short_last_column_cost(rows: int) -> float:
    """The last column of an article: one row is what odd counts leave, more is a hole (R26)."""
    seen = min(rows, _SEEN_ROWS)
    return 1.0 if rows == 1 else 4.0 * seen * seen + 8.0 * (rows - seen)


def held_cost(rows: int) -> float:
    """Rows left free at the foot of a page so that a photo on the next page has text to go with it."""
    few = min(rows, _FEW_HELD)
    return HELD_ROW * few + 10.0 * (rows - few)


def relined_cost(gap_em: float) -> float:
    """A paragraph set anew whose widest gap between Han characters grows by so much.

    Squeezed marks cost nothing more. A gap of 0.13 em is worth a row of two columns left free at a page's foot, 0.21 em
    an uneven foot; one of 0.25 em, the widest that lines of the first pass have, is still better than a single line.
    """
    return RELINED + 25.0 * gap_em
