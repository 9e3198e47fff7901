"""The figures of a period, counted from an office at work and checked by hand."""

from __future__ import annotations

import pytest

from desk.actions import perform
from desk.errors import Invalid, Missing, Refused
from desk.figures.lists import own_words, periods_worked, work_report
from desk.figures.periods import read_period
from desk.figures.steps import sop_load
from desk.health.check import check_office
from tests.conftest import Desk

DAY = 24 * 60


@pytest.fixture
def october(desk_office: Desk) -> Desk:
    """Two releases received on Monday 12 October at 09.00.

    The first was checked after 5 minutes, parafed by Kadis after 20 more and Kabid after 2, published after 4 and filed
    after 1; the second was returned to intake after 30 minutes and waits there. The next Monday a third is received.
    """
    desk, clock = desk_office, desk_office.clock
    first, second = desk.accept(), desk.accept("Vaksinasi Ternak")
    clock.pass_minutes(5)
    desk.do("kasi", "releases.check", release=first)
    clock.pass_minutes(20)
    desk.do("kadis", "releases.paraf", release=first, version=1)
    clock.pass_minutes(2)
    desk.do("kabid", "releases.paraf", release=first, version=1)
    clock.pass_minutes(3)
    desk.do("kasi", "releases.send_back", release=second, reason="Foto kurang.")
    clock.pass_minutes(1)
    desk.do("petugas", "releases.publish", release=first, url="https://contoh.go.id/1")
    clock.pass_minutes(1)
    desk.do("petugas", "releases.file", release=first, signature=desk.sign(first))
    clock.pass_minutes(7 * DAY)
    desk.accept("Pasar Murah")
    return desk


def counts(desk: Desk, kind: str, key: str) -> dict[str, int]:
    """Give what a report counts, by group and words."""
    report = work_report(desk.workspace, kind, key)
    return {f"{group.title}: {line.what}": line.number for group in report.counts for line in group.lines}


def test_the_week_counts_what_came_and_went_in_it(october: Desk) -> None:
    week = counts(october, "weekly", "2026-W42")
    assert week["Press release: diterima"] == 2
    assert week["Press release: terbit di laman"] == 1
    assert week["Press release: dikembalikan untuk diperbaiki"] == 1
    assert week["Press release: masih berjalan pada akhir masa"] == 1
    assert week["Arsip: berkas diarsipkan"] == 1
    following = counts(october, "weekly", "2026-W43")
    assert following["Press release: diterima"] == 1
    assert following["Press release: terbit di laman"] == 0
    assert following["Press release: masih berjalan pada akhir masa"] == 2
    assert counts(october, "monthly", "2026-10")["Press release: diterima"] == 3
    assert set(counts(october, "monthly", "2026-09").values()) == {0}


def test_the_load_of_the_sop_shows_medians_beside_the_standard(october: Desk) -> None:
    load = sop_load("kaltara-media-online", read_period("weekly", "2026-W42"))
    assert (load.opened, load.ended, load.running) == (2, 1, 1)
    measured = {step.name: (step.cases, step.times, step.median, step.late) for step in load.steps}
    assert measured == {
        "Terima berita dan bukti": (2, 2, 0, 0),
        "Periksa dan pilah": (2, 2, 17.5, 1),
        "Paraf Kadis pada bagian yang disetujui": (1, 1, 20, 1),
        "Pilah dan paraf Kabid": (1, 1, 2, 0),
        "Input ke website": (1, 1, 4, 0),
        "Nomor dan arsip filing kabinet": (1, 1, 1, 0),
    }


def test_each_officer_has_his_own_figures(october: Desk) -> None:
    report = work_report(october.workspace, "half-year", "2026-2")
    figures = {one.login: (one.steps, one.timed, one.late, one.returned) for one in report.officers}
    assert figures["kasi"] == (2, 2, 1, 1)
    assert figures["kadis"] == (1, 1, 1, 0)
    assert figures["kabid"] == (1, 1, 0, 0)
    assert figures["petugas"] == (5, 5, 0, 0)
    kasi = next(one for one in report.officers if one.login == "kasi")
    assert [(step.name, step.median) for step in kasi.by_step] == [("Periksa dan pilah", 17.5)]
    assert kasi.titles == ("Kepala Seksi Dokumentasi dan Informasi",)


def test_letters_and_disposisi_are_counted_with_those_past_their_date(desk_office: Desk) -> None:
    desk_office.do("petugas", "letters.receive", sender="Dinkes", subject="Undangan")
    order = {"to": ["kabid"], "instructions": ["Hadiri/wakili"], "due": "2026-10-13"}
    desk_office.do("kadis", "letters.dispose", letter="0001/2026", **order)
    assert counts(desk_office, "weekly", "2026-W42")["Surat masuk dan disposisi: di antaranya lewat batas"] == 0
    desk_office.clock.pass_minutes(2 * DAY)
    desk_office.accept()
    week = counts(desk_office, "weekly", "2026-W42")
    assert week["Surat masuk dan disposisi: surat diterima"] == 1
    assert week["Surat masuk dan disposisi: disposisi belum dilaksanakan pada akhir masa"] == 1
    assert week["Surat masuk dan disposisi: di antaranya lewat batas"] == 1


def test_a_report_says_the_same_whenever_it_is_read(october: Desk) -> None:
    before = work_report(october.workspace, "weekly", "2026-W42")
    october.clock.pass_minutes(30 * DAY)
    october.accept("Sesudahnya")
    october.do("kasi", "releases.check", release="0003/2026")
    assert work_report(october.workspace, "weekly", "2026-W42") == before


def test_a_running_period_is_told_up_to_today_or_to_a_day(october: Desk) -> None:
    running = work_report(october.workspace, "monthly", "2026-10").period
    assert (running.number, running.whole) == ("2026-10@2026-10-19", False)
    assert running.words == "Oktober 2026, keadaan 19 Oktober 2026"
    assert counts(october, "monthly", "2026-10@2026-10-12")["Press release: diterima"] == 2
    before = work_report(october.workspace, "monthly", "2026-10")
    october.clock.pass_minutes(20 * DAY)
    october.accept("Bulan berikutnya")
    assert work_report(october.workspace, "monthly", "2026-10").period.number == "2026-10"
    assert work_report(october.workspace, "monthly", "2026-10@2026-10-19") == before
    for key in ("2026-12", "2026-10@besok", "2026-10@2026-09-30"):
        with pytest.raises(Missing):
            work_report(october.workspace, "monthly", key)


def test_the_papers_of_the_month_are_counted_by_classification(october: Desk) -> None:
    (filed,) = work_report(october.workspace, "monthly", "2026-10").filed
    assert (filed.classification, filed.filed, filed.in_all) == ("400.14.4.3", 1, 1)
    october.clock.pass_minutes(30 * DAY)
    (later,) = work_report(october.workspace, "monthly", "2026-11").filed
    assert (later.filed, later.in_all) == (0, 1)


def test_the_periods_that_saw_work_are_listed_newest_first(october: Desk) -> None:
    assert periods_worked("weekly") == ["2026-W43", "2026-W42"]
    assert periods_worked("half-year") == ["2026-2"]


def test_words_are_added_to_a_section_and_the_last_ones_count(october: Desk) -> None:
    for words in ("Konsep.", "Perlu pemindai kedua."):
        october.do("kabid", "reports.add_text", kind="monthly", period="2026-10", section="simpulan", words=words)
    october.do("petugas", "reports.add_text", kind="monthly", period="2026-10", section="hasil", words="Baik.")
    october.do("petugas", "reports.add_text", kind="monthly", period="2026-10", section="hasil", words=" ")
    (kept,) = own_words("monthly", "2026-10")
    assert (kept.section, kept.words, kept.by) == ("simpulan", "Perlu pemindai kedua.", "Rangga Mahesa, S.Kom.")
    assert own_words("monthly", "2026-11") == ()
    assert check_office(october.workspace) == []


@pytest.mark.parametrize(
    ("changed", "fault"),
    [
        ({"kind": "harian"}, Invalid),
        ({"section": "lampiran"}, Invalid),
        ({"period": "2026-13"}, Missing),
    ],
)
def test_words_for_a_report_that_does_not_exist_are_refused(desk_office: Desk, changed, fault) -> None:
    told = {"kind": "monthly", "period": "2026-10", "section": "hasil", "words": "x"} | changed
    with pytest.raises(fault):
        desk_office.do("kabid", "reports.add_text", **told)


def test_the_monthly_report_is_not_the_staffs_own(desk_office: Desk) -> None:
    perform(desk_office.as_("petugas"), "people.add", {"login": "sinta", "name": "Sinta"})
    perform(desk_office.as_("petugas"), "people.appoint", {"login": "sinta", "position": "staf"})
    told = {"period": "2026-10", "section": "hasil", "words": "x", "kind": "monthly"}
    with pytest.raises(Refused, match="laporan bulanan"):
        desk_office.do("sinta", "reports.add_text", **told)
    desk_office.do("sinta", "reports.add_text", **told | {"kind": "weekly", "period": "2026-W42"})
