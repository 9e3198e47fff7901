"""What those who may see it see of the excluded information: the list, what ends soon."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from desk.dip.dik import SEERS, reference
from desk.dip.dik_tables import ExclusionRow
from desk.session import Session
from desk.workspace import Workspace

WARNED: Final = timedelta(days=90)
"""How long before its end an exclusion is shown as ending."""


@dataclass(frozen=True)
class ExclusionView:
    """Excluded information whole; ``ending`` is within 90 days of its end, ``over`` past it and not yet ended."""

    id: int
    code: str
    information: str
    part: str
    unit: str
    legal_basis: str
    opened: str
    closed: str
    period: str
    until: str
    test_number: str
    tested_on: str
    item: int
    state: str
    decision: str
    decided_on: str
    decided_by: str
    proposed_by: str
    proposed_at: str
    reason: str
    ending: bool
    over: bool
    version: int


def may_see(session: Session) -> bool:
    """Tell whether the officer may see the DIK at all; whoever may not is not even told how much there is."""
    return session.officer.holding_for(SEERS) is not None


def exclusions(session: Session, *, state: str = "") -> list[ExclusionView]:
    """List the excluded information, newest first; the current ones, or those of a ``state`` (``*``: all).

    Raises ``Refused`` for whoever may not see it.
    """
    session.require(SEERS, "melihat Daftar Informasi yang Dikecualikan")
    today = session.now().date()
    query = ExclusionRow.select().order_by(ExclusionRow.id.desc())
    if state != "*":
        query = query.where(ExclusionRow.state.in_([state] if state else ["proposed", "approved"]))
    return [view_of(row, today) for row in query]


def on_paper(workspace: Workspace) -> list[ExclusionView]:
    """Give all excluded information, oldest first, for its papers; who may print them, ``guard_dik`` tells."""
    today = workspace.now().date()
    return [view_of(row, today) for row in ExclusionRow.select().order_by(ExclusionRow.id)]


def guard_dik(session: Session) -> None:
    """Refuse to print excluded information to whoever may not see it.

    Raises ``Refused``.
    """
    session.require(SEERS, "mencetak informasi yang dikecualikan")


def ending(session: Session) -> list[ExclusionView]:
    """List the exclusions whose period ends within 90 days or has ended. Raises ``Refused``."""
    return [one for one in exclusions(session) if one.ending or one.over]


def view_of(row: ExclusionRow, today: date) -> ExclusionView:
    """Write a row as screens and papers get it."""
    until = date.fromisoformat(row.until) if row.until else None
    live = row.state == "approved" and until is not None
    shown = {name: getattr(row, name) for name in ExclusionView.__dataclass_fields__ if hasattr(row, name)}
    return ExclusionView(
        **shown
        | {
            "code": reference(row.id),
            "proposed_by": row.proposed_by.name,
            "ending": live and until is not None and today <= until <= today + WARNED,
            "over": live and until is not None and until < today,
        }
    )
