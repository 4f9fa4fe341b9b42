"""Rows that no figure counts are said with their reasons and numbers, and first where a whole sheet counts for nothing."""

import json

import pytest

from language import LANGUAGES, Language
from loaders.checking.uncounted import WHY
from tests.helpers.building import TRAININGS, command, database, load, printed_json, values, workbook
from tests.helpers.spreadsheets import one_sheet

GOOD = ["10.2", "19.04.2025", "A", "Bakı", 1, 13]
SURVEYS = ["Bənd", "Tarix", "Sual", "Cavab", "Cavabların sayı", "Pay, %", "Respondentlərin sayı"]
INDICATORS = ["Bənd", "İl", "Göstəricinin kodu", "Göstərici", "Qiymət"]


@pytest.fixture
def folder(tmp_path):
    return database(tmp_path)


def without_clause(*topics):
    return [[None, "20.04.2025", topic, "Bakı", 1, 5] for topic in topics]


CASES = {
    "no clause": ([TRAININGS, GOOD, *without_clause("B", "C")], 1, [("no_clause", (3, 4))]),
    "refused": (
        [TRAININGS, GOOD, ["10.2", "31.02.2025", "B"], ["9.9", "01.02.2025", "C"], ["10.2", "01.02.2011", "D"]],
        1,
        [("refused", (3, 4, 5))],
    ),
    "totals and bad rows": (
        [TRAININGS, GOOD, *without_clause("B"), [None, None, "Cəmi", None, 2, 18]],
        1,
        [("no_clause", (3,)), ("total", (4,))],
    ),
    "no value": ([INDICATORS, ["1.1", "2024", "x", "X", 5], ["1.1", "2025", "x", "X", "-"]], 1, [("no_value", (3,))]),
    "months beside their year": (
        [
            INDICATORS,
            ["1.1", "2025", "x", "X", 50],
            ["1.1", "mart 2025", "x", "X", 5],
            ["1.1", "mart 2024", "x", "X", 4],
            ["2.4", "aprel 2025", "x", "X", 3],
        ],
        3,
        [("whole_year", (3,))],
    ),
    "answers that have neither share nor n": (
        [SURVEYS, ["1.1", "2025", "S?", "Bəli", None, "60 %", None], ["1.1", "2025", "S?", "Xeyr", None, "40 %", None]],
        2,
        [],
    ),
    "all is counted": ([TRAININGS, GOOD], 1, []),
}


@pytest.mark.parametrize("case", CASES)
def test_each_reason_with_its_rows(folder, tmp_path, case):
    rows, in_figures, expected = CASES[case]
    outcome = load(folder, workbook(tmp_path / "a.xlsx", {"S": rows}))
    found = outcome.files[0].sheets[0].counted
    assert (found.rows, [(one.reason, one.rows) for one in found.left]) == (in_figures, expected)


@pytest.mark.parametrize("case", [name for name, (rows, count, _) in CASES.items() if rows[0] == TRAININGS])
def test_what_is_called_counted_is_what_figures_hold(folder, tmp_path, case):
    rows, in_figures, _ = CASES[case]
    load(folder, workbook(tmp_path / "a.xlsx", {"S": rows}))
    assert values(folder)["", "trainings.held", 2025] == (in_figures, "exact")


def test_sheets_of_which_no_figures_are_made_are_not_told_of(folder, tmp_path):
    narratives = [["Bənd", "İl", "Status", "İcra haqqında məlumat"], ["10.2", 2025, "qismən", "Təlimlər keçirilib."]]
    outcome = load(folder, workbook(tmp_path / "a.xlsx", {"S": narratives}))
    assert outcome.files[0].sheets[0].counted is None


def test_of_many_rows_the_first_are_named_and_all_are_counted(folder, tmp_path):
    path = workbook(tmp_path / "a.xlsx", {"S": [TRAININGS, GOOD, *without_clause(*map(str, range(50)))]})
    [left] = load(folder, path).files[0].sheets[0].counted.left
    assert left.count == 50 and left.rows == tuple(range(3, 23)) and left.text(Language("en")).endswith("21, 22 …")


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("order", ["check", "load", "dry"])
def test_the_text_warns_first_of_a_sheet_that_counts_for_nothing(folder, tmp_path, code, order):
    path = workbook(
        tmp_path / "a.xlsx", {"S": [TRAININGS, *without_clause("A", "B")], "T": [TRAININGS, GOOD, ["10.2", "x", "Z"]]}
    )
    how = {"check": ["check"], "load": ["load"], "dry": ["load", "--dry-run"]}[order]
    done = command(folder, *how, path, "--agency", "AGY", "--language", code)
    language = Language(code)
    lines = done.stdout.splitlines()
    nothing = language.say_count(
        "The sheet's {count} row is in no figure: publishing it changes no figure.",
        "None of the sheet's {count} rows is in a figure: publishing them changes no figure.",
        2,
    )
    assert lines[0] == f"a.xlsx · S: {nothing}"
    for sheet, reason, count, rows in (("S", "no_clause", 2, "2, 3"), ("T", "refused", 1, "3")):
        line = language.say_count(
            "{count} row in no figure ({why}): {rows}",
            "{count} rows in no figure ({why}): {rows}",
            count,
            why=language.say(WHY[reason]),
            rows=rows,
        )
        assert f"a.xlsx · {sheet}: {line}" in lines


def test_check_does_not_say_that_all_is_well(folder, tmp_path):
    path = workbook(tmp_path / "a.xlsx", {"S": [TRAININGS, *without_clause("A", "B")]})
    assert "No problems." not in command(folder, "check", path, "--agency", "AGY", "--language", "en").stdout


@pytest.mark.parametrize("order", [["check"], ["load"], ["load", "--dry-run"]])
def test_json_says_the_same(folder, tmp_path, order):
    path = workbook(
        tmp_path / "a.xlsx", {"S": [TRAININGS, *without_clause("A", "B")], "T": [TRAININGS, GOOD, ["10.2", "x", "Z"]]}
    )
    printed = printed_json(folder, *order, path, "--agency", "AGY", "--language", "en", "--format", "json")
    first, second = printed["files"][0]["sheets"]
    assert first["in_figures"] == 0 and first["warning"].startswith("None of the sheet's 2 rows")
    assert first["in_no_figure"] == [{"reason": "no_clause", "why": "they name no clause", "count": 2, "rows": [2, 3]}]
    assert second["in_figures"] == 1 and "warning" not in second
    assert [(one["reason"], one["rows"]) for one in second["in_no_figure"]] == [("refused", [3])]
    json.dumps(printed)


TALLIED = [
    TRAININGS,
    GOOD,
    *without_clause("B"),
    ["10.2", "31.02.2025", "C"],
    ["Bakı üzrə"],
    [None, None, "Cəmi", None, 2, 18],
]


@pytest.mark.parametrize(
    ("order", "code", "line"),
    [
        ("check", "en", "a.csv · Trainings: rows: 5; in figures: 1; left out: 2; refused: 1; in no figure: 1"),
        ("load", "az", "a.csv · Təlimlər: sətirlər: 5; göstəricilərə daxil olan: 1; nəzərə alınmayan: 2; qəbul edilməyən: 1; heç bir göstəriciyə daxil olmayan: 1"),
        ("load", "ru", "a.csv · Обучение: строк: 5; в показателях: 1; не учтено: 2; не принято: 1; ни в одном показателе: 1"),
    ],
)  # fmt: skip
def test_one_line_sums_a_table_up(folder, tmp_path, order, code, line):
    path = one_sheet(tmp_path / "a.csv", TALLIED)
    assert line in command(folder, order, path, "--agency", "AGY", "--language", code).stdout.splitlines()
    printed = printed_json(folder, order, path, "--agency", "AGY", "--format", "json")
    summary = {"seen": 5, "kept": 1, "left_out": 2, "refused": 1, "in_no_figure": 1}
    assert printed["files"][0]["sheets"][0]["summary"] == summary


def test_of_a_sheet_without_figures_it_is_said_what_was_taken(folder, tmp_path):
    rows = [
        ["Bənd", "İl", "Status", "İcra haqqında məlumat"],
        ["10.2", 2025, "qismən", "Keçirilib."],
        ["9.9", 2025, "qismən", "x"],
    ]
    printed = command(folder, "check", one_sheet(tmp_path / "a.csv", rows), "--agency", "AGY", "--language", "en")
    assert printed.stdout.splitlines()[-1].endswith(": rows: 2; taken: 1; refused: 1")


@pytest.mark.parametrize("rows", [[TRAININGS, GOOD, ["10.2", "31.02.2025", "C"]], [TRAININGS, *without_clause("A")]])
def test_strict_keeps_nothing_and_says_why(folder, tmp_path, rows):
    path = one_sheet(tmp_path / "a.csv", rows)
    printed = command(folder, "load", path, "--agency", "AGY", "--strict", "--language", "en")
    assert printed.returncode == 1 and printed.stdout.splitlines()[-1].startswith(
        "Nothing was published: with --strict"
    )
    assert printed_json(folder, "load", path, "--agency", "AGY", "--strict", "--format", "json")["edition"] is None
    assert (
        command(
            folder, "load", one_sheet(tmp_path / "b.csv", [TRAININGS, GOOD]), "--agency", "AGY", "--strict"
        ).returncode
        == 0
    )


def test_a_watched_folder_reports_it_first(folder, tmp_path):
    inbox = tmp_path / "in"
    inbox.mkdir()
    workbook(inbox / "a.xlsx", {"S": [TRAININGS, *without_clause("A", "B")]})
    command(folder, "watch", inbox, "--agency", "AGY", "--once", "--interval", "0.01", "--language", "en")
    [report] = [path for path in (inbox / "done").iterdir() if path.suffix == ".txt"]
    lines = report.read_text(encoding="utf-8").splitlines()
    assert lines[3].startswith("a.xlsx · S: None of the sheet's 2 rows is in a figure")
