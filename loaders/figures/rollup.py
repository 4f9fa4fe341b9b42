"""The figures of an agency, anew from the rows that hold."""

from collections.abc import Collection, Sequence
from datetime import date

import duckdb

from kpi import settings
from kpi.rules import RULES
from kpi.warehouse.fact_columns import folded
from kpi.warehouse.sql import run
from loaders.datasets.database_columns import fact_columns
from loaders.datasets.declaration import Declaration
from loaders.datasets.registry import FACTS
from loaders.definitions.groups import read_groups
from loaders.definitions.write_rules import write_rules
from loaders.figures.groups import write_groups, write_names
from loaders.figures.units import write_never_added
from loaders.queries import query

# loaders/queries/figures/<name>.sql, one after the other. A whole roll-up has other first steps than one of touched
# slices: the newest days, the days that are summed anew, the slices.
_ALL = ("days/all_newest", "day_sums/all", "slices/all")
_TOUCHED = ("days/newest", "day_sums/touched", "slices/touched")
_SUMS = ("day_sums/weighed", "day_sums/insert")
_CUTS = ("days/cut", "days/clause_cut", "day_sums/summed", "days/own_places", "days/counted", "days/moved")
# What costs as much where nothing is of its kind: whether anything is, what stands in its place, the steps left out.
_OWN_DAYS = ("days/own_stated", "days/no_own", ("days/clause_cut", "days/own_places"))
_BY_ROWS = ("days/counted", "rows/dated")  # once for sums and once for rows
_ROWS = ("summed", "weighed_fact")
_STEPS = (
    *("rows/dated", "rows/placed", "rows/series_days", "rows/placed_days", "rows/superseded", "rows/items"),
    *("defined/items", "defined/days", "defined/item_days"),
    *("polls/rows", "polls/polls", "polls/polled", "polls/latest"),
    *("sums/placed", "sums/together", "sums/divided", "sums/regroup", "sums/placed_parts", "sums/annual", "sums/added"),
    "sums/indicators",
    *("defined/moments", "defined/sums", "defined/shares", "defined/indicators"),
    *("written/qualifiers", "written/drafts", "written/kept", "written/known", "written/ratios"),
    *("written/fresh", "written/close", "written/insert"),
    "paces/fresh",
)
_ONE_BY_ONE = (
    "rows/count_one_by_one",
    "rows/none",
    tuple(name for name in _STEPS if name.startswith(("defined/", "polls/")))
    + ("rows/placed", "rows/series_days", "rows/placed_days", "rows/superseded", "rows/items", "written/ratios"),
)
_PACES = {
    "table": "pace",
    "fresh": "fresh_pace",
    "key": "plan, clause, dataset, automatic, split_1, split_2, year, earlier",
    "whose": "agency = $agency AND (plan, dataset, year, earlier) "
    "IN (SELECT (plan, dataset, year, earlier) FROM pace_asked)",
}
_TOGETHER = {
    "table": "clauses_total",
    "fresh": "fresh_clauses_total",
    "key": "plan, dataset, year, clauses, automatic",
    "whose": "agency = $agency AND (plan, dataset, year) IN (SELECT (plan, dataset, year) FROM touched)",
}
_DAYS = {"table": "newest_day", "fresh": "fresh_newest_day", "key": "plan, dataset, year", "whose": "agency = $agency"}
_WEIGHT = (
    """CASE "{name}_qualifier" WHEN 'exact' THEN 0 WHEN 'at_least' THEN 1 WHEN 'about' THEN 2 END AS "{name}_weight\""""
)
_SUM = 'sum("{name}") AS "{name}", count("{name}") AS "{name}_there", max("{name}_weight") AS "{name}_weight"'
_SUM_OF_SUMS = (
    'sum("{name}") AS "{name}", CAST(sum("{name}_there") AS BIGINT) AS "{name}_there", '
    'max("{name}_weight") AS "{name}_weight"'
)
_PART = "plan, dataset, places, year, split_1, split_2, is_annual, is_early, first_day, last_day"
_ONCE = '"{name}", CASE WHEN "{name}" IS NULL THEN 0 ELSE 1 END AS "{name}_there", "{name}_weight"'
_TOTAL = 'sum("{name}") AS "{name}"'
# Of a number that no dataset counts that is worked out: summing what is empty takes as long as summing what is there.
_NO_SUM = 'CAST(NULL AS DOUBLE) AS "{name}", 0 AS "{name}_there", CAST(NULL AS INTEGER) AS "{name}_weight"'
_NO_TOTAL = 'CAST(NULL AS DOUBLE) AS "{name}"'


def write_figures(
    connection: duckdb.DuckDBPyConnection, agency: str, edition: int, today: date, whole: bool = True
) -> None:
    """Figures that differ from the edition before are closed and written anew.

    whole: from all rows; else only those that hang on what the edition under way has changed, which gives the same.
    Figures that were made by older rules are always made anew as a whole.
    """
    values = {"agency": agency, "edition": edition, "today": today, "rules": RULES, "now": settings.now()}
    first_time = not connection.execute(query("made_by"), {"agency": agency, "rules": RULES}).fetchall()
    groups = read_groups(connection, agency)
    whole = write_groups(connection, agency, edition, groups) or whole or first_time
    write_names(connection, agency, edition, groups, whole)
    newest, days, slices = _ALL if whole else _TOUCHED
    write_rules(connection, agency, edition, groups)
    write_never_added(connection, agency)

    def step(name: str, declared: dict[str, str]) -> None:
        for own in _each(name):
            run(connection, query(f"figures/{name}").format(**declared, **own), values)

    step("days/dating", {})
    step(newest, {})
    run(connection, query("declared/next_version").format(**_DAYS), values)
    step(days, {})
    declared = _declared(_datasets(connection, "day_sums/datasets"))
    for name in (*_SUMS, *_needed(_CUTS, _OWN_DAYS, connection, agency), slices, "paces/asked"):
        step(name, declared)
    if datasets := _datasets(connection, "slices/datasets"):
        declared = _declared(datasets)
        for name in _needed(_STEPS, _ONE_BY_ONE, connection, agency):
            step(name, declared)
        for written in (_PACES, _TOGETHER):
            run(connection, query("declared/next_version").format(**written), values)
    run(connection, query("made_by_rules"), values)


def _needed(
    steps: Sequence[str], kind: tuple[str, str, Collection[str]], connection: duckdb.DuckDBPyConnection, agency: str
) -> list[str]:
    """Steps without those that would find nothing, with what they would leave behind."""
    is_there, nothing, its_steps = kind
    if connection.execute(query(f"figures/{is_there}"), {"agency": agency}).fetchall():
        return list(steps)
    return [nothing, *(name for name in steps if name not in its_steps)]


def _each(name: str) -> list[dict[str, str]]:
    """What stands in a step for what it is done once for each of."""
    if name in _BY_ROWS:
        return [{"rows": rows} for rows in _ROWS]
    return [{}]


def _datasets(connection: duckdb.DuckDBPyConnection, name: str) -> set[str]:
    return {dataset for (dataset,) in connection.execute(query(f"figures/{name}")).fetchall()}


def _declared(datasets: set[str]) -> dict[str, str]:
    """What stands in the queries for what datasets declare. datasets: those that are worked out."""
    columns = fact_columns(FACTS)
    worked_out = fact_columns([one for one in FACTS if one.dataset in datasets])
    dimensions, counted = worked_out.dimensions, worked_out.numbers

    def of_numbers(text: str, otherwise: str) -> str:
        return ", ".join((text if name in counted else otherwise).format(name=name) for name in columns.numbers)

    return {
        "weights": of_numbers(_WEIGHT, _WEIGHT),
        "dimensions": ", ".join(f'"{folded(name)}"' for name in columns.dimensions),
        "totals": of_numbers(_TOTAL, _NO_TOTAL),
        "sums": of_numbers(_SUM, _NO_SUM),
        "sums_of_sums": of_numbers(_SUM_OF_SUMS, _NO_SUM),
        "once": of_numbers(_ONCE, _ONCE),
        "summed": columns.number("automatic.measure", "part"),
        "there": columns.number("automatic.measure", "part", "_there"),
        "summed_weight": columns.number("automatic.measure", "part", "_weight"),
        "divided_by": _of_set(dimensions, [f"'{name}'" for name in dimensions]),
        "member": _of_set(dimensions, [f'"{folded(name)}"' for name in dimensions]),
        "divisions": ", ".join(
            f"({', '.join((_PART, *own))})" for own in [(), *((f'"{folded(name)}"',) for name in dimensions)]
        ),
        "amount": columns.number("automatic.measure", "placed"),
        "weight": columns.number("automatic.measure", "placed", "_weight"),
        "label": _label(),
        "sum": columns.number("rule.measure", "placed"),
        "sum_weight": columns.number("rule.measure", "placed", "_weight"),
        "told_apart": columns.text("rule.measure", "placed"),
        "admitted": columns.admitted("placed", but="answer"),
    }


def _of_set(dimensions: Sequence[str], terms: Sequence[str]) -> str:
    """What holds in each grouping set of the dimensions; in the one of none of them ''."""
    whens = " ".join(
        f'WHEN grouping("{folded(name)}") = 0 THEN {term}' for name, term in zip(dimensions, terms, strict=True)
    )
    return f"CASE {whens} ELSE '' END" if whens else "''"


def _label() -> str:
    whens = " ".join(f"WHEN '{one.dataset}' THEN {_joined(one)}" for one in FACTS if one.label)
    return f"CASE item.dataset {whens} END"


def _joined(declaration: Declaration) -> str:
    return " || ' · ' || ".join(f'item."{name}"' for name in declaration.label)
