"""Why a sheet as a whole cannot be read."""

from collections.abc import Iterator, Mapping, Sequence

from language import LANGUAGES
from loaders.datasets.declaration import NUMBERS, Column, Declaration
from loaders.problems.problem import Fault, column_letters
from loaders.recognition.columns.members import uncounted_members
from loaders.recognition.columns.periods import length_of_period
from loaders.recognition.layout import Layout
from loaders.recognition.tables.side_by_side import has_beside

_MOST_NAMED = 12


def faults_of(layout: Layout) -> Iterator[tuple[int, Fault]]:
    """Each reason, with the column (from 1; 0 for none) whose heading is to blame."""
    declaration = layout.declaration
    if layout.periods.without_year:
        yield 0, Fault("months_without_year")
    if layout.periods.overlapping:
        yield 0, Fault("periods_overlap", {"columns": ", ".join(layout.periods.overlapping)})
    members = uncounted_members(layout)
    for column in () if layout.periods.overlapping else layout.missing:
        if column in members:
            continue
        named = {"heading": _in_each_language([column])}
        if column.kind == "dates" and length_of_period(layout.sheet.name):
            yield 0, Fault("period_of_sheet", named | {"sheet": layout.sheet.name})
        else:
            yield 0, Fault("missing_heading", named)
    for column, positions in members.items():
        yield 0, members_fault(column, positions, layout.headings, declaration)
    if layout.is_form and not layout.tallied:
        yield 0, Fault("respondents_in_rows")
    elif lacks_counts(layout) and not layout.tallied:
        yield 0, Fault("answers_not_counted", {"heading": _in_each_language([declaration.column("count")])})
    if has_beside(layout):
        first, last = (column_letters(at + 1) for at in (min(layout.repeated), max(layout.headings)))
        yield 0, Fault("tables_beside", {"columns": f"{first}-{last}"})
    for position, name in () if has_beside(layout) else layout.repeated.items():
        first = f"{layout.headings[layout.columns[name]]} ({column_letters(layout.columns[name] + 1)})"
        values = {"first": first, "column": _in_each_language([declaration.column(name)])}
        yield position + 1, Fault("repeated_heading", values)
    for heading, columns in layout.spread.items():
        yield 0, Fault("spread_heading", {"heading": heading, "columns": columns})
    for position in sorted({*layout.lost}.difference(*members.values())):
        counts = [one for one in declaration.columns if one.kind in NUMBERS and one.name not in layout.columns]
        known = counts or [one for one in declaration.columns if one.kind in NUMBERS]
        yield position + 1, Fault("lost_count", {"known": _in_each_language(known)})
    for position, code in layout.odd.items():
        yield position + 1, Fault(code)
    if layout.is_ambiguous and not has_beside(layout):
        alike = [declaration, *layout.rivals]
        titles = {code: ", ".join(one.title(code) for one in alike) for code in LANGUAGES}
        yield 0, Fault("ambiguous_sheet", {"datasets": titles})


def _in_each_language(columns: Sequence[Column]) -> dict[str, str]:
    return {code: ", ".join(column.heading(code) for column in columns) for code in LANGUAGES}


def members_fault(
    column: Column, positions: Sequence[int], texts: Mapping[int, str], declaration: Declaration
) -> Fault:
    values = {
        "columns": ", ".join(f"{column_letters(at + 1)}: {texts[at]}" for at in positions[:_MOST_NAMED])
        + (" …" if len(positions) > _MOST_NAMED else ""),
        "heading": _in_each_language([column]),
        "counts": _in_each_language([one for one in declaration.columns if one.kind in NUMBERS]),
    }
    return Fault("members_in_columns", values)


def lacks_counts(layout: Layout) -> bool:
    """Whether a survey has an answer a row and no numbers: each row is then one respondent."""
    if layout.is_form:
        return True
    return bool(layout.declaration.wide) and not layout.answers and not {"count", "share"} & layout.columns.keys()
