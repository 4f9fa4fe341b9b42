"""Which spellings are one and the same, as an analyst decides it: rows of the sheet of spellings, which go the way of
every upload, so that the history has them and they can be undone."""

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from kpi.scratch import scratch
from kpi.warehouse import editions
from language import Language
from loaders.checking.checked import Incoming
from loaders.problems.problem import Refused
from loaders.publishing import service
from loaders.publishing.request import Request
from loaders.roles.actor import Actor
from loaders.workbooks.plan_workbook import PlanRow, write_plan_workbook


def count_under(
    folder: Path,
    agency: str,
    dimension: str,
    spellings: Sequence[str],
    name: str,
    today: date,
    *,
    who: Actor,
    note: str = "",
) -> int:
    """An edition in which spellings in a column count under a name. A spelling whose name is itself stays apart.

    Raises Refused, and as loaders.publishing.service.publish.
    """
    cells = {"dimension": dimension, "name": name.strip(), "note": note.strip()}
    rows = [PlanRow("", number, cells | {"spelling": one.strip()}) for number, one in enumerate(spellings, start=2)]
    with scratch() as temporary:
        path = temporary / "spellings.xlsx"
        write_plan_workbook({"spelling": rows}, Language("az"), path)
        shown = f"{', '.join(row.cells['spelling'] for row in rows)} → {cells['name']}.xlsx".replace("/", "-")
        request = Request((Incoming(path, shown),), folder, agency, today, who, kind="page", strict=True)
        result = service.publish(request)
    for problem in result.files[0].problems:
        raise Refused(problem.code, **problem.values)
    return result.edition or editions.newest_edition(folder)  # they may have counted so before
