"""The figures of a period as papers get them: frozen, with words instead of rows."""

from __future__ import annotations

from dataclasses import dataclass

from desk.figures.periods import Period
from desk.people.signing import Signatory


@dataclass(frozen=True)
class Done:
    """One step that an officer finished: how many office minutes it took and how many the SOP allows (None: no figure).

    ``case`` is the run it belongs to, ``kind`` what that runs over, ``action`` what completes the step.
    """

    sop: str
    step: str
    kind: str
    action: str
    case: int
    officer: int
    minutes: float
    allowed: int | None
    outcome: str

    @property
    def late(self) -> bool:
        """Tell whether it took longer than the SOP allows."""
        return self.allowed is not None and self.minutes > self.allowed


@dataclass(frozen=True)
class StepLoad:
    """A step of an SOP in a period: in how many cases, how often, its median in office minutes beside the standard.

    ``median`` is None where the step was not done; ``row`` is its row on the SOP sheet; ``standard`` is in words, and
    ``timed`` tells whether it is in minutes: no other can be late.
    """

    row: int
    name: str
    actors: tuple[str, ...]
    standard: str
    timed: bool
    cases: int
    times: int
    median: float | None
    late: int


@dataclass(frozen=True)
class SopLoad:
    """The load of an SOP: cases opened and ended in the period, still running at its end, and each step."""

    code: str
    title: str
    opened: int
    ended: int
    running: int
    steps: tuple[StepLoad, ...]


@dataclass(frozen=True)
class OfficerLoad:
    """What one officer did in a period.

    ``timed`` are the steps whose standard is in minutes, ``late`` those of them that took longer. ``outings`` are the
    events he covered, ``weekend`` those on Sabtu or Minggu; ``tasks`` are his from meetings due in the period.
    """

    login: str
    name: str
    titles: tuple[str, ...]
    steps: int
    timed: int
    late: int
    returned: int
    letters: int
    outings: int
    weekend: int
    tasks: int
    tasks_late: int
    by_step: tuple[StepLoad, ...]

    @property
    def idle(self) -> bool:
        """Tell whether the registers name nothing that he did."""
        return not (self.steps or self.letters or self.outings or self.tasks)


@dataclass(frozen=True)
class Counted:
    """One line of the counts: what was counted, and how many."""

    what: str
    number: int


@dataclass(frozen=True)
class CountedGroup:
    """The counts of one kind of work."""

    title: str
    lines: tuple[Counted, ...]


@dataclass(frozen=True)
class DocumentedArea:
    """The documentation of one bidang or OPD against its list, as it stood at the end of a period.

    ``came`` is received within the period, ``received`` in all; ``late`` is past its due date and not received;
    ``kept`` went through all five stages.
    """

    cycle: str
    area: str
    expected: int
    came: int
    received: int
    missing: int
    late: int
    kept: int


@dataclass(frozen=True)
class FiledClass:
    """How many papers were filed in a period under one classification, and how many lie there in all by its end."""

    classification: str
    title: str
    filed: int
    in_all: int


@dataclass(frozen=True)
class OwnWords:
    """What an officer added to a section of a report."""

    section: str
    words: str
    by: str
    at: str


@dataclass(frozen=True)
class WorkReport:
    """Everything a report of a period may show; ``holders`` names who signs in each position on its last day.

    ``drills`` tells in words how each restore drill went.
    """

    kind: str
    period: Period
    counts: tuple[CountedGroup, ...]
    officers: tuple[OfficerLoad, ...]
    sops: tuple[SopLoad, ...]
    documented: tuple[DocumentedArea, ...]
    filed: tuple[FiledClass, ...]
    words: tuple[OwnWords, ...]
    holders: tuple[tuple[str, Signatory], ...]
    drills: tuple[str, ...] = ()
