"""What was copied in a spreadsheet program is read by its headings, or in the order of the columns; the rest is named."""

import pytest

from loaders.workbooks.pasted import read_pasted
from loaders.workbooks.plan_workbook import BY_NAME, PlanRow
from ui.plans.edits import edits_of, with_pasted

TEN = "\n".join(f"1.{number}\tBənd {number}" for number in range(1, 11))


def rows_of(text, name="clause", plan="P1"):
    return list(read_pasted(text, BY_NAME[name], plan).rows)


@pytest.mark.parametrize(
    "text, expected",
    [
        ("1.1\tBir\r\n1.2\tİki\r\n", [("1.1", "Bir"), ("1.2", "İki")]),
        ("P1\t1.1\tBir\nP1\t1.2\tİki", [("1.1", "Bir"), ("1.2", "İki")]),
        ("Bəndin adı\tBənd\nBir\t1.1", [("1.1", "Bir")]),
        ("Number of the clause\tTitle of the clause (az)\tPlan code\n1.1\tBir\tP1\n2.4\tYox\tP0", None),
        ('1.1\t"İki\nsətir"\n1.2\t"dırnaq ""içində"""', [("1.1", "İki\nsətir"), ("1.2", 'dırnaq "içində"')]),
        ("\n\n1.1\tBir\n\t\n1.2\tİki\n", [("1.1", "Bir"), ("1.2", "İki")]),
        ("", []),
    ],
)
def test_cells_go_where_they_belong(text, expected):
    rows = rows_of(text)
    if expected is not None:
        assert [(row["clause"], row["title_az"]) for row in rows] == expected


def test_ten_rows_are_ten():
    assert [row["clause"] for row in rows_of(TEN)] == [f"1.{number}" for number in range(1, 11)]


@pytest.mark.parametrize(
    "heading, words, code",
    [
        ("Səviyyə", "NƏTİCƏ", "outcome"),
        ("Direction", "less is better", "less"),
        ("Накопление", "за год", "within_year"),
    ],
)
def test_words_are_matched_as_in_a_workbook(heading, words, code):
    (row,) = rows_of(f"Bənd\tGöstəricinin kodu\t{heading}\n1.1\tx\t{words}", "definition")
    assert code in row.values()


def test_what_is_not_taken_over_is_named():
    pasted = read_pasted(
        "Bənd\tBəndin adı\tTelefon\tPlanın kodu\n1.1\tBir\t012\tP1\n2.4\tİki\t013\tP0", BY_NAME["clause"], "P1"
    )
    assert pasted.unknown == ("Telefon",) and pasted.other_plans == 1 and len(pasted.rows) == 1
    wide = read_pasted("\t".join(["1.1"] + ["x"] * 30), BY_NAME["section"], "P1")
    assert wide.surplus


def test_a_row_that_is_known_is_changed_and_the_others_are_new():
    empty = {column.name: "" for column in BY_NAME["clause"].columns if column.name != "plan"}
    base = [PlanRow("a", 2, empty | {"clause": "1.1", "title_az": "Köhnə", "note": "Qalır"})]
    edits = edits_of(base, with_pasted(base, rows_of("1.1.\tYeni\n1.2\tİki"), BY_NAME["clause"]))
    assert edits.changed == {"a": {"clause": "1.1.", "title_az": "Yeni"}} and len(edits.added) == 1
