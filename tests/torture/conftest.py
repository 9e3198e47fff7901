"""What the torture tests share: sizes for every run and for the night, the program, an office, the results page."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.torture.program import OfficeFolder, Program

NIGHT = os.environ.get("TORTURE_SIZE", "ci") == "night"
SHARED_MEMORY = Path("/dev/shm")  # noqa: S108 - a name of its own is made in it
RESULTS = Path(__file__).with_name("RESULTS.md")
HEAD = """# Results of the torture tests

Written by `make torture` (`F=F6` for one figure), night size. A figure that the last run left out keeps its row.

| figure | | date | tests | done and found |
|---|---|---|---|---|""".splitlines()
FIGURES = {
    "F1": "killed at any instant",
    "F2": "a fault at each system call",
    "F3": "power cut",
    "F4": "many take numbers at once",
    "F5": "asked again with the same token",
    "F6": "changed outside the program",
    "F8": "many edit one text",
    "F9": "paraf and edit at once",
    "F14": "back-ups, killed and damaged",
    "F15": "restore drill",
    "F16": "no number twice after a restore",
    "F17": "updates of the database interrupted",
    "F18": "the clock jumps",
    "F19": "secrets",
    "F20": "full disk",
    "F21": "place of the data",
    "F23": "number given, sheet not printed",
    "F24": "a random life beside a model",
    "VIDEO": "a video of 300 MB",
}

Size = Callable[[int, int], int]
Tell = Callable[[str], None]
Require = Callable[[object, str], None]


def pytest_configure(config: pytest.Config) -> None:
    """Let a figure be picked by its name: ``-m F6``."""
    for figure, title in FIGURES.items():
        config.addinivalue_line("markers", f"{figure}: {title}")


@pytest.fixture(autouse=True)
def _linux(require: Require) -> None:
    require(os.name == "posix", "proses yang dapat dimatikan (Linux)")


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


@pytest.fixture
def memory() -> Iterator[Path]:
    """A folder that need not survive a power cut, where flushing costs nothing."""
    with TemporaryDirectory(dir=SHARED_MEMORY if SHARED_MEMORY.is_dir() else None) as folder:
        yield Path(folder)


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Write the results page after a night's run."""
    if NIGHT:
        RESULTS.write_text("\n".join([*HEAD, *_rows(terminalreporter)]) + "\n", "utf-8")


def _rows(reporter: pytest.TerminalReporter) -> list[str]:
    before = RESULTS.read_text("utf-8").splitlines() if RESULTS.exists() else []
    rows = []
    for figure, title in FIGURES.items():
        begins = f"| {figure} |"
        kept = next((line for line in before if line.startswith(begins)), f"{begins} {title} | – | not run | – |")
        rows.append(_row(reporter, figure, title) or kept)
    return rows


def _row(reporter: pytest.TerminalReporter, figure: str, title: str) -> str:
    counts, told = [], []
    for outcome in ("passed", "failed", "error", "skipped"):
        reports = [report for report in reporter.stats.get(outcome, []) if figure in report.keywords]
        counts += [f"{len(reports)} {outcome}"] if reports else []
        told += [str(words) for report in reports for name, words in report.user_properties if name == "found"]
        told += [f"{outcome}: {report.location[2]}" for report in reports if outcome != "passed"]
    today = datetime.now(UTC).date().isoformat()
    return f"| {figure} | {title} | {today} | {', '.join(counts)} | {'<br>'.join(told)} |" if counts else ""
