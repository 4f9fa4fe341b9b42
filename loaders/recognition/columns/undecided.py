"""Columns that no reading decides: those without a heading, and what is probably a count or an answer."""

from collections.abc import Container
from dataclasses import replace
from functools import partial

from loaders.headings.matching import Matched, lost_counts, matched, parts_alone
from loaders.headings.rows import headings_at
from loaders.problems.problem import column_letters
from loaders.recognition.columns.numbers import holds_numbers, may_count_people
from loaders.recognition.columns.wide import wide_answers
from loaders.recognition.layout import Layout


def bare_columns(layout: Layout) -> tuple[int, ...]:
    """Cells below no heading are never passed over in silence: the positions of their columns."""
    sheet, row = layout.sheet, layout.heading_row
    return tuple(
        position
        for position in range(max(map(len, sheet.rows[row:])))
        if position not in layout.headings
        and any(len(cells) > position and cells[position] != "" for cells in sheet.rows[row + 1 :])
    )


def with_bare_columns(layout: Layout, among: Container[int]) -> Layout:
    """A heading merged over several of them says more than its first column holds. among: positions of such headings
    as are read."""
    bare = bare_columns(layout)
    spread = {
        layout.headings[left]: _letters([left, right])
        for (top, left), (_, right) in layout.sheet.merged
        if top == layout.heading_row and left in among and any(left < position <= right for position in bare)
    }
    return replace(layout, bare=tuple(column_letters(position + 1) for position in bare), spread=spread)


def with_undecided(layout: Layout, decided: Container[int]) -> Layout:
    """A sheet as somebody has it read. decided: positions of what that says, be it that they are left out."""
    headings = headings_at(layout.sheet, layout.heading_row)
    unknown = [at for at in headings.texts if at not in decided and at not in layout.letters().values()]
    found = matched(headings, layout.declaration)
    layout = with_bare_columns(layout, {*found.columns.values()} & {*unknown})
    if not unknown or layout.periods.columns:
        return layout
    numeric = partial(holds_numbers, layout.sheet, layout.heading_row)
    people = partial(may_count_people, layout.sheet, layout.heading_row)
    if layout.answers:
        among = [*layout.answers, *unknown]
        base = next((one.measure for one in layout.declaration.indicators if one.unit == "person"), "")
        wide = wide_answers(layout.sheet, layout.heading_row, headings, among, layout.columns, base, numeric)
        odd = {at: code for at, code in wide.odd.items() if at in unknown}
        return replace(layout, lost=tuple(at for at in (*wide.lost, *wide.answers) if at in unknown), odd=odd)
    found = Matched(dict(layout.columns), unknown=unknown)
    alone = parts_alone(headings, found, layout.declaration)
    spread = {heading: _letters(group) for heading, group in alone.items() if {*group} <= {*unknown}}
    lost = lost_counts(headings, found, layout.declaration, numeric, people)
    in_parts = {position for group in alone.values() for position in group}
    return replace(layout, spread=layout.spread | spread, lost=tuple(at for at in lost if at not in in_parts))


def _letters(group: list[int]) -> str:
    return f"{column_letters(group[0] + 1)}-{column_letters(group[-1] + 1)}"
