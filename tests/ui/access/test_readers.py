"""Who may not change data finds no place to drop or paste anything on any page; who may finds them."""

import pytest
from pptx import Presentation
from streamlit.testing.v1 import AppTest

from kpi.warehouse import editions
from loaders.workbooks.plan_workbook import BY_NAME
from tests.helpers import FRAME, ROOT
from tests.helpers.pieces import pieces
from tests.reports.pptx.templates import saved
from ui.slides import template

DEMO = {"agency": "DEMO", "plan": "DEMO-2021-2026", "year": "2026", "language": "az"}
PAGES = sorted(f"{path.parent.name}/{path.stem}" for path in (ROOT / "pages").glob("*/*.py"))
TAKING = ("file_uploader", "dataframe", "text_area", "chat_input", "camera_input", "audio_input")
SHOWN = {"council/present": {"edition": "newest"}, "analysts/plan": {"part": "clause"}}


@pytest.fixture
def opened(database, monkeypatch):
    """A function that runs a page for a reader, or for whoever may change data."""
    monkeypatch.setenv("KPI_DATABASE", str(database))
    monkeypatch.setenv("KPI_TODAY", "2026-11-22")

    def open_page(name: str, is_reader: bool, **address: str) -> AppTest:
        monkeypatch.setenv("KPI_OPEN", "" if is_reader else "1")
        app = AppTest.from_file(str(FRAME), default_timeout=120)
        for key, value in (DEMO | SHOWN.get(name, {}) | address).items():
            app.query_params[key] = str(editions.newest_edition(database)) if value == "newest" else value
        app.switch_page(f"../../pages/{name}.py").run()
        assert not app.exception
        return app

    return open_page


def taking(app: AppTest) -> list[str]:
    """What takes files or much text."""
    found = [element for kind in TAKING for element in app.get(kind)]
    return [element.type for element in found if element.type != "dataframe" or element.proto.editing_mode]


def texts_of(app: AppTest) -> str:
    return "\n".join(
        element.value for element in (*app.main.warning, *app.main.info, *app.main.caption, *app.main.markdown)
    )


@pytest.mark.parametrize("name", PAGES)
def test_a_reader_finds_nothing_that_takes_files_or_much_text(opened, name):
    assert taking(opened(name, True)) == []


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("analysts/upload", ["file_uploader"]),
        ("council/present", ["file_uploader"]),
        ("analysts/plan", ["dataframe", "text_area"]),
    ],
)
def test_who_may_change_data_finds_them_and_a_reader_is_told_why_not(opened, name, kinds):
    assert taking(opened(name, False)) == kinds
    reader = texts_of(opened(name, True))
    assert "dəyişmək hüququ olanlar" in reader if name == "council/present" else "dəyiş" in reader


@pytest.mark.parametrize("part", ["plan", "clause", "definition", "target", "crosswalk"])
def test_a_reader_sees_a_plan(opened, part):
    shown = str([piece for piece in pieces(opened("analysts/plan", True, part=part)) if piece.get("kind")])
    assert (DEMO["plan"] if part == "plan" else BY_NAME[part].title("az")) in shown


def test_a_template_is_read_once(opened, monkeypatch):
    """Also one that is refused, and until another is dropped."""
    asked, make = [], template.handout

    def handout(*given, **how):
        asked.append(how["template"])
        return make(*given, **how)

    monkeypatch.setattr(template, "handout", handout)
    app = opened("council/present", False, slides='["title"]')
    app.get("file_uploader")[0].set_value([("a.pptx", b"none", "")]).run()
    assert "a.pptx" in app.main.error[0].value.replace("\\", "")
    app.run()
    app.get("file_uploader")[0].set_value([("b.pptx", good := saved(Presentation()), "")]).run()
    app.run()
    assert not app.main.error and asked == [b"none", good]


@pytest.mark.parametrize(
    ("files", "sentence"),
    [([("a.csv", b"x", "")] * 21, "20 fayldan çox"), ([("a.csv", bytes(67_000_000), "")] * 3, "200 MB-dan çoxdur")],
)
def test_too_much_at_once_is_not_looked_at(opened, files, sentence):
    app = opened("analysts/upload", False)
    app.get("file_uploader")[0].set_value(files).run()
    assert sentence in app.main.error[0].value.replace("\\", "")
