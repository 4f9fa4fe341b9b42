"""Pages show what was typed in the reader's language, mark what has no translation, and keep addresses as typed."""

import io
import json

import pytest
import streamlit as st
from openpyxl import load_workbook
from streamlit.testing.v1 import AppTest

from language import Language
from tests.helpers import FRAME
from tests.helpers.building import TODAY, database
from tests.helpers.pieces import pieces
from tests.ui.translations.typed import SHEETS


@pytest.fixture
def opened(tmp_path, monkeypatch):
    """A function that runs a page, without a browser."""
    folder = database(tmp_path, SHEETS)
    st.cache_data.clear()
    st.cache_resource.clear()
    for name, value in {"DATABASE": str(folder), "TODAY": TODAY.isoformat(), "OPEN": "1"}.items():
        monkeypatch.setenv(f"KPI_{name}", value)

    def open_page(page: str, **address: str) -> AppTest:
        app = AppTest.from_file(str(FRAME), default_timeout=120)
        for name, value in ({"language": "ru", "agency": "AGY", "plan": "P1", "year": "2025"} | address).items():
            app.query_params[name] = value
        app.switch_page(f"../../pages/{page}.py").run()
        assert not app.exception
        return app

    return open_page


def texts(app: AppTest, but: str = "") -> str:
    """All that stands on the page. but: pieces of a kind."""
    words = [one.value for kind in (app.markdown, app.header, app.subheader, app.caption, app.title) for one in kind]
    given = [one for one in pieces(app) if one.get("kind") != but] if but else pieces(app)
    return "\n".join([*(word.replace("\\", "") for word in words), json.dumps(given, ensure_ascii=False)])


@pytest.mark.parametrize(
    ("page", "address", "shown", "hidden"),
    [
        ("leadership/trainings", {}, ["«Этика»", "Этика: 2", "Şəffaflıq (az): 1"], ["Etika:"]),
        ("leadership/trainings", {"by": "region"}, ["Баку: 1", "Gəncə (az): 2"], ["Bakı:"]),
        ("leadership/trainings", {"language": "en"}, ["Ethics: 2", "Şəffaflıq (az): 1"], ["Etika:"]),
        ("leadership/trainings", {"language": "az"}, ["Etika: 2", "Şəffaflıq: 1"], ["Ethics", "(az)"]),
        ("leadership/outreach", {}, ["Газета · Статья: 3", "Газета · Elan (az): 2"], ["Qəzet"]),
        ("leadership/outreach", {"material": "Məqalə"}, ["Газета · Статья: 3"], ["Elan"]),  # as in az
        ("leadership/surveys", {}, ["Довольны ли вы?", "Да, 2025", "Xeyr (az), 2025"], ["Bəli"]),
        ("leadership/surveys", {"language": "en"}, ["Razısınızmı? (az)", "Yes, 2025"], ["Bəli"]),
        (
            "leadership/clause",
            {"clause": "1.1"},
            ["Проведено обучение.", "Отдел кадров", "Довольны ли вы? – Да"],
            ["Kadrlar"],
        ),
        (
            "leadership/clause",
            {"clause": "1.1", "language": "en"},
            ["Ethics", "Açıq qapı", "Outreach: Newspaper · Elan (az)", "Staff department"],
            ["Etika", "Qəzet"],
        ),
        ("leadership/overview", {}, ["Отдел кадров", "Газета · Elan"], ["Kadrlar", "Qəzet"]),
        ("leadership/readiness", {"year": "2026"}, ["Отдел кадров", "Hüquq şöbəsi"], ["Kadrlar"]),
    ],
)
def test_a_page_is_in_the_readers_language(opened, page, address, shown, hidden):
    app = opened(page, **address)
    text = texts(app).replace("\u00a0", " ")
    assert [word for word in shown if word not in text] == []
    # Addresses keep what was typed: one shared from a Russian page opens the same in Azerbaijani. So do lists to pick
    # from, behind the translation.
    told = texts(app, but="fields")
    visible = [line for line in told.replace('", "', '"\n"').split("\n") if "href" not in line and '"rows"' not in line]
    assert [word for word in hidden if any(word in line for line in visible)] == []


# Typed in Azerbaijani alone, and in no sheet of translations: names of the plan itself.
NAMED = (
    "Açıq qurum",
    "Şəffaf idarəetmə",
    "Tədbirlərin sayı",
    "Mərkəzi Aparat",
    "Aparatın şöbəsi",
    "Yığıncaqlar",
    "Plan 1",
    "Qurum",
)


@pytest.mark.parametrize(
    ("page", "address"),
    [
        ("leadership/overview", {}),
        ("leadership/overview", {"view": "reporting"}),
        ("leadership/clause", {"clause": "1.1"}),
        ("leadership/trainings", {}),
        ("leadership/readiness", {}),
        ("leadership/explore", {"measure": "trainings.held", "rows": "clause", "columns": "section"}),
        ("leadership/rows", {"clause": "1.1", "indicator": "trainings.held"}),
        ("leadership/methods", {}),
        ("analysts/completeness", {}),
        ("council/report", {}),
        ("council/present", {}),
    ],
)
def test_what_a_plan_names_in_one_language_has_its_mark_wherever_it_stands(opened, page, address):
    app = opened(page, **address)
    assert list(bare_in(app)) == []
    assert "(az)" not in texts(opened(page, **address | {"language": "az"}))


def bare_in(app: AppTest):
    """Shown texts that hold a name without its mark."""
    for given in pieces(app):
        yield from bare_values(given)
    for line in texts(app).split("[{", 1)[0].split("\n"):
        if lacks_mark(line):
            yield line


def bare_values(given):
    for key, value in given.items() if isinstance(given, dict) else [(None, one) for one in given]:
        if isinstance(value, dict | list):
            yield from bare_values(value)
        elif isinstance(value, str) and key not in ("href", "rows", "explore") and lacks_mark(value):
            marked = isinstance(given, dict) and given.get(f"{key}_lang") == "az"
            if not marked:
                yield key, value


def lacks_mark(text: str) -> bool:
    return any(name in text for name in NAMED) and "\u00a0(az)" not in text


def test_a_table_has_the_language_apart_so_that_it_is_read_out_in_it(opened):
    app = opened("leadership/clause", clause="10.2")
    facts = [
        value for one in pieces(app) if one.get("kind") == "facts" for fact in one["facts"] for value in fact["values"]
    ]
    told = {value["text"]: value.get("text_lang") for value in facts}
    assert told["Görüşlər olub."] == "az" and told["Hüquq şöbəsi"] == "az"


def test_the_rows_behind_a_figure_are_found_by_what_was_typed(opened):
    app = opened("leadership/rows", clause="1.1", indicator="trainings.held", dimension="topic", member="Etika")
    (table,) = (one for one in pieces(app) if one.get("kind") == "table")
    assert [row[0]["text"] for row in table["rows"]][:2] == ["Этика", "Этика"]
    assert [row[-1] for row in table["rows"]][:2] == [{"text": "Gəncə", "text_lang": "az"}, {"text": "Баку"}]


def test_completeness_leads_to_where_translations_are_typed(opened):
    app = opened("analysts/completeness", language="en")
    (table,) = (one for one in pieces(app) if one.get("caption") == "Texts without a translation")
    lacking = {row[0]["text"]: (row[2]["text"], row[3]["text"]) for row in table["rows"]}
    assert lacking["Gəncə"] == ("2", "English, Russian")
    assert lacking["Razısınızmı?"] == ("2", "English")
    assert "Etika" not in lacking
    assert list(lacking)[0] in ("Gəncə", "Xəbər", "Razısınızmı?")  # the most used


def test_translations_are_a_part_of_the_page_plans(opened):
    app = opened("analysts/plan", part="translation", language="en")
    assert app.segmented_control(key="plan_part").value == "translation"
    (typed,) = app.dataframe
    assert "Etika" in list(typed.value["text"])


@pytest.mark.parametrize("code", ["ru", "en"])
def test_hand_outs_say_the_same(opened, code, tmp_path):
    from kpi.warehouse import editions
    from reports.content.read_plan_year import read_plan_year
    from reports.formats import FORMATS, HandoutRequest

    folder = tmp_path / "kpi"
    edition = editions.newest_edition(folder)
    with editions.open_edition(folder, edition) as connection:
        plan_year = read_plan_year(connection, edition, TODAY, "AGY", "P1", 2025, Language(code))
        book = load_workbook(io.BytesIO(FORMATS["report", ".xlsx"](HandoutRequest(plan_year, connection.cursor()))))
    cells = {str(cell.value) for sheet in book for row in sheet for cell in row if cell.value}
    expected = {
        "ru": {"Açıq qurum\u00a0(az)", "Tədbirlərin sayı\u00a0(az)", "Yığıncaqlar\u00a0(az)"}
        | {"Отдел кадров", "Проведено обучение.", "Довольны ли вы? – Да", "Этика", "Görüşlər olub.\u00a0(az)"},
        "en": {"Staff department", "Trainings were held.", "Newspaper · Article", "Ethics", "Şəffaflıq\u00a0(az)"},
    }
    assert expected[code] - cells == set()
