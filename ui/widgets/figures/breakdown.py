"""A figure divided, as a page shows it: the chart of its greatest parts, and the table of all."""

from collections.abc import Sequence

import streamlit as st

from charts.breakdown import EMPHASISED, Part, parts_chart
from charts.layers import leading
from kpi.explore.asked.question import YEAR
from kpi.rules.figure_row import FigureRow
from language import Language
from language.figures import comparisons, phrases, typed
from language.figures.compared import compared_text
from language.figures.sentences import sentence
from ui.navigation.address import choice
from ui.text.markdown import escaped
from ui.widgets.chart import chart
from ui.widgets.figures.cells import change_cell
from ui.widgets.figures.dwarfing import without_dwarfing
from ui.widgets.figures.links import explore_href, rows_href
from ui.widgets.tables import Cell, Column

_GAP = "\N{NO-BREAK SPACE}" * 3  # between a value and its change; plain blanks would be drawn as one
_NAME_WIDTH = "10rem"
NAMED = 6  # parts that a sentence names before it counts the rest


def show(
    rows: list[FigureRow],
    years: list[int],
    title: str,
    heading: str,
    key: str,
    notes: Sequence[str] = (),
    divided: Sequence[str] = ("", YEAR),
) -> None:
    """Parts in the chosen year, the greatest first, beside what they are compared with.

    rows: those of all parts and years. heading: what a part is, over its column. divided: rows and columns of the same
    question in Explore.
    """
    chosen = choice()
    there = [row for row in rows if row.year == chosen.year]
    if not there:
        year = phrases.ordinal(chosen.year, chosen.language)
        st.header(escaped(title), anchor=False)
        st.info(
            chosen.language.say("Nothing was reported by this division for {year}.", year=year),
            icon=":material/event_busy:",
        )
        return
    sized = by_size(there, chosen.language)
    drawn = without_dwarfing(sized, chosen.language)[:EMPHASISED]
    shown = [row for row in sized if row in drawn]
    compared = next((row for row in sized if row.change.compared_value is not None), None)
    parts = [_part(row, compared, chosen.language) for row in shown]
    data, spec = parts_chart(parts)
    data = leading(data, map(rows_href, shown))
    chart(
        spec,
        data,
        title=f"{title}: {_leads(sized, chosen.language)}",
        says=sentence(sized[0], chosen.language),
        note=" ".join([*_notes(rows, sized, compared, chosen), *notes]),
        alt="; ".join(_figure(row, chosen.language) for row in shown),
        key=key,
        tabled=lambda: table(rows, sized, years, heading, chosen.language),
        language=chosen.language,
        file=key,
        explore=explore_href(sized[0], years, *divided),
    )


def by_size(rows: list[FigureRow], language: Language) -> list[FigureRow]:
    """The greatest first, equal ones in alphabetical order."""
    order = {part: position for position, part in enumerate(_in_order(rows, language))}
    return sorted(rows, key=lambda row: (-row.value, order[row.indicator.part]))


def _in_order(rows: list[FigureRow], language: Language) -> dict[str, str]:
    """The parts by what they are told apart by → as the reader sees them, in the alphabetical order of that."""
    return typed.in_order({row.indicator.part: typed.part(row.indicator, language) for row in rows}, language)


def _part(row: FigureRow, compared: FigureRow | None, language: Language) -> Part:
    """compared: the row whose comparison the note explains; a part that is compared with another year names it."""
    value = phrases.qualified_value(row, language)
    written = comparisons.change_text if row.indicator.unit == "%" else comparisons.change_mark
    change = written(row, language)
    if change and compared and row.change.compared_year != compared.change.compared_year:
        change += f" ({row.change.compared_year})"
    return Part(
        name=typed.part(row.indicator, language),
        value=row.value,
        before=row.change.compared_value,
        kind=kind(row),
        text=f"{value}{_GAP}{change}" if change else value,
        tells=_tells(row, language),
    )


def kind(row: FigureRow) -> str:
    """How a bar is drawn: open (an 'at least'), provisional or final."""
    return "open" if row.qualifier == "at_least" else "final" if row.complete else "provisional"


def _figure(row: FigureRow, language: Language) -> str:
    figure = f"{typed.part(row.indicator, language)}: {phrases.figure_text(row, language)}"
    return ", ".join(filter(None, (figure, comparisons.change_text(row, language))))


def _tells(row: FigureRow, language: Language) -> str:
    return f"{_figure(row, language)}, {compared_text(row, language)}"


def _leads(now: list[FigureRow], language: Language) -> str:
    amount = phrases.figure_text(now[0], language)
    equal = [typed.part(row.indicator, language) for row in now if row.value == now[0].value]
    if len(equal) > 1:
        return language.say("{amount} each: {names}", amount=amount, names=listed(equal, language))
    return language.say("most in “{name}”, {amount}", name=equal[0], amount=amount)


def listed(names: list[str], language: Language) -> str:
    """Names in one line; of many, the first ones and how many more there are."""
    text = "; ".join(names[:NAMED])
    if len(names) > NAMED:
        return language.say_count(
            "{names} and {count} more", "{names} and {count} more", len(names) - NAMED, names=text
        )
    return text


def _notes(rows: list[FigureRow], now: list[FigureRow], compared: FigureRow | None, chosen) -> list[str]:
    language, notes = chosen.language, []
    if compared is not None:
        words = compared_text(compared, language)
        notes.append(language.say("The grey mark: {comparison}.", comparison=words))
        if any(row.change.compared_year not in (None, compared.change.compared_year) for row in now):
            notes.append(language.say("Where a part is compared with another year, the year stands in brackets."))
    if len(now) > EMPHASISED:
        notes.append(
            language.say("The {shown} greatest of {all}; all are in the table.", shown=EMPHASISED, all=len(now))
        )
    there = {row.indicator.part for row in now}
    before_now = [row for row in rows if row.year == chosen.year - 1 and row.indicator.part not in there]
    gone = list(_in_order(before_now, language).values())
    if gone:
        year, before = (phrases.ordinal(year, language) for year in (chosen.year, chosen.year - 1))
        notes.append(
            language.say(
                "In {before}, but not in {year}: {names}.", before=before, year=year, names=listed(gone, language)
            )
        )
    return notes


def table(
    rows: list[FigureRow], now: list[FigureRow], years: list[int], heading: str, language: Language
) -> tuple[list[Column], list[dict]]:
    """Columns and rows of ui.widgets.tables: one row a part with its years, the newest first.

    now: the parts of the newest year, in their order; earlier ones follow in alphabetical order.
    """
    newest, *earlier_years = reversed(years)
    complete = all(row.complete for row in now)
    columns = [
        Column("part", heading, pinned=True, width=_NAME_WIDTH),
        Column(str(newest), phrases.year_label(newest, complete, language), "number"),
        Column("change", language.say("Change"), width="9rem"),
        *(Column(str(year), str(year), "number") for year in earlier_years),
        Column("compared", language.say("What it is compared with"), width="14rem"),
    ]
    values = {(row.indicator.part, row.year): row for row in rows}
    current = {row.indicator.part: row for row in now}
    shown = _in_order(rows, language)
    parts = [*current, *(part for part in shown if part not in current)]
    return columns, [_cells(part, shown[part], values, current.get(part), years, language) for part in parts]


def _cells(
    part: str, shown: str, values: dict, current: FigureRow | None, years: list[int], language: Language
) -> dict:
    """part: by which it is told apart; shown: as the reader sees it."""
    cells: dict[str, Cell | str | None] = {"key": part, "part": shown}
    for year in years:
        row = values.get((part, year))
        if row:
            cells[str(year)] = Cell(phrases.qualified_value(row, language), sort=row.value, href=rows_href(row))
    if current:
        cells["change"] = change_cell(current, language)
        cells["compared"] = compared_text(current, language)
    return cells
