"""The line at the foot of the window: where the data lie, how safe they are, and which keys help here."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from desk.backup.schedule import Standing
from desk.drills.lists import last_drill
from desk.journal import diary
from desk.journal.chain import GENESIS, canonical, line_hash
from desk.workspace import Workspace
from ui.parts.plain import PlainLabel, tip
from ui.parts.progress import ProgressStrip
from ui.phrases import journal_line
from ui.safety.words import age, worst
from ui.theme import dress, em


def last_link_holds() -> bool:
    """Tell whether the last line of the journal hangs on the one before it; the whole chain is what ``check`` reads."""
    head = diary.head()
    lines = list(diary.entries(max(0, head.seq - 2)))
    if not lines:
        return head.seq == 0
    last, previous = lines[-1], lines[-2].hash if len(lines) > 1 else GENESIS
    return line_hash(last.seq, previous, last.token, canonical(last.body)) == last.hash


class StatusLine(QFrame):
    """The line; a menu entry that is pointed at speaks in it for as long."""

    def __init__(self, workspace: Workspace, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        dress(self, "footer")
        self._workspace = workspace
        self._holds = last_link_holds()
        self.database_label = PlainLabel(role="muted small")
        self.backup_label = PlainLabel("Cadangan: …", role="muted small")
        self.journal_label = PlainLabel(role="muted small")
        self.hint_label = PlainLabel(role="muted small", elide=True)
        self.progress = ProgressStrip()
        tip(self.database_label, workspace.place.shown if workspace.place.server else str(workspace.place.database))
        self.show_reached(reached=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(em(0.9), em(0.25), em(0.9), em(0.25))
        row.setSpacing(em(1.6))
        for label in (self.database_label, self.backup_label, self.journal_label):
            row.addWidget(label)
        row.addStretch(1)
        row.addWidget(self.progress)
        row.addWidget(self.hint_label)
        self._hint = ""
        self.look()

    def show_backups(self, standings: list[Standing]) -> None:
        """Say when this office was last backed up; the second disk counts where one was chosen."""
        now = self._workspace.now()
        words = [age(each, now) for each in standings]
        self.backup_label.setText("Cadangan: " + " · diska kedua ".join(words))
        light = worst(standings, now)
        dress(self.backup_label, "tone", "" if light == "ok" else light)
        drilled = last_drill()
        drill = f"Latihan pemulihan: {drilled.words() if drilled else 'belum pernah'}"
        tip(self.backup_label, "\n".join([*(str(each.folder) for each in standings), drill]))

    def show_reached(self, *, reached: bool) -> None:
        """Say where the data lie, or that the server is away: what is typed meanwhile stays on the screen."""
        place = self._workspace.place
        where = f"server {place.host}" if place.server else place.database.name
        lost = f"▲ {where} terputus; menyambung lagi … Yang Anda ketik tetap di layar."
        self.database_label.setText(f"● Basis data: {where}" if reached else lost)
        dress(self.database_label, "tone", "" if reached else "bad")

    def look(self) -> None:
        """Count the journal's lines anew."""
        self.journal_label.setText(journal_line(diary.count(), holds=self._holds))
        dress(self.journal_label, "tone", "" if self._holds else "bad")

    def set_hint(self, words: str) -> None:
        """Show which keys help in the tab that is shown."""
        self._hint = words
        self.hint_label.setText(words)

    def say(self, words: str) -> None:
        """Show what a menu entry does; '' goes back to the hint."""
        self.hint_label.setText(words or self._hint)
