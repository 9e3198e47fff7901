"""What the built program proves of itself on the machine it stands on; run after building and after installing."""

from __future__ import annotations

import importlib
import json
import os
import tempfile
from collections.abc import Callable
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import Final

from pypdf import PdfReader
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from desk.demo.cast import CAST
from desk.demo.tour import open_sample, play_main_job
from desk.errors import DeskError
from desk.health.check import check_office
from desk.paths import Place
from desk.store.database import close_database
from desk.store.earlier import lay_first_shape
from desk.store.migrate import schema_statements
from desk.words import angka, daftar
from desk.workspace import Workspace, open_office
from reports.catalog import FORMS, Papers
from ui.application import make_application
from ui.help.pages import pages
from ui.help.sheet import printed_page
from ui.parts.pdf_view import PdfWindow
from ui.pictures import take_pictures
from ui.tools import OFFICE, WORK

DRAWN: Final = QSize(600, 800)
ROWS: Final = range(40, 400, 3)
PALE: Final = 200
"""Where ink is looked for on a drawn page, and what counts as white."""


class Unfit(DeskError):
    """The program does not do on this machine what it must."""

    exit_code = 5


@dataclass
class Trial:
    """The office that is tried on, and the release that went through it."""

    folder: Path
    workspace: Workspace
    number: str = ""


def self_test(say: Callable[[str], object], make: Callable[[Path], Workspace] = open_sample) -> None:
    """Try everything that a build can lose: forms, codes, PDF view, windows, old data, foreign files.

    ``say`` hears a sentence for each; ``make`` opens the sample office in a folder. Raises ``Unfit``.
    """
    if QApplication.instance() is None:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    make_application()
    with tempfile.TemporaryDirectory() as name:
        trial = Trial(Path(name), make(Path(name)))
        for proof in PROOFS:
            say(proof(trial))
        close_database()


def takes_in_a_release(trial: Trial) -> str:
    """Play a release from its file to its folder, read by the confined process, with real parafs."""
    trial.number = play_main_job(trial.workspace)
    if findings := check_office(trial.workspace):
        raise Unfit(f"Data tidak utuh sesudah satu press release: {findings[0].what}.")
    return f"Press release {trial.number} diterima, diparaf, terbit, bernomor arsip; semua data utuh."


def prints_every_form(trial: Trial) -> str:
    """Print each form with a real key, on each paper and in each copy, and each code with it."""
    asked, without = [], []
    keys = {form["name"]: form["keys"] for form in Papers().listed(trial.workspace)} | {"press-release": [trial.number]}
    for form in FORMS:
        if form.keyed and not keys[form.name]:
            without.append(form.name)
            continue
        key = keys[form.name][0] if form.keyed else ""
        asked += [(form.name, key, paper, copy) for paper in form.papers for copy in form.copies or (None,)]
    papers = Papers()
    printed = (papers.printed(trial.workspace, name, key, paper=on, copy=copy) for name, key, on, copy in asked)
    sheets = sum(map(_sheets, printed))
    untold = f"; tanpa contoh di kantor ini: {daftar(without)}" if without else ""
    return f"{angka(sheets)} lembar dicetak dari {angka(len(FORMS) - len(without))} formulir{untold}."


def shows_a_pdf(trial: Trial) -> str:
    """Open the preview on a printed sheet and draw its page."""
    pdf = Papers().printed(trial.workspace, "press-release", trial.number, copy="file")
    window = PdfWindow(None, "Uji mandiri", pdf, "uji.pdf")
    window.resize(DRAWN)
    window.show()
    QApplication.processEvents()
    drawn = window.pane.document.picture(0, DRAWN.width())
    count = window.pane.page_count()
    window.close()
    white = sum(drawn.pixelColor(x, y).lightness() > PALE for x in range(0, drawn.width(), 3) for y in ROWS)
    if not count or white == len(ROWS) * len(range(0, drawn.width(), 3)):
        raise Unfit("Pratinjau PDF kosong.")
    return f"Pratinjau PDF menampilkan {angka(count)} halaman."


def opens_the_window(trial: Trial) -> str:
    """Open each tab, load each window behind the menus, write each page of help."""
    close_database()
    login, _name, _position, secret = CAST[1]
    place, trace = trial.workspace.place, trial.workspace.trace.path.parent
    tabs = take_pictures(place, trial.folder / "gambar", trace_folder=trace, login=login, secret=secret)
    for tool in (*OFFICE, *WORK):
        getattr(importlib.import_module(f"ui.{tool.module}"), tool.name)
    if blank := [page.name for page in pages() if _sheets(printed_page(page)) != 1]:
        raise Unfit(f"Halaman bantuan tidak selembar: {daftar(blank)}.")
    return (
        f"{angka(len(tabs))} tab, {angka(len(OFFICE) + len(WORK))} jendela dan {angka(len(pages()))} halaman bantuan."
    )


def migrates_an_old_office(trial: Trial) -> str:
    """Bring an office of the first program up to this one's shape."""
    place = Place(trial.folder / "kantor-lama")
    profile = json.dumps(trial.workspace.office.to_mapping(), ensure_ascii=False)
    last = lay_first_shape(place, "uji-mandiri", profile)
    open_office(place, trace_folder=trial.folder / "jejak-lama")
    expected, found = schema_statements()
    close_database()
    if expected != found:
        raise Unfit("Kantor lama tidak sampai ke bentuk data program ini.")
    return f"Kantor lama diperbarui sampai {last}."


def _sheets(pdf: bytes) -> int:
    """Count the pages of a printed form; all have some."""
    return len(PdfReader(BytesIO(pdf)).pages)


PROOFS: Final = (takes_in_a_release, prints_every_form, shows_a_pdf, opens_the_window, migrates_an_old_office)
