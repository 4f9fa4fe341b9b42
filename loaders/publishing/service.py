"""The one way into the database: files checked, and published as one edition or looked at as if they were.

All of a request is published or nothing, with the figures that it gives.
"""

from collections.abc import Callable
from dataclasses import replace

from kpi.oversight.moves import read_moves
from kpi.warehouse import editions, originals
from loaders.checking.checked import CheckedFile
from loaders.definitions.previews import read_previews
from loaders.problems.problem import Refused
from loaders.problems.raised import fault_of
from loaders.publishing.change import finish_change
from loaders.publishing.comparing.comparison import Renamed
from loaders.publishing.kept_originals import keep_originals, stripped_copies, write_stripped
from loaders.publishing.kept_out import keep_out
from loaders.publishing.looked_at import looked_at, refuse_other
from loaders.publishing.request import Progress, Request, silent
from loaders.publishing.result import Result, Seen, deeds_of, unseen
from loaders.publishing.sheets import (
    compare_sheets,
    digest_rows,
    renamed_rows,
    seen_sheets,
    withdraw_gone,
    write_sheets,
)
from loaders.review.check_files import check_files, leaving_garbage
from loaders.review.summarise import summarise_files
from loaders.roles.role import Deed
from loaders.roles.seeing import refuse_unseen


@leaving_garbage()
def publish(request: Request, progress: Progress = silent) -> Result:
    """Publish the rows that are right; no edition where none is new, changed or withdrawn.

    Raises Refused, also for who may not, kpi.warehouse.editions.NoDatabase and Busy.
    """
    request.who.refuse_unless(Deed.PUBLISH, request.agency)
    files, is_usable = _checked(request, progress)
    if not is_usable:
        return Result(summarise_files(files))
    published, renamed = None, Renamed()
    with (
        stripped_copies(request, files) as copies,
        editions.publication(request.folder, request.who.author) as (connection, edition),
    ):
        if request.based_on not in (None, edition - 1) and not request.looked_at:
            raise Refused("published_meanwhile")
        progress("rows")
        hashes = keep_originals(request, files, copies)
        written = write_sheets(connection, edition, request, files, hashes)
        renamed = renamed_rows(connection, edition, request, written)
        results = withdraw_gone(connection, edition, request, written)
        if not any(result.new or result.changed or result.withdrawn for result in results):
            raise editions.GivenUp
        digest = digest_rows(connection, edition, request, written) if request.looked_at else ""
        for deed in deeds_of(results):
            request.who.refuse_unless(deed, request.agency)
        write_stripped(connection, edition, request, files)
        keep_out(connection, written)
        progress("figures")
        finish_change(connection, request.agency, edition, request.today)
        if request.looked_at:
            moves = read_moves(connection, edition - 1, edition, request.today, request.agency)
            now = Result(summarise_files(files), results, digest=digest, moves=tuple(moves))
            refuse_other(request.looked_at, looked_at(edition - 1, now))
        published = edition
    return Result(summarise_files(files), results, published, renamed=renamed)


@leaving_garbage()
def preview(request: Request, progress: Progress = silent, seen: Seen = unseen) -> Result:
    """What publishing would change. Nothing is changed, and nobody waits. What may not be changed, as a closed year, is
    the fault of files that are known all the same. Raises Refused for who may not see the agency and where the files
    cannot be checked, and NoDatabase.

    seen: called with what is known before the figures are added up, which takes longer than all before.
    """
    refuse_unseen(request.folder, request.agency, request.who)
    files, is_usable = _checked(request, progress)
    if not is_usable:
        return Result(summarise_files(files))
    try:
        return look(request, files, progress, seen)
    except Refused as refused:
        return Result(summarise_files(files), fault=refused.fault)


def settled(order: Callable[[Request], Result], request: Request) -> Result:
    """What came of publish or preview; where it was refused, why. Raises NoDatabase."""
    try:
        return order(request)
    except (Refused, editions.Busy) as raised:
        return Result(fault=fault_of(raised, request.folder))


def look(request: Request, files: list[CheckedFile], progress: Progress = silent, seen: Seen = unseen) -> Result:
    """preview of files that were checked already. Raises Refused."""
    refuse_unseen(request.folder, request.agency, request.who)
    with editions.preview(request.folder) as (connection, edition):
        progress("rows")
        hashes = [originals.file_hash(file.path) for file in files]
        written = write_sheets(connection, edition, request, files, hashes)
        comparisons = compare_sheets(connection, edition, request, written)
        results = withdraw_gone(connection, edition, request, written)
        cells = seen_sheets(connection, edition, written)
        digest = digest_rows(connection, edition, request, written)
        rows = Result(
            summarise_files(files), results, comparisons=comparisons, seen=cells, digest=digest, has_figures=False
        )
        seen(rows)
        progress("figures")
        finish_change(connection, request.agency, edition, request.today)
        return replace(
            rows,
            has_figures=True,
            moves=tuple(read_moves(connection, edition - 1, edition, request.today, request.agency)),
            previews=read_previews(connection, request.agency, edition, request.today),
        )


def _checked(request: Request, progress: Progress) -> tuple[list[CheckedFile], bool]:
    """The files, and whether anything can be published: what keeps one of them back keeps back all."""
    editions.newest_edition(request.folder)  # where there is no database, nobody waits for that
    about = (request.today, request.folder, request.agency, request.plan)
    files = check_files(request.files, *about, progress, is_typed=request.is_typed, taken_out=request.taken_out)
    return files, not any(file.fatal or file.keeps_back for file in files) and not (request.strict and _is_wrong(files))


def _is_wrong(files: list[CheckedFile]) -> bool:
    """Whether anything has a problem, or a whole sheet counts for nothing."""
    found = summarise_files(files)
    sheets = (sheet.counted for file in found for sheet in file.sheets if sheet.counted)
    return any(file.problems for file in found) or any(counted.is_nothing for counted in sheets)
