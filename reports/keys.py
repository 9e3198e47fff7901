"""Which records of this office a form can be printed of."""

from __future__ import annotations

from typing import Final

from desk.cabinet import lists as cabinet
from desk.letters import lists as letters
from desk.releases import lists as releases
from desk.releases.activity import reported
from desk.workspace import Workspace
from reports import compose
from reports import letters as letter_papers
from reports.cabinet import cabinet_keys
from reports.coverage import coverage_keys
from reports.dik import dik_keys
from reports.dip import dip_keys
from reports.figures import figure_keys
from reports.labels.stock import a4_sheets
from reports.naskah import naskah_keys
from reports.service import service_keys

KEYS_SHOWN: Final = 20


def keys(workspace: Workspace, name: str) -> list[str]:
    """Give real keys of this office for a form, newest first."""
    known = {
        **figure_keys(workspace),
        **cabinet_keys(workspace),
        **service_keys(),
        **coverage_keys(workspace),
        **dip_keys(workspace),
        **dik_keys(workspace),
        **naskah_keys(workspace),
        "activity-report": reported,
        "label-outlines": a4_sheets,
        "label-calibration": list,
    }
    if found := known.get(name):
        return found()
    if name == "agenda-book":
        return compose.months(workspace)
    if name == "letter-book":
        return letter_papers.months(workspace)
    if name == "disposisi-sheet":
        return [view.number for view in letters.letters(workspace, limit=KEYS_SHOWN)]
    if name == "label":
        return [item.number for item in cabinet.items(limit=KEYS_SHOWN)]
    return [line.number for line in releases.releases(workspace, limit=KEYS_SHOWN)]
