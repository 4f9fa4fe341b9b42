"""Numbers as people type them: what each text means, and which texts are handed back as problems."""

from datetime import date, datetime

import pytest

from loaders.problems.problem import Fault
from loaders.spreadsheet.numbers import Number, point_marks_decimals, read_number

KINDS = ("count", "number", "share")
SPACES = (" ", "\N{NO-BREAK SPACE}", "\N{NARROW NO-BREAK SPACE}", "\N{THIN SPACE}")


def fault_of(cell, kind: str) -> str:
    found = read_number(cell, kind)
    assert isinstance(found, Fault), found
    return found.code


MISSING = (
    "", " ", "\N{NO-BREAK SPACE}", "-", " – ", "—", "−", "…", "...", "yoxdur", "YOXDUR", "Məlumat yoxdur", "MƏLUMAT YOXDUR",
    "нет", "Нет данных", "н/д", "None", "n/a", "N/A", "no data", "#N/A", "null", "\u200b",
)  # fmt: skip


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("cell", MISSING)
def test_missing_is_not_zero(cell, kind):
    assert read_number(cell, kind) is None


@pytest.mark.parametrize("cell", ["0", 0, 0.0, "0,0", "-0", -0.0])
def test_zero_is_a_number(cell):
    found = read_number(cell, "number")
    assert found == Number(0.0, "exact", False)
    assert str(found.value) == "0.0"


VALUES = {
    "12": 12, "007": 7, "+5": 5, "-5": -5, "−5": -5, "–5": -5, " 12 ": 12, "１２": 12, "12\u200b": 12,
    "1 234,5": 1234.5, "1.234,5": 1234.5, "1,234.5": 1234.5, "1 234.5": 1234.5, "1'234,5": 1234.5, "1’234.5": 1234.5,
    "1 234": 1234, "12 345 678": 12345678, "1.234.567": 1234567, "1,234,567": 1234567, "1.234.567,89": 1234567.89,
    "1 234,567": 1234.567, "1234,567": 1234.567, "1234.567": 1234.567,
    "1.234": 1234, "12.000": 12000, "100.500": 100500,
    "0.123": 0.123, "0,123": 0.123, "0.6898": 0.6898, "12.34": 12.34, "12,3": 12.3, "1.2345": 1.2345, "1,2345": 1.2345,
}  # fmt: skip


@pytest.mark.parametrize(("cell", "value"), VALUES.items())
def test_groups_and_fractions(cell, value):
    assert read_number(cell, "number") == Number(value, "exact", False)


@pytest.mark.parametrize(
    "cell",
    [
        "68,98 %",
        "68.98%",
        "68,98\N{NO-BREAK SPACE}%",
        "%68,98",
        "68,98 faiz",
        "68,98 %-i",
        "68,98 процента",
        "68.98 per cent",
    ],
)
def test_a_percent_sign_is_kept(cell):
    assert read_number(cell, "share") == Number(68.98, "exact", True)
    assert read_number(cell, "number") == Number(68.98, "exact", True)
    assert fault_of(cell, "count") == "not_a_number"


@pytest.mark.parametrize("cell", ["0.6898", 0.6898, "0,6898"])
def test_a_share_without_its_sign_stays_as_written(cell):
    assert read_number(cell, "share") == Number(0.6898, "exact", False)


def test_percentage_points_are_not_percent():
    assert read_number("5 faiz bəndi", "number") == Number(5.0, "exact", False)
    assert read_number("5 pp.", "number") == Number(5.0, "exact", False)


AT_LEAST = (
    "40 nəfərdən çox", "40 NƏFƏRDƏN ÇOX", "40 nәfәrdәn çox", "40 nəfərdən çox işçi", "40-dan çox", "40-dan artıq", "40-DAN ARTIQ",
    "40 işçidən artıq", ">40", "> 40", "≥40", ">= 40", "40+", "40+ nəfər", "ən azı 40", "ƏN AZI 40 İŞÇİ", "azı 40 nəfər",
    "minimum 40", "at least 40", "At least 40 people", "more than 40", "over 40", "40 or more", "40 və daha çox",
    "не менее 40", "более 40 человек", "больше 40", "свыше 40", "40 и более", "не меньше 40 чел.",
)  # fmt: skip
ABOUT = (
    "təxminən 40", "TƏXMİNƏN 40 NƏFƏR", "təqribən 40", "40-a yaxın", "40 nəfərə yaxın", "~40", "~ 40", "≈40", "about 40",
    "around 40 people", "approximately 40", "circa 40", "ca. 40", "около 40", "примерно 40 человек", "порядка 40",
)  # fmt: skip


@pytest.mark.parametrize(
    ("cell", "qualifier"), [(cell, "at_least") for cell in AT_LEAST] + [(cell, "about") for cell in ABOUT]
)
def test_qualifiers_stay_with_the_number(cell, qualifier):
    assert read_number(cell, "count") == Number(40.0, qualifier, False)


def test_a_qualified_percentage_keeps_both():
    assert read_number("40 %-dən çox", "share") == Number(40.0, "at_least", True)
    assert read_number("təxminən 40 faiz", "share") == Number(40.0, "about", True)


@pytest.mark.parametrize("cell", [
    "40 nəfər", "40 Nəfər.", "40 nəfərin", "40 işçi", "40 nəfər işçi", "40 iştirakçı", "40 İŞTİRAKÇI", "40 ədəd", "40 dəfə", "40 tədbir",
    "40 təlim", "40*", "40 nəfər **", "40 material", "40 məlumat", "40 iclas", "nəfər: 40", "40\nnəfər", "40 человек", "40 чел.", "40 участников", "40 раз",
    "40 шт.", "40 штук", "40 people", "40 persons", "40 participants", "40 pcs", "40 times",
])  # fmt: skip
def test_units_beside_a_number(cell):
    assert read_number(cell, "count") == Number(40.0, "exact", False)


NOT_NUMBERS = (
    # at most: there is no such qualifier
    "<40", "≤40", "40-dan az", "40 nəfərdən az", "ən çoxu 40", "не более 40", "менее 40", "up to 40", "less than 40",
    "100-ə qədər", "100 nəfərədək", "40-dan çox deyil", "təxminən 40 nəfərdən çox", "62 nəfər çox",
    # multiplied, several or other things
    "40 min", "min 40", "1,5 mln", "40 тыс.", "10-15", "10 tədbir, 143 nəfər", "11 (13)", "12\n345", "12  345", "1/2", "½", "12½", "40²",
    "40 kilo", "otaq 40", "№ 40", "əlli", "nəfər -40", "- 5", "5-", "(5)", "1e5", "0x10", "٤٠", "nan", "inf", "=40", "#REF!", "#DIV/0!", "%", "nəfər",
    # bad grouping
    "12 34", "1.23.4", "1,23,456", "1.234.56", "1 234 56", "01.234", "1.234,", ",5", "1..2", "1 234.567.8",
)  # fmt: skip


@pytest.mark.parametrize("cell", NOT_NUMBERS)
def test_what_is_no_number_is_never_guessed(cell):
    for kind in KINDS:
        assert fault_of(cell, kind) == "not_a_number"


@pytest.mark.parametrize(
    "cell",
    [
        True,
        False,
        date(2025, 6, 5),
        datetime(2025, 6, 5),
        float("nan"),
        float("inf"),
        -float("inf"),
        10**400,
        "9" * 400,
    ],
)
def test_cells_of_other_types(cell):
    for kind in KINDS:
        assert fault_of(cell, kind) == "not_a_number"


@pytest.mark.parametrize(("cell", "kind", "code"), [
    ("-5", "count", "negative"), (-5, "count", "negative"), ("−1.234", "count", "negative"), ("-1,234", "count", "negative"),
    ("12,5", "count", "not_whole"), (12.5, "count", "not_whole"), ("0.6898", "count", "not_whole"),
    ("100,1", "share", "share_out_of_range"), ("-1 %", "share", "share_out_of_range"), (101, "share", "share_out_of_range"),
    ("123.456", "share", "share_out_of_range"), ("123,456", "share", "share_out_of_range"),
])  # fmt: skip
def test_numbers_that_do_not_suit_their_column(cell, kind, code):
    assert fault_of(cell, kind) == code


@pytest.mark.parametrize(("cell", "kind", "value"), [
    (12.0, "count", 12), ("12.0", "count", 12), ("12,0", "count", 12), (12, "count", 12), (0, "share", 0), ("100", "share", 100), (1.234, "number", 1.234),
    ("1,234", "count", 1234), ("1,234", "share", 1.234), ("68,981", "share", 68.981), ("100,000", "share", 100), ("1.234", "count", 1234),
    ("97.125", "share", 97.125), ("1.234", "share", 1.234), ("100.000", "share", 100),
])  # fmt: skip
def test_the_column_settles_what_it_can(cell, kind, value):
    assert read_number(cell, kind) == Number(value, "exact", False)


@pytest.mark.parametrize(("cell", "kind", "first", "second", "first_typed", "second_typed"), [
    ("1,234", "number", "1234", "1.234", "1234", "1,2340"),
    ("−12,345", "number", "-12345", "-12.345", "−12345", "−12,3450"),
    ("1,234 %", "number", "1234", "1.234", "1234 %", "1,2340 %"),
    ("Ən azı 1,234", "number", "1234", "1.234", "Ən azı 1234", "Ən azı 1,2340"),
    ("25,000", "number", "25000", "25", "25000", "25"),
    ("25,000", "count", "25000", "25", "25000", "25"),
    ("97.125 %", "number", "97125", "97.125", "97125 %", "97,1250 %"),
])  # fmt: skip
def test_two_readings_are_offered(cell, kind, first, second, first_typed, second_typed):
    assert read_number(cell, kind) == Fault("ambiguous_number", {
        "first": first, "second": second, "first_typed": first_typed, "second_typed": second_typed,
    })  # fmt: skip


def test_a_point_before_three_digits_is_offered_where_it_may_mark_decimals():
    assert read_number("1.234", "number", points=True).values["second_typed"] == "1,2340"
    assert read_number("1.234", "count", points=True) == Number(1234.0, "exact", False)
    assert read_number("1.234,5", "number", points=True) == Number(1234.5, "exact", False)


@pytest.mark.parametrize(("cell", "is_one"), [
    ("97.5", True), ("0.125", True), ("1234.567", True), ("1,234.5", True), ("ən azı 97.5 %", True), ("1.23456", True),
    ("97.125", False), ("1.234,5", False), ("1.234.567", False), ("97,5", False), (97.5, False), ("", False), ("05.10.2025", False),
])  # fmt: skip
def test_a_point_that_can_only_mark_decimals(cell, is_one):
    assert point_marks_decimals([cell]) is is_one


def test_a_minus_behind_a_bound_is_one():
    assert read_number("ən azı -5", "number") == Number(-5.0, "at_least", False)
    assert read_number("about −5", "number") == Number(-5.0, "about", False)
