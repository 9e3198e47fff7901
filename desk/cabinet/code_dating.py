"""What an archivist says of one classification code from a day on: another name, retention, or its end (F4)."""

from __future__ import annotations

from datetime import date
from typing import Final

from desk.actions import action
from desk.cabinet.classification import KIND, code_named
from desk.cabinet.classification_tables import ClassificationChangeRow, ClassificationRow
from desk.cabinet.clauses import read_fate
from desk.cabinet.code_changes import CHANGED, CodeChange, from_words
from desk.cabinet.keeping import ARCHIVISTS
from desk.cabinet.schemes import NEW, SCHEMES, above, clean_code
from desk.errors import Invalid, Missing, Refused
from desk.session import Change, Result, Session
from desk.text import clean_day, clean_line

LONGEST: Final = 250


@action("cabinet.change_code", may=ARCHIVISTS)
def change_code(  # noqa: PLR0913 - the columns of a classification list
    session: Session,
    code: str,
    valid_from: str,
    *,
    reason: str,
    scheme: str = NEW,
    name: str = "",
    active: str = "",
    inactive: str = "",
    fate: str = "",
    valid_to: str = "",
) -> Result:
    """Let a code say something else from a day (ISO) on, or add one that holds from then; '' leaves a thing as it is.

    Papers filed before keep what was set for them. ``valid_to`` is the last day on which new papers may bear the code.
    """
    session.require(ARCHIVISTS, "mengubah kode klasifikasi")
    code, day, reason = clean_code(code), clean_day("valid_from", valid_from), clean_line("reason", reason, limit=200)
    if scheme not in SCHEMES:
        raise Invalid("scheme", f"Skema {scheme} tidak dikenal; pilih {' atau '.join(SCHEMES)}.")
    given = {"name": name, "active": active, "inactive": inactive, "fate": fate}
    fields = {field: clean_line(field, words, limit=LONGEST) for field, words in given.items()}
    fields |= {"valid_to": clean_day("valid_to", valid_to)}
    if fields["fate"]:
        read_fate(fields["fate"])
    if not reason:
        raise Invalid("reason", "Alasan perubahan kode belum diisi.")
    with session.write("cabinet.change_code") as change:
        if not day or day < change.at.date().isoformat():
            raise Invalid("valid_from", "Perubahan berlaku mulai hari ini atau sesudahnya; arsip lama tidak berubah.")
        if fields["valid_to"] and fields["valid_to"] < day:
            raise Invalid("valid_to", "Hari terakhir kode itu lebih awal daripada hari perubahannya.")
        said = _enter(change, (scheme, code), day, fields, reason)
        return change.done(KIND, code, f"kode {code} {said} ({reason})", code=code, valid_from=day)


@action("cabinet.withdraw_code_change", may=ARCHIVISTS)
def withdraw_code_change(session: Session, code: str, valid_from: str, *, reason: str, scheme: str = NEW) -> Result:
    """Take back the changes of a code that were to take effect on a day (ISO) that has not come yet."""
    session.require(ARCHIVISTS, "mengubah kode klasifikasi")
    code, day, reason = clean_code(code), clean_day("valid_from", valid_from), clean_line("reason", reason, limit=200)
    if not reason:
        raise Invalid("reason", "Alasan pembatalan belum diisi.")
    with session.write("cabinet.withdraw_code_change") as change:
        if day <= change.at.date().isoformat():
            raise Refused("Perubahan itu sudah berlaku; catat perubahan baru.")
        dated = (ClassificationChangeRow.valid_from == day) & (ClassificationChangeRow.withdrawn_at == "")
        named = (ClassificationChangeRow.scheme == scheme) & (ClassificationChangeRow.code == code)
        rows = list(ClassificationChangeRow.select().where(named, dated))
        if not rows:
            raise Missing(f"Tidak ada perubahan kode {code} mulai {day}.")
        for row in rows:
            change.set(row, withdrawn_at=change.at.isoformat())
        return change.done(KIND, code, f"perubahan kode {code} {from_words(day)} dibatalkan ({reason})", code=code)


def _enter(change: Change, key: tuple[str, str], day: str, fields: dict[str, str], reason: str) -> str:
    """Enter the change of a known code, or a new code; says which."""
    scheme, code = key
    known = code_named(code, scheme, on=date.fromisoformat(day))
    if known is None:
        if not fields["name"]:
            raise Invalid("name", f"Kode {code} belum ada di daftar; isi namanya bila memang kode baru.")
        parent = next(above(scheme, code), "")
        change.add(ClassificationRow, scheme=scheme, code=code, parent=parent, note="", valid_from=day, **fields)
        return f"ditambahkan, {from_words(day)}"
    differs = {field: words for field, words in fields.items() if words and words != getattr(known, field)}
    if not differs:
        raise Invalid("name", f"Tidak ada yang berubah: begitulah kode {code} tercatat untuk hari itu.")
    stamp = change.at.isoformat()
    whole = dict.fromkeys(CHANGED, "") | differs
    change.add(
        ClassificationChangeRow, scheme=scheme, code=code, valid_from=day, reason=reason, entered_at=stamp, **whole
    )
    return CodeChange(scheme, code, day, differs, reason).words
