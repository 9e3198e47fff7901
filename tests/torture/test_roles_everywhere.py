"""F7 beside the straight way: every action by every role that may not, about every thing there is, is refused.

``tests/sop/test_forbidden.py`` goes through the SOPs step by step; here nobody goes anywhere. In an office that holds
things in all states, each role tries each action that is not its own on the things that the action names.
"""

from __future__ import annotations

import random
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import pytest

from desk import session as sessions
from desk.actions import Action, perform
from desk.catalogue import actions, roles_for
from desk.demo.build import build_demo
from desk.errors import DeskError, Refused
from desk.journal import diary
from desk.paths import Place
from desk.session import Holding, Officer, Session
from desk.store.database import close_database, database
from desk.workspace import Workspace, open_office
from tests.torture.figures import NIGHT

pytestmark = [pytest.mark.torture, pytest.mark.F7]

NAMED = {
    "release": "SELECT printed FROM number WHERE kind = 'release' AND state = 'issued'",
    "letter": "SELECT printed FROM number WHERE kind = 'letter' AND state = 'issued'",
    "entry": "SELECT printed FROM number WHERE kind = 'service' AND state = 'issued'",
    "event": "SELECT id FROM event",
    "cycle": "SELECT id FROM cycle",
    "item": "SELECT id FROM dip_item",
    "exclusion": "SELECT id FROM dik_item",
    "edition": "SELECT id FROM dip_edition",
    "login": "SELECT login FROM officer",
    "version": "SELECT DISTINCT version FROM release",
}
"""Parameters that name a thing, and where the things are."""

PLAIN = {"str": "2026-10-30", "int": 1, "bool": True, "Sequence": [], "tuple": [], "list": [], "Mapping": {}}
ROLES = tuple(sorted({role for one in actions() for role in roles_for(one)}))
TRIES = 12 if NIGHT else 1


@dataclass(frozen=True)
class Try:
    """One forbidden deed: who, what, and with which words."""

    role: str
    action: Action
    words: Mapping[str, Any]


def tries(dice: random.Random) -> Iterator[Try]:
    """Name every action by every role that may not, each a few times with things as chance gives them."""
    things = {name: [row[0] for row in database.execute_sql(words)] for name, words in NAMED.items()}
    for one in actions():
        may = roles_for(one)
        for role in ROLES if may else ():
            if role not in may:
                yield from (Try(role, one, _words(one, things, dice)) for _ in range(TRIES))


def _words(one: Action, things: Mapping[str, list[Any]], dice: random.Random) -> dict[str, Any]:
    given = {}
    for parameter in one.parameters():
        name, kind = parameter["name"], parameter["type"]
        fitting = [thing for thing in things.get(name, ()) if isinstance(thing, int) == kind.startswith("int")]
        if fitting:
            given[name] = dice.choice(fitting)
        elif parameter["required"]:
            given[name] = next((value for begins, value in PLAIN.items() if kind.startswith(begins)), "x")
    return given


def fault_of(workspace: Workspace, one: Try) -> str:
    """Try it; gives what is wrong with how that went."""
    officer = Officer(1, "petugas", "Yang Mencoba", (Holding("coba", "Peran Coba", 4, (one.role,)),), keyed=False)
    lines = diary.count()
    try:
        perform(Session(workspace, officer), one.action.name, one.words)
    except DeskError as refusal:
        said = "" if refusal.exit_code == Refused.exit_code else f"exit {refusal.exit_code}: {refusal}"
    else:
        said = "let through"
    return said or ("written" if diary.count() != lines else "")


def faults(workspace: Workspace) -> tuple[int, list[str]]:
    """Try everything; gives how many deeds, and which were not refused as they should."""
    told = [(one, fault_of(workspace, one)) for one in tries(random.Random(7))]  # noqa: S311 - chance, not a secret
    return len(told), [f"{one.role} {one.action.name} {dict(one.words)}: {said}" for one, said in told if said]


@pytest.fixture
def full(tmp_path, request) -> Iterator[Workspace]:
    """An office with things in every state at night, else one with a release and a letter."""
    if not NIGHT:
        desk = request.getfixturevalue("desk_office")
        desk.accept()
        desk.do("petugas", "letters.receive", sender="Dinkes", subject="Donor darah", contact="0812345678")
        yield desk.workspace
        return
    build_demo(Place(tmp_path / "contoh"), trace_folder=tmp_path / "jejak")
    yield open_office(Place(tmp_path / "contoh"), trace_folder=tmp_path / "jejak")
    close_database()


def test_whoever_may_not_is_refused_whatever_he_names(full, tell):
    tried, wrong = faults(full)
    assert wrong == [], "\n".join(wrong)
    tell(f"{tried} forbidden deeds of {len(ROLES)} roles and {len(actions())} actions: all refused, 0 written")


def test_an_officer_who_may_everything_is_noticed(desk_office, monkeypatch, tmp_path):
    monkeypatch.chdir(tmp_path)  # what is let through may write to the folder that a word names
    desk_office.accept()
    monkeypatch.setattr(sessions.Officer, "holding_for", lambda self, _actors: self.holdings[0])
    assert any("let through" in fault for fault in faults(desk_office.workspace)[1])
