"""Rules 1 to 3: a year beside the year before, and until it is final."""

from kpi.cases.shapes import Rule
from kpi.cases.tables.measures import KINDS
from kpi.cases.tables.running import RUNNING
from kpi.cases.tables.running_days import RUNNING_DAYS
from kpi.cases.tables.running_rows import RUNNING_ROWS
from kpi.cases.tables.years import YEAR_BEFORE, ZERO
from language import message

YEARS = (
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
                "reported and is the same. From zero, and from or to below it, no percentage can be formed: the "
                "change stands in units."
            ),
            message(
                "An indicator is of one kind: count, amount, average, share, index or rank, as its definition says "
                "or, failing that, its unit. No percentage is worked out for a share, an index or a rank. Against a "
                "count under {base} (the limit in force here; counted in ones, whatever the scale of the unit) the "
                "change in units comes first, and the percentage is marked as from a small base; only counts have a "
                "small base. A rank moves by places: who climbs is better, though the number falls. It is "
                "drawn as a point, with the first place on top."
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
                "nothing of the year before. A poll stands for itself: its figure is final on the day after its last "
                "wave ended, where that day is known. Another wave in the same year makes another figure of both, "
                "which is no revision."
            ),
            message(
                "Provisional figures are drawn hollow, with a mark where the year before stood by the same day, and "
                "compared over the same days of the year before, never with a whole year. Both spans are named, each "
                "with its first and its last day; 29 February is compared with 28 February. A year before that was "
                "itself never completed is not compared where its data end earlier."
            ),
            message(
                "A reader may choose another earlier year. A final year is then compared with the whole of it, a "
                "provisional one with the same days of it. These days are known only for the three years before, of "
                "indicators that add up within the year and whose rows all have days and numbers; where they are not "
                "known, the page says so. A latest value is compared with the last one of that year, and both days are "
                "named."
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
                "one of its clauses, and so it does among the same days of the year before: like is compared with "
                "like. The total is known up to the earliest of the register's day and those of its clauses, and is "
                "final only once each of these clauses is. Where it holds what a clause had after that day, it is not "
                "compared with the same days."
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
                "date or as stated to be complete; a figure corrected on the day of its entry is not, nor is one that "
                "changes through newer rules or another definition."
            ),
        ),
        (*RUNNING, *RUNNING_ROWS, *RUNNING_DAYS),
    ),
)
