"""What the overview is made of: the card of the report, the table of clauses, the map of gaps."""

from collections import Counter
from datetime import date

import pandas as pd

from charts.bars import small_bars
from charts.heat import COLUMNS
from kpi.oversight.readiness import due_day
from kpi.rules.judgement import JUDGEMENTS
from language import Language, comparisons, phrases
from language.judgements import judged_text, state_word, target_text
from ui.data.plan_figures import Clause, Row, figure_of
from ui.navigation.address import Choice, href
from ui.widgets.cards import Card, less_is_better
from ui.widgets.figure_chart import change_cell
from ui.widgets.rows_link import rows_href
from ui.widgets.tables import Cell, Column

_JUDGED = (None, *JUDGEMENTS)


def answer(clauses: list[Clause], year: int, language: Language) -> str:
    """The page's question, answered by what can be counted, and by the targets of the year."""
    mains = [figure_of(clause.main, year) for clause in clauses]
    directions = Counter(comparisons.change_direction(row) for row in mains if row)
    figured = sum(bool(clause.figures(year)) for clause in clauses)
    said = [
        language.say(
            "Clauses with figures for {year}: {figured} of {all}.",
            year=phrases.ordinal(year, language),
            figured=figured,
            all=len(clauses),
        )
    ]
    # By rule 4 in docs/rules.md a change within the margin of error does not count.
    unchanged = directions["same"] + directions["within_margin"]
    compared = directions["up"] + directions["down"] + unchanged
    if compared:
        said.append(
            language.say(
                "Main figures: {up} up, {down} down, {same} unchanged; not compared: {rest}.",
                up=directions["up"],
                down=directions["down"],
                same=unchanged,
                rest=directions.total() - compared,
            )
        )
    said.append(judged_text([row for clause in clauses for row in clause.figures(year)], language))
    return " ".join(filter(None, said))


def report_card(clauses: list[Clause], chosen: Choice, today: date) -> Card:
    """The days that are left for the year's report, and for how many clauses it has figures."""
    language, year = chosen.language, chosen.year
    figured = sum(bool(clause.figures(year)) for clause in clauses)
    due = due_day(year)
    label = language.say("Report due on {day}", day=language.date(due))
    counted = f"{figured} / {len(clauses)}"
    note = language.say("clauses have figures for {year}", year=phrases.ordinal(year, language))
    if year != today.year:
        return Card(label, counted, note=note)
    if today > due:
        return Card(label, counted, note=note, href=href("readiness"))
    left = (due - today).days
    unit = language.say_count("day left", "days left", left)
    return Card(label, language.number(left), unit=unit, note=f"{counted} {note}", href=href("readiness"))


def dataset_page(row: Row) -> str:
    """The address of the page of a figure's dataset, which names its indicators by their last part."""
    return href(row["dataset"], indicator=row["indicator"].rpartition(".")[2])


def clause_columns(language: Language, year: int) -> list[Column]:
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


def clause_rows(clauses: list[Clause], years: list[int], chosen: Choice, usual: str) -> list[dict]:
    """One row a clause; without a figure it says so. usual: the comparison said once over the table."""
    return [_clause_row(clause, years, chosen, usual) for clause in clauses]


def _clause_row(clause: Clause, years: list[int], chosen: Choice, usual: str) -> dict:
    language, year = chosen.language, chosen.year
    status = phrases.coded(clause.narratives.get(year, {}).get("status"), phrases.STATUSES, language)
    row = figure_of(clause.main, year)
    return {
        "number": clause.number,
        "title": Cell(clause.title or clause.number, href=href("clause", clause=clause.number)),
        "figure": _figure_cell(clause, row, year, language),
        "change": change_cell(row, language, unless=usual) if row else None,
        "trend": Cell(bars=small_bars(clause.main, years, language, now=year)) if clause.main else None,
        "target": _target_cell(row, language) if row and row["target"] is not None else None,
        "status": status,
        "newest": _newest(clause, year, language),
    }


def _target_cell(row: Row, language: Language) -> Cell:
    state = row["judgement"]
    return Cell(
        state_word(state, language),
        sub=target_text(row, language),
        judgement=state or "none",
        sort=str(_JUDGED.index(state)),
    )


def _figure_cell(clause: Clause, row: Row | None, year: int, language: Language) -> Cell:
    if row:
        name = "; ".join(filter(None, (phrases.indicator_name(row, language), less_is_better(row, language))))
        return Cell(phrases.figure_text(row, language), sub=name, href=rows_href(row))
    others = len(clause.figures(year))
    sub = (
        language.say_count("{count} other indicator has one", "{count} other indicators have one", others)
        if others
        else ""
    )
    return Cell(language.say("{year}: no figure", year=year), sub=sub, muted=True)


def _newest(clause: Clause, year: int, language: Language) -> Cell | None:
    """The day of the newest fact up to the chosen year; the year where no day is known."""
    rows = [row for rows in clause.indicators.values() for row in rows if row["year"] <= year]
    days = [row["newest"] for row in rows if row["newest"]]
    last = max((row["year"] for row in rows), default=None)
    if days and max(days).year == last:
        return Cell(language.date(max(days)), sort=max(days).isoformat())
    return Cell(str(last), sort=str(last)) if last else Cell("–", muted=True)


def heat_data(clauses: list[Clause], years: list[int], language: Language) -> pd.DataFrame:
    """One row a clause and year, as charts.heat draws it."""
    return pd.DataFrame(
        [_heat_cell(clause, year, language) for clause in clauses for year in years], columns=[*COLUMNS, "rows"]
    )


def _heat_cell(clause: Clause, year: int, language: Language) -> dict:
    count = len(clause.figures(year))
    told = (
        language.say_count("{count} indicator", "{count} indicators", count)
        if count
        else _no_figures(clause, year, language)
    )
    name = phrases.clause_name(clause.number, language)
    return {
        "clause": clause.number,
        "label": f"{clause.number}\N{NO-BREAK SPACE} {clause.title}",
        "year": str(year),
        "count": count,
        "text": _counted(clause, year, language),
        "tells": f"{name}, {year}: {told}",
        "rows": _year_href(clause, year),
    }


def _no_figures(clause: Clause, year: int, language: Language) -> str:
    return language.say("nothing to report") if year in clause.answers else language.say("nothing reported")


def _counted(clause: Clause, year: int, language: Language) -> str:
    """How many figures; 0 is an analyst's answer, a dash is none."""
    count = len(clause.figures(year))
    return language.number(count) if count or year in clause.answers else "–"


def heat_columns(years: list[int], language: Language) -> list[Column]:
    return [
        Column("number", language.say("Clause"), pinned=True, width="3.75rem"),
        Column("title", language.say("Title"), pinned=True, width="clamp(8.5rem, 17vw, 14rem)"),
        *(Column(str(year), str(year), "number") for year in years),
    ]


def heat_rows(clauses: list[Clause], years: list[int], language: Language) -> list[dict]:
    rows = []
    for clause in clauses:
        counts = {str(year): len(clause.figures(year)) for year in years}
        cells = {
            year: Cell(
                _counted(clause, int(year), language),
                sort=count,
                muted=not count,
                sub=_no_figures(clause, int(year), language) if not count and int(year) in clause.answers else "",
                href=_year_href(clause, int(year)),
            )
            for year, count in counts.items()
        }
        rows.append({"number": clause.number, "title": clause.title, **cells})
    return rows


def _year_href(clause: Clause, year: int) -> str:
    """Where a count of figures leads: to the clause in that year, whose numbers lead on to their rows."""
    return href("clause", clause=clause.number, year=str(year)) if clause.figures(year) else ""


def heat_note(clauses: list[Clause], years: list[int], language: Language) -> str:
    """What the map shows, in words: where nothing was reported."""
    said = []
    for clause in clauses:
        missing = [str(year) for year in years if not clause.figures(year) and year not in clause.answers]
        if missing:
            said.append(f"{clause.number} ({', '.join(missing)})")
    if not said:
        return language.say("Every clause has figures or an answer for every year.")
    return language.say("Nothing reported: {clauses}.", clauses="; ".join(said))
