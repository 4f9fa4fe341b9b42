"""What tests of hostile files share."""

from pathlib import Path

import pytest

from language import LANGUAGES, Language
from loaders.problems.problem import Problem, Unreadable
from loaders.spreadsheet.files import read_sheets
from tests.helpers.spreadsheets import unzipped, xlsx, zipped

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
TABLE = '<table:table table:name="S">{}</table:table>'
ROW = '<table:table-row><table:table-cell office:value-type="string"><text:p>{}</text:p></table:table-cell></table:table-row>'


def fault_of(path: Path, name: str | None = None) -> tuple[str, dict]:
    with pytest.raises(Unreadable) as caught:
        read_sheets(path, name)
    fault = caught.value.fault
    problem = Problem(fault, path.name)
    assert "{" not in "".join(problem.what(language) + problem.fix(language) for language in map(Language, LANGUAGES))
    return fault.code, fault.values


def written(path: Path, data: bytes) -> Path:
    path.write_bytes(data)
    return path


def with_sheet(path: Path, sheet_data: str, before: str = "", extra: dict | None = None) -> Path:
    """A workbook whose one sheet holds this XML."""
    xml = f'<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">{before}<sheetData>{sheet_data}</sheetData></worksheet>'
    return zipped(path, unzipped(xlsx(path, {"A1": 1})) | {"xl/worksheets/sheet1.xml": xml} | (extra or {}))
