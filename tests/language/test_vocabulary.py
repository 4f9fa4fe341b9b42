"""Which language a typed text is in, and which of its spellings have one translation."""

import pytest

from language import LANGUAGES
from language.grouping import group_key
from language.vocabulary import Vocabulary

GIVEN = {
    ("topic", "Etika"): {"en": "Ethics", "ru": "Этика"},
    ("topic", "Cyber security"): {"az": "Kibertəhlükəsizlik", "en": "Cyber security"},
    ("topic", "PR"): {"az": "İctimaiyyətlə əlaqə"},
    ("topic", "Facebook"): {"en": "Facebook"},
    ("region", "Bakı"): {"en": "Baku"},
}
WORDS = Vocabulary(
    "az", {(column, group_key(text)): given for (column, text), given in GIVEN.items()}, {("region", "baki ş"): "baki"}
)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Etika", "az"),  # the agency's own
        ("Этика", "ru"),
        ("Bаkı", "az"),  # one Cyrillic letter among Latin ones is a slip
        ("Cyber security", "en"),  # it is its own translation, and has another into the agency's language
        ("Facebook", "az"),  # its own translation too, but nobody said that it is no word of the agency's language
        ("PR", ""),  # not in the agency's language, and nobody said in which
        ("2025–2026", ""),
        ("", ""),
    ],
)
def test_the_language_of_a_text_is_known_by_rule_alone(text, language):
    assert WORDS.language_of(text, WORDS.translations(("topic",), text)) == language


def test_an_agency_may_type_in_another_language():
    words = Vocabulary("en", {})
    assert [words.language_of(text, {}) for text in ("Ethics", "Этика")] == ["en", "ru"]


def test_of_texts_of_which_nothing_is_known_no_language_is_named():
    assert Vocabulary().language_of("Этика", {}) == ""


@pytest.mark.parametrize(
    ("columns", "text", "found"),
    [
        (("topic",), "ETİKA", "Ethics"),
        (("topic",), "«Etika».", "Ethics"),
        (("region",), "Bakı ş.", "Baku"),  # counted under Bakı
        (("topic",), "Bakı", None),  # another column
        (("title", "topic"), "Etika", "Ethics"),
    ],
)
def test_all_spellings_of_a_group_have_one_translation(columns, text, found):
    assert WORDS.translations(columns, text).get("en") == found


@pytest.mark.parametrize(
    ("text", "lacks"),
    [
        ("Etika", ()),
        ("Facebook", ("ru",)),
        ("Cyber security", ("ru",)),
        ("PR", ("en", "ru")),
        ("Şəffaflıq", ("en", "ru")),
        ("Опрос", ("az", "en")),
        ("2025", ()),
    ],
)
def test_what_a_text_lacks(text, lacks):
    assert WORDS.lacks(("topic",), text, LANGUAGES) == lacks
