"""The lines of the workbook's sheets, under their columns."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from kpi.figures.source_row import Source, sources_of
from kpi.figures.sources import MOST_ROWS
from kpi.oversight.completeness import reported
from kpi.rules.figure_row import FigureRow
from kpi.work.state import PlannedWork
from language import Language, message, units
from language.figures import comparisons, phrases, typed
from language.figures.codes import status_text
from language.figures.judgements import judgement_why, judgement_word
from language.plans import work_plan
from language.plans.plan_table import implementers_text, section_name, term_text
from language.untranslated import join
from reports.content.citations import places
from reports.content.plan_year import ClauseYear, PlanYear
from reports.content.wording import clause_section, compared

if TYPE_CHECKING:
    import pandas as pd

# Heading, width. Numbers are written as numbers, percentages as 68.98 with the unit %, days as days.
CLAUSES = (
    (message("Clause"), 10),
    (message("Title"), 50),
    (message("Section"), 30),
    (message("Evaluation indicator"), 40),
    (message("Implementers"), 40),
    (message("Term"), 12),
    (message("Status by the analyst"), 18),
    (message("Responsible"), 30),
    (message("Narrative"), 80),
    (message("Evidence"), 40),
    (message("Asked for"), 12),
    (message("Figures or answers"), 12),
)
FIGURES = (
    (message("No."), 7),
    (message("Clause"), 10),
    (message("Indicator"), 48),
    (message("Unit"), 14),
    (message("Year"), 8),
    (message("Value"), 14),
    (message("In words"), 22),
    (message("Former value"), 14),
    (message("Complete up to"), 14),
    (message("Compared with"), 14),
    (message("Change"), 14),
    (message("Change in words"), 30),
    (message("What it is compared with"), 42),
    (message("Target"), 12),
    (message("Against the target"), 26),
    (message("Rows behind it"), 12),
    (message("Where it stands"), 50),
)
WORK = (
    (message("Clause"), 10),
    (message("Kind of work"), 24),
    (message("What is planned"), 48),
    (message("Planned for"), 18),
    (message("Last day"), 12),
    (message("Planned"), 10),
    (message("Exactness of what is planned"), 14),
    (message("Not done"), 10),
    (message("Exactness of what is not done"), 14),
    (message("How it stands"), 30),
    (message("Responsible"), 30),
    (message("Where it stands"), 50),
)
SOURCES = (
    (message("No."), 7),
    (message("What"), 44),
    (message("When"), 24),
    (message("First day"), 12),
    (message("Last day"), 12),
    (message("Amount"), 14),
    (message("Exactness"), 12),
    (message("Counts"), 12),
    (message("File"), 28),
    (message("Sheet"), 18),
    (message("Row"), 8),
    (message("Cell"), 10),
    (message("Typed in the cell"), 20),
)


def clause_line(clause: ClauseYear, plan_year: PlanYear) -> list:
    """A clause without anything says so."""
    language = plan_year.language
    status = status_text(clause.status, clause.disagreement, language)
    return [
        clause.number,
        clause.title,
        section_name(clause.approved.section, language) if clause.approved.section else "",
        phrases.in_language(clause.approved.evaluation, language),
        implementers_text(clause.approved, language),
        term_text(clause.approved),
        status,
        clause.responsible,
        "\n".join(clause_section(clause, plan_year).paragraphs),
        "\n".join(clause.evidence),
        len(clause.readiness.asked),
        reported(clause.readiness.asked),
    ]


def work_line(one: PlannedWork, language: Language) -> list:
    """A row of the work plan."""
    return [
        one.clause,
        work_plan.kind_name(one, language),
        one.title,
        work_plan.due_text(one, language),
        one.due,
        one.planned.value,
        work_plan.qualifier(one.planned, language),
        one.lacking.value,
        work_plan.qualifier(one.lacking, language),
        language.say(work_plan.STATES[one.state]),
        one.responsible,
        work_plan.source_text(one, language),
    ]


def figure_line(number: int, row: FigureRow, behind: "pd.DataFrame", language: Language) -> list:
    """behind: the rows behind the figure (kpi.figures.sources.read_sources)."""
    clause = row.indicator.clause or language.say("The whole plan")
    judged = judgement_word(row, language) or judgement_why(row, language)
    return [
        number,
        clause,
        phrases.indicator_name(row.indicator, language),
        units.unit_words(row.indicator, language),
        row.year,
        row.rounded,
        phrases.figure_text(row, language),
        row.rounded_former,
        row.through,
        row.rounded_compared,
        # Of bounds that leave the direction open a number would say more than is known.
        None if comparisons.change_direction(row) == "open" else row.change.by,
        comparisons.change_text(row, language),
        compared(row, language),
        row.target,
        judged,
        row.rows,
        places(behind, language),
    ]


def source_lines(number: int, row: FigureRow, behind: "pd.DataFrame", language: Language) -> Iterable[list]:
    """A line for each row behind a figure, and one where there are more than are read."""
    one = row.indicator
    for source in sources_of(behind):
        yield _source(number, typed.of_row(source, one.dataset, one.vocabulary, language), language)
    if len(behind) == MOST_ROWS and row.rows > MOST_ROWS:
        yield [number, language.say("Only the newest {count} rows are listed.", count=language.number(MOST_ROWS))]


def _source(number: int, row: Source, language: Language) -> list:
    what = join(typed.BETWEEN, list(filter(None, (row.title, row.beside))))
    exactness = phrases.qualifier_words(row.amount_qualifier, language) if row.amount_qualifier else ""
    counts = language.say("yes") if row.counts else language.say("no")
    return [
        number,
        what,
        phrases.span_text(row.starts, row.ends, row.precision, language),
        row.starts,
        row.ends,
        row.amount,
        exactness,
        counts,
        row.file,
        row.sheet,
        row.row,
        row.cell,
        phrases.typed_text(row.typed, row.typed_unit, language),
    ]
