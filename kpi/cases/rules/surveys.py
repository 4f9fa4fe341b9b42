"""Rule 4: shares and surveys."""

from kpi.cases.shapes import Rule
from kpi.cases.tables.surveys import SHARES
from language import message

SURVEYS = (
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
                "interval) leave out zero. Where these bounds are not known, nobody can tell a change from what chance "
                "makes: shares of self-selected polls, of polls of which it is not stated how respondents were found, "
                "of unknown n, and weighted ones without a design effect differ. They neither rise nor fall, and stand "
                "in no count of what went up or down. A self-selected poll is not compared with a drawn sample."
            ),
            message(
                "The shares of a survey may be weighted; then they are kept as published, also beside the numbers of "
                "answers, and are not worked out from these. Margins of error are those of n divided by the design "
                "effect that the survey states, whether of weights or of clusters. None is assumed: weighted shares "
                "without it have no margin of error, and their change is stated as a plain difference. Where polls are "
                "added up, the effect is the mean of theirs, weighted by n; a poll that states none counts with 1."
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
                "were allowed, n is those who answered, and the shares may add up to more than 100 percent."
            ),
            message(
                "Answers stand in the order in which the first file that brought them lists them, row by row or "
                "column by column, and so do questions; those that a plan's workbook defines stand before them, as it "
                "lists them. A poll stands for its clause by the share of its first answer, not by its n."
            ),
            message(
                "Where a question was asked several times in a year, all dates are named. Counts of the waves are "
                "added up and the share is worked out from them; where only shares were published, the last wave "
                "stands. Where a figure is worked out over another number of waves than the one that it is compared "
                "with, both numbers are named: the waves of a whole year are not like one of them."
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
)
