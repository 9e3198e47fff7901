"""The Form Press Release: what goes out, and what stays in the file (domain.md 3.5, 3.8, 5.4)."""

from __future__ import annotations

import re
from dataclasses import fields, replace
from datetime import timedelta

import pytest

from desk.actions import perform
from desk.cabinet.lists import ItemView
from desk.errors import Refused
from desk.releases.rows import FileView, ParafView, ReleaseLine, ReleaseView, SignedView
from reports.catalog import print_form
from reports.foot import finished
from reports.forms.press_release import clean_copy, file_copy
from reports.page import MM, PAPERS
from reports.sheet import Letters, Rule, Sheet
from reports.signature import INITIALS
from tests.conftest import PARAGRAPHS, Desk
from tests.reports.paper import OFFICE, STAMP, all_words, carries, office, paraf, piece, unsigned, view

A4 = PAPERS["A4"]
ON_NO_FILE_COPY = {
    ReleaseView: {
        "digest",  # what a paraf signs; the code in the foot stands for the words
        "evidence_complete",  # said by the reason why not
        "reason",  # belongs to an end or a correction; those are tested apart
    },
    ReleaseLine: {
        "id",
        "state",  # said by the remarks on top
        "sop",
        "step",
        "step_name",
        "waiting_for",  # a paper in a folder waits for nobody
        "actors",
        "since",
        "minutes",  # would change from one print to the next
        "allowed",
    },
    FileView: {"id"},
    ParafView: {"id", "steps", "level", "text_version", "whole"},  # order and margin notes
    SignedView: {"attachment", "certified"},
    # These are on its label.
    ItemView: set("id kind target place classification filed_at labelled_at dated title".split()),
}


def words(sheet: Sheet) -> str:
    return all_words(finished(sheet, STAMP, "Uji"))


def letters(sheet: Sheet) -> list[Letters]:
    return [mark for marks in sheet.pages for mark in marks if isinstance(mark, Letters)]


def test_the_outgoing_copy_has_no_paraf_at_all(desk_office: Desk, approved: str) -> None:
    text = all_words(print_form(desk_office.workspace, "press-release", approved, copy="clean"))
    assert "PARAF" not in text.upper()
    assert not re.search(r"DPW|\bRM\b|KD\b|KB\b|✓", text)


def test_a_struck_paragraph_leaves_the_outgoing_text_and_stays_in_the_file(desk_office: Desk, approved: str) -> None:
    clean = all_words(print_form(desk_office.workspace, "press-release", approved, copy="clean"))
    kept = all_words(print_form(desk_office.workspace, "press-release", approved, copy="file"))
    assert carries(clean, PARAGRAPHS[0])
    assert carries(clean, PARAGRAPHS[2])
    assert not carries(clean, PARAGRAPHS[1])
    assert all(carries(kept, paragraph) for paragraph in PARAGRAPHS)
    assert "dicoret KD" in kept


def test_a_line_goes_through_every_line_of_struck_words() -> None:
    shown = view(struck="Biayanya dirahasiakan panitia hingga selesai. " * 5)
    sheet = file_copy(shown, OFFICE, A4)
    struck = [mark for mark in letters(sheet) if "dirahasiakan" in "".join(run.words for run in mark.runs)]
    lines = [mark for marks in sheet.pages for mark in marks if isinstance(mark, Rule)]
    assert len(struck) >= 3
    for mark in struck:
        assert any(rule.start[0] == mark.x and 2 < rule.start[1] - mark.y < 4 for rule in lines)


def test_the_file_copy_says_who_approved_what_and_when(desk_office: Desk, approved: str) -> None:
    text = all_words(print_form(desk_office.workspace, "press-release", approved))
    for words_on_paper in (
        "PARAF HIERARKI",
        "Kepala Dinas Komunikasi dan Informatika",
        "Ir. Darma Putra Wijaya, M.P.",
        "DPW",
        "Disetujui, 1 bagian dicoret",
        "Judul sudah baik.",
        "12/10/2026 09.05 WITA",
        "Diparaf secara elektronik dalam sistem internal (tidak tersertifikasi).",
        "Jembatan Sungai Kayan dari udara",
        "0812 0000 0000",
    ):
        assert carries(text, words_on_paper), words_on_paper
    table = text[text.index("PARAF HIERARKI") :]
    assert table.index("Kepala Dinas") < table.index("Kepala Bidang")


def test_the_parafs_stand_at_the_left_of_the_signature() -> None:
    sheet = file_copy(view(), OFFICE, A4)
    table = next(mark for mark in letters(sheet) if mark.runs[0].words == "PARAF HIERARKI")
    signer = [mark for mark in letters(sheet) if mark.runs[0].words == "Ir. Darma Putra Wijaya, M.P."][-1]
    place = next(mark for mark in letters(sheet) if mark.runs[0].words.startswith("Tanjung Selor,"))
    assert table.x < place.x
    assert abs(table.y - place.y) < 10
    assert sheet.page.width / 2 < place.x
    assert signer.y < place.y or signer.x < place.x


def test_ink_is_shown_as_ink() -> None:
    shown = replace(view(), parafs=(paraf(1, "paraf-kadis", 1, kind="basah", at="2026-10-13"),))
    text = words(file_copy(shown, OFFICE, A4))
    table = text[text.index("PARAF HIERARKI") :]
    assert carries(table, "paraf basah Disetujui")
    assert carries(table, "Paraf basah: lembar aslinya dipindai dan dilampirkan.")
    assert "DPW" not in table
    assert "elektronik" not in text


def test_three_parafs_stand_legibly_one_below_the_other_by_rank_and_the_clean_copy_has_none() -> None:
    names = ("Dr. Ir. Hj. Wulan Arum Sari, S.Sos., M.I.Kom., M.A.P., CPRM.", "Bayu Prasetyo, S.Kom.", "Sari Melati")
    given = [
        replace(
            paraf(number, f"paraf-{number}", 1),
            level=number,
            name=name,
            initials=initials,
            titles=(f"Pejabat {number}",),
        )
        for number, (name, initials) in enumerate(zip(names, ("WAS", "BP", "SM"), strict=True), start=1)
    ]
    sheet = file_copy(replace(view(), parafs=tuple(reversed(given))), OFFICE, A4)
    boxes = [
        mark for mark in letters(sheet) if mark.runs[0].words in ("WAS", "BP", "SM") and mark.size == INITIALS.size
    ]
    assert [mark.runs[0].words for mark in sorted(boxes, key=lambda mark: -mark.y)] == ["WAS", "BP", "SM"]
    assert len({mark.y for mark in boxes}) == len(names)
    clean = words(clean_copy(replace(view(), parafs=tuple(given)), OFFICE, A4))
    assert "PARAF" not in clean
    assert "WAS" not in clean


def test_the_heads_of_the_files_never_stand_without_a_file_at_the_end_of_a_page() -> None:
    for count in range(8, 40):
        parts = tuple(piece(number, "part", "Satu kalimat naskah.") for number in range(10, 10 + count))
        shown = view()
        long = replace(
            shown, pieces=(shown.pieces[0], *parts), files=(replace(shown.files[0], caption="Keterangan " * 30),)
        )
        pages = [
            [mark.runs[0].words for mark in marks if isinstance(mark, Letters)]
            for marks in file_copy(long, OFFICE, A4).pages
        ]
        (headed,) = (number for number, words in enumerate(pages) if "Nama berkas" in words)
        assert any("jembatan-" in words for words in pages[headed]), count


def test_a_missing_paraf_leaves_a_box_for_it() -> None:
    shown = replace(unsigned(view()), parafs=(), missing_parafs=("paraf-kadis", "paraf-kabid"))
    text = words(file_copy(shown, OFFICE, A4))
    assert text.count("belum diparaf") == 2
    assert "secara elektronik" not in text


def test_one_person_in_two_positions_stands_there_once_with_both_titles() -> None:
    titles = ("Kepala Dinas", "Kepala Bidang Komunikasi dan Informatika")
    both = paraf(1, "paraf-kadis", 1, titles=titles, steps=("paraf-kadis", "paraf-kabid"))
    text = words(file_copy(replace(view(), parafs=(both,)), OFFICE, A4))
    assert all(carries(text, title) for title in titles)
    assert len(re.findall(r"(?<!✓ )DPW", text)) == 1


@pytest.mark.parametrize(
    ("state", "said"),
    [("rejected", "DITOLAK"), ("withdrawn", "DITARIK"), ("void", "NOMOR AGENDA BATAL")],
)
def test_what_has_ended_says_so_with_its_reason(state: str, said: str) -> None:
    shown = view(reason="salah kirim")
    text = words(file_copy(replace(shown, line=replace(shown.line, state=state)), OFFICE, A4))
    assert carries(text, f"{said} – alasan: salah kirim")


def test_a_correction_names_what_it_corrects_and_the_old_one_what_corrected_it() -> None:
    ralat = replace(view(reason="nama salah"), corrects="0003/2026")
    assert carries(words(file_copy(ralat, OFFICE, A4)), "RALAT atas press release bernomor agenda 0003/2026")
    assert carries(words(clean_copy(ralat, OFFICE, A4)), "Ralat atas siaran pers bernomor agenda 0003/2026")
    old = replace(view(), corrected_by=("0009/2026",))
    assert carries(words(file_copy(old, OFFICE, A4)), "SUDAH DIRALAT oleh press release bernomor agenda 0009/2026")


def test_a_return_stands_on_the_file_copy_with_its_reason(desk_office: Desk) -> None:
    number = desk_office.accept()
    desk_office.do("kasi", "releases.send_back", release=number, reason="Tambahkan nama narasumber.")
    text = all_words(print_form(desk_office.workspace, "press-release", number))
    assert carries(text, "DIKEMBALIKAN 12/10/2026 09.00 – Tambahkan nama narasumber.")


def test_an_outgoing_copy_waits_for_the_parafs(desk_office: Desk) -> None:
    number = desk_office.accept()
    with pytest.raises(Refused, match="belum diparaf Kepala Dinas Komunikasi dan Informatika dan Kepala Bidang"):
        print_form(desk_office.workspace, "press-release", number, copy="clean")
    assert print_form(desk_office.workspace, "press-release", number, copy="file").startswith(b"%PDF")


def test_an_outgoing_copy_waits_for_the_embargo(desk_office: Desk, through) -> None:
    number = desk_office.accept(embargo_until="2026-10-12 16:00")
    through(number, "unggah")
    with pytest.raises(Refused, match=r"embargo sampai 12 Oktober 2026 pukul 16\.00 WITA"):
        print_form(desk_office.workspace, "press-release", number, copy="clean")
    assert print_form(desk_office.workspace, "press-release", number).startswith(b"%PDF")
    desk_office.clock.at += timedelta(hours=8)
    text = all_words(print_form(desk_office.workspace, "press-release", number, copy="clean"))
    assert "disiarkan mulai 12 Oktober 2026 pukul 16.00 WITA" in text


def test_a_withdrawn_text_does_not_go_out_again(desk_office: Desk, filed: str) -> None:
    desk_office.do("kasi", "releases.withdraw", release=filed, reason="angka salah")
    with pytest.raises(Refused, match="sudah ditarik"):
        print_form(desk_office.workspace, "press-release", filed, copy="clean")


def test_only_approved_captions_of_approved_evidence_go_out() -> None:
    shown = view()
    parts = [each for each in shown.pieces if each.kind in {"title", "part"}]
    for struck_file, struck_caption in ((True, False), (False, True)):
        pieces = (
            *parts,
            piece(4, "attachment", "ab", attachment=1, struck=struck_file),
            piece(5, "caption", "Foto rahasia", attachment=1, struck=struck_caption),
        )
        assert "Foto rahasia" not in words(clean_copy(replace(shown, pieces=pieces), OFFICE, A4))


def test_before_the_signature_its_place_is_left_for_ink() -> None:
    text = words(clean_copy(unsigned(view()), OFFICE, A4))
    assert "Nomor agenda: 0007/2026" in text
    assert "KEPALA DINAS KOMUNIKASI DAN" in text
    assert "(......" in text
    assert "Darma" not in text


def test_a_signer_without_a_paraf_gets_no_title_that_is_not_his() -> None:
    text = words(clean_copy(view(signer="Dra. Siti Aminah"), OFFICE, A4))
    assert "Dra. Siti Aminah" in text
    assert "KEPALA DINAS KOMUNIKASI DAN" not in text


def test_government_and_agency_stand_as_three_to_four() -> None:
    sizes = {mark.runs[0].words: mark.size for mark in letters(clean_copy(view(), OFFICE, A4)) if mark.runs}
    assert sizes[OFFICE.government] / sizes[OFFICE.kop_lines[0]] == pytest.approx(3 / 4)


def test_the_letterhead_ends_with_a_thick_and_a_thin_rule() -> None:
    rules = [mark for mark in clean_copy(view(), OFFICE, A4).pages[0] if isinstance(mark, Rule)]
    thick, thin = rules[:2]
    assert thick.thick == pytest.approx(0.6 * MM)
    assert thin.thick == pytest.approx(0.2 * MM)
    assert thick.start[1] - thin.start[1] == pytest.approx(1.5 * MM)


def test_the_letterhead_is_on_the_first_page_only_and_each_page_is_counted() -> None:
    pdf = finished(
        clean_copy(view(part="Kalimat yang cukup panjang untuk satu baris. " * 150), OFFICE, A4), STAMP, "Uji"
    )
    text = all_words(pdf)
    pages = text.count("Halaman ")
    assert pages >= 3
    assert f"Halaman {pages} dari {pages}" in text
    assert text.count(OFFICE.government) == 1


def test_contacts_of_the_office_are_named_only_where_known() -> None:
    assert "Narahubung" not in words(clean_copy(view(), OFFICE, A4))
    text = words(clean_copy(view(), office(phone="(0552) 21000", email="humas@contoh.go.id"), A4))
    assert carries(text, "telepon (0552) 21000 dan pos-el humas@contoh.go.id")


def test_every_field_of_the_record_is_on_the_file_copy_or_left_out_by_name() -> None:
    shown = view()
    text = words(file_copy(shown, OFFICE, A4))
    missing = []
    for row in (shown, shown.line, *shown.files, *shown.parafs, shown.signature, shown.item):
        for field in fields(row):
            value = getattr(row, field.name)
            left_out = field.name in ON_NO_FILE_COPY.get(type(row), set())
            if isinstance(value, str) and value and not left_out and not on_paper(value, text):
                missing.append(f"{type(row).__name__}.{field.name}")
    assert missing == []


def on_paper(value: str, text: str) -> bool:
    """Find a value as it is, as a date in words, as the first 12 characters of a hash, or as a word for its kind."""
    day = {"2026-10-12": "12 Oktober 2026", "2026-10-13": "13 Oktober 2026", "2026-10-14": "14 Oktober 2026"}
    told = {"approved": "Disetujui", "elektronik": "secara elektronik"}.get(value, day.get(value[:10], value))
    return carries(text, told[:12] if len(told) == 64 else told)


def test_whoever_signed_stands_with_rank_and_nip_in_its_groups(desk_office: Desk, filed: str) -> None:
    told = {"login": "kadis", "name": "Ir. Darma Putra Wijaya, M.P.", "nip": "19691103 199403 1 003"}
    perform(desk_office.as_("petugas"), "people.rename", told | {"rank": "Pembina Utama Muda (IV/c)"})
    for copy in ("clean", "file"):
        words = all_words(print_form(desk_office.workspace, "press-release", filed, copy=copy))
        assert carries(words, "Ir. Darma Putra Wijaya, M.P. Pembina Utama Muda (IV/c) NIP 19691103 199403 1 003"), copy
