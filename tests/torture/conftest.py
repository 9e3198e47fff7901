"""What the torture tests share: sizes for every run and for the night, the program, an office, the results page."""

from __future__ import annotations

import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.torture.program import OfficeFolder, Program

NIGHT = os.environ.get("TORTURE_SIZE", "ci") == "night"
RESULTS = Path(__file__).with_name("RESULTS.md")
FIGURES = {
    "F1": "proses dimatikan sembarang saat",
    "F2": "gangguan diska di setiap panggilan",
    "F3": "listrik putus",
    "F4": "banyak petugas mengambil nomor",
    "F5": "permintaan diulang dengan tanda yang sama",
    "F6": "catatan diubah di luar program",
    "F20": "diska penuh",
    "F21": "tempat data",
    "VIDEO": "video 300 MB",
}

Size = Callable[[int, int], int]
Tell = Callable[[str], None]


def pytest_configure(config: pytest.Config) -> None:
    """Let a figure be picked by its name: ``-m F6``."""
    for figure, title in FIGURES.items():
        config.addinivalue_line("markers", f"{figure}: {title}")


@pytest.fixture(scope="session")
def size() -> Size:
    """Choose how much to do: on every run, or at night."""
    return lambda every_run, night: night if NIGHT else every_run


@pytest.fixture
def tell(record_property: Callable[[str, object], None]) -> Tell:
    """Say what a test did and found, for the results page."""
    return lambda words: record_property("found", words)


@pytest.fixture(scope="session")
def program() -> Program:
    """The program of this tree."""
    return Program()


@pytest.fixture
def office(office_template: Path, tmp_path: Path) -> OfficeFolder:
    """An office of one's own, with Kasi, Kadis, Kabid and the desk officer, and no release yet."""
    return OfficeFolder(office_template).copy(tmp_path / "kantor")


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Write the results page after a night's run."""
    if NIGHT:
        RESULTS.write_text(_page(terminalreporter), "utf-8")


def _page(reporter: pytest.TerminalReporter) -> str:
    rows = {figure: [] for figure in FIGURES}
    for outcome in ("passed", "failed", "skipped", "error"):
        for report in reporter.stats.get(outcome, []):
            for figure in rows.keys() & report.keywords.keys():
                told = "; ".join(str(value) for name, value in report.user_properties if name == "found")
                rows[figure].append(f"| {figure} | {report.location[2]} | {outcome} | {told or '–'} |")
    for figure, title in FIGURES.items():
        rows[figure] = sorted(rows[figure]) or [f"| {figure} | {title} | not run | – |"]
    today = datetime.now(UTC).date().isoformat()
    head = ["# Results of the torture tests", "", f"Written by `make torture` on {today}, night size.", ""]
    table = ["| figure | test | outcome | done and found |", "|---|---|---|---|"]
    return "\n".join([*head, *table, *(line for figure in FIGURES for line in rows[figure])]) + "\n"
