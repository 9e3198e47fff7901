"""Who works in the sample office: invented people, with secrets that work only there."""

from __future__ import annotations

from typing import Final, NamedTuple


class Member(NamedTuple):
    """An officer of the sample office; without a ``secret`` he has no key and needs none."""

    login: str
    name: str
    position: str
    secret: str


CAST: Final = (
    Member("kadis", "Ir. Surya Adiwijaya, M.P.", "kadis", "rumput hijau embun pagi"),
    Member("kabid", "Ratna Kusumawardani, S.Sos., M.I.Kom.", "kabid", "perahu kecil angin timur"),
    Member("kasi", "Bayu Prasetyo, S.Kom.", "kasi", "jendela kayu lampu meja"),
    Member("operator", "Dewi Anggraini", "operator", "benang merah kertas putih"),
    Member("editor", "Maya Puspitasari, S.I.Kom.", "editor", "kunci lemari rak bambu"),
    Member("ppid", "Dra. Hesti Wulandari, M.Si.", "ppid", "payung biru hujan sore"),
    Member("sekretaris-ppid", "Arif Rachmanto, S.H.", "sekretaris-ppid", "gelas bening teh hangat"),
    Member("redaksi", "Nadia Permata", "redaksi", ""),
    Member("arsiparis", "Gunawan Saputra, A.Md.", "arsiparis", ""),
    Member("staf", "Yusuf Hidayat", "staf", ""),
    Member("reporter", "Fitri Ramadhani", "staf", ""),
    Member("reporter2", "Hendra Wijaya", "staf", ""),
    Member("fotografer", "Rizky Maulana", "tenaga-ahli", ""),
    Member("fotografer2", "Intan Safitri", "tenaga-ahli", ""),
    Member("kameraman", "Teguh Santoso", "tenaga-ahli", ""),
    Member("kameraman2", "Galih Nugroho", "tenaga-ahli", ""),
)
"""Everybody but the desk officer, who is there when the office is made."""

SERVANTS: Final = {
    "kadis": ("197103121996031004", "Pembina Utama Muda (IV/c)"),
    "kabid": ("197805202003122003", "Pembina Tingkat I (IV/b)"),
    "kasi": ("198509172009011005", "Penata Tingkat I (III/d)"),
    "editor": ("199004112015032002", "Penata (III/c)"),
    "ppid": ("197401252000032001", "Pembina Tingkat I (IV/b)"),
    "sekretaris-ppid": ("198011302006041006", "Penata Tingkat I (III/d)"),
    "operator": ("199207082019032007", "Penata Muda (III/a)"),
    "arsiparis": ("198802142011011002", "Pengatur Tingkat I (II/d)"),
    "staf": ("199512012022211008", ""),
}
"""NIP and rank of those who are civil servants; the Staf is a PPPK, the tenaga ahli have none. Invented as well."""

DESK_OFFICER: Final = "Lestari Handayani"
NAMES: Final = {member.login: member.name for member in CAST} | {"petugas": DESK_OFFICER}
SECRETS: Final = {member.login: member.secret for member in CAST if member.secret}
