"""F2: each writing call of a command goes wrong once: all or nothing, told truly, and the next command works."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

from desk.dump import dump_lines
from desk.errors import Missing, StorageFailed
from desk.health.check import check_office
from desk.journal import diary
from tests.conftest import SECRET
from tests.torture.figures import NIGHT
from tests.torture.judge import opened
from tests.torture.program import KILLED, Answered, OfficeFolder, Program
from tests.torture.strace import ANSWER, KINDS, Call, failing, recorded

pytestmark = [pytest.mark.torture, pytest.mark.F2]

TOKEN = "sapuan"
DISK, UNKNOWN = 6, 8
FAULTS = ("KILL", "ENOSPC", "EIO")
OF_EACH, AT_THE_END = 3, 4
COMMANDS = {
    "init": (("init", "--practice", "--json"), {}),
    "releases.accept": (
        ("act", "releases.accept", "-", "--json"),
        {"title": "Berita", "paragraphs": ["Isi."], "files": ["bukti.jpg"], "token": TOKEN},
    ),
    "releases.paraf": (
        ("act", "releases.paraf", "-", "--json"),
        {"release": "0001/2026", "version": 1, "as": "kadis", "secret": SECRET, "token": TOKEN},
    ),
}


@dataclass(frozen=True)
class State:
    """What an office holds: whether the token was answered, how long the journal is, and all registers."""

    answered: bool = False
    lines: int = 0
    registers: tuple[str, ...] = ()


def state(office: OfficeFolder) -> State:
    """Look into an office; a folder without one is empty."""
    try:
        with opened(office):
            return State(diary.answered(TOKEN) is not None, diary.count(), tuple(dump_lines()))
    except (Missing, StorageFailed):
        return State()


@dataclass(frozen=True)
class Sweep:
    """One command, an office before it, and what is wrong after each fault."""

    program: Program
    before: OfficeFolder
    command: tuple[str, ...]
    line: dict

    @cached_property
    def state_before(self) -> State:
        """What the office holds before the command."""
        return state(self.before)

    def once(self, folder: Path, call: Call, kind: str) -> Iterator[str]:
        """Let one call go wrong; gives what is wrong afterwards."""
        office = self.before.copy(folder)
        ended = self._run(failing(self.program, call, kind), office)
        before, after = self.state_before, state(office)
        if kind == "KILL" and ended.code != KILLED:
            yield f"the blow did not fall: exit {ended.code}"
        done = after.answered if self.line else after.lines > 0
        yield from self._told(ended, done=done)
        if not done and after.registers != before.registers:
            yield "half of it was written"
        if not done or self.line:
            yield from self._again(office, before)
        if ended.code != KILLED and not call.name.startswith("unlink"):
            yield from (f"{path.name} was left behind" for path in office.folder.rglob(".partial-*"))
        shutil.rmtree(folder)

    def _run(self, program: Program, office: OfficeFolder) -> Answered:
        return program.run(office, *self.command, lines=[self.line] if self.line else [])

    def _told(self, ended: Answered, *, done: bool) -> Iterator[str]:
        words = ended.said + json.dumps(ended.lines)
        if "Traceback" in words:
            yield f"a traceback: {words[-400:]}"
        truth = {0: done, DISK: not done, UNKNOWN: True, KILLED: True}
        if not truth.get(ended.code, False):
            yield f"exit {ended.code}, but done is {done}: {words[-300:]}"

    def _again(self, office: OfficeFolder, before: State) -> Iterator[str]:
        again = self._run(self.program, office)
        if again.code != 0:
            yield f"the next command ended with {again.code}: {again.said}{again.lines}"
        if state(office).lines != before.lines + 1:
            yield "the next command left something else than one request carried out"
        with opened(office) as workspace:
            yield from (f"check: {finding.where}: {finding.what}" for finding in check_office(workspace))
            if diary.head().seq != workspace.trace.last_seq():
                yield "the trace is behind"


@pytest.fixture
def sweep(tmp_path, ready, desk_office, require):
    """Prepare a command's sweep by name, of this tree's program unless another is given."""
    require(shutil.which("strace"), "strace")

    def prepare(name: str, program: Program = ready) -> Sweep:
        command, line = COMMANDS[name]
        if "files" in line:
            line = line | {"files": [str(desk_office.photo(shade=77))]}
        if name == "releases.paraf":
            number = desk_office.accept()
            desk_office.do("kasi", "releases.check", release=number)
        past = OfficeFolder(desk_office.folder / "kantor").copy(tmp_path / "lama")
        empty = OfficeFolder(tmp_path / "baru")
        empty.folder.mkdir()
        return Sweep(program, empty if name == "init" else past, command, line)

    return prepare


def calls_of(sweep: Sweep, folder: Path) -> list[Call]:
    """List the command's writing calls."""
    office = sweep.before.copy(folder / "direkam")
    calls = recorded(sweep.program, office, folder / "panggilan.log", sweep.command, sweep.line)
    return [call for call in calls if call.file != ANSWER]


def points(calls: list[Call]) -> list[tuple[Call, str]]:
    """Choose where it goes wrong: at night every call in every way, else some of each kind and file, and the last."""
    if NIGHT:  # from then on no write at all would take the answer away too
        return [(call, kind) for call in calls for kind in KINDS if not (call.name == "write" and kind.endswith("+"))]
    groups: dict[tuple[str, str], list[Call]] = {}
    for call in calls:
        groups.setdefault((call.name, call.file), []).append(call)
    some = [call for group in groups.values() for call in group[:: -(-len(group) // OF_EACH)]]
    turns = list(zip(some, FAULTS * len(some), strict=False))
    return list(dict.fromkeys([*turns, *((call, kind) for call in calls[-AT_THE_END:] for kind in FAULTS)]))


@pytest.mark.parametrize("name", COMMANDS)
def test_a_fault_at_any_call_is_all_or_nothing_and_told_truly(name, sweep, memory, tell):
    swept = sweep(name)
    calls = calls_of(swept, memory)
    chosen, folder = points(calls), memory / "rusak"
    wrong = {f"{call}: {kind}": said for call, kind in chosen if (said := list(swept.once(folder, call, kind)))}
    assert wrong == {}
    assert len(calls) > len(COMMANDS)
    tell(f"{name}: {len(chosen)} faults at {len(calls)} calls: all or nothing, told truly, next command worked")


def test_a_false_not_saved_is_noticed(sweep, program, tmp_path):
    said = 'raise OutcomeUnknown(f"Tersimpan'
    lying = program.planted(
        tmp_path / "bohong", "desk/session.py", said, said.replace("OutcomeUnknown", "StorageFailed")
    )
    swept = sweep("releases.accept", lying)
    call = next(call for call in calls_of(swept, tmp_path) if (call.name, call.file) == ("fsync", "trace/trace.log"))
    assert list(swept.once(tmp_path / "rusak", call, "EIO"))
