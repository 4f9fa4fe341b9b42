"""One file loaded in a process of its own, and what became of it."""

import threading
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from kpi import settings
from kpi.oversight import history
from kpi.oversight.acts import Upload
from kpi.oversight.moves import Move, is_large
from kpi.warehouse import editions
from language import Language
from loaders.checking.checked import Incoming
from loaders.printing.notes import note_lines, warning_lines
from loaders.printing.outcome import result_lines
from loaders.printing.summary import tally_lines
from loaders.problems.problem import Fault, Problem
from loaders.publishing.change import moved_by
from loaders.publishing.processes.background import Task, run_apart
from loaders.publishing.request import Request
from loaders.publishing.result import Result
from loaders.recognition.by_hand.left_rows import published_left_rows
from loaders.recognition.corrections import Correction, published_corrections
from loaders.roles.actor import Actor

# The machine's troubles, not the file's.
_OF_THE_MACHINE = ("database_busy", "cannot_write", "cannot_open", "load_broke", "took_too_long")
_OF_EITHER = ("load_broke", "took_too_long")  # or the file's, where they come again


@dataclass(frozen=True)
class Orders:
    """What a watcher is to do. today: None is each day's own date."""

    folder: Path
    database: Path
    agency: str
    plan: str | None
    who: Actor
    strict: bool
    withdraw: bool
    today: date | None
    language: Language
    strip: bool = False


@dataclass(frozen=True)
class Verdict:
    """What became of a file. summary: in a few words. lines: of the report, but for the problems.

    problems: the first of them; count counts all. edition: None where nothing was published.
    markable: its cells can be marked. corrections: of cells that were corrected before.
    """

    refused: bool
    summary: str
    lines: tuple[str, ...] = ()
    problems: tuple[Problem, ...] = ()
    count: int = 0
    edition: int | None = None
    markable: bool = False
    corrections: tuple[Correction, ...] = ()


class Later(Exception):
    """The file is not to blame; it is tried again."""

    def __init__(self, fault: Fault):
        super().__init__(fault.code)
        self.fault = fault


class Stopped(Exception):
    """The watcher is to end; nothing was changed, or the next start finds what was."""


def judge(copy: Path, name: str, sha256: str, orders: Orders, stop: threading.Event, last_try: bool) -> Verdict:
    """Load a file, unless the database knows it: a watcher may have been killed after it was loaded,
    or an analyst has loaded it with corrections.

    last_try: what ends its process again is refused. Raises Later, Stopped,
    kpi.warehouse.editions.NoDatabase, duckdb.Error and OSError.
    """
    known = _upload_of(sha256, orders)
    # What was corrected on the page is right, although the file does not show it.
    corrections = published_corrections(orders.database, orders.agency, sha256) if known else {}
    left = published_left_rows(orders.database, orders.agency, sha256) if known else frozenset()
    loaded = _carried_out(Incoming(copy, name, corrections, left_rows=left), orders, bool(known), stop)
    trouble = _trouble(loaded)
    if trouble and not (last_try and trouble.code in _OF_EITHER):
        raise Later(trouble)
    return _known(known, loaded, orders.language) if known else _judged(loaded, orders)


def _upload_of(sha256: str, orders: Orders) -> Upload | None:
    """The agency's last upload of the very same file."""
    with editions.open_edition(orders.database, editions.newest_edition(orders.database)) as connection:
        acts = history.read_acts(connection)
    uploads = (act for act in acts if isinstance(act, Upload) and act.agency == orders.agency)
    return next((upload for upload in uploads if upload.sha256 == sha256), None)


def _carried_out(incoming: Incoming, orders: Orders, is_known: bool, stop: threading.Event) -> Result:
    request = Request(
        (incoming,),
        orders.database,
        orders.agency,
        orders.today or settings.today(),
        orders.who,
        orders.plan,
        strict=orders.strict,
        is_full_export=orders.withdraw,
        strip=orders.strip,
    )
    steps = run_apart(Task(request, is_look=is_known))
    for step in steps:
        if stop.is_set():
            steps.close()
            raise Stopped
        if isinstance(step, Result):
            return step
    raise Later(Fault("load_broke"))  # every load ends with its result


def _trouble(loaded: Result) -> Fault | None:
    """What the file is not to blame for: it was copied, so that it can be opened is the machine's affair."""
    faults = [loaded.fault, *(file.problems[0].fault for file in loaded.files if file.unreadable)]
    return next((fault for fault in faults if fault and fault.code in _OF_THE_MACHINE), None)


def _judged(loaded: Result, orders: Orders) -> Verdict:
    say = orders.language.say
    problems = tuple(problem for file in loaded.files for problem in file.problems)
    if loaded.fault:
        problems = (Problem(loaded.fault), *problems)
    count = len(problems) + sum(file.problem_count - len(file.problems) for file in loaded.files)
    kept = sum(map(loaded.count, ("new", "changed", "same", "withdrawn")))
    warnings = warning_lines(loaded.files, orders.language)
    notes = (*note_lines(loaded.files, orders.language), *tally_lines(loaded.files, orders.language))
    if loaded.sheets is None or (problems and not kept):
        # By its code, for it goes into logs too: in words a problem may quote a cell. The report has both.
        summary = f"{say('refused, nothing was loaded')}: {problems[0].code}"
        return Verdict(True, summary, (*warnings, *notes), problems, count, None, _is_markable(loaded))
    moves = moved_by(orders.database, loaded.edition, orders.today or settings.today(), orders.agency)
    lines = (*warnings, *result_lines(loaded, moves, orders.language), *notes)
    return Verdict(
        False,
        _summary(loaded, problems, moves, orders.language),
        lines,
        problems,
        count,
        loaded.edition,
        _is_markable(loaded),
    )


def _summary(loaded: Result, problems: tuple[Problem, ...], moves: list[Move], language: Language) -> str:
    parts = [
        language.say("nothing new in it")
        if loaded.edition is None
        else language.say("loaded as edition {edition}", edition=loaded.edition)
    ]
    if problems:
        parts.append(language.say("rows refused: {count}", count=language.number(loaded.count("refused"))))
    if large := sum(map(is_large, moves)):
        parts.append(language.say("figures that moved by much: {count}", count=language.number(large)))
    return ", ".join(parts)


def _known(upload: Upload, loaded: Result, language: Language) -> Verdict:
    summary = language.say(
        "was loaded before, as upload {upload} in edition {edition}", upload=upload.upload, edition=upload.edition
    )
    counts = {name: language.number(getattr(upload, name)) for name in ("new", "changed", "same", "refused")}
    lines = [language.say("new {new}, changed {changed}, the same {same}, refused {refused}", **counts)]
    if upload.undone_edition:
        lines.append(language.say("undone in edition {edition}", edition=upload.undone_edition))
    problems = tuple(problem for file in loaded.files for problem in file.problems)
    corrections = tuple(one for file in loaded.files for one in file.corrections)
    count = sum(file.problem_count for file in loaded.files)
    return Verdict(False, summary, tuple(lines), problems, count, upload.edition, bool(problems), corrections)


def _is_markable(loaded: Result) -> bool:
    return any(file.problems and not file.unreadable for file in loaded.files)
