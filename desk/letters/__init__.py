"""Incoming letters and their disposisi: who was told to do what, by when, and whether it is done."""
