"""The page for one item: every column in one form, filled in from the keyboard; what is typed is kept while typing."""

from __future__ import annotations

import json
from collections.abc import Mapping
from itertools import pairwise
from typing import Any, Final

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QCheckBox, QCompleter, QFrame, QGridLayout, QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from desk.dip.item_fields import usual_period
from desk.dip.item_lists import units
from desk.dip.item_rows import DipView
from desk.dip.terms import CATEGORIES, FORMS, PERIODS
from desk.errors import DeskError, Invalid
from desk.session import Result
from ui.icons import wear
from ui.parts.days import day_words
from ui.parts.drafts import DraftKeeper
from ui.parts.fields import ChoiceField, DayField, FileField, Input, LineField, TextField
from ui.parts.growing import RollingBody
from ui.parts.plain import CANCEL, PlainLabel
from ui.theme import dress, em
from ui.workbench import Workbench

FORM: Final = "dip"
KEPT_TOLD: Final = "Draf tersimpan sendiri · Tab ke isian berikut · Ctrl+Enter menyimpan"
LINES: Final = {
    "title": ("&Judul atau nama informasi", "Misalnya: Laporan Realisasi Anggaran Triwulan III 2026"),
    "unit": ("&Unit atau pejabat yang menguasai", ""),
    "maker": ("&Penanggung jawab pembuatan", "Kosong bila sama dengan unitnya"),
    "made": ("&Waktu pembuatan", "10/10/2026, Oktober 2026, 2026 atau setiap bulan"),
    "place": ("&Tempat pembuatan", ""),
    "retention": ("&Jangka waktu simpan (JRA)", "Misalnya: 5 tahun, permanen, selama berlaku"),
    "classification": ("K&ode klasifikasi", "Misalnya: 900.1.3"),
    "heading": ("Kelo&mpok", "Misalnya: Ringkasan laporan keuangan"),
    "link": ("Ta&utan", "https://"),
    "paper": ("&Naskah kertas", "Rujukan naskah bila ada hardcopy"),
    "source": ("&Sumber", "Dari mana informasi ini diperoleh"),
}
DAYS: Final = {"received_on": ("&Diterima", "21/11/2026"), "updated_on": ("Dimuta&khirkan", "21/11/2026")}
PLACES: Final = {
    "title": (0, 0, 2),
    "category": (1, 0, 1),
    "unit": (1, 1, 1),
    "summary": (2, 0, 2),
    "made": (3, 0, 1),
    "place": (3, 1, 1),
    "forms": (4, 0, 1),
    "retention": (4, 1, 1),
    "maker": (5, 0, 1),
    "classification": (5, 1, 1),
    "update_every": (6, 0, 1),
    "updated_on": (6, 1, 1),
    "link": (7, 0, 1),
    "file": (7, 1, 1),
    "heading": (8, 0, 1),
    "paper": (8, 1, 1),
    "source": (9, 0, 1),
    "received_on": (9, 1, 1),
}
"""Row, column and how many columns each field takes; Tab follows this order."""


class FormsField(Input):
    """Cetak, rekam, online, ticked; its value is the list of those that hold."""

    def __init__(self, name: str, label: str) -> None:
        whole = QWidget()
        row = QHBoxLayout(whole)
        row.setContentsMargins(0, 0, 0, 0)
        self.boxes = {form: QCheckBox(form.capitalize()) for form in FORMS}
        super().__init__(name, label, whole)
        for box in self.boxes.values():
            row.addWidget(box)
            box.clicked.connect(self._on_edited)
        row.addStretch(1)
        self.setFocusProxy(self.boxes[FORMS[0]])

    def value(self) -> list[str]:
        return [form for form, box in self.boxes.items() if box.isChecked()]

    def typed(self) -> str:
        return json.dumps(self.value())

    def put(self, words: str) -> None:
        chosen = json.loads(words or "[]")
        for form, box in self.boxes.items():
            box.setChecked(form in chosen)


class ItemForm(QWidget):
    """The page; ``saved`` gives the action's answer, ``left`` that the officer went back."""

    saved = Signal(object)
    left = Signal()

    def __init__(self, workbench: Workbench, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._workbench = workbench
        self._view: DipView | None = None
        self._before: dict[str, object] = {}
        self.keeper = DraftKeeper(workbench.session, FORM, self._typed, self)
        self._known_units = QStringListModel(self)
        self._build()
        self._connect()

    def start_new(self, category: str = "") -> None:
        """Begin an item, or go on with the draft of one."""
        self._begin(None)
        draft = self.keeper.offered()
        if draft is not None and draft.content.get("title"):
            self.keeper.take_up()
            self._put(draft.content)
            self.told_label.setText("◆ Draf yang belum disimpan dipulihkan; lanjutkan.")
        else:
            office = self._workbench.workspace.office
            self._put({"category": category or CATEGORIES[0], "place": office.city, "received_on": self._today()})
            self._on_category()
        self.fields["title"].setFocus(Qt.FocusReason.OtherFocusReason)

    def start_edit(self, view: DipView) -> None:
        """Change an item that stands in the register."""
        self._begin(view)
        self._put(_content(view))
        self._before = self._values()
        self.fields["title"].setFocus(Qt.FocusReason.OtherFocusReason)

    def submit(self) -> None:
        """Save, or show beside which field it was refused."""
        self.clear()
        try:
            result = self._save()
        except DeskError as refusal:
            self._refuse(refusal)
            return
        if self._view is None:
            self.keeper.drop()
        self._view = None
        self.saved.emit(result)

    def leave(self) -> None:
        """Go back; the draft of a new item stays."""
        if self._view is None:
            self.keeper.flush()
        self.left.emit()

    def clear(self) -> None:
        """Forget every refusal."""
        self.error_label.hide()
        for field in self.fields.values():
            field.clear()

    def is_editing(self) -> bool:
        """Tell whether an item of the register is being changed."""
        return self._view is not None

    def _save(self) -> Result:
        values = self._values()
        path = str(self.fields["file"].value())
        if self._view is None:
            files = {"files": [path]} if path else {}
            return self._workbench.do("dip.add", **values, **files)
        moved = {name: value for name, value in values.items() if value != self._before[name]}
        line = self._view.line
        result: Result = {"id": line.id, "number": line.code}
        if moved or not path:
            result = self._workbench.do("dip.edit", item=line.id, version=line.version, fields=moved)
        return self._workbench.do("dip.attach", item=line.id, files=[path]) if path else result

    def _values(self) -> dict[str, Any]:
        return {name: field.value() for name, field in self.fields.items() if name != "file"}

    def _begin(self, view: DipView | None) -> None:
        self._view = view
        self.clear()
        self._known_units.setStringList(units())
        self.heading_label.setText(f"Ubah {view.line.code}" if view else "Informasi baru")
        again = "Perubahan kolom undang-undang mengembalikan informasi ke verifikasi."
        first = "Uraian ini sekaligus tahap deskripsi; sesudahnya menunggu verifikasi."
        self.told_label.setText(again if view else first)
        self.fields["file"].label.setText("Tambah &berkas softcopy" if view else "&Berkas softcopy")

    def _build(self) -> None:
        dress(self, "pane")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName("Isian informasi publik")
        self.fields: dict[str, Input] = {
            **{name: LineField(name, label, prompt=prompt) for name, (label, prompt) in LINES.items()},
            **{name: DayField(name, label, prompt=prompt) for name, (label, prompt) in DAYS.items()},
            "category": ChoiceField("category", "Kate&gori", [(one, one.capitalize()) for one in CATEGORIES]),
            "update_every": ChoiceField("update_every", "Dipe&rbarui", [(one, one.capitalize()) for one in PERIODS]),
            "summary": TextField("summary", "Ringkasan &isi informasi", lines=2),
            "forms": FormsField("forms", "Bentuk yang tersedia"),
            "file": FileField("file", "&Berkas softcopy"),
        }
        for name in ("unit", "maker"):
            completer = QCompleter(self._known_units, self)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            field = self.fields[name]
            if isinstance(field, LineField):
                field.line_edit.setCompleter(completer)
        grid = QGridLayout()
        grid.setHorizontalSpacing(em(1.2))
        grid.setVerticalSpacing(em(0.5))
        grid.setContentsMargins(em(1), em(0.7), em(1), em(0.7))
        for name, (row, place, wide) in PLACES.items():
            grid.addWidget(self.fields[name], row, place, 1, wide, Qt.AlignmentFlag.AlignTop)
        for place in (0, 1):
            grid.setColumnStretch(place, 1)
        rolling = RollingBody()
        rolling.column.addLayout(grid)
        rolling.column.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head())
        column.addWidget(rolling, 1)
        column.addWidget(self._foot())
        for before, after in pairwise(PLACES):
            QWidget.setTabOrder(self.fields[before], self.fields[after])

    def _head(self) -> QFrame:
        head = QFrame()
        dress(head, "header")
        row = QHBoxLayout(head)
        row.setContentsMargins(em(1), em(0.6), em(1), em(0.6))
        row.setSpacing(em(1))
        self.heading_label = PlainLabel("", role="heading")
        self.told_label = PlainLabel("", role="muted small", wrap=True)
        row.addWidget(self.heading_label)
        row.addWidget(self.told_label, 1)
        return head

    def _foot(self) -> QFrame:
        foot = QFrame()
        dress(foot, "footer")
        row = QHBoxLayout(foot)
        row.setContentsMargins(em(1), em(0.6), em(1), em(0.6))
        row.setSpacing(em(0.5))
        self.error_label = PlainLabel("", role="error", wrap=True)
        self.error_label.hide()
        words = QVBoxLayout()
        words.addWidget(self.error_label)
        words.addWidget(PlainLabel(KEPT_TOLD, role="muted small"))
        row.addLayout(words, 1)
        self.cancel_button = QPushButton(f"{CANCEL} (Esc)")
        self.save_button = QPushButton("Simpan (Ctrl+Enter)")
        dress(self.save_button, "primary")
        wear(self.save_button, "save", "accent_text")
        row.addWidget(self.cancel_button)
        row.addWidget(self.save_button)
        return foot

    def _connect(self) -> None:
        for field in self.fields.values():
            field.edited.connect(self._on_edited)
        self.fields["category"].edited.connect(self._on_category)
        self.cancel_button.clicked.connect(self.leave)
        self.save_button.clicked.connect(self.submit)
        for key, do in {"Ctrl+Return": self.submit, "Ctrl+Enter": self.submit, "Esc": self.leave}.items():
            shortcut = QShortcut(QKeySequence(key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(do)

    def _refuse(self, refusal: DeskError) -> None:
        name = {"files": "file"}.get(refusal.field, refusal.field) if isinstance(refusal, Invalid) else ""
        field = self.fields.get(name)
        if field is not None:
            field.refuse(str(refusal))
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.error_label.setText(f"▲ {refusal}")
            self.error_label.show()

    def _typed(self) -> Mapping[str, str]:
        return {name: field.typed() for name, field in self.fields.items()}

    def _put(self, content: Mapping[str, str]) -> None:
        for name, field in self.fields.items():
            field.put(content.get(name, ""))

    def _today(self) -> str:
        return day_words(self._workbench.session.now().date().isoformat())

    def _on_edited(self) -> None:
        if self._view is None:
            self.keeper.touched()

    def _on_category(self) -> None:
        """Propose how often items of this category are brought up to date."""
        if self._view is None:
            self.fields["update_every"].put(usual_period(str(self.fields["category"].value())))


def _content(view: DipView) -> dict[str, str]:
    line = view.line
    return {
        "title": line.title,
        "category": line.category,
        "unit": line.unit,
        "summary": line.summary,
        "maker": line.maker,
        "place": view.place,
        "made": view.made_words,
        "forms": json.dumps(line.forms),
        "retention": line.retention,
        "classification": line.classification,
        "heading": line.heading,
        "link": line.link,
        "paper": view.paper,
        "source": view.source,
        "update_every": line.update_every,
        "updated_on": day_words(line.updated_on),
        "received_on": day_words(line.received_on),
    }
