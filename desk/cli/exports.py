"""The commands that hand lists to other programs and to the review: export, send, evidence."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import desk.catalogue as _registered  # noqa: F401 - fills the list of actions
from desk.actions import perform
from desk.cli.context import Context, Forms
from desk.errors import Refused, WrongUse
from desk.exchange.writing import Listing, write_list
from desk.session import Session
from desk.store.files import write_safely
from desk.words import angka


def export(context: Context) -> int:
    """Write a register as .xlsx, .csv or .html, by the ending of the file."""
    found = KINDS.get(context.words.what)
    if found is None:
        raise WrongUse(f"Ekspor {context.words.what} belum ada; pilih: {', '.join(KINDS)}.")
    path = Path(context.words.file)
    if found is _agenda and path.suffix.lower() == ".ics":
        return _calendar(context, path)
    rows = write_list(path, found(context))
    context.answer({"file": str(path), "rows": rows}, [f"{angka(rows)} baris ditulis ke {path}"])
    return 0


def send(context: Context) -> int:
    """Pack what changed in the DIP since the last sending, with its files, for the main PPID."""
    session = context.session(context.words.officer, context.secret())
    asked = {"file": context.words.file, "recipient": context.words.to}
    told = perform(session, "dip.send", asked, context.words.token).result
    words = f"{told['added']} baru, {told['changed']} berubah, {told['withdrawn']} ditarik: {context.words.file}"
    context.answer(told, [words])
    return 0


def evidence(context: Context) -> int:
    """Gather the evidence of a year for the openness review into a new folder."""
    from desk.openness.gather import Paper, gather, papers_asked  # start-up: every register that is asked for

    session = context.session(context.words.officer, context.secret())
    year = context.words.year or session.now().year
    forms = context.forms()
    papers = [
        Paper(f"{name}-{key}" if key else name, title, forms.printed(context.workspace, name, key))
        for name, key, title in papers_asked(forms.listed(context.workspace, session), year)
        if _may_print(forms, session, name)
    ]
    pieces = gather(session, Path(context.words.folder), year, papers)
    lines = [f"{piece.path}: {piece.shows}" for piece in pieces]
    context.answer({"folder": context.words.folder, "pieces": pieces}, lines)
    return 0


def _may_print(forms: Forms, session: Session, name: str) -> bool:
    """Leave out what the officer who gathers may not see."""
    try:
        forms.guard(session, name)
    except Refused:
        return False
    return True


def _dip(context: Context) -> Listing:
    from desk.dip.exporting import dip_listing  # start-up: each kind loads its own register

    return dip_listing(context.workspace, context.words.edition)


def _dik(context: Context) -> Listing:
    from desk.dip.exporting import dik_listing  # start-up: as above

    return dik_listing(context.session(context.words.officer, context.secret()))


def _agenda(context: Context) -> Listing:
    from desk.coverage.agenda_out import agenda_listing  # start-up: as above

    return agenda_listing(context.workspace)


def _calendar(context: Context, path: Path) -> int:
    """Write the coverage calendar, whole or of one person, as an ICS file."""
    from desk.coverage.ics_out import ics_of  # start-up: as above

    content = ics_of(context.workspace, person=context.words.person)
    write_safely(path, [content])
    events = content.count(b"BEGIN:VEVENT") + content.count(b"BEGIN:VTODO")
    context.answer({"file": str(path), "rows": events}, [f"{angka(events)} kegiatan ditulis ke {path}"])
    return 0


KINDS: dict[str, Callable[[Context], Listing]] = {"dip": _dip, "dik": _dik, "agenda": _agenda, "coverage": _agenda}
