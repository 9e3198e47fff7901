"""A documentation cycle from the identification list to the filed papers, and every way back (SOP Pendokumentasian)."""

from __future__ import annotations

import pytest

from desk.dip import lists
from desk.errors import Invalid, Missing, Refused
from desk.health.check import check_office
from desk.journal import diary
from tests.desk.dip.conftest import expected, listed, place, signature

STEPS = {
    "periksa-daftar": ("cycles.check", "sari"),
    "setujui-ppid": ("cycles.approve", "pandu"),
    "setujui-kadis": ("cycles.approve", "kadis"),
    "himpun": ("cycles.collect", "petugas"),
    "laporkan-hasil": ("cycles.report", "petugas"),
    "tinjau-laporan": ("cycles.review", "pandu"),
    "arsipkan-berkas": ("cycles.file", "petugas"),
}
PARAMETERS = {
    "cycles.identify": {"lines": listed()},
    "cycles.check": {"subject": "x", "words": "x", "classification": "x"},
    "cycles.approve": {},
    "cycles.collect": {"finish": True},
    "cycles.report": {"results": "x"},
    "cycles.review": {},
    "cycles.file": {"folder": "FK-01/1/01"},
}


def step_of(kaltim, number):
    return lists.cycle(kaltim.workspace, number).head.step


def test_the_cycle_goes_from_the_list_to_the_folder(kaltim, cycle_at, lines_of, deliver, put_through):
    number = cycle_at("himpun")
    deliver(number, lines_of(number, "Bidang IKP"))
    put_through(number, lines_of(number, "Bidang IKP")[0])
    kaltim.do("petugas", "cycles.collect", cycle=number, finish=True)
    reported = kaltim.do(
        "petugas", "cycles.report", cycle=number, results="Baru satu.", problems="OPD lambat.", needs="Pemindai."
    )
    kaltim.do("pandu", "cycles.review", cycle=number, advice="Lanjutkan semester depan.")
    ended = kaltim.do("petugas", "cycles.file", cycle=number, folder="FK-01/1/01", files=[str(kaltim.photo())])
    view = lists.cycle(kaltim.workspace, number)
    assert (reported["expected"], reported["received"], ended["step"]) == (15, 1, "end")
    assert [(one.results, one.problems, one.needs) for one in view.reports] == [
        ("Baru satu.", "OPD lambat.", "Pemindai.")
    ]
    assert [name for name, _place in view.papers] == [
        "Daftar identifikasi data dan informasi publik",
        "Laporan hasil pendokumentasian data dan informasi publik",
        "Berkas terkait lainnya",
    ]
    assert {place for _name, place in view.papers} == {"FK-01/1/01"}
    assert view.notes[-2].words == "Lanjutkan semester depan."
    assert check_office(kaltim.workspace) == []


def test_the_secretary_returns_a_list_and_gets_the_completed_one(kaltim, cycle_at):
    number = cycle_at("periksa-daftar")
    kaltim.do("sari", "cycles.check", cycle=number, approved=False, missing="Dinas Sosial belum ada.")
    assert step_of(kaltim, number) == "identifikasi"
    again = kaltim.do("petugas", "cycles.identify", cycle=number, lines=[*listed(), expected(opd="Dinas Sosial")])
    view = lists.cycle(kaltim.workspace, number)
    assert (again["edition"], view.head.step, view.head.expected) == (2, "periksa-daftar", 16)
    assert (view.head.title, view.head.period) == ("Pendokumentasian", "2026")
    assert [one.words for one in view.notes if one.outcome == "returned"] == ["Dinas Sosial belum ada."]
    assert check_office(kaltim.workspace) == []


@pytest.mark.parametrize(("step", "login"), [("setujui-ppid", "pandu"), ("setujui-kadis", "kadis")])
def test_an_approver_returns_the_circular_and_its_unchanged_parts_stay(kaltim, cycle_at, step, login):
    number = cycle_at(step)
    kaltim.do(login, "cycles.approve", cycle=number, approved=False, reason="Batas waktunya belum disebut.")
    assert step_of(kaltim, number) == "periksa-daftar"
    kaltim.do("sari", "cycles.check", cycle=number, words="Paling lambat 30 Oktober 2026.")
    circular = lists.cycle(kaltim.workspace, number).circular
    assert (circular.subject, circular.words) == ("Pengumpulan informasi publik", "Paling lambat 30 Oktober 2026.")
    assert step_of(kaltim, number) == "setujui-ppid"


def test_the_kadis_gives_the_circular_its_number(kaltim, cycle_at):
    number = cycle_at("setujui-kadis")
    assert lists.cycle(kaltim.workspace, number).circular.number == ""
    got = kaltim.do("kadis", "cycles.approve", cycle=number, signature=signature(kaltim))
    circular = lists.cycle(kaltim.workspace, number).circular
    assert got["circular"] == circular.number == "100.3.4.4/1/DISKOMINFO/2026"
    assert (circular.signer, circular.signed_on, len(circular.scan)) == ("Kadis Kartika", "2026-10-12", 64)


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"scan": ""}, "scan"), ({"by": " "}, "by"), ({"on": ""}, "on"), ({"on": "2026-10-13"}, "on")],
)
def test_without_a_whole_signature_there_is_no_number(kaltim, cycle_at, wrong, field):
    number = cycle_at("setujui-kadis")
    with pytest.raises(Invalid) as refusal:
        kaltim.do("kadis", "cycles.approve", cycle=number, signature=signature(kaltim) | wrong)
    assert refusal.value.field == field
    with pytest.raises(Invalid, match="belum ditandatangani"):
        kaltim.do("kadis", "cycles.approve", cycle=number)
    assert step_of(kaltim, number) == "setujui-kadis"


def test_a_ppid_who_is_not_kadis_records_no_signature(kaltim, cycle_at):
    number = cycle_at("setujui-ppid")
    with pytest.raises(Invalid, match="persetujuan terakhir"):
        kaltim.do("pandu", "cycles.approve", cycle=number, signature=signature(kaltim))


def test_one_person_in_both_positions_approves_once(kaltim, cycle_at):
    number = cycle_at("setujui-ppid")
    place(kaltim, "people.appoint", "kadis", "ppid")
    with pytest.raises(Invalid, match="belum ditandatangani"):
        kaltim.do("kadis", "cycles.approve", cycle=number)
    got = kaltim.do("kadis", "cycles.approve", cycle=number, signature=signature(kaltim))
    approvals = [one.by for one in lists.cycle(kaltim.workspace, number).notes if one.outcome == "approved"]
    assert (got["step"], approvals) == ("himpun", ["Sekretaris Sari", "Kadis Kartika", "Kadis Kartika"])
    assert check_office(kaltim.workspace) == []


def test_an_instruction_after_the_report_opens_the_collection_again(kaltim, cycle_at, lines_of, deliver):
    number = cycle_at("tinjau-laporan")
    kaltim.do("kadis", "cycles.review", cycle=number, approved=False, instruction="Jemput ke Dinas Pendidikan.")
    assert step_of(kaltim, number) == "himpun"
    deliver(number, lines_of(number, "Dinas Pendidikan"))
    kaltim.do("petugas", "cycles.collect", cycle=number, finish=True)
    kaltim.do("petugas", "cycles.report", cycle=number, results="Sudah dijemput.")
    view = lists.cycle(kaltim.workspace, number)
    assert [(one.results, one.received) for one in view.reports] == [("Terkumpul.", 0), ("Sudah dijemput.", 2)]
    assert check_office(kaltim.workspace) == []


@pytest.mark.parametrize("step", STEPS)
def test_nothing_else_and_nobody_else_is_let_through_at_a_step(kaltim, cycle_at, step):
    number = cycle_at(step)
    waited, doer = STEPS[step]
    other = {"pandu", "kadis"} if waited == "cycles.review" else {doer}
    other |= {"arya", "petugas"} if doer == "petugas" else set()
    lines = diary.count()
    for action, parameters in PARAMETERS.items():
        for login in ("petugas", "arya", "sari", "pandu", "kadis"):
            if action == waited and login in other:
                continue
            with pytest.raises(Refused, match="Siklus “Pendokumentasian”"):
                kaltim.do(login, action, cycle=number, **parameters)
    assert diary.count() == lines


def test_out_of_order_the_refusal_names_who_is_first(kaltim, cycle_at):
    number = cycle_at("periksa-daftar")
    with pytest.raises(Refused, match="Sekretaris Sari"):
        kaltim.do("petugas", "cycles.collect", cycle=number, finish=True)


def test_who_drew_up_the_list_does_not_check_it(kaltim, cycle_at):
    number = cycle_at("periksa-daftar")
    draft = {"subject": "x", "words": "x", "classification": "x"}
    place(kaltim, "people.appoint", "petugas", "sekretaris-ppid")
    with pytest.raises(Refused, match="yang boleh: Sekretaris Sari"):
        kaltim.do("petugas", "cycles.check", cycle=number, **draft)
    place(kaltim, "people.dismiss", "sari", "sekretaris-ppid")
    with pytest.raises(Invalid, match="tulis alasan"):
        kaltim.do("petugas", "cycles.check", cycle=number, **draft)
    kaltim.do("petugas", "cycles.check", cycle=number, alone_reason="Sekretaris cuti.", **draft)
    view = lists.cycle(kaltim.workspace, number)
    assert (view.head.step, view.notes[-1].words) == ("setujui-ppid", "Sekretaris cuti.")


@pytest.mark.parametrize(
    ("wrong", "field"),
    [
        ({"opd": ""}, "lines.1.opd"),
        ({"information": " "}, "lines.1.information"),
        ({"category": "dikecualikan"}, "lines.1.category"),
        ({"form": "lisan"}, "lines.1.form"),
        ({"due": ""}, "lines.1.due"),
        ({"due": "besok"}, "lines.1.due"),
        ({"tempo": "x"}, "lines.1.tempo"),
        ({"opd": 7}, "lines.1.opd"),
    ],
)
def test_a_wrong_line_of_the_list_is_named(kaltim, wrong, field):
    with pytest.raises(Invalid) as refusal:
        kaltim.do("petugas", "cycles.identify", lines=[expected(**wrong)], title="Pendokumentasian", period="2026")
    assert refusal.value.field == field


@pytest.mark.parametrize(
    ("wrong", "field"),
    [({"title": ""}, "title"), ({"period": " "}, "period"), ({"lines": []}, "lines"), ({"lines": ["x"]}, "lines.1")],
)
def test_a_cycle_needs_title_period_and_list(kaltim, wrong, field):
    whole = {"lines": listed(), "title": "Pendokumentasian", "period": "2026"}
    with pytest.raises(Invalid) as refusal:
        kaltim.do("petugas", "cycles.identify", **whole | wrong)
    assert refusal.value.field == field


def test_the_same_information_is_listed_once_and_an_opd_keeps_one_spelling(kaltim, cycle_at):
    twice = [expected(), expected(opd="DINAS KESEHATAN", information="profil")]
    with pytest.raises(Invalid, match="baris 2: informasi “profil”"):
        kaltim.do("petugas", "cycles.identify", lines=twice, title="A", period="2026")
    lines = [expected(), expected(opd="DINAS KESEHATAN", information="Anggaran")]
    got = kaltim.do("petugas", "cycles.identify", lines=lines, title="A", period="2026")
    assert [one.opd for one in lists.cycle(kaltim.workspace, got["id"]).opds] == ["Dinas Kesehatan"]


def test_a_second_cycle_of_the_same_name_and_period_is_refused(kaltim, cycle_at):
    cycle_at("periksa-daftar")
    with pytest.raises(Refused, match="sudah ada"):
        cycle_at("periksa-daftar")


@pytest.mark.parametrize(
    ("where", "action", "parameters", "field"),
    [
        ("periksa-daftar sari", "cycles.check", {}, "subject"),
        ("periksa-daftar sari", "cycles.check", {"subject": "x"}, "words"),
        ("periksa-daftar sari", "cycles.check", {"subject": "x", "words": "x"}, "classification"),
        ("periksa-daftar sari", "cycles.check", {"approved": False}, "missing"),
        ("periksa-daftar sari", "cycles.check", {"subject": "x", "words": "x", "missing": "y"}, "missing"),
        ("setujui-ppid pandu", "cycles.approve", {"approved": False}, "reason"),
        ("himpun petugas", "cycles.collect", {}, "received"),
        ("laporkan-hasil petugas", "cycles.report", {"results": " "}, "results"),
        ("tinjau-laporan pandu", "cycles.review", {"approved": False}, "instruction"),
        ("arsipkan-berkas petugas", "cycles.file", {"folder": "lemari"}, "folder"),
        ("arsipkan-berkas petugas", "cycles.file", {"folder": "FK-01/1/01", "papers": [""]}, "papers"),
    ],
)
def test_what_a_step_needs_is_asked_for(kaltim, cycle_at, where, action, parameters, field):
    step, login = where.split()
    number = cycle_at(step)
    with pytest.raises(Invalid) as refusal:
        kaltim.do(login, action, cycle=number, **parameters)
    assert refusal.value.field == field
    assert step_of(kaltim, number) == step


def test_papers_go_into_a_folder_that_stands_somewhere(kaltim, cycle_at):
    number = cycle_at("arsipkan-berkas")
    with pytest.raises(Missing, match="FK-01/4/09"):
        kaltim.do("petugas", "cycles.file", cycle=number, folder="FK-01/4/09")


def test_an_ended_or_unknown_cycle_is_not_worked_on(kaltim, cycle_at):
    number = cycle_at("end")
    with pytest.raises(Refused, match="sudah selesai"):
        kaltim.do("petugas", "cycles.collect", cycle=number, finish=True)
    with pytest.raises(Missing, match="nomor 99"):
        kaltim.do("petugas", "cycles.collect", cycle=99, finish=True)


def test_an_office_without_this_sop_opens_no_cycle(desk_office):
    with pytest.raises(Refused, match="tidak memuat langkah"):
        desk_office.do("petugas", "cycles.identify", lines=listed(), title="A", period="2026")


def test_a_token_used_twice_opens_one_cycle(kaltim):
    given = {"lines": listed(), "title": "Pendokumentasian", "period": "2026"}
    first = kaltim.do("petugas", "cycles.identify", "tanda-1", **given)
    assert kaltim.do("petugas", "cycles.identify", "tanda-1", **given) == first
    assert [one.id for one in lists.cycles(kaltim.workspace)] == [first["id"]]
