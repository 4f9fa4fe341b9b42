"""load: files checked, and what is right published as one edition; or only looked at."""

from argparse import Namespace

from kpi.oversight.moves import Move, read_moves
from kpi.warehouse import editions
from language import Language
from loaders.commands.incoming import exit_code, incoming_files, print_files
from loaders.printing.checked_files import files_row
from loaders.printing.outcome import dry_run_lines, result_lines, result_row
from loaders.printing.progress import Progress
from loaders.printing.rows import print_json
from loaders.publishing.load import load_files
from loaders.publishing.load_summary import summarise


def load(options: Namespace, language: Language) -> int:
    with Progress(language) as progress:
        outcome = load_files(
            incoming_files(options),
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
    files, summary = outcome.files, summarise(outcome)
    moves = summary.moves if options.dry_run else moves_of(options, summary.edition, options.agency)
    if options.format == "json":
        print_json(files_row(files, language) | {"dry_run": options.dry_run} | result_row(summary, moves, language))
        return exit_code(files)
    print_files(files, summary.files, language)
    looked_at = options.dry_run
    for line in (
        dry_run_lines(summary, options.withdraw, language) if looked_at else result_lines(summary, moves, language)
    ):
        print(line)
    return exit_code(files)


def moves_of(options: Namespace, edition: int | None, agency: str | None) -> list[Move]:
    """The figures that an edition moved (kpi.oversight.moves.read_moves); of none, none."""
    if edition is None:
        return []
    with editions.open_edition(options.database, edition) as connection:
        return read_moves(connection, edition - 1, edition, options.today, agency)
