"""The table of the clauses in plan order: their main figures, changes, targets and statuses."""

from charts.bars import small_bars
from kpi.oversight.completeness import reported
from kpi.rules.figure_row import FigureRow
from kpi.rules.judgement import JUDGEMENTS, disagreement
from language import Language
from language.figures import phrases, readiness
from language.figures.codes import disagreement_text, status_text
from language.figures.judgements import state_word, target_text
from ui.data.plan_figures import Clause, Plan, figure_of
from ui.navigation.address import Choice, href
from ui.widgets.figures.card import qualities
from ui.widgets.figures.cells import change_cell
from ui.widgets.figures.links import rows_href
from ui.widgets.tables import Cell, Column, table

_JUDGED = (None, *JUDGEMENTS)


def clause_table(plan: Plan, chosen: Choice, usual: str) -> None:
    """One row a clause; without a figure it says so. usual: the comparison that is said once over the table."""
    language = chosen.language
    table(
        _columns(language, chosen.year),
        [_row(clause, plan.years, chosen, usual) for clause in plan.clauses],
        key="clauses",
        caption=language.say("Clauses of the plan, {year}", year=chosen.year),
        language=language,
        file=f"{chosen.plan}-{chosen.year}",
    )


def _columns(language: Language, year: int) -> list[Column]:
    return [
        Column("number", language.say("Clause"), pinned=True, width="3.75rem"),
        Column("title", language.say("Title"), pinned=True, width="clamp(8.5rem, 15vw, 13rem)"),
        Column("figure", language.say("Main figure, {year}", year=year), "strong", width="9rem"),
        Column("change", language.say("Change"), width="9rem"),
        Column("trend", language.say("Over the years"), width="6.75rem"),
        Column("target", language.say("Against the target"), width="9.5rem"),
        Column("status", language.say("Status by the analyst"), width="6.75rem"),
        Column("newest", language.say("Newest fact"), width="6.75rem"),
    ]


def _row(clause: Clause, years: list[int], chosen: Choice, usual: str) -> dict:
    language, year = chosen.language, chosen.year
    given = clause.narrative(year).status
    row = figure_of(clause.main, year)
    return {
        "number": clause.number,
        "title": Cell(clause.title or clause.number, href=href("clause", clause=clause.number)),
        "figure": _figure_cell(clause, row, year, language),
        "change": change_cell(row, language, unless=usual) if row else None,
        "trend": Cell(bars=small_bars(clause.main, years, language, now=year)) if clause.main else None,
        "target": _target_cell(row, language) if row and row.target is not None else None,
        "status": Cell(
            status_text(given, "", language), sub=disagreement_text(disagreement(given, clause.figures(year)), language)
        ),
        "newest": _newest(clause, year, language),
    }


def _target_cell(row: FigureRow, language: Language) -> Cell:
    state = row.judgement.state
    return Cell(
        state_word(state, language),
        sub=target_text(row, language),
        judgement=state or "none",
        sort=str(_JUDGED.index(state)),
    )


def _figure_cell(clause: Clause, row: FigureRow | None, year: int, language: Language) -> Cell:
    if row:
        name = "; ".join([phrases.indicator_name(row.indicator, language), *qualities(row, language)])
        return Cell(phrases.figure_text(row, language), sub=name, href=rows_href(row))
    asked = clause.asked.get(year, ())
    sub = readiness.reported_text(reported(asked), len(asked), language) if asked else ""
    return Cell(language.say("{year}: no figure", year=year), sub=sub, muted=True)


def _newest(clause: Clause, year: int, language: Language) -> Cell | None:
    """The day of the newest fact up to the chosen year; the year where no day is known."""
    rows = [row for rows in clause.indicators.values() for row in rows if row.year <= year]
    days = [row.newest for row in rows if row.newest]
    last = max((row.year for row in rows), default=None)
    if days and max(days).year == last:
        return Cell(language.date(max(days)), sort=max(days).isoformat())
    return Cell(str(last), sort=str(last)) if last else Cell("–", muted=True)
