"""How officers play a scenario by actions, where there is no screen for it yet."""

from __future__ import annotations

from typing import Any

from desk.errors import DeskError
from desk.releases import lists
from desk.releases.rows import ReleaseView
from desk.sop.load import procedure
from tests.conftest import Desk

WORDS = {"releases.publish": "url", "releases.report": "words"}
"""Where each action takes the words that go with it."""


class ActionPlay:
    """Officers at work; ``refusal`` is the last sentence that said no."""

    def __init__(self, desk: Desk) -> None:
        self.number, self.letter, self.refusal = "", "", ""
        self._desk = desk

    def view(self) -> ReleaseView:
        """Give the release as it is stored."""
        return lists.release(self._desk.workspace, self.number)

    def receive_letter(self, subject: str, sender: str) -> None:
        """Enter a letter into the agenda."""
        got = self._desk.do("petugas", "letters.receive", sender=sender, subject=subject, contact="0812345678")
        self.letter = got["number"]

    def dispose(self, login: str, to: str) -> None:
        """Pass the letter on; the last disposisi makes it a release."""
        office = self._desk.workspace.office
        position = next(one.code for one in office.positions if to in one.roles)
        asked = ["Proses lebih lanjut"]
        told = self._do(login, "letters.dispose", letter=self.letter, to=[position], instructions=asked)
        self.number = str(told.get("release", self.number))

    def end_step(self, login: str, words: str = "") -> None:
        """Do the step that waits."""
        line = self.view().line
        action = procedure(line.sop).step(line.step).action
        given: dict[str, Any] = {WORDS[action]: words} if action in WORDS else {}
        if action == "releases.draft":
            given = {"paragraphs": [words]}
        if action == "releases.paraf":
            given = {"version": line.version}
        self._do(login, action, release=self.number, **given)

    def insist(self, login: str) -> None:
        """Ask for a paraf out of turn."""
        self._do(login, "releases.paraf", release=self.number, version=self.view().line.version)

    def send_back(self, login: str, step: str, reason: str) -> None:
        """Return it to an earlier step."""
        self._do(login, "releases.send_back", release=self.number, reason=reason, to=step)

    def look_for(self, login: str, words: str) -> None:
        """Make sure that words were left for an officer beside a decision."""
        assert words in [paraf.note for paraf in self.view().parafs], login

    def is_asked(self, login: str) -> bool:
        """Tell whether a release waits for an officer."""
        return bool(set(self.view().line.actors) & self._desk.as_(login).officer.roles())

    def _do(self, login: str, action: str, **given: Any) -> dict[str, Any]:
        self.refusal = ""
        try:
            return self._desk.do(login, action, **given)
        except DeskError as refusal:
            self.refusal = str(refusal)
            return {}
