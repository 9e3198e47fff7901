"""From an event to the news that is written of it (SOP Akurasi, step 4).

Stands above the press releases: what is gathered opens them.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from pathlib import Path

from desk import attachments
from desk.actions import action
from desk.coverage.month import DAY
from desk.coverage.records import EVENTS, event_and_case, named
from desk.coverage.tables import EventRow
from desk.errors import Invalid
from desk.flow import cases
from desk.releases.intake import add_files, enter, read_particulars
from desk.releases.records import KIND as RELEASES
from desk.releases.records import agenda_number
from desk.releases.tables import ReleaseRow
from desk.session import Change, Result, Session
from desk.text import clean_line, clean_text


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


def _open(change: Change, event: EventRow, title: str, start: cases.Start) -> ReleaseRow:
    sender = event.organiser or change.session.workspace.office.agency
    fields = {"sender": sender, "contact": event.contact, "place": event.place, "kind": ""}
    particulars = read_particulars(change.session, title, fields, event_date=event.starts[:DAY])
    return enter(change, particulars, (), start=start)
