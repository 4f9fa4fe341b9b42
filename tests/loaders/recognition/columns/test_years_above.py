"""The year of which a title says that its table is; `|` stands between the cells of its row."""

import pytest

from loaders.recognition.columns.above.years_above import year_above, years_of_title
from loaders.spreadsheet.files import Sheet

OF_2025 = [
    "2025-ci ildə keçirilmiş təlimlər",
    "Trainings 2025: staff covered",
    "Обучение за 2025 год",
    "Təlimlər 2025",
    "Təlim iştirakçıları 2025",
    "Təlimlərdə əhatə olunan işçilər, 2025",
    "2025-ci il üzrə göstəricilər",
    "2025-ci il",
    "2025-ci ilin hesabatı",
    "2025 hesabat",
    "Training for 2025",
    "за 2025 год",
    "2025",
    "Yanvar 2025",
    "2025_yanvar",
    "Yanvar-mart 2025",
    "2025-ci ilin yanvar-dekabr ayları üzrə məlumat",
    "2025-ci ilin I rübü",
    "Hesabat dövrü: 01.01.2025-31.12.2025",
    "01 yanvar 2025 - 31 dekabr 2025-ci il",
    "1 yanvar 2025-ci ildən",
    "1 yanvar 2025-ci ildən 31 dekabr 2025-ci ilədək",
    "с 1 января по 31 декабря 2025 года",
    "01.01.2025 | - | 31.12.2025",
    "Hesabat dövrü: | 01.01.2025 | 31.12.2025",
    "1 yanvar - 31 dekabr 2025-ci il",
    "2025-ci il yanvarın 1-dən dekabrın 31-dək",
    "Fəaliyyət Planının 2025-ci il üzrə icrası",
    "2025-ci ildə Milli Fəaliyyət Planının icrası haqqında hesabat",
    "2022-2026-cı illər üçün Planın icrası haqqında 2025-ci il üzrə hesabat",
    "Fəaliyyət Planının icrası haqqında hesabat, 2025-ci il",
    "2025-ci ilin yanvarından iyununadək keçirilmiş təlimlər",
    "Təlimlər (2025-ci il)",
    "Hesabat ili | 2025",
    "Təlimlər | 2025-ci il",
    "Trainings held in 2025",
    "Отчёт о проведённых тренингах в 2025 году",
    "Implementation of the Action Plan: report for 2025",
    "Dövlət Miqrasiya Xidməti, 2025-ci il",
    "Q1 2025 report",
    "Tarix: 01.01.2025-31.12.2025",
    "2025 г.",
    "Отчет за I квартал 2025 года",
    "Report, January-March 2025",
    "2025-ci ilin 9 ayı üzrə",
    "Reporting year: 2025",
    "2025-ci ilde kecirilmis telimler",
    "Tədbirlər haqqında MƏLUMAT (2025)",
]
OF_NO_YEAR = [
    "Milli Fəaliyyət Planının (2022) icrası",
    "Milli Fəaliyyət Planının (2022-ci il) icrası",
    "Qərar № 15, 2020",
    "№ 2026/45",
    "Tel. 012 404 2020",
    "Təlimlər, tel. 2020",
    "Təlimlər haqqında məlumat, 2026-cı il yanvarın 10-dək",
    "Məlumat 2026-cı il yanvarın 10-dək təqdim edilir",
    "Təsdiq edilib: 10.01.2026, №45",
    "10 yanvar 2026-cı il",
    "2024-2025-ci illər",
    "2024 və 2025-ci illər",
    "Təlimlər",
    "Nazirlər Kabinetinin 2020-ci il 5 may tarixli Qərarı",
    "2020-ci il Fəaliyyət Planı",
    "2022-ci il Milli Fəaliyyət Planı",
    "Plan for 2022",
    "План на 2022 год",
    "Decree of 2020",
    "Указ 2020 года",
    "2030-cu ilədək Strategiya",
    "Rəqəmsal 2030",
    "Microsoft Office 2019 təlimləri",
    "Təlimlər: Office 2019",
    "Bakı – 2026",
    "Təsdiq edilib 2026-cı ildə",
    "2022-ci ildə təsdiq edilmiş Planın icrası",
    "2022-ci ildə qəbul edilmiş Milli Planın icrası",
    "до 15 января 2026 года",
    "by 15 January 2026",
    "January 10, 2026",
    "15 dekabr 2024-cü ildən",
    "Hesabat 2026-cı ilin yanvarınadək verilir",
    "Qərar № | 2020",
    "Tel. | 2020",
    "Утверждено 10.01.2026 | 15.01.2026",
    "«10» yanvar 2026-cı il",
    "2022-ci il Tədbirlər Planı",
    "Dövlət Proqramı 2020",
    "Hesabat № 2025",
    "Программа 2022 года",
    "01.07.2024-30.06.2025",
    "Постановление от 2020 года",
    "Hesabat tarixi: 2026",
    "Report date, 2026",
    "2025-ci il dekabrın 31-nə",
    "Sənəd 2025/12",
    "Qerar, 2020",
    "Telefon: (012) 404 2020",
]


@pytest.mark.parametrize("title", OF_2025)
def test_a_title_says_of_which_year_its_table_is(title):
    assert years_of_title(title) == {"2025"}


@pytest.mark.parametrize("title", OF_NO_YEAR)
def test_what_a_year_stands_beside_may_be_something_else(title):
    assert len(years_of_title(title)) != 1


@pytest.mark.parametrize(
    ("name", "above", "year"),
    [
        ("2025", [], "2025"),
        ("Yanvar 2025", [["Təlimlər"]], "2025"),
        ("2024", [["2025-ci il üzrə təlimlər"]], "2025"),
        ("2025", [["Tel. 012 404 2020"]], "2025"),
        ("Vərəq1", [["2024-cü ilin hesabatı"], ["2025-ci ilin hesabatı"]], None),
        ("Vərəq1", [["Hesabat ili", "", 2025]], "2025"),
        ("Vərəq1", [["Qərar №", 2020]], None),
    ],
)
def test_the_year_stands_above_the_headings_or_in_the_sheet_s_name(name, above, year):
    assert year_above(Sheet(name, [*above, ["Bənd", "Tarix"]]), len(above)) == year
