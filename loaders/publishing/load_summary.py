"""Picklable summary of a load: its files, and what publishing them changed or would change."""

from dataclasses import dataclass

from kpi.oversight.moves import Move
from loaders.definitions.previews import Preview
from loaders.problems.problem import Fault
from loaders.publishing.compare import Comparison
from loaders.publishing.load import Outcome
from loaders.publishing.uploads import SheetResult
from loaders.review.file_summary import FileSummary, summarise_files


@dataclass(frozen=True)
class LoadSummary:
    """results: what publishing would change or has changed; None where nothing can be published.

    edition: what was published; None where nothing was. fault: why the load as a whole could not be
    carried out. comparisons, moves and previews: of what was only looked at (loaders.publishing.publish.Publication).
    """

    files: tuple[FileSummary, ...] = ()
    results: tuple[SheetResult, ...] | None = None
    edition: int | None = None
    fault: Fault | None = None
    comparisons: tuple[Comparison, ...] = ()
    moves: tuple[Move, ...] = ()
    previews: tuple[Preview, ...] = ()

    def count(self, name: str) -> int:
        """Of all sheets: new, changed, same, refused or withdrawn."""
        return sum(getattr(result, name) for result in self.results or ())

    def by_dataset(self) -> dict[str, tuple[int, ...]]:
        """Declaration's name → new, changed, same, refused, withdrawn."""
        sums: dict[str, tuple[int, ...]] = {}
        for result in self.results or ():
            counts = (result.new, result.changed, result.same, result.refused, result.withdrawn)
            sums[result.dataset] = tuple(map(sum, zip(sums.get(result.dataset, (0,) * 5), counts, strict=True)))
        return sums

    @property
    def unreadable(self) -> bool:
        return any(file.unreadable for file in self.files)


def summarise(outcome: Outcome) -> LoadSummary:
    files, publication = summarise_files(outcome.files), outcome.publication
    if not publication:
        return LoadSummary(files)
    return LoadSummary(
        files,
        publication.results,
        publication.edition,
        None,
        publication.comparisons,
        publication.moves,
        publication.previews,
    )
