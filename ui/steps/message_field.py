"""Words that are ready to be sent: read, changed, copied, opened in WhatsApp, or saved as a mail draft."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QDir, QUrl
from PySide6.QtGui import QDesktopServices, QGuiApplication
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from desk.errors import DeskError
from desk.releases.messages import mail_file, whatsapp_link
from desk.store.files import storage_faults
from desk.text import safe_name
from ui.icons import wear
from ui.parts.fields import Input
from ui.parts.plain import PlainLabel, tip
from ui.theme import em

LINES = 7


class MessageField(Input):
    """The words; ``contact`` is the receiver's telephone number or e-mail address, '' if there is none."""

    def __init__(self, name: str, label: str, *, contact: str = "", subject: str = "") -> None:
        self._contact, self._subject = contact, subject
        whole = QWidget()
        self.text_edit = QPlainTextEdit()
        self.text_edit.setTabChangesFocus(True)
        self.text_edit.setFixedHeight(em(1.3 * LINES + 0.8))
        self.text_edit.setAccessibleName(label)
        self.copy_button, self.chat_button = QPushButton("Salin"), QPushButton("Buka WhatsApp")
        self.mail_button, self.told_label = QPushButton("Simpan .eml…"), PlainLabel("", role="muted small")
        column = QVBoxLayout(whole)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(em(0.3))
        column.addWidget(self.text_edit)
        row = QHBoxLayout()
        does = (self._on_copy, self._on_chat, self._on_mail)
        icons = ("copy", "link", "save")
        for button, act, icon in zip((self.copy_button, self.chat_button, self.mail_button), does, icons, strict=True):
            button.setAutoDefault(False)
            button.clicked.connect(act)
            wear(button, icon)
            row.addWidget(button)
        row.addWidget(self.told_label, 1)
        column.addLayout(row)
        super().__init__(name, label, whole)
        self.setFocusProxy(self.text_edit)
        self.text_edit.textChanged.connect(self._on_words)

    def value(self) -> str:
        return self.text_edit.toPlainText()

    def put(self, words: str) -> None:
        self.text_edit.setPlainText(words)

    def link(self) -> str:
        """Give the link that opens a chat with the words typed in."""
        return whatsapp_link("" if "@" in self._contact else self._contact, self.value())

    def save_mail(self, path: Path) -> None:
        """Save the words as a mail draft.

        Raises ``StorageFailed``.
        """
        to = self._contact if "@" in self._contact else ""
        with storage_faults(path):
            path.write_bytes(mail_file(to, self._subject, self.value()))
        self.told_label.setText(f"Tersimpan: {path.name}")

    def _on_words(self) -> None:
        tip(self.chat_button, f"Buka {self.link().partition('?')[0]} dengan teks ini")
        self._on_edited()

    def _on_copy(self) -> None:
        QGuiApplication.clipboard().setText(self.value())
        self.told_label.setText("Teks tersalin.")

    def _on_chat(self) -> None:
        opened = QDesktopServices.openUrl(QUrl(self.link()))
        self.told_label.setText("" if opened else "Tidak ada aplikasi untuk membukanya; salin saja teksnya.")

    def _on_mail(self) -> None:
        proposed = QDir.home().filePath(safe_name(f"{self._subject}.eml"))
        chosen, _kind = QFileDialog.getSaveFileName(self, "Simpan surel", proposed, "Surel (*.eml)")
        if not chosen:
            return
        try:
            self.save_mail(Path(chosen))
        except DeskError as refusal:
            self.refuse(str(refusal))
