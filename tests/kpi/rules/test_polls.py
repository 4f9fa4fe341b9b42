"""Polls on the base of those to whom their question applies."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kpi.rules.figure_row import FigureRow
from kpi.rules.rebasing import applies, rebased
from language.folding import fold
from tests.helpers.figures import figure


def poll(answers: dict, n=None, has_counts=False, year=2018, clause="11.6", code="s1", **more) -> list[FigureRow]:
    """The figures of one question: its respondents, and its answers with their shares."""
    common = {
        "plan": "P1",
        "clause": clause,
        "split_1": code,
        "year": year,
        "label": "Razısınızmı?",
        "base": n,
        "has_counts": has_counts,
    }
    common |= more
    respondents = common | {"automatic": "surveys.n", "indicator": f"surveys.n:{code}", "unit": "person", "value": n}
    shares = [
        common
        | {"automatic": "surveys.share", "indicator": f"surveys.share:{code}|{fold(answer)}", "answer": answer}
        | {"unit": "%", "value": share}
        for answer, share in answers.items()
    ]
    return [figure(**row) for row in ([] if n is None else [respondents]) + shares]


def by_answer(rows: list[FigureRow]) -> dict:
    return {row.indicator.answer or "n": (row.value, row.qualifier, row.base) for row in rows}


@pytest.mark.parametrize(
    "answer",
    [
        "Müraciət etməmişəm",
        "MÜRACİƏT  ETMƏMİŞƏM.",
        "Aid deyil",
        "Tətbiq olunmur",
        "Not applicable",
        "does not apply",
        "N/A",
        "Не обращался",
        "не применимо",
    ],
)
def test_an_answer_by_which_the_question_does_not_apply(answer):
    assert not applies(answer)


@pytest.mark.parametrize(
    "answer",
    [
        "Bəli",
        "Xeyr",
        "Bilmirəm",
        "Cavab verməkdə çətinlik çəkirəm",
        "No",
        "Don't know",
        "Нет",
        "Затрудняюсь ответить",
        "-",
        "",
    ],
)
def test_any_other_is_an_answer(answer):
    assert applies(answer)


def test_published_shares_are_about_and_their_n_is_not_stated():
    """The first question of the 2018 poll, which adds up to 99.5, without the 11.8 of those who had not applied."""
    fresh = by_answer(
        rebased(poll({"Bəli": 68.1, "Qismən": 11.1, "Qane etmir": 8.5, "Müraciət etməmişəm": 11.8}, n=90))
    )
    assert fresh == {
        "Bəli": (pytest.approx(68.1 / 0.882), "about", None),
        "Qismən": (pytest.approx(11.1 / 0.882), "about", None),
        "Qane etmir": (pytest.approx(8.5 / 0.882), "about", None),
    }
    assert sum(value for value, _, _ in fresh.values()) == pytest.approx(100 - 0.5 / 0.882)


def test_known_counts_stay_exact_and_take_their_n_along():
    fresh = by_answer(
        rebased(
            poll({"Bəli": 60.0, "Xeyr": 20.0, "Aid deyil": 15.0, "Müraciət etməmişəm": 5.0}, n=200, has_counts=True)
        )
    )
    assert fresh == {"n": (160, "exact", 160), "Bəli": (75, "exact", 160), "Xeyr": (25, "exact", 160)}


@pytest.mark.parametrize(
    ("qualifiers", "has_counts", "expected"),
    [
        (("exact", "exact"), True, "exact"),
        (("at_least", "exact"), True, "at_least"),
        (("exact", "at_least"), True, "at_least"),
        (("about", "at_least"), True, "about"),
        (("at_least", "exact"), False, "about"),
    ],
)
def test_the_weakest_claim_holds(qualifiers, has_counts, expected):
    rows = poll({"Bəli": 60.0, "Aid deyil": 40.0}, n=100, has_counts=has_counts)
    rows[1:] = [replace(row, qualifier=qualifier) for row, qualifier in zip(rows[1:], qualifiers, strict=True)]
    assert by_answer(rebased(rows))["Bəli"][1] == expected


def test_a_poll_loses_nothing_by_another_question_year_or_clause():
    rows = [
        *poll({"Bəli": 60.0, "Aid deyil": 40.0}, n=100, has_counts=True),
        *poll({"Bəli": 60.0, "Xeyr": 40.0}, n=100, has_counts=True, year=2017),
        *poll({"Bəli": 60.0, "Xeyr": 40.0}, n=100, has_counts=True, clause="1.1"),
        *poll({"Bəli": 60.0, "Xeyr": 40.0}, n=100, has_counts=True, code="s2"),
    ]
    fresh = rebased(rows)
    assert fresh[2:] == rows[3:]
    assert [row.value for row in fresh[:2]] == [60, 100]


def test_figures_that_are_no_poll_stay_as_they_are():
    rows = [figure(indicator="x", value=3), figure(is_defined=True, indicator="aid deyil", value=4)]
    assert rebased(rows) == rows


def test_where_it_applies_to_nobody_there_is_no_figure():
    assert rebased(poll({"Bəli": 0.0, "Aid deyil": 100.0}, n=12, has_counts=True)) == []


def test_a_target_of_all_answers_is_none_of_fewer():
    yes = rebased(
        poll({"Bəli": 60.0, "Aid deyil": 40.0}, n=100, has_counts=True, target=70, baseline=50, baseline_year=2015)
    )[1]
    assert (yes.target, yes.indicator.baseline, yes.indicator.baseline_year) == (None, None, None)


@given(st.lists(st.integers(0, 5000), min_size=2, max_size=7), st.integers(0, 5000))
def test_counts_give_the_shares_that_they_would_alone(counts, not_applying):
    n = sum(counts) + not_applying
    if sum(counts) == 0:
        return
    answers = {f"Cavab {index}": 100 * count / n for index, count in enumerate(counts)} | {
        "Aid deyil": 100 * not_applying / n
    }
    fresh = by_answer(rebased(poll(answers, n=n, has_counts=True)))
    assert fresh.pop("n")[0] == sum(counts)
    assert [value for value, _, _ in fresh.values()] == pytest.approx([100 * count / sum(counts) for count in counts])
