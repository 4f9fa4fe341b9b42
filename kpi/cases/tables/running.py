"""Cases of rule 3, a year until it is final: figures that are compared."""

from dataclasses import replace
from datetime import date

from kpi.cases.shapes import Case
from kpi.rules.compared import Figure
from language import message

_CUT = date(2026, 10, 31)
_RUNNING = Figure(2026, 181, cut=_CUT)
_SHARE = Figure(2026, 74, unit="%", cut=_CUT, day_of="series", accumulation="latest", so_far=True)
_OCTOBER = Figure(2026, 131, cut=date(2026, 10, 28), reach="earlier")


def _wave(percent: float, ended: date) -> Figure:
    return Figure(
        ended.year, percent, unit="%", cut=ended, poll_ended=ended, polls=1, day_of="poll", accumulation="ratio"
    )


RUNNING = (
    Case(
        message("The running year with the same days"),
        (Figure(2025, 218, same_days_value=170), _RUNNING),
        {
            "comparability": "same_days",
            "compared_value": 170,
            "by": 11,
            "compared_from": date(2025, 1, 1),
            "compared_through": date(2025, 10, 31),
        },
    ),
    Case(
        message("A latest value is compared as at its day"),
        (
            Figure(2025, 218, same_days_value=170, accumulation="latest"),
            Figure(2026, 181, cut=_CUT, accumulation="latest"),
        ),
        {
            "comparability": "same_days",
            "by": 11,
            "compared_from": date(2025, 10, 31),
            "compared_through": date(2025, 10, 31),
        },
    ),
    Case(
        message("What adds up since the start is compared as at its day"),
        (
            Figure(2025, 218, same_days_value=170, accumulation="since_start"),
            Figure(2026, 181, cut=_CUT, accumulation="since_start"),
        ),
        {
            "comparability": "same_days",
            "by": 11,
            "compared_from": date(2025, 10, 31),
            "compared_through": date(2025, 10, 31),
        },
    ),
    Case(
        message("By the same day there was nothing yet"),
        (Figure(2025, 218, same_days_value=0), _RUNNING),
        {"comparability": "same_days", "compared_value": 0, "by": 181, "percent": None},
    ),
    Case(
        message("The year before is known as a whole only"),
        (Figure(2025, 218), _RUNNING),
        {"comparability": "no_same_days", "by": None},
    ),
    Case(
        message("An annual value of the running year, without a day"),
        (Figure(2025, 512), Figure(2026, 498)),
        {"comparability": "undated", "by": None},
    ),
    Case(
        message("A part of the running year goes on beyond the day"),
        (Figure(2025, 60, same_days_value=40), Figure(2026, 44, cut=_CUT, straddles=True)),
        {"comparability": "straddles", "by": None},
    ),
    Case(
        message("A part of the year before goes on beyond the same day"),
        (
            Figure(2025, 60, cut=date(2025, 12, 20), same_days_value=40, same_days_straddles=True),
            Figure(2026, 44, cut=_CUT),
        ),
        {"comparability": "straddles", "by": None},
    ),
    Case(
        message("In the total of a plan some clauses are known beyond its day"),
        (Figure(2025, 60, same_days_value=40), Figure(2026, 44, cut=_CUT, newest=date(2026, 11, 12))),
        {"comparability": "days_differ", "by": None},
    ),
    Case(
        message("The year before has no figure"),
        (Figure(2024, 190), _RUNNING),
        {"comparability": "no_year_before", "compared_year": None, "by": None},
    ),
    Case(
        message("The year was closed before it ended"),
        (Figure(2025, 100), Figure(2026, 90, cut=_CUT, closed=True)),
        {"comparability": "year_before", "by": -10, "compared_through": None},
    ),
    Case(
        message("On 5 January the year is not final yet"),
        (Figure(2025, 148, same_days_value=129), _OCTOBER),
        {"comparability": "same_days", "compared_value": 129, "by": 2, "compared_through": date(2025, 10, 28)},
        date(2027, 1, 5),
    ),
    Case(
        message("On 5 April neither, where its data end in October"),
        (Figure(2025, 148, same_days_value=129), _OCTOBER),
        {"comparability": "same_days", "compared_value": 129, "by": 2, "compared_through": date(2025, 10, 28)},
        date(2027, 4, 5),
    ),
    Case(
        message("On 5 April it is final, where its data reach into December"),
        (Figure(2025, 148, same_days_value=141), Figure(2026, 151, cut=date(2026, 12, 18))),
        {"comparability": "year_before", "compared_value": 148, "by": 3, "compared_through": None},
        date(2027, 4, 5),
    ),
    Case(
        message("Its data are stated to be complete to 31 December"),
        (Figure(2025, 148), Figure(2026, 151, cut=date(2026, 12, 31), reach="stated")),
        {"comparability": "year_before", "by": 3, "compared_through": None},
        date(2027, 1, 5),
    ),
    Case(
        message("The year before was never completed"),
        (Figure(2024, 97, cut=date(2024, 10, 28), reach="earlier"), Figure(2025, 148, cut=date(2025, 12, 18))),
        {"comparability": "incomplete_before", "compared_year": None, "by": None},
    ),
    Case(
        message("A latest value, and the year before has none of the same day"),
        (
            Figure(2025, 52, cut=date(2025, 12, 31), day_of="series", accumulation="latest"),
            Figure(2026, 61, cut=date(2026, 9, 30), day_of="series", accumulation="latest"),
        ),
        {
            "comparability": "last_value",
            "compared_value": 52,
            "by": 9,
            "compared_from": date(2025, 12, 31),
            "compared_through": date(2025, 12, 31),
        },
    ),
    Case(
        message("A share over the year so far, and the year before was never completed"),
        (
            replace(_SHARE, year=2024, value=71, cut=date(2024, 9, 30), reach="earlier"),
            replace(_SHARE, year=2025, value=78, cut=date(2025, 12, 31)),
        ),
        {"comparability": "incomplete_before", "compared_year": None, "by": None},
    ),
    Case(
        message("A poll is compared with the last finished wave"),
        (_wave(64.0, date(2024, 5, 20)), _wave(68.5, date(2026, 5, 18))),
        {"comparability": "gap", "compared_year": 2024, "by": 4.5, "compared_through": None},
    ),
)
