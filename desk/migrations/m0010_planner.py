"""Indexes that lists ask for, and what SQLite's planner is told of the tables' sizes.

Without figures SQLite takes ``kind = 'releases'`` for a rare thing and reads the whole index by it: a page of the
list, or one number, took 0.2 to 1.4 s among a million releases. ``ANALYZE`` has nothing to count in an empty office, so
typical figures are written: rows of the index, then how many share its first column, its first two, and so on.
"""

from __future__ import annotations

from collections.abc import Callable

from peewee import Database

TYPICAL = (
    ("release", "release_state", "100000 20000"),
    ("release", "release_corrects", "100000 50000"),
    ("release_piece", "release_piece_release_id", "400000 5"),
    ("sop_case", "sop_case_kind_target", "100000 50000 1"),
    ("sop_case", "sop_case_step", "100000 10000"),
    ("sop_case", "sop_case_opened", "100000 2"),
    ("sop_step_done", "sop_step_done_ended", "500000 2"),
    ("sop_step_done", "sop_step_done_case_id", "500000 6"),
    ("sop_step_done", "sop_step_done_officer_id", "500000 100000"),
    ("number", "number_kind_target", "200000 100000 2"),
    ("number", "number_printed", "200000 2"),
    ("number", "number_book_id", "200000 50000"),
    ("number", "number_book_id_period_serial_suffix", "200000 50000 10000 1 1"),
    ("attachment", "attachment_kind_target", "100000 50000 2"),
    ("attachment", "attachment_sha256", "100000 1"),
    ("item", "item_kind_target", "100000 50000 1"),
)


def up(database: Database) -> None:
    """Make the indexes, then let ANALYZE make its table and fill it."""
    run: Callable[..., object] = database.execute_sql
    run("CREATE INDEX release_state ON release (state)")
    run("CREATE INDEX release_corrects ON release (corrects)")
    run("CREATE INDEX sop_case_opened ON sop_case (opened)")
    run("CREATE INDEX sop_step_done_ended ON sop_step_done (ended)")
    run("ANALYZE")
    run("DELETE FROM sqlite_stat1")
    for row in TYPICAL:
        run("INSERT INTO sqlite_stat1 (tbl, idx, stat) VALUES (?, ?, ?)", row)
