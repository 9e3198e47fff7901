"""How lists of public information call their columns, from real registers and the law's own words."""

from __future__ import annotations

import re

from desk.exchange.columns import Column, Layout

SAID = (
    ("number", r"^n\s*o\b|^nomor( urut)?$|^no urut"),
    ("classification", r"kode|klasifikasi arsip"),
    ("category", r"kategori|klasifikasi|sifat"),
    ("heading", r"^kelompok|^sub"),
    ("media", r"media"),
    ("link", r"\blink|tautan|url|alamat|laman"),
    ("retention", r"jangka|retensi|simpan"),
    ("update_every", r"pemutakhiran|periode|\bupdate"),
    ("forms", r"bentuk|format"),
    ("made", r"waktu|tanggal|tahun"),
    ("place", r"tempat|lokasi"),
    ("maker", r"penanggung|pembuat|penerbit"),
    ("unit", r"menguasai|penguasa|pejabat|satuan kerja|satker|\bunit|\bopd\b|perangkat daerah"),
    ("summary", r"ringkasan|^isi|uraian|deskripsi"),
    ("title", r"judul|nama|jenis informasi|informasi publik|dokumen"),
    ("printed", r"^cetak|^tercetak|^hard"),
    ("recorded", r"^rekam|^terekam|^soft"),
    ("online", r"^online|^daring|^web"),
)
"""The order decides where a heading fits two: 'Waktu Pembuatan/Penerbitan' is a time, not an office."""

LAYOUT = Layout(
    columns=tuple(Column(name, re.compile(pattern)) for name, pattern in SAID),
    needs=(("title", "summary"), ("unit", "maker", "made", "forms", "retention", "category")),
    key=("title", "summary"),
    owner=("unit", "maker"),
)
