"""What an officer may begin that no case waits for yet: a month's plan, a rota, an event, a collage, a meeting."""

from __future__ import annotations

from dataclasses import dataclass

from desk.sop.revisions import current
from desk.workspace import Workspace
from ui.steps.asks import FORMS_BY_ACTION


@dataclass(frozen=True)
class Beginning:
    """Something that can be begun: at which step of which SOP, and how it is called."""

    sop: str
    step: str
    words: str
    title: str


def beginnings(workspace: Workspace, roles: frozenset[str]) -> list[Beginning]:
    """List what an officer with these roles may begin under the office's SOPs."""
    return [
        Beginning(code, step.id, form.begins, step.name)
        for code in workspace.office.sops
        for step in current(code, workspace.now().date()).steps
        if roles & set(step.actors) and (form := FORMS_BY_ACTION.get(step.action)) is not None and form.begins
    ]
