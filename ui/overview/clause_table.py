"""The table of the clauses: their main figures, changes, worst targets and statuses."""

from collections.abc import Sequence
from datetime import date

import streamlit as st

from charts.bars import small_bars
from kpi.clauses import clause_order
from kpi.oversight.completeness import reported
from kpi.rules.figure_row import FigureRow
from kpi.rules.ranking import disagreement, moved
from language import Language
from language.figures import comparisons, phrases
from language.figures.codes import STATUSES, disagreement_text, status_text
from language.figures.judgements import state_word, target_text
from language.plans import readiness
from language.plans.plan_table import section_name
from ui.data.edition_cache import of_choice
from ui.data.plan_figures import Clause, figure_of, plan_of, usual_of_year
from ui.navigation.address import Choice, href
from ui.overview.answer import LIST
from ui.overview.clause_filters import Row, filtered
from ui.overview.targets import SIDES, Target, on, targets_of_year
from ui.text.markdown import escaped
from ui.widgets.choosing.sorting import Key, in_order, with_links
from ui.widgets.figures.card import qualities
from ui.widgets.figures.cells import change_cell
from ui.widgets.figures.links import rows_href
from ui.widgets.tables import Cell, Column, table

_STATUSES = list(STATUSES)


def clause_list(chosen: Choice) -> None:
    """Filters, and one row a clause that they leave."""
    language, usual = chosen.language, of_choice(usual_of_year, chosen)
    every, cells = of_choice(_every, chosen), of_choice(_cells, chosen)
    left = filtered(every, chosen)
    keys = _keys(chosen)
    shown = in_order(left, keys)
    counted = language.say(
        "Clauses shown: {shown} of {all}.", shown=language.number(len(shown)), all=language.number(len(every))
    )
    compared = language.say("Unless a row says otherwise: {compared}.", compared=usual) if usual else ""
    st.caption(escaped(" ".join(filter(None, (counted, compared)))))
    table(
        with_links(_columns(language, chosen.year), keys, "overview", LIST),
        [cells[row.clause.number] for row in shown],
        key="clauses",
        caption=language.say("Clauses of the plan, {year}", year=chosen.year),
        language=language,
        file=f"{chosen.plan}-{chosen.year}",
        groups=_groups(shown, language) if "sort" not in st.query_params else None,
    )


def _every(chosen: Choice) -> list[Row]:
    targets = targets_of_year(chosen)
    return [
        Row(clause, [target for target in targets if target.clause is clause]) for clause in plan_of(chosen).clauses
    ]


def _cells(chosen: Choice) -> dict[str, dict]:
    """By the clause's number."""
    years, usual = plan_of(chosen).years, usual_of_year(chosen)
    return {row.clause.number: _row(row, years, chosen, usual) for row in _every(chosen)}


def _groups(rows: Sequence[Row], language: Language) -> dict[int, str]:
    """Before which row each section begins, and each run of clauses under none; {} for a plan without sections."""
    sections = [row.clause.approved.section for row in rows]
    if not any(sections):
        return {}
    before = [object(), *sections]
    return {
        index: section_name(section, language) for index, section in enumerate(sections) if section != before[index]
    }


def _columns(language: Language, year: int) -> list[Column]:
    return [
        Column("number", language.say("Clause"), pinned=True, width="3.75rem"),
        Column("title", language.say("Title"), pinned=True, width="9rem"),
        Column("target", language.say("Against the target"), width="11rem", lead=True),
        Column("gap", language.say("Gap"), "number", width="3.5rem"),
        Column("figure", language.say("Main figure, {year}", year=year), "strong", width="7.5rem"),
        Column("change", language.say("Change"), width="7.5rem"),
        Column("trend", language.say("Over the years"), width="5.25rem"),
        Column("status", language.say("Status by the analyst"), width="6.25rem"),
        Column("newest", language.say("Newest fact"), width="5.5rem"),
    ]


def _keys(chosen: Choice) -> dict[str, Key[Row]]:
    language, year = chosen.language, chosen.year

    def main(row: Row) -> FigureRow | None:
        return figure_of(row.clause.main, year)

    def change(row: Row) -> float | None:
        one = main(row)
        return moved(one, comparisons.change_direction(one)) if one else None

    def status(row: Row) -> int | None:
        given = row.clause.narrative(year).status
        return _STATUSES.index(given) if given in _STATUSES else None

    return {
        "number": Key(lambda row: clause_order(row.clause.number)),
        "title": Key(lambda row: language.order_of(row.clause.title)),
        "target": Key(lambda row: SIDES.index(row.targets[0].side) if row.targets else None),
        "gap": Key(lambda row: row.targets[0].gap if row.targets else None, largest_first=True),
        "figure": Key(lambda row: one.value if (one := main(row)) else None, largest_first=True),
        "change": Key(change, largest_first=True),
        "status": Key(status),
        "newest": Key(lambda row: _newest_day(row.clause, year) or None, largest_first=True),
    }


def _row(row: Row, years: list[int], chosen: Choice, usual: str) -> dict:
    """usual: the comparison that is said once over the table."""
    language, year, clause = chosen.language, chosen.year, row.clause
    given = clause.narrative(year).status
    main = figure_of(clause.main, year)
    worst = row.targets[0] if row.targets else None
    return {
        "number": clause.number,
        "title": Cell(
            clause.title or clause.number,
            sub=clause.responsible_in(language),
            href=href("clause", clause=clause.number),
        ),
        "target": _target_cell(row.targets, main, language) if worst else None,
        "gap": gap_cell(worst, language) if worst else None,
        "figure": _figure_cell(clause, main, year, language),
        "change": change_cell(main, language, unless=usual) if main else None,
        "trend": Cell(bars=small_bars(clause.main, years, language, now=year)) if clause.main else None,
        "status": Cell(
            status_text(given, "", language), sub=disagreement_text(disagreement(given, clause.figures(year)), language)
        ),
        "newest": _newest(clause, year, language),
    }


def gap_cell(target: Target, language: Language) -> Cell | None:
    if target.gap is None:
        return None
    return Cell(language.percent(100 * target.gap, 0), sort=round(100 * target.gap, 1))


def _target_cell(targets: Sequence[Target], main: FigureRow | None, language: Language) -> Cell:
    """The worst of them, by name where it is not the main figure's, and how many of all are on its side."""
    worst = targets[0]
    alike = on(worst.side, targets)
    is_main = bool(main and worst.indicator.code == main.indicator.code)
    name = "" if is_main else phrases.indicator_name(worst.indicator, language)
    state = worst.row.judgement.state if worst.row else None
    word = state_word(state, language) if worst.row else language.say("no figure")
    arithmetic = target_text(worst.row, language, is_short=True) if worst.row else ""
    more = language.say("{count} of {all} targets", count=len(alike), all=len(targets)) if len(targets) > 1 else ""
    judged_by = ": ".join(filter(None, (name, arithmetic)))
    return Cell(word, sub="; ".join(filter(None, (judged_by, more))), judgement=state or "none")


def _figure_cell(clause: Clause, row: FigureRow | None, year: int, language: Language) -> Cell:
    if row:
        outside = [] if clause.is_due(year) else [language.say("outside its term")]
        name = "; ".join([phrases.indicator_name(row.indicator, language), *qualities(row, language), *outside])
        return Cell(phrases.figure_text(row, language), sub=name, href=rows_href(row))
    asked, standing = clause.asked.get(year, ()), clause.standing(year)
    if standing == "not_due":
        return Cell(language.say("not due in {year}", year=phrases.ordinal(year, language)), muted=True)
    sub = readiness.reported_text(reported(asked), len(asked), language) if asked else ""
    return Cell(language.say("{year}: no figure", year=year), sub=sub, muted=True)


def _newest(clause: Clause, year: int, language: Language) -> Cell:
    """The day of the newest fact up to the chosen year; the year where no day is known."""
    newest = _newest_day(clause, year)
    if not newest:
        return Cell("–", muted=True)
    day, known = newest
    return Cell(language.day_of_year(day) if known else str(day.year))


def _newest_day(clause: Clause, year: int) -> tuple[date, bool] | None:
    """The day, and whether it is known; of a year without days its last one."""
    rows = [row for rows in clause.indicators.values() for row in rows if row.year <= year]
    days = [row.newest for row in rows if row.newest]
    last = max((row.year for row in rows), default=None)
    if last is None:
        return None
    return (max(days), True) if days and max(days).year == last else (date(last, 12, 31), False)
