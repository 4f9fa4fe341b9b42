"""Whose figures a file holds that leaves the dashboard."""

from ui.data import reads
from ui.navigation.address import choice
from ui.text.names import named


def origin() -> str:
    """The agency and its plan; and that they are made up, which the page says above all figures."""
    chosen = choice()
    plans = reads.plans()
    plan = plans[(plans["agency"] == chosen.agency) & (plans["plan"] == chosen.plan)]
    said = [named(plan, name, chosen.language).iloc[0] for name in ("agency_name", "title")]
    if chosen.made_up:
        said.append(chosen.language.say("This agency and all its figures are made up."))
    return " · ".join(said)
