"""The year's figures as a workbook: a sheet a dataset, and the rows behind every figure."""

import io

from openpyxl import Workbook

from loaders.datasets.registry import BY_NAME
from reports.content.citations import Sources
from reports.content.plan_year import PlanYear
from reports.content.wording import provenance, report_title
from reports.xlsx.lines import CLAUSES, FIGURES, SOURCES, WORK, clause_line, figure_line, source_lines, work_line
from reports.xlsx.sheet import add_sheet, append, cell_of

_ABOUT = 100  # width of the sheet's only column


def workbook(plan_year: PlanYear, sources: Sources) -> bytes:
    """Sheets: about, clauses, the work plan where there is one, one a dataset, sources. Figures are numbered; the
    sources name each row behind them by those numbers, and beside each figure stands in short where its numbers are."""
    book, language = Workbook(write_only=True), plan_year.language
    about = book.create_sheet(language.say("About"))
    about.column_dimensions["A"].width = _ABOUT
    for number, text in enumerate((report_title(plan_year), plan_year.agency_name, *provenance(plan_year)), start=1):
        append(about, number, [cell_of(about, text)], [("", _ABOUT)])
    add_sheet(
        book,
        language.say("Clauses"),
        CLAUSES,
        (clause_line(clause, plan_year) for clause in plan_year.clauses),
        language,
    )
    planned = [one for clause in plan_year.clauses for state in clause.work for one in state.work]
    if planned:
        lines = (work_line(one, language) for one in planned)
        add_sheet(book, BY_NAME["work_plan"].title(language.code), WORK, lines, language)
    figures = [indicator.row for clause in plan_year.clauses for indicator in clause.indicators if indicator.row]
    figures += [indicator.row for indicator in plan_year.totals if indicator.row]
    numbered = [(number, row, sources(row)) for number, row in enumerate(figures, start=1)]
    for dataset in dict.fromkeys(row.indicator.dataset for row in figures):
        own = [one for one in numbered if one[1].indicator.dataset == dataset]
        lines = (figure_line(number, row, behind, language) for number, row, behind in own)
        add_sheet(book, BY_NAME[dataset].title(language.code), FIGURES, lines, language)
    behind_all = (line for number, row, behind in numbered for line in source_lines(number, row, behind, language))
    add_sheet(book, language.say("Sources"), SOURCES, behind_all, language)
    properties = book.properties
    properties.title, properties.creator, properties.description = (
        report_title(plan_year),
        plan_year.agency_name,
        " ".join(provenance(plan_year)),
    )
    properties.created = properties.modified = plan_year.published_at
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()
