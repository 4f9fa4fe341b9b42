"""Random facts in random files: kinds, encodings, headings, orders, titles, empty rows and totals."""

import csv
import io
from pathlib import Path

from hypothesis import strategies as some
from openpyxl import Workbook

from language import LANGUAGES, Language
from loaders.datasets.declaration import Column, Declaration
from loaders.datasets.registry import BY_NAME
from tests.helpers.random.book import Book
from tests.helpers.random.facts import WORDS, Typist
from tests.helpers.spreadsheets import ods, ods_row

# The file's kind and encoding; the languages of its headings, and of its words.
MEDIA = [
    *[(kind, encoding, tuple(LANGUAGES), tuple(WORDS)) for kind, encoding in (
        (".xlsx", ""), (".xlsx", ""), (".csv", "utf-8"), (".csv", "utf-8-sig"), (".tsv", "utf-16"), (".csv", "utf-16-le"),
    )],
    (".csv", "cp1251", ("ru", "en"), ("ru",)), (".tsv", "cp1251", ("ru",), ("ru",)), (".csv", "cp1254", ("en",), ("tr",)), (".csv", "cp1252", ("en",), ("en",)),
]  # fmt: skip
DATASETS = ("trainings", "events", "outreach", "surveys", "indicators", "narratives")


@some.composite
def books(draw, media: tuple, most_answers: int = 3) -> Book:
    """A file of random facts: headings of any case and order below a title, empty rows between, a total below."""
    declaration = BY_NAME[draw(some.sampled_from(DATASETS))]
    kind, encoding, heading_languages, languages = draw(some.sampled_from(media))
    language = draw(some.sampled_from(languages))
    typist = Typist(draw, encoding, language)
    book = Book(declaration, draw(_columns(declaration)), kind, encoding, language)
    for _ in range(draw(some.integers(0, 2))):
        book.cells.append([typist.one_of(WORDS[language].split())])
    book.cells += [[]] * draw(some.integers(0, 1))
    headings = Language(draw(some.sampled_from(heading_languages)))
    book.cells.append([_heading(draw, column, headings, typist) for column in book.columns])
    rows = (
        _polls(draw, typist, book, most_answers)
        if declaration.wide
        else [_row(typist, book, row) for row in range(draw(some.integers(1, 7)))]
    )
    for cells, fact in rows:
        book.cells += [[""] * len(book.columns)] * draw(some.sampled_from((0, 0, 0, 1)))
        book.cells.append(
            [
                cells.get(column.name, "") if column else typist.one_of(WORDS[language].split())
                for column in book.columns
            ]
        )
        book.rows.append(len(book.cells))
        book.facts.append(fact)
    if draw(some.booleans()):
        word = {"az": "CƏMİ", "ru": "Итого:"}.get(language, "Total")
        book.cells.append([word, *[typist.written(float(draw(some.integers(1, 99)))) for _ in book.columns[1:]]])
    return book


@some.composite
def _columns(draw, declaration: Declaration) -> list[Column | None]:
    """The columns that a dataset must have, some of the others, and some that it does not know (None)."""
    columns = [column for column in declaration.columns if column.required or draw(some.booleans())]
    names = {column.name for column in columns}
    if declaration.wide and not names & {"count", "share"}:
        columns.append(declaration.column("count"))
    if "several" in names and "base" not in names:  # of several answers the sum is not how many answered
        columns.append(declaration.column("base"))
    if len(columns) == 1:
        columns.append(declaration.column("clauses"))
    return draw(some.permutations([*columns, *[None] * draw(some.integers(0, 2))]))


def _heading(draw, column: Column | None, language: Language, typist: Typist) -> str:
    heading = (
        column.heading(language.code)
        if column
        else {"az": "Soyadı, adı", "ru": "Фамилия"}.get(language.code, "Surname")
    )
    changes = (
        str,
        str.upper,
        str.lower,
        lambda text: text.replace(" ", "\n"),
        lambda text: f" {text} :",
        lambda text: text.replace(" ", "  "),
    )
    return typist.one_of([change(heading) for change in changes])


def _row(typist: Typist, book: Book, row: int) -> tuple[dict, dict]:
    """Cells by column, and the fact that they say."""
    cells, fact = {}, {"plan": "P1", "clauses": ""} if book.declaration.facts else {"plan": "P1"}
    for column in book.columns:
        if column:
            typed = typist.cell(column, row)
            cells[column.name] = typed.content
            fact |= typed.fact
    if (
        any(column.name == "count" and column.counts_days for column in book.declaration.columns)
        and "count" not in fact
    ):
        fact |= {"count": float(fact["days"]), "count_qualifier": "exact"}
    fact.pop("days", None)
    return cells, fact


def _polls(draw, typist: Typist, book: Book, most_answers: int) -> list[tuple[dict, dict]]:
    """Questions of one to three answers with their counts, or else their shares."""
    names = [column.name for column in book.columns if column]
    rows = []
    for question in range(draw(some.integers(1, 3))):
        shared, fact = _row(typist, book, question)
        measure = draw(some.sampled_from(sorted({"count", "share"} & set(names))))
        numbers = draw(
            some.lists(some.integers(1, 33 if measure == "share" else 5000), min_size=1, max_size=most_answers)
        )
        base = (
            float(sum(numbers))
            if measure == "count"
            else float(draw(some.integers(1, 5000)))
            if "base" in names
            else None
        )
        for index, number in enumerate(numbers):
            cells, own = dict(shared), dict(fact)
            for name in {"id", "answer", "note"} & set(names):
                typed = typist.cell(book.declaration.column(name), 10 * question + index)
                cells[name], own[name] = typed.content, typed.fact[name]
            cells |= {"count": "", "share": "", "base": typist.written(base) if "base" in names else ""}
            cells[measure] = typist.written(float(number)) if measure == "count" else f"{number} %"
            share = 100 * number / base if measure == "count" else float(number)
            own |= {"share": share, "share_qualifier": "exact", "base": base, "base_qualifier": base and "exact"}
            own |= (
                {"count": float(number), "count_qualifier": "exact"}
                if measure == "count"
                else {"count": None, "count_qualifier": None}
            )
            if measure == "count" or (own.get("design_effect") or 0) <= 0:
                _leave_empty("design_effect", cells, own)
            if measure == "count":
                _leave_empty("weighted", cells, own)
            rows.append((cells, own))
    return rows


def _leave_empty(name: str, cells: dict, fact: dict) -> None:
    """Only a share is weighted, and a design effect is above 0."""
    if name in cells:
        cells[name] = ""
        fact |= {key: None for key in fact if key.startswith(name)}


def write(draw, book: Book, folder: Path) -> Path:
    path = folder / f"fayl{book.kind}"
    if book.kind == ".xlsx":
        _write_xlsx(path, book.cells)
    elif book.kind == ".ods":
        ods(path, f'<table:table table:name="S">{"".join(map(ods_row, book.cells))}</table:table>')
    else:
        text = io.StringIO()
        quoting = draw(some.sampled_from((csv.QUOTE_MINIMAL, csv.QUOTE_ALL)))
        delimiter, ending = draw(some.sampled_from(",;\t")), draw(some.sampled_from(("\n", "\r\n")))
        csv.writer(text, delimiter=delimiter, lineterminator=ending, quoting=quoting).writerows(book.cells)
        path.write_bytes(text.getvalue().encode(book.encoding))
    return path


def _write_xlsx(path: Path, rows: list[list]) -> None:
    workbook = Workbook()
    workbook.active.title = "S"
    for index, row in enumerate(rows, start=1):
        for column, content in enumerate(row, start=1):
            if content != "":
                cell = workbook.active.cell(index, column, content)
                if isinstance(content, str):
                    cell.data_type = "s"
    workbook.save(path)
