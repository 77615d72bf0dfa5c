"""The desktop editor: the only room with Qt; shows a Session and sends it edits."""
