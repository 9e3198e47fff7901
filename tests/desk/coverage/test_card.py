"""A card's photos go to their events as named, captioned copies without a place; the card stays as it was."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from PIL import Image

from desk.actions import perform
from desk.attachments import path_of
from desk.coverage import lists
from desk.coverage.card import read_card, without_results
from desk.coverage.jpeg import NotJpegError, with_notes
from desk.errors import Cancelled, Invalid, Missing
from desk.health.check import check_office
from tests.desk.coverage.test_calendar import added

DESCRIPTION, ARTIST, PLACE = 0x010E, 0x013B, 0x8825


def shot(folder: Path, name: str, taken: str = "", size: tuple[int, int] = (640, 480)) -> Path:
    """Take a photo with a camera that knows where it is."""
    exif = Image.Exif()
    if taken:
        exif.get_ifd(0x8769)[0x9003] = taken
    exif.get_ifd(PLACE).update({1: "S", 2: (0.0, 30.0, 9.0), 3: "E", 4: (117.0, 9.0, 0.0)})
    path = folder / name
    path.parent.mkdir(parents=True, exist_ok=True)
    Image.effect_noise(size, 40).convert("RGB").save(path, exif=exif, quality=88)
    return path


@pytest.fixture
def card(kaltara) -> Path:
    """A card of a day with two events, and what else lies on cards."""
    added(kaltara, "Panen Raya", starts="2026-10-14 08:00", ends="2026-10-14 10:00")
    added(kaltara, "Rapat Koordinasi", starts="2026-10-14 13:00")
    folder = kaltara.folder / "DCIM"
    shot(folder, "100/IMG_1.JPG", "2026:10:14 08:30:00")
    shot(folder, "100/IMG_2.JPG", "2026:10:14 09:15:00")
    shot(folder, "101/IMG_3.JPG", "2026:10:14 13:05:00")
    shot(folder, "101/IMG_4.JPG", "2026:10:20 13:05:00")
    shot(folder, "101/IMG_5.JPG")
    whole = shot(folder, "101/IMG_6.JPG", "2026:10:14 13:10:00").read_bytes()
    (folder / "101/IMG_6.JPG").write_bytes(whole[: len(whole) // 2])
    (folder / "101/MVI_7.MP4").write_bytes(b"\x00\x00\x00\x18ftypmp42")
    return folder


def digests(folder: Path) -> dict[str, str]:
    """Give what every file of a folder holds."""
    return {str(one): hashlib.sha256(one.read_bytes()).hexdigest() for one in folder.rglob("*") if one.is_file()}


def taken(desk, card: Path, **fields):
    """Take the card in; gives the answer."""
    return desk.do("tara", "coverage.take_card", folder=str(card), **fields)


def results(event: int):
    """Give what an event has: name and caption."""
    return [(one.name, one.caption) for one in lists.results_of_event(event)]


def test_every_file_of_a_card_is_told_with_its_event_or_the_reason(card):
    shots = {one.name: one for one in read_card(card)}
    assert {name: one.title for name, one in shots.items() if one.event} == {
        "100/IMG_1.JPG": "Panen Raya",
        "100/IMG_2.JPG": "Panen Raya",
        "101/IMG_3.JPG": "Rapat Koordinasi",
    }
    assert {name: one.why.split(" ")[0] for name, one in shots.items() if not one.event} == {
        "101/IMG_4.JPG": "tidak",
        "101/IMG_5.JPG": "tanpa",
        "101/IMG_6.JPG": "rusak:",
        "101/MVI_7.MP4": "bukan",
    }
    assert [name for name, one in shots.items() if not one.usable] == ["101/IMG_6.JPG", "101/MVI_7.MP4"]


def test_photos_go_to_their_events_renamed_and_captioned_once_and_the_card_stays_untouched(kaltara, card):
    before = digests(card)
    told = taken(kaltara, card)
    panen, rapat = told["events"]
    assert (told["taken"], told["same"]) == (3, 0)
    assert [name for name, _why in told["left"]] == ["101/IMG_4.JPG", "101/IMG_5.JPG", "101/IMG_6.JPG", "101/MVI_7.MP4"]
    assert results(panen) == [
        ("2026-10-14_0830_panen-raya_001.jpg", "Panen Raya, Rabu, 14 Oktober 2026 (Foto: Tenaga Ahli Tara)"),
        ("2026-10-14_0915_panen-raya_002.jpg", "Panen Raya, Rabu, 14 Oktober 2026 (Foto: Tenaga Ahli Tara)"),
    ]
    assert [name for name, _words in results(rapat)] == ["2026-10-14_1305_rapat-koordinasi_001.jpg"]
    again = taken(kaltara, card)
    assert (again["taken"], again["same"]) == (0, 3)
    assert digests(card) == before
    assert check_office(kaltara.workspace) == []


def test_a_copy_bears_caption_and_credit_the_same_pixels_and_no_place(kaltara, card):
    told = taken(kaltara, card, credit="Tara")
    stored = lists.results_of_event(told["events"][0])[0]
    with Image.open(path_of(kaltara.workspace, stored.sha256)) as copy, Image.open(card / "100/IMG_1.JPG") as original:
        notes = copy.getexif()
        assert notes[DESCRIPTION] == "Panen Raya, Rabu, 14 Oktober 2026"
        assert notes[ARTIST] == "Tara"
        assert PLACE not in notes
        assert not notes.get_ifd(PLACE)
        assert original.getexif().get_ifd(PLACE)
        assert copy.tobytes() == original.tobytes()


def test_the_officer_chooses_event_and_words_by_hand_and_leaves_photos_behind(kaltara, card):
    rapat = next(one.event for one in read_card(card) if one.title == "Rapat Koordinasi")
    by_hand = {"101/IMG_5.JPG": {"event": rapat, "caption": "Sekda membuka rapat"}, "101/IMG_3.JPG": {"event": 0}}
    told = taken(kaltara, card, choices=by_hand, credit="Tara")
    assert results(rapat) == [("tanpa-waktu_rapat-koordinasi_001.jpg", "Sekda membuka rapat (Foto: Tara)")]
    assert ["101/IMG_3.JPG", "tidak dipilih"] in told["left"]
    with pytest.raises(Missing, match="Tidak ada di kartu: IMG_9"):
        taken(kaltara, card, choices={"IMG_9": {"event": 0}})


def test_the_cameras_clock_is_set_right(card):
    assert [one.title for one in read_card(card, shift=300) if one.name == "100/IMG_1.JPG"] == ["Rapat Koordinasi"]


def test_it_tells_how_far_it_is_and_called_off_it_leaves_nothing(kaltara, card):
    told: list[float] = []

    def tell(_words: str, far: float) -> None:
        told.append(far)
        if far > 0.6:
            raise Cancelled("dibatalkan")

    session = kaltara.as_("tara")
    session.tell = tell
    with pytest.raises(Cancelled):
        perform(session, "coverage.take_card", {"folder": str(card)})
    assert told == sorted(told)
    assert not any(lists.results_of_event(one.event) for one in read_card(card) if one.event)


def test_events_from_which_the_card_brought_nothing_are_named(kaltara, card):
    added(kaltara, "Audiensi", starts="2026-10-14 16:30")
    assert without_results(read_card(card), "2026-10-14", "2026-10-14") == ["14/10/2026 Audiensi"]


def test_a_card_that_is_not_there_or_holds_no_photo_is_refused(kaltara, card):
    with pytest.raises(Invalid, match="dicabut"):
        taken(kaltara, card / "tidak-ada")
    (kaltara.folder / "kosong").mkdir()
    with pytest.raises(Invalid, match="Tidak ada foto"):
        taken(kaltara, kaltara.folder / "kosong")


@pytest.mark.parametrize("content", [b"", b"\xff\xd8", b"\xff\xd8\xff\xe0\xff\xff", bytes(range(64))])
def test_torn_bytes_are_no_jpeg(content):
    with pytest.raises(NotJpegError):
        with_notes(content, b"")
