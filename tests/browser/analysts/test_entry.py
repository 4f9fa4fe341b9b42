"""Rows typed on a phone, several before they are published; and ten rows pasted from a spreadsheet."""

from functools import partial

import pytest
from playwright.sync_api import expect

from tests.helpers import browser
from tests.helpers.browser import LONG, SETTLED, heard, open_list, settle, visit
from tests.helpers.building import TRAININGS, database, values
from tests.helpers.visitors.looks import sweep, visit_narrow
from tests.ui.plans.grids import choose_cell

type_in = partial(browser.type_in, key="Tab")
TEN = [[f"3.{number}", f"Bənd {number}"] for number in range(1, 11)]


@pytest.fixture
def folder(tmp_path):
    return database(tmp_path, {"2025": [TRAININGS, ["1.1", "05.10.2025", "Etika", "Bakı", 1, 20]]})


def choose_clause(page, number):
    box = page.get_by_role("combobox", name="Bənd")
    open_list(box)
    box.fill(number)
    with heard(page):
        page.get_by_role("listbox").get_by_role("option").filter(has_text=number).first.click()
    page.keyboard.press("Escape")
    settle(page)


@pytest.mark.slow
def test_an_office_without_a_spreadsheet_types_its_rows_on_a_phone(page, show, folder):
    address = f"{show(folder)}/entry?language=az&agency=AGY&plan=P1&dataset=trainings"
    visit_narrow(page, address)
    choose_clause(page, "10.2")
    type_in(page, "Tarix *", "mart")
    expect(page.get_by_test_id("stAlert").filter(has_text="İl")).to_be_visible(timeout=LONG)
    type_in(page, "Tarix *", "06.11.2025")
    type_in(page, "Təlimin mövzusu *", "Audit")
    type_in(page, "İştirakçıların sayı", "ən azı 40")
    expect(page.get_by_text("6 noyabr 2025").first).to_be_visible(timeout=LONG)
    sweep(page, screens=((390, "dark"),))
    page.get_by_role("button", name="Sətri əlavə et").click()
    expect(page.get_by_text("Dərc olunacaq 1 sətir")).to_be_visible(timeout=LONG)
    page.reload()  # what was typed is on the server
    settle(page)
    expect(page.get_by_text("Dərc olunacaq 1 sətir")).to_be_visible(timeout=LONG)
    page.get_by_role("button", name="Yeni sətrə köçür").click()
    expect(page.get_by_role("textbox", name="Təlimin mövzusu *")).to_have_value("Audit", timeout=LONG)
    type_in(page, "Təlimin mövzusu *", "Etik davranış")
    page.get_by_role("button", name="Sətri əlavə et").click()
    expect(page.get_by_text("Dərc olunacaq 2 sətir")).to_be_visible(timeout=LONG)
    type_in(page, "Adınız", "Leyla")
    page.get_by_role("button", name="Dərc et: 2 yeni").click()
    expect(page.get_by_role("heading", name="Dərc edildi")).to_be_visible(timeout=LONG)
    assert values(folder)["10.2", "trainings.participants", 2025] == (80, "at_least")
    sweep(page)


@pytest.mark.slow
def test_ten_rows_of_a_spreadsheet_become_ten_rows_wherever_they_are_pasted(page, show, folder):
    visit(page, f"{show(folder)}/plan?agency=AGY&plan=P1&language=az&part=clause")
    text = "\n".join("\t".join(cells) for cells in TEN)
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.evaluate("text => navigator.clipboard.writeText(text)", text)
    changes = page.locator(".st-key-plan_changes_clause tbody tr")
    choose_cell(page, 0, 5)  # five rows are above it, and two below the last of the ten are none
    page.keyboard.press("Control+V")
    expect(changes.filter(has_text="3.10")).to_have_count(1, timeout=LONG)
    page.get_by_role("button", name="Dəyişikliklərdən imtina et").click()
    expect(changes).to_have_count(0, timeout=LONG)

    page.get_by_text("Cədvəl faylından sətirlərin yapışdırılması").click()
    box = page.get_by_role("textbox", name="Cədvəl proqramında köçürülmüş sətirlər")
    box.click()
    page.keyboard.press("Control+V")
    page.get_by_role("button", name="Nəyin oxunduğunu göstər").click()
    expect(page.locator(".st-key-plan_pasted tbody tr")).to_have_count(10, timeout=LONG)
    page.get_by_role("button", name="10 sətri cədvələ köçür").click()
    expect(changes).to_have_count(10, timeout=LONG)


@pytest.mark.slow
def test_whoever_takes_rows_out_by_keyboard_goes_on_at_the_next(page, show, folder):
    visit(page, f"{show(folder)}/entry?language=az&agency=AGY&plan=P1&dataset=trainings")
    for day in ("05.11.2025", "06.11.2025", "07.11.2025", "08.11.2025"):
        type_in(page, "Tarix *", day)
        type_in(page, "Təlimin mövzusu *", "Audit")
        page.get_by_role("button", name="Sətri əlavə et").click()
        expect(page.get_by_text(f"Audit · {day}")).to_be_visible(timeout=LONG)
    for left in (3, 2):
        page.get_by_role("button", name="Çıxar", exact=True).first.focus()
        page.keyboard.press("Enter")
        expect(page.get_by_role("button", name="Çıxar", exact=True)).to_have_count(left, timeout=LONG)
        expect(page.locator("[data-testid=stMain] button:focus")).to_have_count(1, timeout=LONG)
        assert page.evaluate("document.activeElement.closest('[class*=st-key-entry_row_]') !== null")
    heading = page.get_by_role("heading", level=1).bounding_box()
    page.mouse.move(heading["x"] + 5, heading["y"] + 5)
    page.get_by_role("button", name="Çıxar", exact=True).first.focus()
    page.keyboard.press("Enter")
    page.mouse.down()  # whoever has taken the mouse meanwhile stays where he points
    expect(page.get_by_role("button", name="Çıxar", exact=True)).to_have_count(1, timeout=LONG)
    page.wait_for_selector(SETTLED, timeout=LONG)
    page.wait_for_timeout(1_000)
    expect(page.locator(":focus")).to_have_count(0)
