"""What was written of a clause, published: as a row of the narratives it goes the way of every upload."""

from collections.abc import Mapping
from datetime import date
from pathlib import Path

from kpi.scratch import scratch
from kpi.warehouse import editions
from language import Language
from loaders.roles.actor import Actor
from ui.report.draft import Subject


def publish(subject: Subject, texts: Mapping[str, str], today: date, who: Actor, edition: int, language: Language):
    """loaders.publishing.result.Result. edition: the one that was looked at.

    Raises loaders.problems.problem.Refused, with the first problem of the row too, NoDatabase and Busy.
    """
    from loaders.checking.checked import Incoming
    from loaders.problems.problem import Refused
    from loaders.publishing import service
    from loaders.publishing.request import Request

    with scratch() as folder:
        path = folder / "narratives.xlsx"
        _write(path, {"plan": subject.plan, "clause": subject.clause, "year": subject.year, **texts}, language)
        incoming = Incoming(path, f"{subject.plan} {subject.clause} {subject.year}.xlsx")
        request = Request(
            (incoming,),
            editions.database_folder(),
            subject.agency,
            today,
            who,
            kind="page",
            strict=True,
            based_on=edition,
        )
        result = service.publish(request)
    for problem in result.files[0].problems:
        raise Refused(problem.code, **problem.values)
    return result


def _write(path: Path, texts: Mapping, language: Language) -> None:
    from openpyxl import Workbook

    from loaders.datasets.registry import BY_NAME
    from loaders.workbooks.template import column_cell, headed_sheet

    workbook, declaration = Workbook(write_only=True), BY_NAME["narratives"]
    sheet = headed_sheet(workbook, declaration, language)
    cells = {**texts, "status": declaration.column("status").written(language.code).get(texts["status"])}
    sheet.append([column_cell(sheet, column, cells[column.name] or None) for column in declaration.columns])
    workbook.save(path)
