"""The page on what is missing, as an analyst uses it."""

import re

import pytest
from playwright.sync_api import expect

from kpi.oversight.completeness import read_nothing_answers
from kpi.warehouse import editions
from language import LANGUAGES, Language
from loaders.decisions.closing import close_year
from loaders.decisions.nothing_to_report import answer_nothing
from loaders.roles.actor import operator
from tests.helpers.browser import headed, settle, visit
from tests.helpers.building import TRAININGS, database, load, workbook
from tests.helpers.slow import slow
from tests.helpers.visitors.looks import SEVERE, sweep, visit_narrow

DEFINITIONS = [
    ["Planın kodu", "Bənd", "Göstəricinin kodu", "Göstəricinin adı"],
    ["P1", "1.1", "trainings.participants", "İştirakçılar"],
    ["P1", "2.4", "events.held", "Tədbirlər"],
]
POLL = [
    ["Bənd", "Tarix", "Sual", "Cavab", "Pay, %", "Respondentlərin sayı"],
    *[
        ["10.2", "10.10.2025", "Razısınızmı?", f"Cavab {index}", share, 90]
        for index, share in enumerate((68.1, 11.1, 8.5, 11.8))
    ],
]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Every kind of finding in 2025: one far figure, one poll, one pair, one contradiction; 2023 is closed."""
    path = tmp_path_factory.mktemp("completeness")
    folder = database(path, {"definition": DEFINITIONS, "Sorğu": POLL})
    answer_nothing(folder, "AGY", "P1", "5.6", "trainings", 2025, who=operator("Analitik"))
    rows = {
        year: ["1.1", f"05.10.{year}", "Etik davranış qaydaları", "Bakı", 1, count]
        for year, count in ((2023, 90), (2024, 110), (2025, 400))
    }
    load(folder, workbook(path / "a.xlsx", {"Təlimlər": [TRAININGS, *rows.values()]}))
    load(
        folder,
        workbook(
            path / "b.xlsx", {"Təlimlər": [TRAININGS, ["5.6", "05.10.2025", "Etik davranıs qaydaları", "Bakı", 1, 30]]}
        ),
    )
    close_year(folder, "AGY", "P1", 2023, who=operator("Rəhbər"))
    return folder


@pytest.fixture
def address(folder, show):
    return f"{show(folder)}/completeness"


@pytest.fixture
def opened(page, address):
    """The page for 2025 in Azerbaijani."""
    visit(page, f"{address}?language=az&year=2025")
    return page


def row(page, text):
    return page.get_by_role("row").filter(has_text=text)


def card(page, label):
    return page.locator("li.card", has_text=label).locator(".value")


def answers(folder):
    edition = editions.newest_edition(folder)
    with editions.open_edition(folder, edition) as connection:
        return read_nothing_answers(connection, edition, "AGY", "P1")


def follow(page, cell, link, address):
    row(page, cell).get_by_role("link", name=link).click()
    expect(page).to_have_url(re.compile(address))
    settle(page)


def test_what_is_missing_is_answered_and_taken_back(opened, folder):
    expect(card(opened, "Təqdim edilməyib")).to_have_text("1")
    follow(opened, "Bənd 2.4", "təqdim edilməyib", "clause=2.4&dataset=events")
    expect(opened.get_by_role("heading", name="Bir bənd üzrə cavab, 2025")).to_be_in_viewport()
    answer = opened.locator(".st-key-answer")
    answer.get_by_role("textbox", name="Qeyd").fill("Tədbir olmayıb")
    opened.get_by_role("button", name="Məlumatın olmadığını bildir").click()
    expect(opened.get_by_test_id("stAlert").filter(has_text="adınızı")).to_be_visible()
    answer.get_by_role("textbox", name="Adınız").fill("Aynur")
    opened.get_by_role("button", name="Məlumatın olmadığını bildir").click()

    expect(row(opened, "Bənd 2.4")).to_contain_text("hesabat üçün məlumat yoxdur")
    expect(row(opened, "Bənd 2.4")).to_contain_text("Aynur")
    expect(card(opened, "Təqdim edilməyib")).to_have_text("0")
    expect(opened.locator(".st-key-days").get_by_role("textbox", name="Adınız")).to_have_value("Aynur")  # asked once
    found = answers(folder)["2.4", "events", 2025]
    assert (found.who, found.note) == ("Aynur", "Tədbir olmayıb")

    opened.get_by_role("button", name="Cavabı geri götür").click()
    expect(card(opened, "Təqdim edilməyib")).to_have_text("1")
    assert ("2.4", "events", 2025) not in answers(folder)


@pytest.mark.slow
def test_the_way_to_a_file_offers_the_template_of_what_is_missing(opened):
    follow(opened, "Bənd 2.4", "təqdim edilməyib", "clause=2.4&dataset=events")
    opened.locator(".st-key-answer").get_by_role("link", name="Faylların yüklənməsi").click()
    expect(opened.locator("[class*=st-key-template_dataset] input")).to_have_value("Tədbirlər")


@pytest.mark.slow
def test_every_year_of_the_plan(opened):
    opened.get_by_text("Planın bütün illəri").click()
    expect(opened).to_have_url(re.compile("years=all"))
    expect(row(opened, "Bənd 2.4").get_by_role("link", name="təqdim edilməyib")).to_have_count(
        7
    )  # of each year, 2020 to 2026
    row(opened, "Bənd 2.4").get_by_role("link", name="təqdim edilməyib").nth(3).click()
    expect(opened.get_by_test_id("stAlert").filter(has_text="Rəhbər")).to_be_visible()  # 2023 is closed
    expect(opened.get_by_role("button", name="Məlumatın olmadığını bildir")).to_have_count(0)


@pytest.mark.slow
def test_a_contradiction_is_named_and_leads_to_its_answer(opened):
    expect(card(opened, "Ziddiyyətlər")).to_have_text("1")
    follow(opened, "ziddir", "1/1", "clause=5.6&dataset=trainings")
    expect(opened.get_by_role("button", name="Cavabı geri götür")).to_be_visible()


@pytest.mark.parametrize(
    "cell, link, leads",
    [
        slow("mediandan 3 dəfədən çox", "1.1", r"/clause\?.*clause=1\.1&indicator=trainings\.participants"),
        slow("0,5 faiz bəndi", "Razısınızmı?", r"/clause\?.*clause=10\.2&indicator=surveys"),
        ("davranıs", "b.xlsx", r"/history\?.*upload=3"),
    ],
)
def test_each_finding_leads_to_where_it_is_mended(opened, cell, link, leads):
    follow(opened, cell, link, leads)


def test_the_day_up_to_which_a_dataset_is_complete_is_stated_and_taken_back(opened, folder):
    section = opened.locator(".st-key-days")
    expect(row(section, "Təlimlər")).to_contain_text(re.compile("5 oktyabr 2025\\s*ən son məlumata görə"))
    section.get_by_role("button", name="Tarixi bildir").click()
    expect(section.get_by_test_id("stAlert").filter(has_text="adınızı")).to_be_visible()
    section.get_by_role("textbox", name="Qeyd").fill("Oktyabrdan sonra təlim olmayıb")
    section.get_by_role("textbox", name="Adınız").fill("Aynur")
    section.get_by_role("button", name="Tarixi bildir").click()
    expect(row(section, "Təlimlər")).to_contain_text(re.compile("22 noyabr 2026\\s*bildirən: Aynur.*Oktyabrdan sonra"))
    expect(section.get_by_text("Tarix bildirildi.")).to_be_visible()
    section.get_by_role("button", name="22 noyabr 2026 tarixini geri götür").click()
    expect(row(section, "Təlimlər")).to_contain_text("ən son məlumata görə")
    visit(opened, opened.url.replace("/completeness", "/history"))
    expect(row(opened, "Təlimlər: 22 noyabr 2026 tarixinədək tamdır")).to_contain_text("Aynur")
    expect(row(opened, "Geri götürülüb: Təlimlər, 22 noyabr 2026 tarixinədək tamdır")).to_be_visible()


def test_the_page_answers_its_question_at_the_top_and_is_accessible(page, address):
    for code in LANGUAGES:
        visit_narrow(page, f"{address}?language={code}&year=2025")
        headed(page, Language(code).say("What is missing?"))
        expect(page.locator("li.card").first).to_be_in_viewport()
        days = Language(code).say("Up to which day the data is complete")
        expect(page.get_by_role("heading", name=days)).to_be_visible()
    sweep(page, impacts=SEVERE)
