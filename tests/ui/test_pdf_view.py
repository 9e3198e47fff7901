"""The PDF window shows, finds, saves and prints the very bytes it was given."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QModelIndex, QSettings, QSizeF, Qt
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtTest import QAbstractItemModelTester
from PySide6.QtWidgets import QApplication
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from desk.errors import DeskError, StorageFailed
from ui.parts.pdf_view import PdfPane, PdfWindow, safe_name, show_pdf
from ui.parts.print_memory import PaperChoice, PrintMemory, Sent
from ui.parts.printing import chosen_pages, paper_of, put_on_paper

MM = 72 / 25.4
F4 = (215 * MM, 330 * MM)


def pdf_of(*words: str, paper: tuple[float, float] = A4) -> bytes:
    """Make a PDF with a page for each word, and a frame of 100 × 100 mm at 10 mm from the top left corner."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=paper, invariant=1)
    for word in words:
        canvas.drawString(100, 400, word)
        canvas.setLineWidth(0.5 * MM)
        canvas.rect(10 * MM, paper[1] - 110 * MM, 100 * MM, 100 * MM)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@pytest.fixture
def pane(qtbot) -> PdfPane:
    made = PdfPane()
    qtbot.addWidget(made)
    made.resize(700, 500)
    made.show_bytes(pdf_of("jembatan", "sungai", "jembatan lagi"))
    made.show()
    return made


@pytest.fixture
def window(qtbot) -> PdfWindow:
    made = show_pdf(None, "Label 0031", pdf_of("jembatan"), "label/0031.pdf")
    qtbot.addWidget(made)
    return made


def test_the_pane_counts_the_pages_and_goes_from_one_to_the_next(pane, qtbot):
    assert pane.page_count() == 3
    assert not pane.previous_button.isEnabled()
    pane.next_button.click()
    qtbot.waitUntil(lambda: pane.view.pageNavigator().currentPage() == 1)
    assert pane.previous_button.isEnabled()


def test_words_are_found_on_every_page_and_counted(pane, qtbot):
    pane.search_field.setText("jembatan")
    qtbot.waitUntil(lambda: pane.search.rowCount(QModelIndex()) == 2)
    assert pane.found_words() == "2 tempat"


def test_words_that_are_nowhere_are_said_to_be_nowhere(pane, qtbot):
    pane.search_field.setText("jembatan")
    qtbot.waitUntil(lambda: pane.found_words() == "2 tempat")
    pane.search_field.setText("xyz")
    qtbot.waitUntil(lambda: pane.found_words() == "Tidak ada")


def test_a_page_grows_by_a_step_and_fits_again(pane):
    fitted = pane.zoom_factor()
    pane.larger_button.click()
    assert pane.zoom_factor() == pytest.approx(fitted * 1.25)
    pane.fit_button.click()
    assert pane.zoom_factor() == pytest.approx(fitted)


def test_bytes_that_are_no_pdf_are_refused_in_words(pane):
    with pytest.raises(DeskError, match="tidak dapat ditampilkan"):
        pane.show_bytes(b"bukan pdf")


def test_the_window_saves_the_very_bytes_it_shows(window, tmp_path):
    window.save_as(tmp_path / "label.pdf")
    assert (tmp_path / "label.pdf").read_bytes() == pdf_of("jembatan")


def test_a_folder_that_is_none_refuses_to_be_saved_into(window, tmp_path):
    (tmp_path / "berkas").write_text("bukan folder")
    with pytest.raises(StorageFailed):
        window.save_as(tmp_path / "berkas" / "label.pdf")


def test_the_slashes_of_a_number_become_hyphens_in_a_file_name():
    assert safe_name("400.14/1/OPD/2026.pdf") == "400.14-1-OPD-2026.pdf"


def test_f4_and_a4_are_known_and_a_wide_page_lies_on_its_side():
    known, upright = QPageLayout.Orientation, paper_of(QSizeF(*F4))
    assert upright[0].size(QPageSize.Unit.Millimeter) == QSizeF(215, 330)
    assert upright[1] == known.Portrait
    size, lying = paper_of(QSizeF(A4[1], A4[0]))
    assert (size.id(), lying) == (QPageSize.PageSizeId.A4, known.Landscape)


def test_pages_reach_paper_at_their_own_size_to_the_millimetre(pane, tmp_path, qtbot):
    pane.show_bytes(pdf_of("satu", "dua", paper=F4))
    printed = tmp_path / "cetak.pdf"
    put_on_paper(pane.document, pdf_printer(printed), [1])
    page = PdfReader(printed).pages[0]
    assert len(PdfReader(printed).pages) == 1
    assert (float(page.mediabox.width), float(page.mediabox.height)) == pytest.approx(F4, abs=1)
    pane.show_bytes(printed.read_bytes())
    assert frame_edges(pane) == pytest.approx((10, 110), abs=0.4)


def test_the_print_dialogs_range_is_kept(pane, tmp_path):
    printer = pdf_printer(tmp_path / "cetak.pdf")
    assert list(chosen_pages(printer, 3)) == [0, 1, 2]
    printer.setFromTo(2, 3)
    assert list(chosen_pages(printer, 3)) == [1, 2]


def test_every_button_of_the_window_has_a_name_and_words_that_fit(window):
    QApplication.sendPostedEvents()
    for button in (window.print_button, window.save_button, window.open_button, window.close_button):
        assert button.width() >= button.sizeHint().width()
    for button in (window.pane.next_button, window.pane.larger_button, window.pane.fit_button):
        assert button.accessibleName()
        assert button.toolTip()


def pdf_printer(path: Path) -> QPrinter:
    """A printer that prints into a file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setOutputFileName(str(path))
    return printer


def frame_edges(pane: PdfPane) -> tuple[float, float]:
    """Measure where the frame begins and ends along a line 60 mm from the top, in mm from the left edge."""
    picture = pane.document.picture(0, 2150)
    row = [x for x in range(picture.width()) if picture.pixelColor(x, 600).lightness() < 128]
    return row[0] / 10, row[-1] / 10


@pytest.fixture
def choice(tmp_path) -> PaperChoice:
    """A form of two papers, on a PC that remembers nothing of it yet."""
    memory = PrintMemory(tmp_path, "receipt")
    return PaperChoice(memory, ("A4", "F4"), "A4", lambda paper: pdf_of(paper, paper=F4 if paper == "F4" else A4))


@pytest.fixture
def form_window(qtbot, choice) -> PdfWindow:
    made = show_pdf(None, "Tanda terima 1", pdf_of("A4"), "terima.pdf", choice=choice)
    qtbot.addWidget(made)
    return made


def test_another_paper_lays_the_form_anew_and_is_remembered_for_that_form_only(form_window, tmp_path, qtbot):
    assert form_window.paper_box.isVisibleTo(form_window)
    form_window.paper_box.setCurrentText("F4")
    form_window.paper_box.textActivated.emit("F4")
    assert form_window.pane.pdf == pdf_of("F4", paper=F4)
    assert PrintMemory(tmp_path, "receipt").paper() == "F4"
    assert PrintMemory(tmp_path, "label").paper() == ""


def test_printer_and_copies_are_remembered_and_the_next_print_is_laid_anew(form_window, tmp_path):
    form_window.pane.show_bytes(pdf_of("yang sudah tercetak"))
    form_window.went(Sent("Pencetak Lantai 2", 3))
    assert PrintMemory(tmp_path, "receipt").sent() == Sent("Pencetak Lantai 2", 3)
    assert form_window.pane.pdf == pdf_of("A4")


@pytest.mark.parametrize("kept", ["0", "banyak", "100000", "-3"])
def test_copies_that_make_no_sense_are_not_printed(tmp_path, kept):
    settings = QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat)
    settings.setValue("cetak/receipt/salinan", kept)
    settings.sync()
    assert 1 <= PrintMemory(tmp_path, "receipt").sent().copies <= 99


def test_a_pdf_of_no_form_has_no_paper_to_choose(window):
    assert not window.paper_box.isVisibleTo(window)


def test_small_pages_lead_to_the_large_one_and_follow_it(qtbot):
    pane = PdfPane(strip=True)
    qtbot.addWidget(pane)
    QAbstractItemModelTester(pane.strip.pages, QAbstractItemModelTester.FailureReportingMode.Fatal)
    pane.resize(700, 500)
    pane.show()
    pane.show_bytes(pdf_of("satu", "dua", "tiga"))
    assert [pane.strip.pages.index(row).data() for row in range(3)] == ["1", "2", "3"]
    small = pane.strip.pages.index(1).data(Qt.ItemDataRole.DecorationRole)
    assert small.height() / small.width() == pytest.approx(A4[1] / A4[0], abs=0.02)
    pane.strip.clicked.emit(pane.strip.pages.index(2))
    qtbot.waitUntil(lambda: pane.view.pageNavigator().currentPage() == 2, timeout=5_000)
    pane.go_to(1)
    qtbot.waitUntil(lambda: pane.strip.currentIndex().row() == 1, timeout=5_000)
    pane.show_bytes(pdf_of("satu saja"))
    assert not pane.strip.isVisibleTo(pane)


def test_a_page_is_shown_as_large_as_it_is_on_paper(pane):
    pane.true_button.click()
    assert pane.zoom_factor() == pytest.approx(1)
