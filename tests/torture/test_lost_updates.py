"""F8: many edit one release at once; every loser is told so, keeps his words and gets them in."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
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

data, trace, name, each, to_a_text = sys.argv[1:]
size = int(to_a_text)
workspace = open_office(Place(Path(data)), trace_folder=Path(trace))
session = Session(workspace, people.officer("petugas", workspace.now().date()))
stale = 0
for k in range(int(each)):
    mine, number = f"{name}-{k}", f"{k // size + 1:04}/2026"
    while True:
        view = lists.release(workspace, number)
        words = [piece.text for piece in view.pieces if piece.kind == "part"]
        asked = {"release": number, "version": view.line.version, "paragraphs": [*words, mine]}
        try:
            perform(session, "releases.edit", asked)
            break
        except Stale:
            stale += 1
print(json.dumps(stale))
"""
FIRST = "Kalimat pertama."
TO_A_TEXT = 10


def race(program: Program, office: OfficeFolder, editors: int, each: int) -> tuple[int, list[str]]:
    """Let editors add a paragraph each, again and again; gives how often one lost the race, and the words lost.

    After ten of his own paragraphs each goes on to the next text: a long one takes longer and proves no more.
    """
    texts = -(-each // TO_A_TEXT)
    program.act(office, ACCEPT, *({"title": f"Berita {n}", "paragraphs": [FIRST]} for n in range(texts)))

    def edit(name: str) -> int:
        words = [sys.executable, "-c", EDITOR, office.place.folder, office.trace, name, str(each), str(TO_A_TEXT)]
        done = subprocess.run(words, cwd=program.root, capture_output=True, text=True, env=quiet(), check=False)
        assert done.returncode == 0, done.stderr
        return int(json.loads(done.stdout))

    names = [f"penyunting{n}" for n in range(editors)]
    with ThreadPoolExecutor(editors) as pool:
        stale = sum(pool.map(edit, names))
    with opened(office) as workspace:
        views = [lists.release(workspace, line.number) for line in lists.releases(workspace)]
    there = Counter(piece.text for view in views for piece in view.pieces if piece.kind == "part")
    expected = Counter({FIRST: texts} | {f"{name}-{k}": 1 for name in names for k in range(each)})
    return stale, sorted((expected - there) + (there - expected))


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
