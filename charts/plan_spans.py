"""The plans that a series runs through: where each begins on the axis, and how its clause goes on there. Within a plan
a changed list of answers begins another part."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from kpi.rules.comparability import counts_anew
from kpi.rules.figure_row import FigureRow
from language import Language
from language.figures.polls import answers_changed
from language.figures.typed import crossing_note
from language.plans.crosswalk import crossing_mark, crossing_text, unlike_mark, unlike_text


@dataclass(frozen=True)
class Span:
    """A plan's part of the axis. name: its years. crossing: '' for the first plan; same, or break where the
    figures before it are others. mark, why: the same in few words and in full, '' for the first plan. Where a poll's
    list of answers changed within the plan, name is ''."""

    plan: str
    year: int
    name: str
    crossing: str = ""
    mark: str = ""
    why: str = ""


def spans(rows: Sequence[FigureRow], plans: Mapping[str, tuple[int, int]], language: Language) -> list[Span]:
    """One a plan that has figures of the series, and one a break within it, in the order of the years; [] where there
    is nothing to tell apart.

    rows: a series' in the order of the years. plans: first and last year of each.
    """
    found: list[Span] = []
    before = None
    for row in rows:
        if before is None or row.indicator.plan != before.indicator.plan:
            found.append(_span(row, before, plans[row.indicator.plan], language))
        elif row.change.comparability == "answers_differ":
            found.append(_other_answers(row, before, language))
        before = row
    return found if len(found) > 1 else []


def own_spans(rows: Sequence[FigureRow], language: Language) -> list[Span]:
    """The same without names: all that the figures themselves know of their plans is where each begins. rows: any
    years."""
    rows = sorted(rows, key=lambda row: row.year)
    return spans(rows, {row.indicator.plan: (row.indicator.first_year, row.year) for row in rows}, language)


def _span(row: FigureRow, before: FigureRow | None, years: tuple[int, int], language: Language) -> Span:
    first, last = years
    name = str(first) if first == last else f"{first}–{last}"
    if before is None:
        return Span(row.indicator.plan, first, name)
    unlike = _unlike(row, before)
    crossing = "same" if row.crossing == "same" and not unlike else "break"
    note = crossing_note(row, language)
    why = crossing_text(row.crossing, before.indicator.clause, language, note, unlike=unlike)
    mark = crossing_mark(row.crossing, language, note, unlike)
    return Span(row.indicator.plan, max(first, before.year + 1), name, crossing, mark, why)


def _other_answers(row: FigureRow, before: FigureRow, language: Language) -> Span:
    why = answers_changed(row.answers, before.answers, row.indicator.vocabulary, language) or unlike_text(
        "answers_differ", language
    )
    return Span(row.indicator.plan, row.year, "", "break", unlike_mark("answers_differ", language), why)


def _unlike(row: FigureRow, before: FigureRow) -> str:
    """counts_anew, units_differ or answers_differ, '' where the figures are alike."""
    if counts_anew(row, before):
        return "counts_anew"
    return row.change.comparability if row.change.comparability in ("units_differ", "answers_differ") else ""
