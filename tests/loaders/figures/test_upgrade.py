"""A database of an earlier version is brought up to date before anything reads it."""

import csv

import pytest

from kpi.warehouse import editions, versions
from loaders.figures.upgrade import upgrade
from loaders.publishing.undo import undo
from loaders.roles.actor import operator
from tests.helpers import ROOT
from tests.helpers.building import TODAY, command, database, earlier_database, figure_rows, load, values, workbook
from tests.helpers.figures import flat

DEFINITION = ["Planın kodu", "Bənd", "Göstəricinin kodu", "Göstəricinin adı"]
TARGET = ["Planın kodu", "Bənd", "Göstəricinin kodu", "İl", "Hədəf"]
OUTREACH = ["Bənd", "Tarix", "Kanal", "Materialın növü", "Başlıq", "Sayı"]
with (ROOT / "tests" / "golden" / "database_005_figures.csv").open(encoding="utf-8", newline="") as file:
    COLUMNS, *FIGURES = csv.reader(file)
# What was one by mistake is two, a mark that would part a code in another place is escaped, and those of questions
# and points are gone.
OTHER_CODES = {
    ("indicators", "a", "2025"): ("a:", ""),
    ("surveys", "surveys.n:razisiniz? | довольны?", "2025"): ("surveys.n:razisiniz | довольны", None),
    **{
        ("surveys", f"surveys.share:yaşiniz:|{answer}", "2025"): (f"surveys.share:yaşiniz|{answer}", None)
        for answer in ("18-30", "yuxari")
    },
    **{
        ("surveys", f"surveys.share:razisiniz? | довольны?|{answer}", "2025"): (
            rf"surveys.share:razisiniz \| довольны|{answer}",
            None,
        )
        for answer in ("bəli", "xeyr")
    },
}


SPELLED = ("member", "value", "qualifier")


@pytest.fixture
def folder(tmp_path):
    folder = earlier_database(tmp_path)
    upgrade(folder, TODAY)
    return folder


def in_columns(figure: list[str]) -> dict[str, str]:
    return dict(zip(COLUMNS, figure, strict=True))


def is_of_one_spelling(figure: list[str]) -> bool:
    """BAKI and Bakı were two towns then."""
    return in_columns(figure)["member"] not in ("BAKI", "Bakı")


def now(figure: list[str]) -> list[str]:
    row = in_columns(figure)
    code, change = OTHER_CODES.get((row["dataset"], row["indicator"], row["year"]), (row["indicator"], None))
    return list((row | {"indicator": code} | ({} if change is None else {"change": change})).values())


def test_a_database_that_was_made_before_gives_the_same_figures(folder):
    rows = [flat(row) for dimension in ("", "topic", "region") for row in figure_rows(folder, dimension=dimension)]
    shown = [["" if row[name] is None else str(row[name]) for name in COLUMNS] for row in rows]
    assert sorted(filter(is_of_one_spelling, shown)) == sorted(map(now, filter(is_of_one_spelling, FIGURES)))
    once = [[row[name] for name in SPELLED] for row in map(in_columns, shown) if row["member"] in ("BAKI", "Bakı")]
    held, people = ["Bakı", "4.0", "exact"], ["Bakı", "30.0", "at_least"]
    assert once == [held, people, held, people]


def test_sections_of_it_can_be_added_up(folder):
    """Each row counts in one set of clauses, and once in the plan."""
    edition = editions.newest_edition(folder)
    with editions.open_edition(folder, edition) as connection:
        parts = connection.execute(
            "SELECT plan, automatic, year, sum(value) FROM clauses_total WHERE until_edition IS NULL GROUP BY ALL ORDER BY ALL"
        ).fetchall()
        wholes = connection.execute(
            "SELECT plan, automatic, year, value FROM figure JOIN automatic ON automatic.code = figure.automatic "
            "WHERE clause = '' AND dimension = '' AND splits = 0 AND total "
            "AND figure.until_edition IS NULL AND automatic.until_edition IS NULL ORDER BY ALL"
        ).fetchall()
    assert parts == wholes != []


def test_its_rows_are_known_when_they_come_again(folder, tmp_path):
    """Also one whose channel and material were joined, and one that was taken out."""
    rows = [
        ["10.2", "03.03.2025", "YouTube", "Video", "Qaydalar", 4],
        ["10.2", "04.03.2025", "Facebook", "Video|Reel", "X", 7],
        ["10.2", "05.03.2025", "Facebook|Instagram", "Paylaşım", None, 3],
    ]
    again = workbook(tmp_path / "again.xlsx", {"o": [OUTREACH, *rows]})
    (result,) = load(folder, again).sheets
    assert (result.new, result.changed, result.same) == (1, 0, 2)


def test_its_definitions_and_targets_are_known_by_the_codes_that_were_typed(folder, tmp_path):
    codes = ("outreach.items:youtube|video", "outreach.items:facebook|video|reel", "surveys.share:a|bəli")
    again = workbook(
        tmp_path / "again.xlsx",
        {
            "d": [DEFINITION, *(["P1", "10.2", code, f"Ad {code}"] for code in codes)],
            "t": [TARGET, ["P1", "10.2", "outreach.items:youtube|video", 2025, 5], ["P1", "10.2", "tally", 2025, 10]],
        },
    )
    assert [(result.dataset, result.same) for result in load(folder, again).sheets] == [
        ("definition", 3),
        ("target", 2),
    ]


def test_what_was_done_to_it_can_be_undone(folder):
    """The third upload took the row of Facebook|Instagram out."""
    undo(folder, 4, TODAY, who=operator("Analitik"))
    assert values(folder)["10.2", r"outreach.items:facebook\|instagram|paylaşim", 2025] == (3, "exact")


def test_an_earlier_edition_keeps_its_figures(folder):
    with editions.open_edition(folder, editions.newest_edition(folder)) as connection:
        rows = connection.execute(
            "SELECT split_1, split_2, value FROM figure WHERE automatic = 'outreach.items' AND clause = '10.2' AND from_edition = 3"
        ).fetchall()
    assert sorted(rows) == [
        ("facebook", "video|reel", 7),
        ("facebook|instagram", "paylaşim", 3),
        ("youtube", "video", 4),
    ]


def test_a_command_brings_an_earlier_database_up_to_date(tmp_path):
    folder = earlier_database(tmp_path)
    assert not versions.is_up_to_date(folder)
    printed = command(folder, "figures", "--agency", "AGY", "--format", "json")
    assert printed.returncode == 0, printed.stderr
    assert versions.is_up_to_date(folder)


def test_an_up_to_date_database_gets_no_further_edition(tmp_path):
    folder = database(tmp_path)
    edition = editions.newest_edition(folder)
    command(folder, "upgrade")
    assert editions.newest_edition(folder) == edition


def test_the_history_tells_whose_clock_moments_of_before_are_by_and_says_nothing_of_new_ones(folder, tmp_path):
    newest = editions.newest_edition(folder)
    last = command(folder, "history", "--language", "en").stdout.splitlines()[-1]
    assert last.startswith(f"Moments up to edition {newest - 1} are told by the clock of the server")
    assert command(folder, "history").stdout.splitlines()[-1].startswith(f"{newest - 1} nömrəli buraxılışadək")
    (tmp_path / "new").mkdir()
    assert "clock" not in command(database(tmp_path / "new"), "history", "--language", "en").stdout
