"""What the pages do, from the command line: the history, undoing, closing, answers."""

import json

import pytest

from kpi.warehouse import editions
from kpi.warehouse.originals import original_file
from loaders.commands.table import COMMANDS
from tests.helpers.building import command, printed_json, process, values

HELD = ("10.2", "trainings.held", 2025)
PEOPLE = ("10.2", "trainings.participants", 2025)


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
