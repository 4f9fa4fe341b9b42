"""Only what an edition has touched is worked out anew: that gives the figures that all rows give."""

import random
from dataclasses import asdict
from datetime import timedelta
from uuid import UUID

import pyarrow
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from loaders.datasets.registry import CODES
from loaders.figures.rollup import write_figures
from tests.oracle.databases.drawn import databases
from tests.oracle.databases.written import AGENCY, empty_database

EDITIONS = (1, 2, 3)
_PLACE = {"agency": AGENCY, "upload": 1, "sheet": "1", "row": 1}
_ALWAYS = {"plan": _PLACE, "definition": _PLACE, "fact": _PLACE, "complete_up_to": {"agency": AGENCY, "who": "A"}}


@pytest.fixture(scope="module")
def empty():
    with empty_database() as connection:
        yield connection


def lives(drawn: dict, chance: random.Random) -> dict[str, list[dict]]:
    """Every row with the editions that it holds for; not all of them for good."""
    tables = {}
    for table, always in _ALWAYS.items():
        tables[table] = []
        for number, row in enumerate(drawn[table]):
            begins = chance.choice(EDITIONS)
            ends = chance.choice((None, None, *(edition for edition in EDITIONS if edition > begins)))
            known = (
                {"identity": str(UUID(int=number))}
                if "row" in always
                else {"done_at": drawn["today"], "note": str(number)}
            )
            known |= asdict(CODES.read(row["indicator"])) if "indicator" in row else {}
            tables[table].append(always | row | known | {"from_edition": begins, "until_edition": ends})
    return tables


def publish(connection, tables: dict[str, list[dict]], edition: int) -> None:
    for table, rows in tables.items():
        key = {"fact": "fact", "complete_up_to": "note"}.get(table, "identity")
        over = [str(row[key]) for row in rows if row["until_edition"] == edition]
        connection.execute(
            f"UPDATE {table} SET until_edition = $1 WHERE CAST({key} AS VARCHAR) IN (SELECT unnest(CAST($2 AS VARCHAR[])))",
            [edition, over],
        )
        fresh = [row | {"until_edition": None} for row in rows if row["from_edition"] == edition]
        if fresh:
            names = list(dict.fromkeys(name for row in fresh for name in row if name != "in_clauses"))
            connection.register("fresh", pyarrow.table({name: [row.get(name) for row in fresh] for name in names}))
            connection.execute(f"INSERT INTO {table} BY NAME SELECT * FROM fresh")
            connection.unregister("fresh")


def figures(connection) -> tuple[list[tuple], list[tuple]]:
    """With how earlier years went by the days of those that have figures."""
    return connection.execute(
        "SELECT * EXCLUDE (content, from_edition, until_edition) FROM figure WHERE until_edition IS NULL ORDER BY ALL"
    ).fetchall(), connection.execute(
        "SELECT * EXCLUDE (from_edition, until_edition) FROM pace WHERE until_edition IS NULL "
        "AND (plan, dataset, year) IN (SELECT (plan, dataset, year) FROM figure WHERE until_edition IS NULL) ORDER BY ALL"
    ).fetchall()


QUIET = {"deadline": None, "suppress_health_check": list(HealthCheck)}


def check(connection, drawn: dict, seed: int) -> None:
    chance = random.Random(seed)
    tables = lives(drawn, chance)
    connection.execute("BEGIN")
    try:
        for edition in EDITIONS:
            today = drawn["today"] - timedelta(days=chance.choice((0, 40, 400)) * (EDITIONS[-1] - edition))
            publish(connection, tables, edition)
            write_figures(connection, AGENCY, edition, today, whole=False)
            touched = figures(connection)
            write_figures(connection, AGENCY, edition + 10, today)
            assert touched == figures(connection)
    finally:
        connection.execute("ROLLBACK")


@settings(max_examples=6, **QUIET)
@given(drawn=databases(), seed=some.integers(0, 1000))
def test_touched_slices_give_the_figures_that_all_rows_give(empty, drawn, seed):
    check(empty, drawn, seed)
