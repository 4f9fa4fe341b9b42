"""Which dataset a sheet is, where its headings stand and which column is what."""

from collections.abc import Collection
from dataclasses import replace
from functools import partial

from loaders.datasets.declaration import Declaration
from loaders.datasets.registry import DECLARATIONS
from loaders.headings.likely_counts import with_likely_counts
from loaders.headings.matching import Matched, lost_counts, matched, parts_alone
from loaders.headings.planned import names_work_plan, says_planned
from loaders.headings.rows import Headings, goes_on_below, headings_at
from loaders.headings.texts import heading_key, known_headings
from loaders.problems.problem import column_letters
from loaders.recognition.columns.dates_apart import DateParts, dates_apart, three_apart, whole_periods, year_of_title
from loaders.recognition.columns.numbers import holds_numbers, may_count_people
from loaders.recognition.columns.periods import periods_in
from loaders.recognition.columns.terms import term_apart
from loaders.recognition.columns.undecided import with_bare_columns
from loaders.recognition.columns.unlike_counts import with_odd_columns
from loaders.recognition.columns.wide import Wide, wide_answers
from loaders.recognition.layout import Layout, missing_columns, month_stands_first
from loaders.spreadsheet.files import Sheet

SEARCHED_ROWS = 40  # a title, an addressee and a few notes stand above the headings at the most


def recognise(sheet: Sheet, own_names: Collection[str] = ()) -> Layout | None:
    """The best reading of the sheet, or None where no row looks like headings. own_names: of the load's agency."""
    best = None
    for row in range(min(len(sheet.rows), SEARCHED_ROWS)):
        if goes_on_below(sheet, row):
            continue
        headings = headings_at(sheet, row)
        fits = [
            layout
            for layout in (_layout(sheet, row, headings, declaration) for declaration in DECLARATIONS)
            if _are_headings(headings, layout)
        ]
        fits = _planned_or_done(fits, sheet, row)
        fits.sort(key=_score, reverse=True)
        if fits and (best is None or _score(fits[0]) > _score(best)):
            rivals = [layout for layout in fits[1:] if not layout.missing]
            alike = any(_score(layout) == _score(fits[0]) for layout in rivals)
            best = replace(fits[0], rivals=tuple(layout.declaration for layout in rivals), is_ambiguous=alike)
        if best and not best.missing:
            break  # a later row with more headings would leave out what stands between
    if best is None or (best.missing and not best.periods.are_unreadable and _knows_little(best)):
        return None
    return _with_doubts(with_bare_columns(best, best.letters().values()), own_names)


def _planned_or_done(fits: list[Layout], sheet: Sheet, row: int) -> list[Layout]:
    """What is planned is never taken for what was done, nor the other way round: a sheet that calls itself a work plan
    is no register; without that only a date that is called planned makes one, beside none of what was done."""
    titles = [sheet.name, *(cell for cells in sheet.rows[:row] for cell in cells if isinstance(cell, str))]
    if names_work_plan(titles):
        return [layout for layout in fits if not layout.declaration.facts]
    if any(layout.declaration.facts and not layout.missing for layout in fits):
        return [layout for layout in fits if not layout.declaration.is_planned]
    return [layout for layout in fits if not layout.declaration.is_planned or _has_planned_dates(layout)]


def _has_planned_dates(layout: Layout) -> bool:
    return "dates" in layout.columns and says_planned(layout.headings[layout.columns["dates"]])


def _knows_little(layout: Layout) -> bool:
    return len(layout.columns) < max(3, len(layout.missing) + 1)


def _are_headings(headings: Headings, layout: Layout) -> bool:
    """Any row of words may share a stem or two with headings; so either two are typed as the dataset's, or half are
    known."""
    if len(layout.columns) < 2:
        return False
    known, below = known_headings(layout.declaration), headings.below
    typed = sum(heading_key(below.get(position, text)) in known for position, text in headings.texts.items())
    return typed >= 2 or len(layout.columns) * 2 >= len(headings.texts)


def _with_doubts(layout: Layout, own_names: Collection[str]) -> Layout:
    """What is probably a count and is not read as one: parts without their whole, and headings like those of counts."""
    headings = headings_at(layout.sheet, layout.heading_row)
    found = _matched(layout.sheet, layout.heading_row, headings, layout.declaration)
    numeric = partial(holds_numbers, layout.sheet, layout.heading_row)
    people = partial(may_count_people, layout.sheet, layout.heading_row)
    alone = parts_alone(headings, found, layout.declaration)
    # A wide sheet's columns of numbers are told apart by themselves, and of periods it is told what is wrong with them.
    is_told = layout.answers or layout.periods.are_unreadable
    lost = layout.lost if is_told else lost_counts(headings, found, layout.declaration, numeric, people)
    in_parts = {position for group in alone.values() for position in group}
    spread = {
        heading: f"{column_letters(group[0] + 1)}-{column_letters(group[-1] + 1)}" for heading, group in alone.items()
    }
    layout = replace(layout, spread=layout.spread | spread, lost=tuple(at for at in lost if at not in in_parts))
    return with_odd_columns(layout, own_names)


def _score(layout: Layout) -> tuple[bool, int, int]:
    return not layout.missing, len(layout.columns), -len(layout.missing)


def _layout(sheet: Sheet, row: int, headings: Headings, declaration: Declaration) -> Layout:
    """The sheet as one of that dataset with its headings in that row, whether or not it is one."""
    found = _matched(sheet, row, headings, declaration)
    unknown = [position for position in headings.texts if position in found.unknown or position in found.unclear]
    apart = _take_dates(sheet, row, headings, declaration, found, unknown)
    wide = _wide(sheet, row, headings, declaration, found, unknown)
    periods = periods_in(sheet, row, headings, unknown, found.columns, declaration)
    answers = periods.columns or {position: headings.texts[position] for position in wide.answers}
    return Layout(
        sheet,
        declaration,
        row,
        found.columns,
        headings.texts,
        answers,
        tuple(headings.texts[position] for position in unknown if position not in answers),
        missing_columns(declaration, found.columns, answers, periods),
        found.repeated,
        units=found.units,
        lost=wide.lost,
        odd=wide.odd,
        apart=apart,
        periods=periods,
        month_first=month_stands_first(found.columns, headings.texts),
    )


def _take_dates(
    sheet: Sheet, row: int, headings: Headings, declaration: Declaration, found: Matched, unknown: list[int]
) -> DateParts | None:
    """Where dates or terms stand in several columns, None where they do not. Their columns, or else one of whole
    periods, become known: found and unknown are changed."""
    # When something is planned for is no date of what was done.
    dated = [position for position in unknown if not declaration.facts or not says_planned(headings.texts[position])]
    kinds: set[str] = {column.kind for column in declaration.columns}
    apart = _apart(headings, dated, found, kinds)
    if not apart and "dates" in kinds:
        apart = year_of_title(sheet, row, headings, dated, found.columns.get("dates"))
    if apart:
        taken = {apart.first, *apart.others}
        found.columns[apart.column] = apart.first
        unknown[:] = [position for position in unknown if position not in taken]
        for position in taken & found.repeated.keys():
            del found.repeated[position]
    elif declaration.facts and "dates" in kinds and "dates" not in found.columns:
        period = whole_periods(sheet, row, headings, unknown)
        if period is not None:
            found.columns["dates"] = period
            unknown.remove(period)
    return apart


def _wide(
    sheet: Sheet, row: int, headings: Headings, declaration: Declaration, found: Matched, unknown: list[int]
) -> Wide:
    """The columns that are answers; none where the sheet has a column of answers, or lacks more than that one."""
    required = {column.name for column in declaration.columns if column.required}
    if (
        not declaration.wide
        or declaration.wide in found.columns
        or required - found.columns.keys() - {declaration.wide}
    ):
        return Wide()
    base = next((one.measure for one in declaration.indicators if one.unit == "person"), "")
    return wide_answers(sheet, row, headings, unknown, found.columns, base, partial(holds_numbers, sheet, row))


def _matched(sheet: Sheet, row: int, headings: Headings, declaration: Declaration) -> Matched:
    numeric = partial(holds_numbers, sheet, row)
    return with_likely_counts(matched(headings, declaration), headings, declaration, numeric)


def _apart(headings: Headings, unknown: list[int], found: Matched, kinds: set[str]) -> DateParts | None:
    """What stands in two columns: dates, or the years of a term."""
    if "dates" in kinds:
        dates = {found.columns["dates"]} if "dates" in found.columns else set()
        dates |= {at for at, name in found.repeated.items() if name == "dates"}
        two = dates_apart(headings, unknown, found.columns.get("dates"))
        return two if two and two.kind == "end" else three_apart(headings, unknown, dates) or two
    return term_apart(headings, unknown) if "years" in kinds and "term" not in found.columns else None
