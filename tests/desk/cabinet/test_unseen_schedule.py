"""A retention schedule in the words of other offices: of its clauses at most one in twenty is left unread (F12)."""

from __future__ import annotations

import csv

import pytest

from desk.cabinet.clauses import read_clause, read_fate
from desk.cabinet.schedule_reading import read_schedule

ACTIVE = """1 tahun setelah tahun anggaran berakhir|5 tahun setelah hak dan kewajiban para pihak selesai
Selama yang bersangkutan masih aktif|1 Tahun setelah yang bersangkutan pensiun/meninggal dunia|Sampai diperbaharui|3 th
2 (dua) tahun terhitung sejak laporan diterima|satu tahun sesudah serah terima jabatan|Selama aset masih dipergunakan
1 tahun setelah perkara mempunyai kekuatan hukum tetap|18 bulan|setahun|2 tahun, setelah LHP selesai ditindaklanjuti
Sejak ditetapkan s/d dicabut|1½ tahun|2,5 thn|1 Th setelah SP2D terbit|Sampai dengan serah terima|30 hari|6 bln
1 tahun apabila telah diperbaharui|lima tahun sejak berakhirnya kontrak|1 tahun (setelah realisasi anggaran)
Hingga peraturan dicabut|Tetap berlaku sepanjang belum diganti|2 tahun setelah tidak berlaku lagi|minimal 2 tahun
2 (dua) s.d. 5 (lima) tahun|paling lama 5 tahun|± 3 tahun|2tahun|Setelah selesai 2 tahun|Sd diperbaharui
2 th. stlh dipertanggungjwbkan|Sesuai masa jabatan|Akhir tahun anggaran|2 Tahun 6 Bulan|Selamanya"""
INACTIVE = "2 tahun|3 Tahun|5 (lima) tahun|1 thn|10 tahun setelah diaudit BPK|25 tahun|4 th|sekurang-kurangnya 10 tahun"
FATES = """Musnah|Permanen|Dinilai kembali|Simpan permanen|Diserahkan ke lembaga kearsipan|Dimusnahkan|Statis
Musnah kecuali notulen pimpinan|Musnah untuk salinan, naskah asli permanen|Musnah setelah dinilai kembali
Masuk berkas perorangan"""


def clauses(words):
    return words.replace("\n", "|").split("|")


def test_at_most_one_clause_in_twenty_is_unread_and_none_is_lost(tmp_path):
    active, inactive, fates = map(clauses, (ACTIVE, INACTIVE, FATES))
    path = tmp_path / "jra.csv"
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.writer(lines)
        writer.writerow(["Kode", "Jenis arsip", "Retensi aktif", "Retensi inaktif", "Keterangan"])
        for place, words in enumerate(active):
            row = [f"500.{place + 1}", f"Urusan {place + 1}", words]
            writer.writerow([*row, inactive[place % len(inactive)], fates[place] if place < len(fates) else "Musnah"])
    reading = read_schedule(path)
    assert (len(reading.taken), reading.rejected, reading.clauses) == (len(active), [], 3 * len(active))
    assert {each.words for each in reading.unread} == {"Selamanya", "Masuk berkas perorangan"}
    assert len(reading.unread) <= 0.05 * (len(active) + len(inactive) + len(fates))
    assert [fields["active"] for _line, fields in reading.taken] == active
    assert reading.asks == 3


@pytest.mark.parametrize("words", ["1½ tahun", "1 ½ thn.", "1,5 tahun", "1.5 th"])
def test_half_years_are_months_and_no_event(words):
    found = read_clause("active", words)
    assert (found.years, found.months, found.event) == (1, 6, "")


def test_a_clause_of_two_fates_asks():
    assert read_fate("Musnah untuk salinan, naskah asli permanen").exception
    assert read_fate("Permanen untuk kegiatan strategis, lainnya musnah").exception
    assert read_fate("Permanen (arsip statis)").exception == ""
