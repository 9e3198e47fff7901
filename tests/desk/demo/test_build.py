"""The sample office shows every step of every SOP, and every kind of thing that happens to papers; it is whole."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from desk.cabinet import lists as cabinet
from desk.cabinet import loan_lists
from desk.cabinet.berkas_tables import BerkasRow
from desk.coverage.calendar_tables import ClashOverrideRow, EventScheduleRow
from desk.coverage.records import crew_of
from desk.coverage.tables import EventRow
from desk.coverage.terms import lane_of, missing_roles
from desk.demo.build import build_demo
from desk.demo.cast import CAST
from desk.dip.dik_tables import ExclusionRow
from desk.dip.edition_tables import EditionRow
from desk.dip.item_tables import DipItemRow
from desk.dip.terms import CATEGORIES, STAGES
from desk.flow.tables import CaseRow, StepRow
from desk.health.check import check_office
from desk.letters.tables import LetterRow
from desk.paths import Place
from desk.people.tables import DelegationRow
from desk.printing import outbox
from desk.printing.tables import PrintJobRow
from desk.releases import lists as releases
from desk.service.tables import ServiceRow
from desk.service.terms import KINDS
from desk.sop.load import procedure
from desk.store.database import close_database
from desk.workspace import Workspace, open_office
from tests.offices import SAMPLE_NOW, open_sample

NEW_YEAR = datetime.fromisoformat("2027-01-05T08:05:00+08:00")
SOPS = {"kaltara-peliputan", "kaltara-media-online", "kaltim-akurasi", "kaltim-pendokumentasian", "ketapang-layanan"}


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Workspace]:
    """The sample office as it lies on a Saturday at the end of November; nothing is written to it."""
    yield open_sample(tmp_path_factory.mktemp("contoh"))
    close_database()


@pytest.mark.parametrize("sop", sorted(SOPS))
def test_every_step_of_every_sop_was_done_or_waits(sample: Workspace, sop: str) -> None:
    assert set(sample.office.sops) == SOPS
    cases = list(CaseRow.select().where(CaseRow.sop == sop))
    assert len(cases) >= 4
    done = {row.step for row in StepRow.select().join(CaseRow).where(CaseRow.sop == sop)}
    assert {step.id for step in procedure(sop).steps} - done - {case.step for case in cases} == set()
    assert any(case.step != "end" for case in cases)


def test_every_actor_of_the_sops_holds_a_position(sample: Workspace) -> None:
    held = {member.position for member in CAST} | {"petugas", "pengelola"}
    roles = {role for position in sample.office.positions if position.code in held for role in position.roles}
    asked = {actor for sop in SOPS for step in procedure(sop).steps for actor in step.actors}
    assert asked - roles == set()


def test_every_kind_is_there_at_least_once(sample: Workspace) -> None:
    lines = releases.releases(sample)
    assert {line.state for line in lines} == {"open", "published", "filed", "rejected", "withdrawn", "void"}
    assert {done.outcome for done in StepRow.select()} >= {"done", "approved", "returned", "rejected"}
    assert any(line.late for line in lines)
    assert [row.kind for row in DelegationRow.select()] == ["plh"]
    assert [bool(loan.returned_at) for loan in loan_lists.loans(sample, every=True)].count(False) == 1
    assert check_office(sample) == []


def test_the_calendar_holds_two_months_of_events_with_one_clash_and_one_short_crew(sample: Workspace) -> None:
    events = list(EventRow.select())
    months = Counter(event.starts[:7] for event in events if event.starts)
    assert len(events) >= 40
    assert months["2026-11"] >= 20
    assert months["2026-12"] >= 8
    lanes = {lane_of(event.leader) for event in events}
    assert lanes == {"kepala_daerah", "wakil", "sekda", "kadis", "dinas", "opd"}
    assert {row.status for row in EventScheduleRow.select()} >= {"confirmed", "moved", "postponed", "cancelled"}
    assert [row.reason != "" for row in ClashOverrideRow.select()] == [True]
    tomorrow = (SAMPLE_NOW.date() + timedelta(days=1)).isoformat()
    [short] = [event for event in events if event.starts.startswith(tomorrow)]
    assert missing_roles({row.role for row in crew_of(short)}) == ("kameraman", "reporter")
    assert short.place == ""


def test_the_dip_shows_every_category_and_stage_an_edition_and_what_is_excluded(sample: Workspace) -> None:
    items = list(DipItemRow.select())
    assert len(items) >= 30
    assert {item.category for item in items} == set(CATEGORIES)
    assert {item.stage for item in items} == set(range(len(STAGES) + 1))
    assert {item.state for item in items} == {"open", "excluded", "withdrawn"}
    assert [row.signer != "" for row in EditionRow.select()] == [True]
    assert {row.state for row in ExclusionRow.select()} == {"approved", "proposed"}


def test_the_cabinet_and_the_desk_are_in_use(sample: Workspace) -> None:
    drawers = {item.place.rsplit("/", 1)[0] for item in cabinet.items()}
    assert len(drawers) >= 3
    assert {bool(item.labelled_at) for item in cabinet.items()} == {True, False}
    assert BerkasRow.select().count() >= 4
    entries = list(ServiceRow.select())
    assert {entry.kind for entry in entries} == set(KINDS)
    assert {entry.state for entry in entries} == {"open", "answered", "void"}
    assert any(entry.extended_on for entry in entries)
    assert {letter.asks for letter in LetterRow.select()} == {"publikasi", "liputan", "lain"}


def test_only_the_last_sheets_still_wait_for_paper(sample: Workspace) -> None:
    assert 2 <= outbox.waiting() <= 5
    assert PrintJobRow.select().where(PrintJobRow.state == "printed").count() > 30


def test_it_can_be_made_in_the_first_days_of_a_year(tmp_path: Path) -> None:
    place, trace = Place(tmp_path / "contoh"), tmp_path / "jejak"
    build_demo(place, trace_folder=trace, now=NEW_YEAR)
    assert check_office(open_office(place, trace_folder=trace)) == []
    close_database()
