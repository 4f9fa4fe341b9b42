"""Yearly values in percent: 68,98 %, 68.98 and 0.6898 can all mean the same."""

from language.unit_words import has_scale
from loaders.checking.checked import CheckedSheet
from loaders.checking.units.names import settle_unit_above, settle_units_of_names
from loaders.headings.meanings import SCALE_WORDS, Unit
from loaders.headings.stems import words_of
from loaders.problems.problem import Fault
from loaders.recognition.rows import Rows
from loaders.spreadsheet.amounts.money import currencies_in
from loaders.spreadsheet.numbers import read_number

_PERCENT = {"%", "faiz", "percent", "per cent", "процент", "проценты", "процентов"}
_MOST_TIMES = 10  # beside a fraction 1.2 may be 120 %, and 68.9 is hardly 6890 %


def settle_percentages(sheet: CheckedSheet) -> None:
    """A percent sign makes the unit '%'; a bare number up to 1 in percent, and a small one of the same indicator beside
    it, is a problem that offers both readings (docs/architecture.md, 'Numbers and percentages')."""
    rows = sheet.rows
    units, values = rows.values["unit"], rows.values["value"]
    if unit := sheet.layout.units.get("value"):
        _take_from_heading(rows, unit)
    for row, number in enumerate(values):
        if units[row] and units[row].strip().lower() in _PERCENT or (number and number.percent_sign and not units[row]):
            units[row] = "%"
    settle_units_of_names(sheet)
    _settle_currencies(sheet)
    settle_unit_above(sheet)
    codes = rows.values["code"]
    bare = {row for row, number in enumerate(values) if number and units[row] == "%" and not number.percent_sign}
    in_doubt = {codes[row] for row in bare if 0 < abs(values[row].value) <= 1}
    for row, number in enumerate(values):
        if number is None or row in rows.refused:
            continue
        if row in bare and codes[row] in in_doubt and 0 < abs(number.value) <= _MOST_TIMES:
            readings = {"first": f"{number.value:g} %", "second": f"{number.value * 100:g} %"}
            rows.fault(row, "value", Fault("unsure_share", readings))
        elif units[row] == "%" and isinstance(
            doubt := read_number(rows.cells["value"][row], "number", points=True), Fault
        ):
            rows.fault(row, "value", doubt)  # 97.125 is hardly 97125 %


def _settle_currencies(sheet: CheckedSheet) -> None:
    """A currency that is typed with its number is the unit of a row that has none, and never contradicts one. A scale
    in that unit says of the number that it is in thousands, and its currency that it is not."""
    rows, units = sheet.rows, sheet.rows.values["unit"]
    for row, number in enumerate(rows.values["value"]):
        if number is None or not number.unit or row in rows.refused:
            continue
        own = units[row] or number.unit
        if has_scale(own) or not currencies_in(number.unit) & currencies_in(own):
            rows.fault(row, "value", Fault("currency_differs", {"unit": units[row], "currency": number.unit}))
        units[row] = units[row] or number.unit


def _take_from_heading(rows: Rows, unit: Unit) -> None:
    """'Qiymət, min manat' gives each row its unit; a row that names another is a problem."""
    units = rows.values["unit"]
    scale, name = words_of(unit.scale), words_of(unit.name)
    for row, own in enumerate(units):
        base = " ".join(word for word in (own or "").split() if not words_of(word) <= scale)
        if own and (words_of(base) & SCALE_WORDS or (name and words_of(base) != name)):
            rows.fault(row, "unit", Fault("unit_differs", {"unit": f"{unit.scale} {unit.name}".strip()}))
        else:
            units[row] = unit.name or base or None
