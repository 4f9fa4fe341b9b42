"""In whichever way a figure adds up, it is told from its rows, and each row says whether it counts."""

import pytest

from kpi.figures.arithmetic import recomputed
from tests.helpers.building import database, figure_rows, load, workbook
from tests.helpers.sources import DEFINED, FACTS, check, reader


@pytest.fixture(scope="module")
def every_way(tmp_path_factory):
    return database(tmp_path_factory.mktemp("ways"), FACTS)


def test_whatever_adds_up_in_whichever_way_is_told_from_its_rows(every_way):
    figures = figure_rows(every_way)
    with reader(every_way) as sources_of:
        ways = {}
        for figure in figures:
            rows = sources_of(figure)
            check(figure, rows)
            ways[figure.indicator.code] = recomputed(figure, rows).way
    assert {code: ways[code] for code, *_ in DEFINED} == {
        "rows": "rows",
        "sum": "sum",
        "sum-since": "sum",
        "latest": "latest",
        "places": "distinct",
        "places-since": "distinct",
        "yes": "share_of_counts",
        "yes-published": "published_share",
        "each": "ratio",
        "percent": "ratio",
    }
    assert set(ways.values()) == {
        "sum",
        "latest",
        "rows",
        "distinct",
        "share_of_counts",
        "published_share",
        "respondents",
        "ratio",
    }


@pytest.mark.parametrize(
    ("indicator", "year", "expected"),
    [
        ("trainings.participants", 2024, [("ən azı 7", ""), (None, "no_number"), (30, "")]),
        ("year", 2025, [(40, ""), (11, "superseded")]),
        ("months", 2025, [(None, "no_number"), (5, "")]),
        ("tally", 2025, [(4, ""), (3, "")]),
        ("rate", 2025, [(12.5, ""), (11.5, "earlier")]),
        ("latest", 2024, [("ən azı 7", ""), (None, "no_number"), (30, "earlier")]),
        ("places", 2024, [(1, ""), (1, ""), (1, "repeat")]),
        ("places", 2025, [(1, ""), (1, "no_number")]),
        (
            "surveys.share:a|bəli",
            2025,
            [(40, ""), (40, "base"), (10, "base"), (10, "base"), (50, ""), (20, "base"), (20, "base"), (10, "base")],
        ),
        (
            "surveys.share:b|bəli",
            2025,
            [
                (30, ""),
                (40, "other"),
                (20, "other"),
                (10, "other"),
                (51.5, "earlier"),
                (20, "other"),
                (20, "other"),
                (8.5, "other"),
            ],
        ),
        ("surveys.n:a", 2025, [(100, ""), *[(100, "same_poll")] * 3] * 2),
        ("surveys.n:b", 2025, [(100, "same_poll")] * 3 + [(100, "")] + [(100, "earlier")] * 4),
        (
            "yes",
            2025,
            [(40, ""), (40, ""), (10, "base"), (10, "excluded"), (50, ""), (20, ""), (20, "base"), (10, "excluded")],
        ),
        (
            "yes-published",
            2025,
            [
                (30, ""),
                (40, ""),
                (20, "other"),
                (10, "excluded"),
                (51.5, "earlier"),
                (20, "earlier"),
                (20, "other"),
                (8.5, "other"),
            ],
        ),
    ],
)
def test_each_row_says_whether_it_counts_and_why_not(every_way, indicator, year, expected):
    (figure,) = [
        row for row in figure_rows(every_way, clause="10.2") if (row.indicator.code, row.year) == (indicator, year)
    ]
    with reader(every_way) as sources_of:
        rows = sources_of(figure).to_dict("records")
    words = {"exact": "", "at_least": "ən azı "}
    found = [
        (
            None
            if row["amount"] != row["amount"]
            else f"ən azı {row['amount']:g}"
            if words[row["amount_qualifier"]]
            else row["amount"],
            row["part"],
        )
        for row in rows
    ]
    assert found == expected
    assert all(row["counts"] == (row["part"] == "") for row in rows)


def test_a_ratio_of_two_has_the_rows_of_both(every_way):
    (figure,) = [
        row for row in figure_rows(every_way, clause="10.2") if (row.indicator.code, row.year) == ("each", 2025)
    ]
    with reader(every_way) as sources_of:
        rows = sources_of(figure)
    way = recomputed(figure, rows)
    assert list(zip(rows["side"], rows["amount"], rows["cell"], strict=True)) == [
        ("numerator", 11, "F5"),
        ("numerator", 12, "F6"),
        ("denominator", 2, "E5"),
        ("denominator", 1, "E6"),
    ]
    assert (way.top, way.base) == (23, 3)


def test_an_annual_value_stands_for_its_months_in_a_defined_sum_too(tmp_path):
    headings = [
        "Planın kodu",
        "Bənd",
        "Göstəricinin kodu",
        "Göstəricinin adı",
        "Məlumat dəsti",
        "Hesablama üsulu",
        "Nə hesablanır",
    ]
    definition = ["P1", "1.1", "cem", "Cəm", "Göstəricilər", "sütunun cəmi", "Qiymət"]
    folder = database(tmp_path, {"definition": [headings, definition]})
    columns = ["Bənd", "İl", "Göstəricinin kodu", "Göstərici", "Qiymət"]
    values = [["1.1", "2024", "x", "Ad", 120], ["1.1", "01.2024", "x", "Ad", 10], ["1.1", "02.2024", "x", "Ad", 10]]
    load(folder, workbook(tmp_path / "a.xlsx", {"1": [columns, *values]}))
    (figure,) = [row for row in figure_rows(folder) if row.indicator.code == "cem"]
    with reader(folder) as sources_of:
        rows = sources_of(figure)
    assert figure.value == 120
    assert recomputed(figure, rows).value == 120
    assert sorted(rows["part"]) == ["", "superseded", "superseded"]
