"""Reads of what people must look at: what is missing, doubtful or late, what moved and who loaded it; each cached on
the edition."""

import duckdb

from kpi import kept_out as kpi_kept_out
from kpi.oversight import completeness as kpi_completeness
from kpi.oversight import duplicates as kpi_duplicates
from kpi.oversight import history as kpi_history
from kpi.oversight import moves as kpi_moves
from kpi.oversight import publications as kpi_publications
from kpi.oversight import reach as kpi_reach
from kpi.oversight import readiness as kpi_readiness
from kpi.oversight import spellings as kpi_spellings
from kpi.oversight.acts import Act, Correction, Upload, UploadSheet
from kpi.oversight.untranslated import Lacking
from loaders.roles.role import Deed
from ui.access.visitors.visitor import Visitor
from ui.data.edition_cache import of_database, of_edition
from ui.data.reads import today
from ui.data.seen import hidden


def acts() -> list[Act]:
    """kpi.oversight.history.read_acts of the agencies that the visitor may see."""
    unseen = hidden()
    return [act for act in of_database(kpi_history.read_acts) if act.agency not in unseen]


def former_clock() -> int:
    """kpi.oversight.publications.read_former_clock."""
    return of_database(kpi_publications.read_former_clock)


def upload_sheets(upload: int) -> list[UploadSheet]:
    """kpi.oversight.history.read_upload_sheets."""
    return of_database(kpi_history.read_upload_sheets, upload)


def corrections(upload: int) -> list[Correction]:
    """kpi.oversight.history.read_corrections."""
    return of_database(kpi_history.read_corrections, upload)


def kept_out(upload: Upload, most: int, now: Visitor) -> tuple[kpi_kept_out.KeptOutRow, ...]:
    """kpi.kept_out.read_kept_out, for those alone to whom originals are open."""
    if not now.may(Deed.ORIGINALS, upload.agency):
        raise PermissionError("not allowed")
    return of_database(kpi_kept_out.read_kept_out, upload.upload, most)


def kept_out_count(upload: int) -> int:
    """kpi.kept_out.count_kept_out."""
    return of_database(kpi_kept_out.count_kept_out, upload)


def brought(edition: int, agency: str) -> list[kpi_publications.Brought]:
    """kpi.oversight.publications.read_brought."""
    return of_database(kpi_publications.read_brought, edition, agency)


def moves(before: int, after: int, agency: str) -> list[kpi_moves.Move]:
    """kpi.oversight.moves.read_moves."""
    return of_database(kpi_moves.read_moves, before, after, today(), agency)


def requirements(agency: str, plan: str, years: tuple[int, ...]) -> list[kpi_completeness.Requirement]:
    """kpi.oversight.completeness.read_requirements."""
    return of_edition(kpi_completeness.read_requirements, agency, plan, years)


def readiness(agency: str, plan: str, year: int) -> list[kpi_readiness.Readiness]:
    """kpi.oversight.readiness.read_readiness."""
    return of_edition(kpi_readiness.read_readiness, agency, plan, year)


def nothing_answers(agency: str, plan: str) -> dict[tuple[str, str, int], kpi_completeness.Answer]:
    """kpi.oversight.completeness.read_nothing_answers."""
    return of_edition(kpi_completeness.read_nothing_answers, agency, plan)


def newest_facts(agency: str, plan: str) -> list[kpi_reach.Newest]:
    """kpi.oversight.reach.read_newest."""
    return of_edition(kpi_reach.read_newest, agency, plan, today())


def complete_days(agency: str) -> list[kpi_reach.CompleteDay]:
    """kpi.oversight.reach.read_complete_days."""
    return of_edition(kpi_reach.read_complete_days, agency, today())


def duplicates(agency: str, plan: str) -> kpi_duplicates.Duplicates:
    """kpi.oversight.duplicates.read_duplicates."""
    return of_edition(kpi_duplicates.read_duplicates, agency, plan)


def untranslated(agency: str) -> tuple[Lacking, ...]:
    """loaders.workbooks.untranslated.read_untranslated."""
    return tuple(of_edition(_untranslated, agency))


def _untranslated(cursor: duckdb.DuckDBPyConnection, number: int, agency: str) -> list[Lacking]:
    from loaders.workbooks.untranslated import read_untranslated  # with what writes workbooks

    return read_untranslated(cursor, number, agency)


def kept_spellings(agency: str) -> tuple[kpi_spellings.Decision, ...]:
    """kpi.oversight.spellings.read_decisions."""
    return tuple(of_edition(kpi_spellings.read_decisions, agency))


def likely_spellings(agency: str) -> tuple[kpi_spellings.Likely, ...]:
    """kpi.oversight.spellings.likely_one."""
    return tuple(of_edition(_likely_spellings, agency))


def _likely_spellings(cursor: duckdb.DuckDBPyConnection, number: int, agency: str) -> list[kpi_spellings.Likely]:
    decided = kpi_spellings.read_decisions(cursor, number, agency)
    return kpi_spellings.likely_one(kpi_spellings.read_members(cursor, number, agency), decided)
