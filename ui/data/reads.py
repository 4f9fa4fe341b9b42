"""Reads that pages share, each cached on the edition."""

from datetime import date, datetime
from typing import TYPE_CHECKING

import duckdb

from kpi import plans as kpi_plans
from kpi import saved_slides as kpi_saved_slides
from kpi import settings
from kpi.figures import section_totals as kpi_section_totals
from kpi.figures import sources as kpi_sources
from kpi.figures import targets as kpi_targets
from kpi.figures.across_plans import lineage as kpi_lineage
from kpi.figures.asked import Asked
from kpi.figures.asked import asked as asked_of
from kpi.figures.finding import searched_texts as searched
from kpi.figures.table import read_figures
from kpi.oversight import publications as kpi_editions
from kpi.rules.figure_row import FigureRow
from kpi.vocabulary import read_vocabulary
from kpi.work.read import read_work
from kpi.work.state import WorkState
from language import Language
from language.plans import work_plan
from language.vocabulary import Vocabulary
from ui.data.edition_cache import all_of_edition, much_of_edition, of_database, of_edition
from ui.data.edition_cache import edition as edition
from ui.data.seen import hidden

if TYPE_CHECKING:
    import pandas as pd

if TYPE_CHECKING:
    from loaders.workbooks.plan_workbook import PlanRow


def today() -> date:
    """kpi.settings.today."""
    return settings.today()


def published() -> dict[int, datetime]:
    """kpi.oversight.publications.read_published."""
    return of_database(kpi_editions.read_published)


def published_at() -> datetime:
    """When the newest edition was published."""
    moments = published()
    return moments[max(moments)]


def plans() -> list[kpi_plans.Plan]:
    """kpi.plans.read_plans of the agencies that the visitor may see."""
    unseen = hidden()
    return [plan for plan in of_edition(kpi_plans.read_plans) if plan.agency not in unseen]


def sections(agency: str, plan: str) -> list[kpi_plans.Section]:
    """kpi.plans.read_sections."""
    return of_edition(kpi_plans.read_sections, agency, plan)


def section_totals(agency: str, plan: str) -> list[kpi_section_totals.SectionTotal]:
    """kpi.figures.section_totals.read_section_totals."""
    return of_edition(kpi_section_totals.read_section_totals, agency, plan)


def clauses(agency: str, plan: str) -> list[kpi_plans.PlanClause]:
    """kpi.plans.read_clauses."""
    return of_edition(kpi_plans.read_clauses, agency, plan)


def narratives(agency: str, plan: str) -> dict[tuple[str, int], kpi_plans.Narrative]:
    """kpi.plans.read_narratives."""
    return of_edition(kpi_plans.read_narratives, agency, plan)


def steps(agency: str) -> list[kpi_lineage.Step]:
    """kpi.figures.across_plans.lineage.read_steps."""
    return of_edition(kpi_lineage.read_steps, agency)


def closed_years() -> dict[tuple[str, str, int], kpi_plans.Closing]:
    """kpi.plans.read_closed_years."""
    return of_edition(kpi_plans.read_closed_years)


def plan_rows(agency: str, plan: str, language: str) -> "dict[str, list[PlanRow]]":
    """loaders.workbooks.plan_workbook.read_plan_rows; language: its code."""
    return of_database(_plan_rows, agency, plan, language)


def _plan_rows(cursor: duckdb.DuckDBPyConnection, agency: str, plan: str, language: str) -> "dict[str, list[PlanRow]]":
    from loaders.workbooks.plan_workbook import read_plan_rows  # with what writes workbooks, which no other page needs

    return read_plan_rows(cursor, agency, plan, Language(language))


def targets_without_figure(agency: str, plan: str) -> dict[int, list[kpi_targets.TargetWithoutFigure]]:
    """kpi.figures.targets.read_targets_without_figure."""
    return of_edition(kpi_targets.read_targets_without_figure, agency, plan)


def former_targets(agency: str, plan: str) -> list[kpi_targets.FormerTarget]:
    """kpi.figures.targets.read_former_targets."""
    return of_edition(kpi_targets.read_former_targets, agency, plan)


def figures(
    agency: str, plan: str, dimension: str = "", earlier: bool = False, base: str = "all"
) -> tuple[FigureRow, ...]:
    """kpi.figures.table.read_figures of one plan."""
    return much_of_edition(_figures, today(), agency, plan, None, dimension, earlier, base)


def _figures(cursor: duckdb.DuckDBPyConnection, number: int, *asked) -> tuple[FigureRow, ...]:
    return tuple(read_figures(cursor, number, *asked))


def sources(figure: FigureRow, base: str = "all") -> "pd.DataFrame":
    """kpi.figures.sources.read_sources of one figure."""
    return much_of_edition(kpi_sources.read_sources, asked_of(figure), base).copy()


def answered(figure: FigureRow) -> list[kpi_sources.Answered]:
    """kpi.figures.sources.read_answered of one figure."""
    return of_edition(kpi_sources.read_answered, asked_of(figure))


def all_sources(figure: FigureRow, base: str = "all") -> "pd.DataFrame":
    """kpi.figures.sources.read_rows of one figure: all that its page searches. Only to be read."""
    return all_of_edition(kpi_sources.read_rows, asked_of(figure), base, kpi_sources.MOST_SEARCHED)


def searched_texts(figure: FigureRow, base: str = "all") -> list[str]:
    """kpi.figures.finding.searched_texts of all_sources."""
    return all_of_edition(_searched_texts, asked_of(figure), base)


def _searched_texts(cursor: duckdb.DuckDBPyConnection, number: int, asked: Asked, base: str) -> list[str]:
    return searched(all_of_edition(kpi_sources.read_rows, asked, base, kpi_sources.MOST_SEARCHED))


def found_sources(figure: FigureRow, base: str, text: str, upload: int) -> "pd.DataFrame":
    """kpi.figures.sources.read_found of one figure. Only to be read."""
    return all_of_edition(kpi_sources.read_found, asked_of(figure), base, text, upload)


def source_files(figure: FigureRow) -> dict[int, int]:
    """kpi.figures.sources.read_source_files of one figure."""
    return of_edition(kpi_sources.read_source_files, asked_of(figure))


def work(agency: str, plan: str, year: int, language: Language) -> list[WorkState]:
    """kpi.work.read.read_work, as a reader of the language sees it."""
    return work_plan.in_language(of_edition(read_work, agency, plan, year, today()), vocabulary(agency), language)


def saved_slides(agency: str, plan: str) -> dict[str, kpi_saved_slides.SavedSlides]:
    """kpi.saved_slides.read_saved_slides."""
    return of_edition(kpi_saved_slides.read_saved_slides, agency, plan)


def vocabulary(agency: str) -> Vocabulary:
    """kpi.vocabulary.read_vocabulary."""
    return of_edition(read_vocabulary, agency)
