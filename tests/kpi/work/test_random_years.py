"""Random work plans agree with the rule worked out again."""

from datetime import date, timedelta

from hypothesis import given, settings
from hypothesis import strategies as st

from kpi.work.compare import compare
from kpi.work.quantity import Quantity
from kpi.work.state import RegisterDay
from tests.kpi.work.planned import done, work

days = st.dates(date(2026, 1, 1), date(2026, 12, 31))
planned_rows = st.lists(st.tuples(days, st.integers(1, 5)), min_size=1, max_size=8)
done_rows = st.lists(st.tuples(st.integers(1, 12), st.integers(1, 6)), max_size=6)


@given(planned_rows, done_rows, st.none() | days, st.booleans(), days)
@settings(max_examples=60, deadline=None)
def test_random_years_agree_with_the_rule_worked_out_again(rows, made, day, whole, today):
    """Unit by unit: each planned one is a date of its own, each done one strikes out the earliest that is left."""
    state = compare(
        [work(due, count) for due, count in rows], [done(*one) for one in made], RegisterDay(day, whole), today
    )
    units = sorted(due for due, count in rows for _ in range(count))
    units = units[sum(count for _, count in made) :]
    reached = None if day is None else day if whole else day - timedelta(1)
    late = [due for due in units if reached is not None and due <= reached and due < today]
    coming = [due for due in units if 0 <= (due - today).days <= 60]
    assert state.lacking == Quantity(len(late))
    assert state.since == min(late, default=None)
    assert sum(one.lacking.value for one in state.coming) == len(coming)
    due = sum(count for last, count in rows if reached is not None and last <= reached)
    if day is not None and day <= today:
        assert state.lacking.value == max(0, due - state.done.value) - sum(
            due == today for due in units if due <= reached
        )
