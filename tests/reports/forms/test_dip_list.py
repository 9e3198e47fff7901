"""The DIP on paper: every word of every row, headings on every page, an annex for each category, editions as signed."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from desk.dip.edition_lists import current_lines
from desk.errors import Cancelled, Missing
from desk.words import angka
from reports.catalog import keys, print_form
from reports.foot import Stamp, finished
from reports.forms.dip_list import Decision, dip_list, entry
from reports.page import PAPERS
from reports.verify import verify_file
from tests.benchmarks.tabling import register_lines
from tests.reports.paper import OFFICE, all_words, carries
from tests.torture.figures import NIGHT

CATEGORIES = ("berkala", "serta merta", "setiap saat")
ROWS = 10_000 if NIGHT else 250
STAMP = Stamp("dip", "kini", "0" * 64, practice=False)


@pytest.fixture
def register(desk_office) -> list[int]:
    """Six items in two categories, with a group; gives their rows."""
    numbers = []
    for place in range(6):
        answer = desk_office.do(
            "petugas",
            "dip.add",
            title=f"Laporan <b>{place}</b> & lampiran",
            category=CATEGORIES[0 if place < 4 else 2],
            unit="Subbag Perencanaan",
            summary=f"Ringkasan belanja per program nomor {place}",
            made="2026",
            place="Tanjung Selor",
            forms=["cetak", "online"],
            retention="5 tahun",
            heading="Ringkasan laporan keuangan" if place < 2 else "",
        )
        numbers.append(int(answer["id"]))
    return numbers


def test_the_list_of_now_has_its_headings_and_every_word(desk_office, register, tmp_path):
    assert keys(desk_office.workspace, "dip") == ["kini"]
    for paper in ("A4", "F4"):
        pdf = print_form(desk_office.workspace, "dip", "kini", paper=paper)
        text = all_words(pdf)
        for found in current_lines():
            assert all(carries(text, words) for words in entry(found) if words != "✓")
        for said in (
            "Ringkasan Isi Informasi",
            "Jangka Waktu Penyimpanan",
            "1 2 3 4 5 6 7",
            "Cetak",
            "Rekam",
            "Online",
        ):
            assert carries(text, said)
        assert carries(text, "I. INFORMASI YANG WAJIB DISEDIAKAN DAN DIUMUMKAN SECARA BERKALA")
        assert carries(text, "II. INFORMASI YANG WAJIB TERSEDIA SETIAP SAAT")
        assert len(PdfReader(BytesIO(pdf)).pages) == 2
        path = tmp_path / "dip.pdf"
        path.write_bytes(pdf)
        assert verify_file(desk_office.workspace, path).differs == []


def test_an_edition_prints_as_signed_and_the_difference_says_what_came_after(desk_office, register):
    frozen = {"decision": "100/1/KEP/2026", "on": "2026-10-12", "unverified": "ikut"}
    edition = desk_office.do("petugas", "dip.freeze", **frozen)["id"]
    first = print_form(desk_office.workspace, "dip", str(edition))
    desk_office.do("petugas", "dip.edit", item=register[0], version=1, fields={"retention": "permanen"})
    desk_office.do("petugas", "dip.withdraw", item=register[5], reason="dobel")
    added = {"title": "Daftar aset", "category": "berkala", "unit": "Subbag Umum"}
    desk_office.do("petugas", "dip.add", **added)
    assert carries(all_words(first), "NOMOR 100/1/KEP/2026")
    assert "permanen" not in all_words(print_form(desk_office.workspace, "dip", str(edition)))
    told = all_words(print_form(desk_office.workspace, "dip-difference", str(edition)))
    assert carries(told, "1 ditambah, 1 berubah, 1 ditarik.")
    for said in ("Daftar aset", "jangka waktu simpan: 5 tahun → permanen", "Laporan <b>5</b> & lampiran"):
        assert carries(told, said), said
    with pytest.raises(Missing):
        print_form(desk_office.workspace, "dip", "99")


@pytest.mark.F11
def test_every_word_of_every_row_is_read_back_in_its_place_below_headings_on_every_page():
    lines = list(register_lines(ROWS))
    told: list[tuple[str, float]] = []
    sheet = dip_list(lines, Decision("DIP", 2026), OFFICE, PAPERS["F4"], lambda words, far: told.append((words, far)))
    pdf = finished(sheet, STAMP, "DIP", lambda words, far: told.append((words, far)))
    pages = ["".join(page.extract_text().split()) for page in PdfReader(BytesIO(pdf)).pages]
    text, place = "".join(pages), 0
    for line in lines:
        words = "".join("".join(entry(line)).split())
        place = text.find(words, place) + len(words)
        assert place >= len(words), f"baris {line.number}: {words}"
    assert sum("RingkasanIsiInformasi" in page for page in pages) >= len(pages) - len(CATEGORIES)
    assert told[0] == (f"{angka(200)} dari {angka(ROWS)} baris disusun", 200 / ROWS)
    assert told[-1][0].endswith(f"dari {angka(len(pages))} halaman ditulis")


def test_the_same_register_prints_to_the_same_bytes():
    first, second = (
        finished(dip_list(list(register_lines(60)), Decision("DIP", 2026), OFFICE, PAPERS["A4"]), STAMP, "DIP")
        for _ in range(2)
    )
    assert first == second


@pytest.mark.parametrize("phase", ["disusun", "ditulis"])
def test_a_long_list_is_called_off_while_it_is_laid_out_and_while_it_is_written(phase):
    def tell(words, _far):
        if words.endswith(phase):
            raise Cancelled("Dibatalkan.")

    with pytest.raises(Cancelled):
        sheet = dip_list(list(register_lines(400)), Decision("DIP", 2026), OFFICE, PAPERS["A4"], tell)
        finished(sheet, STAMP, "DIP", tell)
