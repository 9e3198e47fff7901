"""Whose turn it is: what the officer may do with the release on screen now (pure)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from desk.releases.records import ENDED
from desk.releases.rows import ReleaseView
from desk.sop.procedure import END
from desk.sop.revisions import at_revision
from ui.releases.words import since_words

VERBS = {
    "releases.forward": "Teruskan",
    "releases.check": "Periksa selesai",
    "releases.paraf": "Paraf",
    "releases.publish": "Catat terbit",
    "releases.file": "Beri nomor && simpan",
    "releases.draft": "Tulis naskah…",
    "releases.distribute": "Kirim ke media…",
    "releases.tell_sender": "Kabari pengirim…",
    "releases.report": "Buat laporan…",
}
DONE = {
    "releases.forward": "{number} diteruskan.",
    "releases.check": "{number} selesai diperiksa.",
    "releases.paraf": "{number} diparaf.",
    "releases.publish": "{number} tercatat terbit.",
    "releases.file": "Bernomor {filing_number}, simpan di {folder}.",
}
"""What is told when a step was done from the bar."""

BY_FORM = ("releases.draft", "releases.distribute", "releases.tell_sender", "releases.report")
"""Steps that are done in a form of their own."""

FIELDS = {
    "releases.check": ("note", "Catatan untuk pejabat paraf (boleh kosong)"),
    "releases.paraf": ("note", "Catatan untuk pengirim / redaksi (boleh kosong)"),
    "releases.publish": ("url", "Alamat halaman, misalnya https://…"),
}
UNSIGNED = "Belum ditandatangani: lampirkan lembar bertanda tangan, lalu nomor diberikan."


@dataclass(frozen=True)
class Turn:
    """What stands in the bar: the action that ends the step, its verb, its field, and the ways back.

    ``waiting`` is the quiet sentence shown instead when it is somebody else's turn, ``hint`` what a step without a
    field asks for; ``paraf_step`` is the step whose paraf this officer would put, or empty; ``by_form`` tells that the
    verb opens a form.
    """

    action: str = ""
    verb: str = ""
    field: str = ""
    prompt: str = ""
    may_return: bool = False
    may_reject: bool = False
    needs_signature: bool = False
    paraf_step: str = ""
    waiting: str = ""
    hint: str = ""
    by_form: bool = False


def turn_of(view: ReleaseView, roles: frozenset[str], now: datetime) -> Turn:
    """Tell what an officer with these roles may do with a release."""
    line = view.line
    if line.step == END:
        return Turn(waiting=_ended(view))
    step = at_revision(line.sop, line.revision).step(line.step)
    if not roles & set(line.actors):
        return Turn(waiting=f"Menunggu {line.waiting_for} sejak {since_words(line.since, now)}.")
    if step.action not in VERBS:
        return Turn(waiting=f"Giliran Anda: {step.name}.")
    field, prompt = FIELDS.get(step.action, ("", ""))
    if step.action == "releases.forward" and not view.evidence_complete:
        field, prompt = "reason", "Bukti belum ada: alasan meneruskan tanpa bukti"
    unsigned = step.action == "releases.file" and view.signature is None
    return Turn(
        action=step.action,
        verb=VERBS[step.action],
        field=field,
        prompt=prompt,
        may_return="returned" in step.outcomes,
        may_reject="rejected" in step.outcomes,
        needs_signature=unsigned,
        paraf_step=step.id if step.action == "releases.paraf" else "",
        hint=UNSIGNED if unsigned else f"Giliran Anda: {step.name}." if step.action in BY_FORM else "",
        by_form=step.action in BY_FORM,
    )


def _ended(view: ReleaseView) -> str:
    line = view.line
    if line.state == "filed" and view.item is not None:
        return f"Selesai: bernomor {line.filing_number}, di {view.item.place_words}."
    reason = f" Alasan: {view.reason}" if view.reason else ""
    return f"Press release ini {ENDED[line.state]}.{reason}"
