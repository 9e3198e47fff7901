"""The first page of the emergency book, ``indeks.html``: the lists, as of when, and how to go on by hand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from html import escape
from typing import Final
from urllib.parse import quote

from desk.emergency.files import KeptFile
from desk.words import angka

STYLE: Final = (
    "body{font:11pt Arial,sans-serif;max-width:60em;margin:2em auto;padding:0 1em}"
    "table{border-collapse:collapse;width:100%}td,th{border:1px solid #888;padding:4pt;text-align:left}"
    "@media print{a{color:black;text-decoration:none}}"
)
BY_HAND: Final = (
    "Kertas yang masuk tetap diterima: tulis di buku tulis dengan nomor lanjutan dari daftar nomor di bawah.",
    "Cari arsip lewat daftar isi lemari; catat peminjaman di buku tulis.",
    "Bila program dapat dipakai lagi, masukkan catatan itu berurutan, dengan tanggal dan nomor pada kertasnya.",
)
NOT_HERE: Final = (
    "Tidak ada di sini: informasi yang dikecualikan (DIK), siapa yang meminta informasi, isi surat rahasia dan arsip "
    "terbatas. Buku ini memuat nama petugas dan alamat kontak; simpan di lemari terkunci."
)


@dataclass(frozen=True)
class Entry:
    """A line of the first page: the file's name without its ending, its title, what it is for, how many rows."""

    name: str
    title: str
    purpose: str
    rows: int


@dataclass(frozen=True)
class Told:
    """What the first page says of the whole: whose book, as of when (words), how far the journal reached."""

    agency: str
    made: str
    seq: int
    head: str


def index_page(told: Told, entries: Sequence[Entry], files: int, missing: int) -> bytes:
    """Write the first page."""
    rows = "".join(_row(entry) for entry in entries)
    lost = f" {angka(missing)} berkas hilang atau berubah di kantor dan tidak ikut." if missing else ""
    body = (
        f"<h1>Buku darurat {escape(told.agency)}</h1><p><b>Keadaan {escape(told.made)}</b>, jurnal baris "
        f"{angka(told.seq)}, sidik <code>{told.head[:20]}</code>. Dapat dibaca tanpa program.</p>"
        f"<h2>Bekerja tanpa program</h2><ol>{''.join(f'<li>{escape(each)}</li>' for each in BY_HAND)}</ol>"
        f"<h2>Daftar</h2><table><tr><th>Daftar</th><th>Untuk</th><th>Baris</th><th>Lembar kerja</th></tr>{rows}</table>"
        f'<p><a href="berkas.html">Berkas: naskah, bukti dan hasil pindai</a> ({angka(files)}).{lost}</p>'
        f"<p>{escape(NOT_HERE)}</p>"
    )
    return _page(f"Buku darurat {told.agency}", body)


def files_page(files: Sequence[KeptFile], missing: Iterable[KeptFile]) -> bytes:
    """Write the page that leads to every file by its number."""
    lost = {file.path for file in missing}
    rows = "".join(
        f"<tr><td>{escape(file.number)}</td><td>"
        + (f"{escape(file.name)} (hilang)" if file.path in lost else _link(file.path, file.name))
        + "</td></tr>\n"
        for file in files
    )
    body = f'<h1>Berkas</h1><p><a href="indeks.html">Kembali</a></p><table><tr><th>Nomor</th><th>Berkas</th></tr>{rows}'
    return _page("Berkas", f"{body}</table>")


def _row(entry: Entry) -> str:
    return (
        f"<tr><td>{_link(f'daftar/{entry.name}.html', entry.title)}</td><td>{escape(entry.purpose)}</td>"
        f"<td>{angka(entry.rows)}</td><td>{_link(f'daftar/{entry.name}.csv', 'CSV')}</td></tr>\n"
    )


def _link(path: str, words: str) -> str:
    return f'<a href="{quote(path)}">{escape(words)}</a>'


def _page(title: str, body: str) -> bytes:
    head = f'<meta charset="utf-8"><title>{escape(title)}</title><style>{STYLE}</style>'
    return f'<!DOCTYPE html>\n<html lang="id">{head}{body}</html>\n'.encode()
