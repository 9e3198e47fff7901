"""A card's photos go to their events as named, captioned copies without a place; the card stays as it was."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest
from PIL import Image

from desk.coverage import lists
from desk.coverage.card import sort_card, without_results
from desk.coverage.jpeg import NotJpegError, with_notes
from desk.errors import Invalid
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


def test_photos_are_sorted_renamed_and_captioned_and_the_card_stays_untouched(kaltara, card):
    before = digests(card)
    found = sort_card(kaltara.workspace, card, kaltara.folder / "hasil", credit="Tara")
    assert [(one.title, one.copy.name) for one in found.taken] == [
        ("Panen Raya", "2026-10-14_0830_panen-raya_001.jpg"),
        ("Panen Raya", "2026-10-14_0915_panen-raya_002.jpg"),
        ("Rapat Koordinasi", "2026-10-14_1305_rapat-koordinasi_001.jpg"),
    ]
    assert [(path.name, why.split(" ")[0]) for path, why in found.left] == [
        ("IMG_4.JPG", "tidak"),
        ("IMG_5.JPG", "tanpa"),
        ("IMG_6.JPG", "rusak:"),
        ("MVI_7.MP4", "bukan"),
    ]
    assert digests(card) == before


def test_a_copy_bears_caption_and_credit_the_same_pixels_and_no_place(kaltara, card):
    one = sort_card(kaltara.workspace, card, kaltara.folder / "hasil", credit="Tara").taken[0]
    with Image.open(one.copy) as copy, Image.open(one.source) as original:
        notes = copy.getexif()
        assert notes[DESCRIPTION] == "Panen Raya, Rabu, 14 Oktober 2026"
        assert notes[ARTIST] == "Tara"
        assert PLACE not in notes
        assert not notes.get_ifd(PLACE)
        assert original.getexif().get_ifd(PLACE)
        assert copy.tobytes() == original.tobytes()


def test_the_cameras_clock_is_set_right(kaltara, card):
    found = sort_card(kaltara.workspace, card, kaltara.folder / "hasil", shift=300)
    assert [one.title for one in found.taken if one.source.name == "IMG_1.JPG"] == ["Rapat Koordinasi"]


def test_it_tells_how_far_it_is_and_stops_when_told(kaltara, card):
    told: list[tuple[int, int]] = []

    def progress(done: int, every: int) -> bool:
        told.append((done, every))
        return done < 2

    found = sort_card(kaltara.workspace, card, kaltara.folder / "hasil", progress=progress)
    assert told == [(1, 7), (2, 7)]
    assert found.cancelled
    assert len(found.taken) == 2


def test_the_photos_go_to_the_event_once(kaltara, card):
    found = sort_card(kaltara.workspace, card, kaltara.folder / "hasil")
    mine = [one for one in found.taken if one.title == "Panen Raya"]
    asked = {"files": [str(one.copy) for one in mine], "captions": {one.copy.name: one.caption for one in mine}}
    assert kaltara.do("tara", "coverage.take_photos", event=mine[0].event, **asked)["taken"] == 2
    assert kaltara.do("tara", "coverage.take_photos", event=mine[0].event, **asked)["same"] == 2
    shown = lists.results_of_event(mine[0].event)
    assert shown[0].caption.startswith("Panen Raya, Rabu, 14 Oktober 2026 (Foto: ")
    assert check_office(kaltara.workspace) == []


def test_events_from_which_the_card_brought_nothing_are_named(kaltara, card):
    added(kaltara, "Audiensi", starts="2026-10-14 16:30")
    found = sort_card(kaltara.workspace, card, kaltara.folder / "hasil")
    assert without_results(found.taken, "2026-10-14", "2026-10-14") == ["14/10/2026 Audiensi"]


def test_a_card_that_is_not_there_or_is_written_to_is_refused(kaltara, card):
    with pytest.raises(Invalid, match="dicabut"):
        sort_card(kaltara.workspace, card / "tidak-ada", kaltara.folder)
    with pytest.raises(Invalid, match="pilih folder lain"):
        sort_card(kaltara.workspace, card, card / "hasil")


@pytest.mark.parametrize("content", [b"", b"\xff\xd8", b"\xff\xd8\xff\xe0\xff\xff", bytes(range(64))])
def test_torn_bytes_are_no_jpeg(content):
    with pytest.raises(NotJpegError):
        with_notes(content, b"")
