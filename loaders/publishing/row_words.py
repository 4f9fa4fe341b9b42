"""Rows of the database in words: what an analyst typed, as the dashboard writes it."""

from collections.abc import Mapping
from typing import Any

from language import Language
from language.figures import phrases
from loaders.datasets.declaration import NUMBERS, Column, Declaration
from loaders.datasets.plans.columns import term_text
from loaders.publishing.comparing.comparison import HeldRow, RowChange


def cell_text(column: Column, values: Mapping[str, Any], language: Language) -> str:
    """A declared column of a row; values: column of the database → value. '' where it is empty."""
    if column.kind == "dates":
        return phrases.span_text(values["starts"], values["ends"], values["precision"], language)
    if column.kind == "years":
        return term_text(values["first_year"], values["last_year"])
    value = values.get(column.name)
    if value is None or value == "":
        return ""
    if column.kind in NUMBERS:
        qualifier = values.get(f"{column.name}_qualifier") or "exact"
        return phrases.number_text(value, qualifier, language, in_percent=column.kind == "share")
    return column.written(language.code).get(value, str(value))


def row_name(declaration: Declaration, row: HeldRow, language: Language) -> str:
    """What the row is about, for whoever looks for it in a list."""
    values = row.values
    parts = [values.get("clauses") or values.get("clause") or "", *(values[name] for name in declaration.named_by)]
    if "starts" in values:
        parts.append(cell_text(declaration.column("dates"), values, language))
    elif values.get("year"):
        parts.append(str(values["year"]))
    return " · ".join(part for part in parts if part)


def row_place(row: HeldRow, language: Language) -> str:
    """File, sheet and row."""
    return " · ".join(part for part in (row.file, row.sheet, language.say("row {rows}", rows=row.row)) if part)


def difference(declaration: Declaration, change: RowChange, language: Language) -> str:
    """What differs between both sides: 'Participants: 20 → 25'."""
    parts = []
    for name in change.columns(declaration):
        column = declaration.column(name)
        before, after = (
            cell_text(column, side.values, language) or language.say("empty") for side in (change.before, change.after)
        )
        parts.append(f"{column.heading(language.code)}: {before} → {after}")
    return "; ".join(parts)
