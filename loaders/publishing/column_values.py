"""Checked values to the columns of a table, ready to be written."""

import pyarrow as pa
import pyarrow.compute as pc

from kpi.warehouse.fact_columns import folded
from language.grouping import group_keys
from loaders.checking.checked import CheckedSheet
from loaders.checking.identity import splits_of
from loaders.datasets.registry import CODES

_ARROW = {"text": pa.string(), "code": pa.string(), "choice": pa.string(), "flag": pa.bool_(), "year": pa.int32()}


def arrow_table(sheet: CheckedSheet, upload: int) -> pa.Table:
    """The rows that were not refused: the declared columns as the database holds them,
    and identity, upload, sheet and row; facts counted from 1. An indicator's code also in its parts."""
    rows, declaration = sheet.rows, sheet.layout.declaration
    kept = [row for row in range(len(rows)) if row not in rows.refused] if rows.refused else None
    columns: dict[str, pa.Array] = {}
    for column in declaration.columns:
        if column.name == "agency":
            continue  # checked to be the load's own, which every row gets
        columns.update(_ARRANGE[column.kind](column.name, _keep(rows.values[column.name], kept)))
    if declaration.facts:
        columns |= _bound(_keep(sheet.bound, kept))
        columns["dataset"] = pa.array([declaration.dataset] * len(columns["plan"]))
        for number, split in enumerate(splits_of(sheet), 1):
            columns[f"split_{number}"] = pa.array(_keep(split, kept), pa.string())
        for name in declaration.dimensions:
            columns[folded(name)] = _folded(columns[name])
    for column in declaration.columns:
        if column.counts_days:
            columns |= _counted_days(column.name, columns, _keep(rows.values["dates"], kept))
    if sheet.converted:
        columns |= _typed(sheet, kept)
    if "indicator" in columns:
        codes = [CODES.read(typed) for typed in _keep(rows.values["indicator"], kept)]
        columns["indicator"] = pa.array(map(CODES.write, codes), pa.string())
        for part in ("automatic", "split_1", "split_2"):
            columns[part] = pa.array([getattr(code, part) for code in codes], pa.string())
    length = len(rows) if kept is None else len(kept)
    if declaration.facts:
        columns["fact"] = pa.array(range(1, length + 1), pa.int64())
    columns["identity"] = pa.array(_keep(sheet.identities, kept), pa.string())
    columns["row"] = pa.array(_keep(rows.numbers, kept), pa.int32())
    columns["upload"] = pa.array([upload] * length, pa.int32())
    columns["sheet"] = pa.array([sheet.layout.sheet.name] * length, pa.string())
    return pa.table(columns)


def _typed(sheet: CheckedSheet, kept: list[int] | None) -> dict[str, pa.Array]:
    typed = [sheet.converted.get(row) for row in (range(len(sheet.rows)) if kept is None else kept)]
    return {
        "typed_value": pa.array([one.typed if one else None for one in typed], pa.float64()),
        "typed_unit": pa.array([one.unit if one else None for one in typed], pa.string()),
    }


def _keep(values: list, kept: list[int] | None) -> list:
    return values if kept is None else [values[row] for row in kept]


def _plain(kind: str):
    return lambda name, values: {name: pa.array(values, _ARROW[kind])}


def _different(values: list) -> tuple[list, pa.Array]:
    """The different values of a column, and which of them stands in each row: cells of the same
    text share one object, so each is taken apart once."""
    ids = list(map(id, values))
    by_id, encoded = dict(zip(ids, values, strict=True)), pa.array(ids, pa.int64()).dictionary_encode()
    return [by_id[key] for key in encoded.dictionary.to_pylist()], encoded.indices


def _numbers(name: str, values: list) -> dict[str, pa.Array]:
    numbers, which = _different(values)
    return {
        name: pa.array([number.value if number else None for number in numbers], pa.float64()).take(which),
        f"{name}_qualifier": pa.array([number.qualifier if number else None for number in numbers], pa.string()).take(
            which
        ),
    }


def _dates(name: str, values: list) -> dict[str, pa.Array]:
    spans, which = _different(values)
    return {
        "starts": pa.array([span.starts for span in spans], pa.date32()).take(which),
        "ends": pa.array([span.ends for span in spans], pa.date32()).take(which),
        "precision": pa.array([span.precision for span in spans], pa.string()).take(which),
        "year": pa.array([span.starts.year for span in spans], pa.int32()).take(which),
    }


def _years(name: str, values: list) -> dict[str, pa.Array]:
    return {
        f"{end}_year": pa.array([getattr(term, end) if term else None for term in values], pa.int32())
        for end in ("first", "last")
    }


def _bound(bound: list) -> dict[str, pa.Array]:
    different, which = _different(bound)
    return {
        "plan": pa.array([settled.plan for settled in different], pa.string()).take(which),
        "clauses": pa.array([settled.text for settled in different], pa.string()).take(which),
    }


def _folded(texts: pa.Array) -> pa.Array:
    encoded = texts.dictionary_encode()
    return pa.array(group_keys(encoded.dictionary.to_pylist()), pa.string()).take(encoded.indices)


def _counted_days(name: str, columns: dict[str, pa.Array], spans: list) -> dict[str, pa.Array]:
    """An empty cell stands for the days of its row."""
    different, which = _different(spans)
    days, qualifier = pa.array([span.days for span in different], pa.float64()), f"{name}_qualifier"
    return {name: pc.coalesce(columns[name], days.take(which)), qualifier: pc.fill_null(columns[qualifier], "exact")}


# Clauses of facts are bound together with their plan; those of other tables are text by now.
_ARRANGE = {kind: _plain(kind) for kind in _ARROW} | {
    "count": _numbers,
    "number": _numbers,
    "share": _numbers,
    "dates": _dates,
    "years": _years,
    "clauses": lambda name, values: {} if name == "clauses" else {name: pa.array(values, pa.string())},
}
