"""Reads that pages share, each cached on the edition."""

from datetime import date, datetime
from typing import TYPE_CHECKING

import duckdb
import pandas as pd

from kpi import plans as kpi_plans
from kpi import saved_slides as kpi_saved_slides
from kpi import settings
from kpi.figures import lineage as kpi_lineage
from kpi.figures import section_totals as kpi_section_totals
from kpi.figures import sources as kpi_sources
from kpi.figures import targets as kpi_targets
from kpi.figures.asked import asked as asked_of
from kpi.figures.table import read_figures
from kpi.oversight import completeness as kpi_completeness
from kpi.oversight import duplicates as kpi_duplicates
from kpi.oversight import history as kpi_history
from kpi.oversight import moves as kpi_moves
from kpi.oversight import publications as kpi_editions
from kpi.oversight import reach as kpi_reach
from kpi.oversight import readiness as kpi_readiness
from kpi.oversight import spellings as kpi_spellings
from kpi.oversight.acts import Act, Correction, UploadSheet
from kpi.oversight.untranslated import Lacking
from kpi.rules.figure_row import FigureRow
from kpi.rules.vocabulary import Vocabulary
from kpi.vocabulary import read_vocabulary
from kpi.work.read import read_work
from kpi.work.state import WorkState
from language import Language, work_plan
from ui.data.kept import edition as edition
from ui.data.kept import of_database, of_edition

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
    """kpi.plans.read_plans."""
    return of_edition(kpi_plans.read_plans)


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
    """kpi.figures.lineage.read_steps."""
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
    return of_edition(_figures, today(), agency, plan, None, dimension, earlier, base)


def _figures(cursor: duckdb.DuckDBPyConnection, number: int, *asked) -> tuple[FigureRow, ...]:
    return tuple(read_figures(cursor, number, *asked))


def sources(figure: FigureRow, base: str = "all") -> pd.DataFrame:
    """kpi.figures.sources.read_sources of one figure."""
    return of_edition(kpi_sources.read_sources, asked_of(figure), base).copy()


def acts() -> list[Act]:
    """kpi.oversight.history.read_acts."""
    return of_database(kpi_history.read_acts)


def upload_sheets(upload: int) -> list[UploadSheet]:
    """kpi.oversight.history.read_upload_sheets."""
    return of_database(kpi_history.read_upload_sheets, upload)


def corrections(upload: int) -> list[Correction]:
    """kpi.oversight.history.read_corrections."""
    return of_database(kpi_history.read_corrections, upload)


def moves(before: int, after: int, agency: str) -> list[kpi_moves.Move]:
    """kpi.oversight.moves.read_moves."""
    return of_database(kpi_moves.read_moves, before, after, today(), agency)


def requirements(agency: str, plan: str, years: tuple[int, ...]) -> list[kpi_completeness.Requirement]:
    """kpi.oversight.completeness.read_requirements."""
    return of_edition(kpi_completeness.read_requirements, agency, plan, years)


def readiness(agency: str, plan: str, year: int) -> list[kpi_readiness.Readiness]:
    """kpi.oversight.readiness.read_readiness."""
    return of_edition(kpi_readiness.read_readiness, agency, plan, year)


def work(agency: str, plan: str, year: int, language: Language) -> list[WorkState]:
    """kpi.work.read.read_work, as a reader of the language sees it."""
    return work_plan.in_language(of_edition(read_work, agency, plan, year, today()), vocabulary(agency), language)


def saved_slides(agency: str, plan: str) -> dict[str, kpi_saved_slides.SavedSlides]:
    """kpi.saved_slides.read_saved_slides."""
    return of_edition(kpi_saved_slides.read_saved_slides, agency, plan)


def nothing_answers(agency: str, plan: str) -> dict[tuple[str, str, int], kpi_completeness.Answer]:
    """kpi.oversight.completeness.read_nothing_answers."""
    return of_edition(kpi_completeness.read_nothing_answers, agency, plan)


def newest_facts(agency: str, plan: str) -> list[kpi_reach.Newest]:
    """kpi.oversight.reach.read_newest."""
    return of_edition(kpi_reach.read_newest, agency, plan, today())


def complete_days(agency: str) -> list[kpi_reach.CompleteDay]:
    """kpi.oversight.reach.read_complete_days."""
    return of_edition(kpi_reach.read_complete_days, agency, today())


def duplicates(agency: str, plan: str) -> kpi_duplicates.Duplicates:
    """kpi.oversight.duplicates.read_duplicates."""
    return of_edition(kpi_duplicates.read_duplicates, agency, plan)


def vocabulary(agency: str) -> Vocabulary:
    """kpi.vocabulary.read_vocabulary."""
    return of_edition(read_vocabulary, agency)


def untranslated(agency: str) -> tuple[Lacking, ...]:
    """loaders.workbooks.untranslated.read_untranslated."""
    return tuple(of_edition(_untranslated, agency))


def _untranslated(cursor: duckdb.DuckDBPyConnection, number: int, agency: str) -> list[Lacking]:
    from loaders.workbooks.untranslated import read_untranslated  # with what writes workbooks

    return read_untranslated(cursor, number, agency)


def kept_spellings(agency: str) -> tuple[kpi_spellings.Kept, ...]:
    """kpi.oversight.spellings.read_kept."""
    return tuple(of_edition(kpi_spellings.read_kept, agency))


def likely_spellings(agency: str) -> tuple[kpi_spellings.Likely, ...]:
    """kpi.oversight.spellings.likely_one."""
    return tuple(of_edition(_likely_spellings, agency))


def _likely_spellings(cursor: duckdb.DuckDBPyConnection, number: int, agency: str) -> list[kpi_spellings.Likely]:
    decided = kpi_spellings.read_kept(cursor, number, agency)
    return kpi_spellings.likely_one(kpi_spellings.read_members(cursor, number, agency), decided)
