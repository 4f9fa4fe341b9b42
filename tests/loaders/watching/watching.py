"""A watched folder: what is put there, and what came of it."""

import signal
import time

from kpi.oversight import history
from kpi.oversight.acts import Upload
from kpi.warehouse import editions
from language import Language
from loaders.roles.actor import operator
from loaders.watching.judging import Orders
from tests.helpers.building import TODAY, TRAININGS, command, process, values, workbook

LANGUAGE = Language("en")


WAIT_SECONDS = 60


def trainings(path, *rows):
    return workbook(path, {"2025": [TRAININGS, *rows]})


def training(day, people=1, clause="1.1"):
    return [clause, f"{day:02}.03.2025", "Etika", "Bakı", 1, people]


def once(folder, inbox, *more):
    return command(folder, "watch", inbox, "--agency", "AGY", "--once", "--interval", "0.01", "--language", "en", *more)


def watcher(folder, inbox, interval="0.1"):
    return process(folder, "watch", inbox, "--agency", "AGY", "--interval", interval, "--language", "en")


def stop(watching):
    watching.send_signal(signal.SIGTERM)
    out, err = watching.communicate(timeout=WAIT_SECONDS)
    return watching.returncode, out, err


def wait_for(happened):
    deadline = time.monotonic() + WAIT_SECONDS
    while not happened():
        assert time.monotonic() < deadline
        time.sleep(0.01)


def names(folder):
    """Of the files; a folder that the watcher has not made yet has none."""
    return {path.name for path in folder.glob("*") if path.is_file()}


def uploads(folder):
    """The files in the history, but for the plans."""
    with editions.open_edition(folder, editions.newest_edition(folder)) as connection:
        return sorted(act.file for act in history.read_acts(connection) if isinstance(act, Upload) and act.upload > 1)


def report(path):
    return path.with_name(path.name + ".report.txt").read_text(encoding="utf-8")


def held(folder, clause="1.1"):
    return values(folder).get((clause, "trainings.held", 2025), (0,))[0]


def orders(folder, inbox, **more):
    usual = {
        "folder": inbox,
        "database": folder,
        "agency": "AGY",
        "plan": None,
        "who": operator("Gecə"),
        "strict": False,
        "withdraw": False,
        "today": TODAY,
    }
    return Orders(**usual | {"language": LANGUAGE} | more)
