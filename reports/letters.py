"""Rows for the papers of incoming letters: the lembar disposisi of one letter, the book of a period."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Final

from desk.journal import diary
from desk.journal.chain import GENESIS
from desk.letters import lists as letters
from desk.letters.actions import KIND
from desk.workspace import Workspace
from reports.compose import EVERY_LINE, Printed, printed, read_period
from reports.foot import Stamp
from reports.forms.agenda_book import period_words
from reports.forms.disposisi_sheet import disposisi_facts, disposisi_sheet
from reports.forms.letter_book import letter_book, letter_entry
from reports.page import Paper

OFFICE_WIDE: Final = ""
"""The number under which the journal keeps what concerns every letter: a change of the list of instructions."""

_MONTH: Final = 7


def disposisi(workspace: Workspace, number: str, paper: Paper) -> Printed:
    """Print a letter's lembar disposisi, empty before its first disposisi.

    Raises ``Missing``.
    """
    view = letters.letter(workspace, number.strip())
    sheet = disposisi_sheet(view, workspace.office, paper, letters.instructions())
    _, head = _journal({view.number, OFFICE_WIDE})
    stamp = Stamp("disposisi-sheet", view.number, head, workspace.practising())
    return printed(sheet, stamp, f"Lembar Disposisi {view.number}", dict(disposisi_facts(view, workspace.office)))


def book(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the Buku Agenda Surat Masuk of a period, named as that of press releases is.

    Raises ``Missing`` for a key that is no period.
    """
    first, last = period = read_period(key)
    every = letters.letters(workspace, limit=EVERY_LINE)
    views = [view for view in reversed(every) if first.isoformat() <= view.received_at[:10] <= last.isoformat()]
    led, head = _journal({view.number for view in views})
    sheet = letter_book(views, workspace.office, paper, period, led=led)
    values = {view.number: " | ".join(letter_entry(view, led)) for view in views}
    stamp = Stamp("letter-book", key.strip(), head, workspace.practising())
    title = f"Buku Agenda Surat Masuk {key.strip()}"
    return printed(sheet, stamp, title, {"Periode": period_words(period)} | values)


def months(workspace: Workspace) -> list[str]:
    """List the months of the newest letters, newest first."""
    return list(dict.fromkeys(view.received_at[:_MONTH] for view in letters.letters(workspace)))


def _journal(numbers: Iterable[str]) -> tuple[Mapping[str, list[str]], str]:
    """Read which releases these letters led to, and the head after the last line about any of them."""
    wanted, led, head = set(numbers), dict[str, list[str]](), GENESIS
    for line in diary.entries() if wanted else ():
        subject = line.body.get("subject", {})
        if subject.get("kind") == KIND and subject.get("number") in wanted:
            head = line.hash
            if release := line.body.get("result", {}).get("release"):
                led.setdefault(subject["number"], []).append(str(release))
    return led, head
