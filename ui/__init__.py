"""The window: everything that speaks Qt, and nothing that decides."""

from __future__ import annotations

import ctypes
import sys

MORE_REFERENCES = 1 << 40


def keep_constants_alive() -> None:
    """Keep Python 3.11 from ending the program when Qt has taken the last reference to None, True or False.

    PySide6 6.12 is built for the constants of Python 3.12, which are never counted down: each Qt call that returns
    nothing, and each emitted signal, takes one reference more than it gives. Measured: 300 calls of ``setText`` take
    300 of some 6,000, then the interpreter stops with "none_dealloc". PySide6 6.11 does not, but brings QtPdf only
    with all of its add-ons.
    """
    if sys.version_info < (3, 12):
        for constant in (None, True, False, NotImplemented):
            ctypes.c_ssize_t.from_address(id(constant)).value += MORE_REFERENCES


keep_constants_alive()
