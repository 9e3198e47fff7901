"""Real times beside the SOP's: counts and medians out of the steps that were done (pure)."""

from __future__ import annotations

from collections.abc import Sequence
from statistics import median

from desk.figures.rows import Done, StepLoad
from desk.sop.procedure import Procedure, Step


def step_load(found: Procedure, step: Step, done: Sequence[Done]) -> StepLoad:
    """Measure one step of a procedure by what was done of it; others in ``done`` are passed over."""
    own = [one for one in done if (one.sop, one.step) == (found.code, step.id)]
    standard = found.standard_of(step.id)
    return StepLoad(
        row=step.row,
        name=step.name,
        actors=step.actors,
        standard=standard.words() if standard else "",
        timed=found.allowed(step.id) is not None,
        cases=len({one.case for one in own}),
        times=len(own),
        median=median(one.minutes for one in own) if own else None,
        late=sum(one.late for one in own),
    )


def step_loads(found: Procedure, done: Sequence[Done], *, idle: bool = True) -> tuple[StepLoad, ...]:
    """Measure every step of a procedure in its order; without ``idle`` only those that were done."""
    loads = (step_load(found, step, done) for step in found.steps)
    return tuple(load for load in loads if idle or load.times)
