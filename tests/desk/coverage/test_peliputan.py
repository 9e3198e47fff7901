"""SOP Peliputan Kegiatan Dinas, from the month's rota to the storage medium."""

from __future__ import annotations

import pytest

from desk.coverage import lists
from desk.errors import Invalid, Missing, Refused
from desk.flow.tables import CaseRow
from desk.health.check import check_office
from desk.journal import diary
from desk.search.index import find

CREW = {"fotografer": ["tara"], "kameraman": ["seno"], "reporter": ["sinta"]}
ROTA = [
    {"day": "2026-10-14", "officer": "tara", "role": "fotografer"},
    {"day": "2026-10-14", "officer": "seno", "role": "kameraman"},
    {"day": "2026-10-14", "officer": "sinta", "role": "reporter"},
]
EVENT_STEPS = (
    "lapor-jadwal",
    "tugaskan-tim",
    "surat-tugas",
    "liput",
    "serahkan-hasil",
    "setujui-hasil",
    "publikasikan-hasil",
    "simpan-hasil",
)


def received(desk, **fields: object) -> int:
    """Draw up the rota if there is none, and receive an event; gives its number."""
    if not CaseRow.select().exists():
        desk.do("kasi", "coverage.draw_rota", month="2026-10", lines=ROTA)
    fields = {
        "title": "Peresmian Jembatan",
        "starts": "2026-10-14 09:00",
        "place": "Tanjung Selor",
        "leader": "Gubernur",
    } | fields
    return int(desk.do("sinta", "coverage.receive_schedule", **fields)["id"])


def scan(desk, by: str = "Kadis Darma") -> dict[str, str]:
    """Describe the signature on a surat tugas."""
    return {"by": by, "on": "2026-10-12", "scan": str(desk.photo("surat-tugas.jpg", 20))}


def acts(desk) -> dict[str, list[tuple[str, str, dict]]]:
    """Give who does what at each step of an event, in order."""
    photo = desk.photo("gubernur.jpg")
    return {
        "lapor-jadwal": [("sinta", "coverage.report_schedule", {})],
        "tugaskan-tim": [("kadis", "coverage.assign", {}), ("kasi", "coverage.assign", {"crew": CREW})],
        "surat-tugas": [("sinta", "coverage.issue_letter", {"signature": scan(desk)})],
        "surat-tugas-luar-kota": [("kadis", "coverage.issue_letter", {"signature": scan(desk)})],
        "liput": [("tara", "coverage.cover", {})],
        "serahkan-hasil": [("sinta", "coverage.hand_in", {"files": [str(photo)]})],
        "setujui-hasil": [("kadis", "coverage.approve", {"approved": True})],
        "publikasikan-hasil": [("petugas", "coverage.publish", {"urls": ["https://contoh.go.id/jembatan"]})],
        "simpan-hasil": [("seno", "coverage.store", {"medium": "Hard disk 2, folder 2026-10-14"})],
    }


def take(desk, event: int, until: str = "end") -> dict:
    """Play an event up to, not including, a step; gives the last answer."""
    steps, answer = acts(desk), {}
    while (step := lists.event(desk.workspace, event).line.step) not in (until, "end"):
        for login, action, parameters in steps[step]:
            answer = desk.do(login, action, event=event, **parameters)
    return answer


def test_an_event_in_town_goes_from_the_rota_to_the_medium(kaltara):
    event = received(kaltara)
    assert take(kaltara, event)["step"] == "end"
    view = lists.event(kaltara.workspace, event)
    assert [(done.step, done.outcome) for done in view.steps] == [
        ("terima-jadwal", "done"),
        *((step, "approved" if step == "setujui-hasil" else "done") for step in EVENT_STEPS),
    ]
    assert [(one.role, one.login) for one in view.line.crew] == [
        ("fotografer", "tara"),
        ("kameraman", "seno"),
        ("reporter", "sinta"),
    ]
    assert (view.ordered_by, view.passed_by) == ("Kadis Darma", "Kasi Wulan")
    assert view.letters[0].number == "800.1.11.1/1/DISKOMINFO/2026"
    assert [person.name for person in view.letters[0].persons] == ["Tenaga Ahli Tara", "Staf Seno", "Staf Sinta"]
    assert view.publications == ("https://contoh.go.id/jembatan",)
    assert (view.medium, view.line.state) == ("Hard disk 2, folder 2026-10-14", "stored")
    assert check_office(kaltara.workspace) == []


def test_out_of_town_the_kadis_himself_issues_the_letter(kaltara):
    event = received(kaltara, out_of_town=True, place="Nunukan")
    take(kaltara, event, until="surat-tugas-luar-kota")
    with pytest.raises(Refused, match="Kadis Darma"):
        kaltara.do("sinta", "coverage.issue_letter", event=event, signature=scan(kaltara))
    with pytest.raises(Refused, match=r"bukan Kabid Rangga"):
        kaltara.do("kadis", "coverage.issue_letter", event=event, signature=scan(kaltara, "Kabid Rangga"))
    take(kaltara, event)
    view = lists.event(kaltara.workspace, event)
    assert "surat-tugas-luar-kota" in {done.step for done in view.steps}
    assert "surat-tugas" not in {done.step for done in view.steps}
    assert view.letters[0].out_of_town
    assert view.letters[0].signer_title == "Kepala Dinas Komunikasi dan Informatika"
    assert check_office(kaltara.workspace) == []


def test_an_event_follows_from_the_rota_of_its_month(kaltara):
    event = received(kaltara)
    rota, ours = CaseRow.select().order_by(CaseRow.id)
    assert lists.rota("2026-10").duties[0].name == "Tenaga Ahli Tara"
    assert (rota.kind, ours.kind, ours.target, ours.parent) == ("rotas", "events", event, rota.id)
    with pytest.raises(Refused, match=r"November 2026 belum ada.*Kasi Wulan.*dahulu"):
        received(kaltara, starts="2026-11-02")
    assert [line.id for line in lists.events(kaltara.workspace)] == [event]


@pytest.mark.parametrize("step", EVENT_STEPS)
def test_nothing_else_and_nobody_else_is_let_through_at_a_step(kaltara, step):
    event = received(kaltara)
    take(kaltara, event, until=step)
    steps, lines = acts(kaltara), diary.count()
    allowed = {(login, steps[step][0][1]) for login in allowed_at(step)}
    for _login, action, parameters in {act[0][1]: act[0] for act in steps.values()}.values():
        for login in ("kadis", "kabid", "kasi", "sinta", "tara", "petugas"):
            if (login, action) not in allowed:
                with pytest.raises(Refused, match="Peresmian Jembatan"):
                    kaltara.do(login, action, event=event, **parameters)
    assert diary.count() == lines


def allowed_at(step: str) -> set[str]:
    """Name the officers whom the SOP lets do a step; the crew of these tests is Tara, Seno and Sinta."""
    return {
        "lapor-jadwal": {"sinta"},
        "tugaskan-tim": {"kadis", "kasi"},
        "surat-tugas": {"sinta", "kasi", "kabid"},
        "liput": {"sinta", "tara"},
        "serahkan-hasil": {"sinta", "tara"},
        "setujui-hasil": {"kadis"},
        "publikasikan-hasil": {"sinta", "tara", "petugas"},
        "simpan-hasil": {"sinta"},
    }[step]


def test_out_of_order_the_refusal_names_the_step_and_who_is_first(kaltara):
    event = received(kaltara)
    with pytest.raises(Refused, match=r"“Laporkan jadwal.*” oleh .*Staf S.*dahulu"):
        kaltara.do("kasi", "coverage.assign", event=event, crew=CREW)
    take(kaltara, event)
    with pytest.raises(Refused, match="sudah selesai"):
        kaltara.do("seno", "coverage.store", event=event, medium="Hard disk 2")


def test_an_assignment_stays_incomplete_until_all_three_roles_are_filled(kaltara):
    event = received(kaltara)
    take(kaltara, event, until="tugaskan-tim")
    kaltara.do("kadis", "coverage.assign", event=event)
    got = kaltara.do("kasi", "coverage.assign", event=event, crew={"fotografer": "tara", "reporter": "sinta"})
    assert (got["missing"], got["step"]) == (["kameraman"], "tugaskan-tim")
    assert lists.event(kaltara.workspace, event).line.missing == ("kameraman",)
    with pytest.raises(Refused, match="sedang menunggu langkah “Tugaskan tim peliput”"):
        kaltara.do("sinta", "coverage.issue_letter", event=event, signature=scan(kaltara))
    got = kaltara.do("kasi", "coverage.assign", event=event, crew={"kameraman": ["seno"]})
    assert (got["missing"], got["step"]) == ([], "surat-tugas")


def test_the_kadis_orders_through_the_kasi_whoever_writes_first(kaltara):
    event = received(kaltara)
    take(kaltara, event, until="tugaskan-tim")
    got = kaltara.do("kasi", "coverage.assign", event=event, crew=CREW)
    assert got["missing"] == ["perintah Kepala Dinas Komunikasi dan Informatika (Kadis Darma)"]
    assert kaltara.do("kadis", "coverage.assign", event=event)["step"] == "surat-tugas"
    other = received(kaltara, title="Rapat Koordinasi", starts="2026-10-15 09:00")
    take(kaltara, other, until="tugaskan-tim")
    (missing,) = kaltara.do("kadis", "coverage.assign", event=other, crew=CREW)["missing"]
    assert missing.startswith("penerusan oleh Kepala Seksi")


def test_an_order_by_mouth_is_written_down_by_the_kasi(kaltara):
    event = received(kaltara)
    take(kaltara, event, until="tugaskan-tim")
    got = kaltara.do("kasi", "coverage.assign", event=event, crew=CREW, order="Perintah lisan Kadis, 12 Oktober 2026")
    view = lists.event(kaltara.workspace, event)
    assert got["step"] == "surat-tugas"
    assert view.order_words == "Perintah lisan Kadis, 12 Oktober 2026"
    assert "Kadis Darma" in view.ordered_by


def test_a_role_can_be_given_to_somebody_else_before_the_order(kaltara):
    event = received(kaltara)
    take(kaltara, event, until="tugaskan-tim")
    kaltara.do("kasi", "coverage.assign", event=event, crew={"fotografer": ["tara", "seno"]})
    kaltara.do("kasi", "coverage.assign", event=event, crew={"fotografer": ["sinta"]})
    assert [one.login for one in lists.event(kaltara.workspace, event).line.crew] == ["sinta"]
    assert check_office(kaltara.workspace) == []


def test_only_those_who_cover_events_are_sent(kaltara):
    event = received(kaltara)
    take(kaltara, event, until="tugaskan-tim")
    with pytest.raises(Invalid, match="Kabid Rangga bukan petugas peliputan; yang dapat ditugaskan: Staf Seno"):
        kaltara.do("kasi", "coverage.assign", event=event, crew={"fotografer": ["kabid"]})
    with pytest.raises(Invalid, match="Peran sopir"):
        kaltara.do("kasi", "coverage.assign", event=event, crew={"sopir": ["seno"]})
    with pytest.raises(Invalid, match="nama masuk"):
        kaltara.do("kasi", "coverage.assign", event=event, crew={"fotografer": 3})


@pytest.mark.parametrize("absent", ["by", "on", "scan"])
def test_without_its_signature_a_surat_tugas_gets_no_number(kaltara, absent):
    event = received(kaltara)
    take(kaltara, event, until="surat-tugas")
    with pytest.raises(Invalid) as refusal:
        kaltara.do("sinta", "coverage.issue_letter", event=event, signature=scan(kaltara) | {absent: ""})
    assert refusal.value.field == absent
    assert lists.event(kaltara.workspace, event).letters == ()


def test_only_the_crew_says_that_it_covered_the_event(kaltara):
    event = received(kaltara)
    take(kaltara, event, until="tugaskan-tim")
    crew = {"fotografer": ["tara"], "kameraman": ["tara"], "reporter": ["sinta"]}
    kaltara.do("kadis", "coverage.assign", event=event, crew=crew)
    kaltara.do("kasi", "coverage.assign", event=event)
    take(kaltara, event, until="liput")
    with pytest.raises(Refused, match="diliput Tenaga Ahli Tara dan Staf Sinta"):
        kaltara.do("seno", "coverage.cover", event=event)


def test_returned_results_are_handed_in_again_and_keep_their_history(kaltara):
    event = received(kaltara)
    take(kaltara, event, until="setujui-hasil")
    with pytest.raises(Invalid, match="Alasan belum ditulis"):
        kaltara.do("kadis", "coverage.approve", event=event, approved=False)
    kaltara.do("kadis", "coverage.approve", event=event, approved=False, reason="Foto buram.")
    assert lists.event(kaltara.workspace, event).line.step == "serahkan-hasil"
    (blurred,) = lists.event(kaltara.workspace, event).results
    sharp = str(kaltara.photo("tajam.jpg", 200))
    captions = {"tajam.jpg": "Gubernur memotong pita"}
    kaltara.do("tara", "coverage.hand_in", event=event, files=[sharp], captions=captions, leave_out=[blurred.id])
    kaltara.do("kadis", "coverage.approve", event=event, approved=True)
    view = lists.event(kaltara.workspace, event)
    assert [(one.name, one.caption, one.handed_in, one.left_out) for one in view.results] == [
        ("gubernur.jpg", "", 1, "diganti peliput"),
        ("tajam.jpg", "Gubernur memotong pita", 2, ""),
    ]
    assert [done.note for done in view.steps if done.outcome == "returned"] == ["Foto buram."]
    assert check_office(kaltara.workspace) == []


def test_the_approval_can_leave_single_results_out_but_not_all(kaltara):
    event = received(kaltara)
    take(kaltara, event, until="serahkan-hasil")
    files = [str(kaltara.photo(name, shade)) for name, shade in (("a.jpg", 1), ("b.jpg", 2))]
    kaltara.do("sinta", "coverage.hand_in", event=event, files=files)
    first, second = (result.id for result in lists.event(kaltara.workspace, event).results)
    with pytest.raises(Invalid, match="Semua hasil disisihkan"):
        kaltara.do("kadis", "coverage.approve", event=event, approved=True, leave_out=[first, second])
    kaltara.do("kadis", "coverage.approve", event=event, approved=True, leave_out=[first])
    assert [one.left_out for one in lists.event(kaltara.workspace, event).results] == ["tidak disetujui", ""]


def test_nothing_to_hand_in_is_refused(kaltara):
    event = received(kaltara)
    take(kaltara, event, until="serahkan-hasil")
    with pytest.raises(Invalid, match="Belum ada hasil liputan"):
        kaltara.do("sinta", "coverage.hand_in", event=event)
    with pytest.raises(Missing, match="tidak ada di antara hasil"):
        kaltara.do("sinta", "coverage.hand_in", event=event, files=[str(kaltara.photo())], captions={"lain.jpg": "x"})


@pytest.mark.parametrize(
    ("action", "parameters", "field"),
    [
        ("coverage.publish", {"urls": ["contoh.go.id"]}, "urls"),
        ("coverage.publish", {"urls": []}, "urls"),
        ("coverage.store", {"medium": " "}, "medium"),
    ],
)
def test_address_and_medium_are_asked_for(kaltara, action, parameters, field):
    event = received(kaltara)
    take(kaltara, event, until="publikasikan-hasil" if action == "coverage.publish" else "simpan-hasil")
    with pytest.raises(Invalid) as refusal:
        kaltara.do("sinta", action, event=event, **parameters)
    assert refusal.value.field == field


@pytest.mark.parametrize(
    ("fields", "field"),
    [
        ({"title": " "}, "title"),
        ({"starts": ""}, "starts"),
        ({"starts": "besok pagi sekali"}, "starts"),
        ({"ends": "2026-10-14 08:00"}, "ends"),
        ({"source": "angin"}, "source"),
    ],
)
def test_an_event_with_a_wrong_field_names_it(kaltara, fields, field):
    with pytest.raises(Invalid) as refusal:
        received(kaltara, **fields)
    assert refusal.value.field == field
    assert lists.events(kaltara.workspace) == []


@pytest.mark.parametrize(
    "line",
    [
        {"day": "2026-11-01", "officer": "tara", "role": "fotografer"},
        {"day": "2026-10-01", "officer": "tara", "role": "sopir"},
        {"day": "2026-10-01", "officer": "siapa", "role": "fotografer"},
        {"officer": "tara", "role": "fotografer"},
        "tara",
    ],
)
def test_a_wrong_line_of_the_rota_is_named(kaltara, line):
    with pytest.raises(Invalid, match="Baris 4"):
        kaltara.do("kasi", "coverage.draw_rota", month="2026-10", lines=[*ROTA, line])


def test_a_rota_is_drawn_up_once_by_kasi_or_staf(kaltara):
    with pytest.raises(Refused, match="Kasi Wulan"):
        kaltara.do("kabid", "coverage.draw_rota", month="2026-10", lines=ROTA)
    with pytest.raises(Invalid, match="dua kali"):
        kaltara.do("sinta", "coverage.draw_rota", month="2026-10", lines=[*ROTA, ROTA[0]])
    kaltara.do("sinta", "coverage.draw_rota", month="2026-10", lines=ROTA)
    with pytest.raises(Refused, match="sudah disusun"):
        kaltara.do("kasi", "coverage.draw_rota", month="2026-10", lines=ROTA)


def test_an_event_is_due_the_day_before_and_late_after_that(kaltara):
    event = received(kaltara, starts="2026-10-19")
    line = lists.event(kaltara.workspace, event).line
    assert (line.due, line.working_due, line.late) == ("2026-10-18", "2026-10-16", False)
    kaltara.clock.pass_minutes(7 * 24 * 60)
    assert [one.late for one in lists.waiting_for(kaltara.workspace, frozenset({"staf"}))] == [True]
    assert lists.waiting_for(kaltara.workspace, frozenset({"operator"})) == []


def test_events_are_listed_by_their_day_within_two_dates(kaltara):
    later, sooner = received(kaltara, starts="2026-10-20"), received(kaltara, starts="2026-10-14 13:00")
    assert [line.id for line in lists.events(kaltara.workspace)] == [sooner, later]
    assert [line.id for line in lists.events(kaltara.workspace, first="2026-10-15", last="2026-10-20")] == [later]
    assert [hit.number for hit in find("peresmian").hits] == [str(sooner), str(later)]


def test_the_photos_of_the_officials_events_become_a_collage(kaltara):
    shown, hidden = (
        received(kaltara),
        received(kaltara, title="Lomba OPD", starts="2026-10-15 09:00", leader="", organiser="Dinas PUPR"),
    )
    for event in (shown, hidden):
        take(kaltara, event)
    period = {"first": "2026-10", "last": "2026-12", "url": "https://contoh.go.id/kolase"}
    got = kaltara.do("tara", "coverage.publish_collection", **period)
    assert (got["photos"], got["step"]) == (1, "end")
    (collage,) = lists.collages()
    assert [photo.name for photo in collage.photos] == ["gubernur.jpg"]
    assert collage.title == "Kolase foto kegiatan pimpinan Oktober 2026 – Desember 2026"
    with pytest.raises(Refused, match="sudah diterbitkan"):
        kaltara.do("tara", "coverage.publish_collection", **period)
    assert check_office(kaltara.workspace) == []


def test_a_collage_is_of_approved_photos_from_three_to_six_months(kaltara):
    event = received(kaltara)
    take(kaltara, event, until="setujui-hasil")
    (result,) = lists.event(kaltara.workspace, event).results
    url = "https://contoh.go.id/kolase"
    for last in ("2026-11", "2027-04", "2026-08"):
        with pytest.raises(Invalid, match="3 sampai 6 bulan"):
            kaltara.do("tara", "coverage.publish_collection", first="2026-10", last=last, url=url)
    with pytest.raises(Refused, match="Belum ada foto"):
        kaltara.do("tara", "coverage.publish_collection", first="2026-10", last="2026-12", url=url)
    with pytest.raises(Missing):
        kaltara.do("tara", "coverage.publish_collection", first="2026-10", last="2026-12", url=url, photos=[result.id])
    with pytest.raises(Refused, match=r"hanya boleh dikerjakan (Tenaga Ahli|Staf)"):
        kaltara.do("kasi", "coverage.publish_collection", first="2026-10", last="2026-12", url=url)


def test_an_office_that_does_not_run_the_sop_says_so(kaltara):
    with pytest.raises(Refused, match="SOP kantor ini tidak memuat"):
        kaltara.do("kasi", "themes.assign", month="2026-11")


def test_an_unknown_event_is_missing(kaltara):
    with pytest.raises(Missing, match="nomor 7"):
        kaltara.do("kasi", "coverage.assign", event=7)
    with pytest.raises(Missing):
        lists.rota("2026-10")
