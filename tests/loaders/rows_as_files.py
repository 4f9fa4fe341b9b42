"""Rows as a file of each kind that people send, and as what is read of it without a database."""

import csv
from pathlib import Path
from xml.sax.saxutils import escape

from loaders.checking.checked import CheckedFile, Incoming
from loaders.checking.read_file import read_file
from loaders.recognition.read_sheet import Known
from tests.helpers.building import workbook
from tests.helpers.spreadsheets import ods

KINDS = (".xlsx", ".ods", ".csv")


def file_of(folder: Path, rows: list[list], kind: str = ".xlsx") -> Path:
    """None leaves a cell empty."""
    path = folder / f"a{kind}"
    if kind == ".xlsx":
        return workbook(path, {"S": rows})
    if kind == ".ods":
        lines = "".join(f"<table:table-row>{''.join(map(_ods_cell, row))}</table:table-row>" for row in rows)
        return ods(path, f'<table:table table:name="S">{lines}</table:table>')
    with path.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows(rows)
    return path


def read(folder: Path, rows: list[list], kind: str = ".xlsx") -> CheckedFile:
    path = file_of(folder, rows, kind)
    return read_file(Incoming(path, path.name), Known())


def _ods_cell(content) -> str:
    if content is None:
        return "<table:table-cell/>"
    if isinstance(content, (int, float)):
        return f'<table:table-cell office:value-type="float" office:value="{content!r}"/>'
    lines = "".join(f"<text:p>{escape(line)}</text:p>" for line in content.split("\n"))
    return f'<table:table-cell office:value-type="string">{lines}</table:table-cell>'
