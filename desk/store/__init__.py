"""One database behind Peewee, the place it may lie in, and files that are written whole or not at all."""

import sys


def show_psycopg() -> None:
    """Let psycopg be loaded, which ``desk`` hides from Peewee: only an office on a server needs it."""
    if sys.modules.get("psycopg", sys) is None:
        del sys.modules["psycopg"]
