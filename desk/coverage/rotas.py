"""The month's rota of the crews (SOP Peliputan Kegiatan Dinas, step 1)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import partial

from desk.actions import action
from desk.coverage.month import clean_month, month_of, month_words
from desk.coverage.records import ROTAS, read_lines, rota_of
from desk.coverage.tables import RotaLineRow, RotaRow
from desk.coverage.terms import CREW
from desk.errors import Invalid, Refused
from desk.flow import cases
from desk.people import lists as people
from desk.session import Result, Session
from desk.text import clean_day, clean_text


@action("coverage.draw_rota")
def draw_rota(session: Session, month: str, lines: Sequence[Mapping[str, object]], *, note: str = "") -> Result:
    """Draw up who is on duty in a month ('2026-11').

    A line has ``day`` (ISO date of that month), ``officer`` (login) and ``role``: fotografer, kameraman or reporter.
    """
    month, note = clean_month("month", month), clean_text("note", note)
    duties = read_lines(lines, partial(_duty, session, month))
    if not duties:
        raise Invalid("lines", "Jadwal belum berisi satu petugas pun.")
    if len(set(duties)) != len(duties):
        raise Invalid("lines", "Ada baris jadwal yang tertulis dua kali.")
    with session.write("coverage.draw_rota") as change:
        start = cases.start_at(change, "coverage.draw_rota")
        if rota_of(month) is not None:
            raise Refused(f"Jadwal tim peliput {month_words(month)} sudah disusun.")
        rota = change.add(RotaRow, month=month, note=note)
        case = cases.open_case(change, start, ROTAS, rota.id)
        thing = f"Jadwal tim peliput {month_words(month)}"
        _step, holding = cases.expect(change, case, "coverage.draw_rota", thing)
        for day, officer, role in duties:
            change.add(RotaLineRow, rota=rota.id, day=day, officer=officer, role=role)
        cases.finish_step(change, case, holding, outcome="done", note=note)
        return change.done(ROTAS, month, f"jadwal tim disusun: {len(duties)} tugas", id=rota.id, step=case.step)


def _duty(session: Session, month: str, line: Mapping[str, object]) -> tuple[str, int, str]:
    day, role = clean_day("day", str(line.get("day", ""))), str(line.get("role", ""))
    if month_of(day) != month:
        raise Invalid("day", f"tanggal {day or 'kosong'} tidak dalam {month_words(month)}.")
    if role not in CREW:
        raise Invalid("role", f"peran harus salah satu dari {', '.join(CREW)}.")
    return day, people.officer(str(line.get("officer", "")), session.now().date()).id, role
