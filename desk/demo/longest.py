"""The sample office told in the longest words that papers meet: for trying forms, never for showing.

The agency's name is the longest real one known; every officer has four degrees; titles, senders, places and remarks
are as long as their fields take (domain.md 3: nothing on paper is cut, whatever it is called).
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Final

from desk.office import Office

GOVERNMENT: Final = "PEMERINTAH KABUPATEN HULU SUNGAI SELATAN"
AGENCY: Final = "Dinas Komunikasi, Informatika, Persandian dan Statistik Kabupaten Hulu Sungai Selatan"
ADDRESS: Final = "Jalan Contoh Pangeran Antasari Nomor 101 Kelurahan Kandangan Kota Kecamatan Kandangan"
DEGREES: Final = ("Dr. Ir. Hj.", "S.Sos., M.I.Kom., M.A.P., CPRM.")
SAID: Final = (
    " dalam rangka pelaksanaan keterbukaan informasi publik dan pelayanan dokumentasi bagi masyarakat di seluruh"
    " kecamatan, termasuk yang berada di wilayah pegunungan, daerah rawa dan perbatasan, menurut keputusan bersama"
    " perangkat daerah penyelenggara serta para pemangku kepentingan pembangunan daerah"
)
LENGTHS: Final = {
    **dict.fromkeys(("title", "subject", "information", "theme"), 240),
    **dict.fromkeys(("place", "purpose", "organiser", "note", "results", "problems", "needs"), 160),
    **dict.fromkeys(("captions", "suggestion", "answer", "summary", "issues", "words"), 300),
    **dict.fromkeys(("borrower", "origin", "occupation", "address", "reason", "instruction"), 110),
    **dict.fromkeys(("leader", "reference", "amount"), 60),
    "indeks": 78,
}
"""How many letters a parameter of an action gets, by its name; a caption stands by its file's name."""

OWN_LENGTHS: Final = {
    **dict.fromkeys(("cabinet.add_berkas", "cabinet.file_paper", "cabinet.add_box"), 190),
    "cabinet.add_folder": 100,
    "dip.advance": 78,
}
"""Actions whose fields take less, with how many letters that is."""

UNTOLD: Final = ("/", "http", "@", "$")
"""Words with these are paths, addresses and names, and stay as they are."""

LEAST: Final = 6
"""Shorter words and single ones are codes, times and choices."""


def longest_office(office: Office) -> Office:
    """Give the sample office the longest name, letterhead and posts."""
    posts = tuple(
        replace(post, title=f"{post.title}, Persandian dan Statistik Kabupaten Hulu Sungai Selatan")
        for post in office.positions
    )
    return replace(
        office,
        government=GOVERNMENT,
        agency=AGENCY,
        kop_lines=(AGENCY.upper(),),
        address=ADDRESS,
        positions=posts,
    )


def longest_name(name: str) -> str:
    """Write a person's name with four degrees, whatever he has."""
    return f"{DEGREES[0]} {name.partition(',')[0].removeprefix('Ir. ').removeprefix('Dra. ')}, {DEGREES[1]}"


def told_long(action: str, parameters: Mapping[str, object]) -> dict[str, object]:
    """Lengthen what an action is told: its words of people, neither its choices nor its numbers."""
    most = OWN_LENGTHS.get(action, 10_000)
    return {
        name: value if name == "signature" else _longer(value, min(LENGTHS.get(name, 0), most))
        for name, value in parameters.items()
    }


def _longer(value: object, length: int) -> object:
    if isinstance(value, Mapping):
        return {
            name: _longer(inner, length if "." in str(name) else LENGTHS.get(str(name), 0))
            for name, inner in value.items()
        }
    if isinstance(value, list | tuple):
        return [_longer(inner, length) for inner in value]
    if not isinstance(value, str) or not length or " " not in value.strip() or len(value) < LEAST:
        return value
    if any(mark in value for mark in UNTOLD) or value[:4].isdigit():
        return value
    return (value.rstrip(".") + SAID)[: max(length, len(value))].rstrip(" ,")
