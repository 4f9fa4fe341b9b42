"""What the pages do, from the command line: a look before a load, the history, undoing, closing, answers."""

import json
import shutil

import pytest

from kpi.warehouse import editions
from kpi.warehouse.originals import original_file
from language import LANGUAGES
from loaders.commands.table import COMMANDS
from tests.helpers.building import TRAININGS, command, database, load, printed_json, process, values, workbook

HELD = ("10.2", "trainings.held", 2025)
PEOPLE = ("10.2", "trainings.participants", 2025)


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Upload 2, edition 3: three trainings."""
    tmp_path = tmp_path_factory.mktemp("built")
    folder = database(tmp_path)
    rows = [
        ["10.2", "05.03.2025", "Etika", "Bakı", 1, 20],
        ["10.2", "06.03.2025", "Hüquq", "Bakı", 1, 30],
        ["10.2", "07.03.2025", "Köhnə", "Bakı", 1, 5],
    ]
    load(folder, workbook(tmp_path / "first.xlsx", {"2025": [TRAININGS, *rows]}))
    return folder


@pytest.fixture
def folder(built, tmp_path):
    return shutil.copytree(built, tmp_path / "kpi")


@pytest.fixture
def second(tmp_path):
    """One row more, one changed, one renamed and so gone, one with a problem."""
    rows = [
        ["10.2", "05.03.2025", "Etika", "Bakı", 1, 200],
        ["10.2", "06.03.2025", "Hüquq", "Bakı", 1, "otuz"],
        ["10.2", "07.03.2025", "Təzə", "Bakı", 1, 5],
        ["2.4", "08.03.2025", "Yeni", "Bakı", 1, 4],
    ]
    return workbook(tmp_path / "second.xlsx", {"2025": [TRAININGS, *rows]})


def state(folder):
    return editions.newest_edition(folder), values(folder), sorted(folder.rglob("*"))


def test_a_dry_run_prints_the_comparison_and_changes_nothing(folder, second):
    before = state(folder)
    result = command(folder, "load", second, "--agency", "AGY", "--dry-run", "--language", "en")
    assert result.returncode == 1
    assert [line.strip() for line in result.stdout.splitlines()] == [
        "second.xlsx · 2025 · F3 · İştirakçıların sayı «otuz»: [not_a_number] 'otuz' is not a number. Type a number; a dash for a missing one.",
        "second.xlsx · 2025: 1 row in no figure (refused until they are fixed): 3",
        "second.xlsx · 2025 · Trainings: rows: 4; in figures: 3; refused: 1",
        "trainings: new 2, changed 1, the same 0, refused 1, gone 1",
        "Trainings: rows that would change: 1",
        "second.xlsx · 2025 · row 2: 10.2 · Etika · 5 March 2025",
        "Participants: 20 → 200",
        "Trainings: gone and new rows that differ in one cell, perhaps renamed: 1",
        "second.xlsx · 2025 · row 4: 10.2 · Təzə · 7 March 2025",
        "Training topic: Köhnə → Təzə",
        "Trainings: rows that the database has and the files have not: 1",
        "first.xlsx · 2025 · row 4: 10.2 · Köhnə · 7 March 2025",
        "Rows that the files have not stay in the database.",
        "--withdraw is for full exports alone: it takes out all that is not in the files, 1 row.",
        "Figures that would move: 6, by much: 2",
        "! P1 · 10.2 · Training participants (repeat attendance included), 2025: 55 → 240 (a large move)",
        "! P1 · the whole plan · Training participants (repeat attendance included), 2025: 55 → 244 (a large move)",
        "P1 · 2.4 · Trainings held, 2025: none → 1",
        "P1 · 2.4 · Training participants (repeat attendance included), 2025: none → 4",
        "P1 · 10.2 · Trainings held, 2025: 3 → 4",
        "P1 · the whole plan · Trainings held, 2025: 3 → 5",
        "This was a dry run: nothing was changed.",
    ]
    assert state(folder) == before


def test_a_dry_run_for_scripts(folder, second):
    printed = printed_json(folder, "load", second, "--agency", "AGY", "--dry-run", "--withdraw", "--format", "json")
    assert (printed["dry_run"], printed["edition"]) == (True, None)
    assert printed["datasets"] == [
        {"dataset": "trainings", "new": 2, "changed": 1, "same": 0, "refused": 1, "withdrawn": 1, "gone": 1}
    ]
    (compared,) = printed["comparisons"]
    assert compared["changed_rows"] == [
        {
            "file": "second.xlsx",
            "sheet": "2025",
            "row": 2,
            "name": "10.2 · Etika · 5 mart 2025",
            "cells": [{"column": "participants", "heading": "İştirakçıların sayı", "before": "20", "after": "200"}],
            "stood_in": {"file": "first.xlsx", "sheet": "2025", "row": 2},
        }
    ]
    assert [row["stood_in"]["row"] for row in compared["renamed_rows"]] == [4]
    assert [(row["file"], row["row"]) for row in compared["gone_rows"]] == [("first.xlsx", 4)]
    moved = {
        (row["clause"], row["indicator"]): (row["before_value"], row["after_value"], row["large"])
        for row in printed["figures"]
    }
    assert moved["10.2", "trainings.participants"] == (55, 235, True)
    assert moved["2.4", "trainings.held"] == (None, 1, False)


def test_a_dry_run_names_lost_headings_and_withdraws_what_it_says(folder, tmp_path):
    less = workbook(tmp_path / "less.xlsx", {"2025": [TRAININGS[:-1], ["10.2", "05.03.2025", "Etika", "Bakı", 1]]})
    printed = command(folder, "load", less, "--agency", "AGY", "--dry-run", "--language", "en").stdout
    assert "! Trainings: columns that the last file had and this one has not: Participants" in printed
    dry = printed_json(folder, "load", less, "--agency", "AGY", "--dry-run", "--withdraw", "--format", "json")
    assert values(folder)[HELD] == (3, "exact")
    kept = printed_json(folder, "load", less, "--agency", "AGY", "--withdraw", "--format", "json")
    assert values(folder)[HELD] == (1, "exact")
    assert kept["figures"] == dry["figures"]
    assert kept["datasets"] == [
        {name: count for name, count in row.items() if name != "gone"} for row in dry["datasets"]
    ]


def test_long_lists_are_cut_and_counted(folder, tmp_path):
    rows = [["10.2", f"{1 + index % 28:02}.04.2025", f"M{index}", "Bakı", 1, 1] for index in range(60)]
    load(folder, workbook(tmp_path / "many.xlsx", {"2025": [TRAININGS, *rows]}))
    changed = workbook(tmp_path / "changed.xlsx", {"2025": [TRAININGS, *([*row[:5], 2] for row in rows)]})
    lines = command(folder, "load", changed, "--agency", "AGY", "--dry-run", "--language", "en").stdout.splitlines()
    assert "Trainings: rows that would change: 60" in lines
    assert sum("Participants: 1 → 2" in line for line in lines) == 20
    assert "  … and 40 more" in lines


def test_a_dry_run_speaks_three_languages(folder, second):
    texts = {
        code: command(folder, "load", second, "--agency", "AGY", "--dry-run", "--language", code).stdout
        for code in LANGUAGES
    }
    assert len(set(texts.values())) == len(LANGUAGES)
    assert {len(text.splitlines()) for text in texts.values()} == {22}


def test_an_upload_is_undone_after_a_look(folder):
    looked = printed_json(folder, "undo", "2", "--dry-run", "--format", "json")
    assert (looked["edition"], looked["left"], looked["returned"], values(folder)[HELD]) == (None, 3, 0, (3, "exact"))
    assert {row["indicator"]: row["large"] for row in looked["figures"] if row["clause"]} == {
        "trainings.held": False,
        "trainings.participants": True,
    }
    undone = command(folder, "undo", "2", "--note", "səhv fayl", "--who", "Rəhbər", "--language", "en")
    assert undone.returncode == 0
    assert "Published as edition 4." in undone.stdout
    assert HELD not in values(folder)
    history = command(folder, "history", "--language", "en").stdout.splitlines()
    assert "edition 4  AGY  upload 2 undone, first.xlsx  Rəhbər  səhv fayl" in history[0]
    assert "undone in edition 4" in history[1]


@pytest.mark.parametrize("upload, code", [("9", "unknown_upload"), ("1", "clause_in_use")])
def test_what_cannot_be_undone_is_refused(folder, upload, code):
    result = command(folder, "undo", upload, "--format", "json")
    assert (result.returncode, json.loads(result.stdout)["problems"][0]["code"]) == (2, code)


def test_history_tells_every_upload(folder, second):
    command(folder, "load", second, "--agency", "AGY", "--who", "Analitik")
    acts = printed_json(folder, "history", "--agency", "AGY", "--format", "json")
    assert [
        (act["act"], act["upload"], act["edition"], act["file"], act["who"], act["new"], act["changed"], act["refused"])
        for act in acts[:2]
    ] == [("upload", 3, 4, "second.xlsx", "Analitik", 2, 1, 1), ("upload", 2, 3, "first.xlsx", "Analitik", 3, 0, 0)]
    original = original_file(folder, acts[0]["sha256"], "second.xlsx")
    assert acts[0]["original"] == str(original)
    assert original.read_bytes() == second.read_bytes()


def test_editions_say_what_made_them(folder, second):
    command(folder, "load", second, "--agency", "AGY")
    acts = printed_json(folder, "editions", "--format", "json")
    assert [(one["edition"], [act["file"] for act in one["acts"]]) for one in acts] == [
        (4, ["second.xlsx"]),
        (3, ["first.xlsx"]),
        (2, ["plans.xlsx"]),
        (1, []),
    ]
    assert "upload 3, second.xlsx" in command(folder, "editions", "--language", "en").stdout.splitlines()[1]


def test_two_editions_are_compared_figure_by_figure(folder, second):
    command(folder, "load", second, "--agency", "AGY")
    moved = printed_json(folder, "editions", "3", "4", "--format", "json")
    assert {(row["clause"], row["indicator"]): (row["before_value"], row["after_value"]) for row in moved}[
        "10.2", "trainings.held"
    ] == (3, 4)
    assert "3 → 4" in command(folder, "editions", "3", "4").stdout
    assert printed_json(folder, "editions", "4", "9", "--format", "json")["problems"][0]["code"] == "unknown_edition"


def test_a_closed_year_refuses_a_load_until_it_is_reopened(folder, second):
    closed = command(folder, "close", "P1", "2025", "--agency", "AGY", "--who", "Rəhbər", "--language", "en")
    assert (closed.returncode, closed.stdout) == (0, "The year 2025 of the plan P1 is closed, as edition 4.\n")
    refused = command(folder, "load", second, "--agency", "AGY", "--dry-run")
    assert (refused.returncode, "Rəhbər" in refused.stdout) == (2, True)
    told = json.loads(command(folder, "load", second, "--agency", "AGY", "--dry-run", "--format", "json").stdout)
    assert told["problems"][0]["code"] == "closed_year" and told["files"]
    assert command(folder, "reopen", "P1", "2025", "--agency", "AGY", "--note", " ").returncode == 2
    assert command(folder, "reopen", "P1", "2025", "--agency", "AGY", "--note", "düzəliş").returncode == 0
    assert command(folder, "load", second, "--agency", "AGY").returncode == 1
    acts = printed_json(folder, "history", "--format", "json")
    assert [(act["act"], act["note"]) for act in acts[1:3]] == [("opening", "düzəliş"), ("closing", "")]


def test_nothing_to_report_is_answered_and_taken_back(folder):
    where = ("nothing", "P1", "1.1", "events", "2025", "--agency", "AGY")
    assert [command(folder, *where, *more).returncode for more in ([], [], ["--take-back"], ["--take-back"])] == [
        0,
        2,
        0,
        2,
    ]
    assert command(folder, "nothing", "P1", "10.2", "trainings", "2025", "--agency", "AGY").returncode == 2
    assert [act["act"] for act in printed_json(folder, "history", "--format", "json")[:2]] == ["answer_back", "answer"]


def test_the_day_up_to_which_a_dataset_is_complete_is_stated_and_taken_back(folder):
    where = ("complete", "trainings", "2026-11-20", "--agency", "AGY", "--language", "en")
    stated = command(folder, *where, "--note", "Təlim olmayıb")
    assert (stated.returncode, stated.stdout) == (0, "Complete up to 20 November 2026, as edition 4.\n")
    assert (
        "trainings: complete up to 20 November 2026"
        in command(folder, "history", "--language", "en").stdout.splitlines()[0]
    )
    assert [command(folder, *where, "--take-back").returncode for _ in range(2)] == [0, 2]


@pytest.mark.parametrize(
    ("words", "code", "named"),
    [
        (["figures", "--agency", "NOPE"], "unknown_agency", "AGY"),
        (["figures", "--plan", "P9"], "unknown_plan", "P1"),
        (["figures", "--agency", "AGY", "--clause", "9.9"], "clause_not_in_plan", "9.9"),
        (["history", "--agency", "NOPE"], "unknown_agency", "AGY"),
        (["editions", "--agency", "NOPE"], "unknown_agency", "AGY"),
        (["close", "P1", "2025", "--agency", "NOPE"], "unknown_agency", "AGY"),
        (["close", "P9", "2025", "--agency", "AGY"], "unknown_plan", "P1"),
        (["reopen", "P1", "1999", "--agency", "AGY", "--note", "x"], "not_a_plan_year", "2020"),
        (["nothing", "P1", "9.9", "events", "2025", "--agency", "AGY"], "clause_not_in_plan", "9.9"),
        (["complete", "trainings", "2026-11-20", "--agency", "NOPE"], "unknown_agency", "AGY"),
        (["complete", "trainings", "2026-11-23", "--agency", "AGY"], "day_after_today", "23.11.2026"),
        (["nothing", "P1", "1.1", "events", "1999", "--agency", "AGY"], "not_a_plan_year", "2020"),
    ],
)
def test_what_is_not_known_is_named_and_refused(folder, words, code, named):
    edition = editions.newest_edition(folder)
    result = command(folder, *words)
    assert result.returncode == 2
    assert f"[{code}]" in result.stdout
    assert named in result.stdout
    assert editions.newest_edition(folder) == edition


def test_figures_of_what_is_known_but_empty_are_an_empty_list(folder):
    result = command(folder, "figures", "--agency", "AGY", "--clause", "1.1", "--format", "json")
    assert (result.returncode, result.stdout) == (0, "[]\n")


def test_a_threshold_that_is_no_number_is_refused(built, monkeypatch):
    monkeypatch.setenv("KPI_LARGE_PERCENT", "half")
    with pytest.raises(SystemExit) as ended:
        command(built, "history")
    assert ended.value.code == 2


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_explains_itself(built, name):
    with pytest.raises(SystemExit) as ended:
        command(built, name, "--help")
    assert ended.value.code == 0


def test_a_reader_who_has_seen_enough_is_no_failure(folder):
    history = process(folder, "history")
    history.stdout.close()
    assert (history.wait(), history.stderr.read()) == (0, "")
    history.stderr.close()
