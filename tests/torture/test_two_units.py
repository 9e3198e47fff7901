"""F1 and F4 for filing numbers: processes file into the cabinets of two units at once, and are killed meanwhile.

Each unit has its own book; a number is given once, none is left out, and what a token was told holds for ever.
"""

from __future__ import annotations

import json
import random
import select
from collections import Counter
from collections.abc import Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from desk.cabinet import lists
from desk.health.check import check_office
from desk.numbers.lists import numbers
from tests.torture.judge import opened
from tests.torture.program import KILLED, OfficeFolder, Program, read_lines

pytestmark = [pytest.mark.torture]

UNITS = {"IKP": "FK-02/1/01", "TIK": "FK-03/1/01"}
FILE = "cabinet.file_paper"
PROCESSES = 2
KILLERS, AT_ONCE = 4, 6


@pytest.fixture
def two_units(ready: Program, office: OfficeFolder, memory: Path) -> OfficeFolder:
    """An office in memory with a cabinet, a folder and a filing book for each of two units."""
    office = office.copy(memory / "kantor")
    for place, (unit, folder) in enumerate(UNITS.items(), start=2):
        code = f"FK-0{place}"
        made = {"drawer": f"{code}/1", "title": unit, "classification": "400.14.3", "year": 2026, "capacity": 9999}
        book = {"kind": "arsip", "unit": unit, "title": f"Arsip {unit}", "pattern": "{kode}/{urut}/{bidang}/{tahun}"}
        ready.act(office, "cabinet.add_cabinet", {"code": code, "name": f"Kabinet {unit}", "unit": unit})
        ready.act(office, "numbers.add_book", book)
        assert ready.act(office, "cabinet.add_folder", made).lines[0]["result"]["folder"] == folder
    return office


def paper(token: str) -> dict:
    """Describe a paper for the unit that its token names."""
    return {"title": f"Naskah {token}", "dated": "2026-10-01", "folder": UNITS[token.split("-")[1]], "token": token}


def wrongs(office: OfficeFolder, answers: Mapping[str, set[str]]) -> Iterator[str]:
    """Say what is wrong: a number twice, a gap, a paper without its number, a chain that does not hold."""
    for token, given in answers.items():
        if len(given) != 1:
            yield f"{token} was told {sorted(given)}"
    with opened(office) as workspace:
        for unit, folder in UNITS.items():
            serials = [line.serial for line in numbers(book=f"arsip@{unit}")]
            if sorted(serials) != list(range(1, len(serials) + 1)):
                yield f"serials of {unit}: {sorted(serials)}"
            filed = {item.number for item in lists.items(folder, limit=100_000)}
            told = {number for token, given in answers.items() if f"-{unit}-" in token for number in given}
            if filed != told:
                yield f"{unit}: {len(filed)} papers are filed, {len(told)} were acknowledged"
        twice = [line.number for line in numbers() if line.book.startswith("arsip")]
        yield from (f"{number} was given twice" for number, times in Counter(twice).items() if times > 1)
        yield from (f"check: {finding.where}: {finding.what}" for finding in check_office(workspace))


@pytest.mark.F4
def test_two_units_take_filing_numbers_at_once(ready, two_units, size, tell):
    each = size(25, 1_000)
    tokens = [[f"proses{n}-{unit}-{k}" for k in range(each) for unit in UNITS] for n in range(PROCESSES)]

    def file_all(mine: list[str]):
        return ready.act(two_units, FILE, *map(paper, mine))

    with ThreadPoolExecutor(PROCESSES) as pool:
        ended = list(pool.map(file_all, tokens))
    assert [one.code for one in ended] == [0] * PROCESSES
    answers = {
        token: {str(line["result"]["number"])}
        for mine, one in zip(tokens, ended, strict=True)
        for token, line in zip(mine, one.lines, strict=True)
    }
    assert len(answers) == PROCESSES * each * len(UNITS)
    assert list(wrongs(two_units, answers)) == []
    tell(f"{PROCESSES} processes × {len(UNITS)} units × {each} filing numbers: distinct, 0 gaps")


@dataclass
class Keeper:
    """Files papers, dies, and asks again with the same tokens."""

    name: str
    program: Program
    office: OfficeFolder
    dice: random.Random
    kills: int = 0
    answers: dict[str, set[str]] = field(default_factory=dict)

    def work(self, kills: int) -> None:
        """Work until killed so many times, then once in peace."""
        while self.kills < kills:
            new = [f"{self.name}-{unit}-{len(self.answers) + k}" for k in range(AT_ONCE // 2) for unit in UNITS]
            self._file([*self._waiting(), *new], killing=True)
        self._file(list(self.answers), killing=False)

    def _waiting(self) -> list[str]:
        return [token for token, given in self.answers.items() if not given]

    def _file(self, tokens: list[str], *, killing: bool) -> None:
        for token in tokens:
            self.answers.setdefault(token, set())
        process = self.program.start(self.office, "act", FILE, "-", "--json")
        process.stdin.write("".join(json.dumps(paper(token)) + "\n" for token in tokens).encode())
        process.stdin.close()
        printed = bytearray()
        if killing:
            for _ in range(self.dice.randrange(AT_ONCE // 2)):
                printed += process.stdout.readline()
            longest = 0.02 if printed else self.program.starting_seconds
            select.select([process.stdout], [], [], self.dice.uniform(0, longest))
            process.kill()
        printed += process.stdout.read()
        process.stdout.close(), process.stderr.close()
        self.kills += process.wait() == KILLED
        for token, line in zip(tokens, read_lines(printed.decode()), strict=False):
            self.answers[token].add(str(line["result"]["number"]))


@pytest.mark.F1
def test_filing_in_two_units_survives_kills(ready, two_units, size, tell):
    keepers = [Keeper(f"meja{n}", ready, two_units, random.Random(n)) for n in range(KILLERS)]  # noqa: S311
    with ThreadPoolExecutor(KILLERS) as pool:
        list(pool.map(lambda keeper: keeper.work(size(8, 250)), keepers))
    answers = {token: given for keeper in keepers for token, given in keeper.answers.items()}
    assert list(wrongs(two_units, answers)) == []
    kills = sum(keeper.kills for keeper in keepers)
    tell(f"{kills} kills of {KILLERS} processes in two units, {len(answers)} filing numbers: 0 lost, 0 twice, 0 gaps")


def test_a_transaction_that_takes_the_pen_too_late_is_noticed_here_too(program, two_units, tmp_path):
    late = program.planted(tmp_path / "late", "desk/store/sqlite.py", '"BEGIN IMMEDIATE"', '"BEGIN"')
    tokens = [[f"proses{n}-{unit}-{k}" for k in range(10) for unit in UNITS] for n in range(8)]
    with ThreadPoolExecutor(8) as pool:
        ended = list(pool.map(lambda mine: late.act(two_units, FILE, *map(paper, mine)), tokens))
    answers = {
        token: {str(line["result"]["number"])} if "result" in line else set()
        for mine, one in zip(tokens, ended, strict=True)
        for token, line in zip(mine, one.lines, strict=False)
    }
    assert list(wrongs(two_units, answers)) or any(one.code for one in ended)
