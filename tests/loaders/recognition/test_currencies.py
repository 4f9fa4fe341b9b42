"""Amounts that are typed with their currency, and sums that are typed as texts."""

import pytest

from loaders.fixing.proposals import proposals
from loaders.problems.problem import Fault
from loaders.spreadsheet.amounts.money import read_amount, read_scaled_amount
from loaders.spreadsheet.numbers import Number, read_number
from tests.helpers.building import figure_rows, load, values
from tests.helpers.spreadsheets import one_sheet
from tests.loaders.recognition.recognising import codes

H = ["Bənd", "İl", "Göstəricinin kodu", "Göstərici", "Ölçü vahidi", "Qiymət"]
AMOUNTS = {
    "₼ 1 200": (1200, "₼"),
    "1 200 AZN": (1200, "AZN"),
    "$5": (5, "$"),
    "1 200,50 man.": (1200.5, "man"),
    "-12,5 руб.": (-12.5, "руб"),
    "€1.234,5": (1234.5, "€"),
    "1200манат": (1200, "манат"),
}


@pytest.mark.parametrize("cell", AMOUNTS)
def test_an_amount_keeps_its_currency(cell):
    value, unit = AMOUNTS[cell]
    assert read_amount(cell) == Number(value, unit=unit)
    assert isinstance(read_number(cell, "count"), Fault)  # five manats are no five people


@pytest.mark.parametrize("cell", ["12 kg", "AZN", "5 AZN 3", "manat 5 AZN", "5 AZN/ay", "5-10 AZN"])
def test_what_says_more_is_none(cell):
    assert isinstance(read_amount(cell), Fault)


UNITS = {
    "its own": ("manat", "₼ 1 200", [], 1200),
    "in another language": ("AZN", "1 200 манат", [], 1200),
    "none": (None, "1 200 AZN", [], 1200),
    "another currency": ("manat", "$5", ["currency_differs"], None),
    "thousands of it": ("min manat", "1 200 AZN", ["currency_differs"], None),
    "of a country": ("Azərbaycan manatı", "1 200 AZN", [], 1200),
    "twice": ("AZN (manat)", "1 200 AZN", [], 1200),
    "with an ending": ("manatla", "1 200 manat", [], 1200),
    "of another country": ("ABŞ dolları", "1 200 USD", [], 1200),
    "in English": ("US dollars", "$1 200", [], 1200),
    "in Russian": ("доллар США", "1 200 USD", [], 1200),
    "another one of a country": ("Azərbaycan manatı", "1 200 USD", ["currency_differs"], None),
    "thousands behind it": ("AZN (min)", "1 200 AZN", ["currency_differs"], None),
    "people": ("nəfər", "12 AZN", ["currency_differs"], None),
}


@pytest.mark.parametrize("case", UNITS)
def test_it_agrees_with_the_unit_of_its_row(tmp_path, folder, case):
    unit, cell, problems, value = UNITS[case]
    outcome = load(folder, one_sheet(tmp_path / "a.csv", [H, ["1.1", 2025, "x", "Xərc", unit, cell]]))
    assert [code for _, code in codes(outcome)] == problems
    assert values(folder).get(("1.1", "x", 2025), (None,))[0] == value


def test_it_is_the_unit_of_a_row_that_has_none(tmp_path, folder):
    load(folder, one_sheet(tmp_path / "a.csv", [H, ["1.1", 2025, "x", "Xərc", None, "1 200 AZN"]]))
    assert [row.indicator.unit for row in figure_rows(folder)] == ["AZN"]


def test_below_a_scale_nobody_can_tell(tmp_path, folder):
    rows = [[*H[:4], "Qiymət, min manat"], ["1.1", 2025, "x", "Xərc", "1 200 AZN"], ["1.1", 2025, "y", "Xərc", "5"]]
    assert codes(load(folder, one_sheet(tmp_path / "a.csv", rows))) == [("E2", "currency_differs")]
    assert values(folder)["1.1", "y", 2025] == (5000, "exact")


@pytest.mark.parametrize(("cell", "total"), [("12+3", "15"), ("8 kişi + 4 qadın", "12"), ("=10 + 2 + 1", "13")])
def test_a_sum_that_is_typed_as_a_text_is_proposed(tmp_path, folder, cell, total):
    rows = [["Bənd", "Tarix", "Mövzu", "İştirakçıların sayı"], ["1.1", "01.02.2025", "A", cell]]
    [problem] = load(folder, one_sheet(tmp_path / "a.csv", rows)).files[0].problems
    assert (problem.cell, problem.code, proposals(problem)) == ("D2", "sum_in_cell", (total,))


@pytest.mark.parametrize("cell", ["40+", "+994 12 555", "12+x", "1.5+2"])
def test_other_plus_signs_are_no_sum(cell):
    found = read_number(cell, "count")
    assert not isinstance(found, Fault) or found.code != "sum_in_cell"


@pytest.mark.parametrize("cell", ["₼ -", "- ₼", "AZN —", " ₼  –   ", "- манат", "−$", "- %", "– ədəd"])
def test_a_dash_beside_a_unit_is_a_missing_number(cell):
    assert read_amount(cell) is None and read_scaled_amount(cell, "number", 1000, "min manat") is None


@pytest.mark.parametrize("cell", ["₼", "AZN -5 -", "-", "- x", "5 -", "------ ₼"])
def test_no_other_dash_says_so(cell):
    assert cell == "-" or isinstance(read_amount(cell), Fault)
