"""Making an office: its profile, positions, number books, first officer and first cabinet, in one transaction."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from desk.cabinet.actions import DRAWERS, FOLDERS_A_DRAWER, place_cabinet, place_folder
from desk.cabinet.tables import DrawerRow
from desk.letters.actions import INSTRUCTIONS
from desk.letters.tables import InstructionRow
from desk.numbers.books import make_books
from desk.office import Office, shipped_holidays
from desk.paths import Place
from desk.people.tables import OfficerRow, PositionRow, TenureRow
from desk.session import Change, Officer, Session
from desk.workspace import Clock, DayOffRow, OfficeProfile, Workspace, create_office

FIRST_LOGIN = "petugas"
FIRST_NAME = "Petugas Meja Informasi"
FIRST_ROLES = {"petugas", "arsiparis", "operator", "pengelola"}


def found_office(
    place: Place,
    office: Office,
    *,
    trace_folder: Path | None = None,
    clock: Clock | None = None,
    name: str = FIRST_NAME,
) -> Workspace:
    """Make an empty office with one desk officer, ``petugas``, who has no key.

    Raises ``Refused`` if the folder holds an office already.
    """
    workspace = create_office(place, office, trace_folder=trace_folder)
    workspace = replace(workspace, clock=clock) if clock else workspace
    session = Session(workspace, Officer(0, FIRST_LOGIN, name, (), keyed=False))
    with session.write("office.found") as change:
        practice = int(office.practice)
        profile = json.dumps(office.to_mapping(), ensure_ascii=False)
        change.add(OfficeProfile, uid=workspace.uid, practice=practice, profile=profile)
        _people(change, office, name)
        make_books(change, office.books, change.at.year)
        _first_cabinet(change, office)
        for day in shipped_holidays():
            change.add(DayOffRow, date=day.date.isoformat(), name=day.name, kind=day.kind)
        for position, words in enumerate(INSTRUCTIONS, start=1):
            change.add(InstructionRow, words=words, position=position)
        change.done("office", office.code, f"kantor dibuat: {office.agency}", uid=workspace.uid)
    return workspace


def _people(change: Change, office: Office, name: str) -> None:
    officer = change.add(OfficerRow, login=FIRST_LOGIN, name=name)
    founded = change.at.date()
    since = (founded.replace(month=1, day=1) if office.practice else founded).isoformat()  # practice goes back in time
    for position in office.positions:
        row = change.add(
            PositionRow,
            code=position.code,
            title=position.title,
            level=position.level,
            roles=json.dumps(position.roles),
        )
        if FIRST_ROLES & set(position.roles):
            change.add(TenureRow, officer=officer.id, position=row.id, since=since)


def _first_cabinet(change: Change, office: Office) -> None:
    cabinet = place_cabinet(change, "FK-01", "Filing kabinet 1", room="", drawers=DRAWERS, capacity=FOLDERS_A_DRAWER)
    drawer = DrawerRow.get(DrawerRow.cabinet == cabinet.id, DrawerRow.code == "1")
    change.set(drawer, name=f"Press release {change.at.year}")
    title = f"Press release {change.at.year}"
    place_folder(change, drawer, title, classification=office.release_classification, year=change.at.year)
