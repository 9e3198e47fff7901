"""The words of the SOP scenarios; each is played by ``play``: at the window, or by actions where no screen exists."""

from __future__ import annotations

from datetime import datetime

from pytest_bdd import given, parsers, then, when

from desk.cabinet import lists as cabinet
from desk.flow.tables import StepRow
from desk.health.check import check_office
from desk.releases import lists
from desk.sop.load import procedure
from tests.conftest import Desk

WHO = {"pejabat": str.lower, "kepada": str.lower}
BEFORE = {"Kadis": "paraf-kadis", "Kabid": "paraf-kabid", "Operator": "unggah", "diarsipkan": "arsip"}
"""Which step a release waits at, in the words of a scenario."""

STATES = {"ditolak": "rejected", "terbit": "published", "ditarik": "withdrawn"}


def hour(desk: Desk, clock: str) -> datetime:
    """Give a time of the day that the office has now: '13.02'."""
    hours, minutes = clock.split(".")
    return desk.workspace.now().replace(hour=int(hours), minute=int(minutes), second=0)


def wait_at(desk: Desk, through, step: str, **details: object) -> str:
    """Let a release wait at a step; gives its number."""
    number = desk.accept(**details)
    through(number, step)
    return number


def done_by(play, actor: str) -> str:
    """Find the last step that an officer has done for the release."""
    return [step.id for step in play.view().steps if actor in step.actors and step.state == "done"][-1]


@given("kantor yang baru buka, Senin 12 Oktober 2026")
def _(play, office: Desk) -> None:
    assert office.workspace.now().date().isoformat() == "2026-10-12"
    assert lists.releases(office.workspace) == []


@given(parsers.parse("press release yang menunggu {whom:w}"))
def _(play, office: Desk, through, whom: str) -> None:
    play.number = wait_at(office, through, BEFORE[whom])


@given(parsers.parse("press release yang menunggu Operator, diembargo sampai pukul {clock}"))
def _(play, office: Desk, through, clock: str) -> None:
    until = hour(office, clock).strftime("%Y-%m-%dT%H:%M")
    play.number = wait_at(office, through, "unggah", embargo_until=until)


@when(parsers.re(r"pukul (?P<clock>\d\d\.\d\d)"))
def _(office: Desk, clock: str) -> None:
    later = hour(office, clock)
    assert later >= office.workspace.now()
    office.clock.at = later


@when("Petugas menerima press release beserta fotonya")
def _(play) -> None:
    play.receive(evidence=True)


@when("Petugas menerima press release tanpa bukti")
def _(play) -> None:
    play.receive(evidence=False)


@when(parsers.parse("{pejabat:w} meneruskan"), converters=WHO)
@when(parsers.parse("{pejabat:w} menyatakan selesai diperiksa"), converters=WHO)
@when(parsers.parse("{pejabat:w} memaraf"), converters=WHO)
@when(parsers.parse("{pejabat:w} memberi nomor dan menyimpan"), converters=WHO)
@when(parsers.parse("{pejabat:w} memberi kabar kepada pengirim"), converters=WHO)
def _(play, pejabat: str) -> None:
    play.end_step(pejabat)


@when(parsers.parse('{pejabat:w} meneruskan dengan alasan "{words}"'), converters=WHO)
@when(parsers.parse('{pejabat:w} menulis naskah "{words}"'), converters=WHO)
@when(parsers.parse('{pejabat:w} mencatat terbit di "{words}"'), converters=WHO)
@when(parsers.parse('{pejabat:w} membuat laporan "{words}"'), converters=WHO)
def _(play, pejabat: str, words: str) -> None:
    play.end_step(pejabat, words)


@when(parsers.parse("{pejabat:w} mencoret paragraf {place:d} lalu memaraf"), converters=WHO)
def _(play, pejabat: str, place: int) -> None:
    play.strike(pejabat, place)
    play.end_step(pejabat)


@when(parsers.parse("{pejabat:w} tetap mencoba memaraf"), converters=WHO)
def _(play, pejabat: str) -> None:
    play.insist(pejabat)


@when(parsers.parse('{pejabat:w} mengembalikan kepada {kepada:w} dengan alasan "{words}"'), converters=WHO)
def _(play, pejabat: str, kepada: str, words: str) -> None:
    play.send_back(pejabat, done_by(play, kepada), words)


@when(parsers.parse("{pejabat:w} mengembalikan kepada {kepada:w} tanpa alasan"), converters=WHO)
def _(play, pejabat: str, kepada: str) -> None:
    play.send_back(pejabat, done_by(play, kepada), "")


@when(parsers.parse('{pejabat:w} menolak dengan alasan "{words}"'), converters=WHO)
def _(play, pejabat: str, words: str) -> None:
    play.give_reason(pejabat, "reject", words)


@when(parsers.parse('{pejabat:w} menarik dengan alasan "{words}"'), converters=WHO)
def _(play, pejabat: str, words: str) -> None:
    play.give_reason(pejabat, "withdraw", words)


@when(parsers.parse('{pejabat:w} mengganti "{old}" menjadi "{new}"'), converters=WHO)
def _(play, pejabat: str, old: str, new: str) -> None:
    play.rewrite(pejabat, old, new)


@when(parsers.parse('{pejabat:w} membuat ralat "{old}" menjadi "{new}" dengan alasan "{words}"'), converters=WHO)
def _(play, pejabat: str, old: str, new: str, words: str) -> None:
    play.rewrite(pejabat, old, new, reason=words)


@when(parsers.parse("{pejabat:w} mencatat tanda tangan Kadis beserta pindaiannya"), converters=WHO)
def _(play, pejabat: str) -> None:
    play.sign(pejabat, scanned=True)


@when(parsers.parse("{pejabat:w} mencatat tanda tangan Kadis tanpa pindaian"), converters=WHO)
def _(play, pejabat: str) -> None:
    play.sign(pejabat, scanned=False)


@when(parsers.parse("{pejabat:w} menempelkan labelnya"), converters=WHO)
def _(play, pejabat: str) -> None:
    play.stick_label(pejabat)


@then(parsers.parse("nomor agendanya {number}"))
def _(play, number: str) -> None:
    assert play.number == number
    assert play.view().line.number == number


@then(parsers.parse("giliran ada pada {pejabat:w}"), converters=WHO)
@then(parsers.parse("giliran tetap pada {pejabat:w}"), converters=WHO)
def _(play, pejabat: str) -> None:
    assert play.is_asked(pejabat)


@then(parsers.parse('{pejabat:w} tidak mendapat tombol, hanya kalimat "{words}"'), converters=WHO)
def _(play, pejabat: str, words: str) -> None:
    assert not play.is_asked(pejabat)
    assert words in play.told_instead(pejabat)


@then(parsers.parse('ditolak dengan kalimat "{words}"'))
def _(play, words: str) -> None:
    assert words in play.refusal


@then(parsers.parse('{pejabat:w} membaca "{words}"'), converters=WHO)
def _(play, pejabat: str, words: str) -> None:
    play.look_for(pejabat, words)


@then(parsers.parse("teks yang disalin {pejabat:w} untuk website tidak memuat paragraf {place:d}"), converters=WHO)
def _(play, pejabat: str, place: int) -> None:
    parts = [piece.text for piece in play.view().pieces if piece.kind == "part"]
    copied = play.copies(pejabat)
    assert [text not in copied for text in parts] == [at == place for at in range(1, len(parts) + 1)]


@then(
    parsers.parse('yang diminta lagi dari {pejabat:w} hanya paragraf {place:d}, dengan perubahan "{words}"'),
    converters=WHO,
)
def _(play, pejabat: str, place: int, words: str) -> None:
    assert play.is_asked(pejabat)
    assert play.asked_again(pejabat) == [place]
    play.look_for(pejabat, words)


@then(parsers.parse("press release itu {state:w}"))
def _(play, state: str) -> None:
    assert play.view().line.state == STATES[state]


@then("yang terbuka formulir tanda tangan")
def _(play) -> None:
    assert play.open_form() == "Catat tanda tangan"


@then("nomor arsipnya belum ada")
def _(play) -> None:
    assert play.view().line.filing_number == ""
    assert cabinet.items() == []


@then(parsers.parse("press release itu diarsipkan di map {place} dengan nomor arsip"))
def _(play, place: str) -> None:
    [item] = cabinet.items()
    assert (play.view().line.state, play.view().line.filing_number) == ("filed", item.number)
    assert item.place == place
    play.look_for("petugas", f"{item.number}, {item.place_words}")


@then("menit kantor tiap langkah terbaca di layar, istirahat siang tidak dihitung")
def _(play, datatable: list[list[str]]) -> None:
    assert play.minutes() == datatable[1:]


@then("tidak ada label yang menunggu")
def _(play) -> None:
    assert [item.number for item in cabinet.items() if not item.labelled_at] == []


@then("jejak audit kantor utuh")
def _(office: Desk) -> None:
    assert check_office(office.workspace) == []


@given(parsers.parse('{pejabat:w} memulai "{words}" dengan isian'), converters=WHO)
@when(parsers.parse('{pejabat:w} memulai "{words}" dengan isian'), converters=WHO)
def _(play, pejabat: str, words: str, datatable: list[list[str]]) -> None:
    play.begin(pejabat, words, datatable)


@when(parsers.parse('{pejabat:w} mengerjakan "{step}"'), converters=WHO)
def _(play, pejabat: str, step: str) -> None:
    play.work(pejabat, step, [])


@when(parsers.parse('{pejabat:w} mengerjakan "{step}" dengan isian'), converters=WHO)
def _(play, pejabat: str, step: str, datatable: list[list[str]]) -> None:
    play.work(pejabat, step, datatable)


@then(parsers.parse('{pejabat:w} ditunggu "{step}"'), converters=WHO)
def _(play, pejabat: str, step: str) -> None:
    assert play.is_waited_for(pejabat, step), play.waited_for(pejabat)


@then(parsers.parse("tidak ada yang menunggu {pejabat:w}"), converters=WHO)
def _(play, pejabat: str) -> None:
    assert play.waited_for(pejabat) == []


@then("langkah itu selesai")
def _(play) -> None:
    assert play.refusal == ""


@then(parsers.parse('setiap langkah dan setiap cabang SOP "{title}" sudah dimainkan'))
def _(office: Desk, title: str) -> None:
    [sop] = [sop for sop in map(procedure, office.workspace.office.sops) if sop.title == title]
    played = {(done.step, done.outcome) for done in StepRow.select() if done.case.sop == sop.code}
    assert played == {(step.id, outcome) for step in sop.steps for outcome in step.outcomes}
