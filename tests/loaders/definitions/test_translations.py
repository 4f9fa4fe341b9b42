"""Translations as they come in and go out: the sheet of the plans workbook, its editions, and what still lacks one."""

import openpyxl
import pytest

from kpi.vocabulary import read_vocabulary
from kpi.warehouse import editions
from language import Language
from language.figures import typed
from loaders.publishing.undo import undo
from loaders.roles.actor import operator
from loaders.workbooks.untranslated import read_untranslated
from tests.helpers.building import TODAY, TRAININGS, command, database, figure_rows, load, workbook

HEADINGS = ["Mətnin sütunu", "Yazıldığı kimi", "Azərbaycanca", "İngiliscə", "Rusca"]
TRANSLATIONS = [HEADINGS, ["Rayon", "Bakı", None, "Baku", "Баку"], ["topic", "ETİKA", None, "Ethics", None]]
FACTS = [
    TRAININGS,
    ["1.1", "01.03.2025", "Etika", "Bakı", 1, 10],
    ["1.1", "02.03.2025", "«Etika»", "Bakı şəhəri", 1, 10],
    ["1.1", "03.03.2025", "Şəffaflıq", "Gəncə", 1, 10],
]
SPELLINGS = [["Sütun", "Yazılış", "Vahid ad"], ["Rayon", "Bakı şəhəri", "Bakı"]]


@pytest.fixture
def folder(tmp_path):
    return database(tmp_path, {"Təlimlər": FACTS, "Yazılışlar": SPELLINGS, "Tərcümələr": TRANSLATIONS})


def parts(folder, dimension, code):
    """The parts by a dimension as a reader sees them, with what was held."""
    return {
        typed.part(row.indicator, Language(code)): row.value
        for row in figure_rows(folder, dimension=dimension)
        if (row.indicator.clause, row.indicator.code) == ("1.1", "trainings.held")
    }


def lacking(folder):
    edition = editions.newest_edition(folder)
    with editions.open_edition(folder, edition) as connection:
        return [(one.name, one.text, one.rows, one.languages) for one in read_untranslated(connection, edition, "AGY")]


def test_parts_are_shown_in_the_readers_language_and_counted_as_they_were_typed(folder):
    assert parts(folder, "region", "ru") == {"Баку": 2, "Gəncə\u00a0(az)": 1}
    assert parts(folder, "region", "az") == {"Bakı": 2, "Gəncə": 1}
    assert parts(folder, "topic", "en") == {"Ethics": 2, "Şəffaflıq\u00a0(az)": 1}
    assert parts(folder, "topic", "ru") == {"Etika\u00a0(az)": 2, "Şəffaflıq\u00a0(az)": 1}


def test_an_older_edition_keeps_its_own_translations(folder, tmp_path):
    before = editions.newest_edition(folder)
    again = workbook(tmp_path / "again.xlsx", {"t": [HEADINGS, ["Rayon", "Bakı", None, "City of Baku", "Баку"]]})
    now = load(folder, again).edition
    with editions.open_edition(folder, now) as connection:
        shown = [
            read_vocabulary(connection, edition, "AGY").translations(("region",), "bakı")["en"]
            for edition in (before, now)
        ]
    assert shown == ["Baku", "City of Baku"]
    undo(folder, 2, TODAY, who=operator("Analitik"))
    assert parts(folder, "region", "en") == {"Baku": 2, "Gəncə\u00a0(az)": 1}


def test_what_lacks_a_translation_is_listed_by_use_and_can_be_completed(folder, tmp_path):
    assert lacking(folder) == [
        ("topic", "Etika", 2, ("ru",)),
        ("region", "Gəncə", 1, ("en", "ru")),
        ("topic", "Şəffaflıq", 1, ("en", "ru")),
    ]
    sheet = tmp_path / "untranslated.xlsx"
    assert command(folder, "untranslated", "--agency", "AGY", "-o", sheet).returncode == 0
    book = openpyxl.load_workbook(sheet)
    rows = book.active
    assert [[cell.value for cell in row[:5]] for row in rows.iter_rows(min_row=2)][0][1:4] == ["ETİKA", None, "Ethics"]
    for row in rows.iter_rows(min_row=2):
        row[3].value, row[4].value = row[3].value or "in English", "по-русски"
    book.save(sheet)
    load(folder, sheet)
    assert lacking(folder) == []
    assert parts(folder, "topic", "en") == {"Ethics": 2, "in English": 1}


def test_an_export_brings_them_back_the_same(folder, tmp_path):
    out = tmp_path / "plans.xlsx"
    assert command(folder, "export", "plans", "--agency", "AGY", "-o", out).returncode == 0
    counts = {sheet.sheet: (sheet.new, sheet.changed, sheet.same) for sheet in load(folder, out).sheets}
    assert counts["Tərcümələr"] == (0, 0, 2)


def test_two_translations_of_one_text_are_named(folder, tmp_path):
    twice = [HEADINGS, ["topic", "Etika", None, "Ethics", None], ["topic", "«ETİKA»", None, "Morals", None]]
    (file,) = load(folder, workbook(tmp_path / "twice.xlsx", {"t": twice})).files
    assert [problem.code for problem in file.problems] == ["repeated_row"] * 2


def test_an_agency_may_say_in_which_language_it_types(folder, tmp_path):
    headings = ["Qurumun kodu", "Qurumun adı", "Planın kodu", "Planın adı", "İlk il", "Son il", "İş dili"]
    plan = [headings, ["AGY", "Qurum", "P1", "Plan 1", 2020, 2026, "English"]]
    load(folder, workbook(tmp_path / "plan.xlsx", {"p": plan}))
    assert parts(folder, "topic", "en") == {"Ethics": 2, "Şəffaflıq": 1}
    assert parts(folder, "topic", "az") == {"Etika": 2, "Şəffaflıq\u00a0(en)": 1}  # Etika is English no more


def test_a_work_plan_is_offered_for_translation(folder, tmp_path):
    planned = [
        ["Bənd", "Növ", "Tədbirin adı", "Planlaşdırılan ay", "Kanal", "Material", "Məsul şəxs"],
        ["1.1", "təlim", "Açıq qapı", "mart 2026", None, None, "Kadrlar şöbəsi"],
        ["1.1", "outreach", None, "mart 2026", "Qəzet", "Elan", "Kadrlar şöbəsi"],
    ]
    load(folder, workbook(tmp_path / "w.xlsx", {"İş planı": planned}))
    offered = {(name, text): rows for name, text, rows, _ in lacking(folder)}
    texts = {("title", "Açıq qapı"): 1, ("channel", "Qəzet"): 1, ("material", "Elan"): 1}
    assert offered.items() >= (texts | {("responsible", "Kadrlar şöbəsi"): 2}).items()
