"""*Profil kantor dan jam kerja*: each setting in words, what is missing and what is not yet confirmed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QWidget

from desk.errors import Invalid
from desk.office import BRIEF_HOURS, LOCK_MINUTES, NO, PAPERS, PARAF_FORMS, YES
from desk.session import Result
from desk.settings.actions import CHANGEABLE
from desk.settings.lists import SettingLine, settings
from desk.words import HARI
from ui.parts.act_dialog import ActDialog
from ui.parts.ask import ActionDialog, Ask
from ui.parts.codes import CodeEdit
from ui.parts.list_dialog import ListDialog, Verb
from ui.parts.plain import PlainLabel
from ui.parts.table import Column
from ui.settings.days_off import tell_moved
from ui.settings.layout import LayoutDialog
from ui.theme import em
from ui.workbench import Workbench

CLASSIFICATION = "release_classification"
LISTS = {"kop_lines", "evidence", "evidence_optional"}
CHOICES: Mapping[str, Sequence[str]] = {
    "paper": PAPERS,
    "paraf_form": PARAF_FORMS,
    "lock_minutes": LOCK_MINUTES,
    "pin_at_paraf": (NO, YES),
    "brief_hour": BRIEF_HOURS,
}
HOURS = "hours."
LAYOUT = "layout"
EVERY, OPEN = "semua", "terbuka"
PERIOD_EXAMPLE = "Ramadan; 2027-02-08; 2027-03-09; senin 08.00-15.00; jumat 08.00-15.30"


def _state(row: SettingLine) -> str:
    if row.asks:
        return "belum diisi"
    return "belum dipastikan" if row.unconfirmed else ""


class SettingDialog(ActDialog):
    """Changes one text, list or choice of the profile."""

    def __init__(self, parent: QWidget | None, workbench: Workbench, line: SettingLine) -> None:
        super().__init__(parent, workbench, line.label, "Simpan")
        self._key = line.key
        value = workbench.workspace.office.to_mapping()[line.key]
        self.editor: QLineEdit | QPlainTextEdit
        if line.key in LISTS:
            self.editor = QPlainTextEdit("\n".join(value) if isinstance(value, list) else "")
            self.editor.setTabChangesFocus(True)
        elif line.key == CLASSIFICATION:
            self.editor = CodeEdit(workbench.workspace.now().date(), str(value))
        else:
            self.editor = QLineEdit(str(value))
        hint = "Satu baris untuk setiap isi." if line.key in LISTS else _choices(line.key)
        self.form.add(line.key, f"&{line.label}", self.editor, hint=hint)
        self.reason_edit = QLineEdit()
        self.form.add("reason", "&Dasar perubahan", self.reason_edit, hint="Boleh kosong; ikut tercatat di jurnal.")

    def send(self) -> Result:
        """Change the profile."""
        words = self.editor.toPlainText() if isinstance(self.editor, QPlainTextEdit) else self.editor.text()
        value: object = [line.strip() for line in words.splitlines() if line.strip()] if self._key in LISTS else words
        return self.workbench.do("office.change", fields={self._key: value}, reason=self.reason_edit.text())


class HoursDialog(ActDialog):
    """Changes the usual week of one profile of hours, and the periods that have another."""

    def __init__(self, parent: QWidget | None, workbench: Workbench, line: SettingLine) -> None:
        super().__init__(parent, workbench, line.label, "Simpan")
        self._profile = line.key.removeprefix(HOURS)
        hours = workbench.workspace.office.to_mapping()["hours"]
        week = hours[self._profile] if isinstance(hours, Mapping) else {}
        told = "Tulis jam buka dengan istirahat di antaranya, seperti 08.00-12.00, 13.00-16.00; kosong berarti tutup."
        self.body.addWidget(PlainLabel(told, role="muted", wrap=True))
        self.days = {day.lower(): QLineEdit(", ".join(week.get(day.lower(), ()))) for day in HARI}
        for day, editor in self.days.items():
            self.form.add(day, day.capitalize(), editor)
        self.periods_edit = QPlainTextEdit("\n".join(_period_line(each) for each in week.get("periods", ())))
        self.periods_edit.setTabChangesFocus(True)
        self.periods_edit.setMinimumHeight(em(5))
        hint = f"Satu masa setiap baris: nama; tanggal awal; tanggal akhir; hari dan jamnya. Contoh: {PERIOD_EXAMPLE}"
        self.form.add("periods", "Masa &khusus, seperti Ramadan", self.periods_edit, hint=hint)
        self.reason_edit = QLineEdit()
        self.form.add("reason", "&Dasar perubahan", self.reason_edit, hint="Misalnya nomor surat edarannya.")
        self.resize(em(40), em(44))

    def send(self) -> Result:
        """Change the hours; open deadlines move."""
        week: dict[str, Any] = {day: _spans(editor.text()) for day, editor in self.days.items()}
        week["periods"] = [_read_period(line) for line in self.periods_edit.toPlainText().splitlines() if line.strip()]
        fields = {"hours": {self._profile: week}}
        return self.workbench.do("office.change", fields=fields, reason=self.reason_edit.text())


class ProfileDialog(ListDialog):
    """Every setting of the office."""

    title = "Profil kantor dan jam kerja"
    told = "Yang diubah di sini berlaku seketika di semua layar dan lembar, dan tercatat di jurnal."
    concerns = frozenset({"office"})
    filters = ((EVERY, "Semua"), (OPEN, "Belum diisi atau belum dipastikan"))
    columns = (
        Column("Setelan", lambda row: row.label, width=15, strong=lambda _row: True),
        Column("Isi", lambda row: row.words or (f"belum diisi – {row.asks}" if row.asks else "–")),
        Column(
            "Keadaan",
            _state,
            width=11,
            chip=lambda row: "warn" if row.unconfirmed or row.asks else "plain",
        ),
    )
    ems = (64.0, 38.0)

    @staticmethod
    def key(row: SettingLine) -> str:
        """Name a row over a reload."""
        return row.key

    def rows(self) -> Sequence[SettingLine]:
        """Read the settings."""
        return settings(self.workbench.workspace.office)

    def keeps(self, chosen: str, row: SettingLine) -> bool:
        """Keep all, or what is still open."""
        return chosen == EVERY or bool(row.asks) or row.unconfirmed

    def verbs(self) -> Sequence[Verb]:
        """Change a setting, or say that it is right as it stands."""
        return (
            Verb("&Ubah…", "edit", self._on_change, primary=True),
            Verb("&Pastikan", "approve", self._on_confirm),
        )

    def picked(self, row: SettingLine | None) -> None:
        """Offer only what can be done to the setting at the cursor."""
        changeable = row is not None and (row.key in CHANGEABLE or row.key.startswith(HOURS))
        self.buttons["Ubah…"].setEnabled(changeable)
        self.buttons["Pastikan"].setEnabled(row is not None and row.unconfirmed)

    def _on_change(self) -> None:
        row: SettingLine = self.current()
        if row.key in CHOICES:
            self._choose(row)
            return
        if row.key == LAYOUT:
            if LayoutDialog(self, self.workbench).exec():
                self.load()
            return
        kind = HoursDialog if row.key.startswith(HOURS) else SettingDialog
        dialog = kind(self, self.workbench, row)
        if dialog.exec():
            self.load()
            if dialog.result_told.get("moved"):
                tell_moved(self, self.workbench, dialog.result_told)

    def _choose(self, row: SettingLine) -> None:
        choices = tuple((each, each) for each in CHOICES[row.key])
        value = getattr(self.workbench.workspace.office, row.key)
        asks = (Ask(row.key, f"&{row.label}", "choice", value, choices=choices),)
        if ChoiceDialog(self, self.workbench, row.label, "Simpan", "office.change", asks).exec():
            self.load()

    def _on_confirm(self) -> None:
        row: SettingLine = self.current()
        office = self.workbench.workspace.office
        names = [name for name in office.unconfirmed if name == row.key or row.key.startswith(f"{name}.")]
        if self.attempt("office.change", fields={}, confirmed=names):
            self.load()


class ChoiceDialog(ActionDialog):
    """Changes one setting that is one of several."""

    def send(self) -> Result:
        """Change the profile."""
        return self.workbench.do("office.change", fields={name: self.take(name) for name in self.editors})


def _choices(key: str) -> str:
    return f"Pilih: {', '.join(CHOICES[key])}." if key in CHOICES else ""


def _spans(words: str) -> list[str]:
    return [span.strip().replace("–", "-") for span in words.split(",") if span.strip()]


def _period_line(period: Mapping[str, Any]) -> str:
    days = [f"{day} {', '.join(period[day])}" for day in (name.lower() for name in HARI) if period.get(day)]
    return "; ".join([period["name"], period["first"], period["last"], *days])


def _read_period(line: str) -> dict[str, object]:
    parts = [part.strip() for part in line.split(";") if part.strip()]
    if len(parts) < 3:  # noqa: PLR2004 - name, first and last day
        raise Invalid("periods", f"Masa khusus “{line}” belum lengkap; tulis seperti: {PERIOD_EXAMPLE}")
    name, first, last, *days = parts
    week: dict[str, object] = {}
    for words in days:
        day, _, spans = words.partition(" ")
        week[day.lower()] = _spans(spans)
    return {"name": name, "first": first, "last": last, **week}
