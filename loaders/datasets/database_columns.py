"""What declared columns fill in the database."""

from collections.abc import Sequence

from kpi.warehouse.fact_columns import FactColumns, folded
from loaders.datasets.common_columns import PLACE, REGION
from loaders.datasets.declaration import NUMBERS, Column, Declaration

_TYPES = {"flag": "BOOLEAN", "year": "INTEGER"}  # of others: VARCHAR
# What every fact has, and no dataset may declare in another sense.
_TAKEN = (
    *("fact", "agency", "dataset", "plan", "clauses", "starts", "ends", "precision", "year", "split_1", "split_2"),
    *("typed_value", "typed_unit"),
    *("identity", "upload", "sheet", "row", "seen_upload", "seen_sheet", "seen_row", "from_edition", "until_edition"),
)


def database_columns(column: Column) -> dict[str, str]:
    """The columns that one declared column fills in its table, with their types."""
    if column.kind == "dates":
        return {"starts": "DATE", "ends": "DATE", "precision": "VARCHAR", "year": "INTEGER"}
    if column.kind == "years":
        return {"first_year": "INTEGER", "last_year": "INTEGER"}
    if column.kind in NUMBERS:
        return {column.name: "DOUBLE", f"{column.name}_qualifier": "VARCHAR"}
    return {column.name: _TYPES.get(column.kind, "VARCHAR")}


def own_columns(facts: Sequence[Declaration]) -> dict[str, str]:
    """The columns of table fact that datasets declare, with their types; of dimensions also what they are grouped by.

    Raises ValueError where a name is no plain one, is taken, or stands for two types.
    """
    types: dict[str, str] = {}
    for column in (column for declaration in facts for column in declaration.columns):
        if column.kind in ("dates", "clauses") or column.name == "plan":
            continue
        for name, kind in database_columns(column).items():
            if not name.isidentifier() or name in _TAKEN or types.setdefault(name, kind) != kind:
                raise ValueError(name)
    return types | {folded(name): "VARCHAR" for one in facts for name in one.dimensions}


def sum_columns(facts: Sequence[Declaration]) -> dict[str, str]:
    """The columns of table day_sum that datasets declare, with their types."""
    columns = fact_columns(facts)
    kinds = {"": "DOUBLE", "_there": "BIGINT", "_weight": "INTEGER"}
    numbers = {f"{name}{part}": kind for name in columns.numbers for part, kind in kinds.items()}
    return {folded(name): "VARCHAR" for name in columns.dimensions} | numbers


def row_names(facts: Declaration) -> list[tuple[str, str, str, int]]:
    """Rows of table row_name. What splits indicators and does not name the row makes it a row of another thing; so does
    what else identifies it."""
    split = {name for alternatives in facts.splits for name in alternatives}
    details = [name for name in facts.identity if name not in {*facts.named_by, "dates", "splits", REGION.name}]
    roles = {
        "name": [*facts.named_by, *(name for name in details if name != PLACE.name)],  # where it was is told apart
        "series": [name for name in facts.named_by[1:] if name in split],
        "detail": details,
    }
    return [
        (facts.dataset, role, name, position) for role, names in roles.items() for position, name in enumerate(names)
    ]


def fact_columns(facts: Sequence[Declaration]) -> FactColumns:
    columns = [column for declaration in facts for column in declaration.columns]
    return FactColumns(
        tuple(dict.fromkeys(column.name for column in columns if column.is_text)),
        tuple(dict.fromkeys(column.name for column in columns if column.kind in NUMBERS)),
        tuple(dict.fromkeys(name for declaration in facts for name in declaration.dimensions)),
    )
