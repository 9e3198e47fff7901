"""Showing a form and putting it on paper: the preview is the very PDF, and the outbox hears when it is in hand."""

from __future__ import annotations

from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from desk.errors import DeskError
from desk.printing.outbox import job
from ui.workbench import Workbench


def show_paper(
    workbench: Workbench, owner: QWidget, form: str, key: str, *, title: str, name: str = "", **options: Any
) -> None:
    """Show a form; one that went to paper before carries "CETAK ULANG ke-n".

    ``name`` is the file name that is proposed, the title if not given. Raises ``DeskError`` where there is no sheet.
    """
    from ui.parts.pdf_view import show_pdf  # start-up: QtPdf is not needed before the first paper

    copy = str(options.get("copy") or "")
    asked = job(form, key, copy)
    again = {"again": asked.times} if asked else {}
    pdf = workbench.printed(form, key, **again, **options)
    on_printed = partial(_note, workbench, form, key, copy) if asked else None
    show_pdf(owner, title, pdf, name or f"{title}.pdf", on_printed)


def _note(workbench: Workbench, form: str, key: str, copy: str) -> None:
    try:
        workbench.do("printing.printed", form=form, key=key, copy=copy)
    except DeskError as refusal:
        workbench.tell(str(refusal), "warn")
