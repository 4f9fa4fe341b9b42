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
}
