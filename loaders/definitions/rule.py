"""A rule: what an indicator that is defined on a dataset counts, read from the four cells of its definition alone.

What hangs on other rows is checked in loaders/definitions/check_definitions.py.
"""

import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field

from language import LANGUAGES
from language.grouping import group_key
from loaders.datasets.declaration import Column, Declaration
from loaders.datasets.registry import BY_NAME, CODES, FACTS
from loaders.definitions.cell_parts import (
    ADDED,
    TEXT,
    BadText,
    Condition,
    column_of,
    in_each_language,
    read_conditions,
    read_list,
    titles,
)
from loaders.problems.problem import Fault

CELLS = ("dataset", "counts", "counted", "filter")


@dataclass(frozen=True)
class Rule:
    """What is counted, and which rows.

    counts: rows, sum, distinct, share or ratio. measure: the column of facts that is added up or whose
    values are told apart; else ''. named: answers of a share by group_key, typed: the same as they were typed.
    numerator and denominator: the codes of a ratio's two indicators; else ''.
    """

    dataset: str
    counts: str
    measure: str = ""
    named: tuple[str, ...] = ()
    numerator: str = ""
    denominator: str = ""
    conditions: tuple[Condition, ...] = ()
    typed: tuple[str, ...] = field(default=(), compare=False)


class BadDefinition(Exception):
    """faults: column of the definition → what is wrong in it."""

    def __init__(self, faults: dict[str, Fault]):
        super().__init__(", ".join(fault.code for fault in faults.values()))
        self.faults = faults


def read_rule(values: Mapping[str, str | None]) -> Rule | None:
    """values: at least the columns CELLS of a definition, dataset and counts as codes. None where all four
    are empty. Raises BadDefinition; never for a definition that was published."""
    cells = {name: values[name] or "" for name in CELLS}
    if not any(cells.values()):
        return None
    missing = {name: _missing(name) for name in ("dataset", "counts") if not cells[name]}
    if missing:
        raise BadDefinition(missing)
    dataset = next(declaration for declaration in FACTS if declaration.dataset == cells["dataset"])
    faults: dict[str, Fault] = {}
    counted = _read("counted", _COUNTED[cells["counts"]], cells, dataset, faults) or {}
    conditions = _read("filter", _filter, cells, dataset, faults) or ()
    if left_out := [answer for answer in counted.get("typed", ()) if not _admitted(group_key(answer), conditions)]:
        faults["counted"] = Fault("answer_left_out", {"named": left_out[0]})
    if faults:
        raise BadDefinition(faults)
    return Rule(cells["dataset"], cells["counts"], **counted, conditions=conditions)


def published_rule(values: Mapping[str, str | None]) -> Rule:
    """The rule of a definition in the database that counts something. Raises ValueError where it does not."""
    rule = read_rule(values)
    if rule is None:
        raise ValueError(values)
    return rule


def _missing(name: str) -> Fault:
    column = BY_NAME["definition"].column(name)
    return Fault("missing_value", {"heading": {code: column.heading(code) for code in LANGUAGES}})


def _read(name: str, read: Callable, cells: dict[str, str], dataset: Declaration, faults: dict[str, Fault]):
    try:
        return read(cells, dataset)
    except BadText as bad:
        faults[name] = bad.fault
        return None


def _rows(cells: dict[str, str], dataset: Declaration) -> dict:
    if cells["counted"]:
        raise BadText("rows_name_nothing")
    return {}


def _sum(cells: dict[str, str], dataset: Declaration) -> dict:
    return {"measure": _column(cells, dataset, ADDED, "sum_of_nothing", "not_summed")}


def _distinct(cells: dict[str, str], dataset: Declaration) -> dict:
    return {"measure": _column(cells, dataset, TEXT, "distinct_of_nothing", "not_told_apart")}


def _column(cells: dict[str, str], dataset: Declaration, fits: Callable[[Column], bool], empty: str, unfit: str) -> str:
    if not cells["counted"]:
        raise BadText(empty, known=in_each_language(filter(fits, dataset.columns)))
    return column_of(cells["counted"], dataset, fits, unfit).name


def _share(cells: dict[str, str], dataset: Declaration) -> dict:
    if "answer" not in (column.name for column in dataset.columns):
        raise BadText("no_answers", dataset=titles(dataset))
    answers, _ = read_list(cells["counted"], ";\n")
    if not answers:
        raise BadText("share_of_nothing")
    return {"named": tuple(dict.fromkeys(map(group_key, answers))), "typed": answers}


def _ratio(cells: dict[str, str], dataset: Declaration) -> dict:
    """Codes may hold a slash, so one with blanks around it parts them first."""
    parts = re.split(r"\s/\s", cells["counted"])
    codes = [CODES.canonical(part) for part in (parts if len(parts) > 1 else cells["counted"].split("/"))]
    if len(codes) != 2 or not all(codes):
        raise BadText("ratio_of_two")
    if codes[0] == codes[1]:
        raise BadText("ratio_of_one")
    return {"numerator": codes[0], "denominator": codes[1]}


_COUNTED = {"rows": _rows, "sum": _sum, "distinct": _distinct, "share": _share, "ratio": _ratio}


def _filter(cells: dict[str, str], dataset: Declaration) -> tuple[Condition, ...]:
    if cells["filter"] and cells["counts"] == "ratio":
        raise BadText("ratio_filtered")
    return read_conditions(cells["filter"], dataset)


def _admitted(answer: str, conditions: tuple[Condition, ...]) -> bool:
    return all((answer in one.values) == one.is_in for one in conditions if one.column == "answer")
