"""check, load, template: files in, and the workbook to be filled in."""

import io
from contextlib import suppress
from pathlib import Path

from kpi.oversight import moves
from kpi.warehouse import editions
from kpi.warehouse.originals import file_hash
from language import Language
from loaders.checking.check import CheckedFile, Incoming
from loaders.marked.workbook import write_marked
from loaders.printing.outcome import dry_run_lines, outcome_row, result_lines, result_row
from loaders.printing.previews import preview_lines, preview_row
from loaders.printing.problems import note_lines, problem_line, warning_lines
from loaders.printing.progress import Progress
from loaders.printing.rows import print_json
from loaders.problems.problem import Unreadable
from loaders.problems.raised import CLEAN, PROBLEMS, UNREADABLE
from loaders.publishing import load as work
from loaders.publishing.load_summary import Digest, digested
from loaders.recognition.corrections import Corrections, published_corrections
from loaders.workbooks.template import write_template


def check(options, language: Language) -> int:
    if options.marked and len(options.files) > 1:
        raise Unreadable("one_to_mark")
    with Progress(language) as progress:
        files = work.check_files(
            _incoming(options), options.today, options.database, options.agency, options.plan, progress=progress
        )
    if options.marked:
        marked = io.BytesIO()
        write_marked(files[0].path, files[0].name, files[0].problems, language, marked, files[0].corrections)
        options.marked.write_bytes(marked.getvalue())
    previews = work.preview(files, options.today, options.database, options.agency)
    if options.format == "json":
        print_json(
            outcome_row(files, language) | {"definitions": [preview_row(preview, language) for preview in previews]}
        )
    else:
        digest = digested(work.Outcome(files))
        _print_read(files, digest, language)
        for line in preview_lines(previews, language):
            print(line)
        if not any(file.problems for file in files) and not warning_lines(digest.files, language):
            print(language.say("No problems."))
    return _exit(files)


def load(options, language: Language) -> int:
    with Progress(language) as progress:
        outcome = work.load_files(
            _incoming(options),
            options.today,
            options.database,
            options.agency,
            options.plan,
            who=options.who,
            strict=options.strict,
            withdraw=None if options.withdraw else frozenset(),
            keep=not options.dry_run,
            progress=progress,
        )
    digest = digested(outcome)
    moved = digest.moves if options.dry_run else moves_of(options, digest.edition, options.agency)
    if options.format == "json":
        print_json(
            outcome_row(outcome.files, language) | {"dry_run": options.dry_run} | result_row(digest, moved, language)
        )
        return _exit(outcome.files)
    _print_read(outcome.files, digest, language)
    for line in (
        dry_run_lines(digest, options.withdraw, language) if options.dry_run else result_lines(digest, moved, language)
    ):
        print(line)
    return _exit(outcome.files)


def template(options, language: Language) -> int:
    write_template(options.dataset, language, options.output)
    print(options.output)
    return CLEAN


def moves_of(options, edition: int | None, agency: str | None) -> list[dict]:
    """The figures that an edition moved (kpi.oversight.moves.read_moves); of none, none."""
    if edition is None:
        return []
    with editions.open_edition(options.database, edition) as connection:
        return moves.read_moves(connection, edition - 1, edition, options.today, agency)


def _incoming(options) -> list[Incoming]:
    """The files, with the cells that were corrected when the very same file was published."""
    return [Incoming(path, path.name, _corrections(path, options)) for path in options.files]


def _corrections(path: Path, options) -> Corrections:
    if not options.agency:
        return {}
    with suppress(OSError):  # reading it will say so
        return published_corrections(options.database, options.agency, file_hash(path))
    return {}


def _print_read(files: list[CheckedFile], digest: Digest, language: Language) -> None:
    for line in warning_lines(digest.files, language):
        print(line)
    for problem in (problem for file in files for problem in file.problems):
        print(problem_line(problem, language))
    for line in note_lines(digest.files, language):
        print(line)


def _exit(files: list[CheckedFile]) -> int:
    if any(file.fatal for file in files):
        return UNREADABLE
    return PROBLEMS if any(file.problems for file in files) else CLEAN
