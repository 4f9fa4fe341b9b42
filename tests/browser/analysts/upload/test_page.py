"""Uploading in a browser: what is recognised, what is wrong by cell, what would change, what moved."""

import re

import pytest
from openpyxl import load_workbook
from playwright.sync_api import expect

from kpi.warehouse import editions
from loaders.recognition.recognise import recognise
from loaders.spreadsheet.files import read_sheets
from tests.helpers.browser import LONG, handed_out, headed, visit
from tests.helpers.building import TRAININGS, database, values, workbook
from tests.helpers.visitors.looks import SEVERE, sweep, visit_narrow
from tests.helpers.visitors.uploading import (
    accept_corrections,
    correct_cell,
    drop,
    expect_counts,
    grid_row,
    publish,
    row,
    trainings,
)

PARTICIPANTS = "trainings.participants"


EARLIER = [TRAININGS, ["1.1", "05.10.2025", "Etika", "Bakı", 1, 20], ["2.4", "06.10.2025", "İdarəetmə", "Gəncə", 2, 30]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Agency AGY with two trainings of 2025; the tests add to it."""
    return database(tmp_path_factory.mktemp("upload"), {"2025": EARLIER})


@pytest.mark.slow
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
    expect(row(opened, "Cavabdeh şəxs")).to_contain_text(
        re.compile(r"Təlimlər.*3.*nəzərə alınmayan: 1.*yekun sətirləri\): 5")
    )
    expect(row(opened, "Qeydlər")).to_contain_text("tanınan başlıqlar yoxdur")
    assert editions.newest_edition(folder) == edition

    publish(opened)
    assert editions.newest_edition(folder) == edition + 1
    assert values(folder)["1.1", PARTICIPANTS, 2025] == (60, "at_least")
    moved = opened.get_by_role("listitem").filter(has_text="1.1 ·").filter(has_text="iştirakçı")
    expect(moved).to_contain_text(re.compile("ən azı\\s*60.*əvvəl: 20"))
    moved.get_by_role("link").click()
    expect(opened).to_have_url(re.compile(r"/clause\?.*clause=1\.1"))


def test_a_proposal_and_a_correction_mend_the_file_which_is_had_marked_and_stay_in_the_history(
    opened, folder, tmp_path
):
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
    download = handed_out(opened.get_by_role("button", name="mend.xlsx – xətaları işarələnmiş"))
    download.save_as(tmp_path / "marked.xlsx")
    sheet = load_workbook(tmp_path / "marked.xlsx")["2025"]
    assert "32.01.2025" in sheet["B3"].comment.text and sheet["A2"].value == "10.2"
    correct_cell(opened, grid, "31.01.2025")
    expect(grid_row(opened, "B3")).to_contain_text("31.01.2025")
    accept_corrections(opened, 2, 0, 0, 0)
    publish(opened, "Leyla Əliyeva")
    edition = editions.newest_edition(folder)
    with editions.open_edition(folder, edition) as connection:
        found = connection.execute("SELECT cell, typed, corrected, who FROM correction ORDER BY cell").fetchall()
        kept = connection.execute(
            "SELECT clauses, starts FROM fact JOIN upload USING (upload) WHERE edition = $1 ORDER BY topic", [edition]
        ).fetchall()
    assert found == [("A2", "10.20", "10.2", "Leyla Əliyeva"), ("B3", "32.01.2025", "31.01.2025", "Leyla Əliyeva")]
    assert [(clauses, str(starts)) for clauses, starts in kept] == [("10.2", "2025-01-12"), ("1.1", "2025-01-31")]


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


@pytest.mark.slow
def test_what_files_hold_is_never_read_as_markdown_or_html_and_the_page_speaks_the_readers_language(opened, tmp_path):
    zone = opened.get_by_test_id("stFileUploaderDropzone")
    assert "per file" not in zone.inner_text()
    expect(zone.get_by_text("Upload", exact=True)).to_have_count(0)
    expect(opened.get_by_test_id("stFileUploaderDropzoneInput")).to_have_attribute("aria-label", "Faylları seçin")
    nasty = "**x** <img src=x onerror=alert(1)> [a](http://b)"
    path = workbook(tmp_path / "a.xlsx", {"2025": [[*TRAININGS, nasty], ["1.1", nasty, nasty, nasty, 1, nasty, "x"]]})
    name = f"{nasty.replace('/', '_')}.xlsx"
    drop(opened, (name, path.read_bytes()))
    expect(grid_row(opened, "F2")).to_contain_text(nasty)
    main = opened.get_by_test_id("stMain")
    expect(main.locator("strong").filter(has_text=re.compile("^x$"))).to_have_count(0)
    for tag in ("img", "a[href*='//b']"):
        expect(main.locator(tag)).to_have_count(0)
    opened.get_by_test_id("stSidebar").get_by_text("Русский").click()
    expect(opened.get_by_role("heading", name="Как распознаны листы")).to_be_visible()
    expect(opened.get_by_test_id("stFileChip")).to_contain_text("**x**")  # the middle of a long name is cut out
    download = handed_out(opened.get_by_role("button", name="Скачать шаблон"))
    layouts = [recognise(sheet) for sheet in read_sheets(download.path(), download.suggested_filename)]
    assert layouts[0].declaration.dataset == download.suggested_filename.partition("_")[0]


def test_the_page_is_accessible_and_fits(page, address, tmp_path):
    visit_narrow(page, f"{address}?language=az")
    drop(
        page,
        trainings(
            tmp_path / "bad.xlsx", ["1.1", "32.01.2025", "A", "Bakı", 1, 1], ["1.1", "13.01.2025", "C", "Bakı", 1, 1]
        ),
    )
    expect(grid_row(page, "B2")).to_have_count(1, timeout=LONG)
    sweep(page, impacts=SEVERE)


@pytest.mark.slow
def test_back_leaves_the_desk_at_once_and_what_was_dropped_is_kept(page, address, tmp_path):
    visit(page, address.replace("/upload", "/history?language=az"))
    visit(page, f"{address}?language=az")
    drop(page, trainings(tmp_path / "b.xlsx", ["1.1", "11.02.2024", "Geri", "Bakı", 1, 5]))
    expect(page).to_have_url(re.compile("draft="), timeout=LONG)
    expect_counts(page, 1, 0, 0, 0)
    page.go_back()
    headed(page, "Tarixçə")
    page.go_forward()
    headed(page, "Fayl")
    expect_counts(page, 1, 0, 0, 0)
