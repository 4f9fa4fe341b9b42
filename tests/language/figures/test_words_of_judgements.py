"""The words of judgements and their arithmetic."""

import pytest

from language import Language
from language.figures.judgements import judgement_why, judgement_word, target_text
from tests.language.sentence_figures import row
from tests.language.sentence_rows import CASES

AZ, EN, RU = (Language(code) for code in ("az", "en", "ru"))


@pytest.mark.parametrize(
    ("figure", "language", "text"),
    [
        (
            CASES["behind the target"],
            EN,
            "143 of 218 by 22 November; 195 due by then (by the calendar), on track from 185",
        ),
        (
            CASES["behind the target"],
            AZ,
            "22 noyabr tarixinədək 218-dən 143-ü; həmin tarixədək gözlənilən – 195 (təqvim üzrə), 185-dən başlayaraq qrafik üzrə",
        ),
        (
            CASES["behind the target"],
            RU,
            "143 из 218 на 22 ноября; к этому дню ожидалось 195 (по календарю), по графику – от 185",
        ),
        (
            CASES["behind the target"] | {"like": (2023, 2024, 2025)},
            AZ,
            "22 noyabr tarixinədək 218-dən 143-ü; həmin tarixədək gözlənilən – 195 (2023, 2024, 2025-ci illərin dinamikası üzrə), 185-dən başlayaraq qrafik üzrə",
        ),
        (CASES["reached"], EN, "218 against a target of 200"),
        (
            CASES["a limit that holds"],
            EN,
            "3 by 22 November; limit for the year 4, by then 3 (by the calendar), on track up to 3",
        ),
        (CASES["unchanged"], EN, ""),
    ],
)
def test_the_arithmetic_of_a_judgement(figure, language, text):
    assert target_text(row(**figure), language) == text


@pytest.mark.parametrize(
    ("judgement", "words"),
    [
        ("reached", ("hədəfə çatılıb", "target reached", "цель достигнута")),
        ("on_track", ("qrafik üzrə", "on track", "по графику")),
        ("behind", ("qrafikdən geri qalır", "behind", "отставание")),
        ("not_reached", ("hədəfə çatılmayıb", "target not reached", "цель не достигнута")),
        (None, ("", "", "")),
    ],
)
def test_the_word_of_a_judgement(judgement, words):
    assert tuple(judgement_word(row(judgement=judgement), language) for language in (AZ, EN, RU)) == words


def test_an_inexact_last_final_value_is_named_as_the_reason():
    """Neither 'no earlier value' nor 'no baseline' would be true."""
    one = row(**CASES["a level after a final value that is not known exactly"], baseline=10.0)
    assert [judgement_why(one, language) for language in (AZ, EN, RU)] == [
        "qiymətləndirilmir: son yekun qiymətin dəqiq rəqəmi məlum deyil",
        "not judged: the exact last final value is not known",
        "не оценивается: точное последнее окончательное значение неизвестно",
    ]
