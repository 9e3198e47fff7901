"""Taking the emergency book along: it leaves the program, so the journal says who took it and where to."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from desk.actions import action
from desk.emergency.book import write_book
from desk.errors import Invalid
from desk.session import Result, Session
from desk.words import angka

TAKERS: Final = ("arsiparis", "pengelola", "petugas")
"""Who keeps the registers, the cabinet and the PC (SOP-PPID-06 and -07 G.7): nobody else needs them on a stick.

What these may not see either is not in it: the weekly one lies where the back-ups lie and is made in nobody's name.
"""


@action("safety.write_book", may=TAKERS)
def take_book(session: Session, folder: str) -> Result:
    """Write the emergency book into a folder, such as one on a USB disk.

    Raises ``Invalid`` for an empty name, ``Refused`` for a folder within the data, ``StorageFailed``.
    """
    session.require(TAKERS, "mengambil buku darurat")
    if not folder.strip():
        raise Invalid("folder", "Folder untuk buku darurat belum dipilih.")
    target = Path(folder).absolute()
    book = write_book(session.workspace, target, session.tell)
    with session.write("safety.write_book") as change:
        words = f"buku darurat ditulis ke {target}: {angka(book.rows)} baris, {angka(book.files)} berkas"
        counts = {"rows": book.rows, "files": book.files, "missing": book.missing}
        return change.done("office", book.path.name, words, path=str(book.path), **counts)
