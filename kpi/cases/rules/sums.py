"""Rules 5 to 8: how figures add up, over rows and clauses and from plan to plan."""

from kpi.cases.shapes import Rule
from kpi.cases.tables.bounds import BOUNDS
from kpi.cases.tables.followed import ONCE
from kpi.cases.tables.measures import ROUNDED
from kpi.cases.tables.plans import ACROSS
from kpi.cases.tables.sums import ADDED
from language import message

SUMS = (
    Rule(
        5,
        message("“At least” and “about” stay"),
        (
            message(
                "Where a report says “more than 40”, the figure is “at least 40”, and everything worked out from it "
                "keeps the word. A sum in which some rows lack their number is “at least” too. Where two open figures "
                "say nothing of their difference, the change is unknown."
            ),
        ),
        BOUNDS,
    ),
    Rule(
        6,
        message("Once in the total of the plan"),
        (
            message(
                "What serves several clauses counts in full in each of them and once in the total of the plan. So the "
                "clauses together can come to more than the total."
            ),
        ),
        ONCE,
    ),
    Rule(
        7,
        message("From one plan to the next"),
        (
            message(
                "A line goes on into the next plan only where the crosswalk of the plans says that the clause is the "
                "same or was revised. A revised clause draws a break, with the note of the crosswalk, and beside the "
                "comparison stands that the earlier figure is of the earlier plan. A clause that was replaced, merged, "
                "split or dropped ends its line; the page of the clause says where it came from and what became of it."
            ),
            message(
                "What adds up since the start of its plan begins anew with the next one and is not compared across "
                "plans, nor is an indicator that adds up in another way there."
            ),
            message(
                "The total of a plan continues as the clauses that it is made of do: a total of one clause as that "
                "clause does, a total of several where each continues a clause of the earlier plan's total and none "
                "is left over. Otherwise it is not compared, and the page says why."
            ),
        ),
        ACROSS,
    ),
    Rule(
        8,
        message("How a year adds up"),
        (
            message(
                "An indicator adds up in one of three ways: within the year (the sum of the year), by the latest value "
                "(the newest one of the year) or since the start (the sum from the first year of the plan). An annual "
                "value stands for its year: values of months or days beside it are not added to it."
            ),
            message(
                "Percentages are never averaged: they are worked out anew from counts where all counts are known; "
                "otherwise the latest published percentage stands. Nor do reported averages, indices and ranks add "
                "up: the latest stands for its year."
            ),
            message(
                "Values are rounded to the indicator's own decimals, half away from zero as in a spreadsheet: the "
                "decimals of its definition, otherwise one for a share and two at the most for others, fewer where "
                "the values have fewer. A change is the difference of the two figures as they are shown, so that a "
                "reader who subtracts one from the other finds it: from 68.66 to 70.62 percent, shown as 68.7 and "
                "70.6, is a change of 1.9 percentage points, though the exact figures are 1.96 apart. Percentages of "
                "change and margins of error are worked out from the exact figures. Between figures that read the same "
                "there is no change."
            ),
            message(
                "Beside the automatic indicators stand those that an analyst defines on a dataset, if need be for some "
                "of its rows only: the number of rows, the sum of a column, the number of distinct values, a share of "
                "answers, a ratio of two indicators."
            ),
        ),
        (*ADDED, *ROUNDED),
    ),
)
