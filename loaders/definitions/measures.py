"""What definitions say of the kind of their numbers, and does not hold together."""

from language.unit_words import kind_of
from loaders.checking.checked import CheckedSheet
from loaders.datasets.plans.words import KINDS
from loaders.definitions.cell_parts import in_three
from loaders.problems.problem import Fault

_NOT_IN_PERCENT = ("count", "amount", "rank")


def check_measures(sheet: CheckedSheet) -> None:
    """Refuse a percentage that is called a count or a rank, and a band below zero."""
    values = sheet.rows.values
    for row, (kind, unit, band) in enumerate(zip(values["kind"], values["unit_az"], values["band"], strict=True)):
        if kind in _NOT_IN_PERCENT and unit and kind_of(unit) == "share":
            sheet.rows.fault(row, "kind", Fault("kind_of_percentage", {"kind": in_three(KINDS[kind])}))
        if band and band.value < 0:
            sheet.rows.fault(row, "band", Fault("negative"))
