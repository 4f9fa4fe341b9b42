"""Where two places say different things of a plan's year, one line each."""

import re
from collections.abc import Iterator
from datetime import date

from charts.plan_spans import spans
from language.figures import comparisons
from reports.content.plan_year import ClauseYear
from reports.content.summary import movers
from reports.pptx.page import _crossings
from tests.truth.gathering import Said
from tests.truth.pages import Drawn, figure_of
from tests.truth.statements import whole_of

_MOVED = {"up": " rose ", "down": " fell "}  # in English, whose sentences have one verb for each


def of_figures(said: Said) -> Iterator[str]:
    """One figure is one text, wherever it stands."""
    texts: dict[tuple, dict[object, str]] = {}
    for one in said.statements:
        text = one.text.replace("\n", " ") if isinstance(one.text, str) else one.text
        texts.setdefault((one.figure, one.of), {}).setdefault(text, one.where)
    for (figure, of), found in texts.items():
        if len(found) > 1:
            yield f"{figure}, {of}: " + "; ".join(f"{where} says {text!r}" for text, where in found.items())


def of_sentences(said: Said) -> Iterator[str]:
    """A sentence rises where the arrow does."""
    texts = {(one.figure, one.of): one.text for one in said.statements if one.of in ("direction", "sentence")}
    for (figure, of), text in texts.items():
        if of == "sentence" and (direction := texts.get((figure, "direction"))):
            moved = next((name for name, verb in _MOVED.items() if verb in str(text)), "")
            if moved != (direction if direction in _MOVED else ""):
                yield f"{figure}: {direction}, and yet {text!r}"


def of_totals(said: Said) -> Iterator[str]:
    """A total is neither the first figure nor in another unit where a clause of it is compared with an earlier plan."""
    compared = {
        (row.indicator.plan, row.indicator.code, row.year): row.indicator.clause
        for row in said.rows
        if row.indicator.clause and row.compared_plan not in (None, row.indicator.plan)
    }
    for row in said.rows:
        clause = compared.get((row.indicator.plan, row.indicator.code, row.year))
        if not row.indicator.clause and clause and row.change.comparability in ("first", "units_differ"):
            yield f"{row.indicator.code} {row.year}: the plan has nothing to compare with, and clause {clause} has"


def of_parts(said: Said) -> Iterator[str]:
    """The parts of a figure and what names none come to the whole."""
    sums: dict[tuple, float] = {}
    bounds = set()
    for row in said.parts:
        key = whole_of(row)
        sums[key] = sums.get(key, 0.0) + row.value
        bounds |= {key} if row.qualifier != "exact" else set()
    for row in said.rows:
        key = whole_of(row)
        if key in sums and key not in bounds and row.qualifier == "exact":
            rest = row.value - sums[key]
            if abs(rest - said.unnamed[key]) > 1e-9:
                yield f"{key}: the parts come to {sums[key]}, the whole to {row.value}, {said.unnamed[key]} name none"


def of_counts(said: Said) -> Iterator[str]:
    """How much of what is asked of a clause is there: on the overview, in readiness, on Completeness, in the workbook."""
    overview, readiness, completeness = (said.pages[name] for name in ("overview", "readiness", "completeness"))
    if not readiness.elements or said.plan_year.today.year != said.plan_year.year:
        return
    counted = _counted(overview, readiness, said)
    for clause, found in counted.items():
        there = {numbers if len(numbers) == 1 or numbers[0] else (0,) for numbers in found.values() if any(numbers)}
        if len(there) > 1:
            yield f"clause {clause}: {found}"
    asked = sum(found["readiness"][-1] for found in counted.values() if "readiness" in found)
    missing = asked - sum(found["readiness"][0] for found in counted.values() if "readiness" in found)
    card = completeness.elements["completeness_found"]["cards"][0]
    told = _numbers(card["value"]) + _numbers(card["note"])
    if told != (missing, asked):
        yield f"completeness says {told}, readiness {(missing, asked)}"
    note = overview.elements["totals"]["cards"][0]["note"]
    if _numbers(note) != (asked - missing, asked, missing):
        yield f"overview says {note}, readiness {(missing, asked)}"


def _counted(overview: Drawn, readiness: Drawn, said: Said) -> dict[str, dict[str, tuple]]:
    """Clause → where → the numbers that it says."""
    counted: dict[str, dict[str, tuple]] = {}
    if "reported" in overview.charts:
        for square in overview.charts["reported"][1]:
            if square["year"] == str(said.plan_year.year) and square["standing"] in ("reported", "partly"):
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
    for line in list(said.book.values())[1][1:]:
        if any(line[-2:]):
            counted.setdefault(line[0], {})["workbook"] = tuple(line[:-3:-1])  # there, asked
    return counted


def of_moves(said: Said) -> Iterator[str]:
    """The slide of what moved most lists what the overview does."""
    lines = said.pages["overview"].elements["moved-most"]["lists"][0]["lines"]
    page = [(line["number"], line["measure"]) for line in lines]
    slide = [
        (clause.number, comparisons.change_text(one.figure, said.plan_year.language))
        for clause, one in movers(said.plan_year)
    ]
    if page != slide:
        yield f"moved most: the page says {page}, the slide {slide}"


def of_days(said: Said) -> Iterator[str]:
    """The sheets of the report's workbook end on the days that its first sheet names."""
    (about, *sheets), language = said.book.items(), said.plan_year.language
    text = " ".join(str(cell) for (cell,) in about[1])
    heading = language.say("Complete up to")
    for title, (headings, *lines) in sheets:
        if heading not in headings:
            continue
        for day in {line[headings.index(heading)] for line in lines} - {None}:
            if language.date(date(day.year, day.month, day.day)) not in text:
                yield f"sheet {title} is complete up to {day:%d.%m.%Y}, the first one does not know of it"


def of_breaks(said: Said) -> Iterator[str]:
    """Slides date a break as the page does."""
    for clause in said.plan_year.clauses:
        yield from _of_breaks(clause, said)


def _of_breaks(clause: ClauseYear, said: Said) -> Iterator[str]:
    marks = said.clauses[clause.number].charts.get("figure", (None, None))[1]
    main = next((one for one in clause.indicators if one.row), None)
    if marks is None or main is None:
        return
    plans = {row.indicator.plan: (row.indicator.first_year, row.year) for row in main.rows}
    shown = {int(mark["year"][:4]) for mark in marks if mark["crossing"] == "break"}
    dated = {int(text[:4]) for text in _crossings(main.rows, said.plan_year.language)}
    if not dated <= shown and spans(main.rows, plans, said.plan_year.language):
        yield f"clause {clause.number}: slides date a break to {dated}, the page to {shown}"


ALL = (of_figures, of_sentences, of_totals, of_parts, of_counts, of_moves, of_days, of_breaks)


def found(said: Said) -> list[str]:
    return [line for one in ALL for line in one(said)]


def _numbers(text: str) -> tuple[int, ...]:
    return tuple(int(digits) for digits in re.findall(r"\d+", text.replace(",", "")))
