"""Rows of read files settled against plans, against the day's date and against each other."""

from collections.abc import Iterable
from datetime import date

from loaders.checking.answers import settle_answers
from loaders.checking.binding import Binding, FormOnly
from loaders.checking.checked import CheckedFile, CheckedSheet
from loaders.checking.identity import identities_of, refuse_repeats
from loaders.checking.percentages import settle_percentages
from loaders.datasets.declaration import Declaration
from loaders.problems.problem import Fault
from loaders.recognition.rows import Rows
from loaders.spreadsheet.clauses import Clauses

SETTLING = {"answers": settle_answers, "percentages": settle_percentages}  # by Declaration.settle


def bind_files(files: Iterable[CheckedFile], binding: Binding | FormOnly, today: date) -> None:
    """Settle dates, clauses and repeats of files that were read; adds to their problems."""
    alike: dict[str, list[CheckedSheet]] = {}
    for file in files:
        for sheet in file.sheets:
            if not sheet.rows.numbers:
                continue
            _bind(sheet, binding, _late(sheet.rows, today))
            sheet.identities = identities_of(sheet)
            alike.setdefault(sheet.layout.declaration.name, []).append(sheet)
    for sheets in alike.values():
        refuse_repeats(sheets)
        for sheet in sheets:
            if how := sheet.layout.declaration.settle:
                SETTLING[how](sheet)
            sheet.rows.problems.sort(key=lambda problem: (problem.row, problem.column))


def _late(rows: Rows, today: date) -> set[int]:
    """Refuse the rows of days after today, which have not happened; a month or year may still be running."""
    spans = rows.values.get("dates") or []
    # Cells of the same text share one Span, so only the different ones are looked at.
    different = {id(span): span for span in spans if span}
    keys = {
        key for key, span in different.items() if span.starts > today or (span.precision == "day" and span.ends > today)
    }
    late = {row for row, span in enumerate(spans) if id(span) in keys} if keys else set()
    for row in late:
        rows.fault(row, "dates", Fault("date_in_future"))
    return late


# The column in which a row that cannot be bound is to be fixed, if not its clauses.
_COLUMNS = {"unknown_plan": "plan", "outside_plan": "dates"}
_COLUMNS_OF_CLAUSES = _COLUMNS | {"outside_plan": "year"}


def _bind(sheet: CheckedSheet, binding: Binding | FormOnly, late: set[int]) -> None:
    """late: rows whose date is wrong, so that no plan can be expected to hold it."""
    rows, declaration = sheet.rows, sheet.layout.declaration
    if not declaration.facts:
        sheet.bound = [None] * len(rows)
        _bind_single_clauses(sheet, binding)
        return
    years = [span.starts.year if span else None for span in rows.values["dates"]]
    # Cells of the same text share one Clauses object, so its identity is a key that costs nothing.
    keys = list(zip(rows.values["plan"], years, map(id, rows.values["clauses"]), strict=True))
    asked = dict(zip(keys, zip(rows.values["plan"], years, rows.values["clauses"], strict=True), strict=True))
    known = {key: binding.settle(*values) for key, values in asked.items()}
    sheet.bound = [known[key] for key in keys]
    if any(isinstance(bound, Fault) for bound in known.values()):
        undated = late | {row for row in rows.refused if not rows.values["dates"][row]}
        for row, bound in enumerate(sheet.bound):
            if isinstance(bound, Fault) and row not in undated:
                rows.fault(row, _COLUMNS.get(bound.code, "clauses"), bound)


def _bind_single_clauses(sheet: CheckedSheet, binding: Binding | FormOnly) -> None:
    """Sheets whose rows stand for one clause: its number as text, and for narratives its plan."""
    rows, declaration = sheet.rows, sheet.layout.declaration
    for column in declaration.columns:
        if column.kind != "clauses":
            continue
        for row, clauses in enumerate(rows.values[column.name]):
            value = None
            if clauses and row not in rows.refused:
                settled = _single(clauses, rows, row, declaration, column.name, binding)
                if isinstance(settled, Fault):
                    rows.fault(row, _COLUMNS_OF_CLAUSES.get(settled.code, column.name), settled)
                else:
                    value = settled
            rows.values[column.name][row] = value


def _single(
    clauses: Clauses, rows: Rows, row: int, declaration: Declaration, column: str, binding: Binding | FormOnly
) -> str | Fault:
    if declaration.dataset == "plans":
        # The plans workbook makes the clauses, so there is nothing to settle them against.
        if len(clauses.readings) > 1:
            return Fault("ambiguous_clause", {"candidates": " / ".join("; ".join(r) for r in clauses.readings)})
        reading = clauses.readings[0]
    else:
        bound = binding.settle(rows.values["plan"][row], rows.values["year"][row], clauses)
        if isinstance(bound, Fault):
            return bound
        rows.values["plan"][row] = bound.plan
        reading = bound.clauses
    return reading[0] if len(reading) == 1 else Fault("one_clause")
