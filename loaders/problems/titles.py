"""What problems of one kind are called together, where they are counted; texts of the catalogues.

A kind that is not named here is called by its first problem.
"""

from language import message

TITLES = {
    "failed_formula": message("Formulas that failed"),
    "not_a_number": message("Not a number"),
    "not_whole": message("Not a whole number"),
    "negative": message("Less than zero"),
    "ambiguous_number": message("Numbers with two readings"),
    "share_out_of_range": message("Not a share between 0 and 100%"),
    "unsure_share": message("Shares with two readings"),
    "not_a_date": message("Not a date"),
    "impossible_date": message("Days that do not exist"),
    "date_without_year": message("Dates without a year"),
    "date_in_future": message("Dates after today"),
    "period_backwards": message("Periods that end before they begin"),
    "not_a_year": message("Not a year"),
    "not_a_choice": message("Not one of the answers"),
    "not_a_code": message("Not a code"),
    "too_long": message("Texts that are too long"),
    "not_a_clause": message("Not a clause number"),
    "one_clause": message("Several clauses where one belongs"),
    "clause_not_in_plan": message("Clauses that the plan does not have"),
    "ambiguous_clause": message("Clauses that Excel changed"),
    "outside_plan": message("Dates outside the plan"),
    "no_plan": message("Rows that fit no plan"),
    "several_plans": message("Rows that fit several plans"),
    "repeated_row": message("Rows that cannot be told apart"),
    "missing_value": message("Missing values"),
    "merged_number": message("Numbers in merged cells"),
    "spread_heading": message("Headings over several columns"),
    "more_than_base": message("More answers than respondents"),
}
