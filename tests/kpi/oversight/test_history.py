"""The history: every act with who did it, in the order in which it was done."""

import pytest

from kpi.oversight import history
from kpi.oversight.acts import Upload
from kpi.oversight.publications import read_authors
from kpi.warehouse import editions
from kpi.warehouse.author import Author
from loaders.checking.checked import Incoming
from loaders.decisions import complete_up_to
from loaders.decisions.closing import close_year, open_year
from loaders.decisions.complete_up_to import Whose
from loaders.decisions.nothing_to_report import answer_nothing, take_back
from loaders.decisions.saved_slides import forget_slides, save_slides
from loaders.publishing.undo import undo
from loaders.roles.actor import Actor, operator
from loaders.roles.role import ALL_ROLES
from tests.helpers.building import TODAY, TRAININGS, command, database, load, workbook

ETHICS = ["10.2", "05.03.2025", "Etika", "Bakı", 1, 20]
LAW = ["10.2", "06.03.2025", "Hüquq", "Bakı", 1, 30]


@pytest.fixture
def folder(tmp_path):
    return database(tmp_path)


def read(folder, reading=history.read_acts, *asked):
    with editions.open_edition(folder, editions.newest_edition(folder)) as connection:
        return reading(connection, *asked)


def bring(folder, name, *rows, corrections=None, **how):
    path = workbook(folder.parent / name, {"Təlimlər": [TRAININGS, *rows]})
    return load(folder, Incoming(path, name, corrections or {}), **how)


def test_every_act_is_there_the_newest_first(folder):
    bring(folder, "first.xlsx", ETHICS, who=operator("Aynur"))
    close_year(folder, "AGY", "P1", 2024, who=operator("Rəhbər"), note="Hesabat verilib")
    open_year(folder, "AGY", "P1", 2024, who=operator("Rəhbər"), note="Səhv düzəldilir")
    answer_nothing(folder, "AGY", "P1", "1.1", "events", 2025, who=operator("Aynur"), note="Olmayıb")
    take_back(folder, "AGY", "P1", "1.1", "events", 2025, who=operator("Rəhbər"))
    complete_up_to.state(folder, Whose("AGY", "trainings"), TODAY, TODAY, who=operator("Aynur"), note="Təlim olmayıb")
    complete_up_to.state(folder, Whose("AGY", "trainings"), TODAY, TODAY, who=operator("Orxan"))
    complete_up_to.take_back(folder, Whose("AGY", "trainings"), TODAY, TODAY, who=operator("Rəhbər"))
    undo(folder, 2, TODAY, who=operator("Orxan"), note="Yanlış fayl")
    acts = [(act.act, act.edition, act.who, act.note) for act in read(folder)]
    assert acts == [
        ("undoing", 11, "Orxan", "Yanlış fayl"),
        ("complete_back", 10, "Rəhbər", ""),
        ("complete", 9, "Orxan", ""),
        ("complete", 8, "Aynur", "Təlim olmayıb"),
        ("answer_back", 7, "Rəhbər", ""),
        ("answer", 6, "Aynur", "Olmayıb"),
        ("opening", 5, "Rəhbər", "Səhv düzəldilir"),
        ("closing", 4, "Rəhbər", "Hesabat verilib"),
        ("upload", 3, "Aynur", ""),
        ("upload", 2, "Analitik", ""),
    ]
    moments = [act.done_at for act in read(folder)]
    assert moments == sorted(moments, reverse=True)


ORXAN = Actor(Author("Orxan Quliyev", "orxan@example.org", "u-3"), ALL_ROLES)
ACTS = {  # a closed year refuses an undoing
    "an upload": lambda folder: bring(folder, "next.xlsx", LAW, corrections={("Təlimlər", "D2"): "Gəncə"}, who=ORXAN),
    "undoing": lambda folder: undo(folder, 2, TODAY, who=ORXAN),
    "closing": lambda folder: close_year(folder, "AGY", "P1", 2025, who=ORXAN),
    "opening": lambda folder: open_year(folder, "AGY", "P1", 2024, who=ORXAN, note="Səhv"),
    "an answer": lambda folder: answer_nothing(folder, "AGY", "P1", "2.4", "events", 2026, who=ORXAN),
    "an answer taken back": lambda folder: take_back(folder, "AGY", "P1", "1.1", "events", 2026, who=ORXAN),
    "a day": lambda folder: complete_up_to.state(folder, Whose("AGY", "events"), TODAY, TODAY, who=ORXAN),
    "a day taken back": lambda folder: complete_up_to.take_back(
        folder, Whose("AGY", "trainings"), TODAY, TODAY, who=ORXAN
    ),
    "slides": lambda folder: save_slides(folder, "AGY", "P1", "Mart", ["title"], who=ORXAN),
    "slides forgotten": lambda folder: forget_slides(folder, "AGY", "P1", "Mart", who=ORXAN),
}


def test_every_act_keeps_subject_e_mail_and_name(folder):
    others = operator("Aynur")
    bring(folder, "first.xlsx", ETHICS, who=others)
    close_year(folder, "AGY", "P1", 2024, who=others)
    answer_nothing(folder, "AGY", "P1", "1.1", "events", 2026, who=others)
    complete_up_to.state(folder, Whose("AGY", "trainings"), TODAY, TODAY, who=others)
    save_slides(folder, "AGY", "P1", "Mart", ["title"], who=others)
    before = editions.newest_edition(folder)
    for number, (name, act) in enumerate(ACTS.items(), start=1):
        act(folder)
        assert editions.newest_edition(folder) == before + number, name
    authors, acts = read(folder, read_authors), read(folder)
    assert authors[before] == others.author and all(
        authors[before + n] == ORXAN.author for n in range(1, len(ACTS) + 1)
    )
    by_him = [one for one in acts if one.edition > before]
    assert {(one.who, one.email, one.subject) for one in by_him} == {("Orxan Quliyev", "orxan@example.org", "u-3")}
    assert {(one.email, one.subject) for one in acts if one.edition <= before} == {("", "")}


@pytest.mark.parametrize(
    "author, line",
    [
        (ORXAN, "Orxan Quliyev <orxan@example.org>"),
        (Actor(Author("", "a@b.org", "u-4"), ALL_ROLES), "a@b.org"),
        (operator("Aynur"), "Aynur"),
    ],
)
def test_the_history_tells_the_e_mail_address_beside_the_name(folder, author, line):
    close_year(folder, "AGY", "P1", 2024, who=author)
    assert command(folder, "history").stdout.splitlines()[0].endswith(f"  {line}")


@pytest.mark.parametrize("name, email", [("", ""), (" ", ""), ("", " ")])
def test_nobody_is_no_author(name, email):
    with pytest.raises(ValueError):
        Author(name, email, "u-5")


def test_an_upload_tells_its_rows_its_corrections_and_its_undoing(folder):
    bring(folder, "first.xlsx", ETHICS, LAW)
    changed, refused = ["10.2", "05.03.2025", "Etika", "Bakı", 1, 25], ["10.2", "07.03.2025", "Səhv", "Bakı", 1, "beş"]
    bring(folder, "second.xlsx", changed, refused, corrections={("Təlimlər", "D2"): "Gəncə"}, is_full_export=True)
    undo(folder, 3, TODAY, who=operator("Orxan"))
    upload = next(act for act in read(folder) if isinstance(act, Upload))
    counted = {
        name: getattr(upload, name)
        for name in ("file", "kind", "datasets", "new", "changed", "same", "refused", "withdrawn", "corrections")
    }
    assert counted == {
        "file": "second.xlsx",
        "kind": "file",
        "datasets": ("trainings",),
        "new": 1,
        "changed": 0,
        "same": 0,
        "refused": 1,
        "withdrawn": 2,
        "corrections": 1,
    }
    assert (upload.undone_edition, upload.undone_by) == (5, "Orxan")
    (sheet,) = read(folder, history.read_upload_sheets, 3)
    assert (sheet.sheet, sheet.declaration, sheet.heading_row, sheet.new, sheet.refused) == (
        "Təlimlər",
        "trainings",
        1,
        1,
        1,
    )
    (correction,) = read(folder, history.read_corrections, 3)
    assert (correction.cell, correction.heading, correction.typed, correction.corrected) == (
        "D2",
        "Rayon",
        "Bakı",
        "Gəncə",
    )
