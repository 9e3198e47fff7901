"""F5: whatever goes wrong from the commit on, the same token again gives the same answer and no second number."""

from __future__ import annotations

import shutil
from collections.abc import Sequence
from pathlib import Path

import pytest

from desk.actions import perform
from desk.releases import lists
from tests.torture.figures import NIGHT
from tests.torture.judge import ACCEPT, problems
from tests.torture.program import OfficeFolder, Program
from tests.torture.ready import waiting_program
from tests.torture.strace import ANSWER, Call, failing, recorded

pytestmark = [pytest.mark.torture, pytest.mark.F5]

LINE = {"title": "Berita", "paragraphs": ["Isi."], "token": "sekali"}
COMMAND = ("act", ACCEPT, "-", "--json")
FAULTS = 1_000 if NIGHT else 1
"""How many at least; every call goes wrong in every way, again and again."""


def from_the_commit_on(calls: Sequence[Call]) -> list[Call]:
    """Take the calls from the one on that makes the transaction true: emptying SQLite's journal."""
    truth = max(place for place, call in enumerate(calls) if call.name == "ftruncate")
    return list(calls[truth:])


def asked_twice(program: Program, office: OfficeFolder, call: Call, kind: str) -> list[str]:
    """Ask with a fault, then twice in peace with the same token; gives what is wrong."""
    first = failing(program, call, kind).run(office, *COMMAND, lines=[LINE])
    again = program.run(office, *COMMAND, lines=[LINE, LINE])
    refused = [f"asked again, it ended with {again.code}: {again.lines}"] if again.code else []
    return [*refused, *problems(office, {LINE["token"]: {*first.numbers, *again.numbers}})]


@pytest.fixture
def calls(ready, office, tmp_path, require) -> list[Call]:
    """The calls of one acceptance from its commit on."""
    require(shutil.which("strace"), "strace")
    made = recorded(ready, office.copy(tmp_path / "direkam"), tmp_path / "panggilan.log", COMMAND, LINE)
    return from_the_commit_on(made)


def sweep(program: Program, office: OfficeFolder, calls: Sequence[Call], folder: Path) -> tuple[int, list[str]]:
    """Let each call go wrong in each way; gives how many faults, and what is wrong, by call."""
    faults, wrong = 0, []
    for call in calls:
        for kind in ("KILL",) if call.file == ANSWER else ("KILL", "EIO", "ENOSPC"):
            wrong += [f"{call}: {kind}: {said}" for said in asked_twice(program, office.copy(folder), call, kind)]
            shutil.rmtree(folder)
            faults += 1
    return faults, wrong


def test_one_number_and_one_answer_whatever_fails_after_the_commit(ready, office, calls, memory, tell):
    faults = 0
    while faults < FAULTS:
        more, wrong = sweep(ready, office, calls, memory / "rusak")
        assert wrong == []
        faults += more
    tell(f"{faults} faults at the {len(calls)} calls from the commit on: asked again, one number, the same answer")


def test_a_program_that_forgets_tokens_is_noticed(program, office, calls, tmp_path):
    asked = "entry = diary.answered(token)\n        if entry is not None and"
    forgetful = program.planted(tmp_path / "lupa", "desk/session.py", asked, f"entry = None\n{asked[29:]}")
    with waiting_program(forgetful.root) as waiting:
        _faults, wrong = sweep(waiting, office, calls[:1], tmp_path / "rusak")
    assert wrong


def test_asked_again_it_needs_neither_the_file_nor_the_disk(desk_office):
    photo = desk_office.photo()
    given = {"title": "Berita", "paragraphs": ["Isi."], "files": [str(photo)]}
    first = perform(desk_office.as_("petugas"), ACCEPT, given, "sekali")
    photo.unlink()
    again = perform(desk_office.as_("petugas"), ACCEPT, given, "sekali")
    assert (again.result, again.head) == (first.result, first.head)
    assert len(lists.releases(desk_office.workspace)) == 1
