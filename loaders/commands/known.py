"""What is named on the command line is there, or refused: agencies, plans, clauses and years with those that are known,
files and folders."""

from collections.abc import Iterable
from pathlib import Path

from kpi import plans
from kpi.warehouse import editions
from loaders.problems.problem import Refused, Unreadable
from loaders.problems.reasons import reason_texts


def refuse_unknown(
    folder: Path, agency: str | None = None, plan: str | None = None, clause: str | None = None, year: int | None = None
) -> None:
    """Check that what is named is there: an agency, a plan of it, a clause and a year of that plan. What is not given,
    or is empty, is not checked.

    Raises Refused, which names those that are there, and kpi.warehouse.editions.NoDatabase.
    """
    edition = editions.newest_edition(folder)
    with editions.open_edition(folder, edition) as connection:
        found = plans.read_plans(connection, edition)
        if agency:
            known, found = found, [one for one in found if one.agency == agency]
            if not found:
                raise Refused("unknown_agency", agency=agency, known=_named(one.agency for one in known))
        if plan:
            known, found = found, [one for one in found if one.code == plan]
            if not found:
                raise Refused("unknown_plan", plan=plan, known=_named(one.code for one in known))
        if clause:
            of_plans = (plans.read_clauses(connection, edition, one.agency, one.code) for one in found)
            if not any(clause == one.number for clauses in of_plans for one in clauses):
                raise Refused("clause_not_in_plan", plan=_named(one.code for one in found), clause=clause)
    if year is not None:
        first, last = min(one.first_year for one in found), max(one.last_year for one in found)
        if not first <= year <= last:
            raise Refused("not_a_plan_year", plan=plan, year=year, first=first, last=last)


def _named(codes: Iterable[str]) -> str:
    return ", ".join(sorted(set(codes))) or "–"


def content(path: Path) -> bytes:
    """The bytes of a file. Raises Unreadable."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise Unreadable("cannot_read", file=str(path), reason=reason_texts(error)) from None


def refuse_unreadable(path: Path) -> None:
    """For a file whose reader would say less of why it cannot be opened. Raises Unreadable."""
    try:
        path.open("rb").close()
    except OSError as error:
        raise Unreadable("cannot_read", file=str(path), reason=reason_texts(error)) from None


def refuse_no_folder(path: Path) -> None:
    if not path.is_dir():
        raise Refused("no_folder", folder=str(path))
