"""The yearly chart of one indicator: the data that go beside its spec (charts/series_spec.py).

Every text comes with the data, written in the reader's language: one spec serves all languages.
"""

import textwrap
from collections.abc import Sequence
from dataclasses import replace

from charts.layers import Rows, complete
from charts.plan_spans import Span
from charts.years import Scale, YearBar, scale_of, year_bars
from kpi.rules.figure_row import FigureRow
from language import Language

# What parts the ways in which a year's label is broken into lines, for ever narrower charts, and how many letters a
# line of the second and of the third has.
OR, _LETTERS = "\v", (14, 9)

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
    "same_days",
    "zero",
    "above",
    "kind",
    "open",
    "place",
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
    rows: Sequence[FigureRow],
    years: Sequence[int],
    language: Language,
    spans: Sequence[Span] = (),
    left_out: int | None = None,
) -> Rows:
    """One row a year of the axis, with COLUMNS. rows: one indicator's, any years; spans: the plans it runs through;
    left_out: a year of which the chart shows the number alone, and whose bar the others are not measured by.

    kind, open, place, value, target, needed, same_days, tells: of charts.years.YearBar. before, text, change: what
    is written over the bar, from above upward; short: all that a slim bar has room for; above: where.
    year: as it stands under the bar, with the year's aims and what its same-day mark says; years: how many there are.
    zero: in one row, where bars hang below it. plan, crossing, mark, why: of the
    span that begins in the year. side: where its mark has room; since, until: the labels of the years at which the span
    before begins, and it ends.
    """
    bars = year_bars(rows, years, language)
    if left_out is not None:
        bars = [_without(bar, left_out, rows, language) for bar in bars]
    scale, signs = scale_of(bars), {row.year: _SIGNS[row.qualifier] for row in rows}
    points = [_point(bar, scale, signs.get(bar.year, ""), language) | {"years": len(years)} for bar in bars]
    if scale.low < 0:
        points[0] |= {"zero": 0.0}
    _add_spans(points, list(years), spans)
    return complete(points, COLUMNS)


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


def broken(label: str, aims: Sequence[str], short: str = "") -> str:
    """The text under a bar in up to three widths, joined by OR and broken between words alone. short: the label in the
    narrowest one."""
    less, least = (
        "\n".join(textwrap.fill(line, letters, break_long_words=False, break_on_hyphens=False) for line in lines)
        for lines, letters in zip(([label, *aims], [short or label, *aims]), _LETTERS, strict=True)
    )
    return OR.join(dict.fromkeys(["\n".join([label, *aims]), less, least]))


def _without(bar: YearBar, left_out: int, rows: Sequence[FigureRow], language: Language) -> YearBar:
    """The bar of a chart in which one year has none, nor a mark of what it stood at by some day."""
    if bar.year == left_out:
        number = language.say("{number}, not drawn", number=bar.number)
        return YearBar(bar.year, "gap", bar.label, bar.tells, number=number)
    is_compared = any(row.year == bar.year and row.change.compared_year == left_out for row in rows)
    return replace(bar, same_days=None, then="") if is_compared else bar


def _point(bar: YearBar, scale: Scale, sign: str, language: Language) -> dict:
    short = language.say("{year}, prov.", year=bar.year) if bar.kind == "provisional" else ""
    label = broken(bar.label, [*bar.aims, *filter(None, [bar.then])], short)
    if bar.value is None:
        return {
            "year": label,
            "text": (bar.number or language.say("no figure")).replace(" ", "\n"),
            "kind": "gap",
            "open": False,
            "place": False,
            "tells": bar.tells,
        }
    return {
        "year": label,
        "value": bar.value,
        "before": bar.before,
        "text": bar.number,
        "short": sign + bar.number,
        "change": bar.change,
        "target": bar.target,
        "needed": bar.needed,
        "same_days": bar.same_days,
        "above": scale.written_at(bar),
        "kind": bar.kind,
        "open": bar.is_open,
        "place": bar.is_place,
        "tells": bar.tells,
    }
