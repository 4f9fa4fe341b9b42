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
    )
}
