"""Issue folders and layout files go in, model data come out, and back again; every fault has its file and line."""
