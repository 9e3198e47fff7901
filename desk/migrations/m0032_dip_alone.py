"""An index of the few stages that one officer went through where two should have.

Frozen: later changes of the tables come as later steps, never by editing this file.
"""

from __future__ import annotations

from collections.abc import Callable

from peewee import Database


def up(database: Database) -> None:
    """Make the index."""
    run: Callable[..., object] = database.execute_sql
    run("CREATE INDEX dip_stage_alone ON dip_stage (item_id, round) WHERE reason <> ''")
