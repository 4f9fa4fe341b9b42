"""Files that cannot be read, and sheets whose headings cannot."""

from language import message
from loaders.problems.kinds.kind import Kind

_NO_ANSWER = message(
    "If it is not an answer, head it 'Total', 'Average score' or 'Number', or have it left out on the page Upload or "
    "with --leave-out columns. If it is one, choose on the page Upload that it is read as an answer."
)
_NO_ANSWER_ON_PAGE = message(
    "If it is not an answer, head it 'Total', 'Average score' or 'Number', or have it left out when uploading. If it "
    "is one, choose when uploading that it is read as an answer."
)
_ODD = message("Columns that may not be answers")

FILES = {
    "no_file": Kind(message("There is no such file."), message("Check the name and the folder.")),
    "cannot_open": Kind(
        message("The file cannot be opened: {reason}."),
        message("See who may read it, and close it in other programs."),
        message("Files that cannot be opened"),
    ),
    "empty_file": Kind(message("The file is empty."), message("Export it again from the spreadsheet.")),
    "hidden_alone": Kind(
        message("The sheets that are seen are empty; what there is stands on hidden ones: {sheets}."),
        message("Show the sheet that is to be loaded in the spreadsheet program, and save the file."),
        message("Files with data on hidden sheets alone"),
    ),
    "not_a_spreadsheet": Kind(
        message("The file is not what its name says: it cannot be opened as {kind}."),
        message("Open it in the spreadsheet program and save it as .xlsx."),
        message("Files that are not what their names say"),
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
    "near_headings": Kind(
        message(
            "No sheet has all the headings of a dataset. Row {row} has: {found}. That is closest to '{dataset}', but "
            "these are missing: {missing}."
        ),
        message("Add what is missing, or choose on the page Upload how each column is to be read."),
        message("Files that lack headings"),
        message("Add what is missing, or choose when uploading how each column is to be read."),
    ),
    "members_in_columns": Kind(
        message(
            "These columns each stand for one value of the column '{heading}': {columns}. No figure would count them."
        ),
        message(
            "Give each of them rows of its own: its name in the column '{heading}', its number in the column that says "
            "what is counted ({counts}). Excel does so with Data, From Table/Range, Unpivot Columns."
        ),
        message("Channels or towns as columns"),
    ),
    "period_of_sheet": Kind(
        message(
            "The column {heading} is missing. The sheet is called '{sheet}', which may be when its rows took place."
        ),
        message(
            "Add the column {heading} and type the month with its year in each row, such as 01.2025; the day, where it "
            "is known."
        ),
        message("Sheets named after their month"),
    ),
    "turned_round": Kind(
        message(
            "The headings of '{dataset}' stand one below the other in column {column} ({found}), and each column "
            "beside them is one row."
        ),
        message(
            "Turn the table round: copy it, choose Paste Special and there Transpose, and save it with the headings in "
            "one row."
        ),
        message("Tables that are turned round"),
    ),
    "months_without_year": Kind(
        message("The months are columns, and nothing says which year they belong to."),
        message("Name the year in a title above the table, or in the name of the sheet: 2025."),
    ),
    "respondents_in_rows": Kind(
        message(
            "The rows look like the answers of one respondent each, as a form exports them, and nothing says how many "
            "gave an answer."
        ),
        message(
            "Say on the page Upload or with --tally respondents that the answers to each question are to be counted; a "
            "column with the clause puts them under it. Or count them yourself, one row an answer, as in the template "
            "for surveys."
        ),
        on_page=message(
            "Say when uploading that the answers to each question are to be counted; a column with the clause puts "
            "them under it. Or count them yourself, one row an answer, as in the template for surveys."
        ),
    ),
    "answers_not_counted": Kind(
        message("No column says how many gave an answer: each row looks like the answer of one respondent."),
        message(
            "Say on the page Upload or with --tally respondents that they are to be counted; or count them yourself: "
            "one row an answer, with their number in the column {heading}. Giving each row an ID does not help."
        ),
        on_page=message(
            "Say when uploading that they are to be counted; or count them yourself: one row an answer, with their "
            "number in the column {heading}. Giving each row an ID does not help."
        ),
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
        message("Text files whose quotation marks do not match"),
    ),
    "ambiguous_sheet": Kind(
        message("The headings fit several datasets: {datasets}."),
        message("Use the headings of one dataset's template workbook."),
        message("Sheets that fit several datasets"),
    ),
    "missing_heading": Kind(
        message("The column {heading} is missing."),
        message("Add it; the template workbook shows where."),
        message("Missing columns"),
    ),
    "repeated_heading": Kind(
        message("'{first}' and '{heading}' are both read as {column}."),
        message("Rename the one that is something else, or delete it."),
        message("Two headings for one column"),
    ),
    "tables_beside": Kind(
        message(
            "The headings in the columns {columns} are those of columns before them: two tables stand side by side."
        ),
        message(
            "Give each table a sheet of its own, or put one below the other, each with its headings. Side by side they "
            "are read only with an empty column between them, with titles that stand over each or over all, and where "
            "nothing is asked or decided about single rows. Where one of them is planned, delete it or load it as a "
            "work plan."
        ),
        message("Tables that stand side by side"),
    ),
    "spread_heading": Kind(
        message("The heading {heading} stands over several columns: {columns}."),
        message(
            "Give each column a heading of its own, in one row; where they are parts, add a column with their sum."
        ),
        message("Headings over several columns"),
    ),
    "lost_count": Kind(
        message("The column '{heading}' holds numbers, and no figure would count them: its heading is not known."),
        message(
            "Head it as what it is: {known}. Where it is none of these, delete it, or have it left out on the page "
            "Upload or with --leave-out columns."
        ),
        message("Columns of numbers that are not known"),
        on_page=message(
            "Head it as what it is: {known}. Where it is none of these, delete it, or have it left out when uploading."
        ),
    ),
    "periods_overlap": Kind(
        message("Of the columns {columns} some contain others: together they would count twice."),
        message(
            "Keep the months or the quarters alone. Where they count since the beginning of the year, keep the "
            "longest, or give each month or quarter its own number."
        ),
        message("Columns of periods that contain each other"),
    ),
    "numbering_or_count": Kind(
        message(
            "The column '{heading}' holds 1, 2, 3 … to its last row: it may number the rows, and not count anything."
        ),
        message(
            "Where it numbers the rows, head it '№', or have it left out on the page Upload or with --leave-out "
            "columns. Where it counts, say what: 'Number of trainings', 'Number of events'."
        ),
        message("Row numbers or counts"),
        on_page=message(
            "Where it numbers the rows, head it '№', or have it left out when uploading. Where it counts, say what: "
            "'Number of trainings', 'Number of events'."
        ),
    ),
    "people_numbered": Kind(
        message(
            "The column '{heading}' may be the numbers by which participants are listed or known, and not how many "
            "came."
        ),
        message(
            "Where it says how many came, head it 'Number of participants'. Where it does not, head it '№', or have it "
            "left out on the page Upload or with --leave-out columns."
        ),
        message("Numbers of participants or how many there were"),
        on_page=message(
            "Where it says how many came, head it 'Number of participants'. Where it does not, head it '№', or have it"
            " left out when uploading."
        ),
    ),
    "several_agencies": Kind(
        message("The column '{heading}' names several agencies, and all rows would count for the agency of this load."),
        message(
            "Load the rows of each agency as a file of its own. Where all of them are this agency's, have the column "
            "left out on the page Upload or with --leave-out columns."
        ),
        message("Rows of several agencies"),
        on_page=message(
            "Load the rows of each agency as a file of its own. Where all of them are this agency's, have the column "
            "left out when uploading."
        ),
    ),
    "sum_or_answer": Kind(
        message("The numbers below '{heading}' are the sums of the other answers: it may be an answer or their total."),
        _NO_ANSWER,
        message("Answers or their sum"),
        _NO_ANSWER_ON_PAGE,
    ),
    "fraction_or_answer": Kind(
        message(
            "The numbers below '{heading}' have fractions, those of the other answers have none: it may be an average "
            "or a share."
        ),
        _NO_ANSWER,
        _ODD,
        _NO_ANSWER_ON_PAGE,
    ),
    "beside_whole": Kind(
        message("Without '{heading}' the answers add up to n or 100% in every row, and with it they do not."),
        _NO_ANSWER,
        _ODD,
        _NO_ANSWER_ON_PAGE,
    ),
    "worked_out": Kind(
        message(
            "The numbers below '{heading}' can be worked out from the answers: it may be their average or a share."
        ),
        _NO_ANSWER,
        _ODD,
        _NO_ANSWER_ON_PAGE,
    ),
    "numbered_or_answer": Kind(
        message("The numbers below '{heading}' go up by one from row to row: they may only number the rows."),
        _NO_ANSWER,
        _ODD,
        _NO_ANSWER_ON_PAGE,
    ),
    "agency_differs": Kind(
        message("The sheet names the agency {value}, but the load is for {agency}."),
        message("Load it for the agency that it names, or correct the code."),
        message("Sheets of another agency"),
    ),
}
