"""Rows for the papers of the cabinet: loans, berkas, stock takes, histories."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Final

from desk.cabinet import berkas_lists, disposal_lists, loan_lists, stock_lists
from desk.cabinet import lists as cabinet
from desk.cabinet.history import history
from desk.cabinet.places import cabinet_at
from desk.cabinet.signs import signs_in, signs_of
from desk.cabinet.standing import Standing
from desk.errors import Missing, Refused
from desk.journal import diary
from desk.journal.chain import GENESIS
from desk.journal.diary import Entry
from desk.numbers import lists as numbers
from desk.thread.lists import thread
from desk.workspace import Workspace
from reports.compose import Printed, Values, printed, read_period
from reports.foot import Stamp
from reports.forms.agenda_book import period_words
from reports.forms.cabinet_lists import (
    berkas_line,
    berkas_list,
    cabinet_index,
    content_line,
    contents_list,
    index_line,
    loan_book,
    loan_line,
    slip_sheet,
)
from reports.forms.disposal import (
    MINUTES,
    carried,
    disposal_line,
    disposal_list,
    disposal_minutes,
    minutes_words,
)
from reports.forms.inactive import INACTIVE, inactive_line, inactive_list
from reports.forms.loan_slip import loan_facts, loan_slip, return_facts
from reports.forms.number_book import number_book, number_line
from reports.forms.stock_minutes import opening, stock_minutes
from reports.forms.thread_sheet import history_sheet, past_line, step_line, thread_sheet
from reports.labels.sheet import LabelJob, label_sheets
from reports.labels.signs import guard_room, sign_code
from reports.page import Paper
from reports.sheet import Sheet

KIND: Final = "cabinet"
KEYS_SHOWN: Final = 20
EVERYWHERE: Final = "semua"
_MONTH: Final = 7


def slip_of_loan(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the Bukti Peminjaman of a loan, with its OUT card: ``PJ-001/2026``.

    Raises ``Missing``.
    """
    view, office = loan_lists.loan(workspace, key), workspace.office
    values = {"Nomor": view.number} | dict(loan_facts(view, office)) | dict(return_facts(view, office))
    head = _head(lambda line: line.body.get("result", {}).get("loan") == view.number)
    return _printed(workspace, loan_slip(view, office, paper), ("loan-slip", view.number, head), values)


def book_of_loans(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the Buku Peminjaman of a period: ``2026-11``.

    Raises ``Missing`` for a key that is no period.
    """
    first, last = period = read_period(key)
    every = loan_lists.loans(workspace, every=True)
    views = sorted(
        (view for view in every if first.isoformat() <= view.lent_at[:10] <= last.isoformat()),
        key=lambda view: view.lent_at + view.number,
    )
    wanted = {view.number for view in views}
    head = _head(lambda line: line.body.get("result", {}).get("loan") in wanted)
    values = {"Periode": period_words(period)} | {view.number: " | ".join(loan_line(view)) for view in views}
    sheet = loan_book(views, workspace.office, paper, period)
    return _printed(workspace, sheet, ("loan-book", key.strip(), head), values)


def list_of_berkas(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the Daftar Berkas of a place (``FK-01``, ``FK-01/2``), or of ``semua``."""
    place = "" if key.strip() in ("", EVERYWHERE) else key.strip()
    views = berkas_lists.berkas_list(place)
    if place and not views and place not in _places():
        raise Missing(f"Tidak ada tempat {place}; tulis kabinet atau kabinet/laci, atau {EVERYWHERE}.")
    values = {view.number: " | ".join(berkas_line(number, view)) for number, view in enumerate(views, start=1)}
    sheet = berkas_list(views, workspace.office, paper, place)
    return _printed(workspace, sheet, ("berkas-list", place or EVERYWHERE, _head(_about_cabinet)), values)


def list_of_inactive(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the Daftar Arsip Inaktif of a place (``RK-01``, ``RK-01/2``), or of ``semua``."""
    place = "" if key.strip() in ("", EVERYWHERE) else key.strip()
    views = berkas_lists.berkas_list(place, state=INACTIVE)
    if place and not views and place not in _places():
        raise Missing(f"Tidak ada tempat {place}; tulis rak atau rak/boks, atau {EVERYWHERE}.")
    kept = {view.number: disposal_lists.retention(view.number) for view in views}
    lines = enumerate(views, start=1)
    values = {view.number: " | ".join(inactive_line(number, view, kept[view.number])) for number, view in lines}
    sheet = inactive_list(views, kept, workspace.office, paper, place)
    return _printed(workspace, sheet, ("inactive-list", place or EVERYWHERE, _head(_about_cabinet)), values)


def contents_of_berkas(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the Daftar Isi Berkas of a berkas: ``B0007``.

    Raises ``Invalid`` where there is none.
    """
    view, lines = berkas_lists.berkas(key), berkas_lists.contents(key)
    values = {"Berkas": f"{view.number} {view.indeks}: {view.title}"}
    values |= {line.number: " | ".join(content_line(line)) for line in lines}
    sheet = contents_list(view, lines, workspace.office, paper)
    return _printed(workspace, sheet, ("berkas-contents", view.number, _head(_about_cabinet)), values)


def index_of_cabinet(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the index page of a cabinet, for its door: ``FK-01``.

    Raises ``Missing`` where there is none.
    """
    code = cabinet_at(key).code
    view = next(each for each in cabinet.cabinets() if each.code == code)
    inside = {drawer.path: cabinet.folders(code, drawer.code) for drawer in view.drawers}
    named = {drawer.path: drawer.name for drawer in view.drawers}
    values = {
        folder.place: " | ".join(index_line(folder, named[place]))
        for place, folders in inside.items()
        for folder in folders
    }
    sheet = cabinet_index(view, inside, workspace.office, paper)
    return _printed(workspace, sheet, ("cabinet-index", code, _head(_about_cabinet)), values)


def place_labels(workspace: Workspace, places: Sequence[str], job: LabelJob) -> Printed:
    """Print the signs of places, as ``desk.cabinet.signs.sign`` names them.

    Raises ``Missing`` and ``Invalid`` for a place that is none, and for stock that is too small.
    """
    guard_room(job.stock.cell(1), job.stock.title)
    found = signs_of(places, Standing(workspace.now().date()))
    content = label_sheets(found, job, practice=workspace.practising())
    return Printed(content, {sign_code(one): {"Tempat": one.place, one.head: " | ".join(one.lines)} for one in found})


def slips_of_berkas(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the tunjuk silang that lie in a berkas: ``B0007``.

    Raises ``Missing`` where there is none.
    """
    view = berkas_lists.berkas(key)
    if not view.slips:
        raise Missing(f"Berkas {view.number} tidak mempunyai tunjuk silang.")
    values = {slip.to: f"{slip.to_title} | {slip.to_place} | {slip.reason}" for slip in view.slips}
    sheet = slip_sheet(view, workspace.office, paper)
    return _printed(workspace, sheet, ("cross-reference", view.number, _head(_about_cabinet)), values)


def minutes_of_stock_take(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the minutes of a stock take: ``SO-001/2026``.

    Raises ``Missing``.
    """
    view = stock_lists.stock_take(key)
    values = {"Pembukaan": opening(view), "Catatan": view.note}
    values |= {line.number: f"{line.result} | {line.expected} | {line.seen_in}" for line in view.lines}
    head = _head(lambda line: _subject(line) == view.number)
    sheet = stock_minutes(view, workspace.office, paper)
    return _printed(workspace, sheet, ("stock-take", view.number, head), values)


def trace_of(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the Lembar Jejak of a thing, from any of its numbers.

    Raises ``Missing``.
    """
    found = thread(key)
    values = {f"{place}. {step.number}": " | ".join(step_line(step)) for place, step in enumerate(found.steps, start=1)}
    wanted = {(step.kind, step.number) for step in found.steps}
    head = _head(lambda line: (line.body.get("subject", {}).get("kind"), _subject(line)) in wanted)
    sheet = thread_sheet(found, workspace.office, paper)
    return _printed(workspace, sheet, ("trace", found.asked, head), values)


def history_of(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print where a folder (``FK-01/2/05``), a berkas (``B0007``) or an item has been.

    Raises ``Missing``.
    """
    found = history(key)
    lines = range(len(found.happenings))
    values = {"Sekarang": found.place} | {str(place + 1): " | ".join(past_line(found, place)) for place in lines}
    sheet = history_sheet(found, workspace.office, paper)
    return _printed(workspace, sheet, ("history", found.number, _head(_about_cabinet)), values)


def disposal_list_of(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the list of what is to be moved, destroyed, handed over or assessed again: ``DP-001/2026``.

    Raises ``Missing``.
    """
    view = disposal_lists.disposal(key)
    values = {line.number: " | ".join(disposal_line(place, line)) for place, line in enumerate(view.lines, start=1)}
    head = _head(lambda line: _subject(line) == view.number)
    sheet = disposal_list(view, workspace.office, paper)
    return _printed(workspace, sheet, ("disposal-list", view.number, head), {"Daftar": view.title} | values)


def disposal_minutes_of(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print the minutes of moving, destroying or handing over, to be signed: ``DP-001/2026``.

    Raises ``Missing``; ``Refused`` for a list that is only assessed again.
    """
    view = disposal_lists.disposal(key)
    if view.kind not in MINUTES:
        raise Refused("Arsip yang dinilai kembali tidak mempunyai berita acara; cetak daftarnya.")
    head = _head(lambda line: _subject(line) == view.number)
    sheet = disposal_minutes(view, workspace.office, paper)
    values = {"Pembukaan": minutes_words(view, workspace.office)}
    values |= {line.number: f"{line.title} | {line.verdict}" for line in carried(view)}
    return _printed(workspace, sheet, ("disposal-minutes", view.number, head), values)


def book_of_numbers(workspace: Workspace, key: str, paper: Paper) -> Printed:
    """Print a number book: ``arsip/2026``, or ``berkas`` for one that runs on over the years.

    Raises ``Missing`` for a book or a year that does not exist.
    """
    code, _, period = key.strip().partition("/")
    today, office = workspace.now().date(), workspace.office
    book = next((each for each in numbers.books(today, office.number_words) if each.code == code), None)
    if book is None or period not in {year for year, _last, _closed in book.years}:
        raise Missing(f"Tidak ada buku nomor {key}; tulis buku/tahun, misalnya release/2026.")
    lines = [line for line in numbers.numbers(book=code) if line.period == period]
    gaps = [gap for gap in numbers.gap_views() if (gap.book, gap.period) == (code, period)]
    values = {line.number: " | ".join(number_line(line)) for line in lines}
    printed_ones = {line.number for line in lines}
    head = _head(lambda line: any(number in printed_ones for _book, number in line.body.get("numbers", ())))
    sheet = number_book(book, period, lines, gaps, (office, paper))
    return _printed(workspace, sheet, ("number-book", key.strip(), head), values)


def _used_books(workspace: Workspace) -> list[str]:
    books = numbers.books(workspace.now().date(), workspace.office.number_words)
    years = [(book.code, year) for book in books for year, last, _closed in reversed(book.years) if last]
    return [f"{code}/{year}" if year else code for code, year in years]


CABINET_FORMS: Final[Mapping[str, Callable[[Workspace, str, Paper], Printed]]] = {
    "loan-slip": slip_of_loan,
    "loan-book": book_of_loans,
    "berkas-list": list_of_berkas,
    "inactive-list": list_of_inactive,
    "berkas-contents": contents_of_berkas,
    "cabinet-index": index_of_cabinet,
    "cross-reference": slips_of_berkas,
    "stock-take": minutes_of_stock_take,
    "disposal-list": disposal_list_of,
    "disposal-minutes": disposal_minutes_of,
    "number-book": book_of_numbers,
    "trace": trace_of,
    "history": history_of,
}


def cabinet_keys(workspace: Workspace) -> Mapping[str, Callable[[], list[str]]]:
    """Give for each form here how its keys are found."""

    def loans() -> list[loan_lists.LoanView]:
        return loan_lists.loans(workspace, every=True)

    def months() -> list[str]:
        return list(dict.fromkeys(sorted((view.lent_at[:_MONTH] for view in loans()), reverse=True)))

    return {
        "loan-slip": lambda: [view.number for view in loans()],
        "loan-book": months,
        "berkas-list": lambda: list(dict.fromkeys(part for view in berkas_lists.berkas_list() for part in _in(view))),
        "inactive-list": _inactive_places,
        "berkas-contents": lambda: [view.number for view in berkas_lists.berkas_list()],
        "cross-reference": lambda: [view.number for view in berkas_lists.berkas_list() if view.slips],
        "cabinet-index": lambda: [view.code for view in cabinet.cabinets()],
        "place-label": lambda: signs_in("", Standing(workspace.now().date())),
        "disposal-list": lambda: [view.number for view in disposal_lists.disposals()],
        "disposal-minutes": lambda: [view.number for view in disposal_lists.disposals() if view.kind in MINUTES],
        "number-book": lambda: _used_books(workspace),
        "trace": lambda: [item.number for item in cabinet.items(limit=KEYS_SHOWN)],
        "history": lambda: list(dict.fromkeys(item.place for item in cabinet.items(limit=KEYS_SHOWN))),
        "stock-take": lambda: [view.number for view in stock_lists.stock_takes()],
    }


def _inactive_places() -> list[str]:
    return list(dict.fromkeys(part for view in berkas_lists.berkas_list(state=INACTIVE) for part in _in(view)))


def _in(view: berkas_lists.BerkasView) -> tuple[str, str]:
    """Name the lists that a berkas stands in: that of all, that of its cabinet."""
    return EVERYWHERE, view.place.partition("/")[0]


def _places() -> set[str]:
    found = cabinet.cabinets()
    return {view.code for view in found} | {drawer.path for view in found for drawer in view.drawers}


def _head(shown: Callable[[Entry], bool]) -> str:
    """Give the head right after the last journal line that a sheet shows."""
    head = GENESIS
    for line in diary.entries():
        if shown(line):
            head = line.hash
    return head


def _about_cabinet(line: Entry) -> bool:
    """Tell whether a line may have changed what lies where: whatever was done at the cabinet, and each filing."""
    subject: Any = line.body.get("subject", {})
    return subject.get("kind") == KIND or "filing_number" in line.body.get("result", {})


def _subject(line: Entry) -> str:
    subject: Any = line.body.get("subject", {})
    return str(subject.get("number", ""))


def _printed(workspace: Workspace, sheet: Sheet, named: tuple[str, str, str], values: Values) -> Printed:
    form, number, head = named
    stamp = Stamp(form, number, head, workspace.practising())
    return printed(sheet, stamp, f"{form} {number}", values)
