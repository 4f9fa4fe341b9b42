"""Kept originals are read again by today's rules: what differs is shown, and published only when told to."""

import json

import duckdb
import pytest

from kpi.warehouse import editions
from loaders.decisions.closing import close_year, open_year
from loaders.publishing.undo import undo
from loaders.roles.actor import operator
from tests.helpers.building import TODAY, TRAININGS, command, database, load, values, workbook

SURVEY = ["Bənd", "Tarix", "Sual", "Respondentlərin sayı", "Bəli", "Xeyr"]
ETHICS = ["1.1", "01.07.2024", "Etika", "Bakı", 1, 5]
LAW = ["1.1; 2.4", "01.07.2025", "Hüquq", "Bakı", 1, 7]
TRUST = ["1.1", "02.07.2025", "Etimad", "Bakı", 1, 9]


@pytest.fixture
def folder(tmp_path):
    """Two uploads, the second of which says one row otherwise; a third was undone."""
    folder = database(
        tmp_path,
        first={"T": [TRAININGS, ETHICS, LAW, TRUST], "S": [SURVEY, ["2.4", "2025", "Razısınız?", 50, 30, 20]]},
        second={"T": [TRAININGS, [*TRUST[:5], 10]]},
        third={"T": [TRAININGS, [*LAW[:5], 70]]},
    )
    undo(folder, 4, TODAY, who=operator("Rəhbər"))
    return folder


def as_older_rules_read_it(folder) -> None:
    """Ethics with another number, Law not at all, and a row that is none."""
    with duckdb.connect(str(editions.edition_file(folder, editions.newest_edition(folder)))) as connection:
        connection.execute("UPDATE fact SET participants = 4 WHERE topic = 'Etika'")
        connection.execute("DELETE FROM fact WHERE topic = 'Hüquq'")
        connection.execute(
            "INSERT INTO fact BY NAME SELECT * REPLACE (1000 AS fact, 'Cəmi' AS topic, uuid() AS identity, 99 AS row) "
            "FROM fact WHERE topic = 'Etika'"
        )
        connection.execute("DELETE FROM made_by_rules")  # the next load adds everything up anew
    load(folder, workbook(folder.parent / "fourth.xlsx", {"T": [TRAININGS, ["10.2", "03.07.2024", "X", None, 1, 1]]}))


def recheck(folder, *options) -> tuple[int, list[dict]]:
    printed = command(folder, "recheck", "--format", "json", *options)
    assert printed.stdout, printed.stderr
    return printed.returncode, json.loads(printed.stdout)


def test_what_was_read_by_todays_rules_is_read_the_same(folder):
    edition, before = editions.newest_edition(folder), values(folder)
    code, (found,) = recheck(folder, "--publish")
    assert (code, found["uploads"], found["unread"]) == (0, [], [])
    assert (editions.newest_edition(folder), values(folder)) == (edition, before)


def test_what_differs_is_shown_and_published_when_told_to(folder):
    right = values(folder)
    as_older_rules_read_it(folder)
    wrong, edition = values(folder), editions.newest_edition(folder)

    code, (found,) = recheck(folder)

    assert code == 1
    assert found["uploads"] == [{"upload": 2, "file": "first.xlsx", "new": 1, "changed": 1, "gone": 1}]
    moved = {(one["clause"], one["indicator"], one["year"]): one["after_value"] for one in found["figures"]}
    assert moved[("1.1", "trainings.participants", 2024)] == 5
    assert (editions.newest_edition(folder), values(folder)) == (edition, wrong)

    code, (found,) = recheck(folder, "--publish", "--who", "Aynur")

    assert (code, found["edition"]) == (0, edition + 1)
    assert {key: value for key, value in values(folder).items() if key in right and key[0] != ""} == {
        key: value for key, value in right.items() if key[0] != ""
    }
    line = command(folder, "history", "--language", "en").stdout.splitlines()[0]
    assert "originals read again: new 1, changed 1, no longer read 1  Aynur" in line
    assert recheck(folder)[0] == 0


def test_closed_years_are_listed_and_kept(folder):
    as_older_rules_read_it(folder)
    close_year(folder, "AGY", "P1", 2024, who=operator("Rəhbər"))
    _, (found,) = recheck(folder)
    assert found["closed_years"] == [{"plan": "P1", "year": 2024}]
    printed = command(folder, "recheck", "--language", "en").stdout
    assert "The year 2024 of the plan P1 is closed and would change." in printed
    assert "Nothing was published" in printed
    before = values(folder)
    refused = command(folder, "recheck", "--publish")
    assert (refused.returncode, values(folder)) == (2, before)
    open_year(folder, "AGY", "P1", 2024, who=operator("Rəhbər"), note="Yenidən oxunur")
    assert command(folder, "recheck", "--publish").returncode == 0


@pytest.mark.slow
def test_rows_of_an_original_that_is_away_stay(folder):
    as_older_rules_read_it(folder)
    for path in (folder / "originals").glob("*"):
        path.unlink()
    code, (found,) = recheck(folder)
    assert (code, found["uploads"]) == (0, [])
    assert [one["file"] for one in found["unread"]][1:] == ["first.xlsx", "second.xlsx", "fourth.xlsx"]


NOW_READ = {  # what today's rules make of the first upload → the code of the problem
    "a question of a sheet": (
        [TRAININGS, ETHICS, LAW, TRUST],
        [["Bənd", "Tarix", "Sual", "Cavab"], *([["2.4", "2025", "Razısınız?", "Bəli"]] * 3)],
        "answers_not_counted",
    ),
    "a refused row": (
        [TRAININGS, ETHICS, [LAW[0], "99.99.2025", *LAW[2:]], TRUST],
        [SURVEY, ["2.4", "2025", "Razısınız?", 50, 30, 20]],
        "impossible_date",
    ),
}


@pytest.mark.parametrize("name", NOW_READ)
def test_rows_that_meet_a_problem_today_stay(folder, name):
    trainings, survey, code = NOW_READ[name]
    loaded = (folder.parent / "first.xlsx").read_bytes()
    (original,) = (path for path in (folder / "originals").iterdir() if path.read_bytes() == loaded)
    workbook(original, {"T": trainings, "S": survey})
    before = values(folder)
    _, (found,) = recheck(folder, "--publish")
    assert found["unread"] == [{"upload": 2, "file": "first.xlsx", "code": code}]
    assert (found["uploads"], values(folder)) == ([], before)


def test_what_was_refused_when_it_was_loaded_holds_nothing_up(folder):
    wrong = [LAW[0], "99.99.2025", *LAW[2:]]
    right = [*ETHICS[:2], "Satınalma", None, 1, 3]
    load(folder, workbook(folder.parent / "fifth.xlsx", {"T": [TRAININGS, right, wrong]}))
    assert recheck(folder)[1][0]["unread"] == []
