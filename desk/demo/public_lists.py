"""The sample office's Daftar Informasi Publik: items of every category and stage, an edition, an exclusion."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import partial
from typing import Final

from desk.demo.stage import Stage
from desk.demo.story import FOLDER, Deed
from desk.dip.terms import STAGES

ENTERED, ADVANCED, PUBLISHED, FROZEN, AFTER = 6450, 5550, 4950, 4450, 1750
"""Office minutes before now: items are entered, go through their stages, are published, frozen; what happens later."""

DOERS: Final = {
    "verifikasi": "sekretaris-ppid",
    "otentikasi": "ppid",
    "kodefikasi": "arsiparis",
    "penataan": "arsiparis",
}
CODE: Final = "400.14.4.2"
KEPT_AT: Final = "Folder bersama PPID"
ADDRESS: Final = "https://diskominfo.contoh.example/ppid/dip"
SECRET, OLD, UNCLEAR, LATER = "Konfigurasi keamanan pusat data", "Brosur layanan lama", "Daftar wartawan terdaftar", 27
"""Items that are excluded, withdrawn and sent back; the last ones of the list come in after the edition."""


@dataclass(frozen=True)
class Entry:
    """A line of the list; ``stages`` counts those that are done, ``medium`` says where it was published."""

    category: str
    title: str
    unit: str
    made: str
    stages: int
    medium: str
    paper: str

    def enter(self, stage: Stage) -> None:
        """Let the desk write it down, with its soft copy where it has no paper."""
        files = [] if self.paper else [stage.sheet(self.title)]
        given = {"category": self.category, "unit": self.unit, "made": self.made, "paper": self.paper, "files": files}
        given |= {"summary": f"{self.title} yang dikuasai {self.unit}.", "retention": "Selama berlaku"}
        given |= {"forms": ["cetak", "online"] if self.paper else ["rekam", "online"], "classification": CODE}
        stage.kept[self.title] = stage.do("petugas", "dip.add", title=self.title, **given)

    def item(self, stage: Stage) -> int:
        """Give its number."""
        return int(stage.kept[self.title]["id"])


def dip_story() -> Iterator[Deed]:
    """Give everything that happens to the list."""
    rows = tomllib.loads((FOLDER / "dip.toml").read_text("utf-8"))["items"]
    entries = [Entry(*row) for row in rows]
    for place, entry in enumerate(entries):
        yield Deed((ENTERED if place < LATER else AFTER + 60) - place, entry.enter)
    for place, name in enumerate(STAGES[1:], start=1):
        yield Deed(ADVANCED - place * 60, partial(_advance, entries=entries, name=name))
    yield Deed(PUBLISHED, partial(_publish, entries=entries))
    yield Deed(FROZEN, _freeze)
    yield Deed(AFTER, partial(_set_aside, entries={entry.title: entry for entry in entries}))


def _advance(stage: Stage, entries: list[Entry], name: str) -> None:
    """Take through a stage all that have gone so far; papers go into their folder, one number each."""
    reached = [entry for entry in entries if entry.stages > STAGES.index(name)]
    folder = str(stage.kept["map-dip"]["folder"])
    for paper in (False, True):
        items = [entry.item(stage) for entry in reached if bool(entry.paper) is paper]
        told = {"folder": folder} if paper else {"words": KEPT_AT}
        stage.do(DOERS[name], "dip.advance", items=items, stage=name, **(told if name == "penataan" else {}))


def _publish(stage: Stage, entries: list[Entry]) -> None:
    for medium in sorted({entry.medium for entry in entries} - {""}):
        items = [entry.item(stage) for entry in entries if entry.medium == medium]
        where = {"address": ADDRESS} if medium == "website" else {}
        stage.do("operator", "dip.publish", items=items, medium=medium, **where)


def _freeze(stage: Stage) -> None:
    on = stage.now().isoformat()
    decision = f"188.4/21/DISKOMINFO/{stage.now().year}"
    told = stage.do("sekretaris-ppid", "dip.freeze", decision=decision, on=on, unverified="tinggal")
    scan = stage.sheet("Keputusan penetapan Daftar Informasi Publik")
    stage.do("sekretaris-ppid", "dip.sign_edition", edition=told["id"], by=stage.named("ppid"), on=on, scan=scan)


def _set_aside(stage: Stage, entries: dict[str, Entry]) -> None:
    """Exclude one item after its consequence test, propose another, return a third, withdraw a fourth."""
    test = {
        "legal_basis": "UU 14/2008 Pasal 17 huruf c",
        "opened": "Celah keamanan diketahui pihak yang berniat merusak.",
        "closed": "Layanan pemerintah daerah tetap aman.",
        "period": "3 tahun",
    }
    told = stage.do("ppid", "dik.propose", item=entries[SECRET].item(stage), test_number="BA/03/PPID", **test)
    stage.do("ppid", "dik.decide", exclusion=told["id"], decision=f"KEP/4/PPID/{stage.now().year}")
    other = {"information": "Rincian gaji perorangan", "unit": "Sekretariat", "test_number": "BA/04/PPID"}
    stage.do("sekretaris-ppid", "dik.propose", **test | other | {"legal_basis": "UU 14/2008 Pasal 17 huruf h"})
    reason = "Ringkasan belum menyebut media tempatnya bekerja."
    stage.do("sekretaris-ppid", "dip.send_back", item=entries[UNCLEAR].item(stage), reason=reason)
    stage.do(
        "arsiparis", "dip.withdraw", item=entries[OLD].item(stage), reason="Sudah tidak berlaku sejak layanan baru."
    )
