"""What a load would change, row by row, with old and new values side by side."""

from collections.abc import Sequence

from language import Language
from loaders.datasets.declaration import Declaration
from loaders.datasets.registry import BY_NAME
from loaders.printing.moves import more_line
from loaders.publishing.comparing.comparison import MOST_WITHDRAWN, Comparison, HeldRow, Renamed, RowChange
from loaders.publishing.row_words import cell_text, difference, row_name, row_place

MOST_LISTED = 20


def comparison_lines(comparison: Comparison, language: Language) -> list[str]:
    """One kind of sheet; nothing where no row is changed or gone and no heading is lost."""
    declaration = BY_NAME[comparison.declaration]
    title, say, number = declaration.title(language.code), language.say, language.number
    lines = []
    if comparison.lost_headings:
        columns = ", ".join(declaration.column(name).heading(language.code) for name in comparison.lost_headings)
        lines.append(
            f"! {title}: " + say("columns that the last file had and this one has not: {columns}", columns=columns)
        )
    if comparison.changed_count:
        lines.append(f"{title}: " + say("rows that would change: {count}", count=number(comparison.changed_count)))
        lines += _pairs(declaration, comparison.changed, comparison.changed_count, language)
    if comparison.renamed:
        lines.append(
            f"{title}: "
            + say(
                "gone and new rows that differ in one cell, perhaps renamed: {count}",
                count=number(comparison.renamed_count or 0),
            )
        )
        lines += _pairs(declaration, comparison.renamed, comparison.renamed_count or 0, language)
    if comparison.renamed_count is None:
        lines.append(unlooked_line(comparison.declaration, language))
    if comparison.gone_count:
        lines.append(
            f"{title}: "
            + say("rows that the database has and the files have not: {count}", count=number(comparison.gone_count))
        )
        lines += _gone(declaration, comparison, language)
    return lines


def renamed_lines(renamed: Renamed, language: Language) -> list[str]:
    """The rows that probably count twice after a load that was published, and what to do about them."""
    lines = [unlooked_line(name, language) for name in renamed.unlooked]
    if not renamed.pairs:
        return lines
    for name, pairs in renamed.pairs.items():
        declaration = BY_NAME[name]
        text = language.say(
            "new rows that differ in one cell from earlier ones that are not in the files; both count now: {count}",
            count=language.number(renamed.counts[name]),
        )
        lines.append(f"! {declaration.title(language.code)}: {text}")
        lines += _pairs(declaration, pairs, renamed.counts[name], language)
    advice = language.say(
        "If they are the same row, undo this upload and load the file on the page Upload, which takes out these rows "
        "alone."
    )
    return [*lines, advice, full_export_line(renamed.gone, language)]


def unlooked_line(name: str, language: Language) -> str:
    """The line that says that renamed rows were not looked for, so that some rows may count twice."""
    text = language.say(
        "more than {most} earlier rows are not in the files, so renamed ones among them were not looked for; a row "
        "whose name was corrected may count twice",
        most=language.number(MOST_WITHDRAWN),
    )
    return f"! {BY_NAME[name].title(language.code)}: {text}"


def full_export_line(gone: int, language: Language) -> str:
    """What --withdraw would do, which is no remedy for single rows."""
    return language.say_count(
        "--withdraw is for full exports alone: it takes out all that is not in the files, {count} row.",
        "--withdraw is for full exports alone: it takes out all that is not in the files, {count} rows.",
        gone,
    )


def renamed_row(name: str, pairs: Sequence[RowChange], language: Language) -> dict:
    """Renamed rows for JSON."""
    rows = [_pair_row(BY_NAME[name], pair, language) for pair in pairs]
    return {"dataset": BY_NAME[name].dataset, "rows": rows}


def comparison_row(comparison: Comparison, language: Language) -> dict:
    """One kind of sheet for JSON: the counts, and the first rows of each list."""
    declaration = BY_NAME[comparison.declaration]
    return {
        "dataset": declaration.dataset,
        "sheet_kind": declaration.name,
        "new": comparison.new_count,
        "changed": comparison.changed_count,
        "gone": comparison.gone_count,
        "lost_columns": list(comparison.lost_headings),
        "changed_rows": [_pair_row(declaration, change, language) for change in comparison.changed],
        "renamed": comparison.renamed_count,
        "renamed_rows": [_pair_row(declaration, change, language) for change in comparison.renamed],
        "gone_rows": [_place(row) | {"name": row_name(declaration, row, language)} for row in comparison.gone],
    }


def _pairs(declaration: Declaration, changes: Sequence[RowChange], count: int, language: Language) -> list[str]:
    lines = []
    for change in changes[:MOST_LISTED]:
        lines.append(f"  {row_place(change.after, language)}: {row_name(declaration, change.after, language)}")
        lines.append(f"    {difference(declaration, change, language)}")
    return lines + more_line(count - len(changes[:MOST_LISTED]), language)


def _gone(declaration: Declaration, comparison: Comparison, language: Language) -> list[str]:
    rows = comparison.gone[:MOST_LISTED]
    lines = [f"  {row_place(row, language)}: {row_name(declaration, row, language)}" for row in rows]
    return lines + more_line(comparison.gone_count - len(rows), language)


def _pair_row(declaration: Declaration, change: RowChange, language: Language) -> dict:
    cells = []
    for name in change.columns(declaration):
        column = declaration.column(name)
        before, after = (cell_text(column, side.values, language) for side in (change.before, change.after))
        cells.append({"column": name, "heading": column.heading(language.code), "before": before, "after": after})
    return _place(change.after) | {
        "name": row_name(declaration, change.after, language),
        "cells": cells,
        "stood_in": _place(change.before),
    }


def _place(row: HeldRow) -> dict:
    return {"file": row.file, "sheet": row.sheet, "row": row.row}
