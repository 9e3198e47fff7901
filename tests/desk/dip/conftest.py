"""An office that runs SOP Pendokumentasian, and a cycle in it that stands at any step."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from desk.actions import perform
from desk.dip import lists
from desk.store.database import close_database
from tests.conftest import Desk, StandingClock
from tests.offices import take_office

CAST = (
    ("sari", "Sekretaris Sari", "sekretaris-ppid"),
    ("pandu", "Pejabat Pandu", "ppid"),
    ("kadis", "Kadis Kartika", "kadis"),
    ("arya", "Arsiparis Arya", "arsiparis"),
)
OPDS = {"Dinas Kesehatan": 12, "Dinas Pendidikan": 2, "Bidang IKP": 1}
STAGES = ("deskripsi", "verifikasi", "otentikasi", "kodefikasi", "penataan")
WORDS = {"kodefikasi": "400.14.4.3", "penataan": "FK-01/1/01"}


def expected(**changed: str) -> dict[str, str]:
    """Describe one line of an identification list."""
    line = {"opd": "Dinas Kesehatan", "information": "Profil", "category": "berkala", "form": "softcopy"}
    return line | {"due": "2026-10-30"} | changed


def listed() -> list[dict[str, str]]:
    """Give an identification list of three OPD."""
    return [
        expected(opd=opd, information=f"Informasi {number}")
        for opd, count in OPDS.items()
        for number in range(1, count + 1)
    ]


def signature(desk: Desk) -> dict[str, str]:
    """Describe the signature of a circular."""
    return {"by": "Kadis Kartika", "on": "2026-10-12", "scan": str(desk.photo("edaran.jpg", 20))}


def place(desk: Desk, action: str, login: str, position: str) -> None:
    """Let an officer take a position (``people.appoint``) or leave it (``people.dismiss``) and sit down anew."""
    perform(desk.as_("petugas"), action, {"login": login, "position": position})
    desk._sessions.clear()


@pytest.fixture
def kaltim(tmp_path: Path) -> Iterator[Desk]:
    """An office of Kaltim with an officer for every step, and two arsiparis: ``petugas`` and ``arya``."""
    clock = StandingClock()
    yield Desk(take_office("kaltim", CAST, tmp_path, clock=clock), clock, tmp_path)
    close_database()


@pytest.fixture
def cycle_at(kaltim: Desk) -> Callable[[str], int]:
    """Open a cycle and take it through the SOP up to, not including, a step."""

    def take(step: str) -> int:
        opened = kaltim.do("petugas", "cycles.identify", lines=listed(), title="Pendokumentasian", period="2026")
        number = int(opened["id"])
        draft = {"subject": "Pengumpulan informasi publik", "words": "Diminta mengirim.", "classification": "100.3.4.4"}
        acts = {
            "periksa-daftar": ("sari", "cycles.check", draft),
            "setujui-ppid": ("pandu", "cycles.approve", {}),
            "setujui-kadis": ("kadis", "cycles.approve", {"signature": signature(kaltim)}),
            "himpun": ("petugas", "cycles.collect", {"finish": True}),
            "laporkan-hasil": ("petugas", "cycles.report", {"results": "Terkumpul."}),
            "tinjau-laporan": ("pandu", "cycles.review", {}),
            "arsipkan-berkas": ("petugas", "cycles.file", {"folder": "FK-01/1/01"}),
        }
        for name, (login, action, parameters) in acts.items():
            if name == step:
                break
            kaltim.do(login, action, cycle=number, **parameters)
        assert lists.cycle(kaltim.workspace, number).head.step == step
        return number

    return take


@pytest.fixture
def lines_of(kaltim: Desk) -> Callable[[int, str], list[int]]:
    """Give the lines of an OPD in a cycle's list."""

    def found(number: int, opd: str) -> list[int]:
        return [line.line for line in lists.cycle(kaltim.workspace, number).lines if line.opd == opd]

    return found


@pytest.fixture
def deliver(kaltim: Desk) -> Callable[[int, list[int]], None]:
    """Receive lines of a cycle's list, each with a soft copy."""

    def take(number: int, lines: list[int]) -> None:
        came = [
            {"line": line, "on": "2026-10-12", "files": [str(kaltim.photo(f"naskah-{line}.jpg", line % 200))]}
            for line in lines
        ]
        kaltim.do("petugas", "cycles.collect", cycle=number, received=came)

    return take


@pytest.fixture
def put_through(kaltim: Desk) -> Callable[[int, int], None]:
    """Take a received line through the five stages; who authenticates is not who verified."""

    def take(number: int, line: int) -> None:
        for stage in STAGES:
            login = "arya" if stage == "otentikasi" else "petugas"
            done = [{"line": line, "stage": stage, "words": WORDS.get(stage, "")}]
            kaltim.do(login, "cycles.collect", cycle=number, stages=done)

    return take
