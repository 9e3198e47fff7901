"""F6, the other half: an office that only ever used the program has nothing to find, whatever was done in it."""

from __future__ import annotations

import random
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor

import pytest

from desk.actions import perform
from desk.errors import DeskError
from desk.health.check import check_office
from desk.journal import diary
from desk.releases import lists
from tests.torture.figures import NIGHT
from tests.torture.test_contention import crowd

pytestmark = [pytest.mark.torture, pytest.mark.F6]

HISTORIES = 1_000 if NIGHT else 30
STEPS = 25


class History:
    """A random life of an office; what a rule refuses is part of it."""

    def __init__(self, desk, seed: int) -> None:
        self.desk = desk
        self.dice = random.Random(seed)  # noqa: S311 - a story, not a secret
        self.refused = 0

    def live(self, steps: int) -> None:
        """Let officers do things in any order."""
        deeds: list[Callable[[], object]] = [self._accept, *[self._step] * 4, self._edit, self._end, self._people]
        for _ in range(steps):
            self.desk.clock.pass_minutes(self.dice.expovariate(1 / 30))
            try:
                self.dice.choice(deeds)()
            except DeskError:
                self.refused += 1

    def _number(self) -> str:
        known = [line.number for line in lists.releases(self.desk.workspace)]
        return self.dice.choice(known or [self._accept()])

    def _accept(self) -> str:
        files = [str(self.desk.photo(f"foto{shade}.jpg", shade)) for shade in self.dice.sample(range(9), 2)]
        words = [f"Kalimat {self.dice.random()}." for _ in range(self.dice.randrange(1, 5))]
        given = {"files": files if self.dice.random() < 0.8 else [], "paragraphs": words}
        return self.desk.accept(f"Berita {self.dice.random()}", captions={"foto3.jpg": "Tiga"}, **given)

    def _step(self) -> None:
        number = self._number()
        view = lists.release(self.desk.workspace, number)
        parts = [piece.id for piece in view.pieces if piece.kind == "part"]
        shown = {"release": number, "version": view.line.version}
        acts = {
            "terima": ("petugas", "releases.forward", {"reason": "menyusul"}),
            "periksa": ("kasi", "releases.check", {}),
            "paraf-kadis": ("kadis", "releases.paraf", {"struck": self.dice.sample(parts, len(parts) // 2)}),
            "paraf-kabid": ("kabid", "releases.paraf", {}),
            "unggah": ("petugas", "releases.publish", {"url": "https://contoh.go.id/1"}),
            "arsip": ("petugas", "releases.file", {"signature": self.desk.sign(number)}),
        }
        if view.line.step in acts:
            login, action, more = acts[view.line.step]
            self.desk.do(login, action, **shown, **more)

    def _edit(self) -> None:
        number = self._number()
        view = lists.release(self.desk.workspace, number)
        words = [piece.text for piece in view.pieces if piece.kind == "part"]
        self.dice.shuffle(words)
        changed = {"paragraphs": [*words[1:], f"Baru {self.dice.random()}."], "captions": {"foto3.jpg": "Lain"}}
        self.desk.do("petugas", "releases.edit", release=number, version=view.line.version, **changed)

    def _end(self) -> None:
        number = self._number()
        reason = {"release": number, "reason": "Alasan singkat."}
        scan = {"release": number, "by": "kadis", "on": "2026-10-12", "scan": str(self.desk.photo("l.jpg", 5))}
        endings = [
            ("kadis", "releases.reject", reason),
            ("kabid", "releases.send_back", reason),
            ("petugas", "releases.void", reason),
            ("kabid", "releases.withdraw", reason),
            ("petugas", "releases.wet_paraf", scan),
            ("petugas", "releases.correct", reason | {"paragraphs": ["Yang benar."]}),
            ("petugas", "releases.attach", {"release": number, "files": [str(self.desk.photo("lagi.jpg", 200))]}),
        ]
        login, action, more = self.dice.choice(endings)
        self.desk.do(login, action, **more)

    def _people(self) -> None:
        login, petugas = f"orang{self.dice.randrange(3)}", self.desk.as_("petugas")
        perform(petugas, "people.add", {"login": login, "name": "Orang Baru"})
        perform(petugas, "people.appoint", {"login": login, "position": "operator"})


@pytest.mark.parametrize("seed", range(HISTORIES))
def test_an_honest_history_raises_no_alarm(seed, desk_office):
    history = History(desk_office, seed)
    history.live(STEPS)
    assert check_office(desk_office.workspace) == []
    assert diary.count() > STEPS // 2
    assert history.refused < STEPS


def test_a_check_beside_working_desks_raises_no_alarm(ready, office, tell):
    with ThreadPoolExecutor(1) as pool:
        work = pool.submit(crowd, ready, office, 4, 25)
        codes = [ready.run(office, "check").code]
        while not work.done():
            codes.append(ready.run(office, "check").code)
    assert work.result() == (100, [])
    assert set(codes) == {0}
    tell(f"{HISTORIES} random histories and {len(codes)} checks beside working desks: 0 false alarms")
