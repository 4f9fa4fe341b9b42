"""'check' from the command line: every problem with its cell, and nothing changes."""

import json

import pytest

from kpi.warehouse import editions
from language import LANGUAGES
from tests.helpers.building import TRAININGS, command, database, printed_json, workbook
from tests.loaders.commands.rows import GOOD


@pytest.fixture
def folder(tmp_path):
    return database(tmp_path)


def test_check_names_the_cell_the_value_and_the_code(folder, mixed):
    result = command(folder, "check", mixed, "--agency", "AGY", "--format", "json")
    problems = json.loads(result.stdout)["problems"]
    assert result.returncode == 1
    assert [(p["file"], p["sheet"], p["cell"], p["heading"], p["value"], p["code"]) for p in problems] == [
        ("mixed.xlsx", "2025", "B3", "Tarix", "31.02.2025", "impossible_date"),
        ("mixed.xlsx", "2025", "F3", "İştirakçıların sayı", "çox", "not_a_number"),
    ]


@pytest.mark.parametrize("language", LANGUAGES)
def test_check_speaks_three_languages(folder, mixed, language):
    texts = {code: command(folder, "check", mixed, "--language", code).stdout for code in LANGUAGES}
    assert "B3" in texts[language] and "impossible_date" in texts[language]
    assert len(set(texts.values())) == len(LANGUAGES)


def test_check_of_a_clean_file(folder, tmp_path):
    path = workbook(tmp_path / "clean.xlsx", {"2025": [TRAININGS, GOOD]})
    assert command(folder, "check", path).returncode == 0


def test_check_changes_nothing(folder, mixed):
    before = editions.newest_edition(folder)
    command(folder, "check", mixed, "--agency", "AGY")
    assert editions.newest_edition(folder) == before


def test_without_an_agency_only_the_form_of_clauses_is_checked(folder, tmp_path):
    path = workbook(
        tmp_path / "x.xlsx", {"2025": [TRAININGS, ["99.9", *GOOD[1:]], ["on iki", "20.04.2025", *GOOD[2:]]]}
    )
    codes = [p["code"] for p in printed_json(folder, "check", path, "--format", "json")["problems"]]
    assert codes == ["not_a_clause"]
    codes = [p["code"] for p in printed_json(folder, "check", path, "--agency", "AGY", "--format", "json")["problems"]]
    assert codes == ["clause_not_in_plan", "not_a_clause"]


@pytest.mark.parametrize(
    ("name", "content", "code"),
    [("no.xlsx", None, "no_file"), ("empty.xlsx", b"", "empty_file"), ("odd.csv", b"a;b\n1;2\n", "no_known_headings")],
)
def test_what_cannot_be_read_exits_with_2(folder, tmp_path, name, content, code):
    path = tmp_path / name
    if content is not None:
        path.write_bytes(content)
    result = command(folder, "check", path, "--format", "json")
    assert result.returncode == 2
    assert [p["code"] for p in json.loads(result.stdout)["problems"]] == [code]
