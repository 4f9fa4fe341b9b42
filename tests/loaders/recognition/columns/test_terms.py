"""The years in which a clause is due, as plans write them."""

from datetime import date

import pytest

from loaders.problems.problem import Fault
from loaders.recognition.columns.terms import read_term


@pytest.mark.parametrize(
    ("cell", "term"),
    [
        ("2016-2018", (2016, 2018)),
        ("2016–2018-ci illər", (2016, 2018)),
        ("2016-2018-ci illər ərzində", (2016, 2018)),
        ("2016-cı il", (2016, 2016)),
        (2016.0, (2016, 2016)),
        (2016, (2016, 2016)),
        ("2016, 2017", (2016, 2017)),
        ("2016-cı ildən", (2016, None)),
        ("2018-ci ilədək", (None, 2018)),
        ("2018-ci ilin sonunadək", (None, 2018)),
        ("dekabr 2017", (2017, 2017)),
        ("IV rüb 2017", (2017, 2017)),
        ("15.03.2016 - 30.06.2018", (2016, 2018)),
        (date(2017, 3, 1), (2017, 2017)),
        ("2016-2018 гг.", (2016, 2018)),
        ("с 2016 по 2018 год", (2016, 2018)),
        ("до 2018 года", (None, 2018)),
        ("mütəmadi", None),  # through all the plan
        ("постоянно", None),
        ("", None),
        ("-", None),
    ],
)
def test_terms(cell, term):
    assert read_term(cell) == term


@pytest.mark.parametrize(
    ("cell", "code"),
    [("2018-2016", "term_backwards"), ("2016 və 2018", "not_a_term"), ("2016-17", "not_a_term"), ("tez", "not_a_term")],
)
def test_what_is_no_term(cell, code):
    found = read_term(cell)
    assert isinstance(found, Fault) and found.code == code
