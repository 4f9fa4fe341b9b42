"""What files that were handed out say, read back out of them."""

import csv
import io
import json
import re
import zipfile

import pypdfium2

# A word that is parted at the end of a line, and what stands between words.
_LOOSE = re.compile(
    "[\N{ZERO WIDTH SPACE}\\s\N{NO-BREAK SPACE}\N{NARROW NO-BREAK SPACE}\N{SOFT HYPHEN}\N{HYPHEN}\\-\ufffe\x02]+"
)
_DECIMAL = {"az": ",", "en": ".", "ru": ","}
_NUMBER = re.compile(r"\D*?([−]?\d[\d.,]*)")


def squeezed(text: str) -> str:
    """Without whatever lines are parted by."""
    return _LOOSE.sub("", text)


def pdf_pages(file: bytes) -> list[str]:
    with pypdfium2.PdfDocument(file) as pdf:
        return [page.get_textpage().get_text_bounded() for page in pdf]


def number(text: str, language: str) -> float | None:
    """The first number of a squeezed text, as the language writes it."""
    if not (found := _NUMBER.match(text)):
        return None
    digits = found.group(1).replace("−", "-").rstrip(".,")
    mark = _DECIMAL[language]
    return float(digits.replace("." if mark == "," else ",", "").replace(mark, "."))


def open_data(file: bytes, table: str = "figures") -> tuple[dict, list[str], list[dict[str, str]]]:
    """The description, a table's heading row, and its rows."""
    with zipfile.ZipFile(io.BytesIO(file)) as folder:
        assert sorted(folder.namelist()) == ["clauses.csv", "datapackage.json", "figures.csv", "reported.csv"]
        described = json.loads(folder.read("datapackage.json"))
        rows = list(csv.reader(io.StringIO(folder.read(f"{table}.csv").decode("utf-8"), newline="")))
    return described, rows[0], [dict(zip(rows[0], row, strict=True)) for row in rows[1:]]
