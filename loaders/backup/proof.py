"""An archive is proved: unpacked, opened, and its figures of clauses and plans made anew from its rows."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

import duckdb

from kpi.figures.table import read_figures
from kpi.oversight.moves import Move, read_moves
from kpi.plans import read_plans
from kpi.warehouse import editions, previews
from kpi.warehouse.queries import query
from kpi.warehouse.versions import refuse_newer_file
from kpi.warehouse.writing import writing
from loaders.backup.archive import Backup, unpack
from loaders.figures import rollup
from loaders.figures.declared import declare
from loaders.problems.problem import Unreadable
from loaders.queries import query as ours


@dataclass(frozen=True, slots=True)
class Proof:
    """figures: how many the newest edition holds. moves: those that its rows do not give; none where all is well."""

    backup: Backup
    agencies: tuple[str, ...]
    figures: int
    moves: tuple[Move, ...]


def prove(archive: Path, today: date | None) -> Proof:
    """today: on which day figures are made anew; None: on that of the newest edition.

    In a folder beside the archive, which is removed afterwards.

    Raises Unreadable, kpi.warehouse.versions.Newer and OSError.
    """
    with previews.private_folder(archive.resolve().parent) as own:
        backup = unpack(archive, own)
        unpacked = editions.edition_file(own, backup.edition)
        try:
            refuse_newer_file(unpacked, archive)
            with writing(unpacked, backup.edition + 1, None, is_kept=False) as connection:
                return _proved(connection, backup, today)
        except duckdb.Error:
            raise Unreadable("damaged_backup") from None


def _proved(connection: duckdb.DuckDBPyConnection, backup: Backup, today: date | None) -> Proof:
    edition = backup.edition + 1
    on = today or max(published for _, published, *_ in connection.execute(query("editions")).fetchall()).date()
    declare(connection, edition)
    connection.execute(ours("figures_anew"), {"edition": edition})
    agencies = tuple(sorted({plan.agency for plan in read_plans(connection, backup.edition)}))
    moves: list[Move] = []
    for agency in agencies:
        rollup.write_figures(connection, agency, edition, on)
        moves += read_moves(connection, backup.edition, edition, on, agency)
    figures = len(read_figures(connection, backup.edition, on))
    return Proof(backup, agencies, figures, tuple(moves))
