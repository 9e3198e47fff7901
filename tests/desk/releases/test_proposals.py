"""What a release's own words propose, and what they leave open."""

from __future__ import annotations

from datetime import date

import pytest

from desk.exchange.dateline import dateline
from desk.exchange.headline import headline_at
from desk.releases.proposals import Proposal, propose

LEAD = "Muara Contoh, Dinas Komunikasi dan Informatika Kabupaten Contoh mengadakan rapat statistik, Rabu (24/04)."
MORE = "Rapat itu dihadiri para kepala dinas dan camat, yang membawa data masing-masing untuk dicocokkan bersama."


def value(field: str, title: str, *paragraphs: str, sent: date | None = None) -> str | None:
    """Give the value that is proposed for a field."""
    found = propose(title, paragraphs, sent=sent).get(field)
    return found.value if found else None


def test_a_release_proposes_what_it_says_and_the_words_it_came_from() -> None:
    assert propose(" RAPAT Statistik ", [LEAD, MORE], sent=date(2024, 4, 25)) == {
        "title": Proposal("RAPAT Statistik", " RAPAT Statistik "),
        "place": Proposal("Muara Contoh", "Muara Contoh"),
        "date": Proposal("2024-04-24", "Rabu (24/04)"),
        "sender": Proposal(*["Dinas Komunikasi dan Informatika Kabupaten Contoh"] * 2),
    }


@pytest.mark.parametrize("paragraphs", [[], ["Pasar itu ramai sejak pagi."], ["Catatan rapat", "Pasar itu ramai."]])
def test_what_the_text_does_not_say_is_absent(paragraphs: list[str]) -> None:
    assert propose("", paragraphs, sent=date(2026, 3, 3)) == {}


@pytest.mark.parametrize(
    ("body", "place"),
    [
        ("Muara Sabak, pada rapat koordinasi itu dinas hadir.", "Muara Sabak"),
        ("Muarasabak - Bupati membuka pasar.", "Muarasabak"),
        ("Muarasabak-Kabupaten Contoh membuka pasar.", "Muarasabak"),
        ("MUARASABAK–Dalam rangka hari jadi, pasar dibuka.", "Muarasabak"),
        ("TANJUNG SELOR – Gubernur membuka pasar.", "Tanjung Selor"),
        ("Samarinda (14/3) – Wali Kota membuka pasar.", "Samarinda"),
        ("Kota Bontang, 3 Maret 2026 – Wali Kota membuka pasar.", "Kota Bontang"),
        ("Kuala Tungkal, Selasa (3/3/2026) - Bupati membuka pasar.", "Kuala Tungkal"),
        ("KAB. KUTAI TIMUR — Bupati membuka pasar.", "Kab. Kutai Timur"),
        ("Kab. Kutai Timur - Bupati membuka pasar.", "Kab. Kutai Timur"),
        ("Jakarta, Kominfo - Menteri membuka pasar.", "Jakarta"),
        ("DISKOMINFO CONTOH, Tenggarong – Bupati membuka pasar.", "Tenggarong"),
        ("Sangatta, Kutai Timur – Bupati membuka pasar.", "Sangatta"),
        ("Tojo Una-Una - Bupati membuka pasar.", "Tojo Una-Una"),
        ("Sebulu – Camat membuka pasar.", "Sebulu"),
        ("Sebulu-Camat membuka pasar.", "Sebulu"),
        ("Tarakan: Wali Kota membuka pasar.", "Tarakan"),
        ("Tenggarong || Bupati membuka pasar.", "Tenggarong"),
        ("Loa Janan, 3 Maret 2026, Camat membuka pasar.", "Loa Janan"),
        ("Desa Karya Baru, Kepala Desa membuka pasar.", "Desa Karya Baru"),
        ("Nunukan – pada hari Senin pasar dibuka.", "Nunukan"),
    ],
)
def test_the_dateline_gives_the_place(body: str, place: str) -> None:
    found = propose("", [body])["place"]
    assert found.value == place
    assert body.startswith(found.words) or f", {found.words} " in body
    assert found.words.casefold() == place.casefold()


@pytest.mark.parametrize(
    "body",
    [
        "Bupati Contoh, Budi Santoso, membuka pasar.",
        "Budi Santoso, Kepala Dinas Kominfo, membuka pasar.",
        "Budi Santoso, Rabu (3/3), membuka pasar.",
        "Selain itu, Dinas Kominfo mengadakan rapat.",
        "Anak-Anak Desa Contoh membaca buku.",
        "Covid-19 masih ada di daerah itu.",
        "Non-ASN diminta melapor.",
        "Semarak HUT RI - Ribuan warga memadati lapangan.",
        "Perhatian: pasar ditutup.",
        "TNI - Polri bersinergi.",
        "Samarinda, Balikpapan, dan Bontang menjadi tuan rumah.",
        "Kutai Timur, kabupaten di pesisir, menggelar lomba.",
        "Tingkatkan Layanan, Pemerintah Kabupaten Contoh membuka pasar.",
        "Muara Sabak -",
    ],
)
def test_without_a_dateline_there_is_no_place(body: str) -> None:
    assert value("place", "", body) is None


def test_an_unknown_name_before_a_comma_is_a_place_if_the_text_bears_witness() -> None:
    lead = "Sungguh Makmur, Dinas Perikanan membuka pasar."
    assert dateline(lead) is None
    assert value("place", "", lead, "Pasar di Sungguh Makmur itu ramai.") == "Sungguh Makmur"


def test_a_headline_on_the_first_line_is_the_title_as_typed() -> None:
    assert value("title", "", "  BUPATI Buka Pasar  ", LEAD) == "BUPATI Buka Pasar"
    assert value("title", "", "Bupati Buka Pasar Tani di Lapangan", MORE) == "Bupati Buka Pasar Tani di Lapangan"
    assert value("title", "", "Bupati buka pasar tani di lapangan", LEAD) == "Bupati buka pasar tani di lapangan"


@pytest.mark.parametrize(
    "paragraphs",
    [
        [LEAD, MORE],
        ["Bupati membuka pasar tani di lapangan pada hari itu", MORE],
        ["Bupati Buka Pasar Tani di Lapangan.", MORE],
        ["Bupati Buka Pasar Tani di Lapangan"],
        ["Samarinda, Diskominfo – Wali Kota Buka Pasar", MORE],
    ],
)
def test_a_sentence_of_the_body_is_never_the_title(paragraphs: list[str]) -> None:
    assert headline_at(paragraphs) is None
    assert value("title", "", *paragraphs) is None


def test_what_stands_above_the_headline_is_passed_over_and_read() -> None:
    found = propose(
        "",
        [
            "PEMERINTAH KABUPATEN CONTOH",
            "DINAS PERIKANAN",
            "Jl. Pelabuhan No. 3, Muara Contoh 36571",
            "SIARAN PERS",
            "Nomor: 480/12/2026",
            "Jenis berita: Ekonomi",
            "UNTUK DISIARKAN SEGERA",
            "Nelayan Muara Contoh Panen Raya",
            "Oleh: Budi",
            "MUARA CONTOH – Panen raya berlangsung Selasa, 3 Maret 2026.",
            MORE,
        ],
    )
    assert {field: proposal.value for field, proposal in found.items()} == {
        "title": "Nelayan Muara Contoh Panen Raya",
        "place": "Muara Contoh",
        "date": "2026-03-03",
        "sender": "DINAS PERIKANAN",
        "kind": "Ekonomi",
        "embargo": "",
    }
    assert found["embargo"].words == "UNTUK DISIARKAN SEGERA"


@pytest.mark.parametrize(
    ("sentence", "sent", "day"),
    [
        ("Rapat digelar, Rabu (24/04).", None, None),
        ("Rapat digelar, Rabu (24/04).", date(2024, 4, 26), "2024-04-24"),
        ("Rapat digelar, Rabu (24/04).", date(2025, 4, 26), None),
        ("Rapat digelar, Senin siang (23/5).", date(2022, 5, 24), "2022-05-23"),
        ("Rapat digelar siang (23/5).", date(2022, 5, 24), None),
        ("Rapat digelar, Jum’at (30/12).", date(2023, 1, 2), "2022-12-30"),
        ("Rapat digelar, Selasa (19/12/23).", None, "2023-12-19"),
        ("Rapat digelar, Minggu (30/10/2022).", None, "2022-10-30"),
        ("Rapat digelar, Selasa (23/06/2017).", None, None),
        ("Rapat digelar Kamis, 14 April 2022.", None, "2022-04-14"),
        ("Rapat digelar Kamis 14 Apr 2022.", None, "2022-04-14"),
        ("Rapat digelar, Senin (23/5), dan berlanjut 23 hingga 27 Mei 2022.", None, "2022-05-23"),
        ("Upacara digelar, Jumat (20/5), mengenang 20 Mei 1948.", date(2022, 5, 20), "2022-05-20"),
        ("Panen dimulai pada 1 November 2018 nanti.", None, "2018-11-01"),
        ("Panen dimulai pada 1 November 2018 nanti.", date(2026, 1, 1), None),
        ("Pasar itu berdiri sejak 17 Agustus 1945.", None, None),
        ("Panen dimulai 1 Mei 2026, berakhir 3 Mei 2026.", None, None),
        ("Panen dimulai, Senin (31/02/2022).", None, None),
        ("Nilainya naik (2/3) dari tahun lalu.", date(2026, 3, 3), None),
    ],
)
def test_the_date_is_proposed_only_where_its_year_is_proved(sentence: str, sent: date | None, day: str | None) -> None:
    assert value("date", "", sentence, sent=sent) == day


def test_the_title_may_state_the_year() -> None:
    assert value("date", "Rapat 14 April 2022", "Rapat digelar, Kamis (14/4).") == "2022-04-14"


def test_a_labelled_day_goes_before_dates_in_the_body() -> None:
    lines = [
        "Hari/Tanggal: Rabu, 24 April 2024",
        "Dinas Contoh Gelar Rapat Statistik",
        "SEBULU – Rapat lain Kamis (25/4/2024).",
        MORE,
    ]
    assert value("date", "", *lines) == "2024-04-24"


@pytest.mark.parametrize(
    ("paragraphs", "sender"),
    [
        (["Pengirim: Dinas Sosial", LEAD], "Dinas Sosial"),
        (["Jakarta, Kominfo - Menteri membuka pasar."], "Kominfo"),
        (["SEBULU – Dinas Sosial Kab. Contoh akan menggelar pasar."], "Dinas Sosial Kab. Contoh"),
        (["SEBULU – Dinas Sosial (Dinsos) Kota Contoh dan Dinas Pasar menggelar lomba."], None),
        (["SEBULU – Dinas Sosial Kota Contoh di Sebulu menggelar lomba."], None),
        (["SEBULU – Dinas meminta warga sabar."], None),
        (["SEBULU – Pemerintah Kabupaten Contoh menggelar pasar."], None),
        (["SEBULU – Bupati membuka pasar. (Humas Diskominfo Contoh)"], "Humas Diskominfo Contoh"),
        (["SEBULU – Bupati membuka pasar. (ary/Diskominfo Contoh)"], "Diskominfo Contoh"),
        (["SEBULU – Bupati membuka pasar. (PS)"], None),
        (["SEBULU – Bupati membuka pasar.", "Humas Dinas Sosial Contoh"], "Humas Dinas Sosial Contoh"),
        (["SEBULU – Bupati membuka pasar.", "Dinas Sosial akan terus hadir"], None),
        (["SEBULU – Bupati membuka pasar.", "Sumber: Prokopim Contoh"], "Prokopim Contoh"),
    ],
)
def test_the_sender_is_proposed_only_where_an_agency_is_named_as_such(
    paragraphs: list[str], sender: str | None
) -> None:
    assert value("sender", "", *paragraphs) == sender


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("SIARAN PERS", "Siaran pers"),
        ("Pers Rilis No. 3/2026", "Pers rilis"),
        ("Kategori: Hak jawab", "Hak jawab"),
        (MORE, None),
    ],
)
def test_the_kind_is_proposed_only_from_the_head(line: str, kind: str | None) -> None:
    assert value("kind", "", line, "Nelayan Contoh Panen Raya", LEAD, MORE) == kind


@pytest.mark.parametrize(
    ("line", "until"),
    [
        ("EMBARGO s.d. Selasa, 14 April 2026 pukul 10.00 WITA", "2026-04-14T10:00"),
        ("Embargo: sampai 14 April 2026, jam 09:30", "2026-04-14T09:30"),
        ("Sifat: Embargo hingga 14/4/2026 pukul 7", "2026-04-14T07:00"),
        ("Embargo s.d. 14 April 2026", ""),
        ("Embargo sampai acara selesai", ""),
        ("Embargo s.d. 14 April 2026 pukul 25.00", ""),
        ("Segera disiarkan", ""),
        ("Embargo beras dicabut pemerintah pusat", None),
        ("Segera Hadir Pasar Baru di Contoh", None),
    ],
)
def test_an_embargo_is_a_full_moment_or_only_its_words(line: str, until: str | None) -> None:
    assert value("embargo", "", line, LEAD, MORE) == until


def test_long_and_hostile_words_are_read_in_a_moment() -> None:
    for words in (
        "1/1 " * 50_000,
        "A " * 100_000,
        "(" * 200_000,
        "Senin, " * 28_000,
        "A-" * 100_000,
        "Dinas A," * 25_000,
    ):
        assert "title" not in propose("", [words, words])
