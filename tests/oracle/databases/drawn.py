"""Random databases: few plans, clauses, codes and days, so that what is special meets often.

Rows as loaders would keep them: no day after today, facts within their plan's years, of a poll one n.
"""

from datetime import date, timedelta

from hypothesis import strategies as some

from tests.oracle.databases.drawn_definitions import DEFINITION, EVERYWHERE, PLANS, TARGET
from tests.oracle.databases.drawn_facts import CLAUSES, DATASET, FACT, facts_of, once_polled

TODAYS = tuple(
    map(
        date.fromisoformat,
        ("2024-02-29", "2025-01-01", "2025-03-01", "2024-12-31", "2025-06-30", "2025-02-28", "2024-03-01"),
    )
)
# First and last years of the plans: one after the other, with years of both, with a gap, of a single year.
YEARS = (
    ((2022, 2023), (2024, 2026)),
    ((2022, 2023), (2024, 2024), (2025, 2026)),
    ((2022, 2024), (2024, 2025), (2025, 2026)),
    ((2023, 2025), (2023, 2025)),
    ((2021, 2022), (2024, 2025)),
    ((2022, 2024), (2023, 2024), (2023, 2026)),
    ((2023, 2023), (2024, 2024), (2025, 2025)),
)
KINDS = ("same", "same", "same", "revised", "revised", "revised", "replaced", "merged", "split", "dropped")


@some.composite
def databases(draw, beside: int = 0) -> dict:
    """today, read (the day on which figures are read), and rows of each table by its name.

    beside: how many further databases stand in it, under plans of their own: they share its today and the days of its
    registers, and cost what one costs, as working out figures takes as long for few rows as for some more.
    """
    today = draw(some.sampled_from(TODAYS))
    drawn = draw(_database(today))
    for number in range(beside):
        for table, rows in draw(_database(today)).items():
            drawn[table] += [_under_own_plan(row, str(number + 2)) for row in rows if row.get("plan") != ""]
    drawn["fact"] = [fact | {"fact": number} for number, fact in enumerate(drawn["fact"], start=1)]
    later = draw(some.sampled_from((0, 0, 1, 40, 100, 400)))
    return {"today": today, "read": today + timedelta(days=later)} | drawn


def _under_own_plan(row: dict, mark: str) -> dict:
    return row | {name: row[name] + mark for name in ("plan", "earlier_plan") if name in row}


@some.composite
def _database(draw, today: date) -> dict:
    years = draw(some.sampled_from(YEARS))
    plans = [
        {"plan": code, "first_year": first, "last_year": last}
        for code, (first, last) in zip(PLANS, years, strict=False)
    ]
    # Facts stand where they can: a plan without a year up to today has none.
    begun = [plan for plan in plans if plan["first_year"] <= today.year]
    running = [(plan["plan"], range(plan["first_year"], min(plan["last_year"], today.year) + 1)) for plan in begun]
    facts = (
        [row for drawn in draw(some.lists(FACT, min_size=10, max_size=40)) for row in facts_of(drawn, running, today)]
        if running
        else []
    )
    return {
        "plan": plans,
        "crosswalk": _distinct(
            draw(some.lists(_CROSSING, max_size=3)), len(plans), "plan", "clause", "earlier_plan", "earlier_clause"
        ),
        "definition": _distinct(
            draw(some.lists(DEFINITION, min_size=4, max_size=10)), len(plans), "plan", "clause", "indicator"
        ),
        "target": _distinct(
            draw(some.lists(TARGET, min_size=6, max_size=20)), len(plans), "plan", "clause", "indicator", "year"
        ),
        "closing": _distinct(draw(some.lists(_CLOSING, max_size=3)), len(plans), "plan", "year", "edition"),
        "complete_up_to": [
            {
                "dataset": dataset,
                "plan": plan,
                "clause": clause,
                "day": today - timedelta(days=days),
                "holds_back": back,
            }
            for dataset, days, back, (plan, clause) in draw(some.lists(_STATED, max_size=3))
        ],
        "fact": once_polled(facts),
    }


_CLAUSE = some.sampled_from(CLAUSES)
_CROSSING = some.tuples(
    some.sampled_from((("B", "A"), ("B", "A"), ("C", "B"), ("C", "A"))),
    some.sampled_from(("1.1", "1.1", "1.1", "2.4", None)),
    _CLAUSE,
    some.sampled_from(KINDS),
    some.sampled_from((None, "öz oxunuşumuz")),
).map(
    lambda row: dict(
        zip(("plan", "earlier_plan", "clause", "earlier_clause", "kind", "note"), (*row[0], *row[1:]), strict=True)
    )
)
_CLOSING = some.tuples(some.sampled_from(PLANS), some.integers(2023, 2025), some.booleans(), some.integers(0, 1)).map(
    lambda row: dict(zip(("plan", "year", "closed", "edition"), row, strict=True))
)
_STATED = some.tuples(
    DATASET,
    some.integers(0, 60) | some.integers(0, 500),
    some.booleans(),
    some.sampled_from((("", ""), ("", ""), ("A", "1.1"), ("B", "1.1"), ("B", "2.4"))),
)


def _distinct(rows: list[dict], plans: int, *key: str) -> list[dict]:
    """One row of each key, of the plans that there are."""
    spread = [row | {"plan": plan} for row in rows for plan in (PLANS if row["plan"] == EVERYWHERE else (row["plan"],))]
    there = [row for row in spread if {row["plan"], row.get("earlier_plan", "A")} <= set(PLANS[:plans])]
    return list({tuple(row[name] for name in key): row for row in there}.values())
