"""What kind of evidence a file is, by its ending and its first bytes."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.errors import Invalid
from desk.exchange.documents import evidence_kind

JPEG, PNG = b"\xff\xd8\xff\xe0\x00\x10JFIF", b"\x89PNG\r\n\x1a\n"
ZIP, PDF = b"PK\x03\x04\x14\x00", b"%PDF-1.7"


def box(brand: str) -> bytes:
    """Write the head of a file that phones and cameras make."""
    return b"\x00\x00\x00\x20ftyp" + brand.encode() + b"\x00" * 20


@pytest.mark.parametrize(
    ("name", "head", "kind"),
    [
        ("a.jpg", JPEG, "foto"),
        ("a.JPEG", JPEG, "foto"),
        ("a.png", PNG, "foto"),
        ("dari-wa.png", JPEG, "foto"),
        ("a.webp", b"RIFF\x10\x00\x00\x00WEBPVP8 ", "foto"),
        ("a.heic", box("heic"), "foto"),
        ("a.mp4", box("isom"), "video"),
        ("a.mp4", box("mp42"), "video"),
        ("a.mov", box("qt  "), "video"),
        ("a.mov", b"\x00\x00\x00\x08wide\x00\x00", "video"),
        ("a.3gp", box("3gp5"), "video"),
        ("a.mkv", b"\x1a\x45\xdf\xa3\x01", "video"),
        ("a.avi", b"RIFF\x10\x00\x00\x00AVI LIST", "video"),
        ("a.mp3", b"ID3\x03", "audio"),
        ("a.mp3", b"\xff\xfb\x90\x00", "audio"),
        ("a.wav", b"RIFF\x10\x00\x00\x00WAVEfmt ", "audio"),
        ("a.m4a", box("M4A "), "audio"),
        ("a.opus", b"OggS\x00\x02", "audio"),
        ("a.pdf", PDF, "dokumen"),
        ("a.pdf", b"\n" * 1000 + PDF, "dokumen"),
        ("a.docx", ZIP, "dokumen"),
        ("a.odt", ZIP, "dokumen"),
        ("a.doc", bytes.fromhex("d0cf11e0a1b11ae1"), "dokumen"),
        ("a.txt", "Daftar hadir – rapat".encode(), "dokumen"),
    ],
)
def test_evidence_is_known_by_its_ending_and_its_first_bytes(tmp_path: Path, name: str, head: bytes, kind: str) -> None:
    path = tmp_path / name
    path.write_bytes(head)
    assert evidence_kind(path) == kind


@pytest.mark.parametrize(
    ("name", "head", "sentence"),
    [
        ("a.jpg", b"", "kosong; minta kirim ulang."),
        ("a.jpg", b"MZ\x90\x00", "bukan JPG menurut isinya; periksa nama akhirannya atau minta kirim ulang."),
        ("a.mp4", box("heic"), "bukan MP4 menurut isinya; periksa nama akhirannya atau minta kirim ulang."),
        ("a.mp4", box("M4A "), "bukan MP4 menurut isinya; periksa nama akhirannya atau minta kirim ulang."),
        ("a.heic", box("isom"), "bukan HEIC menurut isinya; periksa nama akhirannya atau minta kirim ulang."),
        ("a.mp3", JPEG, "bukan MP3 menurut isinya; periksa nama akhirannya atau minta kirim ulang."),
        ("a.docx", PDF, "bukan DOCX menurut isinya; periksa nama akhirannya atau minta kirim ulang."),
        ("a.pdf", b"\n" * 1030 + PDF, "bukan PDF menurut isinya; periksa nama akhirannya atau minta kirim ulang."),
        ("a.txt", JPEG, "bukan TXT menurut isinya; periksa nama akhirannya atau minta kirim ulang."),
        ("a.exe", b"MZ", "tidak dikenal; bukti berupa foto, video, rekaman suara, atau dokumen (PDF, DOCX, ODT)."),
    ],
)
def test_what_is_not_what_it_says_is_refused(tmp_path: Path, name: str, head: bytes, sentence: str) -> None:
    path = tmp_path / name
    path.write_bytes(head)
    with pytest.raises(Invalid) as refused:
        evidence_kind(path)
    assert str(refused.value) == f'Berkas "{name}" {sentence}'
    assert refused.value.field == "file"


def test_only_the_first_bytes_of_a_huge_file_are_read(tmp_path: Path) -> None:
    path = tmp_path / "a.mp4"
    with path.open("wb") as file:
        file.write(box("isom"))
        file.truncate(1 << 40)
    assert evidence_kind(path) == "video"
