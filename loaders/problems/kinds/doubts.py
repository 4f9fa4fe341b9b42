"""Rows of which only the analyst can tell whether they count; loaders/recognition/sifting/rules.py finds them."""

from language import message
from loaders.problems.kinds.kind import Kind

_ON_PAGE = message("Correct or delete the row; or say for all such rows, when uploading, whether they count.")
DOUBTS = {
    "row_not_held": Kind(
        message("'{value}' says that this did not take place."),
        message(
            "Delete the row or correct what is said of it; or say for all such rows, on the page Upload or with "
            "--leave-out status or --count status, whether they count."
        ),
        message("Rows of what was cancelled, postponed or planned"),
        _ON_PAGE,
    ),
    "row_under_title": Kind(
        message(
            "A title above this row, or the name of the sheet or file, says that it is something else than the "
            "headings do."
        ),
        message(
            "Give these rows a table of their own, under the headings of what they are. Or say for all such rows, on "
            "the page Upload or with --count titles, that they belong to this table (--leave-out titles: that they do "
            "not count)."
        ),
        message("Rows below a title of something else"),
        _ON_PAGE,
    ),
    "row_struck": Kind(
        message("'{value}' is struck through."),
        message(
            "Delete the row or take the line away; or say for all such rows, on the page Upload or with "
            "--leave-out struck or --count struck, whether they count."
        ),
        message("Rows that are struck through"),
        _ON_PAGE,
    ),
    "row_hidden": Kind(
        message("The row is hidden or filtered out: whoever opens the file does not see it."),
        message(
            "Delete the row or show it; or say for all such rows, on the page Upload or with --leave-out hidden or "
            "--count hidden, whether they count."
        ),
        message("Rows that are hidden or filtered out"),
        _ON_PAGE,
    ),
    "row_of_person": Kind(
        message(
            "Other rows have the same day, name and place, and none says how many came: these look like one row for "
            "each person who came."
        ),
        message(
            "Give each training or event one row, with the number of people in the column for participants. Where they "
            "are events of their own, tell them apart by place or audience. Or say for all such rows, on the page "
            "Upload or with --tally people, that they are to be counted together (--count people: that each counts by "
            "itself, --leave-out people: that none does)."
        ),
        message("Rows that look like one for each person"),
        message(
            "Give each training or event one row, with the number of people in the column for participants; or say for"
            " all such rows, when uploading, whether they are counted together, each by itself, or not at all."
        ),
    ),
    "row_of_parts": Kind(
        message("Men and women do not add up to '{value}' in this row: one of its numbers is wrong."),
        message(
            "Correct the number that is wrong. Or say for all such rows, on the page Upload or with --count parts, "
            "that the total holds as it stands (--leave-out parts: that they do not count)."
        ),
        message("Men and women who do not add up to the total"),
        _ON_PAGE,
    ),
    "row_in_longer_period": Kind(
        message(
            "'{value}' is the beginning of a longer period, for which another row says the same: it would count twice."
        ),
        message(
            "Delete the row, or type what is new in each period alone. Or say for all such rows, on the page Upload or "
            "with --leave-out cumulative, that the longer period holds them (--count cumulative: that they count "
            "beside it)."
        ),
        message("Numbers since the beginning of the year"),
        _ON_PAGE,
    ),
    "row_of_sum": Kind(
        message(
            "Other rows within '{value}' come to just this number, or this row is called their total: if it is, it "
            "would count twice."
        ),
        message(
            "Delete the row where it adds up the others. Or say for all such rows, on the page Upload or with "
            "--leave-out sums, that they add up what stands in other rows (--count sums: that they took place beside "
            "it)."
        ),
        message("Rows that may be the total of others"),
        _ON_PAGE,
    ),
    "row_in_held_sum": Kind(
        message(
            "The database holds a total of a longer time in which '{value}' lies: this row would count in it and once "
            "more by itself."
        ),
        message(
            "Take the total out first, by undoing its upload or loading its file without it, so that these rows count "
            "in its place. Or say for all such rows, on the page Upload or with --leave-out held, that the total holds "
            "them (--count held: that they took place beside it)."
        ),
        message("Rows within a total that is there already"),
        message(
            "Take the total out first, by undoing its upload or loading its file without it, so that these rows count "
            "in its place; or say for all such rows, when uploading, whether they count."
        ),
    ),
    "row_in_two_languages": Kind(
        message(
            "A row in another language has the same clause, the same day ('{value}') and the same numbers: if it is a "
            "translation, it would count twice."
        ),
        message(
            "Load the sheet or file of one language alone. Or say for all such rows, on the page Upload or with "
            "--leave-out languages, that they are translations (--count languages: that they took place beside the "
            "others)."
        ),
        message("Rows that are there in another language"),
        message(
            "Load the sheet or file of one language alone; or say for all such rows, when uploading, whether they "
            "count."
        ),
    ),
    "row_of_list": Kind(
        message(
            "'{value}' names several at once: it would count as one under that name, and under none of those that it "
            "names."
        ),
        message(
            "Give each a row of its own, with its own number. Or say for all such rows, on the page Upload or with "
            "--count lists, that each is one of that name (--leave-out lists: that they do not count)."
        ),
        message("Several channels or materials in one cell"),
        _ON_PAGE,
    ),
    "row_of_several": Kind(
        message("'{value}' says that there were several, and nothing in the column of counts: it would count as one."),
        message(
            "Type how many there were in the column 'Count'. Or say for all such rows, on the page Upload or with "
            "--count names, that each is one (--leave-out names: that they do not count)."
        ),
        message("Names that say how many there were"),
        _ON_PAGE,
    ),
    "row_of_numbers": Kind(
        message("The months or years of this table are columns, and nothing says what its numbers count."),
        message(
            "Say on the page Upload or with --count numbers that they are how many took place (--leave-out numbers: "
            "that the rows do not count); a title such as 'Trainings of 2025' says so as well. Numbers of people need "
            "rows of their own, each with its date, how many took place, and how many came."
        ),
        message("Tables of which it is not said what their numbers count"),
        message(
            "Say when uploading whether they are how many took place; a title such as 'Trainings of 2025' says so as "
            "well. Numbers of people need rows of their own, each with its date, how many took place, and how many "
            "came."
        ),
    ),
}
