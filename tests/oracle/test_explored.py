"""Random questions over random databases and the samples, answered a second time in plain Python: no difference."""

from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as some

from kpi.explore.answer import Answer
from kpi.explore.answering import answer
from kpi.explore.asked.filters import filters
from kpi.explore.asked.question import Period, Question
from kpi.explore.asked.text import Where
from kpi.explore.members import read_members
from kpi.warehouse import editions
from loaders.exploring.measures import MEASURES
from tests.helpers import TODAY
from tests.helpers.slow import slow
from tests.oracle.databases.drawn import databases
from tests.oracle.databases.written import AGENCY, EDITION, empty_database, holding
from tests.oracle.explored import Asked, cells, changes
from tests.oracle.raw import Raw
from tests.oracle.series.days import Registers

QUIET = {"deadline": None, "suppress_health_check": list(HealthCheck)}
# Code → dataset, column, what it is never added up across.
COUNTED = {
    "trainings.held": ("trainings", "count", ()),
    "trainings.participants": ("trainings", "participants", ()),
    "outreach.items": ("outreach", "count", ("channel", "material")),
    "surveys.count": ("surveys", "count", ("question",)),
    "events.held": ("events", "count", ()),
}
DIVISIONS = {
    "trainings": ("topic", "region", "audience"),
    "events": ("topic", "region"),
    "outreach": ("channel", "material"),
    "surveys": ("question", "answer"),
}
TIMES = ("year", "quarter", "month")


@some.composite
def questions(draw, plans: tuple[str, ...], names: dict[str, tuple[str, ...]], years: range, codes: tuple[str, ...]):
    """names: dimension → the names by which it may be filtered. Half of them compare two years."""
    code = draw(some.sampled_from(codes))
    dataset, measure, apart = COUNTED[code]
    plan = draw(some.sampled_from((*plans, None)))
    of_plan = ("clause",) if plan else ("plan",)
    against = draw(some.sampled_from((None, *years))) if plan and dataset != "surveys" else None
    own = (*DIVISIONS[dataset], *of_plan, *(() if against else TIMES), "")
    rows = draw(some.sampled_from(own))
    columns = draw(some.sampled_from([one for one in own if one != rows and not {one, rows} <= {*TIMES}] or [""]))
    wanted = {}
    for name in (*DIVISIONS[dataset], "clause"):
        must = name in apart and name not in (rows, columns)
        if (must or draw(some.integers(0, 3)) == 0) and (name != "clause" or plan):
            several = some.lists(some.sampled_from(names[name]), min_size=1, max_size=1 if must else 2, unique=True)
            wanted[name] = (tuple(draw(several)), not must and draw(some.booleans()))
    where = tuple((name, *one) for name, one in wanted.items())
    first = draw(some.sampled_from(years))
    last = first if against else draw(some.sampled_from([year for year in years if year >= first]))
    by_years = bool(against) or draw(some.booleans())
    period = (date(first, 1, 1), date(last, 12, 31)) if by_years else (date(first, 2, 20), date(last, 6, 30))
    other = (date(against, 1, 1), date(against, 12, 31)) if against else None
    return code, Asked(dataset, measure, rows, columns, where, period, by_years, plan, other)


def differences(connection, edition: int, agency: str, code: str, asked: Asked, today: date, read: date) -> list[str]:
    plans = (asked.plan,) if asked.plan else ()
    members = read_members(connection, edition, agency, plans, MEASURES[code])
    chosen, _ = filters([Where(*one) for one in asked.where], members)
    against, period = Period(*asked.against) if asked.against else None, Period(*asked.period, by_years=asked.by_years)
    question = Question(agency, MEASURES[code], plans, asked.rows, asked.columns, chosen, period, against)
    found = answer(connection, edition, question, members, read)
    assert isinstance(found, Answer), found
    raw = Raw(connection, agency)
    registers = Registers(raw.facts, raw.stated, today)
    names = [{one.key: one.name for one in side} | {None: None} for side in (found.rows, found.columns)]
    ours = {
        (_name(row, asked.rows, names[0]), _name(column, asked.columns, names[1])): cell
        for (row, column), cell in found.cells.items()
        if cell.rows or cell.across
    }
    theirs = {place: cell for place, cell in cells(raw, registers, asked).items() if _is_told(place, asked, code)}
    said = {place: (cell.value, cell.qualifier, cell.rows, cell.across) for place, cell in ours.items()}
    lines = _unlike(said, theirs)
    if asked.against:
        moved = {
            place: (cell.change.comparability, cell.change.compared_value, cell.change.by, cell.change.qualifier)
            for place, cell in ours.items()
            if cell.change
        }
        known = changes(raw, registers, asked, today, read)
        lines += _unlike(moved, {place: one for place, one in known.items() if _is_told(place, asked, code)})
    return lines


def _name(key: str | None, dimension: str, names: dict) -> str | None:
    """The oracle knows declared members by their names, all others by what they are grouped by."""
    return names[key] if dimension in ("topic", "region", "audience") and key else key


def _is_told(place: tuple, asked: Asked, code: str) -> bool:
    """No total across what is never added up."""
    fixed = {name for name, names, excludes in asked.where if not excludes and len(names) == 1}
    sides = zip(place, (asked.rows, asked.columns), strict=True)
    return not any(key is None and name in COUNTED[code][2] and name not in fixed for key, name in sides)


def _unlike(ours: dict, theirs: dict) -> list[str]:
    places = sorted(ours.keys() | theirs.keys(), key=repr)
    return [
        f"{place}: {ours.get(place)}, the oracle says {theirs.get(place)}"
        for place in places
        if ours.get(place) != theirs.get(place)
    ]


@pytest.fixture(scope="module")
def empty():
    with empty_database() as connection:
        yield connection


DRAWN = {
    "topic": ("Etika", "Şəffaflıq", ""),
    "region": ("Bakı", "GƏNCƏ", ""),
    "audience": ("",),
    "channel": ("YouTube", "Facebook"),
    "material": ("Video", "post"),
    "question": ("s1", "s2"),
    "answer": ("Bəli", "qismən", "bilmir"),
    "clause": ("1.1", "2.4"),
}
CODES = ("trainings.held", "trainings.participants", "trainings.participants", "outreach.items", "surveys.count")


@pytest.mark.parametrize("examples", [8, slow(150)])
def test_random_questions_over_random_databases(empty, examples):
    @settings(max_examples=examples, **QUIET)
    @given(drawn=databases(), data=some.data())
    def check(drawn, data):
        _ask_at_random(empty, drawn, data)

    check()


def _ask_at_random(empty, drawn, data) -> None:
    plans = tuple(row["plan"] for row in drawn["plan"])
    with holding(empty, drawn):
        for _ in range(6):
            code, asked = data.draw(questions(plans, DRAWN, range(2022, 2026), CODES))
            lines = differences(empty, EDITION, AGENCY, code, asked, drawn["today"], drawn["read"])
            assert not lines, "\n".join([code, repr(asked), *lines])


def test_random_questions_over_the_samples(database):
    edition = editions.newest_edition(database)
    with editions.open_edition(database, edition) as connection:
        raw = Raw(connection, "DEMO")
        names = {
            name: tuple(sorted({raw.names[name, fact[name]] for fact in raw.facts if fact.get(name)})) or ("",)
            for name in ("topic", "region", "audience")
        }
        for name, column in (
            ("channel", "split_1"),
            ("material", "split_2"),
            ("question", "split_1"),
            ("answer", "split_2"),
        ):
            dataset = "outreach" if name in ("channel", "material") else "surveys"
            names[name] = tuple(sorted({fact[column] for fact in raw.facts if fact["dataset"] == dataset}))
        names["clause"] = tuple(sorted({clause for fact in raw.facts for clause in fact["in_clauses"]}))
        plans = tuple(raw.plans)

        @settings(max_examples=8, **QUIET)
        @given(drawn=questions(plans, names, range(2021, 2027), (*CODES, "events.held")))
        def check(drawn):
            code, asked = drawn
            lines = differences(connection, edition, "DEMO", code, asked, TODAY, TODAY)
            assert not lines, "\n".join([code, repr(asked), *lines])

        check()
