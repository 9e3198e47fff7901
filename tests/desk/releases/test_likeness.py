"""Whether the same text again is told from other news."""

from __future__ import annotations

import csv
import re
from itertools import combinations
from pathlib import Path

import pytest

from desk.releases.likeness import ALIKE, alike, fingerprint, likeness

RELEASES = Path(__file__).parents[3] / ".." / "shared" / "data" / "releases" / "tanjabtim_diskominfo_beritas.csv"
BODY = [
    "Muara Contoh – Bupati Contoh membuka pasar tani di lapangan kecamatan, Rabu (24/04).",
    "Pasar itu menjual beras, sayur, ikan dan buah dari sepuluh desa, dengan harga lebih rendah.",
    "Kepala dinas berharap pasar digelar setiap bulan, supaya petani tidak lagi menjual lewat perantara.",
]
OTHER = [
    "Muara Contoh – Bupati Contoh meninjau pasar tani di lapangan kecamatan, Kamis (25/04), sehari sesudahnya.",
    "Menurut pedagang, beras paling banyak dicari, sedangkan buah masih tersisa karena pembeli datang terlalu pagi.",
    "Dinas berjanji menambah tenda, dan menata tempat parkir supaya jalan ke kantor kecamatan tidak macet lagi.",
]
STORED = "1:9a0f441bb8ca045dbd9090249e9daaf7"


def test_the_same_words_are_the_same_whatever_their_form() -> None:
    again = [" ".join(BODY).upper().replace(",", " ,").replace("–", "-")]
    assert fingerprint(again) == fingerprint(BODY)
    assert likeness(fingerprint(BODY), fingerprint(again)) == 1.0


def test_one_changed_word_is_still_like_and_other_news_is_not() -> None:
    changed = [BODY[0], BODY[1].replace("sepuluh", "sebelas"), BODY[2]]
    assert ALIKE < likeness(fingerprint(BODY), fingerprint(changed)) < 1.0
    assert likeness(fingerprint(BODY), fingerprint(OTHER)) < ALIKE / 2


def test_an_added_paragraph_is_seen_as_the_same_still() -> None:
    assert ALIKE < likeness(fingerprint(BODY), fingerprint([*BODY, OTHER[2]])) < 0.9


def test_no_text_is_like_nothing() -> None:
    assert fingerprint(["–", " "]) == ""
    assert likeness("", "") == 0.0
    assert likeness("", fingerprint(BODY)) == 0.0


def test_a_text_of_one_word_has_a_fingerprint() -> None:
    assert likeness(fingerprint(["Segera"]), fingerprint(["SEGERA!"])) == 1.0


def test_a_stored_fingerprint_stays_what_it_is() -> None:
    assert fingerprint(["satu dua tiga empat"]).startswith("1:")
    assert len(fingerprint(BODY)) == 258
    assert fingerprint(["satu dua tiga empat"])[:34] == STORED


def test_the_real_releases_are_told_apart() -> None:
    if not RELEASES.exists():
        pytest.skip(f"{RELEASES.name} is not here")
    with RELEASES.open(encoding="utf-8", newline="") as file:
        texts = [re.sub(r"<[^>]*>", " ", row["isi_berita"]) for row in csv.DictReader(file)]
    marks = [fingerprint([text]) for text in texts]
    assert max(likeness(a, b) for a, b in combinations(marks, 2)) < ALIKE / 2
    edited = [fingerprint([text.replace("dan", "serta", 1).replace(",", "", 2)]) for text in texts]
    assert min(likeness(a, b) for a, b in zip(marks, edited, strict=True)) > ALIKE


def test_like_ones_are_found_among_many_at_once() -> None:
    marks = ["", fingerprint(OTHER), fingerprint(BODY), "0:older", fingerprint([*BODY, OTHER[2]])]
    assert alike(fingerprint(BODY), marks) == [2, 4]
    assert alike("", marks) == alike(fingerprint(BODY), []) == []
