"""What the torture tests share: the program, an office, a folder in memory."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from tests.torture.program import OfficeFolder, Program
from tests.torture.ready import waiting_program

SHARED_MEMORY = Path("/dev/shm")  # noqa: S108 - a name of its own is made in it
Require = Callable[[object, str], None]


@pytest.fixture(autouse=True)
def _linux(require: Require) -> None:
    require(os.name == "posix", "proses yang dapat dimatikan (Linux)")


@pytest.fixture(scope="session")
def program() -> Program:
    """The program of this tree."""
    return Program()


@pytest.fixture(scope="session")
def ready(program: Program) -> Iterator[Program]:
    """The same for tests that start it hundreds of times: loaded once, forked for each command."""
    if not hasattr(os, "pidfd_open"):
        yield program
        return
    with waiting_program() as waiting:
        yield waiting


@pytest.fixture
def office(office_template: Path, tmp_path: Path) -> OfficeFolder:
    """An office of one's own, with Kasi, Kadis, Kabid and the desk officer, and no release yet."""
    return OfficeFolder(office_template).copy(tmp_path / "kantor")


@pytest.fixture
def memory() -> Iterator[Path]:
    """A folder that need not survive a power cut, where flushing costs nothing."""
    with TemporaryDirectory(dir=SHARED_MEMORY if SHARED_MEMORY.is_dir() else None) as folder:
        yield Path(folder)
