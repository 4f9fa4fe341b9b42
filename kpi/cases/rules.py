"""The ten rules in plain words, each with its cases."""

from kpi.cases.shapes import Rule
from kpi.cases.tables.bounds import BOUNDS
from kpi.cases.tables.followed import FOLLOWED, ONCE
from kpi.cases.tables.measures import KINDS, ROUNDED
from kpi.cases.tables.plans import ACROSS
from kpi.cases.tables.running import RUNNING
from kpi.cases.tables.running_rows import RUNNING_ROWS
from kpi.cases.tables.sums import ADDED
from kpi.cases.tables.surveys import SHARES
from kpi.cases.tables.targets import JUDGED
from kpi.cases.tables.years import YEAR_BEFORE, ZERO
from language import message

# Places in texts: {base}, kpi.rules.changes.small_base; {pace}, kpi.rules.judgement.ON_TRACK; {final_after}, of
# kpi.settings.
RULES = (
    Rule(
        1,
        message("With the year before"),
        (
            message(
                "A year is compared with the year before it. Where that year has no figure, the nearest earlier one is "
                "taken, and the page says which years lie between: a change over several years is never called the "
                "growth of one year. A year without data is an empty place on the axis, never a zero."
            ),
            message("Figures in different units are not compared."),
        ),
        YEAR_BEFORE,
    ),
    Rule(
        2,
        message("Zero, missing and unchanged are three things"),
        (
            message(
                "A zero was counted and came to nothing; a missing figure was not reported; an unchanged one was "
                "reported and is the same. From zero, and from below it, no percentage can be formed: the change "
                "stands in units."
            ),
            message(
                "An indicator is of one kind: count, amount, average, share, index or rank, as its definition says "
                "or, failing that, its unit. No percentage is worked out for a share, an index or a rank. Against a "
                "count under {base} (the limit in force here; counted in ones, whatever the scale of the unit) the "
                "change in units comes first, and the percentage is marked as from a small base; only counts have a "
                "small base."
            ),
            message(
                "A definition may name a band of no material change: a change within it is shown, and counts as "
                "neither up nor down."
            ),
        ),
        (*ZERO, *KINDS),
    ),
    Rule(
        3,
        message("Until a year is final"),
        (
            message(
                "The figures of a year are provisional until the year is closed or its data are stated to be complete "
                "to 31 December; after {final_after} of the next year (the day in force here) also where the newest "
                "row lies in December or is known by the year alone. Otherwise the year stays incomplete, however old "
                "it is. This is asked of each register and of each reported series by itself: a row of January says "
                "nothing of the year before."
            ),
            message(
                "Provisional figures are drawn hollow, with a mark where the year before stood by the same day, and "
                "compared over the same days of the year before, never with a whole year. Both spans are named, each "
                "with its first and its last day; 29 February is compared with 28 February. A year before that was "
                "itself never completed is not compared where its data end earlier."
            ),
            message(
                "A register (trainings, events, outreach) is known up to one day for the whole agency: that of its "
                "newest row of the year, or the one that an analyst has stated, which may be later or earlier; never a "
                "day after today. What begins after an earlier stated day waits: it is in no figure, and the year is "
                "not final, until a later day is stated. What is reported has the day of its own newest value, series "
                "by series: a latest value is compared with the value of the same day of the year before, otherwise "
                "with the last one of that year, and both days are named. A poll is compared with the last wave of an "
                "earlier year."
            ),
            message(
                "A day may be stated for one clause of a plan alone; it then wins over that of the register, whether "
                "earlier or later, in all years up to it. In the total of the plan a row counts where it counts in "
                "one of its clauses, and so it does among the same days of the year before, up to the register's day: "
                "like is compared with like. The total is known up to that day, and is final only once each of these "
                "clauses is. Where it holds what a clause had after that day, it is not compared with the same days."
            ),
            message(
                "What is known only by its month or its year may have happened on any of its days. If anything in "
                "either year may lie on both sides of the last day, or an annual value has no day, the two years are "
                "not compared, and the page says why."
            ),
            message(
                "What began before New Year and ended after it counts in the year in which it began, and this is said "
                "beside the figure. A switch shows full years only."
            ),
            message(
                "A figure that was changed after it had been final is revised: its former value stands beside it. So "
                "it is once its year was closed, and, where nobody closed it, once it stood for a day as final by its "
                "date or as stated to be complete; what is mended on the day of its entry is none. What newer rules "
                "or another definition make of a figure is no revision."
            ),
        ),
        (*RUNNING, *RUNNING_ROWS),
    ),
    Rule(
        4,
        message("Shares and surveys"),
        (
            message(
                "Shares change in percentage points. A survey stands with its question as it was worded in each year, "
                "its dates and the number of its respondents, and says whether people chose themselves to take part. "
                "Counts that were not published are not worked out from shares."
            ),
            message(
                "A self-selected poll has no margin of error: it speaks for those who answered, not for everybody. For "
                "a probability sample the bounds are shown between which the share lies with 95 percent confidence "
                "(Wilson's interval), and a change counts only where the bounds of the difference (Newcombe's "
                "interval) leave out zero. Two self-selected polls differ, they neither rise nor fall, and stand in no "
                "count of what went up or down. The two kinds of polls are not compared with each other."
            ),
            message(
                "The shares of a survey may be weighted; then they are kept as published, also beside the numbers of "
                "answers, and are not worked out from these. Margins of error are those of n divided by the design "
                "effect that the survey states, whether of weights or of clusters. None is assumed: weighted shares "
                "without it have no margin of error, and their change is stated as a plain difference."
            ),
            message(
                "Answers that miss 100 percent by more than their rounding allows are shown as published, and what is "
                "missing is named. Answers by which the question does not apply are in the base of the shares; they "
                "can be taken out of it, and the page then says so. Where only shares were published, the new shares "
                "are “about”, and the number of respondents behind them is not known."
            ),
            message(
                "Where fewer than 30 answered, the counts are shown in place of the share; where only shares were "
                "published, the share stands small beside its n. No change is stated of either. Where several answers "
                "were allowed, n is those who answered, and the shares may add up to more than 100 percent. A poll "
                "stands for its clause by its first share, not by its n."
            ),
            message(
                "Where a question was asked several times in a year, all dates are named. Counts of the waves are "
                "added up and the share is worked out from them; where only shares were published, the last wave "
                "stands."
            ),
            message(
                "Where the list of answers changed, shares are not compared, and a break stands at the year: an answer "
                "that is new takes from the others, one that is gone gives to them. A list changed where an answer "
                "that somebody gave is not in the other list and that list comes to 100 percent; an answer that "
                "nobody gave changes nothing. An indicator that an analyst defines as the share of named answers is "
                "compared: it says which answers stand for each other."
            ),
        ),
        SHARES,
    ),
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
                "otherwise the latest published percentage stands."
            ),
            message(
                "Values are rounded to the indicator's own decimals, half away from zero as in a spreadsheet: the "
                "decimals of its definition, otherwise one for a share and two at the most for others, fewer where "
                "the values have fewer. A change is the difference of the two figures as they are shown, so that a "
                "reader who subtracts one from the other finds it: from 68.66 to 70.62 percent, shown as 68.7 and "
                "70.6, are 1.9 percentage points, though the exact figures are 1.96 apart. Percentages of change and "
                "margins of error are worked out from the exact figures. A change between figures that read the same "
                "is none."
            ),
            message(
                "Beside the automatic indicators stand those that an analyst defines on a dataset, if need be for some "
                "of its rows only: the number of rows, the sum of a column, the number of distinct values, a share of "
                "answers, a ratio of two indicators."
            ),
        ),
        (*ADDED, *ROUNDED),
    ),
    Rule(
        9,
        message("A judgement needs a target"),
        (
            message(
                "No figure is called good or bad without a target. What adds up is held against the part of the "
                "target that is due by its day. That part follows from how earlier years went: the median share that "
                "up to three final years had reached by that day, provided that there are at least two such years, "
                "all of whose rows have days and which came to ten or more; otherwise it is the elapsed share of the "
                "year. Which of the two was used is said beside the judgement; where nothing is due yet, nothing is "
                "judged. A latest value is held against the way from the baseline to the target: (value − baseline) ÷"
                " (target − baseline). From {pace} on the indicator is on track, below that it is behind. Once the "
                "year is over, the target is reached or not."
            ),
            message(
                "The arithmetic stands beside the judgement, and the judgement stands in words, never in colour "
                "alone. Where neither more nor less is better, or an open figure may lie on either side of the "
                "target, there is no judgement; “about” may be a tenth less or more. A target on the wrong side of "
                "its baseline is refused when it is loaded. The status of a clause is the analyst's own; it stands "
                "beside the judgement as it was given and is never overwritten by it; where the two disagree, that "
                "is said."
            ),
        ),
        JUDGED,
    ),
    Rule(
        10,
        message("Every figure can be followed"),
        (
            message(
                "From each figure two clicks lead to the rows that it is made of, and from each row to its file, sheet "
                "and cell; whoever may change data can also download the original file. The rows behind a figure add "
                "up to it."
            ),
        ),
        FOLLOWED,
    ),
)
