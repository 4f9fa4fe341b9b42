"""A full export that takes out much is undone (tests/nightly/test_undo_random.py undoes by chance)."""

import random

from kpi.warehouse import editions
from loaders.publishing.undo import undo
from loaders.roles.actor import operator
from tests.helpers.building import TODAY, database, load
from tests.helpers.random.replay import Replay, bring, held, random_file


def test_undoing_brings_back_exactly_what_was_taken_out(tmp_path):
    folder, chance, replay = database(tmp_path), random.Random(7), Replay()
    for step in range(4):
        bring(folder, replay, step, chance)
    before, edition = held(folder), editions.newest_edition(folder)
    path, _ = random_file(folder, "few", random.Random(1))
    load(folder, path, is_full_export=True)
    assert editions.newest_edition(folder) == edition + 1 and held(folder) != before
    undo(folder, max(replay.files) + 1, TODAY, who=operator("Analitik"))
    assert held(folder) == before
