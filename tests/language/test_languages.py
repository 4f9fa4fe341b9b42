"""What a catalogue does not say yet is said in English, as while a language is being added."""

from pathlib import Path

import pytest

from language import Language, languages

CATALOGUE = """msgid ""
msgstr "Content-Type: text/plain; charset=utf-8\\nPlural-Forms: nplurals=2; plural=(n != 1);\\n"

msgid "Rows"
msgstr "Sətirlər"

msgid "Columns"
msgstr ""

#, fuzzy
msgid "Sheets"
msgstr "Vərəq?"

msgid "{count} row"
msgid_plural "{count} rows"
msgstr[0] "{count} sətir"
msgstr[1] ""
"""


@pytest.fixture
def begun(tmp_path, monkeypatch):
    """Azerbaijani whose catalogue is not finished."""
    (tmp_path / "az").mkdir()
    (tmp_path / "az" / "begun.po").write_text(CATALOGUE, encoding="utf-8")
    monkeypatch.setattr(languages, "_HERE", Path(tmp_path))
    languages._catalogue.cache_clear()
    yield Language("az")
    languages._catalogue.cache_clear()


@pytest.mark.parametrize("text, said", [("Rows", "Sətirlər"), ("Columns", "Columns"), ("Sheets", "Sheets"), ("", "")])
def test_a_text_without_its_translation_is_english(begun, text, said):
    assert begun.say(text) == said


def test_a_count_without_one_of_its_forms_is_english(begun):
    assert [begun.say_count("{count} row", "{count} rows", count) for count in (1, 2)] == ["1 row", "2 rows"]
