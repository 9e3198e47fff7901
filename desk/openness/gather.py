"""Gathering the evidence of a year into a folder with an index (Monev keterbukaan informasi; domain.md 0.12).

What is asked for every year: DIP and DIK with their decisions, the registers of requests and objections, what was
published where and when, how current the list is. The DIK is only in it for an officer who may see it.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from html import escape
from itertools import chain, pairwise
from pathlib import Path
from typing import Any, Final

from desk.attachments import AttachmentRow, path_of, sha256_of
from desk.dip.dik_lists import exclusions, may_see
from desk.dip.edition_lists import EditionHead, difference, editions
from desk.dip.exporting import STATES, dik_listing, dip_listing
from desk.dip.item_tables import DipItemRow, PublicationRow
from desk.dip.terms import code_of
from desk.errors import Refused
from desk.exchange.writing import Cell, Listing, write_list
from desk.service.lists import on_paper
from desk.service.rows import ServiceView
from desk.service.terms import KINDS
from desk.session import Session, Tell, silent
from desk.store.files import chunks_of, storage_faults, write_safely
from desk.text import safe_name
from desk.words import angka, tanggal

NOW: Final = "kini"
"""The key of the DIP as it stands now, where the year has no edition."""

DIK_FORMS: Final = ("dik-list", "consequence-test")
"""Forms of which every key is wanted, whatever its year."""

WITH_NAMES: Final = ("request-register", "objection-register")
"""Registers that say who asked: the evidence leaves the office, so the public register stands in their place."""

USUAL_PIECES: Final = 12
"""How many pieces a year has, about; how many this one has is not known before the end."""

SERVICE_HEADS: Final = ("Nomor", "Diterima", "Perihal", "Batas Waktu", "Dijawab", "Keadaan", "Jawaban")


@dataclass(frozen=True)
class Piece:
    """A piece of evidence: where it lies in the folder, what it shows, its date (ISO or '') and its SHA-256."""

    path: str
    shows: str
    dated: str
    sha256: str


@dataclass(frozen=True)
class Paper:
    """A printed form to be laid beside the lists."""

    name: str
    shows: str
    pdf: bytes


def gather(session: Session, folder: Path, year: int, papers: Iterable[Paper] = (), tell: Tell = silent) -> list[Piece]:
    """Write the evidence of a year into a new folder, with ``indeks.html`` and ``manifest.json``; list its pieces.

    Raises ``Refused`` where the folder holds something already, ``StorageFailed``, ``Cancelled`` where ``tell`` calls
    it off; then nothing is left of the folder.
    """
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise Refused(f"Folder {folder.name} sudah berisi; pilih folder baru untuk berkas bukti.")
    with storage_faults(folder):
        folder.mkdir(parents=True, exist_ok=True)
    try:
        parts = (_dip(session, folder, year), _dik(session, folder), _service(session, folder, year))
        pieces = []
        for piece in chain(*parts, _published(folder, year), _papers(folder, papers)):
            pieces.append(piece)
            tell(piece.shows, len(pieces) / (len(pieces) + USUAL_PIECES))
        _index(session, folder, year, pieces)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)  # it was empty before: all that is in it is half of this
        raise
    return pieces


def papers_asked(listed: Iterable[Mapping[str, Any]], year: int) -> list[tuple[str, str, str]]:
    """Choose the forms that show the year, as form, key and title.

    They are its editions of the DIP or else the DIP as it is now, the DIK and its tests, and the yearly registers;
    ``listed`` are the forms with the keys that the officer who gathers may print.
    """
    signed = [str(one.id) for one in editions() if one.year == year]
    return [
        (str(form["name"]), key, f"{form['title']} {key}")
        for form in listed
        for key in form["keys"]
        if form["name"] not in WITH_NAMES
        and (key in {"dip": signed or [NOW]}.get(str(form["name"]), [str(year)]) or form["name"] in DIK_FORMS)
    ]


def _dip(session: Session, folder: Path, year: int) -> Iterator[Piece]:
    today = session.now().date().isoformat()
    yield _written(folder, "dip/dip-saat-ini.xlsx", dip_listing(session.workspace), "DIP saat ini", today)
    made = [one for one in editions() if one.year == year]
    for one in made:
        name = safe_name(one.decision)
        words = f"DIP menurut {one.decision}, {angka(one.items)} informasi"
        yield _written(folder, f"dip/{name}.xlsx", dip_listing(session.workspace, one.id), words, one.decided_on)
        yield from _scan(session, folder, one)
    for newer, older in pairwise(made):
        path = f"dip/selisih-{safe_name(older.decision)}-{safe_name(newer.decision)}.csv"
        words = f"Perubahan dari {older.decision} ke {newer.decision}"
        yield _written(folder, path, _difference(older.id, newer.id), words, newer.decided_on)


def _scan(session: Session, folder: Path, one: EditionHead) -> Iterator[Piece]:
    if one.scan:
        row = AttachmentRow.get(AttachmentRow.sha256 == one.scan)
        words = f"Keputusan {one.decision} ditandatangani {one.signer}, {tanggal(date.fromisoformat(one.signed_on))}"
        yield _copied(session, folder, f"keputusan/{safe_name(one.decision)}-{safe_name(row.name)}", one.scan, words)


def _difference(older: int, newer: int) -> Listing:
    told = difference(older, newer)
    rows: list[tuple[Cell, ...]] = [("ditambah", line.category, line.title, line.unit, "") for line in told.added]
    rows += [("berubah", one.after.category, one.after.title, one.after.unit, one.words) for one in told.changed]
    rows += [("dicabut", line.category, line.title, line.unit, "") for line in told.withdrawn]
    return Listing("Perubahan DIP", ("Perubahan", "Kategori", "Judul", "Unit", "Yang berubah"), rows)


def _dik(session: Session, folder: Path) -> Iterator[Piece]:
    if not may_see(session):
        return
    found = exclusions(session)
    words = f"DIK dengan dasar hukum dan uji konsekuensi, {angka(len(found))} informasi ({', '.join(STATES.values())})"
    yield _written(folder, "dik/dik.xlsx", dik_listing(session), words, session.now().date().isoformat())


def _service(session: Session, folder: Path, year: int) -> Iterator[Piece]:
    first, last = date(year, 1, 1), date(year, 12, 31)
    for kind in KINDS:
        entries = on_paper(session.workspace, kind, first, last, named=False)
        rows = [_entry(one) for one in entries]
        words = f"Register {kind} {year} tanpa identitas: {angka(len(rows))}"
        path = f"layanan/register-{safe_name(kind)}-{year}.csv"
        yield _written(folder, path, Listing(f"Register {kind} {year}", SERVICE_HEADS, rows), words, "")


def _entry(one: ServiceView) -> tuple[Cell, ...]:
    line = one.line
    return (line.number, line.received_at[:10], line.subject, line.due, line.answered_on, line.state, one.answer)


def _published(folder: Path, year: int) -> Iterator[Piece]:
    query = PublicationRow.select(PublicationRow, DipItemRow).join(DipItemRow).where(DipItemRow.state == "open")
    query = query.where(PublicationRow.published_on.startswith(str(year))).order_by(PublicationRow.published_on)
    rows = [
        (code_of(one.item.id), one.item.category, one.item.title, one.medium, one.address, one.published_on)
        for one in query
    ]
    heads = ("Kode", "Kategori", "Judul", "Tempat Pengumuman", "Alamat", "Tanggal")
    words = f"Pengumuman informasi selama {year}: {angka(len(rows))}"
    yield _written(folder, f"pengumuman/pengumuman-{year}.csv", Listing(f"Pengumuman {year}", heads, rows), words, "")


def _papers(folder: Path, papers: Iterable[Paper]) -> Iterator[Piece]:
    for paper in papers:
        path = folder / "cetak" / f"{safe_name(paper.name)}.pdf"
        write_safely(path, [paper.pdf])
        yield _piece(folder, path, paper.shows, "")


def _written(folder: Path, name: str, listing: Listing, shows: str, dated: str) -> Piece:
    write_list(folder / name, listing)
    return _piece(folder, folder / name, shows, dated)


def _copied(session: Session, folder: Path, name: str, sha256: str, shows: str) -> Piece:
    write_safely(folder / name, chunks_of(path_of(session.workspace, sha256)))
    return _piece(folder, folder / name, shows, "")


def _piece(folder: Path, path: Path, shows: str, dated: str) -> Piece:
    return Piece(path.relative_to(folder).as_posix(), shows, dated, sha256_of(path))


def _index(session: Session, folder: Path, year: int, pieces: Sequence[Piece]) -> None:
    agency = escape(session.workspace.office.agency)
    rows = "".join(
        f'<tr><td><a href="{escape(one.path)}">{escape(one.path)}</a></td><td>{escape(one.shows)}</td>'
        f"<td>{escape(one.dated)}</td><td><code>{one.sha256[:16]}</code></td></tr>\n"
        for one in pieces
    )
    style = "body{font:11pt Arial}table{border-collapse:collapse}td,th{border:1px solid;padding:3pt}"
    head = f'<meta charset="utf-8"><title>Bukti keterbukaan informasi {year}</title><style>{style}</style>'
    body = (
        f"<h1>Bukti keterbukaan informasi {year}</h1><p>{agency}, dikumpulkan {tanggal(session.now().date())}.</p>"
        f"<table><tr><th>Berkas</th><th>Isi</th><th>Tanggal</th><th>SHA-256</th></tr>\n{rows}</table>"
    )
    write_safely(folder / "indeks.html", [f'<!DOCTYPE html>\n<html lang="id">{head}{body}</html>\n'.encode()])
    told = {"kantor": session.workspace.office.agency, "tahun": year, "dikumpulkan": session.now().isoformat()}
    listed = [{"berkas": one.path, "isi": one.shows, "tanggal": one.dated, "sha256": one.sha256} for one in pieces]
    manifest = json.dumps(told | {"bukti": listed}, ensure_ascii=False, indent=1)
    write_safely(folder / "manifest.json", [manifest.encode()])
