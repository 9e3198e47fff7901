"""The officer's page of restoring: one A4 with pictures, whose commands restore the office as they are written."""

from __future__ import annotations

import re
import shlex
import subprocess
import sys
from html import unescape
from pathlib import Path

import pytest

pytest.importorskip("PySide6.QtWidgets")

from PySide6.QtCore import QSizeF, QUrl
from PySide6.QtGui import QImage, QTextDocument

from desk.backup.make import back_up_to_file
from desk.dump import dump_lines
from desk.paths import Place
from desk.store.database import close_database
from desk.workspace import open_office
from tests.torture.program import Program, quiet
from ui.help.pictures import restoring
from ui.safety.restore_dialog import HELP

A4 = (180 / 25.4, 267 / 25.4)
"""What the margins of the page leave, in inches."""

WORDS = HELP.read_text("utf-8")


def commands() -> list[str]:
    """List the lines that the page tells to type."""
    return [unescape(line) for line in re.findall(r"<pre>(.*?)</pre>", WORDS)]


@pytest.fixture
def beside_the_program(desk_office, tmp_path) -> Path:
    """The program's folder on another PC, with the back-up and the trace file copied beside it; nothing is open."""
    desk_office.accept()
    folder = tmp_path / "pc-lain"
    Program().planted(folder, "main.py", "", "")
    back_up_to_file(desk_office.workspace, folder / "cadangan.zip")
    desk_office.accept("Sesudah cadangan")
    (folder / "trace.log").write_bytes(desk_office.workspace.trace.path.read_bytes())
    return folder


def typed(line: str, folder: Path, home: Path) -> subprocess.CompletedProcess[str]:
    """Type a line of the page as a new user would; the account has nothing of ours yet."""
    python, *words = shlex.split(line)
    assert python == "python"
    own = quiet() | {"XDG_STATE_HOME": str(home / "state"), "XDG_DATA_HOME": str(home / "data")}
    return subprocess.run(
        [sys.executable, *words], cwd=folder, env=own, capture_output=True, text=True, check=False, timeout=120
    )


def test_the_commands_restore_the_office_as_they_are_written(beside_the_program, tmp_path):
    *without_window, window = commands()
    said = [typed(line, beside_the_program, tmp_path) for line in without_window]
    assert [done.returncode for done in said] == [0, 0, 0], [done.stderr for done in said]
    assert "Semua data utuh" in said[-1].stdout
    assert "0002/2026 dinyatakan batal" in said[1].stdout
    assert shlex.split(window) == ["python", "main.py", "--data", "kantor-pulih"]
    close_database()
    open_office(Place(beside_the_program / "kantor-pulih"), trace_folder=tmp_path / "jejak")
    lines = list(dump_lines("releases"))
    close_database()
    assert any("Gubernur Resmikan Jembatan" in line for line in lines)
    assert not any("Sesudah cadangan" in line for line in lines)


def test_it_is_one_sheet_with_its_pictures(dressed):
    page = QTextDocument()
    page.setBaseUrl(QUrl.fromLocalFile(f"{HELP.parent}/"))
    page.setHtml(WORDS)
    width, height = (inches * dressed.primaryScreen().logicalDotsPerInch() for inches in A4)
    page.setPageSize(QSizeF(width, height))
    assert page.pageCount() == 1
    pictures = re.findall(r'src="([^"]+)"', WORDS)
    assert len(pictures) == 2
    assert all((HELP.parent / name).is_file() for name in pictures)


def test_its_pictures_are_those_that_the_program_takes(desk_office, dressed, tmp_path):
    desk_office.accept()
    place, trace = desk_office.workspace.place, desk_office.workspace.trace.path.parent
    close_database()
    taken = restoring(place, trace, tmp_path, tmp_path)
    assert [path.name for path in taken] == re.findall(r'src="([^"]+)"', WORDS)
    for path in taken:
        kept, (width, height) = QImage(str(HELP.parent / path.name)).size(), shown_sizes()[path.name]
        assert abs(kept.width() / kept.height() - width / height) < 0.02


def shown_sizes() -> dict[str, tuple[int, int]]:
    """Tell how large the page shows each of its pictures."""
    told = re.findall(r'src="([^"]+)" width="(\d+)" height="(\d+)"', WORDS)
    return {name: (int(width), int(height)) for name, width, height in told}
