"""Excluding information: legal basis, consequence test, period and approval; the item leaves the DIP at once (D7).

UU 14/2008 Pasal 17 and 19, Perki 1/2021 Pasal 49 (domain.md 1.6). Whoever may not see the DIK learns nothing of it: an
excluded item is in no list, print, export, search hit or label, and its paper bears only its DIK reference.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Final

from desk.actions import action
from desk.cabinet.tables import ItemRow
from desk.dip.barred import kin_of_exclusion
from desk.dip.dik_tables import ExclusionRow
from desk.dip.filing import filed_item
from desk.dip.item_records import item_at, put_into_index
from desk.dip.item_tables import DipItemRow
from desk.dip.items import begin_round
from desk.dip.terms import KIND, code_of
from desk.errors import Invalid, Missing, Refused
from desk.search import index
from desk.session import Change, Result, Session
from desk.text import clean_day, clean_line, clean_text
from desk.words import tanggal

DIK: Final = "dik"
"""What journal lines of excluded information are said to be about."""

SEERS: Final = ("kabid", "kadis", "ppid", "sekretaris_ppid")
"""Who may see and propose; the plain desk and the cabinet may not."""

DECIDERS: Final = ("kadis", "ppid")
"""Who approves: the PPID, with the head of the office (Atasan PPID)."""

TEXTS: Final = ("legal_basis", "opened", "closed")
LINES: Final = ("information", "part", "unit", "period", "test_number")
ASKED: Final = {
    "information": "Informasi yang dikecualikan belum ditulis.",
    "legal_basis": "Dasar hukum pengecualian belum ditulis, misalnya UU 14/2008 Pasal 17 huruf h.",
    "opened": "Akibat bila informasi dibuka belum ditulis.",
    "closed": "Manfaat bila informasi ditutup belum ditulis.",
    "period": "Jangka waktu pengecualian belum ditulis.",
    "test_number": "Nomor berita acara uji konsekuensi belum ditulis.",
}
"""What a consequence test holds, and how it is asked for (lembar pengujian konsekuensi)."""


@action("dik.propose", may=SEERS)
def propose(  # noqa: PLR0913 - the columns of the lembar pengujian konsekuensi
    session: Session,
    *,
    legal_basis: str,
    opened: str,
    closed: str,
    period: str,
    test_number: str,
    information: str = "",
    part: str = "",
    unit: str = "",
    until: str = "",
    tested_on: str = "",
    item: int = 0,
) -> Result:
    """Propose that information is excluded; a DIP ``item`` is held back from now on, until it is decided.

    ``opened`` and ``closed`` are the consequences of the test; ``until`` is the ISO day on which the period ends.
    """
    session.require(SEERS, "mengusulkan pengecualian informasi")
    given = {"information": information, "part": part, "unit": unit, "legal_basis": legal_basis, "opened": opened}
    given |= {"closed": closed, "period": period, "test_number": test_number, "until": until, "tested_on": tested_on}
    with session.write("dik.propose") as change:
        held = item_at(item) if item else None
        if held is not None:
            given |= {"information": information or held.title, "unit": unit or held.unit}
        fields = read_exclusion(given)
        guard_test(fields)
        row = enter_exclusion(change, fields, held)
        words = f"pengecualian diusulkan{f': {code_of(held.id)} ditahan' if held else ''}"
        return change.done(DIK, reference(row.id), words, id=row.id, version=1)


@action("dik.decide", may=DECIDERS)
def decide(
    session: Session, exclusion: int, *, approved: bool = True, decision: str = "", on: str = "", reason: str = ""
) -> Result:
    """Approve an exclusion under the number and day of its decision, or reject it with a reason: the item is open."""
    holding = session.require(DECIDERS, "menetapkan pengecualian informasi")
    number, said = clean_line("decision", decision, limit=120), clean_text("reason", reason)
    day = clean_day("on", on) or session.now().date().isoformat()
    if approved and not number:
        raise Invalid("decision", "Nomor keputusan pengecualian belum diisi.")
    if not approved and not said:
        raise Invalid("reason", "Alasan penolakan belum ditulis.")
    with session.write("dik.decide") as change:
        row = exclusion_at(exclusion)
        if row.state != "proposed":
            raise Refused(f"{reference(row.id)} sudah diputuskan.")
        if approved:
            guard_test({name: getattr(row, name) for name in ASKED})
        state, by = ("approved" if approved else "rejected"), f"{session.officer.name} ({holding.title})"
        change.set(row, state=state, decision=number, decided_on=day, decided_by=by, reason=said)
        if not approved:
            _open_again(change, row)
        words = f"ditetapkan dengan {number}" if approved else f"ditolak: {said}"
        return change.done(DIK, reference(row.id), words, id=row.id, state=state)


@action("dik.end", may=DECIDERS)
def end(session: Session, exclusion: int, reason: str) -> Result:
    """End an exclusion, at the end of its period or by a ruling: the information is open and is verified anew."""
    session.require(DECIDERS, "mengakhiri pengecualian informasi")
    said = clean_text("reason", reason)
    if not said:
        raise Invalid("reason", "Tulis mengapa pengecualian berakhir, misalnya jangka waktunya habis.")
    with session.write("dik.end") as change:
        row = exclusion_at(exclusion)
        if row.state != "approved":
            raise Refused(f"{reference(row.id)} tidak sedang berlaku.")
        change.set(row, state="ended", reason=said)
        _open_again(change, row)
        return change.done(DIK, reference(row.id), f"pengecualian berakhir: {said}", id=row.id)


@action("dik.edit", may=SEERS)
def edit(session: Session, exclusion: int, version: int, fields: Mapping[str, str]) -> Result:
    """Change a proposed exclusion, or complete one that was imported, before it is decided."""
    session.require(SEERS, "mengubah usulan pengecualian")
    changes = read_exclusion(fields)
    with session.write("dik.edit") as change:
        row = exclusion_at(exclusion)
        if row.state != "proposed":
            raise Refused(f"{reference(row.id)} sudah diputuskan dan tidak diubah; akhiri lalu usulkan yang baru.")
        row.version = version
        change.set(row, **changes)
        return change.done(DIK, reference(row.id), f"diubah: {', '.join(sorted(changes))}", id=row.id)


def reference(exclusion: int) -> str:
    """Write an exclusion's reference, such as ``DIK-0007``."""
    return f"DIK-{exclusion:04d}"


def exclusion_at(exclusion: int) -> ExclusionRow:
    """Find an exclusion. Raises ``Missing``."""
    row: ExclusionRow | None = ExclusionRow.get_or_none(ExclusionRow.id == exclusion)
    if row is None:
        raise Missing(f"Tidak ada informasi dikecualikan {reference(exclusion)}.")
    return row


def read_exclusion(given: Mapping[str, str]) -> dict[str, str]:
    """Read the fields that are named. Raises ``Invalid``, naming the field."""
    for name, words in given.items():
        if name not in {*TEXTS, *LINES, "until", "tested_on"}:
            raise Invalid(name, f"Isian {name} tidak dikenal; periksa ejaannya.")
        if not isinstance(words, str):
            raise Invalid(name, f"Isian {name} harus berupa teks.")
    fields = {name: clean_line(name, given[name]) for name in LINES if name in given}
    fields |= {name: clean_text(name, given[name], limit=10_000) for name in TEXTS if name in given}
    return fields | {name: clean_day(name, given[name]) for name in ("until", "tested_on") if name in given}


def guard_test(fields: Mapping[str, str]) -> None:
    """Refuse an exclusion whose consequence test lacks something. Raises ``Invalid``."""
    for name, asked in ASKED.items():
        if not fields.get(name):
            raise Invalid(name, asked)


def enter_exclusion(change: Change, fields: Mapping[str, str], held: DipItemRow | None) -> ExclusionRow:
    """Enter a proposed exclusion within an open change, and hold its DIP item back."""
    by, at = change.session.officer.id, change.at.isoformat()
    until = fields.get("until", "")
    if until and date.fromisoformat(until) <= change.at.date():
        raise Invalid("until", f"Jangka waktu pengecualian sudah lewat pada {tanggal(date.fromisoformat(until))}.")
    kin = kin_of_exclusion(fields["information"])
    told = {"item": held.id if held else 0, "proposed_by": by, "proposed_at": at, "kin": kin}
    row = change.add(ExclusionRow, **fields, **told)
    if held is not None:
        change.set(held, state="excluded", reason=reference(row.id))
        index.forget(KIND, held.id)
        _rename_paper(change, held.id, f"Informasi dikecualikan ({reference(row.id)})")
    return row


def _open_again(change: Change, row: ExclusionRow) -> None:
    """Put the item of an exclusion back into the DIP; it is verified anew before it is published."""
    held: DipItemRow | None = DipItemRow.get_or_none(DipItemRow.id == row.item, DipItemRow.state == "excluded")
    if held is None:
        return
    change.set(held, state="open", reason="")
    holding = change.session.require(DECIDERS, "membuka informasi")
    begin_round(change, held, holding)
    put_into_index(held)
    _rename_paper(change, held.id, held.title)


def _rename_paper(change: Change, item: int, title: str) -> None:
    """Give the paper in the cabinet the title that its label and its folder's list may show."""
    filed: ItemRow | None = filed_item(item)
    if filed is not None:
        change.set(filed, title=title)
