"""A press release from receipt to a labelled folder (SOP Media On Line), by commands of the domain."""

from __future__ import annotations

import pytest

from desk.cabinet import lists as cabinet
from desk.errors import Invalid, Missing, Refused, Stale
from desk.health.check import check_office
from desk.journal import diary
from desk.releases import lists
from desk.releases.lines import counts


def test_a_release_goes_from_receipt_to_the_cabinet(desk_office, through):
    number = desk_office.accept()
    through(number, "arsip")
    filed = desk_office.do("petugas", "releases.file", release=number, signature=desk_office.sign(number))
    view = lists.release(desk_office.workspace, number)
    assert number == "0001/2026"
    assert filed["filing_number"] == "400.14.4.3/1/DISKOMINFO/2026"
    assert (view.line.state, view.line.step) == ("filed", "end")
    assert cabinet.items("FK-01/1/01")[0].number == filed["filing_number"]
    assert check_office(desk_office.workspace) == []


def test_agenda_numbers_have_no_gap(desk_office):
    assert [desk_office.accept(f"Berita {n}") for n in range(3)] == ["0001/2026", "0002/2026", "0003/2026"]


def test_a_release_without_a_title_leaves_no_trace(desk_office):
    before = diary.count()
    with pytest.raises(Invalid, match="Judul belum diisi"):
        desk_office.accept(title=" ")
    assert lists.releases(desk_office.workspace) == []
    assert diary.count() == before


def test_without_evidence_it_stays_at_the_desk(desk_office):
    number = desk_office.accept(files=[])
    with pytest.raises(Invalid, match="Bukti otentik"):
        desk_office.do("petugas", "releases.forward", release=number)
    desk_office.do("petugas", "releases.forward", release=number, reason="foto menyusul lewat WA")
    assert lists.release(desk_office.workspace, number).line.step == "periksa"


@pytest.mark.parametrize(
    ("login", "action", "parameters"),
    [
        ("kadis", "releases.paraf", {"version": 1}),
        ("petugas", "releases.publish", {"url": "https://contoh.go.id"}),
        ("petugas", "releases.file", {}),
        ("kabid", "releases.check", {}),
    ],
)
def test_out_of_order_is_refused_and_names_who_is_first(desk_office, login, action, parameters):
    number = desk_office.accept()
    with pytest.raises(Refused, match=r"Periksa dan pilah.*Wulan Arum"):
        desk_office.do(login, action, release=number, **parameters)
    assert lists.release(desk_office.workspace, number).line.step == "periksa"


def test_a_stale_screen_is_refused(desk_office, through):
    number = desk_office.accept()
    through(number, "paraf-kadis")
    desk_office.do("kasi", "releases.edit", release=number, version=1, title="Judul baru")
    with pytest.raises(Stale, match="versi 1, sekarang versi 2"):
        desk_office.do("kadis", "releases.paraf", release=number, version=1)
    with pytest.raises(Stale, match="Naskah di layar"):
        desk_office.do("kadis", "releases.paraf", release=number, version=2, digest="0" * 64)


def test_what_the_kadis_struck_does_not_go_out(desk_office, through):
    number = desk_office.accept()
    through(number, "paraf-kadis")
    second = [piece for piece in lists.release(desk_office.workspace, number).pieces if piece.kind == "part"][1]
    desk_office.do("kadis", "releases.paraf", release=number, version=1, struck=[second.id])
    desk_office.do("kabid", "releases.paraf", release=number, version=1)
    pieces = {piece.id: piece for piece in lists.release(desk_office.workspace, number).pieces}
    assert not pieces[second.id].goes_out
    assert pieces[second.id].struck_by == ("paraf-kadis",)
    assert sum(piece.goes_out for piece in pieces.values()) == len(pieces) - 1


def test_one_comma_after_a_paraf_asks_for_a_new_one_for_the_difference_only(desk_office, through):
    number = desk_office.accept()
    through(number, "unggah")
    words = [piece.text for piece in lists.release(desk_office.workspace, number).pieces if piece.kind == "part"]
    words[2] = words[2].replace("umum mulai", "umum, mulai")
    desk_office.do("petugas", "releases.edit", release=number, version=1, paragraphs=words)
    view = lists.release(desk_office.workspace, number)
    assert view.line.step == "paraf-kadis"
    unmarked = [piece.text for piece in view.pieces if not piece.marks["paraf-kadis"]]
    assert unmarked == [words[2]]
    change = lists.changed_since_paraf(number, "paraf-kadis")
    assert [(one.kind, one.after) for one in change] == [("part", words[2])]
    with pytest.raises(Refused, match="Paraf Kadis"):
        desk_office.do("petugas", "releases.publish", release=number, url="https://contoh.go.id/1")


def test_a_return_goes_back_with_its_reason_and_through_the_steps_again(desk_office, through):
    number = desk_office.accept()
    through(number, "paraf-kabid")
    desk_office.do("kabid", "releases.send_back", release=number, reason="Nama jembatan keliru.", to="periksa")
    view = lists.release(desk_office.workspace, number)
    assert view.line.step == "periksa"
    assert view.line.returned == 1
    assert view.parafs[-1].note == "Nama jembatan keliru."


def test_a_rejected_release_stays_apart(desk_office, through):
    number = desk_office.accept()
    through(number, "paraf-kadis")
    desk_office.do("kadis", "releases.reject", release=number, reason="Bukan kewenangan dinas.")
    assert lists.release(desk_office.workspace, number).line.state == "rejected"
    with pytest.raises(Refused, match="ditolak"):
        desk_office.do("petugas", "releases.edit", release=number, version=1, title="Lain")


def test_no_filing_number_without_a_signature(desk_office, through):
    number = desk_office.accept()
    through(number, "arsip")
    with pytest.raises(Refused, match="belum ditandatangani"):
        desk_office.do("petugas", "releases.file", release=number)
    assert cabinet.items() == []


def test_an_embargo_holds_the_website_back_but_not_the_paraf(desk_office, through):
    number = desk_office.accept(embargo_until="2026-10-12 16:00")
    through(number, "unggah")
    with pytest.raises(Refused, match=r"16\.00 WITA"):
        desk_office.do("petugas", "releases.publish", release=number, url="https://contoh.go.id/1")
    desk_office.clock.pass_minutes(8 * 60)
    desk_office.do("petugas", "releases.publish", release=number, url="https://contoh.go.id/1")
    assert lists.release(desk_office.workspace, number).line.state == "published"


def test_a_paraf_in_ink_counts_and_is_shown_as_such(desk_office, through):
    number = desk_office.accept()
    through(number, "paraf-kadis")
    scan = str(desk_office.photo("lembar.jpg", 20))
    desk_office.do("petugas", "releases.wet_paraf", release=number, by="kadis", on="2026-10-12", scan=scan)
    view = lists.release(desk_office.workspace, number)
    assert view.parafs[-1].kind == "basah"
    assert view.line.step == "paraf-kabid"


def test_a_void_number_keeps_its_reason_and_is_never_given_again(desk_office):
    number = desk_office.accept()
    desk_office.do("petugas", "releases.void", release=number, reason="Salah masuk.")
    assert desk_office.accept("Berikutnya") == "0002/2026"
    assert lists.release(desk_office.workspace, number).line.state == "void"


def test_a_correction_is_a_new_release_linked_to_the_old(desk_office, through):
    number = desk_office.accept()
    through(number, "arsip")
    made = desk_office.do(
        "petugas", "releases.correct", release=number, paragraphs=["Panjang jembatan 321 meter."], reason="Salah angka."
    )
    assert lists.release(desk_office.workspace, str(made["number"])).corrects == number
    assert lists.release(desk_office.workspace, number).corrected_by == (made["number"],)


def test_a_withdrawn_release_stays_readable(desk_office, through):
    number = desk_office.accept()
    through(number, "arsip")
    desk_office.do("kabid", "releases.withdraw", release=number, reason="Narasumber menarik keterangan.")
    view = lists.release(desk_office.workspace, number)
    assert (view.line.state, view.reason) == ("withdrawn", "Narasumber menarik keterangan.")


def test_the_same_release_again_is_noticed(desk_office):
    first = desk_office.accept()
    again = desk_office.do(
        "petugas",
        "releases.accept",
        title="Peresmian jembatan",
        paragraphs=[piece.text for piece in lists.release(desk_office.workspace, first).pieces if piece.kind == "part"],
        files=[str(desk_office.photo())],
    )
    assert again["similar"] == [first]


def test_the_same_token_is_answered_once(desk_office):
    first = desk_office.do("petugas", "releases.accept", "a-token", title="Satu", paragraphs=["Isi."])
    again = desk_office.do("petugas", "releases.accept", "a-token", title="Satu", paragraphs=["Isi."])
    assert again["number"] == first["number"]
    assert len(lists.releases(desk_office.workspace)) == 1


def test_an_unknown_number_is_missing(desk_office):
    with pytest.raises(Missing, match="9999/2026"):
        desk_office.do("kasi", "releases.check", release="9999/2026")


def test_who_gets_a_release_back_reads_who_returned_it_and_why(desk_office, through):
    number = desk_office.accept()
    through(number, "paraf-kadis")
    desk_office.do("kadis", "releases.send_back", release=number, reason="Nama jembatan keliru.")
    assert (
        lists.release(desk_office.workspace, number).sent_back == "Ir. Darma Putra Wijaya, M.P.: Nama jembatan keliru."
    )
    assert counts()["returned"] == 1


@pytest.mark.parametrize("url", ["https://x y/<b>", "https://tanpatitik", "javascript:alert(1)", "https://", ""])
def test_what_is_no_address_is_not_published(desk_office, through, url):
    number = desk_office.accept()
    through(number, "unggah")
    with pytest.raises(Invalid, match="Alamat halaman"):
        desk_office.do("petugas", "releases.publish", release=number, url=url)


@pytest.mark.parametrize("on", ["2030-01-01", "2026-10-11", ""])
def test_a_signature_is_not_older_than_the_text_nor_from_the_future(desk_office, through, on):
    number = desk_office.accept()
    through(number, "arsip")
    with pytest.raises(Invalid, match="Tanggal tanda tangan"):
        desk_office.do("petugas", "releases.sign", release=number, by="Kadis", on=on, scan=str(desk_office.photo()))


def test_not_all_evidence_can_be_struck(desk_office, through):
    number = desk_office.accept()
    through(number, "paraf-kadis")
    photos = [piece.id for piece in lists.release(desk_office.workspace, number).pieces if piece.kind == "attachment"]
    with pytest.raises(Invalid, match="Semua bukti dicoret"):
        desk_office.do("kadis", "releases.paraf", release=number, version=1, struck=photos)


def test_an_event_more_than_a_year_ahead_is_asked_about(desk_office):
    with pytest.raises(Invalid, match="setahun lagi"):
        desk_office.accept(event_date="2099-12-25")
