"""From the rows of a foreign list to DIP items: what each says, what is refused and why, what stays words (pure)."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from desk.dip.barred import SENTENCE, Bars, is_barred
from desk.dip.import_layout import LAYOUT
from desk.dip.item_fields import Fields, folded, forms_said, kin_of
from desk.dip.made import time_and_place
from desk.dip.terms import PERIODS
from desk.errors import Invalid
from desk.exchange.cells import Row
from desk.exchange.columns import Event, sorted_rows, too_long
from desk.text import LINE_LIMIT, clean_address, clean_line, clean_text

UNSAID: Final = "setiap saat"
"""The category of a list that names none: what the office holds is open at any time (UU 14/2008 Pasal 11)."""

_CATEGORY: Final = (
    ("serta merta", re.compile(r"serta\W*merta", re.IGNORECASE)),
    ("setiap saat", re.compile(r"setiap\W*saat", re.IGNORECASE)),
    ("berkala", re.compile(r"\bberkala", re.IGNORECASE)),
    ("dikecualikan", re.compile(r"dikecualikan", re.IGNORECASE)),
)
_LONGEST_SECTION: Final = 160
_YES: Final = re.compile(r"[√✓✔vx1*●•]|ya|ada|yes", re.IGNORECASE)
_PERIOD: Final = (
    ("bulanan", re.compile(r"bulanan|(?:tiap|setiap|per) bulan", re.IGNORECASE)),
    ("triwulan", re.compile(r"triwulan|(?:tiap|setiap) (?:3|tiga) bulan", re.IGNORECASE)),
    ("semester", re.compile(r"semester|(?:6|enam) bulan", re.IGNORECASE)),
    ("tahunan", re.compile(r"tahunan|(?:tiap|setiap|per) tahun|1 kali", re.IGNORECASE)),
    ("insidental", re.compile(r"insiden|sewaktu|bila ada", re.IGNORECASE)),
)
_NUMBERING: Final = re.compile(r"^[(\[]?(?:\d{1,3}|[a-zA-Z]|[IVX]{1,5})[.)\]]\s*")
_ADDRESS: Final = re.compile(r"https?://\S+")
_DIK: Final = "informasi dikecualikan tidak masuk DIP; catat di Daftar Informasi yang Dikecualikan"


Read = tuple[Fields, frozenset[str], bool]
"""What a cell says as columns, which of them it names, and whether it was understood."""

NOT_READ: Final[Read] = ({}, frozenset(), False)
MARKED: Final = ("printed", "recorded", "online")
"""Columns of column 6 that are marked with a sign."""


@dataclass(slots=True)
class Taken:
    """A row that is an item: its fields as columns; ``said`` names what the list itself says, the rest is usual."""

    line: int
    fields: Fields
    said: frozenset[str]
    kin: str
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class Rejected:
    """A row that should be an item and cannot be, and why."""

    line: int
    reason: str
    words: str
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class Leftover:
    """A row that is no item: a heading, a blank, a torn piece."""

    line: int
    reason: str
    words: str
    sheet: str = ""


@dataclass(frozen=True, slots=True)
class Unread:
    """A value that was kept in its words only, or that the list does not give."""

    line: int
    field: str
    words: str
    sheet: str = ""


@dataclass
class Reading:
    """What was read of a list so far; ``category`` and ``heading`` are those of the section that rows stand in."""

    agency: str
    chosen: str = ""
    taken: list[Taken] = field(default_factory=list)
    rejected: list[Rejected] = field(default_factory=list)
    leftover: list[Leftover] = field(default_factory=list)
    unread: list[Unread] = field(default_factory=list)
    columns: dict[str, str] = field(default_factory=dict)
    barred: Bars = field(default_factory=dict)
    category: str = ""
    heading: str = ""
    sheet: str = ""
    _seen: dict[tuple[str, str, str], int] = field(default_factory=dict)
    _told: dict[frozenset[str], frozenset[str]] = field(default_factory=dict)

    def take(self, event: Event) -> None:
        """Put a row where it belongs."""
        row = event.row
        if row.sheet != self.sheet:
            self.sheet, self.category, self.heading = row.sheet, category_said(row.sheet), ""
        if event.kind in {"thing", "faulty"}:
            self._take_thing(event)
            return
        if event.kind == "columns":
            self.columns = self.columns or {
                LAYOUT.column_of(words): words for words in row.filled if LAYOUT.column_of(words)
            }
        elif event.kind in {"heading", "rest"}:
            self._open_section(event)
        self.leftover.append(Leftover(row.line, event.why, event.words[:LINE_LIMIT], row.sheet))

    def _open_section(self, event: Event) -> None:
        words = event.words
        if len(event.row.filled) == 1 and len(words) <= _LONGEST_SECTION:
            said = category_said(words)
            if said and ("informasi" in words.casefold() or words.isupper()):
                self.category, self.heading = said, ""
                return
        if event.kind == "heading":
            self.heading = _NUMBERING.sub("", " ".join(words.split()))[:300].rstrip()

    def _take_thing(self, event: Event) -> None:
        row, unread = event.row, len(self.unread)
        try:
            taken = self._taken(event)
            taken.sheet = row.sheet
            self._guard_first(taken)
        except Invalid as fault:
            del self.unread[unread:]
            self.rejected.append(Rejected(row.line, str(fault), event.words[:LINE_LIMIT], row.sheet))
            return
        self.taken.append(taken)

    def _guard_first(self, taken: Taken) -> None:
        fields = taken.fields
        key = (taken.kin, folded(str(fields["unit"])), f"{fields.get('made_on')}{fields.get('made_words')}")
        first = self._seen.setdefault(key, taken.line)
        if first != taken.line:
            raise Invalid("title", f"sama dengan baris {first}: judul, unit dan waktunya")

    def _taken(self, event: Event) -> Taken:
        cells, line = event.fields, event.row.line
        for name in too_long(cells):
            raise Invalid(name, "satu selnya lebih dari 32.767 huruf")
        title, summary = cells.get("title", ""), cells.get("summary", "")
        if not title and not summary:
            raise Invalid("title", "nama informasi kosong")
        fields: Fields = {"title": _line("title", title or summary), "heading": self.heading}
        if summary:
            fields["summary"] = clean_text("summary", summary, limit=10_000)
        said = {"title", *(name for name in ("summary",) if summary)}
        stated = self._category(cells, line)
        category = stated or UNSAID
        said |= {"category"} if stated else set()
        fields["category"] = category
        self._owners(cells, fields, said, line)
        if is_barred(self.barred, str(fields["title"]), str(fields["unit"])):
            raise Invalid("title", SENTENCE)
        self._rest(cells, fields, said, line)
        told = frozenset(said)  # a set of its own for each row would be most of what the list takes in memory
        return Taken(line, fields, self._told.setdefault(told, told), kin_of(category, str(fields["title"])))

    def _category(self, cells: Mapping[str, str], line: int) -> str:
        own = cells.get("category", "")
        said = (category_said(own) if own else "") or self.chosen or self.category
        if said == "dikecualikan":
            raise Invalid("category", _DIK)
        if own and not category_said(own):
            self.unread.append(Unread(line, "category", own, self.sheet))
        if not said:
            self.unread.append(Unread(line, "category", f"tidak disebut; dicatat sebagai {UNSAID}", self.sheet))
        return said

    def _owners(self, cells: Mapping[str, str], fields: Fields, said: set[str], line: int) -> None:
        unit, maker = _line("unit", cells.get("unit", "")), _line("maker", cells.get("maker", ""))
        if not unit and not maker and {"unit", "maker"} & cells.keys():
            raise Invalid("unit", "pejabat atau unit yang menguasai kosong")
        if not unit and not maker:
            self.unread.append(Unread(line, "unit", f"tidak disebut; dicatat sebagai {self.agency}", self.sheet))
        fields["unit"] = unit or maker or self.agency
        fields["maker"] = maker
        said |= {name for name in ("unit", "maker") if fields[name]}

    def _rest(self, cells: Mapping[str, str], fields: Fields, said: set[str], line: int) -> None:
        for name in ("retention", "classification", "place"):
            if cells.get(name):
                fields[name] = _line(name, cells[name])
                said.add(name)
        placed = fields.get("place")
        for name, reader in _READERS.items():
            words = cells.get(name)
            if words:
                read, told, understood = reader(words)
                fields.update(read)
                said.update(told)
                if not understood:
                    self.unread.append(Unread(line, name, words[:LINE_LIMIT], self.sheet))
        if placed:
            fields["place"] = placed
        marks = {name: int(bool(_YES.match(cells[name]))) for name in MARKED if name in cells}
        if any(marks.values()):
            fields |= marks
            said |= marks.keys()


def read_list(
    rows: Iterable[Row],
    agency: str,
    *,
    columns: Mapping[str, int] | None = None,
    category: str = "",
    barred: Bars | None = None,
) -> Reading:
    """Read a list: its items, what is refused, what is left over; every row ends in one of them.

    ``columns`` are the officer's own (field → place from 0), ``category`` is for rows that name none; what is
    ``barred`` may not stand in the DIP.
    """
    reading = Reading(agency, category, barred=barred or {})
    for event in sorted_rows(rows, LAYOUT, columns):
        reading.take(event)
    return reading


@lru_cache(maxsize=4096)
def category_said(words: str) -> str:
    """Name the category that words mean: berkala, serta merta, setiap saat or dikecualikan; '' if none."""
    return next((name for name, pattern in _CATEGORY if pattern.search(words)), "")


def columns_said(rows: Iterable[Row]) -> Iterator[str]:
    """Give the headings of the first rows, for choosing columns by hand."""
    for row in rows:
        yield from row.filled


@lru_cache(maxsize=8192)
def _line(name: str, words: str) -> str:
    return clean_line(name, words)


@lru_cache(maxsize=4096)
def _made(words: str) -> Read:
    made, place = time_and_place(clean_line("made", words))
    fields: Fields = {"made_kind": made.kind, "made_on": made.on, "made_words": made.words, "year": made.year}
    return _read(fields | ({"place": place} if place else {}), understood=made.kind != "kata")


@lru_cache(maxsize=4096)
def _forms(words: str) -> Read:
    forms = forms_said(words)
    return _read(forms) if any(forms.values()) else NOT_READ


@lru_cache(maxsize=4096)
def _media(words: str) -> Read:
    names = [clean_line("media", name, limit=200) for name in re.split(r"[\n;]", words)]
    return _read({"media": "\n".join(dict.fromkeys(filter(None, names)))})


@lru_cache(maxsize=4096)
def _period(words: str) -> Read:
    found = next((name for name, pattern in _PERIOD if pattern.search(words)), "")
    return _read({"update_every": found}) if found in PERIODS else NOT_READ


def _link(words: str) -> Read:
    found = _ADDRESS.search(words)
    try:
        return _read({"link": clean_address("link", found.group())}) if found else NOT_READ
    except Invalid:
        return NOT_READ


def _read(fields: Fields, *, understood: bool = True) -> Read:
    return fields, frozenset(name for name, value in fields.items() if value != ""), understood


_READERS: Final[Mapping[str, Callable[[str], Read]]] = {
    "made": _made,
    "forms": _forms,
    "media": _media,
    "update_every": _period,
    "link": _link,
}
