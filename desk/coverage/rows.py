"""What coverage looks like to screens, forms and commands: frozen rows, no queries.

Days, moments and months are ISO texts, empty where not known.
"""

from __future__ import annotations

from dataclasses import dataclass

from desk.sop.procedure import END


@dataclass(frozen=True)
class CrewView:
    """Who covers an event as what."""

    role: str
    name: str
    login: str
    nip: str
    rank: str


@dataclass(frozen=True)
class EventLine:
    """An event in a list.

    ``minutes`` are office minutes at the step it waits at, ``allowed`` the SOP's figure; where the SOP says H-1,
    ``due`` is the day before the event and ``working_due`` the last working day before it. ``missing`` names the
    crew's roles without anybody.
    """

    id: int
    title: str
    starts: str
    ends: str
    tentative: bool
    place: str
    out_of_town: bool
    leader: str
    organiser: str
    source: str
    theme: str
    state: str
    sop: str
    step: str
    step_name: str
    waiting_for: str
    actors: tuple[str, ...]
    since: str
    minutes: int
    allowed: int | None
    due: str
    working_due: str
    today: str
    crew: tuple[CrewView, ...]
    missing: tuple[str, ...]

    @property
    def late(self) -> bool:
        """Tell whether the step has taken longer than the SOP allows, or H-1 has passed."""
        if self.step == END:
            return False
        return (self.allowed is not None and self.minutes > self.allowed) or "" < self.due < self.today


@dataclass(frozen=True)
class LetterText:
    """The words of a surat tugas: a line of ``purposes`` for each event; ``parafs`` are posts with their holders."""

    basis: tuple[str, ...]
    persons: tuple[CrewView, ...]
    purposes: tuple[str, ...]
    signer_rank: str
    signer_nip: str
    parafs: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class LetterView:
    """A surat tugas: its number, for whom, by whom it was signed and when, the scan's id, and to which events.

    ``text`` is what was signed, word for word; None for a letter of before that was kept. ``changed`` tells what of it
    is no longer so; ``replaces`` and ``replaced_by`` are numbers.
    """

    number: str
    basis: str
    purpose: str
    persons: tuple[CrewView, ...]
    out_of_town: bool
    signer: str
    signer_title: str
    signed_on: str
    attachment: int
    issued_at: str
    events: tuple[int, ...]
    text: LetterText | None = None
    changed: tuple[str, ...] = ()
    replaces: str = ""
    replaced_by: str = ""


@dataclass(frozen=True)
class ResultView:
    """A file that came back from an event; ``left_out`` says why it does not go on."""

    id: int
    name: str
    media: str
    sha256: str
    caption: str
    handed_in: int
    by: str
    left_out: str


@dataclass(frozen=True)
class StepDone:
    """A step that was done on an event: by whom in which position, when, with what outcome and words."""

    step: str
    name: str
    who: str
    position: str
    ended: str
    outcome: str
    note: str


@dataclass(frozen=True)
class EventView:
    """An event whole; ``releases`` are the agenda numbers of the news that was written of it."""

    line: EventLine
    contact: str
    reason: str
    ordered_by: str
    order_words: str
    passed_by: str
    letters: tuple[LetterView, ...]
    results: tuple[ResultView, ...]
    approved_at: str
    publications: tuple[str, ...]
    medium: str
    releases: tuple[str, ...]
    steps: tuple[StepDone, ...]
    version: int


@dataclass(frozen=True)
class PlanLineView:
    """A line of a month's plan; ``event`` is what it became, 0 before the plan is approved."""

    theme: str
    title: str
    starts: str
    ends: str
    place: str
    leader: str
    organiser: str
    out_of_town: bool
    event: int


@dataclass(frozen=True)
class PlanView:
    """A month's plan as it was drawn up last."""

    month: str
    note: str
    edition: int
    step: str
    step_name: str
    waiting_for: str
    actors: tuple[str, ...]
    lines: tuple[PlanLineView, ...]


@dataclass(frozen=True)
class DutyView:
    """Who is on duty on a day, as what."""

    day: str
    role: str
    name: str
    login: str


@dataclass(frozen=True)
class RotaView:
    """A month's rota."""

    month: str
    note: str
    duties: tuple[DutyView, ...]


@dataclass(frozen=True)
class CollageView:
    """A published collection of photos."""

    first: str
    last: str
    title: str
    url: str
    published_at: str
    photos: tuple[ResultView, ...]
