"""Keeping what is being typed: saved two seconds after the last key, offered again after a crash or a break."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from datetime import datetime

from PySide6.QtCore import QObject, QTimer

from desk.releases.edit import Draft, draft_of, drop_draft, save_draft
from desk.session import Session
from desk.words import kapan

SAVE_MILLISECONDS = 2000
Content = Mapping[str, str]


class DraftKeeper(QObject):
    """Keeps the draft of one form. While an older one is still on offer, the new one is kept beside it."""

    def __init__(self, session: Session, form: str, content: Callable[[], Content], parent: QObject) -> None:
        super().__init__(parent)
        self._session = session
        self._slots = (form, f"{form}:2")
        self._slot = form
        self._content = content
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(SAVE_MILLISECONDS)
        self._timer.timeout.connect(self.save)

    def offered(self) -> Draft | None:
        """Give the newest draft that was not handed in, and keep a new one apart from it."""
        found = {slot: draft for slot in self._slots if (draft := draft_of(self._session, slot))}
        newest = max(found, key=lambda slot: found[slot].at, default=self._slots[1])
        self._slot = next(slot for slot in self._slots if slot != newest)
        return found.get(newest)

    def take_up(self) -> None:
        """Go on with the offered draft; what was typed beside it meanwhile stays a draft of its own."""
        self.flush()
        self._slot = self._other()

    def drop_offered(self) -> None:
        """Forget the offered draft."""
        drop_draft(self._session, self._other())

    def touched(self) -> None:
        """Something was typed: save when it has been quiet for a while."""
        self._timer.start()

    def save(self) -> None:
        """Save now."""
        self._timer.stop()
        save_draft(self._session, self._slot, dict(self._content()))

    def flush(self) -> None:
        """Save now if something waits to be saved."""
        if self._timer.isActive():
            self.save()

    def drop(self) -> None:
        """Forget what was kept: it was handed in."""
        self._timer.stop()
        drop_draft(self._session, self._slot)

    def _other(self) -> str:
        return next(slot for slot in self._slots if slot != self._slot)


def offer_words(draft: Draft, now: datetime) -> str:
    """Ask whether to go on: 'Pulihkan draf hari ini 09.41?'."""
    return f"Pulihkan draf {kapan(datetime.fromisoformat(draft.at), now)}?"
