"""The table of a question's answers over the years."""

from dataclasses import replace

from kpi.rules.figure_row import FigureRow
from language import Language
from language.figures import comparisons, phrases
from ui.surveys.base import OF
from ui.surveys.question import Question
from ui.widgets.figures import breakdown
from ui.widgets.figures.links import rows_href
from ui.widgets.tables import Cell, Column


def answer_table(
    question: Question, rows: list[FigureRow], years: list[int], missing: list[FigureRow], base: str, language: Language
) -> tuple[list[Column], list[dict]]:
    """Columns and rows of ui.widgets.tables: answers with their bounds, then what is missing, then n.

    rows: of all answers and years. missing: a figure for each year whose shares lack something.
    """
    say, newest = language.say, years[-1]
    heading = f"{say('Answer')} ({say(OF[base])})"
    columns, cells = breakdown.table(rows, [row for row in rows if row.year == newest], years, heading, language)
    columns.insert(2, Column("margin", say("Margin of error"), width="7rem"))
    by_year = {(row.indicator.part, row.year): row for row in rows}
    for line in cells:
        for year in years:
            if row := by_year.get((line["key"], year)):
                _add_bounds(line, row, year == newest, language)
    if missing:
        shares = {str(row.year): Cell(phrases.qualified_value(row, language), sort=row.value) for row in missing}
        cells.append({"part": missing[0].indicator.part} | shares)
    asked = {row.year: row for row in question.respondents}
    people = {
        str(year): Cell(phrases.number_text(row.value, row.qualifier, language), sort=row.value, href=rows_href(row))
        for year, row in asked.items()
    }
    cells.append({"part": say("Respondents (n)")} | people)
    return columns, cells


def _add_bounds(line: dict, row: FigureRow, is_newest: bool, language: Language) -> None:
    bounds = comparisons.margin_text(row.margin, language)
    if not is_newest:
        line[str(row.year)] = replace(line[str(row.year)], sub=bounds)
        return
    line["margin"] = bounds
    if line.get("change"):
        line["change"] = replace(line["change"], sub=comparisons.change_margin_text(row, language))
