"""The one search over everything: words, fields by name, days in words; hits by register; a number jumps (X8)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from operator import attrgetter
from typing import Any, Final

from peewee import ModelSelect

from desk.cabinet import finding
from desk.cabinet import lists as cabinet
from desk.cabinet.loan_lists import where_is
from desk.coverage.fields import REGISTER as EVENTS
from desk.dip.fields import CYCLE_REGISTER as CYCLES
from desk.dip.fields import REGISTER as DIP
from desk.dip.found_files import cycle_of_file, hidden_files
from desk.letters.fields import REGISTER as LETTERS
from desk.numbers.tables import NumberRow
from desk.releases.fields import REGISTER as RELEASES
from desk.search import index, language
from desk.search.fields import Asked, Field, Register
from desk.search.files import find_in_files
from desk.search.forgiving import Forgiven, find_as_meant
from desk.search.index import MOST_COUNTED, Found, Hit
from desk.search.language import Part
from desk.search.snippets import snippet
from desk.service.fields import REGISTER as SERVICE
from desk.words import tanggal_pendek
from desk.workspace import Workspace

REGISTERS: Final[dict[str, Register]] = {
    "rilis": RELEASES,
    "surat": LETTERS,
    "liputan": EVENTS,
    "dip": DIP,
    "siklus": CYCLES,
    "layanan": SERVICE,
}
"""What may follow ``jenis:``, and the register it names."""

BY_KIND: Final = {register.kind: register for register in REGISTERS.values()}

CABINET, MAP = "cabinet", "map"
WHICH: Final = "jenis"
KINDS: Final = (*REGISTERS, MAP)
DAY: Final = "tanggal"
"""The field that a day without a name is asked of."""

MOST_IN_GROUP, MOST_OF_ONE = 4, 12
"""How many hits stand under each register, and where only one is asked."""


@dataclass(frozen=True)
class Thing:
    """Something found: its register, number and title; ``where`` says where its paper lies or in what it was found."""

    kind: str
    number: str
    title: str
    where: str = ""


@dataclass(frozen=True)
class Group:
    """What was found in a register: the first things, and how many there are; ``more`` is what shows them all."""

    kind: str
    things: tuple[Thing, ...]
    count: int
    more: str = ""


@dataclass(frozen=True)
class Filter:
    """A filter that was understood, in words, and what is left of what was typed without it."""

    words: str
    without: str


@dataclass(frozen=True)
class Answer:
    """What the search gives: hits by register, the filters that hold, and what there is to say about it.

    ``jump`` is the thing whose number was typed whole.
    """

    groups: tuple[Group, ...] = ()
    filters: tuple[Filter, ...] = ()
    told: str = ""
    jump: Thing | None = None

    @property
    def count(self) -> int:
        """Tell how many things were found, up to a thousand in the registers."""
        return sum(group.count for group in self.groups)

    def things(self) -> list[Thing]:
        """Give the things that are shown, group by group."""
        return [thing for group in self.groups for thing in group.things]


@dataclass(frozen=True)
class _Question:
    """What was typed, understood: plain words, fields with their values, the registers that were named."""

    typed: str
    words: str
    filters: tuple[Part, ...]
    kinds: tuple[str, ...]
    named: tuple[Part, ...]
    today: date
    most: tuple[int, int]


def fields_named(name: str) -> list[tuple[str, Field]]:
    """Give the fields of a name with the word for their register."""
    return [(word, register.fields[name]) for word, register in REGISTERS.items() if name in register.fields]


NAMES: Final = frozenset(name for register in REGISTERS.values() for name in register.fields)
DAY_NAMES: Final = frozenset(
    name for name in NAMES if any(field.reads == "days" for _word, field in fields_named(name))
)


def find(workspace: Workspace, typed: str, *, most: tuple[int, int] = (MOST_IN_GROUP, MOST_OF_ONE)) -> Answer:
    """Find what was typed in every register and in the cabinet.

    ``most`` says how many things to show under each register, and where there is only one.
    """
    question = _understood(typed, workspace.now().date(), most, bare=True)
    answer = _answer(question)
    if answer.count or not any(part.bare for part in question.filters):
        return answer
    again = _answer(_understood(typed, question.today, most, bare=False))
    days = ", ".join(part.value for part in question.filters if part.bare)
    if not again.count:
        return answer
    return replace(again, told=f"Tidak ada yang bertanggal {days}; dicari sebagai kata. {again.told}".strip())


def _understood(typed: str, today: date, most: tuple[int, int], *, bare: bool) -> _Question:
    words: list[str] = []
    filters: list[Part] = []
    named: list[Part] = []
    kinds: list[str] = []
    for part in language.parts(typed, days=DAY_NAMES, bare=bare):
        if part.name == WHICH and (kind := language.chosen(part.value, KINDS)) and not part.without:
            kinds.append(kind)
            named.append(part)
        elif part.bare or (part.name in NAMES and part.value):
            filters.append(replace(part, name=part.name or DAY))
        elif not part.name or part.value:
            words.append(typed[part.start : part.end])
    return _Question(typed, " ".join(words), tuple(filters), tuple(kinds), tuple(named), today, most)


def _answer(question: _Question) -> Answer:
    rows, unknown = _rows(question)
    filters = tuple(_filters(question))
    if unknown:
        return Answer(filters=filters, told=unknown)
    narrowed = bool(question.filters or question.kinds)
    meant = find_as_meant(question.words, limit=MOST_COUNTED, rows=rows if narrowed else None)
    in_files = dict(_in_files(question, rows))
    if meant.told and in_files:
        meant = Forgiven(Found((), 0), words=meant.words)
    hits, jump = _first_the_exact(meant.found.hits, question)
    hits += [hit for hit in in_files if hit not in hits]
    groups = [*_cabinet(question), *_groups(question, hits, meant.words, in_files)]
    if jump is not None:
        groups.sort(key=lambda group: group.kind != jump.kind)
    return Answer(tuple(groups), filters, meant.told, jump)


def _in_files(question: _Question, rows: Mapping[str, ModelSelect[Any]]) -> Iterator[tuple[Hit, str]]:
    """Find the things in whose files the words stand, and say in which; what no list shows is not among them."""
    for found in find_in_files(question.words, hidden_files()) if question.words else ():
        kind, key = found.kind, found.key
        if kind not in BY_KIND and (cycle := cycle_of_file(kind, key)):
            kind, key = CYCLES.kind, cycle
        if kind in rows and rows[kind].where(BY_KIND[kind].table.id == key).exists():
            hit = index.hit_of(kind, key)
            if hit is not None:
                yield hit, f"di lampiran “{found.name}”: {found.words}"


def _rows(question: _Question) -> tuple[dict[str, ModelSelect[Any]], str]:
    """Narrow the rows of each register that understands every filter; in words why there is none."""
    rows: dict[str, ModelSelect[Any]] = {}
    taken: set[Part] = set()
    for word, register in REGISTERS.items():
        if question.kinds and word not in question.kinds:
            continue
        query, fits = register.rows(), True
        for part in question.filters:
            asked = _read(register, part, question.today)
            if asked is not None:
                taken.add(part)
                wanted = register.fields[part.name].where(asked)
                query = query.where(~wanted if part.without else wanted)
            fits = fits and (asked is not None or part.without)
        if fits:
            rows[register.kind] = query
    lost = [part for part in question.filters if part not in taken]
    return rows, _not_understood(lost[0], question) if lost else ""


def _read(register: Register, part: Part, today: date) -> Asked | None:
    field = register.fields.get(part.name)
    return field.read(part.value, today) if field else None


def _not_understood(part: Part, question: _Question) -> str:
    """Say what may stand behind a name, or that none of the registers named has it."""
    fields = [field for word, field in fields_named(part.name) if not question.kinds or word in question.kinds]
    if not fields:
        return f"Saringan {part.name}: tidak ada di daftar itu."
    if fields[0].reads == "choice":
        known = list(dict.fromkeys(word for field in fields for word in field.known()))
        return f"{part.name}:{part.value} tidak dikenal; pilih: {', '.join(known)}."
    how = language.HOW_DAYS if fields[0].reads == "days" else language.HOW_NUMBERS
    return f"{part.name}:{part.value} tidak dikenal; tulis {part.name}:{how}."


def _filters(question: _Question) -> Iterator[Filter]:
    """Word the filters in the order in which they were typed."""
    for part in sorted((*question.named, *question.filters), key=attrgetter("start")):
        barred = "bukan " if part.without else ""
        told = f"{barred}{part.name}: {part.value}{_span_words(part, question.today)}"
        yield Filter(told, language.removed(question.typed, part))


def _span_words(part: Part, today: date) -> str:
    """Say which days spoken words mean; '' where they say so themselves."""
    span = language.day_span(part.value, today) if part.name in DAY_NAMES else None
    if span is None or any(letter.isdigit() for letter in part.value):
        return ""
    ends = [tanggal_pendek(date.fromisoformat(end)) for end in dict.fromkeys((span.first, span.last)) if end]
    return f" ({' – '.join(ends)})"


def _first_the_exact(hits: Sequence[Hit], question: _Question) -> tuple[list[Hit], Thing | None]:
    """Put the thing whose number was typed whole before the others."""
    typed = question.typed.strip().casefold()
    exact = next((hit for hit in hits if hit.number.casefold() == typed), None)
    for row in NumberRow.select().where(NumberRow.printed == question.typed.strip()) if exact is None else ():
        if row.kind in BY_KIND and exact is None:
            exact = index.hit_of(row.kind, row.target)
    if exact is None:
        return list(hits), None
    return [exact, *(hit for hit in hits if hit != exact)], Thing(exact.kind, exact.number, exact.title)


def _groups(
    question: _Question, hits: Sequence[Hit], words: Sequence[str], in_files: Mapping[Hit, str]
) -> Iterator[Group]:
    """Put hits under their registers, in the order in which these come up first."""
    order = list(dict.fromkeys(hit.kind for hit in hits))
    most = question.most[len(order) == 1]
    called = {register.kind: word for word, register in REGISTERS.items()}
    for kind, group in groupby(sorted(hits, key=lambda hit: order.index(hit.kind)), key=attrgetter("kind")):
        found = list(group)
        things = tuple(
            Thing(kind, hit.number, hit.title, _where(hit, words, in_files.get(hit, ""))) for hit in found[:most]
        )
        more = f"{WHICH}:{called.get(kind, kind)} {question.typed}" if len(found) > most and not question.kinds else ""
        yield Group(kind, things, len(found), more)


def _where(hit: Hit, words: Sequence[str], in_file: str) -> str:
    """Say where the paper lies, and, where the title does not show it, in which words the thing was found."""
    shown = f"{hit.number} {hit.title}".casefold()
    told = "" if all(word in shown for word in words) else snippet(index.words_of(hit.kind, hit.key), words)
    return "\n".join(filter(None, (where_is(hit.kind, hit.key), told and f"isi: {told}", in_file)))


def _cabinet(question: _Question) -> Iterator[Group]:
    """Look in the cabinet: the item of a filing number first, then folders, berkas and papers; filters are not its."""
    words = question.words.strip()
    if not words or question.filters or (question.kinds and MAP not in question.kinds):
        return
    item = cabinet.item(words)
    filed = [Thing(CABINET, item.number, item.title, where_is(item.kind, item.target))] if item else []
    found = [one for one in finding.find(words) if not (one.from_register or (item and one.number == words))]
    most = question.most[bool(question.kinds)]
    if filed or found:
        more = f"{WHICH}:{MAP} {question.typed}" if len(found) > most and not question.kinds else ""
        yield Group(CABINET, (*filed, *map(_thing, found[:most])), len(filed) + len(found), more)


def _thing(found: finding.FoundThing) -> Thing:
    number = found.place if found.kind == finding.FOLDER else found.number
    return Thing(CABINET, number, found.title, found.where)
