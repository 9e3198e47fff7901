"""The one thread of a thing: invitation → disposisi → coverage → release → publication → DIP item → folder (K11).

It may be taken up at any of its numbers, also that of a label, a loan or a berkas. What belongs together is known by
the cases that opened each other, by corrections, by what was filed, and by the paper or page that a DIP item names.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from desk.actions import every
from desk.cabinet.berkas_tables import BerkasItemRow, BerkasRow
from desk.cabinet.loan_tables import LoanRow
from desk.cabinet.tables import ItemRow
from desk.dip.item_tables import DipItemRow
from desk.dip.terms import code_of
from desk.errors import Missing
from desk.flow import links
from desk.flow.links import Thing
from desk.flow.naming import NAMES, named
from desk.journal import diary
from desk.numbers.tables import NumberRow
from desk.people.tables import OfficerRow
from desk.releases.tables import ReleaseRow

CABINET: Final = "cabinet"
DIP: Final = "dip"
REGISTERS: Final = {
    "letters": "Surat masuk",
    "rotas": "Jadwal piket",
    "events": "Peliputan",
    "assignment_letters": "Surat tugas",
    "releases": "Press release",
    "dip": "Daftar Informasi Publik",
    "papers": "Arsip",
    "cabinet": "Filing kabinet",
}
"""How each register is called on the page, in the order in which a thing goes through them."""

FIRST: Final = ("releases", "letters", "papers", "dip", "loans", "berkas", "assignment_letters")
"""A number that stands in several books is looked for in this order; ``letters:0001/2026`` names the book."""


@dataclass(frozen=True)
class ThreadThing:
    """A thing that the thread goes through: its register, its number and its title."""

    kind: str
    number: str
    title: str


@dataclass(frozen=True)
class ThreadStep:
    """Something that was done to a thing of the thread; ``at`` is an ISO time."""

    kind: str
    action: str
    number: str
    at: str
    who: str
    words: str


@dataclass(frozen=True)
class Thread:
    """A thread from where it was taken up: its things from the first paper to the folder, its steps oldest first."""

    asked: str
    things: tuple[ThreadThing, ...]
    steps: tuple[ThreadStep, ...]


def thread(number: str) -> Thread:
    """Tell the thread of a thing, from any of its numbers.

    Raises ``Missing`` where no register knows the number.
    """
    every()
    together = sorted(_together(_start(number.strip())), key=_order)
    papers = [item for kind, target in together for item in _items(kind, target)]
    things = [thing for kind, target in together for thing in _called(kind, target)]
    things += [ThreadThing(CABINET, _printed(item.number), _where(item)) for item in papers]
    keys = [(thing.kind, thing.number) for thing in things]
    keys += [(CABINET, number) for item in papers for number in _berkas_of(item)]
    steps = sorted(set(_steps(list(dict.fromkeys(keys)))))
    return Thread(number.strip(), tuple(dict.fromkeys(things)), tuple(step for _seq, step in steps))


def _start(asked: str) -> Thing:
    """Find the thing of a number: what was filed for a label's, what is lent for a loan's."""
    book, _, printed = asked.partition(":") if asked.partition(":")[0] in FIRST else ("", "", asked)
    rows = list(NumberRow.select().where(NumberRow.printed == printed.strip()).order_by(NumberRow.id.desc()))
    found = sorted(
        (row for row in rows if row.kind in FIRST and (not book or row.kind == book)),
        key=lambda row: FIRST.index(row.kind),
    )
    if not found:
        raise Missing(f"Tidak ada register yang mengenal nomor {asked}.")
    return _thing_of(found[0].kind, found[0].target)


def _thing_of(kind: str, target: int) -> Thing:
    if kind == "loans":
        loan = LoanRow.get_by_id(target)
        kind, target = ("berkas", loan.target) if loan.kind == "berkas" else ("item", loan.target)
    if kind == "berkas":
        member = BerkasItemRow.select().where(BerkasItemRow.berkas == target).order_by(BerkasItemRow.id).first()
        if member is None:
            raise Missing(f"Berkas {_printed(BerkasRow.get_by_id(target).number)} belum berisi item.")
        kind, target = "item", member.item_id
    if kind == "item":
        item = ItemRow.get_by_id(target)
        return item.kind, item.target
    return kind, target


def _together(start: Thing) -> set[Thing]:
    """Gather what belongs to a thing, by walking from one to the next until nothing new is found."""
    known, open_ones = {start}, [start]
    while open_ones:
        for thing in _beside(*open_ones.pop()):
            if thing not in known:
                known.add(thing)
                open_ones.append(thing)
    return known


def _beside(kind: str, target: int) -> Iterator[Thing]:
    yield from links.things_after(kind, target)
    yield from (thing for thing in links.things_before(kind, target) if thing[0] not in PERIODIC)
    if kind == "releases":
        row = ReleaseRow.get_or_none(ReleaseRow.id == target)
        if row is not None and row.corrects:
            yield kind, row.corrects
        yield from ((kind, each.id) for each in ReleaseRow.select().where(ReleaseRow.corrects == target))
    if kind == DIP:
        yield from _sources(DipItemRow.get_by_id(target))
    else:
        yield from ((DIP, row.id) for row in _informing(kind, target))


def _informing(kind: str, target: int) -> Iterator[DipItemRow]:
    """Find the DIP items that name a thing by one of its numbers, or the page on which a release stands."""
    numbers = [row.printed for row in NumberRow.select().where(NumberRow.kind == kind, NumberRow.target == target)]
    asked = (DipItemRow.paper.in_(numbers)) | (DipItemRow.source.in_(numbers))
    url = ReleaseRow.get_by_id(target).url if kind == "releases" else ""
    yield from DipItemRow.select().where((asked | (DipItemRow.link == url)) if url else asked)


def _sources(row: DipItemRow) -> Iterator[Thing]:
    named_by = [words for words in (row.paper, row.source) if words]
    for number in NumberRow.select().where(NumberRow.printed.in_(named_by), NumberRow.kind.in_(FIRST)):
        if number.kind not in ("loans", "berkas") and number.target:
            yield number.kind, number.target
    if row.link:
        yield from (("releases", each.id) for each in ReleaseRow.select().where(ReleaseRow.url == row.link))


PERIODIC: Final = ("plans", "rotas", "meetings", "cycles")
"""What runs over a month or a cycle: it opens many things, which have nothing else to do with each other."""


def _called(kind: str, target: int) -> Iterator[ThreadThing]:
    if kind == DIP:
        yield ThreadThing(DIP, code_of(target), DipItemRow.get_by_id(target).title)
    if kind in NAMES:
        found = named(kind, [target])[target]
        yield ThreadThing(kind, found.number, found.title)


def _items(kind: str, target: int) -> list[ItemRow]:
    return list(ItemRow.select().where(ItemRow.kind == kind, ItemRow.target == target).order_by(ItemRow.id))


def _where(item: ItemRow) -> str:
    drawer = item.folder.guide.drawer
    return f"{item.title} – {drawer.cabinet.code}/{drawer.code}/{item.folder.code}"


def _berkas_of(item: ItemRow) -> Iterator[str]:
    member = BerkasItemRow.get_or_none(BerkasItemRow.item == item.id)
    if member is not None:
        yield _printed(BerkasRow.get_by_id(member.berkas_id).number)


def _steps(keys: list[tuple[str, str]]) -> Iterator[tuple[int, ThreadStep]]:
    names = {row.login: row.name for row in OfficerRow.select()}
    for kind, number in keys:
        for entry in diary.history(kind, number, 1_000):
            body = entry.body
            who = names.get(str(body.get("officer")), str(body.get("officer")))
            told = (str(body.get("at", "")), who, str(body.get("words", "")))
            yield entry.seq, ThreadStep(kind, str(body.get("action", "")), number, *told)


def _printed(number_id: int) -> str:
    return str(NumberRow.get_by_id(number_id).printed)


def _order(thing: Thing) -> tuple[int, int]:
    kinds = list(REGISTERS)
    return (kinds.index(thing[0]) if thing[0] in kinds else len(kinds), thing[1])
