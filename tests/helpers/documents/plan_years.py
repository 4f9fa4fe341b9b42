"""Years of plans that hand-outs are made from: the samples', and one with everything that is long, many or missing."""

from dataclasses import replace
from datetime import date
from pathlib import Path

from kpi.warehouse import editions
from language import Language
from language.folding import fold
from reports.content.plan_year import ClauseYear, IndicatorYear, PlanYear
from reports.content.read_plan_year import read_plan_year
from tests.helpers.building import TODAY
from tests.helpers.figures import changed

TITLE = (
    "Dövlət qurumlarının fəaliyyətində şəffaflığın artırılması, vətəndaşların müraciətlərinə baxılmasının təkmilləşdirilməsi və "
    "korrupsiyaya qarşı mübarizə sahəsində maarifləndirmə tədbirlərinin regionlarda genişləndirilməsi"
)
NAME = "Ucqar rayonlarda keçirilmiş maarifləndirmə tədbirlərində iştirak etmiş vətəndaşların sayı (təkrar iştirak daxil olmaqla)"
NARRATIVE = "İl ərzində regionlarda silsilə görüşlər keçirilib və nəticələr ictimaiyyətə açıqlanıb. " * 4


def plan_year_of(
    folder: Path, agency: str, plan: str, year: int, code: str = "az", edition: int | None = None, today: date = TODAY
) -> PlanYear:
    """The plan's year in an edition, the newest by default."""
    newest = editions.newest_edition(folder)
    with editions.open_edition(folder, newest) as cursor:
        return read_plan_year(cursor, edition or newest, today, agency, plan, year, Language(code))


def demo(folder: Path, year: int = 2026, code: str = "az") -> PlanYear:
    return plan_year_of(folder, "DEMO", "DEMO-2021-2026", year, code)


def overfull(folder: Path) -> PlanYear:
    """The made-up agency's year with long names everywhere, fifteen years, 'at least' and six long answers."""
    plan_year = demo(folder)
    first = next(clause for clause in plan_year.clauses if clause.indicators and clause.indicators[0].row)
    poll = next(
        clause
        for clause in plan_year.clauses
        if any(indicator.row and indicator.row.indicator.answer for indicator in clause.indicators)
    )
    clauses = [
        replace(
            first,
            title=TITLE,
            indicators=[_long(first.indicators[0]), *[_long(first.indicators[0], 3) for _ in range(2)]],
        ),
        replace(poll, title=TITLE, indicators=_answers(poll)),
        replace(
            plan_year.clauses[-1], title=TITLE, indicators=[], narrative=NARRATIVE, status="limited", responsible=NAME
        ),
    ]
    return replace(plan_year, title=TITLE, agency_name=NAME, clauses=clauses)


def _long(indicator: IndicatorYear, years: int = 15) -> IndicatorYear:
    last = indicator.row
    rows = [
        replace(
            last,
            year=last.year - back,
            value=1234567.0 + back,
            qualifier="at_least",
            complete=back > 0,
            target=1400000.0,
        )
        for back in reversed(range(years))
    ]
    return IndicatorYear(NAME, rows, rows[-1])


def _answers(poll: ClauseYear) -> list[IndicatorYear]:
    row = next(indicator.row for indicator in poll.indicators if indicator.row and indicator.row.indicator.answer)
    texts = [f"{index}. {NAME}" for index in range(1, 7)]
    rows = [
        changed(
            row,
            answer=text,
            label=TITLE,
            value=16.66 + index,
            split_1="q",
            split_2=fold(text),
            indicator=f"{row.indicator.automatic}:q|{fold(text)}",
        )
        for index, text in enumerate(texts)
    ]
    return [IndicatorYear(text, [row], row) for text, row in zip(texts, rows, strict=True)]
