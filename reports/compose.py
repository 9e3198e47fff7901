"""Rows for the forms: what each form prints of this office's registers, read through the lists of ``desk``."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Final

from desk.cabinet import lists as cabinet
from desk.cabinet.keeping import retention_words
from desk.cabinet.lists import ItemView
from desk.errors import Missing, Refused
from desk.journal import diary
from desk.journal.chain import GENESIS
from desk.journal.diary import Entry
from desk.people.signing import signed_by
from desk.releases import lists as releases
from desk.releases.records import agenda_numbers
from desk.releases.rows import ReleaseView
from desk.session import Tell, silent
from desk.words import daftar, waktu
from desk.workspace import Workspace
from reports.foot import Stamp, finished, sheet_code
from reports.forms.agenda_book import agenda_book, entry, period_words
from reports.forms.press_release import clean_copy, file_copy, release_facts
from reports.forms.receipt import receipt, receipt_facts
from reports.labels.designs import Label
from reports.labels.sheet import LabelJob, label_sheets
from reports.page import Paper
from reports.phrases import paraf_steps, post, short_moment
from reports.sheet import Sheet

KIND: Final = "releases"
WITHHELD: Final = {"rejected": "ditolak", "withdrawn": "ditarik", "void": "batal nomornya"}
RECEIVING: Final = ("releases.accept", "releases.attach", "releases.edit", "releases.correct")
ITEM_KINDS: Final = {KIND: "Press release", "papers": "Naskah", "dip": "Informasi publik"}
"""What an item is, as its label says it."""
EVERY_LINE: Final = 1_000_000
_PERIOD: Final = re.compile(r"\d{4}(?:-\d{2}(?:-\d{2})?)?", re.ASCII)
_YEAR, _MONTH = 4, 7

Values = dict[str, str]


@dataclass(frozen=True)
class Printed:
    """A finished print: its bytes, and what each code on it stands for, to be compared by eye.

    ``again`` makes the same sheet as its n-th reprint on paper; labels have none.
    """

    content: bytes
    values: dict[str, Values]
    again: Callable[[int], bytes] | None = None


def press_release(workspace: Workspace, number: str, copy: str, paper: Paper) -> Printed:
    """Print a release's outgoing text or its file copy.

    Raises ``Missing``. Whether the outgoing text may go out, ``guard_outgoing`` tells.
    """
    view, office = _ranked(releases.release(workspace, number)), workspace.office
    clean = copy == "clean"
    sheet = clean_copy(view, office, paper) if clean else file_copy(view, office, paper, _returns(view))
    values = dict(release_facts(view, office)) | _texts(view, outgoing_only=clean)
    stamp = _stamp(workspace, "press-release", view.line.number, _head(view.line.number))
    return printed(sheet, stamp, f"Form Press Release {view.line.number}", values)


def _ranked(view: ReleaseView) -> ReleaseView:
    """Give a release whose signer is named with rank and NIP, as the register of officers has them."""
    signed = view.signature
    if signed is None:
        return view
    who = signed_by(signed.signer, "", date.fromisoformat(signed.signed_on))
    return replace(view, signature=replace(signed, rank=who.rank, nip=who.nip))


def guard_outgoing(workspace: Workspace, number: str) -> None:
    """Refuse an outgoing copy while a paraf is missing, under embargo, or once the release has ended.

    Raises ``Refused``; the file copy prints at any time (decisions.md, Screens).
    """
    view = releases.release(workspace, number)
    name = f"Press release {view.line.number}"
    if view.line.state in WITHHELD:
        raise Refused(f"{name} sudah {WITHHELD[view.line.state]}; salinan bersih tidak dicetak. Cetak pertinggalnya.")
    if view.missing_parafs:
        lacking = daftar([post(step, view, workspace.office)[0] for step in view.missing_parafs])
        raise Refused(f"{name} belum diparaf {lacking}; salinan bersih dapat dicetak sesudahnya.")
    until = view.line.embargo_until
    if until and workspace.now() < datetime.fromisoformat(until):
        ends = waktu(datetime.fromisoformat(until), workspace.office.zone)
        raise Refused(f"{name} masih diembargo sampai {ends}; yang boleh dicetak hanya pertinggalnya.")


def intake_receipt(workspace: Workspace, number: str, paper: Paper) -> Printed:
    """Print the slip for who brought a release; later steps do not change it.

    Raises ``Missing``.
    """
    view = releases.release(workspace, number)
    values = {"Nomor agenda": view.line.number} | dict(receipt_facts(view, workspace.office))
    stamp = _stamp(workspace, "receipt", view.line.number, _head(view.line.number, RECEIVING))
    sheet = receipt(view, workspace.office, paper)
    return printed(sheet, stamp, f"Tanda terima {view.line.number}", values)


def agenda(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the Buku Agenda of a period: ``2026``, ``2026-11``, ``2026-11-21`` or ``2026-11-01..2026-11-15``.

    Raises ``Missing`` for a key that is no period.
    """
    period = read_period(key)
    views = releases.agenda(workspace, *period)
    sheet = agenda_book(views, workspace.office, paper, period)
    steps = paraf_steps(views)
    values = {view.line.number: " | ".join(entry(view, steps)) for view in views}
    stamp = _stamp(workspace, "agenda-book", key.strip(), _last_head(view.line.number for view in views))
    return printed(sheet, stamp, f"Buku Agenda {key.strip()}", {"Periode": period_words(period)} | values)


def labels(workspace: Workspace, numbers: Sequence[str], job: LabelJob, *, advance: Tell = silent) -> Printed:
    """Print the labels of items, named by filing number, or of releases also by agenda number.

    Raises ``Missing``; ``Refused`` for one that is not filed yet.
    """
    found = _labels_of(workspace, numbers)
    content = label_sheets(found, job, practice=workspace.practising(), advance=advance)
    return Printed(content, {label.code: _label_values(label) for label in found})


def months(workspace: Workspace) -> list[str]:
    """List the months of the newest releases, newest first."""
    return list(dict.fromkeys(line.received_at[:_MONTH] for line in releases.releases(workspace)))


def journal_lines(number: str, made_by: Sequence[str] = ()) -> list[Entry]:
    """Give the journal's lines about a release, all or those of some actions, oldest first."""
    lines = diary.history(KIND, number, EVERY_LINE)
    return [line for line in lines if line.body["action"] in made_by] if made_by else lines


def read_period(key: str) -> tuple[date, date]:
    """Read a period's first and last day.

    Raises ``Missing``.
    """
    first, span, last = key.strip().partition("..")
    try:
        return _edge(first, last=False), _edge(last if span else first, last=True)
    except ValueError as fault:
        raise Missing(
            f"Tidak ada buku agenda {key}; tulis tahun, bulan, hari atau rentang: 2026-11 atau 2026-11-01..2026-11-15."
        ) from fault


def printed(sheet: Sheet, stamp: Stamp, title: str, values: Values, advance: Tell = silent) -> Printed:
    """Finish a laid-out sheet; ``values`` are what its code stands for, ``advance`` hears how far the writing is."""

    def again(times: int) -> bytes:
        return finished(sheet, replace(stamp, again=times), title)

    return Printed(finished(sheet, stamp, title, advance), {sheet_code(sheet, stamp): values}, again)


def _edge(words: str, *, last: bool) -> date:
    if not _PERIOD.fullmatch(words):
        raise ValueError(words)
    if len(words) == _YEAR:
        words += "-12" if last else "-01"
    if len(words) == _MONTH:
        year, month = int(words[:_YEAR]), int(words[-2:])
        words += f"-{monthrange(year, month)[1] if last else 1:02}"
    return date.fromisoformat(words)


def _stamp(workspace: Workspace, form: str, number: str, head: str) -> Stamp:
    return Stamp(form, number, head, workspace.practising())


def _head(number: str, made_by: Sequence[str] = ()) -> str:
    """Give the head right after the last journal line of a release, or the last of those that make what is shown."""
    shown = journal_lines(number, made_by)
    return shown[-1].hash if shown else GENESIS


def _last_head(numbers: Iterable[str]) -> str:
    """Give the head after the last journal line of any of these releases."""
    wanted, head = set(numbers), GENESIS
    for line in diary.entries() if wanted else ():
        subject = line.body.get("subject", {})
        if subject.get("kind") == KIND and subject.get("number") in wanted:
            head = line.hash
    return head


def _returns(view: ReleaseView) -> list[str]:
    """Tell when and why a release was returned."""
    return [
        f"{short_moment(line.body['at'])} – {line.body['words'].removeprefix('dikembalikan: ')}"
        for line in journal_lines(view.line.number, ("releases.send_back",))
    ]


def _texts(view: ReleaseView, *, outgoing_only: bool) -> Values:
    pieces = [piece for piece in view.pieces if piece.goes_out or not outgoing_only]
    title = next((piece.text for piece in pieces if piece.kind == "title"), view.line.title)
    parts = [piece.text for piece in pieces if piece.kind == "part"]
    return {"Judul": title} | {f"Paragraf {number}": words for number, words in enumerate(parts, start=1)}


def _labels_of(workspace: Workspace, numbers: Sequence[str]) -> list[Label]:
    """Read what stands on many labels by few looks."""
    items = cabinet.items_numbered(numbers)
    agenda = agenda_numbers([item.target for item in items.values() if item.kind == KIND])
    kept = {berkas: retention_words(berkas) for berkas in {item.berkas for item in items.values() if item.berkas}}
    found = []
    for number in numbers:
        item, name = items.get(number), ""
        if item is None:  # the agenda number of a release
            view = releases.release(workspace, number)
            item, name = _filed(view), view.line.number
        elif item.kind == KIND:
            name = agenda[item.target]
        words = kept[item.berkas] if item.berkas in kept else retention_words(item.berkas) if item.berkas else ""
        found.append(_label(name, item, words))
    return found


def _filed(view: ReleaseView) -> ItemView:
    if view.item is None:
        raise Refused(f"Press release {view.line.number} belum diarsipkan, jadi belum ada labelnya.")
    return view.item


def _label(agenda: str, item: ItemView, kept: str) -> Label:
    return Label(
        number=item.number,
        agenda=agenda,
        title=item.title,
        dated=item.dated,
        place=item.place_words,
        classification=item.classification,
        folder=item.folder_title,
        kind=ITEM_KINDS.get(item.kind, ""),
        kept=kept,
    )


def _label_values(label: Label) -> Values:
    names = ("Nomor", "Nomor agenda", "Judul", "Tanggal", "Tempat", "Klasifikasi", "Map", "Retensi")
    return dict(zip(names, label.words, strict=False))
