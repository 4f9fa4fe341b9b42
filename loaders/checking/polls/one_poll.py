"""What holds for a poll as a whole, where its answers come in several sheets or loads: the same for all of them."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from loaders.checking.binding import Bound
from loaders.checking.checked import CheckedSheet
from loaders.checking.identity import splits_of
from loaders.problems.problem import Fault
from loaders.queries import newest_rows, query

TRAITS = {"design_effect": "effect_differs", "weighted": "weights_of_poll_differ", "self_selected": "choice_differs"}
Poll = tuple[str, str, date, date]  # plan, folded question, first and last day


@dataclass(frozen=True, slots=True)
class Said:
    """What one answer says of its poll: a number or yes and no by trait, None where it says nothing."""

    answer: str
    file: str
    traits: dict[str, Any]


def read_polls(folder: Path, agency: str | None, dataset: str) -> dict[Poll, list[Said]]:
    there: dict[Poll, list[Said]] = defaultdict(list)
    values = {"agency": agency, "dataset": dataset}
    for plan, question, starts, ends, answer, file, *traits in newest_rows(folder, query("polls_there"), values):
        there[plan, question, starts, ends].append(Said(answer, file, dict(zip(TRAITS, traits, strict=True))))
    return there


def refuse_other_traits(sheets: Sequence[CheckedSheet], there: dict[Poll, list[Said]]) -> None:
    """Refuse answers that say another thing of their poll than its answers in other sheets of the load, or there and
    not brought anew: which of the two holds for the poll, nobody but the analyst can tell.

    sheets: of polls, their answers settled.
    """
    polls: dict[Poll, list[tuple[CheckedSheet, int, Said]]] = defaultdict(list)
    for sheet in sheets:
        for poll, row, answer in _answers(sheet):
            polls[poll].append((sheet, row, Said(answer, sheet.rows.file, _traits(sheet, row))))
    for poll, brought in polls.items():
        anew = {said.answer for _, _, said in brought}
        others = [said for said in there.get(poll, ()) if said.answer not in anew] + [said for _, _, said in brought]
        for sheet, row, said in brought:
            for trait, kind in TRAITS.items():
                if other := next((one for one in others if _differs(one.traits[trait], said.traits[trait])), None):
                    values = {"there": f"{other.traits[trait]:g}", "file": other.file}
                    sheet.rows.fault(row, trait, Fault(kind, values))


def _differs(one: Any, other: Any) -> bool:
    return one is not None and other is not None and one != other


def _traits(sheet: CheckedSheet, row: int) -> dict[str, Any]:
    values = {trait: sheet.rows.values[trait][row] for trait in TRAITS if trait in sheet.rows.values}
    effect = values.get("design_effect")
    return dict.fromkeys(TRAITS) | values | {"design_effect": effect.value if effect else None}


def _answers(sheet: CheckedSheet) -> Iterator[tuple[Poll, int, str]]:
    rows, (questions, answers) = sheet.rows, splits_of(sheet)
    for row, (bound, dates) in enumerate(zip(sheet.bound, rows.values["dates"], strict=True)):
        if isinstance(bound, Bound) and dates and row not in rows.refused:
            yield (bound.plan or "", questions[row], dates.starts, dates.ends), row, answers[row]
