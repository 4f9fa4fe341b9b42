"""What is mistyped on the command line is refused in one sentence that says how to mend it."""

from contextlib import redirect_stderr, redirect_stdout
from io import StringIO

import pytest

from loaders.commands.command_line import main
from tests.helpers.building import command, process

REGION = '{"type": "FeatureCollection", "features": [{"type": "Feature", "properties": {"name": "Bakı"}, "geometry": '
REGION += '{"type": "Polygon", "coordinates": [[[49, 40], [50, 40], [50, 41], [49, 40]]]}}]}'


def refused(folder, *words, language="en"):
    """The sentence with which an order is refused."""
    printed = StringIO()
    with redirect_stdout(printed), redirect_stderr(printed):
        try:
            code = main([*map(str, words), "--database", str(folder), "--language", language])
        except SystemExit as refusal:
            code = refusal.code
    assert code == 2, printed.getvalue()
    return printed.getvalue().strip().splitlines()[-1]


@pytest.mark.parametrize(
    "words",
    [("recipes", "--agency", "AGY", "--take"), ("map", "--agency", "AGY"), ("verify",), ("restore",)],
    ids=lambda words: words[0],
)
def test_a_file_that_is_not_there_or_is_a_folder_cannot_be_read(folder, tmp_path, words):
    absent = tmp_path / "absent"
    assert f"[cannot_read] {absent} cannot be read: there is no such file or folder." in refused(folder, *words, absent)
    assert f"[cannot_read] {tmp_path} cannot be read: it is a folder." in refused(folder, *words, tmp_path)
    assert f"{tmp_path} faylını oxumaq mümkün olmadı: bu, qovluqdur." in refused(
        folder, *words, tmp_path, language="az"
    )


def test_recipes_are_not_taken_from_a_workbook(folder, second):
    assert "[not_recipes]" in refused(folder, "recipes", "--agency", "AGY", "--take", second)


def test_a_folder_to_be_watched_must_be_there(folder, tmp_path):
    (tmp_path / "file").write_text("")
    watch = ("watch", "--agency", "AGY", "--once")
    assert "[no_folder] There is no folder" in refused(folder, *watch, tmp_path / "absent")
    assert "[no_folder] There is no folder" in refused(folder, *watch, tmp_path / "file")


@pytest.mark.parametrize(
    "words",
    [
        ("template", "trainings", "-o"),
        ("export", "trainings", "--agency", "AGY", "-o"),
        ("untranslated", "--agency", "AGY", "-o"),
        ("check", "{second}", "--marked"),
    ],
    ids=lambda words: words[0],
)
def test_a_workbook_is_written_under_its_own_kind_of_name(folder, second, tmp_path, words):
    words = [word.format(second=second) for word in words]
    assert "a workbook's name ends in .xlsx" in refused(folder, *words, tmp_path / "written.csv")
    assert not (tmp_path / "written.csv").exists()
    absent = tmp_path / "absent" / "written.xlsx"
    assert f"[cannot_write] {absent} cannot be written: there is no such file or folder." in refused(
        folder, *words, absent
    )
    assert "такого файла или такой папки нет" in refused(folder, *words, absent, language="ru")


@pytest.mark.parametrize(
    "words, sentence",
    [
        (("complete", "trainings", "31.10.2026", "--agency", "AGY"), "not a day, such as 2026-11-22: 31.10.2026"),
        (("history", "--today", "22.11.2026"), "not a day, such as 2026-11-22: 22.11.2026"),
        (("explore", "--where", "region"), "not a filter, such as region=Bakı: region"),
        (("explore", "--period", "last year"), "not a period, such as 2023-2025 or 2024-03-01..2024-06-30: last year"),
        (("explore", "--against", "2025-2023"), "such as 2023-2025 or 2024-03-01..2024-06-30: 2025-2023"),
        (("watch", ".", "--agency", "AGY", "--interval", "soon"), "not a number of seconds, such as 10: soon"),
    ],
)
def test_what_has_a_form_is_shown_by_an_example(folder, words, sentence):
    assert sentence in refused(folder, *words)


def test_a_filter_by_what_there_is_not_is_told_by_its_own_name(folder):
    explore = ("explore", "--agency", "AGY", "--measure", "trainings.participants", "--where")
    assert "There is no “regoin” here." in refused(folder, *explore, "regoin=Bakı")
    assert "There is no “Atlantida” here." in refused(folder, *explore, "region=Atlantida")


@pytest.mark.parametrize("name", ["KPI_SMALL_BASE", "KPI_LARGE_PERCENT", "KPI_TODAY", "KPI_TIMEZONE"])
def test_a_wrong_setting_is_named(folder, name, monkeypatch):
    monkeypatch.setenv(name, "wrong")
    sentence = refused(folder, "figures")
    assert f"{name} is not" in sentence and sentence.endswith(": wrong")


def test_a_wrong_level_of_the_log_is_named_before_there_is_a_log(folder, monkeypatch):
    monkeypatch.setenv("KPI_LOG_LEVEL", "wrong")
    running = process(folder, "figures")
    printed, complained = running.communicate()
    assert (running.returncode, printed) == (2, "")
    assert "Traceback" not in complained and complained.endswith("DEBUG, INFO, WARNING, ERROR: WRONG\n")


def test_one_is_told_in_the_singular(folder, tmp_path):
    map_file = tmp_path / "regions.geojson"
    map_file.write_text(REGION)
    printed = command(folder, "map", map_file, "--agency", "AGY", "--language", "en").stdout
    assert "has 1 shape." in printed
    printed = command(folder, "purge", "2", "--language", "en").stdout
    assert printed.startswith("The original of upload 2 is deleted; its rows stay.")


@pytest.mark.parametrize("name", ["recipes", "spellings"])
def test_where_nothing_is_kept_that_is_said(folder, name):
    assert command(folder, name, "--agency", "AGY", "--language", "en").stdout == "None.\n"
