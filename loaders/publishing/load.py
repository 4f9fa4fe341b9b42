"""Files checked and published as one edition: what the command line, the pages and the samples do."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TypedDict, Unpack

from kpi.warehouse import editions
from kpi.warehouse.author import ONLOOKER, Author
from loaders.checking.checked import CheckedFile, Incoming
from loaders.definitions.previews import Preview
from loaders.publishing.publish import Publication, publish
from loaders.review.check_files import brings_definitions, check_files, leaving_garbage


@dataclass(frozen=True)
class Outcome:
    """files: as they were checked. publication: None where nothing was to be published."""

    files: list[CheckedFile]
    publication: Publication | None = None


class PublishOptions(TypedDict, total=False):
    """Of loaders.publishing.publish.publish."""

    kind: str
    withdraw: frozenset[str] | None
    keep: bool
    based_on: int | None


class LoadOptions(PublishOptions, total=False):
    """strict: nothing is kept where anything is wrong."""

    strict: bool


@leaving_garbage()
def load_files(
    incoming: list[Incoming],
    today: date,
    folder: Path,
    agency: str,
    plan: str | None = None,
    *,
    who: Author,
    strict: bool = False,
    progress: Callable[[str], None] = lambda step: None,
    **how: Unpack[PublishOptions],
) -> Outcome:
    """Check and publish one edition. strict: nothing is kept where anything is wrong.

    Raises Refused, kpi.warehouse.editions.NoDatabase and Busy. A file that cannot be read at all
    keeps the whole load back.
    """
    editions.newest_edition(folder)
    files = check_files(incoming, today, folder, agency, plan, progress)
    if any(file.fatal for file in files) or (strict and any(file.problems for file in files)):
        return Outcome(files)
    return Outcome(files, publish(folder, agency, files, today, who=who, progress=progress, **how))


def preview(files: list[CheckedFile], today: date, folder: Path, agency: str | None) -> tuple[Preview, ...]:
    """What definitions of checked files would give; nothing without an agency and a database.

    Raises Refused and Busy.
    """
    if not agency or not brings_definitions(files):
        return ()
    try:
        return publish(folder, agency, files, today, who=ONLOOKER, keep=False).previews
    except editions.NoDatabase:
        return ()
