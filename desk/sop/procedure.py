"""What a procedure is and how it is followed (pure)."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from itertools import groupby

from desk.errors import Invalid, Refused
from desk.sop.standard import Standard

END = "end"
EARLIER = "earlier"
PERIOD = "period"
"""Steps over a period are opened by the calendar, not by the step before."""


@dataclass(frozen=True)
class Step:
    """One step: who does it, how long it may take, what it needs, and where each outcome leads.

    ``row`` is its row on the printed sheet; ``standard`` is None where it shares that of the step ``within``. ``over``
    is the kind of thing it runs over, ``to`` the roles its result goes to, ``not_by`` the step whose officer may not
    also do this one. Where ``when`` is set and does not hold, a case passes on to ``otherwise``.
    """

    id: str
    row: int
    name: str
    actors: tuple[str, ...]
    standard: Standard | None
    within: str
    action: str
    needs: tuple[str, ...]
    output: str
    outcomes: Mapping[str, str]
    over: str
    to: tuple[str, ...] = ()
    not_by: str = ""
    when: str = ""
    otherwise: str = ""
    note: str = ""


@dataclass(frozen=True)
class Phase:
    """Consecutive steps that run over one kind of thing; a case lasts as long as its phase."""

    over: str
    steps: tuple[Step, ...]


@dataclass(frozen=True)
class Procedure:
    """A procedure: its identity sheet and its steps in order."""

    code: str
    title: str
    owner: str
    revision: str
    clock: str
    steps: tuple[Step, ...]
    sheet: Mapping[str, object]
    total: Standard | None = None

    @property
    def over(self) -> str:
        """The kind of thing that the procedure begins with."""
        return self.first().over

    def first(self) -> Step:
        """Give the step that a case begins with."""
        return self.steps[0]

    def step(self, step_id: str) -> Step:
        """Find a step by its id."""
        return next(step for step in self.steps if step.id == step_id)

    def place(self, step_id: str) -> int:
        """Tell the place of a step in the order; the end stands after the last."""
        return next((place for place, step in enumerate(self.steps) if step.id == step_id), len(self.steps))

    def phases(self) -> tuple[Phase, ...]:
        """Give the steps by the kind of thing that they run over, in their order."""
        return tuple(Phase(over, tuple(steps)) for over, steps in groupby(self.steps, key=lambda step: step.over))

    def phase_of(self, step_id: str) -> Phase:
        """Find the phase that a step belongs to."""
        return next(phase for phase in self.phases() if any(step.id == step_id for step in phase.steps))

    def starts(self) -> tuple[Step, ...]:
        """Give the steps that no other leads to: the first, and the first of each phase that the calendar opens."""
        periodic = [phase.steps[0] for phase in self.phases()[1:] if phase.over == PERIOD]
        return (self.first(), *periodic)

    def earlier(self, step_id: str) -> tuple[Step, ...]:
        """Give the steps before one that a case may be returned to: those over the same thing."""
        before = self.steps[: self.place(step_id)]
        if len(before) == len(self.steps):
            return before
        ours = self.phase_of(step_id).steps
        return tuple(step for step in before if step in ours)

    def for_action(self, action: str) -> tuple[Step, ...]:
        """Give the steps that an action completes."""
        return tuple(step for step in self.steps if step.action == action)

    def paraf_steps(self) -> tuple[Step, ...]:
        """Give the steps that are closed by a paraf, in their order."""
        return self.for_action("releases.paraf")

    def total_minutes(self) -> tuple[int, int]:
        """Add up the standard times that are minutes, in office minutes: the least and the most."""
        counted = [step.standard.minutes for step in self.steps if step.standard and step.standard.minutes]
        return sum(least for least, _ in counted), sum(most for _, most in counted)

    def allowed(self, step_id: str) -> int | None:
        """Give the most office minutes that a step may take; None where its standard is no such figure."""
        standard = self.standard_of(step_id)
        return standard.most if standard and standard.minutes else None

    def standard_of(self, step_id: str) -> Standard | None:
        """Give the standard time of a step, its own or the one that it shares."""
        step = self.step(step_id)
        return self.step(step.within).standard if step.within else step.standard

    def follow(self, step_id: str, outcome: str, back_to: str = "", *, facts: Collection[str] = ()) -> str:
        """Tell where an outcome leads: a step's id, or ``end``.

        ``facts`` are the conditions that hold for the case (``luar_kota``); steps that wait for another are passed by.
        Raises ``Refused`` for an outcome that the step does not have, ``Invalid`` for a place that is not earlier.
        """
        step = self.step(step_id)
        leads = step.outcomes.get(outcome)
        if leads is None:
            raise Refused(f"Langkah “{step.name}” tidak dapat diakhiri dengan {outcome}.")
        if leads != EARLIER:
            return self.entered(leads, facts)
        places = [earlier.id for earlier in self.earlier(step_id)]
        chosen = back_to or next(iter(places), "")
        if chosen not in places:
            raise Invalid("to", f"Hanya dapat dikembalikan ke langkah sebelumnya: {', '.join(places)}.")
        return chosen

    def entered(self, step_id: str, facts: Collection[str]) -> str:
        """Pass by the steps whose condition does not hold."""
        while step_id != END:
            step = self.step(step_id)
            if not step.when or step.when in facts:
                break
            step_id = step.otherwise
        return step_id
