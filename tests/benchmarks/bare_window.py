"""The least window: four empty tabs, painted once; says so, and the most memory it took, in MB."""

from __future__ import annotations

import sys

from PySide6.QtWidgets import QApplication, QMainWindow, QTabWidget, QWidget

from tests.benchmarks.first_paint import FirstPaint

if __name__ == "__main__":
    application = QApplication(sys.argv)
    window = QMainWindow()
    tabs = QTabWidget()
    for name in "ABCD":
        tabs.addTab(QWidget(), name)
    window.setCentralWidget(tabs)
    watch = FirstPaint(application)
    window.show()
    sys.exit(application.exec())
