"""Trainings: how many and for how many people, over the years and by topic, region and audience."""

from language import message
from ui.datasets.counted_page import Division, show

show(
    "trainings",
    message("Trainings"),
    (
        Division("topic", message("By topic"), message("Topic"), message("For {count} of {all} no topic is named.")),
        Division(
            "region", message("By region"), message("Region"), message("For {count} of {all} no region is named.")
        ),
        Division(
            "audience",
            message("By audience"),
            message("Audience"),
            message("For {count} of {all} no audience is named."),
        ),
    ),
)
