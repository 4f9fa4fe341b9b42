"""Units are a scale and a base: a series is kept in one, what can be converted is, what cannot is refused by its cell."""

import json

import pytest

from kpi.figures.arithmetic import recomputed
from kpi.figures.asked import asked
from kpi.figures.source_row import sources_of
from kpi.figures.sources import read_sources
from kpi.warehouse import editions
from language import Language
from language.figures.phrases import figure_text
from language.unit_words import kind_of, read_unit
from loaders.checking.percentages import settle_percentages
from loaders.checking.units.series import read_units
from loaders.printing.problems import assumed_lines
from tests.helpers.building import command, database, figure_rows, load, look, workbook
from tests.loaders.rows_as_files import read

HEADINGS = ["Bənd", "İl", "Göstəricinin kodu", "Göstərici", "Ölçü vahidi", "Qiymət"]
DEFINITION = [
    ["Planın kodu", "Bənd", "Göstəricinin kodu", "Göstəricinin adı (az)", "Ölçü vahidi (az)"],
    ["P1", "5.6", "c", "C", "min nəfər"],
]


@pytest.mark.parametrize(
    ("typed", "times", "key"),
    [
        ("nəfər", 1, "person"),
        ("Min nəfər", 1000, "person"),
        ("тыс. чел.", 1000, "person"),
        ("million people", 1_000_000, "person"),
        ("min manat", 1000, "manat"),
        ("min", 1, "min"),  # minutes, as likely
        ("min nəfərə düşən hal", 1, "min nefere düşen hal"),
        ("day|days", 1, "day"),
        ("iş günü", 1, "working day"),
        ("xidmət", 1, "xidmet"),
        ("", 1, ""),
    ],
)
def test_a_unit_is_a_scale_and_a_base(typed, times, key):
    found = read_unit(typed)
    assert (found.times, found.key.replace("ə", "e")) == (times, key)


@pytest.mark.parametrize(
    ("unit", "kind"),
    [
        ("%", "share"),
        ("min manat", "amount"),
        ("iş günü", "amount"),
        ("bal", "index"),
        ("yer", "rank"),
        ("iş yeri", "count"),
    ],
)
def test_a_unit_tells_the_kind(unit, kind):
    assert kind_of(unit) == kind


def test_values_of_one_series_stand_in_one_unit(tmp_path):
    folder = database(tmp_path, {"d": DEFINITION})
    rows = [
        ["1.1", 2023, "a", "A", "nəfər", 12_400],
        ["1.1", 2024, "a", "A", "min nəfər", 12.6],
        ["1.1", "01.03.2025", "a", "A", "nəfər", 500],
        ["1.1", "01.04.2025", "a", "A", "min nəfər", 0.6],
        ["2.4", 2024, "b", "B", "mln manat", 1.5],
        ["2.4", 2025, "b", "B", "nəfər", 3],
        ["5.6", 2024, "c", "C", "nəfər", 12_400],
        ["10.1", 2024, "d", "D", "ədəd", 3],
        ["10.1", 2025, "d", "D", "xidmət", 4],
    ]
    file = workbook(tmp_path / "values.xlsx", {"v": [HEADINGS, *rows]})
    printed = json.loads(command(folder, "check", str(file), "--agency", "AGY", "--format", "json").stdout)
    assert [(one["cell"], one["value"]) for one in printed["problems"]] == [("E7", "nəfər")]
    assert printed["files"][0]["sheets"][0]["converted"] == [
        {"row": 3, "unit": "min nəfər", "typed": 12.6, "into": "nəfər", "value": 12_600},
        {"row": 5, "unit": "min nəfər", "typed": 0.6, "into": "nəfər", "value": 600},
    ]

    load(folder, file)
    load(folder, workbook(tmp_path / "more.xlsx", {"v": [HEADINGS, ["2.4", 2026, "b", "B", "min manat", 2100]]}))
    figures = {(row.indicator.clause, row.year): row for row in figure_rows(folder)}
    shown = {key: figure_text(row, Language("az")) for key, row in figures.items()}
    assert shown == {
        ("1.1", 2023): "12.400 nəfər",
        ("1.1", 2024): "12.600 nəfər",
        ("1.1", 2025): "1.100 nəfər",
        ("2.4", 2024): "1,5 mln manat",
        ("2.4", 2026): "2,1 mln manat",
        ("5.6", 2024): "12,4 min nəfər",  # as the plan defines it
        ("10.1", 2024): "3 ədəd",
        ("10.1", 2025): "4 xidmət",
    }
    assert figures["1.1", 2024].change.by == 200
    edition, defined = editions.newest_edition(folder), figures["5.6", 2024]
    with editions.open_edition(folder, edition) as connection:
        rows = read_sources(connection, edition, asked(defined))
        converted = read_sources(connection, edition, asked(figures["1.1", 2025]))
    assert recomputed(defined, rows).value == 12.4
    # In the unit of the figure, with what the cell says.
    assert [(row.amount, row.cell, row.typed, row.typed_unit) for row in sources_of(rows)] == [
        (12.4, "F8", 12_400, "nəfər")
    ]
    assert [(row.amount, row.cell, row.typed, row.typed_unit) for row in sources_of(converted)] == [
        (600, "F5", 0.6, "min nəfər"),
        (500, "F4", None, ""),
    ]
    file.touch()
    assert [result.same for result in load(folder, file).sheets] == [8]
    printed = command(folder, "figures", "--clause", "5.6", "--language", "en").stdout
    assert "thousand people" in printed and "12.4" in printed


def test_a_conversion_is_told_in_the_language_of_its_reader(tmp_path):
    """The series was first reported in Russian; what stands in the cell is told beside what it becomes."""
    folder = database(tmp_path)
    load(folder, workbook(tmp_path / "ru.xlsx", {"v": [HEADINGS, ["1.1", 2024, "a", "A", "тыс. манатов", 100]]}))
    rows = [["1.1", 2025, "a", "A", "manat", 120_000], ["1.1", "01.03.2025", "a", "A", "nəfər", 3]]
    looked = look(folder, workbook(tmp_path / "az.xlsx", {"v": [HEADINGS, *rows]}))
    [sheet], [problem] = looked.files[0].sheets, looked.files[0].problems
    for code, unit, numbers in (
        ("az", "min manat", "2 (120.000 → 120)"),
        ("en", "thousand manats", "2 (120,000 → 120)"),
        ("ru", "тыс. манатов", "→ 120)"),
    ):
        [line] = assumed_lines(sheet, Language(code))
        assert unit in line and numbers in line and unit in problem.what(Language(code))


def test_a_unit_is_called_as_its_definition_calls_it(tmp_path):
    folder = database(tmp_path, {"d": [DEFINITION[0], ["P1", "5.6", "c", "C", "min manat"]]})
    load(folder, workbook(tmp_path / "ru.xlsx", {"v": [HEADINGS, ["5.6", 2024, "c", "C", "тыс. манатов", 100]]}))
    assert list(read_units(folder, "AGY", "indicators").values()) == ["min manat"]


NAMED = {  # heading of the values, name, unit, value → the unit and value that are kept, or the problem's cell
    "behind a comma": ("Qiymət", "Gözləmə müddəti, gün", None, 12, ("gün", 12)),
    "in brackets": ("Qiymət", "Xərclər (min manat)", None, 12, ("min manat", 12)),
    "in the middle": ("Value", "Waiting time (days) at the desk", None, 12, ("days", 12)),
    "in words": ("Значение", "Расходы, в тыс. манат", None, 12, ("тыс. манат", 12)),
    "with an ending": ("Qiymət", "Müraciətlər, nəfərlə", None, 12, ("nəfər", 12)),
    "percent": ("Qiymət", "Artım, faizlə", None, 12, ("%", 12)),
    "a share": ("Qiymət", "Artım (%)", None, 0.5, "F2"),
    "none": ("Qiymət", "Təlimlər, seminarlar", None, 12, (None, 12)),
    "a kind": ("Qiymət", "Elektron xidmətlər (sayı)", None, 12, (None, 12)),
    "the same": ("Qiymət", "Xərclər (min manat)", "тыс. манатов", 12, ("тыс. манатов", 12)),
    "of people": ("Qiymət", "Müraciət edənlər, nəfər", "ədəd", 12, ("ədəd", 12)),
    "of a month": ("Qiymət", "Orta əməkhaqqı (ay), manat", "manat", 12, ("manat", 12)),
    "for a month": ("Qiymət", "Orta əməkhaqqı (ay)", "manat", 12, ("manat", 12)),
    "for a month, in nothing": ("Qiymət", "Orta əməkhaqqı (ay)", None, 12, (None, 12)),
    "for a month, in a scale": ("Qiymət, mln", "Средняя зарплата (месяц)", None, 12, (None, 12_000_000)),
    "beside a scale": ("Qiymət, mln", "Xərclər, manat", None, 12, ("manat", 12_000_000)),
    "beside a unit": ("Qiymət, min manat", "Xərclər (min manat)", None, 12, ("manat", 12_000)),
    "another scale": ("Qiymət", "Xərclər (min manat)", "manat", 12, "E2"),
    "another span": ("Qiymət", "Gözləmə müddəti, gün", "saat", 12, "E2"),
    "pieces of days": ("Qiymət", "Gözləmə müddəti, gün", "ədəd", 12, "E2"),
    "money of percent": ("Значение", "Доля, %", "манат", 12, "E2"),
    "a heading of another": ("Qiymət, manat", "Xərclər (min manat)", None, 12, "D2"),
    "a percent sign": ("Qiymət", "Gözləmə müddəti, gün", None, "12 %", "D2"),
}


@pytest.mark.parametrize("case", NAMED)
def test_a_unit_in_the_name_of_an_indicator_is_taken_and_heeded(tmp_path, case):
    heading, name, unit, value, expected = NAMED[case]
    file = read(tmp_path, [[*HEADINGS[:-1], heading], ["5.6", "2024", "c", name, unit, value]])
    [sheet] = file.sheets
    settle_percentages(sheet)
    assert [problem.cell for problem in file.problems] == ([expected] if isinstance(expected, str) else [])
    if not isinstance(expected, str):
        assert (sheet.rows.values["unit"][0], sheet.rows.values["value"][0].value) == expected


def test_what_is_taken_from_names_is_said(tmp_path):
    folder = database(tmp_path)
    rows = [HEADINGS, ["5.6", "2024", "c", "Gözləmə müddəti, gün", None, 12]]
    [sheet] = load(folder, workbook(tmp_path / "a.xlsx", {"S": rows})).files[0].sheets
    assert assumed_lines(sheet, Language("en")) == ["unit taken from the name of the indicator: gün, rows 2"]
    [found] = [row for row in figure_rows(folder) if row.indicator.clause]
    assert found.unit == "gün"
