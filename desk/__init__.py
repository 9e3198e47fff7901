"""Domain and storage of the information desk: no Qt, no ReportLab."""

import sys

if "peewee" not in sys.modules:
    # start-up: Peewee loads psycopg wherever it lies, three times its own size; only an office on a server needs it
    sys.modules["psycopg"] = None  # type: ignore[assignment]
    import peewee  # noqa: F401 - with psycopg out of its sight

    del sys.modules["psycopg"]
