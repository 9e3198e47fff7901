"""The office's own letters say what the record holds: surat edaran, nota dinas, report of a cycle, sheet of a key."""

from __future__ import annotations

from collections.abc import Callable
from io import BytesIO

import pytest
from pypdf import PdfReader

from desk.actions import perform
from desk.errors import Missing
from reports.catalog import keys, print_form
from tests.conftest import Desk
from tests.desk.dip.conftest import OPDS, cycle_at, kaltim

__all__ = ["cycle_at", "kaltim"]


def words(desk: Desk, form: str, key: str, **options: str) -> str:
    """Give the words of a printed form, in one line."""
    pages = PdfReader(BytesIO(print_form(desk.workspace, form, key, **options))).pages
    return " ".join(" ".join(page.extract_text() for page in pages).split())


def test_a_circular_names_whom_it_asks_for_what_and_who_signed(kaltim: Desk, cycle_at: Callable[[str], int]) -> None:
    number = cycle_at("himpun")
    key = keys(kaltim.workspace, "circular")[0]
    said = words(kaltim, "circular", key)
    order = ["SURAT EDARAN", f"NOMOR: {key}", "TENTANG", "PENGUMPULAN INFORMASI PUBLIK", "Yth.", "Diminta mengirim."]
    order += ["12 Oktober 2026", "KEPALA DINAS", "Kadis Kartika", "Lampiran Surat Edaran", f"Nomor: {key}"]
    places = [said.index(part) for part in order[:-2]] + [said.rindex(part) for part in order[-2:]]
    assert places == sorted(places)
    assert all(f"Kepala {name}" in said for name in OPDS if name.startswith("Dinas"))
    assert said.count("30 Oktober 2026") == sum(OPDS.values())
    assert words(kaltim, "circular", str(number)) == said.replace(f"MI1-circular-{key}", f"MI1-circular-{number}")


def test_before_it_is_signed_a_circular_leaves_number_and_day_to_be_written(kaltim: Desk, cycle_at) -> None:
    said = words(kaltim, "circular", str(cycle_at("setujui-kadis")))
    assert "NOMOR: ......" in said


def test_a_circular_that_nobody_drafted_is_not_printed(kaltim: Desk, cycle_at) -> None:
    with pytest.raises(Missing, match="belum disusun"):
        words(kaltim, "circular", str(cycle_at("periksa-daftar")))


def test_a_cycle_is_reported_with_its_counts_and_what_hindered(kaltim: Desk, cycle_at) -> None:
    said = words(kaltim, "documentation-report", str(cycle_at("tinjau-laporan")), paper="F4")
    assert "LAPORAN HASIL PENDOKUMENTASIAN" in said
    assert "Diminta 15 informasi, masuk 0." in said
    assert "Dinas Kesehatan 12 0 12 0 0" in said
    assert "Terkumpul." in said
    assert "Tidak ada hambatan yang dicatat." in said
    assert "Sekretaris Sari" in said


def test_before_the_report_is_written_there_are_lines_to_write_on(kaltim: Desk, cycle_at) -> None:
    assert "......" in words(kaltim, "documentation-report", str(cycle_at("himpun")))


def test_a_nota_dinas_passes_a_report_on_to_the_head(desk_office: Desk, filed: str) -> None:
    said = words(desk_office, "nota-dinas", "monthly-report/2026-10")
    order = [
        "NOTA DINAS",
        "Kepada : Yth. Kepala Dinas",
        "Dari : Kepala Bidang",
        "Tembusan",
        "Tanggal",
        "Nomor",
        "Sifat",
    ]
    order += ["Lampiran : 1 (satu) berkas", "Hal : Penyampaian Laporan Bulanan Oktober 2026", "Rangga Mahesa, S.Kom."]
    places = [said.index(part) for part in order]
    assert places == sorted(places)
    with pytest.raises(Missing, match="Nota dinas menyertai"):
        words(desk_office, "nota-dinas", "trace/0001/2026")


def test_the_sheet_of_a_key_bears_its_fingerprint_and_no_witness_to_himself(desk_office: Desk) -> None:
    own = {"nip": "198509132003121002", "rank": "Penata (III/c)"}
    named = {"login": "kasi", "name": "Dra. Wulan Arum, M.Si."}
    perform(desk_office.as_("petugas"), "people.rename", named | own)
    said = words(desk_office, "key-sheet", "kasi")
    assert said.count("NIP 19850913 200312 1 002") == 1
    assert "Mengetahui," in said
    head = words(desk_office, "key-sheet", "kadis")
    assert "Saksi," in head
    assert "Mengetahui," not in head


def test_the_list_of_inactive_berkas_says_that_it_is_empty(desk_office: Desk) -> None:
    assert "Belum ada arsip inaktif di tempat ini." in words(desk_office, "inactive-list", "semua")
    with pytest.raises(Missing, match="Tidak ada tempat"):
        words(desk_office, "inactive-list", "RK-99")
