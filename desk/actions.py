"""The list of everything officers can do, and the one way to do it by name.

Windows, commands and tests perform actions through here, so that a token that was used before is answered as before.
"""

from __future__ import annotations

import importlib
import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from desk.errors import Invalid, WrongUse
from desk.session import AlreadyDoneError, Result, Session

Function = Callable[..., Result]


@dataclass(frozen=True)
class Action:
    """Something officers do: its name, its function and which roles may.

    ``may`` empty means: the actors of the SOP steps that it completes, or that can end with its ``outcome``.
    ``copied_first`` asks for a back-up before it, where much is changed at once.
    """

    name: str
    function: Function
    may: tuple[str, ...]
    outcome: str
    copied_first: bool = False

    def parameters(self) -> list[dict[str, Any]]:
        """List what the action takes: name, type and whether it is required."""
        return [
            {"name": name, "type": kind, "required": required}
            for name, (kind, required) in _taken(self.function).items()
        ]


ACTIONS: dict[str, Action] = {}


PRECAUTIONS: list[Callable[[Session], None]] = []
"""What is done before an action that asks for a back-up; filled by the catalogue, which knows of back-ups."""


def action(
    name: str, *, may: tuple[str, ...] = (), outcome: str = "", copied_first: bool = False
) -> Callable[[Function], Function]:
    """Enter a function into the list of actions."""

    def enter(function: Function) -> Function:
        ACTIONS[name] = Action(name, function, may, outcome, copied_first)
        return function

    return enter


@dataclass(frozen=True)
class Answer:
    """What an action answered, and the journal's head right after it."""

    result: Result
    head: str


def every() -> Mapping[str, Action]:
    """Give all actions by name; the registers that nobody needed yet are loaded for it."""
    importlib.import_module("desk.catalogue")
    return ACTIONS


def find(name: str) -> Action:
    """Find an action; where its register was not needed yet, all are loaded.

    Raises ``WrongUse`` for an unknown one.
    """
    if name not in ACTIONS and name not in every():
        raise WrongUse(f"Tidak ada tindakan bernama {name}. Lihat: python main.py actions")
    return ACTIONS[name]


def perform(session: Session, name: str, parameters: Mapping[str, Any], token: str | None = None) -> Answer:
    """Do one action by name; the same token again gives the first answer.

    Raises ``WrongUse`` for an unknown action or parameter, and whatever the action refuses.
    """
    found = find(name)
    _guard_parameters(found, parameters)
    session.token = token
    try:
        session.guard_token(name)
        if found.copied_first and session.officer.holding_for(found.may):
            for take_precaution in PRECAUTIONS:
                take_precaution(session)
        result = found.function(session, **parameters)
    except AlreadyDoneError as before:
        return Answer(before.result, before.head)
    finally:
        session.token, session.proved = None, False
    return Answer(result, session.last_head)


@cache
def _taken(function: Function) -> Mapping[str, tuple[str, bool]]:
    """Name what a function takes after the session: the type as it is written, and whether it is required."""
    return {
        name: (str(parameter.annotation), parameter.default is inspect.Parameter.empty)
        for name, parameter in list(inspect.signature(function).parameters.items())[1:]
    }


def _guard_parameters(found: Action, parameters: Mapping[str, Any]) -> None:
    known = _taken(found.function)
    for name in parameters:
        if name not in known:
            raise WrongUse(f"{found.name} tidak mengenal isian {name}; yang dikenal: {', '.join(known)}.")
    for name, (kind, required) in known.items():
        if required and name not in parameters:
            raise WrongUse(f"{found.name} memerlukan isian {name}.")
        if name in parameters and not _fits(parameters[name], kind):
            raise Invalid(name, f"Isian {name} harus berupa {kind}.")


def _fits(value: object, kind: str) -> bool:
    if value is None:
        return "None" in kind
    if kind.startswith("str"):
        return isinstance(value, str)
    if kind.startswith("int"):
        return isinstance(value, int) and not isinstance(value, bool)
    if kind.startswith("bool"):
        return isinstance(value, bool)
    if kind.startswith(("Sequence", "tuple", "list")):
        return isinstance(value, list | tuple)
    return isinstance(value, Mapping) if kind.startswith("Mapping") else True
