"""Rows for the papers of the DIP: the list as it is now or in an edition, and the difference of two."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from desk.dip import edition_lists as editions
from desk.dip.editions import EDITIONS
from desk.dip.terms import KIND
from desk.errors import Missing
from desk.journal import diary
from desk.journal.chain import GENESIS
from desk.workspace import Workspace
from reports.compose import Printed, Values, printed
from reports.foot import Stamp
from reports.forms.dip_list import (
    Advance,
    Decision,
    decision_of,
    difference_entry,
    dip_difference,
    dip_list,
    entry,
)
from reports.page import Paper

NOW: Final = "kini"
"""The key of the list as it stands now, signed by nobody."""

MOST_VALUES: Final = 200
"""How many lines a code stands for when it is compared by eye."""


def register(workspace: Workspace, key: str, paper: Paper, *, advance: Advance | None = None) -> Printed:
    """Print the DIP as it is now (``kini``), or an edition by its number as it was signed.

    Raises ``Missing`` for an edition that does not exist.
    """
    name = key.strip() or NOW
    if name == NOW:
        decision = Decision("Daftar Informasi Publik", workspace.now().year)
        lines = list(editions.current_lines())
    else:
        decision = decision_of(editions.edition(_number(name)))
        lines = list(editions.lines_of(_number(name)))
    sheet = dip_list(lines, decision, workspace.office, paper, advance)
    values: Values = {f"{line.category} {line.number}": " | ".join(entry(line)) for line in lines[:MOST_VALUES]}
    values |= {"Jumlah": str(len(lines))}
    stamp = Stamp("dip", name, _head({KIND, EDITIONS}), workspace.practising())
    return printed(sheet, stamp, f"Daftar Informasi Publik {decision.number or decision.year}", values)


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
    stamp = Stamp("dip-difference", key.strip(), _head({KIND, EDITIONS}), workspace.practising())
    return printed(sheet, stamp, f"Perubahan DIP {key.strip()}", values)


DIP_FORMS: Final[Mapping[str, Callable[[Workspace, str, Paper], Printed]]] = {
    "dip": register,
    "dip-difference": changes,
}


def dip_keys() -> Mapping[str, Callable[[], list[str]]]:
    """Tell how to find real keys for each paper of the DIP, newest first."""
    return {"dip": _list_keys, "dip-difference": _edition_keys}


def _list_keys() -> list[str]:
    standing = next(iter(editions.current_lines()), None) is not None
    return [*([NOW] if standing else []), *_edition_keys()]


def _edition_keys() -> list[str]:
    return [str(edition.id) for edition in editions.editions()]


def _number(words: str) -> int:
    if not words.strip().isdigit():
        raise Missing(f"Tidak ada penetapan DIP {words}; tulis nomor edisinya, atau {NOW} untuk daftar saat ini.")
    return int(words)


def _head(kinds: set[str]) -> str:
    """Give the head after the last journal line about the register or its editions."""
    head = GENESIS
    for line in diary.entries():
        if line.body.get("subject", {}).get("kind") in kinds:
            head = line.hash
    return head
