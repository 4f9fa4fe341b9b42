"""An archive, and what its proof found, as lines of text and as a row of JSON."""

from pathlib import Path

from language import Language
from loaders.backup.archive import Backup
from loaders.backup.proof import Proof
from loaders.printing.moves import move_lines, move_row

_MEGABYTE = 1_000_000


def backup_line(backup: Backup, archive: Path, language: Language) -> str:
    return language.say(
        "{file}: edition {edition}, originals: {originals}, {size} MB",
        file=archive,
        edition=backup.edition,
        originals=language.number(backup.originals),
        size=language.number(round(backup.size / _MEGABYTE, 1)),
    )


def backup_row(backup: Backup) -> dict:
    """A backup for JSON; size in bytes."""
    return {"edition": backup.edition, "made": backup.made, "originals": backup.originals, "size": backup.size}


def proof_lines(proof: Proof, archive: Path, language: Language) -> list[str]:
    lines = [backup_line(proof.backup, archive, language)]
    if proof.moves:
        return [*lines, *move_lines(proof.moves, True, language)]
    count = language.number(proof.figures)
    say = language.say
    return [
        *lines,
        say("Figures of clauses and plans, made anew from their rows, are the same: {figures}.", figures=count),
    ]


def proof_row(proof: Proof, language: Language) -> dict:
    row = backup_row(proof.backup)
    return row | {
        "agencies": proof.agencies,
        "figures": proof.figures,
        "moves": [move_row(move, language) for move in proof.moves],
    }
