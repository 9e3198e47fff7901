"""What stands on cabinet, drawer, guide, folder, box and spine themselves (F17, domain.md 4.3)."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Final, Literal

from desk.cabinet import berkas_lists
from desk.cabinet.berkas_lists import BerkasView
from desk.cabinet.codes import guide_level, sort_key
from desk.cabinet.lists import CabinetView
from desk.cabinet.places import cabinet_at, drawer_at, drawer_code, folder_at, lies_in, place_code
from desk.cabinet.standing import GUIDE, Standing, StandingFolder, StandingGuide
from desk.errors import Missing

SignKind = Literal["cabinet", "drawer", "guide", "folder", "box", "berkas"]
BERKAS: Final = "B"


@dataclass(frozen=True)
class Sign:
    """A thing's sign: ``place`` is what a scanner reads, ``head`` what is seen from afar; then its lines."""

    kind: SignKind
    place: str
    head: str
    lines: tuple[str, ...]


def sign(key: str, on: date) -> Sign:
    """Write the sign of a thing on a day, by its place or number.

    ``FK-01`` is a cabinet or rack, ``FK-01/2`` a drawer, ``FK-01/2:400.14`` a guide, ``FK-01/2/05`` a folder or box,
    ``B0007`` the spine of a berkas. Raises ``Missing`` and ``Invalid`` where nothing of the kind is there.
    """
    return signs_of([key], Standing(on))[0]


def signs_of(keys: Iterable[str], standing: Standing) -> list[Sign]:
    """Write many signs, as ``sign`` writes each; what stands where is read once for all of them.

    Raises ``Missing`` and ``Invalid`` for the first that is not there.
    """
    return [_sign(standing, key.strip()) for key in keys]


def signs_in(place: str, standing: Standing) -> list[str]:
    """Name the signs of a place and of everything that stands in it, from the outside to the inside; '' for all."""
    found: list[str] = []
    guides, folders = _by_drawer(standing.guides.values()), _by_drawer(standing.folders.values())
    for code, view in standing.cabinets.items():
        found += [code] if place in ("", code) else []
        for drawer in view.drawers:
            if lies_in(drawer.path, place):
                found += [drawer.path, *guides.get(drawer.path, ()), *folders.get(drawer.path, ())]
    return found or ([place] if place else [])


def _by_drawer(things: Iterable[StandingGuide | StandingFolder]) -> dict[str, list[str]]:
    found: dict[str, list[str]] = {}
    for thing in things:
        found.setdefault(thing.drawer, []).append(thing.place)
    return found


def _sign(standing: Standing, key: str) -> Sign:
    if GUIDE in key:
        return _guide(standing, *(part.strip() for part in key.split(GUIDE, 1)))
    if key.startswith(BERKAS) and key[1:].isdigit():
        return _berkas(standing.berkas.get(key) or berkas_lists.berkas(key))
    depth = key.count("/")
    if depth == 0:
        return _cabinet(standing.cabinets.get(key) or standing.cabinets[cabinet_at(key).code])
    return _drawer(standing, key) if depth == 1 else _folder(standing, key)


def _cabinet(view: CabinetView) -> Sign:
    codes = _span(drawer.codes for drawer in view.drawers)
    drawers = f"{len(view.drawers)} {'baris' if view.is_rack else 'laci'}"
    keeper = f"Penanggung jawab: {view.keeper}" if view.keeper else ""
    where = f"Ruang {view.room}" if view.room else ""
    lines = (view.name, view.unit, " · ".join(filter(None, (drawers, codes))), where, keeper)
    return Sign("cabinet", view.code, view.code, _told(lines))


def _drawer(standing: Standing, place: str) -> Sign:
    drawer = standing.drawers.get(place) or standing.drawers[drawer_code(drawer_at(place))]
    view = standing.cabinets[drawer.cabinet]
    word = "Baris" if view.is_rack else "Laci"
    codes = drawer.codes or _span(standing.codes_in.get(place, ()))
    lines = (drawer.name, f"Kode {codes}" if codes else "", view.unit or view.name)
    return Sign("drawer", place, f"{view.code} · {word} {drawer.code}", _told(lines))


def _guide(standing: Standing, place: str, code: str) -> Sign:
    found = standing.guides.get(f"{place}{GUIDE}{code}")
    if found is None:
        drawer_at(place)
        raise Missing(f"Tidak ada guide {code} di laci {place}.")
    return Sign("guide", found.place, code, _told((found.title, f"{guide_level(code)} · {place}")))


def _folder(standing: Standing, key: str) -> Sign:
    row = standing.folders.get(key) or standing.folders[place_code(folder_at(key))]
    place = row.place
    if not row.is_box:
        return Sign("folder", place, row.classification, _told((row.title, f"{place} · {row.year}")))
    inside = standing.berkas_in.get(place, [])
    view = standing.cabinets[row.drawer.partition("/")[0]]
    codes = _span(one.classification for one in inside)
    years = _span(day[:4] for one in inside for day in (one.first, one.last) if day)
    berkas = ", ".join(one.number for one in inside)
    told = [place, row.title, view.unit, f"Kode {codes}" if codes else "", f"Tahun {years}" if years else ""]
    told += [f"Berkas {berkas}" if berkas else "Belum berisi berkas", *_fates(standing, inside)]
    return Sign("box", place, f"Boks {row.code}", _told(told))


def _berkas(view: BerkasView) -> Sign:
    years = _span(day[:4] for day in (view.first, view.last) if day)
    lines = (view.title, f"{view.classification} · {years}", view.place_words)
    return Sign("berkas", view.number, view.indeks or view.number, _told((view.number, *lines)))


def _fates(standing: Standing, inside: list[BerkasView]) -> list[str]:
    """Say what becomes of a box's berkas and when, each fate once."""
    found = (standing.terms.get(one.id) for one in inside)
    told = (f"{term.fate.words} {term.inactive_until[:4]}".strip() for term in found if term is not None)
    return list(dict.fromkeys(told))


def _span(words: Iterable[str]) -> str:
    """Write the first and the last of some codes or years: '400.14 – 400.14.3'."""
    known = sorted({one for one in words if one}, key=sort_key)
    return " – ".join(dict.fromkeys((known[0], known[-1]))) if known else ""


def _told(lines: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(line for line in lines if line))
