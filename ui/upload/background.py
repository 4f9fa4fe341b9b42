"""From dropped files to what they would change, and to a new edition: in processes of their own."""

from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from kpi.warehouse.author import Author
from language import Language
from loaders.fixing.window import Wanted, Window
from loaders.publishing.background import Task, run_apart, window_apart
from loaders.publishing.result import Result
from loaders.publishing.workers import Workers
from ui.background.progress import Progress
from ui.background.turns import AT_ONCE, CHILDREN, for_seconds
from ui.upload.drop import Drop

WORKERS = Workers(AT_ONCE)
_PATIENCE = 60  # seconds, for which rows of a sheet wait while others are at work


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


def window(dropped, name: str, sheet: str, rows: Sequence[int]) -> Window:
    """dropped: as st.file_uploader gives it. name: as its file is called."""
    with CHILDREN.turn(for_seconds(_PATIENCE)), TemporaryDirectory() as folder:
        path = Path(folder) / "dropped"
        path.write_bytes(dropped.getbuffer())
        return window_apart(Wanted(path, name, sheet, rows), WORKERS)


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
