"""Which clauses the table shows: all, those that lack something, or those that lack one part of the report."""

from collections.abc import Sequence

from kpi.oversight.readiness import Readiness
from language import Language
from ui.readiness.cards import READY, WITHOUT
from ui.widgets.filters import Switch, filter_by

MISSING_ONLY = Switch("only", "missing", "readiness_only")
LACK = "lack"  # in the address: a part of the report, or that it is ready


def lacking(clauses: Sequence[Readiness], language: Language) -> list[Readiness]:
    """The clauses that the switch and the filter leave."""
    words = {"": language.say("all"), READY: language.say("Ready clauses")}
    words |= {name: language.say(label) for name, label in WITHOUT.items()}
    picked = filter_by(LACK, language.say("What is missing"), words)
    left = [clause for clause in clauses if clause.missing] if MISSING_ONLY.is_on else list(clauses)
    if picked == READY:
        return [clause for clause in left if clause.due and not clause.missing]
    return [clause for clause in left if not picked or picked in clause.missing]
