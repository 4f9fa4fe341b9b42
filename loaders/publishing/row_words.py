"""Rows of the database in words: what an analyst typed, as the dashboard writes it."""

from language import Language
from language.figures import phrases
from loaders.datasets.declaration import NUMBERS, Column, Declaration
from loaders.publishing.comparing.comparison import RowChange, differing_columns
from loaders.recognition.columns.terms import term_text


def cell_text(column: Column, row: dict, language: Language) -> str:
    """A declared column of a row (column of the database → value); '' where it is empty."""
    if column.kind == "dates":
        return phrases.span_text(row["starts"], row["ends"], row["precision"], language)
    if column.kind == "years":
        return term_text(row["first_year"], row["last_year"])
    value = row.get(column.name)
    if value is None or value == "":
        return ""
    if column.kind in NUMBERS:
        qualifier = row.get(f"{column.name}_qualifier") or "exact"
        return phrases.number_text(value, qualifier, language, in_percent=column.kind == "share")
    return column.written(language.code).get(value, str(value))


def row_name(declaration: Declaration, row: dict, language: Language) -> str:
    """What the row is about, for whoever looks for it in a list."""
    parts = [row.get("clauses") or row.get("clause") or "", *(row[name] for name in declaration.named_by)]
    if "starts" in row:
        parts.append(cell_text(declaration.column("dates"), row, language))
    elif row.get("year"):
        parts.append(str(row["year"]))
    return " · ".join(part for part in parts if part)


def row_place(row: dict, language: Language) -> str:
    """File, sheet and row."""
    return " · ".join(part for part in (row["file"], row["sheet"], language.say("row {rows}", rows=row["row"])) if part)


def difference(declaration: Declaration, change: RowChange, language: Language) -> str:
    """What differs between both sides: 'Participants: 20 → 25'."""
    parts = []
    for name in differing_columns(declaration, change):
        column = declaration.column(name)
        before, after = (
            cell_text(column, side, language) or language.say("empty") for side in (change.before, change.after)
        )
        parts.append(f"{column.heading(language.code)}: {before} → {after}")
    return "; ".join(parts)
