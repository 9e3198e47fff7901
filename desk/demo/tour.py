"""The main job on the sample office: a release from its file to its folder, and the papers it leaves."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from pathlib import Path

from desk.actions import perform
from desk.demo.build import build_demo
from desk.demo.cast import CAST
from desk.demo.pictures import draw_landscape
from desk.demo.releases import ADDRESS
from desk.exchange.documents import read_document
from desk.paths import Place
from desk.people import lists as people
from desk.people.actions import unlock
from desk.releases import lists
from desk.releases.proposals import propose
from desk.session import Session
from desk.workspace import Workspace, open_office

RELEASE = Path(__file__).resolve().parents[2] / "resources" / "demo" / "siaran-pers.html"
TRACE = "jejak"
OFFICE = "kantor-contoh"


def open_sample(folder: Path) -> Workspace:
    """Open the sample office that lies in a folder, or make it there."""
    place = Place(folder / OFFICE)
    if not place.database.exists():
        build_demo(place, trace_folder=folder / TRACE)
    return open_office(place, trace_folder=folder / TRACE)


def play_main_job(workspace: Workspace) -> str:
    """Take a release from its file to its folder with the proper officers; gives its agenda number."""
    sessions: dict[str, Session] = {
        login: _seated(workspace, login, secret) for login, _name, _position, secret in CAST
    }
    sessions["petugas"] = _seated(workspace, "petugas", "")
    with tempfile.TemporaryDirectory() as studio:
        number = _receive(sessions["petugas"], Path(studio))
        perform(sessions["kasi"], "releases.check", {"release": number})
        for login in ("kadis", "kabid"):
            view = lists.release(workspace, number)
            shown = {"release": number, "version": view.line.version, "digest": view.digest}
            perform(sessions[login], "releases.paraf", shown)
        perform(sessions["operator"], "releases.publish", {"release": number, "url": ADDRESS + number[:4]})
        scan = str(draw_landscape(Path(studio) / "lembar-tanda-tangan.jpg"))
        signature = {"by": CAST[0][1], "on": workspace.now().date().isoformat(), "scan": scan}
        perform(sessions["petugas"], "releases.file", {"release": number, "signature": signature})
    return number


def papers_of(workspace: Workspace, number: str) -> Iterator[tuple[str, str, str, str]]:
    """Name the papers that the job leaves: file name, form, key, copy."""
    yield "form-press-release-pertinggal.pdf", "press-release", number, "file"
    yield "form-press-release-asli.pdf", "press-release", number, "clean"
    yield "tanda-terima.pdf", "receipt", number, ""
    yield "buku-agenda.pdf", "agenda-book", f"{workspace.now():%Y-%m}", ""
    yield "label.pdf", "label", number, ""


def _seated(workspace: Workspace, login: str, secret: str) -> Session:
    session = Session(workspace, people.officer(login, workspace.now().date()))
    if session.officer.keyed:
        unlock(session, secret)
    return session


def _receive(session: Session, studio: Path) -> str:
    document = read_document(RELEASE)
    proposed = propose(document.title, document.paragraphs, sent=session.now().date())
    fields: dict[str, object] = {
        name: proposed[name].value for name in ("title", "sender", "place") if name in proposed
    }
    photo = draw_landscape(studio / "layanan-keliling.jpg")
    given = {
        **fields,
        "paragraphs": list(document.paragraphs),
        "files": [str(photo)],
        "captions": {photo.name: "Mobil layanan informasi keliling"},
        "source": str(RELEASE),
    }
    return str(perform(session, "releases.accept", given).result["number"])
