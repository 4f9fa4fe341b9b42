"""Cases of rule 3: a year until it is final."""

from datetime import date

from kpi.cases.shapes import Case, Typed, figure
from kpi.rules.compared import Figure
from language import message

_CUT = date(2026, 10, 31)
_RUNNING = Figure(2026, 181, cut=_CUT)
_OCTOBER = Figure(2026, 131, cut=date(2026, 10, 28), reach="earlier")

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
        message("A poll is compared with the last finished wave"),
        (
            Figure(2024, 64.0, unit="%", cut=date(2024, 5, 20), day_of="poll", accumulation="ratio"),
            Figure(2026, 68.5, unit="%", cut=date(2026, 5, 18), day_of="poll", accumulation="ratio"),
        ),
        {"comparability": "gap", "compared_year": 2024, "by": 4.5, "compared_through": None},
    ),
    Case(
        message("A row of January says nothing of the year before"),
        Typed(
            {
                "trainings": (
                    {"dates": "10.10.2024", "participants": 40},
                    {"dates": "20.12.2024", "participants": 9},
                    {"dates": "28.10.2025", "participants": 45},
                    {"dates": "03.01.2026", "participants": 1},
                )
            },
            runs=True,
        ),
        (
            figure(
                45,
                "trainings.participants",
                cut=date(2025, 10, 28),
                complete=False,
                change={
                    "comparability": "same_days",
                    "compared_year": 2024,
                    "compared_value": 40,
                    "by": 5,
                    "percent": 12.5,
                    "qualifier": "exact",
                    "small_base": False,
                    "compared_from": date(2024, 1, 1),
                    "compared_through": date(2024, 10, 28),
                },
            ),
        ),
        date(2026, 4, 5),
    ),
    Case(
        message("An earlier day than that of the newest row was stated"),
        Typed(
            {
                "trainings": (
                    {"dates": "10.02.2025", "participants": 40},
                    {"dates": "20.03.2025", "participants": 30},
                    {"dates": "15.02.2026", "participants": 45},
                    {"dates": "28.10.2026", "participants": 60},
                )
            },
            runs=True,
            stated={"trainings": date(2026, 2, 28)},
        ),
        (
            figure(
                45,
                "trainings.participants",
                year=2026,
                cut=date(2026, 2, 28),
                complete=False,
                rows=1,
                change={
                    "comparability": "same_days",
                    "compared_year": 2025,
                    "compared_value": 40,
                    "by": 5,
                    "percent": 12.5,
                    "qualifier": "exact",
                    "small_base": False,
                    "compared_from": date(2025, 1, 1),
                    "compared_through": date(2025, 2, 28),
                },
            ),
        ),
    ),
    Case(
        message("What is reported has its own day"),
        Typed(
            {
                "indicators": (
                    {"dates": "30.06.2025", "code": "a", "value": 60},
                    {"dates": "31.10.2025", "code": "a", "value": 40},
                    {"dates": "30.06.2026", "code": "a", "value": 60},
                    {"dates": "31.10.2025", "code": "b", "value": 5},
                    {"dates": "31.10.2026", "code": "b", "value": 5},
                )
            },
            runs=True,
        ),
        (
            figure(
                60,
                "a",
                year=2026,
                cut=date(2026, 6, 30),
                change={
                    "comparability": "same_days",
                    "compared_year": 2025,
                    "compared_value": 60,
                    "by": 0,
                    "percent": 0,
                    "qualifier": "exact",
                    "small_base": False,
                    "compared_from": date(2025, 1, 1),
                    "compared_through": date(2025, 6, 30),
                },
            ),
        ),
    ),
    Case(
        message("A value without a day beside one of 29 February"),
        Typed(
            {
                "indicators": (
                    {"dates": "2023", "code": "a", "value": 10},
                    {"dates": "2024", "code": "a", "value": 12},
                    {"dates": "29.02.2024", "code": "b", "value": 5},
                )
            },
            runs=True,
        ),
        (figure(12, "a", year=2024, cut=None, change={"comparability": "undated", "compared_year": None, "by": None}),),
        date(2024, 2, 29),
    ),
    Case(
        message("29 February is compared with 28 February"),
        Typed(
            {
                "trainings": (
                    {"dates": "28.02.2023", "participants": 40},
                    {"dates": "01.03.2023", "participants": 80},
                    {"dates": "29.02.2024", "participants": 50},
                )
            },
            runs=True,
        ),
        (
            figure(
                50,
                "trainings.participants",
                year=2024,
                cut=date(2024, 2, 29),
                change={
                    "comparability": "same_days",
                    "compared_year": 2023,
                    "compared_value": 40,
                    "by": 10,
                    "percent": 25,
                    "qualifier": "exact",
                    "small_base": False,
                    "compared_from": date(2023, 1, 1),
                    "compared_through": date(2023, 2, 28),
                },
            ),
        ),
        date(2024, 3, 5),
    ),
    Case(
        message("29 February lies after 28 February"),
        Typed(
            {
                "trainings": (
                    {"dates": "28.02.2024", "participants": 40},
                    {"dates": "29.02.2024", "participants": 80},
                    {"dates": "28.02.2025", "participants": 50},
                )
            },
            runs=True,
        ),
        (
            figure(
                50,
                "trainings.participants",
                cut=date(2025, 2, 28),
                change={
                    "comparability": "same_days",
                    "compared_year": 2024,
                    "compared_value": 40,
                    "by": 10,
                    "percent": 25,
                    "qualifier": "exact",
                    "small_base": False,
                    "compared_from": date(2024, 1, 1),
                    "compared_through": date(2024, 2, 28),
                },
            ),
        ),
        date(2025, 3, 5),
    ),
    Case(
        message("Only the month is known"),
        Typed(
            {"trainings": ({"dates": "01.03.2025", "participants": 10}, {"dates": "11.2026", "participants": 5})},
            runs=True,
        ),
        (
            figure(
                5,
                "trainings.participants",
                year=2026,
                cut=date(2026, 11, 22),
                change={"comparability": "straddles", "compared_year": None, "by": None},
            ),
        ),
    ),
    Case(
        message("The year before is known by the year only"),
        Typed(
            {"trainings": ({"dates": "2025", "participants": 90}, {"dates": "31.10.2026", "participants": 5})},
            runs=True,
        ),
        (
            figure(
                5,
                "trainings.participants",
                year=2026,
                cut=date(2026, 10, 31),
                change={"comparability": "undated", "compared_year": None, "by": None},
            ),
        ),
    ),
    Case(
        message("An event across New Year"),
        Typed({"events": ({"dates": "15.12.2024 - 15.01.2025", "participants": 10},)}),
        (figure(1, "events.held", year=2024, spills=1), figure(None, "events.held", year=2025)),
    ),
)
