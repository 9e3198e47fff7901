"""Takes in a press release from a file, or from words that were pasted.

A file is looked at here only by its first bytes; what is in it is read by ``desk.exchange.worker`` in a process of its
own, and what that answers is checked as words from outside are.
"""

from __future__ import annotations

import json
import re
import stat
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal, NoReturn

from desk.errors import Invalid
from desk.exchange import plain
from desk.exchange.headline import headline_at
from desk.exchange.signatures import EVIDENCE, HEAD, EvidenceKind, fits, is_locked_office
from desk.exchange.worker import LARGEST_FILE, WORD
from desk.text import LINE_LIMIT, TEXT_LIMIT, clean_line, clean_text, shown

DocumentKind = Literal["docx", "pdf", "txt", "html"]

KINDS: Final[dict[str, DocumentKind]] = {".docx": "docx", ".pdf": "pdf", ".txt": "txt", ".html": "html", ".htm": "html"}
WALL_SECONDS: Final = 30

_PROJECT: Final = Path(__file__).parents[2]
_MEGABYTE: Final = 1024 * 1024
_BURSTS: Final = "membongkar diri menjadi jauh lebih besar daripada dokumen biasa dan tidak dibuka."
_NO_WORDS: Final = "tidak berisi teks; "
_BROKEN: Final = "rusak atau tidak lengkap; minta kirim ulang."
_TOO_COMPLEX: Final = "terlalu rumit untuk dibaca; simpan ulang sebagai TXT atau tempelkan teksnya."
_SENTENCES: Final = {
    "binary": "bukan berkas teks; periksa nama akhirannya atau simpan ulang.",
    "bomb": _BURSTS,
    "broken": _BROKEN,
    "doctype": "memuat perintah XML (DOCTYPE) yang tidak boleh ada di dokumen dan tidak dibuka.",
    "encrypted": "terkunci kata sandi; minta berkas tanpa kata sandi.",
    "members": "memuat lebih dari 2.000 berkas di dalamnya dan tidak dibuka.",
    "no_text": f"{_NO_WORDS}tampaknya hasil pindai, jadi ketik atau tempelkan isinya.",
    "no_words": f"{_NO_WORDS}periksa apakah berkas yang dipilih benar.",
    "too_big": f"terlalu besar; paling besar {LARGEST_FILE // _MEGABYTE} MB.",
    "too_complex": _TOO_COMPLEX,
    "too_long": "terlalu panjang untuk satu siaran pers; paling banyak 200.000 huruf.",
    "wrong_type": "ternyata bukan dokumen Word; periksa nama akhirannya atau simpan ulang.",
}


@dataclass(frozen=True)
class Document:
    """A press release as a file holds it. ``title_source`` says where the title stood; both are '' if it has none."""

    kind: DocumentKind
    title: str
    title_source: str
    paragraphs: tuple[str, ...]


def read_document(path: Path) -> Document:
    """Read a press release out of a DOCX, PDF, TXT or HTML file.

    Raises ``Invalid`` for the field ``file``, with the last part of the file's name in its sentence.
    """
    ending = path.suffix.lower()
    head, size = _look(path)
    if ending not in KINDS:
        _refuse(path, "tidak dapat dibaca; yang diterima DOCX, PDF, TXT, dan HTML.")
    if size > LARGEST_FILE:
        _refuse(path, _SENTENCES["too_big"])
    if ending == ".docx" and is_locked_office(head):
        _refuse(path, "terkunci kata sandi atau berbentuk Word lama; simpan sebagai DOCX tanpa kata sandi.")
    if not fits(ending, head):
        _refuse(path, f"bukan {KINDS[ending].upper()} menurut isinya; periksa nama akhirannya atau simpan ulang.")
    return _document(path, KINDS[ending], _asked(path))


def split_paragraphs(text: str) -> tuple[str, ...]:
    """Cut pasted text into paragraphs. Raises ``Invalid`` for the field ``body``."""
    return plain.split_paragraphs(clean_text("body", re.sub(r"[\v\f]", "\n", text)))


def evidence_kind(path: Path) -> EvidenceKind:
    """Tell what a piece of evidence is: by its ending, if its first bytes agree.

    Raises ``Invalid`` for the field ``file``.
    """
    ending = path.suffix.lower()
    head, _ = _look(path)
    if ending not in EVIDENCE:
        _refuse(path, "tidak dikenal; bukti berupa foto, video, rekaman suara, atau dokumen (PDF, DOCX, ODT).")
    if not fits(ending, head):
        _refuse(path, f"bukan {ending[1:].upper()} menurut isinya; periksa nama akhirannya atau minta kirim ulang.")
    return EVIDENCE[ending][0]


def _look(path: Path) -> tuple[bytes, int]:
    """Read a file's first bytes and its size in bytes; refuse what is no file, or an empty one."""
    try:
        status = path.stat()
        if stat.S_ISDIR(status.st_mode):
            _refuse(path, "ternyata folder; pilih satu berkas.")
        if not stat.S_ISREG(status.st_mode):
            _refuse(path, "bukan berkas biasa dan tidak dibaca.")
        with path.open("rb") as file:
            head = file.read(HEAD)
    except (FileNotFoundError, NotADirectoryError, ValueError):
        _refuse(path, "tidak ditemukan; mungkin sudah dipindahkan atau dicabut.")
    except OSError:
        _refuse(path, "tidak dapat dibuka; periksa izin berkas dan foldernya.")
    if not head:
        _refuse(path, "kosong; minta kirim ulang.")
    return head, status.st_size


def _asked(path: Path) -> object:
    """Let the worker read a file, and give its answer as it came."""
    worker = [WORD] if getattr(sys, "frozen", False) else ["-B", "-m", "desk.exchange.worker"]
    try:
        done = subprocess.run(  # noqa: S603 - our own program, and a path that is no option
            [sys.executable, *worker, str(path.absolute())],
            cwd=_PROJECT,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            timeout=WALL_SECONDS,
            check=False,
            creationflags=getattr(subprocess, "CREATE_NO_WINDOW", 0),
        )
    except subprocess.TimeoutExpired:
        _refuse(path, _TOO_COMPLEX)
    if done.returncode:
        # A negative number is the signal that ended it: out of time, or out of memory.
        _refuse(path, _TOO_COMPLEX if done.returncode < 0 else _BROKEN)
    try:
        return json.loads(done.stdout)
    except ValueError:
        _refuse(path, _BROKEN)


def _document(path: Path, kind: DocumentKind, answer: object) -> Document:
    """Check a worker's answer and choose the title: the file's own mark, a headline on top, or its properties."""
    if not isinstance(answer, dict):
        _refuse(path, _BROKEN)
    if "refused" in answer:
        _refuse(path, _SENTENCES.get(str(answer["refused"]), _BROKEN))
    try:
        title, source, spare, *paragraphs = (
            clean_line("file", words, limit=TEXT_LIMIT)
            for words in (answer["title"], answer["title_source"], answer["spare_title"], *answer["paragraphs"])
        )
    except (KeyError, TypeError, Invalid):
        _refuse(path, _BROKEN)
    return _titled(kind, (title, source), spare, tuple(paragraphs))


def _titled(kind: DocumentKind, marked: tuple[str, str], spare: str, paragraphs: tuple[str, ...]) -> Document:
    title, source = marked
    if len(title) > LINE_LIMIT:
        return Document(kind, "", "", (title, *paragraphs))
    if title:
        return Document(kind, title, source, paragraphs)
    place = headline_at(paragraphs)
    if place is not None:
        return Document(kind, paragraphs[place], "baris pertama", paragraphs[:place] + paragraphs[place + 1 :])
    short = spare if len(spare) <= LINE_LIMIT else ""
    return Document(kind, short, "sifat berkas" if short else "", paragraphs)


def _refuse(path: Path, rest: str) -> NoReturn:
    raise Invalid("file", f'Berkas "{shown(path.name)}" {rest}')
