"""What the page of surveys says of a question that changed."""

from dataclasses import replace

import pytest

from kpi.rules.answers import answer_list
from language import Language
from tests.helpers.figures import figure
from ui.surveys.captions import breaks, warnings
from ui.surveys.question import Question


def asked(lists: dict[int, dict[str, float]]) -> Question:
    rows = []
    for year, shares in lists.items():
        answers = answer_list((answer, answer, share) for answer, share in shares.items())
        poll = {"year": year, "label": "Razısınız?", "unit": "%", "answers": answers, "automatic": "surveys.share"}
        rows += [figure(answer=answer, value=share, **poll) for answer, share in shares.items()]
    return Question("s1", ("1.1",), [], rows)


SHORTER, LONGER = {"Bəli": 60.0, "Xeyr": 40.0}, {"Bəli": 50.0, "Xeyr": 30.0, "Bilmirəm": 20.0}


def test_a_changed_list_of_answers_is_a_break_with_its_reason():
    question = asked({2023: SHORTER, 2024: SHORTER, 2025: LONGER, 2026: SHORTER})
    assert breaks(question, Language("en")) == {
        2025: (
            "",
            "",
            "In 2025 the list of answers changed (added: “Bilmirəm”); the shares are not compared with earlier ones.",
        ),
        2026: (
            "",
            "",
            "In 2026 the list of answers changed (no longer there: “Bilmirəm”); the shares are not compared with "
            "earlier ones.",
        ),
    }
    assert warnings(question.answers, question, Language("ru"))[0] == (
        "В 2025 году изменился перечень ответов (добавлено: «Bilmirəm»); доли не сравниваются с прежними."
    )


def test_the_same_list_in_another_order_is_none():
    assert breaks(asked({2024: SHORTER, 2025: dict(reversed(SHORTER.items()))}), Language("az")) == {}


@pytest.mark.parametrize(
    ("weighted", "said"),
    [((True, True), ["Paylar çəkilidir."]), ((False, True), ["Çəkili paylar: 2025."]), ((False, None), [])],
)
def test_weighted_shares_are_called_so_over_the_chart(weighted, said):
    question = asked({2024: SHORTER, 2025: SHORTER})
    then, now = weighted
    rows = [replace(row, weighted=then if row.year == 2024 else now) for row in question.answers]
    assert warnings(rows, question, Language("az")) == said
