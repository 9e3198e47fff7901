"""*Survei kepuasan (IKM)*: print the sheet, type the answers in, see the value and its grade (domain.md 8)."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QGridLayout,
    QLineEdit,
    QPlainTextEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from desk.errors import Invalid
from desk.session import Result
from desk.survey.lists import SheetView, result, sheets, years
from desk.survey.questions import questionnaire
from desk.survey.value import graded
from desk.words import desimal, tanggal
from ui.parts.act_dialog import ActDialog
from ui.parts.ask import ActionDialog, Ask
from ui.parts.days import day_words, iso_day
from ui.parts.list_dialog import ListDialog, Verb
from ui.parts.plain import PlainLabel, tip
from ui.parts.table import Column
from ui.theme import em
from ui.workbench import Workbench


class AnswersDialog(ActDialog):
    """Types one sheet in: nine answers from 1 to 4."""

    def __init__(self, parent: QWidget | None, workbench: Workbench) -> None:
        super().__init__(parent, workbench, "Masukkan lembar survei", "Simpan")
        self.groups: list[QButtonGroup] = []
        self.body.addLayout(self._questions())
        self.day_edit = QLineEdit(day_words(workbench.session.now().date().isoformat()))
        self.channel_combo = QComboBox()
        self.channel_combo.addItems(list(questionnaire().channels))
        self.suggestion_edit = QPlainTextEdit()
        self.suggestion_edit.setTabChangesFocus(True)
        self.suggestion_edit.setMaximumHeight(em(4))
        self.form.add("on", "&Tanggal pengisian", self.day_edit)
        self.form.add("channel", "&Lewat", self.channel_combo)
        self.form.add("suggestion", "&Saran", self.suggestion_edit)
        self.resize(em(50), em(46))

    def send(self) -> Result:
        """Enter the sheet."""
        answers = [group.checkedId() for group in self.groups]
        if -1 in answers:
            raise Invalid("answers", f"Pertanyaan {answers.index(-1) + 1} belum dijawab.")
        return self.workbench.do(
            "survey.enter",
            answers=answers,
            on=iso_day("on", self.day_edit.text()),
            channel=self.channel_combo.currentText(),
            suggestion=self.suggestion_edit.toPlainText(),
        )

    def _questions(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setColumnStretch(0, 1)
        for row, question in enumerate(questionnaire().questions):
            grid.addWidget(PlainLabel(f"{row + 1}. {question.element}", wrap=True), row, 0)
            group = QButtonGroup(self)
            for number, words in enumerate(question.answers, start=1):
                button = QRadioButton(str(number))
                button.setAccessibleName(f"{question.element}: {number}, {words}")
                tip(button, words)
                group.addButton(button, number)
                grid.addWidget(button, row, number)
            self.groups.append(group)
        return grid


class SurveyDialog(ListDialog):
    """The sheets of a year and what they are worth."""

    title = "Survei kepuasan (IKM)"
    told = "Sembilan unsur menurut Permenpan RB 14/2017; nilai dihitung dari lembar yang dimasukkan."
    nothing = ("Belum ada lembar survei tahun ini.", "Cetak lembarnya, bagikan, lalu masukkan jawabannya di sini.")
    concerns = frozenset({"survey"})
    columns = (
        Column("Lembar", lambda row: str(row.id), key=lambda row: row.id, width=5),
        Column("Diisi", lambda row: tanggal(date.fromisoformat(row.on)), key=lambda row: row.on, width=11),
        Column("Lewat", lambda row: row.channel, width=9),
        Column("Jawaban", lambda row: " ".join(map(str, row.answers)), width=12),
        Column("Saran", lambda row: row.suggestion),
        Column("Keadaan", lambda row: f"batal: {row.void}" if row.void else "dihitung", width=10),
    )

    def __init__(self, parent: QWidget | None, workbench: Workbench) -> None:
        this_year = str(workbench.session.now().year)
        self.filters = tuple((year, year) for year in dict.fromkeys([this_year, *years()]))
        super().__init__(parent, workbench)

    @staticmethod
    def key(row: SheetView) -> int:
        """Name a row over a reload."""
        return row.id

    def rows(self) -> Sequence[SheetView]:
        """Read the sheets of every year that has any."""
        return [sheet for year, _words in self.filters for sheet in sheets(year)]

    def keeps(self, chosen: str, row: SheetView) -> bool:
        """Keep the sheets of a year."""
        return row.on.startswith(chosen)

    def add_below(self, column: QVBoxLayout) -> None:
        """Say the year's value below the sheets."""
        self.value_label = PlainLabel(role="strong", wrap=True)
        column.addWidget(self.value_label)

    def load(self) -> None:
        """Read everything anew."""
        super().load()
        found = result(self.chips.current())
        if found.value is None:
            self.value_label.setText("")
            return
        value = found.value.value
        grade, words = graded(value)
        told = f"{found.count} lembar dihitung. Nilai IKM {desimal(float(value), 2)}, mutu {grade} ({words})."
        self.value_label.setText(told)

    def verbs(self) -> Sequence[Verb]:
        """Type in, void, print."""
        return (
            Verb("&Masukkan lembar…", "add", self._on_enter, needs_row=False, primary=True),
            Verb("&Batalkan lembar…", "void", self._on_void),
            Verb("&Cetak lembar kosong", "print", self._on_sheet, needs_row=False),
            Verb("Cetak &hasil", "print", self._on_result, needs_row=False),
        )

    def _on_enter(self) -> None:
        if AnswersDialog(self, self.workbench).exec():
            self.load()

    def _on_void(self) -> None:
        row: SheetView = self.current()
        asks, title = (Ask("reason", "&Alasan"),), f"Batalkan lembar {row.id}"
        if ActionDialog(self, self.workbench, title, "Batalkan", "survey.void", asks, fixed={"sheet": row.id}).exec():
            self.load()

    def _on_sheet(self) -> None:
        self.show_form("survey-sheet", "", "Lembar survei kepuasan")

    def _on_result(self) -> None:
        year = self.chips.current()
        self.show_form("survey-result", year, f"Hasil survei kepuasan {year}")
