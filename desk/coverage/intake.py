"""Taking a camera's card in: the photos of several events at once, as captioned copies; the card stays as it was."""

from __future__ import annotations

import tempfile
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from desk import attachments
from desk.actions import action
from desk.coverage.card import Shot, Unreadable, caption_of, read_card, write_copy
from desk.coverage.records import EVENTS, event_of, named, results_of
from desk.coverage.results import add_result
from desk.coverage.tables import EventRow
from desk.errors import Invalid, Missing, Refused
from desk.session import Result, Session
from desk.text import clean_line
from desk.words import daftar

TAKERS = ("peliput", "staf", "tenaga_ahli")
"""Who cover events (SOP Peliputan, step 6)."""


@dataclass(frozen=True)
class _Wanted:
    """A photo that is taken: for which event, with which caption."""

    shot: Shot
    event: int
    caption: str


@action("coverage.take_card", may=TAKERS)
def take_card(
    session: Session,
    folder: str,
    *,
    credit: str = "",
    shift: int = 0,
    choices: Mapping[str, Mapping[str, object]] | None = None,
) -> Result:
    """Take the photos of a card to their events, by when they were taken; what is there already is not taken twice.

    ``choices`` are made by hand for some photos, named by their path on the card: ``event`` (0 leaves it behind) and
    ``caption``. ``credit`` names the photographer (the officer where empty), ``shift`` are minutes by which the
    camera's clock is behind. The answer's ``left`` says of each file that was not taken why.
    """
    session.require(TAKERS, "mengambil foto kegiatan")
    credit = clean_line("credit", credit, limit=120) or session.officer.name
    shots = read_card(Path(folder), shift=shift, tell=_half(session, 0))
    wanted, left = _choose(shots, choices or {})
    if not wanted:
        raise Invalid("folder", "Tidak ada foto di kartu ini yang dapat diambil.")
    rows = {number: _open_event(number) for number in {one.event for one in wanted}}
    kept = _keep(session, wanted, rows, credit, left)
    with session.write("coverage.take_card") as change:
        same, taken = 0, Counter[int]()
        rows = {number: _open_event(number) for number in rows}
        there = {number: {result.attachment.sha256 for result in results_of(row)} for number, row in rows.items()}
        for one, file in kept:
            if file.sha256 in there[one.event]:
                same += 1
                continue
            there[one.event].add(file.sha256)
            add_result(change, rows[one.event], file, f"{one.caption} (Foto: {credit})")
            taken[one.event] += 1
        told = [f"{count} foto {rows[number].title}" for number, count in sorted(taken.items())]
        words = f"kartu kamera: {daftar(told) or 'semua foto sudah ada'}"
        counts: dict[str, Any] = {"taken": taken.total(), "same": same, "left": [list(pair) for pair in left]}
        return change.done(EVENTS, str(min(rows)), words, id=min(rows), events=sorted(rows), **counts)


def _choose(
    shots: Sequence[Shot], choices: Mapping[str, Mapping[str, object]]
) -> tuple[list[_Wanted], list[tuple[str, str]]]:
    """Part what is taken from what is left, with the reason.

    Raises ``Missing`` for a name that is not on the card.
    """
    if unknown := set(choices) - {shot.name for shot in shots}:
        raise Missing(f"Tidak ada di kartu: {daftar(sorted(unknown))}.")
    wanted, left = [], []
    for shot in shots:
        chosen = choices.get(shot.name, {})
        event = int(str(chosen.get("event", shot.event)))
        if shot.usable and event:
            title = shot.title if event == shot.event else event_of(event).title
            proposed = caption_of(title, shot.at)
            words = clean_line("choices", str(chosen.get("caption", "")), limit=200)
            wanted.append(_Wanted(shot, event, words or proposed))
        else:
            left.append((shot.name, shot.why or "tidak dipilih"))
    return wanted, left


def _keep(
    session: Session,
    wanted: Sequence[_Wanted],
    rows: Mapping[int, EventRow],
    credit: str,
    left: list[tuple[str, str]],
) -> list[tuple[_Wanted, attachments.Kept]]:
    """Write each copy into the office's attachments, one after another; what turns out broken is left."""
    places, kept, tell = Counter[int](), [], _half(session, 0.5)
    with tempfile.TemporaryDirectory() as folder:
        for done, one in enumerate(wanted, start=1):
            places[one.event] += 1
            try:
                copy = write_copy(
                    one.shot, Path(folder), rows[one.event].title, places[one.event], (one.caption, credit)
                )
            except Unreadable as why:
                left.append((one.shot.name, str(why)))
                continue
            kept.append((one, attachments.keep(session.workspace, copy)))
            copy.unlink()
            tell(f"{done} dari {len(wanted)} foto disalin", done / len(wanted))
    return kept


def _half(session: Session, begun: float) -> Any:  # noqa: ANN401 - what ``Session.tell`` is
    """Tell of one half of the work, from ``begun`` on."""

    def tell(words: str, far: float) -> None:
        session.tell(words, begun + far / 2)

    return tell


def _open_event(number: int) -> EventRow:
    """Find an event that still takes photos.

    Raises ``Missing``, ``Refused``.
    """
    row = event_of(number)
    if row.state != "open" or row.approved_at:
        raise Refused(f"Hasil {named(row)} sudah disetujui; foto baru tidak ditambahkan lagi.")
    return row
