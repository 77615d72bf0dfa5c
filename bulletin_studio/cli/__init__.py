"""The command line: arguments in, pages and findings out, every error an exit code and words in the user's language."""
