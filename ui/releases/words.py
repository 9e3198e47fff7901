"""The short words that screens of press releases use for steps, time, evidence and states (pure)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime

from desk.releases.rows import FileView, PieceView, ReleaseLine, ReleaseView
from desk.sop.procedure import END
from desk.words import daftar, durasi, hari_tanggal, jam, kapan

VOWELS = "aeiou"
MEDIA = {"foto": "foto", "video": "video", "audio": "rekaman", "dokumen": "dokumen"}
STATES = {
    "rejected": "Ditolak",
    "withdrawn": "Ditarik",
    "void": "Nomor batal",
    "published": "Terbit",
    "filed": "Diarsipkan",
}
PIECES = {"title": "Judul", "part": "Paragraf", "attachment": "Berkas bukti", "caption": "Keterangan"}
DECISIONS = {"approved": "sah", "returned": "dikembalikan", "rejected": "ditolak"}


def stage_name(step_id: str) -> str:
    """Name a step in one or two words: ``paraf-kadis`` → 'Paraf Kadis'."""
    return step_id.replace("-", " ").title()


def mark_name(step_id: str) -> str:
    """Name a paraf step in the two letters of its box: ``paraf-kadis`` → 'KD', ``paraf-kabid`` → 'KB'."""
    who = step_id.rpartition("-")[2]
    consonants = [letter for letter in who[1:] if letter not in VOWELS]
    return (who[:1] + "".join(consonants[:1])).upper()


def clock_words(line: ReleaseLine, *, open_now: bool) -> str:
    """Tell how a release stands against its step's standard: 'sisa 4 menit', 'terlambat 11 menit'; '' without one."""
    if line.step == END or line.allowed is None:
        return ""
    rest = line.allowed - line.minutes
    words = f"terlambat {durasi(-rest)}" if rest < 0 else f"sisa {durasi(rest)}"
    return words if open_now else f"{words} · di luar jam"


def received_words(iso: str, now: datetime) -> str:
    """Write when a release came in, for a list: 'masuk 09.12', 'kemarin', '14 Okt'."""
    words = kapan(datetime.fromisoformat(iso), now)
    day, _, hour = words.rpartition(" ")
    return f"masuk {hour}" if day == "hari ini" else day


def since_words(iso: str, now: datetime) -> str:
    """Write since when something waits: '09.18' for today, 'kemarin 15.40', '14 Okt 09.12'."""
    return kapan(datetime.fromisoformat(iso), now).removeprefix("hari ini ")


def full_moment(iso: str, zone: str) -> str:
    """Write a moment in full: 'Rabu, 14 Oktober 2026 09.12 WITA'."""
    moment = datetime.fromisoformat(iso)
    return f"{hari_tanggal(moment)} {jam(moment)} {zone}"


def evidence_words(files: Sequence[FileView]) -> str:
    """Count the evidence: '3 foto · 1 video'; '' without any."""
    counted = Counter(file.media for file in files if file.role == "bukti")
    return " · ".join(f"{counted[media]} {word}" for media, word in MEDIA.items() if counted[media])


def piece_name(pieces: Sequence[PieceView], place: int) -> str:
    """Name a piece for the officer: 'Paragraf 2', 'Judul', 'Berkas bukti 1'."""
    piece = pieces[place]
    if piece.kind == "title":
        return PIECES["title"]
    before = sum(other.kind == piece.kind for other in pieces[:place])
    return f"{PIECES[piece.kind]} {before + 1}"


def struck_words(piece: PieceView) -> str:
    """Say who struck a piece: 'dicoret KD dan KB, tidak ikut terbit'; '' if nobody did."""
    if not piece.struck_by:
        return ""
    return f"dicoret {daftar([mark_name(step) for step in piece.struck_by])}, tidak ikut terbit"


def size_words(size: int) -> str:
    """Write a file's size: '812 KB', '3,4 MB'."""
    kilobytes = max(1, round(size / 1024))
    return f"{kilobytes} KB" if kilobytes < 1000 else f"{kilobytes / 1024:.1f} MB".replace(".", ",")  # noqa: PLR2004


def outgoing_text(view: ReleaseView) -> str:
    """Write the text that goes out: the title and the parts that all parafs have approved."""
    return "\n\n".join(piece.text for piece in view.pieces if piece.goes_out and piece.kind in ("title", "part"))


def mark_steps(view: ReleaseView) -> list[tuple[str, str]]:
    """List the steps whose paraf a release asks for, each with its short name: ('paraf-kadis', 'Kadis')."""
    asked = [step for piece in view.pieces[:1] for step in piece.marks]
    return [(step, stage_name(step.partition("-")[2] or step)) for step in asked]


def day_of(iso: str) -> date:
    """Give the day of an ISO date or moment."""
    return datetime.fromisoformat(iso).date()
