"""A real office with papers in its cabinet, and the officer at the window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtWidgets import QApplication

from desk.cabinet import lists as cabinet
from ui.cabinet.tab import CabinetTab
from ui.theme import apply_theme
from ui.workbench import Workbench

SECOND_FOLDER = "FK-01/1/02"


@dataclass
class Seat:
    """The workbench of the desk officer, and what it was asked to show or say."""

    workbench: Workbench
    opened: list[tuple[str, str]] = field(default_factory=list)
    told: list[str] = field(default_factory=list)
    undo: list[Callable[[], object]] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.workbench.open_requested.connect(self._on_open)
        self.workbench.notice.connect(self._on_notice)
        self.workbench.undoable.connect(self._on_undoable)

    def _on_open(self, kind: str, number: str) -> None:
        self.opened.append((kind, number))

    def _on_notice(self, text: str, _kind: str) -> None:
        self.told.append(text)

    def _on_undoable(self, text: str, undo: Callable[[], object]) -> None:
        self.told.append(text)
        self.undo.append(undo)


@pytest.fixture
def filed(desk_office, through) -> Callable[..., str]:
    """File a release; gives its filing number."""

    def file(title: str = "Gubernur Resmikan Jembatan", folder: str = "") -> str:
        number = desk_office.accept(title)
        through(number, "arsip")
        done = desk_office.do(
            "petugas", "releases.file", release=number, folder=folder, signature=desk_office.sign(number)
        )
        return str(done["filing_number"])

    return file


@pytest.fixture
def second_folder(desk_office) -> str:
    """A second folder in the first drawer, with room for two items."""
    desk_office.do(
        "petugas", "cabinet.add_folder", drawer="FK-01/1", title="Jilid dua", classification="400.14.4.3", year=2026,
        capacity=2,
    )  # fmt: skip
    return SECOND_FOLDER


@pytest.fixture
def seat(desk_office, qapp: QApplication) -> Iterator[Seat]:
    """The desk officer at the window."""
    apply_theme(qapp, "light")
    made = Seat(Workbench(desk_office.as_("petugas")))
    yield made
    made.workbench.stop()


@pytest.fixture
def tab(seat, qtbot) -> CabinetTab:
    """The tab as it opens, at the size of an ordinary office screen less the window's frame."""
    made = CabinetTab(seat.workbench)
    qtbot.addWidget(made)
    made.resize(1366, 634)
    made.load()
    made.show()
    return made


@pytest.fixture
def place_of() -> Callable[[str], str]:
    """Tell where an item lies, as the register says."""

    def place(number: str) -> str:
        found = cabinet.item(number)
        return found.place if found else ""

    return place
