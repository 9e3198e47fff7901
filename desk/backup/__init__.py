"""Copies of an office that are proved when made and proved again when brought back (trust.md M11)."""
