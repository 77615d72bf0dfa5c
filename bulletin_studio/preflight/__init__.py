"""Looks for everything that would be wrong in print."""
