"""What was typed in one language, as readers of another see it."""

import pickle

import pytest

from kpi.rules.figure_row import Indicator
from language import Language
from language.figures import phrases, typed
from language.grouping import group_key
from language.untranslated import Untranslated, join
from language.vocabulary import Vocabulary
from tests.helpers.figures import figure

GIVEN = {
    ("topic", "etika"): {"en": "Ethics", "ru": "Этика"},
    ("material", "paylaşım"): {"ru": "Публикация"},
    ("question", "razısınızmı?"): {"ru": "Довольны ли вы?"},
    ("answer", "bəli"): {"ru": "Да"},
    ("channel", "facebook"): {"en": "Facebook", "ru": "Facebook"},
    ("note", "genişdir."): {"ru": "Шире."},
    ("title", "a · b"): {"ru": "А и Б"},
}
WORDS = Vocabulary(
    "az",
    {(column, group_key(text)): given for (column, text), given in GIVEN.items()},
    names={"outreach": ("title", "channel", "material"), "surveys": ("question", "answer"), "events": ("title",)},
)
POSTS = {"dataset": "outreach", "automatic": "outreach.items", "vocabulary": WORDS}
ASKED = {"dataset": "surveys", "label": "Razısınızmı?", "vocabulary": WORDS}


@pytest.mark.parametrize(
    ("one", "named"),
    [
        (Indicator(**POSTS, label="Facebook · Paylaşım"), {"ru": "Facebook · Публикация", "az": "Facebook · Paylaşım"}),
        (Indicator(**POSTS, label="Facebook · Paylaşım"), {"en": "Facebook · Paylaşım\u00a0(az)"}),
        (Indicator(**POSTS, label="Qəzet · Məqalə"), {"ru": "Qəzet · Məqalə\u00a0(az)"}),  # one mark for both
        (Indicator(**POSTS, label="Qəzet · Paylaşım"), {"ru": "Qəzet\u00a0(az) · Публикация"}),
        (Indicator(**ASKED, answer="Bəli"), {"ru": "Довольны ли вы? – Да", "en": "Razısınızmı? – Bəli\u00a0(az)"}),
        (Indicator(**ASKED, automatic="surveys.n"), {"ru": "Респонденты: Довольны ли вы?"}),
        (Indicator(dataset="events", label="A · B", vocabulary=WORDS), {"ru": "А и Б"}),  # a text with a point in it
        (
            Indicator(**ASKED, names={"az": "Razılıq"}, answer="Bəli"),
            {"ru": "Razılıq\u00a0(az)"},
        ),  # the plan's own name
    ],
)
def test_an_indicator_is_named_in_the_readers_language(one, named):
    assert {code: phrases.indicator_name(one, Language(code)) for code in named} == named


@pytest.mark.parametrize(
    ("member", "code", "shown", "mark"),
    [("Etika", "ru", "Этика", None), ("Etika", "az", "Etika", None), ("Şəffaflıq", "en", "Şəffaflıq", "az")],
)
def test_a_part_without_a_translation_is_marked(member, code, shown, mark):
    text = typed.part(Indicator(dimension="topic", member=member, vocabulary=WORDS), Language(code))
    if mark:
        assert isinstance(text, Untranslated)
        assert (text.text, text.language, str(text)) == (shown, mark, f"{shown}\u00a0({mark})")
        again = pickle.loads(pickle.dumps(text))
        assert (again, again.text, again.language) == (text, text.text, text.language)
    else:
        assert text == shown and not isinstance(text, Untranslated)


def test_reasons_of_several_plans_are_each_in_the_readers_language():
    row = figure(crossing_notes=("Genişdir.", "Dardır."), vocabulary=WORDS)
    assert typed.crossing_note(row, Language("ru")) == "Шире. Dardır.\u00a0(az)"
    assert typed.crossing_note(row, Language("az")) == "Genişdir. Dardır."


def test_a_list_to_pick_from_is_searched_by_both_texts():
    assert typed.in_list("Paylaşım", ("material",), WORDS, Language("ru")) == "Публикация (Paylaşım)"
    assert typed.in_list("Paylaşım", ("material",), WORDS, Language("az")) == "Paylaşım"


def test_texts_of_two_languages_keep_their_marks():
    assert join(", ", [Untranslated("Bakı", "az"), Untranslated("Опрос", "ru")]) == "Bakı\u00a0(az), Опрос\u00a0(ru)"
    assert join(", ", []) == ""
