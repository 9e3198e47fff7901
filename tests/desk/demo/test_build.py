"""The sample office shows every kind of thing that happens to papers, and nothing in it raises an alarm."""

from __future__ import annotations

from pathlib import Path

from desk.cabinet import loan_lists
from desk.demo import build_demo
from desk.flow.tables import StepRow
from desk.health.check import check_office
from desk.paths import Place
from desk.people.tables import DelegationRow
from desk.releases import lists as releases
from desk.store.database import close_database
from desk.workspace import open_office


def test_every_kind_is_there_at_least_once(tmp_path: Path) -> None:
    place, trace = Place(tmp_path / "contoh"), tmp_path / "jejak"
    build_demo(place, trace_folder=trace)
    workspace = open_office(place, trace_folder=trace)
    states = {line.state for line in releases.releases(workspace)}
    assert states == {"open", "published", "filed", "rejected", "withdrawn", "void"}
    assert {done.outcome for done in StepRow.select()} >= {"done", "approved", "returned", "rejected"}
    assert any(line.late for line in releases.releases(workspace))
    assert [row.kind for row in DelegationRow.select()] == ["plh"]
    assert [bool(loan.returned_at) for loan in loan_lists.loans(workspace, every=True)].count(False) == 1
    assert check_office(workspace) == []
    close_database()
