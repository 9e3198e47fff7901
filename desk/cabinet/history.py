"""Where a folder, a berkas or an item has been: moves, loans, counts, who and when (F14); read from the journal."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from desk.cabinet import lists, places
from desk.cabinet.arranging import berkas_numbered, items_of, numbers_in
from desk.errors import Missing
from desk.journal import diary
from desk.journal.diary import Entry
from desk.numbers.tables import NumberRow
from desk.people.tables import OfficerRow

AT_THE_CABINET = ("cabinet.", "releases.file", "dip.")
"""How the actions begin that put things somewhere, move them or lend them."""


@dataclass(frozen=True)
class Happening:
    """Something that was done: when (ISO), by whom (name), what in words, and where the thing stood after it."""

    at: str
    who: str
    words: str
    place: str


@dataclass(frozen=True)
class History:
    """The history of one thing, newest first; ``kind`` is map, berkas or item."""

    kind: str
    number: str
    title: str
    place: str
    happenings: tuple[Happening, ...]


def history(number: str) -> History:
    """Tell the history of a folder (``FK-01/2/05``), a berkas (``B0007``) or an item, by its number.

    Raises ``Missing`` where there is none.
    """
    asked = number.strip()
    item = lists.item(asked)
    if item is not None:
        kept = _told(lambda entry: asked in _mentioned(entry))
        return History("item", item.number, item.title, item.place, tuple(kept))
    if NumberRow.select().where(NumberRow.printed == asked, NumberRow.kind == "berkas").exists():
        row = berkas_numbered(asked)
        own = {asked, *(NumberRow.get_by_id(each.number).printed for each in items_of(row))}
        kept = _told(lambda entry: bool(own & _mentioned(entry)))
        return History("berkas", asked, row.title, places.place_code(row.folder), tuple(kept))
    if asked.count("/") != 2:  # noqa: PLR2004 - cabinet, drawer, folder
        raise Missing(f"Tidak ada map, berkas atau item bernomor {asked}.")
    folder = places.folder_at(asked)
    return History("map", asked, folder.title, asked, tuple(_of_folder(asked, set(numbers_in(folder)))))


def _of_folder(place: str, inside: set[str]) -> Iterator[Happening]:
    """Follow a folder backwards through the drawers in which it stood."""
    names, where = _names(), place
    for entry in reversed(list(diary.done_by(*AT_THE_CABINET))):
        result = entry.body.get("result", {})
        action, subject = entry.body.get("action"), _subject(entry)
        if action == "cabinet.move_folder" and result.get("folder") == where:
            yield _happening(entry, names, where)
            where = str(result.get("was", ""))
        elif action == "cabinet.renumber_folders" and where in result.get("moved", {}).values():
            yield _happening(entry, names, where)
            where = next(old for old, new in result["moved"].items() if new == where)
        elif where in (subject, result.get("folder"), result.get("was")) or inside & _mentioned(entry):
            yield _happening(entry, names, where)
            if action in ("cabinet.add_folder", "cabinet.add_box") and result.get("folder") == where:
                return


def _told(wanted: Callable[[Entry], bool]) -> list[Happening]:
    names = _names()
    found = [entry for entry in diary.done_by(*AT_THE_CABINET) if wanted(entry)]
    return [_happening(entry, names, _place_after(entry)) for entry in reversed(found)]


def _mentioned(entry: Entry) -> set[str]:
    """Name the things that a line was about: its subject, the items it lists, the number it gave."""
    result: dict[str, Any] = entry.body.get("result", {})
    listed = result.get("items", ())
    several = {str(item) for item in listed} if isinstance(listed, list) else set()
    counted = result.get("results", {})
    several |= set(counted) if isinstance(counted, dict) else set()
    return several | {_subject(entry), str(result.get("filing_number", "")), str(result.get("berkas", ""))} - {""}


def _place_after(entry: Entry) -> str:
    result: dict[str, Any] = entry.body.get("result", {})
    moved = entry.body.get("action") in ("cabinet.move_items", "cabinet.move_berkas")
    return str(result.get("folder") or (_subject(entry) if moved else ""))


def _happening(entry: Entry, names: dict[str, str], place: str) -> Happening:
    login = str(entry.body.get("officer", ""))
    return Happening(str(entry.body.get("at", "")), names.get(login, login), str(entry.body.get("words", "")), place)


def _subject(entry: Entry) -> str:
    return str(entry.body.get("subject", {}).get("number", ""))


def _names() -> dict[str, str]:
    return {row.login: row.name for row in OfficerRow.select()}
