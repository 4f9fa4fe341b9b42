"""`figures` tells the waves of a poll; `complete` states the day of one clause."""

import json

from tests.helpers.building import TRAININGS, command, database

POLL = ["Bənd", "Tarix", "Sual", "Cavab", "Pay, %", "Respondentlərin sayı"]


def test_the_waves_of_a_poll_stand_beside_its_figures(tmp_path):
    waves = [
        ["1.1", when, "Razısınız?", answer, share, 100]
        for when, shares in (("03.2025", (60, 40)), ("14.10.2025", (45, 55)))
        for answer, share in zip(("Bəli", "Xeyr"), shares, strict=True)
    ]
    folder = database(tmp_path, {"Sorğular": [POLL, *waves]})
    rows = json.loads(command(folder, "figures", "--agency", "AGY", "--format", "json").stdout)
    assert {(row["waves"], row["wave"]) for row in rows} == {("2025-03-01/2025-03-31; 2025-10-14", "2025-10-14")}


def test_the_day_of_one_clause_is_stated_and_stands_in_the_history(tmp_path):
    rows = [["1.1", f"05.{month}.2026", "Etika", "Bakı", 1, 10] for month in ("03", "05")]
    folder = database(tmp_path, {"Təlimlər": [TRAININGS, *rows]})
    stated = ("complete", "trainings", "2026-04-01", "--agency", "AGY", "--plan", "P1", "--clause", "1.1")
    assert "1 row after 1 April 2026 waits" in command(folder, *stated, "--language", "en").stdout
    history = command(folder, "history", "--language", "en").stdout
    assert "plan P1, clause 1.1, trainings: complete up to 1 April 2026" in history
    assert command(folder, *stated, "--take-back").returncode == 0
    assert command(folder, *stated, "--take-back").returncode == 2
