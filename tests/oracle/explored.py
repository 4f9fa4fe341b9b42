"""Answers to questions, worked out from raw rows in plain Python: what kpi.explore gives, from the rules alone."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date

from tests.oracle.raw import Raw
from tests.oracle.series import days
from tests.oracle.series.claims import Claim, difference, total
from tests.oracle.series.days import Registers
from tests.oracle.series.facts import amount, newest_answers


@dataclass(frozen=True)
class Asked:
    """where: (dimension, names, whether all but these). period, against: first and last day, whole years or days."""

    dataset: str
    measure: str
    rows: str
    columns: str
    where: tuple[tuple[str, tuple[str, ...], bool], ...]
    period: tuple[date, date]
    by_years: bool
    plan: str | None = None
    against: tuple[date, date] | None = None


def cells(raw: Raw, registers: Registers, asked: Asked, span: tuple[date, date] | None = None) -> dict[tuple, tuple]:
    """(row, column), None for all of them → (value, qualifier, rows, rows not counted)."""
    facts = [fact for fact in raw.facts if fact["dataset"] == asked.dataset and asked.plan in (None, fact["plan"])]
    if asked.dataset == "surveys":
        by_plan = defaultdict(list)
        for fact in facts:
            by_plan[fact["plan"]].append(fact)
        facts = [fact for own in by_plan.values() for fact in newest_answers(own)]
    counted, across = defaultdict(list), defaultdict(int)
    for fact in facts:
        inside = _inside(fact, span or asked.period, asked.by_years)
        clauses = _clauses(fact, registers, asked)
        if inside is None or not clauses or not _wanted(fact, raw, asked):
            continue
        for place in _places(fact, clauses, raw, asked):
            if inside:
                counted[place].append(amount(fact, asked.measure))
            else:
                across[place] += 1
    return {place: _cell(counted[place], across[place]) for place in counted.keys() | across.keys()}


def _cell(amounts: list[Claim | None], across: int) -> tuple:
    claim = total(amounts) if amounts else None
    if claim is None:
        return None, "at_least", len(amounts), across
    weaker = "at_least" if across and claim.qualifier == "exact" else claim.qualifier
    return claim.value, weaker, len(amounts), across


def _inside(fact: dict, span: tuple[date, date], by_years: bool) -> bool | None:
    """None of what lies outside of the period, False of what lies on both sides of one of its ends."""
    first, last = span
    if by_years:
        if not first.year <= fact["year"] <= last.year or fact["starts"] > last:
            return None
        return days.last_day(fact) <= last
    if fact["ends"] < first or fact["starts"] > last:
        return None
    return first <= fact["starts"] and fact["ends"] <= last


def _clauses(fact: dict, registers: Registers, asked: Asked) -> list[str]:
    found = [clause for clause in fact["in_clauses"] if not registers.waits(fact, clause)]
    for dimension, names, excludes in asked.where:
        if dimension == "clause":
            found = [clause for clause in found if (clause in names) != excludes]
    return found


def _wanted(fact: dict, raw: Raw, asked: Asked) -> bool:
    return all(
        (_small(_member(fact, dimension, raw)) in map(_small, names)) != excludes
        for dimension, names, excludes in asked.where
        if dimension != "clause"
    )


def _small(text: str) -> str:
    return text.translate(str.maketrans("İIı", "iii")).lower()


def _member(fact: dict, dimension: str, raw: Raw) -> str:
    """'' where none is named, or where the time is not known."""
    splits = {"channel": "split_1", "question": "split_1", "material": "split_2", "answer": "split_2"}
    if dimension in splits:
        return fact[splits[dimension]]
    if dimension == "plan":
        return fact["plan"]
    if dimension in ("year", "quarter", "month"):
        return _time(fact, dimension)
    text = fact[dimension]
    return "" if text is None else raw.names[dimension, text]


def _time(fact: dict, unit: str) -> str:
    starts, ends = fact["starts"], fact["ends"]
    if unit == "year":
        return f"{fact['year']:04}"
    begins, closes = ((day.year, (day.month - 1) // (3 if unit == "quarter" else 1) + 1) for day in (starts, ends))
    if begins != closes:
        return ""
    return f"{begins[0]:04}-Q{begins[1]}" if unit == "quarter" else f"{begins[0]:04}-{begins[1]:02}"


def _places(fact: dict, clauses: list[str], raw: Raw, asked: Asked) -> list[tuple]:
    sides = []
    for dimension in (asked.rows, asked.columns):
        if dimension == "clause":
            sides.append([None, *clauses])
        else:
            sides.append([None, _member(fact, dimension, raw) if dimension else ""])
    return [(row, column) for row in sides[0] for column in sides[1]]


def changes(raw: Raw, registers: Registers, asked: Asked, today: date, read: date) -> dict[tuple, tuple]:
    """(row, column) → (how it is compared, the compared value, the change, its qualifier): of two single years."""
    assert asked.against and asked.by_years and asked.plan
    year, other = asked.period[0].year, asked.against[0].year
    now, then = cells(raw, registers, asked), cells(raw, registers, asked, asked.against)
    found = {}
    for place, (value, qualifier, *_) in now.items():
        if value is None:
            continue
        clause = _clause_of(place, asked)
        before = then.get(place, (None,))
        kind, claim = _compared(raw, registers, asked, clause, year, other, place, before, read)
        moved = difference(Claim(value, qualifier), claim) if claim else None
        change = None if moved is None else round(moved.value, 2)
        said = moved.qualifier if moved else "unknown" if claim else None
        found[place] = (kind, claim and claim.value, change, said)
    return found


def _clause_of(place: tuple, asked: Asked) -> str:
    if asked.rows == "clause" or asked.columns == "clause":
        return place[0 if asked.rows == "clause" else 1] or ""
    fixed = [names[0] for name, names, excludes in asked.where if name == "clause" and not excludes and len(names) == 1]
    return fixed[0] if fixed else ""


def _compared(raw, registers, asked, clause, year, other, place, before, read) -> tuple[str, Claim | None]:
    if before[0] is None:
        return "no_figure_then", None
    whole, dataset, plan = Claim(before[0], before[1]), asked.dataset, asked.plan
    finals = {one: _is_final(raw, registers, dataset, plan, clause, one, read) for one in (year, other)}
    if finals[year]:
        if not finals[other]:
            return "incomplete_before", None
        return "year_before" if other == year - 1 else "named", whole
    cut, cut_before = (registers.day(dataset, one, plan, clause) for one in (year, other))
    if not clause and any(
        registers.day(dataset, year, plan, one) != cut for one in _figured(raw, registers, asked, year)
    ):
        return "days_differ", None
    if cut is None:
        return "undated", None
    moved = _same_day(cut, other)
    early = cells(raw, registers, asked, (date(other, 1, 1), moved)).get(place, (None, "exact", 0, 0))
    late = cells(raw, registers, asked, (date(year, 1, 1), cut)).get(place, (None, "exact", 0, 0))
    if cut_before is None and early[3]:
        return "undated", None
    if late[3] or early[3]:
        return "straddles", None
    if early[0] is None and early[2]:
        return "no_same_days", None
    if not finals[other] and (cut_before is None or cut_before < moved):
        return "incomplete_before", None
    return "same_days", Claim(0.0) if early[0] is None else Claim(early[0], early[1])


def _figured(raw: Raw, registers: Registers, asked: Asked, year: int) -> set[str]:
    """The clauses that have a figure in the year."""
    return {
        clause
        for fact in raw.facts
        if (fact["dataset"], fact["plan"], fact["year"]) == (asked.dataset, asked.plan, year)
        for clause in fact["in_clauses"]
        if not registers.waits(fact, clause) and fact[asked.measure] is not None
    }


def _same_day(day: date, year: int) -> date:
    return date(year, 2, 28) if (day.month, day.day) == (2, 29) and year % 4 else date(year, day.month, day.day)


def _is_final(raw: Raw, registers: Registers, dataset: str, plan: str, clause: str, year: int, read: date) -> bool:
    own = [fact for fact in raw.facts if (fact["dataset"], fact["plan"], fact["year"]) == (dataset, plan, year)]
    reach = registers.reach(dataset, year, plan, clause, own)
    return days.is_final({"reach": reach, "year": year}, (plan, year) in raw.closed, read)
