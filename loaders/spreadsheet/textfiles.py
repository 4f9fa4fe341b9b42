"""A CSV or TSV file to rows of text: its delimiter is decided by evidence."""

import csv
import io
import re
from collections import Counter
from itertools import islice
from typing import NamedTuple

from language.folding import fold, seen
from loaders.problems.limits import LIMITS
from loaders.problems.problem import Unreadable
from loaders.spreadsheet.encodings import decode

DELIMITERS = {".csv": ",;\t", ".tsv": "\t,;", ".txt": "\t,;"}  # where all fit equally, the first

_MARKUP = ("<!doctype", "<html", "<table", "<?xml")
_SAMPLE, _SAMPLE_ROWS = 65_536, 100
_SIGN = re.compile(r'[^\s,;"]')  # of a cell; one that nobody sees is none
_SEPARATOR_LINE = re.compile(r'"?sep=(\t|[^\w\s"])"?\n', re.IGNORECASE)


_MOST_BROKEN = 50  # rows whose quotation marks do not match; in a file of more something else is wrong


class TextTable(NamedTuple):
    """broken: rows, from 0, whose quotation marks do not match; their cells are parted as if there were none."""

    rows: list[list[str]]
    broken: frozenset[int]


def read_text(data: bytes, kind: str, vocabulary: frozenset[str] = frozenset()) -> TextTable:
    """The rows of a text file, padded to one width; every cell stays text.

    vocabulary: folded headings by which an encoding or a delimiter proves right.

    A row is a record, as a spreadsheet program would show it: line breaks inside quotation marks
    do not start one. Excel's line `sep=;` is row 1, and empty. Raises Unreadable.
    """
    text = (
        decode(data, vocabulary).replace("\r\n", "\n").replace("\r", "\n").rstrip("\x1a")
    )  # DOS ended files with \x1a
    if not any(fold(seen(sign[0])) for sign in _SIGN.finditer(text)):
        raise Unreadable("empty_file")
    if text[:100].lstrip().lower().startswith(_MARKUP):
        raise Unreadable("not_a_spreadsheet", kind=kind)
    separator_line = _SEPARATOR_LINE.match(text)
    delimiter = separator_line[1] if separator_line else _delimiter(text, DELIMITERS[kind], vocabulary)
    if text.count(delimiter) > LIMITS["max_cells"]:
        raise Unreadable("too_many_cells")
    rows, broken = _parse(text, delimiter)
    if separator_line:
        rows[0] = []
    return TextTable(_of_one_width(rows), frozenset(broken))


def _delimiter(text: str, candidates: str, vocabulary: frozenset[str]) -> str:
    """The candidate under which most headings are known, then most rows are as wide, then they are widest."""
    fits = {candidate: _fit(text[:_SAMPLE], candidate, vocabulary) for candidate in candidates}
    best = max(candidates, key=lambda candidate: fits[candidate])
    if fits[best][2] > 1:
        return best
    return next((candidate for candidate in candidates if candidate not in text), best)


def _fit(sample: str, delimiter: str, vocabulary: frozenset[str]) -> tuple[int, float, int]:
    every = list(csv.reader(io.StringIO(sample), delimiter=delimiter))
    rows = [row for row in every if any(row)][:_SAMPLE_ROWS] or every
    known = max(sum(fold(cell) in vocabulary for cell in row) for row in rows)
    # A title above is parted by nothing, and below several of them the headings may be fewer rows.
    width, count = Counter(len(row) for row in rows if known < 2 or len(row) > 1).most_common(1)[0]
    return (known, count / len(rows), width) if width > 1 else (0, 0.0, width)


def _parse(text: str, delimiter: str) -> tuple[list[list[str]], set[int]]:
    """Rows, and those of them whose quotation marks do not match: such a row is its line alone, so that the rest is
    kept."""
    rows: list[list[str]] = []
    broken: set[int] = set()
    rest = text
    while True:
        before, most = len(rows), LIMITS["max_rows"] + 1 - len(rows)
        try:
            rows.extend(islice(csv.reader(io.StringIO(rest), delimiter=delimiter, strict=True), most))
            break
        except csv.Error as error:
            taken = sum(1 + sum(cell.count("\n") for cell in row) for row in rows[before:])
            line, _, rest = _from_line(rest, taken).partition("\n")
            if len(broken) == _MOST_BROKEN or len(line) > csv.field_size_limit():
                raise Unreadable("broken_quotes", row=len(rows) + 1) from error
            broken.add(len(rows))
            rows.append([cell.strip('"') for cell in line.split(delimiter)])
            if not rest:
                break
    if len(rows) > LIMITS["max_rows"]:
        raise Unreadable("too_many_rows")
    return rows, broken


def _from_line(text: str, number: int) -> str:
    """The text from a line on, counted from 0."""
    start = 0
    for _ in range(number):
        start = text.index("\n", start) + 1
    return text[start:]


def _of_one_width(rows: list[list[str]]) -> list[list[str]]:
    width = max(map(len, rows))
    if width > LIMITS["max_columns"]:
        raise Unreadable("too_many_columns")
    if width * len(rows) > LIMITS["max_cells"]:
        raise Unreadable("too_many_cells")
    for row in rows:
        if len(row) < width:
            row.extend([""] * (width - len(row)))
    return rows
