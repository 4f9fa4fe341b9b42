"""The design effect of a poll whose answers come in several sheets or loads: one for all of them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path

from loaders.checking.binding import Bound
from loaders.checking.checked import CheckedSheet
from loaders.checking.identity import splits_of
from loaders.problems.problem import Fault
from loaders.queries import newest_rows, query

Poll = tuple[str, str, date, date]  # plan, folded question, first and last day
Stated = dict[Poll, dict[str, tuple[float, str]]]  # of each folded answer the design effect, and the file that said it


def read_effects(folder: Path, agency: str | None, dataset: str) -> Stated:
    stated: Stated = defaultdict(dict)
    values = {"agency": agency, "dataset": dataset}
    for plan, question, starts, ends, answer, effect, file in newest_rows(folder, query("effects_there"), values):
        stated[plan, question, starts, ends][answer] = (effect, file)
    return stated


def refuse_other_effects(sheets: Sequence[CheckedSheet], stated: Stated) -> None:
    """Refuse answers whose design effect is not that of the poll's answers in other sheets of the load, or there and
    not brought anew: which of the two holds for the poll, nobody but the analyst can tell.

    sheets: of polls, their answers settled.
    """
    polls: dict[Poll, list[tuple[CheckedSheet, int, str]]] = defaultdict(list)
    for sheet in sheets:
        for poll, row, answer in _answers(sheet):
            polls[poll].append((sheet, row, answer))
    for poll, answers in polls.items():
        brought = {answer for _, _, answer in answers}
        said = [one for answer, one in stated.get(poll, {}).items() if answer not in brought]
        effects = [(sheet, row, sheet.rows.values["design_effect"][row]) for sheet, row, _ in answers]
        said += [(effect.value, sheet.rows.file) for sheet, _, effect in effects if effect]
        for sheet, row, effect in effects:
            other = next(((there, file) for there, file in said if effect and there != effect.value), None)
            if other:
                sheet.rows.fault(
                    row, "design_effect", Fault("effect_differs", {"there": f"{other[0]:g}", "file": other[1]})
                )


def _answers(sheet: CheckedSheet) -> Iterator[tuple[Poll, int, str]]:
    rows, (questions, answers) = sheet.rows, splits_of(sheet)
    for row, (bound, dates) in enumerate(zip(sheet.bound, rows.values["dates"], strict=True)):
        if isinstance(bound, Bound) and dates and row not in rows.refused:
            yield (bound.plan or "", questions[row], dates.starts, dates.ends), row, answers[row]
