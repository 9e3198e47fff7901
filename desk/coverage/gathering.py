"""From an event to the news that is written of it (SOP Akurasi, step 4).

Stands above the press releases: what is gathered opens them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path

from desk import attachments
from desk.actions import action
from desk.coverage.month import DAY
from desk.coverage.records import EVENTS, crew_of, event_and_case, event_of, named, results_of
from desk.coverage.tables import EventRow
from desk.coverage.towns import town_in
from desk.errors import Invalid
from desk.flow import cases, links
from desk.flow.tables import CaseRow
from desk.releases.intake import add_files, enter, read_particulars
from desk.releases.records import KIND as RELEASES
from desk.releases.records import agenda_number
from desk.releases.tables import ReleaseRow
from desk.session import Change, Result, Session
from desk.text import clean_line, clean_text
from desk.words import daftar, hari_tanggal

WRITERS = ("operator", "peliput", "petugas", "staf", "tenaga_ahli")
"""Who writes news of what was covered (SOP Peliputan, step 6: bahan/rilis berita)."""


@action("coverage.gather")
def gather(
    session: Session,
    event: int,
    *,
    angles: Sequence[str] = (),
    files: Sequence[str] = (),
    captions: Mapping[str, str] | None = None,
    note: str = "",
) -> Result:
    """Hand in the material of an event and name the news to be written of it, each with its own run of the SOP.

    ``angles`` are their titles (the event's if none is given); ``files`` go along with each as evidence, with
    ``captions`` by file name; ``note`` is what was written down in the field.
    """
    note, titles = clean_text("note", note), [clean_line("angles", one, limit=300) for one in angles]
    if not note and not files:
        raise Invalid("files", "Belum ada bahan berita: lampirkan foto atau rekaman, atau tulis catatan lapangan.")
    kept = [attachments.keep(session.workspace, Path(path)) for path in files]
    with session.write("coverage.gather") as change:
        row, case = event_and_case(event)
        _step, holding = cases.expect(change, case, "coverage.gather", named(row))
        for file in kept:
            attachments.attach(change, file, EVENTS, row.id, "bahan")
        following = cases.finish_step(change, case, holding, outcome="done", note=note)
        opened = []
        if following is not None and following.over == "release":
            start = cases.follow_on(case, following)
            opened = [_open(change, row, title, start) for title in list(filter(None, titles)) or [row.title]]
            for release in opened:
                add_files(change, release, kept, captions)
            change.kinds.add(RELEASES)
        numbers = [agenda_number(release) for release in opened]
        words = f"bahan dikumpulkan untuk {len(opened)} berita"
        return change.done(EVENTS, str(row.id), words, id=row.id, step=case.step, releases=numbers)


@action("coverage.write_release", may=WRITERS)
def write_release(session: Session, event: int, *, title: str = "", paragraphs: Sequence[str] = ()) -> Result:
    """Begin the press release of an event ("Mulai tulis"): place, date, sender and people stand in it already.

    Without ``paragraphs`` it holds a first line to go on from; the approved photos come along as its evidence.
    """
    holding = session.require(WRITERS, "menulis press release")
    with session.write("coverage.write_release") as change:
        row = event_of(event)
        case = CaseRow.get_or_none(CaseRow.kind == EVENTS, CaseRow.target == row.id)
        start = cases.Start(session.workspace.office.releases_sop, parent=case.id if case else 0)
        sender = row.organiser or session.workspace.office.agency
        fields = {"sender": sender, "contact": row.contact, "place": row.place, "kind": ""}
        heading = clean_line("title", title, limit=300) or row.title
        particulars = read_particulars(session, heading, fields, event_date=row.starts[:DAY])
        words = [clean_text("paragraphs", one) for one in paragraphs] or first_words(row)
        release = enter(change, particulars, words, start=start)
        if case is None:
            links.join(change, (EVENTS, row.id), (RELEASES, release.id))
        for result in results_of(row):
            kept = result.attachment
            file = attachments.Kept(kept.sha256, kept.name, kept.size, kept.media)
            add_files(change, release, [file], {kept.name: result.caption})
        change.kinds.add(RELEASES)
        number = agenda_number(release)
        told = f"press release {number} mulai ditulis oleh {holding.title}"
        return change.done(EVENTS, str(row.id), told, id=row.id, release=number)


def first_words(event: EventRow) -> list[str]:
    """Write what is known of an event as the beginning of its news: place, day, who was there."""
    day = hari_tanggal(date.fromisoformat(event.starts[:DAY])) if event.starts else ""
    where = (town_in(event.place) or event.place).upper()
    begin = f"{where} – " if where else ""
    told = ", ".join(filter(None, (f"{event.leader} menghadiri {event.title}" if event.leader else event.title, day)))
    crew = sorted({row.officer.name for row in crew_of(event)})
    return [f"{begin}{told}.", *([f"Liputan: {daftar(crew)}."] if crew else [])]


def _open(change: Change, event: EventRow, title: str, start: cases.Start) -> ReleaseRow:
    sender = event.organiser or change.session.workspace.office.agency
    fields = {"sender": sender, "contact": event.contact, "place": event.place, "kind": ""}
    particulars = read_particulars(change.session, title, fields, event_date=event.starts[:DAY])
    return enter(change, particulars, (), start=start)
