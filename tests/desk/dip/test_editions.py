"""Editions frozen under a decision, their differences, and the DIK that no plain officer sees."""

from __future__ import annotations

import json

import pytest
from peewee import IntegrityError

from desk.cabinet.lists import items as filed_items
from desk.cli.main import run
from desk.dip import edition_lists, item_lists
from desk.dip.dik_lists import ending, exclusions, may_see
from desk.dip.import_sources import Source, preview
from desk.errors import Invalid, Missing, Refused, Stale
from desk.health.check import check_office
from desk.notices.lists import notices
from desk.search import index
from desk.store.database import database

TEST = {
    "legal_basis": "UU 14/2008 Pasal 17 huruf h",
    "opened": "Membuka data pribadi pegawai.",
    "closed": "Melindungi data pribadi.",
    "period": "selama berlaku",
    "test_number": "BA-01/UK/2026",
}


@pytest.fixture
def registered(kaltim):
    """Three verified items, one of them in the cabinet."""
    for title, category in (("Renstra", "setiap saat"), ("Profil", "berkala"), ("Daftar pegawai", "berkala")):
        kaltim.do("petugas", "dip.add", title=title, category=category, unit="Sekretariat", paper="Buku I")
    kaltim.do("petugas", "dip.advance", items=[1, 2, 3], stage="verifikasi")
    kaltim.do("arya", "dip.advance", items=[3], stage="otentikasi")
    kaltim.do("petugas", "dip.advance", items=[3], stage="kodefikasi", classification="800.1")
    kaltim.do("petugas", "dip.advance", items=[3], stage="penataan", folder="FK-01/1/01")
    return kaltim


def freeze(office, decision="SK-1/2026", on="2026-10-12", **more):
    return office.do("pandu", "dip.freeze", decision=decision, on=on, **more)


def exclude(office, item=3, **more):
    proposed = office.do("sari", "dik.propose", item=item, **TEST, **more)
    return proposed["id"]


def titles():
    return [line.title for line in edition_lists.current_lines()]


def test_an_edition_counts_its_numbers_within_each_category_and_stays_as_signed(registered):
    assert freeze(registered)["items"] == 3
    lines = list(edition_lists.lines_of(1))
    assert [(one.category, one.number, one.title) for one in lines] == [
        ("berkala", 1, "Profil"),
        ("berkala", 2, "Daftar pegawai"),
        ("setiap saat", 1, "Renstra"),
    ]
    registered.do("petugas", "dip.edit", item=2, version=2, fields={"title": "Profil dinas"})
    assert [one.title for one in edition_lists.lines_of(1)] == [one.title for one in lines]
    with pytest.raises(IntegrityError, match="tidak boleh diubah"):
        database.execute_sql("UPDATE dip_edition_line SET title = 'x'")
    assert check_office(registered.workspace) == []


def test_what_nobody_verified_is_asked_about(registered):
    registered.do("petugas", "dip.add", title="Baru", category="berkala", unit="Sekretariat")
    with pytest.raises(Invalid, match="1 informasi belum diverifikasi: sertakan"):
        freeze(registered)
    assert freeze(registered, unverified="tinggal")["left_out"] == 1
    assert freeze(registered, "SK-2/2026", unverified="ikut")["items"] == 4
    with pytest.raises(Refused, match="sudah dipakai"):
        freeze(registered, unverified="ikut")


def test_the_order_of_the_annexes_is_the_office_s(registered):
    freeze(registered, order=["setiap saat", "serta merta", "berkala"])
    assert [one.category for one in edition_lists.lines_of(1)] == ["setiap saat", "berkala", "berkala"]
    with pytest.raises(Invalid, match="masing-masing sekali"):
        freeze(registered, "SK-2/2026", order=["berkala"])


def test_the_difference_of_two_editions_names_what_was_added_changed_and_withdrawn(registered):
    freeze(registered)
    registered.do("petugas", "dip.edit", item=2, version=2, fields={"summary": "Profil lengkap", "forms": ["cetak"]})
    registered.do("pandu", "dip.withdraw", item=1, reason="Digabung.")
    registered.do("petugas", "dip.add", title="LKIP", category="berkala", unit="Sekretariat")
    freeze(registered, "SK-2/2026", unverified="ikut")
    told = edition_lists.difference(1, 2)
    assert [line.title for line in told.added] == ["LKIP"]
    assert [(one.before.summary, one.after.summary, one.words) for one in told.changed] == [
        ("", "Profil lengkap", "ringkasan isi, bentuk")
    ]
    assert [line.title for line in told.withdrawn] == ["Renstra"]
    assert (told.before, told.after) == ("SK-1/2026", "SK-2/2026")
    assert edition_lists.difference(2).added == ()


def test_a_signed_decision_is_noted_with_its_scan(registered):
    freeze(registered)
    scan = str(registered.photo("sk.jpg"))
    with pytest.raises(Invalid, match="belum tiba"):
        registered.do("pandu", "dip.sign_edition", edition=1, by="PPID", on="2026-12-01", scan=scan)
    registered.do("pandu", "dip.sign_edition", edition=1, by="Pejabat Pandu", on="2026-10-12", scan=scan)
    head = edition_lists.edition(1)
    assert (head.signer, head.signed_on, len(head.scan)) == ("Pejabat Pandu", "2026-10-12", 64)


def test_an_excluded_item_stays_in_its_edition_and_leaves_everything_else(registered):
    freeze(registered)
    before = titles()
    excluded = exclude(registered)
    assert set(before) - set(titles()) == {"Daftar pegawai"}
    assert [line.title for line in edition_lists.lines_of(1)][1] == "Daftar pegawai"
    assert [line.title for line in edition_lists.difference(1).withdrawn] == ["Daftar pegawai"]
    assert index.find("pegawai").hits == ()
    assert item_lists.counts(registered.workspace).total == 2
    assert {line.title for line in item_lists.items(registered.workspace).lines} == {"Renstra", "Profil"}
    with pytest.raises(Missing):
        item_lists.item(registered.workspace, 3)
    assert [one.title for one in filed_items()] == ["Informasi dikecualikan (DIK-0001)"]
    registered.do("pandu", "dik.decide", exclusion=excluded, decision="SK-DIK-1/2026")
    assert freeze(registered, "SK-2/2026")["items"] == 2
    assert [line.title for line in edition_lists.difference(1, 2).withdrawn] == ["Daftar pegawai"]
    assert check_office(registered.workspace) == []


def test_a_plain_officer_sees_nothing_of_the_dik(registered):
    exclude(registered)
    assert not may_see(registered.as_("petugas"))
    with pytest.raises(Refused, match="tidak berwenang melihat"):
        exclusions(registered.as_("arya"))
    with pytest.raises(Refused, match="tidak berwenang mengusulkan"):
        registered.do("petugas", "dik.propose", item=2, **TEST)
    (seen,) = exclusions(registered.as_("sari"))
    assert (seen.information, seen.unit, seen.state) == ("Daftar pegawai", "Sekretariat", "proposed")


def test_excluded_information_comes_back_through_no_door(registered):
    exclude(registered)
    with pytest.raises(Refused, match="tanyakan kepada PPID"):
        registered.do("petugas", "dip.add", title="DAFTAR pegawai", category="berkala", unit="Sekretariat")
    with pytest.raises(Refused, match="tanyakan kepada PPID"):
        registered.do("petugas", "dip.edit", item=2, version=2, fields={"title": "Daftar pegawai"})
    path = registered.folder / "daftar.csv"
    path.write_text("No,Judul,Unit,Waktu,Bentuk\n1,Daftar pegawai,Sekretariat,2026,Hard\n2,DPA,Sekretariat,2026,Hard\n")
    seen = preview(registered.workspace, Source(str(path)))
    assert [one.fields["title"] for one in seen.plan.new] == ["DPA"]
    assert "tanyakan kepada PPID" in seen.reading.rejected[0].reason


def test_a_test_that_lacks_something_is_refused_and_the_item_stays(registered):
    with pytest.raises(Invalid, match="Dasar hukum"):
        registered.do("sari", "dik.propose", item=3, **TEST | {"legal_basis": ""})
    with pytest.raises(Invalid, match="Jangka waktu pengecualian sudah lewat"):
        exclude(registered, until="2026-10-01")
    assert "Daftar pegawai" in titles()
    with pytest.raises(Invalid, match="Nomor keputusan"):
        registered.do("pandu", "dik.decide", exclusion=exclude(registered))


def test_a_rejected_exclusion_opens_the_item_again_to_be_verified_anew(registered):
    excluded = exclude(registered)
    registered.do("pandu", "dik.decide", exclusion=excluded, approved=False, reason="Sudah diumumkan.")
    line = item_lists.item(registered.workspace, 3).line
    assert (line.stage, line.next_stage) == (1, "verifikasi")
    assert [one.title for one in filed_items()] == ["Daftar pegawai"]
    assert index.find("pegawai").count == 1


def test_the_end_of_an_exclusion_warns_ninety_days_before(registered):
    excluded = exclude(registered, until="2026-12-31")
    registered.do("pandu", "dik.decide", exclusion=excluded, decision="SK-DIK-1/2026")
    assert [one.ending for one in ending(registered.as_("pandu"))] == [True]
    registered.clock.pass_minutes(100 * 24 * 60)
    assert [(one.ending, one.over) for one in ending(registered.as_("pandu"))] == [(False, True)]
    told = {login: notices(registered.workspace, registered.as_(login).officer) for login in ("pandu", "arya")}
    warned = [(one.number, one.state, one.words) for one in told["pandu"] if one.number == "DIK-0001"]
    assert warned == [("DIK-0001", "lewat waktu", "Pengecualian berakhir 31/12/2026")]
    assert "DIK-0001" not in {one.number for one in told["arya"]}
    registered.do("pandu", "dik.end", exclusion=excluded, reason="Jangka waktu habis.")
    assert ending(registered.as_("pandu")) == []
    assert "Daftar pegawai" in titles()


def test_a_proposal_is_changed_until_it_is_decided(registered):
    excluded = exclude(registered)
    registered.do("sari", "dik.edit", exclusion=excluded, version=1, fields={"part": "kolom NIK"})
    with pytest.raises(Stale):
        registered.do("sari", "dik.edit", exclusion=excluded, version=1, fields={"part": "kolom lain"})
    registered.do("pandu", "dik.decide", exclusion=excluded, decision="SK-DIK-1/2026")
    with pytest.raises(Refused, match="sudah diputuskan"):
        registered.do("sari", "dik.edit", exclusion=excluded, version=3, fields={"part": "kolom lain"})


def test_a_list_of_exclusions_is_imported_as_proposals(kaltim, capsys):
    path = kaltim.folder / "dik.csv"
    path.write_text(
        "No;Informasi yang dikecualikan;Dasar hukum pengecualian;Akibat bila dibuka;Akibat bila ditutup;Jangka waktu\n"
        "1;Topologi jaringan;UU 14/2008 Pasal 17 huruf c;Mudah diserang;Jaringan aman;5 tahun\n"
        "2;Nomor rekening;;Dapat disalahgunakan;Aman;selamanya\n",
        "utf-8",
    )
    where = ["--data", str(kaltim.workspace.place.folder), "--trace-dir", str(kaltim.folder / "trace")]
    assert run([*where, "import", "dik", str(path), "--json"], None, {}) == 3
    assert "tidak berwenang" in capsys.readouterr().err
    assert run([*where, "import", "dik", str(path), "--as", "sari", "--json"], None, {}) == 0
    told = json.loads(capsys.readouterr().out)
    assert (told["new"], [one["line"] for one in told["rejected"]]) == (1, [3])
    (seen,) = exclusions(kaltim.as_("sari"))
    assert (seen.information, seen.opened, seen.closed) == ("Topologi jaringan", "Mudah diserang", "Jaringan aman")
    with pytest.raises(Invalid, match="Nomor berita acara"):
        kaltim.do("pandu", "dik.decide", exclusion=seen.id, decision="SK-DIK-1")
    assert kaltim.do("sari", "dik.import", file=str(path))["same"] == 1
