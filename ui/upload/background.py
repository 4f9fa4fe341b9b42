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
    mended: dict,
    place,
    on_cancel,
    remember,
    **how,
) -> LoadSummary:
    """Check the files (of st.file_uploader), and publish them unless how has keep=False.

    mended: a file's id → its corrections, readings and chosen (loaders.checking.checked.Incoming). place: an st.empty,
    where the step under way and a button to cancel are shown. Any click that reruns the page ends the
    load too, and so remember is called with what came of it before anything more is shown.
    """
    progress = Progress(chosen.language, place, "upload", on_cancel)
    with CHILDREN.turn(progress.waiting), TemporaryDirectory() as folder:
        incoming = [
            Incoming(_written(Path(folder), place, file), file.name, *mended[file.file_id])
            for place, file in enumerate(files)
        ]
        task = Task(incoming, reads.today(), editions.database_folder(), agency, plan, who, how)
        with closing(run_apart(task)) as steps:
            digest = _followed(steps, task, progress, chosen.language)
            remember(digest)
    progress.end()
    return digest


def _written(folder: Path, place: int, file) -> Path:
    """Under a name of our own: what a browser sends as a name may be any path."""
    path = folder / str(place)
    path.write_bytes(file.getbuffer())
    return path


def _followed(steps: Iterator[str | LoadSummary], task: Task, progress: Progress, language: Language) -> LoadSummary:
    for step in steps:
        if isinstance(step, LoadSummary):
            return step
        progress(_words(step, task, language))


def _words(step: str, task: Task, language: Language) -> str:
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
