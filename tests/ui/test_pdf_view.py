"""The PDF window shows, finds, saves and prints the very bytes it was given."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from pypdf import PdfReader
from PySide6.QtCore import QModelIndex, QSizeF
from PySide6.QtGui import QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QApplication
from reportlab.lib.pagesizes import A4
from reportlab.pdfgen.canvas import Canvas

from desk.errors import DeskError, StorageFailed
from ui.parts.pdf_view import PdfPane, PdfWindow, safe_name, show_pdf
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
