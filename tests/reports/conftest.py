"""A release on its way through the SOP, for the forms to print."""

from __future__ import annotations

import pytest

from desk.letters import lists as letters
from desk.releases import lists as releases
from tests.conftest import Desk


@pytest.fixture
def approved(desk_office: Desk) -> str:
    """A release with both parafs, whose second paragraph the Kadis struck; gives its agenda number."""
    number = desk_office.accept(
        sender="Dinas Pekerjaan Umum dan Penataan Ruang",
        contact="0812 0000 0000",
        place="Tanjung Selor",
        event_date="2026-10-13",
        kind="peresmian",
        captions={"jembatan.jpg": "Jembatan Sungai Kayan dari udara"},
    )
    desk_office.clock.pass_minutes(5)
    desk_office.do("kasi", "releases.check", release=number)
    struck = [piece for piece in releases.release(desk_office.workspace, number).pieces if piece.kind == "part"][1]
    desk_office.do("kadis", "releases.paraf", release=number, version=1, struck=[struck.id])
    desk_office.do("kabid", "releases.paraf", release=number, version=1, note="Judul sudah baik.")
    return number


@pytest.fixture
def filed(desk_office: Desk, approved: str) -> str:
    """The same, published, signed and filed; gives its filing number."""
    desk_office.do("petugas", "releases.publish", release=approved, url="https://contoh.go.id/1")
    answer = desk_office.do("petugas", "releases.file", release=approved, signature=desk_office.sign(approved))
    return str(answer["filing_number"])


@pytest.fixture
def letter(desk_office: Desk) -> str:
    """An urgent letter that the Kadis gave to Kabid and Kasi, the Kabid on to the desk; gives its agenda number."""
    number = desk_office.do(
        "petugas",
        "letters.receive",
        sender="Dinas Kesehatan",
        subject="Permohonan publikasi donor darah",
        reference="440/12/DINKES",
        dated="2026-10-09",
        nature="segera",
        files=[str(desk_office.photo("surat.jpg", 40))],
    )["number"]
    desk_office.clock.pass_minutes(6)
    order = {"instructions": ["Proses lebih lanjut", "Hubungi PMI"], "note": "Utamakan Tanjung Selor."}
    desk_office.do("kadis", "letters.dispose", letter=number, to=["kabid", "kasi"], due="2026-10-14", **order)
    first = letters.letter(desk_office.workspace, number).chain[0].id
    desk_office.clock.pass_minutes(6)
    desk_office.do("kabid", "letters.dispose", letter=number, to=["petugas"], instructions=["Arsipkan"], after=first)
    return str(number)
