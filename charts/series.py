"""The yearly chart of one indicator: the data that go beside its spec (charts/make_specs.py).

Every text comes with the data, written in the reader's language: one spec serves all languages.
"""

from collections.abc import Sequence

import pandas as pd

from charts.bars import NEAR, above, needed, scale, target_tells
from charts.plan_spans import Span
from kpi.rules.figure_row import FigureRow
from language import Language
from language.comparisons import change_mark
from language.judgements import due_text
from language.phrases import aim_text, figure_text, qualifier_words, value_text, year_label

# Where a line of the year's label may break: only on a narrow chart.
SOFT = "\t"

COLUMNS = (
    "year",
    "years",
    "value",
    "before",
    "text",
    "short",
    "change",
    "target",
    "needed",
    "above",
    "kind",
    "tells",
    "plan",
    "crossing",
    "mark",
    "why",
    "side",
    "since",
    "until",
)
_SIGNS = {"exact": "", "at_least": "≥", "at_most": "≤", "about": "≈"}


def series_data(
    rows: Sequence[FigureRow], years: Sequence[int], language: Language, spans: Sequence[Span] = ()
) -> pd.DataFrame:
    """One row a year of the axis, with COLUMNS. rows: one indicator's, any years; spans: the plans it runs through.

    kind: full, running, open (an 'at least') or gap. before, text, change: what is written over the
    bar, from above upward; short: all that a slim bar has room for. year: as it stands under the bar,
    with the year's target and what is due of it; years: how many there are. needed: what the target
    asks for by now. plan, crossing, mark, why: of the span that begins in the year. side: where its
    mark has room; since, until: the labels of the years at which the span before begins, and it ends.
    """
    by_year = {row.year: row for row in rows}
    top = scale(rows)
    points = [_point(year, by_year.get(year), top, language) | {"years": len(years)} for year in years]
    _add_spans(points, list(years), spans)
    return pd.DataFrame(points, columns=list(COLUMNS))


def _add_spans(points: list[dict], years: list[int], spans: Sequence[Span]) -> None:
    """A mark stands over its plan's years, or over those of the plan before where that leaves more room."""
    starts = [years.index(span.year) for span in spans]
    side = "left"  # over the first plan nothing is written
    for span, before, start, end in zip(spans, [None, *starts], starts, [*starts[1:], None], strict=False):
        if before is not None:
            is_free, is_wider = side == "left", start - before > (end or len(years)) - start
            side = "left" if is_free and is_wider else "right"
        points[start] |= {
            "plan": span.name,
            "crossing": span.crossing,
            "mark": span.mark,
            "why": span.why,
            "side": side,
            "since": None if before is None else points[before]["year"],
            "until": None if end is None else points[end]["year"],
        }


def _point(year: int, row: FigureRow | None, top: float, language: Language) -> dict:
    if row is None:
        text = language.say("no figure")
        return {"year": str(year), "text": text.replace(" ", "\n"), "kind": "gap", "tells": f"{year}: {text}"}
    label = year_label(year, row.complete, language)
    return {
        "year": "\n".join([label, *_aims(row, language)]).replace(" ", SOFT),
        "value": row.value,
        "before": qualifier_words(row.qualifier, language),
        "text": _value(row.value, row, language),
        "short": _SIGNS[row.qualifier] + _value(row.value, row, language),
        "change": change_mark(row, language),
        "target": row.target,
        "needed": needed(row),
        "above": above(row.value, (needed(row), row.target), NEAR * top),
        "kind": "open" if row.qualifier == "at_least" else "full" if row.complete else "running",
        "tells": f"{label}: {figure_text(row, language)}{target_tells(row, language)}",
    }


def _aims(row: FigureRow, language: Language) -> list[str]:
    """The year's target, and what of it is due by now."""
    if row.target is None:
        return []
    aim = ("≤\N{NO-BREAK SPACE}" if row.indicator.direction == "less" else "") + aim_text(
        row.target, row.indicator, language
    )
    due = due_text(row, language) if needed(row) is not None else ""
    texts = [language.say("target {value}", value=aim)]
    return [*texts, language.say("by now {value}", value=due)] if due else texts


def _value(value: float, row: FigureRow, language: Language) -> str:
    return value_text(value, "exact", row.indicator, language)
