"""Each fault planted in an SOP file is found, on its line; what is shipped has none."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from desk.catalogue import actions
from desk.errors import Missing
from desk.office import load_office, presets
from desk.sop.check import check_procedure
from desk.sop.load import FOLDER

ACTIONS = {one.name for one in actions()}
ROLES = {role for name in presets() for position in load_office(name).positions for role in position.roles}
MEDIA, PELIPUTAN, KETAPANG = "kaltara-media-online", "kaltara-peliputan", "ketapang-layanan"
AKURASI, DOKUMEN = "kaltim-akurasi", "kaltim-pendokumentasian"


@dataclass(frozen=True)
class Plant:
    """A fault: which text becomes which in a shipped file, on which line it must be found, in which words."""

    name: str
    code: str
    old: str
    new: str
    at: str
    says: str


LOOP = 'outcomes = { approved = "periksa", returned = "earlier", rejected = "end" }'
PARAF_KABID = 'outcomes = { approved = "unggah", returned = "earlier", rejected = "end" }'
LAST = 'output = "Press release bernomor, tertata rapi dalam filing kabinet"\noutcomes = { done = "end" }'
STRAY = """
[[steps]]
id = "sisipan"
row = 5
name = "Sisipan"
actors = ["petugas"]
minutes = 7
over = "release"
action = "releases.file"
outcomes = { done = "end" }
"""

PLANTS = [
    Plant("jalan buntu", MEDIA, LAST, LAST.replace('done = "end"', ""), "outcomes = {  }", "arsip buntu"),
    Plant("tanpa hasil", MEDIA, LAST, LAST.split("\n", maxsplit=1)[0], 'id = "arsip"|-1', "arsip buntu"),
    Plant("tak terjangkau", MEDIA, LAST, LAST + "\n" + STRAY, 'id = "sisipan"', "sisipan tidak terjangkau"),
    Plant("awal kedua", MEDIA, '{ done = "periksa" }', '{ done = "paraf-kadis" }', 'id = "periksa"', "dua awal"),
    Plant("id ganda", MEDIA, 'id = "arsip"', 'id = "terima"', 'id = "terima"|last', "terima dipakai dua kali"),
    Plant("pelaksana", MEDIA, '["kadis"]', '["bupati"]', '["bupati"]', "pelaksana bupati tidak dikenal"),
    Plant("penerima", KETAPANG, 'to = ["editor"]', 'to = ["camat"]', 'to = ["camat"]', "pelaksana camat"),
    Plant("tindakan", MEDIA, '"releases.check"', '"releases.chek"', '"releases.chek"', "releases.chek tidak dikenal"),
    Plant("tujuan", MEDIA, 'done = "arsip"', 'done = "arsib"', 'done = "arsib"', "arsib yang tidak ada"),
    Plant("hasil", MEDIA, '{ done = "periksa" }', '{ done = "periksa", ok = "end" }', "ok =", "hasil ok tidak dikenal"),
    Plant("putaran", MEDIA, PARAF_KABID, LOOP, LOOP, "Putaran tanpa jalan keluar: periksa, paraf-kadis, paraf-kabid."),
    Plant("jumlah", KETAPANG, "hours = 3", "hours = 4", "total = ", "7–7,25 jam"),
    Plant("jumlah lembar", KETAPANG, "6,25 jam", "6,5 jam", "total = ", "lembar menyebut 6,5 jam"),
    Plant("jumlah hari", AKURASI, "hours = 2", "hours = 6", "total = ", "1 hari kerja"),
    Plant("identitas", MEDIA, "related = [", "relate = [", "# SOP Layanan", "tidak memuat related"),
    Plant("identitas asing", MEDIA, "related = [", "relate = [", "relate = [", "relate tidak dikenal"),
    Plant("judul kosong", MEDIA, 'title = "Layanan', 'title = ""  # "Layanan', "title = ", "title belum diisi"),
    Plant("jam", MEDIA, 'clock = "kerja"', 'clock = "malam"', "clock = ", "layanan, kerja"),
    Plant("tanggal", MEDIA, '"2016-01-01"', '"1 Januari 2016"', "valid_from = ", "tanggal"),
    Plant("penyetuju", MEDIA, 'approved_by = "kadis"', 'approved_by = "bupati"', "approved_by", "bupati"),
    Plant("hal", MEDIA, 'over = "release"', 'over = "relese"', 'over = "relese"', "relese tidak dikenal"),
    Plant("within", MEDIA, 'within = "periksa"', 'within = "priksa"', 'within = "priksa"', "priksa yang tidak ada"),
    Plant("within baris", MEDIA, 'within = "periksa"', 'within = "terima"', 'within = "terima"', "baris lain"),
    Plant("tanpa baku", MEDIA, "minutes = 7\n", "", "[[steps]]", "terima: waktu baku belum diisi"),
    Plant("baku minus", MEDIA, "minutes = 7\n", "minutes = -7\n", "minutes = -7", "bilangan bulat di atas 0"),
    Plant("baku terbalik", KETAPANG, "[15, 30]", "[30, 15]", "[30, 15]", "buat-laporan"),
    Plant("dua baku", MEDIA, "minutes = 7\n", "minutes = 7\ndaily = true\n", "daily = true", "Dua macam waktu baku"),
    Plant("baku dan within", MEDIA, 'within = "periksa"', 'within = "periksa"\nhours = 1', "within =", "sekaligus"),
    Plant("baku salah", PELIPUTAN, "day_before = true", "day_before = 1", "day_before = 1", "ditulis true"),
    Plant("kembali maju", AKURASI, 'ed = "susun-tema"', 'ed = "kirim-rilis"', 'ed = "kirim-r', "bukan langkah"),
    Plant("kembali diri", AKURASI, 'ed = "susun-tema"', 'ed = "periksa-tema"', 'ed = "periksa-tema', "bukan langkah"),
    Plant("kembali lintas", AKURASI, '"earlier"', '"periksa-tema"', 'returned = "periksa-tema"', "atas hal lain"),
    Plant("tengah tahap", KETAPANG, 'done = "olah-berita"', 'done = "koreksi-editor"', 'done = "kor', "tengah tahap"),
    Plant("earlier awal", MEDIA, '"periksa" }', '"periksa", returned = "earlier" }', "earlier", "atas hal"),
    Plant("silang", AKURASI, 'not_by = "tulis-berita"', 'not_by = "tulis"', "not_by = ", "menyebut tulis,"),
    Plant("syarat", PELIPUTAN, '"luar_kota"', '"luar_negeri"', '"luar_negeri"', "luar_negeri tidak dikenal"),
    Plant("lewat", PELIPUTAN, 'otherwise = "surat-tugas"\n', "", "when = ", "ditulis berdua"),
    Plant("lewat mundur", PELIPUTAN, 'otherwise = "surat-tugas"', 'otherwise = "liputt"', "otherwise = ", "liputt"),
    Plant("baris hilang", MEDIA, "row = 3", "row = 2", "row = 4", "Baris 3"),
    Plant("kunci asing", MEDIA, "needs = [", "need = [", "need = [", "need tidak dikenal"),
    Plant("baris teks", MEDIA, "row = 3", 'row = "tiga"', 'row = "tiga"', "bilangan bulat"),
    Plant("tanpa nama", MEDIA, 'name = "Periksa dan pilah"\n', "", 'id = "periksa"|-1', "name belum diisi"),
    Plant("TOML", MEDIA, "row = 3", "row = = 3", "row = = 3", "Bukan TOML"),
    Plant("TOML kunci ganda", MEDIA, "row = 3", "row = 3\nrow = 3", "row = 3|last", "Bukan TOML"),
]  # fmt: skip


def broken(plant: Plant) -> str:
    """Plant a fault in its file."""
    text = (FOLDER / f"{plant.code}.toml").read_text("utf-8")
    assert plant.old in text
    return text.replace(plant.old, plant.new, 1)


def expected_line(plant: Plant, text: str) -> int:
    """Find the line the fault must be named on: the first with these words, the last, or the one before."""
    words, _, which = plant.at.partition("|")
    found = [number for number, line in enumerate(text.split("\n"), start=1) if words in line]
    return {"": found[0], "last": found[-1], "-1": found[0] - 1}[which]


@pytest.mark.parametrize("plant", PLANTS, ids=lambda plant: plant.name)
def test_a_planted_fault_is_named_with_its_line(plant):
    text = broken(plant)
    faults = check_procedure(text, ACTIONS, ROLES)
    said = [(fault.line, fault.what) for fault in faults]
    assert any(line == expected_line(plant, text) and plant.says in what for line, what in said), said
    assert all(fault.repair for fault in faults)
    assert len(said) <= 3, said


@pytest.mark.parametrize("path", sorted(FOLDER.glob("*.toml")), ids=lambda path: path.stem)
def test_what_is_shipped_has_no_fault(path):
    assert check_procedure(path, ACTIONS, ROLES) == []
    assert check_procedure(path.read_text("utf-8").replace("\n", "\r\n"), ACTIONS, ROLES) == []


def test_a_total_that_only_the_paper_gives_is_compared_too():
    text = (FOLDER / "kaltara-media-online.toml").read_text("utf-8")
    right = text.replace("revisions = []", "revisions = []\ntotal = { minutes = 35 }")
    wrong = right.replace("minutes = 35", "minutes = 42")
    assert check_procedure(right, ACTIONS, ROLES) == []
    assert [fault.line for fault in check_procedure(wrong, ACTIONS, ROLES)] == [
        wrong.split("\ntotal")[0].count("\n") + 2
    ]


def test_bytes_that_are_no_text_are_named_with_their_line(tmp_path):
    path = tmp_path / "rusak.toml"
    path.write_bytes(b'code = "x"\ntitle = "\xff"\n')
    assert [(fault.line, fault.what) for fault in check_procedure(path, ACTIONS, ROLES)] == [
        (2, "Berkas bukan teks UTF-8.")
    ]


def test_a_file_that_is_not_there_is_refused(tmp_path):
    with pytest.raises(Missing, match="Tidak ada berkas"):
        check_procedure(tmp_path / "hilang.toml", ACTIONS, ROLES)


@pytest.mark.parametrize(
    "text", ["", "steps = 1", "steps = [1]", "steps = [{}]", "[steps]\nid = 1", "a = " + "[" * 9000]
)
def test_a_file_without_a_single_step_has_faults_and_no_crash(text):
    faults = check_procedure(text, ACTIONS, ROLES)
    assert faults
    assert all(fault.line >= 1 for fault in faults)


@pytest.mark.parametrize("value", ["[[]]", "{}", "3", "true", '""', '["", 2]'])
def test_no_value_of_the_wrong_kind_crashes_the_check(value):
    lines = (FOLDER / "ketapang-layanan.toml").read_text("utf-8").split("\n")
    tried = [number for number, line in enumerate(lines) if " = " in line and not line.endswith("[")]
    for number in tried:
        spoilt = [*lines]
        spoilt[number] = f"{lines[number].split(' = ')[0]} = {value}"
        for fault in check_procedure("\n".join(spoilt), ACTIONS, ROLES):
            assert 1 <= fault.line <= len(lines)


def test_each_line_left_out_is_survived():
    lines = (FOLDER / "kaltara-media-online.toml").read_text("utf-8").split("\n")
    for number in range(len(lines)):
        for fault in check_procedure("\n".join(lines[:number] + lines[number + 1 :]), ACTIONS, ROLES):
            assert 1 <= fault.line <= len(lines)
