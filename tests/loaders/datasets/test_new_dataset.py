"""A dataset is one file in loaders/datasets/ and its name in the registry: all else follows from its declaration."""

import json
import os
import shutil
import subprocess
import sys

import pytest

from tests.helpers import ROOT
from tests.helpers.building import database

CHILD = ROOT / "tests" / "helpers" / "children" / "inspecting.py"
HEADINGS = ["Bənd", "Tarix", "Yoxlanılan yer", "Yoxlamanın nəticəsi", "Müfəttişlərin sayı", "Sayı"]


@pytest.fixture(scope="module")
def met(tmp_path_factory):
    """What tests/helpers/children/inspecting.py met, in a copy of the loaders with one more dataset."""
    folder = tmp_path_factory.mktemp("new")
    database(folder)  # by loaders that do not know the dataset
    shutil.copytree(ROOT / "loaders", folder / "loaders", ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "tests" / "helpers" / "inspections.py", folder / "loaders" / "datasets" / "inspections.py")
    registry = folder / "loaders" / "datasets" / "registry.py"
    imports = "from loaders.datasets.declaration import"
    text = registry.read_text(encoding="utf-8").replace(imports, f"from loaders.datasets import inspections\n{imports}")
    text = text.replace(
        "    *indicators.DECLARATIONS,\n", "    *indicators.DECLARATIONS,\n    *inspections.DECLARATIONS,\n"
    )
    registry.write_text(text, encoding="utf-8")
    environment = os.environ | {"PYTHONPATH": f"{folder}{os.pathsep}{ROOT}"}
    done = subprocess.run(
        [sys.executable, CHILD, folder], env=environment, cwd=folder, capture_output=True, text=True, timeout=300
    )
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_template_export_and_docs_have_its_columns(met):
    assert met["template"][2:] == HEADINGS
    assert met["export"][2:] == HEADINGS
    assert met["exported row"][2:] == ["10.2", "04.03.2025", "Sex", "pozuntu", "ən azı 3", 1]
    assert met["docs"]


def test_a_database_of_before_gets_its_columns_at_the_next_command(met):
    assert met["first command"] == 0


def test_its_rows_are_read_and_known_again(met):
    assert met["problems"] == [] and met["again"] is None


def test_its_columns_are_counted_divided_and_asked_by_definitions(met):
    assert sorted(met["figures"]) == [
        ["inspections.held", "", 3, "exact"],
        ["inspections.inspectors", "", 5, "at_least"],
        ["kinds", "", 2, "exact"],
        ["sent", "", 5, "at_least"],
    ]
    assert sorted(met["by outcome"]) == [
        ["inspections.held", "Qaydasındadır", 1, "exact"],
        ["inspections.held", "pozuntu", 2, "exact"],  # of two spellings that are as common the newest
        ["inspections.inspectors", "pozuntu", 5, "at_least"],
    ]


def test_each_figure_leads_to_its_cells(met):
    assert sorted(met["rows"]["inspections.inspectors"]) == [["Anbar", 2, "E2"], ["Ofis", "", "E4"], ["Sex", 3, "E3"]]
    assert sorted(met["rows"]["sent"]) == [["Anbar", 2, "E2"], ["Sex", 3, "E3"]]


def test_its_rows_are_named_in_comparisons_and_among_duplicates(met):
    assert met["named"] == ["10.2 · Anbar! · Pozuntu · 3 mart 2025"]
    assert met["duplicates"] == [["Anbar", "Pozuntu", "inspections.xlsx"], ["Anbar!", "Pozuntu", "again.xlsx"]]


def test_it_can_be_explored(met):
    assert sorted(met["explored"][:2], key=str) == [["Qaydasındadır", None, "at_least"], ["pozuntu", 5, "at_least"]]


def test_its_rows_can_be_typed_one_by_one(met):
    assert {"Bənd", "Tarix *", "Yoxlanılan yer *", "Yoxlamanın nəticəsi", "Müfəttişlərin sayı"} <= {
        *met["entry fields"]
    }
    assert "iki nəfər" in met["entry problem"]


@pytest.mark.parametrize(
    "page, texts",
    [
        ("explore page", ["Inspectors sent", "pozuntu", "Yoxlamanın nəticəsi"]),
        ("clause page", ["Inspections held", "Pozuntu aşkar edənlər"]),
        ("rows page", ["Anbar", "Yoxlamanın nəticəsi"]),
        ("dataset page", ["Yoxlamalar", "Inspectors sent", "Yoxlamanın nəticəsi", "Qaydasındadır"]),
        ("overview", ["/dataset?", "dataset=inspections"]),
    ],
)
def test_pages_show_it(met, page, texts):
    assert [text for text in texts if text not in met[page]] == []
