"""Layouts that people use: years and months as columns, dates in two columns, forms' exports, answers without numbers."""

import pytest

from kpi.figures.asked import asked
from kpi.figures.sources import read_sources
from kpi.warehouse import editions
from language import Language
from loaders.checking.checked import Incoming
from loaders.checking.read_file import read_file
from loaders.printing.comparison import comparison_lines, renamed_lines
from loaders.printing.outcome import dry_run_lines
from loaders.publishing.comparing import renamed as comparing
from loaders.recognition.near.nearest import nearest
from loaders.recognition.read_sheet import Known
from loaders.spreadsheet.files import Sheet
from tests.helpers.building import command, database, figure_rows, load, look, values, workbook
from tests.helpers.spreadsheets import one_sheet

AZ, EN, RU = range(3)
YEARS = [
    ["Bənd", "Göstəricinin kodu", "Göstərici", "Ölçü vahidi", "2023-cü il", "2024-cü il", "2025"],
    ["1.1", "e-x", "Elektron xidmətlər", "ədəd", 5, "", 11],
]
MONTHS = [
    ["2025-ci ildə keçirilmiş təlimlər", "", "", "", "", ""],
    ["№", "Bənd", "Təlimin mövzusu", "Yanvar", "Fevral", "Cəmi"],
    [1, "1.1", "Etika", 2, 0, 2],
    [2, "1.1", "Satınalma", "", 1, 1],
    ["", "", "Cəmi", 2, 1, 3],
]


def read(path, **answers):
    return read_file(Incoming(path, path.name, answers=answers), Known())


def codes(path, **answers):
    return [problem.code for problem in read(path, **answers).problems]


def months(spans):
    return [f"{span.starts:%m.%Y}" for span in spans]


@pytest.mark.parametrize("kind", [".csv", ".xlsx", ".ods"])
def test_years_are_read_from_columns(tmp_path, kind):
    [sheet] = read(one_sheet(tmp_path / f"a{kind}", YEARS)).sheets
    assert sheet.rows.problems == [] and months(sheet.rows.values["dates"]) == ["01.2023", "01.2025"]
    assert [number.value for number in sheet.rows.values["value"]] == [5, 11]


@pytest.mark.parametrize(
    "table",
    [
        MONTHS,
        [["Trainings, 2025", "", ""], ["Clause", "Training topic", "January", "February", "Total"]]
        + [["1.1", "Ethics", 2, "", 2], ["1.1", "Purchases", "", 1, 1]],
        [["Обучение за 2025 год", "", ""], ["Пункт", "Тема обучения", "Январь", "Февраль"]]
        + [["1.1", "Этика", 2, 0], ["1.1", "Закупки", "", 1]],
        [
            ["Təlimlər 2025", "", ""],
            ["Bənd", "Təlimin mövzusu", "I rüb", "II rüb"],
            ["1.1", "A", 2, 0],
            ["1.1", "B", "", 1],
        ],
    ],
)
def test_months_are_read_from_columns_of_the_year_in_the_title(tmp_path, table):
    [sheet] = read(one_sheet(tmp_path / "a.xlsx", table)).sheets
    assert sheet.rows.problems == [] and len(set(months(sheet.rows.values["dates"]))) == 2
    assert [number.value for number in sheet.rows.values["count"]] == [2, 1]


def test_a_month_of_no_year_is_named(tmp_path):
    found = codes(one_sheet(tmp_path / "a.xlsx", MONTHS[1:]))
    assert "months_without_year" in found and "lost_count" not in found


@pytest.mark.parametrize("title", ["Hesabat dövrü: 01.01.2025-31.12.2025", "1 yanvar 2025-ci ildən"])
def test_months_are_of_the_year_of_a_period_in_the_title(tmp_path, title):
    [sheet] = read(one_sheet(tmp_path / "a.csv", [[title, "", "", "", "", ""], *MONTHS[1:4]]), numbers="count").sheets
    assert set(months(sheet.rows.values["dates"])) == {"01.2025", "02.2025"}


def test_a_year_of_a_plan_is_none_of_days_without_one(tmp_path):
    title = ["Milli Fəaliyyət Planının (2022) icrası", "", "", ""]
    assert codes(dated(tmp_path, "Tarix", ["15 yanvar", "3 mart"], title)) == ["date_without_year"] * 2


def test_a_bad_number_is_named_by_its_own_cell(tmp_path):
    table = [*MONTHS[:3], [2, "1.1", "Satınalma", "", "x", 1]]
    [problem] = read(one_sheet(tmp_path / "a.xlsx", table)).problems
    assert (problem.cell, problem.heading) == ("E4", "Fevral")


@pytest.mark.parametrize(
    "title", ["Təlimlərdə əhatə olunan işçilər, 2025", "Trainings 2025: staff covered", "Обучение: охвачено, 2025"]
)
def test_a_title_that_says_more_than_what_took_place_may_be_of_people(tmp_path, title):
    assert codes(one_sheet(tmp_path / "a.csv", [[title, "", "", "", "", ""], *MONTHS[1:4]])) == ["row_of_numbers"] * 2


def test_numbers_that_may_be_people_are_asked_about(tmp_path):
    path = one_sheet(tmp_path / "a.xlsx", [["Təlim iştirakçıları 2025", "", "", "", "", ""], *MONTHS[1:4]])
    assert codes(path) == ["row_of_numbers"] * 2
    assert codes(path, numbers="count") == []
    [sheet] = read(path, numbers="leave_out").sheets
    assert len(sheet.rows) == 0 and sheet.rows.would_be["numbers"]["count"] == (3, 0)


@pytest.mark.parametrize(
    ("headings", "cells", "expected"),
    [
        (("Başlama tarixi", "Bitmə tarixi"), ("03.02.2025", "05.02.2025"), ("2025-02-03", "2025-02-05", "day")),
        (("Başlanğıc", "Son"), ("3 fevral 2025", "3 fevral 2025"), ("2025-02-03", "2025-02-03", "day")),
        (("Start date", "End date"), ("03.02.2025", ""), ("2025-02-03", "2025-02-03", "day")),
        (("Дата начала", "Дата окончания"), ("03.02.2025", "05.02.2025"), ("2025-02-03", "2025-02-05", "day")),
        (("Tarix", "Bitmə tarixi"), ("03.02.2025", "05.02.2025"), ("2025-02-03", "2025-02-05", "day")),
        (("İl", "Ay"), ("2025", "3"), ("2025-03-01", "2025-03-31", "month")),
        (("Year", "Month"), ("2025", "March"), ("2025-03-01", "2025-03-31", "month")),
        (("Год", "Квартал"), ("2025", "II"), ("2025-04-01", "2025-06-30", "month")),
        (("İl", "Ay"), ("2025", ""), ("2025-01-01", "2025-12-31", "year")),
    ],
)
def test_a_date_is_read_from_two_columns(tmp_path, headings, cells, expected):
    table = [["Bənd", "Təlimin mövzusu", *headings, "İştirakçıların sayı"], ["1.1", "Etika", *cells, 20]]
    [sheet] = read(one_sheet(tmp_path / "a.csv", table)).sheets
    [span] = sheet.rows.values["dates"]
    assert sheet.rows.problems == [] and (str(span.starts), str(span.ends), span.precision) == expected


@pytest.mark.parametrize(
    ("headings", "cells", "code"),
    [
        (("Başlama tarixi", "Bitmə tarixi"), ("05.02.2025", "03.02.2025"), "period_backwards"),
        (("Başlama tarixi", "Bitmə tarixi"), ("05.02.2025", "sabah"), "not_a_date"),
        (("İl", "Ay"), ("2025", "13"), "not_a_date"),
    ],
)
def test_a_date_that_two_columns_do_not_give_is_named(tmp_path, headings, cells, code):
    table = [["Bənd", "Təlimin mövzusu", *headings], ["1.1", "Etika", *cells]]
    assert codes(one_sheet(tmp_path / "a.csv", table)) == [code]


FORM = [
    ["Vaxt möhürü", "Bənd", "Xidmətdən razısınızmı?", "Yaşınız", "Adınız, soyadınız"],
    ["2025/03/01 10:30:12 AM GMT+4", "1.1", "Bəli", "25-34", "A B"],
    ["2025/03/01 11:02:40 AM GMT+4", "1.1", "Bəli", "35-44", "C D"],
    ["2025/03/02 9:15:03 PM GMT+4", "1.1", "Xeyr", "25-34", ""],
]
LONG = [
    ["Bənd", "Tarix", "Sual", "Cavab"],
    *[["1.1", "01.03.2025", "Razısınızmı?", answer] for answer in ("Bəli", "bəli", "Xeyr", "Bəli")],
]


def tallied(sheet):
    values = sheet.rows.values
    return {
        (question, answer): count.value
        for question, answer, count in zip(values["question"], values["answer"], values["count"], strict=True)
    }


def test_a_form_is_tallied_when_the_analyst_agrees(tmp_path):
    path = one_sheet(tmp_path / "a.csv", FORM)
    assert codes(path) == ["respondents_in_rows"]
    file = read(path, respondents="tally")
    [sheet] = file.sheets
    satisfied, age = "Xidmətdən razısınızmı?", "Yaşınız"
    assert tallied(sheet) == {(satisfied, "Bəli"): 2, (satisfied, "Xeyr"): 1, (age, "25-34"): 2, (age, "35-44"): 1}
    assert file.problems == [] and sheet.layout.unknown == ("Adınız, soyadınız",)  # names stay outside
    assert {(str(span.starts), str(span.ends)) for span in sheet.rows.values["dates"]} >= {("2025-03-01", "2025-03-02")}


def test_answers_without_numbers_are_tallied_when_the_analyst_agrees(tmp_path):
    path = one_sheet(tmp_path / "a.csv", LONG)
    assert codes(path) == ["answers_not_counted"]
    [sheet] = read(path, respondents="tally").sheets
    assert tallied(sheet) == {("Razısınızmı?", "Bəli"): 3, ("Razısınızmı?", "Xeyr"): 1}


ATTENDEES = [
    ["ID", "Bənd", "Tarix", "Təlimin mövzusu", "Soyad"],
    *[[str(number), "1.1", "01.02.2025", "Etika", name] for number, name in enumerate("abc")],
    *[[str(number), "1.1", "02.02.2025", "Etika", name] for number, name in enumerate("de", 3)],
]


def test_what_is_told_of_a_layout_becomes_figures_that_cite_their_cells(tmp_path):
    folder = database(tmp_path)
    people = one_sheet(tmp_path / "people.csv", ATTENDEES)
    printed = command(folder, "load", people, "--agency", "AGY", "--tally", "people")
    assert printed.returncode == 0, printed.stdout
    held, participants = ("1.1", "trainings.held", 2025), ("1.1", "trainings.participants", 2025)
    assert (values(folder)[held][0], values(folder)[participants][0]) == (2, 5)
    load(folder, one_sheet(tmp_path / "again.csv", [*ATTENDEES, ["9", "1.1", "02.02.2025", "Etika", "f"]]))
    assert (values(folder)[held][0], values(folder)[participants][0]) == (2, 6)  # the answer holds for such headings
    load(folder, workbook(tmp_path / "months.xlsx", {"a": MONTHS, "b": YEARS}))
    assert values(folder)[held][0] == 5 and values(folder)["1.1", "e-x", 2023][0] == 5
    newest = editions.newest_edition(folder)
    [figure] = [row for row in figure_rows(folder) if (row.indicator.code, row.year) == ("e-x", 2025)]
    with editions.open_edition(folder, newest) as connection:
        sources = read_sources(connection, newest, asked(figure))
    assert list(sources["cell"]) == ["G2"]


def test_what_is_not_known_says_what_it_has_and_lacks(tmp_path):
    [problem] = read(one_sheet(tmp_path / "a.csv", [["Bənd", "Mövzu", "Bakı"], ["1.1", "a", 1]])).problems
    assert (problem.code, problem.fault.values["missing"]["az"]) == ("near_headings", "Tarix")


NEAR = {
    "years": ([*range(2018, 2024)], "A: Mövzu, B: Bənd, C-H: illər (2018 … 2023)"),
    "quarters": (["I rüb", "II rüb"], "A: Mövzu, B: Bənd, C-D: aylar və ya rüblər (I rüb … II rüb)"),
    "one year": ([2023, "Bakı"], "A: Mövzu, B: Bənd, C: 2023, D: Bakı"),
    "an empty column": ([None, "Bakı"], "A: Mövzu, B: Bənd, D: Bakı"),
}


@pytest.mark.parametrize(("headings", "named"), NEAR.values(), ids=NEAR)
def test_what_is_not_known_is_named_by_its_columns(headings, named):
    found = nearest(Sheet("S", [["Mövzu", "Bənd", *(cell or "" for cell in headings)], ["a", "1.1", *"123456"]]))
    assert found and found.fault.values["found"]["az"] == named
    assert "illər" not in found.fault.values["found"]["ru"]


SESSIONS = [
    ["Clause", "Event", "Kind of event", "Date", "Start time", "Participants"],
    ["1.1", "Open door day", "Meeting", "4 August, 2025", "16:00:00", 81],
    ["1.1", "Open door day", "Meeting", "4 August, 2025", "9:30:00", 11],
]


def test_sessions_of_one_day_are_told_apart_by_their_times(tmp_path):
    folder = database(tmp_path)
    load(folder, one_sheet(tmp_path / "a.csv", [SESSIONS[0], SESSIONS[2]]))
    for name in "bc":  # the one that came before is met again, and nothing counts twice
        assert not load(folder, one_sheet(tmp_path / f"{name}.csv", SESSIONS)).files[0].problems
        assert values(folder)["1.1", "events.participants", 2025][0] == 92
    again = [*SESSIONS, SESSIONS[1]]
    assert {one.code for one in load(folder, one_sheet(tmp_path / "d.csv", again)).files[0].problems} == {
        "repeated_row"
    }


def test_a_heading_says_that_the_month_stands_first(tmp_path):
    table = [["Clause", "Date (mm/dd/yyyy)", "Training topic"], ["1.1", "3/4/2025", "A"], ["1.1", "3/14/2025", "B"]]
    [sheet] = read(one_sheet(tmp_path / "a.csv", table)).sheets
    assert [str(span.starts) for span in sheet.rows.values["dates"]] == ["2025-03-04", "2025-03-14"]


def test_a_column_of_numbers_that_is_none_of_the_dataset_s_is_left_out_by_word(tmp_path):
    table = [["Bənd", "Tarix", "Təlimin mövzusu", "Qrupların sayı"], ["1.1", "01.02.2025", "Etika", 3]]
    path = one_sheet(tmp_path / "a.csv", table)
    assert codes(path) == ["lost_count"] and codes(path, columns="leave_out") == []


def test_a_number_beside_answers_is_how_many_gave_them(tmp_path):
    rows = [["1.1", "01.02.2025", "Razısınızmı?", answer, count] for answer, count in (("Bəli", 40), ("Xeyr", 10))]
    for heading in ("Sayı", "Say", "Count", "Number", "Количество", "Кол-во"):
        file = read(one_sheet(tmp_path / "a.csv", [["Bənd", "Tarix", "Sual", "Cavab", heading], *rows]))
        [sheet] = file.sheets
        assert (file.problems, [one.value for one in sheet.rows.values["count"]]) == ([], [40, 10]), heading


def test_a_number_that_may_be_of_answers_is_named_where_none_is_known(tmp_path):
    rows = [["1.1", "01.02.2025", "Razısınızmı?", answer, count] for answer, count in (("Bəli", 40), ("Xeyr", 10))]
    for heading in ("Nəfər", "Человек"):
        file = read(one_sheet(tmp_path / "a.csv", [["Bənd", "Tarix", "Sual", "Cavab", heading], *rows]))
        assert ("E", "lost_count") in [(one.cell.rstrip("1"), one.code) for one in file.problems], heading


def test_a_status_that_is_not_understood_is_said(tmp_path):
    table = [["Bənd", "Tarix", "Təlimin mövzusu", "Status"], ["1.1", "01.02.2025", "Etika", "baxılır"]]
    printed = command(database(tmp_path), "check", one_sheet(tmp_path / "a.csv", table), "--language", "en")
    assert printed.returncode == 0 and "not understood; their rows count: 'baxılır' (1)" in printed.stdout


def test_a_table_above_that_is_not_known_is_named(tmp_path):
    above = [["Ad", "Ünvan", "Telefon"], ["a", "b", "c"], ["d", "e", "f"], ["", "", ""]]
    table = [*above, ["Bənd", "Tarix", "Təlimin mövzusu"], ["1.1", "01.02.2025", "Etika"]]
    [sheet] = read(one_sheet(tmp_path / "a.csv", table)).sheets
    assert sheet.rows.left_out == {"above": [1, 2, 3]} and len(sheet.rows) == 1


def test_a_row_whose_quotation_marks_do_not_match_is_refused_alone(tmp_path):
    path = tmp_path / "a.csv"
    path.write_text('Bənd;Tarix;Mövzu\n1.1;01.02.2025;"Etika\n1.1;02.02.2025;Satınalma\n', encoding="utf-8")
    file = read(path)
    assert [(one.row, one.code) for one in file.problems] == [(2, "quotes_in_row")] and len(file.sheets[0].rows) == 2


def test_what_was_mended_and_counts_twice_is_said(tmp_path):
    """Taking out all that the files lack is no remedy for one renamed row, so it is told how many rows would go."""
    folder = database(tmp_path)
    heading, others = ["Bənd", "Tarix", "Təlimin mövzusu"], [["1.1", f"{day:02}.02.2025", "X"] for day in range(2, 8)]
    load(folder, one_sheet(tmp_path / "a.csv", [heading, ["1.1", "01.02.2025", "Etkia"], *others]))
    mended = one_sheet(tmp_path / "b.csv", [heading, ["1.1", "01.02.2025", "Etika"]])
    looked, loaded = look(folder, mended), load(folder, mended)
    for code, upload in (("az", "“Faylların yüklənməsi”"), ("en", "page Upload"), ("ru", "«Загрузка файлов»")):
        language = Language(code)
        [*_, advice, caution] = renamed_lines(loaded.renamed, language)
        assert upload in advice and "--withdraw" not in advice
        assert "--withdraw" in caution and "7" in caution
        [caution] = [line for line in dry_run_lines(looked, False, language) if "--withdraw" in line]
        assert "7" in caution
    assert "Etkia → Etika" in "".join(renamed_lines(loaded.renamed, Language("en")))


def test_what_is_not_looked_for_among_very_many_rows_is_said(tmp_path, monkeypatch):
    folder = database(tmp_path)
    heading = ["Bənd", "Tarix", "Təlimin mövzusu"]
    load(
        folder,
        one_sheet(tmp_path / "a.csv", [heading, *(["1.1", f"{day:02}.02.2025", "Etkia"] for day in range(1, 5))]),
    )
    mended = one_sheet(tmp_path / "b.csv", [heading, *(["1.1", f"{day:02}.02.2025", "Etika"] for day in range(1, 4))])
    monkeypatch.setattr(comparing, "MOST", 1)
    [compared] = look(folder, mended).comparisons
    assert (len(compared.renamed), compared.renamed_count) == (1, 3)
    assert "perhaps renamed: 3" in "".join(comparison_lines(compared, Language("en")))
    monkeypatch.setattr(comparing, "MOST_WITHDRAWN", 3)
    looked, loaded = look(folder, mended), load(folder, mended)
    for lines in (dry_run_lines(looked, False, Language("en")), renamed_lines(loaded.renamed, Language("en"))):
        assert any("renamed ones among them were not looked for" in line for line in lines)


def test_answers_that_one_respondent_ticked_are_counted_apart(tmp_path):
    folder = database(tmp_path)
    for kind, between, end in ((".csv", ", ", ""), (".xlsx", ";", ";")):
        ticked = ["Sayt", between.join(("Sayt", "Facebook")), "Facebook", between.join(("Facebook", "Sayt"))]
        both = ["Kişi, kənd", "Kişi, şəhər", "Qadın, kənd", "Qadın, şəhər"]
        table = [["Timestamp", "Bənd", "Hansı kanaldan?", "Razısınızmı?", "Kimsiniz?"]]
        table += [
            [f"0{day}.02.2025 10:00", "1.1", f"{one}{end}", "Bəli, tam", both[day - 1]]
            for day, one in enumerate(ticked, 1)
        ]
        path = one_sheet(tmp_path / f"a{kind}", table)
        printed = command(folder, "load", path, "--agency", "AGY", "--tally", "respondents", "--language", "en")
        assert "several were taken to be allowed: rows 2, 3, 4, 5" in printed.stdout
        found = {code: value for (_, code, _), (value, _) in values(folder).items()}
        assert found["surveys.n:hansi kanaldan"] == 4 and found["surveys.share:hansi kanaldan|sayt"] == 75
        assert len([code for code in found if code.startswith("surveys.share:kimsiniz|") and " " in code]) == len(both)
        assert [code for code in found if "tam" in code] and not [code for code in found if "sayt facebook" in code]


TITLE = ["2025-ci ildə keçirilmiş təlimlər", "", "", ""]
WITHOUT_YEAR = {
    "months": ("Ay", ["Yanvar", "fevral"], ["01.2025", "02.2025"]),
    "months in Russian": ("Месяц", ["Январь", "март"], ["01.2025", "03.2025"]),
    "quarters": ("Rüb", ["I", "II rüb"], ["01.2025", "04.2025"]),
    "days": ("Tarix", ["15 yanvar", "5-7 fevral"], ["01.2025", "02.2025"]),
    "days in digits": ("Date", ["15.01", "05.02"], ["01.2025", "02.2025"]),
}


def dated(tmp_path, heading, cells, *above):
    rows = [["1.1", cell, f"Mövzu {cell}", 20] for cell in cells]
    return one_sheet(tmp_path / "a.csv", [*above, ["Bənd", heading, "Təlimin mövzusu", "Nəfər"], *rows])


@pytest.mark.parametrize("case", WITHOUT_YEAR)
def test_the_year_of_a_title_is_that_of_dates_without_one(tmp_path, case):
    heading, cells, expected = WITHOUT_YEAR[case]
    [sheet] = read(dated(tmp_path, heading, cells, TITLE)).sheets
    assert sheet.rows.problems == [] and months(sheet.rows.values["dates"]) == expected
    assert codes(dated(tmp_path, heading, cells)) != []


@pytest.mark.parametrize(
    "title", ["Təsdiq edilib: 10.01.2026, №45", "10 yanvar 2026-cı il", "2024-2025-ci illər", "Təlimlər"]
)
def test_a_title_of_no_year_or_of_two_says_nothing(tmp_path, title):
    assert set(codes(dated(tmp_path, "Tarix", ["15 yanvar", "3 mart"], [title, "", "", ""]))) == {"date_without_year"}


def test_among_dates_with_a_year_one_without_is_a_mistake(tmp_path):
    assert codes(dated(tmp_path, "Tarix", ["15 yanvar 2024", "3 mart"], TITLE)) == ["date_without_year"]


@pytest.mark.parametrize("language", ["az", "en", "ru"])
def test_the_year_of_a_title_is_said(tmp_path, language):
    path, folder = dated(tmp_path, "Ay", ["Yanvar", "Mart"], TITLE), database(tmp_path)
    line = Language(language).say("the dates name no year; that of the title was taken: {year}", year="2025")
    order = ("check", path, "--agency", "AGY", "--language", language)
    assert line in command(folder, *order).stdout


@pytest.mark.parametrize(
    "periods",
    [("3 ay", "6 ay", "9 ay"), ("I rüb", "I yarımil"), ("Q1", "H1"), ("1 кв", "6 месяцев"), ("Yanvar", "I rüb")],
)
def test_columns_that_contain_others_are_told(tmp_path, periods):
    table = [
        ["2025-ci il üzrə göstəricilər"],
        ["Bənd", "Göstəricinin kodu", "Göstərici", *periods],
        ["1.1", "m", "Müraciətlər", *range(10, 10 * len(periods) + 1, 10)],
    ]
    assert codes(one_sheet(tmp_path / "a.csv", table)) == ["periods_overlap"]
