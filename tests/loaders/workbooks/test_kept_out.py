"""The workbook of rows that stayed out brings none of them in before something in it is fixed."""

from datetime import date, datetime

import pytest
from openpyxl import load_workbook
from openpyxl.styles import Font

from kpi.kept_out import read_kept_out
from kpi.warehouse import editions
from language import Language
from loaders.workbooks.kept_out import write_kept_out
from tests.helpers.building import TRAININGS, database, load, workbook
from tests.helpers.slow import mostly_slow
from tests.loaders.recognition.sifting.row_cases import DOUBTS, Case

GOOD = {"o": [TRAININGS, ["2.4", "05.11.2025", "Audit", "Quba", 1, 20]]}
ROW = ["1.1", "05.10.2025", "Etika", "Bakı", 1, 20]
POLL = ["Bənd", "Tarix", "Sual", "Cavab", "Cavabların sayı"]
VALUE = ["Bənd", "İl", "Göstəricinin kodu", "Göstərici", "Ölçü vahidi", "Qiymət"]
OUTREACH = ["Bənd", "Tarix", "Kanal", "Material", "Sayı"]


def training(**cells):
    """One row of trainings with other cells by their letters."""
    return [TRAININGS, [cells.get(letter, cell) for letter, cell in zip("ABCDEF", ROW, strict=True)]]


def poll(*answers, headings=()):
    """Of each answer its name, its number and what stands under further headings."""
    return [[*POLL, *headings], *(["1.1", "03.2025", "Razısınız?", *answer] for answer in answers)]


def value(*cells):
    return [VALUE, ["1.1", "2025", "x", "X", *cells]]


# Codes of the problems of a sheet, and the sheet.
PROBLEMS = {
    "merged_number": [TRAININGS, ROW, ["1.1", "06.10.2025", "Hüquq", "Bakı", 1, None]],
    "missing_value": training(C=None),
    "failed_formula of a text": training(C="#REF!"),
    "failed_formula of a number": training(F="#DIV/0!"),
    "formula_without_value of a text": training(C='=UPPER("x")'),
    "formula_without_value of a region": training(D='=UPPER("x")'),
    "formula_without_value of a number": training(F="=1+1"),
    "formula_without_value of a clause": training(A="=1"),
    "damaged_letters": training(C="GÉ™ncÉ™"),
    "not_a_number": training(F="qırx"),
    "not_whole": training(F=2.5),
    "not_whole with many decimals": training(F=12.125),
    "negative": training(F=-3),
    "ambiguous_number": [
        ["Bənd", "Tarix", "Sual", "Respondentlər", "Bəli", "Xeyr"],
        ["1.1", "2025", "R?", None, "68.125", "31.875"],
    ],
    "not_a_date": training(B="payız"),
    "impossible_date": training(B="31.02.2025"),
    "month_first": [
        TRAININGS,
        training(B="03/04/2025")[1],
        training(B="12/13/2025", C="B")[1],
        training(B=datetime(2025, 4, 5), C="D")[1],
    ],
    "date_without_year": training(B="mart"),
    "date_in_future": training(B="05.10.2031"),
    "period_backwards": training(B="26-20.09.2025"),
    "period_backwards in two columns": [
        ["Bənd", "Başlama tarixi", "Bitmə tarixi", *TRAININGS[2:]],
        ["1.1", "26.09.2025", "20.09.2025", *ROW[2:]],
    ],
    "not_a_clause": training(A="on iki"),
    "not_a_choice": [[*POLL, "Könüllü sorğu"], ["1.1", "03.2025", "Razısınız?", "Bəli", 60, "bəlkə"]],
    "not_a_code": [VALUE, ["1.1", "2025", "x" * 201, "X", "gün", 5]],
    "clause_not_in_plan": training(A="9.9"),
    "clause_not_in_plan as a day": training(A=date(2025, 12, 31)),
    "ambiguous_clause": training(A=10.1),
    "no_plan": training(B="05.10.2015"),
    "outside_plan": [["Plan", *TRAININGS], ["P1", ROW[0], "05.10.2015", *ROW[2:]]],
    "unknown_plan": [["Plan", *TRAININGS], ["P9", *ROW]],
    "repeated_row": [TRAININGS, ROW, [*ROW[:5], 22]],
    "answer_twice": poll(("Bəli", 60), ("Xeyr", 40), ("Xeyr", 41)),
    "unsure_share": value("%", 0.6898),
    "unsure_share of an answer": [
        [*POLL[:4], "Pay, %"],
        *(["1.1", "03.2025", "Razısınız?", *one] for one in (("A", 40), ("B", 0.5))),
    ],
    "unit_differs": [[*VALUE[:5], "Qiymət, min nəfər"], ["1.1", "2025", "x", "X", "gün", 5]],
    "unit_of_name_differs": [VALUE, ["1.1", "2025", "x", "Xidmətlərin payı, %", "gün", 5]],
    "several_without_base": poll(("A", 80, "bəli"), ("B", 86, "bəli"), headings=["Bir neçə cavab"]),
    "answer_or_sum": poll(("A", 40), ("B", 60), ("n", 100)),
    "poll_incomplete": poll(("Bəli", 60), ("Xeyr", "qırx")),
    "more_than_base": poll(("A", 40, 100), ("B", 160, 100), headings=["Respondentlərin sayı"]),
    "more_than_base that is said once": poll(("A", 40, 100), ("B", 160, None), headings=["Respondentlərin sayı"]),
    "bases_differ": poll(("A", 40, 100), ("B", 60, 90), headings=["Respondentlərin sayı"]),
    "weights_differ": poll(("A", 40, "bəli"), ("B", 60, "xeyr"), headings=["Çəkili pay"]),
    "weighted_without_share that is said once": poll(
        ("A", 90, 64.2, "bəli"), ("B", 110, None, None), headings=["Pay, %", "Çəkili pay"]
    ),
    "no_design_effect": poll(("A", 90, 64.2, "bəli", 0), headings=["Pay, %", "Çəkili pay", "Dizayn effekti"]),
    "share_and_count_differ": poll(("A", 90, 64.2), ("B", 110, 55), headings=["Pay, %"]),
    "no_measure": poll(("A", 60, 100), ("B", "-", 100), headings=["Respondentlərin sayı"]),
    "unsure_answers": [["Bənd", "Tarix", "Sual", "Respondentlər", "Bəli", "Xeyr"], ["1.1", "2025", "R?", 611, 30, 20]],
    "months of a cross table": [
        ["Bənd", "Təlimin mövzusu", "Rayon", "Yanvar 2025", "Fevral 2025"],
        ["1.1", "Etika", "Bakı", "çox", 2],
    ],
}
MERGED = {"merged_number": "F2:F3"}


def brought_unfixed(folder, tmp_path, sheet, case: Case | None = None, merged: str = ""):
    """Problems of a load of the sheet, and what the workbook of the rows that stayed out brings as it is."""
    path = workbook(tmp_path / "a.xlsx", GOOD | {"s": sheet})
    book = load_workbook(path)
    for row in case.hidden if case else ():
        book["s"].row_dimensions[row].hidden = True
    for address in case.struck if case else ():
        book["s"][address].font = Font(strike=True)
    if merged:
        book["s"].merge_cells(merged)
    book.save(path)
    return loaded_twice(folder, tmp_path, path)


def loaded_twice(folder, tmp_path, *paths):
    first = load(folder, *paths)
    with editions.open_edition(folder, editions.newest_edition(folder)) as connection:
        kept = read_kept_out(connection, 2)
    with (tmp_path / "b.xlsx").open("wb") as target:
        write_kept_out(kept, Language("az"), target)
    second = load(folder, tmp_path / "b.xlsx")
    codes = {problem.code for file in first.files for problem in file.problems}
    return codes, len(kept), sum(second.count(name) for name in ("new", "changed")) if second.sheets else 0


QUICK = ("merged_number", "ambiguous_clause", "formula_without_value of a region", "more_than_base that is said once")


@pytest.mark.parametrize("name", mostly_slow(PROBLEMS, *QUICK))
def test_of_what_is_wrong_nothing_comes_in_unfixed(tmp_path, name):
    codes, kept, brought = brought_unfixed(database(tmp_path), tmp_path, PROBLEMS[name], merged=MERGED.get(name, ""))
    assert (name.split()[0] in codes or " of a cross" in name) and kept and not brought


TEXTS = {
    "too_long": "1.1;05.10.2025;" + "x" * 40_000 + ";Bakı;1;20",
    "quotes_in_row": '1.1;05.10.2025;"Etika" dərsi;Bakı;1;20',
}


@pytest.mark.parametrize("code", mostly_slow(TEXTS, "quotes_in_row"))
def test_nor_of_what_is_wrong_in_a_text_file(tmp_path, code):
    good = ";".join(map(str, GOOD["o"][1]))
    path = tmp_path / "a.csv"
    path.write_text("\n".join([";".join(TRAININGS), TEXTS[code], good]), "utf-8")
    codes, kept, brought = loaded_twice(database(tmp_path), tmp_path, path)
    assert codes == {code} and kept == 1 and not brought


def test_nor_of_two_rows_that_cannot_be_told_apart_and_stand_in_two_files(tmp_path):
    first = workbook(tmp_path / "a.xlsx", GOOD | {"s": [TRAININGS, ROW]})
    second = workbook(tmp_path / "c.xlsx", {"s": [TRAININGS, [*ROW[:5], 22]]})
    codes, kept, brought = loaded_twice(database(tmp_path), tmp_path, first, second)
    assert codes == {"repeated_row"} and kept == 1 and not brought


IN_DOUBT = [f"{doubt}: {name}" for doubt, cases in DOUBTS.items() for name, case in cases.items() if case.out]
QUICK_DOUBTS = ("cumulative: quarters since January", "numbers: of people, by the name of a column")


@pytest.mark.parametrize("named", mostly_slow(IN_DOUBT, *QUICK_DOUBTS))
def test_of_what_is_in_doubt_nothing_comes_in_unanswered(tmp_path, named):
    doubt, name = named.split(": ")
    case = DOUBTS[doubt][name]
    _, kept, brought = brought_unfixed(database(tmp_path), tmp_path, [case.headings, *case.rows], case)
    assert kept and not brought
