"""How an analyst had a sheet read, in place of what its headings alone would say."""

import hashlib
from dataclasses import dataclass

from loaders.datasets.declaration import Declaration
from loaders.datasets.registry import BY_NAME
from loaders.headings.meanings import unit_of
from loaders.headings.rows import Headings, headings_at
from loaders.headings.texts import heading_key
from loaders.problems.problem import column_letters
from loaders.recognition.columns.dates_apart import DateParts, dates_apart, three_apart
from loaders.recognition.columns.periods import Periods, periods_in
from loaders.recognition.columns.terms import term_apart
from loaders.recognition.columns.undecided import with_undecided
from loaders.recognition.layout import Layout, missing_columns, month_stands_first
from loaders.recognition.recognise import SEARCHED_ROWS
from loaders.spreadsheet.files import Sheet

ANSWER = "answer:"  # a column of a wide sheet: one value of the column that is spread


@dataclass(frozen=True)
class Reading:
    """headings: the hash of the heading row that it holds for; heading_row counts from 1.

    columns: letters of a column → declared column or ANSWER; '' leaves it out. A column that is not named is left out
    too, but where it is probably a count or an answer. declaration: '' leaves the whole sheet out.
    """

    headings: str
    declaration: str
    heading_row: int
    columns: dict[str, str]


def heading_hash(headings: Headings) -> str:
    """What tells headings from others: their words, and the columns in which they stand."""
    keys = [f"{position} {heading_key(heading)}" for position, heading in headings.texts.items()]
    return hashlib.sha256("\x1f".join(keys).encode()).hexdigest()


def remembered(sheet: Sheet, readings: dict[str, Reading]) -> tuple[int, Reading] | None:
    """The row (from 0) and the reading that holds for this sheet. readings: by their headings."""
    if readings:
        for row in range(min(len(sheet.rows), SEARCHED_ROWS)):
            headings = headings_at(sheet, row)
            if headings.texts and (reading := readings.get(heading_hash(headings))):
                return row, reading
    return None


def layout_as_read(sheet: Sheet, row: int, reading: Reading) -> Layout | None:
    """The sheet as the reading has it, with its headings in a row (from 0); None where it is left out."""
    if not reading.declaration:
        return None
    declaration, found = BY_NAME[reading.declaration], headings_at(sheet, row)
    headings = found.texts
    read_as = {position: reading.columns.get(column_letters(position + 1), "") for position in headings}
    columns, apart, periods = _columns_as_read(sheet, row, found, read_as, declaration)
    answers = {position: headings[position] for position, name in read_as.items() if name == ANSWER} | periods.columns
    units = {name: unit_of(headings[at], declaration.column(name), declaration) for name, at in columns.items()}
    layout = Layout(
        sheet,
        declaration,
        row,
        columns,
        headings,
        answers,
        unknown=tuple(headings[position] for position, name in read_as.items() if not name),
        missing=missing_columns(declaration, columns, answers, periods),
        repeated={
            position: name
            for position, name in read_as.items()
            if name in columns and columns[name] != position and not (apart and position in apart.others)
        },
        chosen=True,
        units={name: unit for name, unit in units.items() if unit},
        apart=apart,
        periods=periods,
        month_first=month_stands_first(columns, headings),
    )
    return with_undecided(layout, {at for at in headings if column_letters(at + 1) in reading.columns})


def _columns_as_read(
    sheet: Sheet, row: int, headings: Headings, read_as: dict[int, str], declaration: Declaration
) -> tuple[dict[str, int], DateParts | None, Periods]:
    """Column name → position, and what several columns of dates are: a begin and an end (or a term, or year, month and
    day), or the periods of a cross table. read_as: position → name, ANSWER or ''."""
    columns = {name: position for position, name in read_as.items() if name and name != ANSWER}
    others = {name: position for name, position in columns.items() if not _is_time(declaration, name)}
    dated = [at for at, name in read_as.items() if name and name != ANSWER and _is_time(declaration, name)]
    of_terms = [at for at, name in read_as.items() if name == "term"]
    two = dates_apart(headings, dated, None) if len(dated) == 2 else None
    apart = three_apart(headings, dated, dated) or two or term_apart(headings, of_terms)
    if apart:
        return others | {apart.column: apart.first}, apart, Periods()
    periods = periods_in(sheet, row, headings, dated, others, declaration) if len(dated) > 1 else Periods()
    return (others if periods.columns else columns), None, periods


def _is_time(declaration: Declaration, name: str) -> bool:
    return declaration.column(name).kind in ("dates", "year")
