"""What a row of the work plan needs beside its cells, so that it can be compared with a register."""

from loaders.checking.checked import CheckedSheet
from loaders.problems.problem import Fault

_NAMED_BY = ("channel", "material")


def settle_work(sheet: CheckedSheet) -> None:
    """Items are never summed across channels and materials, so outreach is planned for one of each."""
    rows = sheet.rows
    for row, kind in enumerate(rows.values["kind"]):
        if kind != "outreach" or row in rows.refused:
            continue
        for name in _NAMED_BY:
            if not rows.values[name][row]:
                rows.fault(row, name, Fault("outreach_not_named"))
