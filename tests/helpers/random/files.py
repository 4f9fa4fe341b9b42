"""A random file's facts are read back; what is damaged in it is named."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import HealthCheck
from hypothesis import strategies as some

from kpi.warehouse.fact_columns import folded
from loaders.checking.bind_sheets import bind_rows
from loaders.checking.binding import Binding
from loaders.checking.checked import CheckedFile, Incoming
from loaders.checking.read_file import read_file
from loaders.publishing.column_values import arrow_table
from loaders.recognition.read_sheet import Known
from tests.helpers.building import TODAY
from tests.helpers.random.books import Book, books, write
from tests.helpers.random.facts import PLAN

COMMON = {"deadline": None, "suppress_health_check": list(HealthCheck)}


def checked(draw, book: Book) -> CheckedFile:
    with TemporaryDirectory() as folder:
        path = write(draw, book, Path(folder))
        file = read_file(Incoming(path, path.name), Known())
        bind_rows([sheet for sheet in file.sheets if sheet.rows.numbers], Binding("AGY", [PLAN]), TODAY)
    return file


def problems(file: CheckedFile) -> list[tuple]:
    return [(problem.file, problem.sheet, problem.cell, problem.value) for problem in file.problems]


def same_facts(draw, media) -> None:
    book = draw(books(media))
    file = checked(draw, book)
    assert [(*where, problem.code) for where, problem in zip(problems(file), file.problems, strict=True)] == []
    (sheet,) = file.sheets
    read = arrow_table(sheet, 1).to_pylist()
    assert [row["row"] for row in read] == book.rows
    for row, fact in zip(read, book.facts, strict=True):
        assert {name: row[name] for name in fact} == fact
        assert {name for name, value in row.items() if value is not None} - fact.keys() <= _GIVEN | {
            folded(name) for name in fact
        }


_GIVEN = {"dataset", "split_1", "split_2", "fact", "identity", "row", "upload", "sheet", "year"}


# What is wrong in any column of a kind, however it is meant.
WRONG = {
    "dates": (
        "31.02.2025",
        "30 fevral 2024",
        "tezliklə",
        "28-26 sentyabr 2024",
        "32.13.2024",  # 05.13.2024 leaves no other day of its column certain
        "5 oktyabr",
        "2016-2018",
        "#REF!",
        "",
    ),
    "clauses": ("on iki", "10.2 və sair", "#REF!", "-10.2"),
    "year": ("2o24", "05.10.2024", "24", ""),
    "count": ("çox", "-5", "12,5", "1/2", "12 34", "#REF!", "10-15", "50 %"),
    "number": ("çox", "#DIV/0!", "12 34", "1/2", "10-15", ""),
    "share": ("yüz", "120 %", "-1 %", "#VALUE!", "12 34"),
    "choice": ("bəlkə", "#REF!"),
    "flag": ("bəlkə", "2", "#REF!"),
    "code": ("iki\nsətir", "x" * 201, "#NAME?"),
    "text": ("#REF!", "#N/A"),
}


# What only the plan and the day tell: nothing else can be wrong in the row.
UNSETTLED = {"dates": ("01.01.2031", "12.12.2026"), "clauses": ("99.9", "10.2; 3.3", "10.20"), "plan": ("YOX",)}


def wrong(draw, book: Book, column, alone: bool) -> str:
    typed = list(WRONG[column.kind])
    if alone:
        typed += UNSETTLED.get(column.name, UNSETTLED.get(column.kind, ()))
    if column.required and column.kind in ("text", "code", "clauses", "choice"):
        typed.append("")
    return draw(some.sampled_from([text for text in typed if (text or column.required) and fits(text, book)]))


def fits(text: str, book: Book) -> bool:
    try:
        text.encode(book.encoding or "utf-8")
        return True
    except UnicodeEncodeError:
        return False


def damage(draw, book: Book) -> set[tuple]:
    """Spoil some cells of some rows; their addresses, with what now stands there."""
    damaged = set()
    for row in draw(some.lists(some.sampled_from(book.rows), min_size=1, max_size=3, unique=True)):
        columns = [column for column in book.columns if column]
        # Below an empty row what has neither number nor day any more is a note, and is said to be left out as one.
        most = 3 if row - book.rows[0] == book.rows.index(row) else 1
        chosen = draw(
            some.lists(some.sampled_from(columns), min_size=1, max_size=most, unique_by=lambda column: column.name)
        )
        cells = book.cells[row - 1] = list(book.cells[row - 1])
        for column in chosen:
            typed = wrong(draw, book, column, alone=len(chosen) == 1)
            cells[book.index(column.name)] = typed
            damaged.add((book.address(row, column.name), typed))
    return damaged


def damage_is_named(draw, media) -> None:
    # An answer that cannot be read also keeps back the others of its poll, so a question here has one.
    book = draw(books(media, most_answers=1))
    wanted = damage(draw, book)
    found = problems(checked(draw, book))
    sheet = "S" if book.kind == ".xlsx" else ""
    assert sorted(found) == sorted((f"fayl{book.kind}", sheet, cell, typed[:200]) for cell, typed in wanted)
