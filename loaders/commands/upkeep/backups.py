"""backup, verify, restore: the database as one archive."""

from argparse import Namespace

from language import Language, message
from loaders.backup import archive
from loaders.commands.known import refuse_unreadable
from loaders.printing.rows import print_json
from loaders.printing.upkeep.backups import backup_line, backup_row, proof_lines, proof_row
from loaders.problems.raised import CLEAN, PROBLEMS
from loaders.roles.file import is_beside, roles_file

_ROLES = message("The file of roles was restored from the backup: check who has which role.")
_OWN_ROLES = message("The file of roles stays as it is; that of the backup was not put in its place.")
_ROLES_ELSEWHERE = message("The file of roles in the backup was not restored: roles are read from {file}.")


def backup(options: Namespace, language: Language) -> int:
    written = archive.write(options.database, options.archive)
    _print(options, [backup_line(written, options.archive, language)], backup_row(written))
    return CLEAN


def verify(options: Namespace, language: Language) -> int:
    """Exit 1 where rows of the archive do not give its figures."""
    from loaders.backup.proof import prove  # with pandas

    refuse_unreadable(options.archive)
    proof = prove(options.archive, options.given_today)
    _print(options, proof_lines(proof, options.archive, language), proof_row(proof, language))
    return PROBLEMS if proof.moves else CLEAN


def restore(options: Namespace, language: Language) -> int:
    from loaders.backup.restoring import restore as put_back

    refuse_unreadable(options.archive)
    roles = roles_file(options.database)
    notice = _ROLES if not roles.exists() else _OWN_ROLES
    if not is_beside(options.database):
        notice = _ROLES_ELSEWHERE
    restored = put_back(options.archive, options.database)
    lines = [language.say("Edition {edition} in {folder}", edition=restored.edition, folder=options.database)]
    if restored.has_roles:
        lines.append(language.say(notice, file=roles))
    _print(options, lines, backup_row(restored))
    return CLEAN


def _print(options: Namespace, lines: list[str], row: dict) -> None:
    if options.format == "json":
        print_json(row)
    else:
        print("\n".join(lines))
