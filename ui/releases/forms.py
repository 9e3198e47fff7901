"""The forms behind the bar: return, reject, publish with proof, sign, paraf in ink, attach, withdraw, void."""

from __future__ import annotations

from datetime import date
from typing import Any, Final

from PySide6.QtWidgets import QWidget

from desk.errors import DeskError, Invalid
from desk.people import lists as people
from desk.releases.rows import ReleaseView
from desk.session import Result
from desk.sop.revisions import at_revision
from ui.parts.fields import ChoiceField, DayField, FileField, LineField, TextField, TickField, TicksField
from ui.releases.evidence_field import EvidenceField
from ui.releases.number_form import NumberForm
from ui.releases.release_form import ReleaseForm
from ui.releases.words import piece_name, stage_name
from ui.workbench import Workbench

SHORT = 70
"""Letters that are enough to know a paragraph by."""

SHEET = "press-release"
SCANS = "Pindaian (*.pdf *.jpg *.jpeg *.png)"


class ReturnForm(ReleaseForm):
    """Return to an earlier step, with the reason."""

    moves_on = True
    title = "Kembalikan naskah"
    told = "Naskah kembali ke langkah yang dipilih; alasannya tampil di sana dan masuk jurnal."
    verb = "Kembalikan"

    def __init__(self, workbench: Workbench, view: ReleaseView, note: str = "", parent: QWidget | None = None) -> None:
        reason = TextField("reason", "Alasan", prompt="Apa yang harus diperbaiki?")
        reason.put(note)
        earlier = at_revision(view.line.sop, view.line.revision).earlier(view.line.step)
        steps = [(step.id, f"{stage_name(step.id)}: {step.name}") for step in earlier]
        super().__init__(workbench, view, [reason, ChoiceField("to", "Kembali ke", steps)], parent)

    def act(self, values: dict[str, Any]) -> Result:
        return self.workbench.do("releases.send_back", release=self.number, version=self.version, **values)


class ReasonForm(ReleaseForm):
    """One thing that ends with a reason and cannot be undone."""

    danger = True
    prompt = ""
    action = ""
    versioned = False

    def __init__(self, workbench: Workbench, view: ReleaseView, note: str = "", parent: QWidget | None = None) -> None:
        reason = TextField("reason", "Alasan", prompt=self.prompt)
        reason.put(note)
        super().__init__(workbench, view, [reason], parent)

    def act(self, values: dict[str, Any]) -> Result:
        version = {"version": self.version} if self.versioned else {}
        return self.workbench.do(self.action, release=self.number, **version, **values)


class RejectForm(ReasonForm):
    """Reject: it stays apart with its number."""

    moves_on = True
    title = "Tolak press release"
    told = "Tidak dapat diurungkan. Naskah disimpan terpisah dengan nomor agenda dan alasannya."
    verb = "Tolak"
    prompt = "Mengapa tidak disetujui?"
    action = "releases.reject"
    versioned = True


class WithdrawForm(ReasonForm):
    """Withdraw what was accepted or published."""

    title = "Tarik press release"
    told = "Tidak dapat diurungkan. Naskah tetap terbaca dengan nomornya, bertanda ditarik."
    verb = "Tarik"
    prompt = "Mengapa ditarik?"
    action = "releases.withdraw"


class VoidForm(ReasonForm):
    """Void an agenda number given in error."""

    title = "Batalkan nomor agenda"
    told = "Tidak dapat diurungkan. Nomor tetap ada di Buku Agenda dengan alasannya dan tidak dipakai lagi."
    verb = "Batalkan nomor"
    prompt = "Mengapa nomor ini batal?"
    action = "releases.void"


class PublishForm(ReleaseForm):
    """Record where it stands on the website, with proof."""

    moves_on = True
    title = "Catat terbit"
    verb = "Catat terbit"

    def __init__(self, workbench: Workbench, view: ReleaseView, url: str = "", parent: QWidget | None = None) -> None:
        address = LineField("url", "Alamat halaman", prompt="https://…")
        address.put(url)
        proof = EvidenceField("proof", "Bukti terbit (tangkapan layar, kliping)", captions=False)
        super().__init__(workbench, view, [address, proof], parent)

    def act(self, values: dict[str, Any]) -> Result:
        return self.workbench.do("releases.publish", release=self.number, version=self.version, **values)


class AttachForm(ReleaseForm):
    """Add evidence before publication."""

    title = "Lampirkan bukti"
    told = "Bukti baru membuat versi baru; paraf yang sudah ada diminta sekali lagi, hanya untuk bukti itu."
    verb = "Lampirkan"

    def __init__(self, workbench: Workbench, view: ReleaseView, _note: str = "", parent: QWidget | None = None) -> None:
        super().__init__(workbench, view, [EvidenceField("files", "Foto, video, rekaman, dokumen")], parent)

    def act(self, values: dict[str, Any]) -> Result:
        evidence = self.fields["files"]
        captions = evidence.captions() if isinstance(evidence, EvidenceField) else {}
        return self.workbench.do("releases.attach", release=self.number, captions=captions, **values)


class SignForm(ReleaseForm):
    """Who signed, when, and the sheet that shows it."""

    title = "Catat tanda tangan"
    told = "Sebelum bernomor, press release ditandatangani. Lampirkan pindaian lembar bertanda tangan."
    verb = "Catat tanda tangan"

    def __init__(self, workbench: Workbench, view: ReleaseView, _note: str = "", parent: QWidget | None = None) -> None:
        today = DayField("on", "Tanggal tanda tangan")
        today.put_iso(workbench.session.now().date().isoformat())
        signer = LineField("by", "Ditandatangani oleh", prompt="Nama lengkap dengan gelar")
        scan = FileField("scan", "Pindaian atau PDF bersertifikat", kinds=SCANS)
        certified = TickField("certified", "PDF ini bersertifikat (TTE BSrE)")
        super().__init__(workbench, view, [signer, today, scan, certified], parent)

    def act(self, values: dict[str, Any]) -> Result:
        return self.workbench.do("releases.sign", release=self.number, **values)


class InkForm(ReleaseForm):
    """A paraf in ink: who initialled, when, the scanned sheet, and what he struck."""

    title = "Catat paraf basah"
    told = "Untuk pejabat yang memaraf di kertas. Tercatat sebagai paraf basah, bukan paraf elektronik."
    verb = "Catat paraf basah"

    def __init__(self, workbench: Workbench, view: ReleaseView, _note: str = "", parent: QWidget | None = None) -> None:
        now = workbench.session.now()
        day = DayField("on", "Tanggal paraf")
        day.put_iso(now.date().isoformat())
        fields = [
            ChoiceField("by", "Pejabat yang memaraf", parafers(view, now.date())),
            day,
            FileField("scan", "Pindaian lembar berparaf", kinds=SCANS),
            TicksField("struck", "Bagian yang dicoret pada lembar (boleh kosong)", _strikable(view)),
        ]
        super().__init__(workbench, view, fields, parent)

    def put_scan(self, path: str, said: str) -> None:
        """Fill in a scan that was read already, with what its code says."""
        scan = self.fields["scan"]
        if isinstance(scan, FileField):
            scan.put(path)
        scan.say_source(said)

    def act(self, values: dict[str, Any]) -> Result:
        self._guard_own(str(values["scan"]))
        return self.workbench.do("releases.wet_paraf", release=self.number, version=self.version, **values)

    def _guard_own(self, path: str) -> None:
        """Refuse the sheet of another release; one whose code cannot be read is taken by the officer's word."""
        try:
            sheet = self.workbench.sheet_on(path) if path else None
        except DeskError:
            return
        own = (self.number, self.view.line.filing_number)
        if sheet is not None and (sheet.form != SHEET or sheet.number not in own):
            raise Invalid(
                "scan", f"Kode pada pindaian ini milik {sheet.number}, bukan {self.number}; periksa lembarnya."
            )


def parafers(view: ReleaseView, on: date) -> list[tuple[str, str]]:
    """List who may initial at the step a release waits at: login, and name with position."""
    fitting = [holding.code for holding in people.positions() if set(holding.roles) & set(view.line.actors)]
    return [
        (person.id, f"{person.name} · {stage_name(code)}")
        for person in people.people(on)
        for code in person.positions
        if person.active and code in fitting
    ]


def _strikable(view: ReleaseView) -> list[tuple[int, str]]:
    files = {file.id: file.name for file in view.files}
    return [
        (piece.id, f"{piece_name(view.pieces, place)}: {_first_words(files.get(piece.attachment, '') or piece.text)}")
        for place, piece in enumerate(view.pieces)
        if piece.kind != "title"
    ]


def _first_words(words: str) -> str:
    return words if len(words) <= SHORT else words[:SHORT].rsplit(" ", 1)[0] + " …"


FORMS: Final[dict[str, type[ReturnForm | ReasonForm | AttachForm | SignForm | InkForm | PublishForm | NumberForm]]] = {
    "return": ReturnForm,
    "reject": RejectForm,
    "withdraw": WithdrawForm,
    "void": VoidForm,
    "attach": AttachForm,
    "sign": SignForm,
    "ink": InkForm,
    "publish": PublishForm,
    "file_with": NumberForm,
}
"""The forms by the key of the command that opens them."""
