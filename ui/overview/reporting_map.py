"""The map of what was reported: how many figures each clause has in each year."""

import pandas as pd

from charts.heat import COLUMNS, heat_spec
from language import Language, phrases
from ui.data.plan_figures import Clause, Plan
from ui.navigation.address import Choice, href
from ui.widgets.chart import chart
from ui.widgets.tables import Cell, Column


def reporting_map(plan: Plan, chosen: Choice) -> None:
    """Clauses by years, as a chart with its table."""
    language, clauses, years = chosen.language, plan.clauses, plan.years
    chart(
        heat_spec(len(clauses)),
        _data(clauses, years, language),
        title=language.say("Where nothing was reported"),
        note=language.say(
            "How many indicators of a clause have a figure in each year; "
            "a dash means none, and 0 that there was nothing to report."
        ),
        alt=_in_words(clauses, years, language),
        key="reported",
        columns=_columns(years, language),
        rows=_rows(clauses, years, language),
        language=language,
        file=f"{chosen.plan}-heat",
    )


def _data(clauses: list[Clause], years: list[int], language: Language) -> pd.DataFrame:
    """One row a clause and year, as charts.heat draws it."""
    return pd.DataFrame(
        [_square(clause, year, language) for clause in clauses for year in years], columns=[*COLUMNS, "rows"]
    )


def _square(clause: Clause, year: int, language: Language) -> dict:
    count = len(clause.figures(year))
    words = (
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
        "tells": f"{name}, {year}: {words}",
        "rows": _year_href(clause, year),
    }


def _no_figures(clause: Clause, year: int, language: Language) -> str:
    return language.say("nothing to report") if year in clause.answers else language.say("nothing reported")


def _counted(clause: Clause, year: int, language: Language) -> str:
    """How many figures; 0 is an analyst's answer, a dash is none."""
    count = len(clause.figures(year))
    return language.number(count) if count or year in clause.answers else "–"


def _columns(years: list[int], language: Language) -> list[Column]:
    return [
        Column("number", language.say("Clause"), pinned=True, width="3.75rem"),
        Column("title", language.say("Title"), pinned=True, width="clamp(8.5rem, 17vw, 14rem)"),
        *(Column(str(year), str(year), "number") for year in years),
    ]


def _rows(clauses: list[Clause], years: list[int], language: Language) -> list[dict]:
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


def _in_words(clauses: list[Clause], years: list[int], language: Language) -> str:
    """What the map shows, in words: where nothing was reported."""
    lacking = []
    for clause in clauses:
        missing = [str(year) for year in years if not clause.figures(year) and year not in clause.answers]
        if missing:
            lacking.append(f"{clause.number} ({', '.join(missing)})")
    if not lacking:
        return language.say("Every clause has figures or an answer for every year.")
    return language.say("Nothing reported: {clauses}.", clauses="; ".join(lacking))
