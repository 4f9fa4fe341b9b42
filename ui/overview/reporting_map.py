"""The map of what was reported: where each clause stands in each year."""

from charts.heat import COLUMNS, heat_spec
from charts.layers import Rows, complete
from kpi.oversight.completeness import reported
from language import Language, message
from language.figures import phrases
from language.plans import readiness
from ui.data.edition_cache import of_choice
from ui.data.plan_figures import Clause, plan_of
from ui.navigation.address import Choice, href
from ui.widgets.chart import chart
from ui.widgets.tables import Cell, Column

_STANDINGS = {
    "reported": message("due and reported"),
    "partly": message("due, reported in part"),
    "missing": message("due, not reported"),
    "nothing": message("nothing to report"),
    "not_due": message("not due"),
    "outside_term": message("there, outside its term"),
}
# In a square, where there is room for little; the others write how much of what is asked for is there.
_MARKS = {"nothing": "–", "not_due": ""}


def reporting_map(chosen: Choice) -> None:
    """Clauses by years, as a chart with its table."""
    language, plan = chosen.language, plan_of(chosen)
    data, alt = of_choice(_drawing, chosen)
    chart(
        heat_spec(len(plan.clauses)),
        data,
        title=language.say("What is due, and what was reported"),
        note=language.say(
            "“2/4” means: of four figures that are asked for, two are there or were answered “nothing to report”. "
            "Strong: all of them; pale: some; framed: the clause is due and has no data; a dash: there is nothing to "
            "report; “there”: figures outside the term of the clause; empty: not due."
        ),
        alt=alt,
        key="reported",
        tabled=lambda: (_columns(plan.years, language), _rows(plan.clauses, plan.years, language)),
        language=language,
        file=f"{chosen.plan}-heat",
    )


def _drawing(chosen: Choice) -> tuple[Rows, str]:
    """What the map draws, and says in words."""
    plan, language = plan_of(chosen), chosen.language
    return _data(plan.clauses, plan.years, language), _in_words(plan.clauses, plan.years, language)


def _data(clauses: list[Clause], years: list[int], language: Language) -> Rows:
    """One row a clause and year, as charts.heat draws it."""
    squares = [_square(clause, year, language) for clause in clauses for year in years]
    return complete(squares, [*COLUMNS, "rows"])


def _square(clause: Clause, year: int, language: Language) -> dict:
    name = phrases.clause_name(clause.number, language)
    return {
        "clause": clause.number,
        "label": f"{clause.number}\N{NO-BREAK SPACE} {clause.title}",
        "year": str(year),
        "standing": clause.standing(year),
        "text": _mark(clause, year, language),
        "tells": f"{name}, {year}: {_standing_text(clause, year, language)}",
        "rows": _year_href(clause, year),
    }


def _standing_text(clause: Clause, year: int, language: Language) -> str:
    """`due, reported in part: 2 of 4 asked for`."""
    standing, asked = clause.standing(year), clause.asked.get(year, ())
    standing_text = language.say(_STANDINGS[standing])
    if standing not in ("reported", "partly"):
        return standing_text
    return f"{standing_text}: {readiness.reported_text(reported(asked), len(asked), language)}"


def _mark(clause: Clause, year: int, language: Language) -> str:
    """`3/4`, or the word of its standing."""
    standing, asked = clause.standing(year), clause.asked.get(year, ())
    if standing == "missing":
        return language.say("no data")
    if standing == "outside_term":
        return language.say("there")
    if standing in _MARKS:
        return _MARKS[standing]
    return readiness.reported_mark(reported(asked), len(asked), language)


def _columns(years: list[int], language: Language) -> list[Column]:
    return [
        Column("number", language.say("Clause"), pinned=True, width="3.75rem"),
        Column("title", language.say("Title"), pinned=True, width="clamp(8.5rem, 17vw, 14rem)"),
        *(Column(str(year), str(year), width="7rem") for year in years),
    ]


def _rows(clauses: list[Clause], years: list[int], language: Language) -> list[dict]:
    return [
        {"number": clause.number, "title": clause.title}
        | {
            str(year): Cell(
                _standing_text(clause, year, language),
                muted=clause.standing(year) in ("nothing", "not_due", "outside_term"),
                href=_year_href(clause, year),
            )
            for year in years
        }
        for clause in clauses
    ]


def _year_href(clause: Clause, year: int) -> str:
    """Where a square leads: to the clause in that year, whose numbers lead on to their rows; where it lacks figures to
    their answer."""
    if clause.standing(year) == "missing":
        return href("completeness", clause=clause.number, year=str(year))
    return href("clause", clause=clause.number, year=str(year)) if clause.figures(year) else ""


def _in_words(clauses: list[Clause], years: list[int], language: Language) -> str:
    """What the map shows, in words: where what is due was not reported."""
    lacking = []
    for clause in clauses:
        missing = [str(year) for year in years if clause.standing(year) == "missing"]
        if missing:
            lacking.append(f"{clause.number} ({', '.join(missing)})")
    if not lacking:
        return language.say("Every clause that is due has figures or an answer for every year.")
    return language.say("Due, not reported: {clauses}.", clauses="; ".join(lacking))
