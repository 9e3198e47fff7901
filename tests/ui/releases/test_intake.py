"""Taking a release in: files and pasted words fill the form, nothing is made up, nothing typed is lost."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QLineEdit
from pytestqt.qtbot import QtBot

from desk.releases import lists
from desk.releases.edit import draft_of
from tests.conftest import Desk
from tests.ui.releases.conftest import Sit
from ui.releases.intake import Intake
from ui.work import idle

CTRL = Qt.KeyboardModifier.ControlModifier
PAGE = """<html><head><title>x</title></head><body><p>SIARAN PERS</p>
<p>Pengirim: Dinas Kesehatan</p><h1>Dinkes Gelar Imunisasi Serentak di Tiga Kecamatan</h1>
<p>TANJUNG SELOR, Senin (12/10/2026) – Dinas Kesehatan menggelar imunisasi &lt;serentak&gt; untuk 1.240 anak.</p>
<p>“Kami jemput bola,” kata Kepala Dinas Kesehatan.</p></body></html>"""


def write(folder: Path, name: str, words: str) -> Path:
    path = folder / name
    path.write_text(words, "utf-8")
    return path


def typed(form: Intake) -> dict[str, str]:
    return {name: field.typed() for name, field in form.fields.items()}


def begun(sit: Sit, qtbot: QtBot, paths: list[Path]) -> Intake:
    """Open the form with files, and wait until they are read."""
    tab = sit("petugas")
    tab.take_in(paths)
    qtbot.waitUntil(idle, timeout=20_000)
    return tab.intake


def test_a_page_fills_the_form_and_each_field_shows_the_words_it_came_from(
    sit: Sit, desk_office: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    form = begun(sit, qtbot, [write(tmp_path, "rilis.html", PAGE), desk_office.photo()])
    filled = typed(form)
    assert filled["title"] == "Dinkes Gelar Imunisasi Serentak di Tiga Kecamatan"
    assert filled["sender"] == "Dinas Kesehatan"
    assert filled["event_date"] == "12/10/2026"
    assert filled["place"] == "Tanjung Selor"
    assert "Senin (12/10/2026)" in form.fields["event_date"].source()
    assert (filled["contact"], filled["embargo_until"]) == ("", "")
    assert form.evidence.value() == [str(desk_office.folder / "jembatan.jpg")]
    form.strip.buttons()[0].click()
    form.submit()
    stored = lists.release(desk_office.workspace, "0001/2026")
    assert stored.line.sender == "Dinas Kesehatan"
    body = next(piece.text for piece in stored.pieces if piece.kind == "part")
    assert body.endswith("<serentak> untuk 1.240 anak.")
    assert {file.role for file in stored.files} == {"bukti", "naskah"}
    assert stored.line.step == "periksa"


def test_what_the_officer_typed_himself_is_not_written_over(
    sit: Sit, desk_office: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    form = begun(sit, qtbot, [])
    sender = form.fields["sender"].editor
    assert isinstance(sender, QLineEdit)
    qtbot.keyClicks(sender, "Puskesmas Bunyu")
    form.take_files([write(tmp_path, "rilis.html", PAGE)])
    qtbot.waitUntil(idle, timeout=20_000)
    assert typed(form)["sender"] == "Puskesmas Bunyu"
    assert form.fields["sender"].source() == ""


def test_a_broken_word_file_gives_a_sentence_and_leaves_the_form(
    sit: Sit, desk_office: Desk, qtbot: QtBot, tmp_path: Path
) -> None:
    broken = tmp_path / "rusak.docx"
    broken.write_bytes(b"PK\x03\x04" + b"\x00" * 200)
    form = begun(sit, qtbot, [broken])
    assert "rusak" in form.source_error.text()
    assert form.source_error.isVisible()
    assert typed(form)["title"] == ""


def test_pasted_words_are_taken_apart(sit: Sit, qtbot: QtBot) -> None:
    form = begun(sit, qtbot, [])
    words = (
        "Pasar Murah Digelar di Lima Kecamatan\n\nTANJUNG SELOR – Dinas Perdagangan menggelar pasar murah di lima "
        "kecamatan mulai hari ini sampai akhir bulan.\n\nHarga beras lebih murah dari pasar."
    )
    QApplication.clipboard().setText(words)
    form.body.text_edit.setFocus()
    qtbot.keyClick(form.body.text_edit, Qt.Key.Key_V, CTRL)
    qtbot.waitUntil(lambda: typed(form)["title"] != "", timeout=20_000)
    assert typed(form)["title"] == "Pasar Murah Digelar di Lima Kecamatan"
    assert typed(form)["place"] == "Tanjung Selor"
    assert len(form.body.value()) == 2


def test_an_embargo_without_its_time_is_asked_for(sit: Sit, desk_office: Desk, qtbot: QtBot, tmp_path: Path) -> None:
    page = PAGE.replace("<p>SIARAN PERS</p>", "<p>EMBARGO sampai acara selesai</p>")
    form = begun(sit, qtbot, [write(tmp_path, "rilis.html", page), desk_office.photo()])
    form.submit()
    assert "EMBARGO sampai acara selesai" in form.fields["embargo_until"].refusal()
    form.fields["embargo_until"].put("12/10/2026 16.00")
    form.submit()
    assert lists.release(desk_office.workspace, "0001/2026").line.embargo_until == "2026-10-12T16:00:00+08:00"


def test_refusals_stand_beside_their_fields_and_lose_nothing(sit: Sit, desk_office: Desk, qtbot: QtBot) -> None:
    form = begun(sit, qtbot, [])
    form.body.put("Satu.\n\nDua.")
    form.submit()
    assert "Judul belum diisi" in form.fields["title"].refusal()
    assert form.fields["title"].editor.hasFocus()
    form.fields["title"].put("Judul")
    form.fields["event_date"].put("32/13/2026")
    form.submit()
    assert "tidak dikenal" in form.fields["event_date"].refusal()
    assert form.body.value() == ["Satu.", "Dua."]
    assert lists.releases(desk_office.workspace) == []


def test_a_draft_is_offered_again_after_a_break(sit: Sit, desk_office: Desk, qtbot: QtBot) -> None:
    form = begun(sit, qtbot, [])
    title = form.fields["title"].editor
    assert isinstance(title, QLineEdit)
    qtbot.keyClicks(title, "Rapat Inflasi")
    qtbot.waitUntil(lambda: draft_of(desk_office.as_("petugas"), "intake") is not None, timeout=6000)
    again = begun(sit, qtbot, [])
    assert "Pulihkan draf hari ini 09.00?" in again.strip.words()
    assert typed(again)["title"] == ""
    again.strip.buttons()[0].click()
    assert typed(again)["title"] == "Rapat Inflasi"


def test_a_draft_is_gone_once_it_was_handed_in(sit: Sit, desk_office: Desk, qtbot: QtBot) -> None:
    form = begun(sit, qtbot, [])
    form.fields["title"].put("Rapat Inflasi")
    form.body.put("Isi.")
    form.keeper.save()
    form.submit()
    assert draft_of(desk_office.as_("petugas"), "intake") is None


def test_a_new_form_does_not_write_over_a_draft_on_offer(sit: Sit, desk_office: Desk, qtbot: QtBot) -> None:
    form = begun(sit, qtbot, [])
    form.fields["title"].put("Yang pertama")
    form.keeper.save()
    again = begun(sit, qtbot, [])
    again.fields["title"].put("Yang kedua")
    again.keeper.save()
    kept = [draft_of(desk_office.as_("petugas"), slot) for slot in ("intake", "intake:2")]
    assert [draft.content["title"] for draft in kept if draft] == ["Yang pertama", "Yang kedua"]


def test_the_same_text_again_is_noticed(sit: Sit, desk_office: Desk, qtbot: QtBot) -> None:
    first = desk_office.accept()
    tab = sit("petugas")
    tab.take_in()
    tab.intake.fields["title"].put("Jembatan diresmikan")
    words = [piece.text for piece in lists.release(desk_office.workspace, first).pieces if piece.kind == "part"]
    tab.intake.body.put_paragraphs(words)
    tab.intake.submit()
    assert [button.text() for button in tab.browse.strip.buttons()] == [first]
    tab.browse.strip.buttons()[0].click()
    assert tab.browse.view().line.number == first


def test_files_dropped_on_the_list_begin_the_form(sit: Sit, desk_office: Desk, qtbot: QtBot) -> None:
    tab = sit("petugas")
    mime = QMimeData()
    mime.setUrls([QUrl.fromLocalFile(str(desk_office.photo()))])
    none = Qt.KeyboardModifier.NoModifier
    drop = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, mime, Qt.MouseButton.LeftButton, none)
    tab.dropEvent(drop)
    assert tab.intake.isVisible()
    assert tab.intake.evidence.shows_multimedia()
    assert not tab.intake.reason.isVisible()


def test_a_release_is_taken_in_without_the_mouse(sit: Sit, desk_office: Desk, qtbot: QtBot) -> None:
    tab = sit("petugas")
    qtbot.keyClick(tab, Qt.Key.Key_N, CTRL)
    form = tab.intake
    for name, words in (("title", "Rapat"), ("sender", "Biro Ekonomi"), ("incomplete_reason", "menyusul")):
        while QApplication.focusWidget() is not form.fields[name].editor:
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        qtbot.keyClicks(QApplication.focusWidget(), words)
        if name == "title":
            qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
            qtbot.keyClicks(QApplication.focusWidget(), "Rapat membahas inflasi.")
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Return, CTRL)
    assert lists.release(desk_office.workspace, "0001/2026").line.sender == "Biro Ekonomi"


def test_escape_leads_back_to_the_list(sit: Sit, qtbot: QtBot) -> None:
    form = begun(sit, qtbot, [])
    form.fields["title"].setFocus()
    qtbot.keyClick(form.fields["title"].editor, Qt.Key.Key_Escape)
    assert not form.isVisible()
