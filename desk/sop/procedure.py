"""What a procedure is and how it is followed (pure)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from desk.errors import Invalid, Refused

END = "end"
EARLIER = "earlier"


@dataclass(frozen=True)
class Step:
    """One step: who does it, how long it may take, what it needs, and where each outcome leads.

    ``row`` is its row on the printed sheet, ``standard`` the least and most office minutes (None: no figure),
    ``within`` the step whose standard time it shares.
    """

    id: str
    row: int
    name: str
    actors: tuple[str, ...]
    standard: tuple[int, int] | None
    within: str
    action: str
    needs: tuple[str, ...]
    output: str
    outcomes: Mapping[str, str]
    over: str


@dataclass(frozen=True)
class Procedure:
    """A procedure: its identity sheet and its steps in order."""

    code: str
    title: str
    owner: str
    revision: str
    over: str
    clock: str
    steps: tuple[Step, ...]
    sheet: Mapping[str, object]

    def first(self) -> Step:
        """Give the step that a case begins with."""
        return self.steps[0]

    def step(self, step_id: str) -> Step:
        """Find a step by its id."""
        return next(step for step in self.steps if step.id == step_id)

    def place(self, step_id: str) -> int:
        """Tell the place of a step in the order; the end stands after the last."""
        return next((place for place, step in enumerate(self.steps) if step.id == step_id), len(self.steps))

    def earlier(self, step_id: str) -> tuple[Step, ...]:
        """Give the steps before one: those a case may be returned to."""
        return self.steps[: self.place(step_id)]

    def for_action(self, action: str) -> tuple[Step, ...]:
        """Give the steps that an action completes."""
        return tuple(step for step in self.steps if step.action == action)

    def paraf_steps(self) -> tuple[Step, ...]:
        """Give the steps that are closed by a paraf, in their order."""
        return self.for_action("releases.paraf")

    def total_minutes(self) -> tuple[int, int]:
        """Add up the standard times, in office minutes."""
        counted: Sequence[tuple[int, int]] = [step.standard for step in self.steps if step.standard and not step.within]
        return sum(least for least, _ in counted), sum(most for _, most in counted)

    def allowed(self, step_id: str) -> int | None:
        """Give the most office minutes that a step may take."""
        step = self.step(step_id)
        if step.within:
            return self.allowed(step.within)
        return step.standard[1] if step.standard else None

    def follow(self, step_id: str, outcome: str, back_to: str = "") -> str:
        """Tell where an outcome leads: a step's id, or ``end``.

        Raises ``Refused`` for an outcome that the step does not have, ``Invalid`` for a place that is not earlier.
        """
        step = self.step(step_id)
        leads = step.outcomes.get(outcome)
        if leads is None:
            raise Refused(f"Langkah “{step.name}” tidak dapat diakhiri dengan {outcome}.")
        if leads != EARLIER:
            return leads
        places = [earlier.id for earlier in self.earlier(step_id)]
        chosen = back_to or places[0]
        if chosen not in places:
            raise Invalid("to", f"Hanya dapat dikembalikan ke langkah sebelumnya: {', '.join(places)}.")
        return chosen
