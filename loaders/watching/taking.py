"""One file from the watched folder to done/ or refused/, with its report beside it.

The order of the steps is what survives a kill: loaded, reported, written into the ledger, moved.
"""

import io
import threading
from pathlib import Path

from kpi import settings
from kpi.warehouse import rights
from kpi.warehouse.originals import file_hash
from loaders.marked.workbook import write_marked
from loaders.printing.problems import problem_line
from loaders.problems.problem import Refused, Unreadable
from loaders.watching import ledger, places
from loaders.watching.arrivals import Look, look_at
from loaders.watching.judging import Orders, Verdict, judge


def copied(path: Path, look: Look, folder: Path) -> Path | None:
    """A copy that nobody writes to, since a load reads its file more than once; None where the file
    has changed since that look. Raises OSError."""
    copy = folder / places.OWN / f"taking{path.suffix.lower()}"
    copy.unlink(missing_ok=True)
    rights.copy(path, copy)
    if look_at(path) == look:
        return copy
    copy.unlink()
    return None


def take(
    path: Path, look: Look, copy: Path, orders: Orders, stop: threading.Event, last_try: bool
) -> tuple[ledger.Entry, str]:
    """The entry of a file that was taken, and in a few words what became of it. Raises as
    loaders.watching.judging.judge."""
    book = orders.folder / places.OWN / "ledger.jsonl"
    sha256 = file_hash(copy)
    entry = ledger.find(book, sha256, orders.agency)
    if entry and _was_cut_short(entry, orders.folder):
        _move(path, look, copy, orders.folder / entry.moved_to)
        return entry, orders.language.say("moved, after an interruption")
    verdict = _again(entry, orders) if entry else judge(copy, places.shown(path.name), sha256, orders, stop, last_try)
    target = places.free_place(orders.folder / (places.REFUSED if verdict.refused else places.DONE), path.name)
    marked = _write_marked(copy, path.name, verdict, orders)
    places.write_whole(places.report_of(target), _report(path.name, sha256, verdict, marked, orders).encode("utf-8"))
    taken = ledger.Entry(
        sha256,
        orders.agency,
        places.shown(path.name),
        settings.now().isoformat(timespec="seconds"),
        target.relative_to(orders.folder).as_posix(),
        verdict.count,
        verdict.edition,
    )
    if not entry:
        ledger.add(book, taken)
    _move(path, look, copy, target)
    return taken, verdict.summary


def _was_cut_short(entry: ledger.Entry, folder: Path) -> bool:
    target = folder / entry.moved_to
    return not target.exists() and places.report_of(target).exists()


def _again(entry: ledger.Entry, orders: Orders) -> Verdict:
    say = orders.language.say
    summary = say("the same file as {file}; not taken again", file=places.shown(entry.moved_to))
    lines = [
        say(
            "It came on {moment}; the report beside that file tells what became of it.",
            moment=entry.taken_at.replace("T", " "),
        )
    ]
    return Verdict(entry.refused, summary, tuple(lines), count=entry.problems, edition=entry.edition)


def _write_marked(copy: Path, name: str, verdict: Verdict, orders: Orders) -> Path | None:
    """The same workbook with its bad cells marked, in refused/, to be fixed and put into the folder."""
    if not verdict.markable:
        return None
    marked = io.BytesIO()
    try:
        write_marked(copy, places.shown(name), verdict.problems, orders.language, marked, verdict.corrections)
    except (Refused, Unreadable):
        return None
    target = places.free_place(orders.folder / places.REFUSED, f"{Path(name).stem}.marked.xlsx")
    places.write_whole(target, marked.getvalue())
    return target


def _report(name: str, sha256: str, verdict: Verdict, marked: Path | None, orders: Orders) -> str:
    language, say = orders.language, orders.language.say
    moment = f"{settings.now():%Y-%m-%d %H:%M:%S}"
    lines = [
        f"{places.shown(name)}: {verdict.summary}",
        say("{moment}, agency {agency}, SHA-256 {hash}", moment=moment, agency=orders.agency, hash=sha256),
        "",
        *verdict.lines,
    ]
    if verdict.problems:
        lines += [
            "",
            say("Problems: {count}", count=language.number(verdict.count)),
            *(problem_line(problem, language) for problem in verdict.problems),
        ]
    if marked:
        lines += [
            "",
            say(
                "Its bad cells are marked in refused/{file}: fix them there and put that file into the folder.",
                file=places.shown(marked.name),
            ),
        ]
    if verdict.problems or verdict.refused:
        lines += [
            "",
            say(
                "This very file is not taken from the folder again, even if what it lacked is there now: python "
                "-m loaders load does that."
            ),
        ]
    return "\n".join(lines) + "\n"


def _move(path: Path, look: Look, copy: Path, target: Path) -> None:
    """The file itself, or where something else has been written in its place meanwhile, the copy that was loaded."""
    if look_at(path) == look:
        path.replace(target)
        copy.unlink(missing_ok=True)
    else:
        copy.replace(target)
    places.close(target)
