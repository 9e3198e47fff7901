"""Editions as screens and papers get them: their lines as signed, the register as it would be signed, differences."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import Final

from desk.attachments import AttachmentRow
from desk.dip.edition_tables import EditionLineRow, EditionRow
from desk.dip.item_tables import DipItemRow
from desk.dip.terms import CATEGORIES, FORMS
from desk.errors import Missing
from desk.session import Tell, silent
from desk.store.database import database
from desk.words import angka

VERIFIED: Final = 2
"""Stages that an item has gone through when it was described and verified."""

SHOWN: Final = {
    "category": "kategori",
    "heading": "kelompok",
    "title": "nama informasi",
    "summary": "ringkasan isi",
    "unit": "pejabat/unit yang menguasai",
    "maker": "penanggung jawab",
    "made": "waktu dan tempat",
    "forms": "bentuk",
    "retention": "jangka waktu simpan",
    "media": "media",
    "link": "tautan",
}
"""The fields whose change is a difference between editions, as officers call them."""

TOLD_EACH: Final = 500
"""After how many lines it is told how far the reading is."""


@dataclass(frozen=True)
class EditionLine:
    """A line of the DIP as it is printed: the legal columns and what goes with them; ``number`` within its category."""

    item: int
    category: str
    number: int
    heading: str
    title: str
    summary: str
    unit: str
    maker: str
    made: str
    forms: tuple[str, ...]
    retention: str
    media: str
    link: str
    classification: str


@dataclass(frozen=True)
class EditionHead:
    """An edition in the list; ``left_out`` counts the items that were not yet verified, ``scan`` is a SHA-256 or ''."""

    id: int
    title: str
    year: int
    decision: str
    decided_on: str
    items: int
    left_out: int
    note: str
    frozen_by: str
    frozen_at: str
    signer: str
    signed_on: str
    scan: str


@dataclass(frozen=True)
class Altered:
    """A line that says something else than before, and in which fields."""

    before: EditionLine
    after: EditionLine
    fields: tuple[str, ...]

    @property
    def words(self) -> str:
        """Name the fields as officers call them."""
        return ", ".join(SHOWN[name] for name in self.fields)


@dataclass(frozen=True)
class Difference:
    """What became of one list until another: added, changed and withdrawn lines."""

    before: str
    after: str
    added: tuple[EditionLine, ...]
    changed: tuple[Altered, ...]
    withdrawn: tuple[EditionLine, ...]


def editions() -> list[EditionHead]:
    """List the editions, newest first."""
    return [_head(row) for row in EditionRow.select().order_by(EditionRow.id.desc())]


def edition(number: int) -> EditionHead:
    """Show an edition's head. Raises ``Missing``."""
    return _head(edition_row(number))


def edition_row(number: int) -> EditionRow:
    """Find an edition. Raises ``Missing``."""
    row: EditionRow | None = EditionRow.get_or_none(EditionRow.id == number)
    if row is None:
        raise Missing(f"Tidak ada penetapan DIP nomor {number}.")
    return row


def lines_of(number: int) -> Iterator[EditionLine]:
    """Give the lines of an edition as they were signed, in its order. Raises ``Missing``."""
    row = edition_row(number)
    for line in EditionLineRow.select().where(EditionLineRow.edition == row.id).order_by(EditionLineRow.id).iterator():
        shown = {one.name: getattr(line, one.name) for one in fields(EditionLine) if one.name != "forms"}
        yield EditionLine(**shown, forms=_forms((line.printed, line.recorded, line.online)))


def current_lines(order: Sequence[str] = CATEGORIES, *, unverified: bool = True) -> Iterator[EditionLine]:
    """Give the register as it would be printed now: by category, group and entry, numbered within each category.

    Excluded, withdrawn and taken-back items are not in it; without ``unverified`` only verified ones are.
    """
    for category in order:
        for number, row in enumerate(_rows(category, unverified=unverified), start=1):
            yield EditionLine(
                item=row.id,
                category=row.category,
                number=number,
                heading=row.heading,
                title=row.title,
                summary=row.summary,
                unit=row.unit,
                maker=row.maker,
                made=", ".join(filter(None, (row.place, row.made_words))),
                forms=_forms((row.printed, row.recorded, row.online)),
                retention=row.retention,
                media=row.media,
                link=row.link,
                classification=row.classification,
            )


def standing() -> int:
    """Count the items that stand in the register now."""
    return int(DipItemRow.select().where(DipItemRow.state == "open").count())


def told(lines: Iterable[EditionLine], tell: Tell, total: int) -> Iterator[EditionLine]:
    """Give lines on and tell now and then how many of ``total`` were read.

    Raises ``Cancelled`` where ``tell`` calls it off.
    """
    for count, line in enumerate(lines):
        if count % TOLD_EACH == 0:
            tell(f"{angka(count)} dari {angka(total)} informasi", min(1.0, count / max(total, 1)))
        yield line


def difference(before: int, after: int = 0, tell: Tell = silent) -> Difference:
    """Compare two editions, or an edition with the register as it is now (``after`` 0).

    Raises ``Missing``, and ``Cancelled`` where ``tell`` calls it off.
    """
    old = {line.item: line for line in told(lines_of(before), tell, edition_row(before).items)}
    total = edition_row(after).items if after else standing()
    new = {line.item: line for line in told(lines_of(after) if after else current_lines(), tell, total)}
    added = tuple(line for item, line in new.items() if item not in old)
    withdrawn = tuple(line for item, line in old.items() if item not in new)
    changed = tuple(_altered(old[item], line) for item, line in new.items() if item in old and _moved(old[item], line))
    names = edition_row(before).decision, edition_row(after).decision if after else "daftar saat ini"
    return Difference(*names, added, changed, withdrawn)


def _altered(before: EditionLine, after: EditionLine) -> Altered:
    return Altered(before, after, tuple(_moved(before, after)))


def _moved(before: EditionLine, after: EditionLine) -> list[str]:
    return [name for name in SHOWN if getattr(before, name) != getattr(after, name)]


def _rows(category: str, *, unverified: bool) -> Iterable[DipItemRow]:
    """Read a category's items: groups in the order of their first entry, items in the order of theirs."""
    query = DipItemRow.select().where(DipItemRow.state == "open", DipItemRow.category == category)
    if not unverified:
        query = query.where(DipItemRow.stage >= VERIFIED)
    first = _first_of_groups(category)
    for heading, _item in sorted(first.items(), key=lambda pair: pair[1]):
        yield from query.where(DipItemRow.heading == heading).order_by(DipItemRow.id).iterator()


def _first_of_groups(category: str) -> Mapping[str, int]:
    rows = database.execute_sql(
        "SELECT heading, min(id) FROM dip_item WHERE state = 'open' AND category = ? GROUP BY heading", (category,)
    )
    return dict(rows.fetchall())


def _forms(flags: Iterable[int]) -> tuple[str, ...]:
    return tuple(name for name, given in zip(FORMS, flags, strict=True) if given)


def _head(row: EditionRow) -> EditionHead:
    scan = AttachmentRow.get_or_none(AttachmentRow.id == row.scan)
    shown = {one.name: getattr(row, one.name) for one in fields(EditionHead)}
    return EditionHead(**shown | {"frozen_by": row.frozen_by.name, "scan": scan.sha256 if scan else ""})
