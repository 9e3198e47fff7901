"""What an OPD is reminded of, from the rows of its cycle."""

from __future__ import annotations

from datetime import date

from desk.dip.messages import Asking, Wanted, reminder
from desk.dip.records import circular_number, circular_of, named, progress_of
from desk.dip.tables import CycleRow
from desk.errors import Missing, Refused


def reminder_for(cycle: CycleRow, opd: str, agency: str, *, today: date) -> str:
    """Write the reminder to one OPD.

    Raises ``Missing`` for an OPD that the list does not name, ``Refused`` where nothing is missing.
    """
    lines = [one for one in progress_of(cycle) if one.expected.opd == opd]
    if not lines:
        raise Missing(f"{opd} tidak ada di daftar identifikasi {named(cycle)}.")
    wanted = [one.expected for one in lines if one.receipt is None]
    if not wanted:
        raise Refused(f"Semua informasi dari {opd} sudah diterima; tidak ada yang perlu diingatkan.")
    circular = circular_of(cycle)
    asking = Asking(circular_number(cycle), circular.subject if circular else "", agency)
    missing = [Wanted(one.information, one.form, one.due) for one in wanted]
    return reminder(opd, missing, len(lines), asking, today=today)
