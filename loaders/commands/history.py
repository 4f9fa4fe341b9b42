"""history, editions, undo: what was done, what it made, and taking it back."""

from argparse import Namespace

import duckdb

from kpi.oversight.acts import Act
from kpi.oversight.history import read_acts
from kpi.oversight.moves import read_moves
from kpi.oversight.publications import read_former_clock, read_published
from kpi.warehouse.editions import newest_edition, open_edition
from language import Language
from language.moments import former_clock_text
from loaders.commands.known import refuse_unknown
from loaders.printing.acts import act_line, act_row, edition_lines, edition_row
from loaders.printing.moves import move_lines, move_row
from loaders.printing.progress import Progress
from loaders.printing.rows import print_json
from loaders.problems.problem import Refused
from loaders.problems.raised import CLEAN
from loaders.publishing import undo as undoing
from loaders.publishing.change import moved_by
from loaders.publishing.undo import Undone


def history(options: Namespace, language: Language) -> int:
    refuse_unknown(options.database, options.agency)
    with open_edition(options.database, newest_edition(options.database)) as connection:
        found = [act for act in read_acts(connection) if options.agency in (None, act.agency)]
        former = read_former_clock(connection)
    if options.format == "json":
        print_json([act_row(act, options.database) for act in found])
    for act in found if options.format == "text" else ():
        print(act_line(act, language))
    if options.format == "text" and (text := former_clock_text([act.edition for act in found], former, language)):
        print(text)
    return CLEAN


def editions(options: Namespace, language: Language) -> int:
    """All of them, or what figures say in the one and in the other of two."""
    refuse_unknown(options.database, options.agency)
    newest = newest_edition(options.database)
    with open_edition(options.database, newest) as connection:
        if options.two:
            _compare(connection, options, newest, language)
        else:
            _list(connection, options, language)
    return CLEAN


def undo(options: Namespace, language: Language) -> int:
    with Progress(language) as progress:
        undone = _undone(options, progress)
    moved = undone.moves or moved_by(options.database, undone.edition, options.today)
    if options.format == "json":
        print_json(
            {
                "upload": options.upload,
                "dry_run": options.dry_run,
                "edition": undone.edition,
                "left": undone.left,
                "returned": undone.returned,
                "figures": [move_row(move, language) for move in moved],
            }
        )
        return CLEAN
    counts = {"left": language.number(undone.left), "returned": language.number(undone.returned)}
    print(language.say("Rows of the upload that leave: {left}; rows that come back: {returned}.", **counts))
    for line in move_lines(moved, options.dry_run, language):
        print(line)
    if options.dry_run:
        print(language.say("This was a dry run: nothing was changed."))
    else:
        print(language.say("Published as edition {edition}.", edition=undone.edition))
    return CLEAN


def _undone(options: Namespace, progress: Progress) -> Undone:
    asked = (options.database, options.upload, options.today)
    if options.dry_run:
        return undoing.preview_undo(*asked, who=options.who, progress=progress)
    return undoing.undo(*asked, who=options.who, note=options.note, progress=progress)


def _list(connection: duckdb.DuckDBPyConnection, options: Namespace, language: Language) -> None:
    made: dict[int, list[Act]] = {}
    for act in read_acts(connection):
        made.setdefault(act.edition, []).append(act)
    days = sorted(read_published(connection).items(), reverse=True)
    if options.agency:
        days = [
            (edition, day)
            for edition, day in days
            if any(act.agency == options.agency for act in made.get(edition, ()))
        ]
    if options.format == "json":
        print_json([edition_row(edition, day, made.get(edition, []), options.database) for edition, day in days])
        return
    for edition, day in days:
        for line in edition_lines(edition, day, made.get(edition, []), language):
            print(line)


def _compare(connection: duckdb.DuckDBPyConnection, options: Namespace, newest: int, language: Language) -> None:
    for edition in options.two:
        if not 1 <= edition <= newest:
            raise Refused("unknown_edition", edition=edition, newest=newest)
    before, after = options.two
    moved = read_moves(connection, before, after, options.today, options.agency)
    if options.format == "json":
        print_json([move_row(move, language) for move in moved])
    for line in move_lines(moved, False, language) if options.format == "text" else ():
        print(line)
