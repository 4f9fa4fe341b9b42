"""Rows that do not go with their plan, or with each other."""

from language import message
from loaders.problems.kinds.kind import Kind

ROWS = {
    "quotes_in_row": Kind(
        message("The quotation marks in this row do not match."),
        message("Correct the row, or export the file again from the spreadsheet."),
        message("Rows whose quotation marks do not match"),
    ),
    "one_clause": Kind(
        message("'{value}' names several clauses where one belongs."),
        message("Give each clause a row of its own."),
        message("Several clauses where one belongs"),
    ),
    "outreach_not_named": Kind(
        message("Planned outreach needs its channel and its material."),
        message("Name both as the register of outreach does; items are never summed across them."),
        message("Planned outreach without channel or material"),
    ),
    "clause_not_in_plan": Kind(
        message("The plan {plan} has no clause {clause}."),
        message("Correct the number, or add the clause to the plans workbook."),
        message("Clauses that the plan does not have"),
    ),
    "ambiguous_clause": Kind(
        message("Excel changed the clause: '{value}' can be {candidates}."),
        message("Type the clause as text: format the cell as text first."),
        message("Clauses that Excel changed"),
    ),
    "outside_plan": Kind(
        message("The date lies outside the plan {plan}, {first} to {last}."),
        message("Correct the date, or name the plan that holds it."),
        message("Dates outside the plan"),
    ),
    "outside_clause_term": Kind(
        message("The date lies outside the term of the clause {clause}, {first} to {last}."),
        message("Correct the date, or the term of the clause in the plans workbook."),
        message("Dates outside the term of their clause"),
    ),
    "backwards_plan": Kind(
        message("The plan ends in {last}, before it begins."),
        message("Correct the first or the last year."),
        message("Plans that end before they begin"),
    ),
    "not_a_term": Kind(
        message("'{value}' is not a term."),
        message("Type the first and the last year, such as 2025-2027, or one year."),
        message("Terms that cannot be read"),
    ),
    "term_backwards": Kind(
        message("The term ends in {last}, before it begins in {first}."),
        message("Correct the first or the last year."),
        message("Terms that end before they begin"),
    ),
    "term_outside_plan": Kind(
        message("The term '{value}' lies outside the plan {plan}, {first} to {last}."),
        message("Correct the term, or the years of the plan."),
        message("Terms outside the plan"),
    ),
    "unknown_section": Kind(
        message("The plan {plan} has no section '{value}'."),
        message("Correct the number, or add the section to the sheet of sections."),
        message("Sections that the plan does not have"),
    ),
    "section_twice": Kind(
        message("The plan {plan} has the section '{value}' twice: {rows}."),
        message("Keep one of the two rows, or correct the number."),
        message("Sections that a plan has twice"),
    ),
    "body_twice": Kind(
        message("Several implementers have the name '{value}': rows {rows}."),
        message("Keep one of the rows, or give each implementer names of its own."),
        message("Implementers that have one name"),
    ),
    "target_behind_baseline": Kind(
        message("The target {value} lies on the wrong side of the baseline {baseline}."),
        message("Correct the target, or the baseline or the direction of the indicator."),
        message("Targets on the wrong side of the baseline"),
    ),
    "baseline_beyond_target": Kind(
        message("A target of the indicator lies on the wrong side of this baseline."),
        message("Correct the baseline or the direction, or load the targets together with it."),
        message("Targets on the wrong side of the baseline"),
    ),
    "fraction_of_count": Kind(
        message("{value} is not a whole number, and this indicator is counted in whole numbers."),
        message("Type a whole number, or change the kind of the indicator."),
        message("Fractions where whole numbers are counted"),
    ),
    "target_needs_note": Kind(
        message("The target changes from {before} to {now} without a note of its own."),
        message("Write in the column 'Note' why it changes; the former note does not do."),
        message("Changed targets without a note"),
    ),
    "no_plan": Kind(
        message("No plan of {agency} holds this date and has this clause."),
        message("Correct the date or the clause, or name the plan."),
        message("Rows that fit no plan"),
    ),
    "several_plans": Kind(
        message("Several plans hold this date and have this clause: {plans}."),
        message("Name the plan in a column 'Plan', or choose it for the load."),
        message("Rows that fit several plans"),
    ),
    "repeated_row": Kind(
        message("These rows cannot be told apart: {rows}."),
        message("Keep one of them; or, where all of them took place, give each an ID in a column 'ID'."),
        message("Rows that cannot be told apart"),
    ),
    "unit_unlike": Kind(
        message("The values of this indicator are in '{unit}', and '{value}' cannot be converted into it."),
        message("Correct the unit, or give what is counted in another unit a code of its own."),
        message("Units that cannot be converted"),
    ),
    "unit_differs": Kind(
        message("The unit '{value}' is not that of the heading: {unit}."),
        message("Correct the unit, or give values in another unit a column of their own."),
        message("Units that differ from the heading"),
    ),
    "unit_of_name_differs": Kind(
        message("The name of the indicator says '{named}', and its unit is '{unit}'."),
        message("Correct the unit or the name, so that it is known what the value is counted in."),
        message("Units that differ from the name"),
    ),
    "unit_above_differs": Kind(
        message("Above the table stands '{above}', and the row is in '{unit}'."),
        message("Correct the unit of the row, or take away the one above the table."),
        message("Units that differ from the one above the table"),
    ),
    "count_below_percent": Kind(
        message("Above the table stands '{above}', and '{value}' looks like a count: it would be {number}%."),
        message("Type the row's own unit in the column 'Unit': % where it is a percentage, else what is counted."),
        message("Counts below a unit of percentages"),
    ),
    "currency_differs": Kind(
        message("'{value}' names a currency, and its row is counted in: {unit}."),
        message("Type the number alone where it is in that unit; else convert it, or correct the unit."),
        message("Amounts whose currency is not their unit"),
    ),
    "no_measure": Kind(
        message("The row has neither a number of answers nor a share."), message("Fill in one of them.")
    ),
}
