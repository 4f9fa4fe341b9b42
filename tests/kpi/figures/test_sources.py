"""From a figure back to its cells (rule 10 in docs/rules.md): the rows behind it are there, and add up to it."""

from contextlib import contextmanager

import pytest
from openpyxl import load_workbook

from data.samples import PUBLISHED
from kpi.figures.arithmetic import recomputed
from kpi.figures.sources import read_sources
from kpi.warehouse import editions
from tests.helpers.building import TRAININGS, figure_rows, load, workbook
from tests.helpers.building import database as small_database
from tests.loaders.definitions.test_definitions import HEADINGS as DEFINITION
from tests.loaders.definitions.test_definitions import row as defined

DIMENSIONS = ("topic", "region", "audience")
NOT_NUMBERED = ("superseded", "base", "other")  # parts of rows that the number of a figure's rows leaves out
SURVEYS = ["Bənd", "Tarix", "Sualın kodu", "Sual", "Cavab", "Cavabların sayı", "Pay, %", "Respondentlərin sayı"]
INDICATORS = ["Bənd", "İl", "Göstəricinin kodu", "Göstərici", "Ölçü vahidi", "Qiymət"]


@contextmanager
def reader(folder):
    """A function that gives the rows behind a figure."""
    edition = editions.newest_edition(folder)
    with editions.open_edition(folder, edition) as connection:
        cursor = connection.cursor()
        yield lambda figure, base="all": read_sources(cursor, edition, figure, base)


def check(figure: dict, rows) -> None:
    assert recomputed(figure, rows).value == pytest.approx(figure["value"], abs=1e-9), figure
    numbered = rows if figure["automatic"] == "defined" else rows[~rows["part"].isin(NOT_NUMBERED)]
    assert len(numbered) == figure["rows"], figure


def test_the_rows_behind_every_figure_of_the_samples_add_up_to_it(database):
    figures = figure_rows(database)
    parts = {dimension: figure_rows(database, dimension=dimension) for dimension in DIMENSIONS}
    members = {}
    for part in (row for rows in parts.values() for row in rows):
        members.setdefault(_series(part), []).append(part)
    accumulations = set()
    with reader(database) as sources_of:
        for figure in figures:
            rows = sources_of(figure)
            check(figure, rows)
            accumulations.add(figure["accumulation"])
            own = members.pop(_series(figure), ())
            groups = {name: dict(list(rows.groupby(name))) for name in {part["dimension"] for part in own}}
            for part in own:
                check(part, groups[part["dimension"]][part["member"]])
    assert not members and accumulations >= {"within_year", "since_start", "latest", "ratio"}


def _series(figure: dict) -> tuple:
    return tuple(figure[name] for name in ("agency", "plan", "clause", "dataset", "indicator", "year"))


def test_a_member_of_a_dimension_has_its_own_rows(database):
    """Of some; that all members add up is tested above, with the rows of their figure."""
    with reader(database) as sources_of:
        for dimension in DIMENSIONS:
            first = {
                _series(figure): figure for figure in figure_rows(database, dimension=dimension, plan="DEMO-2021-2026")
            }
            for figure in list(first.values())[::25]:
                check(figure, sources_of(figure))


def test_a_share_of_those_to_whom_the_question_applies_is_told_from_its_rows_too(database):
    with reader(database) as sources_of:
        figures = [
            row
            for row in figure_rows(database, base="applies")
            if row["dataset"] == "surveys" and row["year"] in (2018, 2023)
        ]
        for figure in figures:
            assert recomputed(figure, sources_of(figure, "applies")).value == pytest.approx(
                figure["value"], abs=1e-8
            ), figure
    assert len(figures) > 10


DEFINED = [
    ("rows", "Təlimlər", "rows", None, "Rayon = Bakı"),
    ("sum", "Təlimlər", "sum", "İştirakçıların sayı", None),
    ("sum-since", "Təlimlər", "sum", "İştirakçıların sayı", None, "planın əvvəlindən"),
    ("latest", "Təlimlər", "sum", "İştirakçıların sayı", None, "son qiymət"),
    ("places", "Təlimlər", "distinct", "Rayon", None),
    ("places-since", "Təlimlər", "distinct", "Rayon", None, "planın əvvəlindən"),
    ("yes", "Sorğular", "share", "Bəli; Qismən", "Sualın kodu = A; Cavab ≠ Aid deyil"),
    ("yes-published", "Sorğular", "share", "Bəli; Qismən", "Sualın kodu = B; Cavab ≠ Aid deyil"),
    ("each", "Təlimlər", "ratio", "trainings.participants / trainings.held"),
    ("percent", "Təlimlər", "ratio", "sum-since / trainings.held", None, None, "%"),
]
FACTS = {
    "definition": [
        DEFINITION,
        *(defined(*cells) for cells in DEFINED),
        defined("tally", None, None, None, None, "planın əvvəlindən"),
    ],
    "trainings": [
        TRAININGS,
        ["10.2", "01.02.2024", "A", "Bakı", 1, 30],
        ["10.2", "02.02.2024", "B", "BAKI", 3, None],
        ["10.2; 1.1", "03.02.2024", "C", "Gəncə", 1, "ən azı 7"],
        ["10.2", "31.12.2025 - 02.01.2026", "D", "Şəki", 2, 11],
        ["10.2", "05.05.2025", "E", None, 1, 12],
    ],
    "surveys": [
        SURVEYS,
        *(
            [
                f"{clause}",
                f"01.0{month}.2025",
                code,
                f"Sual {code}",
                answer,
                number if code == "A" else None,
                None if code == "A" else number,
                100,
            ]
            for clause, month, code, answers in (
                ("10.2", 2, "A", (50, 20, 20, 10)),
                ("10.2", 6, "A", (40, 40, 10, 10)),
                ("10.2", 2, "B", (51.5, 20, 20, 8.5)),
                ("10.2", 6, "B", (30, 40, 20, 10)),
            )
            for answer, number in zip(("Bəli", "Qismən", "Xeyr", "Aid deyil"), answers, strict=True)
        ),
    ],
    "indicators": [
        INDICATORS,
        ["10.2", "2025", "year", "İl", "", 40],
        ["10.2", "mart 2025", "year", "İl", "", 11],
        ["10.2", "mart 2025", "months", "Aylar", "", 5],
        ["10.2", "aprel 2025", "months", "Aylar", "", "-"],
        ["10.2", "2024", "tally", "Yığım", "", 3],
        ["10.2", "2025", "tally", "Yığım", "", 4],
        ["10.2", "mart 2025", "rate", "Faiz", "%", 11.5],
        ["10.2", "may 2025", "rate", "Faiz", "%", 12.5],
    ],
}


@pytest.fixture(scope="module")
def every_way(tmp_path_factory):
    return small_database(tmp_path_factory.mktemp("ways"), FACTS)


def test_whatever_adds_up_in_whichever_way_is_told_from_its_rows(every_way):
    figures = figure_rows(every_way)
    with reader(every_way) as sources_of:
        ways = {}
        for figure in figures:
            rows = sources_of(figure)
            check(figure, rows)
            ways[figure["indicator"]] = recomputed(figure, rows).way
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
        row for row in figure_rows(every_way, clause="10.2") if (row["indicator"], row["year"]) == (indicator, year)
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
        row for row in figure_rows(every_way, clause="10.2") if (row["indicator"], row["year"]) == ("each", 2025)
    ]
    with reader(every_way) as sources_of:
        rows = sources_of(figure)
    told = recomputed(figure, rows)
    assert list(zip(rows["side"], rows["amount"], rows["cell"], strict=True)) == [
        ("numerator", 11, "F5"),
        ("numerator", 12, "F6"),
        ("denominator", 2, "E5"),
        ("denominator", 1, "E6"),
    ]
    assert (told.top, told.base) == (23, 3)


def test_every_published_figure_names_the_cell_in_which_its_number_stands(database):
    sheets = {path.name: load_workbook(path) for path in PUBLISHED.glob("*.xlsx")}
    looked_at = 0
    with reader(database) as sources_of:
        for figure in figure_rows(database, agency="DMX"):
            for row in sources_of(figure).to_dict("records"):
                if not row["cell"]:
                    continue  # without a column of counts a row stands for one
                cell = sheets[row["file"]][row["sheet"]][row["cell"]].value
                if isinstance(cell, (int, float)):
                    assert cell == row["amount"], (row["file"], row["sheet"], row["cell"])
                    looked_at += 1
    assert looked_at > 100


def test_a_wide_surveys_answer_leads_to_its_own_column(tmp_path):
    folder = small_database(tmp_path)
    headings = ["Bənd", "Tarix", "Sual", "Respondentlərin sayı", "Bəli", "Xeyr"]
    load(folder, workbook(tmp_path / "a.xlsx", {"S": [["Sorğu"], headings, ["1.1", "2025", "Razısınız?", 50, 30, 20]]}))
    with reader(folder) as sources_of:
        cells = {
            figure["answer"]: [row["cell"] for row in sources_of(figure).to_dict("records") if row["counts"]]
            for figure in figure_rows(folder)
            if figure["automatic"] == "surveys.share"
        }
    assert cells == {"Bəli": ["E3"], "Xeyr": ["F3"]}


def test_a_clause_has_its_own_rows_and_the_total_each_row_once(tmp_path):
    folder = small_database(tmp_path)
    rows = [["1.1; 2.4", "01.02.2025", "A", None, 1, 5], ["2.4", "02.02.2025", "B", None, 1, 7]]
    load(folder, workbook(tmp_path / "a.xlsx", {"1": [TRAININGS, *rows]}))
    with reader(folder) as sources_of:
        found = {
            figure["clause"]: sorted(sources_of(figure)["row"])
            for figure in figure_rows(folder)
            if figure["indicator"] == "trainings.participants"
        }
    assert found == {"": [2, 3], "1.1": [2], "2.4": [2, 3]}


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
    folder = small_database(tmp_path, {"definition": [headings, definition]})
    columns = ["Bənd", "İl", "Göstəricinin kodu", "Göstərici", "Qiymət"]
    values = [["1.1", "2024", "x", "Ad", 120], ["1.1", "01.2024", "x", "Ad", 10], ["1.1", "02.2024", "x", "Ad", 10]]
    load(folder, workbook(tmp_path / "a.xlsx", {"1": [columns, *values]}))
    edition = editions.newest_edition(folder)
    (figure,) = [row for row in figure_rows(folder) if row["indicator"] == "cem"]
    with editions.open_edition(folder, edition) as connection:
        rows = read_sources(connection, edition, figure)
    assert figure["value"] == 120
    assert recomputed(figure, rows).value == 120
    assert sorted(rows["part"]) == ["", "superseded", "superseded"]
