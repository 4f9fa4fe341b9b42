"""The answers of one poll settled together: counts or shares, fractions or percent, and n."""

from collections import defaultdict

from loaders.checking.binding import Bound
from loaders.checking.checked import CheckedSheet
from loaders.checking.identity import splits_of
from loaders.checking.polls.answer_sums import doubt_sum
from loaders.checking.polls.measures import PERCENT, measured, settle_fractions, settle_wide
from loaders.problems.problem import Fault
from loaders.recognition.rows import Rows
from loaders.spreadsheet.numbers import Number

_ROUNDING = 1.0  # percentage points by which a published share may miss the one its count gives


def settle_answers(sheet: CheckedSheet) -> None:
    """Fill share, count and base of each answer of a survey sheet.

    Numbers without a percent sign that add up to about 1 are fractions, to about 100 percent
    (docs/architecture.md, 'Numbers and percentages'); any other number up to 1 is a problem that offers
    both readings. n is as given, else the sum of the answers, which needs every answer of the poll.
    """
    rows = sheet.rows
    sheet.several += rows.several
    for poll in _polls(sheet):
        readable = [row for row in poll if row not in rows.refused]
        if "wide" in rows.cells:
            settle_wide(rows, readable)
        settle_fractions(rows, readable)
        for row in readable:
            if row not in rows.refused and not rows.values["count"][row] and not rows.values["share"][row]:
                rows.fault(row, measured(rows), Fault("no_measure"))
        doubt_sum(rows, poll)
        _settle_weights(rows, readable)
        _settle_base(rows, poll)
        _take_for_several(sheet, poll)


def _polls(sheet: CheckedSheet) -> list[list[int]]:
    """Rows of the same question on the same dates, for the same clauses of the same plan.

    A row whose dates or clauses cannot be read may belong to any poll on its question, and is in each; one without a
    question probably to that of the row above.
    """
    polls, strays = defaultdict(list), defaultdict(list)
    rows = sheet.rows
    questions, above = splits_of(sheet)[0], ""
    for row, (bound, dates, question) in enumerate(zip(sheet.bound, rows.values["dates"], questions, strict=True)):
        if isinstance(bound, Bound) and dates and (bound.clauses or row not in rows.refused):
            polls[bound, dates, question].append(row)
        else:
            strays[question or above].append(row)
        above = question or above
    return [poll + strays[question] for (_, _, question), poll in polls.items()]


def _settle_weights(rows: Rows, poll: list[int]) -> None:
    """What is stated of one answer holds for its poll. A weighted share is no count's; it must be given."""
    weighted, effects = rows.values["weighted"], rows.values["design_effect"]
    flags = {weighted[row] for row in poll} - {None}
    given = {effects[row].value: effects[row] for row in poll if effects[row]}
    if len(flags) > 1 or len(given) > 1:
        for row in poll:
            if row not in rows.refused:
                rows.fault(row, "weighted" if len(flags) > 1 else "design_effect", Fault("weights_differ"))
        return
    is_weighted, effect = next(iter(flags), None), next(iter(given.values()), None)
    for row in poll:
        weighted[row] = is_weighted if weighted[row] is None else weighted[row]
        effects[row] = effects[row] or effect
        if row in rows.refused:
            continue
        if effects[row] and effects[row].value <= 0:
            rows.fault(row, "design_effect", Fault("no_design_effect"))
        elif weighted[row] and not rows.values["share"][row]:
            rows.fault(row, measured(rows), Fault("weighted_without_share"))


def _settle_base(rows: Rows, poll: list[int]) -> None:
    counts, bases, several = rows.values["count"], rows.values["base"], rows.values["several"]
    kept = [row for row in poll if row not in rows.refused]
    flags = {several[row] for row in kept} - {None}
    for row in kept:  # said once, it holds for the question
        several[row] = several[row] if len(flags) > 1 else next(iter(flags), None)
    given = {bases[row].value: bases[row] for row in kept if bases[row]}
    if len(given) > 1:
        for row in kept:
            rows.fault(row, "base", Fault("bases_differ"))
        return
    base = next(iter(given.values()), None)
    if base is None and True in flags and any(counts[row] for row in kept):
        for row in kept:
            rows.fault(row, measured(rows), Fault("several_without_base"))
        return
    if base is None and any(counts[row] for row in kept):
        if len(kept) < len(poll) or not all(counts[row] for row in kept):
            for row in kept:
                rows.fault(row, measured(rows), Fault("poll_incomplete"))
            return
        weakest = max((counts[row].qualifier for row in kept), key=("exact", "at_least", "about").index)
        base = Number(sum(counts[row].value for row in kept), weakest, False)
    for row in kept:
        bases[row] = base
        if counts[row] and base and base.value:
            _settle_share(rows, row, base)


def _take_for_several(sheet: CheckedSheet, poll: list[int]) -> None:
    """Answers that come to clearly more than n can only be several of each; taken so where nobody says otherwise."""
    rows = sheet.rows
    kept = [row for row in poll if row not in rows.refused]
    base = next((rows.values["base"][row] for row in kept if rows.values["base"][row]), None)
    if (
        base
        and base.value
        and not any(rows.values["several"][row] is not None for row in kept)
        and _passes(rows, kept, base.value)
    ):
        for row in kept:
            rows.values["several"][row] = True
        sheet.several += sorted({rows.numbers[row] for row in kept})


def _passes(rows: Rows, poll: list[int], n: float) -> bool:
    """Whether the answers come to clearly more than those who answered."""
    counts, shares = rows.values["count"], rows.values["share"]
    percents = [
        shares[row].value if rows.values["weighted"][row] or not counts[row] else 100 * counts[row].value / n
        for row in poll
        if counts[row] or shares[row]
    ]
    return all(share <= 100 for share in percents) and sum(percents) > PERCENT[1]


def _settle_share(rows: Rows, row: int, base: Number) -> None:
    """The share that a count gives; about, where the count or n is not exact."""
    count, share = rows.values["count"][row], rows.values["share"][row]
    if count.value > base.value:
        rows.fault(row, measured(rows), Fault("more_than_base", {"base": f"{base.value:g}"}))
        return
    if rows.values["weighted"][row]:
        return
    counted = 100 * count.value / base.value
    if share and abs(share.value - counted) > _ROUNDING:
        rows.fault(row, "share", Fault("share_and_count_differ", {"share": f"{counted:.1f} %"}))
    elif not share:
        exact = count.qualifier == base.qualifier == "exact"
        rows.values["share"][row] = Number(counted, "exact" if exact else "about", True)
