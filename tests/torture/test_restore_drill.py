"""F15 and F16: random offices come back equal under another account, and no number on paper is given again."""

from __future__ import annotations

import hashlib
import json
import os
import random
import shutil
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from desk.backup import restore as restore_rules
from desk.backup.make import back_up_to_file
from desk.backup.manifest import DATABASE
from desk.backup.restore import Witnesses, restore
from desk.dump import dump_lines
from desk.health.check import check_office
from desk.journal.trace import TraceLine, read_trace
from desk.numbers import lost as lost_rules
from desk.numbers.lists import numbers
from desk.store.database import close_database
from desk.store.files import write_safely
from tests.conftest import Desk, StandingClock
from tests.torture.figures import NIGHT
from tests.torture.judge import AGENDA
from tests.torture.test_honest import History

pytestmark = [pytest.mark.torture]

NOBODY = 65534
DRILLS = 200 if NIGHT else 20
CRASHES = 200 if NIGHT else 20


def dumped() -> str:
    """Give the digest of the registers' content."""
    total = hashlib.sha256()
    for line in dump_lines():
        total.update(f"{line}\n".encode())
    return total.hexdigest()


@dataclass(frozen=True)
class Told:
    """What another account found in the office that it brought back, and the number that it gave next."""

    dump: str
    found: list[str]
    following: str


def as_somebody_else(source: Path, folder: Path, clock: StandingClock, trace: Sequence[TraceLine] = ()) -> Told:
    """Bring a back-up back as another account of this PC, look at it, and go on working there."""
    folder.mkdir()
    os.chown(folder, NOBODY, NOBODY)
    reader, writer = os.pipe()
    child = os.fork()
    if not child:
        code = 1
        try:
            os.setgroups([])
            os.setgid(NOBODY)
            os.setuid(NOBODY)
            witnesses = Witnesses(trace)
            restored = restore(source, folder / "data", witnesses=witnesses, trace_folder=folder / "jejak", clock=clock)
            found = [finding.what for finding in check_office(restored.workspace)]
            dump, desk = dumped(), Desk(restored.workspace, clock, folder)
            os.write(writer, json.dumps([dump, found, desk.accept("Di akun lain")]).encode())
            code = 0
        finally:
            os._exit(code)
    os.close(writer)
    with os.fdopen(reader) as told:
        said = told.read()
    assert os.waitpid(child, 0)[1] == 0, "the other account could not bring it back"
    return Told(*json.loads(said))


def printed() -> set[str]:
    """Give every number that the open office ever gave a release."""
    return {line.number for line in numbers() if line.book == AGENDA}


@pytest.fixture
def public() -> Path:
    """A folder that every account may enter."""
    folder = Path("/tmp") / f"latihan-pulih-{os.getpid()}"  # noqa: S108 - for another account; a name of its own
    folder.mkdir()
    folder.chmod(0o777)
    yield folder
    shutil.rmtree(folder)


@pytest.mark.F15
@pytest.mark.parametrize("seed", range(DRILLS))
def test_a_random_office_comes_back_equal_under_another_account(seed, desk_office, public, require, tell):
    require(os.geteuid() == 0, "hak root, untuk bertindak sebagai akun lain")
    History(desk_office, 1_000 + seed).live(15)
    back_up_to_file(desk_office.workspace, public / "kantor.zip")
    before, given = dumped(), printed()
    close_database()
    told = as_somebody_else(public / "kantor.zip", public / "sana", desk_office.clock)
    assert (told.dump, told.found) == (before, [])
    assert told.following > max(given, default="")
    tell(f"{DRILLS} drills in all, another account and path: dump equal, check silent") if seed == 0 else None


@pytest.mark.F15
def test_another_account_goes_on_above_every_number_that_was_ever_printed(desk_office, public, require):
    require(os.geteuid() == 0, "hak root, untuk bertindak sebagai akun lain")
    desk_office.accept()
    back_up_to_file(desk_office.workspace, public / "kantor.zip")
    for _ in range(3):
        desk_office.accept("Sesudah cadangan")
    trace, given = list(read_trace(desk_office.workspace.trace.path)), printed()
    close_database()
    told = as_somebody_else(public / "kantor.zip", public / "sana", desk_office.clock, trace)
    assert told.found == []
    assert (max(given), told.following) == ("0004/2026", "0005/2026")


@pytest.mark.F15
def test_a_restore_that_tears_a_file_is_noticed(desk_office, public, require, monkeypatch):
    require(os.geteuid() == 0, "hak root, untuk bertindak sebagai akun lain")
    desk_office.accept()
    back_up_to_file(desk_office.workspace, public / "kantor.zip")
    close_database()
    monkeypatch.setattr(restore_rules, "write_safely", torn)
    assert as_somebody_else(public / "kantor.zip", public / "sana", desk_office.clock).found


def torn(path: Path, chunks: Iterable[bytes]) -> None:
    """Write all of a file but the last byte of a piece of evidence."""
    whole = b"".join(chunks)
    write_safely(path, [whole if path.name == DATABASE else whole[:-1]])


def crash_and_restore(desk, seed: int, folder: Path) -> list[str]:
    """Back up, go on working, lose the disk, bring the copy back; gives the numbers given twice, and unexplained."""
    dice = random.Random(seed)  # noqa: S311 - a story, not a secret
    for each in range(dice.randrange(4)):
        desk.accept(f"Sebelum {each}")
    back_up_to_file(desk.workspace, folder / "kantor.zip")
    printed = [desk.accept(f"Sesudah {each}") for each in range(dice.randrange(1, 6))]
    trace = list(read_trace(desk.workspace.trace.path))
    close_database()
    restored = restore(
        folder / "kantor.zip", folder / "pulih", witnesses=Witnesses(trace), trace_folder=folder / "jejak-baru"
    )
    again = Desk(restored.workspace, desk.clock, folder)
    fresh = [again.accept(f"Baru {each}") for each in range(6)]
    void = {line.number for line in numbers() if line.state == "void"}
    return [*set(fresh).intersection(printed), *set(printed).difference(void)]


@pytest.mark.F16
@pytest.mark.parametrize("seed", range(CRASHES))
def test_no_number_on_paper_is_given_again_after_a_restore(seed, desk_office, tmp_path, tell):
    assert crash_and_restore(desk_office, seed, tmp_path) == []
    tell(f"{CRASHES} lost disks in all: 0 numbers given again, each missing one void") if seed == 0 else None


@pytest.mark.F16
def test_a_restore_that_forgets_the_trace_is_noticed(desk_office, tmp_path, monkeypatch):
    monkeypatch.setattr(lost_rules, "_in_one_book", lambda *_any: [])
    assert crash_and_restore(desk_office, 1, tmp_path)
