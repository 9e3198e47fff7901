"""Kill -9 of the real window in the middle of work: started again it is usable, says what it knows, offers the draft.

How long the new start takes is a figure of ``bench``; here it is only told.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

pytest.importorskip("PySide6.QtWidgets")

from desk.backup.verify import check_backup
from desk.dip import item_lists
from desk.health.check import check_office
from desk.releases.lines import releases
from desk.releases.lists import release
from desk.store.database import close_database
from desk.workspace import open_office
from tests.torture.figures import NIGHT
from tests.ui.conftest import KATA_SANDI, PracticeOffice

PROJECT = Path(__file__).parents[2]
BEFORE_COMMIT = ["desk.journal.diary", "append"]
AFTER_COMMIT = ["desk.session", "Session", "_after_commit"]
LONGEST = 90
Run = Callable[..., tuple[int, dict[str, Any]]]


@pytest.fixture
def run(office, screen) -> Run:
    """Start the program as an officer with a deed to do; gives its exit code and what it saw."""
    where = {"data": str(office.workspace.place.folder), "trace": str(office.workspace.trace.path.parent)}
    where |= {"now": office.moment.isoformat()}
    shown = os.environ | {"DISPLAY": screen, "QT_QPA_PLATFORM": "xcb"}

    def started(deed: str, login: str = "petugas", **told: Any) -> tuple[int, dict[str, Any]]:
        close_database()
        secret = "" if login == "petugas" else KATA_SANDI
        asked = json.dumps({"deed": deed, "login": login, "secret": secret} | where | told, default=str)
        words = [sys.executable, "-B", "-m", "tests.ui.killed_window", asked]
        done = subprocess.run(
            words, cwd=PROJECT, env=shown, capture_output=True, text=True, timeout=LONGEST, check=False
        )
        lines = [line for line in done.stdout.splitlines() if line.startswith("{")]
        assert done.returncode in {0, -signal.SIGKILL}, done.stderr[-2000:]
        return done.returncode, json.loads(lines[-1]) if lines else {}

    return started


def killed_and_started_again(run: Run, deed: str, **told: Any) -> dict[str, Any]:
    """Kill a window in the middle of a deed, start it again, and give what it says."""
    code, _nothing = run(deed, **told)
    assert code == -signal.SIGKILL
    code, seen = run("look")
    assert code == 0
    return seen


def whole(office: PracticeOffice) -> bool:
    """Open the office once more and check all of it."""
    workspace = open_office(office.workspace.place, trace_folder=office.workspace.trace.path.parent)
    return check_office(workspace) == []


def test_killed_while_a_release_is_typed_its_draft_is_offered(run, office):
    seen = killed_and_started_again(run, "intake", hand_in=True, at=BEFORE_COMMIT, before=True)
    assert "Rapat Inflasi" in seen["draft"]
    assert seen["number"] == "0003/2026"
    assert whole(office)


def test_killed_right_after_its_number_was_given_it_is_there_once(run, office):
    seen = killed_and_started_again(run, "intake", hand_in=True, at=AFTER_COMMIT, before=True)
    assert seen["number"] == "0004/2026"
    assert whole(office)
    assert [line.title for line in releases(office.workspace)].count("Rapat Inflasi") == 1
    assert any("4 lembar belum tercetak" in words or "3 lembar belum tercetak" in words for words in seen["notices"])


MOMENTS = [(AFTER_COMMIT, 1), (BEFORE_COMMIT, 0)][: 2 if NIGHT else 1]


@pytest.mark.parametrize(("at", "made"), MOMENTS)
def test_killed_while_it_is_initialled_the_paraf_is_there_or_not(run, office, at, made):
    office.do("kasi", "releases.check", release=office.numbers[0])
    seen = killed_and_started_again(run, "paraf", login="kadis", number=office.numbers[0], at=at, before=True)
    assert seen["number"] == "0003/2026"
    assert whole(office)
    assert len(release(office.workspace, office.numbers[0]).parafs) == made


def test_killed_while_it_is_filed_there_is_no_number_without_its_place(run, office):
    number = office.numbers[0]
    office.do("kasi", "releases.check", release=number)
    for login in ("kadis", "kabid"):
        version = release(office.workspace, number).line.version
        office.do(login, "releases.paraf", release=number, version=version)
    office.do("operator", "releases.publish", release=number, url="https://contoh.go.id/1")
    signature = {"by": "Ir. Darma Putra Wijaya, M.P.", "on": "2026-11-23", "scan": str(office.photo)}
    words = {"release": number, "signature": signature}
    told = {"action": "releases.file", "words": words, "at": BEFORE_COMMIT, "before": True}
    killed_and_started_again(run, "do", **told)
    assert whole(office)
    assert release(office.workspace, number).line.filing_number == ""
    assert office.do("petugas", "releases.file", **words)["number"]


def test_killed_while_a_list_is_imported_none_of_it_is_there(run, office, tmp_path):
    path = tmp_path / "daftar.csv"
    rows = [f"{n},Laporan {n},Sekretariat,2026,Hard" for n in range(1, 101)]
    path.write_text("\n".join(["No,Judul,Unit,Waktu,Bentuk", *rows]), "utf-8")
    told = {"file": path, "at": ["desk.search.index", "put_many"], "before": False}
    killed_and_started_again(run, "import", **told)
    assert whole(office)
    assert item_lists.counts(office.workspace).total == 0


def test_killed_while_a_sheet_is_printed_it_still_waits_for_paper(run, office):
    told = {"number": office.numbers[0], "at": BEFORE_COMMIT, "before": True}
    seen = killed_and_started_again(run, "print", **told)
    assert any("lembar belum tercetak" in words for words in seen["notices"]), seen
    assert seen["sheets"] >= len(office.numbers)
    assert whole(office)


def test_killed_while_it_is_backed_up_nothing_half_made_is_taken_for_a_copy(run, office):
    seen = killed_and_started_again(run, "backup", at=["desk.backup.make", "_proved"], before=True)
    assert [check_backup(Path(path)) for path in seen["runs"]] == [[]] * len(seen["runs"])
    assert whole(office)
