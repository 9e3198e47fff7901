"""Two officers at two windows on one office, both the real program: work is seen, and no word is lost (X3)."""

from __future__ import annotations

import json
import os
import queue
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack, suppress
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("PySide6.QtWidgets")

from desk.health.check import check_office
from desk.people import lists as people
from desk.releases.edit import draft_of
from desk.releases.lists import release
from desk.session import Session
from desk.store.database import close_database
from desk.workspace import open_office
from tests.ui.conftest import KATA_SANDI, PARAGRAPHS

PROJECT = Path(__file__).parents[2]
PATIENCE = 60
"""Seconds that an answer is waited for before the test gives up."""


class OtherWindow:
    """A window in a process of its own: told what to do, it answers with what it shows."""

    def __init__(self, process: subprocess.Popen[str]) -> None:
        self.process = process
        self._lines: queue.Queue[dict[str, Any]] = queue.Queue()
        self._ear = threading.Thread(target=self._listen, daemon=True)
        self._ear.start()

    def kill(self) -> None:
        """End it as a power cut would, whether it still runs or not."""
        self.process.kill()
        self.process.wait(timeout=30)
        self._ear.join(timeout=30)
        self.process.stdout.close()
        with suppress(BrokenPipeError):
            self.process.stdin.close()

    def _listen(self) -> None:
        for line in self.process.stdout:
            if line.startswith("{"):
                self._lines.put(json.loads(line))

    def heard(self, word: str) -> dict[str, Any]:
        """Wait for the next line that has a word in it."""
        while True:
            line = self._lines.get(timeout=PATIENCE)
            if word in line:
                return line

    def do(self, deed: str, **told: object) -> dict[str, Any]:
        """Let something be done there, and give what is seen then."""
        self.process.stdin.write(json.dumps({"do": deed} | told) + "\n")
        self.process.stdin.flush()
        return self.heard("at")


@pytest.fixture
def seat(office, screen) -> Iterator[Callable[[str], OtherWindow]]:
    """Start the program as an officer with an account of his own, so that each has a window of his own."""
    where = {"data": str(office.workspace.place.folder), "trace": str(office.workspace.trace.path.parent)}
    where |= {"now": office.moment.isoformat()}
    shown = os.environ | {"DISPLAY": screen, "QT_QPA_PLATFORM": "xcb"}
    with ExitStack() as doors:

        def sit(login: str) -> OtherWindow:
            secret = "" if login == "petugas" else KATA_SANDI
            asked = json.dumps({"login": login, "secret": secret} | where)
            process = subprocess.Popen(
                [sys.executable, "-B", "-m", "tests.ui.told_window", asked], cwd=PROJECT,
                env=shown | {"LOGNAME": login}, text=True,
                stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
            )  # fmt: skip
            window = OtherWindow(process)
            doors.callback(window.kill)
            return window

        yield sit


def paraf_is_seen(officer: OtherWindow, kabid: OtherWindow, first: str) -> float:
    """Let the Kabid paraf what stands open at the other window too; gives after how many seconds that showed it."""
    before = officer.do("open", number=first)
    assert (before["step"], before["parafs"]) == ("paraf-kabid", 1)
    kabid.do("open", number=first)
    given = kabid.do("paraf")["at"]
    noticed = officer.heard("changed")["changed"]
    after = officer.do("look")
    assert (after["open"], after["step"], after["parafs"]) == (first, "unggah", 2)
    assert (after["rolled"], after["picked"]) == (before["rolled"], before["picked"])
    return noticed - given


def test_two_windows_see_each_others_work_and_lose_no_word(office, seat, tell):
    first, second = office.numbers
    office.do("kasi", "releases.check", release=first)
    office.do("kadis", "releases.paraf", release=first, version=1)
    close_database()
    officer, kabid = seat("petugas"), seat("kabid")
    for window in (officer, kabid):
        assert window.heard("ready")

    tell(f"the Kabid's paraf was seen after {paraf_is_seen(officer, kabid, first):.1f} s, selection and scroll kept")

    mine, theirs = [PARAGRAPHS[0], "Kalimat petugas."], ["Kalimat Kabid.", PARAGRAPHS[1]]
    for window, words in ((officer, mine), (kabid, theirs)):
        window.do("open", number=second)
        assert window.do("edit", paragraphs=words)["typed"] == words
    officer.do("save")
    late = kabid.do("save")
    assert "Tulisan Anda tetap di sini" in late["strip"]
    assert late["typed"] == theirs
    assert [mine[1], theirs[1]] in late["changes"]

    kabid.do("type", paragraphs=[*theirs, "Belum tersimpan."])
    kabid.kill()
    officer.do("open", number=second)
    officer.do("edit", paragraphs=[*mine, "Sesudah Kabid padam."])
    assert officer.do("save")["open"] == second

    workspace = open_office(office.workspace.place, trace_folder=office.workspace.trace.path.parent)
    stored = [piece.text for piece in release(workspace, second).pieces if piece.kind == "part"]
    assert stored == [*mine, "Sesudah Kabid padam."]
    left = draft_of(Session(workspace, people.officer("kabid", workspace.now().date())), f"edit:{second}")
    assert left is not None
    assert "Belum tersimpan." in left.content["body"]
    assert check_office(workspace) == []
