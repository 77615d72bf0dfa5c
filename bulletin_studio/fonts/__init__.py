"""Font files in; faces, matching, fallback and subsets out. With typesetting the only door to HarfBuzz."""
