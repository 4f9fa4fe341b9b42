"""Spellings that no reader would tell apart are grouped as one; others are not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from language.grouping import group_key, group_keys

ONE = [
    ("Bakı", "BAKI", "bakı ", "Bakı\u200b", "Bаkı"),
    ("Etika", "ETİKA", "«Etika»", "Etika.", "ЕTİKA"),
    ("Gəncə", "Gәncә", "Gǝncə", "GƏNCƏ"),
    ("Cəlilabad", "Сəlilabad"),
    ("Астара", "Acтара"),
    ("Razısınızmı?", "RAZISINIZMI", "razısınızmı ?!", "razısınızmı…"),
    ("Gəncə-Daşkəsən", "Gəncə – Daşkəsən", "gəncə —daşkəsən"),
    ("Etik davranış, qaydalar", "Etik  davranış qaydalar", "Etik davranış\nqaydalar"),
]
APART = [
    "Bakı",
    "Bakı ş.",
    "Baku",
    "Баку",
    "Gəncə",
    "Gence",
    "C#",
    "C++",
    "?",
    "...",
    "1.5",
    "15",
    "1,5",
    "Hissə 1",
    "№ 1",
]


@pytest.mark.parametrize("spellings", ONE)
def test_they_are_one(spellings):
    assert len(set(group_keys(spellings))) == 1


def test_they_are_not_one():
    assert len(set(group_keys(APART))) == len(APART)


@given(st.lists(st.text(st.sampled_from('Bаkıi İI.,:;?!«»"- \n\tсh1оo×əә'), max_size=9), max_size=5))
def test_a_column_at_once_is_each_text_by_itself_and_settled(texts):
    keys = group_keys(texts)
    assert keys == [group_key(text) for text in texts]
    assert group_keys(keys) == keys
