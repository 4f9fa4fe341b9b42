"""Texts in cells of workbooks: each stays a text, whatever it begins with, so that no formula comes out of one."""

import re
from typing import TypeVar

from openpyxl.cell import WriteOnlyCell
from openpyxl.cell.cell import Cell
from openpyxl.worksheet.worksheet import Worksheet

_NOT_IN_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_LOOKS_ESCAPED = re.compile(r"_(?=x[0-9A-Fa-f]{4}_)")  # _x0041_ is how a workbook spells A
_LIKE_A_FORMULA = ("=", "+", "-", "@", "\t", "\r")
AnyCell = TypeVar("AnyCell", Cell, WriteOnlyCell)


def clean(text: str) -> str:
    """A text without what XML cannot hold; `_x000D_` stays what it is, too."""
    return _LOOKS_ESCAPED.sub("_x005F_", _NOT_IN_XML.sub("", text))


def put_text(cell: AnyCell, text: str) -> AnyCell:
    """The cell, with the text in it; empty for ''. It stays a text after somebody has edited it."""
    cell.value = clean(text) or None
    if cell.value is not None:
        cell.data_type = "s"
        if text.startswith(_LIKE_A_FORMULA):
            cell.quotePrefix = True
    return cell


def text_cell(sheet: Worksheet, text: str) -> WriteOnlyCell:
    """A new cell of a write-only workbook's sheet, with the text in it."""
    return put_text(WriteOnlyCell(sheet), text)
