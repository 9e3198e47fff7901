"""Putting papers into the cabinet: items that come from no register here, berkas with their indeks, tunjuk silang."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Final

from desk.actions import action
from desk.cabinet import places
from desk.cabinet.actions import KEEPERS, item_numbered
from desk.cabinet.arranging import berkas_numbered
from desk.cabinet.berkas_tables import BerkasItemRow, BerkasRow, CrossReferenceRow, PaperRow
from desk.cabinet.tables import FolderRow, ItemRow
from desk.errors import Invalid, Refused
from desk.numbers import books
from desk.numbers.choosing import Wish, give_wanted
from desk.numbers.tables import NumberRow
from desk.office import Office
from desk.session import Change, Result, Session
from desk.text import clean_day, clean_line

PAPERS: Final = "papers"
BERKAS: Final = "berkas"
PAPER_BOOK, BERKAS_BOOK = "arsip", "berkas"
PAPER_PATTERN, BERKAS_PATTERN = "{kode}/A-{urut}/{opd}/{tahun}", "B{urut:04}"
SECURITY: Final = {"B": "biasa/terbuka", "T": "terbatas", "R": "rahasia", "SR": "sangat rahasia"}
DEVELOPMENT: Final = ("asli", "tembusan", "salinan", "fotokopi", "pertinggal", "konsep")
MEDIA: Final = ("kertas", "foto", "video", "rekaman suara", "peta", "elektronik")


@action("cabinet.file_paper", may=KEEPERS)
def file_paper(  # noqa: PLR0913 - what the tab of an item says
    session: Session,
    title: str,
    dated: str,
    *,
    folder: str,
    origin: str = "",
    reference: str = "",
    security: str = "B",
    development: str = "asli",
    medium: str = "kertas",
    amount: str = "1 berkas",
    note: str = "",
    reserved: str = "",
    serial: int = 0,
    reason: str = "",
    given_on: str = "",
) -> Result:
    """File a paper that went through no register here: it gets its filing number and its place (``FK-01/2/05``).

    ``dated`` is an ISO date, ``reference`` the number that the paper bears, ``reserved`` a number kept free to be used,
    ``serial`` one that was given by hand, with its ``reason`` and the ISO day ``given_on``.
    """
    session.require(KEEPERS, "mengarsipkan")
    title, dated = _described(title, dated)
    fields = _cleaned(origin=origin, reference=reference, amount=amount, note=note)
    fields |= particulars(security, development, medium)
    with session.write("cabinet.file_paper") as change:
        if date.fromisoformat(dated) > change.at.date():
            raise Invalid("dated", "Tanggal arsip belum tiba.")
        place = places.folder_at(folder)
        places.guard_room_in(place)
        paper = change.add(PaperRow, **fields)
        target = books.Target(PAPERS, paper.id, filing_words(change, place, security))
        number = _give_paper_number(change, place, target, Wish(reserved, serial, reason, given_on))
        enter_item(change, place, number, target, (title, dated))
        where = places.place_code(place)
        by_hand = f" (nomor dari buku kertas: {number.reason})" if serial else ""
        words = f"diarsipkan {number.printed} di {where}: {title}{by_hand}"
        return change.done("cabinet", number.printed, words, filing_number=number.printed, folder=where)


def _described(title: str, dated: str) -> tuple[str, str]:
    title, dated = clean_line("title", title, limit=300), clean_day("dated", dated)
    if not title or not dated:
        raise Invalid("dated" if title else "title", f"{'Tanggal' if title else 'Uraian'} arsip belum diisi.")
    return title, dated


def _cleaned(**told: str) -> dict[str, str]:
    return {name: clean_line(name, words, limit=200) for name, words in told.items()}


def _give_paper_number(change: Change, folder: FolderRow, target: books.Target, wish: Wish) -> NumberRow:
    books.ensure_book(change, PAPER_BOOK, "Arsip", PAPER_PATTERN, books.YEARLY)
    code = books.book_for(PAPER_BOOK, places.unit_of(folder.guide.drawer))
    return give_wanted(change, code, target, wish)


def enter_item(
    change: Change, folder: FolderRow, number: NumberRow, target: books.Target, told: tuple[str, str]
) -> ItemRow:
    """Enter an item (``told`` is its title and ISO date) and put it into its folder's only open berkas, if it has one.

    Within an open change.
    """
    item = change.add(
        ItemRow,
        folder=folder.id,
        number=number.id,
        kind=target.kind,
        target=target.row_id,
        title=told[0],
        dated=told[1],
        filed_at=change.at.isoformat(),
    )
    open_ones = list(
        BerkasRow.select().where(BerkasRow.folder == folder.id, BerkasRow.closed_on == "", BerkasRow.state == "aktif")
    )
    if len(open_ones) == 1:
        change.add(BerkasItemRow, berkas=open_ones[0].id, item=item.id)
    return item


def filing_words(change: Change, folder: FolderRow, security: str = "B") -> dict[str, str]:
    """Give the words that a filing number's pattern may ask for, of something filed in a folder."""
    return number_words(change.session.workspace.office, folder, security)


def number_words(office: Office, folder: FolderRow, security: str = "B") -> dict[str, str]:
    """Give the words of a filing number as an office writes them: its own, the folder's, the unit's."""
    drawer = folder.guide.drawer
    words = office.number_words | {"kode": folder.classification, "sifat": security}
    if unit := places.unit_of(drawer):
        words |= {"bidang": unit}
    return words | {"lemari": drawer.cabinet.code, "laci": drawer.code, "map": folder.code}


@action("cabinet.add_berkas", may=KEEPERS)
def add_berkas(  # noqa: PLR0913 - what the tab of a berkas says
    session: Session,
    folder: str,
    title: str,
    *,
    indeks: str,
    classification: str = "",
    opened_on: str = "",
    security: str = "B",
    development: str = "asli",
    medium: str = "kertas",
) -> Result:
    """Begin a berkas in a folder: its title, and its indeks (catchword) beside its code, as on the tab.

    Without a code it bears that of its folder. The items of the folder that are in no berkas come into it.
    """
    session.require(KEEPERS, "membuat berkas")
    title, indeks = _named(title, indeks)
    code, opened = clean_line("classification", classification, limit=40), clean_day("opened_on", opened_on)
    fields = particulars(security, development, medium)
    with session.write("cabinet.add_berkas") as change:
        place = places.folder_at(folder)
        code = code or place.classification
        if not code:
            raise Invalid("classification", "Kode klasifikasi berkas belum diisi.")
        books.ensure_book(change, BERKAS_BOOK, "Daftar Berkas", BERKAS_PATTERN)
        number = books.give(change, BERKAS_BOOK, books.Target(BERKAS, 0, filing_words(change, place) | {"kode": code}))
        fields |= {"classification": code, "indeks": indeks, "title": title}
        opened = opened or change.at.date().isoformat()
        row = change.add(BerkasRow, folder=place.id, number=number.id, opened_on=opened, **fields)
        change.set(number, target=row.id)
        loose = [] if _has_other(place, row) else _loose(place)
        for item in loose:
            change.add(BerkasItemRow, berkas=row.id, item=item.id)
        words = f"berkas {number.printed} {code} {indeks}: {title} di {places.place_code(place)}"
        told = {"folder": places.place_code(place), "count": len(loose)}
        return change.done("cabinet", number.printed, words, berkas=number.printed, **told)


@action("cabinet.edit_berkas", may=KEEPERS)
def edit_berkas(  # noqa: PLR0913 - what the tab of a berkas says
    session: Session,
    berkas: str,
    *,
    title: str,
    indeks: str,
    security: str = "B",
    development: str = "asli",
    medium: str = "kertas",
    closed_on: str = "",
) -> Result:
    """Correct what the tab of a berkas says, or close it: ``closed_on`` is the day of its last item (ISO)."""
    session.require(KEEPERS, "mengubah berkas")
    title, indeks = _named(title, indeks)
    closed = clean_day("closed_on", closed_on)
    fields = particulars(security, development, medium)
    with session.write("cabinet.edit_berkas") as change:
        row = berkas_numbered(berkas)
        if row.state in places.GONE:
            raise Refused(f"Berkas {berkas} sudah {row.state}; catatannya tidak diubah lagi.")
        if closed and not row.opened_on <= closed <= change.at.date().isoformat():
            raise Invalid("closed_on", "Berkas ditutup sesudah dibuka dan tidak di hari yang belum tiba.")
        change.set(row, title=title, indeks=indeks, closed_on=closed, **fields)
        words = f"berkas {berkas} {indeks}: {title}" + (f", ditutup {closed}" if closed else "")
        return change.done("cabinet", berkas, words, berkas=berkas)


@action("cabinet.put_in_berkas", may=KEEPERS)
def put_in_berkas(session: Session, items: Sequence[str], berkas: str) -> Result:
    """Put items that lie in the same folder into a berkas, out of the one they were in."""
    session.require(KEEPERS, "memberkaskan item")
    with session.write("cabinet.put_in_berkas") as change:
        row = berkas_numbered(berkas)
        if row.closed_on or row.state != "aktif":
            raise Refused(f"Berkas {berkas} sudah ditutup; buka lagi dahulu bila masih ada yang masuk.")
        for number in items:
            item = item_numbered(number)
            if item.folder_id != row.folder_id:
                raise Refused(f"Item {number} ada di map lain; pindahkan dahulu ke {places.place_code(row.folder)}.")
            member = BerkasItemRow.get_or_none(BerkasItemRow.item == item.id)
            if member is None:
                change.add(BerkasItemRow, berkas=row.id, item=item.id)
            else:
                change.set(member, berkas=row.id)
        return change.done("cabinet", berkas, f"{len(items)} item masuk berkas {berkas}", items=list(items))


@action("cabinet.link_berkas", may=KEEPERS)
def link_berkas(session: Session, berkas: str, to: str, reason: str) -> Result:
    """Put a slip (tunjuk silang) into a berkas: whoever looks here is told to look also into another, and why."""
    session.require(KEEPERS, "membuat tunjuk silang")
    reason = clean_line("reason", reason, limit=200)
    if not reason:
        raise Invalid("reason", "Sebab tunjuk silang belum diisi, misalnya: fotonya ada di sana.")
    with session.write("cabinet.link_berkas") as change:
        row, other = berkas_numbered(berkas), berkas_numbered(to)
        if row.id == other.id:
            raise Invalid("to", "Tunjuk silang menunjuk berkas lain, bukan dirinya sendiri.")
        open_ones = CrossReferenceRow.select().where(
            CrossReferenceRow.berkas == row.id, CrossReferenceRow.to == other.id, CrossReferenceRow.ended == ""
        )
        if open_ones.exists():
            raise Refused(f"Tunjuk silang dari {berkas} ke {to} sudah ada.")
        stamp = change.at.isoformat()
        slip = change.add(CrossReferenceRow, berkas=row.id, to=other.id, reason=reason, made_at=stamp)
        return change.done("cabinet", berkas, f"tunjuk silang {berkas} → {to}: {reason}", slip=slip.id)


@action("cabinet.unlink_berkas", may=KEEPERS)
def unlink_berkas(session: Session, berkas: str, to: str) -> Result:
    """Take a slip (tunjuk silang) out again."""
    session.require(KEEPERS, "mencabut tunjuk silang")
    with session.write("cabinet.unlink_berkas") as change:
        row, other = berkas_numbered(berkas), berkas_numbered(to)
        slip = CrossReferenceRow.get_or_none(
            CrossReferenceRow.berkas == row.id, CrossReferenceRow.to == other.id, CrossReferenceRow.ended == ""
        )
        if slip is None:
            raise Refused(f"Tidak ada tunjuk silang dari {berkas} ke {to}.")
        change.set(slip, ended=change.at.isoformat())
        return change.done("cabinet", berkas, f"tunjuk silang {berkas} → {to} dicabut")


def particulars(security: str, development: str, medium: str) -> dict[str, str]:
    """Check the three words that the archive's lists ask of everything: security, tingkat perkembangan, medium.

    Raises ``Invalid``.
    """
    for field, value, known in (
        ("security", security, tuple(SECURITY)),
        ("development", development, DEVELOPMENT),
        ("medium", medium, MEDIA),
    ):
        if value not in known:
            raise Invalid(field, f"Pilih salah satu: {', '.join(known)}.")
    return {"security": security, "development": development, "medium": medium}


def _named(title: str, indeks: str) -> tuple[str, str]:
    title, indeks = clean_line("title", title, limit=200), clean_line("indeks", indeks, limit=80)
    if not title:
        raise Invalid("title", "Nama berkas belum diisi.")
    if not indeks:
        raise Invalid("indeks", "Indeks belum diisi: kata tangkap, misalnya nama acara atau tempat.")
    return title, indeks


def _loose(folder: FolderRow) -> list[ItemRow]:
    kept = BerkasItemRow.select(BerkasItemRow.item)
    return list(ItemRow.select().where(ItemRow.folder == folder.id, ItemRow.id.not_in(kept)))


def _has_other(folder: FolderRow, row: BerkasRow) -> bool:
    """Tell whether a folder holds another berkas: then its loose items are left to the officer."""
    return bool(BerkasRow.select().where(BerkasRow.folder == folder.id, BerkasRow.id != row.id).exists())
