"""Writes a document as PDF/X-4 that is PDF/A-2u as well (ISO 15930-7, ISO 19005-2)."""
