"""Random databases: few plans, clauses, codes and days, so that what is special meets often.

Rows as loaders would keep them: no day after today, facts within their plan's years, of a poll one n.
"""

from datetime import date, timedelta

from hypothesis import strategies as some

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
CLAUSES = ("1.1", "1.1", "2.4")
# How dates are typed: precision, and first and last as (month, day); a last before the first is in the next year.
SPANS = (
    ("day", (1, 1), (1, 1)),
    ("day", (2, 28), (2, 28)),
    ("day", (2, 29), (2, 29)),
    ("day", (3, 1), (3, 1)),
    ("day", (6, 15), (6, 15)),
    ("day", (12, 31), (12, 31)),
    ("day", (2, 20), (3, 5)),
    ("day", (12, 20), (1, 10)),
    ("day", (1, 5), (12, 5)),
    ("month", (2, 1), (2, 29)),
    ("month", (6, 1), (6, 30)),
    ("month", (12, 1), (12, 31)),
    ("year", (1, 1), (12, 31)),
)
AMOUNTS = (None, (0.0, "exact"), (1.0, "exact"), (12.0, "exact"), (40.0, "at_least"), (100.0, "about"))
VALUES = (*AMOUNTS, (2.5, "exact"), (-3.0, "exact"), (30.0, "exact"))
SERIES = ("youtube|video", "facebook|post")
ANSWERS = ("bəli", "qismən", "bilmir")
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
        [row for drawn in draw(some.lists(_FACT, min_size=10, max_size=40)) for row in _facts(drawn, running, today)]
        if running
        else []
    )
    later = draw(some.sampled_from((0, 0, 1, 40)))
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
            {"dataset": dataset, "day": today - timedelta(days=days)}
            for dataset, days in draw(some.lists(_STATED, max_size=2))
        ],
        "fact": [fact | {"fact": number} for number, fact in enumerate(_once_polled(facts), start=1)],
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
    plan, clause, place, filtered, adds_up, direction, baseline, unit = drawn
    row = {"plan": plan, "clause": clause, "indicator": CODES[place], "direction": direction, "baseline": baseline}
    if place < len(CODES) - len(DEFINED):
        adds_up = (None, "within_year", "latest", "since_start")[adds_up]
        return row | {
            "accumulation": adds_up,
            "unit_az": unit,
            "dataset": None,
            "counts": None,
            "counted": None,
            "filter": None,
        }
    _, dataset, counts, counted, filters, ways, unit = DEFINED[place - len(CODES) + len(DEFINED)]
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
    some.sampled_from((None, None, "ədəd", "%")),
).map(_definition)
_TARGET = some.tuples(
    _PLAN, _CLAUSE, some.sampled_from(CODES), some.integers(2023, 2025), some.sampled_from((0.0, 3.0, 10.0, 41.0, 60.0))
).map(lambda row: dict(zip(("plan", "clause", "indicator", "year", "target"), row, strict=True)))
_CLOSING = some.tuples(some.sampled_from(PLANS), some.integers(2023, 2025), some.booleans(), some.integers(0, 1)).map(
    lambda row: dict(zip(("plan", "year", "closed", "edition"), row, strict=True))
)
_DATASET = some.sampled_from(("trainings", "trainings", "outreach", "indicators", "indicators", "surveys", "surveys"))
_STATED = some.tuples(_DATASET, some.integers(0, 60))
_FACT = some.tuples(
    _DATASET,
    some.integers(0, 2),
    some.integers(0, 3),
    some.integers(0, len(SPANS) - 1),
    some.integers(0, 5),
    some.integers(0, 5),
    some.integers(0, 8),
    some.integers(0, 8),
    some.integers(0, 1),
)


def _facts(drawn: tuple, running: list[tuple[str, range]], today: date) -> list[dict]:
    """The row of a drawn fact; of a survey those of a poll; none where its days lie after today."""
    dataset, plan, year, span, clauses, kind, first, second, third = drawn
    plan, years = running[plan % len(running)]
    span = _span(years[-1 - year % len(years)], *SPANS[span])
    if span is None or span["starts"] > today or (span["precision"] == "day" and span["ends"] > today):
        return []
    chosen = (("1.1",), ("1.1",), ("1.1",), ("2.4",), ("1.1", "2.4"), ())[clauses]
    row = {"dataset": dataset, "plan": plan, "in_clauses": chosen, "clauses": "; ".join(chosen) or None} | span
    return _FILLED[dataset](row, kind, first, second, third)


def _once_polled(facts: list[dict]) -> list[dict]:
    """A poll of a question on the same days is one poll: the first."""
    polls: dict[tuple, object] = {}
    kept = []
    for fact in facts:
        key = tuple(fact[name] for name in ("plan", "series", "starts", "ends"))
        if "poll" not in fact or polls.setdefault(key, fact["poll"]) is fact["poll"]:
            kept.append({name: value for name, value in fact.items() if name != "poll"})
    return kept


def _training(row: dict, kind: int, first: int, second: int, third: int) -> list[dict]:
    texts = {
        "topic": ("Etika", "Şəffaflıq", None)[kind % 3],
        "region": ("Bakı", "Gəncə", "bakı", None)[second % 4],
        "series": "",
    }
    held = _amount("count", ((1.0, "exact"), (2.0, "exact"), (10.0, "at_least"))[first % 3])
    return [row | texts | held | _amount("participants", AMOUNTS[second % len(AMOUNTS)])]


def _outreach(row: dict, kind: int, first: int, second: int, third: int) -> list[dict]:
    channel, material = (("YouTube", "Video"), ("Facebook", "Post"))[third]
    return [
        row
        | {"channel": channel, "material": material, "series": SERIES[third]}
        | _amount("count", AMOUNTS[first % len(AMOUNTS)])
    ]


def _indicator(row: dict, kind: int, first: int, second: int, third: int) -> list[dict]:
    unit = ("ədəd", "ədəd", None, "%")[second % 4] if third == 0 else "%"
    return [
        row
        | {"code": "XY"[third], "series": "xy"[third], "title": "Ad", "unit": unit}
        | _amount("value", VALUES[first])
    ]


def _poll(row: dict, kind: int, first: int, second: int, third: int) -> list[dict]:
    """kind: counts, shares with n, or shares without; the answers come to more and to less than n too."""
    question = ("S1", "S1", "S2")[(kind + second) % 3]
    n = ((40.0, "exact"), (80.0, "exact"), (50.0, "about"), (60.0, "at_least"))[first % 4]
    flag = (False, False, True, None)[second % 4]
    row = row | {
        "code": question,
        "series": question.lower(),
        "question": "Razısınız?",
        "self_selected": flag,
        "poll": object(),
    }
    answers = ANSWERS[: 2 + (first + second) % 2] if kind != 3 else ANSWERS[1:]
    rows = []
    for place, answer in enumerate(answers):
        count = ((second * 3 + place * 7) % 31 + 0.0, "at_least" if first == 7 and place == 0 else "exact")
        told = {"answer": answer.capitalize(), "folded_answer": answer}
        if kind < 3:
            exact = n[1] == count[1] == "exact"
            share = (100 * count[0] / n[0], "exact" if exact or first == 7 else "about")
            rows.append(row | told | _amount("count", count) | _amount("base", n) | _amount("share", share))
        else:
            share = (round(100 * count[0] / 37, 1), "about" if first == 8 else "exact")
            rows.append(row | told | _amount("share", share) | _amount("base", n if kind < 5 else None))
    return rows


_FILLED = {"trainings": _training, "outreach": _outreach, "indicators": _indicator, "surveys": _poll}


def _amount(name: str, amount: tuple[float, str] | None) -> dict:
    value, qualifier = amount or (None, None)
    return {name: value, f"{name}_qualifier": qualifier}


def _span(year: int, precision: str, first: tuple[int, int], last: tuple[int, int]) -> dict | None:
    """None for 29 February of a year that has none."""
    try:
        starts = date(year, *first)
        ends = (
            date(year + (last < first), *last)
            if precision != "month" or last != (2, 29)
            else date(year, 3, 1) - timedelta(days=1)
        )
    except ValueError:
        return None
    return {"starts": starts, "ends": ends, "precision": precision, "year": year}


def _distinct(rows: list[dict], plans: int, *key: str) -> list[dict]:
    """One row of each key, of the plans that there are."""
    spread = [row | {"plan": plan} for row in rows for plan in (PLANS if row["plan"] == EVERYWHERE else (row["plan"],))]
    there = [row for row in spread if {row["plan"], row.get("earlier_plan", "A")} <= set(PLANS[:plans])]
    return list({tuple(row[name] for name in key): row for row in there}.values())
