"""Pages as data: what stands where, the same for paper, screen and golden files."""
