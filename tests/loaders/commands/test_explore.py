"""Questions on the command line, and answers as files."""

import csv
import io
from datetime import datetime

import pytest
from openpyxl import load_workbook

from language import Language
from loaders.exploring.workbook import write_answer
from tests.helpers.building import TRAININGS, command, database, load, printed_json, workbook
from tests.helpers.exploring import exploring

SHEET = [
    TRAININGS,
    ["10.2", "05.03.2024", "@Etika", "Bakı", 1, 20],
    ["10.2", "06.06.2024", "Kargüzarlıq", "Gəncə", 1, "ən azı 10"],
    ["10.2", "06.06.2025", "Kargüzarlıq", "Bakı", 2, 30],
]
ASKED = ("explore", "--agency", "AGY", "--measure", "trainings.participants", "--rows", "topic")


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = database(tmp_path_factory.mktemp("explored"))
    load(folder, workbook(folder.parent / "t.xlsx", {"t": SHEET}))
    return folder


def test_csv(folder):
    printed = command(folder, *ASKED, "--columns", "year", "--where", "region=Bakı", "--format", "csv")
    rows = [*csv.DictReader(io.StringIO(printed.stdout))]
    assert [
        (row["topic"], row["topic_title"], row["year"], row["value"]) for row in rows if "*" not in row.values()
    ] == [("kargüzarliq", "Kargüzarlıq", "2025", "30"), ("'@etika", "'@Etika", "2024", "20")]


def test_json_with_two_periods(folder):
    rows = printed_json(folder, *ASKED, "--period", "2025", "--against", "2024", "--format", "json", "--language", "en")
    total = next(row for row in rows if row["topic"] == "*")
    assert (total["topic_title"], total["value"], total["compared_period"], total["comparability"]) == (
        "Total",
        30,
        30,
        "same_days",
    )
    assert (total["compared_value"], total["change_qualifier"]) == (30, "at_most")


@pytest.mark.parametrize(
    "options, said",
    [
        (("--where", "region=Atlantida"), "“Atlantida”"),
        (("--columns", "channel"), "“channel”"),
        (("--plan", "P9"), "P9"),
    ],
)
def test_what_cannot_be_answered_is_refused(folder, options, said):
    printed = command(folder, *ASKED, *options)
    assert printed.returncode == 2 and said in printed.stdout


def test_a_workbook_has_codes_beside_titles_and_months_as_days(folder):
    with exploring(folder) as ask:
        answer, file = ask("trainings.held", rows="topic", columns="month"), io.BytesIO()
        write_answer(answer, Language("az"), ["Haqqında"], file)
    sheet, about = load_workbook(file).worksheets
    headings, *rows = ([cell.value for cell in row] for row in sheet.iter_rows())
    first = dict(zip(headings, rows[0], strict=True))
    assert (first["topic"], first["topic_title"], first["month"], first["value"]) == (
        "kargüzarliq",
        "Kargüzarlıq",
        "2024-06",
        1,
    )
    assert first["month_begins"] == datetime(2024, 6, 1)
    assert all(cell.data_type != "f" for row in sheet.iter_rows() for cell in row)
    assert about["A1"].value == "Haqqında"
