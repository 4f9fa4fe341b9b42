"""The forms of hand-outs: what each is called, how its file ends, and who writes it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import duckdb

from kpi.figures.sources import read_sources
from reports.content.document import Document


@dataclass(frozen=True)
class Order:
    """keys: the chosen slides, None for all. template: the agency's own PowerPoint file, or None. tell: of reports.pptx.presentation."""

    document: Document
    cursor: duckdb.DuckDBPyConnection
    keys: Sequence[str] | None = None
    template: bytes | None = None
    tell: Callable[[], None] = lambda: None


# Each writer brings libraries of its own, which only its own form needs.
def _deck(order: Order) -> bytes:
    from reports.html.deck import deck

    return deck(order.document, order.keys, lambda figure: read_sources(order.cursor, order.document.edition, figure))


def _powerpoint(order: Order) -> bytes:
    from reports.pptx.presentation import powerpoint

    return powerpoint(
        order.document,
        order.keys,
        order.template,
        lambda figure: read_sources(order.cursor, order.document.edition, figure),
        order.tell,
    )


def _word(order: Order) -> bytes:
    from reports.word.report import report

    return report(order.document)


def _pdf(order: Order) -> bytes:
    from reports.pdf.papers import report

    return report(order.document)


def _excel(order: Order) -> bytes:
    from reports.xlsx.workbook import workbook

    return workbook(order.document, lambda figure: read_sources(order.cursor, order.document.edition, figure))


def _brief(order: Order) -> bytes:
    from reports.pdf.papers import brief

    return brief(order.document)


def _open_data(order: Order) -> bytes:
    from reports.open_data.package import package

    return package(order.document)


FORMS: dict[tuple[str, str], Callable[[Order], bytes]] = {
    ("slides", ".html"): _deck,
    ("slides", ".pptx"): _powerpoint,
    ("report", ".docx"): _word,
    ("report", ".pdf"): _pdf,
    ("report", ".xlsx"): _excel,
    ("brief", ".pdf"): _brief,
    ("open-data", ".zip"): _open_data,
}
