"""The year's figures as a workbook: a sheet a dataset, and the rows behind every figure."""

import io
from collections.abc import Callable, Iterable, Mapping

import pandas as pd
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter

from language import Language, comparisons, message, phrases
from language.judgements import judgement_word
from loaders.registry import BY_NAME
from reports.content import Document, Row
from reports.wording import provenance, report_title

Sources = Callable[[Row], pd.DataFrame]  # kpi.sources.read_sources of a figure

# Heading, width; numbers are written as numbers.
_FIGURES = (
    (message("No."), 7), (message("Clause"), 10), (message("Indicator"), 48), (message("Year"), 8), (message("Value"), 14), (message("In words"), 22), (message("Change"), 26),
    (message("What it is compared with"), 42), (message("Target"), 12), (message("Against the target"), 22), (message("Rows behind it"), 14),
)
_SOURCES = (
    (message("No."), 7), (message("What"), 44), (message("When"), 24), (message("Amount"), 14), (message("Counts"), 12), (message("File"), 28), (message("Sheet"), 18),
    (message("Row"), 8), (message("Cell"), 10),
)


def workbook(document: Document, sources: Sources) -> bytes:
    """Figures are numbered; the sheet of sources names each row behind them by those numbers."""
    book, language = Workbook(write_only=True), document.language
    first = book.create_sheet(language.say("About"))
    first.column_dimensions["A"].width = 120
    for text in (report_title(document), document.agency_name, *provenance(document)):
        first.append([_cell(first, text)])
    figures = [indicator.row for clause in document.clauses for indicator in clause.indicators if indicator.row]
    figures += [indicator.row for indicator in document.totals if indicator.row]
    numbered = dict(enumerate(figures, start=1))
    for dataset in dict.fromkeys(row["dataset"] for row in figures):
        sheet = _headed(book, BY_NAME[dataset].title(language.code), _FIGURES, language)
        for number, row in numbered.items():
            if row["dataset"] == dataset:
                sheet.append([_cell(sheet, value) for value in _figure(number, row, language)])
    sheet = _headed(book, language.say("Sources"), _SOURCES, language)
    for number, row in numbered.items():
        for source in sources(row).to_dict("records"):
            sheet.append([_cell(sheet, value) for value in _source(number, source, language)])
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def _figure(number: int, row: Row, language: Language) -> list:
    clause = row["clause"] or language.say("The whole plan")
    return [
        number, clause, phrases.indicator_name(row, language), row["year"], row["value"], phrases.figure_text(row, language), comparisons.change_text(row, language),
        comparisons.compared_text(row, language), row["target"], judgement_word(row, language), row["rows"],
    ]


def _source(number: int, row: Mapping, language: Language) -> list:
    what = " · ".join(text for text in dict.fromkeys((row["title"], row["topic"], row["answer"])) if isinstance(text, str) and text)
    amount = None if pd.isna(row["amount"]) else float(row["amount"])
    counts = language.say("yes") if row["counts"] else language.say("no")
    return [
        number, what, phrases.span_text(row["starts"], row["ends"], row["precision"], language), amount, counts, row["file"], row["sheet"], int(row["row"]), row["cell"],
    ]


def _headed(book: Workbook, title: str, columns: Iterable[tuple[str, int]], language: Language):
    sheet = book.create_sheet(title[:31])
    sheet.freeze_panes = "A2"
    headings = []
    for place, (text, width) in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
        cell = _cell(sheet, language.say(text))
        cell.font, cell.fill, cell.alignment = Font(bold=True), PatternFill("solid", fgColor="DDE6EE"), Alignment(wrap_text=True, vertical="top")
        headings.append(cell)
    sheet.append(headings)
    return sheet


def _cell(sheet, value):
    """Text stays text, whatever it begins with."""
    cell = WriteOnlyCell(sheet, value)
    if isinstance(value, str):
        cell.data_type = "s"
    return cell
