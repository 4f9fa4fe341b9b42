"""The first day of an analyst, by keyboard where it can be: two agencies, messy files, a server that is killed, a colleague
who takes over, the export of the next day, an undoing, and the year closed."""

import re
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import expect

from tests.helpers.browser import LONG, heard, settle, visit
from tests.helpers.building import TRAININGS, database, values, workbook
from tests.helpers.visitors.uploading import drop, expect_counts, row

HELD, PEOPLE, EVENTS = "trainings.held", "trainings.participants", "events.participants"
PLAN_OF_ANOTHER = {
    "plan": [
        ["Qurumun kodu", "Qurumun adı", "Planın kodu", "Planın adı", "İlk il", "Son il"],
        ["SNA", "Sınaq qurumu", "S1", "Sınaq planı", 2024, 2026],
    ],
    "clause": [["Planın kodu", "Bənd", "Bəndin adı"], ["S1", "1.1", "Birinci"]],
}
NEAR = [
    ["Aylıq tədbirlər"],
    ["Plan bəndi", "Наименование мероприятия", "Кол-во участников", "Ay", "Növ"],
    ["1.1", "Açıq qapı", "ən azı 40", "oktyabr 2025", "Görüş"],
    ["2.4", "Sərgi", "~30", "noyabr 2025", "Sərgi"],
]
MESSY = [
    TRAININGS,
    ["1.1", "12.01.2025", "Etika", "Bakı", 1, "otuz beş"],
    ["2.4", "7 mrat 2025", "Hüquq", "Gəncə", 1, 20],
    ["1.1", "13.02.2025", "Arxiv", "Bakı", 1, 7],
    ["1.1", "13.02.2025", "Arxiv", "Bakı", 1, 7],
    ["2.4", "14.02.2025", "Təxirə salınmış kurs (ləğv edilib)", "Şəki", 1, "yox idi?"],
    ["Cəmi", None, None, None, 5, 69],
]
NEXT_DAY = [
    TRAININGS,
    ["1.1", "12.01.2025", "Etika", "Bakı", 1, 35],
    ["2.4", "07.03.2025", "Hüquq", "Gəncə", 1, 25],
    ["2.4", "20.11.2025", "Yeni kurs", "Bakı", 1, 9],
]


def press(page, name):
    """A button, by keyboard."""
    button = page.get_by_role("button", name=name).first
    expect(button).to_be_enabled(timeout=LONG)
    settle(page)
    with heard(page):
        button.focus()
        page.keyboard.press("Enter")


def fill(page, label, text):
    """A field, left as people leave it."""
    box = page.get_by_role("textbox", name=label).first
    expect(box).to_be_editable(timeout=LONG)
    settle(page)
    with heard(page):
        box.focus()
        page.keyboard.press("Control+A")
        page.keyboard.insert_text(text)
        page.keyboard.press("Tab")


def sign(page, name):
    """Unless the visit knows who it is."""
    settle(page)
    if page.get_by_role("textbox", name="Adınız").first.input_value() != name:
        fill(page, "Adınız", name)


def publish(page, label):
    press(page, label)
    expect(page.get_by_role("heading", name="Dərc edildi")).to_be_visible(timeout=LONG)


@pytest.mark.slow
def test_the_day(start_server, new_page, tmp_path):
    folder = database(tmp_path / "database")
    page = new_page(color_scheme="light")  # its console tells of the server that is away
    messy = workbook(tmp_path / "təlimlər.xlsx", {"2025": MESSY})
    near = workbook(tmp_path / "tədbirlər.xlsx", {"Vərəq": NEAR})
    with start_server(folder, is_killed=True) as address:
        type_an_agency(page, address)
        load_an_agency(page, address, workbook(tmp_path / "plan.xlsx", PLAN_OF_ANOTHER))
        visit(page, f"{address}/upload?language=az&agency=YNA")
        drop(page, near, messy)
        press(page, "2 sütunu belə oxu")
        expect_counts(page, 2, 0, 0, 5)
        expect(page).to_have_url(re.compile("draft=[0-9a-f]{32}"))
    with start_server(folder, port=urlsplit(address).port):
        page.wait_for_selector("[data-test-connection-state=CONNECTED]", timeout=LONG)
        page.get_by_role("button", name=re.compile("1 təklifi qəbul et.*35")).click()  # the very first click
        expect_counts(page, 3, 0, 0, 4)
        press(page, re.compile("1 təklifi qəbul et.*7 mart"))
        expect_counts(page, 4, 0, 0, 3)
        press(page, re.compile("Hər təkrarın birincisini saxla"))
        expect_counts(page, 5, 0, 0, 1)
        colleague = new_page(color_scheme="dark")
        take_over(page, colleague, 5, 0, 0, 1)
        expect(row(colleague, "ən azı 40").first).to_be_visible()
        sign(colleague, "Orxan")
        publish(colleague, "Dərc et: 5 yeni")
        assert values(folder, agency="YNA")["1.1", PEOPLE, 2025] == (42, "exact")
        assert values(folder, agency="YNA")["1.1", EVENTS, 2025] == (40, "at_least")
        page.reload()
        settle(page)
        expect(page.get_by_test_id("stMetricValue")).to_have_count(0)
    with start_server(folder, port=urlsplit(address).port, KPI_TODAY="2026-11-23"):
        visit(page, f"{address}/upload?language=az&agency=YNA")
        drop(page, workbook(tmp_path / "növbəti gün.xlsx", {"2025": NEXT_DAY}))
        expect_counts(page, 1, 1, 1, 0)
        expect(page.get_by_text(re.compile("Yeni kurs")).first).to_be_attached()
        sign(page, "Leyla")
        publish(page, "Dərc et: 1 yeni, 1 dəyişən")
        assert values(folder, agency="YNA")["2.4", PEOPLE, 2025] == (34, "exact")
        undo_the_last(page, address)
        assert values(folder, agency="YNA")["2.4", PEOPLE, 2025] == (20, "exact")
        close_the_year(page, address)
        drop_into_the_closed_year(page, address, tmp_path)


def type_an_agency(page, address):
    visit(page, f"{address}/plan?language=az")
    press(page, "Yeni qurum və onun planı")
    expect(page.get_by_role("textbox", name=re.compile("Qurumun kodu"))).to_be_enabled()
    settle(page)
    cells = {
        "Planın kodu": "Y1",
        "İlk il": "2024",
        "Son il": "2026",
        "Planın adı (az)": "Yeni plan",
        "Qurumun kodu": "YNA",
        "Qurumun adı (az)": "Yeni nümunə agentliyi",
    }
    for label, text in cells.items():
        fill(page, re.compile(re.escape(label)), text)
    page.get_by_role("radio", name="Bəndlər").or_(page.get_by_role("button", name="Bəndlər")).first.click()
    settle(page)
    page.get_by_text("Cədvəl faylından sətirlərin yapışdırılması").click()
    fill(page, "Cədvəl proqramında köçürülmüş sətirlər", "1.1\tBirinci bənd\n2.4\tİkinci bənd")
    press(page, "2 sətri cədvələ köçür")
    settle(page)
    sign(page, "Leyla")
    press(page, re.compile("sətri dərc et"))
    expect(page).to_have_url(re.compile("agency=YNA"), timeout=LONG)


def load_an_agency(page, address, path):
    visit(page, f"{address}/upload?language=az&agency=YNA")
    drop(page, path)
    press(page, "Faylları SNA kodlu qurum üçün yüklə")
    expect_counts(page, 2, 0, 0, 0)
    sign(page, "Leyla")
    publish(page, "Dərc et: 2 yeni")


def take_over(page, colleague, *counts):
    settle(page)
    page.get_by_text("Qaralamalarınız · 1").click()
    press(page, "Həmkara ötür")
    link = page.get_by_test_id("stCode").inner_text().strip()
    visit(colleague, link)
    press(colleague, "Qaralamanı qəbul et")
    expect_counts(colleague, *counts)


def undo_the_last(page, address):
    visit(page, f"{address}/history?language=az&agency=YNA")
    row(page, "növbəti gün.xlsx").get_by_role("link").first.click()
    press(page, "Nəyin dəyişəcəyinə bax")
    expect(page.get_by_test_id("stMetricValue").first).to_have_text("2")
    sign(page, "Leyla")
    press(page, re.compile("nömrəli yükləməni ləğv et"))
    expect(page.get_by_role("heading", name="Ləğvetmə nəticəsində dəyişən göstəricilər")).to_be_visible(timeout=LONG)


def close_the_year(page, address):
    visit(page, f"{address}/history?language=az&agency=YNA&year=2025")
    sign(page, "Leyla")
    press(page, "2025-ci ili bağla …")
    press(page, re.compile("2025-ci ili (bu çatışmazlıqlarla )?bağla$"))
    expect(row(page, "2025").filter(has_text="bağlıdır").first).to_be_visible(timeout=LONG)


def drop_into_the_closed_year(page, address, tmp_path):
    """What was recognised stays, and the way to open the year again stands beside."""
    visit(page, f"{address}/upload?language=az&agency=YNA")
    drop(page, workbook(tmp_path / "gec.xlsx", {"2025": [TRAININGS, ["1.1", "01.12.2025", "Gec", "Bakı", 1, 3]]}))
    expect(page.get_by_test_id("stAlert").filter(has_text="bağlan").first).to_be_visible(timeout=LONG)
    expect(row(page, "2025").first).to_be_visible()
    expect(page.get_by_role("button", name=re.compile("^Dərc et"))).to_have_count(0)
