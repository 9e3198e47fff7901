"""Stock take of a drawer (stock opname, F11): every item is seen or not, and the minutes say which.

Counting may stop at any time and go on another day: what was counted stands in the register.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from pathlib import Path
from typing import Final

from desk import attachments
from desk.actions import action
from desk.cabinet import places
from desk.cabinet.actions import KEEPERS
from desk.cabinet.loan_lists import lent_words
from desk.cabinet.loan_tables import StockLineRow, StockTakeRow
from desk.cabinet.scanning import number_in
from desk.cabinet.tables import DrawerRow, FolderRow, GuideRow, ItemRow
from desk.errors import Invalid, Missing, Refused
from desk.numbers import books
from desk.numbers.tables import NumberRow
from desk.session import Change, Result, Session
from desk.text import clean_day, clean_line, clean_text

BOOK: Final = "opname"
PATTERN: Final = "SO-{urut:03}/{tahun}"
PRESENT, MISPLACED, LOST, LENT, UNKNOWN = "ada", "salah tempat", "hilang", "sedang dipinjam", "tidak dikenal"
RESULTS: Final = (PRESENT, MISPLACED, LOST, LENT, UNKNOWN)
TAKEN_BACK: Final = "dibatalkan"
MINUTES: Final = "stock_takes"


@action("cabinet.open_stock_take", may=KEEPERS)
def open_stock_take(session: Session, drawer: str) -> Result:
    """Begin the stock take of a drawer or shelf (``FK-01/2``); one at a time."""
    session.require(KEEPERS, "memulai stock opname")
    with session.write("cabinet.open_stock_take") as change:
        row = places.drawer_at(drawer)
        running = StockTakeRow.get_or_none(StockTakeRow.drawer == row.id, StockTakeRow.ended_at == "")
        if running is not None:
            before = NumberRow.get_by_id(running.number).printed
            raise Refused(f"Stock opname {before} di laci {drawer} belum selesai; lanjutkan yang itu.")
        books.ensure_book(change, BOOK, "Stock Opname", PATTERN, books.YEARLY)
        number = books.give(change, BOOK, books.Target(MINUTES, 0, {}))
        stamp, officer = change.at.isoformat(), session.officer.id
        take = change.add(StockTakeRow, number=number.id, drawer=row.id, opened_at=stamp, opened_by=officer)
        change.set(number, target=take.id)
        words = f"stock opname {number.printed} laci {drawer} dimulai"
        return change.done("cabinet", number.printed, words, take=number.printed)


@action("cabinet.count_items", may=KEEPERS)
def count_items(session: Session, take: str, codes: Sequence[str], *, seen_in: str = "") -> Result:
    """Note what was seen: filing numbers or scanned label codes; ``seen_in`` is the folder in the hand, if one is.

    A code counted twice stands once. The answer's ``results`` tells each code's result.
    """
    session.require(KEEPERS, "menghitung item")
    with session.write("cabinet.count_items") as change:
        row = open_take(take)
        folder = places.folder_at(seen_in) if seen_in.strip() else None
        results = {}
        for typed in codes:
            code = clean_line("codes", number_in(typed), limit=200)
            if not code:
                raise Invalid("codes", "Nomor arsip belum diketik atau dipindai.")
            results[code] = _count(change, row, code, folder)
        told = ", ".join(f"{count} {result}" for result, count in Counter(results.values()).items())
        return change.done("cabinet", take, f"stock opname {take}: {told}", results=results)


@action("cabinet.uncount_item", may=KEEPERS)
def uncount_item(session: Session, take: str, code: str) -> Result:
    """Take back what was counted by mistake."""
    session.require(KEEPERS, "menghitung item")
    with session.write("cabinet.uncount_item") as change:
        line = _line(open_take(take), number_in(code))
        if line is None or line.result == TAKEN_BACK:
            raise Missing(f"{code} belum dihitung di {take}.")
        change.set(line, result=TAKEN_BACK, at=change.at.isoformat())
        return change.done("cabinet", take, f"hitungan {line.code} di {take} dibatalkan", code=line.code)


@action("cabinet.end_stock_take", may=KEEPERS)
def end_stock_take(session: Session, take: str, *, note: str = "") -> Result:
    """End a stock take: what was not seen is lost, unless it is lent. The minutes are printed and signed then."""
    session.require(KEEPERS, "menutup stock opname")
    note = clean_text("note", note, limit=2000).strip()
    with session.write("cabinet.end_stock_take") as change:
        row, lent = open_take(take), lent_words()
        for item in unseen(row):
            result = LENT if item.id in lent else LOST
            _enter(change, row, item, result, "")
        change.set(row, ended_at=change.at.isoformat(), note=note)
        lines = StockLineRow.select().where(StockLineRow.take == row.id)
        counts = Counter(str(line.result) for line in lines if line.result in RESULTS)
        told = ", ".join(f"{counts[result]} {result}" for result in RESULTS)
        return change.done("cabinet", take, f"stock opname {take} selesai: {told}", counts=dict(counts))


@action("cabinet.sign_stock_take", may=KEEPERS)
def sign_stock_take(session: Session, take: str, *, witness: str, on: str, scan: str) -> Result:
    """Keep the signed minutes: who signed with the officer, on which day (ISO), and the scan of the sheet."""
    session.require(KEEPERS, "mencatat berita acara")
    witness, day = clean_line("witness", witness, limit=160), clean_day("on", on)
    if not witness:
        raise Invalid("witness", "Nama saksi yang ikut menandatangani belum diisi.")
    if not scan:
        raise Invalid("scan", "Pindaian berita acara bertanda tangan belum dipilih.")
    kept = attachments.keep(session.workspace, Path(scan))
    with session.write("cabinet.sign_stock_take") as change:
        row = take_numbered(take)
        if not row.ended_at:
            raise Refused(f"Stock opname {take} belum selesai; tutup dahulu, lalu cetak berita acaranya.")
        if row.signed_on:
            raise Refused(f"Berita acara {take} sudah ditandatangani.")
        if not row.ended_at[:10] <= day <= change.at.date().isoformat():
            raise Invalid("on", "Tanggal tanda tangan belum diisi, sebelum opname selesai, atau belum tiba.")
        sheet = attachments.attach(change, kept, MINUTES, row.id, "tanda-tangan")
        change.set(row, witness=witness, signed_on=day, scan=sheet.id)
        return change.done("cabinet", take, f"berita acara {take} ditandatangani bersama {witness}", take=take)


def take_numbered(printed: str) -> StockTakeRow:
    """Find a stock take by its number.

    Raises ``Missing``.
    """
    found: StockTakeRow | None = (
        StockTakeRow.select()
        .join(NumberRow, on=(StockTakeRow.number == NumberRow.id))
        .where(NumberRow.printed == printed.strip())
        .first()
    )
    if found is None:
        raise Missing(f"Tidak ada stock opname bernomor {printed}.")
    return found


def open_take(printed: str) -> StockTakeRow:
    """Find a stock take that still runs.

    Raises ``Missing``, ``Refused`` where it has ended.
    """
    row = take_numbered(printed)
    if row.ended_at:
        raise Refused(f"Stock opname {printed} sudah selesai; mulai yang baru bila perlu.")
    return row


def items_in(drawer: DrawerRow) -> list[ItemRow]:
    """List the items that belong in a drawer, by folder."""
    rows = ItemRow.select(ItemRow, FolderRow).join(FolderRow).join(GuideRow)
    return list(rows.where(GuideRow.drawer == drawer.id).order_by(FolderRow.code, ItemRow.id))


def unseen(take: StockTakeRow) -> list[ItemRow]:
    """List the items of the drawer that were not seen yet."""
    lines = StockLineRow.select().where(StockLineRow.take == take.id, StockLineRow.result != TAKEN_BACK)
    seen = {line.item for line in lines}
    return [item for item in items_in(take.drawer) if item.id not in seen]


def _count(change: Change, take: StockTakeRow, code: str, folder: FolderRow | None) -> str:
    item = (
        ItemRow.select()
        .join(NumberRow, on=(ItemRow.number == NumberRow.id))
        .where(NumberRow.printed == code)
        .order_by(ItemRow.id.desc())
        .first()
    )
    seen_in = places.place_code(folder) if folder else ""
    if item is None:
        result = UNKNOWN
    else:
        belongs = item.folder.guide.drawer_id == take.drawer_id and folder in (None, item.folder)
        result = PRESENT if belongs else MISPLACED
    _enter(change, take, item, result, seen_in, code=code)
    return result


def _enter(
    change: Change, take: StockTakeRow, item: ItemRow | None, result: str, seen_in: str, *, code: str = ""
) -> None:
    number = code or (NumberRow.get_by_id(item.number).printed if item else "")
    line = _line(take, number)
    if line is not None:
        change.set(line, result=result, seen_in=seen_in, at=change.at.isoformat())
        return
    change.add(
        StockLineRow,
        take=take.id,
        item=item.id if item else 0,
        code=number,
        expected=places.place_code(item.folder) if item else "",
        seen_in=seen_in,
        result=result,
        at=change.at.isoformat(),
    )


def _line(take: StockTakeRow, code: str) -> StockLineRow | None:
    found: StockLineRow | None = StockLineRow.get_or_none(StockLineRow.take == take.id, StockLineRow.code == code)
    return found
