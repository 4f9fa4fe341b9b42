"""The page of a clause, as people use it."""

import re

import pytest
from playwright.sync_api import expect

from tests.helpers import building
from tests.helpers.browser import headed, settle, visit
from tests.helpers.visitors.looks import violations

REPORT = "agency=DMX&plan=AH-2016-2018&year=2018&language=az"

DEMO = "agency=DEMO&plan=DEMO-2021-2026&year=2026&language={code}"


def card(page, label):
    return page.locator("li.card", has_text=label)


@pytest.mark.slow
def test_the_clauses_before_and_after_are_one_click_away(server, page):
    visit(page, f"{server}/clause?{REPORT}&clause=10.1")
    page.get_by_role("link", name="10.2-ci bənd").click()
    headed(page, re.compile(r"^10\.2-ci bənd\."))
    expect(page).to_have_url(re.compile(r"clause=10\.2(&|$)"))
    settle(page)
    page.get_by_role("combobox", name="Bənd").fill("1.1")
    page.get_by_role("listbox", name="Bənd").get_by_role("option").first.click()
    headed(page, re.compile(r"^1\.1-ci bənd\."))
    expect(page.get_by_role("navigation", name="Əvvəlki və növbəti bəndlər").get_by_role("link")).to_have_text(
        ["1.3-cü bənd →"]
    )


@pytest.mark.slow
def test_an_indicator_opens_under_its_small_chart(server, page):
    visit(page, f"{server}/clause?{REPORT}&clause=10.2")
    expect(page.locator("h2", has_text="156 nəfər")).to_be_visible()
    card(page, "Təlimlərin sayı").get_by_role("link", name="Təlimlərin sayı", exact=True).click()
    expect(page.locator("h2", has_text="2018-ci ildə 11 təlim")).to_be_visible()
    expect(page).to_have_url(re.compile(r"indicator=trainings\.held(&|$)"))
    expect(page.locator("li.card.chosen")).to_contain_text("11 təlim")


def test_it_says_why_a_figure_is_a_lower_bound(server, page):
    visit(page, f"{server}/clause?{REPORT}&clause=4.1.1&indicator=events.participants")
    expect(page.locator("dl", has_text="Niyə “ən azı”")).to_contain_text("2 sətirdə say göstərilməyib")


@pytest.mark.slow
def test_a_clause_without_figures_says_what_to_do(server, page):
    visit(page, f"{server}/clause?{REPORT}&clause=11.2")
    expect(page.get_by_text("Bu bənd üzrə rəqəm daxil olmayıb.")).to_be_visible()
    page.get_by_test_id("stMain").get_by_role("link", name="Faylların yüklənməsi").click()
    expect(page).to_have_url(re.compile("/upload"))


def test_an_unknown_clause_or_indicator_is_named(server, page):
    visit(page, f"{server}/clause?{REPORT}&clause=99.9")
    expect(page.get_by_text("“99.9”")).to_be_visible()
    headed(page, re.compile(r"^1\.1-ci bənd\."))
    visit(page, f"{server}/clause?{REPORT}&clause=10.2&indicator=nothing")
    expect(page.get_by_text("“nothing”")).to_be_visible()


def test_the_chain_of_plans_leads_both_ways(server, page):
    visit(page, f"{server}/clause?{REPORT}&clause=10.2")
    plans = page.get_by_role("list", name="Əvvəlki və sonrakı planlar").get_by_role("listitem")
    expect(plans).to_have_count(2)
    expect(plans.nth(0)).to_contain_text(re.compile("2016–2018.*10.2-ci bənd"))
    expect(plans.nth(1)).to_contain_text("10.2-ci bənd dəyişdirilmiş şəkildə davam edir. Belə uyğunluq")
    plans.nth(1).get_by_role("link").click()
    headed(page, re.compile(r"^1-ci bənd\."))
    expect(page).to_have_url(re.compile("plan=ETIK-2023&year=2023"))
    expect(plans.nth(0).get_by_role("link")).to_have_text(re.compile("10.2-ci bənd"))
    visit(page, f"{server}/clause?agency=DEMO&plan=DEMO-2016-2020&clause=7.2&language=az")
    expect(plans.nth(1)).to_contain_text("7.2-ci bənd çıxarılıb: bu planda belə bənd yoxdur")


def test_the_chart_goes_on_through_earlier_plans(server, page):
    visit(page, f"{server}/clause?{DEMO.format(code='az')}&clause=4.2")
    chart = page.locator(".st-key-figure").get_by_test_id("stVegaLiteChart")
    expect(chart).to_have_attribute(
        "aria-label", re.compile("2016: 564 nəfər; .*2021–2026: 4.1.2-ci yarımbənd dəyişdirilmiş şəkildə davam edir")
    )
    expect(
        chart.locator("svg text", has_text="dəyişdirilib: Maraqların toqquşması əlavə olunub").first
    ).to_be_attached()
    page.locator(".st-key-figure-table").get_by_text("Cədvəl şəklində").click()
    rows = page.locator(".st-key-figure-table tbody tr")
    expect(rows).to_have_count(11)
    expect(rows.nth(5)).to_contain_text(
        "4.1.2-ci yarımbənd dəyişdirilmiş şəkildə davam edir. Maraqların toqquşması əlavə olunub"
    )
    expect(rows.nth(0).get_by_role("link")).to_have_attribute(
        "href", re.compile("plan=DEMO-2016-2020&year=2016.*clause=4.1.2")
    )


@pytest.mark.slow
def test_a_row_that_ends_in_the_next_year_is_told(server, page):
    visit(page, f"{server}/clause?{REPORT}&clause=10.4&indicator=events.held")
    expect(page.locator("dl", has_text="Gec bitən sətirlər")).to_contain_text(
        "1 sətir 2018-ci ildən sonra bitir və başladığı 2018-ci ilə aid edilir"
    )


def test_the_chart_has_words_and_a_table(server, page):
    visit(page, f"{server}/clause?{DEMO.format(code='az')}&clause=4.1")
    chart = page.locator(".st-key-figure").get_by_test_id("stVegaLiteChart")
    expect(chart).to_have_attribute("aria-label", re.compile("2021: 832 nəfər;.*2026: 1.688 nəfər \\(ilkin\\)"))
    page.locator(".st-key-figure-table").get_by_text("Cədvəl şəklində").click()
    expect(page.locator(".st-key-figure-table tbody tr")).to_have_count(11)


@pytest.fixture
def hostile(tmp_path, show):
    """A dashboard whose spreadsheets hold markup and an address that runs a script."""
    folder = building.database(tmp_path)
    markup = "<img src=x onerror=\"document.title='taken'\"> **bold** [link](http://x)"
    narratives = {
        "narratives": [
            ["Plan", "Bənd", "Hesabat ili", "Status", "İcra haqqında məlumat", "Mənbə"],
            ["P1", "2.4", 2026, "", markup, "javascript:alert(1)\nhttps://example.org/a?b=1&c=2"],
        ]
    }
    trainings = {"trainings": [building.TRAININGS, ["2.4", "05.03.2026", markup, "", 1, 20]]}
    building.load(folder, building.workbook(tmp_path / "n.xlsx", narratives))
    building.load(folder, building.workbook(tmp_path / "t.xlsx", trainings))
    return show(folder)


@pytest.mark.slow
def test_what_an_analyst_typed_is_shown_and_never_run(hostile, page):
    visit(page, f"{hostile}/clause?clause=2.4&language=az")
    narrative = page.locator("dl", has_text="Görülmüş işlər")
    expect(narrative).to_contain_text("<img src=x onerror=")
    expect(narrative).to_contain_text("**bold** [link](http://x)")
    links = page.locator("dl").get_by_role("link")
    expect(links).to_have_count(1)
    expect(links).to_have_attribute("href", "https://example.org/a?b=1&c=2")
    page.get_by_role("link", name="2026-cı ilin rəqəmini təşkil edən sətirlər").click()
    expect(page.get_by_text("<img src=x onerror=").first).to_be_visible()
    expect(page).not_to_have_title("taken")


@pytest.mark.parametrize(
    ("typed", "found"),
    [
        ("xidmet key", ["6.2"]),  # ə, on a keyboard without it
        ("MƏLUMATLANDIRMA", ["2.1"]),
        ("хidmәt кey", ["6.2"]),  # letters of Cyrillic that look alike
        ("6.", ["6.1", "6.2"]),
        ("heç nə", []),
    ],
)
@pytest.mark.slow
def test_a_long_list_is_searched_in_the_letters_of_any_keyboard(server, page, typed, found):
    visit(page, f"{server}/clause?{DEMO.format(code='az')}&clause=1.1")
    box = page.get_by_role("combobox", name="Bənd")
    box.fill(typed)
    options = page.get_by_role("listbox", name="Bənd").get_by_role("option")
    expect(options).to_have_text([re.compile(f"^{re.escape(number)}") for number in found])
    expect(page.get_by_role("status").filter(has_text="Heç nə tapılmadı")).to_have_count(0 if found else 1)
    box.press("Escape")
    expect(box).to_have_value(re.compile("^1.1 "))


def test_a_long_list_is_used_by_keyboard_alone_and_is_accessible(server, page):
    visit(page, f"{server}/clause?{DEMO.format(code='az')}&clause=2.1")
    box = page.get_by_role("combobox", name="Bənd")
    box.focus()
    box.press("ArrowDown")  # opens it at what is picked
    expect(box).to_have_attribute("aria-expanded", "true")
    box.press("ArrowDown")
    active = page.locator(f"#{box.get_attribute('aria-activedescendant')}")
    expect(active).to_have_text(re.compile("^3.1"))
    assert violations(page) == []
    box.press("Escape")
    box.press_sequentially("xidmet key")
    box.press("Enter")
    headed(page, re.compile(r"^6\.2-ci bənd\."))
    settle(page)
    expect(box).to_be_focused()
    expect(box).to_have_value(re.compile("^6.2 "))
