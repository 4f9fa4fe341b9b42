"""The originals of uploads that stand, read and checked as they would be today."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kpi.warehouse import editions
from kpi.warehouse.originals import original_file
from loaders.checking.checked import CheckedFile, Incoming
from loaders.problems.problem import Fault, Refused
from loaders.queries import query
from loaders.review.check_files import check_files


@dataclass(frozen=True, slots=True)
class Original:
    """checked: None where the original was purged, cannot be read, or is refused; why: None of a purged one."""

    upload: int
    file: str
    checked: CheckedFile | None
    why: Fault | None = None


def read_originals(folder: Path, agency: str, today: date) -> Iterator[Original]:
    """Those of an agency, the oldest upload first, with the cells that were corrected on the page and without
    the rows that were left out there, and with those of which it was said that they count.

    Raises kpi.warehouse.editions.NoDatabase.
    """
    with editions.open_edition(folder, editions.newest_edition(folder)) as connection:
        uploads = connection.execute(query("recheck/uploads"), {"agency": agency}).fetchall()
        left, counted = (
            {
                upload: frozenset(connection.execute(query(f"recheck/{which}"), {"upload": upload}).fetchall())
                for upload, *_ in uploads
            }
            for which in ("left_rows", "counted_rows")
        )
        corrections = {
            upload: connection.execute(query("recheck/corrections"), {"upload": upload}).fetchall()
            for upload, *_ in uploads
        }
    for upload, name, sha256, kind, plan in uploads:
        path = original_file(folder, sha256, name)
        if not path.is_file():
            yield Original(upload, name, None)
            continue
        corrected = {(sheet, cell): text for sheet, cell, text in corrections[upload]}
        try:
            incoming = Incoming(path, name, corrected, left_rows=left[upload], counted_rows=counted[upload])
            about = (today, folder, agency, plan)
            (checked,) = check_files([incoming], *about, by_forgotten=True, is_typed=kind == "page")
        except Refused as refused:
            yield Original(upload, name, None, refused.fault)
            continue
        if checked.fatal or checked.keeps_back:
            problem = checked.problems[0]
            yield Original(upload, name, None, Fault(problem.code, problem.values))
            continue
        yield Original(upload, name, checked)
