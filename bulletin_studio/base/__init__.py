"""The ground floor: units, geometry, colour, places in the source, findings, errors and the words for people."""
