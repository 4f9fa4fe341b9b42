"""PowerPoint and Word: every number is read back out of the file and is the figure; the files are sound."""

import io
from dataclasses import replace
from html import escape

import pytest
from docx import Document
from docx.oxml.ns import qn

from language.figures import phrases
from language.untranslated import Untranslated
from reports.content.slides import slides
from reports.html.deck import deck
from reports.pdf.papers import report
from reports.pptx.powerpoint import powerpoint
from reports.word.report import report as word
from tests.helpers.documents import plan_years
from tests.helpers.documents.office_files import chart_rows, charts, labels, paper, presentation, slide_text
from tests.helpers.documents.soundness import faults
from tests.reports.office import is_in


def test_every_number_of_the_slides_is_its_figure(plan_year, figures):
    file = powerpoint(plan_year)
    shown = slides(plan_year)
    assert faults(file) == []
    assert len(presentation(file).slides) == len(shown)
    for page, slide in zip(presentation(file).slides, shown, strict=True):
        assert page.shapes.title.text_frame.text == "\n".join(filter(None, (slide.kicker, slide.title)))
        text = slide_text(page)
        assert all(one in text for one in [*slide.foot, slide.big, *(line.value for line in slide.lines)])
        assert page.notes_slide.notes_text_frame.text == ("\n".join(slide.notes) or slide.title)
        if slide.kind == "clause":
            clause = slide.key.partition("/")[2]
            check_clause(
                page,
                clause,
                {key[1:]: row for key, row in figures.items() if key[0] == clause and key[2] <= plan_year.year},
                plan_year,
            )
        if slide.kind == "survey":
            (chart,) = charts(page)
            assert chart_rows(chart)[1:] == [
                (answer.name, pytest.approx(answer.row.value, rel=1e-12)) for answer in slide.answers
            ]
            for index, answer in enumerate(slide.answers):
                assert is_in(answer.row.rounded, labels(chart, index)[0], plan_year.language.code)
    assert {slide.kind for slide in shown} >= {"title", "overview", "clause", "closing"}


def check_clause(page, clause, rows, plan_year):
    """Its big number and the columns of its chart, a year each, empty where there is no figure."""
    main = next(
        (one for one in next(one for one in plan_year.clauses if one.number == clause).indicators if one.row), None
    )
    if main is None:
        assert charts(page) == []
        return
    (chart,) = charts(page)
    headings, *years = chart_rows(chart)
    code, indicator = plan_year.language.code, main.row.indicator.code
    assert headings[1] == main.name
    assert [int(year) for year, *_ in years] == list(range(min(row.year for row in main.rows), plan_year.year + 1))
    target = plan_year.language.say("Target")
    for index, (year, value, *more) in enumerate(years):
        row = rows.get((indicator, int(year)))
        assert value == (row and pytest.approx(row.value, rel=1e-12))
        marks = dict(zip(headings[2:], more, strict=True))
        assert marks.get(target) == (row and row.target)
        labelled = labels(chart, index)
        assert [chart.plots[0].categories[index], chart.plots[0].series[0].values[index]] == [
            str(year),
            row and row.value,
        ]
        if row and row.is_small_sample:
            assert labelled[-1] == phrases.bare_value(row, plan_year.language)
        else:
            assert is_in(row.rounded, labelled[-1], code) if row else labelled == []
        if row:
            words = phrases.qualifier_words(row.qualifier, plan_year.language).split()
            assert labelled[-1 - len(words) : -1] == words
            assert (len(labelled) > 1 + len(words)) == (not row.complete)
    assert phrases.figure_text(rows[indicator, plan_year.year], plan_year.language) in slide_text(page)
    (frame,) = [shape for shape in page.shapes if shape.has_chart]
    assert frame._element.nvGraphicFramePr.cNvPr.get("descr") == phrases.series_text(
        main.rows, [int(year) for year, *_ in years], plan_year.language
    )


def test_what_is_long_stays_on_its_slide(database):
    """Every text in full, every shape within the slide, letters that can be read."""
    plan_year = plan_years.overfull(database)
    file = powerpoint(plan_year)
    deck = presentation(file)
    assert faults(file) == []
    for page, slide in zip(deck.slides, slides(plan_year), strict=True):
        text = slide_text(page)
        assert all(one in text for one in (slide.title, *slide.texts, *(line.name for line in slide.lines)))
        for shape in page.shapes:
            assert (
                shape.left >= 0
                and shape.top >= 0
                and shape.left + shape.width <= deck.slide_width
                and shape.top + shape.height <= deck.slide_height
            )
            if shape.has_text_frame:
                assert all(
                    run.font.size is None or run.font.size.pt >= 9
                    for one in shape.text_frame.paragraphs
                    for run in one.runs
                )
    assert faults(word(plan_year)) == []


def test_names_longer_than_a_files_own_properties(database):
    plan_year = replace(plan_years.demo(database), title="Uzun " * 80, agency_name="Qurum " * 60, clauses=[])
    assert (
        len(presentation(powerpoint(plan_year)).core_properties.title)
        == len(paper(word(plan_year)).core_properties.title)
        == 255
    )


def test_what_an_agency_typed_in_another_language_says_which_it_is(database):
    """For whoever has it read out, and for the spelling: the paper and the slides are Russian, the text is not."""
    read = plan_years.plan_year_of(database, "DMX", "ETIK-2023", 2023, "ru")
    narrative = read.clauses[0].narrative
    assert isinstance(narrative, Untranslated)
    runs = [
        run for one in Document(io.BytesIO(word(read))).paragraphs for run in one.runs if run.text == narrative.text
    ]
    assert [run._r.rPr.find(qn("w:lang")).get(qn("w:val")) for run in runs] == ["az-Latn-AZ"]
    told = {
        run.text: run._r.rPr.get("lang")
        for page in presentation(powerpoint(read)).slides
        for one in page.notes_slide.notes_text_frame.paragraphs
        for run in one.runs
    }
    assert (told[narrative.text], told["\N{NO-BREAK SPACE}(az)"]) == ("az-Latn-AZ", "ru-RU")
    assert f'<span lang="az">{escape(narrative.text)}</span>'.encode() in deck(read)
    assert b"/Lang(az-AZ)" in report(read)
