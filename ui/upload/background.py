"""From dropped files to what they would change, and to a new edition: in processes of their own."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from kpi.warehouse.author import Author
from language import Language
from loaders.publishing.background import Task, run_apart
from loaders.publishing.result import Result
from loaders.publishing.workers import Workers
from ui.background.progress import Progress
from ui.background.turns import AT_ONCE, CHILDREN
from ui.upload.drop import Drop

WORKERS = Workers(AT_ONCE)


def carry_out(drop: Drop, who: Author, language: Language, progress: Progress, is_look: bool) -> Iterator[Result]:
    """Of a look first what is known without its figures; the Result at the end. Any click that reruns the page ends
    it."""
    with CHILDREN.turn(progress.waiting), TemporaryDirectory() as folder:
        task = Task(drop.request(Path(folder), who), is_look)
        with closing(run_apart(task, WORKERS)) as steps:
            for step in steps:
                if isinstance(step, Result):
                    yield step
                else:
                    progress(_step_text(step, task, language))


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
