"""The window: PySide6 lives only here."""

from __future__ import annotations

import ctypes
import sys

MORE_REFERENCES = 1 << 40


def keep_none_alive() -> None:
    """Keep Python 3.11 from ending the program when Qt has taken the last reference to None.

    PySide6 6.12 is built for the None of Python 3.12, which is never counted down: each Qt call that returns nothing
    takes one reference more than it gives. Measured: 300 calls of ``QLabel.setText`` take 300 of some 6,000, then the
    interpreter stops with "none_dealloc". PySide6 6.11 does not, but brings QtPdf only with all of its add-ons.
    """
    if sys.version_info < (3, 12):
        ctypes.c_ssize_t.from_address(id(None)).value += MORE_REFERENCES


keep_none_alive()
