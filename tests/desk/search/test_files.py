"""Attached documents are searched too: read apart, once, and never where their thing may not be seen."""

from __future__ import annotations

import zipfile
from dataclasses import replace

import pytest
from reportlab.pdfgen.canvas import Canvas

from desk.backup.make import back_up
from desk.backup.restore import restore
from desk.errors import Cancelled
from desk.search import files
from desk.search.everywhere import find
from desk.store.database import database, transaction
from tests.desk.letters.test_letters import received

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
ODT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"


def pdf(folder, words, name="undangan.pdf"):
    canvas = Canvas(str(folder / name))
    canvas.drawString(72, 700, words)
    canvas.save()
    return folder / name


def packed(folder, name, part, xml):
    with zipfile.ZipFile(folder / name, "w") as archive:
        archive.writestr(part, xml)
    return folder / name


def docx(folder, words):
    xml = f'<w:document xmlns:w="{W}"><w:body><w:p><w:r><w:t>{words[:3]}</w:t></w:r><w:r><w:t>{words[3:]}</w:t></w:r>'
    return packed(folder, "surat.docx", "word/document.xml", f"{xml}</w:p></w:body></w:document>")


def odt(folder, words):
    xml = f'<o xmlns:t="{ODT}"><t:tracked-changes><t:p>rahasia</t:p></t:tracked-changes><t:p>{words}</t:p></o>'
    return packed(folder, "notula.odt", "content.xml", xml)


def silent(_place, _total):
    pass


def read(office):
    return files.read_waiting(office.workspace, silent)


def test_words_in_pdf_docx_and_odt_are_found_and_the_hit_says_where(desk_office, tmp_path):
    for path in (
        pdf(tmp_path, "Bimbingan teknis pranata"),
        docx(tmp_path, "Kearsipan"),
        odt(tmp_path, "Notula banmus"),
    ):
        received(desk_office, subject=f"Surat {path.suffix}", files=[str(path)])
    assert find(desk_office.workspace, "pranata").count == 0
    assert read(desk_office) == 3
    (thing,) = find(desk_office.workspace, "pranata").things()
    assert (thing.kind, thing.where) == ("letters", "di lampiran “undangan.pdf”: Bimbingan teknis pranata")
    assert [one.title for one in find(desk_office.workspace, "kearsip").things()] == ["Surat .docx"]
    assert [one.title for one in find(desk_office.workspace, "banmus").things()] == ["Surat .odt"]
    assert find(desk_office.workspace, "rahasia").count == 0
    assert read(desk_office) == 0


def test_filters_hold_for_what_is_found_in_files(desk_office, tmp_path):
    received(desk_office, files=[str(pdf(tmp_path, "Bimbingan teknis"))])
    read(desk_office)
    assert find(desk_office.workspace, "unit:kesehatan bimbingan").count == 1
    assert find(desk_office.workspace, "unit:perikanan bimbingan").count == 0
    assert find(desk_office.workspace, "jenis:rilis bimbingan").count == 0


def test_a_broken_or_hostile_file_is_marked_with_its_reason_and_left_alone(desk_office, tmp_path):
    whole = pdf(tmp_path, "Baik").read_bytes()
    (tmp_path / "rusak.pdf").write_bytes(whole[:200])
    packed(tmp_path, "bom.docx", "word/document.xml", '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')
    received(desk_office, files=[str(tmp_path / "rusak.pdf"), str(tmp_path / "bom.docx")])
    assert read(desk_office) == 2
    assert {one.name: "DOCTYPE" in one.reason for one in files.unread()} == {"rusak.pdf": False, "bom.docx": True}
    assert read(desk_office) == 0


def test_a_file_under_which_the_program_ended_is_tried_once_more_only(desk_office, tmp_path):
    received(desk_office, files=[str(pdf(tmp_path, "Baik"))])
    ((sha256, _ending),) = files.waiting(desk_office.workspace)
    for tries, left in ((1, 1), (2, 0)):
        with transaction():
            database.execute_sql("DELETE FROM search_file")
            database.execute_sql(
                "INSERT INTO search_file (sha256, state, reason, tries, at) VALUES (?, 'reading', '', ?, '')",
                (sha256, tries),
            )
        assert len(files.waiting(desk_office.workspace)) == left
    assert [one.name for one in files.unread()] == ["undangan.pdf"]


def test_whoever_comes_back_stops_the_reading_between_two_files(desk_office, tmp_path):
    names = ("satu.pdf", "dua.pdf")
    received(desk_office, files=[str(pdf(tmp_path, f"Isi {name}", name)) for name in names])

    def tell(place, _total):
        if place:
            raise Cancelled("")

    with pytest.raises(Cancelled):
        files.read_waiting(desk_office.workspace, tell)
    assert len(files.waiting(desk_office.workspace)) == 1


def test_what_is_excluded_or_taken_back_is_found_in_no_file(desk_office, tmp_path):
    """The same file hangs on a letter and on an item; once the item is excluded no hit tells what it holds."""
    file = str(pdf(tmp_path, "Bimbingan teknis"))
    letter = received(desk_office, files=[file])
    given = {"title": "Rencana", "unit": "Diskominfo", "category": "berkala", "files": [file]}
    item = desk_office.do("petugas", "dip.add", **given)["id"]
    read(desk_office)
    assert {thing.kind for thing in find(desk_office.workspace, "bimbingan").things()} == {"letters", "dip"}
    test = dict.fromkeys(("legal_basis", "opened", "closed", "period", "test_number"), "Pasal 17")
    desk_office.do("kadis", "dik.propose", item=item, **test)
    assert find(desk_office.workspace, "bimbingan").count == 0
    assert [thing.number for thing in find(desk_office.workspace, "donor").things()] == [letter]


def test_a_restored_office_tries_the_unread_again_and_finds_the_read(desk_office, tmp_path):
    received(desk_office, files=[str(pdf(tmp_path, "Bimbingan teknis"))])
    (tmp_path / "rusak.pdf").write_bytes(pdf(tmp_path, "Baik", "x.pdf").read_bytes()[:200])
    received(desk_office, files=[str(tmp_path / "rusak.pdf")])
    read(desk_office)
    made = back_up(desk_office.workspace, tmp_path / "cadangan")
    restored = restore(made.path, tmp_path / "baru", trace_folder=tmp_path / "jejak")
    workspace = replace(restored.workspace, clock=desk_office.clock)
    assert find(workspace, "bimbingan").count == 1
    assert len(files.waiting(workspace)) == 1
