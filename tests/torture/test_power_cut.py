"""F3: the power is cut at any moment, and what was not flushed may be lost or torn; what was acknowledged is there."""

from __future__ import annotations

import random
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from peewee import DatabaseError

from desk.dump import dump_lines
from desk.errors import DeskError
from desk.health.check import check_office
from desk.journal import diary
from desk.journal.trace import TraceFile
from tests.conftest import SECRET
from tests.torture.judge import ACCEPT, opened
from tests.torture.power import ANSWER, Deed, Disk, recorded
from tests.torture.program import OfficeFolder, Program

pytestmark = [pytest.mark.torture, pytest.mark.F3]

TOKEN = "listrik"
ACCEPTED = {"title": "Berita", "paragraphs": ["Isi."], "token": TOKEN}
MARKED = {"release": "0001/2026", "version": 1, "as": "kadis", "secret": SECRET, "token": TOKEN}


def registers(office: OfficeFolder) -> list[str]:
    """Read all registers."""
    with opened(office):
        return list(dump_lines())


def faults(office: OfficeFolder, before: list[str], *, acknowledged: bool) -> Iterator[str]:
    """List what is wrong with an office after a power cut."""
    traced = {line.token for line in TraceFile(office.trace).lines()}
    try:
        with opened(office) as workspace:
            known = diary.answered(TOKEN) is not None
            found = [*check_office(workspace)]
            after = list(dump_lines())
    except (DeskError, DatabaseError) as fault:
        yield f"it cannot be read: {fault}"
        return
    yield from (f"check: {finding.where}: {finding.what}" for finding in found)
    if acknowledged and not (known and TOKEN in traced):
        yield f"acknowledged, but in the journal: {known}, in the trace: {TOKEN in traced}"
    if not known and after != before:
        yield "half of it is there"


def cuts(deeds: list[Deed], start: OfficeFolder, states: int, folder: Path) -> Iterator[str]:
    """Cut the power so many times at random moments of a record; gives what was wrong after any of them.

    Every third cut comes right after the answer, when all must be there.
    """
    before, dice = registers(start), random.Random(3)  # noqa: S311 - a storm, not a secret
    moments = sorted(dice.randint(0, len(deeds)) if cut % 3 else len(deeds) for cut in range(states))
    answered = next(place for place, deed in enumerate(deeds) if deed.verb == ANSWER)
    disk, done = Disk(start), 0
    for moment in moments:
        for deed in deeds[done:moment]:
            disk.take(deed)
        done = moment
        office = disk.left(dice, folder)
        yield from (f"after deed {moment}: {one}" for one in faults(office, before, acknowledged=moment > answered))


@pytest.fixture
def record(desk_office, tmp_path, program, require):
    """Record a command on an office where a release waits for the Kadis' paraf."""
    require(shutil.which("strace"), "strace")

    def make(line: dict, program: Program = program) -> tuple[list[Deed], OfficeFolder]:
        number = desk_office.accept()
        desk_office.do("kasi", "releases.check", release=number)
        start = OfficeFolder(desk_office.folder / "kantor").copy(tmp_path / "mula")
        command = ("act", "releases.paraf" if "release" in line else ACCEPT, "-", "--json")
        return recorded(program, start.copy(tmp_path / "rekam"), tmp_path / "rekam.log", command, line), start

    return make


@pytest.fixture
def with_evidence(desk_office) -> dict:
    """A release with a photo that the office does not have yet."""
    return ACCEPTED | {"files": [str(desk_office.photo("baru.jpg", 200))]}


def test_the_record_played_to_its_end_is_what_the_program_left(record, with_evidence, tmp_path):
    deeds, start = record(with_evidence)
    disk = Disk(start)
    for deed in deeds:
        disk.take(deed)
    played, left = disk.whole(tmp_path / "main"), OfficeFolder(tmp_path / "rekam")
    names = [path.relative_to(left.folder) for path in left.folder.rglob("*") if path.is_file()]
    assert [name for name in names if (played.folder / name).read_bytes() != (left.folder / name).read_bytes()] == []


def test_an_acceptance_with_evidence_survives_power_cuts(record, with_evidence, memory, size, tell):
    deeds, start = record(with_evidence)
    states = size(400, 40_000)
    assert list(cuts(deeds, start, states, memory / "padam")) == []
    tell(f"releases.accept, {len(deeds)} deeds, {states} power cuts: 0 unreadable, 0 lost, 0 half")


def test_a_paraf_survives_power_cuts(record, memory, size, tell):
    deeds, start = record(MARKED)
    states = size(200, 10_000)
    assert list(cuts(deeds, start, states, memory / "padam")) == []
    tell(f"releases.paraf, {len(deeds)} deeds, {states} power cuts: 0 unreadable, 0 lost, 0 half")


@pytest.mark.parametrize(
    "fault",
    [
        ("desk/store/sqlite.py", '"synchronous": 3', '"synchronous": 0'),
        ("desk/attachments.py", "os.fsync(file.fileno())", "file.flush()"),
        ("desk/journal/trace.py", "os.fsync(file.fileno())", "file.flush()"),
    ],
)
def test_a_missing_flush_is_noticed(fault, record, with_evidence, program, tmp_path, memory):
    deeds, start = record(with_evidence, program.planted(tmp_path / "bocor", *fault))
    assert next(cuts(deeds, start, 150, memory / "padam"), "")
