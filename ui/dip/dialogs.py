"""The short questions about items: the code, the place, a reason, where it was announced, when it was renewed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtWidgets import QWidget

from desk.cabinet import lists as cabinet
from desk.dip.item_rows import DipView
from desk.dip.publication import MEDIA
from desk.errors import Invalid
from desk.session import Result
from ui.parts.days import day_words
from ui.parts.fields import ChoiceField, DayField, FileField, Input, LineField, TextField
from ui.parts.form_dialog import FormDialog
from ui.workbench import Workbench

NO_FOLDER = "(tanpa map: softcopy saja)"


class ItemsDialog(FormDialog):
    """A question about one item or several."""

    def __init__(
        self, workbench: Workbench, items: Sequence[int], fields: Sequence[Input], parent: QWidget | None = None
    ) -> None:
        super().__init__(workbench, fields, parent)
        self.items = list(items)


class CodeDialog(ItemsDialog):
    """The stage kodefikasi: the classification code, by the unit's own method."""

    title = "Kodefikasi"
    told = "Kode klasifikasi menentukan retensi dan tempat arsipnya."
    verb = "Beri kode"

    def __init__(
        self, workbench: Workbench, items: Sequence[int], code: str = "", parent: QWidget | None = None
    ) -> None:
        field = LineField("classification", "Kode klasifikasi", prompt="Misalnya: 900.1.3")
        words = LineField("words", "Catatan (boleh kosong)")
        super().__init__(workbench, items, [field, words], parent)
        field.put(code)

    def act(self, values: dict[str, Any]) -> Result:
        return self.workbench.do("dip.advance", items=self.items, stage="kodefikasi", **values)


class StoreDialog(ItemsDialog):
    """The stage penataan: the folder of the paper, or where the soft copy is kept."""

    title = "Penataan dan penyimpanan"
    told = "Naskah kertas masuk ke map dan mendapat nomor arsip; untuk softcopy saja, tulis di mana ia disimpan."
    verb = "Simpan"

    def __init__(
        self, workbench: Workbench, items: Sequence[int], view: DipView | None, parent: QWidget | None = None
    ) -> None:
        folders = [
            (folder.place, f"{folder.place} · {folder.title}")
            for found in cabinet.cabinets()
            for drawer in found.drawers
            for folder in cabinet.folders(found.code, drawer.code)
        ]
        folder = ChoiceField("folder", "Map", [("", NO_FOLDER), *folders])
        words = LineField("words", "Letak softcopy atau catatan", prompt="Misalnya: server dokumen, folder DIP 2026")
        super().__init__(workbench, items, [folder, words], parent)
        if view is not None and view.files and not view.paper:
            words.put("disimpan di Meja Informasi")

    def act(self, values: dict[str, Any]) -> Result:
        return self.workbench.do("dip.advance", items=self.items, stage="penataan", **values)


class AloneDialog(ItemsDialog):
    """Why one officer both verifies and authenticates, where nobody else is in office."""

    title = "Dikerjakan sendiri"
    told = "Verifikasi dan otentikasi seharusnya oleh petugas yang berbeda. Alasan ini dilaporkan."
    verb = "Lanjutkan"

    def __init__(self, workbench: Workbench, items: Sequence[int], stage: str, parent: QWidget | None = None) -> None:
        self.stage = stage
        super().__init__(workbench, items, [TextField("reason", "Alasan")], parent)

    def act(self, values: dict[str, Any]) -> Result:
        return self.workbench.do("dip.advance", items=self.items, stage=self.stage, reason=str(values["reason"]))


class ReturnDialog(ItemsDialog):
    """Sending an item back to whoever described it."""

    title = "Kembalikan"
    told = "Informasi kembali ke tahap deskripsi; alasannya tampil di atas kolomnya."
    verb = "Kembalikan"

    def __init__(self, workbench: Workbench, items: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(workbench, items, [TextField("reason", "Apa yang kurang atau salah?")], parent)

    def act(self, values: dict[str, Any]) -> Result:
        return self.workbench.do("dip.send_back", item=self.items[0], reason=str(values["reason"]))


class WithdrawDialog(ItemsDialog):
    """Taking an item out of the register."""

    title = "Cabut dari daftar"
    told = "Informasi keluar dari DIP; edisi yang sudah ditetapkan tetap memuatnya seperti ditandatangani."
    verb = "Cabut"
    danger = True

    def __init__(self, workbench: Workbench, items: Sequence[int], parent: QWidget | None = None) -> None:
        super().__init__(workbench, items, [TextField("reason", "Alasan")], parent)

    def act(self, values: dict[str, Any]) -> Result:
        return self.workbench.do("dip.withdraw", item=self.items[0], reason=str(values["reason"]))


class RenewDialog(ItemsDialog):
    """Noting that items were brought up to date."""

    title = "Catat pemutakhiran"
    told = "Tenggat berikutnya dihitung dari tanggal ini. Berkas atau naskah baru meminta verifikasi lagi."
    verb = "Catat"

    def __init__(self, workbench: Workbench, items: Sequence[int], parent: QWidget | None = None) -> None:
        day = DayField("on", "Dimutakhirkan pada")
        fields: list[Input] = [day, LineField("note", "Catatan (boleh kosong)")]
        if len(items) == 1:
            fields += [FileField("files", "Berkas baru (boleh kosong)"), LineField("paper", "Naskah kertas baru")]
        super().__init__(workbench, items, fields, parent)
        day.put(day_words(workbench.session.now().date().isoformat()))

    def act(self, values: dict[str, Any]) -> Result:
        path = str(values.pop("files", ""))
        given = values | ({"files": [path]} if path else {})
        return self.workbench.do("dip.renew", items=self.items, **given)


class PublishDialog(ItemsDialog):
    """Recording where items were announced, with evidence."""

    title = "Catat pengumuman"
    told = "Di mana, kapan dan oleh siapa informasi diumumkan; tangkapan layar atau foto sebagai bukti."
    verb = "Catat pengumuman"

    def __init__(
        self, workbench: Workbench, items: Sequence[int], link: str = "", parent: QWidget | None = None
    ) -> None:
        address = LineField("address", "Alamat halaman", prompt="https://")
        day = DayField("on", "Diumumkan pada")
        medium = ChoiceField("medium", "Diumumkan di", [(one, one.capitalize()) for one in MEDIA])
        proof = FileField("evidence", "Bukti (boleh kosong)")
        super().__init__(workbench, items, [medium, address, day, proof, LineField("note", "Catatan")], parent)
        address.put(link)
        day.put(day_words(workbench.session.now().date().isoformat()))

    def act(self, values: dict[str, Any]) -> Result:
        if values["medium"] == "website" and not values["address"]:
            raise Invalid("address", "Alamat halaman belum diisi.")
        return self.workbench.do("dip.publish", items=self.items, **values)
