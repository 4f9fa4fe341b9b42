"""Indicators that are defined on a dataset, and do not hold together."""

from language import message
from loaders.problems.kinds.kind import Kind

_DEFINITIONS = {
    "unknown_column": Kind(message("The dataset {dataset} has no column '{named}'."), message("Name one of: {known}.")),
    "not_filtered": Kind(message("Rows are not chosen by the column '{named}'."), message("Name one of: {known}.")),
    "not_summed": Kind(message("The column '{named}' does not add up."), message("Name one of: {known}.")),
    "not_told_apart": Kind(
        message("The values of the column '{named}' are not told apart."), message("Name one of: {known}.")
    ),
    "sum_of_nothing": Kind(message("It is not said which column is added up."), message("Name one of: {known}.")),
    "distinct_of_nothing": Kind(
        message("It is not said which column's values are told apart."), message("Name one of: {known}.")
    ),
    "rows_name_nothing": Kind(
        message("Rows are counted as they are, so nothing belongs here."),
        message("Empty the cell, or choose another way of counting."),
    ),
    "share_of_nothing": Kind(
        message("It is not said of which answers the share is taken."),
        message("Type the answers, with semicolons between them."),
    ),
    "no_answers": Kind(
        message("The dataset {dataset} has no answers of which a share could be taken."),
        message("Choose the dataset of surveys, or another way of counting."),
    ),
    "answer_left_out": Kind(
        message("The filter leaves out the answer '{named}', which is to be counted."),
        message("Correct the filter or the answers."),
    ),
    "ratio_of_two": Kind(
        message("A ratio is taken of two indicators of the clause."),
        message("Type their codes with a slash between them: trainings.participants / trainings.held."),
    ),
    "ratio_of_one": Kind(
        message("A ratio of an indicator to itself is always 1."),
        message("Type the codes of two different indicators."),
    ),
    "ratio_of_itself": Kind(message("The ratio names itself."), message("Type the codes of two other indicators.")),
    "ratio_of_ratio": Kind(
        message("'{named}' is a ratio itself."), message("Type the codes of the indicators that it is computed from.")
    ),
    "ratio_is_named": Kind(
        message("The ratio '{named}' names this indicator, which would be a ratio itself."),
        message("Change that ratio first."),
    ),
    "ratio_of_unknown": Kind(message("The clause has no indicator '{named}'."), message("Type two of: {known}.")),
    "ratio_filtered": Kind(
        message("A ratio has no filter of its own."),
        message("Empty the cell, and filter the two indicators of the ratio."),
    ),
    "filter_unread": Kind(
        message("'{part}' is not a condition."),
        message(
            "Type a heading, = or ≠, and values with commas between them; a semicolon parts conditions. Values "
            "that hold a comma or a semicolon stand in quotes."
        ),
    ),
    "filter_repeats": Kind(
        message("The filter names the column '{named}' twice."),
        message("Name all its values in one condition, with commas between them."),
    ),
    "quotes_open": Kind(
        message("The quotation marks of '{part}' do not close."), message("Close them, or leave them out.")
    ),
    "accumulation_unfit": Kind(
        message("'{chosen}' does not go with '{counts}'."), message("Choose one of: {known}; or leave the cell empty.")
    ),
    "accumulation_not_needed": Kind(
        message("'{counts}' does not add up over the rows or years."), message("Empty the cell.")
    ),
    "unit_of_share": Kind(message("The unit of a share is the percent."), message("Type %.")),
    "unit_not_percent": Kind(
        message("What is counted or added up is not a percentage."),
        message("Type what is counted, such as training|trainings, or leave the cell empty."),
    ),
    "kind_of_percentage": Kind(
        message("A figure in percent cannot be of the kind '{kind}'."),
        message("Choose another kind, such as a share, or leave the cell empty."),
    ),
    "code_is_automatic": Kind(
        message("The code '{value}' belongs to an automatic indicator."),
        message(
            "Give it another code; or, to name the automatic one, empty the columns 'Dataset', 'Way of "
            "counting', 'What is counted' and 'Filter'."
        ),
    ),
    "code_has_values": Kind(
        message("The dataset Indicators has values of the clause {clause} under the code '{value}'."),
        message("Give it another code, or take those rows out first."),
    ),
    "code_is_defined": Kind(
        message("The indicator '{value}' of the clause {clause} is computed from another dataset."),
        message("Give the row another code, or change the definition of the indicator first."),
    ),
}

_TITLE = message("Definitions that do not hold together")
DEFINITIONS = {
    code: kind if "{" not in kind.what else kind._replace(title=_TITLE) for code, kind in _DEFINITIONS.items()
}
