"""A disposisi that was written on paper: the Kadis who never sits at a PC still directs letters (P9).

The desk officer enters what the sheet says, with its scan, and answers for having seen it. It is a disposisi like any
other and ends the same step, but says of itself that it was given in ink and who recorded it.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import Final

from desk import attachments
from desk.actions import action
from desk.errors import Invalid, Refused
from desk.flow import cases
from desk.letters.actions import KIND, Given, case_of_letter, enter_disposisi, finish_disposisi, letter_numbered
from desk.letters.tables import LetterRow
from desk.people import lists as people
from desk.session import Officer, Result, Session
from desk.text import clean_day
from desk.words import daftar, tanggal

RECORDERS: Final = ("petugas",)
FIRST: Final = ("kadis",)
"""Who directs a letter that begins no SOP."""

ROLE: Final = "paraf-basah"


@action("letters.dispose_in_ink", may=RECORDERS)
def dispose_in_ink(  # noqa: PLR0913 - the boxes of the lembar disposisi
    session: Session,
    letter: str,
    to: Sequence[str],
    instructions: Sequence[str],
    *,
    by: str,
    on: str,
    scan: str,
    note: str = "",
    due: str = "",
) -> Result:
    """Record a disposisi in ink: the scanned sheet, who initialled (login), when (ISO date), and what he ordered.

    Raises ``Invalid`` for a field that is missing, ``Refused`` where the letter does not wait for that officer.
    """
    session.require(RECORDERS, "mencatat disposisi tinta")
    if not to:
        raise Invalid("to", "Diteruskan kepada siapa? Pilih paling sedikit satu jabatan.")
    day = clean_day("on", on)
    if not day or date.fromisoformat(day) > session.now().date():
        raise Invalid("on", "Tanggal paraf pada lembar belum diisi, atau belum tiba.")
    if not scan:
        raise Invalid("scan", "Pindaian lembar disposisi berparaf belum dipilih.")
    signer, due = people.officer(by, date.fromisoformat(day)), clean_day("due", due)
    kept = attachments.keep(session.workspace, Path(scan))
    with session.write("letters.dispose_in_ink") as change:
        row = letter_numbered(letter)
        holding = signer.holding_for(actors_of(row))
        if holding is None:
            raise Refused(f"Surat {letter} tidak sedang menunggu disposisi {signer.name}.")
        attachments.attach(change, kept, KIND, row.id, ROLE)
        inked = f"Paraf basah {tanggal(date.fromisoformat(day))}, dicatat {session.officer.name}."
        given = Given(to, instructions, "\n".join(filter(None, (note.strip(), inked))), due)
        posts = enter_disposisi(change, row, (signer.id, holding), given)
        led = finish_disposisi(change, row, holding, note=f"paraf basah, dicatat {session.officer.name}")
        return change.done(KIND, letter, f"disposisi tinta {signer.name} kepada {daftar(posts)} dicatat", **led)


def actors_of(letter: LetterRow) -> tuple[str, ...]:
    """Name the roles whose disposisi a letter waits for; () where it waits for none."""
    case = case_of_letter(letter)
    step = cases.waiting_step(case) if case else None
    if step is None:
        return FIRST
    return tuple(step.actors) if step.action == "letters.dispose" else ()


def who_may_dispose(letter: str, on: date) -> list[Officer]:
    """List the officers in office whose disposisi a letter waits for. Raises ``Missing``."""
    actors = actors_of(letter_numbered(letter))
    found = [people.officer(one.id, on) for one in people.people(on) if one.active]
    return [one for one in found if one.holding_for(actors)]
