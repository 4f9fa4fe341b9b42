"""The rows of read sheets settled: plans by themselves, then all others against plans, against the day's date and
against each other."""

from collections.abc import Sequence
from datetime import date

from loaders.checking.binding import Binding, FormOnly
from loaders.checking.checked import CheckedSheet
from loaders.checking.identity import identities_of, refuse_repeats
from loaders.checking.percentages import settle_percentages
from loaders.checking.planned_work import settle_work
from loaders.checking.polls.answers import settle_answers
from loaders.problems.problem import Fault
from loaders.recognition.rows import Rows
from loaders.spreadsheet.clauses import Clauses

SETTLING = {"answers": settle_answers, "percentages": settle_percentages, "work": settle_work}  # by Declaration.settle


def bind_plans(sheets: Sequence[CheckedSheet]) -> None:
    """Sheets of plans workbooks, which make the clauses, so that there is nothing to settle those against. Adds to
    their problems."""
    for sheet in sheets:
        sheet.bound = [None] * len(sheet.rows)
        _bind_single_clauses(sheet, None)
    _tell_apart(sheets)
    _sort_problems(sheets)


def bind_rows(sheets: Sequence[CheckedSheet], binding: Binding | FormOnly, today: date) -> None:
    """All other sheets: their dates, clauses, repeats, answers and percentages. Adds to their problems."""
    for sheet in sheets:
        late = set() if sheet.layout.declaration.is_planned else _late(sheet.rows, today)
        if sheet.layout.declaration.facts:
            _bind_facts(sheet, binding, late)
        else:
            sheet.bound = [None] * len(sheet.rows)
            _bind_single_clauses(sheet, binding)
    _tell_apart(sheets)
    for sheet in sheets:
        if how := sheet.layout.declaration.settle:
            SETTLING[how](sheet)
    _sort_problems(sheets)


def _tell_apart(sheets: Sequence[CheckedSheet]) -> None:
    alike: dict[str, list[CheckedSheet]] = {}
    for sheet in sheets:
        sheet.identities = identities_of(sheet)
        alike.setdefault(sheet.layout.declaration.name, []).append(sheet)
    for of_one_kind in alike.values():
        refuse_repeats(of_one_kind)


def _sort_problems(sheets: Sequence[CheckedSheet]) -> None:
    for sheet in sheets:
        sheet.rows.problems.sort(key=lambda problem: (problem.row, problem.column))


def _late(rows: Rows, today: date) -> set[int]:
    """Refuse the rows of days after today, which have not happened; a month or year may still be running."""
    spans = rows.values.get("dates") or []
    # Cells of the same text share one Span, so only the different ones are looked at.
    different = dict(zip(map(id, spans), spans, strict=True))
    keys = {
        key
        for key, span in different.items()
        if span and (span.starts > today or (span.precision == "day" and span.ends > today))
    }
    late = {row for row, span in enumerate(spans) if id(span) in keys} if keys else set()
    for row in late:
        rows.fault(row, "dates", Fault("date_in_future", {"today": today.isoformat()}))
    return late


# The column in which a row that cannot be bound is to be fixed, if not its clauses.
_COLUMNS = {"unknown_plan": "plan", "outside_plan": "dates", "outside_clause_term": "dates"}
_COLUMNS_OF_CLAUSES = _COLUMNS | {"outside_plan": "year"}


def _bind_facts(sheet: CheckedSheet, binding: Binding | FormOnly, late: set[int]) -> None:
    """late: rows whose date is wrong, so that no plan can be expected to hold it."""
    rows = sheet.rows
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


def _bind_single_clauses(sheet: CheckedSheet, binding: Binding | FormOnly | None) -> None:
    """Sheets whose rows stand for one clause: its number as text. binding: also their plan and year against it."""
    rows, declaration = sheet.rows, sheet.layout.declaration
    columns = _COLUMNS if declaration.is_planned else _COLUMNS_OF_CLAUSES
    for column in declaration.columns:
        if column.kind != "clauses":
            continue
        for row, clauses in enumerate(rows.values[column.name]):
            value = None
            if clauses and row not in rows.refused:
                settled = _against(binding, clauses, rows, row) if binding else _as_typed(clauses)
                if isinstance(settled, Fault):
                    rows.fault(row, columns.get(settled.code, column.name), settled)
                else:
                    value = settled
            rows.values[column.name][row] = value


def _as_typed(clauses: Clauses) -> str | Fault:
    if len(clauses.readings) > 1:
        return Fault("ambiguous_clause", {"candidates": " / ".join("; ".join(r) for r in clauses.readings)})
    return _only(clauses.readings[0])


def _against(binding: Binding | FormOnly, clauses: Clauses, rows: Rows, row: int) -> str | Fault:
    dates = rows.values.get("dates")
    year = dates[row].starts.year if dates else rows.values["year"][row]
    bound = binding.settle(rows.values["plan"][row], year, clauses)
    if isinstance(bound, Fault):
        return bound
    rows.values["plan"][row] = bound.plan
    clause = _only(bound.clauses)
    if dates and isinstance(binding, Binding) and isinstance(clause, str) and bound.plan:
        return binding.outside_term(bound.plan, clause, year) or clause
    return clause


def _only(clauses: tuple[str, ...]) -> str | Fault:
    return clauses[0] if len(clauses) == 1 else Fault("one_clause")
