"""F4: many processes take numbers at once; each number is given once, none is left out, nobody is told to wait."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import pytest

from tests.torture.judge import ACCEPT, problems
from tests.torture.program import OfficeFolder, Program

pytestmark = [pytest.mark.torture, pytest.mark.F4]


def crowd(program: Program, office: OfficeFolder, processes: int, each: int) -> tuple[int, list[str]]:
    """Let many processes take numbers side by side; gives how many were given, and what is wrong."""
    tokens = [[f"proses{n}-{k}" for k in range(each)] for n in range(processes)]

    def hand_in(mine: list[str]):
        lines = [{"title": f"Berita {token}", "paragraphs": [f"Isi {token}."], "token": token} for token in mine]
        return program.act(office, ACCEPT, *lines)

    with ThreadPoolExecutor(processes) as pool:
        ended = list(pool.map(hand_in, tokens))
    wrong = [f"a process ended with {one.code}: {one.lines[-1:]} {one.said[-200:]}" for one in ended if one.code]
    answers = {
        token: {line["result"]["number"]} if "result" in line else set()
        for mine, one in zip(tokens, ended, strict=True)
        for token, line in zip(mine, one.lines, strict=False)
    }
    return len(answers), [*wrong, *problems(office, answers)]


def test_numbers_taken_at_once_are_distinct_without_a_gap(ready, office, memory, size, tell):
    processes, each = size(10, 12), size(25, 1_000)
    given, wrong = crowd(ready, office.copy(memory / "kantor"), processes, each)
    assert (given, wrong) == (processes * each, [])
    tell(f"{processes} processes × {each} numbers: {given} distinct, 0 gaps, 0 told to wait")


def test_a_transaction_that_takes_the_pen_too_late_is_noticed(program, office, tmp_path):
    late = program.planted(tmp_path / "late", "desk/store/sqlite.py", '"BEGIN IMMEDIATE"', '"BEGIN"')
    _given, wrong = crowd(late, office, 8, 10)
    assert wrong
