"""Which forms there are, and one of them composed as an officer chose it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from desk.cabinet.calibration import Calibration, calibration
from desk.cabinet.signs import sign
from desk.errors import Invalid, Missing
from desk.session import Tell, silent
from desk.settings.logo import logo_of
from desk.words import daftar
from desk.workspace import Workspace
from reports import compose, figures, letters
from reports.activity import report_of_release
from reports.cabinet import CABINET_FORMS, place_labels
from reports.compose import Printed
from reports.coverage import COVERAGE_FORMS, letter_of_event
from reports.dik import DIK_FORMS
from reports.dip import DIP_FORMS, register
from reports.forms.assignment import COPIES as LETTER_COPIES
from reports.forms.press_release import COPIES
from reports.labels.calibration_sheet import calibration_sheet
from reports.labels.outlines import outline_sheet
from reports.labels.sheet import LabelJob
from reports.labels.stock import stock as stock_named
from reports.naskah import NASKAH_FORMS
from reports.page import PAPERS, Paper
from reports.service import SERVICE_FORMS

LABEL: Final = "label"
"""Stands in the names of the forms that are printed on label stock, or are about it."""
STOCK: Final = "avery-l7160"
SIGN_STOCK: Final = {
    "cabinet": "boks-150x100",
    "drawer": "tom-jerry-121",
    "guide": "tab-78x18",
    "folder": "tab-78x18",
    "box": "boks-80x120",
    "berkas": "avery-l7171",
}
"""The stock that the sign of each kind of thing usually goes on (domain.md 4.3)."""


LABELS: Final = (LABEL, "place-label")
"""What goes on label stock, with the code of its record."""


@dataclass(frozen=True)
class Form:
    """A form: its name for commands, its title for people, its copies (the first is the usual one) and papers."""

    name: str
    title: str
    copies: tuple[str, ...]
    papers: tuple[str, ...]
    keyed: bool


FORMS: Final = (
    Form("press-release", "Form Press Release", COPIES, tuple(PAPERS), keyed=True),
    Form("receipt", "Tanda Terima Press Release", (), tuple(PAPERS), keyed=True),
    Form("activity-report", "Laporan Hasil Kegiatan", (), tuple(PAPERS), keyed=True),
    Form("agenda-book", "Buku Agenda Press Release", (), tuple(PAPERS), keyed=True),
    Form("label", "Label Arsip", (), ("A4",), keyed=True),
    Form("place-label", "Label Tempat (kabinet, laci, guide, map, boks, punggung)", (), ("A4",), keyed=True),
    Form("label-outlines", "Garis Tepi Kertas Label", (), ("A4",), keyed=True),
    Form("label-calibration", "Lembar Kalibrasi Pencetak", (), tuple(PAPERS), keyed=False),
    Form("disposisi-sheet", "Lembar Disposisi", (), tuple(PAPERS), keyed=True),
    Form("letter-book", "Buku Agenda Surat Masuk", (), tuple(PAPERS), keyed=True),
    Form("weekly-report", "Laporan Mingguan", (), tuple(PAPERS), keyed=True),
    Form("monthly-report", "Laporan Bulanan", (), tuple(PAPERS), keyed=True),
    Form("periodic-report", "Laporan Berkala kepada Pembina", (), tuple(PAPERS), keyed=True),
    Form("half-year-report", "Laporan Semester tiap Petugas", (), tuple(PAPERS), keyed=True),
    Form("survey-sheet", "Lembar Survei Kepuasan", (), tuple(PAPERS), keyed=False),
    Form("survey-result", "Hasil Survei Kepuasan (IKM)", (), tuple(PAPERS), keyed=True),
    Form("loan-slip", "Bukti Peminjaman Arsip", (), tuple(PAPERS), keyed=True),
    Form("loan-book", "Buku Peminjaman Arsip", (), tuple(PAPERS), keyed=True),
    Form("berkas-list", "Daftar Berkas", (), tuple(PAPERS), keyed=True),
    Form("berkas-contents", "Daftar Isi Berkas", (), tuple(PAPERS), keyed=True),
    Form("cabinet-index", "Indeks Kabinet", (), tuple(PAPERS), keyed=True),
    Form("cross-reference", "Tunjuk Silang", (), tuple(PAPERS), keyed=True),
    Form("stock-take", "Berita Acara Stock Opname", (), tuple(PAPERS), keyed=True),
    Form("disposal-list", "Daftar Arsip Usul Pindah, Musnah atau Serah", (), tuple(PAPERS), keyed=True),
    Form("disposal-minutes", "Berita Acara Pemindahan, Pemusnahan atau Penyerahan", (), tuple(PAPERS), keyed=True),
    Form("number-book", "Buku Nomor", (), tuple(PAPERS), keyed=True),
    Form("trace", "Lembar Jejak", (), tuple(PAPERS), keyed=True),
    Form("history", "Riwayat Map, Berkas atau Item", (), tuple(PAPERS), keyed=True),
    Form("dip", "Daftar Informasi Publik", (), tuple(PAPERS), keyed=True),
    Form("dip-difference", "Perubahan Daftar Informasi Publik", (), tuple(PAPERS), keyed=True),
    Form("consequence-test", "Lembar Pengujian Konsekuensi", (), tuple(PAPERS), keyed=True),
    Form("dik-list", "Daftar Informasi yang Dikecualikan", (), tuple(PAPERS), keyed=True),
    Form("identification-list", "Daftar Identifikasi Informasi Publik", (), tuple(PAPERS), keyed=True),
    Form("missing-list", "Daftar Informasi Publik yang Belum Diterima", (), tuple(PAPERS), keyed=True),
    Form("update-list", "Daftar Pemutakhiran Informasi Publik Sepekan", (), tuple(PAPERS), keyed=True),
    Form("service-receipt", "Tanda Terima Layanan Informasi", (), tuple(PAPERS), keyed=True),
    Form("service-notice", "Pemberitahuan Tertulis", (), tuple(PAPERS), keyed=True),
    Form("request-register", "Register Permohonan Informasi", (), tuple(PAPERS), keyed=True),
    Form("objection-register", "Register Keberatan", (), tuple(PAPERS), keyed=True),
    Form("public-register", "Register Layanan tanpa Identitas", (), tuple(PAPERS), keyed=True),
    Form("schedule-month", "Buku Jadwal Kegiatan Sebulan", (), tuple(PAPERS), keyed=True),
    Form("schedule-day", "Buku Jadwal Kegiatan Sehari", (), tuple(PAPERS), keyed=True),
    Form("coverage-brief", "Ringkasan H-1 Peliputan", (), tuple(PAPERS), keyed=True),
    Form("crew-rota", "Jadwal Tim Peliput", (), tuple(PAPERS), keyed=True),
    Form("assignment-letter", "Surat Tugas", LETTER_COPIES, tuple(PAPERS), keyed=True),
    Form("results-report", "Laporan Hasil Peliputan", (), tuple(PAPERS), keyed=True),
    Form("results-owed", "Hasil Liputan yang Masih Ditunggu", (), tuple(PAPERS), keyed=True),
    Form("photo-collage", "Kolase Foto Kegiatan Pimpinan", (), tuple(PAPERS), keyed=True),
    Form("evaluation-notes", "Bahan dan Notulen Rapat Evaluasi", (), tuple(PAPERS), keyed=True),
    Form("theme-plan", "Rencana Liputan dan Tematik", (), tuple(PAPERS), keyed=True),
    Form("circular", "Surat Edaran dengan Daftarnya", (), tuple(PAPERS), keyed=True),
    Form("documentation-report", "Laporan Hasil Pendokumentasian", (), tuple(PAPERS), keyed=True),
    Form("nota-dinas", "Nota Dinas", (), tuple(PAPERS), keyed=True),
    Form("key-sheet", "Lembar Pendaftaran Kunci Paraf", (), tuple(PAPERS), keyed=True),
    Form("inactive-list", "Daftar Arsip Inaktif", (), tuple(PAPERS), keyed=True),
    Form("sop-sheet", "Lembar SOP", (), tuple(PAPERS), keyed=True),
)

KEYED: Final[Mapping[str, Callable[[Workspace, str, Paper], Printed]]] = {
    **CABINET_FORMS,
    **COVERAGE_FORMS,
    **DIP_FORMS,
    **DIK_FORMS,
    **NASKAH_FORMS,
    **SERVICE_FORMS,
    "receipt": compose.intake_receipt,
    "activity-report": report_of_release,
    "agenda-book": compose.agenda,
    "disposisi-sheet": letters.disposisi,
    "letter-book": letters.book,
    "weekly-report": figures.weekly_report,
    "monthly-report": figures.monthly_report,
    "periodic-report": figures.periodic_report,
    "half-year-report": figures.half_year_report,
    "survey-sheet": figures.blank_survey,
    "survey-result": figures.year_survey,
    "sop-sheet": figures.procedure_sheet,
}
"""The forms that have neither copies nor a stock: how each is printed by its key."""


def form(name: str) -> Form:
    """Find a form by name.

    Raises ``Missing``, naming what there is.
    """
    found = next((each for each in FORMS if each.name == name), None)
    if found is None:
        raise Missing(f"Tidak ada formulir {name}; yang ada: {daftar([each.name for each in FORMS])}.")
    return found


def composed(  # noqa: PLR0913 - the choices of the print dialog
    workspace: Workspace,
    name: str,
    key: str,
    *,
    paper: str | None = None,
    copy: str | None = None,
    stock: str = "",
    start: int = 1,
    printer: str = "",
    tray: str = "",
    code128: bool = False,
    advance: Tell = silent,
) -> Printed:
    """Print a form, with what its codes stand for; also an outgoing copy that may not go out, to compare with it.

    Raises ``Missing`` and ``Invalid`` as ``print_form``.
    """
    found = form(name)
    if copy is not None and copy not in found.copies:
        raise Invalid("copy", f"{found.title} tidak mempunyai salinan {copy}.")
    if LABEL in name:
        measured = calibration(printer, tray) if printer else None
        if name not in LABELS:
            return _about_stock(found, key, paper, measured)
        on = stock_named(stock or stock_for(name, key, workspace.now().date()))
        return _labels(workspace, (found, key, paper), LabelJob(on, start, measured, code128), advance)
    chosen = office_paper(workspace, found, paper or workspace.office.paper)
    if name == "press-release":
        return compose.press_release(workspace, key, copy or found.copies[0], chosen)
    if name == "assignment-letter":
        return letter_of_event(workspace, key, copy or found.copies[0], chosen)
    if name == "dip":
        return register(workspace, key, chosen, advance=advance)
    return KEYED[name](workspace, key, chosen)


def stock_for(name: str, key: str, on: date) -> str:
    """Name the stock that a label usually goes on: that of the thing that is named first."""
    return SIGN_STOCK[sign(key.split(",", maxsplit=1)[0], on).kind] if name == "place-label" else STOCK


def _about_stock(found: Form, key: str, paper: str | None, printer: Calibration | None) -> Printed:
    """Print what helps to aim labels: the calibration sheet, or where a stock's labels lie."""
    if found.name == "label-calibration":
        return Printed(calibration_sheet(_paper(found, paper or "A4"), printer), {})
    return Printed(outline_sheet(stock_named(key), printer), {})


def _labels(workspace: Workspace, asked: tuple[Form, str, str | None], job: LabelJob, advance: Tell) -> Printed:
    found, key, paper = asked
    if paper not in (None, job.stock.paper):
        raise Invalid("paper", f"{job.stock.title} berkertas {job.stock.paper}, bukan {paper}.")
    numbers = [number.strip() for number in key.split(",") if number.strip()]
    if not numbers:
        raise Missing("Belum ada nomor arsip yang dipilih untuk label.")
    if found.name == LABEL:
        return compose.labels(workspace, numbers, job, advance=advance)
    return place_labels(workspace, numbers, job)


def office_paper(workspace: Workspace, found: Form, chosen: str) -> Paper:
    """Give the paper of that name with the office's margins and coat of arms. Raises ``Invalid``."""
    return replace(_paper(found, chosen), layout=workspace.office.layout, logo=logo_of(workspace))


def _paper(found: Form, chosen: str) -> Paper:
    if chosen not in found.papers:
        raise Invalid("paper", f"Kertas {chosen} tidak dikenal; yang ada: {daftar(list(found.papers))}.")
    return PAPERS[chosen]
