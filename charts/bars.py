"""Small bars over the years, as plain data: cards and tables draw them without a chart library.

They keep the rules of the large charts: a zero baseline, a gap where a year has no figure, a
running year that looks unfinished, 'at least' with an open top, a target as a tick.
"""

from collections.abc import Mapping, Sequence

from language import Language
from language.phrases import figure_text, series_text, value_text, year_label

NEAR = 0.2  # of the scale: a target so close above a bar would run through what is written there


def small_bars(rows: Sequence[Mapping], years: Sequence[int], language: Language, now: int = 0, top: float = 0) -> dict:
    """rows: one indicator's, any years. now: the year to stand out. top: the scale's end where bars share one.

    alt: the bars in words. bars: one a year with year, text (its value), height and target (parts
    of 1; None: no target), above (where the text
    stands), kind ('full', 'running', 'gap'), open (an 'at least'), now.
    """
    by_year = {row["year"]: row for row in rows}
    top = max(top, scale(rows))
    bars = [_bar(year, by_year.get(year), top, language) | {"now": year == now} for year in years]
    return {"alt": series_text(rows, years, language), "bars": bars}


def scale(rows: Sequence[Mapping]) -> float:
    """The largest value or target."""
    return max((max(row["value"], row["target"] or 0) for row in rows), default=0)


def _bar(year: int, row: Mapping | None, top: float, language: Language) -> dict:
    if row is None:
        return {"year": str(year), "kind": "gap", "text": "", "tells": language.say("{year}: no figure", year=year)}
    height, target = _part(row["value"], top), _part(row["target"], top)
    crossed = target is not None and 0 < target - height < NEAR
    return {
        "year": str(year),
        "kind": "full" if row["complete"] else "running",
        "text": value_text(row["value"], "exact", row["unit"], language),
        "tells": f"{year_label(year, row['complete'], language)}: {figure_text(row, language)}",
        "height": height,
        "target": target,
        "above": target if crossed else height,
        "open": row["qualifier"] == "at_least",
    }


def _part(value: float | None, top: float) -> float | None:
    """Of the bars' height; a negative value keeps only its number."""
    if value is None:
        return None
    return round(max(value, 0) / top, 4) if top > 0 else 0
