"""What the methods page says beside the rules of kpi.cases: the words of comparisons, and what is counted."""

from kpi.cases import RULES, Case
from kpi.rules.compared import COMPARABILITIES
from language import message

# Comparability code → what it means; the words that stand beside such a change come from an example of it.
COMPARISONS = {
    "year_before": message("Both years are final, and both have a figure."),
    "gap": message("Both years are final; for the years between there is no figure."),
    "same_days": message("The year is provisional: only the days up to the date named count, in both years."),
    "last_value": message(
        "The year is provisional: its latest value stands beside the last one of the year before, each with its day."
    ),
    "incomplete_before": message("The earlier year was never completed, and its data end too early."),
    "first": message("There is no earlier figure, in this plan or in one that its clause goes on from."),
    "no_year_before": message("The year is provisional, and the year before has no figure."),
    "no_same_days": message(
        "The year is provisional, and how much of the year before came by the same day is not known."
    ),
    "undated": message(
        "The year is provisional, and the day of its figure is not known; or the days of the earlier figure are not, "
        "which is then said in its place."
    ),
    "straddles": message("Something began before the date up to which is counted and ended after it."),
    "days_differ": message("The figure is the total of a plan, and some of its clauses are known beyond its day."),
    "units_differ": message("The earlier figure is in another unit."),
    "counts_anew": message(
        "The earlier figure is of another plan, and the indicator begins anew with its plan or adds up in another way."
    ),
    "answers_differ": message("One of the two polls offered answers that the other one lacks."),
    "small_sample": message("At least one of the two polls was answered by fewer than 30."),
    "clauses_differ": message(
        "The figure is the total of a plan, and that of the earlier plan is made of other clauses."
    ),
    "samples_differ": message("One of the two polls was self-selected, for the other respondents were drawn."),
}


def comparison_examples() -> dict[str, Case]:
    """Comparability → the first case of the rules that shows it."""
    shown = [
        (case.expected.get("comparability"), case)
        for rule in RULES
        for case in rule.cases
        if isinstance(case.expected, dict)
    ]
    return {code: next(case for kind, case in shown if kind == code) for code in COMPARABILITIES}


# What is counted → how.
COUNTING = (
    (
        message("Trainings and events"),
        message(
            "The column “Sayı” (count) is added up, not the rows: "
            "“45 awareness events in 20 towns” is one row and counts 45. A row with two dates and no count counts 2."
        ),
    ),
    (message("Participants"), message("Attendances are added up, not distinct people: who came twice counts twice.")),
    (
        message("Outreach"),
        message(
            "Each material on each channel is counted by itself. "
            "Posts, videos and leaflets are never added together, nor are two channels."
        ),
    ),
    (
        message("Surveys"),
        message(
            "A question is known by its code, otherwise by its wording. Each answer has its share of all answers; "
            "the number of respondents stands beside it."
        ),
    ),
    (
        message("The work plan"),
        message(
            "What is planned is in no figure. It is compared with the register as a total of clause, kind and year so "
            "far, never row by row: what is done earlier than planned counts towards it, what is done later makes up "
            "for it, and what is missing is what was due last. What has no day is due on the last day of its month, "
            "quarter or year. Work is late only once that day is over and the register has passed it: its newest row "
            "is of a later day, or the register was stated to be complete up to it, or the year is final. Where "
            "“at least” or “about” leaves open whether enough was done, that is not known. Work of a year outside the "
            "term of its clause is never late."
        ),
    ),
    (message("Rows without a clause"), message("They are kept and listed, and are in no figure.")),
    (
        message("By topic, region or audience"),
        message("Rows that name none are in the total only, so the parts can come to less than the total."),
    ),
)
