"""backup, verify, restore: the database as one archive."""

from argparse import Namespace

from language import Language
from loaders.backup import archive
from loaders.printing.rows import print_json
from loaders.printing.upkeep.backups import backup_line, backup_row, proof_lines, proof_row
from loaders.problems.raised import CLEAN, PROBLEMS


def backup(options: Namespace, language: Language) -> int:
    written = archive.write(options.database, options.archive)
    _print(options, [backup_line(written, options.archive, language)], backup_row(written))
    return CLEAN


def verify(options: Namespace, language: Language) -> int:
    """Exit 1 where rows of the archive do not give its figures."""
    from loaders.backup.proof import prove  # with pandas

    proof = prove(options.archive, options.given_today)
    _print(options, proof_lines(proof, options.archive, language), proof_row(proof, language))
    return PROBLEMS if proof.moves else CLEAN


def restore(options: Namespace, language: Language) -> int:
    from loaders.backup.restoring import restore as put_back

    restored = put_back(options.archive, options.database)
    line = language.say("Edition {edition} in {folder}", edition=restored.edition, folder=options.database)
    _print(options, [line], backup_row(restored))
    return CLEAN


def _print(options: Namespace, lines: list[str], row: dict) -> None:
    if options.format == "json":
        print_json(row)
    else:
        print("\n".join(lines))
