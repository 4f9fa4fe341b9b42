"""Closing a plan's year, after which nothing may change it, and opening it again."""

from datetime import datetime
from pathlib import Path

from kpi import plans
from kpi.warehouse import editions
from kpi.warehouse.author import Author
from loaders.problems.problem import Refused


def close_year(folder: Path, agency: str, plan: str, year: int, *, who: Author, note: str = "") -> int:
    """The edition in which the year is closed. Raises Refused for a plan or year that there is
    not or that is closed already, kpi.warehouse.editions.NoDatabase and Busy."""
    return _write(folder, agency, plan, year, True, who, note)


def open_year(folder: Path, agency: str, plan: str, year: int, *, who: Author, note: str) -> int:
    """The edition in which the year is open again. Raises as close_year, and where the note is empty."""
    if not note.strip():
        raise Refused("note_needed")
    return _write(folder, agency, plan, year, False, who, note)


def _write(folder: Path, agency: str, plan: str, year: int, closed: bool, who: Author, note: str) -> int:
    with editions.publication(folder, who) as (connection, edition):
        found = plans.read_plans(connection, edition).query("agency == @agency and plan == @plan").to_dict("records")
        if not found:
            known = plans.read_plans(connection, edition).query("agency == @agency")["plan"]
            raise Refused("unknown_plan", plan=plan, known=", ".join(known) or "–")
        if not found[0]["first_year"] <= year <= found[0]["last_year"]:
            raise Refused(
                "not_a_plan_year", plan=plan, year=year, first=found[0]["first_year"], last=found[0]["last_year"]
            )
        if ((agency, plan, year) in plans.read_closed_years(connection, edition)) == closed:
            raise Refused("already_closed" if closed else "not_closed", plan=plan, year=year)
        connection.execute(
            "INSERT INTO closing VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
            [agency, plan, year, closed, who.shown, datetime.now(), note.strip(), edition],
        )
        return edition
