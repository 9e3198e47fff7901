"""The full check of an office, beside hashing its journal lines and verifying its parafs and nothing else."""

from __future__ import annotations

import hashlib
from contextlib import closing
from pathlib import Path

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from desk.health.check import check_office
from desk.store.database import close_database
from tests.benchmarks.figures import Figure, Scene, Unmeasured, figure
from tests.benchmarks.journalled import journalled_office
from tests.benchmarks.synthetic import raw_connection
from tests.benchmarks.timing import side_by_side

LINES, ROUNDS = 200_000, 2
LINES_A_ROW = 2


def check(scene: Scene) -> list[Figure]:
    """Check 200,000 journal lines and 20,000 parafs; two lines a row where fewer rows are asked for."""
    office = journalled_office(scene.folder, min(LINES, LINES_A_ROW * scene.rows))
    workspace = office.opened()
    try:
        found = check_office(workspace)
        if found:
            raise Unmeasured(f"kantor buatan tidak utuh: {found[0].where}: {found[0].what}")
        file = workspace.place.database
        pair = side_by_side(lambda: check_office(workspace), lambda: _floor(file), ROUNDS)
        return [figure("check", pair, office.rows)]
    finally:
        close_database()


def _floor(file: Path) -> None:
    with closing(raw_connection(file)) as raw:
        for seq, previous, token, body in raw.execute("SELECT seq, previous, token, body FROM journal_line"):
            hashlib.sha256(f"{seq}\n{previous}\n{token}\n{body}".encode()).hexdigest()
        keys: dict[str, Ed25519PublicKey] = {}
        for public, payload, signature in raw.execute("SELECT public, payload, signature FROM paraf"):
            if public not in keys:
                keys[public] = Ed25519PublicKey.from_public_bytes(bytes.fromhex(public))
            keys[public].verify(bytes.fromhex(signature), payload.encode())
