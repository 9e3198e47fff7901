"""What every test stands on: Qt where it loads, and no test left out unseen.

The program is compiled before the first test, so that the hundreds of processes that tests start need not do it
each. A test that takes longer than ``faulthandler_timeout`` (pyproject.toml) is stopped with its process; the run
goes on with another, and says which test it was.

A test that needs something this machine may lack asks ``require(found, "strace")``. Without it the test is skipped
and named at the end of the run; with ``REQUIRE_ALL=1`` (as on CI) every skip is a failure instead.
"""

from __future__ import annotations

import compileall
import faulthandler
import os
import sys
from collections.abc import Callable, Generator

import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ.setdefault("QT_API", "pyside6")

try:
    import PySide6.QtWidgets  # noqa: F401

    import ui  # noqa: F401 - keeps Python 3.11 alive under PySide6 6.12
except ImportError as error:  # a system library is missing: the rest can still be tested
    QT_ERROR = str(error)
    pytest_plugins = []
else:
    QT_ERROR = ""
    pytest_plugins = ["pytestqt.plugin"]

PROGRAM = ("desk", "reports", "ui")
REQUIRE_ALL = os.environ.get("REQUIRE_ALL") == "1"
ONLY_ELSEWHERE = "hanya di "
"""How the reason of a skip begins that no installation can mend: ``hanya di Windows``."""

Require = Callable[[object, str], None]


def _require(condition: object, name: str) -> None:
    """Go on if the condition holds, else leave the test out by name."""
    if not condition:
        pytest.skip(name)


@pytest.fixture(scope="session")
def require() -> Require:
    """Ask for what a test needs and this machine may lack: ``require(shutil.which("strace"), "strace")``."""
    return _require


if QT_ERROR:

    @pytest.fixture(scope="session")
    def qapp() -> None:
        """Stand in for pytest-qt's application where Qt cannot be loaded."""
        pytest.skip(f"Qt ({QT_ERROR})")

    @pytest.fixture
    def qtbot(qapp: None) -> None:
        """Stand in for pytest-qt's robot where Qt cannot be loaded."""


def pytest_addoption(parser: pytest.Parser) -> None:
    """Let all tests' offices be put on a server, and pytest know pytest-qt's settings where that is not loaded."""
    parser.addoption("--database", choices=("sqlite", "postgresql"), default="sqlite", help="where offices are kept")
    if QT_ERROR:
        for name in ("qt_api", "qt_log_level_fail", "qt_log_ignore"):
            parser.addini(name, "setting of pytest-qt", type="linelist" if name == "qt_log_ignore" else "string")


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with what takes longest, so that no worker is left alone with it at the end."""
    if config.getoption("--database") == "postgresql":
        config.hook.pytest_deselected(items=[item for item in items if item.get_closest_marker("file")])
        items[:] = [item for item in items if not item.get_closest_marker("file")]
    items.sort(key=lambda item: item.get_closest_marker("torture") is None)


def pytest_sessionstart(session: pytest.Session) -> None:
    """Compile the program once, also where Python itself was told to keep no compiled files."""
    if not hasattr(session.config, "workerinput"):
        for name in PROGRAM:
            compileall.compile_dir(session.config.rootpath / name, quiet=2)


@pytest.hookimpl(tryfirst=True)
def pytest_runtest_teardown(item: pytest.Item) -> None:
    """Watch the tidying up too; pytest looks away as soon as a test has failed."""
    seconds = float(item.config.getini("faulthandler_timeout"))
    if seconds:
        faulthandler.dump_traceback_later(seconds, exit=True, file=sys.__stderr__)


@pytest.hookimpl(optionalhook=True)
def pytest_handlecrashitem(crashitem: str, report: pytest.TestReport) -> None:
    """Say what a test did whose process ended: where its threads stood is printed by the process itself."""
    report.longrepr = (
        f"{crashitem}\nended its whole process, by a crash or because it took longer than faulthandler_timeout"
        " allows;\nwhere every thread stood was printed on stderr at that moment, above."
    )


def pytest_report_header() -> str:
    """Say in the first lines whether the windows are tested."""
    return f"Qt: tidak dapat dimuat – {QT_ERROR}" if QT_ERROR else "Qt: ada"


def reason_of(report: pytest.TestReport | pytest.CollectReport) -> str:
    """Why a test was skipped, in the words of who skipped it."""
    longrepr = report.longrepr
    words = str(longrepr[2]) if isinstance(longrepr, tuple) else str(longrepr)
    return words.removeprefix("Skipped: ")


def fail_if_all_required(report: pytest.TestReport | pytest.CollectReport) -> None:
    """Turn a skip into a failure where everything must run."""
    expected = hasattr(report, "wasxfail") or reason_of(report).startswith(ONLY_ELSEWHERE)
    if REQUIRE_ALL and report.skipped and not expected:
        report.longrepr = f"REQUIRE_ALL=1, tetapi tidak ada di sini: {reason_of(report)}"
        report.outcome = "failed"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport() -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Let no test be left out where everything must run."""
    report = yield
    fail_if_all_required(report)
    return report


@pytest.hookimpl(wrapper=True)
def pytest_make_collect_report() -> Generator[None, pytest.CollectReport, pytest.CollectReport]:
    """Let no file of tests be left out where everything must run."""
    report = yield
    fail_if_all_required(report)
    return report


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> None:
    """Name in the last line what was left out."""
    left_out = sorted({reason_of(report) for report in terminalreporter.stats.get("skipped", [])})
    if left_out:
        terminalreporter.write_line("Dilewati karena tidak ada di sini: " + "; ".join(left_out), yellow=True)
