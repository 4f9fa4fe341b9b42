"""The columns of the table of figures: what each is, and what a figure says in it."""

from collections.abc import Mapping
from dataclasses import replace

from kpi.rules.figure_row import FigureRow, Indicator
from kpi.rules.measure import KINDS
from language import LANGUAGES, Language, message, units
from language.figures import codes, phrases
from reports.content.plan_year import PlanYear

Field = tuple[str, str, str, Mapping]  # column, type, what it is, constraints

# The clause of what is added up over the plan, as its description says: a key has no empty cells.
TOTAL = "total"
KEY = ("agency", "plan", "clause", "dataset", "indicator", "year")
_ALWAYS = {"required": True}
_EXACTNESS = ("exact", "at_least", "at_most", "about")

_CLAUSE = message(
    "Number of the clause, as text; total: each fact of the plan counted once, however many clauses it serves"
)
_NAME = message("Name of the indicator ({language}); text without a translation is given as it was typed")

FIELDS: tuple[Field, ...] = (
    ("agency", "string", message("Code of the agency"), _ALWAYS),
    ("plan", "string", message("Code of the action plan that the figure belongs to"), _ALWAYS),
    ("clause", "string", _CLAUSE, _ALWAYS),
    ("dataset", "string", message("Kind of spreadsheet that the figure is counted from"), _ALWAYS),
    ("indicator", "string", message("Code of the indicator"), _ALWAYS),
    *((f"indicator_{code}", "string", _NAME, _ALWAYS) for code in LANGUAGES),
    ("level", "string", message("Level of the monitoring method"), {"enum": [*codes.LEVELS]}),
    ("unit", "string", message("What the value is counted in, in English; % for a percentage"), {}),
    ("kind", "string", message("Kind of figure"), _ALWAYS | {"enum": [*KINDS]}),
    ("decimals", "integer", message("To how many decimals values and changes are rounded"), _ALWAYS),
    ("year", "year", message("Year of the value"), _ALWAYS),
    ("value", "number", message("The value"), _ALWAYS),
    ("qualifier", "string", message("How exact the value is"), _ALWAYS | {"enum": [*_EXACTNESS]}),
    ("former_value", "number", message("The value before it was changed after it had been final"), {}),
    ("former_qualifier", "string", message("How exact the former value is"), {"enum": [*_EXACTNESS]}),
    (
        "complete",
        "boolean",
        message(
            "Whether the figure is final: its year was closed, its data reach the end of the year, or its poll is over"
        ),
        _ALWAYS,
    ),
    (
        "complete_up_to",
        "date",
        message("The day up to which the data of a provisional figure go, where it is known"),
        {},
    ),
    (
        "accumulation",
        "string",
        message("How the values of a year add up; since_start: of the plan"),
        _ALWAYS | {"enum": [*codes.ACCUMULATIONS]},
    ),
    ("direction", "string", message("Whether more or less is better"), _ALWAYS | {"enum": [*codes.DIRECTIONS]}),
    ("baseline_year", "year", message("The year of the baseline"), {}),
    ("baseline", "number", message("The value from which progress is measured"), {}),
    ("target", "number", message("The target of the year"), {}),
    ("respondents", "integer", message("Number of respondents (n) of a survey"), {}),
    ("self_selected", "boolean", message("Whether whoever wished could answer the survey"), {}),
    ("weighted", "boolean", message("Whether the shares of the survey are weighted"), {}),
    ("design_effect", "number", message("The design effect of the survey, by which n is divided for its margins"), {}),
    ("waves", "string", message("The days of each wave, where a survey was held several times in the year"), {}),
    ("wave", "string", message("The wave that the value is of; empty where the counts of all are added up"), {}),
)


def own_rows(plan_year: PlanYear) -> list[FigureRow]:
    """The figures of the plan itself, its clauses first, then its totals."""
    series = [indicator.rows for clause in plan_year.clauses for indicator in clause.indicators]
    series += [indicator.rows for indicator in plan_year.totals]
    return [row for rows in series for row in rows if row.indicator.plan == plan_year.plan]


def cells(row: FigureRow) -> dict:
    """The cells of a figure, by the names of FIELDS."""
    one = row.indicator
    return {
        "agency": one.agency,
        "plan": one.plan,
        "clause": one.clause or TOTAL,
        "dataset": one.dataset,
        "indicator": one.code,
        **{f"indicator_{code}": phrases.indicator_name(_unmarked(one), Language(code)) for code in LANGUAGES},
        "level": one.level,
        "unit": units.unit_words(one, Language("en")) if one.unit != "%" else "%",
        "kind": one.measure.kind,
        "decimals": one.measure.decimals,
        "year": row.year,
        "value": row.rounded,
        "qualifier": row.qualifier,
        "former_value": row.rounded_former,
        "former_qualifier": None if row.former_value is None else row.former_qualifier,
        "complete": row.complete,
        "complete_up_to": None if row.complete else row.cut,
        "accumulation": row.accumulation,
        "direction": one.direction,
        "baseline_year": one.baseline_year,
        "baseline": one.baseline,
        "target": row.target,
        "respondents": row.base,
        "self_selected": row.self_selected,
        "weighted": row.weighted if one.dataset == "surveys" else None,
        "design_effect": row.design_effect,
        "waves": "; ".join(wave.span for wave in row.waves) or None,
        "wave": row.published_wave and row.published_wave.span,
    }


def _unmarked(one: Indicator) -> Indicator:
    """What has no translation as it was typed: a mark of its language would be part of the data."""
    return replace(one, vocabulary=replace(one.vocabulary, working=""))
