"""Files as agencies really send them, kept beside the checkout: what is read of each. Own copies of what they show stand
in the other tests."""

import pytest

from loaders.checking.checked import Incoming
from loaders.checking.read_file import read_file
from tests.helpers import ROOT

CASES = ROOT.parent / "shared" / "cases"
PARTICIPANTS = {
    "10-two-row-headings": [20, 31],
    "11-units-in-headings": [20, 31],
    "18-other-schwas": [20, 31, 9],
    "19-cyrillic-lookalikes": [20, 31, 9, 7],
    "42-heading-hyphenated-or-marked": [20],
}
VALUES = {
    "12-percent-formatted-cells": ("value", [75, 120]),
    "44-survey-shares-rounded-or-percent-cells": ("share", [68, 31, 72]),
}
pytestmark = pytest.mark.skipif(not CASES.is_dir(), reason="the cases are not beside the checkout")


@pytest.mark.parametrize(
    ("name", "column", "expected"),
    [(name, "participants", numbers) for name, numbers in PARTICIPANTS.items()]
    + [(name, *what) for name, what in VALUES.items()],
)
def test_numbers_are_read(name, column, expected):
    path = CASES / name / "a.xlsx"
    file = read_file(Incoming(path, path.name), {})
    assert file.problems == []
    assert [number.value for number in file.sheets[0].rows.values[column]] == expected
