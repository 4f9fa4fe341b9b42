"""The Word report: every number is read back out of the file and is the figure; the file is sound."""

from docx.oxml.ns import qn

from language.figures import phrases
from reports.content.wording import heading, provenance, report_title
from reports.word.report import report as word
from tests.helpers.documents.office_files import paper, paper_sections, paragraphs, table_rows
from tests.helpers.documents.soundness import faults
from tests.reports.office import headings, is_in


def test_every_number_of_the_word_report_is_its_figure(plan_year, figures):
    file = word(plan_year)
    assert faults(file) == []
    found = paper_sections(file)
    assert list(found) == headings(plan_year)
    pictures = 0
    for clause in plan_year.clauses:
        blocks = found[heading(clause, plan_year.language)]
        rows = {row[0]: row for row in table_rows(blocks)}
        own = [row for key, row in figures.items() if key[0] == clause.number and key[2] == plan_year.year]
        for row in own:
            value = rows[phrases.indicator_name(row.indicator, plan_year.language)][1]
            assert value == phrases.figure_text(row, plan_year.language) and is_in(
                row.rounded, value, plan_year.language.code
            )
        assert all(line.strip() in "\n".join(paragraphs(blocks)) for line in clause.narrative.splitlines())
        text = plan_year.language.say(
            "For {year} neither a figure nor a text of this clause has come in.",
            year=phrases.ordinal(plan_year.year, plan_year.language),
        )
        assert (text in paragraphs(blocks)) == clause.is_empty
        pictures += bool(own)
    shapes = paper(file).inline_shapes
    assert len(shapes) == pictures
    assert all(shape._inline.docPr.get("descr") for shape in shapes)


def test_the_word_report_has_what_word_needs(plan_year):
    written = paper(word(plan_year))
    contents = [one for one in written.paragraphs if one.style.name in ("toc 1", "toc 2")]
    assert [entry.text for entry in contents] == headings(plan_year)
    marks = {mark.get(qn("w:name")) for mark in written.element.iter(qn("w:bookmarkStart"))}
    assert [
        link.get(qn("w:anchor")) in marks
        for link in written.element.iter(qn("w:hyperlink"))
        if link.get(qn("w:anchor"))
    ] == [True] * len(contents)
    fields = [text.text.split()[0] for text in written.element.iter(qn("w:instrText"))]
    captions = [one.text for one in written.paragraphs if one.style.name == "Caption"]
    assert (fields.count("TOC"), fields.count("SEQ")) == (1, len(captions))
    for kind in (plan_year.language.say("Picture"), plan_year.language.say("Table")):
        own = [text for text in captions if text.startswith(f"{kind} ")]
        assert [text.split(".")[0] for text in own] == [f"{kind} {index}" for index in range(1, len(own) + 1)]
    for table in written.tables:
        assert table.rows[0]._tr.trPr.find(qn("w:tblHeader")) is not None
        assert all(row._tr.trPr.find(qn("w:cantSplit")) is not None for row in table.rows)
        assert table._tbl.tblPr.find(qn("w:tblDescription")).get(qn("w:val"))
    page = written.sections[0]
    for foot in (page.footer, page.first_page_footer):
        assert {text.text.strip() for text in foot._element.iter(qn("w:instrText"))} == {"PAGE", "NUMPAGES"}
        assert " ".join(provenance(plan_year)[: 1 + plan_year.made_up]) in foot.paragraphs[0].text
    assert page.header.paragraphs[0].text == plan_year.agency_name
    texts = [one.text for one in written.paragraphs]
    assert texts[0] == report_title(plan_year) and all(one in "\n".join(texts) for one in provenance(plan_year))
