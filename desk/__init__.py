"""Domain and storage of the information desk: no Qt, no ReportLab."""

import sys

# start-up: Peewee loads psycopg wherever it lies, three times its own size; ``store.show_psycopg`` brings it back
sys.modules.setdefault("psycopg", None)  # type: ignore[arg-type]
