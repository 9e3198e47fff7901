"""F23: killed between number and paper, the outbox holds exactly the sheets that are not on paper."""

from __future__ import annotations

import json
import random
import shutil

import pytest

from desk.printing.outbox import job
from tests.torture.judge import ACCEPT, opened
from tests.torture.program import KILLED, OfficeFolder, Program
from tests.torture.ready import waiting_program
from tests.torture.strace import failing, recorded

pytestmark = [pytest.mark.torture, pytest.mark.F23]

LINE = {"title": "Berita", "paragraphs": ["Isi."], "token": "sekali"}
COMMAND = ("act", ACCEPT, "-", "--json")


def blows(program: Program, office: OfficeFolder, folder, count: int) -> list[str]:
    """Kill the giving of a number at chosen calls; gives where number and outbox do not agree afterwards."""
    calls = recorded(program, office.copy(folder / "direkam"), folder / "panggilan.log", COMMAND, LINE)
    dice, wrong = random.Random(23), []  # noqa: S311 - chance, not a secret
    for call in dice.choices(calls, k=count):
        struck = office.copy(folder / "terbunuh")
        code = failing(program, call, "KILL").run(struck, *COMMAND, lines=[LINE]).code
        given = {row["number"] for row in listed(program, struck, "list", "releases")}
        asked = {row["key"] for row in listed(program, struck, "print", "--pending")}
        if code != KILLED or given != asked:
            wrong.append(f"{call}: exit {code}, numbers {given}, outbox {asked}")
        shutil.rmtree(struck.folder)
    return wrong


def listed(program: Program, office: OfficeFolder, *command: str) -> list[dict]:
    """Read a list that a command prints as one JSON line."""
    done = program.run(office, *command, "--json")
    return json.loads(done.raw)


def test_the_outbox_holds_exactly_what_is_not_on_paper(ready, office, memory, require, size, tell):
    require(shutil.which("strace"), "strace")
    count = size(6, 500)
    assert blows(ready, office, memory, count) == []
    tell(f"{count} kills between number and paper: outbox and numbers agree")


def test_a_reprint_keeps_number_and_count(ready, office):
    number = ready.act(office, ACCEPT, LINE).numbers[0]
    for _ in range(3):
        assert ready.act(office, "printing.printed", {"form": "receipt", "key": number}).code == 0
    with opened(office):
        assert job("receipt", number).times == 3


def test_a_sheet_asked_for_in_a_transaction_of_its_own_is_noticed(program, office, tmp_path, memory, require):
    require(shutil.which("strace"), "strace")
    asking = '        outbox.put(change, "receipt", number)\n'
    bad = program.planted(tmp_path / "bug", "desk/releases/intake.py", asking, "")
    with waiting_program(bad.root) as waiting:
        assert blows(waiting, office, memory, 4)
