"""Putting sheets into the print outbox, and telling when they are on paper.

A number and the sheet it asks for are rows of one transaction, so that a PC that dies between number and paper knows
afterwards what is still to be printed. A sheet that goes to paper again carries "CETAK ULANG ke-n", with the same
number and the same text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from desk.actions import action
from desk.errors import Invalid, Missing
from desk.printing.tables import PrintJobRow
from desk.session import Change, Result, Session
from desk.text import clean_line

READY, PRINTED, DROPPED = "ready", "printed", "dropped"
KIND = "printing"
TITLES = {
    "receipt": "Tanda terima press release",
    "press-release": "Form Press Release (pertinggal)",
    "disposisi-sheet": "Lembar disposisi",
    "loan-slip": "Bukti peminjaman",
    "service-receipt": "Tanda terima layanan",
}
"""What the sheets of numbers are called."""

EVERYBODY = (
    *("arsiparis", "editor", "kabid", "kadis", "kasi", "operator", "peliput", "pengelola", "petugas", "ppid"),
    *("redaksi", "redaktur", "sekretaris_ppid", "staf", "tenaga_ahli"),
)
"""Whoever holds a position may print."""


@dataclass(frozen=True)
class PrintJob:
    """A sheet that waits for paper, or that was printed ``times`` times; ``made_at`` is ISO."""

    form: str
    key: str
    copy: str
    state: str
    times: int
    made_at: str


def put(change: Change, form: str, key: str, copy: str = "") -> None:
    """Ask for a sheet, in the transaction that gives its number; asking again for the same one changes nothing."""
    if _row(form, key, copy) is None:
        change.add(PrintJobRow, form=form, key=key, copy=copy, state=READY, made_at=change.at.isoformat())


def pending(limit: int = 1_000) -> list[PrintJob]:
    """List the sheets that are not on paper yet, oldest first."""
    rows = PrintJobRow.select().where(PrintJobRow.state == READY).order_by(PrintJobRow.id).limit(limit)
    return [_job(row) for row in rows]


def waiting() -> int:
    """Count the sheets that are not on paper yet."""
    return int(PrintJobRow.select().where(PrintJobRow.state == READY).count())


def job(form: str, key: str, copy: str = "") -> PrintJob | None:
    """Find the sheet that a number asked for; None for one that is printed as often as anybody likes, such as a book.

    Its ``times`` is the number of the next reprint.
    """
    row = _row(form, key, copy)
    return _job(row) if row else None


@action("printing.printed", may=EVERYBODY)
def printed(session: Session, form: str, key: str, *, copy: str = "") -> Result:
    """Note that a sheet which a number asked for is on paper; the officer has it in hand.

    Raises ``Missing`` for a sheet that no number asked for.
    """
    session.require(EVERYBODY, "mencetak lembar kantor")
    with session.write("printing.printed") as change:
        row = _row(form, key, copy)
        if row is None:
            raise Missing(f"Lembar {form} {key} tidak ada di antrean cetak.")
        change.set(row, state=PRINTED, times=row.times + 1, printed_at=change.at.isoformat())
        again = f", cetak ulang ke-{row.times - 1}" if row.times > 1 else ""
        return change.done(KIND, key, f"{TITLES.get(form, form)} dicetak{again}", times=row.times)


@action("printing.drop", may=EVERYBODY)
def drop(session: Session, sheets: Sequence[Sequence[str]], reason: str) -> Result:
    """Take sheets out of the outbox that need no paper; ``sheets`` are triples of form, key and copy.

    Raises ``Missing`` for one that does not wait, ``Invalid`` without a reason.
    """
    session.require(EVERYBODY, "mencetak lembar kantor")
    why = clean_line("reason", reason)
    if not why:
        raise Invalid("reason", "Alasan tidak dicetak belum diisi.")
    with session.write("printing.drop") as change:
        for form, key, copy in sheets:
            row = _row(form, key, copy)
            if row is None or row.state != READY:
                raise Missing(f"Lembar {form} {key} tidak menunggu dicetak.")
            change.set(row, state=DROPPED, reason=why)
        return change.done(KIND, "", f"{len(sheets)} lembar tidak dicetak: {why}", dropped=len(sheets))


def _row(form: str, key: str, copy: str) -> PrintJobRow | None:
    found: PrintJobRow | None = PrintJobRow.get_or_none(
        PrintJobRow.form == form, PrintJobRow.key == key, PrintJobRow.copy == copy
    )
    return found


def _job(row: PrintJobRow) -> PrintJob:
    return PrintJob(row.form, row.key, row.copy, row.state, row.times, row.made_at)
