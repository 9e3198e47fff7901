"""F10 at size: lists that a disk, a mail gateway or an enemy has changed anywhere are refused in words or taken whole.

The set of hostile files made by hand stands in ``tests/hostile``; here chance makes them, each read by the worker.
"""

from __future__ import annotations

import random
import time
from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

import pytest

from desk.dip import importing, item_lists
from desk.errors import DeskError, Invalid
from desk.health.check import check_office
from tests.conftest import Desk
from tests.desk.dip.conftest import kaltim  # noqa: F401 - the office that imports
from tests.hostile.make import HEADS, SHEET, csv_of, row_xml, sheet_xml, workbook

pytestmark = [pytest.mark.torture, pytest.mark.F10]

ROWS = 12
WALL_SECONDS = 30
Mutation = Callable[[bytes, random.Random], bytes]


def rows(mark: int) -> str:
    """Write the rows of a list that no other list equals."""
    told = (row_xml(n + 1, (str(n), f"Laporan {mark}-{n}", "Sekretariat", "2026", "Hard")) for n in range(1, ROWS + 1))
    return row_xml(1, HEADS) + "".join(told)


def flipped(content: bytes, dice: random.Random) -> bytes:
    """Turn some bits over."""
    raw = bytearray(content)
    for _ in range(dice.choice((1, 1, 4, 64))):
        raw[dice.randrange(len(raw))] ^= 1 << dice.randrange(8)
    return bytes(raw)


def cut(content: bytes, dice: random.Random) -> bytes:
    """End too early."""
    return content[: dice.randrange(1, len(content))]


def spliced(content: bytes, dice: random.Random) -> bytes:
    """Repeat a part of it within another."""
    start, at = dice.randrange(len(content)), dice.randrange(len(content))
    return content[:at] + content[start : start + dice.randrange(1, 400)] + content[at:]


def holed(content: bytes, dice: random.Random) -> bytes:
    """Lose a sector."""
    at = dice.randrange(len(content))
    return content[:at] + bytes(min(512, len(content) - at)) + content[at + 512 :]


def repacked(change: Mutation) -> Mutation:
    """Change the sheet within a workbook that is otherwise whole."""

    def within(content: bytes, dice: random.Random) -> bytes:
        target = BytesIO()
        with ZipFile(BytesIO(content)) as old, ZipFile(target, "w", ZIP_DEFLATED) as new:
            for name in old.namelist():
                new.writestr(name, change(old.read(name), dice) if name == SHEET else old.read(name))
        return target.getvalue()

    return within


PLAIN: tuple[Mutation, ...] = (flipped, cut, spliced, holed)
MUTATIONS: tuple[tuple[str, Mutation], ...] = (
    *((".csv", change) for change in PLAIN),
    *((".xlsx", change) for change in PLAIN),
    *((".xlsx", repacked(change)) for change in PLAIN),
)


def broken(folder: Path, number: int, dice: random.Random) -> Path:
    """Make one changed list."""
    ending, change = MUTATIONS[number % len(MUTATIONS)]
    titles = (f"Laporan {number}-{n}" for n in range(ROWS))
    whole = csv_of(*titles) if ending == ".csv" else workbook(sheet_xml(rows(number)))
    path = folder / f"daftar{number}{ending}"
    path.write_bytes(change(whole, dice))
    return path


def fault_of(desk: Desk, path: Path) -> str:
    """Import a file; gives what is wrong with how that went, and counts nothing that was refused."""
    before, begun = item_lists.counts(desk.workspace).total, time.monotonic()
    try:
        told = desk.do("petugas", "dip.import", file=str(path))
    except DeskError:
        taken = 0
    else:
        taken = told["new"]
    total = item_lists.counts(desk.workspace).total
    if total != before + taken:
        return f"{path.name}: {taken} told, {total - before} there"
    return f"{path.name}: too slow" if time.monotonic() - begun > WALL_SECONDS else ""


def test_a_changed_list_is_refused_or_taken_whole(kaltim, size, tell):  # noqa: F811 - the fixture
    dice, count, wrong = random.Random(10), size(24, 10_000), []  # noqa: S311 - chance, not a secret
    for number in range(count):
        path = broken(kaltim.folder, number, dice)
        wrong.append(fault_of(kaltim, path))
        path.unlink()
    assert [fault for fault in wrong if fault] == []
    assert check_office(kaltim.workspace) == []
    taken = item_lists.counts(kaltim.workspace).total
    tell(
        f"{count} changed lists: 0 crashes, 0 longer than {WALL_SECONDS} s, 0 by half; {taken} rows of them were taken"
    )


def halved(folder: Path) -> Path:
    """Write a workbook whose sheet ends in the middle of a row, its packing whole."""
    sheet = sheet_xml(rows(0))
    path = folder / "separuh.xlsx"
    path.write_bytes(workbook(sheet[: len(sheet) * 2 // 3]))
    return path


def test_a_sheet_that_ends_in_the_middle_is_refused(kaltim):  # noqa: F811 - the fixture
    with pytest.raises(Invalid, match="rusak atau tidak lengkap"):
        kaltim.do("petugas", "dip.import", file=str(halved(kaltim.folder)))
    assert item_lists.counts(kaltim.workspace).total == 0


def test_an_import_that_stops_half_way_is_noticed(kaltim, monkeypatch):  # noqa: F811 - the fixture
    path, whole = kaltim.folder / "utuh.xlsx", importing._add
    path.write_bytes(workbook(sheet_xml(rows(0))))
    monkeypatch.setattr(importing, "_add", lambda change, new, number: whole(change, new[: ROWS // 2], number))
    assert fault_of(kaltim, path) == f"utuh.xlsx: {ROWS} told, {ROWS // 2} there"
