"""Meja Saya: what waits for the officer who sits here."""
