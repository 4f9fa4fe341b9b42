"""A member of a division is called by its commonest spelling, load by load."""

from loaders.publishing.undo import undo
from loaders.roles.actor import operator
from tests.helpers.building import TODAY, TRAININGS, database, figure_rows, load, workbook

STEPS = (  # what is loaded, whether as all there is, and the name after it
    (("Bakı",), False, "Bakı"),
    (("Bakı", "BAKI"), False, "Bakı"),
    (("BAKI", "BAKI", "BAKI"), False, "BAKI"),  # another spelling came and is commoner now
    (("BAKI",), False, "BAKI"),
    (("Bakı", "BAKI"), True, "Bakı"),  # rows of the name's spelling left, and of two that are as common capitals lose
    (("bakı", "bakı"), False, "bakı"),
)


def name(folder):
    (found,) = {row.indicator.member for row in figure_rows(folder, clause="10.2", dimension="region")}
    return found


def test_a_name_follows_the_rows_that_come_and_leave(tmp_path):
    folder, names = database(tmp_path), []
    for number, (spellings, is_all, _) in enumerate(STEPS):
        rows = [
            ["10.2", f"{nth + 1:02}.03.2025", f"Mövzu {number}", spelling, 1, 20]
            for nth, spelling in enumerate(spellings)
        ]
        load(folder, workbook(tmp_path / f"{number}.xlsx", {"t": [TRAININGS, *rows]}), is_full_export=is_all)
        names.append(name(folder))
    assert names == [after for *_, after in STEPS]
    undo(folder, len(STEPS) + 1, TODAY, who=operator("Analitik"))  # of the last load
    assert name(folder) == "Bakı"
