"""The catalogue: every sentence people read, Chinese and English side by side, by code."""
