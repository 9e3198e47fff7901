"""Putting the very pages of a PDF on paper: page by page, at 100 %, on its own paper size."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, QSizeF, Qt
from PySide6.QtGui import QImage, QPageLayout, QPageSize, QPainter
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPrintSupport import QAbstractPrintDialog, QPrintDialog, QPrinter, QPrinterInfo
from PySide6.QtWidgets import QWidget

from desk.errors import StorageFailed
from ui.parts.print_memory import Sent

DPI = 300
POINTS_AN_INCH = 72.0
MM_A_POINT = 25.4 / POINTS_AN_INCH
NEAR_MM = 1.0
F4_MM = QSizeF(215, 330)
NOTHING_YET = Sent()


def f4() -> QPageSize:
    """Give Indonesian F4, 215 × 330 mm, which Qt does not know (its Folio is 210 mm wide)."""
    return QPageSize(F4_MM, QPageSize.Unit.Millimeter, "F4", QPageSize.SizeMatchPolicy.ExactMatch)


def paper_of(points: QSizeF) -> tuple[QPageSize, QPageLayout.Orientation]:
    """Name the paper of a PDF page of this size in points, upright, and how the page lies on it."""
    wide = points.width() > points.height()
    upright = (points.transposed() if wide else points) * MM_A_POINT
    known = (QPageSize(QPageSize.PageSizeId.A4), f4())
    size = next((paper for paper in known if _same(paper, upright)), None)
    if size is None:
        size = QPageSize(upright, QPageSize.Unit.Millimeter, "", QPageSize.SizeMatchPolicy.ExactMatch)
    return size, QPageLayout.Orientation.Landscape if wide else QPageLayout.Orientation.Portrait


def _same(paper: QPageSize, upright: QSizeF) -> bool:
    own = paper.size(QPageSize.Unit.Millimeter)
    return abs(own.width() - upright.width()) < NEAR_MM and abs(own.height() - upright.height()) < NEAR_MM


def print_pdf(parent: QWidget, document: QPdfDocument, title: str, usual: Sent = NOTHING_YET) -> Sent | None:
    """Ask for a printer, at first the usual one, and print; gives where the sheets went, None if nowhere.

    Raises ``StorageFailed`` if the printer takes nothing.
    """
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    if usual.printer in QPrinterInfo.availablePrinterNames():
        printer.setPrinterName(usual.printer)
    printer.setCopyCount(usual.copies)
    printer.setDocName(title)
    use_paper(printer, document, 0)
    dialog = QPrintDialog(printer, parent)
    dialog.setWindowTitle(f"Cetak {title}")
    dialog.setMinMax(1, document.pageCount())
    dialog.setOption(QAbstractPrintDialog.PrintDialogOption.PrintPageRange, on=True)
    if dialog.exec() != QPrintDialog.DialogCode.Accepted:
        return None
    put_on_paper(document, printer, chosen_pages(printer, document.pageCount()))
    return Sent(printer.printerName(), printer.copyCount())


def chosen_pages(printer: QPrinter, count: int) -> Sequence[int]:
    """Give the pages, from 0, that the print dialog asked for; copies that the printer cannot make itself follow."""
    first, last = printer.fromPage() or 1, printer.toPage() or count
    copies = 1 if printer.supportsMultipleCopies() else printer.copyCount()
    return list(range(first - 1, min(last, count))) * copies


def use_paper(printer: QPrinter, document: QPdfDocument, page: int) -> None:
    """Set the printer to the paper of a page, without margins of its own."""
    size, orientation = paper_of(document.pagePointSize(page))
    printer.setFullPage(True)
    printer.setPageSize(size)
    printer.setPageOrientation(orientation)


def put_on_paper(document: QPdfDocument, printer: QPrinter, pages: Sequence[int]) -> None:
    """Draw pages on a printer, true to the millimetre, one page in memory at a time (35 MB for A4).

    Raises ``StorageFailed`` if the printer takes nothing.
    """
    use_paper(printer, document, pages[0])
    painter = QPainter()
    if not painter.begin(printer):
        raise StorageFailed("Pencetak tidak menerima lembar; periksa pencetak dan kertasnya, lalu cetak lagi.")
    try:
        for place, page in enumerate(pages):
            if place:
                use_paper(printer, document, page)
                printer.newPage()
            _draw(painter, document, page, printer.resolution())
    finally:
        painter.end()


def _draw(painter: QPainter, document: QPdfDocument, page: int, resolution: int) -> None:
    inches = document.pagePointSize(page) / POINTS_AN_INCH
    image = on_white(document.render(page, QSize(round(inches.width() * DPI), round(inches.height() * DPI))))
    painter.drawImage(QRectF(0, 0, inches.width() * resolution, inches.height() * resolution), image)


def on_white(image: QImage) -> QImage:
    """Lay a drawn page on white; Qt draws pages on nothing."""
    sheet = QImage(image.size(), QImage.Format.Format_RGB32)
    sheet.fill(Qt.GlobalColor.white)
    painter = QPainter(sheet)
    painter.drawImage(0, 0, image)
    painter.end()
    return sheet
