"""Figures as a chart's sentence meets them: what a row is made of, and one row a case."""

from datetime import date

from kpi.rules.figure_row import Wave
from tests.language.sentence_figures import (
    AGREEMENTS,
    ANSWER,
    BREACHES,
    DAYS,
    POSTS,
    SAMPLE,
    SERVICES,
    SHARE,
    UNNAMED,
    VISITS,
    named,
)

WAVES = (Wave(date(2023, 3, 1), date(2023, 3, 31), "month"), Wave(date(2023, 10, 14), date(2023, 10, 14), "day"))

_OF_A_DAY = {
    "day_of": "series",
    "cut": date(2023, 9, 30),
    "compared_from": date(2022, 12, 31),
    "compared_through": date(2022, 12, 31),
}

CASES = {
    "as the issue has it": {"comparability": "gap", "compared_year": 2018, "compared": 143.0},
    "up since the year before": {"value": 2400.0, "compared": 1200.0},
    "down since the year before": {"value": 148.0, "compared": 156.0},
    "unchanged": {"value": 156.0, "compared": 156.0},
    "one year missing": {"comparability": "gap", "compared_year": 2021, "compared": 100.0},
    "the first figure": {"comparability": "first"},
    "from zero": {"value": 5.0, "compared": 0.0},
    "to zero": BREACHES | {"value": 0.0, "compared": 4.0},
    "zero twice": BREACHES | {"value": 0.0, "compared": 0.0},
    "small base": BREACHES | {"value": 7.0, "compared": 4.0},
    "one only": POSTS | {"value": 1.0, "compared": 21.0},
    "a fraction": VISITS | {"value": 34.1, "compared": 28.4},
    "quotation marks in the name": POSTS | {"value": 240.0, "compared": 121.0},
    "a latest value": SERVICES | _OF_A_DAY | {"value": 51.0, "compared": 48.0},
    "a latest value without a day": SERVICES
    | {"day_of": "series", "newest": None, "cut": None, "value": 51.0, "compared": 48.0},
    "a share": SHARE | {"value": 64.1, "compared": 57.3},
    "a share that falls by one point": SHARE | {"value": 56.0, "compared": 57.0},
    "since the start": AGREEMENTS | {"value": 17.0, "compared": 11.0},
    "less is better": DAYS | {"value": 11.1, "compared": 12.5},
    "at least now": {"value": 40.0, "qualifier": "at_least", "compared": 35.0, "change_qualifier": "at_least"},
    "at least then": {"value": 35.0, "compared": 40.0, "compared_qualifier": "at_least", "change_qualifier": "at_most"},
    "at least then, more now": {
        "value": 45.0,
        "compared": 40.0,
        "compared_qualifier": "at_least",
        "change_qualifier": "at_most",
    },
    "at least both times": {
        "value": 40.0,
        "qualifier": "at_least",
        "compared_value": 35.0,
        "compared_qualifier": "at_least",
        "change_qualifier": "unknown",
    },
    "about both times": VISITS
    | {
        "value": 480.0,
        "qualifier": "about",
        "compared": 420.0,
        "compared_qualifier": "about",
        "change_qualifier": "about",
    },
    "about the same": VISITS | {"value": 480.0, "qualifier": "about", "compared": 480.0, "change_qualifier": "about"},
    "at most now": SHARE | {"value": 30.0, "qualifier": "at_most", "compared": 35.0, "change_qualifier": "at_most"},
    "rows without a number": {
        "value": 40.0,
        "qualifier": "at_least",
        "compared": 35.0,
        "change_qualifier": "at_least",
        "missing": 2,
    },
    "the running year": {"running": True},
    "29 February": {
        "running": True,
        "year": 2024,
        "compared_year": 2023,
        "cut": date(2024, 2, 29),
        "compared_through": date(2023, 2, 28),
    },
    "the last value of the year before": SERVICES
    | {"running": True, "day_of": "series", "cut": date(2026, 9, 30), "comparability": "last_value"}
    | {"compared_from": date(2025, 12, 31), "compared_through": date(2025, 12, 31), "value": 52.0, "compared": 48.0},
    "a year before that was never completed": {"comparability": "incomplete_before"},
    "the running year's latest value": SERVICES | {"running": True, "value": 52.0, "compared": 48.0},
    "the running year, none before": {"running": True, "comparability": "no_year_before"},
    "the running year, none by the day": {"running": True, "comparability": "no_same_days"},
    "the running year without days": VISITS | {"running": True, "comparability": "undated", "cut": None, "value": 34.1},
    "on both sides of the day": {"running": True, "comparability": "straddles"},
    "clauses known beyond the day": {
        "running": True,
        "comparability": "days_differ",
        "clause": "",
        "newest": date(2026, 11, 30),
    },
    "another unit": VISITS | {"comparability": "units_differ", "value": 512.0},
    "counted anew in a later plan": AGREEMENTS | {"comparability": "counts_anew", "value": 3.0, "crossing": "same"},
    "the total of other clauses": {"comparability": "clauses_differ", "clause": ""},
    "the total of clauses that go on": {"crossing": "same", "compared_plan": "Q", "compared_clause": "", "clause": ""},
    "the total of clauses of which some were revised": {
        "crossing": "revised",
        "compared_plan": "Q",
        "compared_clause": "",
        "clause": "",
    },
    "another kind of sample": SAMPLE | {"comparability": "samples_differ", "value": 60.0, "low": 57.0, "high": 63.0},
    "another list of answers": SAMPLE | {"comparability": "answers_differ", "value": 60.0, "low": 57.0, "high": 63.0},
    "a revised clause": {
        "crossing": "revised",
        "crossing_note": "İndeks yeni metodika ilə hesablanır.",
        "compared_plan": "Q",
        "compared_clause": "4.1.1",
    },
    "a clause of another plan": {"crossing": "same", "compared_plan": "Q", "compared_clause": "9.6"},
    "a self-selected poll": ANSWER,
    "two waves of a year, of which shares were published": ANSWER | {"waves": WAVES},
    "two waves of a year, added up": ANSWER | {"waves": WAVES, "has_counts": True},
    "a poll of a plan's indicator": ANSWER
    | named(
        "Xidmətdən razı olanların payı", "Satisfied with the service", "Доля довольных обслуживанием", ("%", "%", "%")
    ),
    "within the margin": SAMPLE
    | {
        "value": 60.0,
        "compared": 58.0,
        "low": 57.0,
        "high": 63.0,
        "change_low": -2.3,
        "change_high": 6.3,
        "within_margin": True,
    },
    "beyond the margin": SAMPLE
    | {
        "value": 60.0,
        "compared": 52.0,
        "low": 57.0,
        "high": 63.0,
        "change_low": 3.6,
        "change_high": 12.3,
        "within_margin": False,
    },
    "the number of respondents": UNNAMED
    | {
        "dataset": "surveys",
        "automatic": "surveys.n",
        "automatic_name": "",
        "label": "Razısınızmı?",
        "unit": "person",
        "accumulation": "ratio",
        "day_of": "poll",
        "value": 611.0,
        "compared": 467.0,
    },
    "across New Year": {"spills": 2},
    "a part of a division": {"member": "Bakı"},
    "behind the target": {
        "running": True,
        "value": 143.0,
        "compared": 120.0,
        "target": 218.0,
        "judgement": "behind",
        "needed": 194.7,
        "threshold": 184.965,
        "judged_through": date(2026, 11, 22),
        "pace": 0.73,
    },
    "on track": {
        "running": True,
        "value": 190.0,
        "compared": 120.0,
        "target": 218.0,
        "judgement": "on_track",
        "needed": 194.7,
        "threshold": 184.965,
        "judged_through": date(2026, 11, 22),
        "pace": 0.98,
    },
    "reached": {"target": 200.0, "judgement": "reached", "needed": 200.0, "pace": 1.09},
    "not reached": {
        "target": 250.0,
        "judgement": "not_reached",
        "needed": 250.0,
        "pace": 0.87,
        "comparability": "gap",
        "compared_year": 2018,
    },
    "a limit that holds": BREACHES
    | {
        "running": True,
        "value": 3.0,
        "compared": 5.0,
        "target": 4.0,
        "judgement": "on_track",
        "needed": 3.57,
        "threshold": 3.76,
        "judged_through": date(2026, 11, 22),
        "pace": 0.84,
    },
    "a latest value on its way": DAYS
    | {
        "running": True,
        "value": 11.1,
        "compared": 12.5,
        "target": 8.0,
        "baseline": 15.0,
        "judgement": "behind",
        "needed": 8.0,
        "judged_through": date(2026, 11, 22),
        "pace": 0.557,
    },
    "a unit of another alphabet": VISITS
    | {"unit": "тыс. чел.", "unit_az": None, "unit_en": None, "unit_ru": None, "value": 34.1, "compared": 28.4},
    "no unit": {"unit": "", "value": 8.6, "compared": 6.0},
    "a name that asks": named("Razısınızmı?", "Are you satisfied?", "Довольны ли вы?", value=20.0, compared=15.0),
}
