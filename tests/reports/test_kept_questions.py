"""Kept questions in the hand-outs (HTML, PowerPoint, Word, PDF): each number is the answer's, in their edition."""

import io
import shutil

import docx
import pytest

from loaders.decisions.kept_questions import forget_question, keep_question
from loaders.roles.actor import operator
from reports.content.slides import slides
from reports.html.deck import deck
from reports.pdf.papers import report
from reports.pptx.powerpoint import powerpoint
from reports.word.report import report as word
from tests.helpers.documents import plan_years
from tests.helpers.documents.office_files import charts, presentation, slide_text
from tests.helpers.documents.reading import pdf_pages
from tests.helpers.documents.soundness import faults

AGENCY, PLAN = "DEMO", "DEMO-2021-2026"
NAMES = {
    "Bakıda <b>iştirakçılar</b>": {
        "measure": "trainings.participants",
        "rows": "topic",
        "where_region": "Bakı",
        "period": "2024",
    },
    "İki il": {"measure": "events.held", "rows": "region", "period": "2026", "against": "2023"},
    "Rüblər": {"measure": "outreach.items", "rows": "channel", "columns": "quarter", "where_material": "Paylaşım"},
    "Rayonlar": {"measure": "events.held", "rows": "region", "columns": "year"},
    "Cavabsız": {"measure": "outreach.items", "rows": "channel"},
}
KEYS = [f"question/{name}" for name in NAMES if name != "Cavabsız"]


@pytest.fixture(scope="module")
def plan_year(database, tmp_path_factory):
    folder = tmp_path_factory.mktemp("kept") / "kpi"
    shutil.copytree(database, folder)
    for name, parts in NAMES.items():
        edition = keep_question(folder, AGENCY, PLAN, name, parts, who=operator("Rəhbər"))
    forget_question(folder, AGENCY, "Rayonlar", who=operator("Rəhbər"))
    return plan_years.plan_year_of(folder, AGENCY, PLAN, 2026, edition=edition)


def marks(plan_year) -> dict[str, list[str]]:
    return {
        one.name: [mark.text for mark in one.drawing.marks if mark.value is not None] for one in plan_year.questions
    }


def test_a_question_without_an_answer_has_no_slide_and_a_forgotten_one_stays_in_its_edition(plan_year):
    assert [slide.key for slide in slides(plan_year) if slide.kind == "question"] == sorted(KEYS)


def test_html_draws_every_number_and_takes_no_name_for_markup(plan_year):
    html = deck(plan_year, KEYS).decode()
    assert "<b>iştirakçılar" not in html
    for texts in (marks(plan_year)["Bakıda <b>iştirakçılar</b>"], marks(plan_year)["İki il"]):
        assert texts and all(f">{text}</text>" in html for text in texts)
    assert "24 sətirdən ən böyük 7 qiymət." in html


def test_powerpoint_has_native_charts_with_the_same_numbers(plan_year):
    file = powerpoint(plan_year, KEYS)
    assert faults(file) == []
    pages = list(presentation(file).slides)
    assert len(pages) == len(KEYS)
    for page, key in zip(pages, KEYS, strict=True):
        one = next(one for one in plan_year.questions if key.endswith(one.name))
        assert one.says in slide_text(page)
        (chart,) = charts(page)
        plotted = [value for series in chart.plots[0].series for value in series.values if value is not None]
        drawn = [mark.value for mark in one.drawing.marks if mark.value is not None]
        assert plotted and sorted(plotted) == sorted(drawn)[-len(plotted) :] or set(plotted) <= set(drawn)


def test_the_report_has_a_chapter_of_the_chosen_ones_alone(plan_year):
    text = "\n".join(pdf_pages(report(plan_year, ["title", KEYS[1]])))
    assert "Saxlanmış suallar" in text and "İki il" in text and "Rüblər" not in text
    assert "Saxlanmış suallar" not in "\n".join(pdf_pages(report(plan_year)))


def test_the_word_report_has_the_same_chapter(plan_year):
    chosen = next(one for one in plan_year.questions if one.name == "Bakıda <b>iştirakçılar</b>")
    file = word(plan_year, ["title", *KEYS[:1]])
    assert faults(file) == []
    paper = docx.Document(io.BytesIO(file))
    texts = [paragraph.text for paragraph in paper.paragraphs]
    headings = [one.text for one in paper.paragraphs if one.style.name.startswith("Heading")]
    assert headings[-2:] == ["Saxlanmış suallar", chosen.name] and "Rüblər" not in texts
    assert chosen.asked in texts and any(text.endswith(chosen.says) for text in texts)
    assert [shape._inline.docPr.get("descr") for shape in paper.inline_shapes][-1] == chosen.alt
    assert texts.count("Saxlanmış suallar") == 2  # in the contents too
    plain = docx.Document(io.BytesIO(word(plan_year)))
    assert "Saxlanmış suallar" not in [paragraph.text for paragraph in plain.paragraphs]
