"""Counting the legal terms of an entry, day by day, by the table of days off as it stands now (domain.md 1.7, 6.2)."""

from __future__ import annotations

from datetime import date, datetime

from desk.hours import OfficeHours
from desk.service.rows import Term
from desk.service.tables import ServiceRow
from desk.service.terms import ANSWER_DAYS, DISPUTE_DAYS, EXTENSION_DAYS, KIND, LODGING_DAYS, OBJECTION, REQUEST


def answer_term(row: ServiceRow, hours: OfficeHours, today: date) -> Term | None:
    """Count until when an entry must be answered: 10 working days (+ 7 once extended), 30 for an objection.

    ``None`` where no law sets a term (pengaduan, saran).
    """
    days = ANSWER_DAYS.get(row.kind)
    if days is None:
        return None
    received = datetime.fromisoformat(row.received_at)
    counted = hours.add_working_days(received, days)
    steps, warning, due = counted.steps, counted.warning, counted.date
    if row.extended_on:
        more = hours.add_working_days(due, EXTENSION_DAYS)
        said = f"Diperpanjang {EXTENSION_DAYS} hari kerja sejak batas semula."
        steps, warning, due = (*steps, said, *more.steps[1:]), warning or more.warning, more.date
    stopped = date.fromisoformat(row.answered_on) if row.answered_on else today
    what = "pemberitahuan tertulis" if row.kind == REQUEST else "tanggapan atasan PPID"
    return Term(what, due.isoformat(), steps, warning, over=stopped > due)


def lodging_term(request: ServiceRow, hours: OfficeHours, today: date) -> Term:
    """Count until when an objection to a request may be lodged: 30 working days after its reason is found.

    The reason is found with the answer, or when the term for it passes in silence.
    """
    answer = answer_term(request, hours, today)
    silent = answer.due if answer else request.received_at[:10]
    found = date.fromisoformat(request.answered_on or silent)
    counted = hours.add_working_days(found, LODGING_DAYS)
    return Term(
        "pengajuan keberatan", counted.date.isoformat(), counted.steps, counted.warning, over=today > counted.date
    )


def dispute_term(row: ServiceRow, hours: OfficeHours, today: date) -> Term:
    """Count until when a dispute may be brought after the answer to an objection: 14 working days (Pasal 37)."""
    counted = hours.add_working_days(date.fromisoformat(row.answered_on), DISPUTE_DAYS)
    what = "pengajuan sengketa ke Komisi Informasi"
    return Term(what, counted.date.isoformat(), counted.steps, counted.warning, over=today > counted.date)


def terms_of(row: ServiceRow, hours: OfficeHours, today: date) -> tuple[Term, ...]:
    """Count every term that an entry has set running."""
    answer = answer_term(row, hours, today)
    terms = [answer] if answer else []
    if row.state != "void":
        if row.kind == REQUEST and (row.answered_on or (answer and answer.over)):
            terms.append(lodging_term(row, hours, today))
        if row.kind == OBJECTION and row.answered_on:
            terms.append(dispute_term(row, hours, today))
    return tuple(terms)


def answers_due(hours: OfficeHours) -> dict[tuple[str, int], str]:
    """Give until when (ISO day) each open entry must be answered, by these hours: kind and row → day."""
    found = {}
    for row in ServiceRow.select().where(ServiceRow.state == "open"):
        term = answer_term(row, hours, datetime.fromisoformat(row.received_at).date())
        if term is not None:
            found[KIND, row.id] = term.due
    return found
