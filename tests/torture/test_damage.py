"""A damaged database file: every command says so in a sentence, and ``check`` finds it or says that it cannot look."""

from __future__ import annotations

import random

import pytest

from tests.torture.judge import ACCEPT

pytestmark = [pytest.mark.torture, pytest.mark.F6]

PAGE = 4096
SENTENCE = "rusak"
COMMANDS = (("list", "releases"), ("list", "people"), ("act", ACCEPT, '{"title": "B", "paragraphs": ["Isi."]}'))


def test_a_damaged_page_is_found_and_no_command_ends_in_a_traceback(ready, office, tmp_path, size, tell):
    ready.act(office, ACCEPT, {"title": "Berita", "paragraphs": ["Isi."]})
    dice, pages = random.Random(6), office.place.database.stat().st_size // PAGE  # noqa: S311 - chance, not a secret
    chosen = sorted(dice.sample(range(pages), min(size(8, 1_000), pages)))
    for page in chosen:
        damaged = office.copy(tmp_path / f"rusak{page}")
        with damaged.place.database.open("r+b") as file:
            file.seek(page * PAGE)
            file.write(dice.randbytes(PAGE))
        checked = ready.run(damaged, "check")
        assert checked.code in (5, 6), (page, checked)
        assert SENTENCE in checked.said or checked.code == 5, (page, checked)
        for command in COMMANDS:
            ended = ready.run(damaged, *command)
            assert ended.code in (0, 6), (page, command, ended)
    tell(f"{len(chosen)} pages of random bytes: check found each, no command ended in a traceback")
