"""What is said of polls beside their figures: shares of those to whom a question applies, and answers that miss 100."""

from datetime import date

import duckdb

from kpi.figures.table import read_figures
from kpi.rules.figure_row import FigureRow
from kpi.rules.polls import polls_that_miss
from tests.oracle.changes.lists import missing
from tests.oracle.compare import differences
from tests.oracle.raw import Raw
from tests.oracle.series.polls import DOES_NOT_APPLY

_POLL = ("agency", "plan", "question", "year")
_FIGURE = ("agency", "plan", "clause", "indicator", "year")


def of_polls(
    connection: duckdb.DuckDBPyConnection, raws: list[Raw], edition: int, today: date, printed: list[dict]
) -> list[str]:
    """The differences, one a line. raws: of each agency. printed: their rows of tests.oracle.rows."""
    own = [
        row for row in printed if row["dataset"] == "surveys" and row["automatic"] and row["plan"] == row["series_plan"]
    ]
    return [
        *differences(_applying(connection, edition, today), _expected(own), _FIGURE, ("value", "qualifier", "base")),
        *_in_another_order(connection, raws, edition, today),
        *differences(_missing(connection, edition, today), _lacking(raws, own), _POLL, ("missing",)),
    ]


def _in_another_order(connection, raws: list[Raw], edition: int, today: date) -> list[str]:
    """Answers that do not stand as they were first typed, those that a plan defines before the others."""
    lines = []
    for raw in raws:
        first: dict[tuple[str, str], int] = {}
        for fact in raw.facts:
            if fact["dataset"] == "surveys":
                for code in (fact["split_1"], f"{fact['split_1']}|{fact['split_2']}"):
                    first[fact["plan"], code] = min(fact["fact"], first.get((fact["plan"], code), fact["fact"]))
        shown: dict[tuple, dict[str, None]] = {}
        for row in read_figures(connection, edition, today, raw.agency):
            one = row.indicator
            if one.automatic == "surveys.share":
                shown.setdefault((one.plan, one.clause), {})[one.code] = None
        for (plan, clause), codes in shown.items():
            expected = sorted(codes, key=lambda code: _stands(raw, first, plan, clause, code))
            if [*codes] != expected:
                lines.append(f"{plan} {clause}: answers stand as {[*codes]}, the oracle says {expected}")
    return lines


def _stands(raw: Raw, first: dict, plan: str, clause: str, code: str) -> tuple:
    answer = code.partition(":")[2]
    defined = raw.definitions.get((plan, clause, code))
    place = defined["row"] if defined else float("inf")
    return place, first[plan, answer.rpartition("|")[0]], first[plan, answer]


def _applying(connection, edition: int, today: date) -> list[dict]:
    rows = read_figures(connection, edition, today, base="applies")
    return [
        {"agency": one.agency, "plan": one.plan, "clause": one.clause, "indicator": one.code, "year": row.year}
        | {"value": row.value, "qualifier": row.qualifier, "base": row.base}
        for row in rows
        if (one := row.indicator).dataset == "surveys" and one.automatic
    ]


def _expected(own: list[dict]) -> list[dict]:
    kept = []
    for row in own:
        polled = row["applying"]
        if polled is None:
            kept.append(row)
        elif polled.claim is not None and row["indicator"].rpartition("|")[2] not in DOES_NOT_APPLY:
            n = polled.claim if row["automatic"] == "surveys.n" else polled.n
            kept.append(row | {"value": polled.claim.value, "qualifier": polled.claim.qualifier, "base": n and n.value})
    return kept


def _missing(connection, edition: int, today: date) -> list[dict]:
    plans: dict[tuple[str, str], list[FigureRow]] = {}
    for row in read_figures(connection, edition, today):
        plans.setdefault((row.indicator.agency, row.indicator.plan), []).append(row)
    return [
        {"agency": agency, "plan": plan, "question": one.indicator.rpartition("|")[0]}
        | {"year": one.year, "missing": one.missing}
        for (agency, plan), rows in plans.items()
        for one in polls_that_miss(rows)
    ]


def _lacking(raws: list[Raw], own: list[dict]) -> list[dict]:
    """Of each question and year: as its first clause has it."""
    several = {fact["fact"] for raw in raws for fact in raw.facts if fact.get("several")}
    found: dict[tuple, dict] = {}
    for row in sorted(own, key=lambda row: [int(part) for part in row["clause"].split(".")]):
        question = row["indicator"].rpartition("|")[0]
        lack = missing(row["shares"]) if row["shares"] and not several & {*row["facts"]} else 0
        if row["automatic"] == "surveys.share":
            place = {"agency": row["agency"], "plan": row["plan"], "question": question, "year": row["year"]}
            found.setdefault(tuple(place.values()), place | {"missing": float(lack)})
    return [one for one in found.values() if one["missing"]]
