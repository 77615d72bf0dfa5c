"""What editors and designers write: a number, its articles and photos, the layout and its styles. Frozen, no I/O."""
