"""A typed row is checked as the row of a file is: by its declaration, and by no second set of checks."""

import json
from pathlib import Path

import pytest
from openpyxl import load_workbook

from language import LANGUAGES, Language
from loaders.checking.checked import Incoming
from loaders.entry.check import REPEAT, WHOLE_ROW, CheckedRow, add_problem, check_typed
from loaders.entry.typed_rows import COUNTS, ENTERED, counted_rows, entered_columns, write_typed
from loaders.problems.problem import Fault, Problem, column_letters
from loaders.recipes.kept import take
from loaders.recipes.recipe import Recipe, hash_of
from loaders.review.check_files import check_files
from loaders.roles.actor import operator
from tests.helpers.building import TODAY, command, database, load, values
from tests.helpers.slow import mostly_slow

ETHICS = {"clauses": "1.1", "dates": "05.10.2025", "topic": "Etika", "participants": "20"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return database(tmp_path_factory.mktemp("entry"))


def checked(folder, rows, name="trainings", code="en"):
    return check_typed(ENTERED[name], rows, (folder, "AGY", "P1"), TODAY, Language(code))


@pytest.mark.parametrize(
    "cells, column, sentence",
    [
        ({"clauses": "9.9"}, "clauses", "The plan P1 has no clause 9.9."),
        ({"dates": "mart"}, "dates", "year"),
        ({"dates": ""}, "dates", "empty"),
        ({"topic": ""}, "topic", "empty"),
        ({"participants": "qırx"}, "participants", "Type a number"),
        ({"participants": "1.23"}, "participants", "1.23"),
        ({"dates": "05.10.2031"}, "dates", ""),
        ({"topic": "Cəmi", "dates": "", "clauses": ""}, WHOLE_ROW, "totals"),
    ],
)
def test_what_is_wrong_stands_at_its_field(folder, cells, column, sentence):
    (row,) = checked(folder, [ETHICS | cells])
    assert not row.is_right and sentence in " ".join(row.problems[column])


@pytest.mark.parametrize(
    "cells, column, offered",
    [
        ({"dates": "03/25/2025"}, "dates", ("25.03.2025",)),
        ({"dates": "7 mrat 2025"}, "dates", ("7 mart 2025",)),
        ({"participants": "1.234"}, "participants", ()),
        ({"participants": "otuz beş"}, "participants", ("35",)),
        ({"clauses": "10.20"}, "clauses", ("10.2",)),
    ],
)
def test_what_a_file_would_be_offered_is_offered_to_a_typed_cell(folder, cells, column, offered):
    (row,) = checked(folder, [ETHICS | cells])
    assert row.offered.get(column, ()) == offered


def test_what_mends_two_problems_of_a_cell_is_offered_once():
    """Each text becomes a button under a key of its own."""
    row = CheckedRow({}, {}, {})
    for sheet in ("T", "U"):
        problem = Problem(Fault("negative"), "t.xlsx", sheet, 2, 4, "Participants", "-5", "count")
        add_problem(row, "participants", problem, Language("en"))
    assert len(row.problems["participants"]) == 2 and row.offered["participants"] == ("5",)


def test_days_of_which_only_the_analyst_can_tell_are_offered_both_ways(folder):
    days = ("03/04/2025", "03/25/2025")
    first, second = checked(folder, [ETHICS | {"dates": day} for day in days])
    assert (first.offered["dates"], second.offered["dates"]) == (("03.04.2025", "04.03.2025"), ("25.03.2025",))
    assert "03/25/2025" in first.problems["dates"][0]


@pytest.mark.parametrize(
    "rows, at, column, doubt",
    [
        ([{"topic": "Etika kursu (ləğv edilib)"}], 0, "topic", "status"),
        ([{"topic": "3 təlim", "count": ""}], 0, "topic", "names"),
        (
            [{"dates": "yanvar-mart 2025"}, {"dates": "yanvar-iyun 2025", "participants": "45"}],
            0,
            "dates",
            "cumulative",
        ),
    ],
)
def test_a_doubt_about_a_whole_row_is_asked_of_it_alone_and_answered(folder, rows, at, column, doubt):
    typed = [ETHICS | row for row in rows]
    found = checked(folder, typed)[at]
    assert found.asked == {column: (doubt,)} and "--count" not in " ".join(found.problems[column])
    typed[at] |= {COUNTS + doubt: COUNTS}
    typed.append(ETHICS | {"topic": "Audit (ləğv edilib)"})
    *answered, other = checked(folder, typed)
    assert all(row.is_right for row in answered) and other.asked == {"topic": ("status",)}


def test_one_answer_does_not_answer_another_doubt(folder):
    row = ETHICS | {"topic": "3 təlim (ləğv edilib)", "count": "", COUNTS + "status": COUNTS}
    (found,) = checked(folder, [row])
    assert found.asked == {"topic": ("names",)}


def test_a_repeat_is_asked_about_and_an_id_tells_the_rows_apart(folder):
    first, second = checked(folder, [ETHICS, ETHICS])
    assert first.asked == second.asked == {WHOLE_ROW: (REPEAT,)}
    assert first.problems[WHOLE_ROW][0].startswith("These rows cannot be told apart: 1, 2.")
    assert all(row.is_right for row in checked(folder, [ETHICS, ETHICS | {"id": "261122-1A2B3C"}]))


def test_a_right_row_says_how_it_was_read(folder):
    (row,) = checked(folder, [ETHICS | {"participants": "40 nəfərdən çox", "dates": "26-28 sentyabr 2025"}], code="az")
    assert row.is_right
    assert row.read == {"dates": "26–28 sentyabr 2025", "participants": "ən azı 40"}


def test_each_row_is_checked_beside_the_others(folder):
    first, second, third = checked(folder, [ETHICS, {}, ETHICS])
    assert not first.is_right and not third.is_right and second.problems[WHOLE_ROW] == ["Nothing is typed yet."]


@pytest.mark.parametrize("code", mostly_slow(LANGUAGES, "az"))
@pytest.mark.parametrize("name", ENTERED)
def test_the_example_of_every_dataset_is_read_in_every_language(folder, name, code):
    """But that it is the example; so its topic is another one."""
    own = list(LANGUAGES).index(code)
    declaration = ENTERED[name]
    row = {column.name: column.example[own] for column in entered_columns(declaration) if column.example[own]}
    row |= {column.name: "1.1" for column in entered_columns(declaration) if column.kind == "clauses"}
    row |= {column.name: next(iter(column.choices)) for column in entered_columns(declaration) if column.choices}
    row |= {column.name: "false" for column in entered_columns(declaration) if column.kind == "flag"}
    row = {name: text for name, text in row.items() if name not in ("share", "design_effect")}
    (found,) = checked(folder, [row], name, code)
    assert found.problems == {}


@pytest.mark.parametrize("name", ENTERED)
def test_a_file_of_the_same_cells_has_the_same_problems(folder, name, tmp_path):
    declaration = ENTERED[name]
    rows = [{column.name: text for column in entered_columns(declaration)} for text in ("?", "1,5,5", "31.02.2025")]
    path = Path(tmp_path) / "typed.xlsx"
    write_typed(declaration, rows, Language("en"), path)
    (file,) = check_files((Incoming(path, "typed.xlsx"),), TODAY, folder, "AGY", "P1")
    said = {sentence for row in checked(folder, rows, name) for found in row.problems.values() for sentence in found}
    assert said == {f"{one.what(Language('en'))} {one.fix(Language('en'))}" for one in file.problems}


def test_typed_rows_are_published_with_a_workbook_whose_cells_they_lead_to(tmp_path):
    folder = database(tmp_path)
    path = tmp_path / "typed.xlsx"
    write_typed(ENTERED["trainings"], [ETHICS, ETHICS | {"topic": "=1+1"}], Language("az"), path)
    load(folder, path, plan="P1", kind="page")
    assert values(folder)["1.1", "trainings.participants", 2025] == (40, "exact")


def test_a_typed_row_that_counts_by_a_click_outlives_a_recheck(tmp_path):
    """What was said of it is kept, so nothing asks again; and a row of which nobody has said so is still asked about."""
    folder, path, typed = database(tmp_path), tmp_path / "typed.xlsx", ENTERED["trainings"]
    rows = [ETHICS | {"topic": "Etika (ləğv edilib)", COUNTS + "status": COUNTS}]
    write_typed(typed, rows, Language("az"), path)
    load(
        folder,
        Incoming(path, path.name, counted_rows=counted_rows(typed, rows, Language("az"))),
        plan="P1",
        kind="page",
    )
    rechecked = command(folder, "recheck", "--agency", "AGY", "--publish", "--who", "Leyla", "--format", "json")
    assert rechecked.returncode == 0
    (found,) = json.loads(rechecked.stdout)
    assert (found["uploads"], found["unread"]) == ([], [])
    assert values(folder)["1.1", "trainings.participants", 2025] == (20, "exact")


def test_no_recipe_of_files_holds_for_what_is_typed(tmp_path):
    """A page writes rows under the headings of the template, for which an analyst may have chosen otherwise."""
    folder = database(tmp_path)
    path = tmp_path / "typed.xlsx"
    write_typed(ENTERED["trainings"], [ETHICS], Language("az"), path)
    headings = [cell.value for cell in load_workbook(path).active[1]]
    columns = {
        column_letters(at): column.name
        for at, column in enumerate(ENTERED["trainings"].columns, 1)
        if column.name != "participants"
    }
    texts = {column_letters(at): text for at, text in enumerate(headings, 1)}
    take(folder, "AGY", [Recipe("r", hash_of(texts), texts, "trainings", 1, columns)], who=operator("Leyla"))
    (row,) = checked(folder, [ETHICS | {"participants": "qırx"}], code="az")
    assert "participants" in row.problems
    load(folder, path, plan="P1", kind="page")
    assert values(folder)["1.1", "trainings.participants", 2025] == (20, "exact")
    assert command(folder, "recheck", "--agency", "AGY").returncode == 0
