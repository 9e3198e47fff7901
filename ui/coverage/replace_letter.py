"""Another surat tugas in place of one whose event changed after it was signed: printed, signed, entered."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtWidgets import QPushButton, QWidget

from desk.coverage.rows import LetterView
from desk.errors import DeskError, Invalid
from desk.session import Result
from ui.parts.clock import number_may_be_given
from ui.parts.fields import LineField
from ui.parts.form_dialog import FormDialog
from ui.parts.papers import show_paper
from ui.steps.fields import SignatureField
from ui.workbench import Workbench

REPLACE: Final = "coverage.replace_letter"
DRAFT_KEY: Final = "pengganti:{event}"
"""The key by which the letter is printed before it is signed."""


class ReplaceLetterForm(FormDialog):
    """Tells what changed, prints the new letter as it is to be signed, and enters it once it is."""

    title = "Surat tugas pengganti"
    verb = "Beri nomor & terbitkan"

    def __init__(self, workbench: Workbench, event: int, letter: LetterView, parent: QWidget) -> None:
        self._event = event
        self.told = (
            f"Surat tugas {letter.number} tetap tersimpan seperti ditandatangani, dengan catatan penggantinya. "
            "Cetak naskah penggantinya, mintakan tanda tangan, lalu catat di sini."
        )
        self.reason_field = LineField("reason", "Alasan penggantian")
        self.signature_field = SignatureField("signature", "Tanda tangan")
        basis_field = LineField("basis", "Dasar (kosong: jadwal kegiatan)")
        super().__init__(workbench, [self.reason_field, self.signature_field, basis_field], parent)
        for place, words in enumerate(letter.changed):
            self.body.insertWidget(1 + place, self.add_words(f"▲ {words[:1].upper()}{words[1:]}.", "error"))
        self.draft_button = QPushButton("&Cetak naskah…")
        self.draft_button.clicked.connect(self._on_draft)
        self.add_buttons([self.draft_button])
        self.ask_room(46, 36)

    def act(self, values: dict[str, Any]) -> Result:
        """Issue the letter, once the day and the year's book are settled."""
        if not number_may_be_given(self.workbench, self):
            raise Invalid("signature", "Tanggal dan buku nomornya belum dipastikan.")
        told = self.workbench.do(REPLACE, event=self._event, **values)
        self.workbench.tell(f"Surat tugas {told['letter']} terbit, pengganti {told['replaces']}.")
        return told

    def show_refusal(self, refusal: DeskError) -> None:
        """Show what is wrong with the signature beside the part of it."""
        if isinstance(refusal, Invalid) and refusal.field in SignatureField.owns:
            self.signature_field.refuse_part(refusal.field, str(refusal))
        else:
            super().show_refusal(refusal)

    def _on_draft(self) -> None:
        key = DRAFT_KEY.format(event=self._event)
        try:
            show_paper(self.workbench, self, "assignment-letter", key, title=self.title, copy="clean")
        except DeskError as refusal:
            self.say(str(refusal))
