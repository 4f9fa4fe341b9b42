"""The overview of a plan and the page of a clause, as people use them."""

import io
import re

import openpyxl
import pytest
from playwright.sync_api import expect

from language import LANGUAGES, Language
from tests.helpers.browser import handed_out, headed, settle, visit
from tests.helpers.slow import mostly_slow, slow
from tests.helpers.visitors.looks import sweep, visit_narrow
from ui.widgets.tables import Cell, Column, workbook

REPORT = "agency=DMX&plan=AH-2016-2018&year=2018&language=az"
DEMO = "agency=DEMO&plan=DEMO-2021-2026&year=2026&language={code}"
PLAN_ORDER = [
    "1.1",
    "1.3",
    "2.4",
    "4.1.1",
    "4.2.1",
    "4.2.2",
    "5.6",
    "8.6",
    "8.7",
    "10.1",
    "10.2",
    "10.4",
    "11.1",
    "11.2",
    "11.5",
    "11.6",
]


def clause_row(page, number):
    return page.locator("tr", has=page.locator("th", has_text=re.compile(rf"^{re.escape(number)}$")))


def card(page, label):
    return page.locator("li.card", has_text=label)


def test_the_overview_lists_every_clause_in_plan_order(server, page):
    visit(page, f"{server}/?{REPORT}")
    headed(page, "Planı icra edirikmi?")
    clauses = page.get_by_role("table", name="Planın bəndləri, 2018").locator("tbody tr:not(.group) th:first-child")
    expect(clauses).to_have_text(PLAN_ORDER)
    expect(clause_row(page, "10.2")).to_contain_text("156 nəfər")
    expect(clause_row(page, "8.6")).to_contain_text("68,98%")
    expect(clause_row(page, "11.5")).to_contain_text("ən azı 3 qurum")
    expect(clause_row(page, "11.2")).to_contain_text("2018: rəqəm yoxdur")


def test_the_totals_count_each_fact_once_and_leave_out_outreach(server, page):
    visit(page, f"{server}/?{REPORT}")
    shown = page.locator("li.card")
    expect(shown).to_have_count(5)
    expect(shown.nth(0)).to_contain_text("2018-ci il başa çatıb")
    for label, value in (
        ("təlimlərin sayı", "18 təlim"),
        ("Təlim iştirakçılarının", "231 nəfər"),
        ("tədbirlərin sayı", "64 tədbir"),
        ("Tədbir iştirakçılarının", "ən azı 100 nəfər"),
    ):
        expect(card(page, label)).to_contain_text(value)
    heights = {round(box.bounding_box()["height"]) for box in shown.all()}
    assert len(heights) == 1


def test_the_running_year_counts_the_days_to_its_report_and_compares_the_same_days(server, page):
    visit(page, f"{server}/?{DEMO.format(code='en')}")
    expect(page.locator("li.card").first).to_contain_text("38 days left")
    expect(page.locator("li.card").first).to_contain_text("35 of 49 asked for")
    expect(card(page, "Trainings held")).to_contain_text("compared with 1 Jan –")
    expect(card(page, "Trainings held").locator(".mark.provisional")).to_have_count(1)
    expect(clause_row(page, "10.1")).to_contain_text("2026: no figure")
    bars = clause_row(page, "4.1").get_by_role("img")
    expect(bars).to_have_attribute(
        "aria-label", re.compile(r"2021: 832 people; .*2026: 1,688 people \(provisional\)\.")
    )


def test_a_clause_opens_with_one_click_and_with_the_keyboard(server, page):
    visit(page, f"{server}/?{REPORT}")
    clause_row(page, "10.2").locator("td").nth(1).click()
    headed(page, re.compile(r"^10\.2-ci bənd\."))
    page.go_back()
    headed(page, "Planı icra edirikmi?")
    settle(page)
    clause_row(page, "4.1.1").locator("th").get_by_role("link").focus()
    page.keyboard.press("Enter")
    headed(page, re.compile(r"^4\.1\.1-ci yarımbənd\."))
    expect(page).to_have_url(re.compile(r"clause=4\.1\.1(&|$)"))


def test_a_target_is_judged_by_word_and_arithmetic_beside_the_analysts_status(server, page):
    visit(page, f"{server}/?{DEMO.format(code='en')}")
    row = clause_row(page, "4.3")
    expect(row.locator(".state.on_track")).to_have_text("● on track")
    expect(row).to_contain_text("56 of 70; on track from 55")
    # The worst of a clause's targets stands in its row, also where it is not the main figure's.
    row = clause_row(page, "4.2")
    expect(row.locator(".state.behind")).to_have_text("○ behind")
    expect(row).to_contain_text("Managers trained (repeat attendance included): 251 of 360; on track from")
    expect(row).to_contain_text("1 of 4 targets")
    expect(row).to_contain_text("substantial")
    expect(clause_row(page, "5.2")).to_contain_text("less is better")
    expect(clause_row(page, "10.1").locator(".state")).to_have_count(0)
    visit(page, f"{server}/clause?{DEMO.format(code='en')}&clause=4.2")
    expect(page.locator("li.card.chosen .judged")).to_contain_text("903 of 1,100 by 28 October")
    expect(page.locator("li.card.chosen .bars .needed")).to_have_count(1)
    expect(page.locator("dl", has_text="Against the target")).to_contain_text("2026: on track: 903 of 1,100")


@pytest.mark.slow
def test_a_table_can_be_saved_and_opened_in_a_spreadsheet(server, page):
    visit(page, f"{server}/?{REPORT}")
    download = handed_out(page.locator(".st-key-clauses-file").get_by_role("button", name="Excel faylı kimi saxla"))
    file = io.BytesIO(download.path().read_bytes())
    rows = list(openpyxl.load_workbook(file).active.values)
    assert "Açıq hökumətin təşviqinə dair Milli Fəaliyyət Planı" in rows[1][0]
    assert ("10.2", "156 nəfər (Təlim iştirakçılarının sayı (təkrar iştirak daxil olmaqla))") in [
        (row[0], row[2]) for row in rows
    ]


@pytest.mark.slow
def test_a_file_of_made_up_figures_says_so(server, page):
    visit(page, f"{server}/?{DEMO.format(code='az')}")
    download = handed_out(page.locator(".st-key-clauses-file").get_by_role("button", name="Excel faylı kimi saxla"))
    sheet = openpyxl.load_workbook(io.BytesIO(download.path().read_bytes())).active
    assert "Bu qurum və onun bütün göstəriciləri şərtidir." in sheet["A2"].value


def test_a_text_leaves_as_text_and_a_number_as_a_number():
    columns = [Column("name", "Ad"), Column("value", "Qiymət", "number"), Column("empty", "Boş")]
    rows = [
        {"name": '=HYPERLINK("http://x")', "value": Cell("1.234,5", sort=1234.5)},
        {"name": "+1", "value": Cell("ən azı 40", sort=40)},
    ]
    sheet = openpyxl.load_workbook(io.BytesIO(workbook(columns, rows, "@Cədvəl", "Qurum"))).active
    assert [[cell.data_type for cell in row if cell.value is not None] for row in sheet.iter_rows(min_row=5)] == [
        ["s", "n"],
        ["s", "n"],
    ]
    assert [row[1].value for row in sheet.iter_rows(min_row=5)] == [1234.5, 40]
    assert sheet["A1"].data_type == "s"


@pytest.mark.slow
def test_on_a_phone_a_row_is_a_card_with_its_judgement_first(server, new_page):
    page = new_page(viewport={"width": 390, "height": 844})
    visit(page, f"{server}/?{DEMO.format(code='az')}")
    row = clause_row(page, "4.1")
    row.scroll_into_view_if_needed()
    expect(row.locator("th").get_by_role("link")).to_be_in_viewport(ratio=1)
    tops = [cell.bounding_box()["y"] for cell in row.locator("td:not(.none)").all()]
    assert min(tops) == row.locator("td.lead").bounding_box()["y"]
    expect(row.locator("td").last).to_contain_text("2026")
    assert page.evaluate("document.documentElement.scrollWidth") <= 390


@pytest.mark.parametrize(
    "path",
    [
        f"/?{DEMO.format(code='az')}",
        f"/clause?{DEMO.format(code='ru')}&clause=4.1",
        slow(f"/clause?{REPORT}&clause=10.4"),
    ],
    ids=["overview", "running", "ended"],
)
def test_nothing_is_out_of_reach_of_a_screen_reader(server, page, path):
    visit_narrow(page, server + path)
    expect(page.locator("svg.marks").first).to_be_attached()
    sweep(page)


@pytest.mark.parametrize("code", mostly_slow(LANGUAGES, "ru"))
def test_every_word_is_in_the_chosen_language(server, page, code):
    """English words of ours would show where a text is not translated."""
    say = Language(code).say
    visit(page, f"{server}/?{DEMO.format(code=code)}")
    headed(page, say("Are we carrying out the plan?"))
    for heading in (
        "Clause",
        "Title",
        "Change",
        "Over the years",
        "Against the target",
        "Status by the analyst",
        "Newest fact",
    ):
        expect(page.locator("thead th", has_text=say(heading)).first).to_be_visible()
