"""Random loads, withdrawals and undoings, and what they must leave."""

import csv
import random

from kpi.warehouse import editions
from loaders.publishing.undo import undo
from loaders.roles.actor import operator
from tests.helpers.building import TODAY, TRAININGS, database, figure_rows, load

STEPS = 14
TOPICS = ("Etika", "Hüquq", "Dil", "Hesabat")
DAYS = ("05.03.2024", "05.03.2025")


class Replay:
    """The uploads of a database as a list of what each said: row → its participants, None for a
    row that it took out."""

    def __init__(self):
        self.uploads: dict[int, dict] = {}
        self.files: dict[int, tuple] = {}

    def standing(self) -> dict:
        rows = {}
        for upload in sorted(self.uploads):
            rows |= self.uploads[upload]
        return {row: people for row, people in rows.items() if people is not None}


def held(folder, what="participants"):
    with editions.open_edition(folder, editions.newest_edition(folder)) as connection:
        rows = connection.execute(
            f"SELECT topic, strftime(starts, '%d.%m.%Y'), {what} FROM fact WHERE until_edition IS NULL"
        ).fetchall()
    assert len({row[:2] for row in rows}) == len(rows)
    return {row[:2]: row[2] for row in rows}


def random_file(folder, name, chance):
    """A file of random rows: (topic, day) → participants."""
    rows = {(topic, day): chance.choice((10, 20)) for topic in TOPICS for day in DAYS if chance.random() < 0.5}
    path = folder.parent / f"{name}.csv"
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(
            [TRAININGS, *(["10.2", day, topic, "Bakı", 1, people] for (topic, day), people in rows.items())]
        )
    return path, rows


def bring(folder, replay, step, chance):
    path, rows = random_file(folder, step, chance)
    before, identities = held(folder), held(folder, "identity")
    gone = {row for row in before.keys() - rows.keys() if row[1] in {day for _, day in rows}}
    chosen = {row for row in gone if chance.random() < 0.5}
    how, out = chance.choice(
        [
            ({}, set()),
            ({"is_full_export": True}, gone),
            ({"withdraw": frozenset(identities[row] for row in chosen)}, chosen),
        ]
    )
    if load(folder, path, **how).edition is None:
        assert before == before | rows and not out
        return
    upload = max(replay.files, default=1) + 1
    replay.uploads[upload] = rows | dict.fromkeys(out)
    replay.files[upload] = (path, frozenset(identities[row] for row in out))


def figures(folder):
    return [
        (row.indicator.clause, row.indicator.code, row.year, row.value, row.qualifier, row.rows, row.change.by)
        for row in figure_rows(folder)
    ]


def undo_by_chance(tmp_path, seed: int) -> None:
    """What stands is what the uploads that stand said last."""
    folder, chance, replay = database(tmp_path / "one"), random.Random(seed), Replay()
    for step in range(STEPS):
        if replay.uploads and chance.random() < 0.4:
            upload = chance.choice(list(replay.uploads))
            undo(folder, upload, TODAY, who=operator("Analitik"))
            del replay.uploads[upload]
        else:
            bring(folder, replay, step, chance)
        assert held(folder) == replay.standing()
    fresh = database(tmp_path / "other")
    for upload in sorted(replay.uploads):
        path, withdrawn = replay.files[upload]
        load(fresh, path, withdraw=withdrawn)
    assert (held(fresh), figures(fresh)) == (held(folder), figures(folder))
