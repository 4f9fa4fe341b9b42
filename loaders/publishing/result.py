"""What came of a request; it can be pickled."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace

from kpi.oversight.moves import Move
from loaders.definitions.previews import Preview
from loaders.problems.problem import Fault
from loaders.publishing.comparing.comparison import Comparison, Renamed
from loaders.review.file_summary import FileSummary
from loaders.roles.role import Deed, deed_of
from loaders.seen.cells import SeenSheet

_MOST_PROBLEMS, _MOST_IN_ALL = 5_000, 20_000  # of one file, and of all; nobody fixes more by hand


@dataclass(frozen=True, slots=True)
class SheetResult:
    """How many rows of one sheet were new, changed, the same, and refused.

    withdrawn: rows of its dataset taken out because the load does not hold them; they are counted
    with the dataset's first sheet.
    """

    file: str
    sheet: str
    dataset: str
    new: int
    changed: int
    same: int
    refused: int
    withdrawn: int = 0


def deeds_of(sheets: Iterable[SheetResult]) -> set[Deed]:
    """What it is to change their rows; rows that are the same change nothing."""
    return {deed_of(sheet.dataset) for sheet in sheets if sheet.new or sheet.changed or sheet.withdrawn}


@dataclass(frozen=True, slots=True)
class Result:
    """What publishing has changed, or of a look what it would change.

    sheets: None where nothing can be published: a file cannot be read, or a strict request has a problem. edition: what
    was published; None where nothing was new, changed or withdrawn. fault: why the whole could not be carried out.

    Only of a look, so that it can be judged first: comparisons, one a kind of sheet; moves, the figures that
    would move (kpi.oversight.moves.read_moves); previews of what new and changed definitions give; seen, how cells of
    new and changed rows were read, one a sheet; digest, what all rows say that it brings and closes.
    has_figures: moves and previews are known.
    """

    files: tuple[FileSummary, ...] = ()
    sheets: tuple[SheetResult, ...] | None = None
    edition: int | None = None
    fault: Fault | None = None
    renamed: Renamed = Renamed()
    comparisons: tuple[Comparison, ...] = ()
    moves: tuple[Move, ...] = ()
    previews: tuple[Preview, ...] = ()
    seen: tuple[SeenSheet, ...] = ()
    digest: str = ""
    has_figures: bool = True

    def count(self, name: str) -> int:
        """How many rows of all sheets are new, changed, same, refused or withdrawn."""
        return sum(getattr(sheet, name) for sheet in self.sheets or ())

    @property
    def touched(self) -> int:
        """How many rows of the database are others than before."""
        return sum(map(self.count, ("new", "changed", "withdrawn")))

    def by_dataset(self) -> dict[str, tuple[int, ...]]:
        """Declaration's name → new, changed, same, refused, withdrawn."""
        sums: dict[str, tuple[int, ...]] = {}
        for sheet in self.sheets or ():
            counts = (sheet.new, sheet.changed, sheet.same, sheet.refused, sheet.withdrawn)
            sums[sheet.dataset] = tuple(map(sum, zip(sums.get(sheet.dataset, (0,) * 5), counts, strict=True)))
        return sums

    @property
    def is_in_no_figure(self) -> bool:
        """Whether no figure would count a single row of the files."""
        sheets = [sheet for file in self.files for sheet in file.sheets]
        return bool(sheets) and all(sheet.counted and sheet.counted.is_nothing for sheet in sheets)

    @property
    def unreadable(self) -> bool:
        return any(file.unreadable for file in self.files)

    def shortened(self) -> "Result":
        """With the first problems of each file alone."""
        most = min(_MOST_PROBLEMS, _MOST_IN_ALL // max(1, len(self.files)))
        return replace(self, files=tuple(replace(file, problems=file.problems[:most]) for file in self.files))


Seen = Callable[[Result], None]  # called with a look without its figures


def unseen(result: Result) -> None:
    """The callback for early results where nobody waits: it does nothing."""
