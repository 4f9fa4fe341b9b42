"""The year's figures as a workbook: a sheet a dataset, and the rows behind every figure."""

import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import date

import pandas as pd
from openpyxl import Workbook
from openpyxl.cell import WriteOnlyCell
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from kpi.figures.sources import MOST_ROWS
from language import Language, comparisons, message, phrases, units
from language.judgements import judgement_why, judgement_word
from loaders.datasets.registry import BY_NAME
from loaders.workbooks.texts import text_cell
from reports.content.citations import Sources, places
from reports.content.document import ClauseReport, Document, Row
from reports.content.wording import provenance, report_title, section

# Heading, width. Numbers are written as numbers, percentages as 68.98 with the unit %, days as days.
_CLAUSES = (
    (message("Clause"), 10),
    (message("Title"), 50),
    (message("Status by the analyst"), 18),
    (message("Responsible"), 30),
    (message("Narrative"), 80),
    (message("Evidence"), 40),
    (message("Figures"), 12),
)
_FIGURES = (
    (message("No."), 7),
    (message("Clause"), 10),
    (message("Indicator"), 48),
    (message("Unit"), 14),
    (message("Year"), 8),
    (message("Value"), 14),
    (message("In words"), 22),
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
_SOURCES = (
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
)
_ABOUT = 100
_BOLD, _GREY = Font(bold=True), PatternFill("solid", fgColor="DDE6EE")
_WRAPPED, _TOP = Alignment(wrap_text=True, vertical="top"), Alignment(vertical="top")
_DAY, _WHOLE, _BROKEN = "dd.mm.yyyy", "#,##0", "#,##0.00"
_LINE, _HIGHEST = 15, 405  # of rows, in points; Excel has no higher ones


def workbook(document: Document, sources: Sources) -> bytes:
    """Sheets: about, clauses, one a dataset, sources. Figures are numbered; the sources name each row
    behind them by those numbers, and beside each figure stands in short where its numbers are."""
    book, language = Workbook(write_only=True), document.language
    about = book.create_sheet(language.say("About"))
    about.column_dimensions["A"].width = _ABOUT
    for number, text in enumerate((report_title(document), document.agency_name, *provenance(document)), start=1):
        _append(about, number, [_cell(about, text)], [("", _ABOUT)])
    _sheet(
        book, language.say("Clauses"), _CLAUSES, (_clause(clause, document) for clause in document.clauses), language
    )
    figures = [indicator.row for clause in document.clauses for indicator in clause.indicators if indicator.row]
    figures += [indicator.row for indicator in document.totals if indicator.row]
    numbered = [(number, row, sources(row)) for number, row in enumerate(figures, start=1)]
    for dataset in dict.fromkeys(row["dataset"] for row in figures):
        lines = (
            _figure(number, row, behind, language) for number, row, behind in numbered if row["dataset"] == dataset
        )
        _sheet(book, BY_NAME[dataset].title(language.code), _FIGURES, lines, language)
    behind_all = (line for number, row, behind in numbered for line in _sources(number, row, behind, language))
    _sheet(book, language.say("Sources"), _SOURCES, behind_all, language)
    properties = book.properties
    properties.title, properties.creator, properties.description = (
        report_title(document),
        document.agency_name,
        " ".join(provenance(document)),
    )
    properties.created = properties.modified = document.published_at
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def _clause(clause: ClauseReport, document: Document) -> list:
    """A clause without anything says so."""
    count = sum(indicator.row is not None for indicator in clause.indicators)
    status = phrases.coded(clause.status, phrases.STATUSES, document.language)
    return [
        clause.number,
        clause.title,
        status,
        clause.responsible,
        "\n".join(section(clause, document).said),
        "\n".join(clause.evidence),
        count,
    ]


def _figure(number: int, row: Row, behind: pd.DataFrame, language: Language) -> list:
    clause = row["clause"] or language.say("The whole plan")
    judged = judgement_word(row, language) or judgement_why(row, language)
    return [
        number,
        clause,
        phrases.indicator_name(row, language),
        units.unit_words(row, language),
        row["year"],
        row["value"],
        phrases.figure_text(row, language),
        row["cut"],
        row["compared_value"],
        row["change"],
        comparisons.change_text(row, language),
        comparisons.compared_text(row, language),
        row["target"],
        judged,
        row["rows"],
        places(behind, language),
    ]


def _sources(number: int, row: Row, behind: pd.DataFrame, language: Language) -> Iterable[list]:
    for source in behind.to_dict("records"):
        yield _source(number, source, language)
    if len(behind) == MOST_ROWS and row["rows"] > MOST_ROWS:
        yield [number, language.say("Only the newest {count} rows are listed.", count=language.number(MOST_ROWS))]


def _source(number: int, row: Mapping, language: Language) -> list:
    what = " · ".join(
        text for text in dict.fromkeys((row["title"], row["topic"], row["answer"])) if isinstance(text, str) and text
    )
    amount = None if pd.isna(row["amount"]) else float(row["amount"])
    exactness = (
        phrases.qualifier_words(row["amount_qualifier"], language) if isinstance(row["amount_qualifier"], str) else ""
    )
    counts = language.say("yes") if row["counts"] else language.say("no")
    return [
        number,
        what,
        phrases.span_text(row["starts"], row["ends"], row["precision"], language),
        row["starts"],
        row["ends"],
        amount,
        exactness,
        counts,
        row["file"],
        row["sheet"],
        int(row["row"]),
        row["cell"],
    ]


def _sheet(
    book: Workbook, title: str, columns: Sequence[tuple[str, int]], lines: Iterable[Sequence], language: Language
) -> None:
    """Headings that stay, repeat on paper and filter."""
    sheet, last = book.create_sheet(title), get_column_letter(len(columns))
    sheet.freeze_panes, sheet.print_title_rows = "A2", "1:1"
    sheet.page_setup.orientation, sheet.page_setup.paperSize, sheet.page_setup.fitToHeight = (
        "landscape",
        Worksheet.PAPERSIZE_A4,
        0,
    )
    sheet.sheet_properties.pageSetUpPr.fitToPage = True
    for place, (_, width) in enumerate(columns, start=1):
        sheet.column_dimensions[get_column_letter(place)].width = width
    headings = [_cell(sheet, language.say(text)) for text, _ in columns]
    for cell in headings:
        cell.font, cell.fill = _BOLD, _GREY
    _append(sheet, 1, headings, columns)
    count = 1
    for count, line in enumerate(lines, start=2):
        _append(
            sheet,
            count,
            [_cell(sheet, value, is_year=text == "Year") for value, (text, _) in zip(line, columns, strict=False)],
            columns,
        )
    sheet.auto_filter.ref = f"A1:{last}{count}"


def _append(sheet, number: int, cells: Sequence[WriteOnlyCell], columns: Sequence[tuple[str, int]]) -> None:
    """High enough for its longest text, which not every program finds out by itself."""
    texts = [
        (cell.value.split("\n"), width)
        for cell, (_, width) in zip(cells, columns, strict=False)
        if isinstance(cell.value, str)
    ]
    lines = max((sum(1 + len(part) // width for part in parts) for parts, width in texts), default=1)
    sheet.row_dimensions[number].height = min(_HIGHEST, _LINE * lines)
    sheet.append(cells)


def _cell(sheet, value, is_year: bool = False) -> WriteOnlyCell:
    """Text stays text, whatever it begins with, also after somebody has edited it."""
    if isinstance(value, pd.Timestamp):
        value = value.date()
    cell = text_cell(sheet, value) if isinstance(value, str) else WriteOnlyCell(sheet, value)
    cell.alignment = _WRAPPED if isinstance(value, str) else _TOP
    if isinstance(value, date):
        cell.number_format = _DAY
    elif isinstance(value, (int, float)) and not is_year:
        cell.number_format = _WHOLE if value == int(value) else _BROKEN
    return cell
