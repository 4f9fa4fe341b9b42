"""What each dataset counts without any set-up (docs/architecture.md)."""

from typing import NamedTuple


class Counted(NamedTuple):
    """measure: the column of facts. split: one indicator for each series, or for each answer of a series.

    total: whether the plan has a total of it; unit '': that of the rows.
    """

    code: str
    measure: str
    unit: str
    split: str = ""
    total: bool = True


COUNTED = {
    "trainings": (
        Counted("trainings.held", "count", "training"),
        Counted("trainings.participants", "participants", "person"),
    ),
    "events": (Counted("events.held", "count", "event"), Counted("events.participants", "participants", "person")),
    "outreach": (Counted("outreach.items", "count", "item", "series"),),
    "surveys": (
        Counted("surveys.n", "base", "person", "series", total=False),
        Counted("surveys.share", "share", "%", "answer", total=False),
    ),
    "indicators": (Counted("", "value", "", "series", total=False),),
}
DIMENSIONS = {"trainings": ("topic", "region", "audience"), "events": ("topic", "region")}
# More of what people do is better; a poll's answers and other yearly values say nothing of it by themselves.
DIRECTIONS = dict.fromkeys(
    ("trainings.held", "trainings.participants", "events.held", "events.participants", "outreach.items"), "more"
)
