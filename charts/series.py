"""The yearly chart of one indicator: the data that go beside its spec (charts/drawn.py).

Every text comes with the data, written in the reader's language: one spec serves all languages.
"""

from collections.abc import Mapping, Sequence

import pandas as pd

from charts.bars import NEAR, scale
from language import Language
from language.comparisons import change_mark
from language.phrases import figure_text, qualifier_words, value_text, year_label

# Where a line of the year's label may break: only on a narrow chart.
SOFT = "\t"

COLUMNS = ("year", "value", "before", "text", "change", "bound", "target", "above", "kind", "tells")


def series_data(rows: Sequence[Mapping], years: Sequence[int], language: Language) -> pd.DataFrame:
    """One row a year of the axis, with COLUMNS. rows: one indicator's, any years.

    kind: full, running, open (an 'at least') or gap. before, text, change: what is written over the
    bar, from above upward; bound: the change is one, and long. year: as it stands under the bar, with the year's target in a second line.
    """
    by_year = {row["year"]: row for row in rows}
    top = scale(rows)
    return pd.DataFrame([_point(year, by_year.get(year), top, language) for year in years], columns=list(COLUMNS))


def _point(year: int, row: Mapping | None, top: float, language: Language) -> dict:
    if row is None:
        text = language.say("no figure")
        return {"year": str(year), "text": text.replace(" ", "\n"), "bound": False, "kind": "gap", "tells": f"{year}: {text}"}
    label, target = year_label(year, row["complete"], language), row["target"]
    aim = "" if target is None else "\n" + language.say("target {value}", value=_value(target, row, language)).replace(" ", SOFT)
    crossed = target is not None and 0 < target - row["value"] < NEAR * top
    return {
        "year": label.replace(" ", SOFT) + aim,
        "value": row["value"],
        "before": qualifier_words(row["qualifier"], language),
        "text": _value(row["value"], row, language),
        "change": change_mark(row, language),
        "bound": row["change_qualifier"] in ("at_least", "at_most"),
        "target": target,
        "above": target if crossed else row["value"],
        "kind": "open" if row["qualifier"] == "at_least" else "full" if row["complete"] else "running",
        "tells": f"{label}: {figure_text(row, language)}",
    }


def _value(value: float, row: Mapping, language: Language) -> str:
    return value_text(value, "exact", row["unit"], language)
