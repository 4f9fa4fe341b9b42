"""What was chosen for sheets of certain headings is a recipe: seen, edited, exported, imported and forgotten, by name."""

import json
import shutil

import pytest

from kpi.warehouse import editions
from loaders.checking.checked import Incoming
from loaders.problems.problem import Refused
from loaders.publishing import service
from loaders.publishing.request import Request
from loaders.recipes import as_json
from loaders.recipes.kept import forget, read_recipes, take
from loaders.recipes.recipe import hash_of
from loaders.recognition.readings import Reading
from loaders.roles.actor import operator
from tests.helpers.building import TODAY, command, database, printed_json, values, workbook

HEADINGS = ["Bənd", "Ay", "Kursun adı", "Dinləyici sayı"]
ROW = ["1.1", "oktyabr 2025", "Etika", 20]
LEYLA = operator("Leyla")


def sheet(path, *rows):
    return workbook(path, {"Vərəq": [HEADINGS, *(rows or [ROW])]})


@pytest.fixture(scope="module")
def made(tmp_path_factory):
    """A database into which one sheet was loaded as an analyst had it read."""
    tmp_path = tmp_path_factory.mktemp("recipes")
    folder = database(tmp_path)
    path = sheet(tmp_path / "oktyabr.xlsx")
    reading = Reading("", "trainings", 1, {"A": "clauses", "B": "dates", "C": "topic", "D": "participants"})
    incoming = Incoming(path, path.name, readings={"Vərəq": reading})
    assert service.publish(Request((incoming,), folder, "AGY", TODAY, LEYLA)).edition
    return folder


@pytest.fixture
def folder(made, tmp_path):
    return shutil.copytree(made, tmp_path / "kpi")


def test_what_was_chosen_is_kept_under_the_name_of_its_file_with_who_and_when(folder):
    [recipe] = read_recipes(folder, "AGY", who=operator("Analitik"))
    assert (recipe.name, recipe.who, recipe.declaration) == ("oktyabr.xlsx · Vərəq", "Leyla", "trainings")
    assert recipe.texts == dict(zip("ABCD", HEADINGS, strict=True)) and recipe.headings == hash_of(recipe.texts)
    assert recipe.done_at and recipe.columns["B"] == "dates"


def test_the_command_line_reads_the_next_sheet_by_it_until_it_is_forgotten(folder, tmp_path):
    path = sheet(tmp_path / "noyabr.xlsx", ["1.1", "noyabr 2025", "Hüquq", 5])
    assert command(folder, "load", path, "--agency", "AGY").returncode == 0
    assert values(folder)["1.1", "trainings.participants", 2025] == (25, "exact")
    printed = command(folder, "recipes", "--agency", "AGY", "--language", "az")
    assert "B  Ay → Tarix" in printed.stdout and "oktyabr.xlsx · Vərəq · Təlimlər · Leyla" in printed.stdout

    name = read_recipes(folder, "AGY", who=operator("Analitik"))[0].name
    assert command(folder, "recipes", "--agency", "AGY", "--forget", name).returncode == 0
    assert read_recipes(folder, "AGY", who=operator("Analitik")) == []
    assert command(folder, "check", path, "--agency", "AGY").returncode == 2  # nothing of it is known again
    # What was loaded by it is still right.
    assert printed_json(folder, "recheck", "--agency", "AGY", "--format", "json")[0]["uploads"] == []


def test_an_exported_recipe_is_edited_and_taken_by_another_agency(folder, tmp_path):
    file = tmp_path / "recipes.json"
    assert command(folder, "recipes", "--agency", "AGY", "--output", file).returncode == 0
    given = json.loads(file.read_text())
    given["recipes"][0]["name"] = "Aylıq təlimlər"
    given["recipes"][0]["columns"][3]["read_as"] = "count"
    file.write_text(json.dumps(given, ensure_ascii=False))
    assert command(folder, "recipes", "--agency", "AGY", "--take", file, "--who", "Rəşad").returncode == 0
    [recipe] = read_recipes(folder, "AGY", who=operator("Analitik"))
    assert (recipe.name, recipe.columns["D"], recipe.who) == ("Aylıq təlimlər", "count", "Rəşad")
    edition = editions.newest_edition(folder)
    assert command(folder, "recipes", "--agency", "AGY", "--take", file).returncode == 0
    assert editions.newest_edition(folder) == edition  # nothing is new


def test_two_recipes_never_have_one_name(folder):
    [recipe] = read_recipes(folder, "AGY", who=operator("Analitik"))
    [other] = as_json.read(as_json.written([recipe]).replace("Kursun", "Təlimin"))
    take(folder, "AGY", [other], who=LEYLA)
    assert [one.name for one in read_recipes(folder, "AGY", who=operator("Analitik"))] == [
        recipe.name,
        f"{recipe.name} (2)",
    ]
    with pytest.raises(Refused):
        forget(folder, "AGY", ["başqa"], who=LEYLA)


WRONG = {
    "no JSON": ("salam", "not_recipes"),
    "another file": ('{"form": 1}', "not_recipes"),
    "of a later version": ('{"form": 2, "recipes": []}', "not_recipes"),
    "without a name": ({"name": " "}, "recipe_without_name"),
    "of an unknown dataset": ({"dataset": "concerts"}, "recipe_of_unknown_dataset"),
    "of an unknown column": (
        {"columns": [{"column": "A", "heading": "x", "read_as": "y"}]},
        "recipe_of_unknown_column",
    ),
    "with an unknown answer": ({"rows": {"hidden": "maybe"}}, "recipe_of_unknown_answer"),
    "of no column": ({"columns": [{"column": "7", "heading": "x", "read_as": ""}]}, "not_recipes"),
}


@pytest.mark.parametrize("case", WRONG)
def test_what_cannot_be_followed_is_refused(case):
    given, code = WRONG[case]
    right = {"name": "x", "dataset": "trainings", "heading_row": 1, "columns": [], "rows": {}, "headings": "y"}
    text = given if isinstance(given, str) else json.dumps({"form": 1, "recipes": [right | given]})
    with pytest.raises(Refused) as refused:
        as_json.read(text)
    assert refused.value.fault.code == code
