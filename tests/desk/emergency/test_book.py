"""The emergency book: every register, readable without the program, whole or not there, nothing hidden in it (X7)."""

from __future__ import annotations

import csv
import json
from datetime import timedelta
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import pytest

from desk.backup.contents import runs
from desk.backup.schedule import choose_second
from desk.cli.main import run
from desk.emergency import book as making
from desk.emergency.book import books, faults_of, newest, write_book
from desk.emergency.registers import SHELF
from desk.emergency.schedule import choose_folder, chosen_folder, due, renew, shelves
from desk.errors import Cancelled, Refused, StorageFailed
from desk.exchange.writing import Listing
from desk.journal import diary
from tests.desk.dip.conftest import kaltim  # noqa: F401 - an office with a DIP and a DIK
from tests.desk.dip.test_editions import TEST

HIDDEN = ("Budi Pemohon", "6401011234567890", "Jalan Pemohon 7", "Mutasi pegawai", "Perihal Rahasia", "Kontrak Rahasia")


@pytest.fixture
def full(kaltim):  # noqa: F811 - the fixture
    """An office with something in its registers, and with everything that may not be told."""
    desk = kaltim
    asked = {"name": "Budi Pemohon", "identity": "6401011234567890", "address": "Jalan Pemohon 7", "way": "salinan"}
    asked |= {"phone": "0811000000", "occupation": "Swasta", "purpose": "Penelitian", "subject": "Anggaran"}
    desk.do("petugas", "service.receive", kind="permohonan", **asked)
    desk.do("petugas", "letters.receive", sender="BKD", subject="Perihal Rahasia", nature="rahasia", contact="0812")
    desk.do("petugas", "letters.receive", sender="Dinkes", subject="Donor darah", contact="0812345678")
    desk.do("petugas", "dip.add", title="Renstra", category="setiap saat", unit="Sekretariat", paper="Buku I")
    desk.do("petugas", "dip.add", title="Mutasi pegawai", category="berkala", unit="Sekretariat", paper="Buku I")
    desk.do("petugas", "dip.advance", items=[1, 2], stage="verifikasi")
    desk.do("arya", "dip.advance", items=[2], stage="otentikasi")
    desk.do("petugas", "dip.advance", items=[2], stage="kodefikasi", classification="800.1")
    desk.do("petugas", "dip.advance", items=[2], stage="penataan", folder="FK-01/1/01")
    desk.do("petugas", "dip.attach", item=1, files=[str(desk.photo("renstra.jpg"))])
    desk.do("petugas", "dip.attach", item=2, files=[str(desk.photo("mutasi.jpg", 17))])
    desk.do("sari", "dik.propose", item=2, **TEST)
    filing = {"folder": "FK-01/1/01", "origin": "PT Contoh"}
    desk.do("petugas", "cabinet.file_paper", title="Kontrak Rahasia", security="R", dated="2026-10-01", **filing)
    return desk


class Links(HTMLParser):
    """Where a page leads to."""

    def __init__(self) -> None:
        super().__init__()
        self.to: list[str] = []

    def handle_starttag(self, tag, attrs):
        """Note a link."""
        self.to += [value for name, value in attrs if tag == "a" and name == "href"]


def led_to(page: Path) -> set[Path]:
    """Follow the links of a page and of those that it leads to."""
    seen, waiting = set(), [page]
    while waiting:
        here = waiting.pop()
        if here in seen:
            continue
        seen.add(here)
        if here.suffix == ".html":
            links = Links()
            links.feed(here.read_text("utf-8"))
            waiting += [(here.parent / unquote(link)).resolve() for link in links.to]
    return seen


def rows_of(book: Path, name: str) -> list[list[str]]:
    """Read a list of the book as a sheet would."""
    with (book / "daftar" / f"{name}.csv").open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def test_everything_in_the_book_is_reached_from_its_first_page(full, tmp_path):
    book = write_book(full.workspace, tmp_path / "usb").path
    there = {path for path in book.rglob("*") if path.is_file()} - {book / "isi.json", book / "sidik.json"}
    assert led_to(book / "indeks.html") == there
    assert len(list((book / "daftar").glob("*.csv"))) == len(SHELF)
    assert faults_of(book) == []


def test_the_registers_and_the_files_are_in_it(full, tmp_path):
    book = write_book(full.workspace, tmp_path / "usb").path
    assert [rows_of(book, "surat-masuk")[2][column] for column in (2, 5)] == ["Dinkes", "Donor darah"]
    assert any("Renstra" in row for row in rows_of(book, "dip"))
    assert {row[0] for row in rows_of(book, "petugas")[1:]} >= {"Sekretaris Sari", "Arsiparis Arya"}
    assert rows_of(book, "lemari")[1][0].startswith("800.1")
    assert [path.name for path in (book / "berkas").rglob("*.jpg")] == ["1-renstra.jpg"]


def leaks(book: Path) -> list[str]:
    """Name the hidden words that stand in any file of a book, or in a file's name."""
    told = [str(path) + (path.read_bytes().decode("utf-8", "replace") if path.is_file() else "") for path in tree(book)]
    return [words for words in HIDDEN if any(words in each for each in told)]


def tree(book: Path) -> list[Path]:
    """List everything in a book."""
    return list(book.rglob("*"))


def test_nothing_hidden_is_in_it_whoever_makes_it(full, tmp_path):
    assert leaks(write_book(full.workspace, tmp_path / "usb").path) == []


def test_a_register_that_tells_names_is_noticed(full, tmp_path, monkeypatch):
    named = Listing("Layanan", ("Nama",), [("Budi Pemohon",)])
    monkeypatch.setattr(making, "registers", lambda _workspace: [making.Register("layanan", "", named)])
    assert leaks(write_book(full.workspace, tmp_path / "usb").path) == ["Budi Pemohon"]


def test_a_book_is_whole_or_not_there(full, tmp_path):
    def hurt(_words: str, done: float) -> None:
        if done > 0.15:
            raise Cancelled("Dihentikan.")

    with pytest.raises(Cancelled):
        write_book(full.workspace, tmp_path / "usb", hurt)
    assert books(tmp_path / "usb") == []
    assert list((tmp_path / "usb" / "buku-darurat").iterdir()) == []


def test_a_book_that_is_not_what_was_written_gets_no_name(full, tmp_path, monkeypatch):
    monkeypatch.setattr(making, "faults_of", lambda _book: ["daftar/dip.csv"])
    with pytest.raises(StorageFailed, match=r"daftar/dip\.csv"):
        write_book(full.workspace, tmp_path / "usb")
    assert newest(tmp_path / "usb") is None


def test_a_changed_book_is_found(full, tmp_path):
    book = write_book(full.workspace, tmp_path / "usb").path
    (book / "daftar" / "dip.csv").write_text("lain", "utf-8")
    assert faults_of(book) == ["daftar/dip.csv"]


def test_two_books_are_kept_and_what_did_not_change_lies_there_once(full, tmp_path):
    made = []
    for _ in range(3):
        full.clock.pass_minutes(5)
        made.append(write_book(full.workspace, tmp_path / "usb").path)
    assert [book.path for book in books(tmp_path / "usb")] == [made[2], made[1]]
    first, second = (next((book / "berkas").rglob("*.jpg")) for book in made[1:])
    assert first.stat().st_ino == second.stat().st_ino


def test_a_file_that_the_office_lost_is_named_and_the_book_is_made(full, tmp_path):
    for kept in full.workspace.place.attachments.rglob("*"):
        if kept.is_file():
            kept.unlink()
    book = write_book(full.workspace, tmp_path / "usb")
    assert book.missing == 1
    assert "renstra.jpg (hilang)" in (book.path / "berkas.html").read_text("utf-8")


def test_it_is_renewed_weekly_wherever_back_ups_go(full, tmp_path):
    choose_second(full.workspace.place, tmp_path / "diska-dua")
    choose_folder(full.workspace, tmp_path / "lemari")
    folders = [full.workspace.place.backups, tmp_path / "diska-dua", tmp_path / "lemari"]
    assert due(full.workspace) == folders
    renew(full.workspace, folders)
    assert due(full.workspace) == []
    full.clock.at += timedelta(days=8)
    assert due(full.workspace) == []
    full.do("petugas", "letters.receive", sender="Dinsos", subject="Bazar", contact="0812345678")
    assert due(full.workspace) == folders
    assert {shelf.light(full.workspace.now()) for shelf in shelves(full.workspace)} == {"ok"}
    assert runs(full.workspace.place.backups) == []


def test_a_folder_in_the_midst_of_the_data_is_refused(full):
    with pytest.raises(Refused, match="di luar folder data"):
        choose_folder(full.workspace, full.workspace.place.attachments)
    assert chosen_folder(full.workspace.place) is None


def test_who_takes_a_book_along_stands_in_the_journal(full, tmp_path, capsys):
    where = ["--data", str(full.workspace.place.folder), "--trace-dir", str(full.folder / "trace")]
    assert run([*where, "book", str(tmp_path / "usb"), "--json"], None, {}) == 0
    told = json.loads(capsys.readouterr().out)
    assert faults_of(Path(told["path"])) == []
    [line] = [entry for entry in diary.entries() if entry.body["action"] == "safety.write_book"]
    assert line.body["officer"] == "petugas"
    assert run([*where, "book", str(tmp_path / "usb"), "--as", "pandu"], None, {}) == 3
    assert len(books(tmp_path / "usb")) == 1
