"""SOP Akurasi Informasi Publik, from the month's order to the release that was sent; the meeting stands apart."""

from __future__ import annotations

import pytest

from desk.coverage import lists
from desk.errors import Invalid, Missing, Refused, Stale
from desk.flow.cases import case_of, steps_done
from desk.flow.tables import CaseRow
from desk.health.check import check_office
from desk.journal import diary
from desk.releases import lists as releases
from tests.desk.coverage.offices import appoint, dismiss

MONTH = "2026-11"
LINES = [
    {"theme": "Pangan", "title": "Panen raya di Kukar", "starts": "2026-11-03 08:00", "place": "Tenggarong"},
    {"theme": "Pangan", "title": "Pasar murah", "starts": "2026-11-10", "leader": "Gubernur"},
    {"theme": "Kesehatan", "title": "Posyandu keliling"},
]


def planned(desk, lines=LINES, *, month: str = MONTH) -> list[int]:
    """Take a month's plan to its approval; gives its events."""
    desk.do("kasi", "themes.assign", month=month, note="Agenda Gubernur dan undangan PD terlampir.")
    desk.do("rena", "themes.draft", month=month, lines=lines)
    return list(desk.do("kasi", "themes.check", month=month, approved=True)["events"])


def gathered(desk, *angles: str) -> list[str]:
    """Take the first event to the news that is written of it; gives their agenda numbers."""
    event = planned(desk)[0]
    photo = desk.photo("panen.jpg")
    answer = desk.do(
        "pandu", "coverage.gather", event=event, angles=angles, files=[str(photo)], captions={"panen.jpg": "Panen"}
    )
    return list(answer["releases"])


def written(desk) -> str:
    """Take one news item to the editor; gives its agenda number."""
    (number,) = gathered(desk)
    desk.do("pandu", "releases.draft", release=number, paragraphs=["Tenggarong – Panen raya dimulai."])
    return number


def test_the_month_becomes_news_on_the_website_and_at_the_media(kaltim):
    first, second = gathered(kaltim, "Panen raya dimulai", "Harga gabah naik")
    added = kaltim.do("petugas", "contacts.add", kind="media", name="Redaksi", email="redaksi@contoh.id")
    for number in (first, second):
        kaltim.do("pandu", "releases.draft", release=number, paragraphs=["Tenggarong – Panen raya dimulai."])
        kaltim.do("rena", "releases.check", release=number)
        kaltim.do("petugas", "releases.publish", release=number, url="https://contoh.go.id/panen")
        kaltim.do("petugas", "releases.distribute", release=number, contacts=[added["id"]])
        assert releases.release(kaltim.workspace, number).line.step == "end"
    view = releases.release(kaltim.workspace, first)
    assert (view.line.title, view.line.sop, view.place) == ("Panen raya dimulai", "kaltim-akurasi", "Tenggarong")
    assert [(file.name, file.caption) for file in view.files] == [("panen.jpg", "Panen")]
    assert [piece.goes_out for piece in view.pieces] == [True] * len(view.pieces)
    event = lists.event(kaltim.workspace, lists.plan(kaltim.workspace, MONTH).lines[0].event)
    assert event.releases == (first, second)
    assert check_office(kaltim.workspace) == []


def test_each_case_hangs_below_the_one_that_opened_it(kaltim):
    number = written(kaltim)
    release = case_of("releases", releases.release(kaltim.workspace, number).line.id)
    event = CaseRow.get_by_id(release.parent)
    plan = CaseRow.get_by_id(event.parent)
    assert [case.kind for case in (release, event, plan)] == ["releases", "events", "plans"]
    assert [case.closed != "" for case in (release, event, plan)] == [False, True, True]
    assert len(list(CaseRow.select().where(CaseRow.parent == plan.id))) == len(LINES)


def test_tidak_sends_the_plan_back_until_it_is_ya(kaltim):
    kaltim.do("kasi", "themes.assign", month=MONTH)
    kaltim.do("rena", "themes.draft", month=MONTH, lines=LINES[:1])
    with pytest.raises(Invalid, match="Alasan belum ditulis"):
        kaltim.do("kasi", "themes.check", month=MONTH, approved=False)
    got = kaltim.do("kasi", "themes.check", month=MONTH, approved=False, reason="Tambah tema kesehatan.")
    assert (got["step"], got["events"]) == ("susun-tema", [])
    kaltim.do("rena", "themes.draft", month=MONTH, lines=LINES)
    with pytest.raises(Stale, match="muat ulang"):
        kaltim.do("kasi", "themes.check", month=MONTH, approved=True, edition=1)
    assert len(kaltim.do("kasi", "themes.check", month=MONTH, approved=True, edition=2)["events"]) == 3
    plan = case_of("plans", 1)
    assert [(done.step, done.outcome, done.note) for done in steps_done(plan)] == [
        ("tugaskan-redaksi", "done", ""),
        ("susun-tema", "done", ""),
        ("periksa-tema", "returned", "Tambah tema kesehatan."),
        ("susun-tema", "done", ""),
        ("periksa-tema", "approved", ""),
    ]
    assert check_office(kaltim.workspace) == []


def test_the_lines_of_an_approved_plan_are_events(kaltim):
    events = planned(kaltim)
    lines = lists.plan(kaltim.workspace, MONTH).lines
    assert [line.event for line in lines] == events
    rows = lists.events(kaltim.workspace)
    assert [(row.theme, row.starts, row.tentative, row.step) for row in rows] == [
        ("Pangan", "2026-11-03T08:00+08:00", False, "kumpulkan-bahan"),
        ("Pangan", "2026-11-10", False, "kumpulkan-bahan"),
        ("Kesehatan", "", True, "kumpulkan-bahan"),
    ]
    assert [row.id for row in lists.waiting_for(kaltim.workspace, frozenset({"peliput"}))] == events


def test_a_plan_is_copied_to_the_next_month_without_its_days(kaltim):
    planned(kaltim)
    kaltim.do("kasi", "themes.assign", month="2026-12")
    more = [{"title": "Refleksi akhir tahun", "starts": "2026-12-30"}]
    kaltim.do("rena", "themes.draft", month="2026-12", lines=more, copy_from=MONTH)
    lines = lists.plan(kaltim.workspace, "2026-12").lines
    assert [(line.title, line.starts) for line in lines] == [
        ("Refleksi akhir tahun", "2026-12-30"),
        ("Panen raya di Kukar", ""),
        ("Pasar murah", ""),
        ("Posyandu keliling", ""),
    ]
    assert lines[2].leader == "Gubernur"
    assert [plan.month for plan in lists.plans(kaltim.workspace)] == ["2026-12", MONTH]


def test_a_plan_cannot_be_copied_from_a_month_without_one(kaltim):
    kaltim.do("kasi", "themes.assign", month=MONTH)
    with pytest.raises(Missing, match="Oktober 2026"):
        kaltim.do("rena", "themes.draft", month=MONTH, copy_from="2026-10")


def test_out_of_order_the_plan_says_who_is_first(kaltim):
    for login, action, more in (
        ("rena", "themes.draft", {"lines": LINES}),
        ("kasi", "themes.check", {"approved": True}),
    ):
        with pytest.raises(Refused, match=r"belum ada; langkah “Tugaskan Tim Redaksi.*Kasi Kirana.*dahulu"):
            kaltim.do(login, action, month=MONTH, **more)
    kaltim.do("kasi", "themes.assign", month=MONTH)
    with pytest.raises(Refused, match=r"“Susun jadwal.*Redaktur Rena.*dahulu"):
        kaltim.do("kasi", "themes.check", month=MONTH, approved=True)
    with pytest.raises(Refused, match="sudah ditugaskan"):
        kaltim.do("kasi", "themes.assign", month=MONTH)


def test_out_of_order_the_news_says_who_is_first(kaltim):
    (number,) = gathered(kaltim)
    with pytest.raises(Refused, match=r"“Olah dan buat.*Peliput Pandu.*dahulu"):
        kaltim.do("rena", "releases.check", release=number)
    kaltim.do("pandu", "releases.draft", release=number, paragraphs=["Tenggarong – Panen raya dimulai."])
    with pytest.raises(Refused, match=r"“Sunting.*Redaktur Rena.*dahulu"):
        kaltim.do("petugas", "releases.publish", release=number, url="https://contoh.go.id/1")
    with pytest.raises(Refused, match="sudah selesai"):
        kaltim.do("pandu", "coverage.gather", event=1, note="Catatan lagi.")


def test_nobody_else_does_a_step(kaltim):
    def refused(action: str, *logins: str, **parameters: object) -> None:
        before = diary.count()
        for login in logins:
            with pytest.raises(Refused, match="hanya boleh dikerjakan"):
                kaltim.do(login, action, **parameters)
        assert diary.count() == before

    refused("themes.assign", "kadis", "kabid", "rena", "pandu", "petugas", month=MONTH)
    kaltim.do("kasi", "themes.assign", month=MONTH)
    refused("themes.draft", "kadis", "kabid", "kasi", "pandu", "petugas", month=MONTH, lines=LINES)
    kaltim.do("rena", "themes.draft", month=MONTH, lines=LINES)
    refused("themes.check", "kadis", "kabid", "rena", "pandu", "petugas", month=MONTH, approved=True)
    kaltim.do("kasi", "themes.check", month=MONTH, approved=True)
    refused("coverage.gather", "kadis", "kabid", "kasi", "rena", "petugas", event=1, note="Catatan.")
    (number,) = kaltim.do("pandu", "coverage.gather", event=1, note="Catatan.")["releases"]
    refused("releases.draft", "kadis", "kabid", "kasi", "rena", "petugas", release=number, paragraphs=["Isi."])
    kaltim.do("pandu", "releases.draft", release=number, paragraphs=["Isi."])
    refused("releases.check", "kadis", "kabid", "kasi", "pandu", "petugas", release=number)
    kaltim.do("rena", "releases.check", release=number)
    refused("releases.publish", "kadis", "kasi", "rena", "pandu", release=number, url="https://contoh.go.id/1")


def test_the_editor_changes_the_text_or_returns_it_to_the_writer(kaltim):
    number = written(kaltim)
    kaltim.do("rena", "releases.send_back", release=number, reason="Sebut luas panen.")
    assert releases.release(kaltim.workspace, number).line.step == "tulis-berita"
    kaltim.do("pandu", "releases.draft", release=number, paragraphs=["Tenggarong – Panen raya 40 hektare dimulai."])
    version = releases.release(kaltim.workspace, number).line.version
    edited = kaltim.do("rena", "releases.edit", release=number, version=version, title="Panen 40 Hektare")
    kaltim.do("rena", "releases.check", release=number, version=edited["version"])
    view = releases.release(kaltim.workspace, number)
    assert (view.line.title, view.line.step) == ("Panen 40 Hektare", "unggah-berita")
    assert check_office(kaltim.workspace) == []


def test_who_wrote_a_text_does_not_edit_it_while_somebody_else_can(kaltim):
    appoint(kaltim, "pandu", "redaksi")
    number = written(kaltim)
    with pytest.raises(Refused, match=r"pengawasan silang\); yang boleh: Redaktur Rena"):
        kaltim.do("pandu", "releases.check", release=number, alone_reason="Saya sendiri.")
    with pytest.raises(Refused, match="pengawasan silang"):
        kaltim.do("pandu", "releases.send_back", release=number, reason="Perbaiki.")
    assert kaltim.do("rena", "releases.check", release=number)["step"] == "unggah-berita"


def test_alone_in_office_the_writer_edits_with_a_reason_that_stays(kaltim):
    appoint(kaltim, "pandu", "redaksi")
    number = written(kaltim)
    dismiss(kaltim, "rena", "redaksi")
    with pytest.raises(Invalid, match="tulis alasan") as refusal:
        kaltim.do("pandu", "releases.check", release=number)
    assert refusal.value.field == "alone_reason"
    kaltim.do("pandu", "releases.check", release=number, note="Ejaan diperbaiki.", alone_reason="Rena cuti melahirkan.")
    case = case_of("releases", releases.release(kaltim.workspace, number).line.id)
    assert steps_done(case)[-1].note == "Ejaan diperbaiki.\nRena cuti melahirkan."
    assert check_office(kaltim.workspace) == []


def test_material_is_files_or_notes_and_may_give_several_news(kaltim):
    event = planned(kaltim)[1]
    with pytest.raises(Invalid, match="Belum ada bahan"):
        kaltim.do("pandu", "coverage.gather", event=event, angles=["Pasar murah dibuka"])
    got = kaltim.do("pandu", "coverage.gather", event=event, note="Wawancara tiga pedagang.")
    assert got["step"] == "end"
    assert releases.release(kaltim.workspace, got["releases"][0]).line.title == "Pasar murah"


@pytest.mark.parametrize(
    "line",
    [
        {"title": " "},
        {"title": "Lain bulan", "starts": "2026-12-01"},
        {"title": "Salah jam", "starts": "2026-11-01 25:00"},
        {"title": "Mundur", "starts": "2026-11-05", "ends": "2026-11-04"},
        {"title": "Asing", "warna": "merah"},
        "Pasar murah",
    ],
)
def test_a_wrong_line_of_the_plan_is_named(kaltim, line):
    kaltim.do("kasi", "themes.assign", month=MONTH)
    with pytest.raises(Invalid, match="Baris 2"):
        kaltim.do("rena", "themes.draft", month=MONTH, lines=[LINES[0], line])
    assert lists.plan(kaltim.workspace, MONTH).lines == ()


@pytest.mark.parametrize("month", ["", "2026", "2026-13", "November", "2026-11-01"])
def test_a_month_is_written_as_a_month(kaltim, month):
    with pytest.raises(Invalid) as refusal:
        kaltim.do("kasi", "themes.assign", month=month)
    assert refusal.value.field == "month"


def test_an_empty_plan_is_refused(kaltim):
    kaltim.do("kasi", "themes.assign", month=MONTH, files=[str(kaltim.photo("undangan.jpg"))])
    with pytest.raises(Invalid, match="belum berisi"):
        kaltim.do("rena", "themes.draft", month=MONTH)
