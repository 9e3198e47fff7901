"""Takes in a press release from a file, or from words that were pasted.

A file is looked at here only by its first bytes; what is in it is read by ``desk.exchange.worker`` in a process of its
own, and what that answers is checked as words from outside are.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Literal

from desk.errors import Invalid
from desk.exchange import plain
from desk.exchange.foreign import BROKEN, SENTENCES, answers, look, refuse
from desk.exchange.headline import headline_at
from desk.exchange.signatures import EVIDENCE, EvidenceKind, fits, is_locked_office
from desk.exchange.worker import LARGEST_FILE
from desk.text import LINE_LIMIT, TEXT_LIMIT, clean_line, clean_text

DocumentKind = Literal["docx", "pdf", "txt", "html"]

KINDS: Final[dict[str, DocumentKind]] = {".docx": "docx", ".pdf": "pdf", ".txt": "txt", ".html": "html", ".htm": "html"}


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
    head, size = look(path)
    if ending not in KINDS:
        refuse(path, "tidak dapat dibaca; yang diterima DOCX, PDF, TXT, dan HTML.")
    if size > LARGEST_FILE:
        refuse(path, SENTENCES["too_big"])
    if ending == ".docx" and is_locked_office(head):
        refuse(path, "terkunci kata sandi atau berbentuk Word lama; simpan sebagai DOCX tanpa kata sandi.")
    if not fits(ending, head):
        refuse(path, f"bukan {KINDS[ending].upper()} menurut isinya; periksa nama akhirannya atau simpan ulang.")
    return _document(path, KINDS[ending], _asked(path))


def split_paragraphs(text: str) -> tuple[str, ...]:
    """Cut pasted text into paragraphs. Raises ``Invalid`` for the field ``body``."""
    return plain.split_paragraphs(clean_text("body", re.sub(r"[\v\f]", "\n", text)))


def evidence_kind(path: Path) -> EvidenceKind:
    """Tell what a piece of evidence is: by its ending, if its first bytes agree.

    Raises ``Invalid`` for the field ``file``.
    """
    ending = path.suffix.lower()
    head, _ = look(path)
    if ending not in EVIDENCE:
        refuse(path, "tidak dikenal; bukti berupa foto, video, rekaman suara, atau dokumen (PDF, DOCX, ODT).")
    if not fits(ending, head):
        refuse(path, f"bukan {ending[1:].upper()} menurut isinya; periksa nama akhirannya atau minta kirim ulang.")
    return EVIDENCE[ending][0]


def _asked(path: Path) -> object:
    """Let the worker read a file, and give its answer as it came."""
    return next(answers(path), {"refused": "broken"})


def _document(path: Path, kind: DocumentKind, answer: object) -> Document:
    """Check a worker's answer and choose the title: the file's own mark, a headline on top, or its properties."""
    if not isinstance(answer, dict):
        refuse(path, BROKEN)
    if "refused" in answer:
        refuse(path, SENTENCES.get(str(answer["refused"]), BROKEN))
    try:
        title, source, spare, *paragraphs = (
            clean_line("file", words, limit=TEXT_LIMIT)
            for words in (answer["title"], answer["title_source"], answer["spare_title"], *answer["paragraphs"])
        )
    except (KeyError, TypeError, Invalid):
        refuse(path, BROKEN)
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
