"""The arithmetic of a figure, done again from the rows behind it, so that a page can show it.

Ways: sum; latest (of several rows one gives the value); rows (they are counted); distinct (different
texts); share_of_counts (answers over all of them); published_share (of the latest poll); respondents
(of all polls); ratio (of two figures).

Parts that a row plays: '' (it counts), no_number, superseded (an annual value stands for its year), earlier
(a later row gives the value), repeat (its text was counted already), same_poll (its poll was), base
(another answer, in the base alone), other (another answer), excluded (left out of the base).
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from kpi.figures.asked import Asked
from kpi.rules.figure_row import FigureRow
from kpi.rules.rebasing import applies
from language.folding import fold

if TYPE_CHECKING:
    import pandas as pd

IN_NUMBERS = ("share_of_counts", "respondents", "rows", "distinct")  # ways whose rows are not in the figure's unit
POLL = ["split_1", "starts", "ends"]


@dataclass(frozen=True)
class Recomputed:
    """A value worked out again. way: see above.

    top, base: what was divided, for shares and ratios; excluded: what the base lacks; None otherwise.
    """

    value: float
    way: str
    top: float | None = None
    base: float | None = None
    excluded: float | None = None


def way_of(figure: Asked) -> str:
    """One of the ways above."""
    if figure.formula in ("rows", "distinct", "ratio"):
        return figure.formula
    if figure.formula == "share" or (figure.accumulation == "ratio" and figure.answer):
        return "share_of_counts" if figure.has_counts else "published_share"
    if figure.accumulation == "ratio":
        return "respondents" if figure.has_counts else "latest"
    return "latest" if figure.accumulation == "latest" else "sum"


def add_parts(rows: "pd.DataFrame", figure: Asked, base: str) -> None:
    """Add columns to the rows of kpi/warehouse/queries/sources.sql, one a fact: way and part (see above), measured (the
    column of facts that is counted), amount and amount_qualifier, counts (whether it is part of the figure).

    base: of kpi.figures.table.read_figures.
    """
    way = way_of(figure)
    rows["way"], rows["measured"] = (
        way,
        {"share_of_counts": "count", "published_share": "share", "rows": ""}.get(way, rows["measure"]),
    )
    if way in ("rows", "distinct"):
        rows["amount"], rows["amount_qualifier"] = 1.0, "exact"
    else:
        measure = rows["measured"].iloc[0] if len(rows) else "count"
        rows["amount"], rows["amount_qualifier"] = rows[measure], rows[f"{measure}_qualifier"]
    is_named = rows["is_named"] if figure.formula == "share" else rows["is_own"]
    leaves = ~rows["is_admitted"]
    if base == "applies":
        leaves |= ~rows["answer"].map(lambda answer: applies(answer or ""))
    rows["part"] = _PARTS[way](rows, is_named, leaves).mask(rows["is_superseded"], "superseded")
    rows["counts"] = rows["part"] == ""
    if figure.conversion != 1:
        rows["amount"] = (rows["amount"] * figure.conversion).round(10)  # as kpi.figures.held does


def _all(word: str, rows: "pd.DataFrame") -> "pd.Series":
    import pandas as pd  # with whoever looks at rows

    return pd.Series(word, rows.index)


def _summed(rows: "pd.DataFrame", is_named: "pd.Series", leaves: "pd.Series") -> "pd.Series":
    part = _all("", rows).mask(rows["amount"].isna(), "no_number")
    return part.mask(rows["is_superseded"], "superseded")


def _latest(rows: "pd.DataFrame", is_named: "pd.Series", leaves: "pd.Series") -> "pd.Series":
    part = _summed(rows, is_named, leaves)
    there = rows[part == ""]
    if there.empty:
        return part
    last = there.sort_values(["ends", "fact"]).iloc[-1]
    part = part.mask((part == "") & (rows["fact"] != last["fact"]), "earlier")
    of_same_poll = (rows["measured"] == "base") & (rows[POLL] == last[POLL]).all(axis=1)
    return part.mask((part == "earlier") & of_same_poll, "same_poll")


def _counted(rows: "pd.DataFrame", is_named: "pd.Series", leaves: "pd.Series") -> "pd.Series":
    return _all("", rows)


def _distinct(rows: "pd.DataFrame", is_named: "pd.Series", leaves: "pd.Series") -> "pd.Series":
    folded = rows[rows["measured"].iloc[0]].fillna("").map(fold)
    texts = rows["told_apart"].where(rows["told_apart"].notna(), folded)
    return _all("", rows).mask(texts.duplicated(), "repeat").mask(texts == "", "no_number")


def _share_of_counts(rows: "pd.DataFrame", is_named: "pd.Series", leaves: "pd.Series") -> "pd.Series":
    return _all("base", rows).mask(is_named, "").mask(leaves, "excluded")


def _published_share(rows: "pd.DataFrame", is_named: "pd.Series", leaves: "pd.Series") -> "pd.Series":
    named = rows[is_named & ~leaves & rows["amount"].notna()]
    if named.empty:
        return _all("no_number", rows)
    last = named.sort_values(["ends", "fact"]).iloc[-1]
    in_poll = (rows[POLL] == last[POLL]).all(axis=1)
    part = _all("", rows).mask(rows["amount"].isna(), "no_number").mask(leaves, "excluded")
    return part.mask(~in_poll, "earlier").mask(~is_named & ((part != "excluded") | ~in_poll), "other")


def _respondents(rows: "pd.DataFrame", is_named: "pd.Series", leaves: "pd.Series") -> "pd.Series":
    rows["amount"], rows["amount_qualifier"] = (
        rows["base"].mask(leaves, rows["count"]),
        rows["base_qualifier"].mask(leaves, rows["count_qualifier"]),
    )
    stands = rows[~leaves].sort_values("base", ascending=False, kind="stable").drop_duplicates(POLL).index
    return _all("same_poll", rows).mask(rows.index.isin(stands), "").mask(leaves, "excluded")


_PARTS = {
    "sum": _summed,
    "latest": _latest,
    "rows": _counted,
    "distinct": _distinct,
    "share_of_counts": _share_of_counts,
    "published_share": _published_share,
    "respondents": _respondents,
}


def recomputed(figure: FigureRow, rows: "pd.DataFrame") -> Recomputed:
    """A figure's value from its rows (kpi.figures.sources.read_sources)."""
    if figure.indicator.formula != "ratio":
        return _recomputed(rows)
    top, base = (_recomputed(rows[rows["side"] == side]).value for side in ("numerator", "denominator"))
    return Recomputed((100 if figure.indicator.unit == "%" else 1) * top / base, "ratio", top, base)


def _recomputed(rows: "pd.DataFrame") -> Recomputed:
    way = rows["way"].iloc[0]
    top, excluded = rows.loc[rows["counts"], "amount"].sum(), rows.loc[rows["part"] == "excluded", "amount"].sum()
    if way == "respondents":
        return Recomputed(top - excluded, way, excluded=excluded)
    if way not in ("share_of_counts", "published_share"):
        return Recomputed(top, way)
    base = (rows.groupby(POLL)["base"].max().sum() if way == "share_of_counts" else 100) - excluded
    return Recomputed(100 * top / base, way, top, base, excluded)
