"""Everything that is shown of a figure: the rows of kpi.figures.table.read_figures."""

from datetime import date

from tests.oracle.changes import intervals
from tests.oracle.changes.change import change
from tests.oracle.changes.crossing import followed
from tests.oracle.changes.judging import judgement, origin
from tests.oracle.changes.lists import shares_beside
from tests.oracle.changes.measures import in_one_unit, measure
from tests.oracle.changes.pacing import usual
from tests.oracle.raw import Raw
from tests.oracle.series import days
from tests.oracle.series.carried import carried
from tests.oracle.series.declared import DIRECTIONS


def rows(raw: Raw, figures: list[dict], today: date) -> list[dict]:
    """One dict a figure of every series, those of earlier plans before a clause's own. figures: of tests.oracle.figures."""
    named = _measured(raw, [figure | _named(raw, figure) for figure in [*figures, *carried(figures)]])
    shares_beside(named)
    shown = []
    for series in followed(raw, named):
        start = 0.0
        for index, row in enumerate(series):
            row["final"] = days.is_final(row, (row["plan"], row["year"]) in raw.closed, today)
            row["cut"] = days.told_by(row, today)
            if index and series[index - 1]["plan"] != row["plan"]:
                start = 0.0  # each plan counts from its own start
            low, high = (
                intervals.wilson(row["value"], intervals.effective(row["sample"]))
                if intervals.is_drawn(row["sample"], row["own_unit"])
                else (None, None)
            )
            judged = judgement(
                row,
                row["target"],
                row["direction"],
                row["baseline"],
                start if row["accumulation"] == "since_start" else 0.0,
                not row["final"] or _may_come_again(raw, row, today),
                usual(raw, row, series[:index]),
                origin(row, series[:index]),
            )
            shown.append(
                row
                | {"complete": row["final"], "low": low, "high": high}
                | change(row, series[index - 1] if index else None)
                | judged
            )
            start = row["value"]
    return shown


def _is_so_far(figure: dict, definition: dict) -> bool:
    """A value that adds up within the year, as its definition says, though two of its kind make no sum."""
    is_value = figure["dataset"] == "indicators" and figure["accumulation"] == "latest"
    return is_value and definition.get("accumulation") == "within_year"


def _may_come_again(raw: Raw, row: dict, today: date) -> bool:
    """A poll that is over is final; its year may still see another one."""
    is_said = row["reach"] == "stated" or (row["plan"], row["year"]) in raw.closed
    return row["day_of"] == "poll" and today <= date(row["year"], 12, 31) and not is_said


def _measured(raw: Raw, rows: list[dict]) -> list[dict]:
    """The rows in one unit for each series, with what kind of number its indicator is, which hangs on the values of all its years."""
    own: dict[tuple, list[dict]] = {}
    for row in rows:
        series = (row["plan"], row["clause"], row["dataset"], row["indicator"], row["dimension"], row["member"])
        own.setdefault(series, []).append(row)
    for (plan, clause, _, indicator, *_), years in own.items():
        in_one_unit(years, raw.definitions.get((plan, clause, indicator), {}).get("unit_az"))
        definition, values = raw.definitions.get((plan, clause, indicator), {}), [row["value"] for row in years]
        for row in years:
            row["measured"] = measure(definition, row["unit"], row["formula"], values)
            row |= {"kind": row["measured"].kind, "decimals": row["measured"].decimals}
    return rows


def _named(raw: Raw, figure: dict) -> dict:
    """What its definition and target say of a figure."""
    key = (figure["plan"], figure["clause"], figure["indicator"])
    definition = raw.definitions.get(key, {})
    target = (
        raw.targets.get((*key, figure["year"]), {}) if not figure["dimension"] else {}
    )  # a target is the indicator's, not a member's
    return {
        "kept": figure["unit"],
        "unit": definition.get("unit_az") or figure["unit"],
        # People are people, whatever a plan's definition calls them.
        "own_unit": figure["unit"] if figure["automatic"] else definition.get("unit_az") or figure["unit"],
        "direction": definition.get("direction") or DIRECTIONS.get(figure["automatic"], "neither"),
        "baseline": definition.get("baseline"),
        "baseline_year": definition.get("baseline_year"),
        "target": target.get("target"),
        "so_far": _is_so_far(figure, definition),
        "formula": (definition.get("counts") or "") if figure["is_defined"] else "",
    }
