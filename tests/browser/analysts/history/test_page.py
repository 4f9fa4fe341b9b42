"""The history in a browser: acts, an upload opened and undone, editions compared, years closed and opened."""

import re

import pytest
from playwright.sync_api import expect

from kpi.warehouse import editions
from kpi.warehouse.originals import file_hash, original_file
from loaders.publishing.undo import undo
from loaders.roles.actor import operator
from tests.helpers.browser import handed_out, open_list, type_in, visit
from tests.helpers.building import TODAY, values
from tests.helpers.slow import slow
from tests.helpers.visitors.looks import sweep, visit_narrow

PARTICIPANTS = "trainings.participants"


def row(page, text):
    """A table's row that holds a text."""
    return page.get_by_role("row").filter(has_text=text)


def test_every_upload_stands_in_the_list_and_opens(page, address, bring):
    refused = ["1.1", "07.01.2020", "Səhv", "Bakı", 1, "beş"]
    upload, edition, path = bring(
        "yeni.xlsx", ["1.1", "05.01.2020", "Etika", "Bakı", 1, 20], refused, corrections={("Təlimlər", "D2"): "Gəncə"}
    )
    visit(page, address)
    line = row(page, "yeni.xlsx")
    expect(line).to_contain_text(
        re.compile(rf"{upload} nömrəli yükləmə · Təlimlər.*Aynur.*{file_hash(path)[:12]}", re.DOTALL)
    )
    expect(line.locator("td.number")).to_have_text([str(edition), "1", "0", "0", "1", "1"])
    line.get_by_role("link").click()
    expect(page.get_by_role("heading", name=f"{upload} nömrəli yükləmə: yeni.xlsx")).to_be_visible()
    expect(page).to_have_url(re.compile(rf"upload={upload}(&|$)"))
    expect(page.locator("dl")).to_contain_text(file_hash(path))
    expect(row(page, "D2")).to_contain_text(re.compile("Rayon\\s*Bakı\\s*Gəncə\\s*Aynur"))
    page.get_by_role("link", name="Bütün tarixçə").click()
    expect(page.get_by_role("heading", name="Tarixçə")).to_be_visible()
    expect(page).not_to_have_url(re.compile("upload="))


@pytest.mark.slow
def test_the_original_is_had_back_byte_for_byte(page, address, bring, folder):
    upload, _, path = bring("əsl fayl.xlsx", ["1.1", "05.02.2020", "Etika", "Bakı", 1, 20])
    visit(page, f"{address}&upload={upload}")
    download = handed_out(page.get_by_role("button", name="Faylı göndərildiyi kimi endir"))
    assert download.suggested_filename == "əsl fayl.xlsx"
    assert download.path().read_bytes() == path.read_bytes()
    original_file(folder, file_hash(path), path.name).unlink()
    page.reload()
    expect(page.get_by_test_id("stAlert").filter(has_text="Faylın əsli tapılmadı")).to_contain_text(file_hash(path))


def test_an_upload_is_undone_after_a_look_at_what_would_change(page, address, bring, folder):
    bring("əvvəl.xlsx", ["2.4", "05.10.2021", "Etika", "Bakı", 1, 20])
    upload, edition, _ = bring(
        "səhv.xlsx", ["2.4", "05.10.2021", "Etika", "Bakı", 1, 99], ["2.4", "06.10.2021", "Hüquq", "Bakı", 1, 1]
    )
    visit(page, f"{address}&upload={upload}")
    page.get_by_role("button", name="Nəyin dəyişəcəyinə bax").click()
    expect(page.get_by_test_id("stMetricValue")).to_have_text(["2", "1", "4"])
    would = (
        page.locator(".st-key-history_would_move")
        .get_by_role("listitem")
        .filter(has_text="2.4 ·")
        .filter(has_text="iştirakçı")
    )
    expect(would).to_contain_text(re.compile("20 nəfər.*əvvəl: 100", re.DOTALL))
    order = page.get_by_role("button", name=f"{upload} nömrəli yükləməni ləğv et")
    order.click()
    expect(page.get_by_text("Əvvəlcə adınızı yazın.")).to_be_visible()
    assert editions.newest_edition(folder) == edition

    type_in(page, "Adınız", "Orxan")
    type_in(page, "Qeyd", "Yanlış fayl")
    order.click()
    expect(page.get_by_role("heading", name="Ləğvetmə nəticəsində dəyişən göstəricilər")).to_be_visible(timeout=20_000)
    expect(page.locator("dl")).to_contain_text(re.compile("Orxan.*Yanlış fayl", re.DOTALL))
    expect(page.get_by_role("heading", name="Bu yükləmənin ləğvi")).to_have_count(0)
    assert values(folder, clause="2.4")["2.4", PARTICIPANTS, 2021] == (20, "exact")
    visit(page, address)
    expect(row(page, f"{upload} nömrəli yükləmə ləğv edilib")).to_contain_text(
        re.compile(f"Yanlış fayl.*Orxan.*{edition + 1}", re.DOTALL)
    )


@pytest.mark.parametrize(
    "upload, sentence", [(1, "bəndi çıxarıla bilməz"), slow(77, "“77” nömrəli yükləmə bu qurumda yoxdur")]
)
def test_what_cannot_be_undone_is_told(page, address, bring, upload, sentence):
    bring("bəndli.xlsx", ["1.1", "05.10.2022", "Etika", "Bakı", 1, 20])
    visit(page, f"{address}&upload={upload}")
    if upload == 1:
        page.get_by_role("button", name="Nəyin dəyişəcəyinə bax").click()
    expect(page.get_by_test_id("stAlert")).to_contain_text(sentence)
    expect(page.locator("button[kind=primary]")).to_have_count(0 if upload == 1 else 1)  # the list can close a year


@pytest.mark.slow
def test_an_upload_that_somebody_else_undid_is_looked_at_anew(page, address, bring, folder):
    upload, edition, _ = bring("iki nəfər.xlsx", ["10.1", "05.10.2024", "Etika", "Bakı", 1, 20])
    visit(page, f"{address}&upload={upload}")
    page.get_by_role("button", name="Nəyin dəyişəcəyinə bax").click()
    expect(page.get_by_test_id("stMetricValue")).to_have_text(["1", "0", "4"])
    undo(folder, upload, TODAY, who=operator("Rəşad"))
    page.get_by_role("button", name=f"{upload} nömrəli yükləməni ləğv et").click()
    expect(page.locator("dl")).to_contain_text("Rəşad")
    assert editions.newest_edition(folder) == edition + 1


def test_any_two_editions_are_compared_figure_by_figure(page, address, bring):
    first = bring("birinci.xlsx", ["10.2", "05.10.2022", "Etika", "Bakı", 1, 20])
    bring("ikinci.xlsx", ["10.2", "05.10.2022", "Etika", "Bakı", 1, 30])
    third = bring("üçüncü.xlsx", ["10.2", "06.10.2022", "Hüquq", "Bakı", 1, 5])
    visit(page, f"{address}&before={first.edition}&after={third.edition}")
    differ = page.locator(".st-key-history_differences")
    people = differ.get_by_role("row").filter(has_text="10.2").filter(has_text="iştirakçı")
    expect(people.locator("td.number")).to_have_text(["2022", "20", "35"])
    expect(page.get_by_text("4 göstərici fərqlənir.")).to_be_visible()

    open_list(page.locator(".st-key-history_after input"))
    page.get_by_role("option", name=re.compile(f"^{first.edition} ")).click()
    expect(page.get_by_text("Hər iki tərəfdə eyni buraxılış seçilib.")).to_be_visible()
    expect(page).to_have_url(re.compile(f"after={first.edition}(&|$)"))
    page.go_back()
    expect(page).to_have_url(re.compile(f"after={third.edition}(&|$)"))
    people.get_by_role("link").click()
    expect(page).to_have_url(re.compile(r"/clause\?.*clause=10\.2"))


def test_the_page_is_accessible_and_fits(page, address):
    for opened in ("", "&upload=1"):
        visit_narrow(page, address + opened)
        expect(page.locator("table").first).to_be_visible()
        sweep(page)
