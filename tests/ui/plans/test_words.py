"""Words that are typed or pasted into a plan are the codes that a workbook would have read them as."""

import pytest

from language import LANGUAGES, Language
from loaders.workbooks.plan_workbook import BY_NAME, in_words
from ui.plans.edits import after_editor, edits_of

CHOICES = [(name, column) for name, declaration in BY_NAME.items() for column in declaration.columns if column.choices]


def stored(name, column, text):
    """What the draft holds of a text that was pasted into a new row of a table."""
    state = {"edited_rows": {}, "deleted_rows": [], "added_rows": [{column: text}]}
    columns = [one for one in BY_NAME[name].columns if one.name != "plan"]
    (row,) = after_editor([], state, columns)
    assert edits_of([], [row]).added[0][column] == row.cells[column]
    return row.cells[column]


@pytest.mark.parametrize(
    "change", [str, str.upper, str.title, "  {} .".format, lambda text: text.replace(" ", "\u00a0")]
)
@pytest.mark.parametrize("name, column", CHOICES, ids=[f"{name}.{column.name}" for name, column in CHOICES])
def test_every_word_of_every_choice_is_its_code(name, column, change):
    for code, words in column.choices.items():
        assert [stored(name, column.name, change(word)) for word in (code, *words)] == [code] * 4
        for language in LANGUAGES:
            assert stored(name, column.name, in_words(column, code, Language(language))) == code


@pytest.mark.parametrize(
    "column, text, code",
    [
        ("direction", "ÇOX OLMASI YAXŞIDIR", "more"),
        ("direction", "çox olması yaxşidir", "more"),
        ("direction", "FƏRQİ YOXDUR", "neither"),
        ("direction", "больше - лучше", "more"),
        ("direction", "больше–лучше", "more"),
        ("level", "n\u04d9tic\u04d9", "outcome"),
        ("level", "n\u01ddtic\u01dd", "outcome"),
        ("level", "N\u04d8TİC\u04d8", "outcome"),
        ("level", "NETİCE", "NETİCE"),
        ("accumulation", "İL ƏRZİNDƏ", "within_year"),
        ("accumulation", "Il erzində", "Il erzində"),
        ("accumulation", "Within  the year", "within_year"),
        ("level", "bəlkə", "bəlkə"),
        ("level", "-", "-"),
        ("level", "#REF!", "#REF!"),
        ("level", "nəticə, təsir", "nəticə, təsir"),
    ],
)
def test_letters_and_dashes_as_keyboards_have_them(column, text, code):
    assert stored("definition", column, text) == code


@pytest.mark.parametrize(
    "text, code", [("изменен", "revised"), ("ИЗМЕНЁН", "revised"), ("Bölünüb", "split"), ("merged.", "merged")]
)
def test_the_kind_of_a_match(text, code):
    assert stored("crosswalk", "kind", text) == code
