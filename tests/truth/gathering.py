"""All that is said of a plan's year, gathered from pages, hand-outs and tables."""

import io
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from openpyxl import load_workbook
from pandas import DataFrame

from kpi.figures.asked import asked
from kpi.figures.sources import read_sources
from kpi.figures.table import read_figures
from kpi.rules.figure_row import FigureRow
from kpi.settings import today
from kpi.warehouse import editions
from language import Language
from reports.content.plan_year import PlanYear
from reports.content.read_plan_year import read_plan_year
from reports.xlsx.workbook import workbook
from tests.truth import statements
from tests.truth.pages import PAGES, Drawn, visit
from tests.truth.statements import Statement
from ui.navigation.address import Choice

ENGLISH = Language("en")


@dataclass
class Said:
    """pages: name → what it draws; clauses: number → what its page draws. rows: the plan's figures up to the year;
    parts: the same by topic. unnamed: of which has parts → what rows without a topic add to it. book: the report's
    workbook, sheet → its lines."""

    plan_year: PlanYear
    rows: list[FigureRow]
    parts: list[FigureRow]
    unnamed: dict[tuple, float]
    pages: dict[str, Drawn]
    clauses: dict[str, Drawn]
    book: dict[str, list[list]]
    statements: list[Statement]


def gathered(folder: Path, agency: str, plan: str, year: int) -> Said:
    """From the newest edition of the database, which KPI_DATABASE names too, on the day of KPI_TODAY."""
    chosen, edition = Choice(agency, plan, year, ENGLISH, False), editions.newest_edition(folder)
    with editions.open_edition(folder, edition) as cursor:
        read = partial(read_figures, cursor, edition, today(), agency, plan)
        rows = [row for row in read() if row.year <= year]
        plan_year = read_plan_year(cursor, edition, today(), agency, plan, year, ENGLISH)

        def sources(row: FigureRow) -> DataFrame:
            return read_sources(cursor, edition, asked(row))

        parts = read(dimension="topic")
        divided = {statements.whole_of(row) for row in parts}
        pages = {name: visit(name, chosen) for name in PAGES if name != "clause"}
        clauses = {one.number: visit("clause", chosen, clause=one.number) for one in plan_year.clauses}
        by_pages = pages | {f"clause {number}": page for number, page in clauses.items()}
        return Said(
            plan_year,
            rows,
            parts,
            {key: _unnamed(row, sources) for row in rows if (key := statements.whole_of(row)) in divided},
            pages,
            clauses,
            {
                sheet.title: [list(line) for line in sheet.iter_rows(values_only=True)]
                for sheet in load_workbook(io.BytesIO(workbook(plan_year, sources)))
            },
            [
                *(one for name, page in by_pages.items() for one in statements.by_page(name, page)),
                *statements.by_hand_outs(plan_year, sources),
                *statements.by_tables(plan_year, rows),
                *statements.by_rules(plan_year, rows),
            ],
        )


def _unnamed(row: FigureRow, sources: Callable[[FigureRow], DataFrame]) -> float:
    behind = sources(row)
    return behind.loc[behind["counts"] & behind["topic"].isna(), "amount"].sum()
