"""The papers of the service desk say what the register holds; the public one never says who asked."""

from __future__ import annotations

from io import BytesIO

import pytest
from pypdf import PdfReader

from desk.errors import Missing
from reports.catalog import keys, print_form
from reports.forms.service_registers import REQUEST_SHARES
from reports.service import NAMED, SERVICE_FORMS
from reports.verify import verify_file
from tests.reports.paper import all_words, carries

PERSON = {
    "name": "Sari <b>Melati</b>",
    "identity": "6501020304050001",
    "address": "Jl. Sengkawit No. 3, Tanjung Selor",
    "occupation": "mahasiswa",
    "npwp": "12.345.678.9-012.000",
    "phone": "0812 3456 7890",
    "email": "sari@contoh.id",
    "proxy": "Agus Salim",
}
ASKED = {"subject": "Salinan DPA & RKA Dinas 2026", "purpose": "penelitian skripsi"}
REFUSAL = {"decision": "ditolak", "answer": "Memuat data pribadi.", "legal_reason": "Pasal 17 huruf h UU 14/2008"}


@pytest.fixture
def served(desk_office) -> dict[str, str]:
    """A request refused, its objection answered, a request granted and handed over, one extended; by name."""

    def ask(**fields: object) -> str:
        given = {"kind": "permohonan", **ASKED, **PERSON} | fields
        return str(desk_office.do("petugas", "service.receive", **given)["number"])

    refused, granted, extended = ask(), ask(subject="Renstra 2026", way="melihat"), ask(subject="Data menara")
    desk_office.do("kadis", "service.answer", entry=refused, **REFUSAL)
    objection = ask(kind="keberatan", subject="Mohon ditinjau", about=refused, grounds=["a", "g"])
    told = {"decision": "keberatan ditolak", "answer": "Dikuatkan.", "answered_by": "Drs. Anwar, M.Si."}
    desk_office.do("kadis", "service.answer", entry=objection, **told, answered_as="Sekretaris Daerah")
    desk_office.do("petugas", "service.note_reaction", entry=objection, reaction="menerima")
    desk_office.do("petugas", "service.answer", entry=granted, decision="diberikan", answer="Ada.", copies="hardcopy")
    desk_office.do("petugas", "service.hand_over", entry=granted, medium="fotokopi", cost=12500, paid_by="tunai")
    desk_office.do("kadis", "service.extend", entry=extended, reason="Dokumen masih dihimpun")
    return {"refused": refused, "granted": granted, "extended": extended, "objection": objection}


def printed(desk_office, form: str, key: str, paper: str = "A4") -> str:
    return all_words(print_form(desk_office.workspace, form, key, paper=paper))


def test_every_listed_key_prints_on_both_papers_and_is_verified(desk_office, served, tmp_path):
    for form in SERVICE_FORMS:
        found = keys(desk_office.workspace, form)
        assert found
        for key in found:
            for paper in ("A4", "F4"):
                path = tmp_path / "lembar.pdf"
                path.write_bytes(print_form(desk_office.workspace, form, key, paper=paper))
                assert verify_file(desk_office.workspace, path).differs == []


def test_the_register_of_requests_has_23_columns_and_every_word(desk_office, served):
    assert len(REQUEST_SHARES) == 23
    text = printed(desk_office, "request-register", "2026-10", "F4")
    assert " ".join(str(number) for number in range(1, 24)) in text
    words = (*ASKED.values(), *(PERSON[name] for name in PERSON if name != "identity"), "Rp12.500", "tunai")
    for said in (*words, REFUSAL["legal_reason"], "Jumlah: 3 permohonan."):
        assert carries(text, said), said
    for heading in ("Status informasi", "Di bawah penguasaan", "Bentuk informasi yang dikuasai", "Hari dan tanggal"):
        assert carries(text, heading)


def test_the_heading_stands_on_every_page_of_a_long_register(desk_office):
    for _ in range(60):
        desk_office.do("petugas", "service.receive", kind="permohonan", **ASKED, **PERSON)
    pages = PdfReader(BytesIO(print_form(desk_office.workspace, "request-register", "2026-10"))).pages
    assert len(pages) > 2
    for page in pages[:-1]:
        assert carries(page.extract_text(), "Rincian informasi yang dibutuhkan")


def test_the_register_of_objections_names_grounds_and_who_answered(desk_office, served):
    text = printed(desk_office, "objection-register", "2026-10")
    for said in (served["objection"], served["refused"], "Drs. Anwar, M.Si.", "Sekretaris Daerah", "menerima"):
        assert carries(text, said), said
    assert carries(text, "penyampaian informasi melebihi waktu yang diatur")


def test_the_public_register_says_what_was_asked_but_never_who(desk_office, served):
    text = printed(desk_office, "public-register", "2026-10")
    assert "public-register" not in NAMED
    assert carries(text, ASKED["subject"])
    assert carries(text, REFUSAL["legal_reason"])
    for hidden in (*PERSON.values(), "Sari", "Agus"):
        assert not carries(text, hidden), hidden


def test_receipt_and_notice_tell_terms_and_the_way_to_object(desk_office, served):
    receipt = printed(desk_office, "service-receipt", served["granted"])
    assert carries(receipt, "Senin, 26 Oktober 2026")
    assert carries(receipt, PERSON["name"])
    notice = printed(desk_office, "service-notice", served["refused"])
    assert carries(notice, "KEPUTUSAN PPID TENTANG PENOLAKAN PERMOHONAN INFORMASI")
    assert carries(notice, "30 (tiga puluh) hari kerja")
    longer = printed(desk_office, "service-notice", served["extended"])
    assert carries(longer, "PEMBERITAHUAN PERPANJANGAN WAKTU")
    assert carries(longer, "Rabu, 4 November 2026")
    dispute = printed(desk_office, "service-notice", served["objection"])
    assert carries(dispute, "Komisi Informasi")


def test_what_was_not_answered_has_no_notice(desk_office):
    number = desk_office.do("petugas", "service.receive", kind="permohonan", **ASKED, **PERSON)["number"]
    with pytest.raises(Missing, match="belum dijawab"):
        print_form(desk_office.workspace, "service-notice", str(number))
