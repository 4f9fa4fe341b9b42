"""The figures of an agency: what its facts come to in each year, and on the same days of the year before."""

from collections.abc import Callable
from datetime import date

from tests.oracle.changes.measures import never_added
from tests.oracle.defined import defined_figures
from tests.oracle.raw import Raw
from tests.oracle.series import days, polls
from tests.oracle.series.claims import total
from tests.oracle.series.dated import Days, dated, of_day, until
from tests.oracle.series.days import Registers
from tests.oracle.series.facts import Series, automatic_series, latest
from tests.oracle.series.polls import Polled


def figures(raw: Raw, today: date) -> list[dict]:
    """One dict a figure, with the columns of the table of figures, and sample (tests.oracle.series.polls.Polled of a
    survey's figure) and facts (those behind it).

    today: when they were published.
    """
    registers = Registers(raw.facts, raw.stated, today)
    rows = []
    found = automatic_series(raw.facts, raw.names, registers.waits)
    questions = {
        (one.plan, one.clause, one.facts[0]["split_1"]): one.facts for one in found if one.counted.code == "surveys.n"
    }
    for series in found:
        question = (
            questions.get((series.plan, series.clause, series.facts[0]["split_1"]), [])
            if series.dataset == "surveys"
            else []
        )
        rows += _figures(raw, series, question, registers)
    return [*rows, *defined_figures(raw, rows, registers)]


def _figures(raw: Raw, series: Series, question: list[dict], registers: Registers) -> list[dict]:
    definition = raw.definitions.get((series.plan, series.clause, series.indicator))
    rows = []
    for year in series.years():
        own = series.of_year(year)
        unit = series.counted.unit or latest(own)["unit"] or ""
        adds_up = accumulation(series, definition, unit)
        behind = [fact for fact in series.facts if fact["year"] < year] + own if adds_up == "since_start" else own
        asked = [fact for fact in question if fact["year"] == year]
        place = {
            "agency": raw.agency,
            "plan": series.plan,
            "clause": series.clause,
            "dataset": series.dataset,
            "automatic": series.counted.code,
            "is_defined": False,
            "indicator": series.indicator,
            "dimension": series.dimension,
            "member": series.member,
            "year": year,
            "unit": unit,
            "accumulation": adds_up,
            "missing": sum(not series.amount(fact) for fact in behind),
        }
        counted = [fact for fact in series.facts if series.amount(fact)]
        value = _value_of(series, adds_up, behind, asked, year)
        measure = "base" if series.answer is None else "share"
        place["applying"] = _applying(series, asked)
        place |= (
            polls.waves_of(asked, measure) if series.dataset == "surveys" else {"waves": [], "published_wave": None}
        )
        place |= polls.held(asked)
        rows.append(
            place | dated(series.dataset, (series.plan, series.clause), year, counted, own, behind, registers, value)
        )
    return [row for row in rows if row["value"] is not None]


def _applying(series: Series, asked: list[dict]) -> Polled | None:
    """Of a poll without the answers by which its question does not apply; None where there is none of these."""
    told = polls.told(asked)
    out = {fact["split_2"] for fact in told} & polls.DOES_NOT_APPLY
    if not out:
        return None
    return (
        polls.respondents_but(asked, told, out) if series.answer is None else polls.share(asked, {series.answer}, out)
    )


def accumulation(series: Series, definition: dict | None, unit: str) -> str:
    """How the values of a year add up (rule 8 in docs/rules.md). Percentages, averages, indices and ranks are the latest
    value, never added."""
    if series.dataset == "surveys":
        return "ratio"
    defined = definition["accumulation"] if definition else None
    if not series.counted.splits:  # rows are counted, whatever their unit is called: of deeds there is no latest value
        return defined if defined == "since_start" and definition["unit_az"] != "%" else "within_year"
    named = (definition and definition["unit_az"]) or unit
    if named == "%" or (series.dataset == "indicators" and never_added((definition or {}).get("kind"), named)):
        return "latest"
    return defined or "within_year"


def _value_of(
    series: Series, adds_up: str, behind: list[dict], asked: list[dict], year: int
) -> Callable[[date | None, Days | None], Polled]:
    def value(day: date | None, own: Days | None) -> Polled:
        # A reported value stands for its own day; what adds up has grown until it.
        on_day = adds_up == "latest" and days.dated_by(series.dataset) == "series"
        facts = of_day(behind, day) if on_day else until(behind, year, day, own)
        if series.dataset == "surveys":
            question = until(asked, year, day)
            return polls.share(question, {series.answer}) if series.answer is not None else polls.respondents(question)
        flags = [fact["self_selected"] for fact in facts if fact["self_selected"] is not None]
        flag = any(flags) if flags and series.counted.splits else None
        if adds_up == "latest":
            known = [fact for fact in facts if series.amount(fact)]
            return Polled(series.amount(latest(known)) if known else None, None, flag)
        return Polled(total(series.amount(fact) for fact in facts), None, flag)

    return value
