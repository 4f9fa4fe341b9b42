"""Rows are found by words anywhere in them, in any case and with English letters for Azerbaijani i's, by part and by file."""

import pandas as pd
import pytest

from kpi.figures.finding import Wanted, found, searched_texts

ROWS = pd.DataFrame(
    {
        "clauses": ["10.2", "10.2; 8.6", "1.1"],
        "title": ["Etika", "İDARƏETMƏ", None],
        "beside": ["", "Yeni işçilər", ""],
        "region": ["Bakı", "Şəki", None],
        "place": [None, "Zal 2", None],
        "note": [None, None, "ilkin"],
        "file": ["a.xlsx", "b.xlsx", "b.xlsx"],
        "sheet": ["2025", "2025", "2024"],
        "part": ["", "no_number", ""],
        "upload": [1, 2, 2],
    }
)


@pytest.mark.parametrize(
    "wanted, indexes",
    [
        (Wanted(), [0, 1, 2]),
        (Wanted("bakı"), [0]),
        (Wanted("BAKI etika"), [0]),
        (Wanted("idarəetmə"), [1]),
        (Wanted("8.6 zal"), [1]),
        (Wanted("2024"), [2]),
        (Wanted("bakı şəki"), []),
        (Wanted("b.xlsx", part=""), [2]),
        (Wanted(part="no_number"), [1]),
        (Wanted(upload=2), [1, 2]),
    ],
)
def test_what_is_looked_for_is_found(wanted, indexes):
    assert list(found(ROWS, lambda: searched_texts(ROWS), wanted).index) == indexes


def test_of_no_rows_nothing_is_found():
    assert found(ROWS[:0], lambda: searched_texts(ROWS[:0]), Wanted("x")).empty
