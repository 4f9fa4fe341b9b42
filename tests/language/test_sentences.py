"""The sentence beside a chart, word for word, and that no figure makes it stumble.

The sentences stand in tests/golden/sentences.txt: a case's name, then az, en and ru.
`KPI_GOLDEN=write python -m pytest tests/language/test_sentences.py` writes them anew; read them aloud then.
"""

import os
import re
from datetime import date
from itertools import product

import pytest

from kpi.rules.compared import COMPARABILITIES
from kpi.rules.judgement import JUDGEMENTS, NOT_JUDGED
from language import LANGUAGES, Language
from language.figures.judgements import judgement_why, judgement_word, target_text
from language.figures.polls import waves_apart
from language.figures.sentences import sentence
from language.languages import quoted
from tests.helpers import GOLDEN
from tests.language.sentence_figures import row
from tests.language.sentence_rows import CASES

AZ, EN, RU = (Language(code) for code in ("az", "en", "ru"))
SENTENCES = GOLDEN / "sentences.txt"
LEFT_OVER = re.compile(r"[{}|]|None|nan|\s\s|\s[,;.)]|\(\s|\(\)|“”|«»|;\s*\.|\.\.|””|»»|““|««")
# Latin letters that look like Azerbaijani ones, and Russian text with Latin look-alikes, are hard to see.
MIXED = re.compile(r"[а-яё][a-zəıöüğşç]|[a-zəıöüğşç][а-яё]")
NAMES = {"name_az": "Yenilənmiş göstəricilər", "name_en": "Indicators", "name_ru": "Показатели"}


def golden() -> dict[str, list[str]]:
    """Case → its sentences in az, en and ru."""
    blocks = SENTENCES.read_text(encoding="utf-8").strip().split("\n\n")
    return {name.removeprefix("# "): sentences for name, *sentences in (block.split("\n") for block in blocks)}


def plain(text: str) -> str:
    return text.replace("\N{NO-BREAK SPACE}", " ")


if os.environ.get("KPI_GOLDEN") == "write":
    blocks = [
        [f"# {name}", *(plain(sentence(row(**case), Language(code))) for code in LANGUAGES), ""]
        for name, case in CASES.items()
    ]
    SENTENCES.write_text("\n".join(line for block in blocks for line in block), encoding="utf-8")


@pytest.mark.parametrize("name", CASES)
def test_sentences_word_for_word(name):
    assert [plain(sentence(row(**CASES[name]), Language(code))) for code in LANGUAGES] == golden()[name]


def test_no_sentence_is_without_its_case():
    assert list(golden()) == list(CASES)


def test_the_form_that_officials_asked_for():
    assert golden()["as the issue has it"][0] == (
        "İştirakçıların sayı 2018-ci ildəki 143 nəfərdən 2023-cü ildə 218 nəfərədək artmışdır (+52,4%); aradakı illər üzrə məlumat yoxdur."
    )


MOVES = [
    ("exact", "exact", "exact"),
    ("at_least", "exact", "at_least"),
    ("exact", "at_least", "at_most"),
    ("at_most", "exact", "at_most"),
    ("about", "exact", "about"),
    ("exact", "about", "about"),
    ("about", "about", "about"),
    ("at_least", "at_least", "unknown"),
]
VALUES = [(218.0, 143.0), (143.0, 218.0), (0.0, 0.0), (5.0, 0.0), (1.0, 21.0), (34.1, 8.6)]
UNITS = [("person", None), ("min baxış", "тыс. посещений"), ("iş günü", "день|дня|дней"), ("%", "%"), ("", None)]


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("kind", COMPARABILITIES)
def test_every_figure_makes_a_whole_sentence(kind, code):
    language = Language(code)
    running = {"year": 2026, "complete": False, "cut": date(2026, 11, 22)} | (
        {"compared_year": 2025, "compared_from": date(2025, 1, 1), "compared_through": date(2025, 11, 22)}
        if kind == "same_days"
        else {}
    )
    runs = kind in ("same_days", "no_year_before", "no_same_days", "straddles", "days_differ", "undated")
    times = [running] if runs else [{}, running | {"compared_through": None}]
    walked = product(times, MOVES, VALUES, UNITS, [("within_year", ""), ("latest", "revised"), ("since_start", "")])
    for time, (qualifier, earlier, of_change), (value, compared), (unit, unit_ru), (accumulation, crossing) in walked:
        figure = row(
            **NAMES,
            **time,
            comparability=kind,
            value=value,
            compared=compared,
            qualifier=qualifier,
            compared_qualifier=earlier,
            change_qualifier=of_change,
            unit=unit,
            unit_az=unit or None,
            unit_ru=unit_ru,
            accumulation=accumulation,
            crossing=crossing,
            missing=3,
            spills=1,
            direction="less",
        )
        assert is_whole(sentence(figure, language))


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(
    ("judgement", "why"), [*((judgement, None) for judgement in JUDGEMENTS), *((None, why) for why in NOT_JUDGED)]
)
def test_every_judgement_has_its_words(judgement, why, code):
    language = Language(code)
    walked = product(
        ("within_year", "latest"),
        ("more", "less"),
        (None, date(2026, 11, 22)),
        (None, 40.0),
        (-0.1, 0.5),
        ("%", "person"),
    )
    for accumulation, direction, through, baseline, pace, unit in walked:
        figure = row(
            running=True,
            target=218.0,
            judgement=judgement,
            judgement_why=why,
            accumulation=accumulation,
            direction=direction,
            judged_through=through,
            baseline=baseline,
            pace=pace,
            needed=194.7,
            unit=unit,
        )
        assert is_whole(sentence(figure, language))
        assert is_whole(target_text(figure, language) + ".")
        assert is_whole((judgement_word(figure, language) or judgement_why(figure, language)) + ".")


def is_whole(text: str) -> bool:
    """Ends with its one full stop, with nothing left over and no letters of another alphabet in a word."""
    text = plain(text)
    return (
        text.endswith(".")
        and len(text) > 1
        and text[0] != " "
        and not LEFT_OVER.search(text[:-1] + " ")
        and not MIXED.search(text)
    )


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize("name", CASES)
def test_a_sentence_is_no_wall_of_text(name, code):
    text = re.sub(r"\([^()]*\)", "", sentence(row(**CASES[name]), Language(code)))
    assert text.count(";") <= 2


@pytest.mark.parametrize("name", CASES)
def test_azerbaijani_keeps_its_i_and_ı(name):
    """No dotted i after a back vowel's ending, no combining dot, no Turkish or Latin slip."""
    text = golden()[name][0]
    assert "\u0307" not in text and not re.search(
        r"artmişdir|azalmişdir|etmiśdir|olmadiği|ildeki|illeri|-cı ildəkı", text
    )
    assert not re.search(r"\b[a-zəğıöüşç]*w[a-z]*\b", text)


@pytest.mark.parametrize(
    ("text", "language", "written"),
    [
        ("Bəli", AZ, "“Bəli”"),
        ("“Bəli”", AZ, "“Bəli”"),
        ("“Facebook”da paylaşımlar", AZ, "“‘Facebook’da paylaşımlar”"),
        ('Posts on "Facebook"', EN, "“Posts on ‘Facebook’”"),
        ("Посты в «Facebook»", RU, "«Посты в „Facebook“»"),
        ("“Да”", RU, "«Да»"),
        ("«Да» и «Нет»", RU, "«„Да“ и „Нет“»"),
        (' "Bəli" ', AZ, "“Bəli”"),
    ],
)
def test_quotation_marks_are_never_doubled(text, language, written):
    assert quoted(text, language) == written


def test_one_poll_before_two_is_no_one_waves():
    one = row(**CASES["one wave after two that were added up"] | {"polls": 2, "compared_waves": 1})
    assert [waves_apart(one, language) for language in (AZ, EN, RU)] == [
        "əvvəlki rəqəmdə 1, bu rəqəmdə 2 sorğu nəzərə alınıb",
        "the number of waves is 1 in the earlier figure and 2 in this one",
        "опросов учтено в прежнем показателе – 1, в этом – 2",
    ]
