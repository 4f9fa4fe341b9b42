"""Answers that do not go with the others of their poll."""

from language import message
from loaders.problems.kinds.kind import Kind

POLLS = {
    "answer_twice": Kind(
        message("These rows give one answer of one poll: {rows}."),
        message("Keep one of them, with the whole number; give two polls each its own dates or question."),
        message("Answers that a poll has twice"),
    ),
    "share_twice": Kind(
        message("These rows give the percentage of one indicator for the same time twice: {rows}."),
        message("Keep one of them, that of the whole; give parts, such as regions, codes of their own."),
        message("Percentages that are given twice"),
    ),
    "unsure_share": Kind(
        message("'{value}' can be read as {first} or as {second}."),
        message("Type the share with a percent sign: {first} or {second}."),
        message("Shares with two readings"),
    ),
    "several_without_base": Kind(
        message("Several answers were allowed, so n is not their sum, and it is not stated."),
        message("Type n in the column 'Respondents'."),
        message("Several answers without n"),
    ),
    "answer_or_sum": Kind(
        message("'{value}' equals the sum of the other answers: it may be an answer or their total."),
        message("If it is their total, delete the row; otherwise add a column with the number of respondents."),
        message("Answers or their sum"),
    ),
    "poll_incomplete": Kind(
        message("Another answer of this question cannot be read, so the number of respondents is unknown."),
        message("Fix that answer, or add a column with the number of respondents."),
    ),
    "more_than_base": Kind(
        message("{value} answers are more than the {base} respondents."),
        message("Correct the number of answers or of respondents."),
        message("More answers than respondents"),
    ),
    "bases_differ": Kind(
        message("The answers of this question have different numbers of respondents."),
        message("Give every answer of one poll the same number of respondents."),
    ),
    "weights_differ": Kind(
        message("The answers of this question are weighted and not weighted, or have different design effects."),
        message("Give every answer of one poll the same in these two columns."),
    ),
    "share_and_count_differ": Kind(
        message("{value} does not go with the number of answers: {share} of the respondents gave this answer."),
        message(
            "Correct the number of answers, the share or the number of respondents; or say yes in the column "
            "“Weighted” if the shares are weighted."
        ),
        message("Shares that do not match their numbers"),
    ),
    "weighted_without_share": Kind(
        message("The shares of this poll are weighted, and this answer has no share."),
        message("Give its weighted share: it cannot be worked out from the number of answers."),
    ),
    "no_design_effect": Kind(
        message("{value} cannot be a design effect: it must be above zero."),
        message("Give the design effect as the survey's report states it, or leave the cell empty."),
        message("Values that cannot be a design effect"),
    ),
    "effect_differs": Kind(
        message("{value} is not the design effect of this poll's other answers, {there}, which came with “{file}”."),
        message("Correct it, or load all answers of the poll anew: a poll has one design effect."),
        message("Design effects that differ"),
    ),
    "weights_of_poll_differ": Kind(
        message(
            "“{value}” contradicts what “{file}” says of this poll's other answers: whether its shares are weighted."
        ),
        message(
            "Correct it, or load all answers of the poll anew: what holds for a poll holds for all of its answers."
        ),
        message("Answers of one poll, weighted and not"),
    ),
    "choice_differs": Kind(
        message(
            "“{value}” contradicts what “{file}” says of this poll's other answers: whether anyone could take part."
        ),
        message(
            "Correct it, or load all answers of the poll anew: what holds for a poll holds for all of its answers."
        ),
        message("Answers of one poll, self-selected and not"),
    ),
    "unsure_answers": Kind(
        message("The answers add up to {sum}: neither to the respondents nor to 100 %."),
        message("Correct the numbers, or type shares with a percent sign."),
        message("Answers that do not add up"),
    ),
}
