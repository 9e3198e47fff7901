"""Rows for the papers of excluded information; whoever prints them is held back by ``desk.dip.dik_lists.guard_dik``."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from desk.dip.dik import DIK
from desk.dip.dik_lists import ExclusionView, on_paper
from desk.errors import Missing
from desk.workspace import Workspace
from reports.compose import Printed, Values, printed
from reports.dip import NOW, head_of
from reports.foot import Stamp
from reports.forms.consequence import consequence_test, dik_entry, dik_list, test_entry, test_facts
from reports.page import Paper


def test_sheet(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the lembar pengujian konsekuensi of an exclusion: ``DIK-0007``.

    Raises ``Missing``.
    """
    digits = key.strip().upper().removeprefix("DIK-")
    found = [one for one in on_paper(workspace) if digits.isdigit() and one.id == int(digits)]
    if not found:
        raise Missing(f"Tidak ada informasi dikecualikan {key}; tulis nomornya seperti DIK-0007.")
    view = found[0]
    values: Values = {"Uji": " | ".join(test_entry(view))} | dict(test_facts(view))
    sheet = consequence_test(view, workspace.office, paper)
    stamp = Stamp("consequence-test", view.code, head_of({DIK}), workspace.practising())
    return printed(sheet, stamp, f"Uji konsekuensi {view.code}", values)


def whole_list(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the DIK as it is in force now (``kini``).

    Raises ``Missing`` for another key.
    """
    name = key.strip() or NOW
    if name != NOW:
        raise Missing(f"DIK dicetak seperti berlaku sekarang; tulis {NOW}, bukan {key}.")
    views = in_force(workspace)
    values: Values = {view.code: " | ".join(dik_entry(place, view)) for place, view in enumerate(views, start=1)}
    sheet = dik_list(views, workspace.office, paper, workspace.now().year)
    stamp = Stamp("dik-list", name, head_of({DIK}), workspace.practising())
    return printed(sheet, stamp, "Daftar Informasi yang Dikecualikan", {"Jumlah": str(len(views))} | values)


def in_force(workspace: Workspace) -> list[ExclusionView]:
    """Give the approved exclusions, oldest first."""
    return [one for one in on_paper(workspace) if one.state == "approved"]


DIK_FORMS: Final[Mapping[str, Callable[[Workspace, str, Paper], Printed]]] = {
    "consequence-test": test_sheet,
    "dik-list": whole_list,
}
"""Papers of the DIK; how many exclusions there are is told to nobody who may not see them (``reports.guards``)."""


def dik_keys(workspace: Workspace) -> Mapping[str, Callable[[], list[str]]]:
    """Tell how to find real keys for the papers of the DIK, newest first, for those who may see them."""

    def tests() -> list[str]:
        return [view.code for view in reversed(on_paper(workspace))]

    def standing() -> list[str]:
        return [NOW] if in_force(workspace) else []

    return {"consequence-test": tests, "dik-list": standing}
