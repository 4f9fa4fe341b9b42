"""The question that a figure on a page is the answer to, in the parts of an address (kpi.explore.asked.address)."""

from collections.abc import Sequence

from kpi.explore.asked.address import AGAINST, COLUMNS, MEASURE, PERIOD, ROWS, where_part
from kpi.explore.asked.question import CLAUSE, MONTH, QUARTER, TIMES, YEAR, Measure, years
from kpi.explore.asked.text import write_period
from kpi.rules.figure_row import FigureRow
from loaders.exploring.measures import MEASURES


def asked_of(row: FigureRow, axis: Sequence[int], rows: str = "", columns: str = YEAR) -> dict[str, str]:
    """axis: the years that stand beside it, where columns are times. rows, columns: by what it is divided; what is
    published as it is has years alone. Where it is compared with another year than the one before, these two."""
    one = row.indicator
    measure = None if one.is_defined else MEASURES.get(one.automatic)
    if measure is None:
        rows, columns = "", YEAR
    parts = {MEASURE: measure.code if measure else one.code, ROWS: rows, COLUMNS: columns}
    first, last = (axis[0], axis[-1]) if columns in TIMES else (row.year, row.year)
    parts[PERIOD] = write_period(years(first, last))
    compared = row.change.compared_year
    if compared is not None and compared != row.year - 1 and columns not in (QUARTER, MONTH):
        parts |= {COLUMNS: "" if columns == YEAR else columns, AGAINST: write_period(years(compared, compared))}
        parts[PERIOD] = write_period(years(row.year, row.year))
    if one.clause:
        parts |= where_part(CLAUSE, [one.clause])
    for name, member in _divided(row, measure).items():
        if name not in (rows, columns):
            parts |= where_part(name, [member])
    return {name: text for name, text in parts.items() if text}


def _divided(row: FigureRow, measure: Measure | None) -> dict[str, str]:
    """What splits the indicator, and the part of it that the figure is, as they are grouped."""
    if measure is None:
        return {}
    own = {one.name: getattr(row.indicator, one.key) for one in measure.dimensions if one.key in ("split_1", "split_2")}
    part = {row.indicator.dimension: row.indicator.member} if row.indicator.dimension else {}
    return {name: member for name, member in (own | part).items() if member}


def answers_of(row: FigureRow, axis: Sequence[int]) -> dict[str, str]:
    """The counts of all answers to the question of a share, year by year; where none were published, the share."""
    measure = next((one for one in MEASURES.values() if one.is_poll and one.dataset == row.indicator.dataset), None)
    if measure is None or not row.has_counts:
        return asked_of(row, axis)
    question, answer = measure.apart[0], measure.dimensions[-1].name
    parts = {MEASURE: measure.code, ROWS: answer, COLUMNS: YEAR, PERIOD: write_period(years(axis[0], axis[-1]))}
    parts |= where_part(question, [row.indicator.split_1])
    return {name: text for name, text in parts.items() if text}
