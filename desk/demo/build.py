"""Playing the sample office's three weeks, from stories written as data."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any, Final

import desk.catalogue as _registered  # noqa: F401 - fills the list of actions
from desk.actions import perform
from desk.cabinet import lists as cabinet
from desk.demo.agenda import agenda_story
from desk.demo.cast import CAST, DESK_OFFICER, SECRETS, SERVANTS
from desk.demo.letters import letter_story, play_letter
from desk.demo.longest import longest_name, longest_office
from desk.demo.peliputan import rota_story
from desk.demo.public_lists import dip_story
from desk.demo.releases import play_release, release_story
from desk.demo.stage import MovingClock, Stage, last_open_moment, minutes_before
from desk.demo.story import FOLDER, Deed, acts_of
from desk.founding import found_office
from desk.office import load_office
from desk.paths import Place
from desk.people import lists as people
from desk.people.actions import enrol, unlock
from desk.printing import outbox
from desk.session import Session

LEAD: Final = 6500
"""Office minutes that the story takes: three weeks."""

STORIES: Final = ("kabinet", "penyusutan", "peliputan", "akurasi", "pendokumentasian", "layanan", "permohonan")
PRINTED_AT: Final = (5000, 4000, 3000, 2000, 1000, 300, 0)
LABELLED_AT: Final = 1500
LEFT: Final = 3
"""Sheets that nobody has printed yet."""


def build_demo(
    place: Place, *, trace_folder: Path | None = None, now: datetime | None = None, longest: bool = False
) -> list[dict[str, Any]]:
    """Make the sample office in a folder and list its officers with their secrets (they work only there).

    The ``longest`` telling is for trying forms: the same story in the longest names and words.

    Raises ``Refused`` if the folder holds an office already.
    """
    now = now or datetime.now(UTC)
    office = load_office(FOLDER / "office.toml")
    office = longest_office(office) if longest else office
    hours = office.hours()
    anchor = last_open_moment(hours, now)
    clock = MovingClock(minutes_before(hours, anchor, LEAD))
    workspace = found_office(
        place,
        office,
        trace_folder=trace_folder,
        clock=clock,
        name=longest_name(DESK_OFFICER) if longest else DESK_OFFICER,
    )
    with tempfile.TemporaryDirectory() as studio:
        today = now.astimezone(hours.zone).date()
        stage = Stage(workspace, clock, Path(studio), anchor, today, longest=longest)
        stage.years.add(stage.now().year)
        _gather(stage)
        for deed in sorted(_deeds(stage), key=_how_long_ago):
            stage.move_to(deed.before)
            _open_year(stage)
            deed.play(stage)
        stage.move_to(0)
        _stand_in(stage)
        _lend(stage)
    return [
        {"id": one.id, "name": one.name, "positions": list(one.positions), "secret": SECRETS.get(one.id, "")}
        for one in people.people(workspace.now().date())
    ]


def _how_long_ago(deed: Deed) -> int:
    return -deed.before


def _deeds(stage: Stage) -> Iterator[Deed]:
    for name in STORIES:
        yield from acts_of(name)
    yield from rota_story(stage)
    yield from agenda_story()
    yield from dip_story()
    for told in release_story():
        yield Deed(told["before"], partial(play_release, told=told))
    numbers: dict[str, str] = {}
    for told in letter_story():
        yield Deed(told["before"], partial(play_letter, told=told, numbers=numbers))
    for before in PRINTED_AT:
        yield Deed(before, _print)
    yield Deed(LABELLED_AT, _label)


def _gather(stage: Stage) -> None:
    today = stage.now()
    desk_officer = stage.sessions["petugas"] = Session(stage.workspace, people.officer("petugas", today))
    before = (today - timedelta(days=1)).isoformat()
    for position in ("operator", "arsiparis"):
        perform(desk_officer, "people.dismiss", {"login": "petugas", "position": position, "until": before})
    for login, _name, position, secret in CAST:
        nip, rank = SERVANTS.get(login, ("", ""))
        told = {"login": login, "name": stage.named(login), "nip": nip, "rank": rank}
        perform(desk_officer, "people.add", told)
        perform(desk_officer, "people.appoint", {"login": login, "position": position})
        if secret:
            enrol(desk_officer, login, secret)
        session = stage.sessions[login] = Session(stage.workspace, people.officer(login, today))
        if secret:
            unlock(session, secret)
    stage.sessions["petugas"] = Session(stage.workspace, people.officer("petugas", today))


def _open_year(stage: Stage) -> None:
    """Open the books of a new year and a folder for its releases, where the story runs over one."""
    year = stage.now().year
    if year not in stage.years:
        stage.years.add(year)
        stage.do("petugas", "numbers.open_book", year=year)
        code = stage.workspace.office.release_classification
        folder = {"drawer": "FK-01/1", "title": f"Press release {year}", "classification": code, "year": year}
        stage.do("petugas", "cabinet.add_folder", **folder)


def _print(stage: Stage) -> None:
    """Print what waits for paper, but the last sheets."""
    for job in outbox.pending()[:-LEFT]:
        stage.do("petugas", "printing.printed", form=job.form, key=job.key, copy=job.copy)


def _label(stage: Stage) -> None:
    """Put labels on what is filed by then; the last items still wait for theirs."""
    items = [item.number for item in cabinet.items() if not item.labelled_at]
    stage.do("petugas", "cabinet.note_labels", items=items)


def _stand_in(stage: Stage) -> None:
    """Let the Kasi stand in for the Kabid, who is away for two working days of next week."""
    first, last = (stage.working_day(count).isoformat() for count in (5, 6))
    words = {"reason": "Dinas luar ke Jakarta, surat perintah terlampir pada arsip kepegawaian."}
    stage.do("kabid", "people.delegate", position="kabid", to="kasi", kind="plh", since=first, until=last, **words)


def _lend(stage: Stage) -> None:
    """Let one filed release be away on loan, and one be back from it."""
    due = stage.working_day(3).isoformat()
    out, back = [item.number for item in cabinet.items()][:2]
    asked = {"borrower": "Raka Mahendra", "unit": "Subbagian Perencanaan", "due": due}
    lent = stage.do("petugas", "cabinet.lend", item=back, purpose="Bahan laporan triwulan", **asked)
    stage.do("petugas", "cabinet.take_back", loan=lent["loan"])
    stage.do("petugas", "cabinet.lend", item=out, purpose="Bahan pidato akhir tahun", **asked)
