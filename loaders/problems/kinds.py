"""The kinds of problems: a stable code, what is wrong, how to fix it."""

from typing import NamedTuple

from language import message


class Kind(NamedTuple):
    """What is wrong and how to fix it, as texts of the catalogues with {places}."""

    what: str
    fix: str


KINDS = {
    # The file as a whole
    "no_file": Kind(message("There is no such file."), message("Check the name and the folder.")),
    "cannot_open": Kind(
        message("The file cannot be opened: {reason}."), message("See who may read it, and close it in other programs.")
    ),
    "empty_file": Kind(message("The file is empty."), message("Export it again from the spreadsheet.")),
    "hidden_alone": Kind(
        message("The sheets that are seen are empty; what there is stands on hidden ones: {sheets}."),
        message("Show the sheet that is to be loaded in the spreadsheet program, and save the file."),
    ),
    "not_a_spreadsheet": Kind(
        message("The file is not what its name says: it cannot be opened as {kind}."),
        message("Open it in the spreadsheet program and save it as .xlsx."),
    ),
    "unknown_kind": Kind(
        message("Files of this kind are not read."),
        message("Save it as .xlsx, .xlsm, .xls, .xlsb, .ods, .csv or .tsv."),
    ),
    "password": Kind(message("The file is protected by a password."), message("Save it without a password.")),
    "too_large": Kind(
        message("The file is larger than {max_megabytes} MB."), message("Split it by year and load the parts.")
    ),
    "expands_too_far": Kind(
        message("The file would unpack to more than {max_unpacked_megabytes} MB."),
        message("Save the sheet's values alone into a new workbook."),
    ),
    "unsafe_xml": Kind(
        message("The file holds XML entities, which no spreadsheet needs and which can harm."),
        message("Open it in the spreadsheet program and save it as a new .xlsx file."),
    ),
    "too_many_sheets": Kind(
        message("The workbook has more than {max_sheets} sheets."), message("Keep only the sheets to be loaded.")
    ),
    "too_many_rows": Kind(
        message("The sheet has more than {max_rows} rows."), message("Split it by year and load the parts.")
    ),
    "too_many_columns": Kind(
        message("The sheet has more than {max_columns} columns."), message("Delete the columns that are not needed.")
    ),
    "binary_text": Kind(
        message("The file is named a text file but holds binary data."),
        message("Export it again as CSV, or rename it to what it is."),
    ),
    "unknown_encoding": Kind(message("The letters of the text file cannot be read."), message("Save it as CSV UTF-8.")),
    "no_known_headings": Kind(
        message("No sheet has headings that are known."),
        message("Use the headings of the template workbook, in any of the three languages."),
    ),
    "too_many_cells": Kind(
        message("The file spans more than {max_cells} cells, most of them perhaps empty."),
        message("Delete the empty rows and columns beyond the data, or split it by year and load the parts."),
    ),
    "too_demanding": Kind(
        message("Reading the file takes more memory or time than any spreadsheet needs."),
        message("Open it in the spreadsheet program and save the sheet's values alone as a new .xlsx file."),
    ),
    "broken_quotes": Kind(
        message("The quotation marks in row {row} do not match, or a text there is too long."),
        message("Correct the row, or export the file again from the spreadsheet."),
    ),
    "too_large_to_mark": Kind(
        message("The file has more than {max_marked_cells} cells, too many for its bad ones to be marked."),
        message("Mend the cells in the file itself, by the list of problems."),
    ),
    # An order that cannot be carried out
    "one_to_mark": Kind(message("Only one file at a time can be marked."), message("Give one file with --marked.")),
    "unknown_agency": Kind(
        message("The agency {agency} is not in the database."),
        message("Load a plans workbook that names it, or give one of: {known}."),
    ),
    "unknown_plan": Kind(
        message("The plan {plan} is not in the database."),
        message("Load the plans workbook first, or give one of: {known}."),
    ),
    "no_database": Kind(
        message("There is no database yet."),
        message("Make one with: python -m data, or, without samples: python -m loaders init."),
    ),
    "cannot_write": Kind(
        message("{file} cannot be written: {reason}."),
        message(
            "See that the folder is there, that the disk has room and that you may write to it. The last edition "
            "is whole."
        ),
    ),
    "damaged_database": Kind(
        message("The database in {folder} cannot be opened."),
        message("Put a copy of the folder in its place, or load the files into a new database."),
    ),
    "database_busy": Kind(message("Another load is under way."), message("Wait until it has ended and try again.")),
    "load_broke": Kind(
        message("The load ended before it was done; nothing was changed."),
        message(
            "Try again with fewer rows or files, or ask whoever looks after the machine whether it has memory "
            "and disk space enough."
        ),
    ),
    "took_too_long": Kind(
        message("The load took more than {minutes} minutes and was given up; nothing was changed."),
        message("Load the files one by one, and large ones in parts."),
    ),
    "too_many_files": Kind(
        message("More than {max_files} files were dropped at once."),
        message("Take some out, and drop them afterwards."),
    ),
    "too_much_at_once": Kind(
        message("The files have more than {max_drop_megabytes} MB together."),
        message("Take some out, and drop them afterwards."),
    ),
    "published_meanwhile": Kind(
        message("Something else was published since this was looked at."),
        message("Look at what would change now, and publish again."),
    ),
    "closed_year": Kind(
        message("The year {year} of the plan {plan} was closed by {who} on {day}, and this would change it."),
        message("Take the rows of that year out, or open the year again first."),
    ),
    "clause_in_use": Kind(
        message("Clause {clause} of the plan {plan} cannot be taken out; rows that belong to it: {rows}."),
        message("Move those rows to other clauses first, or keep the clause."),
    ),
    "unknown_upload": Kind(message("There is no upload {upload}."), message("Take its number from the history.")),
    "unknown_edition": Kind(message("There is no edition {edition}."), message("Give editions from 1 to {newest}.")),
    "already_undone": Kind(
        message("The upload {upload} was undone before."), message("To have its rows back, load its file again.")
    ),
    "not_a_plan_year": Kind(
        message("{year} is not a year of the plan {plan}."), message("Give a year from {first} to {last}.")
    ),
    "already_closed": Kind(
        message("The year {year} of the plan {plan} is closed already."), message("Nothing needs to be done.")
    ),
    "not_closed": Kind(
        message("The year {year} of the plan {plan} is not closed."), message("Nothing needs to be done.")
    ),
    "note_needed": Kind(message("A note is missing."), message("Write why, so that the history can tell it later.")),
    "figures_there": Kind(
        message("Clause {clause} has figures of this dataset for {year}."),
        message("'Nothing to report' is only said where there is nothing."),
    ),
    "answered_already": Kind(
        message("It is already said that clause {clause} has nothing to report for {year}."),
        message("Nothing needs to be done."),
    ),
    "not_answered": Kind(
        message("Nobody has said that clause {clause} has nothing to report for {year}."),
        message("Nothing needs to be done."),
    ),
    "unknown_dataset": Kind(
        message("There is no dataset {dataset} whose rows have days."), message("Give one of: {known}.")
    ),
    "day_after_today": Kind(message("The day {day} lies after today."), message("Give today or an earlier day.")),
    "day_before_newest": Kind(
        message("The dataset “{dataset}” has a fact of {newest}, which is after {day}."),
        message("Give {newest} or a later day."),
    ),
    "no_day_stated": Kind(
        message("It is not stated that the dataset “{dataset}” is complete up to {day}."),
        message("Nothing needs to be done."),
    ),
    # A sheet
    "ambiguous_sheet": Kind(
        message("The headings fit several datasets: {datasets}."),
        message("Use the headings of one dataset's template workbook."),
    ),
    "missing_heading": Kind(
        message("The column {heading} is missing."), message("Add it; the template workbook shows where.")
    ),
    "repeated_heading": Kind(
        message("Two columns are headed {heading}."), message("Keep one of them or rename the other.")
    ),
    "spread_heading": Kind(
        message("The heading {heading} stands over several columns: {columns}."),
        message(
            "Give each column a heading of its own, in one row; where they are parts, add a column with their sum."
        ),
    ),
    "agency_differs": Kind(
        message("The sheet names the agency {value}, but the load is for {agency}."),
        message("Load it for the agency that it names, or correct the code."),
    ),
    # A cell
    "missing_value": Kind(message("{heading} is empty."), message("Fill in the cell.")),
    "merged_number": Kind(
        message("One number stands in a cell merged over several rows."),
        message("Make one row of them, with all its dates, or give each row its own number."),
    ),
    "failed_formula": Kind(
        message("The formula in the cell failed: {value}."),
        message("Mend the formula, or type the value in its place."),
    ),
    "not_a_number": Kind(message("'{value}' is not a number."), message("Type a number; a dash for a missing one.")),
    "not_whole": Kind(message("'{value}' is not a whole number."), message("Type a whole number.")),
    "negative": Kind(message("{value} is less than zero."), message("Type zero or more.")),
    "ambiguous_number": Kind(
        message("'{value}' can be read as {first} or as {second}."), message("Type {first_typed} or {second_typed}.")
    ),
    "share_out_of_range": Kind(
        message("{value} is not a share between 0 and 100%."), message("Type the share in percent, such as 68,1 %.")
    ),
    "not_a_date": Kind(
        message("'{value}' is not a date."), message("Type it as 05.10.2025, 26-28.09.2025, 03.2025 or 2025.")
    ),
    "impossible_date": Kind(message("There is no day {value}."), message("Correct the date.")),
    "date_without_year": Kind(message("'{value}' has no year."), message("Add the year.")),
    "date_in_future": Kind(
        message("The date {value} lies after today."),
        message("Correct the date, or load the row once it has happened."),
    ),
    "period_backwards": Kind(
        message("The period '{value}' ends before it begins."), message("Put the earlier day first.")
    ),
    "not_a_year": Kind(message("'{value}' is not a year."), message("Type the year with four digits.")),
    "not_a_choice": Kind(
        message("'{value}' is not one of the answers for {heading}."), message("Type one of: {choices}.")
    ),
    "not_a_code": Kind(
        message("'{value}' is not a code."), message("Type letters, digits, dots and hyphens, without spaces.")
    ),
    "too_long": Kind(message("The text has more than {max_cell} characters."), message("Shorten it.")),
    "not_a_clause": Kind(
        message("'{value}' is not a clause number."), message("Type it as text, such as 10.2 or 4.1.1.")
    ),
    "one_clause": Kind(
        message("'{value}' names several clauses where one belongs."), message("Give each clause a row of its own.")
    ),
    "clause_not_in_plan": Kind(
        message("The plan {plan} has no clause {clause}."),
        message("Correct the number, or add the clause to the plans workbook."),
    ),
    "ambiguous_clause": Kind(
        message("Excel changed the clause: '{value}' can be {candidates}."),
        message("Type the clause as text: format the cell as text first."),
    ),
    "outside_plan": Kind(
        message("The date lies outside the plan {plan}, {first} to {last}."),
        message("Correct the date, or name the plan that holds it."),
    ),
    "backwards_plan": Kind(
        message("The plan ends in {last}, before it begins."), message("Correct the first or the last year.")
    ),
    "target_needs_note": Kind(
        message("The target changes from {before} to {now} without a note of its own."),
        message("Write in the column 'Note' why it changes; the former note does not do."),
    ),
    "no_plan": Kind(
        message("No plan of {agency} holds this date and has this clause."),
        message("Correct the date or the clause, or name the plan."),
    ),
    "several_plans": Kind(
        message("Several plans hold this date and have this clause: {plans}."),
        message("Name the plan in a column 'Plan', or choose it for the load."),
    ),
    "repeated_row": Kind(
        message("These rows cannot be told apart: {rows}."),
        message("Keep one of them; or, where all happened, give each an ID in a column 'ID'."),
    ),
    "unsure_share": Kind(
        message("'{value}' can be read as {first} or as {second}."),
        message("Type the share with a percent sign: {first} or {second}."),
    ),
    "no_measure": Kind(
        message("The row has neither a number of answers nor a share."), message("Fill in one of them.")
    ),
    "poll_incomplete": Kind(
        message("Another answer of this question cannot be read, so the number of respondents is unknown."),
        message("Mend that answer, or add a column with the number of respondents."),
    ),
    "more_than_base": Kind(
        message("{value} answers are more than the {base} respondents."),
        message("Correct the number of answers or of respondents."),
    ),
    "bases_differ": Kind(
        message("The answers of this question have different numbers of respondents."),
        message("Give every answer of one poll the same number of respondents."),
    ),
    "share_and_count_differ": Kind(
        message("{value} does not go with the number of answers: {share} of the respondents gave this answer."),
        message("Correct the number of answers, the share or the number of respondents."),
    ),
    "unsure_answers": Kind(
        message("The answers add up to {sum}: neither to the respondents nor to 100 %."),
        message("Correct the numbers, or type shares with a percent sign."),
    ),
    # An indicator that is defined on a dataset
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
