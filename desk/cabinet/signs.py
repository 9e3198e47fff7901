"""What stands on cabinet, drawer, guide, folder, box and spine themselves (F17, domain.md 4.3)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final, Literal

from desk.cabinet import berkas_lists, keeping
from desk.cabinet import lists as cabinet
from desk.cabinet.arranging import berkas_numbered
from desk.cabinet.berkas_lists import BerkasView
from desk.cabinet.codes import guide_level, sort_key
from desk.cabinet.lists import CabinetView, DrawerView
from desk.cabinet.places import cabinet_at, drawer_at, folder_at, is_box, place_code
from desk.cabinet.tables import FolderRow, GuideRow
from desk.errors import Missing

SignKind = Literal["cabinet", "drawer", "guide", "folder", "box", "berkas"]
GUIDE: Final = ":"
"""What stands between a drawer and the code of a guide in it: ``FK-01/2:400.14``."""

BERKAS: Final = "B"


@dataclass(frozen=True)
class Sign:
    """A thing's sign: ``place`` is what a scanner reads, ``head`` what is seen from afar; then its lines."""

    kind: SignKind
    place: str
    head: str
    lines: tuple[str, ...]


def sign(key: str) -> Sign:
    """Write the sign of a thing, by its place or number.

    ``FK-01`` is a cabinet or rack, ``FK-01/2`` a drawer, ``FK-01/2:400.14`` a guide, ``FK-01/2/05`` a folder or box,
    ``B0007`` the spine of a berkas. Raises ``Missing`` and ``Invalid`` where nothing of the kind is there.
    """
    key = key.strip()
    if GUIDE in key:
        return _guide(*(part.strip() for part in key.split(GUIDE, 1)))
    if key.startswith(BERKAS) and key[1:].isdigit():
        return _berkas(berkas_lists.berkas(key))
    depth = key.count("/")
    if depth == 0:
        return _cabinet(cabinet_at(key).code)
    return _drawer(key) if depth == 1 else _folder(folder_at(key))


def signs_in(place: str) -> list[str]:
    """Name the signs of a place and of everything that stands in it, from the outside to the inside; '' for all."""
    found: list[str] = []
    for view in cabinet.cabinets():
        drawers = [drawer for drawer in view.drawers if f"{drawer.path}/".startswith(f"{place}/") or place == view.code]
        found += [view.code] if place in ("", view.code) else []
        for drawer in view.drawers if not place else drawers:
            guides = cabinet.guides(view.code, drawer.code)
            found += [drawer.path, *(f"{drawer.path}{GUIDE}{guide.code}" for guide in guides)]
            found += [folder.place for folder in cabinet.folders(view.code, drawer.code)]
    return found or ([place] if place else [])


def _cabinet(code: str) -> Sign:
    view = next(each for each in cabinet.cabinets() if each.code == code)
    codes = _span(drawer.codes for drawer in view.drawers)
    drawers = f"{len(view.drawers)} {'baris' if view.is_rack else 'laci'}"
    keeper = f"Penanggung jawab: {view.keeper}" if view.keeper else ""
    where = f"Ruang {view.room}" if view.room else ""
    lines = (view.name, view.unit, " · ".join(filter(None, (drawers, codes))), where, keeper)
    return Sign("cabinet", code, code, _told(lines))


def _drawer(place: str) -> Sign:
    row = drawer_at(place)
    view, drawer = _drawer_view(place)
    word = "Baris" if view.is_rack else "Laci"
    folders = FolderRow.select().join(GuideRow).where(GuideRow.drawer == row.id)
    codes = drawer.codes or _span(folder.classification for folder in folders)
    lines = (drawer.name, f"Kode {codes}" if codes else "", view.unit or view.name)
    return Sign("drawer", place, f"{view.code} · {word} {drawer.code}", _told(lines))


def _guide(place: str, code: str) -> Sign:
    row = drawer_at(place)
    found = next((one for one in cabinet.guides(row.cabinet.code, row.code) if one.code == code), None)
    if found is None:
        raise Missing(f"Tidak ada guide {code} di laci {place}.")
    return Sign("guide", f"{place}{GUIDE}{code}", code, _told((found.title, f"{guide_level(code)} · {place}")))


def _folder(row: FolderRow) -> Sign:
    place = place_code(row)
    if not is_box(row):
        return Sign("folder", place, row.classification, _told((row.title, f"{place} · {row.year}")))
    inside = berkas_lists.berkas_list(place)
    view, _drawer_there = _drawer_view(place.rpartition("/")[0])
    codes = _span(one.classification for one in inside)
    years = _span(day[:4] for one in inside for day in (one.first, one.last) if day)
    berkas = ", ".join(one.number for one in inside)
    told = [place, row.title, view.unit, f"Kode {codes}" if codes else "", f"Tahun {years}" if years else ""]
    told += [f"Berkas {berkas}" if berkas else "Belum berisi berkas", *_fates(inside)]
    return Sign("box", place, f"Boks {row.code}", _told(told))


def _berkas(view: BerkasView) -> Sign:
    years = _span(day[:4] for day in (view.first, view.last) if day)
    lines = (view.title, f"{view.classification} · {years}", view.place_words)
    return Sign("berkas", view.number, view.indeks or view.number, _told((view.number, *lines)))


def _fates(inside: list[BerkasView]) -> list[str]:
    """Say what becomes of a box's berkas and when, each fate once."""
    found = [keeping.term_of(berkas_numbered(one.number)) for one in inside]
    told = (f"{term.fate.words} {term.inactive_until[:4]}".strip() for term in found if term is not None)
    return list(dict.fromkeys(told))


def _drawer_view(place: str) -> tuple[CabinetView, DrawerView]:
    pairs = ((view, drawer) for view in cabinet.cabinets() for drawer in view.drawers)
    return next((view, drawer) for view, drawer in pairs if drawer.path == place)


def _span(words: Iterable[str]) -> str:
    """Write the first and the last of some codes or years: '400.14 – 400.14.3'."""
    known = sorted({one for one in words if one}, key=sort_key)
    return " – ".join(dict.fromkeys((known[0], known[-1]))) if known else ""


def _told(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line for line in lines if line))
