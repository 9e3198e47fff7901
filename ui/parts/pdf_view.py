"""Looking at a PDF before it goes anywhere: the very bytes that are shown are printed and saved."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QDir, QModelIndex, QPointF, Qt, QTemporaryDir, QUrl
from PySide6.QtGui import QDesktopServices, QKeySequence, QShortcut
from PySide6.QtPdf import QPdfSearchModel
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from desk.errors import DeskError
from desk.store.files import write_safely
from ui.icons import wear
from ui.parts.page_strip import PageStrip, PdfBytes
from ui.parts.plain import PlainLabel, message, tip
from ui.parts.print_memory import PaperChoice, Sent
from ui.parts.printing import print_pdf
from ui.theme import dress, em

ZOOM_STEP = 1.25
ZOOM_LEAST, ZOOM_MOST = 0.25, 8.0
PDF_FILES = "PDF (*.pdf)"


class PdfPane(QWidget):
    """The pages of a PDF with page, zoom and search (Ctrl+F); ``strip`` shows them in small at the left."""

    def __init__(self, parent: QWidget | None = None, *, strip: bool = False) -> None:
        super().__init__(parent)
        self.pdf = b""
        self.document = PdfBytes(self)
        self.view = QPdfView(self)
        self.search = QPdfSearchModel(self)
        self.strip = PageStrip(self.document, self) if strip else None
        self._build()
        self._connect()

    def show_bytes(self, pdf: bytes) -> None:
        """Show other pages, at the zoom that was chosen.

        Raises ``DeskError`` if these bytes are no PDF.
        """
        self.pdf = pdf
        self.document.show_bytes(pdf)
        if self.strip is not None:
            self.strip.read()
        self._on_page(0)

    def page_count(self) -> int:
        """Count the pages."""
        return self.document.pageCount()

    def go_to(self, page: int) -> None:
        """Show a page, from 0; beyond the last stays where it is."""
        if 0 <= page < self.page_count():
            self.view.pageNavigator().jump(page, QPointF())

    def zoom(self, times: float) -> None:
        """Show larger or smaller."""
        factor = self.view.zoomFactor() if self.view.zoomMode() == QPdfView.ZoomMode.Custom else self._fitted()
        self.view.setZoomMode(QPdfView.ZoomMode.Custom)
        self.view.setZoomFactor(min(max(factor * times, ZOOM_LEAST), ZOOM_MOST))

    def zoom_factor(self) -> float:
        """Tell how large a page is shown: 1 is its size on paper."""
        return self.view.zoomFactor() if self.view.zoomMode() == QPdfView.ZoomMode.Custom else self._fitted()

    def fit(self) -> None:
        """Show pages as wide as the pane."""
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)

    def true_size(self) -> None:
        """Show pages as large as they are on paper (100 %)."""
        self.zoom(1 / self.zoom_factor())

    def look_for(self, words: str) -> None:
        """Mark words on the pages and go to the first place; the count stands beside the field."""
        self.search.setSearchString(words)

    def found_words(self) -> str:
        """Give what stands beside the search field."""
        return self._found_label.text()

    def _build(self) -> None:
        self.view.setDocument(self.document)
        self.view.setPageMode(QPdfView.PageMode.MultiPage)
        self.view.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.view.setAccessibleName("Halaman PDF")
        self.search.setDocument(self.document)
        self.view.setSearchModel(self.search)
        self._page_label = PlainLabel("", role="muted")
        self._found_label = PlainLabel("", role="muted small")
        self.search_field = QLineEdit()
        self.search_field.setPlaceholderText("Cari di lembar ini (Ctrl+F)")
        self.search_field.setAccessibleName("Cari di lembar ini")
        self.search_field.setClearButtonEnabled(True)
        bar = QHBoxLayout()
        bar.setContentsMargins(em(0.5), em(0.4), em(0.5), em(0.4))
        bar.setSpacing(em(0.4))
        for name, words, icon_name in _BAR:
            button = _tool(words, icon_name, self)
            setattr(self, name, button)
            bar.addWidget(button)
            if name == "next_button":
                bar.insertWidget(1, self._page_label)
        bar.addStretch(1)
        bar.addWidget(self._found_label)
        bar.addWidget(self.search_field, 2)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(bar)
        pages = QHBoxLayout()
        pages.setSpacing(0)
        if self.strip is not None:
            pages.addWidget(self.strip)
        pages.addWidget(self.view, 1)
        column.addLayout(pages, 1)

    previous_button: QToolButton
    next_button: QToolButton
    smaller_button: QToolButton
    larger_button: QToolButton
    fit_button: QToolButton
    true_button: QToolButton

    def _connect(self) -> None:
        self.previous_button.clicked.connect(self._on_previous)
        self.next_button.clicked.connect(self._on_next)
        self.smaller_button.clicked.connect(self._on_smaller)
        self.larger_button.clicked.connect(self._on_larger)
        self.fit_button.clicked.connect(self.fit)
        self.true_button.clicked.connect(self.true_size)
        if self.strip is not None:
            self.strip.chosen.connect(self.go_to)
        self.search_field.textChanged.connect(self.look_for)
        self.search_field.returnPressed.connect(self._on_next_found)
        self.search.countChanged.connect(self._on_counted)
        self.view.pageNavigator().currentPageChanged.connect(self._on_page)
        for keys, slot in (
            (QKeySequence.StandardKey.Find, self.search_field.setFocus),
            (QKeySequence.StandardKey.ZoomIn, self._on_larger),
            (QKeySequence.StandardKey.ZoomOut, self._on_smaller),
            (QKeySequence("Ctrl+0"), self.fit),
            (QKeySequence("Ctrl+1"), self.true_size),
            (QKeySequence.StandardKey.FindNext, self._on_next_found),
        ):
            QShortcut(QKeySequence(keys), self, slot, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)

    def _fitted(self) -> float:
        points = self.document.pagePointSize(0).width() or 1
        margins = self.view.documentMargins()
        room = self.view.viewport().width() - margins.left() - margins.right()
        return room / (points * self.logicalDpiX() / 72)

    def _on_previous(self) -> None:
        self.go_to(self.view.pageNavigator().currentPage() - 1)

    def _on_next(self) -> None:
        self.go_to(self.view.pageNavigator().currentPage() + 1)

    def _on_smaller(self) -> None:
        self.zoom(1 / ZOOM_STEP)

    def _on_larger(self) -> None:
        self.zoom(ZOOM_STEP)

    def _on_page(self, page: int) -> None:
        count = self.page_count()
        self._page_label.setText(f"Halaman {page + 1} dari {count}")
        self.previous_button.setEnabled(page > 0)
        self.next_button.setEnabled(page + 1 < count)
        if self.strip is not None:
            self.strip.mark(page)

    def _on_counted(self) -> None:
        count = self.search.rowCount(QModelIndex())
        words = f"{count} tempat" if count else "Tidak ada"
        self._found_label.setText(words if self.search_field.text() else "")
        self.view.setCurrentSearchResultIndex(0 if count else -1)

    def _on_next_found(self) -> None:
        count = self.search.rowCount(QModelIndex())
        if count:
            place = (self.view.currentSearchResultIndex() + 1) % count
            self.view.setCurrentSearchResultIndex(place)
            link = self.search.resultAtIndex(place)
            self.view.pageNavigator().jump(link.page(), link.location())


_BAR = (
    ("previous_button", "Halaman sebelumnya", "up"),
    ("next_button", "Halaman berikutnya", "down"),
    ("smaller_button", "Perkecil (Ctrl+-)", "zoom_out"),
    ("larger_button", "Perbesar (Ctrl++)", "zoom_in"),
    ("fit_button", "Selebar jendela (Ctrl+0)", "fit"),
    ("true_button", "Sebesar di kertas, 100 % (Ctrl+1)", "true_size"),
)


class PdfWindow(QDialog):
    """A PDF in a window of its own, with *Cetak…*, *Simpan PDF…* and *Buka di aplikasi PDF*.

    Of a form it knows the papers and what this PC chose last (``choice``); a printed one is laid anew, so that the
    next print of it carries its mark.
    """

    def __init__(
        self,
        parent: QWidget | None,
        title: str,
        pdf: bytes,
        suggested_name: str,
        on_printed: Callable[[], object] | None = None,
        choice: PaperChoice | None = None,
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setWindowFlag(Qt.WindowType.WindowMaximizeButtonHint)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._name = suggested_name
        self._on_printed = on_printed
        self._choice = choice
        self._folder = QTemporaryDir()
        self.pane = PdfPane(self, strip=True)
        self.paper_box = QComboBox()
        self._build()
        self.pane.show_bytes(pdf)

    def save_as(self, path: Path) -> None:
        """Write the very bytes that are shown.

        Raises ``StorageFailed``.
        """
        write_safely(path, [self.pane.pdf])

    def _build(self) -> None:
        self.print_button = QPushButton("&Cetak…")
        self.save_button = QPushButton("&Simpan PDF…")
        self.open_button = QPushButton("&Buka di aplikasi PDF")
        self.close_button = QPushButton("&Tutup")
        dress(self.print_button, "primary")
        self.print_button.setDefault(True)
        self.print_button.setShortcut(QKeySequence(QKeySequence.StandardKey.Print))
        row = QHBoxLayout()
        row.setContentsMargins(em(0.8), em(0.6), em(0.8), em(0.6))
        row.setSpacing(em(0.5))
        for button, icon_name in ((self.open_button, "file_pdf"), (self.save_button, "save")):
            wear(button, icon_name)
            row.addWidget(button)
        row.addStretch(1)
        row.addWidget(self.paper_box)
        row.addWidget(self.close_button)
        row.addWidget(self.print_button)
        wear(self.print_button, "print", "accent_text")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pane, 1)
        column.addLayout(row)
        self.resize(em(58), em(44))
        self._offer_papers()
        self.print_button.clicked.connect(self._on_print)
        self.save_button.clicked.connect(self._on_save)
        self.open_button.clicked.connect(self._on_open)
        self.close_button.clicked.connect(self.close)
        self.pane.view.setFocus()

    def _offer_papers(self) -> None:
        self.paper_box.setAccessibleName("Kertas")
        papers = self._choice.papers if self._choice else ()
        self.paper_box.addItems(papers)
        self.paper_box.setVisible(len(papers) > 1)
        if self._choice:
            self.paper_box.setCurrentText(self._choice.paper)
        self.paper_box.textActivated.connect(self._on_paper)

    def _on_paper(self, paper: str) -> None:
        """Lay the form on another paper, which this PC then remembers for it."""
        if self._choice is not None and self._lay(paper):
            self._choice.memory.keep_paper(paper)

    def _lay(self, paper: str) -> bool:
        if self._choice is None or self._choice.lay is None:
            return False
        try:
            self.pane.show_bytes(self._choice.lay(paper))
        except DeskError as fault:
            message(self, "Lembar tidak tersusun", str(fault), kind="bad")
            return False
        return True

    def _on_print(self) -> None:
        usual = self._choice.memory.sent() if self._choice else Sent()
        try:
            sent = print_pdf(self, self.pane.document, self.windowTitle(), usual)
        except DeskError as fault:
            message(self, "Lembar tidak tercetak", str(fault), kind="bad")
            return
        if sent is not None:
            self.went(sent)

    def went(self, sent: Sent) -> None:
        """Take in that the sheets went to a printer: tell who asked, remember it, lay what is printed next."""
        if self._on_printed is not None:
            self._on_printed()
        if self._choice is not None:
            self._choice.memory.keep_sent(sent)
            self._lay(self.paper_box.currentText())

    def _on_save(self) -> None:
        if path := ask_where(self, self._name):
            self._try(path)

    def _try(self, path: Path) -> bool:
        try:
            self.save_as(path)
        except DeskError as fault:
            message(self, "Lembar tidak tersimpan", str(fault), kind="bad")
            return False
        return True

    def _on_open(self) -> None:
        path = Path(self._folder.filePath(safe_name(self._name)))
        if self._try(path) and not QDesktopServices.openUrl(QUrl.fromLocalFile(str(path))):
            message(self, "Aplikasi PDF tidak ditemukan", "Simpan sebagai PDF, lalu buka dengan aplikasi lain.")


def show_pdf(
    parent: QWidget | None,
    title: str,
    pdf: bytes,
    suggested_name: str,
    on_printed: Callable[[], object] | None = None,
    choice: PaperChoice | None = None,
) -> PdfWindow:
    """Show a PDF in a window; ``on_printed`` is called when it went to a printer, ``choice`` is that of a form.

    Raises ``DeskError`` if these bytes are no PDF.
    """
    window = PdfWindow(parent, title, pdf, suggested_name, on_printed, choice)
    window.show()
    return window


def ask_where(parent: QWidget, name: str) -> Path | None:
    """Ask where a PDF is to be saved; None if the officer thought better of it."""
    proposed = QDir.home().filePath(safe_name(name))
    chosen, _filter = QFileDialog.getSaveFileName(parent, "Simpan PDF", proposed, PDF_FILES)
    if not chosen:
        return None
    return Path(chosen) if chosen.lower().endswith(".pdf") else Path(f"{chosen}.pdf")


def safe_name(name: str) -> str:
    """Write a file name that every system takes: the slashes of numbers become hyphens."""
    return "".join("-" if letter in '\\/:*?"<>|' else letter for letter in name)


def _tool(words: str, icon_name: str, parent: QWidget) -> QToolButton:
    button = QToolButton(parent)
    wear(button, icon_name)
    button.setAccessibleName(words)
    tip(button, words)
    dress(button, "quiet")
    return button
