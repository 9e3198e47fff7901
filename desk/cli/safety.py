"""Commands that keep an office safe: back-up, its check, and bringing it back."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from desk.backup import make
from desk.backup.contents import PORTABLE
from desk.backup.restore import Witnesses
from desk.backup.restore import restore as bring_back
from desk.backup.thinning import thin
from desk.backup.verify import check_backup
from desk.cli.context import Context
from desk.errors import Missing, WrongUse
from desk.journal.trace import TraceLine, read_trace
from desk.store.files import write_safely
from desk.store.where import place_named
from desk.words import angka

FOUND = 5


def backup(context: Context) -> int:
    """Make a back-up in the data folder, another folder or one file; or read one again."""
    named = context.words.file
    if context.words.check:
        return _check(context, Path(context.words.check))
    workspace = context.workspace
    if named and Path(named).suffix.lower() == PORTABLE:
        made = make.back_up_to_file(workspace, Path(named).absolute())
    else:
        target = Path(named).absolute() if named else workspace.place.backups
        made = make.back_up(workspace, target)
        thin(target, workspace.now())
    said = made.manifest
    answer = {"path": str(made.path), "head": said.head, "files": len(said.files), "bytes": said.bytes_in_all()}
    lines = [f"Cadangan dibuat dan dibaca ulang: {made.path} ({angka(said.bytes_in_all() // 1024)} KB)."]
    lines += [f"Berkas hilang atau berubah di kantor ini: {sha256}" for sha256 in made.missing]
    context.answer(answer | {"copied": made.copied, "missing": list(made.missing)}, lines)
    return FOUND if made.missing else 0


def book(context: Context) -> int:
    """Write the emergency book, readable without the program, into a folder."""
    import desk.catalogue as _registered  # noqa: F401 - fills the list of actions; start-up: every register
    from desk.actions import perform  # start-up: as above

    session = context.session(context.words.officer, context.secret())
    folder = context.words.folder or str(session.workspace.place.backups)
    told = perform(session, "safety.write_book", {"folder": folder}, context.words.token).result
    lines = [f"Buku darurat ditulis dan dibaca ulang: {told['path']} ({angka(told['rows'])} baris)."]
    lines += [f"{angka(told['missing'])} berkas hilang atau berubah di kantor ini."] if told["missing"] else []
    context.answer(told, lines)
    return FOUND if told["missing"] else 0


def drill(context: Context) -> int:
    """Bring a back-up back to see whether it can be, and enter how it went; exit 5 where it cannot."""
    import desk.catalogue as _registered  # noqa: F401 - fills the list of actions; start-up: as above
    from desk.actions import perform  # start-up: as above
    from desk.drills.lists import last_drill  # start-up: as above

    session = context.session(context.words.officer, context.secret())
    asked = {"source": context.words.source, "note": context.words.note}
    told = perform(session, "safety.drill", asked, context.words.token).result
    entered = last_drill()
    context.answer(told, [f"Latihan pemulihan {entered.words()}"] if entered else [])
    return FOUND if told["findings"] else 0


def _check(context: Context, path: Path) -> int:
    found = check_backup(path)
    lines = [f"{finding.where}: {finding.what} {finding.repair}" for finding in found]
    context.answer({"findings": found}, lines or ["Cadangan utuh: setiap berkas dibaca ulang dan sama."])
    return FOUND if found else 0


def restore(context: Context) -> int:
    """Bring a back-up back into a new folder."""
    if not context.words.into:
        raise WrongUse("Sebut folder baru: --into FOLDER")
    restored = bring_back(
        Path(context.words.file),
        Path(context.words.into).absolute(),
        witnesses=Witnesses(_traces(context.words.trace), _paper(context.words.paper_number)),
        trace_folder=context.trace_folder,
    )
    said = restored.manifest
    answer = {"into": context.words.into, "head": said.head, "lost": list(restored.lost), "counts": said.counts}
    lines = [f"Dipulihkan ke {context.words.into}: {said.agency}, cadangan {said.made_at}."]
    lines += [f"Nomor {number} dinyatakan batal: hilang saat pemulihan." for number in restored.lost]
    context.answer(answer, lines)
    return 0


def move_to(context: Context) -> int:
    """Move the office to a server for several PCs, or from there into a folder."""
    from desk.moving import move  # start-up: only a move needs both kinds of database

    target = place_named(context.words.target)
    moved = move(context.place, target, trace_folder=context.trace_folder)
    answer = {"rows": moved.rows, "files": moved.files, "place": target.shown}
    counted = f"{angka(moved.rows)} catatan dan {angka(moved.files)} berkas"
    told = f"Kantor pindah ke {target.shown}: {counted}, sudah dibandingkan."
    context.answer(answer, [told, "Tempat lama tidak dipakai lagi; di PC lain buka program dengan alamat baru itu."])
    return 0


def _traces(files: Sequence[str]) -> list[TraceLine]:
    for name in files:
        if not Path(name).is_file():
            raise Missing(f"Tidak ada berkas jejak {name}.")
    return [line for name in files for line in read_trace(Path(name))]


def _paper(words: Sequence[str]) -> dict[str, int]:
    found = {}
    for each in words:
        book, _, serial = each.partition("=")
        if not serial.isdecimal():
            raise WrongUse("Tulis nomor terakhir di kertas seperti agenda_release/2026=418.")
        found[book] = int(serial)
    return found


def check(context: Context) -> int:
    """Check the office's data, also against heads and keys that are kept elsewhere; exit 5 if something is wrong."""
    from desk.health import anchors  # start-up: cryptography and every register
    from desk.health.check import Kept, check_office  # start-up: as above
    from desk.health.file_check import left_over  # start-up: as above

    heads = anchors.read_anchors(Path(context.words.anchors)) if context.words.anchors else []
    keys = anchors.read_keys(Path(context.words.keys)) if context.words.keys else {}
    findings = check_office(context.workspace, Kept(tuple(heads), keys))
    lines = [f"{finding.where}: {finding.what} {finding.repair}" for finding in findings] or ["Semua data utuh."]
    stray = [path.name for path in left_over(context.workspace)]
    if stray:
        lines.append(
            f"{angka(len(stray))} berkas lampiran tanpa catatan, sisa pekerjaan yang terputus; boleh dibiarkan."
        )
    context.answer({"findings": findings, "left_over": stray}, lines)
    return FOUND if findings else 0


def keep_anchors(context: Context) -> int:
    """Write the journal's head to a file that is kept elsewhere."""
    from desk.health.anchors import anchors_now  # start-up: only who keeps witnesses needs them

    return _keep(context, anchors_now)


def keep_keys(context: Context) -> int:
    """Write whose each key is to a file that is kept elsewhere."""
    from desk.health.anchors import keys_now  # start-up: as above

    return _keep(context, keys_now)


def _keep(context: Context, words: Callable[[], str]) -> int:
    _ = context.workspace
    file = Path(context.words.file)
    write_safely(file, [words().encode()])
    context.answer({"file": str(file)}, [f"Tersimpan: {file}. Simpan di luar PC ini."])
    return 0
