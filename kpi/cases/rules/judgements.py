"""Rules 9 and 10: what a figure is held against, and what it is made of."""

from kpi.cases.shapes import Rule
from kpi.cases.tables.followed import FOLLOWED
from kpi.cases.tables.targets import JUDGED
from language import message

JUDGEMENTS = (
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
                "judged. From {pace} on the indicator is on track, below that it is behind. Once the year is over, the "
                "target is reached or not."
            ),
            message(
                "A latest value is a level: by its own day it is to have come as far as an even pace leads from its "
                "last final value, on the day of that, to the target on 31 December; without a final value the way "
                "begins at the baseline, at the end of the baseline's year. Where a level had met its target before, "
                "the target is to be kept. Where nobody knows where the way began, or the exact last final value, or "
                "of which day the value is, nothing is judged before the year is over. A share or an average worked "
                "out over the year so far does not grow because time goes by: it is held against its whole target, by "
                "the part of the way from the baseline that is done, (value − baseline) ÷ (target − baseline). So is "
                "one that is reported, where its definition says that it adds up within the year, and it is not "
                "compared with a value of another day. So is a poll until its year is over, as another wave may follow."
            ),
            message(
                "The arithmetic stands beside the judgement, and the judgement stands in words, never in colour "
                "alone. Where neither more nor less is better, or an open figure may lie on either side of the "
                "target, there is no judgement; “about” may be a tenth less or more. A target on the wrong side of "
                "its baseline is refused when it is loaded. The status of a clause is the analyst's own; it stands "
                "beside the judgement as it was given and is never overwritten by it; where the two disagree, that "
                "is said."
            ),
            message(
                "The overview answers whether the plan is carried out from the targets of the year and the data of "
                "the clauses that are due in it. “Yes”: every target is reached or on track, and each of these "
                "clauses has all that is asked for, or the answer that there is nothing to report. “It cannot be "
                "told yet”: more than half of the targets have no figure or are not judged, or more than half of "
                "these clauses have no data at all. “No, we are not”: no target is reached or on track. “In part”: "
                "all else."
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
