"""What office files say, read back out of them."""

import io

from docx import Document as Paper
from docx.table import Table
from docx.text.paragraph import Paragraph
from openpyxl import load_workbook
from pptx import Presentation

PLANS = [
    ("DEMO", "DEMO-2021-2026", 2026, "az"),
    ("DEMO", "DEMO-2021-2026", 2026, "ru"),
    ("DEMO", "DEMO-2016-2020", 2018, "en"),
    ("DMX", "AH-2016-2018", 2018, "az"),
    ("DMX", "ETIK-2023", 2023, "en"),
]


def presentation(file: bytes):
    return Presentation(io.BytesIO(file))


def charts(slide) -> list:
    return [shape.chart for shape in slide.shapes if shape.has_chart]


def chart_rows(chart) -> list[tuple]:
    """The rows of its own workbook, the headings first."""
    book = load_workbook(io.BytesIO(chart.part.chart_workbook.xlsx_part.blob))
    return list(book.active.iter_rows(values_only=True))


def labels(chart, index: int) -> list[str]:
    """What stands at a point, whichever series bears it."""
    points = [plot.series[0].points[index] for plot in chart.plots]
    return [
        line
        for point in points
        if point.data_label.has_text_frame
        for line in point.data_label.text_frame.text.splitlines()
    ]


def slide_text(slide) -> str:
    """All that stands on it outside charts."""
    texts = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    return "\n".join(
        [
            *texts,
            *(cell.text for shape in slide.shapes if shape.has_table for row in shape.table.rows for cell in row.cells),
        ]
    )


def paper(file: bytes):
    return Paper(io.BytesIO(file))


def paper_sections(file: bytes) -> dict[str, list]:
    """A heading → the paragraphs and tables that follow it."""
    found, heading = {}, ""
    for block in paper(file).iter_inner_content():
        if isinstance(block, Paragraph) and block.style.name in ("Heading 1", "Heading 2"):
            heading = block.text
            found[heading] = []
        elif heading:
            found[heading].append(block)
    return found


def table_rows(blocks: list) -> list[list[str]]:
    """Of the tables among the blocks, without their headings."""
    return [[cell.text for cell in row.cells] for block in blocks if isinstance(block, Table) for row in block.rows[1:]]


def paragraphs(blocks: list) -> list[str]:
    return [block.text for block in blocks if isinstance(block, Paragraph)]


def workbook(file: bytes) -> dict[str, list[dict]]:
    """A sheet's name → its rows by their headings, those of the first sheet by 'A'."""
    book = load_workbook(io.BytesIO(file))
    first, *rest = book.worksheets
    found = {first.title: [{"A": row[0]} for row in first.iter_rows(values_only=True)]}
    for sheet in rest:
        headings, *rows = sheet.iter_rows(values_only=True)
        found[sheet.title] = [dict(zip(headings, row, strict=True)) for row in rows]
    return found
