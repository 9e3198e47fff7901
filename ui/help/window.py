"""The window of help: it stands beside the work, leads from page to page, and prints the page that is shown."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from ui.help.pages import FOLDER, Page, find_pages, page
from ui.help.sheet import printed_page, write_page
from ui.icons import wear
from ui.parts.plain import CLOSE, PlainLabel, tip
from ui.parts.table import Column, RowsView
from ui.theme import dress, em, signals

TITLE = "Bantuan"
COLUMNS = (Column("Halaman", lambda row: row.title),)


class HelpWindow(QDialog):
    """Pages at the left, the page at the right; not modal, so that one can do what it says."""

    def __init__(self, parent: QWidget, shown: Page) -> None:
        super().__init__(parent)
        self.setWindowTitle(TITLE)
        self.setModal(False)
        self.search_edit = QLineEdit()
        self.view = RowsView(COLUMNS, lambda row: row.name, name="Halaman bantuan")
        self.nothing_label = PlainLabel("Tidak ada halaman dengan kata itu.", role="muted", wrap=True)
        self.browser = QTextBrowser()
        self.print_button = QPushButton("&Cetak halaman ini…")
        self.close_button = QPushButton(CLOSE)
        self._shown = shown
        self._build()
        self._connect()
        self._on_searched()
        self.show_page(shown)

    @property
    def shown(self) -> Page:
        """The page that is shown."""
        return self._shown

    def show_page(self, wanted: Page) -> None:
        """Show a page from its beginning, and stand on it in the list."""
        self._shown = wanted
        self._write()
        self.view.pick(wanted.name)

    def _write(self) -> None:
        write_page(self.browser.document(), self._shown, self.font().pointSizeF())
        self.browser.moveCursor(self.browser.textCursor().MoveOperation.Start)
        if first := next(iter(self.search_edit.text().split()), ""):
            self.browser.find(first)

    def _build(self) -> None:
        self.resize(em(76), em(44))
        column = QVBoxLayout(self)
        column.setContentsMargins(em(1), em(0.9), em(1), em(0.9))
        column.setSpacing(em(0.6))
        row = QHBoxLayout()
        row.setSpacing(em(0.8))
        left = QVBoxLayout()
        self.search_edit.setPlaceholderText("Cari di bantuan")
        self.search_edit.setAccessibleName("Cari di bantuan")
        self.search_edit.setClearButtonEnabled(True)
        tip(self.search_edit, "Cari di bantuan (Ctrl+F)")
        left.addWidget(self.search_edit)
        left.addWidget(self.view, 1)
        left.addWidget(self.nothing_label)
        self.view.setFixedWidth(em(20))
        self.search_edit.setFixedWidth(em(20))
        dress(self.view, "framed")
        row.addLayout(left)
        self.browser.setOpenLinks(False)
        self.browser.setSearchPaths([str(FOLDER)])
        self.browser.setAccessibleName("Isi halaman bantuan")
        self.browser.document().setDocumentMargin(em(1))
        row.addWidget(self.browser, 1)
        column.addLayout(row, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.print_button)
        foot.addStretch()
        foot.addWidget(self.close_button)
        column.addLayout(foot)
        wear(self.print_button, "print")
        for button in (self.print_button, self.close_button):
            button.setAutoDefault(False)

    def _connect(self) -> None:
        self.search_edit.textChanged.connect(self._on_searched)
        self.view.picked.connect(self._on_picked)
        self.browser.anchorClicked.connect(self._on_link)
        self.print_button.clicked.connect(self._on_print)
        self.close_button.clicked.connect(self.close)
        QShortcut(QKeySequence("Ctrl+F"), self).activated.connect(self._on_search_wanted)
        QShortcut(QKeySequence("Ctrl+P"), self).activated.connect(self._on_print)
        signals.changed.connect(self._write)

    def _on_searched(self) -> None:
        found = find_pages(self.search_edit.text())
        self.view.set_rows(found)
        self.nothing_label.setVisible(not found)
        if found and self.search_edit.text():
            self.show_page(found[0])

    def _on_picked(self, picked: Page | None) -> None:
        if picked is not None and picked.name != self._shown.name:
            self._shown = picked
            self._write()

    def _on_link(self, link: QUrl) -> None:
        self.search_edit.clear()
        self.show_page(page(link.fileName()))

    def _on_search_wanted(self) -> None:
        self.search_edit.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.search_edit.selectAll()

    def _on_print(self) -> None:
        from ui.parts.pdf_view import show_pdf  # start-up: QtPdf is not needed before the first paper

        show_pdf(self, self._shown.title, printed_page(self._shown), f"Bantuan {self._shown.title}.pdf")
