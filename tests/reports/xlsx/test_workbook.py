"""Excel: every number is read back out of the file and is the figure; the file is sound."""

import io
from dataclasses import replace
from datetime import datetime

import pytest
from openpyxl import load_workbook

from kpi.figures.asked import asked
from kpi.figures.sources import read_sources
from kpi.warehouse import editions
from language import LANGUAGES
from language.figures import comparisons, phrases
from loaders.datasets.registry import BY_NAME
from reports.content.wording import provenance, report_title
from reports.xlsx.workbook import workbook as excel
from tests.helpers.documents import plan_years
from tests.helpers.documents.office_files import PLANS, workbook
from tests.helpers.documents.soundness import faults
from tests.helpers.slow import slow

SUMMED = ("trainings.held", "trainings.participants", "events.held", "events.participants", "outreach.items")


def read(database, plan_year, most=None):
    """The workbook; most: rows behind a figure, for tests that do not look at them."""
    with editions.open_edition(database, editions.newest_edition(database)) as cursor:
        if most is None:
            return excel(plan_year, lambda figure: read_sources(cursor, plan_year.edition, asked(figure)))
        rows = read_sources(cursor, plan_year.edition, asked(plan_year.totals[0].row)).head(most)
        return excel(plan_year, lambda figure: rows)


@pytest.mark.parametrize(
    "plan_year", [PLANS[1], slow(PLANS[3]), slow(PLANS[4])], indirect=True, ids=lambda plan: "-".join(map(str, plan))
)
def test_every_number_of_the_workbook_is_its_figure(plan_year, figures, database):
    file = read(database, plan_year)
    assert faults(file) == []
    say = plan_year.language.say
    sheets = workbook(file)
    assert [row["A"] for row in sheets[say("About")]] == [
        report_title(plan_year),
        plan_year.agency_name,
        *provenance(plan_year),
    ]
    assert [row[say("Clause")] for row in sheets[say("Clauses")]] == [clause.number for clause in plan_year.clauses]
    wanted = {key[:2]: row for key, row in figures.items() if key[2] == plan_year.year and key[0]}
    datasets = {
        row.indicator.dataset: BY_NAME[row.indicator.dataset].title(plan_year.language.code) for row in wanted.values()
    }
    assert list(sheets) == [
        say("About"),
        say("Clauses"),
        *([say("Work plan")] if any(clause.work for clause in plan_year.clauses) else []),
        *(title for title in sheets if title in datasets.values()),
        say("Sources"),
    ]
    lines = [(dataset, row) for dataset, title in datasets.items() for row in sheets[title]]
    names = {
        (clause, row.indicator.dataset, phrases.indicator_name(row.indicator, plan_year.language)): row
        for (clause, _), row in wanted.items()
    }
    assert len(names) == len(wanted)
    total = say("The whole plan")
    for dataset, line in lines:
        clause = line[say("Clause")]
        if clause == total:
            continue
        row = names.pop((clause, dataset, line[say("Indicator")]))
        assert line[say("Value")] == pytest.approx(row.rounded, rel=1e-12) and isinstance(
            line[say("Value")], (int, float)
        )
        for heading_, number in (
            ("Year", row.year),
            ("Target", row.target),
            ("Change", None if comparisons.change_direction(row) == "open" else row.change.by),
            ("Former value", row.rounded_former),
            (
                "Compared with",
                None if row.change.compared_value is None else row.measure.rounded(row.change.compared_value),
            ),
        ):
            assert line[say(heading_)] == (None if number is None else pytest.approx(number, rel=1e-12))
        assert line[say("In words")] == phrases.figure_text(row, plan_year.language)
        assert row.through is None or line[say("Complete up to")].date() == row.through
        check_sources(line, row, sheets[say("Sources")], say)
    assert names == {}
    assert {line[say("Clause")] for _, line in lines} - {total} == {clause for clause, _ in wanted}


def check_sources(line, row, sources, say):
    """Each figure has its rows; those of what is summed add up to it."""
    behind = [source for source in sources if source[say("No.")] == line[say("No.")]]
    assert behind and all(source[say("File")] and source[say("Row")] for source in behind)
    assert all(
        isinstance(source[say("First day")], datetime) and source[say("First day")] <= source[say("Last day")]
        for source in behind
    )
    assert behind[0][say("File")] in line[say("Where it stands")] or len({source[say("File")] for source in behind}) > 1
    if row.indicator.automatic in SUMMED and row.accumulation == "within_year":
        assert sum(source[say("Amount")] for source in behind if source[say("Counts")] == say("yes")) == row.value


def test_sheets_can_be_read_and_filtered_and_texts_stay_texts(database):
    for code in LANGUAGES:
        plan_year = plan_years.demo(database, code=code)
        hostile = ["=1+1", "+994 12", "-5", "@here", "a\x07b", "c" * 40_000]
        clauses = [
            replace(clause, title=text, narrative=text)
            for clause, text in zip(plan_year.clauses, hostile, strict=False)
        ]
        book = load_workbook(
            io.BytesIO(
                read(database, replace(plan_year, clauses=[*clauses, *plan_year.clauses[len(clauses) :]]), most=1)
            )
        )
        assert len({sheet.title.lower() for sheet in book}) == len(book.worksheets)
        assert all(len(sheet.title) <= 31 and not set("[]:*?/\\") & set(sheet.title) for sheet in book)
        for sheet in book.worksheets[1:]:
            assert (sheet.freeze_panes, sheet.auto_filter.ref) == ("A2", sheet.dimensions)
            assert {cell.data_type for row in sheet for cell in row} <= {"s", "inlineStr", "n", "d"}
        cells = [row[1] for row in list(book.worksheets[1].iter_rows(min_row=2))[: len(hostile)]]
        assert [cell.value for cell in cells] == ["=1+1", "+994 12", "-5", "@here", "ab", "c" * 32_767]
        assert [bool(cell.quotePrefix) for cell in cells] == [True] * 4 + [False] * 2
        values = list(book[BY_NAME["surveys"].title(code)].iter_rows(min_row=2))
        assert "%" in {row[3].value for row in values}
