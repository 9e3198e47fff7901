"""What a row of a table is called in a finding: the register's word, and the row as it may be looked up.

An officer reads what kind of record it is; whoever mends it needs the table and the row.
"""

from __future__ import annotations

from typing import Final

KINDS: Final = {
    "release_piece": "isi naskah",
    "release_signature": "tanda tangan",
    "release": "press release",
    "paraf": "paraf",
    "attachment": "berkas lampiran",
    "number": "nomor",
    "series": "hitungan nomor",
    "book": "buku nomor",
    "sop": "langkah SOP",
    "print_job": "lembar cetak",
    "letter": "surat masuk",
    "disposisi": "disposisi",
    "officer": "petugas",
    "position": "jabatan",
    "tenure": "masa jabatan",
    "delegation": "pelimpahan wewenang",
    "signing_key": "kunci paraf",
    "office_profile": "profil kantor",
    "loan": "peminjaman",
    "item": "arsip",
    "folder": "map",
    "drawer": "laci",
    "cabinet": "kabinet",
    "box": "boks",
    "berkas": "berkas",
    "classification": "klasifikasi",
    "disposal": "penyusutan",
    "stock": "stock opname",
    "dip": "DIP",
    "dik": "informasi yang dikecualikan",
    "cycle": "siklus pendokumentasian",
    "circular": "surat edaran",
    "event": "kegiatan",
    "agenda_import": "impor agenda",
    "assignment_letter": "surat tugas",
    "crew": "tim peliputan",
    "rota": "giliran",
    "plan": "rencana",
    "meeting": "rapat",
    "collage": "kolase",
    "contact": "kontak",
    "restore_drill": "latihan pemulihan",
}
"""The word by the beginning of the table's name; the longest that fits is taken."""


def called(name: str) -> str:
    """Name a row such as ``loan:1`` in words: 'peminjaman (loan:1)'."""
    table = name.partition(":")[0]
    fitting = [kind for kind in KINDS if table == kind or table.startswith(f"{kind}_")]
    return f"{KINDS[max(fitting, key=len)]} ({name})" if fitting else name
