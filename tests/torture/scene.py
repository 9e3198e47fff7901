"""An office with a past worth forging: releases filed, waiting, in ink, rejected, void; and copies from before."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path

from desk.attachments import sha256_of
from desk.store.database import close_database
from desk.workspace import open_office
from tests.conftest import Desk, StandingClock
from tests.torture.program import OfficeFolder

FILED, WAITING, INKED, REJECTED, VOID, RETURNED, CORRECTION = (f"{n:04}/2026" for n in range(1, 8))


@dataclass(frozen=True)
class Scene:
    """The office, what it was before its last line and its last number, the hashes of evidence and signed sheet."""

    now: OfficeFolder
    before_last: OfficeFolder
    before_correction: OfficeFolder
    photo: str
    signature: str


def play(template: Path, folder: Path) -> Scene:
    """Play the past."""
    now = OfficeFolder(template).copy(folder / "now")
    clock = StandingClock()
    workspace = open_office(now.place, trace_folder=now.trace)
    desk = Desk(replace(workspace, clock=clock), clock, folder)
    _to_the_cabinet(desk)
    _to_other_ends(desk)
    before_correction = now.copy(folder / "before-correction")
    words = ["Panjang jembatan 321 meter.", "Yang lain tetap."]
    desk.do("petugas", "releases.correct", release=FILED, paragraphs=words, reason="Salah angka.")
    desk.do("petugas", "releases.forward", release=CORRECTION, reason="ralat tanpa bukti")
    before_last = now.copy(folder / "before-last")
    desk.do("kasi", "releases.check", release=CORRECTION, note="sudah benar")
    files = [sha256_of(folder / name) for name in ("jembatan.jpg", "ttd.jpg")]
    close_database()
    return Scene(now, before_last, before_correction, *files)


def _to_the_cabinet(desk: Desk) -> None:
    text = desk.folder / "naskah.txt"
    text.write_text("Naskah asli dari pengirim.", "utf-8")
    desk.accept(captions={"jembatan.jpg": "Jembatan Sungai Kayan"}, source=str(text))
    desk.do("kasi", "releases.check", release=FILED)
    second = 3
    desk.do("kadis", "releases.paraf", release=FILED, version=1, struck=[second], note="tanpa kutipan")
    desk.do("kabid", "releases.paraf", release=FILED, version=1)
    desk.do("petugas", "releases.publish", release=FILED, url="https://contoh.go.id/1")
    desk.do("petugas", "releases.file", release=FILED, signature=desk.sign(FILED))


def _to_other_ends(desk: Desk) -> None:
    for title in ("Vaksinasi ternak", "Lomba desa", "Iklan terselubung", "Salah masuk", "Banjir surut"):
        desk.accept(title, paragraphs=[f"{title} dimulai.", f"{title} selesai."])
    for number in (WAITING, INKED, REJECTED, RETURNED):
        desk.do("kasi", "releases.check", release=number)
    desk.do("kadis", "releases.paraf", release=WAITING, version=1)
    words = ["Vaksinasi ternak dimulai Senin.", "Vaksinasi ternak selesai."]
    desk.do("petugas", "releases.edit", release=WAITING, version=1, paragraphs=words)
    desk.do("kadis", "releases.paraf", release=WAITING, version=2)
    scan = str(desk.photo("lembar.jpg", 20))
    desk.do("petugas", "releases.wet_paraf", release=INKED, by="kadis", on="2026-10-12", scan=scan)
    desk.do("kadis", "releases.reject", release=REJECTED, reason="Bukan kewenangan dinas.")
    desk.do("petugas", "releases.void", release=VOID, reason="Salah masuk.")
    desk.do("kadis", "releases.send_back", release=RETURNED, reason="Nama desa keliru.", to="periksa")
