"""Taking a press release in: number, evidence, forwarding (SOP Media On Line, step 1)."""

from __future__ import annotations

import uuid
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

from desk import attachments
from desk.actions import action
from desk.errors import Invalid
from desk.flow import cases
from desk.numbers import books
from desk.printing import outbox
from desk.releases import texts
from desk.releases.likeness import fingerprint
from desk.releases.records import (
    AGENDA,
    KIND,
    agenda_number,
    evidence_complete,
    guard_reason,
    guard_unpublished,
    guard_version,
    release_numbered,
)
from desk.releases.tables import ReleaseRow
from desk.session import Change, Holding, Result, Session
from desk.text import clean_day, clean_line

A_YEAR = timedelta(days=366)
RECEIVERS = ("petugas",)
BEARERS = ("petugas", "kasi", "operator")


@dataclass(frozen=True)
class Particulars:
    """What the Form Press Release says beside the text; dates and times are ISO texts or empty."""

    title: str
    sender: str
    contact: str
    place: str
    event_date: str
    kind: str
    embargo_until: str


@action("releases.accept", may=RECEIVERS)
def accept(  # noqa: PLR0913 - the fields of the Form Press Release
    session: Session,
    title: str,
    paragraphs: Sequence[str],
    *,
    sender: str = "",
    contact: str = "",
    place: str = "",
    event_date: str = "",
    kind: str = "",
    embargo_until: str = "",
    files: Sequence[str] = (),
    source: str = "",
    captions: Mapping[str, str] | None = None,
    incomplete_reason: str = "",
) -> Result:
    """Receive a press release and give it its agenda number.

    ``event_date`` is an ISO date, ``embargo_until`` an ISO date and time in the office's zone; ``files`` are paths of
    evidence, ``source`` the path of the text as it came, ``captions`` words by file name. With its evidence complete,
    or a reason why not, it goes straight on to the check.
    """
    fields = {"sender": sender, "contact": contact, "place": place, "kind": kind}
    particulars = read_particulars(session, title, fields, event_date=event_date, embargo_until=embargo_until)
    words = texts.clean_paragraphs(paragraphs)
    holding = session.require(RECEIVERS, "menerima press release")
    evidence = [attachments.keep(session.workspace, Path(path)) for path in files]
    original = [attachments.keep(session.workspace, Path(source))] if source else []
    alike = texts.like_ones(words)
    with session.write("releases.accept") as change:
        release = enter(change, particulars, words)
        add_files(change, release, evidence, captions)
        for kept in original:
            attachments.attach(change, kept, KIND, release.id, "naskah")
        step = _forward_complete(change, release, holding, clean_line("incomplete_reason", incomplete_reason))
        number, told = agenda_number(release), f"diterima: {release.title}"
        outbox.put(change, "receipt", number)
        return change.done(KIND, number, told, id=release.id, version=1, step=step, similar=alike)


def _forward_complete(change: Change, release: ReleaseRow, holding: Holding, reason: str) -> str:
    case = cases.case_of(KIND, release.id)
    if evidence_complete(release) or reason:
        change.set(release, incomplete_reason=reason)
        cases.finish_step(change, case, holding, outcome="done", note=reason)
    return str(case.step)


def add_files(
    change: Change, release: ReleaseRow, kept: Sequence[attachments.Kept], captions: Mapping[str, str] | None
) -> None:
    """Enter evidence with the captions that are given by file name."""
    for file in kept:
        texts.add_evidence(change, release, file, clean_line("captions", (captions or {}).get(file.name, "")))


def read_particulars(
    session: Session, title: str, fields: Mapping[str, str], *, event_date: str = "", embargo_until: str = ""
) -> Particulars:
    """Clean what was typed beside the text.

    Raises ``Invalid``, naming the field.
    """
    title = clean_line("title", title, limit=300)
    if not title:
        raise Invalid("title", "Judul belum diisi.")
    cleaned = {name: clean_line(name, words) for name, words in fields.items()}
    return Particulars(
        title=title,
        event_date=_event_day(session, event_date),
        embargo_until=_iso_moment(session, embargo_until),
        **cleaned,
    )


def enter(
    change: Change,
    particulars: Particulars,
    words: Sequence[str],
    *,
    corrects: int = 0,
    start: cases.Start | None = None,
) -> ReleaseRow:
    """Enter a release with its text, agenda number and case, within an open change.

    ``start`` is where its case begins; without it the office's own SOP for releases, at its first step.
    """
    release = change.add(
        ReleaseRow,
        uid=str(uuid.uuid4()),
        received_at=change.at.isoformat(),
        received_by=change.session.officer.id,
        fingerprint=fingerprint(words),
        corrects=corrects,
        **asdict(particulars),
    )
    office = change.session.workspace.office
    target = books.Target(KIND, release.id, office.number_words)
    number = books.give(change, AGENDA, target)
    texts.put_text(change, release, particulars.title, words)
    cases.open_case(change, start or cases.Start(office.releases_sop), KIND, release.id)
    texts.index_release(release, number.printed)
    return release


@action("releases.forward")
def forward(session: Session, release: str, *, reason: str = "", version: int | None = None) -> Result:
    """Hand a release on to the check; without its evidence only with a written reason."""
    with session.write("releases.forward") as change:
        row = release_numbered(release)
        number, case = agenda_number(row), cases.case_of(KIND, row.id)
        _step, holding = cases.expect(change, case, "releases.forward", f"Press release {number}")
        guard_version(row, version)
        if not evidence_complete(row) and not row.incomplete_reason:
            guard_reason(reason, "Bukti otentik (foto, video atau rekaman) belum ada. Lampirkan, atau tulis alasannya.")
            change.set(row, incomplete_reason=clean_line("reason", reason))
        cases.finish_step(change, case, holding, outcome="done", note=reason.strip())
        return change.done(KIND, number, "diteruskan untuk diperiksa", step=case.step, version=row.text_version)


@action("releases.attach", may=BEARERS)
def attach(
    session: Session, release: str, files: Sequence[str], *, captions: Mapping[str, str] | None = None
) -> Result:
    """Add evidence before publication; it makes a new version, whose new pieces ask for a paraf."""
    session.require(BEARERS, "melampirkan bukti")
    evidence = [attachments.keep(session.workspace, Path(path)) for path in files]
    if not evidence:
        raise Invalid("files", "Belum ada berkas yang dipilih.")
    with session.write("releases.attach") as change:
        row = release_numbered(release)
        guard_unpublished(row)
        change.set(row, text_version=row.text_version + 1)
        add_files(change, row, evidence, captions)
        texts.ask_again(change, row, f"{len(evidence)} bukti ditambahkan")
        number = agenda_number(row)
        return change.done(KIND, number, f"{len(evidence)} bukti dilampirkan", version=row.text_version)


def _event_day(session: Session, words: str) -> str:
    day = clean_day("event_date", words)
    if day and date.fromisoformat(day) > session.now().date() + A_YEAR:
        raise Invalid("event_date", "Tanggal kejadian lebih dari setahun lagi; periksa tahunnya.")
    return day


def _iso_moment(session: Session, words: str) -> str:
    if not words.strip():
        return ""
    try:
        moment = datetime.fromisoformat(words.strip())
    except ValueError:
        raise Invalid("embargo_until", f"Waktu {words} tidak dikenal; tulis seperti 2026-11-21 16:00.") from None
    zone = session.workspace.hours().zone
    return (moment if moment.tzinfo else moment.replace(tzinfo=zone)).astimezone(zone).isoformat()
