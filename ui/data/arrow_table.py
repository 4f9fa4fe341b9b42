"""Rows of a chart as the table that Streamlit sends.

pandas takes more memory than all that pages keep, and whoever asks pyarrow to look at a list or a scalar has it loaded:
so columns are made of their buffers.
"""

from array import array
from collections.abc import Sequence
from typing import Any

import pyarrow as pa

from charts.layers import Rows


def arrow_table(rows: Rows) -> pa.Table:
    """Columns of texts, of yes and no, and of numbers; one without any value is of numbers: in another year it may have
    one."""
    columns = {name: _column([row[name] for row in rows]) for name in (rows[0] if rows else ())}
    schema = pa.schema([(name, column.type) for name, column in columns.items()])
    return pa.Table.from_batches([pa.RecordBatch.from_arrays(list(columns.values()), schema=schema)])


def _column(values: Sequence[Any]) -> pa.Array:
    known = [value for value in values if value is not None]
    if known and all(isinstance(value, str) for value in known):
        builder = pa.lib.StringBuilder()
        for value in values:
            builder.append(value)
        return builder.finish()
    there = _bits([value is not None for value in values])
    if known and all(isinstance(value, bool) for value in known):
        return pa.Array.from_buffers(pa.bool_(), len(values), [there, _bits([value is True for value in values])])
    numbers = array("d", [0.0 if value is None else float(value) for value in values])
    return pa.Array.from_buffers(pa.float64(), len(values), [there, pa.py_buffer(numbers)])


def _bits(flags: Sequence[bool]) -> pa.Buffer:
    """Each in a bit, the first in the lowest."""
    whole = sum(1 << index for index, flag in enumerate(flags) if flag)
    return pa.py_buffer(whole.to_bytes((len(flags) + 7) // 8, "little"))
