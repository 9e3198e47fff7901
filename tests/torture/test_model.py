"""F24: a random life of an office beside a model that keeps the truth in a dictionary; they never differ."""

from __future__ import annotations

import shutil
from contextlib import suppress
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import mkdtemp

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import Bundle, RuleBasedStateMachine, initialize, invariant, rule, run_state_machine_as_test

from desk.backup.make import back_up
from desk.backup.restore import restore
from desk.errors import DeskError
from desk.health.check import check_office
from desk.numbers.lists import numbers
from desk.paths import Place
from desk.people import lists as people
from desk.releases import lists
from desk.releases import texts as text_rules
from desk.session import Session
from desk.store.database import close_database
from desk.workspace import open_office
from tests.conftest import Desk, StandingClock
from tests.torture.conftest import SHARED_MEMORY
from tests.torture.figures import NIGHT
from tests.torture.judge import AGENDA

pytestmark = [pytest.mark.torture, pytest.mark.F24]

RUNS, STEPS = (1_000, 50) if NIGHT else (100, 30)
WORDS = st.sampled_from(["Jembatan", "Panen", "Banjir", "Lomba", "Vaksin"])
NEXT = {"periksa": "paraf-kadis", "paraf-kadis": "paraf-kabid", "paraf-kabid": "unggah", "unggah": "arsip"}
LOGINS = ("kasi", "kadis", "kabid", "petugas")
ACTS = {
    "periksa": ("kasi", "releases.check", {}),
    "paraf-kadis": ("kadis", "releases.paraf", {}),
    "paraf-kabid": ("kabid", "releases.paraf", {}),
    "unggah": ("petugas", "releases.publish", {"url": "https://contoh.go.id/1"}),
}


class Office(RuleBasedStateMachine):
    """The rules: what officers do, and what happens to a PC."""

    releases = Bundle("releases")
    template: Path

    @initialize()
    def open(self) -> None:
        """Begin with an empty office."""
        self.folder = Path(mkdtemp(dir=SHARED_MEMORY if SHARED_MEMORY.is_dir() else None))
        shutil.copytree(self.template, self.folder / "kantor")
        self.clock, self.truth, self.given = StandingClock(), {}, 0
        self.copies = 0
        self._sit_down(Place(self.folder / "kantor" / "data"), self.folder / "kantor" / "trace")

    @rule(target=releases, title=WORDS, body=WORDS)
    def accept(self, title: str, body: str) -> str:
        """Receive a release."""
        number = self.desk.accept(title, paragraphs=[f"{body} pertama.", f"{body} kedua."])
        self.given += 1
        self.truth[number] = {"title": title, "step": "periksa", "version": 1}
        return number

    @rule(number=releases, steps=st.integers(1, 4))
    def go_on(self, number: str, steps: int) -> None:
        """Do the step that a release waits at, and those after it."""
        known = self.truth[number]
        for _ in range(steps):
            if known["step"] not in ACTS:
                return
            login, action, more = ACTS[known["step"]]
            self.desk.do(login, action, release=number, version=known["version"], **more)
            known["step"] = NEXT[known["step"]]

    @rule(number=releases, title=WORDS)
    def edit(self, number: str, title: str) -> None:
        """Change a title; the release goes back to its first signer."""
        known = self.truth[number]
        asked = {"release": number, "version": known["version"], "title": title}
        if known["step"] in ("arsip", "void") or known["title"] == title:
            with pytest.raises(DeskError):
                self.desk.do("petugas", "releases.edit", **asked)
            return
        self.desk.do("petugas", "releases.edit", **asked)
        known |= {"title": title, "version": known["version"] + 1}
        known["step"] = "paraf-kadis" if known["step"] in ("paraf-kabid", "unggah") else known["step"]

    @rule(number=releases)
    def edit_what_is_no_longer_so(self, number: str) -> None:
        """Change an old version: refused, whoever asks."""
        with pytest.raises(DeskError):
            self.desk.do("petugas", "releases.edit", release=number, version=0, title="Terlambat")

    @rule(number=releases)
    def void(self, number: str) -> None:
        """Void a release: its number stays, with its reason."""
        with suppress(DeskError):
            self.desk.do("petugas", "releases.void", release=number, reason="Salah masuk.")
            self.truth[number] |= {"step": "void"}

    @rule(minutes=st.integers(1, 600))
    def wait(self, minutes: int) -> None:
        """Let time pass."""
        self.clock.at += timedelta(minutes=minutes)

    @rule()
    def fail_halfway(self) -> None:
        """A fault within an action leaves nothing."""
        with pytest.raises(ZeroDivisionError), self.desk.as_("petugas").write("test.broken"):
            self.given += 0 // 0

    @rule()
    def reopen(self) -> None:
        """Leave the program and start it again."""
        workspace = self.desk.workspace
        self._sit_down(workspace.place, workspace.trace.path.parent)

    @rule()
    def move_house(self) -> None:
        """Back up, lose the PC, bring the copy back elsewhere."""
        self.copies += 1
        back_up(self.desk.workspace, self.folder / "cadangan")
        close_database()
        home = self.folder / f"pulih{self.copies}"
        restore(self.folder / "cadangan", home / "data", trace_folder=home / "trace", clock=self.clock)
        self._sit_down(Place(home / "data"), home / "trace")

    @invariant()
    def numbers_have_no_gap(self) -> None:
        """Every serial was given once."""
        assert [row.serial for row in numbers() if row.book == AGENDA] == list(range(1, self.given + 1))

    @invariant()
    def registers_say_what_the_model_says(self) -> None:
        """Titles, steps and versions are those of the model."""
        said = {line.number: line for line in lists.releases(self.desk.workspace)}
        assert said.keys() == self.truth.keys()
        for number, known in self.truth.items():
            line = said[number]
            assert (line.title, line.version) == (known["title"], known["version"])
            assert ("void" if line.state == "void" else line.step) == known["step"]

    def teardown(self) -> None:
        """Nothing to find at the end."""
        if hasattr(self, "desk"):
            found = check_office(self.desk.workspace)
            close_database()
            shutil.rmtree(self.folder)
            assert found == [], self.copies

    def _sit_down(self, place: Place, trace: Path) -> None:
        close_database()
        workspace = replace(open_office(place, trace_folder=trace), clock=self.clock)
        keys = {login: self.desk.as_(login).key for login in LOGINS} if hasattr(self, "desk") else {}
        self.desk = Desk(workspace, self.clock, self.folder)
        for login, key in keys.items():
            officer = people.officer(login, workspace.now().date())
            self.desk.seated(login, Session(workspace, officer, key))


def _live(template: Path, runs: int, steps: int) -> None:
    machine = type("Living", (Office,), {"template": template})
    quiet = [HealthCheck.too_slow, HealthCheck.data_too_large]
    chosen = settings(
        max_examples=runs, stateful_step_count=steps, deadline=None, suppress_health_check=quiet, database=None,
        derandomize=True, print_blob=False, phases=[Phase.generate],
    )  # fmt: skip
    run_state_machine_as_test(machine, settings=chosen)


def test_an_office_never_differs_from_its_model(office_template, tell):
    _live(office_template, RUNS, STEPS)
    tell(f"{RUNS} lives of {STEPS} steps, with faults, restarts and restores: registers as the model, check silent")


def test_a_paraf_that_survives_an_edit_is_noticed(office_template, monkeypatch):
    monkeypatch.setattr(text_rules, "ask_again", lambda *_any: None)
    with pytest.raises((AssertionError, BaseExceptionGroup)):
        _live(office_template, 40, 20)
