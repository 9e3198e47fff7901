"""The rows of the item list: an item, the agenda number it came from, and the state of its label."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass

from desk.cabinet.lists import ItemView
from desk.releases.records import KIND, agenda_numbers
from desk.words import tanggal_tertulis
from ui.parts.table import Column

UNLABELLED, WRONG, LABELLED = "belum", "lama", "ada"
LABEL_WORDS = {UNLABELLED: "Belum berlabel", WRONG: "Label keliru", LABELLED: "Berlabel"}
LABEL_KINDS = {UNLABELLED: "warn", WRONG: "bad", LABELLED: "ok"}
DAY, DAY_AND_MONTH = len("21/11/2026"), len("21/11")


@dataclass(frozen=True)
class ItemRow:
    """An item in the list."""

    item: ItemView
    agenda: str
    label: str

    @property
    def number(self) -> str:
        """Give its filing number."""
        return self.item.number


def label_state(item: ItemView, *, wrong: bool) -> str:
    """Say how it stands with an item's label: none yet, one that says what is no longer so, or the right one."""
    if not item.labelled_at:
        return UNLABELLED
    return WRONG if wrong else LABELLED


class AgendaNumbers:
    """The agenda number of each filed release; it never changes, so it is asked for once."""

    def __init__(self) -> None:
        self._known: dict[int, str] = {}

    def of(self, items: Sequence[ItemView]) -> Mapping[int, str]:
        """Give the agenda numbers by the row id of the release."""
        filed = {item.target for item in items if item.kind == KIND}
        self._known |= agenda_numbers(sorted(filed - self._known.keys()))
        return self._known


def item_rows(items: Sequence[ItemView], agenda: Mapping[int, str], wrong: Collection[str]) -> list[ItemRow]:
    """Make the list's rows; ``wrong`` are the numbers of those whose label is wrong."""
    return [ItemRow(item, _agenda(item, agenda), label_state(item, wrong=item.number in wrong)) for item in items]


def _agenda(item: ItemView, agenda: Mapping[int, str]) -> str:
    return agenda.get(item.target, "") if item.kind == KIND else ""


def _key(row: ItemRow) -> str:
    return row.number


def _written(row: ItemRow) -> str:
    return tanggal_tertulis(row.item.dated)


def _whereabouts(row: ItemRow) -> str:
    """Say 'ada', until when it is lent, or that it is gone for good."""
    return row.item.gone or (f"dipinjam s.d. {row.item.lent[-DAY:][:DAY_AND_MONTH]}" if row.item.lent else "ada")


def _whereabouts_kind(row: ItemRow) -> str:
    return "plain" if row.item.gone else "warn" if row.item.lent else "ok"


def _strong(row: ItemRow) -> bool:
    return bool(row.number)


KEY = _key
ITEM_COLUMNS = (
    Column("Nomor arsip", lambda row: row.number, key=lambda row: row.item.id, width=8.8, strong=_strong),
    Column("Uraian", lambda row: row.item.title),
    Column("Tanggal", _written, key=lambda row: row.item.dated, width=5.2),
    Column("Asal", lambda row: row.agenda or row.item.origin, width=5.0),
    Column("Tempat", lambda row: row.item.place, width=5.6),
    Column("Keberadaan", _whereabouts, width=10, chip=_whereabouts_kind),
    Column(
        "Label",
        lambda row: LABEL_WORDS[row.label],
        key=lambda row: row.label,
        width=8.2,
        chip=lambda row: LABEL_KINDS[row.label],
    ),
)
