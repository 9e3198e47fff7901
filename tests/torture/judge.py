"""What must hold of an office after any storm: nothing acknowledged is lost, no number twice, no gap, chain sound."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from desk.health.check import check_office
from desk.journal import diary
from desk.numbers.lists import numbers
from desk.store.database import close_database
from desk.workspace import Workspace, open_office
from tests.torture.program import OfficeFolder

AGENDA = "agenda_release"
ACCEPT = "releases.accept"


@contextmanager
def opened(office: OfficeFolder) -> Iterator[Workspace]:
    """Look into an office from this process."""
    try:
        yield open_office(office.place, trace_folder=office.trace)
    finally:
        close_database()


def problems(office: OfficeFolder, answers: Mapping[str, set[str]]) -> list[str]:
    """List what is wrong; ``answers`` are the numbers that each token was ever acknowledged with."""
    with opened(office) as workspace:
        return [
            *_about_answers(answers),
            *_about_journal(answers),
            *_about_numbers(len(answers)),
            *_about_trace(workspace, answers),
            *(f"check: {finding.where}: {finding.what}" for finding in check_office(workspace)),
        ]


def _about_answers(answers: Mapping[str, set[str]]) -> Iterator[str]:
    for token, given in answers.items():
        if len(given) != 1:
            yield f"token {token} was answered {sorted(given)}"
    twice = [number for number, times in Counter(n for given in answers.values() for n in given).items() if times > 1]
    yield from (f"number {number} was given twice" for number in twice)


def _about_journal(answers: Mapping[str, set[str]]) -> Iterator[str]:
    written = {e.token: e.body["result"]["number"] for e in diary.entries() if e.body["action"] == ACCEPT}
    for token, given in answers.items():
        if written.get(token) not in given:
            yield f"acknowledged {sorted(given)} is not in the journal"
    if len(written) != len(answers):
        yield f"{len(written)} releases were accepted for {len(answers)} tokens"


def _about_numbers(expected: int) -> Iterator[str]:
    serials = sorted(row.serial for row in numbers() if row.book == AGENDA)
    if serials != list(range(1, expected + 1)):
        yield f"serials are not 1 to {expected}: {serials[:3]} … {serials[-3:]}"


def _about_trace(workspace: Workspace, answers: Mapping[str, set[str]]) -> Iterator[str]:
    traced = {(line.token, number) for line in workspace.trace.lines() for _book, number in line.numbers}
    for token, given in answers.items():
        if not {(token, number) for number in given} <= traced:
            yield f"{sorted(given)} is not in the trace"
