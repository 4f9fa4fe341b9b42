"""The totals of a plan's sections: each fact once, also where it serves several clauses of one section."""

from collections.abc import Collection

import pandas as pd

_WEAKER = {"exact": 0, "about": 1, "at_least": 2}  # what a sum may claim, by its weakest part


def section_total(rows: pd.DataFrame, clauses: Collection[str]) -> tuple[float, str] | None:
    """Value and qualifier of what these clauses add to a total of the plan; None where no row of it is theirs.

    rows: of kpi.figures.sources.read_sources, all behind the total, which adds up.
    """
    own = set(clauses)
    mine = rows[[not own.isdisjoint(text.split("; ")) for text in rows["clauses"]]]
    counted = mine[mine["counts"]]
    if mine.empty:
        return None
    qualifiers = [str(one) for one in counted["amount_qualifier"] if one in _WEAKER]
    if (mine["part"] == "no_number").any():
        qualifiers.append("at_least")
    return float(counted["amount"].sum()), max(qualifiers, key=_WEAKER.__getitem__, default="exact")
