"""What the forms say of a press release, in one wording: times, state, evidence, whose paraf stands where (pure)."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date, datetime
from typing import Final

from desk.office import Office
from desk.releases.rows import FileView, ParafView, PieceView, ReleaseView
from desk.words import daftar, hari_tanggal, jam, tanggal, tanggal_pendek, waktu

NOTHING: Final = "–"
ENDED: Final = {
    "rejected": "DITOLAK",
    "withdrawn": "DITARIK",
    "void": "NOMOR AGENDA BATAL",
}
DECISIONS: Final = {"approved": "Disetujui", "returned": "Dikembalikan", "rejected": "Ditolak"}
ROLES: Final = {
    "bukti": "bukti",
    "naskah": "naskah asal",
    "paraf-basah": "lembar paraf basah",
    "tanda-tangan": "lembar bertanda tangan",
    "terbit": "bukti terbit",
}
_DAY_LENGTH: Final = 10


def moment(at: str, zone: str) -> str:
    """Write an ISO time for a sheet, or an ISO date where no time is known; nothing gives '–'."""
    if not at:
        return NOTHING
    return tanggal(date.fromisoformat(at)) if len(at) == _DAY_LENGTH else waktu(datetime.fromisoformat(at), zone)


def long_moment(at: str, zone: str) -> str:
    """Write an ISO time with its day: 'Sabtu, 21 November 2026 pukul 09.12 WITA'."""
    then = datetime.fromisoformat(at)
    return f"{hari_tanggal(then)} pukul {jam(then)} {zone}"


def short_moment(at: str) -> str:
    """Write an ISO time for a narrow column: '21/11/2026 09.12'."""
    if not at:
        return ""
    day = tanggal_pendek(date.fromisoformat(at[:_DAY_LENGTH]))
    return day if len(at) == _DAY_LENGTH else f"{day} {jam(datetime.fromisoformat(at))}"


def day(at: str) -> str:
    """Write an ISO date, or what stands in its place if it is none."""
    try:
        return hari_tanggal(date.fromisoformat(at))
    except ValueError:
        return at or NOTHING


def embargo(view: ReleaseView, zone: str) -> str:
    """Say from when a release may be broadcast."""
    until = view.line.embargo_until
    return f"Embargo: disiarkan mulai {moment(until, zone)}" if until else "Untuk disiarkan segera"


def tag(step: str, view: ReleaseView) -> str:
    """Shorten the position of a paraf step, from its role: kadis → KD, kabid → KB, editor → ED."""
    role = actors(step, view)[0]
    short = f"k{role[2]}" if role.startswith("ka") and len(role) > 2 else role[:2]  # noqa: PLR2004 - ka- and a letter
    return short.upper()


def actors(step: str, view: ReleaseView) -> tuple[str, ...]:
    """Give the roles that do a step; from its id where the procedure no longer has it."""
    named = next((each.actors for each in view.steps if each.id == step), ())
    return named or (step.removeprefix("paraf-") or step,)


def paraf_steps(views: Sequence[ReleaseView]) -> tuple[str, ...]:
    """Give the steps whose paraf these releases ask for, in their order."""
    steps = (step for view in views for piece in view.pieces[:1] for step in piece.marks)
    return tuple(dict.fromkeys(steps))


def post(step: str, view: ReleaseView, office: Office) -> tuple[str, int]:
    """Name the position whose paraf a step asks for, with its level; the role itself if the office has none."""
    roles = set(actors(step, view))
    found = next((position for position in office.positions if roles & set(position.roles)), None)
    return (found.title, found.level) if found else (daftar(sorted(roles)), 0)


def margin_notes(piece: PieceView, view: ReleaseView) -> list[str]:
    """Say what each paraf says of a piece: 'dicoret KD', 'KB ✓ RM', 'KB belum'."""
    notes = []
    for step, mark in piece.marks.items():
        short = tag(step, view)
        words = {"struck": f"dicoret {short}", "approved": f"{short} ✓ {piece.initials.get(step, '')}".rstrip()}
        notes.append(words.get(mark, f"{short} belum"))
    return notes


def struck_count(view: ReleaseView, steps: Sequence[str] = ()) -> int:
    """Count the pieces that were struck, by these steps or by any."""
    return sum(bool(set(piece.struck_by) & set(steps) if steps else piece.struck_by) for piece in view.pieces)


def decision_words(paraf: ParafView, view: ReleaseView) -> str:
    """Say what a paraf decided, of which version of the text, and what it noted."""
    words = DECISIONS.get(paraf.decision, paraf.decision)
    struck = struck_count(view, paraf.steps) if paraf.decision == "approved" else 0
    if struck:
        words += f", {struck} bagian dicoret"
    if paraf.decision == "approved" and not paraf.whole:
        words += f" (naskah versi {paraf.text_version}; ada bagian yang berubah sesudahnya)"
    return f"{words}. {paraf.note}" if paraf.note else words


def evidence(view: ReleaseView) -> str:
    """Sum up the evidence: '2 foto, 1 video', and why it is incomplete."""
    counted = Counter(file.media for file in kept(view, "bukti"))
    words = ", ".join(f"{count} {media}" for media, count in sorted(counted.items()))
    reason = f"belum lengkap: {view.incomplete_reason}" if view.incomplete_reason else ""
    return "; ".join(filter(None, (words, reason))) or NOTHING


def kept(view: ReleaseView, role: str) -> list[FileView]:
    """Give the files that a release has in a role."""
    return [file for file in view.files if file.role == role]


def sorted_out(view: ReleaseView) -> str:
    """Say how a release was sorted (hasil pilah, SOP Media On Line, step 3)."""
    if view.line.state in ENDED:
        return {"rejected": "tidak disetujui", "withdrawn": "ditarik", "void": "batal"}[view.line.state]
    if view.missing_parafs:
        return f"dikembalikan {view.line.returned}×" if view.line.returned else NOTHING
    struck = struck_count(view)
    return f"disetujui sebagian ({struck} bagian dicoret)" if struck else "disetujui"


def remarks(view: ReleaseView, returns: Sequence[str] = ()) -> list[str]:
    """List what a reader must know before the text: ended, returned, corrected; each with its reason."""
    notes = []
    state, reason = view.line.state, view.reason or NOTHING
    if state in ENDED:
        notes.append(f"{ENDED[state]} – alasan: {reason}")
    if view.corrects:
        because = "" if state in ENDED else f" – alasan: {reason}"
        notes.append(f"RALAT atas press release bernomor agenda {view.corrects}{because}")
    if view.corrected_by:
        notes.append(f"SUDAH DIRALAT oleh press release bernomor agenda {daftar(view.corrected_by)}")
    if view.line.returned and not returns:
        notes.append(f"DIKEMBALIKAN {view.line.returned}×")
    return notes + [f"DIKEMBALIKAN {words}" for words in returns]
