"""Standard times: what they say to officers, and what is refused."""

from __future__ import annotations

import pytest

from desk.errors import Invalid, StorageFailed
from desk.sop.load import FOLDER, procedure, read_procedure
from desk.sop.standard import read_standard


@pytest.mark.parametrize(
    ("entry", "words", "minutes"),
    [
        ({"minutes": 7}, "7 menit", (7, 7)),
        ({"minutes": [5, 10]}, "5–10 menit", (5, 10)),
        ({"minutes": 120}, "2 jam", (120, 120)),
        ({"minutes": [360, 375]}, "6 jam – 6 jam 15 menit", (360, 375)),
        ({"hours": 2}, "2 jam", (120, 120)),
        ({"hours": [1, 2]}, "1–2 jam", (60, 120)),
        ({"working_days": 1}, "1 hari kerja", None),
        ({"working_days": [10, 17]}, "10–17 hari kerja", None),
        ({"day_before": True}, "H-1", None),
        ({"daily": True}, "setiap hari", None),
        ({"monthly": True}, "setiap bulan", None),
        ({"continuous": True}, "berkelanjutan", None),
        ({"field_conditions": True}, "sesuai kondisi lapangan", None),
    ],
)
def test_each_kind_of_standard_has_its_words(entry, words, minutes):
    standard = read_standard(entry)
    assert (standard.words(), standard.printed(), standard.minutes) == (words, words, minutes)


def test_the_words_of_the_sheet_are_printed_where_they_differ():
    standard = read_standard({"daily": True, "paper": "24 jam (8 berita)"})
    assert (standard.words(), standard.printed()) == ("setiap hari", "24 jam (8 berita)")


@pytest.mark.parametrize(("paper", "minutes"), [("6,25 jam", 375), ("6.25 Jam", 375), ("35 menit", 35), ("H-1", None)])
def test_the_figure_of_the_sheet_is_read(paper, minutes):
    assert read_standard({"minutes": 1, "paper": paper}).paper_minutes() == minutes


@pytest.mark.parametrize(
    ("entry", "key"),
    [
        ({"minutes": 0}, "minutes"),
        ({"minutes": -7}, "minutes"),
        ({"minutes": True}, "minutes"),
        ({"minutes": 7.5}, "minutes"),
        ({"minutes": [7]}, "minutes"),
        ({"minutes": [10, 5]}, "minutes"),
        ({"minutes": [5, "10"]}, "minutes"),
        ({"hours": "2"}, "hours"),
        ({"daily": False}, "daily"),
        ({"minutes": 7, "daily": True}, "daily"),
    ],
)
def test_what_is_no_standard_is_refused_by_its_key(entry, key):
    with pytest.raises(Invalid) as refusal:
        read_standard(entry)
    assert refusal.value.field == key


def test_without_any_key_there_is_no_standard():
    assert read_standard({"name": "Terima"}) is None


def test_a_step_that_shares_a_standard_is_allowed_as_long():
    found = procedure("ketapang-layanan")
    assert [found.allowed(step) for step in ("koreksi-editor", "koreksi-redaktur", "buat-laporan")] == [30, 30, 30]
    assert procedure("kaltara-peliputan").allowed("surat-tugas") is None
    assert procedure("kaltara-peliputan").standard_of("surat-tugas").words() == "H-1"


@pytest.mark.parametrize("spoilt", ["minutes = 0", "minutes = ", "hours = 1\nminutes = 7"])
def test_a_file_that_cannot_be_read_is_refused_with_the_way_to_its_faults(tmp_path, spoilt):
    path = tmp_path / "rusak.toml"
    text = (FOLDER / "kaltara-media-online.toml").read_text("utf-8")
    path.write_text(text.replace("minutes = 7", spoilt, 1), "utf-8")
    with pytest.raises(StorageFailed, match="sop check"):
        read_procedure(path)
