"""What cells mean beside the others of their row, column and sheet."""

from datetime import time

import pytest

from loaders.checking.checked import Incoming
from loaders.checking.read_file import read_file
from loaders.recognition.read_sheet import Known
from tests.helpers.building import TRAININGS, load, values, workbook
from tests.loaders.recognition.recognising import ROW, WIDE, codes

INDICATORS = ["Bənd", "İl", "Göstəricinin kodu", "Göstərici", "Ölçü vahidi", "Qiymət"]


@pytest.mark.parametrize(
    ("unit", "typed", "expected"),
    [
        ("%", 0.6898, "unsure_share"),
        ("faiz", 0.5, "unsure_share"),
        ("%", 68.98, 68.98),
        (None, "68,98 %", 68.98),
        ("%", "0,5 %", 0.5),
        ("gün", 0.5, 0.5),
    ],
)
def test_a_value_in_percent_says_how_it_is_meant(tmp_path, folder, unit, typed, expected):
    outcome = load(folder, workbook(tmp_path / "a.xlsx", {"1": [INDICATORS, ["1.1", "2025", "x", "X", unit, typed]]}))
    found = [code for _, code in codes(outcome)] or [values(folder)["1.1", "x", 2025][0]]
    assert found == [expected]


def test_a_dash_is_a_missing_value_and_no_problem(tmp_path, folder):
    outcome = load(folder, workbook(tmp_path / "a.xlsx", {"1": [INDICATORS, ["1.1", "2025", "x", "X", "gün", "-"]]}))
    assert codes(outcome) == []
    assert values(folder) == {}


@pytest.mark.parametrize("cell", ["-", "yoxdur"])
def test_only_an_empty_count_stands_for_one(tmp_path, folder, cell):
    assert codes(load(folder, workbook(tmp_path / "a.xlsx", {"1": [TRAININGS, [*ROW[:4], cell, 13]]}))) == [
        ("E2", "not_whole")
    ]


@pytest.mark.parametrize(("plan", "date", "cell", "code"), [
    ("P1", "05.10.2015", "C2", "outside_plan"), ("P1", "05.10.2031", "C2", "date_in_future"), (None, "05.10.2031", "C2", "date_in_future"), ("P9", "05.10.2025", "A2", "unknown_plan"),
])  # fmt: skip
def test_a_row_that_no_plan_holds_is_mended_where_it_is_wrong(tmp_path, folder, plan, date, cell, code):
    outcome = load(folder, workbook(tmp_path / "a.xlsx", {"1": [["Plan", *TRAININGS], [plan, "10.2", date, *ROW[2:]]]}))
    assert codes(outcome) == [(cell, code)]
    narrative = ["Plan", "Bənd", "İl", "İcra haqqında məlumat"]
    if code != "date_in_future":
        assert codes(
            load(folder, workbook(tmp_path / "b.xlsx", {"1": [narrative, [plan, "10.2", date[-4:], "Edilib"]]}))
        ) == [(cell, code)]


def test_a_time_in_a_clause_cell_is_named(tmp_path, folder):
    assert codes(load(folder, workbook(tmp_path / "a.xlsx", {"1": [TRAININGS, [time(10, 2), *ROW[1:]]]}))) == [
        ("A2", "not_a_clause")
    ]


def test_a_total_below_a_column_that_is_not_known_is_one(tmp_path, folder):
    outcome = load(
        folder,
        workbook(tmp_path / "a.xlsx", {"1": [["№", *TRAININGS], [1, *ROW], ["Cəmi", None, None, None, None, 1, 13]]}),
    )
    assert codes(outcome) == []
    assert [(one.reason, one.rows) for one in outcome.files[0].sheets[0].left_out] == [("total", (3,))]


def test_a_second_heading_row_never_hides_what_stands_above_it(tmp_path, folder):
    rows = [TRAININGS[:3], ROW[:3], [], [*TRAININGS, "Qeyd"], ["10.2", "20.04.2025", "B", "Bakı", 1, 13, None]]
    load(folder, workbook(tmp_path / "a.xlsx", {"1": rows}))
    assert values(folder)["10.2", "trainings.held", 2025][0] == 2


LONG = ["Bənd", "Tarix", "Sual", "Cavab", "Pay, %", "Respondentlərin sayı"]


@pytest.mark.parametrize(
    ("shares", "expected"),
    [
        ([0.681, 0.111, 0.208], []),
        ([68.1, 31.9, 0], []),
        ([68.1, 31.4, 0.5], []),  # about 100, so 0.5 is half a percent
        (["68,1 %", "0,5 %"], []),
        ([0.681], [("E2", "unsure_share")]),
        ([40, 0.5], [("E3", "unsure_share")]),
    ],
)
def test_a_share_up_to_1_is_settled_by_its_poll_or_named(tmp_path, folder, shares, expected):
    rows = [["1.1", "03.2025", "Razısınız?", f"Cavab {index}", share, 100] for index, share in enumerate(shares)]
    assert codes(load(folder, workbook(tmp_path / "a.xlsx", {"1": [LONG, *rows]}))) == expected


def test_a_number_below_a_clause_that_excel_changed_is_named(tmp_path, folder):
    outcome = load(
        folder, workbook(tmp_path / "a.xlsx", {"1": [TRAININGS, [10.1, *ROW[1:]], [10.2, "20.04.2025", *ROW[2:]]]})
    )
    assert codes(outcome) == [("A2", "ambiguous_clause")]
    assert values(folder)["10.2", "trainings.held", 2025] == (1, "exact")


def test_true_is_not_the_number_one(tmp_path, folder):
    rows = [TRAININGS, [*ROW[:5], True], ["10.2", "20.04.2025", "B", "Bakı", 1, 1]]
    outcome = load(folder, workbook(tmp_path / "a.xlsx", {"1": rows}))
    assert codes(outcome) == [("F2", "not_a_number")]
    assert values(folder)["10.2", "trainings.participants", 2025] == (1, "exact")


def test_characters_that_nobody_sees_leave_a_text(tmp_path, folder):
    path = tmp_path / "a.csv"
    path.write_text("Bənd;Tarix;Təlimin mövzusu\n1.1;01.02.2025;Et\u200eik\u202ea\x7f\n", encoding="utf-8")
    (sheet,) = read_file(Incoming(path, path.name), Known()).sheets
    assert sheet.rows.values["topic"] == ["Etika"]


@pytest.mark.parametrize("index", range(len(TRAININGS)))
def test_a_formula_that_failed_is_named(tmp_path, folder, index):
    outcome = load(
        folder,
        workbook(
            tmp_path / "a.xlsx",
            {"1": [TRAININGS, ["#REF!" if index == at else cell for at, cell in enumerate(ROW)], ROW]},
        ),
    )
    assert codes(outcome) == [(f"{'ABCDEF'[index]}2", "failed_formula")]


def test_a_head_count_that_was_not_found_is_missing(tmp_path, folder):
    assert codes(load(folder, workbook(tmp_path / "a.xlsx", {"1": [TRAININGS, [*ROW[:5], "#N/A"]]}))) == []


@pytest.mark.parametrize(("typed", "expected"), [
    (["97.125", "97.5"], [("F2", "ambiguous_number")]), (["97.125", "97,5"], []), (["97.125", "1.234.567"], []), (["12.000", "1,234.5"], [("F2", "ambiguous_number")]),
])  # fmt: skip
def test_a_point_before_three_digits_is_settled_by_its_column(tmp_path, folder, typed, expected):
    rows = [["1.1", "2025", f"x{index}", "X", "gün", value] for index, value in enumerate(typed)]
    outcome = load(folder, workbook(tmp_path / "a.xlsx", {"1": [INDICATORS, *rows]}))
    assert codes(outcome) == expected


@pytest.mark.parametrize(("unit", "typed"), [("%", "97.125"), (None, "97.125 %"), ("faiz", "1.234")])
def test_a_percentage_is_never_taken_for_thousands(tmp_path, folder, unit, typed):
    assert codes(
        load(folder, workbook(tmp_path / "a.xlsx", {"1": [INDICATORS, ["1.1", "2025", "x", "X", unit, typed]]}))
    ) == [("F2", "ambiguous_number")]


def test_wide_shares_of_three_decimals_are_never_taken_for_thousands(tmp_path, folder):
    cells = ["1.1", "03.2025", "Razısınız?", None]
    found = codes(load(folder, workbook(tmp_path / "a.xlsx", {"1": [WIDE, [*cells, "50.125", "20.5", "29.375"]]})))
    assert found == [("E2", "ambiguous_number"), ("F2", "poll_incomplete"), ("G2", "ambiguous_number")]
    assert codes(load(folder, workbook(tmp_path / "b.xlsx", {"1": [WIDE, [*cells, "1.234", "20", "766"]]}))) == []
