"""F1: desks that take agenda numbers while their processes are killed at any instant, and ask again (F5).

Their offices lie in memory: a killed process leaves the same there as on a disk, which only a power cut tells apart.
"""

from __future__ import annotations

import json
import random
import select
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PIL import Image

from tests.torture.judge import ACCEPT, problems
from tests.torture.program import KILLED, OfficeFolder, Program, read_lines

pytestmark = [pytest.mark.torture, pytest.mark.F1]

DESKS = 8
AT_ONCE = 12
WRITING_SECONDS = 0.008


@dataclass
class Desk:
    """An officer who hands in releases, and asks again with the same token whenever the PC dies under him."""

    name: str
    program: Program
    office: OfficeFolder
    photo: Path
    dice: random.Random
    kills: int = 0
    answers: dict[str, set[str]] = field(default_factory=dict)
    refusals: list[str] = field(default_factory=list)

    def work(self, kills: int) -> None:
        """Work until the process was killed so many times, then once in peace."""
        while self.kills < kills and not self.refusals:
            self._sit_down([*self._waiting(), *self._answered_before(), *self._new()], killing=True)
        self._sit_down([*self._waiting(), *self._answered_before()], killing=False)

    def _waiting(self) -> list[str]:
        return [token for token, given in self.answers.items() if not given]

    def _answered_before(self) -> list[str]:
        answered = [token for token, given in self.answers.items() if given]
        return self.dice.sample(answered, min(2, len(answered)))

    def _new(self) -> list[str]:
        return [f"{self.name}-{len(self.answers) + each}" for each in range(AT_ONCE - len(self._waiting()))]

    def _sit_down(self, tokens: list[str], *, killing: bool) -> None:
        for token in tokens:
            self.answers.setdefault(token, set())
        process = self.program.start(self.office, "act", ACCEPT, "-", "--json")
        printed = bytearray()
        process.stdin.write("".join(json.dumps(self._release(token)) + "\n" for token in tokens).encode())
        process.stdin.close()
        if killing:
            printed += b"".join(self._until_the_blow(process))
            process.kill()
        printed += process.stdout.read()
        said = process.stderr.read().decode()
        process.stdout.close(), process.stderr.close()
        self.kills += process.wait() == KILLED
        if process.returncode not in (0, KILLED):
            self.refusals.append(f"{self.name} ended with {process.returncode}: {said[-300:]}")
        self._note(tokens, read_lines(printed.decode()))

    def _until_the_blow(self, process) -> Iterator[bytes]:
        acknowledged = self.dice.randrange(AT_ONCE // 2)
        yield from (process.stdout.readline() for _ in range(acknowledged))
        longest = WRITING_SECONDS if acknowledged else self.program.starting_seconds
        select.select([process.stdout], [], [], self.dice.uniform(0, longest))

    def _release(self, token: str) -> dict:
        files = [str(self.photo)] if len(token) % 3 == 0 else []
        return {"title": f"Berita {token}", "paragraphs": [f"Isi berita {token}."], "files": files, "token": token}

    def _note(self, tokens: list[str], lines: list[dict]) -> None:
        for token, line in zip(tokens, lines, strict=False):
            if "result" in line:
                self.answers[token].add(line["result"]["number"])
            else:
                self.refusals.append(f"{token} was refused: {line}")


def storm(program: Program, office: OfficeFolder, kills: int, seed: int) -> tuple[int, dict[str, set[str]], list[str]]:
    """Let all desks work under fire; gives the kills, every token's answers, and what is wrong."""
    photo = office.folder / "bukti.jpg"
    Image.effect_noise((900, 700), 90).save(photo)
    desks = [Desk(f"meja{n}", program, office, photo, random.Random(seed + n)) for n in range(DESKS)]  # noqa: S311
    with ThreadPoolExecutor(DESKS) as pool:
        list(pool.map(lambda desk: desk.work(-(-kills // DESKS)), desks))
    answers = {token: given for desk in desks for token, given in desk.answers.items()}
    refusals = [words for desk in desks for words in desk.refusals]
    return sum(desk.kills for desk in desks), answers, [*refusals, *problems(office, answers)]


def test_nothing_acknowledged_is_lost_under_kills(ready, office, size, memory, tell):
    storms, kills, numbers = size(1, 10), 0, 0
    for seed in range(storms):
        killed, answers, wrong = storm(ready, office.copy(memory / f"{seed}"), size(300, 1_000), seed * DESKS)
        assert wrong == []
        kills, numbers = kills + killed, numbers + len(answers)
    tell(f"{kills} kills of {DESKS} processes, {numbers} numbers: 0 lost, 0 twice, 0 gaps, chain sound")


def test_kills_without_a_transaction_are_noticed(program, office, tmp_path, memory):
    bad = program.planted(tmp_path / "bad", "desk/store/sqlite.py", '"BEGIN IMMEDIATE"', '"SELECT 1"')
    bad = bad.planted(tmp_path / "bad", "desk/store/sqlite.py", '"COMMIT"', '"SELECT 1"')
    _kills, _answers, wrong = storm(bad, office.copy(memory / "kantor"), 24, seed=2)
    assert wrong
