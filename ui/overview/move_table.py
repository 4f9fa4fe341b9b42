"""The table of all figures whose move can be ranked, the largest first."""

from language.figures import phrases
from language.figures.compared import compared_text
from ui.data.plan_figures import plan_of
from ui.navigation.address import Choice, href
from ui.overview.moved import most_moved
from ui.widgets.figures.cells import change_cell
from ui.widgets.figures.links import rows_href
from ui.widgets.tables import Cell, Column, table


def move_list(chosen: Choice) -> None:
    language = chosen.language
    rows = [
        {
            "number": clause.number,
            "title": Cell(
                clause.title or clause.number, href=href("clause", clause=clause.number, indicator=row.indicator.code)
            ),
            "change": change_cell(row, language),
            "indicator": phrases.indicator_name(row.indicator, language),
            "figure": Cell(phrases.figure_text(row, language), href=rows_href(row)),
            "compared": compared_text(row, language),
        }
        for clause, row in most_moved(plan_of(chosen), chosen.year)
    ]
    columns = [
        Column("number", language.say("Clause"), pinned=True, width="3.75rem"),
        Column("title", language.say("Title"), pinned=True, width="9rem"),
        Column("change", language.say("Change"), width="9rem", lead=True),
        Column("indicator", language.say("Indicator"), width="12rem"),
        Column("figure", language.say("Value"), "strong", width="8rem"),
        Column("compared", language.say("What it is compared with"), width="12rem"),
    ]
    table(columns, rows, "moves", language.say("What moved most"), language, f"{chosen.plan}-{chosen.year}-moves")
