"""Documentation cycles as screens and papers get them: frozen, with words instead of rows."""

from __future__ import annotations

from dataclasses import dataclass

from desk.dip.terms import STAGES


@dataclass(frozen=True)
class StageView:
    """A stage that was done; ``reason`` where the one who authenticated had also verified."""

    stage: str
    by: str
    words: str
    reason: str
    at: str


@dataclass(frozen=True)
class ExpectedView:
    """A line of the identification list, what came for it (``files``: SHA-256) and which stages it went through.

    ``late`` is past its due date and not received.
    """

    line: int
    opd: str
    information: str
    category: str
    form: str
    due: str
    received_on: str
    paper: str
    files: tuple[str, ...]
    stages: tuple[StageView, ...]
    late: bool

    @property
    def received(self) -> bool:
        """Tell whether a document came and was not given back."""
        return bool(self.received_on)

    @property
    def next_stage(self) -> str:
        """Name the stage that comes next; empty before receipt and after the last."""
        return STAGES[len(self.stages)] if self.received and len(self.stages) < len(STAGES) else ""


@dataclass(frozen=True)
class OpdCount:
    """How much an OPD is expected to deliver, how much came, is missing, is late, and went through all stages."""

    opd: str
    expected: int
    received: int
    missing: int
    late: int
    kept: int


@dataclass(frozen=True)
class CircularView:
    """The circular; number, signer and scan (SHA-256) are empty before the Kadis approved it."""

    number: str
    subject: str
    words: str
    classification: str
    drafted_by: str
    drafted_at: str
    signer: str
    signed_on: str
    scan: str


@dataclass(frozen=True)
class CycleLine:
    """A cycle in the list: where it stands, for whom it waits, and how much of it came."""

    id: int
    title: str
    period: str
    opened_at: str
    edition: int
    step: str
    step_name: str
    waiting_for: str
    expected: int
    received: int


@dataclass(frozen=True)
class ReportView:
    """A report of results, with how much had come when it was written."""

    results: str
    problems: str
    needs: str
    expected: int
    received: int
    by: str
    at: str


@dataclass(frozen=True)
class ReminderView:
    """A reminder as it was sent."""

    opd: str
    channel: str
    words: str
    at: str


@dataclass(frozen=True)
class StepNote:
    """A step that was done, with what was said at it: what lacked, say, or what was ordered."""

    step: str
    by: str
    outcome: str
    words: str
    at: str


@dataclass(frozen=True)
class CycleView:
    """A whole cycle with the counts of each OPD; ``papers`` are (name, folder)."""

    head: CycleLine
    opds: tuple[OpdCount, ...]
    lines: tuple[ExpectedView, ...]
    circular: CircularView | None
    reminders: tuple[ReminderView, ...]
    reports: tuple[ReportView, ...]
    papers: tuple[tuple[str, str], ...]
    notes: tuple[StepNote, ...]
