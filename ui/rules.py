"""The rules of figures in plain words, with examples that kpi.changes works out.

Tables that the methods page walks over: a rule's example is a series of figures, of which the
last one is compared, so that no page can claim another result than the code gives.
"""

from dataclasses import dataclass
from datetime import date

from kpi.changes import Figure
from language import message

TODAY = date(2026, 11, 22)  # of the examples: 2026 runs, the years before are full
_CUT = date(2026, 10, 31)


@dataclass(frozen=True)
class Rule:
    """number: as in the design and the tests. examples: each a series, its last figure compared."""

    number: int
    title: str
    text: str
    examples: tuple[tuple[Figure, ...], ...] = ()


RULES = (
    Rule(
        1, message("With the year before"),
        message(
            "A year is compared with the year before it. Where that year has no figure, the nearest earlier one is taken, "
            "and the page says which years lie between: a change over several years is never called the growth of one year. "
            "A year without data is an empty place on the axis, never a zero."
        ),
        ((Figure(2024, 180), Figure(2025, 218)), (Figure(2022, 156), Figure(2025, 218))),
    ),
    Rule(
        2, message("Zero, missing and unchanged are three things"),
        message(
            "A zero was counted and came to nothing; a missing figure was not reported; an unchanged one was reported and is the same. "
            "From zero no percentage can be formed: the change stands in units. Against a figure under {base} the change in units "
            "comes first, and the percentage is marked as from a small base."
        ),
        ((Figure(2024, 0), Figure(2025, 5)), (Figure(2024, 4), Figure(2025, 6)), (Figure(2024, 12), Figure(2025, 12))),
    ),
    Rule(
        3, message("A year that is still running"),
        message(
            "A year runs until it is over in the calendar. Until then its figures are incomplete: they are drawn hatched and compared "
            "with the same days of the year before, never with a whole year. The last of these days is the newest date that the dataset "
            "holds, and it is always named. A yearly value without a day is not compared while its year runs. If anything in "
            "either year lasted beyond that day, the two cannot be compared, and the page says so."
        ),
        (
            (Figure(2025, 218, same_days_value=170), Figure(2026, 181, cut=_CUT)),
            (Figure(2025, 512), Figure(2026, 498)),
            (Figure(2025, 60, same_days_value=40, same_days_straddles=True), Figure(2026, 44, cut=_CUT)),
        ),
    ),
    Rule(
        4, message("Shares and surveys"),
        message(
            "Shares change in percentage points. A survey stands with its question, its dates and the number of its respondents, and says "
            "whether people chose themselves to take part. Such a poll has no margin of error: it speaks for those who answered, not for "
            "everybody. Counts that were not published are not worked out from shares. Answers that do not add up to 100% "
            "are shown as published, and what is missing is named."
        ),
        ((Figure(2024, 64.7, unit="%"), Figure(2025, 68.1, unit="%")),),
    ),
    Rule(
        5, message("“At least” and “about” stay"),
        message(
            "Where a report says “more than 40”, the figure is “at least 40”, and everything worked out from it keeps the word. "
            "A sum in which some rows lack their number is “at least” too. Where both figures are open, the change is unknown."
        ),
        (
            (Figure(2024, 35), Figure(2025, 40, "at_least")),
            (Figure(2024, 40, "at_least"), Figure(2025, 35)),
            (Figure(2024, 35, "at_least"), Figure(2025, 40, "at_least")),
            (Figure(2024, 100, "about"), Figure(2025, 120)),
        ),
    ),
    Rule(
        6, message("Once in the total of the plan"),
        message(
            "What serves several clauses counts in full in each of them and once in the total of the plan. "
            "So the clauses together can come to more than the total."
        ),
    ),
    Rule(
        7, message("From one plan to the next"),
        message(
            "A series ends with its plan. Clauses of two plans are not joined into one line, even where one continues the other: "
            "its wording and what it asks for may have changed."
        ),
    ),
    Rule(
        8, message("How a year adds up"),
        message(
            "An indicator adds up in one of three ways: within the year (the sum of the year), by the latest value (the newest one of the year) "
            "or since the start (the sum from the first year of the plan). Percentages are never averaged: they are worked out anew from counts "
            "where all counts are known; otherwise the latest published percentage stands."
        ),
    ),
    Rule(
        9, message("A judgement needs a target"),
        message(
            "No figure is called good or bad without a target. Where a plan names a target, it is marked beside the figure. "
            "The status of a clause is the analyst's own and is shown as it was given."
        ),
    ),
    Rule(
        10, message("Every figure can be followed"),
        message("The page of a clause leads from each figure to the rows that it is made of, with their file, sheet and row."),
    ),
)

# Comparability code → what it means; the examples show the words that stand beside such a change.
COMPARISONS = {
    "year_before": message("Both years are over, and both have a figure."),
    "gap": message("Both years are over; for the years between there is no figure."),
    "same_days": message("The year is running: only the days up to the date named count, in both years."),
    "first": message("There is no earlier figure in this plan."),
    "no_year_before": message("The year is running, and the year before has no figure."),
    "units_differ": message("The earlier figure is in another unit."),
    "undated": message("The year is running, and the days of one of the figures are not known."),
    "straddles": message("Something began before the date up to which is counted and ended after it."),
}

_RUNNING = Figure(2026, 181, cut=_CUT)
COMPARISON_EXAMPLES = {
    "year_before": (Figure(2024, 180), Figure(2025, 218)),
    "gap": (Figure(2022, 156), Figure(2025, 218)),
    "same_days": (Figure(2025, 218, same_days_value=170), _RUNNING),
    "first": (Figure(2025, 218),),
    "no_year_before": (Figure(2023, 190), _RUNNING),
    "units_differ": (Figure(2024, 12, unit="ay"), Figure(2025, 360, unit="gün")),
    "undated": (Figure(2025, 218), Figure(2026, 181)),
    "straddles": (Figure(2025, 218, same_days_value=170, same_days_straddles=True), _RUNNING),
}

# What is counted → how.
COUNTING = (
    (
        message("Trainings and events"),
        message(
            "The column “Sayı” (count) is added up, not the rows: “45 awareness events in 20 towns” is one row and counts 45. "
            "A row with two dates and no count counts 2."
        ),
    ),
    (message("Participants"), message("Attendances are added up, not distinct people: who came twice counts twice.")),
    (
        message("Outreach"),
        message("Each material on each channel is counted by itself. Posts, videos and leaflets are never added together, nor are two channels."),
    ),
    (
        message("Surveys"),
        message(
            "A question is known by its code, otherwise by its wording. Each answer has its share of all answers; "
            "the number of respondents stands beside it."
        ),
    ),
    (message("Rows without a clause"), message("They are kept and listed, and are in no figure.")),
    (
        message("By topic, region or audience"),
        message("Rows that name none are in the total only, so the parts can come to less than the total."),
    ),
)
