"""Open data: every figure, exactly, under the rules of the Frictionless standard, and nobody's name."""

import re
from datetime import date

import pytest

from kpi.warehouse import editions
from language import LANGUAGES
from reports.open_data.fields import KEY, TOTAL
from reports.pdf.papers import report
from tests.helpers.building import load, workbook
from tests.helpers.documents.handouts import PLANS, figures, packed, small_database
from tests.helpers.documents.plan_years import plan_year_of
from tests.helpers.documents.reading import open_data, pdf_pages
from tests.helpers.figures import flat


@pytest.fixture
def small(tmp_path):
    return small_database(tmp_path)


@pytest.mark.parametrize(("agency", "plan", "year"), PLANS)
def test_open_data_hold_every_figure(database, agency, plan, year):
    _, _, rows = open_data(packed(database, plan_year_of(database, agency, plan, year)))
    there = {
        (row["clause"] or TOTAL, row["dataset"], row["indicator"], str(row["year"])): row
        for row in map(flat, figures(database, agency, plan))
        if row["year"] <= year and (row["clause"] or row["indicator"] == row["automatic"])
    }
    assert {tuple(row[name] for name in KEY[2:]) for row in rows} == set(there) and len(rows) == len(there)
    for row in rows:
        figure = there[tuple(row[name] for name in KEY[2:])]
        for name, of in (
            ("value", "rounded"),
            ("target", "target"),
            ("baseline", "baseline"),
            ("respondents", "base"),
            ("baseline_year", "baseline_year"),
        ):
            assert (float(row[name]) if row[name] else None) == figure[of], (row, name)
        assert (row["qualifier"], row["accumulation"], row["direction"]) == (
            figure["qualifier"],
            figure["accumulation"],
            figure["direction"],
        )
        assert row["complete"] == str(bool(figure["complete"])).lower()
        assert row["unit"] and all(row[f"indicator_{code}"] for code in LANGUAGES)


PARSED = {
    "string": str,
    "number": float,
    "integer": int,
    "year": int,
    "date": date.fromisoformat,
    "boolean": {"true": True, "false": False}.__getitem__,
}


@pytest.mark.parametrize(("agency", "plan", "year"), PLANS)
def test_open_data_keep_the_rules_of_the_standard(database, agency, plan, year):
    file = packed(database, plan_year_of(database, agency, plan, year, "ru"))
    described, *_ = open_data(file)
    assert described["profile"] == "tabular-data-package" and re.fullmatch(r"[-a-z0-9._/]+", described["name"])
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", described["created"])
    assert (described["edition"], described["made_up"], described["licenses"][0]["name"]) == (
        editions.newest_edition(database),
        agency == "DEMO",
        "CC-BY-4.0",
    )
    assert described["sources"] and described["contributors"]
    assert [one["name"] for one in described["resources"]] == ["figures", "clauses", "reported"]
    for resource in described["resources"]:
        _, headings, rows = open_data(file, resource["name"])
        _keeps_the_standard(resource, headings, rows)


def _keeps_the_standard(resource, headings, rows):
    fields = resource["schema"]["fields"]
    assert [field["name"] for field in fields] == headings
    assert (resource["profile"], resource["path"], resource["encoding"], bool(resource["description"])) == (
        "tabular-data-resource",
        f"{resource['name']}.csv",
        "utf-8",
        True,
    )
    for field in fields:
        constraints = field.get("constraints", {})
        cells = [row[field["name"]] for row in rows]
        assert field["description"]
        assert all(cells) or not constraints.get("required")
        assert {*filter(None, cells)} <= {*constraints.get("enum", filter(None, cells))}
        for cell in filter(None, cells):
            PARSED[field["type"]](cell)
    key = resource["schema"]["primaryKey"]
    assert len({tuple(row[name] for name in key) for row in rows}) == len(rows)
    assert all(
        {"name": name, "required": True}.items() <= {"name": field["name"], **field["constraints"]}.items()
        for name in key
        for field in fields
        if field["name"] == name
    )


def test_open_data_hold_the_plan_as_approved_and_what_was_due(database):
    file = packed(database, plan_year_of(database, "DEMO", "DEMO-2021-2026", 2026, "en"))
    _, _, clauses = open_data(file, "clauses")
    clause = next(one for one in clauses if one["clause"] == "4.2")
    assert (len(clauses), clause["section"], clause["section_en"], clause["first_year"], clause["last_year"]) == (
        16,
        "4",
        "Training of staff",
        "2021",
        "2026",
    )
    assert clause["title_az"].startswith("Etika") and clause["title_ru"].startswith("Обучение этике")
    assert clause["implementers"] == "Nümunə Agentliyi (şərti); Kadrlar şöbəsi"
    assert clause["due_years"] == "2021; 2022; 2023; 2024; 2025; 2026"
    _, _, reported = open_data(file, "reported")
    now = {one["clause"]: (one["standing"], one["asked"], one["reported"]) for one in reported if one["year"] == "2026"}
    assert (now["4.2"], now["5.2"], now["10.1"]) == (
        ("partly", "4", "3"),
        ("reported", "5", "5"),
        ("missing", "0", "0"),
    )
    assert len(reported) == 16 * 6


def test_open_data_hold_no_personal_data_and_no_formula(small, tmp_path):
    plan = {
        "clause": [["Planın kodu", "Bənd", "Bəndin adı", "Məsul şəxs"], ["P1", "10.2", "Bənd 10.2", "Aytən Əliyeva"]]
    }
    load(small, workbook(tmp_path / "responsible.xlsx", plan))
    plan_year = plan_year_of(small, "AGY", "P1", 2025)
    file = packed(small, plan_year)
    described, headings, rows = open_data(file)
    assert "Aytən Əliyeva" in "\n".join(pdf_pages(report(plan_year)))
    assert not any(word in f"{described} {headings} {rows}" for word in ("Aytən", "Analitik", "xlsx"))
    assert "'=Razısınız? – -Bəli" in {row["indicator_az"] for row in rows}
    assert not any(cell.startswith(("=", "+", "@")) for row in rows for cell in row.values())
    assert packed(small, plan_year_of(small, "AGY", "P1", 2025)) == file
