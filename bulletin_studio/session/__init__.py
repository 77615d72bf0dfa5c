"""An open number without Qt: edits, undo, journal and recovery, what to compose anew, where text stands on pages."""
