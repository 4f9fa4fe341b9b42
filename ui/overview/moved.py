"""What moved most since the year before: main figures and others, by percent or percentage points."""

from kpi.rules.figure_row import FigureRow
from kpi.rules.ranking import moved
from language import Language
from language.figures import comparisons, phrases
from language.figures.compared import compared_text
from ui.data.plan_figures import Clause, Plan, plan_of, usual_of_year
from ui.navigation.address import Choice, href
from ui.overview.answer import list_href
from ui.widgets.lines import Line, Lines

SHOWN = 5


def most_moved(plan: Plan, year: int) -> list[tuple[Clause, FigureRow]]:
    """The figures of the year whose move can be ranked, the largest first; equal ones in the order of the plan."""
    ranked = [
        (size, clause, row)
        for clause in plan.clauses
        for row in clause.figures(year)
        if (size := moved(row, comparisons.change_direction(row)))
    ]
    ranked.sort(key=lambda one: -one[0])
    return [(clause, row) for _, clause, row in ranked]


def what_moved_most(chosen: Choice) -> Lines:
    language, found, usual = chosen.language, most_moved(plan_of(chosen), chosen.year), usual_of_year(chosen)
    order = language.say(
        "By the change in percent, of shares in percentage points; without small bases, polls that were open to all "
        "and what cannot be told for certain."
    )
    compared = language.say("Unless a line says otherwise: {compared}.", compared=usual) if usual else ""
    return Lines(
        language.say("All that moved: {count}", count=language.number(len(found))),
        list_href("moves"),
        [_line(clause, row, usual, language) for clause, row in found[:SHOWN]],
        note=" ".join(filter(None, (compared, order))) if found else "",
        empty=language.say("Nothing can be compared with an earlier year."),
    )


def _line(clause: Clause, row: FigureRow, usual: str, language: Language) -> Line:
    compared = compared_text(row, language)
    name = phrases.indicator_name(row.indicator, language)
    return Line(
        clause.number,
        clause.title,
        href("clause", clause=clause.number, indicator=row.indicator.code),
        text=f"{name}: {phrases.figure_text(row, language)}",
        measure=comparisons.change_text(row, language),
        word=comparisons.direction_word(row, language),
        direction=comparisons.arrow(row),
        quality=comparisons.change_quality(row),
        note="" if compared == usual else compared,
    )
