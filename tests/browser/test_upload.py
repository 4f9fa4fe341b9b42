"""Uploading in a browser: what is recognised, what is wrong by cell, what would change, what moved."""

import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from openpyxl import load_workbook
from playwright.sync_api import expect

from kpi.warehouse import editions
from tests.helpers.browser import visit
from tests.helpers.building import PLAN_SHEETS, TRAININGS, database, values, workbook
from tests.helpers.uploading import (
    correct_cell,
    drop,
    expect_counts,
    grid_row,
    new_agency,
    pick,
    publish,
    row,
    trainings,
)

HELD, PARTICIPANTS = "trainings.held", "trainings.participants"
EARLIER = [TRAININGS, ["1.1", "05.10.2025", "Etika", "Bakı", 1, 20], ["2.4", "06.10.2025", "İdarəetmə", "Gəncə", 2, 30]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Agency AGY with two trainings of 2025; the tests add to it."""
    return database(tmp_path_factory.mktemp("upload"), {"2025": EARLIER})


@pytest.fixture(scope="module")
def address(folder, start_server):
    with start_server(folder) as address:
        yield f"{address}/upload"


@pytest.fixture
def opened(page, address):
    """The upload page as it opens in Azerbaijani."""
    visit(page, f"{address}?language=az")
    return page


def test_a_good_workbook_moves_the_figures(opened, folder, tmp_path):
    edition = editions.newest_edition(folder)
    path = workbook(
        tmp_path / "təlimlər.xlsx",
        {
            "Təlimlər": [
                ["Bu il keçirilmiş təlimlər"],
                [],
                [*TRAININGS, "Cavabdeh şəxs"],
                ["1.1", "12.11.2025", "Yeni mövzu", "Bakı", 1, "40 nəfərdən çox", "A. Məmmədov"],
                ["Cəmi", None, None, None, 1, 40, None],
            ],
            "Qeydlər": [["salam", "dünya"]],
        },
    )
    drop(opened, path)
    expect_counts(opened, 1, 0, 0, 0)
    expect(row(opened, "Cavabdeh şəxs")).to_contain_text(re.compile("Təlimlər.*3.*yekun sətirləri: 5"))
    expect(row(opened, "Qeydlər")).to_contain_text("tanınan başlıqlar yoxdur")
    assert editions.newest_edition(folder) == edition

    publish(opened)
    assert editions.newest_edition(folder) == edition + 1
    assert values(folder)["1.1", PARTICIPANTS, 2025] == (60, "at_least")
    moved = opened.get_by_role("listitem").filter(has_text="1.1 ·").filter(has_text="iştirakçı")
    expect(moved).to_contain_text(re.compile("ən azı\\s*60.*əvvəl: 20"))
    moved.get_by_role("link").click()
    expect(opened).to_have_url(re.compile(r"/clause\?.*clause=1\.1"))


def test_the_same_file_again_changes_nothing(opened, folder, tmp_path):
    edition = editions.newest_edition(folder)
    drop(opened, trainings(tmp_path / "again.xlsx", *EARLIER[1:]))
    expect_counts(opened, 0, 0, 2, 0)
    expect(opened.locator("button[kind=primary]")).to_have_count(0)
    assert editions.newest_edition(folder) == edition


def test_many_moved_figures_stand_in_a_table_that_leads_to_their_clauses(opened, folder, tmp_path):
    drop(
        opened,
        trainings(
            tmp_path / "2024.xlsx",
            *[[clause, "05.10.2024", f"Mövzu {clause}", "Bakı", 1, 20] for clause in ("1.1", "2.4", "10.1", "10.2")],
        ),
    )
    publish(opened)
    line = (
        row(opened, "2024").filter(has=opened.get_by_role("link", name="10.2", exact=True)).filter(has_text="iştirakçı")
    )
    expect(line).to_contain_text(re.compile(r"2024\s*yoxdur\s*20"))


@pytest.mark.parametrize(
    "language, sentences",
    [
        (
            "az",
            (
                "İli göstərilməyən tarixlər · 9",
                "Ədəd deyil · 1",
                "Ədəd yazın; məlumat yoxdursa, tire qoyun.",
                "P1 kodlu planda belə bənd yoxdur: 9.9.",
            ),
        ),
        (
            "en",
            (
                "Dates without a year · 9",
                "Not a number · 1",
                "Type a number; a dash for a missing one.",
                "The plan P1 has no clause 9.9.",
            ),
        ),
        (
            "ru",
            (
                "Даты без года · 9",
                "Не число · 1",
                "Введите число; если данных нет — прочерк.",
                "В плане P1 нет пункта 9.9.",
            ),
        ),
    ],
)
def test_problems_stand_by_kind_and_the_heaviest_first(new_page, address, tmp_path, language, sentences):
    page = new_page()
    visit(page, f"{address}?language={language}")
    repeated = [["1.1", "yanvarda", f"Mövzu {number}", "Bakı", 1, 3] for number in range(9)]
    drop(
        page,
        trainings(
            tmp_path / "bad.xlsx",
            ["1.1", "12.01.2025", "A", "Bakı", 1, "qırx"],
            ["9.9", "12.01.2025", "B", "Bakı", 1, 1],
            ["1.1", "13.01.2025", "C", "Bakı", 1, 1],
            *repeated,
        ),
    )
    expect_counts(page, 1, 0, 0, 11)
    main = page.get_by_test_id("stMain")
    for sentence in sentences:
        expect(main).to_contain_text(sentence)
    expect(main.locator("summary").filter(has_text=re.compile("· 9$|· 1$")).first).to_contain_text(sentences[0])
    expect(grid_row(page, "B5, B6, B7, B8 …")).to_contain_text("yanvarda")
    expect(page.locator("button[kind=primary]")).to_contain_text("1")


def test_a_proposal_and_a_correction_mend_the_file_and_stay_in_the_history(opened, folder, tmp_path):
    drop(
        opened,
        trainings(
            tmp_path / "mend.xlsx", ["10.20", "12.01.2025", "A", "Bakı", 1, 5], ["1.1", "32.01.2025", "B", "Bakı", 1, 7]
        ),
    )
    expect_counts(opened, 0, 0, 0, 2)
    opened.get_by_role("button", name=re.compile("1 təklifi qəbul et")).click()
    expect_counts(opened, 1, 0, 0, 1)
    grid = opened.get_by_test_id("stDataFrame")
    expect(grid).to_have_count(1)
    expect(grid_row(opened, "B3")).to_have_count(1)
    correct_cell(opened, grid, "31.01.2025")
    expect(grid_row(opened, "B3")).to_contain_text("31.01.2025")
    opened.get_by_role("button", name="Düzəlişləri qəbul et").click()
    expect_counts(opened, 2, 0, 0, 0)
    publish(opened, "Leyla Əliyeva")
    edition = editions.newest_edition(folder)
    with editions.open_edition(folder, edition) as connection:
        found = connection.execute("SELECT cell, typed, corrected, who FROM correction ORDER BY cell").fetchall()
        kept = connection.execute(
            "SELECT clauses, starts FROM fact JOIN upload USING (upload) WHERE edition = $1 ORDER BY topic", [edition]
        ).fetchall()
    assert found == [("A2", "10.20", "10.2", "Leyla Əliyeva"), ("B3", "32.01.2025", "31.01.2025", "Leyla Əliyeva")]
    assert [(clauses, str(starts)) for clauses, starts in kept] == [("10.2", "2025-01-12"), ("1.1", "2025-01-31")]


def test_the_marked_workbook_holds_the_problems(opened, tmp_path):
    drop(opened, trainings(tmp_path / "bad.xlsx", ["1.1", "32.01.2025", "A", "Bakı", 1, 3]))
    with opened.expect_download() as download:
        opened.get_by_role("button", name="bad.xlsx – xətaları işarələnmiş").click()
    download.value.save_as(tmp_path / "marked.xlsx")
    sheet = load_workbook(tmp_path / "marked.xlsx")["2025"]
    assert "32.01.2025" in sheet["B2"].comment.text


def test_an_unknown_sheet_is_read_as_the_analyst_says_and_so_is_the_next(opened, folder, tmp_path):
    headings = ["Hansı bənd", "Nə vaxt", "Nə haqqında", "Neçə nəfər"]
    first = workbook(tmp_path / "odd.xlsx", {"Vərəq": [headings, ["1.1", "02.02.2025", "Qeyri-adi", 9]]})
    drop(opened, first)
    expect(opened.get_by_test_id("stAlert").first).to_contain_text("tanınan başlıqlar yoxdur")
    pick(opened, "upload_reread", "odd.xlsx · Vərəq")
    pick(opened, "upload_reread_as", "Təlimlər")
    for letters, heading in zip("ABCD", ("Bənd", "Tarix", "Təlimin mövzusu", "İştirakçıların sayı"), strict=True):
        pick(opened, f"upload_column_0_Vərəq_trainings_1_{letters}".replace("ə", "-"), heading)
    opened.get_by_role("button", name="Vərəqi belə oxu").click()
    expect_counts(opened, 1, 0, 0, 0)
    publish(opened)
    drop(opened, workbook(tmp_path / "next.xlsx", {"Vərəq 2": [headings, ["1.1", "03.02.2025", "Növbəti", 8]]}))
    expect_counts(opened, 1, 0, 0, 0)
    expect(row(opened, "Vərəq 2").first).to_contain_text("analitikin seçdiyi kimi")


def test_gone_rows_are_shown_and_taken_out_when_the_analyst_says_so(opened, folder, tmp_path):
    lines = [["5.6", f"0{day}.04.2023", f"Köhnə {day}", "Bakı", 1, 10 * day] for day in (1, 2, 3)]
    drop(opened, trainings(tmp_path / "all.xlsx", *lines))
    publish(opened)
    drop(opened, trainings(tmp_path / "fewer.xlsx", lines[0], ["5.6", "02.04.2023", "Köhnə 2", "Gəncə", 1, 20]))
    expect_counts(opened, 1, 0, 1, 0)
    expect(opened.get_by_text("1 sətir yeni sətirdən yalnız bir xana ilə fərqlənir")).to_be_visible()
    expect(row(opened, "Bakı → Gəncə")).to_be_visible()
    opened.get_by_text("Fayllarda bu planlar və illər üzrə hər şey var").click()
    expect_counts(opened, 1, 0, 1, 0, 2)
    publish(opened)
    assert values(folder)["5.6", PARTICIPANTS, 2023] == (30, "exact")


def test_a_long_load_can_be_cancelled_and_others_go_on_meanwhile(opened, new_page, address, folder, tmp_path):
    edition = editions.newest_edition(folder)
    lines = [
        ";".join(TRAININGS),
        *(f"1.1;{number % 28 + 1:02}.05.2025;Mövzu {number};Bakı;1;{number % 90}" for number in range(120_000)),
    ]
    drop(opened, ("long.csv", "\n".join(lines).encode()))
    cancel = opened.get_by_role("button", name="Dayandır")
    expect(cancel).to_be_visible(timeout=20_000)
    other = new_page()
    visit(other, address.replace("/upload", "/trainings?language=en"))
    expect(cancel).to_be_visible()
    cancel.click()
    expect(opened.get_by_test_id("stAlert")).to_contain_text("Dayandırıldı; heç nə dəyişməyib.")
    assert editions.newest_edition(folder) == edition


def test_nothing_is_published_without_a_name(opened, folder, tmp_path):
    edition = editions.newest_edition(folder)
    drop(opened, trainings(tmp_path / "noname.xlsx", ["1.1", "01.06.2025", "Adsız", "Bakı", 1, 5]))
    expect_counts(opened, 1, 0, 0, 0)
    opened.locator("button[kind=primary]").click()
    expect(opened.get_by_text("Əvvəlcə adınızı yazın")).to_be_visible()
    assert editions.newest_edition(folder) == edition


def test_a_new_agency_comes_with_its_plans(opened, folder, tmp_path):
    sheets = {
        name: [["NEW" if cell == "AGY" else cell for cell in line] for line in rows]
        for name, rows in PLAN_SHEETS.items()
    }
    opened.locator("summary").filter(has_text="qurumu və planı").click()
    pick(opened, "upload_agency", "Yeni qurum …")
    drop(opened, workbook(tmp_path / "plans.xlsx", sheets))
    expect(opened.get_by_test_id("stAlert")).to_contain_text("kodunu yazın")
    new_agency(opened, "NEW")
    expect_counts(opened, 8, 0, 0, 0)
    publish(opened)
    edition = editions.newest_edition(folder)
    with editions.open_edition(folder, edition) as connection:
        agencies = connection.execute("SELECT DISTINCT agency FROM plan").fetchall()
    assert sorted(agencies) == [("AGY",), ("NEW",)]


def test_an_empty_database_begins_here(start_server, page, tmp_path):
    editions.create(tmp_path / "kpi")
    with start_server(tmp_path / "kpi") as address:
        visit(page, f"{address}/upload?language=az")
        new_agency(page, "AGY")
        drop(page, workbook(tmp_path / "all.xlsx", PLAN_SHEETS | {"2025": EARLIER}))
        expect_counts(page, 10, 0, 0, 0)
        publish(page)
    assert values(tmp_path / "kpi")["", HELD, 2025] == (3, "exact")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [1440, 390])
def test_the_page_is_accessible_and_fits(new_page, address, tmp_path, width, scheme):
    page = new_page(viewport={"width": width, "height": 900}, color_scheme=scheme)
    visit(page, f"{address}?language=az")
    drop(
        page,
        trainings(
            tmp_path / "bad.xlsx", ["1.1", "32.01.2025", "A", "Bakı", 1, 1], ["1.1", "13.01.2025", "C", "Bakı", 1, 1]
        ),
    )
    expect(grid_row(page, "B2")).to_have_count(1)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    found = Axe().run(page)
    assert [
        violation["id"] for violation in found.response["violations"] if violation["impact"] in ("serious", "critical")
    ] == []
