"""Qt's application as every run of the program needs it."""

from __future__ import annotations

import sys

from PySide6.QtCore import QLocale, QTranslator
from PySide6.QtWidgets import QApplication, QStyleFactory

from ui.theme import POINTS, RESOURCES, apply_theme

NAME = "Meja Informasi"


def make_application() -> QApplication:
    """Make the application, or dress the one there is: Fusion, our letters, Indonesian words for what Qt says."""
    found = QApplication.instance()
    application = found if isinstance(found, QApplication) else QApplication(sys.argv[:1])
    if application.applicationName() != NAME:  # a style that is set anew dresses every widget again
        application.setApplicationName(NAME)
        application.setStyle(QStyleFactory.create("Fusion"))
    QLocale.setDefault(QLocale(QLocale.Language.Indonesian, QLocale.Country.Indonesia))
    if application.findChild(QTranslator) is None:
        words = QTranslator(application)
        words.load(str(RESOURCES / "qt" / "qtbase_id.qm"))
        application.installTranslator(words)
    apply_theme(application, "light", POINTS)
    return application
