"""Dates as people type them, in three languages: which days each text means, and which are handed back."""

from datetime import date, datetime, time, timedelta

import pytest
from babel.dates import format_date
from hypothesis import given
from hypothesis import strategies as st

from language import LANGUAGES, Language
from loaders.problems.problem import Fault
from loaders.spreadsheet.dates import Span, read_dates, read_year

DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))


def span(starts: str, ends: str = "", precision: str = "day", days: int = 1) -> Span:
    return Span(date.fromisoformat(starts), date.fromisoformat(ends or starts), precision, days)


ONE_DAY = (
    "05.10.2023", "5.10.23", "5.10.2023", "05/10/2023", "05-10-2023", "05. 10. 2023", "2023-10-05", "2023/10/05", "2023.10.05",
    "2023-10-05 00:00:00", "2023-10-05T12:30:11.500", "05.10.2023 14:30", "05.10.2023 г.", "05.10.2023г.", "05.10.2023-cü il",
    "«5» oktyabr 2023-cü il", "“05” октября 2023 г.", "cümə axşamı, 5 oktyabr 2023", "05.10.2023 (cümə axşamı)",
    "четверг, 5 октября 2023", "Thursday, 5 October 2023", "5 oktyabr 2023", "5 OKTYABR 2023-CÜ İL", "5 oktyabr 2023-cü il", "5 oktyabr 2023-cü ildə", "5 oktyabr 2023-cü il tarixdə",
    "05 oktyabr 2023-cü il tarixində", "5 oktyabr, 2023", "2023-cü il 5 oktyabr", "2023-cü ilin 5 oktyabr tarixində", "2023-cü ilin oktyabrın 5-də",
    "5 okt 2023", "5-okt-2023", "05-Oct-23", "5\N{NO-BREAK SPACE}oktyabr\N{NO-BREAK SPACE}2023", "5 oktyabr\n2023-cü il", "5 oktyabr 2023.", "5 oktyabr 2023;",
    "5 октября 2023", "5 октября 2023 г.", "5 октября 2023 года", "5-го октября 2023 года", "5 окт. 2023 г.",
    "5 October 2023", "October 5, 2023", "5th October 2023", "October 5th, 2023", "5th of October 2023", "5 Oct 2023", "Oct. 5, 2023",
    "45204", 45204, 45204.0, 45204.99, date(2023, 10, 5), datetime(2023, 10, 5, 23, 59),
)  # fmt: skip


@pytest.mark.parametrize("cell", ONE_DAY)
def test_one_day(cell):
    assert read_dates(cell) == span("2023-10-05")


def test_the_day_comes_before_the_month_always():
    assert read_dates("05.10.2023") == read_dates("05/10/2023") == span("2023-10-05")
    assert read_dates("10/13/2023") == Fault("impossible_date", {"value": "10.13.2023"})


PERIODS = {
    "26-28 sentyabr 2018-ci il": ("2018-09-26", "2018-09-28"),
    "26-28 sentyabr 2018-ci il tarixlərində": ("2018-09-26", "2018-09-28"),
    "2018-ci ilin 26-28 sentyabr tarixlərində": ("2018-09-26", "2018-09-28"),
    "26–28.09.2018": ("2018-09-26", "2018-09-28"),
    "26-28.09.2018": ("2018-09-26", "2018-09-28"),
    "26.09.2018-28.09.2018": ("2018-09-26", "2018-09-28"),
    "26.09.2018 — 28.09.2018": ("2018-09-26", "2018-09-28"),
    "26.09-28.09.2018": ("2018-09-26", "2018-09-28"),
    "26.09.-28.09.2018": ("2018-09-26", "2018-09-28"),
    "2018-09-26 - 2018-09-28": ("2018-09-26", "2018-09-28"),
    "2018-09-26 10:00 - 2018-09-28 12:00": ("2018-09-26", "2018-09-28"),
    "04.03.2025, saat 15:00": ("2025-03-04", "2025-03-04"),
    "04.03.2025 saat 15.00": ("2025-03-04", "2025-03-04"),
    "04.03.2025 saat 15.00-17.10": ("2025-03-04", "2025-03-04"),
    "4 mart 2025, saat 15:00-17:00": ("2025-03-04", "2025-03-04"),
    "04.03.2025 в 15:00": ("2025-03-04", "2025-03-04"),
    "March 4, 2025, 10:00": ("2025-03-04", "2025-03-04"),
    "04.03.2025 (onlayn)": ("2025-03-04", "2025-03-04"),
    "04.03.2025 15:00 (Онлайн)": ("2025-03-04", "2025-03-04"),
    "September 26–28, 2018": ("2018-09-26", "2018-09-28"),
    "с 26 по 28 сентября 2018 г.": ("2018-09-26", "2018-09-28"),
    "c 26 по 28 сентября 2018": ("2018-09-26", "2018-09-28"),
    "from 26 to 28 September 2018": ("2018-09-26", "2018-09-28"),
    "2018-ci ilin sentyabrın 26-dan 28-dək": ("2018-09-26", "2018-09-28"),
    "15 aprel - 15 oktyabr 2018": ("2018-04-15", "2018-10-15"),
    "2018-ci ilin 15 aprel – 15 oktyabr tarixlərində": ("2018-04-15", "2018-10-15"),
    "15 aprel 2018-ci ildən 15 oktyabr 2018-ci ilədək": ("2018-04-15", "2018-10-15"),
    "2018-ci il 15 apreldən 15 oktyabradək": ("2018-04-15", "2018-10-15"),
    "2018-ci il 15 apreldən 15 oktyabra qədər": ("2018-04-15", "2018-10-15"),
    "15 dekabr 2018 - 15 yanvar 2019": ("2018-12-15", "2019-01-15"),
    "15 dekabr 2018-15 yanvar 2019": ("2018-12-15", "2019-01-15"),
    "15 dekabr 2018-ci il tarixdən - 15 yanvar 2019-cu il tarixədək": ("2018-12-15", "2019-01-15"),
    "с 15 декабря 2018 г. по 15 января 2019 г.": ("2018-12-15", "2019-01-15"),
    "30 May - 2 June 2019": ("2019-05-30", "2019-06-02"),
    "May 30 - June 2, 2019": ("2019-05-30", "2019-06-02"),
}


@pytest.mark.parametrize(("cell", "ends"), PERIODS.items())
def test_a_period_is_one(cell, ends):
    assert read_dates(cell) == span(*ends)


LISTS = {
    "9 noyabr və 7 dekabr 2018": ("2018-11-09", "2018-12-07", 2),
    "9 NOYABR VƏ 7 DEKABR 2018-Cİ İL": ("2018-11-09", "2018-12-07", 2),
    "2018-ci il 9 noyabr və 7 dekabr": ("2018-11-09", "2018-12-07", 2),
    "09.11.2018; 07.12.2018": ("2018-11-09", "2018-12-07", 2),
    "09.11.2018, 07.12.2018": ("2018-11-09", "2018-12-07", 2),
    "09.11.2018\n07.12.2018": ("2018-11-09", "2018-12-07", 2),
    "07.12.2018, 09.11.2018": ("2018-11-09", "2018-12-07", 2),
    "09.11 və 07.12.2018": ("2018-11-09", "2018-12-07", 2),
    "9 ноября и 7 декабря 2018": ("2018-11-09", "2018-12-07", 2),
    "9 and 12 May 2019": ("2019-05-09", "2019-05-12", 2),
    "May 9 and 12, 2019": ("2019-05-09", "2019-05-12", 2),
    "May 9, 2019, May 12, 2019": ("2019-05-09", "2019-05-12", 2),
    "9, 10 və 12 may 2019": ("2019-05-09", "2019-05-12", 3),
    "9, 10, and 12 May 2019": ("2019-05-09", "2019-05-12", 3),
    "30, 31 mart və 2 aprel 2018": ("2018-03-30", "2018-04-02", 3),
    "9, 11-13 may 2019": ("2019-05-09", "2019-05-13", 2),
    "15 dekabr 2018 və 15 yanvar 2019": ("2018-12-15", "2019-01-15", 2),
}


@pytest.mark.parametrize(("cell", "wanted"), LISTS.items())
def test_a_list_counts_its_dates(cell, wanted):
    starts, ends, days = wanted
    assert read_dates(cell) == span(starts, ends, days=days)


MONTHS = {
    **dict.fromkeys((
        "mart 2018", "Mart 2018-ci il", "MART 2018", "2018-ci ilin mart ayı", "2018-ci ilin mart ayında", "2018-ci ilin martında", "martda 2018",
        "2018, mart", "03.2018", "3/2018", "03-2018", "2018-03", "2018.03", "март 2018 г.", "в марте 2018 года", "March 2018", "Mar 2018",
    ), ("2018-03-01", "2018-03-31", 1)),
    "fevral 2020": ("2020-02-01", "2020-02-29", 1),
    "İYUN 2019": ("2019-06-01", "2019-06-30", 1),
    "mart, may və noyabr 2018": ("2018-03-01", "2018-11-30", 3),
    "2018-ci ilin mart, may və noyabr aylarında": ("2018-03-01", "2018-11-30", 3),
    "yanvar-mart 2018": ("2018-01-01", "2018-03-31", 1),
    "01.2018-03.2018": ("2018-01-01", "2018-03-31", 1),
    "с января по март 2018": ("2018-01-01", "2018-03-31", 1),
    "dekabr 2018 - yanvar 2019": ("2018-12-01", "2019-01-31", 1),
    **dict.fromkeys((
        "I rüb 2018", "2018-ci ilin I rübü", "2018-ci ilin birinci rübündə", "1-ci rüb 2018", "Q1 2018", "2018-Q1", "2018 Q1", "1 квартал 2018",
        "1-й квартал 2018 года", "I кв. 2018 г.", "first quarter of 2018",
    ), ("2018-01-01", "2018-03-31", 1)),
    "2018-ci ilin II rübü": ("2018-04-01", "2018-06-30", 1),
    "IV RÜB 2018": ("2018-10-01", "2018-12-31", 1),
    "I yarımil 2018": ("2018-01-01", "2018-06-30", 1),
    "2018-ci ilin II yarımilində": ("2018-07-01", "2018-12-31", 1),
    "второе полугодие 2018 г.": ("2018-07-01", "2018-12-31", 1),
}  # fmt: skip


@pytest.mark.parametrize(("cell", "wanted"), MONTHS.items())
def test_months_keep_their_precision(cell, wanted):
    starts, ends, days = wanted
    assert read_dates(cell) == span(starts, ends, "month", days)


YEARS = (
    2018,
    2018.0,
    "2018",
    "2018.0",
    " 2018 ",
    "2018-ci il",
    "2018-CI İL",
    "2018-ci ildə",
    "2018-ci il ərzində",
    "2018 г.",
    "2018г.",
    "2018 год",
    "за 2018 год",
)


@pytest.mark.parametrize("cell", YEARS)
def test_years_keep_their_precision(cell):
    assert read_dates(cell) == span("2018-01-01", "2018-12-31", "year")
    assert read_year(cell) == 2018


@pytest.mark.parametrize("cell", ["", " ", "-", "–", "…", "yoxdur", "нет данных", "n/a"])
def test_missing(cell):
    assert read_dates(cell) is None
    assert read_year(cell) is None


FAULTS = {
    "date_without_year": ("5 oktyabr", "05.10", "26-28 sentyabr", "oktyabr", "I rüb", "5 октября", "9 noyabr 2018, 7 dekabr"),
    "period_backwards": (
        "28-26 sentyabr 2018", "28.09.2018-26.09.2018", "mart-yanvar 2018", "15 dekabr - 15 yanvar 2019",
        # The year may not be December's.
        "15 dekabr və 15 yanvar 2019", "2018-ci il 15 dekabr - 15 yanvar",
    ),
    "not_a_date": (
        "sentyabr ayının sonu", "tezliklə", "5 oktyabr 2023, 40 nəfər", "5", "5, 6", "123", "abc 2018", "9 ay, 2018-2019", "5 gün may 2018", "5 il mart 2018",
        # open ends
        "с 1 мая 2020", "до 1 мая 2020", "15 apreldən 2018", "15 oktyabr 2018-ci ilədək", "5 may 2018 -", "- 5 may 2018", "5 may 2018 və", "и 5 мая 2018",
        # more than one reading: the century, short ISO, a day or a year, AM/PM, a footnote
        "5.10.98", "05-10-23", "Oct-23", "10/5/2023 12:00:00 AM", "05.10.2023²",
        # days, months and years in one cell; several years
        "5 may, iyun 2018", "2017, may 2018", "2016-2018", "2018 və 2019", "1-5-9 may 2018", "31 mart; 2018", "5 may 7 may 2018",
        # outside 1990 to 2100, and what only looks like a date
        "1989", "2101", "05.10.1989", "1.1.2101", "05.10.0023", "13.2018", "2018-13", "10.45", "05.10.20235", "٠٥.١٠.٢٠٢٣", "V rüb 2018", "III yarımil 2018",
        "12345", "99999", "5." * 1000,
    ),
}  # fmt: skip


@pytest.mark.parametrize(("cell", "code"), [(cell, code) for code, cells in FAULTS.items() for cell in cells])
def test_what_is_no_date_is_never_guessed(cell, code):
    assert read_dates(cell) == Fault(code)


@pytest.mark.parametrize(("cell", "day"), [
    ("31.02.2024", "31.02.2024"), ("30 fevral 2018", "30.02.2018"), ("2023-02-29", "29.02.2023"), ("00.10.2023", "00.10.2023"),
    ("28-31 sentyabr 2018", "31.09.2018"), ("09.11.2018; 31.11.2018", "31.11.2018"), ("1,\n31.06.2018", "31.06.2018"),
])  # fmt: skip
def test_an_impossible_day_is_named(cell, day):
    assert read_dates(cell) == Fault("impossible_date", {"value": day})


@pytest.mark.parametrize("cell", [
    True, False, float("nan"), float("inf"), 10.2, 5, 2018.5, 1989, 2101, 19_999, 80_001, -45204, 10**400, time(10, 30), timedelta(days=1),
    date(1900, 1, 5), datetime(1899, 12, 31, 10, 30),
])  # fmt: skip
def test_cells_that_are_no_dates(cell):
    assert read_dates(cell) == Fault("not_a_date")
    assert read_year(cell) == Fault("not_a_year")


@pytest.mark.parametrize(
    "cell", ["05.10.2018", "mart 2018", "2016-2018", "18", "abc", 43101, date(2018, 1, 1), "I rüb 2018", "5 oktyabr"]
)
def test_only_a_year_is_a_year(cell):
    assert read_year(cell) == Fault("not_a_year")


# --- round trips ------------------------------------------------------------------------------

NUMERIC = (
    "{0:%d.%m.%Y}",
    "{0.day}.{0.month}.{0.year}",
    "{0:%d/%m/%Y}",
    "{0:%d-%m-%Y}",
    "{0:%Y-%m-%d}",
    "{0:%Y-%m-%d %H:%M:%S}",
    "{0:%Y/%m/%d}",
)
WORDED = {
    "az": ("d MMMM y", "d MMM y", "d MMMM y-'ci' 'il'", "y-'cü' 'il' d MMMM", "d MMMM, y", "d-MMMM-y"),
    "en": ("d MMMM y", "d MMM y", "MMMM d, y", "MMM d, y", "d-MMM-y"),
    "ru": ("d MMMM y", "d MMM y", "d MMMM y 'г'.", "d MMMM y 'года'"),
}


@given(st.datetimes(datetime(1990, 1, 1), datetime(2100, 12, 31)), st.sampled_from(NUMERIC))
def test_days_in_digits_come_back(moment, form):
    day = moment.date()
    assert read_dates(form.format(moment)) == Span(day, day, "day", 1)


@given(
    DAYS,
    st.sampled_from([(code, form) for code, forms in WORDED.items() for form in forms]),
    st.sampled_from([str, str.upper, str.title]),
)
def test_days_in_words_come_back(day, form, case):
    code, pattern = form
    assert read_dates(case(format_date(day, pattern, locale=code))) == Span(day, day, "day", 1)


@given(DAYS, st.sampled_from(list(LANGUAGES)))
def test_what_the_dashboard_writes_can_be_typed(day, code):
    assert read_dates(Language(code).date(day)) == Span(day, day, "day", 1)


@given(st.integers(1990, 2100), st.integers(1, 12), st.sampled_from(list(LANGUAGES)))
def test_months_come_back(year, month, code):
    found = read_dates(f"{Language(code).month(month)} {year}")
    following = date(year + month // 12, month % 12 + 1, 1)
    assert found == Span(date(year, month, 1), following - timedelta(days=1), "month", 1)


@given(DAYS, DAYS, st.sampled_from(["-", " - ", " – ", "—", " – \n"]), st.sampled_from(["%d.%m.%Y", "%d/%m/%Y"]))
def test_periods_come_back(one, other, dash, form):
    first, last = sorted((one, other))
    assert read_dates(first.strftime(form) + dash + last.strftime(form)) == Span(first, last, "day", 1)
    if first != last:
        assert read_dates(last.strftime(form) + dash + first.strftime(form)) == Fault("period_backwards")


@given(st.lists(DAYS, min_size=1, max_size=6, unique=True), st.sampled_from([", ", "; ", " və ", " и ", "\n", ","]))
def test_lists_come_back(days, mark):
    assert read_dates(mark.join(f"{day:%d.%m.%Y}" for day in days)) == Span(min(days), max(days), "day", len(days))


@given(DAYS, st.floats(0, 0.999), st.booleans())
def test_serials_come_back(day, time_of_day, epoch_1904):
    serial = (day - (date(1904, 1, 1) if epoch_1904 else date(1899, 12, 30))).days
    wanted = Span(day, day, "day", 1)
    assert read_dates(serial, epoch_1904) == wanted if serial >= 20_000 else read_dates(serial, epoch_1904) != wanted
    if serial >= 20_000:
        assert read_dates(serial + time_of_day, epoch_1904) == read_dates(str(serial), epoch_1904) == wanted


WORDS = [
    "5", "28", "31", "2018", "09.11.2018", "2018-03", "05.10", "mart", "oktyabrda", "сентября", "May", "-ci il", "ildən", "ilədək", "rüb", "I", "Q1", "yarımil",
    "və", ",", ";", "-", "–", "с", "по", "from", "to", "dək", "-dən", " ", " ", " ", "\n", ".", "10:30", "ayı", "г.",
]  # fmt: skip


@given(st.one_of(st.text(), st.lists(st.sampled_from(WORDS), max_size=12).map("".join)))
def test_any_text_is_dates_a_problem_or_missing(text):
    found = read_dates(text)
    if isinstance(found, Span):
        assert date(1990, 1, 1) <= found.starts <= found.ends <= date(2100, 12, 31)
        assert found.days >= 1
        assert found.precision in ("day", "month", "year")
    else:
        assert found is None or isinstance(found, Fault)


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("2025-03-14T10:05:33.123+04:00", date(2025, 3, 14)),
        ("2025-03-15T10:05:33Z", date(2025, 3, 15)),
        ("2023-10-05T22:00:00Z", date(2023, 10, 6)),  # in Baku it is the next day
        ("2025-03-14T23:30:00+08:00", date(2025, 3, 14)),
        ("2025/03/01 10:30:12 AM GMT+4", date(2025, 3, 1)),
        ("2025/03/01 11:30:12 PM GMT+4", date(2025, 3, 1)),
        ("2025-03-14 10:05+0400", date(2025, 3, 14)),
        ("2025-03-17T10:05:33", date(2025, 3, 17)),
    ],
)
def test_a_moment_of_a_time_zone_is_the_day_that_it_was_where_the_agency_is(cell, day):
    span = read_dates(cell)
    assert (span.starts, span.ends, span.precision) == (day, day, "day")


@pytest.mark.parametrize("cell", ["2025-02-30T10:05:33Z", "2025-13-01T10:05:33+04:00", "2025-03-01T25:00:00Z"])
def test_a_moment_that_there_is_not_is_named(cell):
    assert read_dates(cell).code == "impossible_date"


NINE_MONTHS = (
    "2018-ci ilin 9 ayı",
    "2018-ci ilin ilk 9 ayı ərzində",
    "9 ay 2018",
    "9 aylıq 2018",
    "9 месяцев 2018 года",
)


@pytest.mark.parametrize("cell", [*NINE_MONTHS, "first 9 months of 2018"])
def test_so_many_months_of_a_year_are_its_first(cell):
    assert read_dates(cell) == span("2018-01-01", "2018-09-30", "month")
