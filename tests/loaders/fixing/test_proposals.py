"""What a person sees at once that a cell should say: cases of each maker, and that it is always read without the
problem."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.fixing.proposals import _READ, MAKERS, proposals
from loaders.problems.problem import Fault, Problem
from loaders.recognition.typed_text import MOST_TYPED
from tests.helpers.building import TRAININGS, database, look, workbook


@pytest.fixture(autouse=True, scope="module")
def day():
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("KPI_TODAY", "2026-11-22")
        yield


TODAY = {"today": "2026-11-22"}


IN_PLAN = {"plan": "P1", "first": 2022, "last": 2026}


# Of which kind of problem, in which column, what was typed, and what is proposed first.
CASES = [
    ("not_a_clause", "clauses", "2.l", "2.1"),
    ("not_a_clause", "clauses", "1O.2", "10.2"),
    ("not_a_number", "count", "3O", "30"),
    ("not_a_number", "count", "О5", "05"),
    ("not_a_number", "count", "otuz beş", "35"),
    ("not_a_number", "count", "OTUZ BEŞ nəfər", "35 nəfər"),
    ("not_a_number", "count", "тридцать пять", "35"),
    ("not_a_number", "count", "Тридцать пять человек", "35 человек"),
    ("not_a_number", "count", "thirty-five", "35"),
    ("not_a_number", "count", "one hundred and two", "102"),
    ("not_a_number", "count", "gəldi 35 iştirakçı", "35"),
    ("negative", "count", "-5", "5"),
    ("not_a_date", "dates", "7 mrat 2026", "7 mart 2026"),
    ("not_a_date", "dates", "5 сентебря 2025", "5 сентября 2025"),
    ("not_a_date", "dates", "12 Ferbuary 2025", "12 February 2025"),
    ("impossible_date", "dates", "03/25/2026", "25.03.2026"),
    ("not_a_date", "dates", "10..03;2026", "10.03.2026"),
    ("not_a_date", "dates", "l2.O5.2025", "12.05.2025"),
    ("not_a_date", "dates", "10.03.2206", "10.03.2026"),
    ("date_in_future", "dates", "10.03.2062", "10.03.2026"),
    ("outside_plan", "dates", "10.03.2052", "10.03.2025"),
    ("date_without_year", "dates", "5 oktyabr", "5 oktyabr 2025"),
    ("date_without_year", "dates", "05.10", "05.10.2025"),
    ("not_a_date", "dates", "05.III.2025", "05.03.2025"),
    ("not_a_number", "number", "1,5 mln.", "1500000"),
    ("not_a_number", "number", "12 тыс. чел.", "12000"),
    ("missing_value", "text", "", "Bakı"),
    ("sum_in_cell", "count", "12+3", "15"),
]


NOTHING = [
    ("not_a_number", "count", "çox"),
    ("not_a_date", "dates", "tezliklə"),
    ("not_a_date", "dates", "13/14/2026"),
    ("date_in_future", "dates", "10.12.2026"),
    ("not_a_date", "dates", "10.03.2255"),
    ("not_a_clause", "clauses", "O"),
]


VALUES = {
    "date_in_future": TODAY,
    "outside_plan": IN_PLAN,
    "missing_value": {"above": "Bakı"},
    "clause_not_in_plan": {"known": ("10.2", "4.1.1")},
    "not_a_choice": {"choices": {"az": "onlayn, əyani", "en": "online, in person", "ru": "онлайн, очно"}},
    "ambiguous_number": {"first_typed": "1234", "second_typed": "1,2340"},
    "month_first": {"candidates": "03.04.2025 / 04.03.2025"},
    "ambiguous_clause": {"candidates": "10.1 / 10.10"},
    "unsure_share": {"first": "1 %", "second": "100 %"},
    "damaged_letters": {"restored": "Gəncə"},
    "sum_in_cell": {"sum": "15"},
}


def problem(code: str, kind: str, value: str) -> Problem:
    return Problem(Fault(code, VALUES.get(code, {})), "a.xlsx", "2025", 3, 2, "Sütun", value, kind)


@pytest.mark.parametrize(("code", "kind", "typed", "first"), CASES)
def test_it_is_seen_at_once(code, kind, typed, first):
    assert proposals(problem(code, kind, typed))[:1] == (first,)


@pytest.mark.parametrize(("code", "kind", "typed"), NOTHING)
def test_nothing_is_guessed(code, kind, typed):
    assert proposals(problem(code, kind, typed)) == ()


def test_nothing_is_made_of_the_part_of_a_cell_that_is_shown():
    assert proposals(problem("not_a_number", "count", f"otuz beş {'nəfər ' * 40}"[:MOST_TYPED])) == ()
    assert proposals(problem("damaged_letters", "text", "Gncə " * 40)) == ("Gəncə",)


@pytest.mark.parametrize(("length", "is_offered"), [(150, True), (199, True), (200, False), (900, False)])
def test_of_the_cell_above_all_is_offered_or_nothing(tmp_path, length, is_offered):
    rows = [["1.1", "05.10.2025", "x" * length, "Bakı", 1, 5], ["1.1", "06.10.2025", "", "Bakı", 1, 5]]
    path = workbook(tmp_path / "a.xlsx", {"2025": [TRAININGS, *rows]})
    (one,) = look(database(tmp_path), path).files[0].problems
    assert one.code == "missing_value"
    assert proposals(one) == (("x" * length,) if is_offered else ())


def test_what_is_no_cell_has_no_proposals():
    assert proposals(Problem(Fault("missing_value", VALUES["missing_value"]), row=3)) == ()


KINDS = {
    "not_a_number": ("count", "number", "share"),
    "negative": ("count",),
    "not_a_clause": ("clauses",),
    "clause_not_in_plan": ("clauses",),
    "ambiguous_clause": ("clauses",),
    "not_a_year": ("year",),
    "ambiguous_number": ("count", "number"),
    "sum_in_cell": ("count", "number"),
    "unsure_share": ("share",),
    "missing_value": ("text",),
    "damaged_letters": ("text",),
    "not_a_choice": ("choice",),
}


TYPED = st.one_of(
    st.sampled_from([typed for _, _, typed, _ in CASES]),
    st.text("0123456789OolıЗ.,/- ", max_size=10),
    st.lists(
        st.sampled_from(
            ["otuz", "beş", "min", "yüz", "тридцать", "пять", "hundred", "five", "mrat", "7", "2026", "10.03.2206"]
        )
    ).map(" ".join),
    st.text(max_size=8),
)


@settings(max_examples=300)
@given(
    asked=st.sampled_from([(code, typed) for code, _, typed, _ in CASES])
    | st.tuples(st.sampled_from(sorted({code for maker in MAKERS for code in maker.codes})), TYPED),
    data=st.data(),
)
def test_a_proposal_is_always_read_without_the_problem_that_it_fixes(asked, data):
    code, typed = asked
    kind = data.draw(st.sampled_from(KINDS.get(code, ("dates",))))
    for text in proposals(problem(code, kind, typed)):
        assert text and text != typed
        read = _READ.get(kind)
        if read is None:
            continue
        value = read(text)
        assert value is not None and not isinstance(value, Fault)
        if code == "date_in_future":
            assert value.starts <= date(2026, 11, 22)
        if code == "outside_plan":
            assert 2022 <= value.starts.year <= 2026
