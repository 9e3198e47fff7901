"""What the tab opens beyond the item at the cursor: lists in and out, each in a dialog of its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desk.dip.dik_lists import may_see
from desk.dip.edition_lists import editions
from desk.dip.item_lists import Shown, Sorted
from desk.dip.item_rows import DipLine
from desk.dip.views import ViewColumn, query_of
from desk.session import Result
from ui.dip.bulk import BulkDialog, Chosen
from ui.dip.dik import DikDialog
from ui.dip.dik_forms import ExclusionDialog
from ui.dip.editions import NOW, EditionsDialog
from ui.dip.evidence import EvidenceDialog
from ui.dip.importing import ImportDialog
from ui.dip.imports import ImportsDialog
from ui.dip.opd_lists import OpdListsDialog
from ui.dip.out import Export, SendDialog
from ui.dip.papers import Papers
from ui.dip.saved_views import SaveViewDialog, Seen, ViewsDialog
from ui.parts.form_dialog import FormDialog
from ui.workbench import Workbench


class Doors(QObject):
    """Opens the dialogs over the page that owns it; ``views_changed`` when saved views may be others.

    ``query_wanted`` gives a query of the search language that the list is to show.
    """

    views_changed = Signal()
    query_wanted = Signal(str)

    def __init__(self, workbench: Workbench, page: QWidget) -> None:
        super().__init__(page)
        self._workbench, self._page = workbench, page
        self.export, self.papers = Export(workbench, page), Papers(workbench, page)

    def does(self) -> dict[str, Callable[[], object]]:
        """Give what each entry of the menu opens, by the entry's key."""
        return {
            "import": self.import_list,
            "imports": self.show_imports,
            "editions": self.show_editions,
            "dik": partial(self.show_dik, 0),
            "views": self.show_views,
            "export": self.export.choose,
            "send": self.send_changes,
            "opds": self.show_opds,
            "evidence": self.gather_evidence,
            "print_now": self.print_now,
            "print_changes": self.print_changes,
            "print_week": self.print_week,
        }

    def import_list(self, file: str = "") -> None:
        """Take a list in."""
        ImportDialog(self._workbench, self._page, file=file).open()

    def show_imports(self) -> None:
        """Show what was imported."""
        dialog = ImportsDialog(self._page, self._workbench)
        dialog.shown.connect(self.query_wanted)
        dialog.open()

    def show_editions(self) -> None:
        """Show the editions."""
        EditionsDialog(self._page, self._workbench).open()

    def show_dik(self, exclusion: int = 0) -> None:
        """Show what is excluded, to whoever may see it, and one exclusion of it."""
        if may_see(self._workbench.session):
            dialog = DikDialog(self._page, self._workbench)
            dialog.table.pick(exclusion)
            dialog.open()

    def exclude(self, line: DipLine) -> None:
        """Propose that an item is excluded."""
        dialog = ExclusionDialog(self._workbench, self._page, item=line)
        dialog.acted.connect(partial(self._on_excluded, line.code))
        dialog.open()

    def change_many(self, choices: Sequence[Chosen]) -> None:
        """Change many items at once."""
        BulkDialog(self._workbench, choices, self._page).open()

    def save_view(self, shown: Shown, order: Sorted, columns: tuple[ViewColumn, ...]) -> FormDialog:
        """Save what the list shows under a name."""
        dialog = SaveViewDialog(self._workbench, Seen(query_of(shown), order, columns), self._page)
        dialog.open()
        return dialog

    def show_views(self) -> None:
        """Show the saved views; the left pane follows what was dropped."""
        dialog = ViewsDialog(self._page, self._workbench)
        dialog.finished.connect(self.views_changed)
        dialog.open()

    def send_changes(self) -> None:
        """Pack what changed since the last sending."""
        SendDialog(self._workbench, self._page).open()

    def show_opds(self) -> None:
        """Show what each OPD is expected to deliver."""
        OpdListsDialog(self._page, self._workbench).open()

    def gather_evidence(self) -> None:
        """Gather the evidence of a year for the openness review."""
        EvidenceDialog(self._workbench, self._page).open()

    def print_now(self) -> None:
        """Print the list as it is now."""
        self.papers.show("dip", NOW, "Daftar Informasi Publik saat ini")

    def print_changes(self) -> None:
        """Print what changed since the last edition."""
        found = editions()
        if found:
            self.papers.show("dip-difference", str(found[0].id), f"Perubahan sejak {found[0].decision}")
        else:
            self._workbench.tell("Belum ada edisi DIP; perubahan dihitung sejak edisi terakhir.", "warn")

    def print_week(self) -> None:
        """Print what this week asks to be brought up to date."""
        today = self._workbench.session.now().date()
        self.papers.show("update-list", today.isoformat(), "Daftar pemutakhiran pekan ini")

    def _on_excluded(self, code: str, result: Result) -> None:
        self._workbench.tell(f"{code} ditahan dari DIP; usulan {result['number']} menunggu keputusan.")
