"""What every command gets: its words, the office, the officer, and how to answer."""

from __future__ import annotations

import argparse
import dataclasses
import json
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import Any, Protocol

from desk.errors import Refused, WrongUse
from desk.office import YES
from desk.paths import Place
from desk.people import lists as people
from desk.session import Session
from desk.store.where import default_place, place_named
from desk.words import ZONES
from desk.workspace import Workspace, open_office

Command = Callable[["Context"], int]


class Forms(Protocol):
    """What the papers offer to commands; handed in by ``main.py``, so that commands start without them."""

    def listed(self, workspace: Workspace, session: Session | None = None) -> list[dict[str, Any]]:
        """List the forms with their real keys, papers and copies, as the officer of a session may know them."""

    def guarded(self, name: str) -> bool:
        """Tell whether a form asks who prints it."""

    def guard(self, session: Session, name: str) -> None:
        """Refuse a form to an officer who may not see what it says."""

    def printed(self, workspace: Workspace, name: str, key: str, **options: Any) -> bytes:
        """Print one form as PDF."""

    def trials(self, workspace: Workspace) -> Iterable[Any]:
        """Give the sheets that show each form: ``form``, ``key``, ``copy``, ``papers``."""

    def trial_file(self, trial: Any, paper: str) -> str:  # noqa: ANN401 - a sheet of ``trials``
        """Name the file of such a sheet."""

    def scanned(self, workspace: Workspace, path: Path) -> str:
        """Read the code of this office on a scanned sheet."""

    def verified(self, workspace: Workspace, path: Path) -> tuple[list[str], list[str]]:
        """Compare a PDF's words with the record: what is the same, what differs."""

    def looked_up(self, workspace: Workspace, code: str) -> dict[str, Any]:
        """Give the record's values for a code on a sheet, to compare by eye."""


@dataclass
class Context:
    """One command being carried out."""

    words: argparse.Namespace
    forms: Callable[[], Forms]
    _sessions: dict[str, Session] = field(default_factory=dict)

    @property
    def place(self) -> Place:
        """The data folder that the command is about."""
        return place_named(self.words.data) if self.words.data else default_place()

    @property
    def trace_folder(self) -> Path | None:
        """The folder of the trace file, where one is named."""
        return Path(self.words.trace_dir) if self.words.trace_dir else None

    @cached_property
    def workspace(self) -> Workspace:
        """The office, opened once."""
        asked = moment_in(self.words.now, "WIB")
        opened = open_office(self.place, trace_folder=self.trace_folder, now=asked)
        moment = moment_in(self.words.now, opened.office.zone)
        return dataclasses.replace(opened, clock=lambda: moment) if moment else opened

    def session(self, login: str, secret: str | None) -> Session:
        """Let an officer act; whoever has a key must give his kata sandi, once, or anew for each paraf that asks it.

        Raises ``Refused``.
        """
        known = self._sessions.get(login)
        again = secret and self.workspace.office.pin_at_paraf == YES
        if known is not None and (not known.officer.keyed or (known.key is not None and not again)):
            return known
        session = Session(self.workspace, people.officer(login, self.workspace.now().date()))
        session.date_confirmed = bool(self.words.confirm_date)
        if session.officer.keyed:
            if not secret:
                raise Refused(f"{session.officer.name} bertindak dengan kata sandi; berikan lewat --secret-stdin.")
            from desk.people.actions import prove  # start-up: 35 ms of cryptography

            prove(session, secret)
        self._sessions[login] = session
        return session

    def secret(self) -> str | None:
        """Read the kata sandi from the first line of standard input, if the command says so."""
        return sys.stdin.readline().rstrip("\n") if self.words.secret_stdin else None

    def answer(self, value: object, lines: Sequence[str] = ()) -> None:
        """Print the answer: one JSON line, or lines for people."""
        if self.words.json:
            print(json.dumps(as_json(value), ensure_ascii=False), flush=True)
            return
        for line in lines:
            print(line)


def as_json(value: object) -> Any:  # noqa: ANN401 - JSON of any shape
    """Write rows as plain JSON values."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {f.name: as_json(getattr(value, f.name)) for f in dataclasses.fields(value)}
    if isinstance(value, list | tuple):
        return [as_json(inner) for inner in value]
    if isinstance(value, dict):
        return {key: as_json(inner) for key, inner in value.items()}
    return value


def moment_in(words: str | None, zone: str) -> datetime | None:
    """Read the moment that ``--now`` names; without an offset it is one in this zone.

    Raises ``WrongUse``.
    """
    if not words:
        return None
    try:
        moment = datetime.fromisoformat(words)
    except ValueError:
        raise WrongUse(f"--now {words} bukan waktu; tulis seperti 2026-11-21T09:00+08:00.") from None
    return moment if moment.tzinfo else moment.replace(tzinfo=ZONES[zone])
