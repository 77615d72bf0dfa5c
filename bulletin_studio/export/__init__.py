"""Documents in; print-ready PDF and page images out."""
