"""F8: many edit one release at once; every loser is told so, keeps his words and gets them in."""

from __future__ import annotations

import json
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor

import pytest

from desk.releases import lists
from tests.torture.judge import ACCEPT, opened
from tests.torture.program import OfficeFolder, Program, quiet

pytestmark = [pytest.mark.torture, pytest.mark.F8]

EDITOR = """
import json, sys
from pathlib import Path
from desk import catalogue
from desk.actions import perform
from desk.errors import Stale
from desk.paths import Place
from desk.people import lists as people
from desk.releases import lists
from desk.session import Session
from desk.workspace import open_office

data, trace, name, each = sys.argv[1:]
workspace = open_office(Place(Path(data)), trace_folder=Path(trace))
session = Session(workspace, people.officer("petugas", workspace.now().date()))
stale = 0
for k in range(int(each)):
    mine = f"{name}-{k}"
    while True:
        view = lists.release(workspace, "0001/2026")
        words = [piece.text for piece in view.pieces if piece.kind == "part"]
        asked = {"release": "0001/2026", "version": view.line.version, "paragraphs": [*words, mine]}
        try:
            perform(session, "releases.edit", asked)
            break
        except Stale:
            stale += 1
print(json.dumps(stale))
"""
FIRST = "Kalimat pertama."


def race(program: Program, office: OfficeFolder, editors: int, each: int) -> tuple[int, list[str]]:
    """Let editors add a paragraph each, again and again; gives how often one lost the race, and the words lost."""
    program.act(office, ACCEPT, {"title": "Berita", "paragraphs": [FIRST]})

    def edit(name: str) -> int:
        words = [sys.executable, "-c", EDITOR, office.place.folder, office.trace, name, str(each)]
        done = subprocess.run(words, cwd=program.root, capture_output=True, text=True, env=quiet(), check=False)
        assert done.returncode == 0, done.stderr
        return int(json.loads(done.stdout))

    names = [f"penyunting{n}" for n in range(editors)]
    with ThreadPoolExecutor(editors) as pool:
        stale = sum(pool.map(edit, names))
    with opened(office) as workspace:
        there = [piece.text for piece in lists.release(workspace, "0001/2026").pieces if piece.kind == "part"]
    expected = {FIRST, *(f"{name}-{k}" for name in names for k in range(each))}
    return stale, sorted(expected.symmetric_difference(there))


def test_no_edit_is_lost_and_every_loser_is_told(program, office, size, tell):
    editors, each = 5, size(40, 200)
    stale, lost = race(program, office, editors, each)
    assert lost == []
    assert stale > 0
    tell(f"{editors * each} edits of one text by {editors} processes: 0 lost, {stale} told to read again")


def test_a_program_that_ignores_the_version_is_noticed(program, office, tmp_path):
    careless = program.planted(tmp_path / "bug", "desk/releases/edit.py", "guard_version(row, version)", "pass")
    _stale, lost = race(careless, office, 5, 12)
    assert lost
