"""Builds files as nobody should send them: bombs, tricks, torn and lying files (trust.md M12).

``python tests/hostile/make.py FOLDER`` writes them all, to be thrown at any program by hand.
"""

from __future__ import annotations

import struct
import sys
import zlib
from collections.abc import Callable, Mapping
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile

HEADS = ("No", "Judul Informasi", "Unit yang menguasai", "Waktu", "Bentuk")
MEGABYTE = 1024 * 1024
TYPES = (
    '<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
    '<Default Extension="xml" ContentType="application/xml"/>'
    '<Override PartName="/xl/workbook.xml" ContentType='
    '"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/></Types>'
)
ROOT = (
    '<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
    '<Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" '
    'Target="xl/workbook.xml"/></Relationships>'
)
BOOK = (
    '<?xml version="1.0"?><workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
    '<sheets><sheet name="DIP" sheetId="1" r:id="r1"/></sheets></workbook>'
)
BOOK_RELS = ROOT.replace(
    "officeDocument/2006/relationships/officeDocument", "officeDocument/2006/relationships/worksheet"
)
BOOK_RELS = BOOK_RELS.replace("xl/workbook.xml", "worksheets/sheet1.xml")
SHEET = "xl/worksheets/sheet1.xml"


def row_xml(number: int, cells: tuple[str, ...]) -> str:
    """Write one row of a sheet with its texts inline, as they are: the maker may put anything into them."""
    places = (
        f'<c r="{chr(65 + place)}{number}" t="inlineStr"><is><t>{words}</t></is></c>'
        for place, words in enumerate(cells)
    )
    return f'<row r="{number}">{"".join(places)}</row>'


def sheet_xml(rows: str, prolog: str = "") -> str:
    """Write a sheet around its rows."""
    name = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    return f'<?xml version="1.0"?>{prolog}<worksheet xmlns="{name}"><sheetData>{rows}</sheetData></worksheet>'


def workbook(sheet: str | bytes, more: Mapping[str, bytes] | None = None, *, packing: int = ZIP_DEFLATED) -> bytes:
    """Pack a workbook of one sheet, with more members."""
    file = BytesIO()
    with ZipFile(file, "w", packing) as archive:
        for name, words in (("[Content_Types].xml", TYPES), ("_rels/.rels", ROOT), ("xl/workbook.xml", BOOK)):
            archive.writestr(name, words)
        archive.writestr("xl/_rels/workbook.xml.rels", BOOK_RELS)
        archive.writestr(SHEET, sheet)
        for name, content in (more or {}).items():
            archive.writestr(name, content)
    return file.getvalue()


def listed(title: str = "Profil") -> str:
    """Write the rows of a harmless list: headings and one item."""
    return row_xml(1, HEADS) + row_xml(2, ("1", title, "Sekretariat", "2026", "Hard"))


def csv_of(*titles: str) -> bytes:
    """Write a harmless list as CSV."""
    rows = [
        ",".join(HEADS),
        *(f'{place},"{title}",Sekretariat,2026,Hard' for place, title in enumerate(titles, start=1)),
    ]
    return "\n".join(rows).encode("utf-8", "surrogatepass")


def plain() -> bytes:
    """Make a harmless workbook; every other file is told apart by what is wrong with it."""
    return workbook(sheet_xml(listed()))


def zip_bomb() -> bytes:
    """Make a sheet that unpacks to more than 200 MB."""
    return workbook(sheet_xml(listed()), {f"xl/media/{place}.bin": b"\0" * (60 * MEGABYTE) for place in range(4)})


def nested_zip() -> bytes:
    """Put archives into archives, ten deep, beside a harmless sheet."""
    inner = b"x" * 1000
    for _ in range(10):
        file = BytesIO()
        with ZipFile(file, "w", ZIP_DEFLATED) as archive:
            archive.writestr("dalam.zip", inner)
        inner = file.getvalue()
    return workbook(sheet_xml(listed()), {"xl/embeddings/dalam.zip": inner})


def many_members() -> bytes:
    """Put 2,001 members into a workbook."""
    return workbook(sheet_xml(listed()), {f"xl/media/{place}.txt": b"x" for place in range(2001 - 5)})


def steep_ratio() -> bytes:
    """Make one member that unpacks to a thousand times its size."""
    return workbook(sheet_xml(listed()), {"xl/media/satu.bin": b"\0" * (20 * MEGABYTE)})


def doctype() -> bytes:
    """Put a DOCTYPE in front of the sheet."""
    return workbook(sheet_xml(listed(), "<!DOCTYPE worksheet>"))


def external_entity() -> bytes:
    """Ask for a file of the reader through an external entity."""
    asked = '<!DOCTYPE worksheet [<!ENTITY rahasia SYSTEM "file:///etc/passwd">]>'
    return workbook(sheet_xml(listed("&rahasia;"), asked))


def billion_laughs() -> bytes:
    """Nest entities so that they grow without end."""
    lines = ['<!ENTITY a0 "ha">', *(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))]
    return workbook(sheet_xml(listed("&a9;"), f"<!DOCTYPE worksheet [{''.join(lines)}]>"))


def far_cell() -> bytes:
    """Put a second cell into the last column of the last row that Excel knows."""
    far = '<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>jauh</t></is></c></row>'
    return workbook(sheet_xml(listed() + far))


def formula() -> bytes:
    """Put a formula with a stored result where the title stands."""
    cells = '<c r="A2"><v>1</v></c><c r="B2" t="str"><f>HYPERLINK("http://contoh.go.id","x")</f><v>=1+1</v></c>'
    cells += '<c r="C2" t="inlineStr"><is><t>Sekretariat</t></is></c>'
    return workbook(sheet_xml(f'{row_xml(1, HEADS)}<row r="2">{cells}</row>'))


def dde() -> bytes:
    """Put a call of another program where the title stands."""
    return csv_of("=cmd|' /C calc'!A0")


def long_cell() -> bytes:
    """Put a cell of 32,768 letters beside a good row."""
    return csv_of("x" * 32_768, "Profil")


def many_rows() -> bytes:
    """Write 100,001 rows."""
    return csv_of(*(["Profil"] * 100_000))


def many_columns() -> bytes:
    """Write 65 columns."""
    return b"\n".join(b",".join([b"Judul"] * 65) for _ in range(3))


def truncated() -> bytes:
    """Cut a workbook off in the middle."""
    whole = plain()
    return whole[: len(whole) // 2]


def wrong_magic() -> bytes:
    """Give a picture the name of a workbook."""
    return b"\x89PNG\r\n\x1a\n" + b"\0" * 100


def old_container() -> bytes:
    """Begin as Excel 97 did and hold nothing of it."""
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 2048


def encrypted() -> bytes:
    """Wrap a workbook under a password into the old container, as Excel does."""
    return old_container() + "EncryptedPackage".encode("utf-16-le")


def nul_bytes() -> bytes:
    """Put NUL bytes into a CSV file."""
    return csv_of("Pro\0fil")


def bare_utf16() -> bytes:
    """Write CSV in UTF-16 without its mark."""
    return csv_of("Profil").decode().encode("utf-16-le")


def lone_surrogates() -> bytes:
    """Write half a character, as broken programs do."""
    return csv_of("Pro\ud800fil", "Visi")


def climbing_path() -> bytes:
    """Name members so that careless unpacking leaves the folder."""
    return workbook(sheet_xml(listed()), {"../../../../tmp/keluar.txt": b"x", "C:\\keluar.txt": b"x"})


def macro() -> bytes:
    """Put a macro into a workbook."""
    return workbook(sheet_xml(listed()), {"xl/vbaProject.bin": old_container()})


def huge_picture() -> bytes:
    """Make a PNG of 50 megapixels in a few kilobytes."""
    width, height = 10_000, 5_000

    def chunk(kind: bytes, body: bytes) -> bytes:
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    head = struct.pack(">IIBBBBB", width, height, 1, 0, 0, 0, 0)
    lines = zlib.compress((b"\0" + b"\0" * (width // 8)) * height, 9)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", lines) + chunk(b"IEND", b"")


def empty() -> bytes:
    """Write nothing."""
    return b""


MAKERS: Mapping[str, Callable[[], bytes]] = {
    "biasa.xlsx": plain,
    "bom.xlsx": zip_bomb,
    "bersarang.xlsx": nested_zip,
    "anggota-2001.xlsx": many_members,
    "rasio-1000.xlsx": steep_ratio,
    "doctype.xlsx": doctype,
    "entitas-luar.xlsx": external_entity,
    "semiliar-tawa.xlsx": billion_laughs,
    "sel-terjauh.xlsx": far_cell,
    "rumus.xlsx": formula,
    "dde.csv": dde,
    "sel-32768.csv": long_cell,
    "baris-100001.csv": many_rows,
    "kolom-65.csv": many_columns,
    "terpotong.xlsx": truncated,
    "bukan-xlsx.xlsx": wrong_magic,
    "lama.xls": old_container,
    "terkunci.xlsx": encrypted,
    "nul.csv": nul_bytes,
    "utf16-tanpa-tanda.csv": bare_utf16,
    "pengganti-tunggal.csv": lone_surrogates,
    "jalur-naik.xlsx": climbing_path,
    "makro.xlsm": macro,
    "makro.xlsx": macro,
    "gambar-50-megapiksel.png": huge_picture,
    "kosong.csv": empty,
}


def make(folder: Path, *names: str) -> list[Path]:
    """Write the files that are named, or all, into a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    paths = [folder / name for name in names or MAKERS]
    for path in paths:
        path.write_bytes(MAKERS[path.name]())
    return paths


if __name__ == "__main__":
    make(Path(sys.argv[1]))
