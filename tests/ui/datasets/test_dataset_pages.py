"""The pages of trainings, events, outreach, surveys and methods: what they answer, and what they must not say."""

import re
from urllib.parse import parse_qsl, urlsplit

import pytest
from streamlit.testing.v1 import AppTest

from kpi.cases import RULES
from language import LANGUAGES, Language
from tests.helpers import FRAME
from tests.helpers.figures import figure
from tests.helpers.pieces import pieces
from ui.datasets.outreach_moves import material_of
from ui.methods import examples
from ui.methods.reported import reported

DEMO = {"agency": "DEMO", "plan": "DEMO-2021-2026", "year": "2026"}
REPORT = {"agency": "DMX", "plan": "AH-2016-2018", "year": "2018"}


@pytest.fixture
def opened(database, monkeypatch):
    """A function that runs a page of the samples in Azerbaijani (or language=…), without a browser."""
    monkeypatch.setenv("KPI_DATABASE", str(database))
    monkeypatch.setenv("KPI_TODAY", "2026-11-22")

    def open_page(name: str, **address: str) -> AppTest:
        app = AppTest.from_file(str(FRAME), default_timeout=60)
        for key, value in ({"language": "az"} | address).items():
            app.query_params[key] = value
        app.switch_page(f"../../pages/leadership/{name}.py").run()
        assert not app.exception
        return app

    return open_page


def drawn(app: AppTest) -> list[str]:
    """What the charts say to whoever cannot see them."""
    return [piece["alt"] for piece in pieces(app, "picture")]


def read(app: AppTest) -> str:
    """The text of the page, without the sidebar and the pieces that only a browser draws."""
    elements = (
        *app.main.title,
        *app.main.header,
        *app.main.subheader,
        *app.main.markdown,
        *app.main.caption,
        *app.main.info,
        *app.main.warning,
    )
    return "\n".join(element.value for element in elements).replace("\\", "")


def test_trainings_by_topic_against_the_same_days(opened):
    app = opened("trainings", **DEMO)
    years, topics = drawn(app)
    assert "2026" in years and "171" in years
    assert topics.count(";") == 6  # seven parts are emphasised
    text = read(app)
    assert "Boz xətt: 2026-cı ilin 1 yan – 28 okt dövrü, 2025-ci ilin 1 yan – 28 okt dövrü ilə müqayisədə." in text
    assert "9 sətirdən ən böyük 7" in text


def test_a_clause_and_a_division_come_from_the_address(opened):
    app = opened("trainings", **DEMO, clause="4.3", by="region", indicator="participants")
    _, regions = drawn(app)
    assert regions.startswith("Bakı: 388 nəfər")
    (clause, *_) = pieces(app, "fields")[0]["fields"]
    assert (clause["name"], clause["value"]) == ("clause", "4.3")


def test_what_the_address_asks_for_in_vain_is_said(opened):
    text = read(opened("events", **DEMO, clause="99.9", by="colour"))
    assert "“99.9” burada yoxdur" in text and "“colour” burada yoxdur" in text


def test_parts_say_what_they_leave_out(opened):
    """Of the 64 events of 2018, 10 name their district."""
    text = read(opened("events", **REPORT, by="region"))
    assert "Şəhəri və ya rayonu göstərilməyib: 54 (cəmi 64)." in text


def test_what_was_there_before_and_is_not_now_is_named(opened):
    text = read(opened("outreach", agency="DEMO", plan="DEMO-2021-2026", year="2024"))
    assert "2023-cü ildə olub, 2024-cü ildə olmayıb: Twitter · Paylaşım." in text


def test_a_material_may_hold_the_mark_between_it_and_its_channel():
    assert material_of(figure(label="Sayt · Xəbər · Qısa", split_2="xəbər · qisa")) == "Xəbər · Qısa"


def test_outreach_is_never_one_sum(opened):
    app = opened("outreach", **REPORT)
    (parts,) = drawn(app)
    assert parts.startswith("Twitter · Paylaşım: 789 material")
    assert "bir-birinə əlavə edilmir" in read(app)


def test_one_material_on_all_its_channels(opened):
    (parts,) = drawn(opened("outreach", **REPORT, material="Film"))
    assert parts.count("Film") == 7 and parts.count("1 material") == 7


def test_the_2018_poll_shows_what_is_missing(opened):
    app = opened("surveys", **REPORT)
    assert "99,5% təşkil edir: 0,5 faiz bəndi çatmır" in read(app)
    (answers,) = drawn(app)
    assert re.findall(r"(Bəli|Qismən|Qane etmir|Müraciət etməmişəm), 2018: ([\d,]+)", answers) == [
        ("Bəli", "68,1"),
        ("Qismən", "11,1"),
        ("Qane etmir", "8,5"),
        ("Müraciət etməmişəm", "11,8"),
    ]
    assert "faiz bəndi çatmır" not in read(opened("surveys", **REPORT, question="s2"))


def test_a_question_that_paused_is_named(opened):
    text = read(opened("surveys", **DEMO))
    assert "2026-cı ildə verilməyən suallar: Son bir ildə elektron xidmətdən istifadə etmisinizmi?" in text


@pytest.mark.parametrize("name", ["trainings", "events", "outreach", "surveys"])
def test_a_year_without_figures_leads_to_one_with_them(opened, name):
    app = opened(name, **REPORT | {"year": "2017"})
    assert "2017-ci il üzrə belə məlumat təqdim edilməyib" in read(app)
    assert drawn(app) == []


def test_a_plan_without_such_figures_leads_to_the_upload(opened):
    app = opened("outreach", agency="DMX", plan="ETIK-2023", year="2023")
    assert "Excel faylından" in read(app)


@pytest.mark.parametrize("code", LANGUAGES)
def test_the_methods_are_in_every_language(opened, code):
    app = opened("methods", language=code, **DEMO)
    text, language = read(app), Language(code)
    for rule in RULES:
        assert f"{rule.number}. {language.say(rule.title)}" in text
        for case in rule.cases:
            assert language.say(case.name) in text
            assert all(line in text for line in (*reported(case, language), examples.outcome_text(case, language)))


def links(app: AppTest, page: str) -> dict[str, str]:
    """What the address of a page's link in the sidebar holds."""
    contents = next(data for data in pieces(app) if "groups" in data)
    address = next(
        link["href"] for group in contents["groups"] for link in group["links"] if link["href"].startswith(f"/{page}?")
    )
    return dict(parse_qsl(urlsplit(address).query))


def test_filters_stay_where_one_moves_between_pages_of_figures(opened):
    app = opened("trainings", **DEMO, clause="4.2", by="region", **{"with": "2025"})
    clause, events, methods = (links(app, page) for page in ("clause", "events", "methods"))
    assert (clause["clause"], clause["with"]) == ("4.2", "2025")
    # Clause 4.2 has no events, and so would be nothing that the page could show; regions it has.
    assert "clause" not in events and (events["by"], events["with"]) == ("region", "2025")
    assert not {"clause", "by", "with"} & set(methods)
    assert "by" not in links(opened("trainings", **DEMO, by="audience"), "events")
    assert links(opened("trainings", **DEMO, clause="1.2"), "events")["clause"] == "1.2"


@pytest.mark.parametrize("page", ["trainings", "events", "outreach", "surveys"])
def test_a_page_compares_with_the_year_that_the_address_names(opened, page):
    app = opened(page, **DEMO | {"year": "2025"}, **{"with": "2023", "language": "en"})
    assert "compared with 2023" in read(app) or "in 2023" in read(app)
    usual = opened(page, **DEMO | {"year": "2025"}, language="en")
    assert read(usual) != read(app)
