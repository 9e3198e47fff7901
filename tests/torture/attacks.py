"""What somebody with an SQLite editor and all files may do to the office of ``scene.py``, and which record it hits."""

from __future__ import annotations

import hashlib
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from tests.torture.forging import editing, replaced_keys, rewrite, run
from tests.torture.program import OfficeFolder
from tests.torture.scene import CORRECTION, FILED, INKED, REJECTED, RETURNED, VOID, WAITING, Scene

PHOTO, SIGNATURE = "{photo}", "{signature}"
RENUMBERED = "UPDATE journal_line SET seq = {} WHERE {}; UPDATE journal_line SET seq = -seq WHERE seq < 0"
OTHER = "CASE substr({0}, 1, 1) WHEN 'a' THEN 'b' ELSE 'a' END || substr({0}, 2)"
"""Another first letter, whichever it was: keys and hashes are chance, and one may hold none of a given letter."""

Deed = Callable[[OfficeFolder, Scene], None]

SQL: dict[str, tuple[str, str]] = {
    # parafs
    "paraf: another decision": (FILED, "UPDATE paraf SET decision = 'rejected' WHERE id = 1"),
    "paraf: note taken away": (FILED, "UPDATE paraf SET note = '' WHERE id = 1"),
    "paraf: a struck part approved": (
        FILED,
        "UPDATE paraf SET marks = replace(marks, 'struck', 'approved') WHERE id = 1",
    ),
    "paraf: marks that are no marks": (FILED, "UPDATE paraf SET marks = '[' WHERE id = 1"),
    "paraf: another signer": (FILED, "UPDATE paraf SET officer_id = 2 WHERE id = 2"),
    "paraf: another title and rank": (FILED, "UPDATE paraf SET titles = '[\"Gubernur\"]', level = 0 WHERE id = 2"),
    "paraf: another time": (FILED, "UPDATE paraf SET at = replace(at, 'T09', 'T08') WHERE id = 1"),
    "paraf: payload and note together": (
        FILED,
        "UPDATE paraf SET note = '', payload = replace(payload, 'tanpa kutipan', '') WHERE id = 1",
    ),
    "paraf: a payload that is no JSON": (FILED, "UPDATE paraf SET payload = 'setuju' WHERE id = 1"),
    "paraf: the signature of another paraf": (
        FILED,
        "UPDATE paraf SET signature = (SELECT signature FROM paraf WHERE id = 3) WHERE id = 1",
    ),
    "paraf: a signature of bytes": (FILED, "UPDATE paraf SET signature = x'00ff' WHERE id = 1"),
    "paraf: key and signature of somebody else": (
        FILED,
        "UPDATE paraf SET (signature, public) = (SELECT signature, public FROM paraf WHERE id = 2) WHERE id = 1",
    ),
    "paraf: moved to another release": (WAITING, "UPDATE paraf SET release_id = 1 WHERE id = 3"),
    "paraf: for a later text": (WAITING, "UPDATE paraf SET text_version = 2 WHERE id = 3"),
    "paraf: deleted": (FILED, "DELETE FROM paraf WHERE id = 2"),
    "paraf: a rejection deleted": (REJECTED, "DELETE FROM paraf WHERE id = 6"),
    "paraf: a return made an approval": (RETURNED, "UPDATE paraf SET decision = 'approved' WHERE id = 7"),
    "paraf: copied to another release": (RETURNED, "COPY paraf, id = 99, release_id = 6 FROM 1"),
    "paraf: ink made a signature": (INKED, "UPDATE paraf SET kind = 'elektronik' WHERE id = 5"),
    "paraf: a signature made ink": (FILED, "UPDATE paraf SET kind = 'basah' WHERE id = 1"),
    "paraf: ink on another day": (INKED, "UPDATE paraf SET at = '2026-10-11' WHERE id = 5"),
    "paraf: ink on another sheet": (INKED, "UPDATE paraf SET scan = 3 WHERE id = 5"),
    "paraf: a whole list of columns emptied": (
        FILED,
        "UPDATE paraf SET steps = '', titles = '', marks = '' WHERE id = 1",
    ),
    # text
    "paragraph: one comma": (FILED, "UPDATE release_piece SET text = replace(text, 'umum', 'umum,') WHERE id = 4"),
    "paragraph: deleted": (FILED, "DELETE FROM release_piece WHERE id = 3"),
    "paragraph: inserted": (FILED, "COPY release_piece, id = 99, position = 4 FROM 4"),
    "paragraph: two swapped": (FILED, "UPDATE release_piece SET position = 5 - position WHERE id IN (3, 4)"),
    "paragraph: an old one back": (WAITING, "UPDATE release_piece SET until = 0 WHERE id = 8"),
    "paragraph: moved to another release": (WAITING, "UPDATE release_piece SET release_id = 1 WHERE id = 9"),
    "paragraph: bytes in place of text": (FILED, "UPDATE release_piece SET text = CAST(text AS BLOB) WHERE id = 4"),
    "paragraph: text that is none": (FILED, "UPDATE release_piece SET text = CAST(x'41ff42' AS TEXT) WHERE id = 4"),
    "paragraph: of no known kind": (FILED, "UPDATE release_piece SET kind = 'apa' WHERE id = 4"),
    "title: a word": (FILED, "UPDATE release_piece SET text = 'Bupati ' || text WHERE id = 1"),
    "caption: a word": (FILED, "UPDATE release_piece SET text = 'Jembatan lain' WHERE id = 6"),
    "caption: deleted": (FILED, "DELETE FROM release_piece WHERE id = 6"),
    "evidence: another file under the paraf": (FILED, "UPDATE release_piece SET text = '{signature}' WHERE id = 5"),
    # releases
    "release: title in the list": (FILED, "UPDATE release SET title = 'Lain' WHERE id = 1"),
    "release: sender": (WAITING, "UPDATE release SET sender = 'Dinas lain' WHERE id = 2"),
    "release: a void one opened": (VOID, "UPDATE release SET state = 'open', reason = '' WHERE id = 5"),
    "release: web address": (FILED, "UPDATE release SET url = 'https://contoh.com/' WHERE id = 1"),
    "release: received earlier": (WAITING, "UPDATE release SET received_at = '2026-10-01T09:00:00+08:00' WHERE id = 2"),
    "release: version": (WAITING, "UPDATE release SET text_version = 1 WHERE id = 2"),
    "release: correction unlinked": (CORRECTION, "UPDATE release SET corrects = 0 WHERE id = 7"),
    "release: deleted with all that is its": (
        CORRECTION,
        "DELETE FROM release_piece WHERE release_id = 7; DELETE FROM release WHERE id = 7",
    ),
    "release: deleted, its rows left": (WAITING, "DELETE FROM release WHERE id = 2"),
    # files' rows
    "file row: name": (PHOTO, "UPDATE attachment SET name = 'lain.jpg' WHERE id = 1"),
    "file row: hash": (SIGNATURE, "UPDATE attachment SET sha256 = '{signature}' WHERE id = 1"),
    "file row: a path for a hash": (FILED, "UPDATE attachment SET sha256 = '../../../etc/passwd' WHERE id = 1"),
    "file row: role": (PHOTO, "UPDATE attachment SET role = 'terbit' WHERE id = 1"),
    "file row: moved to another release": (PHOTO, "UPDATE attachment SET target = 3 WHERE id = 1"),
    "file row: deleted": (WAITING, "DELETE FROM attachment WHERE id = 4"),
    "file row: inserted": (PHOTO, "COPY attachment, id = 99, target = 2 FROM 1"),
    # numbers
    "number: printed text": (WAITING, "UPDATE number SET printed = '0099/2026' WHERE id = 3"),
    "number: filing number": (FILED, "UPDATE number SET printed = '400.14.4.3/9/DISKOMINFO/2026' WHERE id = 2"),
    "number: serial": (WAITING, "UPDATE number SET serial = 98 WHERE id = 3"),
    "number: void undone": (VOID, "UPDATE number SET state = 'issued', reason = '' WHERE id = 6"),
    "number: deleted": (WAITING, "DELETE FROM number WHERE id = 3"),
    "number: inserted": (WAITING, "COPY number, id = 99, serial = 8, printed = '0008/2026' FROM 3"),
    "number: two swapped": (WAITING, "UPDATE number SET target = 5 - target WHERE id IN (3, 4)"),
    "book: counted back": (CORRECTION, "UPDATE series SET last = 5 WHERE id = 1"),
    "book: counted on": (CORRECTION, "UPDATE series SET last = 9 WHERE id = 1"),
    "book: no count at all": (CORRECTION, "UPDATE series SET last = 'tujuh' WHERE id = 1"),
    "book: pattern": ("kaltara", "UPDATE book SET pattern = '{urut}' WHERE id = 1"),
    # steps and cabinet
    "step: another officer": (FILED, "UPDATE sop_step_done SET officer_id = 4 WHERE id = 2"),
    "step: another time": (FILED, "UPDATE sop_step_done SET ended = replace(ended, 'T09', 'T07') WHERE id = 2"),
    "step: deleted": (FILED, "DELETE FROM sop_step_done WHERE id = 2"),
    "step: inserted": (RETURNED, "COPY sop_step_done, id = 99, step = 'paraf-kabid' FROM 22"),
    "case: a step skipped": (WAITING, "UPDATE sop_case SET step = 'unggah' WHERE id = 2"),
    "cabinet: moved": (FILED, "UPDATE item SET title = 'Lain', dated = '2026-01-01' WHERE id = 1"),
    "cabinet: taken out": (FILED, "DELETE FROM item WHERE id = 1"),
    "signature: signer": (FILED, "UPDATE release_signature SET signer = 'Orang lain' WHERE id = 1"),
    "signature: day": (FILED, "UPDATE release_signature SET signed_on = '2026-10-01' WHERE id = 1"),
    "signature: scan": (FILED, "UPDATE release_signature SET attachment_id = 1 WHERE id = 1"),
    "signature: deleted": (FILED, "DELETE FROM release_signature WHERE id = 1"),
    # people and office
    "officer: name": ("kadis", "UPDATE officer SET name = 'Orang lain' WHERE id = 3"),
    "officer: in office since": ("kadis", "UPDATE tenure SET since = '2020-01-01' WHERE officer_id = 3"),
    "officer: appointed": ("kasi", "COPY tenure, id = 99, officer_id = 2 FROM 1"),
    "position: roles": ("kaltara", "UPDATE position SET roles = '[\"kadis\", \"petugas\"]' WHERE code = 'petugas'"),
    "key: sealed halves swapped": (
        "kadis",
        "UPDATE signing_key AS a SET sealed = (SELECT sealed FROM signing_key b WHERE b.id = 5 - a.id) WHERE id > 1",
    ),
    "key: owners swapped": ("kadis", "UPDATE signing_key SET officer_id = 7 - officer_id WHERE id > 1"),
    "key: public half": ("kadis", f"UPDATE signing_key SET public = {OTHER.format('public')} WHERE id = 2"),
    "key: deleted": ("kabid", "DELETE FROM signing_key WHERE id = 3"),
    "key: easier to guess": ("kadis", "UPDATE signing_key SET memory_kib = 8 WHERE id = 2"),
    "office: another one": ("kaltara", "UPDATE office_profile SET uid = 'lain'"),
    "office: no practice": ("kaltara", "UPDATE office_profile SET practice = 0"),
    "office: a word of its profile": (
        "kaltara",
        "UPDATE office_profile SET profile = replace(profile, 'Utara', 'Timur')",
    ),
    # journal
    "journal: a word": (
        WAITING,
        "UPDATE journal_line SET body = replace(body, 'Vaksinasi', 'Sosialisasi') WHERE seq = 17",
    ),
    "journal: an officer": (
        FILED,
        "UPDATE journal_line SET body = replace(body, '\"kasi\"', '\"kabid\"') WHERE seq = 12",
    ),
    "journal: a number": (
        WAITING,
        "UPDATE journal_line SET body = replace(body, '0002/2026', '0009/2026') WHERE seq = 17",
    ),
    "journal: a token": (FILED, "UPDATE journal_line SET token = 'lain' WHERE seq = 12"),
    "journal: a hash": (FILED, f"UPDATE journal_line SET hash = {OTHER.format('hash')} WHERE seq = 12"),
    "journal: what was before": (FILED, "UPDATE journal_line SET previous = hash WHERE seq = 12"),
    "journal: a line deleted": (WAITING, "DELETE FROM journal_line WHERE seq = 17"),
    "journal: the last line deleted": (CORRECTION, "DELETE FROM journal_line WHERE seq = 35"),
    "journal: deleted and renumbered": (
        WAITING,
        "DELETE FROM journal_line WHERE seq = 22;" + RENUMBERED.format("1 - seq", "seq > 22"),
    ),
    "journal: two lines swapped": (
        WAITING,
        RENUMBERED.format("seq - 35", "seq IN (17, 18)"),
    ),
    "journal: a line inserted": (
        "jurnal 36",
        "INSERT INTO journal_line SELECT 99, 36, 'lain', body, hash, hash FROM journal_line WHERE seq = 35",
    ),
    "journal: a line before the first": (
        "jurnal 0",
        "INSERT INTO journal_line SELECT 99, 0, 'lain', body, previous, previous FROM journal_line WHERE seq = 1",
    ),
    "journal: garbage": (FILED, "UPDATE journal_line SET body = 'rusak' WHERE seq = 11"),
    "journal: garbage in the last line": (CORRECTION, "UPDATE journal_line SET body = x'00ff' WHERE seq = 35"),
    "journal: no place": (FILED, "UPDATE journal_line SET seq = 'dua belas' WHERE seq = 12"),
    "journal: all of it": (FILED, "DELETE FROM journal_line"),
}
SHAPES: dict[str, tuple[str, str]] = {
    "shape: a trigger": ("palsu", "CREATE TRIGGER palsu AFTER INSERT ON paraf BEGIN SELECT 1; END"),
    "shape: a trigger named as a table": ("paraf", "CREATE TRIGGER paraf AFTER INSERT ON number BEGIN SELECT 1; END"),
    "shape: a view": ("palsu", "CREATE VIEW palsu AS SELECT 1"),
    "shape: a table": ("palsu", "CREATE TABLE palsu (id INTEGER PRIMARY KEY)"),
    "shape: an index": ("palsu", "CREATE UNIQUE INDEX palsu ON release (title)"),
    "shape: a column": ("paraf", "ALTER TABLE paraf ADD COLUMN palsu TEXT DEFAULT ''"),
    "shape: a trigger taken away": ("keep_number", "DROP TRIGGER keep_number"),
    "shape: a trigger made harmless": (
        "keep_number",
        "DROP TRIGGER keep_number; CREATE TRIGGER keep_number BEFORE DELETE ON number BEGIN SELECT 1; END",
    ),
    "shape: an index taken away": ("journal_line_token", "DROP INDEX journal_line_token"),
}


def _with_sql(words: str) -> Deed:
    def deed(office: OfficeFolder, scene: Scene) -> None:
        with editing(office) as database:
            run(database, words.replace(PHOTO, scene.photo).replace(SIGNATURE, scene.signature))

    return deed


def _with_shape(words: str) -> Deed:
    def deed(office: OfficeFolder, _scene: Scene) -> None:
        with closing(sqlite3.connect(office.place.database)) as database:
            database.executescript(words)

    return deed


def _file(office: OfficeFolder, sha256: str) -> Path:
    path = office.place.attachments / sha256[:2] / sha256
    path.chmod(0o644)
    return path


def flip_a_bit(office: OfficeFolder, scene: Scene) -> None:
    """Change one bit of the evidence."""
    path = _file(office, scene.photo)
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)


def cut_short(office: OfficeFolder, scene: Scene) -> None:
    """Lose the last byte of the evidence."""
    path = _file(office, scene.photo)
    path.write_bytes(path.read_bytes()[:-1])


def lose(office: OfficeFolder, scene: Scene) -> None:
    """Lose the evidence."""
    _file(office, scene.photo).unlink()


def put_a_folder(office: OfficeFolder, scene: Scene) -> None:
    """Put a folder where the evidence was."""
    lose(office, scene)
    (office.place.attachments / scene.photo[:2] / scene.photo).mkdir()


def swap_files(office: OfficeFolder, scene: Scene) -> None:
    """Let evidence and signed sheet change names."""
    photo, sheet = _file(office, scene.photo), _file(office, scene.signature)
    content = photo.read_bytes()
    photo.write_bytes(sheet.read_bytes())
    sheet.write_bytes(content)


def replace_evidence_and_rows(office: OfficeFolder, scene: Scene) -> None:
    """Put other evidence in, with its right hash in every row."""
    other = b"\xff\xd8\xff lain"
    sha256 = hashlib.sha256(other).hexdigest()
    (office.place.attachments / sha256[:2]).mkdir(exist_ok=True)
    (office.place.attachments / sha256[:2] / sha256).write_bytes(other)
    with editing(office) as database:
        database.execute("UPDATE attachment SET sha256 = ? WHERE sha256 = ?", (sha256, scene.photo))
        database.execute("UPDATE release_piece SET text = ? WHERE text = ?", (sha256, scene.photo))


def _rewritten(words: str) -> Deed:
    def deed(office: OfficeFolder, _scene: Scene) -> None:
        with editing(office) as database:
            run(database, words)
            rewrite(database)

    return deed


def sign_anew(office: OfficeFolder, _scene: Scene) -> None:
    """Strike a note, with new keys for all who sign and every paraf and line made anew."""
    with editing(office) as database:
        rewrite(database, keys=replaced_keys(database), payload=("tanpa kutipan", ""))


def _put_back(which: str) -> Deed:
    def deed(office: OfficeFolder, scene: Scene) -> None:
        earlier: OfficeFolder = getattr(scene, which)
        shutil.copy(earlier.place.database, office.place.database)

    return deed


FILES = {
    "file: one bit": (PHOTO, flip_a_bit),
    "file: cut short": (PHOTO, cut_short),
    "file: lost": (PHOTO, lose),
    "file: a folder in its place": (PHOTO, put_a_folder),
    "file: two swapped": (SIGNATURE, swap_files),
    "file: replaced with its rows": (FILED, replace_evidence_and_rows),
}
REWRITTEN = {
    "chain made anew: a paragraph": (FILED, "UPDATE release_piece SET text = 'Lain' WHERE id = 4"),
    "chain made anew: a sender": (WAITING, "UPDATE release SET sender = 'Dinas lain' WHERE id = 2"),
    "chain made anew: a paraf deleted": (FILED, "DELETE FROM paraf WHERE id = 2"),
    "chain made anew: a step deleted": (WAITING, "DELETE FROM sop_step_done WHERE id = 12"),
}
UNSEEN_WITHOUT_ANCHOR = {
    "chain made anew: after the last paraf": (
        CORRECTION,
        _rewritten("UPDATE release_piece SET text = 'Panjang jembatan 333 meter.' WHERE id = 29"),
    ),
    "chain made anew: with new keys": (FILED, sign_anew),
    "rolled back: before the last number": (CORRECTION, _put_back("before_correction")),
    "rolled back: before the last line": (CORRECTION, _put_back("before_last")),
}
ATTACKS: dict[str, tuple[str, Deed]] = {
    **{name: (where, _with_sql(words)) for name, (where, words) in SQL.items()},
    **{name: (where, _with_shape(words)) for name, (where, words) in SHAPES.items()},
    **{name: (where, _rewritten(words)) for name, (where, words) in REWRITTEN.items()},
    **FILES,
    **UNSEEN_WITHOUT_ANCHOR,
}
"""Each attack by name: what ``check`` must name, and the deed."""
