"""Chinese line composition: a paragraph and its style go in, lines of glyph runs come out."""
