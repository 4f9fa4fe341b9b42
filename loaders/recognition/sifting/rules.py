"""The rules by which rows are told from data, in the order in which they are asked."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from language import message
from loaders.recognition.sifting import (
    cross_tables,
    elsewhere,
    form_rows,
    hidden_rows,
    people,
    status,
    texts,
    under_titles,
)
from loaders.recognition.sifting.several import lists, names
from loaders.recognition.sifting.sums import cumulative, parts, sums_of_days, totals
from loaders.recognition.sifting.table import Table


@dataclass(frozen=True, slots=True)
class Rule:
    """why: what its rows are, in a plural. find: the rows of a table (from 0) that are so; told ones may be among
    them."""

    name: str
    why: str
    find: Callable[[Table], Iterable[int]]


BY_HAND = "by_hand"
# Of several rules the first holds. Each has its cases in tests/loaders/recognition/sifting/row_cases.py.
LEFT_OUT = (
    Rule("headings", message("headings again"), form_rows.headings_again),
    Rule("numbering", message("numbers of the columns"), form_rows.numbers_of_columns),
    Rule("example", message("the template's example"), form_rows.example),
    Rule("total", message("totals"), totals.totals),
    Rule("section", message("titles of sections"), texts.sections),
    Rule("note", message("notes, sources and signatures below the table"), texts.notes),
    Rule("prefilled", message("not filled in"), form_rows.prefilled),
)


@dataclass(frozen=True, slots=True)
class Doubt:
    """Rows of which the analyst alone can tell whether they count. name: by which it is answered. why: what its rows
    are, in a plural. find: the rows (from 0), each with the index of the cell that says it; -1 for none. code: what is
    wrong with them until it is answered (loaders/problems/kinds/doubts.py)."""

    name: str
    why: str
    find: Callable[[Table], Iterable[tuple[int, int]]]
    code: str


Answers = Mapping[str, str]  # name of a doubt → what its rows are, of doubt_names.ANSWERS
GivenAnswers = Mapping[str, str | None]  # None: it is open again, whatever was answered before

# Of several doubts the first of which rows are left out, or may be, holds.
DOUBTS = (
    Doubt("status", message("cancelled, postponed or planned"), status.not_held, "row_not_held"),
    Doubt("titles", message("below a title of something else"), under_titles.under_titles, "row_under_title"),
    Doubt("struck", message("struck through"), hidden_rows.struck, "row_struck"),
    Doubt("hidden", message("hidden or filtered out"), hidden_rows.hidden, "row_hidden"),
    Doubt("people", message("one for each person who came"), people.attendees, "row_of_person"),
    Doubt("parts", message("whose men and women do not add up to the total"), parts.unlike_their_whole, "row_of_parts"),
    Doubt(
        "numbers", message("of a cross table that may count events or people"), cross_tables.undecided, "row_of_numbers"
    ),
    Doubt(
        "cumulative",
        message("since the beginning of the year, and contained in a longer period"),
        cumulative.contained,
        "row_in_longer_period",
    ),
    Doubt(
        "sums", message("equal to the sum of other rows within the same time"), sums_of_days.perhaps_sums, "row_of_sum"
    ),
    Doubt("held", message("within a total that the database holds"), elsewhere.within_held_totals, "row_in_held_sum"),
    Doubt(
        "languages", message("the same as rows in another language"), elsewhere.in_two_languages, "row_in_two_languages"
    ),
    Doubt("lists", message("of several channels or materials in one cell"), lists.listing, "row_of_list"),
    Doubt(
        "names",
        message("whose name says that there were several, and whose count is empty"),
        names.saying_how_many,
        "row_of_several",
    ),
)
WHY = (
    {rule.name: rule.why for rule in LEFT_OUT}
    | {doubt.name: doubt.why for doubt in DOUBTS}
    | {
        "columns": message("columns of numbers that are not known"),
        "regions": message("titles that name the region of the rows below"),
        "respondents": message("one for each respondent"),
        "above": message("a table above this one whose headings are not known"),
        "tallied": message("counted together in the first of their rows"),
        BY_HAND: message("chosen row by row"),
    }
)


@dataclass(frozen=True, slots=True)
class ByHand:
    """Spreadsheet rows that an analyst leaves out whatever they are, and those that count, each with the doubt."""

    left: frozenset[int] = frozenset()
    counted: frozenset[tuple[int, str]] = frozenset()


@dataclass(frozen=True, slots=True)
class Sifted:
    """Rows from 0; what is in none of these is data.

    left_out: rule or answered doubt → its rows. open: row → the doubt that nobody has answered, and the index of the
    cell that says it. asked: doubts that there are rows of, answered or not → those rows.
    """

    left_out: dict[str, list[int]]
    open: dict[int, tuple[Doubt, int]]
    asked: dict[str, list[int]]


def sift(table: Table, answers: Answers, by_hand: ByHand) -> Sifted:
    left_out, asked = {}, {}
    if rows := [row for row, number in enumerate(table.numbers) if number in by_hand.left]:
        table.decided.update(rows)
        left_out[BY_HAND] = rows
    for rule in LEFT_OUT:
        if rows := sorted(set(rule.find(table)) - table.decided):
            table.decided.update(rows)
            left_out[rule.name] = rows
    still_open: dict[int, tuple[Doubt, int]] = {}
    for doubt in DOUBTS:
        found = {
            row: at
            for row, at in doubt.find(table)
            if row not in table.decided and (table.numbers[row], doubt.name) not in by_hand.counted
        }
        if not found:
            continue
        asked[doubt.name] = sorted(found)
        if doubt.name not in answers:
            still_open |= {row: (doubt, at) for row, at in found.items()}
        elif answers[doubt.name] == "leave_out":
            left_out[doubt.name] = sorted(found)
        if answers.get(doubt.name, "leave_out") == "leave_out":
            table.decided.update(found)
    return Sifted(left_out, still_open, asked)
