"""The service desk: numbers, terms counted day by day, who decides, and names that only the desk sees."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from desk.errors import Invalid, Refused, Stale
from desk.health.check import check_office
from desk.search import index
from desk.service import lists

ASKER = {"name": "Sari Melati", "address": "Jl. Sengkawit 3", "phone": "0812 3456 7890"}
REFUSAL = {"decision": "ditolak", "answer": "Memuat data pribadi.", "legal_reason": "Pasal 17 huruf h UU 14/2008"}


@pytest.fixture
def ask(desk_office):
    """Take in a request; gives its number."""

    def one(subject: str = "Salinan DPA Dinas 2026", **fields: object) -> str:
        given = {"kind": "permohonan", "subject": subject, "purpose": "penelitian", **ASKER} | fields
        return str(desk_office.do("petugas", "service.receive", **given)["number"])

    return one


def view_of(desk_office, number: str, login: str = "petugas"):
    """Show an entry to an officer."""
    return lists.entry(desk_office.as_(login), number)


def test_each_kind_counts_in_its_own_book(desk_office, ask):
    assert [ask(), ask()] == ["001/PI/X/2026", "002/PI/X/2026"]
    said = {"kind": "saran", "subject": "Kursi tunggu ditambah", "channel": "kotak saran"}
    assert desk_office.do("petugas", "service.receive", **said)["number"] == "001/SRN/X/2026"


@pytest.mark.parametrize(
    ("received", "due", "extended"),
    [
        (datetime(2026, 11, 2, 1, tzinfo=UTC), "2026-11-16", "2026-11-25"),
        (datetime(2026, 12, 17, 1, tzinfo=UTC), "2027-01-06", ""),
    ],
)
def test_the_term_is_ten_working_days_and_seven_more_once(desk_office, ask, received, due, extended):
    desk_office.clock.at = received
    desk_office.as_("petugas").date_confirmed = True
    number = ask()
    term = view_of(desk_office, number).terms[0]
    assert (term.due, term.over) == (due, False)
    assert term.steps[1].startswith("Hari kerja ke-1")
    if extended:
        answer = desk_office.do("kadis", "service.extend", entry=number, reason="Dokumen masih di BPKAD")
        assert answer["due"] == extended
        with pytest.raises(Refused, match="hanya satu kali"):
            desk_office.do("kadis", "service.extend", entry=number, reason="Lagi")


def test_a_day_off_decreed_later_moves_the_term_and_is_told(desk_office, ask):
    number = ask()
    before = view_of(desk_office, number).terms[0].due
    told = desk_office.do("petugas", "clock.add_day_off", day="2026-10-15", name="Hari jadi kota")
    after = view_of(desk_office, number).terms[0].due
    assert (before, after) == ("2026-10-26", "2026-10-27")
    assert [number, before, after] == [told["moved"][0][key] for key in ("number", "before", "after")]


def test_an_unanswered_request_is_overdue_and_opens_the_way_to_an_objection(desk_office, ask):
    number = ask()
    desk_office.clock.pass_minutes(20 * 24 * 60)
    terms = view_of(desk_office, number).terms
    assert [term.what for term in terms] == ["pemberitahuan tertulis", "pengajuan keberatan"]
    assert [line.number for line in lists.entries(desk_office.as_("petugas"), state="overdue")] == [number]
    assert lists.counts(desk_office.as_("petugas")).overdue == 1
    with pytest.raises(Refused, match="sudah lewat"):
        desk_office.do("kadis", "service.extend", entry=number, reason="Terlambat")


def test_only_the_ppid_refuses_and_only_with_a_legal_ground(desk_office, ask):
    number = ask()
    with pytest.raises(Refused, match="tidak berwenang"):
        desk_office.do("petugas", "service.answer", entry=number, **REFUSAL)
    with pytest.raises(Invalid, match="Dasar hukum"):
        desk_office.do("kadis", "service.answer", entry=number, **REFUSAL | {"legal_reason": " "})
    desk_office.do("kadis", "service.answer", entry=number, **REFUSAL)
    view = view_of(desk_office, number)
    assert (view.line.decision, view.held, view.line.state) == ("ditolak", "dikuasai", "answered")
    with pytest.raises(Refused, match="sudah dijawab"):
        desk_office.do("kadis", "service.answer", entry=number, **REFUSAL)


def test_what_was_granted_is_handed_over_with_medium_and_cost(desk_office, ask):
    number = ask()
    with pytest.raises(Refused, match="belum diputuskan"):
        desk_office.do("petugas", "service.hand_over", entry=number, medium="surel")
    desk_office.do("petugas", "service.answer", entry=number, decision="diberikan", answer="Terlampir.")
    with pytest.raises(Invalid, match="Cara pembayaran"):
        desk_office.do("petugas", "service.hand_over", entry=number, medium="fotokopi", cost=12000)
    desk_office.do("petugas", "service.hand_over", entry=number, medium="fotokopi", cost=12000, paid_by="tunai")
    view = view_of(desk_office, number)
    assert (view.medium, view.cost, view.paid_by, view.given_on) == ("fotokopi", 12000, "tunai", "2026-10-12")


def test_an_objection_names_its_request_its_grounds_and_who_answered(desk_office, ask):
    request = ask()
    desk_office.do("kadis", "service.answer", entry=request, **REFUSAL)
    given = {"kind": "keberatan", "subject": "Minta ditinjau", **ASKER}
    with pytest.raises(Invalid, match="Alasan keberatan"):
        desk_office.do("petugas", "service.receive", about=request, **given)
    desk_office.clock.pass_minutes(60 * 24 * 60)
    number = desk_office.do("petugas", "service.receive", about=request, grounds=["a"], **given)["number"]
    reply = {"entry": number, "decision": "keberatan ditolak", "answer": "Penolakan dikuatkan."}
    with pytest.raises(Invalid, match="atasan PPID"):
        desk_office.do("kadis", "service.answer", **reply)
    desk_office.do("kadis", "service.answer", **reply, answered_by="Drs. Anwar", answered_as="Sekretaris Daerah")
    view = view_of(desk_office, str(number))
    assert (view.about, view.grounds, view.lodged_late, view.answered_as) == (
        request,
        ("a",),
        True,
        "Sekretaris Daerah",
    )
    assert view.terms[-1].what == "pengajuan sengketa ke Komisi Informasi"


def test_names_are_for_the_desk_alone(desk_office, ask):
    number = ask()
    view = view_of(desk_office, number, "kasi")
    assert view.hidden
    assert (view.asker.name, view.asker.phone, view.line.name) == ("", "", lists.WITHHELD)
    assert lists.entries(desk_office.as_("kasi"), filter_words="melati") == []
    assert [line.name for line in lists.entries(desk_office.as_("petugas"), filter_words="melati")] == ["Sari Melati"]
    assert index.find("melati").count == 0
    assert index.find("DPA").count == 1


def test_correcting_keeps_the_number_and_refuses_what_was_not_seen(desk_office, ask):
    number = ask()
    desk_office.do("petugas", "service.correct", entry=number, version=1, fields={"phone": "0813 1111 2222"})
    with pytest.raises(Stale):
        desk_office.do("petugas", "service.correct", entry=number, version=1, fields={"phone": "0"})
    assert view_of(desk_office, number).asker.phone == "0813 1111 2222"


def test_a_void_entry_keeps_its_number_and_is_found_no_more(desk_office, ask):
    number = ask()
    desk_office.do("petugas", "service.void", entry=number, reason="Salah kantor")
    assert ask() == "002/PI/X/2026"
    assert view_of(desk_office, number).line.state == "void"
    assert index.find("DPA").count == 1
    assert check_office(desk_office.workspace) == []
