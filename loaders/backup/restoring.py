"""An archive is put back where its database stood, or where none stands."""

from pathlib import Path

import duckdb

from kpi.warehouse import editions, previews, rights
from kpi.warehouse.versions import refuse_newer_file
from loaders.backup.archive import ROLES, Backup, unpack
from loaders.problems.problem import Refused, Unreadable
from loaders.queries import query
from loaders.roles.file import is_beside


def restore(archive: Path, folder: Path) -> Backup:
    """Its edition becomes the newest of the folder; files of earlier editions stay, and so does a file of roles: what
    somebody has lost since does not come back. Where roles are read from elsewhere, none is put there. Whoever is
    reading goes on, and sees it with the next click.

    Raises Refused where the folder holds a newer edition or another database, Unreadable, kpi.warehouse.versions.Newer,
    editions.Busy and OSError; the folder is then as it was.
    """
    rights.make_folder(folder)
    with previews.private_folder(folder) as own:
        backup = unpack(archive, own)
        unpacked = editions.edition_file(own, backup.edition)
        try:
            refuse_newer_file(unpacked, archive)
        except duckdb.Error:
            raise Unreadable("damaged_backup") from None
        with editions.locked(folder):
            _refuse_unrelated(folder, unpacked, backup.edition)
            _put_back(own, folder, backup)
    return backup


def _refuse_unrelated(folder: Path, unpacked: Path, edition: int) -> None:
    try:
        newest = editions.newest_edition(folder)
    except editions.NoDatabase:
        return
    if newest > edition:
        raise Refused("newer_there", newest=newest, edition=edition)
    there = _published(editions.edition_file(folder, newest), newest)
    if there and there != _published(unpacked, newest):
        raise Refused("another_database", folder=str(folder))


def _published(path: Path, edition: int) -> tuple | None:
    """When and by whom an edition was published, as a database's file knows it: what tells two databases apart. None of
    a file that cannot be read, which is what an archive is put back for."""
    try:
        with editions.open_file(path) as connection:
            known = {number: tuple(rest) for number, *rest in connection.execute(query("publications")).fetchall()}
            return known.get(edition)
    except duckdb.Error:
        return None


def _put_back(own: Path, folder: Path, backup: Backup) -> None:
    """Originals first and the pointer last: a kill leaves what was there before."""
    rights.make_folder(folder / "originals")
    for one in backup.files:
        if one.name == ROLES and ((folder / ROLES).exists() or not is_beside(folder)):
            continue
        (own / one.name).replace(folder / one.name)
    editions.point_to(folder, backup.edition)
