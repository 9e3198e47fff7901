"""The papers of the DIP's work and of the DIK: every word on them, and nobody prints what he may not see."""

from __future__ import annotations

import json

import pytest

from desk.cli.main import run
from desk.dip.dik_lists import on_paper
from desk.dip.due import due_list
from desk.errors import Missing, Refused
from desk.people import lists as people
from desk.session import Session
from reports.catalog import Papers, list_forms, print_form
from reports.forms.consequence import dik_entry
from reports.forms.consequence import test_entry as entry_of_test
from reports.guards import guard_print
from tests.reports.paper import all_words, carries

TEST = {
    "information": "Konfigurasi pusat data",
    "part": "Alamat jaringan",
    "unit": "Bidang Aptika",
    "legal_basis": "UU 14/2008 Pasal 17 huruf c",
    "opened": "Celah <b>keamanan</b> & sandi diketahui pihak yang berniat merusak.",
    "closed": "Layanan tetap aman.",
    "period": "3 tahun",
    "until": "2029-10-12",
    "test_number": "BA/04/PPID",
}


@pytest.mark.parametrize("paper", ["A4", "F4"])
def test_what_is_missing_of_an_opd_is_printed_for_its_reminder(kaltim, cycle_at, lines_of, deliver, paper):
    number = cycle_at("himpun")
    deliver(number, lines_of(number, "Dinas Kesehatan")[:9])
    text = all_words(print_form(kaltim.workspace, "missing-list", f"{number}/Dinas Kesehatan", paper=paper))
    assert carries(text, "Belum diterima 3 dari 12 informasi.")
    for place, name in enumerate(("Informasi 10", "Informasi 11", "Informasi 12"), start=1):
        assert carries(text, f"{place} {name} Berkala softcopy 30/10/2026")
    assert not carries(text, "Dinas Pendidikan")
    whole = all_words(print_form(kaltim.workspace, "identification-list", str(number), paper=paper))
    assert carries(whole, "12 informasi, 9 sudah diterima.")
    assert carries(whole, "Bidang IKP")
    assert carries(whole, "Lampiran surat edaran nomor")
    with pytest.raises(Missing, match="Dinas Sosial"):
        print_form(kaltim.workspace, "missing-list", f"{number}/Dinas Sosial")


def test_what_was_excluded_meanwhile_stands_on_no_list_of_a_cycle(kaltim, cycle_at):
    number = cycle_at("himpun")
    kaltim.do("pandu", "dik.propose", **TEST | {"information": "Informasi 1", "unit": "Dinas Kesehatan"})
    text = all_words(print_form(kaltim.workspace, "missing-list", f"{number}/Dinas Kesehatan"))
    assert carries(text, "Belum diterima 11 dari 11 informasi.")


def test_the_weekly_list_names_what_is_late_due_and_not_announced(kaltim):
    given = {"unit": "Sekretariat", "place": "Samarinda"}
    kaltim.do("petugas", "dip.add", title="Laporan bulanan", category="berkala", update_every="bulanan",
              updated_on="2026-09-01", **given)  # fmt: skip
    kaltim.do("petugas", "dip.add", title="Laporan pekan ini", category="berkala", update_every="bulanan",
              updated_on="2026-09-14", **given)  # fmt: skip
    kaltim.do("petugas", "dip.add", title="Banjir", category="serta merta", **given)
    found = due_list(kaltim.workspace.now().date())
    told = [[line.title for line in part] for part in (found.urgent, found.overdue, found.soon)]
    assert told == [["Banjir"], ["Laporan bulanan"], ["Laporan pekan ini"]]
    text = all_words(print_form(kaltim.workspace, "update-list", "2026-10-14"))
    assert carries(text, "Pekan 12 Oktober 2026 – 18 Oktober 2026")
    assert carries(text, "Lewat tenggat pemutakhiran: 1")
    with pytest.raises(Missing, match="bukan tanggal"):
        print_form(kaltim.workspace, "update-list", "pekan depan")


def test_a_consequence_test_and_the_dik_carry_every_word_of_the_record(kaltim):
    kaltim.do("pandu", "dik.propose", **TEST)
    kaltim.do("pandu", "dik.propose", **TEST | {"information": "Masih usulan"})
    kaltim.do("pandu", "dik.decide", exclusion=1, decision="KEP/4/PPID/2026", on="2026-10-12")
    view = on_paper(kaltim.workspace)[0]
    for paper in ("A4", "F4"):
        sheet = all_words(print_form(kaltim.workspace, "consequence-test", "DIK-0001", paper=paper))
        assert all(carries(sheet, words) for words in entry_of_test(view))
        assert carries(sheet, "KEP/4/PPID/2026; ditetapkan oleh Pejabat Pandu")
        listed = all_words(print_form(kaltim.workspace, "dik-list", "kini", paper=paper))
        assert all(carries(listed, words) for words in dik_entry(1, view))
        assert not carries(listed, "Masih usulan")


def test_nobody_prints_what_he_may_not_see(kaltim, capsys):
    kaltim.do("pandu", "dik.propose", **TEST)
    out = kaltim.folder / "lembar.pdf"
    where = ["--data", str(kaltim.workspace.place.folder), "--trace-dir", str(kaltim.folder / "trace")]
    for form, key in (("consequence-test", "DIK-0001"), ("dik-list", "kini"), ("request-register", "2026")):
        assert run([*where, "print", form, key, "--as", "arya", "--out", str(out)], Papers, {}) == 3
        assert "tidak berwenang" in capsys.readouterr().err
    assert not out.exists()
    assert run([*where, "print", "request-register", "2026", "--out", str(out)], Papers, {}) == 0
    assert out.read_bytes().startswith(b"%PDF")
    secret = {form["name"]: form["keys"] for form in list_forms(kaltim.workspace)}
    assert secret["consequence-test"] == secret["dik-list"] == []
    assert json.dumps(secret).count("DIK-") == 0
    seer = Session(kaltim.workspace, people.officer("pandu", kaltim.workspace.now().date()))
    told = {form["name"]: form["keys"] for form in list_forms(kaltim.workspace, seer)}
    assert told["consequence-test"] == ["DIK-0001"]
    for form in ("service-receipt", "service-notice", "objection-register", "dik-list"):
        with pytest.raises(Refused):
            guard_print(Session(kaltim.workspace, people.officer("arya", kaltim.workspace.now().date())), form)
