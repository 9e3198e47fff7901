"""Everything officers can do: importing this fills the list of actions."""

from __future__ import annotations

from desk.actions import ACTIONS, Action
from desk.cabinet import actions as _cabinet
from desk.letters import actions as _letters
from desk.numbers import books as _numbers
from desk.people import actions as _people
from desk.releases import edit as _edit
from desk.releases import intake as _intake
from desk.releases import publish as _publish
from desk.releases import review as _review
from desk.sop.load import procedures

REGISTERED = (_cabinet, _letters, _numbers, _people, _edit, _intake, _publish, _review)


def actions() -> list[Action]:
    """List the actions by name."""
    return [ACTIONS[name] for name in sorted(ACTIONS)]


def roles_for(found: Action) -> tuple[str, ...]:
    """Name the roles that may do an action: its own list, or the actors of the SOP steps where it is done."""
    if found.may:
        return tuple(sorted(found.may))
    steps = [step for procedure in procedures() for step in procedure.steps]
    at = [step for step in steps if step.id in found.states]
    return tuple(sorted({actor for step in at for actor in step.actors}))
