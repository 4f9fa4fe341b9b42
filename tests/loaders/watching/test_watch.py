"""A watched folder: what is taken, when, how often, and where it goes; with real files, processes and kills."""

import os
import shutil

import pytest
from openpyxl import load_workbook

from kpi.warehouse import editions
from loaders.watching import ledger
from tests.helpers.building import load, values
from tests.loaders.watching.watching import held, names, once, report, training, trainings, uploads


def test_each_file_goes_where_it_belongs(folder, inbox):
    trainings(inbox / "clean.xlsx", training(1))
    trainings(inbox / "mixed.xlsx", training(2), training(3, "otuz"))
    trainings(inbox / "bad.xlsx", training(4, "otuz"))
    (inbox / "note.pdf").write_text("x")
    (inbox / "empty.csv").touch()
    result = once(folder, inbox, "--who", "Gecə")
    assert result.returncode == 2
    assert names(inbox) == {"empty.csv"}
    assert names(inbox / "done") == {"clean.xlsx", "clean.xlsx.report.txt", "mixed.xlsx", "mixed.xlsx.report.txt"}
    assert names(inbox / "refused") == {
        "bad.xlsx",
        "bad.xlsx.report.txt",
        "bad.marked.xlsx",
        "mixed.marked.xlsx",
        "note.pdf",
        "note.pdf.report.txt",
    }
    assert (held(folder), uploads(folder)) == (2, ["clean.xlsx", "mixed.xlsx"])
    lines = [line[21:] for line in result.stdout.splitlines()]
    assert sorted(lines) == [
        "bad.xlsx: refused, nothing was loaded: not_a_number → refused/bad.xlsx",
        "clean.xlsx: loaded as edition 3 → done/clean.xlsx",
        "empty.csv: empty; left until something is in it",
        "mixed.xlsx: loaded as edition 4, rows refused: 1 → done/mixed.xlsx",
        "note.pdf: refused, nothing was loaded: unknown_kind → refused/note.pdf",
    ]
    assert "trainings: new 1, changed 0, the same 0, refused 0\nPublished as edition 3." in report(
        inbox / "done" / "clean.xlsx"
    )
    text = report(inbox / "done" / "mixed.xlsx")
    assert "mixed.xlsx · 2025 · F3 · İştirakçıların sayı «otuz»: [not_a_number]" in text
    assert "refused/mixed.marked.xlsx" in text


@pytest.mark.slow
def test_the_marked_copy_mended_and_put_into_the_folder_brings_the_rest(folder, inbox):
    trainings(inbox / "mixed.xlsx", training(2), training(3, "otuz"))
    assert once(folder, inbox).returncode == 1
    book = load_workbook(inbox / "refused" / "mixed.marked.xlsx")
    book["2025"]["F3"] = 30
    book.save(inbox / "mended.xlsx")
    assert once(folder, inbox).returncode == 0
    assert values(folder)["1.1", "trainings.participants", 2025] == (31, "exact")


def test_strict_keeps_nothing_of_a_file_with_a_problem(folder, inbox):
    trainings(inbox / "mixed.xlsx", training(2), training(3, "otuz"))
    assert once(folder, inbox, "--strict").returncode == 2
    assert {"mixed.xlsx", "mixed.xlsx.report.txt"} <= names(inbox / "refused")
    assert held(folder) == 0


def test_the_same_file_is_never_taken_twice(folder, inbox, carried_out_here):
    trainings(inbox / "a.xlsx", training(1))
    (inbox / "b.csv").write_text("x;y\n1;2\n")
    once(folder, inbox)
    edition = editions.newest_edition(folder)
    shutil.copy(inbox / "done" / "a.xlsx", inbox / "again.xlsx")
    shutil.copy(inbox / "refused" / "b.csv", inbox / "b.csv")
    result = once(folder, inbox)
    assert (result.returncode, editions.newest_edition(folder), uploads(folder)) == (2, edition, ["a.xlsx"])
    assert "the same file as done/a.xlsx; not taken again" in report(inbox / "done" / "again.xlsx")
    assert len([name for name in names(inbox / "refused") if name.endswith(".csv")]) == 2
    assert names(inbox) == set()


def test_what_was_loaded_and_not_moved_is_moved_and_not_loaded_again(folder, inbox, carried_out_here):
    """As a kill leaves it between the load and the report; or an analyst who has loaded the file on the page."""
    load(folder, trainings(inbox / "mixed.xlsx", training(2), training(3, "otuz")))
    edition = editions.newest_edition(folder)
    assert once(folder, inbox).returncode == 1
    assert (editions.newest_edition(folder), names(inbox)) == (edition, set())
    text = report(inbox / "done" / "mixed.xlsx")
    assert "was loaded before, as upload 2 in edition 3" in text
    assert "new 1, changed 0, the same 0, refused 1" in text
    assert "[not_a_number]" in text


def test_what_was_reported_and_not_moved_is_moved(folder, inbox, carried_out_here):
    trainings(inbox / "a.xlsx", training(1))
    once(folder, inbox)
    text = report(inbox / "done" / "a.xlsx")
    (inbox / "done" / "a.xlsx").replace(inbox / "a.xlsx")
    assert "moved, after an interruption → done/a.xlsx" in once(folder, inbox).stdout
    assert (names(inbox / "done"), report(inbox / "done" / "a.xlsx")) == ({"a.xlsx", "a.xlsx.report.txt"}, text)


@pytest.mark.slow
def test_another_file_of_the_same_name_gets_the_time_into_its_name(folder, inbox):
    for day in (1, 2):
        trainings(inbox / "export.xlsx", training(day))
        assert once(folder, inbox).returncode == 0
    moved = sorted(name for name in names(inbox / "done") if name.endswith(".xlsx"))
    assert (moved[0], len(moved), held(folder)) == ("export.xlsx", 2, 2)
    assert all((inbox / "done" / f"{name}.report.txt").exists() for name in moved)


def test_names_of_any_kind_make_one_line_each(folder, inbox, carried_out_here):
    odd = ["a\nb\u202e.pdf", os.fsdecode(b"\xff\xfe.pdf"), "ə" * 120 + ".pdf"]
    for index, name in enumerate(odd):
        (inbox / name).write_text(f"{index}")
    result = once(folder, inbox)
    assert (result.returncode, len(result.stdout.splitlines()), names(inbox)) == (2, len(odd), set())
    assert len(names(inbox / "refused")) == 2 * len(odd)


def test_half_a_line_in_the_ledger_hides_no_other(tmp_path):
    book = tmp_path / "ledger.jsonl"
    first, second = (
        ledger.Entry(letter * 64, "AGY", "x.csv", "2026-11-22T03:00:00", "done/x.csv", 0, 3) for letter in "ab"
    )
    ledger.add(book, first)
    with book.open("a", encoding="utf-8") as file:
        file.write('{"sha256": "' + "b" * 64)
    ledger.add(book, second)
    assert [ledger.find(book, entry.sha256, "AGY") for entry in (first, second)] == [first, second]
    assert ledger.find(book, first.sha256, "DMX") is None
