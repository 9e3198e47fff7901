"""Commands about the office itself: make one, list what it holds, check it, dump it."""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import Any

from desk.cli.context import Context, as_json, moment_in
from desk.errors import WrongUse
from desk.office import Office, load_office
from desk.words import kapan
from desk.workspace import Clock


def init(context: Context) -> int:
    """Make an empty office."""
    from desk.founding import found_office  # start-up: only init and demo found offices

    office = replace(load_office(context.words.office), practice=context.words.practice)
    workspace = found_office(context.place, office, trace_folder=context.trace_folder, clock=_clock(context, office))
    asked = [question for _name, question in office.missing()]
    lines = [
        f"Kantor dibuat di {context.place.folder}: {office.agency}.",
        *(f"Belum diisi: {words}" for words in asked),
    ]
    context.answer({"office": workspace.uid, "missing": [name for name, _ in office.missing()]}, lines)
    return 0


def _clock(context: Context, office: Office) -> Clock | None:
    moment = moment_in(context.words.now, office.zone)
    if moment and not office.practice:
        raise WrongUse("--now hanya berlaku di kantor latihan: init --practice.")
    return (lambda: moment) if moment else None


def demo(context: Context) -> int:
    """Make a sample office with weeks of work in it."""
    from desk.demo.build import build_demo  # start-up: only demo needs the story
    from desk.paths import Place  # start-up: as above

    officers = build_demo(Place(Path(context.words.folder).absolute()), trace_folder=context.trace_folder)
    lines = [f"{one['id']}: {one['name']} – {', '.join(one['positions'])}" for one in officers]
    context.answer({"officers": officers}, lines)
    return 0


def list_rows(context: Context) -> int:
    """List a register."""
    listing = LISTINGS.get(context.words.what)
    if listing is None:
        raise WrongUse(f"Daftar {context.words.what} belum ada; pilih: {', '.join(LISTINGS)}.")
    rows = listing(context)
    wanted = [] if context.words.what in SEARCHED else context.words.filter.lower().split()
    kept = [row for row in rows if all(word in json.dumps(as_json(row), ensure_ascii=False).lower() for word in wanted)]
    context.answer(kept, [_line(as_json(row)) for row in kept])
    return 0


def _releases(context: Context) -> list[Any]:
    from desk.releases.lines import releases  # start-up: each list loads its own register

    return list(reversed(releases(context.workspace, limit=context.words.limit)))


def _cabinet(context: Context) -> list[Any]:
    from desk.cabinet import lists  # start-up: as above

    _ = context.workspace
    return lists.items(limit=context.words.limit)


def _coverage(context: Context) -> list[Any]:
    from desk.coverage.calendar import every_event  # start-up: as above

    return list(every_event(context.workspace, limit=context.words.limit))


def _people(context: Context) -> list[Any]:
    from desk.people import lists  # start-up: as above

    return list(lists.people(context.workspace.now().date()))


def _numbers(context: Context) -> list[Any]:
    from desk.numbers import lists  # start-up: as above

    _ = context.workspace
    return list(lists.numbers(context.words.limit))


def _cases(context: Context) -> list[Any]:
    from desk.flow import case_list  # start-up: as above

    return list(case_list.cases(context.workspace, context.words.limit))


def _dip(context: Context) -> list[Any]:
    from desk.dip.item_lists import all_items  # start-up: as above

    return list(all_items(context.workspace, context.words.limit, context.words.filter))


def _loans(context: Context) -> list[Any]:
    from desk.cabinet import loan_lists  # start-up: as above

    return list(loan_lists.loans(context.workspace, every=True, limit=context.words.limit))


def _berkas(context: Context) -> list[Any]:
    from desk.cabinet import berkas_lists  # start-up: as above

    _ = context.workspace
    return list(berkas_lists.berkas_list()[: context.words.limit])


def _places(context: Context) -> list[Any]:
    from desk.cabinet import lists  # start-up: as above

    _ = context.workspace
    return list(lists.cabinets()[: context.words.limit])


def _dik(context: Context) -> list[Any]:
    from desk.dip import dik_lists  # start-up: as above

    return list(dik_lists.exclusions(context.session(context.words.officer, context.secret())))


def _classification(context: Context) -> list[Any]:
    from desk.cabinet.classification import codes  # start-up: as above

    return codes(on=context.workspace.now().date(), limit=context.words.limit)


def _wrong_labels(context: Context) -> list[Any]:
    from desk.cabinet.labelling import wrong_labels  # start-up: as above

    _ = context.workspace
    return list(wrong_labels(context.words.limit))


def _printers(context: Context) -> list[Any]:
    from desk.cabinet.calibration import calibrations  # start-up: as above

    _ = context.workspace
    return list(calibrations()[: context.words.limit])


def _wrong_signs(context: Context) -> list[Any]:
    from desk.cabinet.sign_labels import wrong_signs  # start-up: as above

    return list(wrong_signs(context.workspace.now().date())[: context.words.limit])


LISTINGS = {
    "wrong-signs": _wrong_signs,
    "printers": _printers,
    "wrong-labels": _wrong_labels,
    "classification": _classification,
    "dik": _dik,
    "releases": _releases,
    "coverage": _coverage,
    "cabinet": _cabinet,
    "people": _people,
    "numbers": _numbers,
    "cases": _cases,
    "dip": _dip,
    "loans": _loans,
    "berkas": _berkas,
    "places": _places,
}
SEARCHED = ("dip",)
"""Lists that read ``--filter`` in their own search language."""


def _line(row: dict[str, Any]) -> str:
    shown = [
        str(row.get(name) or "–") for name in ("number", "id", "title", "name", "state", "step_name", "waiting_for")
    ]
    return "  ".join(value for value, name in zip(shown, row, strict=False) if value != "–" or name == "number")


def search(context: Context) -> int:
    """Find things by words or parts of numbers."""
    from desk.search.everywhere import find  # start-up: only search searches
    from desk.search.files import read_waiting, unread  # start-up: as above

    if context.words.read:
        while read_waiting(context.workspace, _silent):
            pass
        for one in unread():
            print(f"{one.name}: {one.reason}", file=sys.stderr)
    answer = find(context.workspace, " ".join(context.words.words), most=(50, 50))
    things = answer.things()
    hits = [{"kind": thing.kind, "number": thing.number, "title": thing.title} for thing in things]
    lines = [
        f"{thing.number}  {thing.title}" + "".join(f"\n    {line}" for line in thing.where.splitlines())
        for thing in things
    ]
    context.answer(hits, [*filter(None, [answer.told]), *(lines or ["Tidak ada yang cocok."])])
    return 0


def _silent(_place: int, _total: int) -> None:
    """Say nothing of how far it is: nobody looks on."""


def trace(context: Context) -> int:
    """Tell the one thread of a thing, from any of its numbers."""
    from desk.thread.lists import thread  # start-up: as above

    now = context.workspace.now()
    steps = [
        {"kind": step.action, "number": step.number, "when": step.at, "who": f"{step.who}: {step.words}"}
        for step in thread(context.words.number).steps
    ]
    lines = [
        f"{kapan(datetime.fromisoformat(str(step['when'])), now)}  {step['number']}  {step['who']}" for step in steps
    ]
    context.answer(steps, lines)
    return 0


def dump(context: Context) -> int:
    """Write the registers' content as canonical JSON lines, for comparing two offices."""
    from desk.dump import dump_lines  # start-up: only dump dumps

    _ = context.workspace
    for line in dump_lines(context.words.what):
        print(line)
    return 0
