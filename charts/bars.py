"""Small bars over the years, as plain data: cards and tables draw them without a chart library.

They keep the rules of the large charts: a zero baseline, a gap where a year has no figure, a
running year that looks unfinished, 'at least' with an open top, a target as a tick, what of it is
due by now as a short one.
"""

from collections.abc import Sequence

from kpi.rules.figure_row import FigureRow
from language import Language
from language.judgements import judgement_word, target_text
from language.phrases import figure_text, series_text, value_text, year_label

NEAR = 0.2  # of the scale: a target so close above a bar would run through what is written there


def small_bars(
    rows: Sequence[FigureRow], years: Sequence[int], language: Language, now: int = 0, top: float = 0
) -> dict:
    """rows: one indicator's, any years. now: the year to stand out. top: the scale's end where bars share one.

    alt: the bars in words. bars: one a year with year, text (its value), height, target and needed
    (parts of 1; None: no target, nothing due by now), above (where the text stands), kind ('full',
    'running', 'gap'), open (an 'at least'), now.
    """
    by_year = {row.year: row for row in rows}
    top = max(top, scale(rows))
    bars = [_bar(year, by_year.get(year), top, language) | {"now": year == now} for year in years]
    return {"alt": series_text(rows, years, language), "bars": bars}


def scale(rows: Sequence[FigureRow]) -> float:
    """The largest value or target."""
    return max((max(row.value, row.target or 0) for row in rows), default=0)


def needed(row: FigureRow) -> float | None:
    """What of a running year's target is due by now; None where the target itself is all there is to say."""
    return row.judgement.needed if row.judgement.through and row.judgement.needed != row.target else None


def target_tells(row: FigureRow, language: Language) -> str:
    """`; qrafik üzrə: 22 noyabr tarixinədək 218-dən 143-ü …`; '' without a target."""
    text = ": ".join(filter(None, (judgement_word(row, language), target_text(row, language))))
    return f"; {text}" if text else ""


def _bar(year: int, row: FigureRow | None, top: float, language: Language) -> dict:
    if row is None:
        return {"year": str(year), "kind": "gap", "text": "", "tells": language.say("{year}: no figure", year=year)}
    height = _part(row.value, top)
    target, due = (None if aim is None else _part(aim, top) for aim in (row.target, needed(row)))
    label, figure = year_label(year, row.complete, language), figure_text(row, language)
    return {
        "year": str(year),
        "kind": "full" if row.complete else "running",
        "text": value_text(row.value, "exact", row.indicator, language),
        "tells": f"{label}: {figure}{target_tells(row, language)}",
        "height": height,
        "target": target,
        "needed": due,
        "above": above(height, (due, target), NEAR),
        "open": row.qualifier == "at_least",
    }


def above(height: float, aims: Sequence[float | None], near: float) -> float:
    """Where what is written over a bar stands free of the marks above it. aims: the lowest first."""
    for aim in aims:
        if aim is not None and 0 < aim - height < near:
            height = aim
    return height


def _part(value: float, top: float) -> float:
    """Of the bars' height; a negative value keeps only its number."""
    return round(max(value, 0) / top, 4) if top > 0 else 0
