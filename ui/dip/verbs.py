"""What is done with the items that are chosen: stages, updates, announcements, withdrawal, exclusion, many at once."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from desk.dip.bulk import MOST
from desk.dip.item_rows import DipLine
from desk.dip.views import query_of
from desk.session import Result
from desk.words import angka
from ui.dip.bulk import Chosen, undo_change
from ui.dip.detail import Detail
from ui.dip.dialogs import PublishDialog, RenewDialog, WithdrawDialog
from ui.dip.doors import Doors
from ui.dip.register import Register
from ui.dip.stage_work import StageWork
from ui.parts.form_dialog import FormDialog
from ui.parts.paged import PagedView
from ui.workbench import Workbench


class Verbs(QObject):
    """Acts on the item that ``detail`` shows or on the rows selected in ``table``; ``done`` when it was done."""

    done = Signal()

    def __init__(
        self,
        workbench: Workbench,
        page: QWidget,
        table: PagedView,
        detail: Detail,
        register: Register,
        doors: Doors,
    ) -> None:
        super().__init__(page)
        self._workbench, self._page = workbench, page
        self._table, self._detail, self._register, self._doors = table, detail, register, doors
        self.stage_work = StageWork(workbench, page)
        self.stage_work.refused.connect(detail.show_error)
        self.stage_work.done.connect(self.done)

    def does(self) -> dict[str, Callable[[], object]]:
        """Give what each entry of the menu does, by the entry's key."""
        return {
            "next": self.take_on,
            "return": self.send_back,
            "renew": self.renew,
            "publish": self.publish,
            "withdraw": self.withdraw,
            "exclude": self.exclude,
            "bulk": self.change_many,
        }

    def take_on(self) -> None:
        """Do the next stage of the item, or note that it was brought up to date where none is left."""
        view = self._detail.view()
        if view is None:
            return
        if view.line.next_stage:
            self.stage_work.take_on(view, self.together())
        else:
            self.renew()

    def together(self) -> list[int]:
        """Give the selected items that wait for the same stage as the one on screen; it alone where few are."""
        view = self._detail.view()
        if view is None:
            return []
        same = [row.id for row in self._selected() if row.next_stage == view.line.next_stage]
        return same if len(same) > 1 and view.line.id in same else [view.line.id]

    def send_back(self) -> None:
        """Send the item back."""
        if (view := self._detail.view()) is not None:
            self.stage_work.send_back(view)

    def renew(self) -> None:
        """Note that the chosen items were brought up to date."""
        if items := self._chosen():
            dialog = RenewDialog(self._workbench, items, self._page)
            dialog.acted.connect(self._on_renewed)
            self._ask(dialog)

    def publish(self) -> None:
        """Note where the chosen items were announced."""
        view = self._detail.view()
        if items := self._chosen():
            link = view.line.link if view and len(items) == 1 else ""
            self._ask(PublishDialog(self._workbench, items, link, self._page))

    def withdraw(self) -> None:
        """Take the item out of the register."""
        if (view := self._detail.view()) is not None:
            self._ask(WithdrawDialog(self._workbench, [view.line.id], self._page))

    def exclude(self) -> None:
        """Propose that the item is excluded."""
        if (view := self._detail.view()) is not None:
            self._doors.exclude(view.line)

    def change_many(self) -> None:
        """Change the chosen items, or all that the list shows, at once."""
        selected, total = self._chosen(), self._register.total()
        choices = [Chosen(tuple(selected), "", f"{angka(len(selected))} informasi yang dipilih")] if selected else []
        if query := query_of(self._register.shown):
            choices.append(Chosen((), query, f"Semua yang tampil ({query}): {angka(total)} informasi"))
        if choices:
            self._doors.change_many(choices)

    def _on_renewed(self, told: Result) -> None:
        undo = partial(undo_change, self._workbench, str(told["undo"]))
        self._workbench.tell(f"Pemutakhiran {told['number']} dicatat.", undo=undo)

    def _chosen(self) -> list[int]:
        """Give the items that are selected, or the one on screen."""
        selected = [row.id for row in self._selected()]
        view = self._detail.view()
        return selected if len(selected) > 1 else [view.line.id] if view else []

    def _selected(self) -> list[DipLine]:
        """Give the selected rows; none where more are selected than are worked on together, or looked at quickly."""
        ranges = self._table.selectionModel().selection()
        if sum(ranges.at(place).height() for place in range(ranges.size())) > MOST:
            return []
        return [row for row in self._table.selected_rows() if isinstance(row, DipLine)]

    def _ask(self, dialog: FormDialog) -> None:
        dialog.acted.connect(self.done)
        dialog.open()
