"""From dropped files to what they would change, and to a new edition: in a process of its own."""

from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from tempfile import TemporaryDirectory

from kpi.warehouse import editions
from kpi.warehouse.author import Author
from language import Language
from loaders.checking.checked import Incoming
from loaders.publishing.background import Task, run_apart
from loaders.publishing.load_summary import LoadSummary
from ui.background.progress import Progress
from ui.background.turns import CHILDREN
from ui.data import reads
from ui.navigation.address import Choice


def load(
    files: list,
    agency: str,
    plan: str | None,
    chosen: Choice,
    who: Author,
    treatment: dict,
    slot,
    on_cancel,
    remember,
    **how,
) -> LoadSummary:
    """Check the files (of st.file_uploader), and publish them unless how has keep=False.

    treatment: a file's id → its corrections, readings and chosen (loaders.checking.checked.Incoming). slot: an
    st.empty, where the step under way and a button to cancel are shown. Any click that reruns the page ends the
    load too, and so remember is called with what came of it before anything more is shown.
    """
    progress = Progress(chosen.language, slot, "upload", on_cancel)
    with CHILDREN.turn(progress.waiting), TemporaryDirectory() as folder:
        incoming = [
            Incoming(_written(Path(folder) / str(index), file), file.name, *treatment[file.file_id])
            for index, file in enumerate(files)
        ]
        task = Task(incoming, reads.today(), editions.database_folder(), agency, plan, who, how)
        with closing(run_apart(task)) as steps:
            summary = _followed(steps, task, progress, chosen.language)
            remember(summary)
    progress.end()
    return summary


def _written(path: Path, file) -> Path:
    """Under a name of our own: what a browser sends as a name may be any path."""
    path.write_bytes(file.getbuffer())
    return path


def _followed(steps: Iterator[str | LoadSummary], task: Task, progress: Progress, language: Language) -> LoadSummary:
    """The last of the steps; those before it are shown."""
    step = next(steps)
    while not isinstance(step, LoadSummary):
        progress(_step_text(step, task, language))
        step = next(steps)
    return step


def _step_text(step: str, task: Task, language: Language) -> str:
    """step: of loaders.publishing.background.run_apart."""
    say, names = language.say, [one.name for one in task.incoming]
    match step:
        case "":
            return say("Beginning …")
        case "rows":
            return say("Writing the rows …") if task.how.get("keep", True) else say("Comparing with what is there …")
        case "figures":
            return say("Adding up the figures …")
    return say(
        "Reading and checking file {number} of {count} …",
        number=names.index(step) + 1 if step in names else 1,
        count=len(names),
    )
