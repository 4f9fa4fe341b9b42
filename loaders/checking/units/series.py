"""Units of reported values: a series is kept in one, into which others are converted."""

from pathlib import Path

from language import LANGUAGES, Language
from language.unit_words import read_unit
from language.units import unit_as_typed
from loaders.checking.binding import Bound
from loaders.checking.checked import CheckedSheet, Converted
from loaders.checking.identity import splits_of
from loaders.checking.units.pairs import are_alike, cannot_be_one
from loaders.problems.problem import Fault
from loaders.queries import newest_rows, query

Series = tuple[str, str, str]  # plan, clause, folded code


def settle_units(sheet: CheckedSheet, known: dict[Series, str]) -> None:
    """Convert values into the unit of their series; refuse those that cannot be, by the cell of their unit.

    known: the units that series are kept in, to which the sheet adds those of new ones.
    """
    rows, (codes,) = sheet.rows, splits_of(sheet)
    units, values = rows.values["unit"], rows.values["value"]
    for row, (bound, unit) in enumerate(zip(sheet.bound, units, strict=True)):
        if not unit or row in rows.refused or not isinstance(bound, Bound):
            continue
        series = [(bound.plan or "", clause, codes[row]) for clause in bound.clauses]
        kept = next((known[one] for one in series if one in known), unit)
        known |= {one: kept for one in series if one not in known}
        own, into = read_unit(unit), read_unit(kept)
        if own == into or unit == kept:
            continue
        if not are_alike(own, into):
            if cannot_be_one(own, into):
                rows.fault(
                    row,
                    "unit" if "unit" in rows.cells else "value",
                    Fault("unit_unlike", {"unit": _in_each_language(kept)}),
                )
        elif own.times != into.times:
            units[row] = kept
            if number := values[row]:
                # Six digits take off what binary fractions add: 0.6 thousand is 600.
                value = round(number.value * own.times / into.times, 6)
                values[row] = number._replace(value=value)
                sheet.converted[row] = Converted(rows.numbers[row], unit, number.value, kept, value)


def read_units(folder: Path, agency: str | None, dataset: str) -> dict[Series, str]:
    """The units that an agency's series are kept in, in the words of their definitions where these are the same."""
    rows = newest_rows(folder, query("units_there"), {"agency": agency, "dataset": dataset})
    return {(plan, clause, code): _as_defined(unit, names) for plan, clause, code, unit, *names in rows}


def _as_defined(unit: str, names: list[str | None]) -> str:
    """The unit in the first words of its definition, where one of them names the same."""
    known = [name for name in names if name]
    return known[0] if any(_is_same(name, unit) for name in known) else unit


def _is_same(one: str, other: str) -> bool:
    """Whether two texts name one unit, in whatever language."""
    first, second = read_unit(one), read_unit(other)
    return (first.times, first.key) == (second.times, second.key)


def _in_each_language(unit: str) -> dict[str, str]:
    return {code: unit_as_typed(unit, Language(code)) for code in LANGUAGES}
