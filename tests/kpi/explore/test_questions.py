"""Questions that people asked, with the rows that answer them."""

import pytest

from kpi.explore.answer import MOST_CELLS, Answer, Refusal
from kpi.explore.asked.text import joined
from kpi.explore.refusing import too_many
from kpi.explore.rows import read_found, read_rows
from language.folding import fold
from tests.helpers.building import TRAININGS, database, load, workbook
from tests.helpers.exploring import exploring

EVENTS = ["Bənd", "Tarix", "Tədbirin adı", "Rayon", "Sayı"]
OUTREACH = ["Bənd", "Tarix", "Kanal", "Materialın növü", "Sayı"]
SHEETS = {
    "t": [
        TRAININGS,
        ["10.2", "05.03.2024", "Etika", "Bakı", 1, 20],
        ["10.2", "06.06.2024", "ETİKA.", "BAKI", 1, "ən azı 10"],
        ["10.2; 1.1", "07.06.2024", "Kargüzarlıq", "Bakı", 2, 30],
        ["1.1", "2024", "Kargüzarlıq", "Gəncə", 1, None],
        ["10.2", "30.06.2024 - 02.07.2024", "Etika", None, 1, 5],
        ["10.2", "10.02.2023", "Etika", "Bakı", 1, 12],
        ["10.2", "10.11.2023", "Etika", "Bakı", 1, 40],
        ["10.2", "01.03.2026", "Etika", "Bakı", 1, 15],
        [None, "02.03.2024", "Etika", "Bakı", 1, 99],
    ],
    "e": [EVENTS, ["1.1", "05.03.2021", "Görüş", "Şəki", 1], ["1.1", "05.03.2023", "Görüş", "Bakı", 3]],
    "o": [
        OUTREACH,
        ["1.1", "05.01.2024", "Facebook", "Paylaşım", 4],
        ["1.1", "05.05.2024", "facebook", "paylaşım", 6],
        ["1.1", "06.05.2024", "YouTube", "Video", 2],
        ["1.1", "07.05.2024", "YouTube", "Paylaşım", 1],
    ],
}


@pytest.fixture(scope="module")
def ask(tmp_path_factory):
    folder = database(tmp_path_factory.mktemp("explore"))
    load(folder, workbook(folder.parent / "rows.xlsx", SHEETS))
    with exploring(folder) as ask:
        yield ask


def test_participants_in_baku_in_2024_by_topic(ask):
    asked = {"rows": "topic", "where": ["region=bakı"], "period": "2024"}
    assert ask.cells("trainings.participants", **asked) == {
        ("Etika", ""): (30, "at_least"),
        ("Kargüzarlıq", ""): (30, "exact"),
        ("Etika", "*"): (30, "at_least"),
        ("Kargüzarlıq", "*"): (30, "exact"),
        ("*", ""): (60, "at_least"),
        ("*", "*"): (60, "at_least"),
    }


def test_2023_against_a_running_year_is_compared_over_the_same_days(ask):
    answer = ask("trainings.participants", period="2026", against="2023")
    change = answer.cell("", "").change
    # 2026 is known to 1 March: of 2023 what was held by then, not the 40 people of November.
    assert (change.comparability, change.compared_value, change.by, change.percent) == ("same_days", 12, 3, 25)
    assert [str(day) for day in (*answer.now, *answer.then)] == ["2026-01-01", "2026-03-01", "2023-01-01", "2023-03-01"]


def test_which_towns_had_no_event_since_2022(ask):
    answer = ask("events.held", rows="region", period="2022-2026")
    assert [one.name for one in answer.rows] == ["Bakı"]
    assert [one.name for one in answer.absent] == ["Gəncə", "Şəki"]  # known from a training, and from an earlier event


def test_posts_by_channel_and_quarter(ask):
    cells = ask.cells("outreach.items", rows="channel", columns="quarter", where=["material=Paylaşım"])
    assert {position: cell[0] for position, cell in cells.items() if "*" not in position} == {
        ("facebook", "2024-Q1"): 4,
        ("facebook", "2024-Q2"): 6,
        ("YouTube", "2024-Q2"): 1,
    }
    assert ("*", "*") not in cells  # never added up across channels


def test_a_row_without_a_day_is_in_a_month_that_is_not_known(ask):
    answer = ask("trainings.held", columns="month", period="2024")
    months = {one.key: answer.cell("", one.key) for one in answer.columns}
    # The year alone, and a training that runs on into July.
    assert {month: cell.value for month, cell in months.items() if cell} == {"2024-03": 1, "2024-06": 3, "": 2}
    assert list(months) == ["2024-03", "2024-04", "2024-05", "2024-06", ""]
    assert {one.code: one.count for one in answer.reasons} == {"unknown_time": 2, "no_clause": 1}


def test_a_row_of_two_clauses_counts_once_in_each_and_once_in_the_total(ask):
    answer = ask("trainings.held", rows="clause", period="2024")
    assert {row: cell.value for (row, column), cell in answer.cells.items() if column == ""} == {
        "1.1": 3,
        "10.2": 5,
        None: 6,
    }
    assert [one.count for one in answer.reasons if one.code == "several_clauses"] == [1]


def test_a_filter_on_clauses_leaves_the_others_out(ask):
    assert ask.cells("trainings.held", rows="clause", period="2024", where=["clause!=10.2"])["*", "*"] == (3, "exact")
    assert ("10.2", "") not in ask.cells("trainings.held", rows="clause", period="2024", where=["clause!=10.2"])


def test_days_count_what_lies_within_them_and_say_what_does_not(ask):
    answer = ask("trainings.participants", period="2024-06-01..2024-06-30")
    cell = answer.cell("", "")
    assert (cell.value, cell.qualifier, cell.rows, cell.across) == (40, "at_least", 2, 2)


def test_days_against_days(ask):
    answer = ask("trainings.held", period="2024-02-20..2024-03-10", against="2023-02-01..2023-02-20")
    assert answer.cell("", "").change.comparability == "straddles"  # one is known by its year alone
    answer = ask("trainings.held", period="2026-02-20..2026-03-10", against="2023-02-01..2023-02-19")
    # Known to 1 March: nine days less of the other span too.
    assert (answer.cell("", "").change.compared_value, answer.cell("", "").change.by) == (1, 0)
    assert str(answer.then[1]) == "2023-02-10"


@pytest.mark.parametrize(
    "code, asked, refused",
    [
        ("outreach.items", {"rows": "channel"}, Refusal("apart", "material")),
        ("outreach.items", {"rows": "channel", "where": ["material!=Video"]}, Refusal("apart", "material")),
        ("trainings.held", {"rows": "channel"}, Refusal("unknown", "channel")),
        ("trainings.held", {"rows": "topic", "columns": "topic"}, Refusal("twice", "topic")),
        ("trainings.held", {"rows": "year", "columns": "month"}, Refusal("twice", "month")),
        ("trainings.held", {"rows": "clause", "columns": "section"}, Refusal("twice", "section")),
        ("trainings.held", {"rows": "year", "against": "2023", "period": "2024"}, Refusal("against_time", "year")),
        ("trainings.held", {"against": "2023", "period": "2023-2024"}, Refusal("lengths")),
        ("x", {"rows": "topic"}, Refusal("as_published", "topic")),
        ("x", {"rows": "clause"}, Refusal("no_measure", "x")),
    ],
)
def test_what_has_no_answer_says_why(ask, code, asked, refused):
    assert ask(code, **asked) == refused


def test_clauses_belong_to_one_plan(ask, tmp_path):
    with exploring(database(tmp_path), plan="") as ask_all:
        assert ask_all("trainings.held", rows="clause") == Refusal("one_plan")


def test_too_much_for_a_table_or_a_chart_is_told(ask):
    question = ask.question("trainings.held", rows="topic", columns="month")
    assert too_many(49, 40, question) is None
    assert too_many(41, 49, question) == Refusal("too_many", "cells", 41 * 49, MOST_CELLS)
    assert too_many(51, 10, question).name == "series"
    assert too_many(51, 10, ask.question("trainings.held", rows="topic", columns="year")) is None


def test_each_cell_leads_to_its_rows(ask):
    asked = {"rows": "topic", "columns": "region", "period": "2024"}
    answer = ask("trainings.participants", **asked)
    assert isinstance(answer, Answer)
    for position, cell in answer.cells.items():
        rows = ask.behind(position, "trainings.participants", **asked)
        assert sum(row.amount for row in rows if row.counts) == (cell.value or 0)
        assert len(rows) == cell.rows + cell.across
    (found,) = ask.behind(("kargüzarliq", "baki"), "trainings.participants", **asked)
    assert (found.file, found.sheet, found.cell, found.title) == ("rows.xlsx", "t", "F4", "Kargüzarlıq")


def test_rows_behind_a_cell_are_found_among_all_of_them_however_few_are_read(tmp_path):
    days = [["1.1", f"{day:02}.03.2025", f"Etika {day}", "Bakı" if day % 2 else "Gəncə", 1, day] for day in range(1, 9)]
    with exploring(database(tmp_path, {"2025": [TRAININGS, *days]})) as ask:
        asked = ask.asked("trainings.participants")
        few = read_rows(*asked, (None, None), 3)
        assert len(few) == 3
        for text, file, found in (
            ("etika 3", 0, [3]),
            ("GƏNCƏ", int(few["upload"][0]), [8, 6, 4, 2]),
            ("", 9, []),
            ("Gəncə 4 ETİKA", 0, [4]),
        ):
            rows = read_found(*asked, (None, None), fold(text), file)
            assert list(rows["amount"]) == found, text


HOSTILE = ["'; DROP TABLE fact; --", '@HYPERLINK("x")', "<script>alert(1)</script>", "a|b\\c", "{row}", "$agency", "%s"]


def test_hostile_names_stay_texts(tmp_path):
    rows = [["10.2", f"{day:02}.03.2024", name, name, 1, day] for day, name in enumerate(HOSTILE, start=1)]
    folder = database(tmp_path)
    load(folder, workbook(tmp_path / "h.xlsx", {"t": [TRAININGS, *rows]}))
    with exploring(folder) as ask:
        cells = ask.cells("trainings.participants", rows="topic", columns="region")
        assert {position[0] for position in cells} - {"*"} == set(HOSTILE)
        for day, name in enumerate(HOSTILE, start=1):
            where = [f"region={joined([name])}"]
            assert ask.cells("trainings.participants", where=where)["*", "*"] == (day, "exact"), name
