"""SOP Peliputan Kegiatan Dinas played in the calendar, from the schedule to the medium, in town and out of town."""

from __future__ import annotations

import json

import pytest

pytest.importorskip("PySide6.QtWidgets")

from desk.coverage import calendar, lists
from desk.sop.procedure import END
from ui.coverage.entries import STATE_WORDS
from ui.steps.fields import crew_rows

CREW = {"fotografer": ["tara"], "kameraman": ["seno"], "reporter": ["sinta"]}


class Play:
    """Officers before the calendar, one after another; each sees the same event."""

    def __init__(self, desk, sit):
        self.desk, self._sit, self.tab, self.event = desk, sit, None, 0

    def at(self, login):
        """Let an officer sit down before the event."""
        if self.tab is not None:
            self.tab.hide()
        self.tab = self._sit(login)
        if self.event:
            self.tab.open(str(self.event))
        return self.tab

    def enter(self, login, **typed):
        """Enter an event by its form."""
        self.at(login).page.commands.actions["new"].trigger()
        form = self.tab.page.verbs.form
        for name, words in typed.items():
            form.fields[name].put(words)
        form.submit()
        self.event = self.tab.page.here.chosen

    def verb(self):
        """Give the words on the one primary button, '' where it is not this officer's turn."""
        return self.tab.page.side.act_button.text()

    def press(self, **typed):
        """Press it and hand in its form."""
        self.tab.page.side.act_button.click()
        form = self.tab.page.verbs.form
        for name, words in typed.items():
            if callable(words):
                words(form.fields[name])
            else:
                form.fields[name].put(words)
        form.submit()
        return form

    def told(self):
        """Give what the right pane tells."""
        return self.tab.page.side.facts()

    def step(self):
        """Give the step that the event waits at."""
        return lists.event(self.desk.workspace, self.event).line.step


def decide(field):
    """Tick the first choice: approved."""
    field.put("approved")


def cover_and_store(play):
    """From the field to the medium, which is the same in town and out of town."""
    play.at("tara")
    assert play.verb() == "Catat selesai diliput"
    play.press()
    play.at("sinta")
    assert play.told()["Foto/video"] == "–"
    photo = play.desk.photo("panen.jpg")
    play.press(files=lambda field: field.add([photo]))
    assert play.told()["Foto/video"] == "1 foto"
    play.at("kadis")
    assert play.verb() == "Setujui hasil"
    play.press(approved=decide)
    assert play.told()["Persetujuan"] != "–"
    play.at("tara")
    play.press(urls="https://diskominfo.example.id/panen")
    play.at("sinta")
    play.press(medium="Hard disk 2, folder 2026-10")
    assert play.told()["Arsip media"] == "Hard disk 2, folder 2026-10"
    assert play.step() == END
    assert calendar.calendar_event(play.desk.workspace, play.event).status == "done"
    assert f"✓ {STATE_WORDS['done'].capitalize()}" in play.tab.page.side.chip_words()


def test_an_event_in_town_from_the_schedule_to_the_medium(kaltara, sit):
    play = Play(kaltara, sit)
    play.enter("sinta", title="Rakor Inflasi", starts="14/10/2026 09.00", leader="Sekda", place="Tanjung Selor")
    assert play.verb() == "Laporkan"
    play.press()
    play.at("kadis")
    play.press(order="Liput sampai selesai")
    assert play.told()["Kameraman"] == "belum ada"
    play.at("kasi")
    play.press(crew=crew_rows(CREW))
    assert play.told()["Kameraman"] == "Staf Seno"
    assert play.tab.page.side.waits_label.text().startswith("Buat surat tugas tim peliput")
    play.press(signature=_signature(kaltara, "Kabid Rangga"))
    assert play.step() == "liput"
    cover_and_store(play)


def test_out_of_town_only_the_kadis_issues_the_letter(kaltara, sit):
    play = Play(kaltara, sit)
    play.enter("sinta", title="Panen Raya", starts="14/10/2026 09.00", leader="Gubernur", place="Malinau",
               out_of_town=str(True))  # fmt: skip
    play.press()
    play.at("kadis")
    play.press(crew=crew_rows(CREW), order="Berangkat pagi")
    play.at("kasi")
    play.press()
    assert play.step() == "surat-tugas-luar-kota"
    assert play.verb() == ""
    assert "menunggu" in play.tab.page.side.waits_label.text()
    play.at("kadis")
    assert play.told()["Nomor"] == "belum ada; diterbitkan Kadis"
    refused = play.press(signature=_signature(kaltara, "Kabid Rangga"))
    assert "ditandatangani" in refused.refusal()
    refused.fields["signature"].put(_signature(kaltara, "Kadis Darma"))
    refused.submit()
    assert play.step() == "liput"
    assert any("Kadis Darma" in words for words in play.told().values())
    cover_and_store(play)


def test_the_same_photographer_in_two_towns_needs_a_reason_that_stays_to_be_read(kaltara, sit, manned):
    manned("Audiensi", starts="2026-10-14 09:00", ends="2026-10-14 10:00", place="Samarinda")
    play = Play(kaltara, sit)
    play.enter("sinta", title="Peresmian", starts="14/10/2026 10.00", place="Bontang", out_of_town=str(True))
    play.press()
    play.at("kasi")
    form = play.press(crew=crew_rows({"fotografer": ["tara"]}))
    assert "Bentrok" in form.refusal()
    form.fields["override"].put("Tidak ada fotografer lain")
    form.submit()
    assert play.told()["Tetap ditugaskan"] == "Kasi Wulan: Tidak ada fotografer lain"
    assert "▲ Bentrok" in play.tab.page.side.chip_words()
    assert "▲ Tim belum lengkap" in play.tab.page.side.chip_words()


def _signature(desk, by):
    """Write the signature of a surat tugas as its field takes it."""
    return json.dumps([by, "12/10/2026", str(desk.photo("surat.jpg", 20))])
