"""From dropped files to what they would change, and to a new edition: in a process of its own."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from language import Language
from loaders.publishing.background import Task, run_apart
from loaders.publishing.result import Result
from loaders.roles.actor import Actor
from ui.background.progress import Progress
from ui.background.turns import CHILDREN
from ui.upload.drop import Drop


def carry_out(drop: Drop, who: Actor, language: Language, progress: Progress, is_look: bool) -> Result:
    """Any click that reruns the page ends it."""
    with CHILDREN.turn(progress.waiting), TemporaryDirectory() as folder:
        task = Task(drop.request(Path(folder), who), is_look)
        with closing(run_apart(task)) as steps:
            return _followed(steps, task, progress, language)


def _followed(steps: Iterator[str | Result], task: Task, progress: Progress, language: Language) -> Result:
    """The last of the steps; those before it are shown."""
    step = next(steps)
    while not isinstance(step, Result):
        progress(_step_text(step, task, language))
        step = next(steps)
    return step


def _step_text(step: str, task: Task, language: Language) -> str:
    """step: of loaders.publishing.background.run_apart."""
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
