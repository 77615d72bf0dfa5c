"""Make-up: Issue x Layout -> Document. Stories are set into galleys, galleys poured into frames on pages."""
