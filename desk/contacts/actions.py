"""Keeping the list of contacts (SOP Layanan Informasi dan Dokumentasi Publik, steps 6 and 7)."""

from __future__ import annotations

import re
from dataclasses import dataclass

from desk.actions import action
from desk.contacts.tables import ContactRow
from desk.errors import Invalid, Missing
from desk.session import Result, Session
from desk.text import clean_line

KINDS = ("media", "pengirim", "opd", "protokol")
KEEPERS = ("petugas", "operator", "staf", "redaksi", "kasi")
PHONE = re.compile(r"\+?[0-9][0-9 ().-]{6,20}")


@dataclass(frozen=True)
class ContactView:
    """A contact in a list."""

    id: int
    kind: str
    name: str
    outlet: str
    phone: str
    email: str


@action("contacts.add", may=KEEPERS)
def add(session: Session, kind: str, name: str, *, outlet: str = "", phone: str = "", email: str = "") -> Result:
    """Enter a contact; at least a telephone number or an e-mail address is needed to reach him."""
    session.require(KEEPERS, "menambah kontak")
    if kind not in KINDS:
        raise Invalid("kind", f"Pilih salah satu: {', '.join(KINDS)}.")
    fields = {"name": name, "outlet": outlet, "phone": phone, "email": email}
    cleaned = {field: clean_line(field, words, limit=200) for field, words in fields.items()}
    _guard_reachable(cleaned)
    with session.write("contacts.add") as change:
        row = change.add(ContactRow, kind=kind, **cleaned)
        return change.done("contacts", cleaned["name"], f"kontak {cleaned['name']} ditambahkan", id=row.id)


@action("contacts.retire", may=KEEPERS)
def retire(session: Session, contact: int) -> Result:
    """Take a contact off the list; what was sent to him stays."""
    session.require(KEEPERS, "mengubah kontak")
    with session.write("contacts.retire") as change:
        row = contact_row(contact)
        change.set(row, active=0)
        return change.done("contacts", row.name, f"kontak {row.name} tidak dipakai lagi", id=row.id)


def contacts(kind: str = "") -> list[ContactView]:
    """List the contacts in use, by outlet and name."""
    rows = ContactRow.select().where(ContactRow.active == 1).order_by(ContactRow.outlet, ContactRow.name)
    rows = rows.where(ContactRow.kind == kind) if kind else rows
    return [ContactView(row.id, row.kind, row.name, row.outlet, row.phone, row.email) for row in rows]


def contact_row(contact: int) -> ContactRow:
    """Find a contact.

    Raises ``Missing``.
    """
    row: ContactRow | None = ContactRow.get_or_none(ContactRow.id == contact)
    if row is None:
        raise Missing("Kontak itu tidak ada di daftar.")
    return row


def _guard_reachable(fields: dict[str, str]) -> None:
    if not fields["name"]:
        raise Invalid("name", "Nama kontak belum diisi.")
    if fields["phone"] and not PHONE.fullmatch(fields["phone"]):
        raise Invalid("phone", "Nomor telepon hanya angka, spasi dan tanda +; contoh: 0812 3456 7890.")
    if fields["email"] and "@" not in fields["email"]:
        raise Invalid("email", "Alamat e-mail belum benar; contoh: redaksi@contoh.id.")
    if not fields["phone"] and not fields["email"]:
        raise Invalid("phone", "Isi nomor telepon atau e-mail, supaya kontak dapat dihubungi.")
