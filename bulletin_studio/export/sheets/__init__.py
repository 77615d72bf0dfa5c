"""Finished single pages in; the same pages with marks, or put together on larger sheets, out."""
