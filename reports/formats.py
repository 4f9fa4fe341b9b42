"""The formats of hand-outs: the name of each, the ending of its file, and what writes it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import duckdb

from kpi.figures.asked import asked
from kpi.figures.sources import read_sources
from kpi.oversight.readiness import read_standings
from kpi.rules.figure_row import FigureRow
from reports.content.plan_year import PlanYear

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True)
class HandoutRequest:
    """What a hand-out is made of. keys: the chosen slides, None for all. template: the agency's own PowerPoint file, or
    None. tell: of reports.pptx.powerpoint.powerpoint."""

    plan_year: PlanYear
    cursor: duckdb.DuckDBPyConnection
    keys: Sequence[str] | None = None
    template: bytes | None = None
    tell: Callable[[], None] = lambda: None

    def sources(self, figure: FigureRow) -> "pd.DataFrame":
        """kpi.figures.sources.read_sources of a figure."""
        return read_sources(self.cursor, self.plan_year.edition, asked(figure))


# Each writer brings libraries of its own, which only its own format needs.
def _deck(request: HandoutRequest) -> bytes:
    from reports.html.deck import deck

    return deck(request.plan_year, request.keys, request.sources)


def _powerpoint(request: HandoutRequest) -> bytes:
    from reports.pptx.powerpoint import powerpoint

    return powerpoint(request.plan_year, request.keys, request.template, request.sources, request.tell)


def _word(request: HandoutRequest) -> bytes:
    from reports.word.report import report

    return report(request.plan_year, request.keys)


def _pdf(request: HandoutRequest) -> bytes:
    from reports.pdf.papers import report

    return report(request.plan_year, request.keys)


def _excel(request: HandoutRequest) -> bytes:
    from reports.xlsx.workbook import workbook

    return workbook(request.plan_year, request.sources)


def _brief(request: HandoutRequest) -> bytes:
    from reports.pdf.papers import brief

    return brief(request.plan_year)


def _open_data(request: HandoutRequest) -> bytes:
    from reports.open_data.package import package

    read = request.plan_year
    years = range(read.first_year, read.year + 1)
    return package(read, read_standings(request.cursor, read.edition, read.agency, read.plan, years))


FORMATS: dict[tuple[str, str], Callable[[HandoutRequest], bytes]] = {
    ("slides", ".html"): _deck,
    ("slides", ".pptx"): _powerpoint,
    ("report", ".docx"): _word,
    ("report", ".pdf"): _pdf,
    ("report", ".xlsx"): _excel,
    ("brief", ".pdf"): _brief,
    ("open-data", ".zip"): _open_data,
}
