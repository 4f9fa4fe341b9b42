"""Exceptions as faults that people are shown, and the exit codes of the command line."""

from pathlib import Path

import duckdb

from kpi.warehouse import editions, versions
from loaders.problems.problem import Fault, Refused, Unreadable
from loaders.problems.reasons import reason_texts

CLEAN, PROBLEMS, UNREADABLE = 0, 1, 2  # 2 also where an order was refused
RAISED = (Refused, Unreadable, editions.NoDatabase, editions.Busy, versions.Newer, duckdb.Error, OSError)


def fault_of(raised: Exception, folder: Path) -> Fault:
    """What is wrong, of an exception of RAISED. folder: the database's."""
    if isinstance(raised, (Refused, Unreadable)):
        return raised.fault
    if isinstance(raised, editions.NoDatabase):
        return Fault("no_database")
    if isinstance(raised, editions.Busy):
        return Fault("database_busy")
    if isinstance(raised, versions.Newer):
        return Fault("database_of_later_version", {"folder": str(raised.folder)})
    if isinstance(raised, duckdb.Error):
        return Fault("damaged_database", {"folder": str(folder)})
    assert isinstance(raised, OSError)
    return Fault("cannot_write", {"reason": reason_texts(raised), "file": raised.filename or str(folder)})
