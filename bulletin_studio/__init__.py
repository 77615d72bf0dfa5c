"""Bulletin Studio: lays out Chinese-language bulletins and publishes them as print-ready PDF."""

__version__ = "0.1.0"
