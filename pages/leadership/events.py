"""Events: how many and for how many people, over the years and by kind and region."""

from language import message
from ui.datasets.counted_page import Division, show

show(
    "events",
    message("Events"),
    (
        Division(
            "topic",
            message("By kind of event"),
            message("Kind of event"),
            message("For {count} of {all} no kind is named."),
        ),
        Division(
            "region", message("By region"), message("Region"), message("For {count} of {all} no region is named.")
        ),
    ),
)
