"""Texts that were UTF-8 and were once opened as a Windows code page are refused by their cells, with what they were."""

import pytest

from loaders.fixing.proposals import proposals
from loaders.recognition.damaged_letters import is_damaged
from tests.loaders.rows_as_files import KINDS, read

SOUND = ["Gəncə", "Şəki", "Bakı şəhəri", "Satınalma", "Обучение", "Ünvan — çöl", "ÖZÜ"]


def damaged(text, page):
    return "".join(bytes([one]).decode(page, "replace").replace("\ufffd", chr(one)) for one in text.encode())


@pytest.mark.parametrize("page", ["cp1252", "cp1254", "cp1251"])
@pytest.mark.parametrize("text", SOUND)
def test_damaged_texts_are_told(text, page):
    assert is_damaged(damaged(text, page)) and not is_damaged(text)


@pytest.mark.parametrize("text", ["Müller", "Группа Г–Д", "ООО «С…»", "РС № 1", "São Paulo", "Пётр Рёв", "Ğ 5"])
def test_sound_texts_are_not(text):
    assert not is_damaged(text)


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("many", [False, True])
def test_a_damaged_cell_is_refused_with_what_it_was(tmp_path, kind, many):
    rows = [["Bənd", "Tarix", "Mövzu", "Rayon"], ["1.1", "2025", "Etika", damaged("Gəncə", "cp1252")]]
    rows += [["1.1", "2025", f"Etika {index}", f"Rayon {index}"] for index in range(30 * many)]
    [problem] = read(tmp_path, rows, kind).problems
    assert (problem.cell, problem.code, proposals(problem)) == ("D2", "damaged_letters", ("Gəncə",))
