"""What a load did or would do: rows by dataset, the edition, the figures that moved."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, replace

from kpi.oversight.moves import Move
from language import Language
from loaders.datasets.registry import BY_NAME
from loaders.printing.comparison import comparison_lines, comparison_row, full_export_line, renamed_lines, renamed_row
from loaders.printing.moves import move_lines, move_row
from loaders.printing.previews import preview_lines, preview_row
from loaders.publishing.comparing.comparison import Comparison
from loaders.publishing.result import Result, SheetResult

_COUNTS = ("new", "changed", "same", "refused")


@dataclass(frozen=True, slots=True)
class _Counted:
    """The rows of a dataset. gone: None where nothing was compared."""

    dataset: str
    new: int = 0
    changed: int = 0
    same: int = 0
    refused: int = 0
    gone: int | None = None
    withdrawn: int = 0


def result_lines(result: Result, moves: Sequence[Move], language: Language) -> list[str]:
    """The lines on a load that was published. moves: the figures that it moved."""
    if result.sheets is None:
        return [language.say("Nothing was published.")]
    lines = _count_lines(result.sheets, (), language)
    if result.edition is None:
        return [*lines, language.say("Nothing is new, so the edition stays as it was.")]
    return [
        *lines,
        language.say("Published as edition {edition}.", edition=result.edition),
        *renamed_lines(result.renamed, language),
        *move_lines(moves, False, language),
    ]


def dry_run_lines(result: Result, withdrawing: bool, language: Language) -> list[str]:
    """The lines on a load that was only looked at. withdrawing: gone rows would be taken out."""
    if result.sheets is None:
        return [language.say("Nothing would be published.")]
    lines = _count_lines(result.sheets, result.comparisons, language)
    for comparison in result.comparisons:
        lines += comparison_lines(comparison, language)
    if (gone := sum(comparison.gone_count for comparison in result.comparisons)) and not withdrawing:
        lines += [language.say("Rows that the files have not stay in the database."), full_export_line(gone, language)]
    lines += preview_lines(result.previews, language)
    return [*lines, *move_lines(result.moves, True, language), language.say("This was a dry run: nothing was changed.")]


def result_row(result: Result, moves: Sequence[Move], language: Language) -> dict:
    """What was published or, of a dry run, would be, for JSON."""
    row: dict = {
        "edition": result.edition,
        "datasets": [_count_row(one) for one in _by_dataset(result.sheets or (), result.comparisons)],
        "figures": [move_row(move, language) for move in moves],
    }
    if pairs := result.renamed.pairs:
        row["renamed"] = [
            renamed_row(name, changes, language) | {"count": result.renamed.counts[name]}
            for name, changes in pairs.items()
        ]
    if result.renamed.unlooked:
        row["renamed_not_looked_for"] = list(result.renamed.unlooked)
    if result.comparisons:
        row["comparisons"] = [comparison_row(comparison, language) for comparison in result.comparisons]
    if result.previews:
        row["definitions"] = [preview_row(preview, language) for preview in result.previews]
    return row


def _by_dataset(results: Sequence[SheetResult], comparisons: Sequence[Comparison]) -> list[_Counted]:
    counted: dict[str, _Counted] = {}
    for result in results:
        dataset = BY_NAME[result.dataset].dataset
        so_far = counted.get(dataset, _Counted(dataset))
        sums = {name: getattr(so_far, name) + getattr(result, name) for name in (*_COUNTS, "withdrawn")}
        counted[dataset] = replace(so_far, **sums)
    for comparison in comparisons:
        dataset = BY_NAME[comparison.declaration].dataset
        counted[dataset] = replace(counted[dataset], gone=(counted[dataset].gone or 0) + comparison.gone_count)
    return list(counted.values())


def _count_row(counted: _Counted) -> dict:
    """For JSON."""
    row = asdict(counted)
    if counted.gone is None:
        del row["gone"]
    if not counted.withdrawn:
        del row["withdrawn"]
    return row


def _count_lines(results: Sequence[SheetResult], comparisons: Sequence[Comparison], language: Language) -> list[str]:
    lines = []
    for one in _by_dataset(results, comparisons):
        counts = {name: language.number(getattr(one, name)) for name in _COUNTS}
        line = language.say("new {new}, changed {changed}, the same {same}, refused {refused}", **counts)
        if one.gone is not None:
            line += ", " + language.say("gone {gone}", gone=language.number(one.gone))
        if one.withdrawn:
            line += ", " + language.say("withdrawn {withdrawn}", withdrawn=language.number(one.withdrawn))
        lines.append(f"{one.dataset}: {line}")
    return lines
