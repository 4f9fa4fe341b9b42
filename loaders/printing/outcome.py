"""What a load did or would do: rows by dataset, the edition, the figures that moved."""

from collections.abc import Sequence

from language import Language
from loaders.checking.check import CheckedFile
from loaders.checking.uncounted import WHY, Counted, counted, whole_years
from loaders.datasets.registry import BY_NAME
from loaders.printing.comparison import comparison_lines, comparison_row
from loaders.printing.moves import move_lines, move_row
from loaders.printing.previews import preview_lines, preview_row
from loaders.printing.problems import problem_row
from loaders.publishing.compare import Comparison
from loaders.publishing.load_summary import Digest
from loaders.publishing.publish import SheetResult

_COUNTS = ("new", "changed", "same", "refused")


def result_lines(digest: Digest, moves: Sequence[dict], language: Language) -> list[str]:
    """Of a load that was kept. moves: the figures that it moved."""
    if digest.results is None:
        return [language.say("Nothing was published.")]
    lines = _count_lines(digest.results, (), language)
    if digest.edition is None:
        return [*lines, language.say("Nothing is new, so the edition stays as it was.")]
    return [
        *lines,
        language.say("Published as edition {edition}.", edition=digest.edition),
        *move_lines(moves, False, language),
    ]


def dry_run_lines(digest: Digest, withdrawing: bool, language: Language) -> list[str]:
    """Of a load that was only looked at. withdrawing: gone rows would be taken out."""
    if digest.results is None:
        return [language.say("Nothing would be published.")]
    lines = _count_lines(digest.results, digest.comparisons, language)
    for comparison in digest.comparisons:
        lines += comparison_lines(comparison, language)
    if any(comparison.gone_count for comparison in digest.comparisons) and not withdrawing:
        lines.append(language.say("Rows that the files have not stay in the database; --withdraw takes them out."))
    lines += preview_lines(digest.previews, language)
    return [*lines, *move_lines(digest.moves, True, language), language.say("This was a dry run: nothing was changed.")]


def outcome_row(files: list[CheckedFile], language: Language) -> dict:
    """What was read, for JSON."""
    known_years = whole_years(files)
    return {
        "files": [
            {
                "file": file.name,
                "sheets": [
                    {
                        "sheet": sheet.layout.sheet.name,
                        "dataset": sheet.layout.declaration.name,
                        "rows": len(sheet.rows),
                        "refused": len(sheet.rows.refused),
                        "columns_left_out": list(sheet.layout.unknown),
                        "totals_left_out": sheet.rows.totals,
                        "without_clause": sheet.without_clause(),
                        **_counted_row(counted(sheet, known_years), language),
                    }
                    for sheet in file.sheets
                ],
                "sheets_left_out": file.unknown_sheets,
                "hidden_sheets": list(file.hidden_sheets),
                "corrections": [
                    {
                        "sheet": one.sheet,
                        "cell": one.cell,
                        "heading": one.heading,
                        "typed": one.typed,
                        "corrected": one.corrected,
                    }
                    for one in file.corrections
                ],
            }
            for file in files
        ],
        "problems": [problem_row(problem, language) for file in files for problem in file.problems],
    }


def _counted_row(found: Counted | None, language: Language) -> dict:
    """Rows that are in figures, and those that are in none with their reasons; nothing where a sheet gives no figures."""
    if not found:
        return {}
    left = [
        {"reason": one.reason, "why": language.say(WHY[one.reason]), "count": one.count, "rows": list(one.rows)}
        for one in found.left
    ]
    row = {"in_figures": found.rows, "in_no_figure": left}
    return row | {"warning": found.nothing(language)} if found.is_nothing else row


def result_row(digest: Digest, moves: Sequence[dict], language: Language) -> dict:
    """What was published or, of a dry run, would be, for JSON."""
    row = {
        "edition": digest.edition,
        "datasets": _by_dataset(digest.results or (), digest.comparisons),
        "figures": [move_row(move, language) for move in moves],
    }
    if digest.comparisons:
        row["comparisons"] = [comparison_row(comparison, language) for comparison in digest.comparisons]
    if digest.previews:
        row["definitions"] = [preview_row(preview, language) for preview in digest.previews]
    return row


def _by_dataset(results: Sequence[SheetResult], comparisons: Sequence[Comparison]) -> list[dict]:
    """One row a dataset: dataset, new, changed, same, refused; gone where there is a comparison, and
    withdrawn where any row is."""
    sums: dict[str, dict] = {}
    for result in results:
        dataset = BY_NAME[result.dataset].dataset
        row = sums.setdefault(dataset, {"dataset": dataset} | dict.fromkeys(_COUNTS, 0))
        for name in _COUNTS:
            row[name] += getattr(result, name)
        if result.withdrawn:
            row["withdrawn"] = row.get("withdrawn", 0) + result.withdrawn
    for comparison in comparisons:
        row = sums[BY_NAME[comparison.declaration].dataset]
        row["gone"] = row.get("gone", 0) + comparison.gone_count
    return list(sums.values())


def _count_lines(results: Sequence[SheetResult], comparisons: Sequence[Comparison], language: Language) -> list[str]:
    lines = []
    for row in _by_dataset(results, comparisons):
        counts = {name: language.number(row[name]) for name in _COUNTS}
        line = language.say("new {new}, changed {changed}, the same {same}, refused {refused}", **counts)
        if "gone" in row:
            line += ", " + language.say("gone {gone}", gone=language.number(row["gone"]))
        if "withdrawn" in row:
            line += ", " + language.say("withdrawn {withdrawn}", withdrawn=language.number(row["withdrawn"]))
        lines.append(f"{row['dataset']}: {line}")
    return lines
