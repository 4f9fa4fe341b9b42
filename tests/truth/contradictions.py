"""Where two places say different things, one line each."""

import re
from collections.abc import Iterable, Iterator
from datetime import date

from kpi.rules.figure_row import FigureRow
from language import Language
from language.figures import comparisons
from reports.content.plan_year import PlanYear
from reports.content.summary import movers
from tests.truth.pages import Drawn, figure_of
from tests.truth.statements import Statement

_MOVED = {"up": " rose ", "down": " fell "}  # in English, whose sentences have one verb for each


def of_figures(statements: Iterable[Statement]) -> Iterator[str]:
    """One figure is one text, wherever it stands."""
    texts: dict[tuple, dict[object, str]] = {}
    for one in statements:
        text = one.text.replace("\n", " ") if isinstance(one.text, str) else one.text
        texts.setdefault((one.figure, one.of), {}).setdefault(text, one.where)
    for (figure, of), found in texts.items():
        if len(found) > 1:
            yield f"{figure}, {of}: " + "; ".join(f"{where} says {text!r}" for text, where in found.items())


def of_sentences(statements: Iterable[Statement]) -> Iterator[str]:
    """A sentence rises where the arrow does."""
    texts = {(one.figure, one.of): one.text for one in statements if one.of in ("direction", "sentence")}
    for (figure, of), text in texts.items():
        if of == "sentence" and (direction := texts.get((figure, "direction"))):
            moved = next((name for name, verb in _MOVED.items() if verb in str(text)), "")
            if moved != (direction if direction in _MOVED else ""):
                yield f"{figure}: {direction}, and yet {text!r}"


def of_totals(rows: Iterable[FigureRow]) -> Iterator[str]:
    """A total is neither the first figure nor in another unit where a clause of it is compared with an earlier plan."""
    compared = {
        (row.indicator.plan, row.indicator.code, row.year): row.indicator.clause
        for row in rows
        if row.indicator.clause and row.compared_plan not in (None, row.indicator.plan)
    }
    for row in rows:
        clause = compared.get((row.indicator.plan, row.indicator.code, row.year))
        if not row.indicator.clause and clause and row.change.comparability in ("first", "units_differ"):
            yield f"{row.indicator.code} {row.year}: the plan has nothing to compare with, and clause {clause} has"


def of_parts(wholes: Iterable[FigureRow], parts: Iterable[FigureRow], unnamed) -> Iterator[str]:
    """The parts of a figure and what names none come to the whole. unnamed: a whole → what names no part."""
    sums: dict[tuple, float] = {}
    bounds = set()
    for row in parts:
        key = (row.indicator.plan, row.indicator.clause, row.indicator.code, row.year)
        sums[key] = sums.get(key, 0.0) + row.value
        bounds |= {key} if row.qualifier != "exact" else set()
    for row in wholes:
        key = (row.indicator.plan, row.indicator.clause, row.indicator.code, row.year)
        if key in sums and key not in bounds and row.qualifier == "exact":
            rest = row.value - sums[key]
            if abs(rest - unnamed(row)) > 1e-9:
                yield f"{key}: the parts come to {sums[key]}, the whole to {row.value}, {unnamed(row)} name none"


def of_counts(overview: Drawn, readiness: Drawn, completeness: Drawn, workbook: dict, year: int) -> Iterator[str]:
    """How much of what is asked of a clause is there. workbook: clause → what its line says."""
    counted: dict[str, dict[str, tuple]] = {}
    if "reported" in overview.charts:
        squares = overview.charts["reported"][1]
        for square in squares:
            if square["year"] == str(year) and square["standing"] in ("reported", "partly"):
                counted.setdefault(square["clause"], {})["map"] = _numbers(square["text"])
    headings = [column["heading"] for column in overview.elements["clauses"]["columns"]]
    place = next(index for index, heading in enumerate(headings) if heading.startswith("Main figure"))
    for cells in overview.elements["clauses"]["rows"]:
        told = cells[place]
        if told and told.get("sub") and not figure_of(told.get("href")):
            counted.setdefault(cells[0]["text"], {})["overview"] = _numbers(told["sub"])
    for cells in readiness.elements["clauses"]["rows"]:
        if found := _numbers(cells[3].get("text", "")):
            counted.setdefault(cells[0]["text"], {})["readiness"] = found
    for clause, found in workbook.items():
        counted.setdefault(clause, {})["workbook"] = found
    for clause, found in counted.items():
        there = {numbers if len(numbers) == 1 or numbers[0] else (0,) for numbers in found.values() if any(numbers)}
        if len(there) > 1:
            yield f"clause {clause}: {found}"
    asked = sum(found["readiness"][-1] for found in counted.values() if "readiness" in found)
    missing = asked - sum(found["readiness"][0] for found in counted.values() if "readiness" in found)
    card = completeness.elements["completeness_found"]["cards"][0]
    said = _numbers(card["value"]) + _numbers(card["note"])
    if said != (missing, asked):
        yield f"completeness says {said}, readiness {(missing, asked)}"
    note = overview.elements["totals"]["cards"][0]["note"]
    if _numbers(note) != (asked - missing, asked, missing):
        yield f"overview says {note}, readiness {(missing, asked)}"


def of_moves(overview: Drawn, plan_year: PlanYear) -> Iterator[str]:
    """The slide of what moved most lists what the overview does."""
    page = [(line["number"], line["measure"]) for line in overview.elements["moved-most"]["lists"][0]["lines"]]
    slide = [
        (clause.number, comparisons.change_text(one.figure, plan_year.language)) for clause, one in movers(plan_year)
    ]
    if page != slide:
        yield f"moved most: the page says {page}, the slide {slide}"


def of_days(book, language: Language) -> Iterator[str]:
    """The sheets of the report's workbook end on the days that its first sheet names."""
    about, *_ = book.worksheets
    text = " ".join(str(cell.value) for (cell,) in about.iter_rows())
    heading = language.say("Complete up to")
    for sheet in book.worksheets[1:]:
        headings = [cell.value for cell in next(sheet.iter_rows(max_row=1))]
        if heading not in headings:
            continue
        days = {row[headings.index(heading)] for row in sheet.iter_rows(min_row=2, values_only=True)} - {None}
        for day in days:
            if language.date(date(day.year, day.month, day.day)) not in text:
                yield f"sheet {sheet.title} is complete up to {day:%d.%m.%Y}, the first one does not know of it"


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(digits) for digits in re.findall(r"\d+", text.replace(",", "")))
