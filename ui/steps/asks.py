"""What each step of an SOP asks for, as data: its fields in Indonesian, in the order they are filled in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from desk.coverage.terms import CREW, SOURCES
from desk.dip.identification import FORMS
from desk.dip.terms import CATEGORIES, STAGES
from desk.releases.reach import CHANNELS

Choices = tuple[tuple[str, str], ...]
APPROVED, RETURNED = "approved", "returned"

CHANNEL_WORDS: Final = {"wa": "WhatsApp", "email": "E-mail", "langsung": "Langsung", "telepon": "Telepon"}
SOURCE_WORDS: Final = {
    "agenda": "Agenda pimpinan",
    "undangan": "Undangan",
    "permohonan": "Permohonan peliputan",
    "opd": "OPD pelaksana",
    "protokol": "Ajudan/protokoler",
    "tematik": "Rencana tematik",
}


def _worded(keys: tuple[str, ...], words: dict[str, str] | None = None) -> Choices:
    return tuple((key, (words or {}).get(key, key.capitalize())) for key in keys)


@dataclass(frozen=True)
class RowColumn:
    """A column of a table that is filled in; ``kind``: line, day, when, choice, tick or files.

    ``choices`` are fixed; ``source`` names those that the office gives. ``width`` is in line heights, 0 takes the rest.
    """

    key: str
    title: str
    kind: str = "line"
    choices: Choices = ()
    source: str = ""
    width: float = 0


@dataclass(frozen=True)
class Ask:
    """A field of a form.

    ``name`` is the action's parameter; one that begins with ``_`` is only shown. ``kind`` names the field
    (``ui.steps.made``). ``when`` is the decision or the fact on which it is asked; ``source`` names choices that the
    office gives.
    """

    name: str
    label: str
    kind: str = "line"
    prompt: str = ""
    when: str = ""
    choices: Choices = ()
    source: str = ""
    columns: tuple[RowColumn, ...] = ()
    yes: str = "Disetujui"
    no: str = "Dikembalikan"


@dataclass(frozen=True)
class StepForm:
    """The form of one action: its verb, what it tells when done, and its fields.

    ``begins`` names what an officer begins with it where no case waits for it yet; ``told`` stands above the fields.
    """

    verb: str
    done: str
    asks: tuple[Ask, ...]
    begins: str = ""
    told: str = ""


NOTE: Final = Ask("note", "Catatan (boleh kosong)", "text")
MONTH: Final = Ask("month", "Bulan", "month", "Misalnya: November 2026")
CHANNEL: Final = Ask("channel", "Saluran", "choice", choices=_worded(CHANNELS, CHANNEL_WORDS))
REASON: Final = Ask("reason", "Alasan", "text", "Apa yang harus diperbaiki?", when=RETURNED)

PLAN_COLUMNS: Final = (
    RowColumn("theme", "Tema", width=6),
    RowColumn("title", "Kegiatan"),
    RowColumn("starts", "Mulai", "when", width=8),
    RowColumn("ends", "Selesai", "when", width=8),
    RowColumn("place", "Tempat", width=7),
    RowColumn("leader", "Pejabat", width=5.5),
    RowColumn("organiser", "Penyelenggara", width=7.5),
    RowColumn("out_of_town", "Luar kota", "tick", width=5),
)
LIST_COLUMNS: Final = (
    RowColumn("opd", "OPD atau bidang", width=10),
    RowColumn("information", "Informasi"),
    RowColumn("category", "Kategori", "choice", _worded(CATEGORIES), width=7.5),
    RowColumn("form", "Bentuk", "choice", _worded(FORMS), width=10),
    RowColumn("due", "Batas waktu", "day", width=7),
)
LINE: Final = RowColumn("line", "Informasi", "choice", source="lines")

FORMS_BY_ACTION: Final[dict[str, StepForm]] = {
    "themes.assign": StepForm(
        "Tugaskan redaksi",
        "Redaksi ditugaskan menyusun rencana.",
        (
            MONTH,
            Ask("note", "Arahan (boleh kosong)", "text"),
            Ask("files", "Agenda dan undangan (boleh kosong)", "files"),
        ),
        begins="Rencana liputan sebulan…",
    ),
    "themes.draft": StepForm(
        "Serahkan rencana",
        "Rencana diserahkan untuk diperiksa.",
        (
            Ask("lines", "Tematik dan jadwal", "rows", columns=PLAN_COLUMNS),
            Ask("copy_from", "Tambahkan baris dari bulan (tanpa tanggalnya)", "choice", source="months"),
            NOTE,
        ),
    ),
    "themes.check": StepForm(
        "Setujui && tugaskan tim",
        "Rencana selesai diperiksa.",
        (Ask("approved", "Keputusan", "decision"), REASON),
    ),
    "coverage.draw_rota": StepForm(
        "Simpan jadwal",
        "Jadwal tim tersusun.",
        (
            MONTH,
            Ask(
                "lines",
                "Petugas jaga",
                "rows",
                columns=(
                    RowColumn("day", "Tanggal", "day", width=7),
                    RowColumn("officer", "Petugas", "choice", source="crew"),
                    RowColumn("role", "Peran", "choice", _worded(CREW), width=8),
                ),
            ),
            NOTE,
        ),
        begins="Jadwal tim peliput sebulan…",
    ),
    "coverage.receive_schedule": StepForm(
        "Catat jadwal",
        "Jadwal kegiatan dicatat.",
        (
            Ask("title", "Nama kegiatan"),
            Ask("starts", "Mulai", "when", "Misalnya: 21/11/2026 09.00"),
            Ask("ends", "Selesai (boleh kosong)", "when", "Misalnya: 21/11/2026 11.00"),
            Ask("place", "Tempat"),
            Ask("leader", "Pejabat (kosong bila kegiatan OPD)", prompt="Gubernur, Wakil Gubernur, Sekda …"),
            Ask("organiser", "Penyelenggara"),
            Ask("contact", "Narahubung"),
            Ask("source", "Sumber informasi", "choice", choices=_worded(SOURCES, SOURCE_WORDS)),
            Ask("tentative", "Jadwal belum pasti", "tick"),
            Ask("out_of_town", "Di luar kota", "tick"),
        ),
        begins="Jadwal kegiatan pimpinan…",
    ),
    "coverage.report_schedule": StepForm("Laporkan", "Jadwal dilaporkan.", (NOTE,)),
    "coverage.assign": StepForm(
        "Tugaskan tim",
        "Tim ditugaskan.",
        (
            Ask("crew", "Tim peliput", "crew"),
            Ask("order", "Perintah lisan atau tertulis Kadis (boleh kosong)", prompt="Misalnya: lewat WhatsApp 08.10"),
            Ask("override", "Alasan tetap ditugaskan meski bentrok (boleh kosong)"),
        ),
        told="Kadis memerintahkan, Kasi meneruskan; kegiatan maju setelah keduanya tercatat dan tiap peran terisi.",
    ),
    "coverage.issue_letter": StepForm(
        "Beri nomor && terbitkan",
        "Surat tugas {letter} terbit.",
        (
            Ask("signature", "Tanda tangan", "signature"),
            Ask("basis", "Dasar (boleh kosong)"),
            Ask("purpose", "Untuk (kosong: meliput kegiatan ini)"),
            Ask("classification", "Kode klasifikasi", "code"),
            Ask("others", "Surat yang sama juga untuk kegiatan (boleh kosong)", "picks", source="alike"),
        ),
    ),
    "coverage.cover": StepForm("Catat selesai diliput", "Kegiatan tercatat diliput.", (NOTE,)),
    "coverage.gather": StepForm(
        "Serahkan bahan",
        "Bahan diserahkan.",
        (
            Ask("files", "Foto, video, rekaman", "evidence"),
            Ask("note", "Catatan lapangan", "text"),
            Ask("angles", "Judul berita, satu per baris (kosong: judul kegiatan)", "lines"),
        ),
    ),
    "coverage.hand_in": StepForm(
        "Serahkan hasil",
        "Hasil liputan diserahkan.",
        (
            Ask("files", "Foto, video, berita", "evidence"),
            Ask("leave_out", "Tarik hasil yang sudah diserahkan", "picks", source="results", when="results"),
            NOTE,
        ),
    ),
    "coverage.approve": StepForm(
        "Setujui hasil",
        "Hasil liputan diputuskan.",
        (
            Ask("approved", "Keputusan", "decision"),
            Ask("leave_out", "Sisihkan (tidak ikut terbit)", "picks", source="results", when=APPROVED),
            Ask("reason", "Alasan (wajib bila dikembalikan)", "text"),
        ),
    ),
    "coverage.publish": StepForm(
        "Catat terbit", "Publikasi dicatat.", (Ask("urls", "Alamat halaman, satu per baris", "lines", "https://…"),)
    ),
    "coverage.store": StepForm(
        "Catat tersimpan",
        "Hasil tercatat tersimpan.",
        (Ask("medium", "Media penyimpanan", prompt="Misalnya: Hard disk 2, folder 2026-11"),),
    ),
    "coverage.publish_collection": StepForm(
        "Catat terbit",
        "Kolase {photos} foto tercatat terbit.",
        (
            Ask("first", "Dari bulan", "month", "Misalnya: Juli 2026"),
            Ask("last", "Sampai bulan", "month", "Misalnya: Desember 2026"),
            Ask("url", "Alamat halaman", prompt="https://…"),
            Ask("title", "Judul (boleh kosong)"),
        ),
        begins="Kolase foto kegiatan pimpinan…",
        told="Memuat semua foto kegiatan pimpinan yang disetujui dalam 3 sampai 6 bulan itu.",
    ),
    "meetings.evaluate": StepForm(
        "Simpan notula",
        "Rapat evaluasi dicatat: {news} berita.",
        (
            Ask("day", "Hari rapat", "day"),
            Ask("topics", "Topik", "text"),
            Ask("issues", "Isu yang berkembang (boleh kosong)", "text"),
            Ask(
                "decisions",
                "Keputusan, menjadi tugas",
                "rows",
                columns=(
                    RowColumn("words", "Tugas"),
                    RowColumn("officer", "Petugas", "choice", source="officers", width=14),
                    RowColumn("due", "Tenggat", "day", width=7),
                ),
            ),
            Ask("attendees", "Hadir selain Anda", "picks", source="officers"),
            Ask("absence", "Alasan bila Kadis, Kabid atau Kasi tidak hadir"),
        ),
        begins="Rapat evaluasi…",
    ),
    "cycles.identify": StepForm(
        "Serahkan daftar",
        "Daftar identifikasi diserahkan.",
        (
            Ask("title", "Judul siklus", when="new"),
            Ask("period", "Periode", prompt="Misalnya: Semester II 2026", when="new"),
            Ask("lines", "Daftar identifikasi", "rows", columns=LIST_COLUMNS),
            NOTE,
        ),
        begins="Siklus pendokumentasian…",
    ),
    "cycles.check": StepForm(
        "Teruskan daftar && edaran",
        "Daftar selesai diperiksa.",
        (
            Ask("approved", "Keputusan", "decision", yes="Lengkap", no="Masih kurang"),
            Ask("subject", "Perihal surat edaran", when=APPROVED),
            Ask("words", "Rancangan surat edaran", "long", when=APPROVED),
            Ask("classification", "Kode klasifikasi", "code", when=APPROVED),
            Ask("missing", "Apa yang masih kurang", "text", when=RETURNED),
            Ask("alone_reason", "Alasan memeriksa pekerjaan sendiri", when="alone"),
        ),
    ),
    "cycles.approve": StepForm(
        "Setujui",
        "Daftar dan surat edaran diputuskan.",
        (
            Ask("approved", "Keputusan", "decision"),
            Ask("signature", "Tanda tangan surat edaran", "signature", when="approved last"),
            REASON,
        ),
    ),
    "cycles.collect": StepForm(
        "Catat",
        "Pengumpulan dicatat.",
        (
            Ask(
                "received",
                "Diterima",
                "rows",
                columns=(
                    LINE,
                    RowColumn("on", "Tanggal", "day", width=7),
                    RowColumn("paper", "Rujukan naskah kertas", width=11),
                    RowColumn("files", "Softcopy", "files", width=9),
                ),
            ),
            Ask(
                "stages",
                "Tahap yang dikerjakan",
                "rows",
                columns=(
                    LINE,
                    RowColumn("stage", "Tahap", "choice", _worded(STAGES), width=8),
                    RowColumn("words", "Catatan, kode atau tempat", width=11),
                    RowColumn("reason", "Alasan bila sendiri", width=9),
                ),
            ),
            Ask(
                "refused",
                "Dikembalikan ke OPD",
                "rows",
                columns=(LINE, RowColumn("reason", "Alasan", width=14)),
            ),
            Ask("finish", "Pengumpulan selesai; yang belum masuk dicatat", "tick"),
        ),
    ),
    "cycles.report": StepForm(
        "Laporkan",
        "Hasil dilaporkan.",
        (
            Ask("results", "Hasil pendokumentasian", "text"),
            Ask("problems", "Masalah (boleh kosong)", "text"),
            Ask("needs", "Keperluan sumber daya (boleh kosong)", "text"),
        ),
    ),
    "cycles.review": StepForm(
        "Terima laporan",
        "Laporan diputuskan.",
        (
            Ask("approved", "Keputusan", "decision", yes="Diterima", no="Perlu dikumpulkan lagi"),
            Ask("instruction", "Instruksi", "text", when=RETURNED),
            Ask("advice", "Masukan (boleh kosong)", "text"),
        ),
    ),
    "cycles.file": StepForm(
        "Arsipkan",
        "Berkas siklus diarsipkan.",
        (
            Ask("folder", "Map", "choice", source="folders"),
            Ask("papers", "Berkas, satu per baris", "lines"),
            Ask("files", "Pindaian (boleh kosong)", "files"),
        ),
    ),
    "releases.draft": StepForm(
        "Serahkan naskah",
        "Naskah diserahkan.",
        (
            Ask("title", "Judul"),
            Ask("paragraphs", "Isi berita", "paragraphs", "Paragraf dipisah satu baris kosong"),
        ),
    ),
    "releases.distribute": StepForm(
        "Catat terkirim",
        "Pengiriman ke media dicatat.",
        (
            Ask("_message", "Teks siap kirim", "message"),
            Ask("contacts", "Dikirim kepada", "picks", source="contacts"),
            CHANNEL,
            Ask("failed", "Tidak sampai (boleh kosong)", "picks", source="contacts"),
        ),
        told="Salin teks atau buka WhatsApp, kirim, lalu catat kepada siapa.",
    ),
    "releases.tell_sender": StepForm(
        "Catat sudah dikabari",
        "Kabar kepada pengirim dicatat.",
        (Ask("words", "Kabar untuk pengirim", "message"), CHANNEL),
        told="Salin teks, buka WhatsApp atau simpan e-mail; sesudah terkirim, catat.",
    ),
    "releases.report": StepForm(
        "Simpan laporan",
        "Laporan kegiatan disimpan.",
        (Ask("words", "Laporan hasil kegiatan", "long", "Apa yang terbit, di mana, dan hasilnya"),),
    ),
}
"""The forms by the action that they do."""
