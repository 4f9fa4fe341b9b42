"""The page of the annual report: what analysts write there is kept, published, handed out; and never lost."""

import io
import zipfile

import pypdfium2
import pytest
from playwright.sync_api import expect

from kpi import plans
from kpi.oversight import readiness
from kpi.oversight.history import read_acts
from kpi.warehouse import editions
from loaders.decisions.closing import close_year
from loaders.roles.actor import operator
from tests.helpers.browser import handed_out, heard, open_list, settle, visit
from tests.helpers.building import TRAININGS, database, load, workbook
from tests.helpers.visitors.looks import SEVERE, sweep, visit_narrow

REPORT = "report?agency=AGY&plan=P1&year=2025&language=en&clause=10.2"
NARRATIVES = ["Bənd", "İl", "Status", "İcra haqqında məlumat", "Təsdiqedici keçid"]
WRITTEN = "Training in “ethics” was held in Bakı and Gəncə.\n=2+2 is no formula."


@pytest.fixture
def folder(tmp_path):
    days = ("19.04.2024", 100), ("19.04.2025", 143)
    return database(tmp_path, a={"2025": [TRAININGS, *(["10.2", day, "Etika", "Bakı", 1, n] for day, n in days)]})


@pytest.fixture
def dashboard(folder, show):
    return show(folder)


def field(page, label):
    """For a moment the field of before may stand beside the new one."""
    return page.get_by_label(label, exact=True).first


def write(page, text, label="Narrative"):
    settle(page)
    with heard(page):
        field(page, label).fill(text)
        field(page, label).blur()


def sign(page, name):
    with heard(page):
        field(page, "Your name").fill(name)
        field(page, "Your name").blur()


def stored(folder):
    """The narrative row of 10.2 in 2025."""
    edition = editions.newest_edition(folder)
    with editions.open_edition(folder, edition) as connection:
        return plans.read_narratives(connection, edition, "AGY", "P1").get(("10.2", 2025))


def test_a_narrative_is_written_kept_and_handed_out(folder, dashboard, page):
    before = editions.newest_edition(folder)
    visit(page, f"{dashboard}/{REPORT}")
    expect(page.locator("h2").first).to_have_text("On carrying out clause 10.2 (Bənd 10.2\N{NO-BREAK SPACE}(az))")
    expect(page.get_by_text("missing: narrative, status, evidence").first).to_be_visible()
    write(page, WRITTEN)
    write(page, "https://example.org/1\nhttps://example.org/2", "Evidence")
    open_list(page.get_by_label("Status by the analyst"))
    page.get_by_role("option", name="substantial").click()
    sign(page, "Aytən")
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text(f"Saved as edition {before + 1}.")).to_be_visible()
    expect(page.get_by_text("Written by Aytən,")).to_be_visible()
    expect(page.get_by_text("ready", exact=True)).to_be_visible()
    row = stored(folder)
    assert (row.status, row.narrative, row.evidence, row.who) == (
        "substantial",
        WRITTEN,
        "https://example.org/1\nhttps://example.org/2",
        "Aytən",
    )
    with editions.open_edition(folder, before + 1) as connection:
        act = read_acts(connection)[0]
        assert (act.act, act.kind, act.who, act.datasets, act.file) == (
            "upload",
            "page",
            "Aytən",
            ("narratives",),
            "P1 10.2 2025.xlsx",
        )
        (found,) = [
            one for one in readiness.read_readiness(connection, before + 1, "AGY", "P1", 2025) if one.clause == "10.2"
        ]
        assert found.state == "ready"
    download = handed_out(page.get_by_role("button", name="Annual report, PDF"))
    pdf = pypdfium2.PdfDocument(download.path().read_bytes())
    text = "\n".join(one.get_textpage().get_text_bounded() for one in pdf)
    assert (
        "Training in “ethics” was held in Bakı and Gəncə." in text
        and "=2+2 is no formula." in text
        and f"Edition {before + 1} of" in text
    )
    download = handed_out(page.get_by_role("button", name="Open data, CSV"))
    assert download.suggested_filename == "P1-2025-open-data.zip"
    assert b",143,exact," in zipfile.ZipFile(io.BytesIO(download.path().read_bytes())).read("figures.csv")


@pytest.mark.slow
def test_what_is_not_published_stays_while_other_clauses_are_looked_at(folder, dashboard, page):
    visit(page, f"{dashboard}/{REPORT}")
    write(page, "Half a sentence")
    page.get_by_role("link", name="Clause 10.10").click()
    expect(page.locator("h2").first).to_contain_text("10.10")
    settle(page)
    expect(field(page, "Narrative")).to_have_value("")
    page.get_by_role("link", name="Clause 10.2").click()
    expect(page.locator("h2").first).to_contain_text("10.2 (")
    expect(field(page, "Narrative")).to_have_value("Half a sentence")
    expect(page.get_by_text("This text is not published yet.")).to_be_visible()
    settle(page)
    page.get_by_role("button", name="Discard the changes").click()
    expect(field(page, "Narrative")).to_have_value("")
    assert stored(folder) is None


def test_of_two_who_write_at_once_the_second_is_told(folder, dashboard, page, tmp_path):
    visit(page, f"{dashboard}/{REPORT}")
    write(page, "Mine")
    sign(page, "Second")
    load(
        folder,
        workbook(tmp_path / "n.xlsx", {"İcra": [NARRATIVES, ["10.2", 2025, "qismən", "Theirs", None]]}),
        who=operator("First"),
    )
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("Meanwhile First has published another text of this clause.")).to_be_visible()
    expect(page.get_by_text("Theirs", exact=True)).to_be_visible()
    expect(field(page, "Narrative")).to_have_value("Mine")
    assert stored(folder).narrative == "Theirs"
    settle(page)
    page.get_by_role("button", name="Replace what is published").click()
    expect(page.get_by_text("Written by Second,")).to_be_visible()
    assert (stored(folder).narrative, stored(folder).status) == ("Mine", "")


@pytest.mark.slow
def test_a_closed_year_is_only_read(folder, dashboard, page, tmp_path):
    load(folder, workbook(tmp_path / "n.xlsx", {"İcra": [NARRATIVES, ["10.2", 2025, "qismən", "As it was", None]]}))
    close_year(folder, "AGY", "P1", 2025, who=operator("Rəhbər"))
    visit(page, f"{dashboard}/{REPORT}")
    expect(page.get_by_text("As it was")).to_be_visible()
    expect(page.get_by_text("The year 2025 of the plan P1 was closed by Rəhbər")).to_be_visible()
    expect(page.get_by_label("Narrative", exact=True)).to_have_count(0)


@pytest.mark.slow
def test_a_year_that_is_closed_meanwhile_refuses_the_text_and_shows_it(folder, dashboard, page):
    visit(page, f"{dashboard}/{REPORT}")
    write(page, "Too late")
    sign(page, "Aytən")
    close_year(folder, "AGY", "P1", 2025, who=operator("Rəhbər"))
    page.get_by_role("button", name="Save", exact=True).click()
    expect(page.get_by_text("The year 2025 of the plan P1 was closed by Rəhbər")).to_be_visible()
    expect(page.get_by_text("Too late")).to_be_visible()
    assert stored(folder) is None


def test_it_reads_well_on_every_screen(server, page):
    for code in ("az", "ru"):
        visit_narrow(page, f"{server}/report?agency=DEMO&plan=DEMO-2021-2026&year=2026&language={code}&clause=4.2")
        expect(page.locator(".st-key-lines tbody tr")).to_have_count(4)
    sweep(page, impacts=SEVERE)
