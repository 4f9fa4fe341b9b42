"""What each dataset counts without any set-up (docs/architecture.md)."""

from typing import NamedTuple


class Counted(NamedTuple):
    """measure: the column of facts. splits: of the two texts that split facts (channel and material, question and answer)
    those that make indicators of their own.

    total: whether the plan has a total of it; unit '': that of the rows.
    """

    code: str
    measure: str
    unit: str
    splits: int = 0
    total: bool = True


COUNTED = {
    "trainings": (
        Counted("trainings.held", "count", "training"),
        Counted("trainings.participants", "participants", "person"),
    ),
    "events": (Counted("events.held", "count", "event"), Counted("events.participants", "participants", "person")),
    "outreach": (Counted("outreach.items", "count", "item", 2),),
    "surveys": (
        Counted("surveys.n", "base", "person", 1, total=False),
        Counted("surveys.share", "share", "%", 2, total=False),
    ),
    "indicators": (Counted("", "value", "", 1, total=False),),
}
DIMENSIONS = {"trainings": ("topic", "region", "audience"), "events": ("topic", "region")}
# More of what people do is better; a poll's answers and other yearly values say nothing of it by themselves.
DIRECTIONS = dict.fromkeys(
    ("trainings.held", "trainings.participants", "events.held", "events.participants", "outreach.items"), "more"
)
