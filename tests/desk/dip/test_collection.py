"""Collecting documents: what is expected, received and missing for each OPD, five stages, reminders."""

from __future__ import annotations

import os

import pytest

from desk.attachments import path_of
from desk.dip import lists
from desk.errors import Invalid, Missing, Refused, StorageFailed
from desk.health.check import check_office
from tests.desk.dip.conftest import place


def stage(line, name, words="", reason=""):
    return [{"line": line, "stage": name, "words": words, "reason": reason}]


def test_of_twelve_expected_nine_come_and_three_are_listed(kaltim, cycle_at, lines_of, deliver):
    number = cycle_at("himpun")
    deliver(number, lines_of(number, "Dinas Kesehatan")[:9])
    counts = {one.opd: one for one in lists.cycle(kaltim.workspace, number).opds}
    health = counts["Dinas Kesehatan"]
    assert (health.expected, health.received, health.missing) == (12, 9, 3)
    wanted = lists.missing(kaltim.workspace, number, "Dinas Kesehatan")
    assert [one.information for one in wanted] == ["Informasi 10", "Informasi 11", "Informasi 12"]
    assert [one.opd for one in lists.missing(kaltim.workspace, number)].count("Dinas Pendidikan") == 2
    assert (lists.cycles(kaltim.workspace)[0].expected, lists.cycles(kaltim.workspace)[0].received) == (15, 9)
    ended = kaltim.do("petugas", "cycles.collect", cycle=number, finish=True)
    assert "Belum diterima (6): " in ended["note"]
    assert "Dinas Kesehatan: Informasi 10, Informasi 11, Informasi 12" in ended["note"]
    assert "Belum selesai ditata (9): Dinas Kesehatan: Informasi 1," in ended["note"]
    assert lists.cycle(kaltim.workspace, number).notes[-1].words == ended["note"]
    assert check_office(kaltim.workspace) == []


def test_a_document_goes_through_five_stages_with_who_and_when(kaltim, cycle_at, lines_of, deliver, put_through):
    number = cycle_at("himpun")
    (line,) = lines_of(number, "Bidang IKP")
    deliver(number, [line])
    put_through(number, line)
    view = next(one for one in lists.cycle(kaltim.workspace, number).lines if one.line == line)
    assert [one.stage for one in view.stages] == ["deskripsi", "verifikasi", "otentikasi", "kodefikasi", "penataan"]
    assert view.stages[2].by == "Arsiparis Arya"
    assert view.stages[3].words == "400.14.4.3"
    assert (view.next_stage, len(view.files)) == ("", 1)
    assert next(one.kept for one in lists.cycle(kaltim.workspace, number).opds if one.opd == "Bidang IKP") == 1
    with pytest.raises(Refused, match="sudah dicatat"):
        kaltim.do("petugas", "cycles.collect", cycle=number, stages=stage(line, "penataan", "FK-01/1/01"))
    assert check_office(kaltim.workspace) == []


def test_no_stage_is_skipped_and_the_refusal_names_the_one_before(kaltim, cycle_at, lines_of, deliver):
    number = cycle_at("himpun")
    (line,) = lines_of(number, "Bidang IKP")
    with pytest.raises(Refused, match="belum diterima"):
        kaltim.do("petugas", "cycles.collect", cycle=number, stages=stage(line, "deskripsi"))
    deliver(number, [line])
    with pytest.raises(Refused, match="tahap deskripsi harus selesai sebelum kodefikasi"):
        kaltim.do("petugas", "cycles.collect", cycle=number, stages=stage(line, "kodefikasi", "400"))
    kaltim.do("petugas", "cycles.collect", cycle=number, stages=stage(line, "deskripsi"))
    with pytest.raises(Refused, match="tahap verifikasi harus selesai sebelum otentikasi"):
        kaltim.do("petugas", "cycles.collect", cycle=number, stages=stage(line, "otentikasi"))


def test_a_refused_stage_takes_the_whole_call_back(kaltim, cycle_at, lines_of, deliver):
    number = cycle_at("himpun")
    (line,) = lines_of(number, "Bidang IKP")
    deliver(number, [line])
    both = [*stage(line, "deskripsi"), *stage(line, "otentikasi")]
    with pytest.raises(Refused):
        kaltim.do("petugas", "cycles.collect", cycle=number, stages=both)
    assert lists.missing(kaltim.workspace, number, "Bidang IKP") == []
    assert next(one for one in lists.cycle(kaltim.workspace, number).lines if one.line == line).stages == ()


def test_who_verified_does_not_authenticate(kaltim, cycle_at, lines_of, deliver):
    number = cycle_at("himpun")
    (line,) = lines_of(number, "Bidang IKP")
    deliver(number, [line])
    kaltim.do("petugas", "cycles.collect", cycle=number, stages=[*stage(line, "deskripsi"), *stage(line, "verifikasi")])
    with pytest.raises(Refused, match="yang boleh: Arsiparis Arya"):
        kaltim.do("petugas", "cycles.collect", cycle=number, stages=stage(line, "otentikasi", reason="Terburu-buru."))
    place(kaltim, "people.dismiss", "arya", "arsiparis")
    with pytest.raises(Invalid, match="tulis alasan"):
        kaltim.do("petugas", "cycles.collect", cycle=number, stages=stage(line, "otentikasi"))
    kaltim.do("petugas", "cycles.collect", cycle=number, stages=stage(line, "otentikasi", reason="Arya pindah tugas."))
    view = next(one for one in lists.cycle(kaltim.workspace, number).lines if one.line == line)
    assert [one.reason for one in view.stages] == ["", "", "Arya pindah tugas."]


def test_a_soft_copy_that_was_altered_is_not_called_authentic(kaltim, cycle_at, lines_of, deliver):
    number = cycle_at("himpun")
    (line,) = lines_of(number, "Bidang IKP")
    deliver(number, [line])
    kaltim.do("petugas", "cycles.collect", cycle=number, stages=[*stage(line, "deskripsi"), *stage(line, "verifikasi")])
    (sha256,) = next(one for one in lists.cycle(kaltim.workspace, number).lines if one.line == line).files
    kept = path_of(kaltim.workspace, sha256)
    os.chmod(kept, 0o600)  # noqa: PTH101 - as somebody outside the program would
    kept.write_bytes(b"lain")
    with pytest.raises(StorageFailed, match="berubah sejak diterima"):
        kaltim.do("arya", "cycles.collect", cycle=number, stages=stage(line, "otentikasi"))


def test_a_paper_reference_alone_is_enough_and_a_soft_copy_joins_it_later(kaltim, cycle_at, lines_of, deliver):
    number = cycle_at("himpun")
    (line,) = lines_of(number, "Bidang IKP")
    paper = [{"line": line, "on": "2026-10-12", "paper": "Map biru, meja arsip"}]
    kaltim.do("petugas", "cycles.collect", cycle=number, received=paper)
    deliver(number, [line])
    view = next(one for one in lists.cycle(kaltim.workspace, number).lines if one.line == line)
    assert (view.paper, len(view.files)) == ("Map biru, meja arsip", 1)


def test_a_document_that_is_given_back_is_missing_again_and_starts_anew(kaltim, cycle_at, lines_of, deliver):
    number = cycle_at("himpun")
    (line,) = lines_of(number, "Bidang IKP")
    with pytest.raises(Refused, match="belum diterima"):
        kaltim.do("petugas", "cycles.collect", cycle=number, refused=[{"line": line, "reason": "Buram."}])
    deliver(number, [line])
    first = [*stage(line, "deskripsi"), *stage(line, "verifikasi")]
    kaltim.do("petugas", "cycles.collect", cycle=number, stages=first)
    with pytest.raises(Refused, match="sudah diverifikasi"):
        deliver(number, [line])
    kaltim.do("arya", "cycles.collect", cycle=number, refused=[{"line": line, "reason": "Tanpa tanda tangan."}])
    assert [one.line for one in lists.missing(kaltim.workspace, number, "Bidang IKP")] == [line]
    deliver(number, [line])
    view = next(one for one in lists.cycle(kaltim.workspace, number).lines if one.line == line)
    assert (view.received, view.next_stage) == (True, "deskripsi")
    assert check_office(kaltim.workspace) == []


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"paper": ""}, "received.1.files"),
        ({"on": ""}, "received.1.on"),
        ({"on": "2026-10-13"}, "received.1.on"),
        ({"line": "1"}, "received.1.line"),
        ({"files": "naskah.pdf"}, "received.1.files"),
        ({"berkas": []}, "received.1.berkas"),
    ],
)
def test_a_receipt_without_what_it_needs_is_refused(kaltim, cycle_at, lines_of, wrong, field):
    number = cycle_at("himpun")
    came = {"line": lines_of(number, "Bidang IKP")[0], "on": "2026-10-12", "paper": "Map biru"} | wrong
    with pytest.raises(Invalid) as refusal:
        kaltim.do("petugas", "cycles.collect", cycle=number, received=[came])
    assert refusal.value.field == field


def test_a_stage_is_one_of_five_and_code_and_place_must_be_written(kaltim, cycle_at, lines_of):
    number = cycle_at("himpun")
    (line,) = lines_of(number, "Bidang IKP")
    for given, field in (
        (stage(line, "cetak"), "stages.1.stage"),
        (stage(line, "kodefikasi"), "stages.1.words"),
        (stage(line, "penataan", " "), "stages.1.words"),
    ):
        with pytest.raises(Invalid) as refusal:
            kaltim.do("petugas", "cycles.collect", cycle=number, stages=given)
        assert refusal.value.field == field


def test_a_line_of_another_cycle_is_not_in_this_one(kaltim, cycle_at):
    number = cycle_at("himpun")
    with pytest.raises(Missing, match="tidak memuat baris 999"):
        kaltim.do("petugas", "cycles.collect", cycle=number, stages=stage(999, "deskripsi"))


def test_a_reminder_names_circular_missing_documents_and_what_is_late(kaltim, cycle_at, lines_of, deliver):
    number = cycle_at("himpun")
    deliver(number, lines_of(number, "Dinas Kesehatan")[:11])
    kaltim.clock.pass_minutes(20 * 24 * 60)
    before = lists.reminder_words(kaltim.workspace, number, "Dinas Kesehatan")
    sent = kaltim.do("petugas", "cycles.remind", cycle=number, opd="Dinas Kesehatan", channel="email")
    assert sent["message"] == before
    assert "100.3.4.4/1/DISKOMINFO/2026 tentang Pengumpulan informasi publik, 1 dari 12 informasi" in before
    assert "1. Informasi 12 (softcopy; batas waktu 30 Oktober 2026, sudah lewat)" in before
    (kept,) = lists.cycle(kaltim.workspace, number).reminders
    assert (kept.opd, kept.channel, kept.words) == ("Dinas Kesehatan", "email", before)
    assert next(one.late for one in lists.cycle(kaltim.workspace, number).opds if one.opd == "Dinas Kesehatan") == 1
    assert check_office(kaltim.workspace) == []


def test_only_who_owes_something_is_reminded_while_documents_are_collected(kaltim, cycle_at, lines_of, deliver):
    number = cycle_at("himpun")
    deliver(number, lines_of(number, "Bidang IKP"))
    with pytest.raises(Refused, match="sudah diterima"):
        kaltim.do("petugas", "cycles.remind", cycle=number, opd="Bidang IKP")
    with pytest.raises(Missing, match="Dinas Sosial"):
        kaltim.do("petugas", "cycles.remind", cycle=number, opd="Dinas Sosial")
    with pytest.raises(Invalid, match="saluran"):
        kaltim.do("petugas", "cycles.remind", cycle=number, opd="Dinas Pendidikan", channel="merpati")
    with pytest.raises(Refused, match="arsiparis"):
        kaltim.do("sari", "cycles.remind", cycle=number, opd="Dinas Pendidikan")
    kaltim.do("petugas", "cycles.collect", cycle=number, finish=True)
    with pytest.raises(Refused, match="menunggu langkah"):
        kaltim.do("petugas", "cycles.remind", cycle=number, opd="Dinas Pendidikan")


def test_a_cycle_in_which_all_came_and_was_put_away_says_so(kaltim, cycle_at, lines_of, deliver, put_through):
    number = cycle_at("himpun")
    for opd in ("Dinas Kesehatan", "Dinas Pendidikan", "Bidang IKP"):
        deliver(number, lines_of(number, opd))
        for line in lines_of(number, opd):
            put_through(number, line)
    ended = kaltim.do("petugas", "cycles.collect", cycle=number, finish=True)
    assert ended["note"] == "Semua informasi diterima dan ditata."
