"""A look before a load: a dry run prints the comparison and changes nothing."""

from kpi.warehouse import editions
from language import LANGUAGES
from tests.helpers.building import TRAININGS, command, load, printed_json, values, workbook

HELD = ("10.2", "trainings.held", 2025)


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
