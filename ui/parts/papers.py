"""Showing a form and putting it on paper: the preview is the very PDF, and the outbox hears when it is in hand."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any

from PySide6.QtWidgets import QWidget

from desk.errors import DeskError
from desk.printing.outbox import job
from ui.parts.print_memory import PaperChoice, PrintMemory
from ui.workbench import Workbench

SEVERAL = 2


def show_paper(
    workbench: Workbench, owner: QWidget, form: str, key: str, *, title: str, name: str = "", **options: Any
) -> None:
    """Show a form; one that went to paper before carries "CETAK ULANG ke-n".

    ``name`` is the file name that is proposed, the title if not given. Raises ``DeskError`` where there is no sheet.
    """
    from ui.parts.pdf_view import show_pdf  # start-up: QtPdf is not needed before the first paper

    copy = str(options.get("copy") or "")
    lay = partial(_laid, workbench, form, key, options)
    choice = paper_choice(workbench, form, lay)
    on_printed = partial(_note, workbench, form, key, copy) if job(form, key, copy) else None
    show_pdf(owner, title, lay(choice.paper), name or f"{title}.pdf", on_printed, choice)


def paper_choice(workbench: Workbench, form: str, lay: Callable[[str], bytes] | None = None) -> PaperChoice:
    """Give the papers of a form, at first the one that this PC used last for it, else the office's.

    A form of one paper only, such as a label, has none to choose from.
    """
    from reports.choices import form as form_named  # start-up: ReportLab is not needed before the first paper

    memory = PrintMemory(workbench.workspace.place.folder, form)
    papers = form_named(form).papers
    if len(papers) < SEVERAL:
        return PaperChoice(memory)
    known = (memory.paper(), workbench.workspace.office.paper)
    return PaperChoice(memory, papers, next((one for one in known if one in papers), papers[0]), lay)


def _laid(workbench: Workbench, form: str, key: str, options: Mapping[str, Any], paper: str) -> bytes:
    """Print a form as it goes to paper next: once more, if it was there before."""
    asked = job(form, key, str(options.get("copy") or ""))
    again = {"again": asked.times} if asked else {}
    on = {"paper": paper} if paper else {}
    return workbench.printed(form, key, **(on | again | dict(options)))


def _note(workbench: Workbench, form: str, key: str, copy: str) -> None:
    try:
        workbench.do("printing.printed", form=form, key=key, copy=copy)
    except DeskError as refusal:
        workbench.tell(str(refusal), "warn")
