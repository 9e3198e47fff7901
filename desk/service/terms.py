"""The fixed words of the service desk: kinds, channels, decisions, terms in working days, and who may do what.

Sources: UU 14/2008 Pasal 22, 35 to 37; Perki 1/2021 (domain.md 1.7); SOP Akurasi parts H, K, L and R.
"""

from __future__ import annotations

from typing import Final

KIND: Final = "service"
"""What attachments, journal lines and search hits of the service desk are said to be about."""

REQUEST, OBJECTION = "permohonan", "keberatan"
KINDS: Final = (REQUEST, OBJECTION, "pengaduan", "saran")

BOOKS: Final = {
    REQUEST: ("layanan_permohonan", "Register Permohonan Informasi", "{urut:03}/PI/{bulan_romawi}/{tahun}"),
    OBJECTION: ("layanan_keberatan", "Register Keberatan", "{urut:03}/KB/{bulan_romawi}/{tahun}"),
    "pengaduan": ("layanan_pengaduan", "Register Pengaduan", "{urut:03}/PGD/{bulan_romawi}/{tahun}"),
    "saran": ("layanan_saran", "Register Saran", "{urut:03}/SRN/{bulan_romawi}/{tahun}"),
}
"""The book that numbers each kind: code, title and first pattern; the office may set another pattern."""

CHANNELS: Final = ("langsung", "telepon", "faksimile", "surel", "website", "pos", "SMS", "media sosial", "kotak saran")
"""How people reach the desk (SOP Akurasi H and R)."""

WAYS: Final = ("melihat", "salinan")
"""What a request asks for: to see, hear or know it, or a copy."""

HELD: Final = ("dikuasai", "tidak dikuasai", "belum didokumentasikan")
COPIES: Final = ("", "softcopy", "hardcopy", "softcopy dan hardcopy")

GIVEN, PARTLY, REFUSED, NOT_HELD = "diberikan", "diberikan sebagian", "ditolak", "tidak dikuasai"
DECISIONS: Final = {
    REQUEST: (GIVEN, PARTLY, REFUSED, NOT_HELD),
    OBJECTION: ("keberatan diterima", "keberatan diterima sebagian", "keberatan ditolak"),
    "pengaduan": ("ditindaklanjuti", "diteruskan", "tidak dapat ditindaklanjuti"),
    "saran": ("dicatat", "ditindaklanjuti"),
}
BY_RULE: Final = (PARTLY, REFUSED)
"""Decisions that need their legal ground, and a PPID to make them."""

GROUNDS: Final = {
    "a": "penolakan atas permintaan berdasarkan alasan pengecualian (Pasal 17)",
    "b": "tidak disediakannya informasi berkala",
    "c": "tidak ditanggapinya permintaan informasi",
    "d": "permintaan ditanggapi tidak sebagaimana yang diminta",
    "e": "tidak dipenuhinya permintaan informasi",
    "f": "pengenaan biaya yang tidak wajar",
    "g": "penyampaian informasi melebihi waktu yang diatur",
}
"""Reasons of an objection, UU 14/2008 Pasal 35 ayat (1)."""

ANSWER_DAYS: Final = {REQUEST: 10, OBJECTION: 30}
EXTENSION_DAYS, LODGING_DAYS, DISPUTE_DAYS = 7, 30, 14
"""Terms in working days: +7 once (Pasal 22 ayat 8), lodging (Pasal 36), dispute (Pasal 37)."""

DESK: Final = ("operator", "petugas")
PPID: Final = ("kadis", "ppid", "sekretaris_ppid")
"""Who decides; in both Kaltim SOPs the PPID is the Kepala Dinas."""

ANSWERERS: Final = (*PPID, "petugas")
SEES_NAMES: Final = (*DESK, *PPID)
"""Who may see who asked; for all others the register has no identity (UU 27/2022)."""
