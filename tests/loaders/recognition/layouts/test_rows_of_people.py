"""A row for each person: exports of forms, answers without numbers, registers of those who came."""

from kpi.figures.asked import asked
from kpi.figures.sources import read_sources
from kpi.warehouse import editions
from tests.helpers.building import command, database, figure_rows, load, values, workbook
from tests.helpers.spreadsheets import one_sheet
from tests.loaders.recognition.layouts.reading import MONTHS, YEARS, codes, read

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
