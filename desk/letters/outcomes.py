"""What a letter leads to outside the SOP that it runs: a press release, or an event of the coverage calendar (P13)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from desk.actions import action
from desk.coverage import planning
from desk.coverage.records import EVENTS
from desk.errors import Refused
from desk.flow import links
from desk.flow.tables import CaseRow
from desk.letters.actions import KIND, RECEIVERS, letter_numbered
from desk.letters.tables import LetterRow
from desk.releases import intake, texts
from desk.releases.records import KIND as RELEASES
from desk.releases.records import agenda_number
from desk.session import Result, Session
from desk.sop.procedure import END

WORDS: Final = {RELEASES: "press release", EVENTS: "kegiatan peliputan"}


@action("letters.begin_release", may=RECEIVERS)
def begin_release(
    session: Session,
    letter: str,
    *,
    title: str = "",
    paragraphs: Sequence[str] = (),
    place: str = "",
    event_date: str = "",
) -> Result:
    """Open a press release that a letter asks for, under the office's SOP at its first step.

    Without ``title`` it bears the letter's subject; sender and contact are the letter's. ``event_date`` is an ISO date.
    The letter's scan stays with the letter. Raises ``Refused`` where the letter already has its release, or where the
    disposisi of its own SOP will open it.
    """
    session.require(RECEIVERS, "menerima press release")
    words = texts.clean_paragraphs(paragraphs) if paragraphs else []
    with session.write("letters.begin_release") as change:
        row = letter_numbered(letter)
        _guard_first(row, letter, RELEASES)
        if _runs(row):
            raise Refused(f"Press release dari surat {letter} dibuka oleh disposisinya; selesaikan disposisi dahulu.")
        fields = {"sender": row.sender, "contact": row.contact, "place": place, "kind": ""}
        read = intake.read_particulars(session, title.strip() or row.subject, fields, event_date=event_date)
        release = intake.enter(change, read, words)
        number = agenda_number(release)
        links.join(change, (KIND, row.id), (RELEASES, release.id))
        return change.done(KIND, letter, f"menjadi press release {number}", release=number)


@action("letters.begin_event", may=planning.SCHEDULERS)
def begin_event(
    session: Session,
    letter: str,
    *,
    title: str = "",
    starts: str = "",
    ends: str = "",
    details: Mapping[str, object] | None = None,
) -> Result:
    """Enter an event that a letter asks to cover in the Buku Jadwal Kegiatan; without ``starts`` it lies in the tray.

    ``details`` are those of ``coverage.add``; organiser, contact and source are the letter's where they are not given.
    Raises ``Refused`` where the letter already has its event.
    """
    session.require(planning.SCHEDULERS, "mengisi Buku Jadwal Kegiatan")
    row = letter_numbered(letter)
    given = {"organiser": row.sender, "contact": row.contact, "source": "surat"} | dict(details or {})
    given |= {"title": title.strip() or row.subject, "starts": starts, "ends": ends}
    fields = planning.clean_fields(session, given)
    with session.write("letters.begin_event") as change:
        _guard_first(row, letter, EVENTS)
        event = planning.put(change, fields)
        links.join(change, (KIND, row.id), (EVENTS, event.id))
        return change.done(KIND, letter, f"menjadi kegiatan: {event.title}", event=event.id)


def may_lead_to(letter: str) -> frozenset[str]:
    """Tell the registers that a letter may still lead to: each once, and no release that its own disposisi will open.

    Raises ``Missing`` for an unknown letter.
    """
    row = letter_numbered(letter)
    led = {one.kind for one in links.after(KIND, row.id)}
    return frozenset(WORDS) - led - ({RELEASES} if _runs(row) else set())


def _runs(letter: LetterRow) -> bool:
    """Tell whether a letter still goes through its own SOP."""
    case = CaseRow.get_or_none(CaseRow.kind == KIND, CaseRow.target == letter.id)
    return case is not None and case.step != END


def _guard_first(letter: LetterRow, number: str, kind: str) -> None:
    for one in links.after(KIND, letter.id):
        if one.kind == kind:
            raise Refused(f"Surat {number} sudah menjadi {WORDS[kind]} “{one.title}”.")
