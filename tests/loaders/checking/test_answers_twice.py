"""Of one poll an answer has one row: in a load, over loads, and in databases that hold two."""

import duckdb
import pytest
from duckdb.sqltypes import VARCHAR

from kpi.figures.arithmetic import recomputed
from kpi.warehouse import editions
from language.folding import fold
from loaders.figures.upgrade import upgrade
from tests.helpers.building import TODAY, database, figure_rows, load, workbook
from tests.helpers.sources import reader

POLL = ["ID", "Bənd", "Tarix", "Sual", "Cavab", "Cavabların sayı", "Pay, %", "Respondentlərin sayı"]
OUTREACH = ["Bənd", "Tarix", "Kanal", "Materialın növü", "Başlıq", "Sayı"]


@pytest.fixture
def folder(tmp_path):
    return database(tmp_path)


def loaded(folder, *rows):
    """rows: ID, question, answer, count, share, n."""
    cells = [[own, "1.1", "05.05.2025", *rest] for own, *rest in rows]
    return load(folder, workbook(folder / "poll.xlsx", {"p": [POLL, *cells]}))


def poll(folder, *rows):
    [file] = loaded(folder, *rows).files
    return sorted({problem.code for problem in file.problems})


def answers(folder):
    """As the figures have them, each the same when its rows are added up again."""
    rows = [row for row in figure_rows(folder) if row.indicator.clause]
    with reader(folder) as sources_of:
        assert [recomputed(row, sources_of(row)).value for row in rows] == pytest.approx([row.value for row in rows])
    return {(row.indicator.answer or "n"): round(row.value, 1) for row in rows}


ONE = (("Razısınızmı?", "Bəli", 61, None, 90), ("Razısınızmı?", "Xeyr", 29, None, 90))
OTHER = (("Razısınızmı", "Bəli.", 63, None, 90), ("Razısınızmı", "XEYR", 27, None, 90))


@pytest.mark.parametrize("ids", [(None, None, None, None), ("a", "b", "c", "d"), ("a", "b", None, None)])
def test_a_poll_in_two_spellings_is_refused(folder, ids):
    rows = [[own, *row] for own, row in zip(ids, ONE + OTHER, strict=True)]
    assert poll(folder, *rows) == ["answer_twice"]
    assert answers(folder) == {}


def test_two_polls_of_a_day_that_serve_different_clauses_are_two(folder):
    cells = [["a", "1.1", "05.05.2025", *ONE[0]], ["b", "2.4", "05.05.2025", *ONE[0]]]
    [file] = load(folder, workbook(folder / "poll.xlsx", {"p": [POLL, *cells]})).files
    assert not file.problems
    assert [row.value for row in figure_rows(folder) if row.indicator.answer] == pytest.approx([6100 / 90] * 2)


@pytest.mark.parametrize("ids", [(None, None, None, None), ("a", "b", "c", "d"), ("a", "b", None, None)])
def test_a_poll_that_comes_again_in_another_spelling_is_the_same(folder, ids):
    rows = [[own, *row] for own, row in zip(ids, ONE + OTHER, strict=True)]
    assert poll(folder, *rows[:2]) == poll(folder, *rows[2:]) == []
    assert answers(folder) == {"n": 90, "Bəli.": 70, "XEYR": 30}


def test_shares_that_come_again_with_other_ids(folder):
    for own, share in (("a", "60 %"), ("b", "70 %")):
        assert poll(folder, [own, "Razısınızmı?", "Bəli", None, share, 400]) == []
    assert answers(folder) == {"Bəli": 70, "n": 400}


def outreach(folder, *channels):
    cells = [["1.1", "05.05.2025", channel, "Video", "Qaydalar", count] for channel, count in channels]
    return load(folder, workbook(folder / "outreach.xlsx", {"o": [OUTREACH, *cells]}))


def test_a_channel_that_is_spelled_otherwise_is_the_same_row(folder):
    outreach(folder, ("Facebook", 3))
    [sheet] = outreach(folder, ("«Facebook».", 4)).sheets
    assert (sheet.new, sheet.changed) == (0, 1)
    [file] = outreach(folder, ("Facebook", 3), ("Facebook.", 4)).files
    assert {problem.code for problem in file.problems} == {"repeated_row"}


OLD_IDENTITIES = """
UPDATE fact SET identity = CAST(md5(dataset || concat_ws(
    chr(31), plan, starts || '/' || ends, fold(coalesce(question, channel)), fold(coalesce(answer, material)), fold(title)
)) AS UUID) WHERE id IS NULL;
DELETE FROM schema_file WHERE name = '024.sql';
"""


def as_before(folder, statement=""):
    """The database with its rows known as they were known before."""
    with duckdb.connect(str(editions.edition_file(folder, editions.newest_edition(folder)))) as connection:
        connection.create_function("fold", fold, [VARCHAR], VARCHAR)
        connection.execute(OLD_IDENTITIES + statement)
    upgrade(folder, TODAY)


def test_rows_of_a_database_of_before_are_known(folder):
    question, channel = "Xidmət yaxşıdır?", "Facebook!"
    poll(folder, [None, question, "Tam", 61, None, 90])
    outreach(folder, (channel, 3))
    before = figure_rows(folder)
    as_before(folder)
    assert figure_rows(folder) == before
    assert outreach(folder, (channel, 3)).sheets[0].same == 1
    [sheet] = loaded(folder, [None, question.strip("?"), "Tam.", 63, None, 90]).sheets
    assert (sheet.new, sheet.changed) == (0, 1)


def test_what_a_database_of_before_holds_twice_counts_once(folder):
    poll(folder, [None, "Xidmət yaxşıdır", "Tam", 61, None, 90])
    again = """
    INSERT INTO fact BY NAME SELECT * REPLACE (
        fact + 1000 AS fact, upload + 1 AS upload, 'Xidmət yaxşıdır?' AS question, 63 AS count, 70 AS share, 9 AS row, CAST(md5(
            'surveys' || concat_ws(chr(31), plan, starts || '/' || ends, fold('Xidmət yaxşıdır?'), 'tam')
        ) AS UUID) AS identity
    ) FROM fact;
    INSERT INTO upload BY NAME SELECT * REPLACE (upload + 1 AS upload) FROM upload WHERE upload = (SELECT max(upload) FROM upload);
    INSERT INTO upload_sheet BY NAME SELECT * REPLACE (upload + 1 AS upload) FROM upload_sheet
    WHERE upload = (SELECT max(upload) FROM upload_sheet);
    """
    as_before(folder, again)
    assert answers(folder) == {"Tam": 70, "n": 90}
