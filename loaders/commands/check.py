"""check: every problem of files, and nothing is changed.

It is run again and again while a file is made, so what only some files need (pandas, pyarrow, openpyxl) is imported
only for those.
"""

import io
from argparse import Namespace
from pathlib import Path

from kpi.warehouse import editions
from kpi.warehouse.replacing import write_whole
from language import Language
from loaders.checking.checked import CheckedFile, Incoming
from loaders.commands.incoming import exit_code, incoming_files, print_files
from loaders.figures.upgrade import upgrade
from loaders.printing.checked_files import files_row
from loaders.printing.notes import warning_lines
from loaders.printing.progress import Progress
from loaders.printing.rows import print_json
from loaders.problems.problem import Refused
from loaders.queries import kept_open
from loaders.review.check_files import brings_definitions, check_files
from loaders.review.summarise import summarise_files
from loaders.roles.actor import operator


def check(options: Namespace, language: Language) -> int:
    if options.marked and len(options.files) > 1:
        raise Refused("one_to_mark")
    with kept_open(options.database):  # once, also for what brings it up to date
        upgrade(options.database, options.today)
        incoming = incoming_files(options)
        with Progress(language) as progress:
            checked = check_files(
                incoming, options.today, options.database, options.agency, options.plan, progress=progress
            )
    if options.marked:
        _write_marked(checked[0], options.marked, language)
    files, (lines, rows) = summarise_files(checked), _previews(incoming, checked, options, language)
    if options.format == "json":
        print_json(files_row(files, language) | {"definitions": rows})
        return exit_code(files)
    print_files(files, language)
    for line in lines:
        print(line)
    if not any(file.problems for file in files) and not warning_lines(files, language):
        print(language.say("No problems."))
    return exit_code(files)


def _write_marked(file: CheckedFile, target: Path, language: Language) -> None:
    from loaders.marked.workbook import write_marked

    marked = io.BytesIO()
    write_marked(file.path, file.name, file.problems, language, marked, file.corrections)
    write_whole(target, marked.getvalue())


def _previews(
    incoming: tuple[Incoming, ...], files: list[CheckedFile], options: Namespace, language: Language
) -> tuple[list[str], list[dict]]:
    """What the files' definitions of indicators give, as lines of text and as rows of JSON; nothing without an agency
    and a database."""
    if not options.agency or not brings_definitions(files):
        return [], []
    from loaders.printing.previews import preview_lines, preview_row
    from loaders.publishing.request import Request
    from loaders.publishing.service import look

    try:
        request = Request(incoming, options.database, options.agency, options.today, operator("–"))
        previews = look(request, files).previews
    except editions.NoDatabase:
        return [], []
    return preview_lines(previews, language), [preview_row(preview, language) for preview in previews]
