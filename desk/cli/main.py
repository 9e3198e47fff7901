"""Words → command → exit code. A refusal is one Indonesian sentence on stderr, never a traceback."""

from __future__ import annotations

import argparse
import importlib
import sys
from collections.abc import Callable, Mapping, Sequence
from functools import partial
from typing import Any, NoReturn

from desk.cli.context import Command, Context, Forms
from desk.errors import DeskError, WrongUse
from desk.store.database import close_database, database_faults

COMMANDS = {
    "init": ("office", "init"),
    "demo": ("office", "demo"),
    "list": ("office", "list_rows"),
    "search": ("office", "search"),
    "trace": ("office", "trace"),
    "dump": ("office", "dump"),
    "check": ("safety", "check"),
    "anchors": ("safety", "keep_anchors"),
    "keys": ("safety", "keep_keys"),
    "office": ("settings", "office"),
    "reckon": ("settings", "reckon"),
    "sop": ("procedures", "sop"),
    "actions": ("work", "actions"),
    "act": ("work", "act"),
    "enrol": ("work", "enrol"),
    "intake": ("work", "intake"),
    "import": ("imports", "import_list"),
    "export": ("exports", "export"),
    "send": ("exports", "send"),
    "evidence": ("exports", "evidence"),
    "print": ("work", "print_form"),
    "verify": ("work", "verify"),
    "backup": ("safety", "backup"),
    "restore": ("safety", "restore"),
    "move-to": ("safety", "move_to"),
    "book": ("safety", "book"),
    "drill": ("safety", "drill"),
}
WINDOW, ABOVE = "window", ("tour", "pictures", "bench", "self-test")


class Parser(argparse.ArgumentParser):
    """Refuses wrong words in Indonesian and with exit code 2; help is 100 letters wide.

    Without a width argparse loads packers of files, 3 ms, to ask the terminal for its own.
    """

    def __init__(self, **options: Any) -> None:
        super().__init__(formatter_class=partial(argparse.HelpFormatter, width=100), **options)

    def error(self, message: str) -> NoReturn:
        """Say what is wrong with the command's words."""
        raise WrongUse(f"Perintah tidak dikenal atau kurang lengkap ({message}). Lihat: python main.py --help")


def run(argv: Sequence[str], forms: Callable[[], Forms], above: Mapping[str, Command]) -> int:
    """Carry out one command and give the exit code.

    ``above`` are the commands of the layers above: the window, where no command is given, and those of ``ABOVE``.
    """
    try:
        words = build_parser(argv).parse_args(argv)
        with database_faults():
            return _command(words.command or WINDOW, above)(Context(words, forms))
    except BrokenPipeError:
        sys.stdout = None  # the reader went away; nothing is left to say
        return 0
    except DeskError as refusal:
        print(refusal, file=sys.stderr)
        return refusal.exit_code
    finally:
        close_database()


def _command(name: str, above: Mapping[str, Command]) -> Command:
    if name in above:
        return above[name]
    module, function = COMMANDS[name]
    found: Command = getattr(importlib.import_module(f"desk.cli.{module}"), function)
    return found


def build_parser(argv: Sequence[str] = ()) -> Parser:
    """Describe the words of the commands that are named, or of all if none is."""
    parser = Parser(prog="python main.py", description="Meja Informasi: perintah untuk data kantor.")
    parser.add_argument("--data", help="folder data kantor, atau postgresql://akun@server/basisdata")
    parser.add_argument("--trace-dir", help="folder berkas jejak di luar data")
    parser.add_argument("--now", help="waktu tetap, hanya di kantor latihan")
    parser.add_argument("--confirm-date", action="store_true", help="tanggal hari ini sudah dipastikan")
    commands = parser.add_subparsers(dest="command", parser_class=Parser)
    names = (*COMMANDS, *ABOVE)
    for name in [name for name in names if name in argv] or names:  # start-up: describing all takes 5 ms
        BUILDERS.get(name, _nothing)(_common(commands.add_parser(name)))
    return parser


def _common(parser: argparse.ArgumentParser) -> argparse.ArgumentParser:
    parser.add_argument("--json", action="store_true", help="jawaban satu baris JSON")
    parser.add_argument("--as", dest="officer", default="petugas", help="nama masuk petugas")
    parser.add_argument("--token", help="tanda agar permintaan dapat diulang")
    parser.add_argument("--secret-stdin", action="store_true", help="kata sandi dari masukan baku")
    for late in ("--now", "--trace-dir", "--data"):
        parser.add_argument(late, default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    parser.add_argument("--confirm-date", action="store_true", default=argparse.SUPPRESS, help=argparse.SUPPRESS)
    return parser


def _nothing(_parser: argparse.ArgumentParser) -> None:
    return


def _init(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--office", default="kaltara", help="kaltim, kaltara, ketapang, atau berkas TOML")
    parser.add_argument("--practice", action="store_true", help="kantor latihan")


def _demo(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder")


def _list(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what")
    parser.add_argument("--filter", default="")
    parser.add_argument("--limit", type=int, default=1_000_000)


def _search(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("words", nargs="*")
    parser.add_argument("--read", action="store_true", help="baca dahulu lampiran yang belum terbaca")


def _trace(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("number")


def _dump(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", nargs="?", default="")


def _check(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--anchors", metavar="BERKAS", help="kepala jurnal yang disimpan di luar, atau dari kertas")
    parser.add_argument("--keys", metavar="BERKAS", help="daftar kunci yang disimpan di luar")


def _keep(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=("export",))
    parser.add_argument("file")


def _sop(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", choices=("list", "show", "check"))
    parser.add_argument("code", nargs="?", default="", help="kode SOP, atau berkas TOML untuk check")
    parser.add_argument("--revision", default="", help="revisi lain daripada yang berlaku, untuk show")


def _reckon(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("received", help="tanggal diterima, misalnya 2026-03-06 atau 2026-03-06T15:58")
    parser.add_argument("days", type=int, help="jumlah hari kerja")
    parser.add_argument("--profile", choices=("kerja", "layanan"), default="kerja", help="jam yang dipakai")


def _act(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("name")
    parser.add_argument("params", nargs="?")


def _enrol(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("login")


def _intake(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("files", nargs="+")
    parser.add_argument("--sender", default="")
    parser.add_argument("--title", default="")
    parser.add_argument("--embargo-until", default="", metavar="WAKTU")
    parser.add_argument("--without-evidence", default="", metavar="ALASAN")


def _import(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", help="dip, …")
    parser.add_argument("files", nargs="+", metavar="FILE")
    parser.add_argument("--dry-run", action="store_true", help="hanya tunjukkan apa yang akan terjadi")
    parser.add_argument("--scheme", default="", choices=("", "2012", "2022"), help="skema kode klasifikasi")
    parser.add_argument("--category", default="", help="kategori bagi baris yang tidak menyebutnya")
    parser.add_argument("--columns", default="", metavar="title=1,unit=3", help="urutan kolom, mulai dari 1")


def _export(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what", help="dip, dik, …")
    parser.add_argument("file", metavar="FILE", help=".xlsx, .csv, .html; .ics untuk coverage")
    parser.add_argument("--edition", type=int, default=0, help="penetapan DIP yang ditulis; tanpa ini daftar saat ini")
    parser.add_argument("--person", default="", help="nama masuk: hanya kegiatan orang ini (ICS)")


def _send(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", metavar="FILE.zip")
    parser.add_argument("--to", default="PPID Utama", help="penerima paket")


def _evidence(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", help="folder baru untuk bukti")
    parser.add_argument("--year", type=int, default=0, help="tahun yang dinilai; tanpa ini tahun berjalan")


def _papers(words: str) -> str:
    if not set(words.split(",")) <= {"A4", "F4"}:
        raise argparse.ArgumentTypeError(f"kertas {words} tidak dikenal; pilih A4 atau F4")
    return words


def _print(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("form", nargs="?")
    parser.add_argument("key", nargs="?")
    parser.add_argument("--list", action="store_true")
    parser.add_argument("--pending", action="store_true", help="lembar yang belum tercetak")
    parser.add_argument("--out")
    parser.add_argument("--all", action="store_true", help="semua formulir: kantor ini, kantor kosong, isi terpanjang")
    parser.add_argument("--paper", type=_papers, help="A4 atau F4; dengan --all boleh A4,F4")
    parser.add_argument("--copy", choices=("clean", "file"))
    parser.add_argument("--stock", default="")
    parser.add_argument("--start", type=int, default=1)
    parser.add_argument("--printer", default="", help="pencetak yang sudah dikalibrasi; labelnya digeser sebanyak itu")
    parser.add_argument("--code128", action="store_true", help="label arsip: Code 128 di samping kode QR")
    parser.add_argument("--tray", default="", help="baki pencetak itu")


def _verify(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("what")


def _backup(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", nargs="?", default="", help="folder cadangan, atau satu berkas .zip")
    parser.add_argument("--check", default="", metavar="CADANGAN", help="baca ulang setiap byte sebuah cadangan")


def _book(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", nargs="?", default="", help="folder di luar data; tanpa ini di folder cadangan")


def _drill(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("source", nargs="?", default="", help="cadangan; tanpa ini yang terbaru di PC ini")
    parser.add_argument("--note", default="", help="catatan, misalnya siapa yang menyaksikan")


def _restore(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", help="cadangan: folder atau berkas .zip")
    parser.add_argument("--into", default="", metavar="FOLDER", help="folder baru")
    parser.add_argument("--trace", action="append", default=[], metavar="BERKAS", help="berkas jejak; boleh beberapa")
    parser.add_argument(
        "--paper-number", action="append", default=[], metavar="BUKU/TAHUN=URUT", help="nomor terakhir di kertas"
    )


def _move_to(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("target", help="postgresql://akun@server/basisdata, atau folder baru")


def _tour(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder")


def _pictures(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("folder", nargs="?", default="resources/help", help="folder halaman bantuan")


def _bench(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--rows", type=int, default=100_000, help="besarnya kantor buatan, dalam press release")
    parser.add_argument("--only", default="", metavar="NAMA,…", help="ukuran yang diukur; tanpa ini semua")
    parser.add_argument("--ui", action="store_true", help="hanya jeda jendela terlama, untuk tiap pekerjaan")
    parser.add_argument("--built", default="", metavar="FOLDER", help="hanya mulainya program hasil make installer")


BUILDERS = {
    "tour": _tour,
    "pictures": _pictures,
    "bench": _bench,
    "init": _init,
    "demo": _demo,
    "list": _list,
    "search": _search,
    "trace": _trace,
    "dump": _dump,
    "check": _check,
    "anchors": _keep,
    "keys": _keep,
    "sop": _sop,
    "reckon": _reckon,
    "act": _act,
    "enrol": _enrol,
    "intake": _intake,
    "import": _import,
    "export": _export,
    "send": _send,
    "evidence": _evidence,
    "print": _print,
    "verify": _verify,
    "backup": _backup,
    "restore": _restore,
    "move-to": _move_to,
    "book": _book,
    "drill": _drill,
}
