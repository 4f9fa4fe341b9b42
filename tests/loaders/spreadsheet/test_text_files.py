"""Text files: encodings, delimiters, records."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as some

from loaders.headings.texts import vocabulary
from loaders.problems.problem import Unreadable
from loaders.spreadsheet.textfiles import read_text

AZ = "Bənd;Təlimin mövzusu;İştirakçıların sayı\n10.10;Etik davranış qaydaları;25\n"


TURKIC = "Rayon;Yer;İştirakçıların sayı;Qeyd\nAğdaş;Bakı, Şıxov;25;açıq dərs olmadı\n".replace("ə", "e")


RUSSIAN = "Дата;Тема обучения;Число участников\n05.10.2023;Правила поведения;25\n"


WESTERN = "Date;Training topic;Region\n05.10.2023;Café Žižkov;Genève\n"


@pytest.mark.parametrize(
    "text, encoding",
    [
        (AZ, "utf-8"),
        (AZ, "utf-8-sig"),
        (AZ, "utf-16"),
        (AZ, "utf-16-le"),
        (AZ, "utf-16-be"),
        (RUSSIAN, "utf-8"),
        (RUSSIAN, "utf-16-le"),
        (RUSSIAN, "cp1251"),
        (TURKIC, "cp1254"),
        (WESTERN, "cp1252"),
        ("Region;Yer\nBakı;Gəncə\n".replace("ə", "e"), "cp1254"),
        ("Пункт;Регион\n1.1;№ 5 «Гянджа» — да\n", "cp1251"),
        ("Date;Note\n05.10.2023;“quoted” – 5 °C\n", "cp1252"),
        ("Date;Note\n1;plain\n", "ascii"),
    ],
)
def test_letters_are_read_in_the_encoding_they_were_written_in(text, encoding):
    assert read_text(text.encode(encoding), ".csv", vocabulary()).rows == [
        line.split(";") for line in text.splitlines()
    ]


def test_utf_16_big_endian_with_its_mark():
    assert read_text(codecs.BOM_UTF16_BE + AZ.encode("utf-16-be"), ".csv", vocabulary()).rows[0][0] == "Bənd"


@pytest.mark.parametrize(
    "data",
    [
        pytest.param(AZ.encode("cp1254", "replace"), id="ə became ?"),
        pytest.param(RUSSIAN.encode("koi8-r"), id="KOI8-R"),
        pytest.param(RUSSIAN.encode("cp866"), id="DOS"),
        pytest.param(AZ.encode()[:-1] + b"\xc9\n", id="damaged UTF-8"),
        pytest.param((RUSSIAN * 3).encode("mac-cyrillic"), id="Macintosh"),
        pytest.param("İştirakçıların sayı;Ağdaş\n".encode("cp857"), id="DOS Turkish"),
        pytest.param(b"Date;Note\n1;\xb9\n", id="one sign that could be two"),
    ],
)
def test_letters_that_cannot_be_told_are_a_problem(data):
    with pytest.raises(Unreadable) as caught:
        read_text(data, ".csv", vocabulary())
    assert caught.value.fault.code == "unknown_encoding"


@pytest.mark.parametrize(
    "text, kind, expected",
    [
        ("a,b,c\n1,2,3\n", ".csv", [["a", "b", "c"], ["1", "2", "3"]]),
        ("Tarix;Sayı\n1;2,5\n", ".csv", [["Tarix", "Sayı"], ["1", "2,5"]]),
        ("Tarix;Sayı, ədəd;Rayon\n1;2,5;Bakı\n", ".csv", [["Tarix", "Sayı, ədəd", "Rayon"], ["1", "2,5", "Bakı"]]),
        ("Tarix\tSayı\n1\t2,5\n", ".csv", [["Tarix", "Sayı"], ["1", "2,5"]]),
        ("a\tb, c\n1\t2, 3\n", ".tsv", [["a", "b, c"], ["1", "2, 3"]]),
        (
            "Hesabat, 2018\n\nx;y;z\n1;2;3\n",
            ".csv",
            [["Hesabat, 2018", "", ""], ["", "", ""], ["x", "y", "z"], ["1", "2", "3"]],
        ),
        ('x;y\n"bir;\niki ""üç""";2\nüç;3\n', ".csv", [["x", "y"], ['bir;\niki "üç"', "2"], ["üç", "3"]]),
        ("x;y\r\n1;2\r\n", ".csv", [["x", "y"], ["1", "2"]]),
        ("x;y\r1;2\r", ".csv", [["x", "y"], ["1", "2"]]),
        ('x,y\n"bir\r\niki",2\n', ".csv", [["x", "y"], ["bir\niki", "2"]]),
        ("sep=|\nx|y\n1,5|2;5\n", ".csv", [["", ""], ["x", "y"], ["1,5", "2;5"]]),
        ('"sep=;"\nx,a;y\n', ".csv", [["", ""], ["x,a", "y"]]),
        ("Qeyd\nsalam, dünya\nsağ ol\n", ".csv", [["Qeyd"], ["salam, dünya"], ["sağ ol"]]),
        ("x;y\n10.10;007\n1e5;=1+1\n", ".csv", [["x", "y"], ["10.10", "007"], ["1e5", "=1+1"]]),
        (
            "Hesabat\n2018\nTarix;Rayon\n2018;Bakı\n",
            ".csv",
            [["Hesabat", ""], ["2018", ""], ["Tarix", "Rayon"], ["2018", "Bakı"]],
        ),
        ("x;y;z\n1\n1;2\n", ".csv", [["x", "y", "z"], ["1", "", ""], ["1", "2", ""]]),
    ],
)
def test_records_and_delimiters(text, kind, expected):
    assert read_text(text.encode(), kind, vocabulary()).rows == expected


def test_rows_are_numbered_by_record_below_a_line_break_in_quotes():
    rows = read_text(b'x;y\n"a\nb\nc";1\nlast;2\n', ".csv").rows
    assert rows[2] == ["last", "2"]


@pytest.mark.parametrize(
    ("text", "broken", "rows"),
    [
        ('x;y\n1;"open\n2;3\n', {1}, [["x", "y"], ["1", "open"], ["2", "3"]]),
        ('x;y\n1;2\n"Azərneft" MMC;3\n4;5\n', {2}, [["x", "y"], ["1", "2"], ['Azərneft" MMC', "3"], ["4", "5"]]),
        ('x;y\n1;"a\nb"\n2;"open\n3;"c"\n4;5', {2}, [["x", "y"], ["1", "a\nb"], ["2", "open"], ["3", "c"], ["4", "5"]]),
        ('x;y\n1;"open', {1}, [["x", "y"], ["1", "open"]]),
    ],
)
def test_quotation_marks_that_do_not_match_cost_their_row_alone(text, broken, rows):
    assert read_text(text.encode(), ".csv") == (rows, broken)


def test_a_file_full_of_quotation_marks_that_do_not_match_is_refused():
    with pytest.raises(Unreadable) as caught:
        read_text(("x;y\n" + '"a"b;1\n' * 60).encode(), ".csv")
    assert caught.value.fault.code == "broken_quotes"


_PRINTABLE = some.characters(codec="utf-8", exclude_categories=("Cc", "Cs"))


_ROWS = some.lists(some.lists(some.text(_PRINTABLE, max_size=8), min_size=2, max_size=4), min_size=1, max_size=5)


@given(_ROWS, some.sampled_from(["utf-8-sig", "utf-16"]))
def test_any_text_comes_back_as_it_was(rows, encoding):
    width = max(map(len, rows))
    rows = [["Tarix"] + row + [""] * (width - len(row)) for row in rows]
    text = "\n".join(";".join('"' + cell.replace('"', '""') + '"' for cell in row) for row in rows)
    assert read_text(text.encode(encoding), ".csv", vocabulary()).rows == rows
