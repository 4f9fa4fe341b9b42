"""`python -m loaders work`: the work plan beside the registers, as text, CSV and JSON."""

import csv
import io
import json

import pytest

from tests.helpers.building import TRAININGS, command, database, load, workbook

PLANNED = [
    ["Bənd", "Növ", "Tədbirin adı", "Planlaşdırılan ay", "Say", "Məsul şəxs"],
    ["1.1", "təlim", "Etika", "mart 2026", 3, "+Kadrlar"],
    ["1.1", "təlim", "Hüquq", "dekabr 2026", 2, None],
]
BOUNDS = [
    ["Bənd", "Növ", "Tədbirin adı", "Planlaşdırılan ay", "Say", "Planlaşdırılan iştirakçı sayı"],
    ["2.4", "təlim", "Etika", "mart 2026", "ən azı 5", "təxminən 40"],
    ["2.4", "təlim", "Hüquq", "dekabr 2026", "təxminən 10", None],
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    made = tmp_path_factory.mktemp("work")
    folder = database(made)
    held = [TRAININGS, ["1.1", "05.05.2026", "Etika", "Bakı", 1, 20]]
    load(folder, workbook(made / "w.xlsx", {"İş": PLANNED}), workbook(made / "t.xlsx", {"T": held}))
    return folder


def printed(folder, *more):
    found = command(folder, "work", "--agency", "AGY", "--year", "2026", *more)
    assert found.returncode == 0, found.stderr
    return found.stdout


def test_text_names_what_is_late_and_what_comes(folder):
    lines = printed(folder, "--language", "en").splitlines()
    assert lines[0].startswith(
        "P1  1.1  Trainings: 5 planned, 1 done; 2 late, the first due by 31 March 2026 (+Kadrlar\u00a0(az))"
    )
    assert [line.split(":")[0].strip() for line in lines[2:]] == ["late", "due within 60 days"]
    assert printed(folder, "--language", "en", "--plan", "P1").splitlines() == lines


def test_csv_has_a_row_for_each_planned_one(folder):
    rows = list(csv.DictReader(io.StringIO(printed(folder, "--format", "csv"))))
    assert [(row["title"], row["due"], row["planned"], row["lacking"], row["state"]) for row in rows] == [
        ("Etika", "2026-03-31", "3", "2", "late"),
        ("Hüquq", "2026-12-31", "2", "2", "coming"),
    ]
    assert (rows[0]["responsible"], rows[0]["sheet"], rows[0]["row"]) == ("'+Kadrlar", "İş", "2")


def test_json_has_the_totals(folder):
    (state,) = json.loads(printed(folder, "--format", "json"))
    assert (state["late"]["value"], state["since"], state["register"]["day"]) == (2, "2026-03-31", "2026-05-05")
    assert [(month["month"], month["planned"]["value"], month["done"]["value"]) for month in state["months"]] == [
        (3, 3, 0),
        (5, 0, 1),
        (12, 2, 0),
    ]


def test_a_plan_that_is_not_there_is_refused(folder):
    assert command(folder, "work", "--agency", "AGY", "--year", "2026", "--plan", "P9").returncode != 0
    assert "2024" in command(folder, "work", "--agency", "AGY", "--year", "2024").stdout


def test_bounds_keep_their_qualifier(tmp_path):
    folder = database(tmp_path)
    load(folder, workbook(tmp_path / "w.xlsx", {"İş": BOUNDS}))
    lines = printed(folder, "--language", "en").splitlines()
    assert "about 10 to be done by 31 December 2026" in lines[0]
    assert [line.split("  ")[2] for line in lines[2:]] == ["not known yet: at least 5", "due within 60 days: about 10"]
    march, december = csv.DictReader(io.StringIO(printed(folder, "--format", "csv")))
    assert (march["participants"], march["participants_qualifier"]) == ("40", "about")
    assert (december["participants"], december["participants_qualifier"]) == ("", "")
    assert [(row["lacking"], row["lacking_qualifier"]) for row in (march, december)] == [
        ("5", "at_least"),
        ("10", "about"),
    ]
    (state,) = json.loads(printed(folder, "--format", "json"))
    assert state["work"][1]["lacking"] == {"value": 10, "qualifier": "about"}
