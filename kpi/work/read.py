"""Reads the work plan of a year and what the registers tell of it."""

from collections import defaultdict
from datetime import date

import duckdb

from kpi.clauses import clause_order
from kpi.oversight.reach import CompleteDay, read_complete_days
from kpi.plans import is_due, read_clauses, read_closed_years
from kpi.settings import final_after
from kpi.warehouse.queries import query
from kpi.work.compare import compare
from kpi.work.quantity import Quantity
from kpi.work.state import DoneWork, PlannedWork, RegisterDay, WorkState, month_of
from language.grouping import group_key

Key = tuple[str, str, str, str]  # clause, kind, channel and material as they are grouped


def read_work(
    cursor: duckdb.DuckDBPyConnection, edition: int, agency: str, plan: str, year: int, today: date
) -> list[WorkState]:
    """One a clause and kind that has a work plan, in the order of the plan and of what is due."""
    values = {"edition": edition, "agency": agency, "plan": plan, "year": year}
    work = _read_planned(cursor, values)
    if not work:
        return []
    registers = _read_registers(cursor, values, {key[:2] for key in work}, today)
    done = _read_done(cursor, values)
    due = {one.number for one in read_clauses(cursor, edition, agency, plan) if is_due(one, year)}
    states = [
        compare(planned, done.get(key, ()), registers[key[:2]], today, is_due=key[0] in due)
        for key, planned in work.items()
    ]
    return sorted(states, key=lambda state: (clause_order(state.clause), state.work[0].due))


def _read_planned(cursor: duckdb.DuckDBPyConnection, values: dict) -> dict[Key, list[PlannedWork]]:
    work = defaultdict(list)
    for clause, kind, title, starts, ends, precision, *rest in cursor.execute(query("work_planned"), values).fetchall():
        count, count_qualifier, people, people_qualifier, channel, material, responsible, *source = rest
        one = PlannedWork(
            clause,
            kind,
            title,
            starts,
            ends,
            precision,
            Quantity(count, count_qualifier),
            None if people is None else Quantity(people, people_qualifier),
            channel,
            material,
            responsible.strip(),
            *source,
        )
        work[clause, kind, group_key(channel), group_key(material)].append(one)
    return work


def _read_done(cursor: duckdb.DuckDBPyConnection, values: dict) -> dict[Key, list[DoneWork]]:
    done = defaultdict(list)
    for *key, ends, precision, count, weakest, people, people_weakest in cursor.execute(
        query("work_done"), values
    ).fetchall():
        done[tuple(key)].append(
            DoneWork(
                month_of(ends, precision, values["year"]),
                Quantity(count, weakest),
                None if people is None else Quantity(people, people_weakest),
            )
        )
    return done


def _read_registers(
    cursor: duckdb.DuckDBPyConnection, values: dict, asked: set[tuple[str, str]], today: date
) -> dict[tuple[str, str], RegisterDay]:
    """Clause and kind → how far its register reaches in the year; the clause's own stated day wins."""
    edition, agency, year = values["edition"], values["agency"], values["year"]
    days = cursor.execute(query("work_days"), {"edition": edition, "agency": agency, "year": year}).fetchall()
    newest = {kind: (day, last) for kind, day, last in days}
    days_stated = read_complete_days(cursor, edition, agency, today)
    stated = {one.dataset: one for one in days_stated if not one.clause}
    own = {(one.clause, one.dataset): one for one in days_stated if one.plan == values["plan"]}
    own_days = cursor.execute(query("work_own_days"), values).fetchall()
    own_newest = {(clause, kind): (day, last) for clause, kind, day, last in own_days}
    closed = (agency, values["plan"], year) in read_closed_years(cursor, edition)
    found = {}
    for clause, kind in asked:
        day = own.get((clause, kind))
        if day and day.stated and day.stated.year >= year:
            reached = own_newest.get((clause, kind), (None, None))
        else:
            day, reached = stated.get(kind), newest.get(kind, (None, None))
        found[clause, kind] = register_day(year, *reached, day, closed, today)
    return found


def register_day(
    year: int, newest: date | None, last: date | None, stated: CompleteDay | None, closed: bool, today: date
) -> RegisterDay:
    """As the figures of the year have it (rule 3 in docs/rules.md). newest: of the year's rows that are known by their
    day. last: the last day of its newest row."""
    first_day, last_day = date(year, 1, 1), date(year, 12, 31)
    day = min(stated.stated, today) if stated and stated.stated else None
    if closed or (day and day >= last_day):
        return RegisterDay(last_day, whole=True)
    if stated and stated.holds_back and day and day.year == year:
        return RegisterDay(day, whole=True)
    if last and last >= date(year, 12, 1) and today > final_after(year):
        return RegisterDay(last_day, whole=True)
    reached = []
    if newest and newest >= first_day:
        reached.append(RegisterDay(min(newest, today, last_day)))
    if day and day >= first_day:
        reached.append(RegisterDay(day, whole=True))
    return max(reached, key=lambda one: (one.day, one.whole), default=RegisterDay())
