"""F20: a disk that fills up: nothing acknowledged is lost, the officer is told, nothing is left over."""

from __future__ import annotations

import random
import subprocess
import threading
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

import pytest

from tests.torture.disks import MEGABYTE, Disk, may_mount, mounted
from tests.torture.judge import ACCEPT, problems
from tests.torture.program import Answered, OfficeFolder

pytestmark = [pytest.mark.torture, pytest.mark.F20]

DISK, UNKNOWN = 6, 8
GUARD = 200 * MEGABYTE
BLOCK = 4096
EBB_SECONDS, FLOOD_SECONDS = 0.04, 0.004


@pytest.fixture
def disk(tmp_path, require) -> Iterator[Disk]:
    """A disk of 400 MB."""
    require(may_mount(tmp_path / "coba"), "mount (root)")
    with mounted(tmp_path / "diska", 400 * MEGABYTE) as found:
        yield found


@pytest.fixture
def full_office(office_template, disk) -> OfficeFolder:
    """An office on that disk, its trace too."""
    return OfficeFolder(office_template).copy(disk.folder / "kantor")


def video(folder: Path, size: int, shade: int = 0) -> Path:
    """Make a file that begins like a video."""
    path = folder / f"video{shade}.mp4"
    path.write_bytes(b"\0\0\0\x18ftypmp42" + bytes([shade]) * 12)
    with path.open("r+b") as file:
        file.truncate(size)
    return path


def release(token: str, *files: Path) -> dict:
    """Write a release that is handed in."""
    return {"title": token, "paragraphs": [f"Isi {token}."], "files": [str(path) for path in files], "token": token}


def leftovers(office: OfficeFolder) -> list[str]:
    """Name the half-written files."""
    return [path.name for path in office.folder.rglob(".partial-*")]


def kept_files(office: OfficeFolder) -> list[Path]:
    """List the kept files."""
    return [path for path in office.place.attachments.rglob("*") if path.is_file()]


def refusals(answered: Answered) -> list[tuple[int, str]]:
    """List what was refused: exit code and sentence."""
    return [(line["exit"], line["error"]) for line in answered.lines if "error" in line]


def test_below_the_guard_it_only_reads_and_says_so(program, full_office, disk):
    disk.leave(GUARD - MEGABYTE)
    told = program.act(full_office, ACCEPT, release("a"))
    assert told.code == DISK
    assert "hanya dapat dibaca" in told.lines[0]["error"]
    assert program.run(full_office, "list", "releases").code == program.run(full_office, "check").code == 0
    disk.leave(GUARD + 10 * MEGABYTE)
    assert program.act(full_office, ACCEPT, release("a")).numbers == ["0001/2026"]


def test_evidence_that_would_cross_the_guard_is_refused_before_a_byte_is_copied(program, full_office, disk, tmp_path):
    disk.leave(GUARD + 30 * MEGABYTE)
    told = program.act(full_office, ACCEPT, release("a", video(tmp_path, 60 * MEGABYTE)))
    assert told.code == DISK
    assert "Diska penuh" in told.lines[0]["error"]
    assert kept_files(full_office) == []
    assert disk.free > GUARD


def test_a_disk_that_fills_while_evidence_is_copied_leaves_nothing_behind(program, full_office, tmp_path):
    with mounted(full_office.place.attachments, 2 * MEGABYTE):
        told = program.act(full_office, ACCEPT, release("a", video(tmp_path, 5 * MEGABYTE)), release("b"))
        assert refusals(told) == [
            (DISK, "Diska penuh: video0.mp4 tidak tersimpan. Kosongkan ruang diska, lalu ulangi.")
        ]
        assert told.numbers == ["0001/2026"]
        assert kept_files(full_office) == leftovers(full_office) == []


def test_a_program_that_does_not_tidy_up_is_noticed(program, full_office, tmp_path):
    tidying = "        Path(temporary).unlink(missing_ok=True)"
    untidy = program.planted(tmp_path / "bug", "desk/attachments.py", tidying, "        pass")
    with mounted(full_office.place.attachments, 2 * MEGABYTE):
        untidy.act(full_office, ACCEPT, release("a", video(tmp_path, 5 * MEGABYTE)))
        assert leftovers(full_office)


def test_without_a_place_for_the_trace_nothing_is_begun(program, office):
    (office.trace / "trace.log").unlink()
    office.trace.rmdir()
    office.trace.write_text("bukan folder")
    told = program.act(office, ACCEPT, release("a"))
    assert told.code == DISK
    assert program.run(office, "list", "numbers", "--json").code == 0
    office.trace.unlink()
    assert program.act(office, ACCEPT, release("a")).numbers == ["0001/2026"]
    assert problems(office, {"a": {"0001/2026"}}) == []


def test_a_trace_that_cannot_be_written_asks_for_the_same_token(program, office, tmp_path, require):
    require(may_mount(tmp_path / "coba"), "mount (root)")
    trace = (office.trace / "trace.log").read_bytes()
    with mounted(office.trace, MEGABYTE) as small:
        (office.trace / "trace.log").write_bytes(trace + b"\n" * (-len(trace) % BLOCK))
        small.leave(0)
        told = program.act(office, ACCEPT, release("a"))
        assert told.code == UNKNOWN
        assert "Tersimpan, tetapi jejaknya belum" in told.lines[0]["error"]
        small.leave(MEGABYTE // 2)
        again = program.act(office, ACCEPT, release("a"))
        assert problems(office, {"a": set(again.numbers)}) == []


def test_desks_work_on_while_the_disk_fills_and_empties(program, full_office, disk, tmp_path, size, tell):
    desks, each = 3, size(40, 300)
    videos = [video(tmp_path, MEGABYTE, shade % 50) for shade in range(each)]
    lines = [[release(f"{desk}-{n}", videos[n]) for n in range(each)] for desk in range(desks)]
    with ThreadPoolExecutor(desks) as pool, tide(disk):
        ended = list(pool.map(lambda mine: program.act(full_office, ACCEPT, *mine), lines))
    disk.leave(GUARD + 20 * MEGABYTE)
    refused = [one for answered in ended for one in refusals(answered)]
    again = [program.act(full_office, ACCEPT, *({**line, "files": []} for line in mine)) for mine in lines]
    answers = answers_of(lines, ended, again)
    assert [answered.code for answered in again] == [0] * desks
    assert {code for code, _sentence in refused} <= {DISK, UNKNOWN}
    assert [words for answered in ended for words in answered.said.splitlines()] == []
    assert refused
    assert problems(full_office, answers) == []
    assert leftovers(full_office) == []
    tell(f"{desks * each} releases on a disk that fills and empties, {len(refused)} refused: 0 lost, 0 left over")


class tide:  # noqa: N801 - used as a word: with tide(disk)
    """A disk that fills up and empties again and again, at random moments."""

    def __init__(self, disk: Disk) -> None:
        self.disk, self.over = disk, threading.Event()
        self.moon = threading.Thread(target=self._turn)

    def __enter__(self) -> None:
        self.moon.start()

    def __exit__(self, *_fault: object) -> None:
        self.over.set()
        self.moon.join()

    def _turn(self) -> None:
        dice = random.Random(20)  # noqa: S311 - a storm, not a secret
        while not self.over.wait(dice.uniform(0, EBB_SECONDS)):
            self._fill(0)
            self.over.wait(dice.uniform(0, FLOOD_SECONDS))
            self._fill(GUARD + 80 * MEGABYTE)

    def _fill(self, room: int) -> None:
        with suppress(subprocess.CalledProcessError):  # somebody took a block in between
            self.disk.leave(room)


def answers_of(lines: list[list[dict]], *rounds: list[Answered]) -> dict[str, set[str]]:
    """Gather the numbers that each token was answered with."""
    answers: dict[str, set[str]] = {line["token"]: set() for mine in lines for line in mine}
    for ended in rounds:
        for mine, answered in zip(lines, ended, strict=True):
            for line, told in zip(mine, answered.lines, strict=True):
                if "result" in told:
                    answers[line["token"]].add(told["result"]["number"])
    return answers
