"""From dropped files to what they would change, and to a new edition: in processes of their own."""

import time
from collections.abc import Generator, Sequence
from contextlib import closing

from kpi import logs
from kpi.scratch import scratch
from language import Language
from loaders.fixing.window import Wanted, Window
from loaders.publishing.processes.background import Task, run_apart, window_apart
from loaders.publishing.processes.workers import Workers
from loaders.publishing.result import Result
from loaders.roles.actor import Actor
from ui.access.visitors import logged
from ui.background.progress import Progress
from ui.background.turns import AT_ONCE, CHILDREN, for_seconds
from ui.text.row_counts import COUNTS
from ui.upload.drop import Drop
from ui.upload.kept.remembered import DroppedFile

WORKERS = Workers(AT_ONCE)
_PATIENCE = 60  # seconds, for which rows of a sheet wait while others are at work


def carry_out(
    drop: Drop, who: Actor, language: Language, progress: Progress, is_look: bool
) -> Generator[Result, None, None]:
    """Of a look first what is known without its figures; the Result at the end. Any click that reruns the page ends
    it."""
    with CHILDREN.turn(progress.waiting), scratch() as folder:
        task, began = Task(drop.request(folder, who), is_look), time.monotonic()
        with closing(run_apart(task, WORKERS)) as steps:
            for step in steps:
                if not isinstance(step, Result):
                    progress(_step_text(step, task, language))
                    continue
                if step.has_figures:
                    _write(task, step, time.monotonic() - began)
                yield step


def _write(task: Task, result: Result, seconds: float) -> None:
    """What became of the files, by numbers; a publication is written down where it is made."""
    rows = {name: result.count(name) for name in COUNTS}
    step, files = "look" if task.is_look else "publish", len(task.request.files)
    about = logged.about() | {"agency": task.request.agency}
    logs.happened("load", step=step, seconds=round(seconds, 2), files=files, edition=result.edition, **rows, **about)
    if result.fault:
        logs.happened("refusal", why=result.fault.code, **about)


def window(dropped: DroppedFile, name: str, sheet: str, rows: Sequence[int]) -> Window:
    """name: as its file is called."""
    with CHILDREN.turn(for_seconds(_PATIENCE)), scratch() as folder:
        path = folder / "dropped"
        path.write_bytes(dropped.getbuffer())
        return window_apart(Wanted(path, name, sheet, rows), WORKERS)


def _step_text(step: str, task: Task, language: Language) -> str:
    """step: of loaders.publishing.processes.background.run_apart."""
    say, names = language.say, [one.name for one in task.request.files]
    match step:
        case "":
            return say("Beginning …")
        case "rows":
            return say("Comparing with what is there …") if task.is_look else say("Writing the rows …")
        case "figures":
            return say("Adding up the figures …")
    return say(
        "Reading and checking file {number} of {count} …",
        number=names.index(step) + 1 if step in names else 1,
        count=len(names),
    )
