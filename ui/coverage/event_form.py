"""The form of an event: what is known of it, kept while it is typed, taken into the SOP at once where that fits."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date, datetime
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QComboBox,
    QDialog,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from desk.coverage.calendar_rows import CalendarEvent
from desk.coverage.terms import KINDS, SOURCES
from desk.errors import DeskError, Invalid
from desk.session import Result
from desk.words import hari_tanggal, kapan
from ui.coverage.lanes import Lane
from ui.parts.drafts import DraftKeeper
from ui.parts.fields import ChoiceField, Input, LineField, TickField
from ui.parts.growing import RollingBody
from ui.parts.plain import CANCEL, PlainLabel
from ui.steps.asks import SOURCE_WORDS
from ui.steps.days import day_or_moment_words
from ui.steps.fields import WhenField
from ui.theme import dress, em
from ui.workbench import Workbench

RULES: Final = (
    ("", "Tidak berulang"),
    ("FREQ=DAILY", "Tiap hari"),
    ("FREQ=WEEKLY", "Tiap pekan"),
    ("FREQ=MONTHLY", "Tiap bulan"),
    ("FREQ=YEARLY", "Tiap tahun"),
)
PLACES: Final = {
    "title": (0, 0, 1, 4),
    "starts": (1, 0, 1, 2),
    "ends": (1, 2, 1, 2),
    "leader": (2, 0, 1, 2),
    "organiser": (2, 2, 1, 2),
    "place": (3, 0, 1, 2),
    "town": (3, 2, 1, 2),
    "contact": (4, 0, 1, 2),
    "source": (4, 2, 1, 2),
    "kind": (5, 0, 1, 2),
    "theme": (5, 2, 1, 2),
    "rule": (6, 0, 1, 2),
    "note": (6, 2, 1, 2),
    "out_of_town": (7, 0, 1, 1),
    "tentative": (7, 1, 1, 1),
    "all_day": (7, 2, 1, 1),
    "into_sop": (8, 0, 1, 4),
    "one_day": (8, 0, 1, 4),
}
"""Row, column, and how many of each a field takes."""

OWN: Final = ("title", "starts", "ends", "into_sop")
TAKE_UP: Final = "coverage.take_up"
ONE_DAY: Final = "one_day"
"""The tick that changes one day of a repeated event and leaves the others."""

WIDTH, HEIGHT = 46, 36


class LeaderField(LineField):
    """Whose event it is: chosen from the usual leaders, or typed; an agency's own stays empty."""

    def __init__(self, name: str, label: str, titles: list[str]) -> None:
        super().__init__(name, label)
        combo = QComboBox()
        combo.setEditable(True)
        combo.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        combo.addItems(["", *titles])
        combo.setAccessibleName(label.replace("&", ""))
        layout = self.layout()
        if layout is not None:
            layout.replaceWidget(self.line_edit, combo)
        self.line_edit.hide()
        self.line_edit.setParent(None)
        inner = combo.lineEdit() or QLineEdit()
        inner.setPlaceholderText("Kosong bila kegiatan OPD")
        self.line_edit, self.combo, self.editor = inner, combo, combo
        self.label.setBuddy(combo)
        self.setFocusProxy(combo)
        combo.currentTextChanged.connect(self._on_edited)


class EventForm(QDialog):
    """The form; ``acted`` gives the action's answer. ``event`` is the one that is changed; None enters a new one."""

    acted = Signal(object)

    def __init__(  # noqa: PLR0913 - what a form begins with
        self,
        workbench: Workbench,
        lanes: tuple[Lane, ...],
        put: Mapping[str, str],
        *,
        event: CalendarEvent | None = None,
        day: str = "",
        sop: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.workbench, self.event_shown, self._day = workbench, event, day
        self.fields: dict[str, Input] = {}
        self._build(lanes, sop=sop)
        self._put(fields_of(event) if event is not None else put)
        name = f"kegiatan:{event.id}" if event is not None else "kegiatan"
        self._keeper = DraftKeeper(workbench.session, name, self._typed, self)
        self._take_up_draft(put)
        for field in self.fields.values():
            field.edited.connect(self._keeper.touched)
        self.fields["title"].setFocus()

    def submit(self) -> None:
        """Enter or change the event, or show beside which field it was refused."""
        for field in self.fields.values():
            field.clear()
        self.error_label.hide()
        try:
            result = self._act()
        except DeskError as refusal:
            self.show_refusal(refusal)
        else:
            self._keeper.drop()
            self.acted.emit(result)
            self.accept()

    def show_refusal(self, refusal: DeskError) -> None:
        """Show a refusal beside its field, or above the buttons."""
        field = self.fields.get(refusal.field) if isinstance(refusal, Invalid) else None
        if field is not None:
            field.refuse(str(refusal))
            field.setFocus()
        else:
            self.error_label.setText(f"▲ {refusal}")
            self.error_label.show()

    def done(self, code: int, /) -> None:
        self._keeper.flush()
        super().done(code)

    def _act(self) -> Result:
        values = {name: field.value() for name, field in self.fields.items()}
        details = {name: value for name, value in values.items() if name not in OWN}
        if self.event_shown is not None:
            return self._change(values, details)
        given = {name: values[name] for name in OWN if name != "into_sop"}
        made = self.workbench.do("coverage.add", **given, details=details)
        self.workbench.tell(f"Kegiatan dicatat: {given['title']}.")
        if values.get("into_sop") and values["starts"]:
            self._take_up(int(made["id"]))
        return made

    def _change(self, values: Mapping[str, object], details: Mapping[str, object]) -> Result:
        shown = fields_of(self.event_shown) if self.event_shown is not None else {}
        fields = {name: values[name] for name in OWN if name != "into_sop"} | dict(details)
        typed = self._typed()
        fields = {name: value for name, value in fields.items() if typed[name] != shown.get(name, "")}
        reason = fields.pop("reason", values.get("reason", ""))
        day = self._day if fields.pop(ONE_DAY, False) else ""
        if not fields:
            raise Invalid("title", "Belum ada yang diubah.")
        event = self.event_shown.id if self.event_shown is not None else 0
        made = self.workbench.do("coverage.edit", event=event, fields=fields, day=day, reason=str(reason))
        self.workbench.tell(f"Kegiatan diubah: {values['title']}.")
        return made

    def _take_up(self, event: int) -> None:
        """Take the new event into the SOP; where that is refused it stays on the calendar, and it is said why."""
        try:
            self.workbench.do(TAKE_UP, event=event)
        except DeskError as refusal:
            self.workbench.tell(f"Tercatat di kalender, belum masuk SOP: {refusal}", "warn")

    def _put(self, words: Mapping[str, str]) -> None:
        for name, text in words.items():
            if name in self.fields and text:
                self.fields[name].put(text)

    def _typed(self) -> dict[str, str]:
        return {name: field.typed() for name, field in self.fields.items()}

    def _take_up_draft(self, put: Mapping[str, str]) -> None:
        draft = self._keeper.offered()
        if draft is None or not draft.content.get("title"):
            return
        self._put({**draft.content, **{name: words for name, words in put.items() if words}})
        self._keeper.take_up()
        when = kapan(datetime.fromisoformat(draft.at), self.workbench.session.now())
        self.draft_label.setText(f"◆ Isian {when} dipulihkan; lanjutkan, atau kosongkan.")

    def _build(self, lanes: tuple[Lane, ...], *, sop: bool) -> None:
        new = self.event_shown is None
        self.setWindowTitle("Kegiatan baru" if new else "Ubah kegiatan")
        self._make_fields(lanes, sop=sop)
        body = RollingBody()
        grid = QGridLayout()
        grid.setHorizontalSpacing(em(0.8))
        grid.setVerticalSpacing(em(0.5))
        for name, field in self.fields.items():
            grid.addWidget(field, *PLACES.get(name, (9, 0, 1, 4)), Qt.AlignmentFlag.AlignTop)
        for column in range(4):
            grid.setColumnStretch(column, 1)
        body.column.setContentsMargins(em(1.2), em(0.9), em(1.2), em(0.9))
        body.column.addWidget(PlainLabel(self.windowTitle(), role="heading"))
        body.column.addLayout(grid)
        body.column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.setSpacing(0)
        outer.addWidget(body, 1)
        outer.addWidget(self._build_foot("Catat kegiatan" if new else "Simpan perubahan"))
        for keys in ("Ctrl+Return", "Ctrl+Enter", "Ctrl+S"):
            QShortcut(QKeySequence(keys), self).activated.connect(self.submit)
        room = self.screen().availableSize()
        self.resize(min(em(WIDTH), round(room.width() * 0.95)), min(em(HEIGHT), round(room.height() * 0.9)))

    def _make_fields(self, lanes: tuple[Lane, ...], *, sop: bool) -> None:
        kinds = [("", "–"), *((kind, kind.capitalize()) for kind in KINDS)]
        sources = [(source, SOURCE_WORDS.get(source, source.capitalize())) for source in SOURCES]
        titles = [lane.title for lane in lanes if lane.key != "opd"]
        made: list[Input] = [
            LineField("title", "Nama &kegiatan"),
            WhenField("starts", "&Mulai", prompt="21/11/2026 09.00; kosong: belum terjadwal"),
            WhenField("ends", "&Selesai", prompt="21/11/2026 11.00"),
            LeaderField("leader", "&Pejabat", titles),
            LineField("organiser", "P&enyelenggara"),
            LineField("place", "&Tempat"),
            LineField("town", "Kot&a", prompt="Kosong: dibaca dari tempatnya"),
            LineField("contact", "&Narahubung"),
            ChoiceField("source", "Sum&ber jadwal", sources),
            ChoiceField("kind", "&Jenis", kinds),
            LineField("theme", "Tem&a tematik"),
            ChoiceField("rule", "Be&rulang", list(RULES)),
            LineField("note", "Catatan"),
            TickField("out_of_town", "&Luar kota"),
            TickField("tentative", "Belum pasti"),
            TickField("all_day", "Sepanjang &hari"),
        ]
        if sop and self.event_shown is None:
            made.append(TickField("into_sop", "Langsung terima dalam SOP peliputan (bila bertanggal)"))
            made[-1].put(str(True))
        if self.event_shown is not None:
            made.append(LineField("reason", "Alasan (wajib bila mendadak)"))
        if self._day:
            day = hari_tanggal(date.fromisoformat(self._day))
            made.append(TickField(ONE_DAY, f"Hanya {day}; hari lain dalam rangkaian tetap"))
        self.fields = {field.name: field for field in made}
        rule = self.event_shown.rule if self.event_shown is not None else ""
        combo = self.fields["rule"].editor
        if rule and isinstance(combo, QComboBox) and combo.findData(rule) < 0:
            combo.addItem(f"Aturan: {rule}", rule)

    def _build_foot(self, verb: str) -> QFrame:
        foot = QFrame()
        dress(foot, "footer")
        column = QVBoxLayout(foot)
        column.setContentsMargins(em(1.2), em(0.6), em(1.2), em(0.6))
        self.error_label = PlainLabel("", role="error", wrap=True)
        self.error_label.hide()
        column.addWidget(self.error_label)
        row = QHBoxLayout()
        self.draft_label = PlainLabel("Yang diketik tersimpan sebagai draf.", role="muted small", wrap=True)
        row.addWidget(self.draft_label, 1)
        self.cancel_button, self.act_button = QPushButton(CANCEL), QPushButton(f"{verb} (Ctrl+Enter)")
        for button in (self.cancel_button, self.act_button):
            button.setAutoDefault(False)
            row.addWidget(button)
        self.cancel_button.clicked.connect(self.reject)
        self.act_button.clicked.connect(self.submit)
        dress(self.act_button, "primary")
        column.addLayout(row)
        return foot


def fields_of(event: CalendarEvent | None) -> dict[str, str]:
    """Write an event as it stands in the form's fields."""
    if event is None:
        return {}
    words = {name: str(getattr(event, name)) for name in PLACES if name not in ("into_sop", ONE_DAY)}
    words[ONE_DAY] = str(False)
    return words | {name: day_or_moment_words(getattr(event, name)) for name in ("starts", "ends")}


def moment_words(at: date) -> str:
    """Write a day, or a moment, as it is typed into the form."""
    return day_or_moment_words(at.isoformat(timespec="minutes") if isinstance(at, datetime) else at.isoformat())
