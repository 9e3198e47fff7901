"""The wording of the office's lembar disposisi: which instructions it has pre-printed, and in which order.

Local rules word it differently (domain.md 3.4); an instruction that is taken off stays on the sheets given with it.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from desk.actions import action
from desk.errors import Invalid
from desk.letters.actions import KIND
from desk.letters.lists import instructions
from desk.letters.tables import InstructionRow
from desk.session import Result, Session
from desk.text import clean_line

KEEPERS: Final = ("pengelola", "petugas")
MOST: Final = 14
"""More than so many instructions do not go on half a page beside the posts of an office."""

LONGEST: Final = 80


@action("letters.set_instructions", may=KEEPERS)
def set_instructions(session: Session, words: Sequence[str]) -> Result:
    """Make these the pre-printed instructions of the lembar disposisi, in this order.

    Raises ``Invalid`` for the field ``words``: none, too many, one that stands twice, or nothing that changes.
    """
    session.require(KEEPERS, "mengubah daftar instruksi")
    wanted = clean_instructions(words)
    if wanted == instructions():
        raise Invalid("words", "Daftar instruksi tidak berubah.")
    with session.write("letters.set_instructions") as change:
        known = {row.words: row for row in InstructionRow.select()}
        for place, one in enumerate(wanted, start=1):
            if one not in known:
                change.add(InstructionRow, words=one, position=place)
            elif (known[one].position, known[one].retired) != (place, ""):
                change.set(known[one], position=place, retired="")
        for one, row in known.items():
            if one not in wanted and not row.retired:
                change.set(row, retired=change.at.isoformat())
        return change.done(KIND, "", f"instruksi lembar disposisi: {'; '.join(wanted)}")


def clean_instructions(words: Sequence[str]) -> list[str]:
    """Clean a list of instructions; blank lines fall away.

    Raises ``Invalid`` for the field ``words``.
    """
    found = [one for one in (clean_line("words", each, limit=LONGEST) for each in words) if one]
    if not found:
        raise Invalid("words", "Instruksi lembar disposisi belum diisi; sedikitnya satu.")
    if len(found) > MOST:
        raise Invalid("words", f"Lembar disposisi memuat paling banyak {MOST} instruksi; sekarang {len(found)}.")
    for place, one in enumerate(found):
        if one in found[:place]:
            raise Invalid("words", f"Instruksi “{one}” tertulis dua kali.")
    return found
