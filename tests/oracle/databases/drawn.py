"""Random databases: few plans, clauses, codes and days, so that what is special meets often.

Rows as loaders would keep them: no day after today, facts within their plan's years, of a poll one n.
"""

from datetime import date, timedelta

from hypothesis import strategies as some

from tests.oracle.databases.drawn_facts import CLAUSES, DATASET, FACT, facts_of, once_polled

TODAYS = tuple(
    map(
        date.fromisoformat,
        ("2024-02-29", "2025-01-01", "2025-03-01", "2024-12-31", "2025-06-30", "2025-02-28", "2024-03-01"),
    )
)
PLANS = ("A", "B", "C")
EVERYWHERE = "*"  # in every plan: a definition or a target
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
# Code, dataset, what is counted how, filters, ways of adding up, unit.
DEFINED = (
    (
        "d-rows",
        "trainings",
        "rows",
        None,
        (None, "Rayon = Bakı", "Training topic ≠ Etika; Rayon = bakı, GƏNCƏ"),
        (None, "since_start"),
        "sətir",
    ),
    (
        "d-sum",
        "trainings",
        "sum",
        "İştirakçıların sayı",
        (None, "Rayon = Gəncə", 'Rayon ≠ ""'),
        (None, "latest", "since_start"),
        None,
    ),
    ("d-places", "trainings", "distinct", "Rayon", (None, "Təlimin mövzusu = Etika"), (None, "since_start"), "rayon"),
    (
        "d-items",
        "outreach",
        "sum",
        "Sayı",
        ("Kanal = YouTube", "Kanal ≠ YouTube"),
        ("within_year", "since_start"),
        None,
    ),
    ("d-value", "indicators", "sum", "Qiymət", ("Göstəricinin kodu = x", None), (None, "latest", "since_start"), None),
    (
        "d-share",
        "surveys",
        "share",
        "Bəli; Qismən",
        (None, "Cavab ≠ Bilmir", "Sualın kodu = s1; Answer ≠ bilmir"),
        (None,),
        "%",
    ),
    ("d-ratio", "trainings", "ratio", "trainings.participants / trainings.held", (None,), (None,), "nəfər"),
    ("d-part", "trainings", "ratio", "d-rows / trainings.held", (None,), (None,), "%"),
    ("d-mixed", "trainings", "ratio", "x / d-sum", (None,), (None,), None),
)
CODES = (
    "trainings.held",
    "trainings.participants",
    "trainings.participants",
    "outreach.items:youtube|video",
    "surveys.share:s1|bəli",
    "x",
    "y",
    *(one[0] for one in DEFINED),
)


@some.composite
def databases(draw) -> dict:
    """today, read (the day on which figures are read), and rows of each table by its name."""
    today = draw(some.sampled_from(TODAYS))
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
    later = draw(some.sampled_from((0, 0, 1, 40, 100, 400)))
    return {
        "today": today,
        "read": today + timedelta(days=later),
        "plan": plans,
        "crosswalk": _distinct(
            draw(some.lists(_CROSSING, max_size=3)), len(plans), "plan", "clause", "earlier_plan", "earlier_clause"
        ),
        "definition": _distinct(
            draw(some.lists(_DEFINITION, min_size=4, max_size=10)), len(plans), "plan", "clause", "indicator"
        ),
        "target": _distinct(
            draw(some.lists(_TARGET, min_size=6, max_size=20)), len(plans), "plan", "clause", "indicator", "year"
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
        "fact": [fact | {"fact": number} for number, fact in enumerate(once_polled(facts), start=1)],
    }


_PLAN = some.sampled_from((*PLANS, EVERYWHERE, EVERYWHERE))
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
_DIRECTION = some.sampled_from((None, "more", "less", "neither"))
_BASELINE = some.sampled_from((None, 0.0, 10.0, 50.0))


def _definition(drawn: tuple) -> dict:
    plan, clause, index, filtered, adds_up, direction, baseline, unit, measured = drawn
    row = {"plan": plan, "clause": clause, "indicator": CODES[index], "direction": direction, "baseline": baseline}
    row |= dict(zip(("kind", "decimals", "band"), measured, strict=True))
    if index < len(CODES) - len(DEFINED):
        adds_up = (None, "within_year", "latest", "since_start")[adds_up]
        return row | {
            "accumulation": adds_up,
            "unit_az": unit,
            "dataset": None,
            "counts": None,
            "counted": None,
            "filter": None,
        }
    _, dataset, counts, counted, filters, ways, unit = DEFINED[index - len(CODES) + len(DEFINED)]
    return row | {
        "accumulation": ways[adds_up % len(ways)],
        "unit_az": unit,
        "dataset": dataset,
        "counts": counts,
        "counted": counted,
        "filter": filters[filtered % len(filters)],
    }


_DEFINITION = some.tuples(
    _PLAN,
    _CLAUSE,
    some.integers(0, len(CODES) - 1),
    some.integers(0, 2),
    some.integers(0, 3),
    _DIRECTION,
    _BASELINE,
    some.sampled_from((None, None, "ədəd", "%", "min nəfər", "gün")),
    some.tuples(
        some.sampled_from((None, None, None, "count", "average", "index", "rank")),
        some.sampled_from((None, None, "0", "1", "3")),
        some.sampled_from((None, None, 2.0)),
    ),
).map(_definition)
_TARGET = some.tuples(
    _PLAN, _CLAUSE, some.sampled_from(CODES), some.integers(2023, 2025), some.sampled_from((0.0, 3.0, 10.0, 41.0, 60.0))
).map(lambda row: dict(zip(("plan", "clause", "indicator", "year", "target"), row, strict=True)))
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
