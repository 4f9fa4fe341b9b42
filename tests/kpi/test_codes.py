"""Codes of indicators: written and read again they are the same, and those that were typed before stay valid."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpi.codes import Code
from language.grouping import group_key
from loaders.datasets.registry import CODES

TEXTS = st.text(st.sampled_from("ab:|\\. "), max_size=6).map(lambda text: " ".join(text.split()))
MADE = st.one_of(
    st.builds(Code, st.just(""), st.one_of(TEXTS, st.sampled_from([r"\trainings.held", "surveys.n:x", "surveys.n"]))),
    st.builds(Code, st.just("surveys.n"), TEXTS.map(group_key)),
    st.builds(Code, st.sampled_from(["surveys.share", "outreach.items"]), TEXTS.map(group_key), TEXTS.map(group_key)),
    st.just(Code("trainings.held")),
)


@given(MADE)
def test_a_code_that_is_written_is_read_as_the_same(code):
    assert CODES.read(CODES.write(code)) == code


@pytest.mark.parametrize(
    "typed, code",
    [
        ("trainings.held", Code("trainings.held")),
        ("Outreach.Items:YouTube|Video", Code("outreach.items", "youtube", "video")),
        (r"outreach.items:a\|b|c|d", Code("outreach.items", "a|b", "c|d")),
        (r"outreach.items:a\b|c", Code("outreach.items", r"a\b", "c")),
        ("surveys.n:Razısınız? | Довольны?", Code("surveys.n", "razisiniz | довольны")),
        ("surveys.share:s1|Bəli | Да", Code("surveys.share", "s1", "bəli | да")),
        ("surveys.share:Nə üçün?|«BƏLİ».", Code("surveys.share", "nə üçün", "bəli")),
        ("surveys.share:s1|bǝli", Code("surveys.share", "s1", "bəli")),  # another schwa
        ("outreach.items:YоuTube|Vidеo", Code("outreach.items", "youtube", "video")),  # Cyrillic о and е
        ("surveys.n", Code("surveys.n")),
        ("e.xidmət?", Code("", "e.xidmət?")),
        ("e-xidmətlər", Code("", "e-xidmətlər")),
        ("a:b|c", Code("", "a:b|c")),
        ("a:", Code("", "a:")),
        (r"\a", Code("", r"\a")),
        (r"\trainings.held", Code("", "trainings.held")),
        ("trainings.held:x", Code("", "trainings.held:x")),
    ],
)
def test_a_code_as_people_type_it(typed, code):
    assert CODES.read(typed) == code


@pytest.mark.parametrize(
    "asked, code",
    [
        (r"surveys.share:q \| w|bəli", r"surveys.share:q \| w|bəli"),
        ("surveys.share:Q | W|Bəli", r"surveys.share:q \| w|bəli"),
        ("surveys.share:Q? | W!|Bəli.", r"surveys.share:q \| w|bəli"),
        ("OUTREACH.items:YouTube|Video", "outreach.items:youtube|video"),
        ("outreach.items:youtube|film", ""),
        ("", ""),
    ],
)
def test_an_address_of_before_the_marks_were_escaped_finds_its_indicator(asked, code):
    there = [r"surveys.share:q \| w|bəli", "outreach.items:youtube|video", "trainings.held"]
    assert CODES.among(asked, there) == code
