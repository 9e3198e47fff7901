"""A page of help as a document: on the screen, and as one A4 sheet."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF, QSizeF, QUrl
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlock,
    QTextCursor,
    QTextDocument,
)

from ui.help.pages import FOLDER, Page

PRINTED_POINTS = 10.5
"""Of the text on paper; a page of help is written to fill one sheet at most."""

MARGIN_MM, DPI = 15, 300
HEADINGS = (1.5, 1.15)
"""How much larger than the text a title and a heading are."""

MARKDOWN = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
SHEET = QSizeF(180, 267)
"""The part of A4 inside the margins, in mm."""

UNITS_A_MM = 96 / 25.4
"""A document is laid in units of 96 to an inch."""


def write_page(document: QTextDocument, page: Page, points: float) -> None:
    """Fill a document with a page in letters of so many points, all of the program's own font."""
    document.setBaseUrl(QUrl.fromLocalFile(f"{FOLDER}/"))
    write_markdown(document, page.text, points)


def write_markdown(document: QTextDocument, text: str, points: float) -> None:
    """Fill a document with words of the program's own, in Markdown."""
    family = QGuiApplication.font().family()
    font = QFont(family)
    font.setPointSizeF(points)
    document.setDefaultFont(font)
    document.setMarkdown(text, MARKDOWN)
    block = document.begin()
    while block.isValid():
        _set_block(document, block, family, points)
        block = block.next()


def printed_page(page: Page) -> bytes:
    """Print a page on A4; gives the PDF."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(page.title)
    writer.setResolution(DPI)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    writer.setPageMargins(QMarginsF(MARGIN_MM, MARGIN_MM, MARGIN_MM, MARGIN_MM), QPageLayout.Unit.Millimeter)
    document = QTextDocument()
    write_page(document, page, PRINTED_POINTS)
    document.setPageSize(SHEET * UNITS_A_MM)
    document.print_(writer)
    del writer  # it writes the end of the file when it goes
    return bytes(buffer.data().data())


def _set_block(document: QTextDocument, block: QTextBlock, family: str, points: float) -> None:
    """Keys in the program's own letters, bold; headings in sizes that fit an office sheet."""
    level = block.blockFormat().headingLevel()
    pieces = block.begin()
    while not pieces.atEnd():
        fragment = pieces.fragment()
        look = fragment.charFormat()
        if look.fontFixedPitch() or level:
            look.setFontFixedPitch(False)
            look.setFontFamilies([family])
            look.setFontWeight(QFont.Weight.Bold)
            look.clearProperty(look.Property.FontSizeAdjustment.value)
            look.setFontPointSize(points * HEADINGS[min(level, len(HEADINGS)) - 1] if level else points)
            cursor = QTextCursor(document)
            cursor.setPosition(fragment.position())
            cursor.setPosition(fragment.position() + fragment.length(), QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(look)
        pieces += 1
