"""The rules by which rows are told from data, in the order in which they are asked."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from language import message
from loaders.recognition.sifting import form_rows, texts, totals
from loaders.recognition.sifting.table import Table


@dataclass(frozen=True, slots=True)
class Rule:
    """why: what its rows are, in a plural. find: the rows of a table (from 0) that are so; told ones may be among
    them."""

    name: str
    why: str
    find: Callable[[Table], Iterable[int]]


# Of several rules the first holds. Each has its cases in tests/loaders/recognition/row_cases.py.
LEFT_OUT = (
    Rule("headings", message("headings again"), form_rows.headings_again),
    Rule("numbering", message("numbers of the columns"), form_rows.numbers_of_columns),
    Rule("example", message("the template's example"), form_rows.example),
    Rule("total", message("totals"), totals.totals),
    Rule("section", message("titles of sections"), texts.sections),
    Rule("note", message("notes, sources and signatures below the table"), texts.notes),
    Rule("prefilled", message("not filled in"), form_rows.prefilled),
)
WHY = {rule.name: rule.why for rule in LEFT_OUT}


def sift(table: Table) -> dict[str, list[int]]:
    """Rule → its rows (from 0), in order; what is in none of them is data."""
    found = {}
    for rule in LEFT_OUT:
        rows = sorted(set(rule.find(table)) - table.told)
        table.told.update(rows)
        if rows:
            found[rule.name] = rows
    return found
