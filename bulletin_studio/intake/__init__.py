"""Manuscripts from elsewhere: Word documents and plain text in, articles and a ledger of every character out."""
