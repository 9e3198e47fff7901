"""Rows for the papers of the DIP: the list as it is now or in an edition, and the difference of two."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from functools import partial
from typing import Final

from desk.dip import edition_lists as editions
from desk.dip import lists as cycles
from desk.dip.barred import bars, is_barred
from desk.dip.due import due_list
from desk.dip.editions import EDITIONS
from desk.dip.records import KIND as CYCLES
from desk.dip.rows import CycleView
from desk.dip.terms import KIND
from desk.errors import Missing
from desk.journal import diary
from desk.journal.chain import GENESIS
from desk.session import Tell, silent
from desk.workspace import Workspace
from reports.compose import Printed, Values, printed
from reports.foot import Stamp
from reports.forms.dip_list import (
    Decision,
    decision_of,
    difference_entry,
    dip_difference,
    dip_list,
    entry,
)
from reports.forms.dip_work import (
    due_entry,
    expected_entry,
    identification_list,
    missing_entry,
    missing_list,
    update_list,
)
from reports.page import Paper
from reports.sheet import Sheet

NOW: Final = "kini"
"""The key of the list as it stands now, signed by nobody."""

LAYING: Final = 0.6
"""The share of the laying out in the time that a long list takes; the rest is the writing."""

MOST_VALUES: Final = 200
"""How many lines a code stands for when it is compared by eye."""


def register(workspace: Workspace, key: str, paper: Paper, *, advance: Tell = silent) -> Printed:
    """Print the DIP as it is now (``kini``), or an edition by its number as it was signed.

    ``advance`` hears first how far the laying out is, then the writing.

    Raises ``Missing`` for an edition that does not exist.
    """
    name = key.strip() or NOW
    if name == NOW:
        decision = Decision("Daftar Informasi Publik", workspace.now().year)
        lines = list(editions.current_lines(workspace.office.layout.categories))
    else:
        decision = decision_of(editions.edition(_number(name)))
        lines = list(editions.lines_of(_number(name)))
    sheet = dip_list(lines, decision, workspace.office, paper, _share(advance, 0, LAYING))
    values: Values = {f"{line.category} {line.number}": " | ".join(entry(line)) for line in lines[:MOST_VALUES]}
    values |= {"Jumlah": str(len(lines))}
    stamp = Stamp("dip", name, head_of({KIND, EDITIONS}), workspace.practising())
    title = f"Daftar Informasi Publik {decision.number or decision.year}"
    return printed(sheet, stamp, title, values, _share(advance, LAYING, 1))


def _share(advance: Tell, begin: float, end: float) -> Tell:
    """Tell of a part of the work as its share of the whole."""

    def tell(words: str, far: float) -> None:
        advance(words, begin + (end - begin) * far)

    return tell


def changes(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print what became of one edition until another: ``1..2``, or until now: ``1``.

    Raises ``Missing`` for an edition that does not exist.
    """
    before, _dots, after = key.strip().partition("..")
    found = editions.difference(_number(before), _number(after) if after and after != NOW else 0)
    sheet = dip_difference(found, workspace.office, paper)
    values: Values = {f"+ {line.item}": line.title for line in found.added[:MOST_VALUES]}
    values |= {f"± {one.after.item}": " | ".join(difference_entry(one)) for one in found.changed[:MOST_VALUES]}
    values |= {f"- {line.item}": line.title for line in found.withdrawn[:MOST_VALUES]}
    stamp = Stamp("dip-difference", key.strip(), head_of({KIND, EDITIONS}), workspace.practising())
    return printed(sheet, stamp, f"Perubahan DIP {key.strip()}", values)


def identification(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the identification list of a cycle, ``1``, or of one OPD in it, ``1/Dinas Kesehatan``.

    Raises ``Missing`` for a cycle or an OPD that it does not name.
    """
    view, opd = _cycle(workspace, key)
    sheet = identification_list(view, opd, workspace.office, paper)
    values: Values = {
        f"{one.opd} {place}": " | ".join(expected_entry(place, one)) for place, one in enumerate(view.lines, start=1)
    }
    return _of_cycle(workspace, sheet, ("identification-list", key.strip(), "Daftar identifikasi"), values)


def missing(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print what has not come in a cycle, ``1``, or from one OPD in it, ``1/Dinas Kesehatan``.

    Raises ``Missing`` for a cycle or an OPD that it does not name.
    """
    view, opd = _cycle(workspace, key)
    sheet = missing_list(view, opd, workspace.office, paper)
    lacking = (one for one in view.lines if not one.received)
    values: Values = {
        f"{one.opd} {place}": " | ".join(missing_entry(place, one)) for place, one in enumerate(lacking, start=1)
    }
    return _of_cycle(workspace, sheet, ("missing-list", key.strip(), "Yang belum diterima"), values)


def updates(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print what the week of a day (``2026-11-23``) asks to be brought up to date or announced.

    Raises ``Missing`` for a key that is no day.
    """
    try:
        day = date.fromisoformat(key.strip())
    except ValueError:
        raise Missing(f"{key} bukan tanggal; tulis hari dari pekan yang dimaksud, misalnya 2026-11-23.") from None
    found = due_list(day)
    lines = [*found.urgent, *found.overdue, *found.soon]
    values: Values = {
        line.code: " | ".join(due_entry(place, line)) for place, line in enumerate(lines[:MOST_VALUES], start=1)
    }
    sheet = update_list(found, workspace.office, paper)
    stamp = Stamp("update-list", found.monday.isoformat(), head_of({KIND}), workspace.practising())
    return printed(sheet, stamp, f"Daftar pemutakhiran {found.monday}", {"Jumlah": str(len(lines))} | values)


DIP_FORMS: Final[Mapping[str, Callable[[Workspace, str, Paper], Printed]]] = {
    "dip": register,
    "dip-difference": changes,
    "identification-list": identification,
    "missing-list": missing,
    "update-list": updates,
}


def dip_keys(workspace: Workspace) -> Mapping[str, Callable[[], list[str]]]:
    """Tell how to find real keys for each paper of the DIP, newest first."""
    return {
        "dip": _list_keys,
        "dip-difference": _edition_keys,
        "identification-list": partial(_cycle_keys, workspace),
        "missing-list": partial(_cycle_keys, workspace),
        "update-list": partial(_week_keys, workspace),
    }


def _list_keys() -> list[str]:
    standing = next(iter(editions.current_lines()), None) is not None
    return [*([NOW] if standing else []), *_edition_keys()]


def _edition_keys() -> list[str]:
    return [str(edition.id) for edition in editions.editions()]


def _cycle_keys(workspace: Workspace) -> list[str]:
    return [str(one.id) for one in cycles.cycles(workspace)]


def _week_keys(workspace: Workspace) -> list[str]:
    day = workspace.now().date()
    found = due_list(day)
    return [found.monday.isoformat()] if found.urgent or found.overdue or found.soon else []


def _cycle(workspace: Workspace, key: str) -> tuple[CycleView, str]:
    """Find a cycle and the OPD that a key names; what is excluded meanwhile stands on no list."""
    number, _slash, opd = key.strip().partition("/")
    if not number.isdigit():
        raise Missing(f"Tidak ada siklus {key}; tulis nomornya, atau nomor/nama OPD.")
    view, known = cycles.cycle(workspace, int(number)), bars()
    lines = tuple(one for one in view.lines if not is_barred(known, one.information, one.opd))
    if opd and opd not in {one.opd for one in lines}:
        raise Missing(f"Siklus {number} tidak memuat {opd}.")
    return replace(view, lines=tuple(one for one in lines if opd in ("", one.opd))), opd


def _of_cycle(workspace: Workspace, sheet: Sheet, named: tuple[str, str, str], values: Values) -> Printed:
    form, key, title = named
    return printed(sheet, Stamp(form, key, head_of({CYCLES}), workspace.practising()), f"{title} {key}", values)


def _number(words: str) -> int:
    if not words.strip().isdigit():
        raise Missing(f"Tidak ada penetapan DIP {words}; tulis nomor edisinya, atau {NOW} untuk daftar saat ini.")
    return int(words)


def head_of(kinds: set[str]) -> str:
    """Give the head after the last journal line about the register or its editions."""
    head = GENESIS
    for line in diary.entries():
        if line.body.get("subject", {}).get("kind") in kinds:
            head = line.hash
    return head
