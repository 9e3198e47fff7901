"""The tab Surat Masuk: the list, the letter with its chain, and what an officer does with it."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel

from desk.errors import Missing
from desk.letters import lists
from reports.catalog import print_form
from ui.letters.instruction import InstructionDialog
from ui.letters.words import ALL, DONE, LATE, MINE, NEW
from ui.parts.pdf_view import PdfWindow

PROBE = '<img src="/probe-1.png">'


def subjects(tab):
    return [card.title for card in tab.browse.letter_list.view.cards_model.cards]


def dispose(office, number, *, to=("kabid",), by="kadis", **fields):
    """Pass a letter on as an officer."""
    given = {"instructions": ["Proses lebih lanjut"]} | fields
    return office.do(by, "letters.dispose", letter=number, to=list(to), **given)


def chain(office, number):
    return lists.letter(office.workspace, number).chain


def test_an_office_without_letters_says_what_to_do(sit):
    tab = sit("petugas")
    assert "Belum ada surat masuk." in [label.text() for label in tab.browse.letter_list.empty.findChildren(QLabel)]
    assert tab.waiting() == 0
    assert not tab.browse.commands.actions["print"].isEnabled()


def test_each_filter_counts_and_shows_its_letters(office, sit, receive):
    _new, given, late, done = (receive(words) for words in ("Baru", "Diberikan", "Terlambat", "Selesai"))
    dispose(office, given, to=["kabid"])
    dispose(office, late, to=["kasi"], due="2026-11-23")
    dispose(office, done, to=["operator"])
    office.do("operator", "letters.carry_out", letter=done, disposisi=chain(office, done)[0].id)
    office.wait(24 * 60)
    tab = sit("kadis")
    shown = {}
    for key in (MINE, ALL, NEW, LATE, DONE):
        tab.browse.letter_list.show_filter(key)
        shown[key] = subjects(tab)
    assert shown == {
        MINE: ["Baru"],
        ALL: ["Selesai", "Terlambat", "Diberikan", "Baru"],
        NEW: ["Baru"],
        LATE: ["Terlambat"],
        DONE: ["Selesai"],
    }
    assert tab.browse.register.counts() == {MINE: 1, ALL: 4, NEW: 1, LATE: 1, DONE: 1}


def test_the_filter_box_narrows_while_typing_and_esc_empties_it(sit, receive, qtbot):
    receive("Donor darah")
    receive("Undangan rapat", sender="Biro Umum")
    tab = sit("petugas")
    box = tab.browse.letter_list.filter_edit
    tab.browse.commands.actions["filter"].trigger()
    qtbot.keyClicks(box, "biro rap")
    assert subjects(tab) == ["Undangan rapat"]
    qtbot.keyClicks(box, "zzz")
    assert subjects(tab) == []
    qtbot.keyClick(box, Qt.Key.Key_Escape)
    assert len(subjects(tab)) == 2


def test_the_kadis_gives_a_disposisi_by_keyboard_alone(office, sit, receive, qtbot, news):
    number = receive()
    tab = sit("kadis")
    qtbot.keyClick(tab.browse.letter_list.view, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    form = tab.browse.form
    assert tab.browse.is_writing()
    first = form.to.lines()[0].check_box
    assert first.hasFocus()
    qtbot.keyClick(first, Qt.Key.Key_Space)
    qtbot.keyClick(form.instructions.lines()[1].check_box, Qt.Key.Key_Space)
    qtbot.keyClicks(form.own_edit, "Hubungi PMI")
    qtbot.keyClicks(form.note_edit, "Utamakan Tanjung Selor.")
    qtbot.keyClicks(form.due_edit, "25/11/2026")
    qtbot.keyClick(form.due_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (order,) = chain(office, number)
    assert (order.to, order.due, order.note) == ("kabid", "2026-11-25", "Utamakan Tanjung Selor.")
    assert order.instructions == ("Proses lebih lanjut", "Hubungi PMI")
    assert not tab.browse.is_writing()
    assert news == [f"{number} diteruskan."]
    assert tab.waiting() == 0


def test_a_letter_goes_to_several_units_and_down_the_levels_and_the_thread_shows_it(office, sit, receive):
    number = receive()
    dispose(office, number, to=["kabid", "kasi"])
    tab = sit("kabid")
    tab.browse.commands.actions["dispose"].trigger()
    tab.browse.form.to.tick(["petugas"])
    tab.browse.form.instructions.tick(["Arsipkan"])
    tab.browse.form.send_button.click()
    lines = tab.browse.reading.thread_view.lines()
    assert [(line.order.depth, line.order.to) for line in lines] == [(0, "kabid"), (1, "petugas"), (0, "kasi")]
    assert "Rangga Mahesa, S.Kom." in lines[1].accessibleName()
    assert ("diteruskan", "info") in tab.browse.letter_list.view.cards_model.cards[0].chips


def test_a_letter_is_passed_on_down_not_up(office, sit, receive):
    dispose(office, receive(), to=["kasi"])
    tab = sit("kasi")
    tab.browse.commands.actions["dispose"].trigger()
    offered = {line.key for line in tab.browse.form.to.lines()}
    assert offered.isdisjoint({"kadis", "kabid", "kasi"})
    assert "petugas" in offered


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("28/11/2026", "hari kerja berikutnya Senin, 30 November 2026"),
        ("20/11/2026", "sudah lewat"),
        ("lusa", "tidak dikenal"),
    ],
)
def test_a_due_date_that_cannot_be_is_refused_beside_the_field_and_nothing_is_lost(office, sit, receive, typed, words):
    number = receive()
    tab = sit("kadis")
    tab.browse.commands.actions["primary"].trigger()
    form = tab.browse.form
    form.to.tick(["kabid"])
    form.note_edit.setPlainText("Segera.")
    form.due_edit.setText(typed)
    form.send_button.click()
    assert words in form.fields["due"].error_label.text()
    assert form.due_edit.hasFocus()
    assert form.typed().note == "Segera."
    assert chain(office, number) == ()


def test_nobody_ticked_is_refused_beside_the_positions(sit, receive):
    receive()
    tab = sit("kadis")
    tab.browse.commands.actions["primary"].trigger()
    tab.browse.form.send_button.click()
    assert "Diteruskan kepada siapa?" in tab.browse.form.fields["to"].error_label.text()
    assert tab.browse.is_writing()


def test_a_button_fills_in_a_working_day(sit, receive):
    receive()
    tab = sit("kadis")
    tab.browse.commands.actions["primary"].trigger()
    tab.browse.form.span_buttons[2].click()
    assert tab.browse.form.due_edit.text() == "30/11/2026"


def test_what_was_typed_into_the_form_comes_back_after_another_letter(sit, receive, qtbot):
    first, second = receive("Satu"), receive("Dua")
    tab = sit("kadis")
    tab.open(first)
    tab.browse.commands.actions["primary"].trigger()
    tab.browse.form.to.tick(["kasi"])
    tab.browse.form.own_edit.setText("Bicarakan")
    tab.open(second)
    assert not tab.browse.is_writing()
    tab.open(first)
    tab.browse.commands.actions["primary"].trigger()
    assert tab.browse.form.typed().to == ("kasi",)
    assert tab.browse.form.typed().own == "Bicarakan"
    qtbot.keyClick(tab.browse.form.own_edit, Qt.Key.Key_Escape)
    assert not tab.browse.is_writing()
    assert tab.browse.letter_list.view.hasFocus()


def test_who_was_told_marks_it_carried_out_with_a_note(office, sit, receive, qtbot):
    number = receive()
    dispose(office, number, to=["operator"])
    tab = sit("operator")
    assert not tab.browse.verbs.dispose_button.isVisible()
    qtbot.keyClick(tab.browse.letter_list.view, Qt.Key.Key_Return)
    assert tab.browse.verbs.note_edit.hasFocus()
    qtbot.keyClicks(tab.browse.verbs.note_edit, "Sudah diunggah.")
    qtbot.keyClick(tab.browse.verbs.note_edit, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    (order,) = chain(office, number)
    assert (order.done_by, order.done_note) == ("Tirta Samudra", "Sudah diunggah.")
    assert tab.browse.verbs.note() == ""
    assert tab.browse.verbs.sentence_label.text() == "Selesai: semua disposisi sudah dilaksanakan."


def test_who_is_not_told_sees_whom_it_waits_for_and_no_verbs(office, sit, receive):
    dispose(office, receive())
    tab = sit("kasi")
    assert not tab.browse.verbs.done_button.isVisible()
    assert not tab.browse.verbs.dispose_button.isVisible()
    assert tab.browse.verbs.sentence_label.text() == "Menunggu Kepala Bidang Komunikasi dan Informatika."
    assert not tab.browse.commands.actions["primary"].isEnabled()


def test_a_refusal_of_another_officers_work_stands_in_the_bar(office, sit, receive):
    number = receive()
    dispose(office, number)
    tab = sit("kabid")
    office.do("kabid", "letters.carry_out", letter=number, disposisi=chain(office, number)[0].id)
    tab.browse.verbs.done_button.click()
    assert "sudah ditandai" in tab.browse.verbs.error_label.text()


def test_others_work_is_seen_without_losing_the_form(office, sit, receive):
    number = receive()
    tab = sit("kadis")
    tab.browse.commands.actions["primary"].trigger()
    tab.browse.form.own_edit.setText("Bicarakan")
    receive("Surat kedua")
    tab._workbench.changed.emit(frozenset({"letters"}))
    assert len(subjects(tab)) == 2
    assert tab.browse.view().number == number
    assert tab.browse.is_writing()
    assert tab.browse.form.typed().own == "Bicarakan"


def test_the_history_tells_who_did_what(office, sit, receive):
    number = receive()
    dispose(office, number)
    tab = sit("petugas")
    tab.open(number)
    newest, oldest = tab.browse.side.past()
    assert newest.startswith("disposisi kepada Kepala Bidang")
    assert "Ir. Darma Putra Wijaya, M.P." in newest
    assert oldest.startswith("surat dari Dinas Kesehatan")


@pytest.mark.parametrize("paper", ["disposisi-sheet", "letter-book"])
def test_its_papers_are_shown_before_they_are_printed(sit, receive, paper):
    receive()
    tab = sit("petugas")
    tab.browse.side.print_buttons[paper].click()
    (window,) = tab.browse.findChildren(PdfWindow)
    assert window.isVisible()
    window.close()


def test_the_scan_is_shown_small_and_a_copy_of_it_goes_to_the_viewer(sit, receive, qtbot):
    receive()
    tab = sit("petugas")
    tab.browse.papers.opened.disconnect()
    (tile,) = tab.browse.reading.scans.tiles()
    qtbot.waitUntil(tile.has_picture)
    with qtbot.waitSignal(tab.browse.papers.opened) as handed:
        tab.browse.commands.actions["scan"].trigger()
    assert handed.args[0].name == "surat.png"
    assert handed.args[0].read_bytes()


def test_a_scan_that_is_a_pdf_is_shown_in_the_window(office, sit, receive, qtbot):
    sheet = print_form(office.workspace, "disposisi-sheet", receive())
    pdf = office.folder / "surat.pdf"
    pdf.write_bytes(sheet)
    receive("Kedua", files=[str(pdf)])
    tab = sit("petugas")
    tab.browse.commands.actions["scan"].trigger()
    qtbot.waitUntil(lambda: bool(tab.browse.findChildren(PdfWindow)))
    tab.browse.findChildren(PdfWindow)[0].close()


def test_an_instruction_added_is_offered_at_once(sit, receive):
    receive()
    tab = sit("petugas")
    tab.browse.commands.actions["instruction"].trigger()
    (dialog,) = tab.browse.findChildren(InstructionDialog)
    dialog.decide()
    assert "belum diisi" in dialog.form.refusal()
    dialog.words_edit.setText("Edarkan")
    dialog.decide()
    assert lists.instructions()[-1] == "Edarkan"


def test_a_number_opens_its_letter_even_if_the_filter_leaves_it_out(office, sit, receive):
    first, _second = receive("Satu"), receive("Dua")
    dispose(office, first)
    tab = sit("kadis")
    assert subjects(tab) == ["Dua"]
    tab.open(first)
    assert tab.browse.view().subject == "Satu"
    assert tab.browse.letter_list.view.current_key() == first
    with pytest.raises(Missing):
        tab.open("9999/2026")


def test_peoples_words_are_shown_as_they_are(office, sit, receive):
    number = receive(PROBE, sender=PROBE, reference=PROBE, contact=PROBE)
    dispose(office, number, instructions=[PROBE], note=PROBE)
    tab = sit("kabid")
    labels = [label for label in tab.findChildren(QLabel) if PROBE in label.text()]
    assert labels
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)


def test_a_narrow_window_folds_the_right_pane_and_a_key_brings_it_back(sit, receive, qtbot):
    receive()
    tab = sit("petugas")
    tab.resize(700, 600)
    assert not tab.browse.side.isVisible()
    assert QKeySequence("F9") in tab.browse.commands.actions["side"].shortcuts()
    tab.browse.commands.actions["side"].trigger()
    assert tab.browse.side.isVisible()


def test_a_letter_is_made_a_release_and_an_event_and_opens_them(sit, receive, qtbot):
    receive()
    tab = sit("petugas")
    asked = []
    tab.browse.side.open_requested.connect(lambda *thing: asked.append(thing))
    tab.browse._workbench.open_requested.connect(lambda *thing: asked.append(thing))
    side = tab.browse.side
    assert {key for key, button in side.begin_buttons.items() if button.isVisibleTo(tab)} == {"release", "event"}
    qtbot.mouseClick(side.begin_buttons["release"], Qt.MouseButton.LeftButton)
    tab.browse.beginning.dialog.verb_button.click()
    assert asked == [("releases", "0003/2026")]
    tab.browse.commands.actions["event"].trigger()
    dialog = tab.browse.beginning.dialog
    dialog.editors["starts"].setText("besok pagi")
    dialog.verb_button.click()
    assert dialog.isVisible()
    dialog.editors["starts"].setText("27/11/2026 09.00")
    dialog.verb_button.click()
    assert asked[1:] == [("events", "1")]
    tab.load()
    assert [link.text() for link in side.links()] == [
        "Press release 0003/2026",
        "Kegiatan “Permohonan publikasi donor darah”",
    ]
    assert not any(button.isVisibleTo(tab) for button in side.begin_buttons.values())
