"""Daftar Berkas and Daftar Isi Berkas, and the slips between berkas (F15, domain.md 4.1)."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import cast

from desk.cabinet import places
from desk.cabinet.arranging import berkas_numbered, items_of
from desk.cabinet.berkas_tables import BerkasItemRow, BerkasRow, CrossReferenceRow, PaperRow
from desk.cabinet.classification import UNKNOWN, known_codes
from desk.cabinet.codes import sort_key
from desk.cabinet.filing import PAPERS
from desk.cabinet.loan_lists import lent_berkas, lent_words
from desk.cabinet.tables import ItemRow
from desk.numbers.tables import NumberRow


@dataclass(frozen=True)
class SlipView:
    """A tunjuk silang: from which berkas to which other one, and why."""

    berkas: str
    title: str
    to: str
    to_title: str
    to_place: str
    reason: str


@dataclass(frozen=True)
class BerkasView:
    """A line of the Daftar Berkas; ``first`` and ``last`` are the ISO dates of its items (kurun waktu).

    ``mark`` says that no classification list holds its code; '' for a known one.
    """

    id: int
    number: str
    classification: str
    indeks: str
    title: str
    first: str
    last: str
    items: int
    security: str
    development: str
    medium: str
    place: str
    place_words: str
    state: str
    opened_on: str
    closed_on: str
    lent: str
    slips: tuple[SlipView, ...]
    mark: str = ""


@dataclass(frozen=True)
class ContentLine:
    """A line of the Daftar Isi Berkas: an item, where it came from, in what state it is."""

    place_in_list: int
    number: str
    classification: str
    title: str
    dated: str
    origin: str
    reference: str
    amount: str
    development: str
    security: str
    medium: str
    note: str
    lent: str


def berkas_list(place: str = "", *, state: str = "") -> list[BerkasView]:
    """List the berkas of a place (``FK-01``, ``FK-01/2`` … empty: all), in the order of their codes and numbers."""
    rows, on_racks, lent = list(BerkasRow.select()), places.racks(), lent_berkas()
    numbers, members, slips = _printed(rows), _members(), _slips()
    known = known_codes()
    views = []
    for row in rows:
        where = places.place_code(row.folder)
        if not places.lies_in(where, place) or (state and row.state != state):
            continue
        first, last, count = members.get(row.id, ("", "", 0))
        views.append(
            BerkasView(
                id=row.id,
                number=numbers[row.number],
                classification=row.classification,
                indeks=row.indeks,
                title=row.title,
                first=first or row.opened_on,
                last=last or row.closed_on or row.opened_on,
                items=count,
                security=row.security,
                development=row.development,
                medium=row.medium,
                place=where,
                place_words=places.place_words(row.folder, on_racks),
                state=row.state,
                opened_on=row.opened_on,
                closed_on=row.closed_on,
                lent=lent.get(row.id, ""),
                slips=tuple(slips.get(row.id, ())),
                mark="" if row.classification in known else UNKNOWN,
            )
        )
    return sorted(views, key=lambda view: (sort_key(view.classification), view.number))


def berkas(number: str) -> BerkasView:
    """Give one berkas by its number.

    Raises ``Invalid`` where there is none.
    """
    row = berkas_numbered(number)
    return next(view for view in berkas_list() if view.id == row.id)


def contents(number: str) -> list[ContentLine]:
    """List the items of a berkas by their dates.

    Raises ``Invalid`` where there is no such berkas.
    """
    row, lent = berkas_numbered(number), lent_words()
    items = items_of(row)
    printed, papers = _printed(items), {paper.id: paper for paper in PaperRow.select()}
    return [
        _content(place, item, printed[item.number], (row, papers.get(item.target)), lent)
        for place, item in enumerate(items, start=1)
    ]


def _content(
    place: int, item: ItemRow, number: str, told: tuple[BerkasRow, PaperRow | None], lent: Mapping[int, str]
) -> ContentLine:
    row, paper = told[0], told[1] if item.kind == PAPERS else None
    return ContentLine(
        place_in_list=place,
        number=number,
        classification=item.folder.classification or row.classification,
        title=item.title,
        dated=item.dated,
        origin=paper.origin if paper else "",
        reference=paper.reference if paper else "",
        amount=paper.amount if paper else "1 berkas",
        development=paper.development if paper else row.development,
        security=paper.security if paper else row.security,
        medium=paper.medium if paper else row.medium,
        note=paper.note if paper else "",
        lent=lent.get(item.id, ""),
    )


def _printed(rows: Iterable[BerkasRow] | Iterable[ItemRow]) -> dict[int, str]:
    wanted = [row.number for row in rows]
    return {row.id: row.printed for row in NumberRow.select().where(NumberRow.id.in_(wanted))} if wanted else {}


def _members() -> dict[int, tuple[str, str, int]]:
    """Give of each berkas the first and last date of its items and how many there are."""
    found: dict[int, tuple[str, str, int]] = {}
    rows = BerkasItemRow.select(BerkasItemRow.berkas, ItemRow.dated).join(ItemRow).tuples()
    for berkas_id, dated in cast("Iterable[tuple[int, str]]", rows):
        first, last, count = found.get(berkas_id, (dated, dated, 0))
        found[berkas_id] = (min(first, dated), max(last, dated), count + 1)
    return found


def _slips() -> dict[int, list[SlipView]]:
    found: dict[int, list[SlipView]] = {}
    rows = list(CrossReferenceRow.select().where(CrossReferenceRow.ended == "").order_by(CrossReferenceRow.id))
    numbers = _printed([row.berkas for row in rows] + [row.to for row in rows])
    for row in rows:
        view = SlipView(
            numbers[row.berkas.number],
            row.berkas.title,
            numbers[row.to.number],
            row.to.title,
            places.place_code(row.to.folder),
            row.reason,
        )
        found.setdefault(row.berkas_id, []).append(view)
    return found
