"""What is said of a year that is not final."""

from datetime import date

import pytest

from language import LANGUAGES, Language
from language.figures.provisional import provisional_text
from tests.helpers.figures import figure

FINAL, UNDATED = figure(year=2026), figure(year=2026, complete=False)
JUNE, OCTOBER = (figure(year=2026, complete=False, cut=date(2026, month, 28)) for month in (6, 10))


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ([FINAL], ("", "", "")),
        (
            [OCTOBER],
            (
                "2026-cı ilin rəqəmləri ilkindir: məlumatlar 28 oktyabr tarixinədəkdir.",
                "The figures of 2026 are provisional: data to 28 October.",
                "Данные за 2026 год предварительные: по 28 октября.",
            ),
        ),
        (
            [FINAL, OCTOBER],
            (
                "2026-cı ilin bəzi rəqəmləri ilkindir: məlumatlar 28 oktyabr tarixinədəkdir.",
                "Some figures of 2026 are provisional: data to 28 October.",
                "Некоторые данные за 2026 год предварительные: по 28 октября.",
            ),
        ),
        (
            [JUNE, OCTOBER, UNDATED],
            (
                "2026-cı ilin rəqəmləri ilkindir: məlumatlar 28 iyun – 28 oktyabr arasındakı tarixlərədəkdir; "
                "bəzilərinin hansı günədək olduğu məlum deyil.",
                "The figures of 2026 are provisional: data to days between 28 June and 28 October; "
                "for some the day is not known.",
                "Данные за 2026 год предварительные: по разные дни с 28 июня по 28 октября; "
                "для некоторых день неизвестен.",
            ),
        ),
        (
            [UNDATED],
            (
                "2026-cı ilin rəqəmləri ilkindir: hansı günədək olduğu məlum deyil.",
                "The figures of 2026 are provisional: up to which day is not known.",
                "Данные за 2026 год предварительные: по какой день, неизвестно.",
            ),
        ),
    ],
)
def test_what_is_provisional_and_up_to_which_day(rows, expected):
    assert tuple(provisional_text(rows, 2026, Language(code)) for code in LANGUAGES) == expected
