"""Numbers as people and the dashboard write them come back; any text is a number, a problem or missing."""

from hypothesis import given
from hypothesis import strategies as st

from language import LANGUAGES, Language
from loaders.problems.problem import Fault
from loaders.spreadsheet.numbers import Number, read_number
from tests.loaders.spreadsheet.test_numbers import KINDS, SPACES


@given(
    st.integers(1, 999),
    st.integers(0, 999),
    st.sampled_from(["", "> ", "təxminən "]),
    st.sampled_from(["", " %", " nəfər"]),
)
def test_typing_what_was_offered_settles_it(whole, rest, before, after):
    fault = read_number(f"{before}{whole},{rest:03}{after}", "number")
    assert fault.code == "ambiguous_number"
    for reading in ("first", "second"):
        typed = read_number(fault.values[f"{reading}_typed"], "number")
        assert isinstance(typed, Number)
        assert typed.value == float(fault.values[reading])
        assert (typed.qualifier, typed.percent_sign) == (
            {"": "exact", "> ": "at_least"}.get(before, "about"),
            after == " %",
        )


@given(st.integers(0, 10**12), st.sampled_from([*SPACES, ".", "'", "’", ""]))
def test_grouped_counts_come_back(value, mark):
    text = f"{value:,}".replace(",", mark)
    assert read_number(text, "count") == Number(value, "exact", False)


@given(
    st.integers(0, 10**9),
    st.integers(0, 99),
    st.sampled_from([(mark, ",") for mark in (*SPACES, ".", "'", "")] + [(",", "."), ("", ".")]),
    st.sampled_from("+-−"),
)
def test_grouped_fractions_come_back(whole, rest, marks, sign):
    text = sign + f"{whole:,}".replace(",", marks[0]) + marks[1] + f"{rest:02}"
    value = float(f"{whole}.{rest:02}") * (1 if sign == "+" else -1)
    assert read_number(text, "number") == Number(value, "exact", False)


@given(st.integers(0, 10**9) | st.integers(1, 999).map(lambda value: value * 100_000), st.sampled_from(list(LANGUAGES)))
def test_what_the_dashboard_writes_can_be_typed(value, code):
    written = Language(code).number(value / 100)
    found = read_number(written, "number")
    if isinstance(found, Fault):  # English groups with commas
        assert (code, found.code, found.values["first"]) == ("en", "ambiguous_number", written.replace(",", ""))
    else:
        assert found == Number(value / 100, "exact", False)


@given(st.floats(0, 100).map(lambda value: round(value, 2)), st.sampled_from(list(LANGUAGES)))
def test_percentages_that_the_dashboard_writes_can_be_typed(value, code):
    assert read_number(Language(code).percent(value, 2), "share") == Number(value, "exact", True)


@given(st.floats())
def test_spreadsheet_numbers_come_back_in_the_digits_that_they_keep(value):
    found, kept = read_number(value, "number"), float(f"{value:.15g}")
    assert found == Number(kept, "exact", False) if abs(kept) < float("inf") else found == Fault("not_a_number")


WORDS = [
    "nəfərdən",
    "çox",
    "-dan",
    "artıq",
    "təxminən",
    "yaxın",
    "%",
    " ",
    "-",
    "–",
    "+",
    ".",
    ",",
    "'",
    "1",
    "234",
    "0",
    "12",
    ">",
    "işçi",
    "yoxdur",
    "\n",
    "²",
]


@given(st.one_of(st.text(), st.lists(st.sampled_from(WORDS)).map("".join)), st.sampled_from(KINDS))
def test_any_text_is_a_number_a_problem_or_missing(text, kind):
    found = read_number(text, kind)
    if isinstance(found, Number):
        assert any(letter.isdigit() for letter in text)
        assert found.qualifier in ("exact", "at_least", "about")
    else:
        assert found is None or isinstance(found, Fault)
