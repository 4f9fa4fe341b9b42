"""The annual report and the brief as PDF, and the open data: every number is the figure, and nothing is left out."""

import re
from dataclasses import replace
from datetime import date

import pytest

from kpi import warehouse
from kpi.figures import read_figures
from language import LANGUAGES, Language, phrases
from reports.content import NoSuchEdition, NoSuchPlan, read_document
from reports.open_data import KEY, TOTAL, package
from reports.pdf import brief, report
from reports.wording import heading
from tests import building
from tests.building import TODAY, TRAININGS, load, workbook
from tests.reading import number, open_data, pdf_pages, squeezed

PLANS = [("DEMO", "DEMO-2021-2026", 2026), ("DEMO", "DEMO-2016-2020", 2018), ("DMX", "AH-2016-2018", 2018), ("DMX", "ETIK-2023", 2023)]
# As the published report of 2018 has them, 11.6 with the vowel of its number.
OFFICIAL = [
    "1.1-ci bəndin", "1.3-cü bəndin", "2.4-cü bəndin", "4.1.1-ci yarımbəndin", "4.2.1-ci yarımbəndin", "4.2.2-ci yarımbəndin", "5.6-cı bəndin",
    "8.6-cı bəndin", "8.7-ci bəndin", "10.1-ci bəndin", "10.2-ci bəndin", "10.4-cü bəndin", "11.1-ci bəndin", "11.2-ci bəndin", "11.5-ci bəndin", "11.6-cı bəndin",
]
MADE_UP = {"az": "Bu qurum və onun bütün göstəriciləri uydurmadır.", "en": "This agency and all its figures are made up.", "ru": "Это ведомство и все его показатели вымышлены."}
ASKED = {
    "az": ["rəqəmi olan bəndlər: 15 (cəmi 16)", "hədəfə çatılıb", "38 gün qalır", "Hədəfdən geri qalan", "10.1-ci bənd. Daxili nəzarət", "Hüquq şöbəsi: 3.1"],
    "en": ["15 of 16", "target reached", "38 days are left", "Behind their targets", "Clause 10.1. ", "Hüquq şöbəsi: 3.1"],
    "ru": ["15 из 16", "цель достигнута", "осталось 38 дней", "Отстают от целевых", "Пункт 10.1. ", "Hüquq şöbəsi: 3.1"],
}
LONG = "“Açıq hökumətin təşviqinə dair Milli Fəaliyyət Planı”nın icrası üzrə dövlət orqanlarının fəaliyyətinin əlaqələndirilməsi " * 3
COMPLETE = {"az": "Məlumatların tam olduğu tarix:", "en": "Data are complete up to:", "ru": "Данные полны по состоянию на:"}


def document(folder, agency, plan, year, code="az", edition=None, today=TODAY):
    newest = warehouse.newest_edition(folder)
    with warehouse.open_edition(folder, newest) as cursor:
        return read_document(cursor, edition or newest, today, agency, plan, year, Language(code))


def figures(folder, agency, plan):
    edition = warehouse.newest_edition(folder)
    with warehouse.open_edition(folder, edition) as cursor:
        frame = read_figures(cursor, edition, TODAY, agency, plan)
    return frame.astype(object).where(frame.notna(), None).to_dict("records")


def sections(told, text):
    """A clause's number → what stands from its heading to the next one; fails where one is not in its order."""
    body = squeezed(text)
    heads = [squeezed(heading(clause, told.language)) for clause in told.clauses]
    places = [body.rindex(head) for head in heads]  # the first one stands in the contents
    assert places == sorted(places)
    assert all(body.count(head) >= 2 for head in heads)
    return {clause.number: body[start:end] for clause, start, end in zip(told.clauses, places, [*places[1:], len(body)], strict=True)}


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(("agency", "plan", "year"), PLANS)
def test_every_number_of_the_report_is_its_figure(database, agency, plan, year, code):
    told = document(database, agency, plan, year, code)
    found = sections(told, "\n".join(pdf_pages(report(told))))
    for row in figures(database, agency, plan):
        if row["year"] != year or not row["clause"]:
            continue
        name = squeezed(phrases.indicator_name(row, told.language))
        told_of = [number(found[row["clause"]][match.end():], code) for match in re.finditer(re.escape(name), found[row["clause"]])]
        assert round(row["value"], 2) in told_of, (row["clause"], name)
        assert squeezed(phrases.figure_text(row, told.language)) in found[row["clause"]]
        if row["change"] is not None and row["comparability"] == "comparable":
            assert squeezed(told.language.number(abs(row["change"]))) in found[row["clause"]]
    for clause in told.clauses:
        drawn = next((indicator.rows for indicator in clause.indicators if indicator.row), [])
        for row in drawn:
            assert squeezed(phrases.value_text(row["value"], "exact", row["unit"], told.language)) in found[clause.number]


def test_headings_are_those_of_the_published_report(database):
    told = document(database, "DMX", "AH-2016-2018", 2018)
    assert [heading(clause, told.language).split(" icrasına dair (")[0] for clause in told.clauses] == OFFICIAL


@pytest.mark.parametrize("code", LANGUAGES)
@pytest.mark.parametrize(("agency", "plan", "year"), [PLANS[0], PLANS[2]])
def test_every_file_says_what_it_is_made_from(database, agency, plan, year, code):
    told = document(database, agency, plan, year, code)
    described, *_ = open_data(package(told))
    for text in ("\n".join(pdf_pages(report(told))), "\n".join(pdf_pages(brief(told))), described["description"]):
        assert (squeezed(MADE_UP[code]) in squeezed(text)) == told.made_up
        assert squeezed(told.language.say("Edition {edition} of {day}.", edition=str(told.edition), day=told.language.date(told.published_at))) in squeezed(text)
        assert squeezed(COMPLETE[code]) in squeezed(text)


@pytest.mark.parametrize(("code", "named"), [
    ("az", "2025-ci il üzrə bu bəndə dair nə göstərici, nə də mətn daxil olub."), ("en", "For 2025 neither a figure nor a text of this clause has come in."),
    ("ru", "За 2025 год по этому пункту не поступило ни показателей, ни текста."),
])
def test_a_clause_without_anything_is_named(small, code, named):
    told = document(small, "AGY", "P1", 2025, code)
    found = sections(told, "\n".join(pdf_pages(report(told))))
    assert [clause.is_empty for clause in told.clauses] == [clause.number not in ("10.2", "2.4") for clause in told.clauses]
    assert [squeezed(named) in found[clause.number] for clause in told.clauses] == [clause.is_empty for clause in told.clauses]


@pytest.fixture
def small(tmp_path):
    """One training of 10.2; its topic and the question of 11.5 would be formulas, were they no texts."""
    folder = building.database(tmp_path)
    polls = [["Bənd", "Tarix", "Sual", "Cavab", "Cavabların sayı", "Respondentlərin sayı"], ["2.4", "01.03.2025", "=Razısınız?", "-Bəli", 30, 40]]
    load(folder, workbook(tmp_path / "a.xlsx", {"2025": [TRAININGS, ["10.2", "19.04.2025", "=Etika", "Bakı", 1, 143]], "Sorğu": polls}))
    return folder


def test_a_letter_that_no_font_has_keeps_no_report_back(small, tmp_path):
    narrative = "Cəmi 500 ₼ xərclənib, ≤ 3 漢 😀 son"
    load(small, workbook(tmp_path / "n.xlsx", {"İcra": [["Bənd", "İl", "İcra haqqında məlumat"], ["10.2", 2025, narrative]]}))
    text = squeezed("\n".join(pdf_pages(report(document(small, "AGY", "P1", 2025)))))
    assert re.search("Cəmi500(₼|AZN)xərclənib,≤3(漢|□)(😀|□)son", text)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_brief_is_one_page_for_every_plan_and_year(database, code):
    years = {("DEMO", "DEMO-2021-2026"): range(2021, 2027), ("DEMO", "DEMO-2016-2020"): range(2016, 2021), ("DMX", "AH-2016-2018"): range(2016, 2019), ("DMX", "ETIK-2023"): [2023]}
    for (agency, plan), own in years.items():
        for year in own if code == "az" else own[-1:]:
            assert len(pdf_pages(brief(document(database, agency, plan, year, code)))) == 1, (agency, plan, year)


def test_the_brief_is_one_page_however_long_its_names_are(database):
    told = document(database, "DEMO", "DEMO-2021-2026", 2026)
    lengthened = [
        replace(
            clause, title=LONG, readiness=replace(clause.readiness, responsible=f"{LONG} {clause.number}"),
            indicators=[replace(indicator, name=f"{indicator.name} {LONG}") for indicator in clause.indicators],
        )
        for clause in told.clauses
    ]
    (page,) = pdf_pages(brief(replace(told, title=LONG, agency_name=LONG, clauses=lengthened)))
    assert squeezed(LONG) in squeezed(page)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_brief_answers_what_a_head_of_agency_asks(database, code):
    told = document(database, "DEMO", "DEMO-2021-2026", 2026, code)
    (page,) = pdf_pages(brief(told))
    page = squeezed(page)
    for row in figures(database, "DEMO", "DEMO-2021-2026"):
        if row["year"] == 2026 and not row["clause"] and row["indicator"] == row["automatic"]:
            assert squeezed(phrases.figure_text(row, told.language)) in page
    for text in ASKED[code]:
        assert squeezed(text) in page


@pytest.mark.parametrize(("agency", "plan", "year"), PLANS)
def test_open_data_hold_every_figure(database, agency, plan, year):
    _, _, rows = open_data(package(document(database, agency, plan, year)))
    there = {
        (row["clause"] or TOTAL, row["dataset"], row["indicator"], str(row["year"])): row for row in figures(database, agency, plan)
        if row["year"] <= year and (row["clause"] or row["indicator"] == row["automatic"])
    }
    assert {tuple(row[name] for name in KEY[2:]) for row in rows} == set(there) and len(rows) == len(there)
    for row in rows:
        figure = there[tuple(row[name] for name in KEY[2:])]
        for name, of in (("value", "value"), ("target", "target"), ("baseline", "baseline"), ("respondents", "base"), ("baseline_year", "baseline_year")):
            assert (float(row[name]) if row[name] else None) == figure[of], (row, name)
        assert (row["qualifier"], row["accumulation"], row["direction"]) == (figure["qualifier"], figure["accumulation"], figure["direction"])
        assert row["complete"] == str(bool(figure["complete"])).lower()
        assert row["unit"] and all(row[f"indicator_{code}"] for code in LANGUAGES)


PARSED = {
    "string": str, "number": float, "integer": int, "year": int, "date": date.fromisoformat, "boolean": {"true": True, "false": False}.__getitem__,
}


@pytest.mark.parametrize(("agency", "plan", "year"), PLANS)
def test_open_data_keep_the_rules_of_the_standard(database, agency, plan, year):
    described, headings, rows = open_data(package(document(database, agency, plan, year, "ru")))
    (resource,) = described["resources"]
    fields = resource["schema"]["fields"]
    assert [field["name"] for field in fields] == headings
    assert (described["profile"], resource["profile"], resource["path"], resource["encoding"]) == ("tabular-data-package", "tabular-data-resource", "figures.csv", "utf-8")
    assert all(re.fullmatch(r"[-a-z0-9._/]+", name) for name in (described["name"], resource["name"]))
    assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d[+-]\d\d:\d\d", described["created"])
    assert (described["edition"], described["made_up"], described["licenses"][0]["name"]) == (warehouse.newest_edition(database), agency == "DEMO", "CC-BY-4.0")
    assert described["sources"] and described["contributors"]
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
    assert all({"name": name, "required": True}.items() <= {"name": field["name"], **field["constraints"]}.items() for name in key for field in fields if field["name"] == name)


def test_open_data_hold_no_personal_data_and_no_formula(small, tmp_path):
    plan = {"clause": [["Planın kodu", "Bənd", "Bəndin adı", "Məsul şəxs"], ["P1", "10.2", "Bənd 10.2", "Aytən Əliyeva"]]}
    load(small, workbook(tmp_path / "responsible.xlsx", plan))
    told = document(small, "AGY", "P1", 2025)
    file = package(told)
    described, headings, rows = open_data(file)
    assert "Aytən Əliyeva" in "\n".join(pdf_pages(report(told)))
    assert not any(word in f"{described} {headings} {rows}" for word in ("Aytən", "Analitik", "xlsx"))
    assert "'=Razısınız? – -Bəli" in {row["indicator_az"] for row in rows}
    assert not any(cell.startswith(("=", "+", "@")) for row in rows for cell in row.values())
    assert package(document(small, "AGY", "P1", 2025)) == file


def test_an_earlier_edition_is_handed_out_as_it_was(small, tmp_path):
    before = warehouse.newest_edition(small)
    load(small, workbook(tmp_path / "b.xlsx", {"2025": [TRAININGS, ["10.2", "19.05.2025", "Hüquq", "Bakı", 1, 57]]}))
    told = {edition: sections(document(small, "AGY", "P1", 2025, edition=edition), "\n".join(pdf_pages(report(document(small, "AGY", "P1", 2025, edition=edition))))) for edition in (before, before + 1)}
    assert "143nəfər" in told[before]["10.2"] and "200nəfər" not in told[before]["10.2"]
    assert "200nəfər" in told[before + 1]["10.2"]


@pytest.mark.parametrize(("asked", "raised"), [
    ({"plan": "P2"}, NoSuchPlan), ({"agency": "XYZ"}, NoSuchPlan), ({"year": 2019}, NoSuchPlan), ({"edition": 77}, NoSuchEdition), ({"edition": -1}, NoSuchEdition),
])
def test_what_there_is_not_is_not_handed_out(small, asked, raised):
    with pytest.raises(raised):
        document(small, **{"agency": "AGY", "plan": "P1", "year": 2025} | asked)
