"""load: files checked, and what is right published as one edition; or only looked at."""

from argparse import Namespace

from language import Language, message
from loaders.commands.incoming import exit_code, incoming_files, print_files
from loaders.printing.checked_files import files_row
from loaders.printing.outcome import dry_run_lines, result_lines, result_row
from loaders.printing.progress import Progress
from loaders.printing.rows import print_json
from loaders.problems.problem import Refused
from loaders.problems.raised import CLEAN, PROBLEMS
from loaders.publishing.change import moved_by
from loaders.publishing.request import Request
from loaders.publishing.service import preview, publish

_KEPT_BACK = {
    "was": message("Nothing was published: with --strict nothing is kept where anything is wrong."),
    "would": message("Nothing would be published: with --strict nothing is kept where anything is wrong."),
}


def load(options: Namespace, language: Language) -> int:
    with Progress(language) as progress:
        result = (preview if options.dry_run else publish)(_request(options), progress)
    if result.fault:
        raise Refused(result.fault.code, **result.fault.values)
    moves = result.moves or moved_by(options.database, result.edition, options.today, options.agency)
    if options.format == "json":
        row = files_row(result.files, language) | {"dry_run": options.dry_run} | result_row(result, moves, language)
        print_json(row)
        return max(exit_code(result.files), PROBLEMS if options.strict and result.sheets is None else CLEAN)
    print_files(result.files, language)
    if options.strict and result.sheets is None and not result.unreadable:
        print(language.say(_KEPT_BACK["would" if options.dry_run else "was"]))
        return PROBLEMS
    if options.dry_run:
        lines = dry_run_lines(result, options.withdraw, language)
    else:
        lines = result_lines(result, moves, language)
    for line in lines:
        print(line)
    return exit_code(result.files)


def _request(options: Namespace) -> Request:
    return Request(
        incoming_files(options),
        options.database,
        options.agency,
        options.today,
        options.who,
        options.plan,
        strict=options.strict,
        is_full_export=options.withdraw,
        strip=options.strip,
    )
