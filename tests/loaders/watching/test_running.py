"""A watcher that runs: it waits, stops, is killed, takes turns, and begins again."""

import signal
import sys
import threading
import time

import pytest

from kpi.warehouse import editions
from loaders.commands.command_line import _parser
from loaders.watching.rounds import Watch
from tests.helpers.building import command
from tests.loaders.watching.watching import (
    WAIT_SECONDS,
    held,
    names,
    once,
    orders,
    report,
    stop,
    training,
    trainings,
    uploads,
    wait_for,
    watcher,
)


@pytest.mark.slow
def test_a_file_that_is_written_in_pieces_is_taken_whole(folder, inbox):
    headings = "Bənd;Tarix;Təlimin mövzusu;Sayı\n"
    watching = watcher(folder, inbox, "1")
    written, rows = 0, 0
    with (inbox / "slow.csv").open("w", encoding="utf-8") as file:
        file.write(headings)
        trainings(inbox / "whole.xlsx", training(1, clause="2.4"))
        # It goes on well past the moment when the other file has been taken.
        while written < 20:
            rows += 1
            file.write(f"1.1;01.03.2025;Mövzu {rows};1\n")
            file.flush()
            time.sleep(0.02)
            written += "whole.xlsx" in names(inbox / "done")
        assert held(folder) == 0
    wait_for(lambda: "slow.csv" in names(inbox / "done"))
    assert stop(watching)[0] == 0
    assert (held(folder), uploads(folder)) == (rows, ["slow.csv", "whole.xlsx"])


@pytest.mark.slow
def test_a_kill_right_after_the_load_loads_nothing_twice(folder, inbox):
    trainings(inbox / "a.xlsx", training(1), training(2, "otuz"))
    watching = watcher(folder, inbox)
    wait_for(lambda: editions.newest_edition(folder) == 3)
    watching.kill()
    watching.communicate()
    assert once(folder, inbox).returncode == 1
    assert (names(inbox), held(folder), uploads(folder), editions.newest_edition(folder)) == (set(), 1, ["a.xlsx"], 3)
    assert [name for name in names(inbox / "done") if name.endswith(".xlsx")] == ["a.xlsx"]
    assert "[not_a_number]" in report(inbox / "done" / "a.xlsx")


@pytest.mark.slow
def test_two_watchers_of_one_folder_take_turns(folder, inbox):
    watching = [watcher(folder, inbox) for _ in range(2)]
    for day in (1, 2):
        trainings(inbox / f"{day}.part", training(day)).rename(inbox / f"{day}.xlsx")
    wait_for(lambda: {"1.xlsx", "2.xlsx"} <= names(inbox / "done"))
    ended = [stop(one) for one in watching]
    assert [(code, err) for code, _, err in ended] == [(0, ""), (0, "")]
    assert (held(folder), uploads(folder), editions.newest_edition(folder)) == (2, ["1.xlsx", "2.xlsx"], 4)
    assert sum(out.count("loaded as edition") for _, out, _ in ended) == 2


@pytest.mark.slow
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_it_stops_in_the_middle_of_a_load_and_begins_it_again(folder, inbox, number):
    trainings(
        inbox / "big.xlsx",
        *(["1.1", f"{1 + number % 28:02}.03.2025", f"M{number}", "Bakı", 1, 1] for number in range(2000)),
    )
    watching = watcher(folder, inbox)
    wait_for((inbox / ".watch" / "taking.xlsx").exists)
    watching.send_signal(number)
    _, err = watching.communicate(timeout=WAIT_SECONDS)
    assert (watching.returncode, err) == (0, "")
    assert once(folder, inbox).returncode == 0
    assert (held(folder), uploads(folder), editions.newest_edition(folder)) == (2000, ["big.xlsx"], 3)


def test_it_waits_for_a_database_that_cannot_be_written(folder, inbox, capsys):
    watch = Watch(orders(folder, inbox), threading.Event())
    trainings(inbox / "a.xlsx", training(1))
    hidden, blocked = folder / "current.hidden", folder / "originals"
    (folder / "current").rename(hidden)
    assert watch.run(True, 0.01) == 2
    hidden.rename(folder / "current")
    blocked.rename(folder / "o")
    blocked.touch()
    assert watch.run(True, 0.01) == 2
    assert names(inbox) == {"a.xlsx"}
    blocked.unlink()
    assert watch.run(True, 0.01) == 0
    assert (held(folder), names(inbox)) == (1, set())
    printed = capsys.readouterr().out
    assert [printed.count(f"[{code}]") for code in ("no_database", "cannot_write")] == [1, 1]


def test_a_file_that_ends_its_process_is_tried_three_times_and_refused(folder, inbox, monkeypatch):
    watch = Watch(orders(folder, inbox), threading.Event())
    trainings(inbox / "a.xlsx", training(1))
    with monkeypatch.context() as patch:
        patch.setattr(sys, "executable", "/bin/false")
        codes = []
        while names(inbox):
            codes.append(watch.run(True, 0.001))
    assert len(codes) == 2  # of two looks each, the first of which takes nothing yet
    assert "[load_broke]" in report(inbox / "refused" / "a.xlsx")
    trainings(inbox / "b.xlsx", training(2))
    assert watch.run(True, 0.01) == 0
    assert held(folder) == 1


@pytest.mark.parametrize(("agency", "place"), [("NOPE", "in"), ("AGY", "nowhere")])
def test_an_unknown_agency_or_folder_is_refused_at_the_start(folder, inbox, agency, place):
    trainings(inbox / "a.xlsx", training(1))
    result = command(folder, "watch", inbox.parent / place, "--agency", agency, "--once")
    assert result.returncode == 2
    assert names(inbox) == {"a.xlsx"}


def test_a_watcher_runs_on_into_other_days(monkeypatch):
    monkeypatch.delenv("KPI_TODAY", raising=False)
    assert _parser().parse_args(["watch", "x", "--agency", "AGY"]).today is None


@pytest.mark.parametrize("interval", ["0", "-1", "inf", "soon"])
def test_an_interval_is_a_number_of_seconds(folder, inbox, interval):
    with pytest.raises(SystemExit) as ended:
        command(folder, "watch", inbox, "--agency", "AGY", "--interval", interval)
    assert ended.value.code == 2
