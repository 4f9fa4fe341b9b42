"""Cells that cannot be read."""

from language import message
from loaders.problems.kinds.kind import Kind

CELLS = {
    "missing_value": Kind(message("{heading} is empty."), message("Fill in the cell."), message("Missing values")),
    "merged_number": Kind(
        message("One number stands in a cell merged over several rows."),
        message("Make one row of them, with all its dates, or give each row its own number."),
        message("Numbers in merged cells"),
    ),
    "failed_formula": Kind(
        message("The formula in the cell failed: {value}."),
        message("Fix the formula, or type the value in its place."),
        message("Formulas that failed"),
    ),
    "formula_without_value": Kind(
        message("The value of the formula in the cell was never saved: {value}."),
        message("Open the file in the spreadsheet program, save it, and load it anew; or type the value."),
        message("Formulas without values"),
    ),
    "damaged_letters": Kind(
        message("The letters of '{value}' are damaged: the text was once opened in a wrong encoding."),
        message("Type the text anew, or export the file from its source as .xlsx or CSV UTF-8."),
        message("Damaged letters"),
    ),
    "not_a_number": Kind(
        message("'{value}' is not a number."),
        message("Type a number; a dash for a missing one."),
        message("Not a number"),
    ),
    "sum_in_cell": Kind(
        message("'{value}' is a sum that is typed as a text."),
        message("Type {sum}, if it is meant to be added up."),
        message("Sums that are typed as texts"),
    ),
    "not_whole": Kind(
        message("'{value}' is not a whole number."), message("Type a whole number."), message("Not a whole number")
    ),
    "negative": Kind(message("{value} is less than zero."), message("Type zero or more."), message("Less than zero")),
    "ambiguous_number": Kind(
        message("'{value}' can be read as {first} or as {second}."),
        message("Type {first_typed} or {second_typed}."),
        message("Numbers with two readings"),
    ),
    "share_out_of_range": Kind(
        message("{value} is not a share between 0 and 100%."),
        message("Type the share in percent, such as 68,1 %."),
        message("Not a share between 0 and 100%"),
    ),
    "not_a_date": Kind(
        message("'{value}' is not a date."),
        message("Type it as 05.10.2025, 26-28.09.2025, 03.2025 or 2025."),
        message("Not a date"),
    ),
    "impossible_date": Kind(
        message("There is no day {value}."), message("Correct the date."), message("Days that do not exist")
    ),
    "month_first": Kind(
        message("In this column the month seems to stand first: {proof} can be read in no other way."),
        message("Type the day before the month in the whole column: {candidates}."),
        message("Dates that may have the month first"),
    ),
    "date_without_year": Kind(
        message("'{value}' has no year."), message("Add the year."), message("Dates without a year")
    ),
    "date_in_future": Kind(
        message("The date {value} lies after today."),
        message("Correct the date, or load the row once it has happened."),
        message("Dates after today"),
    ),
    "period_backwards": Kind(
        message("The period '{value}' ends before it begins."),
        message("Put the earlier day first."),
        message("Periods that end before they begin"),
    ),
    "not_a_year": Kind(
        message("'{value}' is not a year."), message("Type the year with four digits."), message("Not a year")
    ),
    "not_a_choice": Kind(
        message("'{value}' is not one of the answers for {heading}."),
        message("Type one of: {choices}."),
        message("Not one of the answers"),
    ),
    "not_a_code": Kind(
        message("'{value}' is not a code."),
        message("Type letters, digits, dots and hyphens, without spaces."),
        message("Not a code"),
    ),
    "too_long": Kind(
        message("The text has more than {max_cell} characters."),
        message("Shorten it."),
        message("Texts that are too long"),
    ),
    "not_a_clause": Kind(
        message("'{value}' is not a clause number."),
        message("Type it as text, such as 10.2 or 4.1.1."),
        message("Not a clause number"),
    ),
}
