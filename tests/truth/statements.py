"""What is said of each figure: by pages, slides, the report, its workbook, open data and the command line."""

from collections.abc import Iterator
from typing import NamedTuple

from kpi.rules.figure_row import FigureRow
from language.figures import phrases
from loaders.printing.figures import FIGURE_COLUMNS
from reports.content.plan_year import PlanYear
from reports.content.slides import slides
from reports.content.wording import clause_section
from reports.open_data.fields import cells, own_rows
from reports.xlsx.lines import FIGURES, figure_line
from tests.truth.pages import Drawn, figure_of


class Statement(NamedTuple):
    """figure: as tests.truth.pages.figure_of names it. where: who says it. of: what is said, such as its change."""

    figure: tuple
    where: str
    of: str
    text: object


def name_of(row: FigureRow) -> tuple:
    one = row.indicator
    return one.plan, one.clause, one.code, one.dimension, one.member, row.year


def whole_of(row: FigureRow) -> tuple:
    """Which figure a part is of; of a whole, itself."""
    return row.indicator.plan, row.indicator.clause, row.indicator.code, row.year


def by_page(name: str, drawn: Drawn) -> Iterator[Statement]:
    for key, data in drawn.elements.items():
        where = f"{name}, {key}"
        if data["kind"] == "cards":
            for card in data["cards"]:
                yield from _by_card(where, card)
        if data["kind"] == "table" and name != "completeness":  # whose tables say what stands out
            for cells in data["rows"]:
                yield from _by_cells(where, cells)
    for key, (_, data) in drawn.charts.items():
        for mark in data:
            if "rows" in mark:
                yield from _by_mark(f"{name}, chart {key}", mark)


def _by_card(where: str, card: dict) -> Iterator[Statement]:
    if figure := figure_of(card.get("rows")):
        shown = _joined(card.get("before", ""), card["value"], card.get("unit", ""))
        yield Statement(figure, where, "figure", shown)
        yield Statement(figure, where, "change", card.get("change", ""))
        yield Statement(figure, where, "direction", card["direction"])
        if card.get("judgement"):
            yield Statement(figure, where, "target", f"{card['judged']}: {card['target']}")
        now = next(bar for bar in card["bars"]["bars"] if bar.get("now"))
        yield Statement(figure, f"{where}, small bar", "provisional", now.get("kind") == "provisional")
        if "text" in now:
            yield Statement(figure, f"{where}, small bar", "number", now["text"])


def _by_cells(where: str, cells: list) -> Iterator[Statement]:
    """The change in a line is that of its newest figure, which stands before it."""
    newest = next((figure for cell in cells if cell and (figure := figure_of(cell.get("href")))), None)
    for cell in filter(None, cells):
        if newest and cell.get("direction"):
            yield Statement(newest, where, "change", cell.get("text", ""))
            yield Statement(newest, where, "direction", cell["direction"])


def _by_mark(where: str, mark: dict) -> Iterator[Statement]:
    if (figure := figure_of(mark["rows"])) and not figure[3] and "short" in mark:
        yield Statement(figure, where, "number", mark["text"].lstrip("≥≤≈ "))  # signs say what words say elsewhere
        yield Statement(figure, where, "provisional", mark["kind"] == "provisional")


def by_hand_outs(plan_year: PlanYear, sources) -> Iterator[Statement]:
    for slide in slides(plan_year):
        if slide.main:
            yield Statement(name_of(slide.main.figure), "slide", "figure", slide.big)
            yield Statement(name_of(slide.main.figure), "slide", "change", slide.change)
            yield Statement(name_of(slide.main.figure), "slide", "compared", slide.compared)
            yield Statement(name_of(slide.main.figure), "slide", "sentence", slide.texts[1])
        yield from _by_lines(f"slide {slide.key}", slide.lines)
    for clause in plan_year.clauses:
        section = clause_section(clause, plan_year)
        yield from _by_lines("report", section.lines)
        if section.main:
            yield Statement(name_of(section.main.figure), "report", "sentence", section.sentence)
    for indicator in [*(one for clause in plan_year.clauses for one in clause.indicators), *plan_year.totals]:
        if indicator.row:
            yield from _by_workbook(plan_year, indicator.row, sources(indicator.row))


def _by_lines(where: str, lines) -> Iterator[Statement]:
    for line in lines:
        if line.row:
            yield Statement(name_of(line.row), where, "figure", line.value)
            yield Statement(name_of(line.row), where, "change", line.change)
            yield Statement(name_of(line.row), where, "compared", line.compared)
            if line.row.judgement.state:
                yield Statement(name_of(line.row), where, "target", line.target)


def _by_workbook(plan_year: PlanYear, row: FigureRow, behind) -> Iterator[Statement]:
    cells = figure_line(1, row, behind, plan_year.language)
    line = {heading: cell for (heading, _), cell in zip(FIGURES, cells, strict=True)}
    yield Statement(name_of(row), "workbook", "value", line["Value"])
    yield Statement(name_of(row), "workbook", "figure", line["In words"])
    yield Statement(name_of(row), "workbook", "change", line["Change in words"])
    yield Statement(name_of(row), "workbook", "compared", line["What it is compared with"])


def by_tables(plan_year: PlanYear, rows: list[FigureRow]) -> Iterator[Statement]:
    """Open data and the command line, which have no words."""
    for row in own_rows(plan_year):
        values = cells(row)
        for name, of in (("value", "value"), ("qualifier", "qualifier"), ("complete", "final")):
            yield Statement(name_of(row), "open data", of, values[name])
    for row in rows:
        for name, of in (("value", "value"), ("qualifier", "qualifier"), ("complete", "final"), ("change", "by")):
            yield Statement(name_of(row), "command line", of, FIGURE_COLUMNS[name](row))


def by_rules(plan_year: PlanYear, rows: list[FigureRow]) -> Iterator[Statement]:
    """What follows from the figures themselves."""
    for row in rows:
        yield Statement(name_of(row), "rules", "provisional", not row.complete)
        yield Statement(name_of(row), "rules", "final", row.complete)
        yield Statement(name_of(row), "rules", "number", phrases.bare_value(row, plan_year.language))


def _joined(*parts: str) -> str:
    return " ".join(filter(None, parts))
