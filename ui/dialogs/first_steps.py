"""What a new office does first, until its first labelled folder: what is done, and the door to what is not."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtWidgets import QWidget

from desk.backup.schedule import targets
from desk.cabinet import lists as cabinet
from desk.people import lists as people
from desk.releases import lines
from desk.workspace import Workspace
from ui.parts.list_dialog import ListDialog, Verb
from ui.parts.table import Column
from ui.workbench import Workbench

DONE, OPEN, CHOICE = "selesai", "belum", "boleh nanti"
KINDS: Final = {DONE: "ok", OPEN: "warn", CHOICE: "plain"}


@dataclass(frozen=True)
class FirstStep:
    """A step: what, how far, where its work is done (a key of the dialog's doors), and its page of help."""

    number: int
    what: str
    state: str
    why: str
    door: str
    page: str


COLUMNS: Final = (
    Column("No.", lambda row: str(row.number), key=lambda row: row.number, width=3),
    Column("Langkah", lambda row: row.what, width=17, strong=lambda row: row.state == OPEN),
    Column("Keadaan", lambda row: row.state, chip=lambda row: KINDS[row.state], width=7),
    Column("Gunanya", lambda row: row.why),
)


class FirstStepsDialog(ListDialog):
    """The steps with their doors; it stays beside the work and follows it.

    ``doors`` open what a step is done in, by its key; ``helps`` shows a page of help by its name.
    """

    title = "Langkah pertama kantor baru"
    told = "Sampai map berlabel yang pertama, kira-kira setengah jam. Daftar ini mengikuti yang Anda kerjakan."
    columns = COLUMNS
    concerns = frozenset({"cabinet", "people", "releases", "office"})
    ems = (58.0, 38.0)

    def __init__(
        self,
        parent: QWidget | None,
        workbench: Workbench,
        doors: Mapping[str, Callable[[], object]],
        helps: Callable[[str], object],
    ) -> None:
        self._doors, self._helps = doors, helps
        super().__init__(parent, workbench)
        self.setModal(False)
        waiting = next((row for row in self.rows() if row.state == OPEN), None)
        if waiting is not None:
            self.table.pick(str(waiting.number))

    @staticmethod
    def key(row: FirstStep) -> Hashable:
        """Name a step."""
        return str(row.number)

    def rows(self) -> Sequence[FirstStep]:
        """Read how far the office is."""
        return first_steps(self.workbench.workspace)

    def verbs(self) -> Sequence[Verb]:
        """Open the step's work, or its page of help."""
        return (
            Verb("&Kerjakan langkah ini", "play", self._on_do, primary=True),
            Verb("&Caranya", "help", self._on_help),
        )

    def _on_do(self) -> None:
        if (row := self.current()) is not None:
            self._doors[row.door]()

    def _on_help(self) -> None:
        if (row := self.current()) is not None:
            self._helps(row.page)


def first_steps(workspace: Workspace) -> list[FirstStep]:
    """Tell how far a new office is on its way to its first labelled folder."""
    today = workspace.now().date()
    working = [person for person in people.people(today) if person.active and person.positions]
    drawers = [drawer for each in cabinet.cabinets() for drawer in each.drawers]
    filed = cabinet.items(limit=1)
    labelled = any(item.labelled_at for item in cabinet.items(limit=50))
    steps = (
        ("Profil kantor", bool(workspace.office.address), OPEN, "Kop, alamat dan jam yang tercetak di setiap lembar.",
         "profile", "kantor-baru"),
        ("Petugas dan jabatannya", len(working) > 1, OPEN, "Siapa memeriksa, memaraf dan menerbitkan menurut SOP.",
         "people", "kantor-baru"),
        ("Kunci paraf", any(person.keyed for person in working), CHOICE,
         "Untuk yang memaraf di layar; yang memaraf di kertas tidak perlu.", "people", "kunci-paraf"),
        ("Cadangan di diska kedua", len(targets(workspace)) > 1, OPEN, "Bila diska PC ini rusak, datanya tidak ikut.",
         "backup", "kantor-baru"),
        ("Kabinet dan map", any(drawer.folders for drawer in drawers), OPEN, "Tempat setiap naskah berakhir.",
         "cabinet", "kabinet"),
        ("Press release pertama diterima", bool(lines.releases(workspace, limit=1)), OPEN, "Naskah sungguhan pertama.",
         "releases", "terima-press-release"),
        ("Diparaf, terbit dan bernomor arsip", bool(filed), OPEN, "Mengikuti langkah SOP-nya sampai map.", "releases",
         "arsip-dan-label"),
        ("Label dicetak dan ditempel", labelled, OPEN, "Map berlabel yang pertama.", "cabinet", "arsip-dan-label"),
    )  # fmt: skip
    return [
        FirstStep(number, what, DONE if done else open_, why, door, page)
        for number, (what, done, open_, why, door, page) in enumerate(steps, start=1)
    ]
