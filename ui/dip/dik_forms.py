"""The questions about excluded information: the consequence test, the decision, why it is rejected or ends."""

from __future__ import annotations

from typing import Any, Final

from PySide6.QtWidgets import QWidget

from desk.dip.dik_lists import ExclusionView
from desk.dip.item_rows import DipLine
from desk.session import Result
from ui.parts.days import day_words
from ui.parts.fields import DayField, Input, LineField, TextField
from ui.parts.form_dialog import FormDialog
from ui.theme import em
from ui.workbench import Workbench

DAYS: Final = ("until", "tested_on")
WIDTH: Final = 46
"""In line heights: the texts of a consequence test are long."""


def _fields() -> list[Input]:
    return [
        LineField("information", "Informasi yang dikecualikan"),
        LineField("part", "Bagian yang dikecualikan (kosong: seluruhnya)"),
        LineField("unit", "Unit yang menguasai"),
        TextField("legal_basis", "Dasar hukum", prompt="Misalnya: UU 14/2008 Pasal 17 huruf h angka 3", lines=2),
        TextField("opened", "Konsekuensi bila dibuka", lines=2),
        TextField("closed", "Konsekuensi atau manfaat bila ditutup", lines=2),
        LineField("period", "Jangka waktu pengecualian", prompt="Misalnya: 5 tahun, atau selama proses berjalan"),
        DayField("until", "Berakhir pada (boleh kosong)"),
        LineField("test_number", "Nomor berita acara uji konsekuensi"),
        DayField("tested_on", "Tanggal uji (boleh kosong)"),
    ]


class ExclusionDialog(FormDialog):
    """The lembar uji konsekuensi of a new proposal, of one for a DIP ``item``, or of a ``view`` to be changed."""

    title = "Uji konsekuensi"
    told = "Kolom lembar pengujian konsekuensi. Informasi DIP yang diusulkan ditahan dari daftar sampai diputuskan."
    verb = "Usulkan pengecualian"

    def __init__(
        self,
        workbench: Workbench,
        parent: QWidget | None = None,
        *,
        item: DipLine | None = None,
        view: ExclusionView | None = None,
    ) -> None:
        self.item, self.view = item, view
        self.verb = "Simpan perubahan" if view else self.verb
        super().__init__(workbench, _fields(), parent)
        self.setMinimumWidth(em(WIDTH))
        if item is not None:
            self.fields["information"].put(item.title)
            self.fields["unit"].put(item.unit)
            self.fields["legal_basis"].setFocus()
        if view is not None:
            for name, field in self.fields.items():
                words = str(getattr(view, name))
                field.put(day_words(words) if name in DAYS else words)

    def act(self, values: dict[str, Any]) -> Result:
        if self.view is not None:
            return self.workbench.do("dik.edit", exclusion=self.view.id, version=self.view.version, fields=values)
        return self.workbench.do("dik.propose", item=self.item.id if self.item else 0, **values)


class DecideDialog(FormDialog):
    """The decision by which an exclusion is approved."""

    title = "Tetapkan pengecualian"
    told = "Setelah ditetapkan, pengecualian tidak diubah lagi; ia berakhir pada waktunya atau karena putusan."
    verb = "Tetapkan"

    def __init__(self, workbench: Workbench, view: ExclusionView, parent: QWidget | None = None) -> None:
        self.exclusion = view.id
        day = DayField("on", "Tanggal keputusan")
        super().__init__(workbench, [LineField("decision", "Nomor keputusan"), day], parent)
        day.put(day_words(workbench.session.now().date().isoformat()))

    def act(self, values: dict[str, Any]) -> Result:
        return self.workbench.do("dik.decide", exclusion=self.exclusion, **values)


class RejectDialog(FormDialog):
    """Why a proposal is rejected; its information is open again."""

    title = "Tolak pengecualian"
    told = "Informasinya kembali ke DIP dan diverifikasi lagi sebelum diumumkan."
    verb = "Tolak"
    danger = True

    def __init__(self, workbench: Workbench, view: ExclusionView, parent: QWidget | None = None) -> None:
        self.exclusion = view.id
        super().__init__(workbench, [TextField("reason", "Alasan penolakan")], parent)

    def act(self, values: dict[str, Any]) -> Result:
        return self.workbench.do("dik.decide", exclusion=self.exclusion, approved=False, **values)


class EndDialog(FormDialog):
    """Why an exclusion ends."""

    title = "Akhiri pengecualian"
    told = "Informasinya kembali terbuka dan diverifikasi lagi; umumkan setelah itu."
    verb = "Akhiri"

    def __init__(self, workbench: Workbench, view: ExclusionView, parent: QWidget | None = None) -> None:
        self.exclusion = view.id
        super().__init__(workbench, [TextField("reason", "Alasan")], parent)
        if view.over:
            self.fields["reason"].put(f"Jangka waktunya habis pada {day_words(view.until)}.")

    def act(self, values: dict[str, Any]) -> Result:
        return self.workbench.do("dik.end", exclusion=self.exclusion, **values)
