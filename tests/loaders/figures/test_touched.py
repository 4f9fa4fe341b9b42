"""Only what an edition has touched is worked out anew: that gives the figures that all rows give."""

import random
from dataclasses import asdict
from datetime import date, timedelta
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


def figures(connection) -> list[list[tuple]]:
    """With how earlier years went, what sections are added up by, and the sums that all this is made from."""
    editions = "from_edition, until_edition"
    left_out = {"figure": f"content, {editions}", "pace": editions, "clauses_total": editions, "newest_day": editions}
    held = [
        f"SELECT * EXCLUDE ({names}) FROM {table} WHERE until_edition IS NULL ORDER BY ALL"
        for table, names in left_out.items()
    ]
    return [connection.execute(one).fetchall() for one in (*held, "FROM day_sum ORDER BY ALL")]


QUIET = {"deadline": None, "suppress_health_check": list(HealthCheck)}


def check(connection, drawn: dict, seed: int) -> None:
    chance = random.Random(seed)
    tables = lives(drawn, chance)
    connection.execute("BEGIN")
    try:
        # A clock that is set back would leave what then lies after today as it was until its rows are touched.
        ages = sorted((chance.choice((0, 40, 400, 800)) for _ in EDITIONS), reverse=True)
        for edition, days in zip(EDITIONS, ages, strict=True):
            today = drawn["today"] - timedelta(days=days)
            publish(connection, tables, edition)
            write_figures(connection, AGENCY, edition, today, whole=False)
            touched = figures(connection)
            write_figures(connection, AGENCY, edition + 10, today)
            assert touched == figures(connection)
    finally:
        connection.execute("ROLLBACK")


def trainings(*, from_edition: int, until_edition: int | None = None, **days: date) -> list[dict]:
    """Of each plan by its letter and its days."""
    row = {"dataset": "trainings", "clauses": "1.1", "precision": "day", "split_1": "", "split_2": "", "count": 10.0}
    row |= {"count_qualifier": "exact", "from_edition": from_edition, "until_edition": until_edition}
    own = [{"plan": plan[0], "starts": day, "ends": day, "year": day.year} for plan, day in days.items()]
    return [row | one | {"fact": day.toordinal()} for one, day in zip(own, days.values(), strict=True)]


BEFORE = [
    fact
    for year in (2023, 2024, 2025)
    for fact in trainings(from_edition=1, A=date(year, 2, 1), A2=date(year, 8, 1), A3=date(year, 12, 20))
]
LAST = trainings(from_edition=1, until_edition=2, B=date(2026, 9, 1))
OF_NEXT_PLAN = {
    "goes, and made no figure": [fact | {"count": None} for fact in LAST],
    "moves the day": trainings(from_edition=1, B=date(2026, 3, 1)) + trainings(from_edition=2, B=date(2026, 9, 1)),
    "begins a year": trainings(from_edition=2, B=date(2026, 9, 1)),
    "goes": LAST,
}


@pytest.mark.parametrize("facts", OF_NEXT_PLAN.values(), ids=OF_NEXT_PLAN)
def test_rows_of_the_next_plan_touch_how_the_years_of_the_former_went(empty, facts):
    empty.execute("BEGIN")
    try:
        for edition in (1, 2):
            rows = [_PLACE | {"identity": str(UUID(int=row["fact"]))} | row for row in BEFORE + facts]
            publish(empty, {"fact": rows}, edition)
            write_figures(empty, AGENCY, edition, date(2026, 10, 1), whole=False)
        touched = figures(empty)
        write_figures(empty, AGENCY, 12, date(2026, 10, 1))
        assert touched == figures(empty)
    finally:
        empty.execute("ROLLBACK")


def test_a_load_into_a_database_of_before_there_were_sums_makes_them(empty):
    """Where nobody has brought it up to date first."""
    empty.execute("BEGIN")
    try:
        publish(empty, {"fact": [_PLACE | {"identity": str(UUID(int=row["fact"]))} | row for row in BEFORE]}, 1)
        write_figures(empty, AGENCY, 1, date(2026, 10, 1))
        made = figures(empty)
        empty.execute("DELETE FROM day_sum")
        empty.execute("UPDATE newest_day SET plan = '' WHERE plan = 'A'")
        write_figures(empty, AGENCY, 2, date(2026, 10, 1), whole=False)
        assert made == figures(empty)
    finally:
        empty.execute("ROLLBACK")


@settings(max_examples=6, **QUIET)
@given(drawn=databases(), seed=some.integers(0, 1000))
def test_touched_slices_give_the_figures_that_all_rows_give(empty, drawn, seed):
    check(empty, drawn, seed)
