"""Units that stand in the name of an indicator alone: 'Gözləmə müddəti, gün', 'Xərclər (min manat)'."""

import re

from language.unit_words import UnitWords, read_unit, units_in
from loaders.checking.checked import CheckedSheet
from loaders.checking.units.pairs import are_alike, contradict
from loaders.headings.stems import stems, words_of
from loaders.problems.problem import Fault
from loaders.spreadsheet.cell_texts import plain
from loaders.spreadsheet.numbers import Number

_HARDLY_PERCENT = 1_000
_PERCENT = stems("% faiz percent percentage процент pay nisbət artım share rate ratio growth доля рост")
# `Müraciətlərin sayı`, `Number of requests`, `Количество обращений`; not `Müraciətlərin sayının artımı`.
_COUNTS = re.compile(r"\b(?:sayi|miqdari)$|^(?:the )?(?:total )?number of\b|^(?:общее )?(?:количество|число|кол-во)\b")


def settle_units_of_names(sheet: CheckedSheet) -> None:
    """Give rows without a unit the one in their indicator's name, but no month or year, for which an average wage is
    paid; refuse those whose unit it contradicts, by the cell of the unit, else of the name. What is taken is told:
    sheet.named_units."""
    rows, units = sheet.rows, sheet.rows.values["unit"]
    heading = sheet.layout.units.get("value")
    known = {name: units_in(name) for name in set(rows.values["title"]) if name}
    for row, name in enumerate(rows.values["title"]):
        named = known.get(name)
        if not named or row in rows.refused:
            continue
        scale, own = heading.scale if heading else "", units[row] or ""
        typed = f"{scale} {own}".strip()
        taken = next((one for one in reversed(named) if not read_unit(one).is_period), None)
        if typed and all(_differ(read_unit(typed), read_unit(one)) for one in named):
            column = "unit" if "unit" in rows.cells and rows.cells["unit"][row] != "" else "title"
            rows.fault(row, column, Fault("unit_of_name_differs", {"unit": typed, "named": named[-1]}))
        elif taken and not own:
            units[row] = sheet.named_units[row] = read_unit(taken).base if typed else taken


def settle_unit_above(sheet: CheckedSheet) -> None:
    """Give rows without a unit the one that stands above their table; refuse those that are in it without its scale,
    unless units that differ from row to row say that they were typed with care."""
    rows, units, above = sheet.rows, sheet.rows.values["unit"], sheet.layout.unit_above
    named = read_unit(above)
    own_units = {(own.times, own.key) for own in map(read_unit, filter(None, units))} if above else set()
    for row, own in enumerate(units) if above else ():
        words = read_unit(own or above)
        if row in rows.refused:
            continue
        if own and words.key == named.key and words.times == 1 < named.times and len(own_units) == 1:
            rows.fault(
                row,
                "unit" if "unit" in rows.cells else "value",
                Fault("unit_above_differs", {"unit": own, "above": above}),
            )
        elif not own and (value := rows.values["value"][row]):
            if named.key == "percent" and _is_count(rows.values["title"][row], value):
                typed = f"{value.value:g}"
                rows.fault(row, "value", Fault("count_below_percent", {"number": typed, "above": above}))
                continue
            units[row] = above
            sheet.units_above.append(rows.numbers[row])


def _is_count(name: str | None, value: Number) -> bool:
    """Whether that is what it is rather than a percentage, by its indicator's name or by how large it is."""
    if value.percent_sign or (name and _PERCENT & words_of(name)):
        return False
    says_so = bool(name and _COUNTS.search(plain(name))) and float(value.value).is_integer()
    return says_so or value.value >= _HARDLY_PERCENT


def _differ(own: UnitWords, named: UnitWords) -> bool:
    if not own.base:  # a heading tells the scale, and the name of what
        return named.times not in (1, own.times)
    return own.times != named.times if are_alike(own, named) else contradict(own, named)
