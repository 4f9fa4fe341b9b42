"""Rows of which only the analyst can tell whether they count; loaders/recognition/sifting/rules.py finds them."""

from language import message
from loaders.problems.kinds.kind import Kind

DOUBTS = {
    "row_not_held": Kind(
        message("'{value}' says that this did not take place."),
        message(
            "Delete the row or correct what is said of it; or say for all such rows, on the page Upload or with "
            "--leave-out status or --count status, whether they count."
        ),
        message("Rows of what was cancelled, postponed or planned"),
    ),
    "row_struck": Kind(
        message("'{value}' is struck through."),
        message(
            "Delete the row or take the line away; or say for all such rows, on the page Upload or with "
            "--leave-out struck or --count struck, whether they count."
        ),
        message("Rows that are struck through"),
    ),
    "row_hidden": Kind(
        message("The row is hidden or filtered out: whoever opens the file does not see it."),
        message(
            "Delete the row or show it; or say for all such rows, on the page Upload or with --leave-out hidden or "
            "--count hidden, whether they count."
        ),
        message("Rows that are hidden or filtered out"),
    ),
    "row_of_person": Kind(
        message(
            "Other rows have the same day, name and place, and none says how many came: these look like one row for "
            "each person who came."
        ),
        message(
            "Give each training or event one row, with the number of people in the column for participants. Where they "
            "are events of their own, tell them apart by place or audience, or say for all such rows, on the page "
            "Upload or with --count people, that they count (--leave-out people: that they do not)."
        ),
        message("Rows that look like one for each person"),
    ),
}
