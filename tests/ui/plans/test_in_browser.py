"""The page Plans in a browser: what is typed into its tables is published, and outlives what comes between."""

import pytest
from playwright.sync_api import expect

from kpi.warehouse import editions
from tests.helpers.browser import LONG, headed, settle, type_in, visit
from tests.helpers.building import TRAININGS, database, load, workbook
from tests.helpers.visitors.looks import violations
from tests.ui.plans.grids import type_cell
from tests.ui.plans.test_editing import FACTS, TARGETS, held


@pytest.fixture(scope="module")
def shared(tmp_path_factory):
    return database(tmp_path_factory.mktemp("plan"), {"target": TARGETS, "2025": FACTS})


@pytest.fixture
def address(shared, show):
    return f"{show(shared)}/plan?agency=AGY&plan=P1"


def publish(page, shared):
    before = editions.newest_edition(shared)
    button = page.locator(".st-key-plan_publish button")
    expect(button).to_be_enabled(timeout=20_000)
    button.click()
    expect(page.get_by_role("heading", name="Dərc edildi")).to_be_visible(timeout=LONG)
    assert editions.newest_edition(shared) == before + 1


def test_a_changed_target_is_published_with_its_reason_and_the_former_one_stays_visible(page, address, shared):
    visit(page, f"{address}&language=az&part=target")
    type_cell(page, 3, 0, "20")
    problem = page.get_by_role("row").filter(has_text="10.2 · trainings.held · 2025")
    expect(problem).to_contain_text("14 əvəzinə 20", timeout=20_000)
    expect(page.locator(".st-key-plan_publish")).to_have_count(0)
    type_in(page, "Bu hədəflərin dəyişmə səbəbi", "Büdcə artıb")
    changed = page.locator(".st-key-plan_changes_target").get_by_role("row")
    expect(changed.filter(has_text="14")).to_contain_text("20", timeout=20_000)
    expect(changed.filter(has_text="Büdcə artıb")).to_contain_text("İlk hədəf")
    type_in(page, "Adınız", "Leyla")
    publish(page, shared)
    assert held(shared, "target", "year, target, note") == [(2025, 20, "Büdcə artıb"), (2026, 1.125, None)]
    former = page.get_by_role("table", name="Əvvəlki hədəflər").get_by_role("row").filter(has_text="2025")
    expect(former).to_contain_text("14")
    expect(former).to_contain_text("Leyla")


@pytest.mark.slow
def test_edits_outlive_other_parts_languages_pages_and_publications(page, address, shared, tmp_path):
    visit(page, f"{address}&language=az&part=clause")
    type_cell(page, 1, 4, "Yeni ad")  # the fifth clause in the order of the plan
    changes = page.locator(".st-key-plan_changes_clause").get_by_role("row")
    expect(changes.filter(has_text="Yeni ad")).to_contain_text("10.1", timeout=20_000)
    page.get_by_role("radio", name="Uyğunluq").click()
    expect(page.get_by_role("region", name="Redaktə olunan cədvəl: Uyğunluq")).to_be_visible(timeout=20_000)
    settle(page)
    page.get_by_test_id("stSidebar").get_by_text("Русский").click()
    headed(page, "Планы")
    expect(changes.filter(has_text="Yeni ad")).to_be_visible(timeout=20_000)
    settle(page)
    type_in(page, "Ваше имя", "Rəşad")
    expect(page.locator(".st-key-plan_publish button")).to_be_enabled(timeout=20_000)
    load(
        shared,
        workbook(tmp_path / "more.xlsx", {"2025": [TRAININGS, ["5.6", "06.10.2025", "Şəffaflıq", "Gəncə", 1, 3]]}),
    )
    edition = editions.newest_edition(shared)
    page.locator(".st-key-plan_publish button").click()
    expect(page.get_by_text("После просмотра было опубликовано что-то другое.")).to_be_visible(timeout=20_000)
    assert editions.newest_edition(shared) == edition
    expect(changes.filter(has_text="Yeni ad")).to_be_visible(timeout=20_000)


def test_a_plan_has_no_barriers_beyond_the_grid_itself(page, address):
    visit(page, f"{address}&language=az&part=clause")
    expect(page.get_by_test_id("data-grid-canvas").first).to_be_visible()
    assert violations(page) == []
