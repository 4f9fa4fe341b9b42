"""The made-up agency's trainings, events and outreach: rows as dicts by column name.

`day` is no column: the day by which a row's facts have happened (a month's first day for a month).
"""

import calendar
import random
from collections.abc import Iterator
from datetime import date, timedelta

from data.demo.plans import clauses_of

YEARS = range(2016, 2027)
LAST_DAY = date(2026, 10, 31)
PAUSED = 2019  # the year in which no training was held in the regions: a gap, not a zero

# How busy each year was, 2019 being 1; 2020 is the dip.
_PACE = dict(zip(YEARS, (0.70, 0.80, 0.90, 1.0, 0.45, 0.75, 0.95, 1.1, 1.2, 1.3, 1.35), strict=True))

_REGIONS = (
    "Bakı",
    "Gəncə",
    "Sumqayıt",
    "Lənkəran",
    "Şəki",
    "Mingəçevir",
    "Quba",
    "Şirvan",
    "Yevlax",
    "Xaçmaz",
    "Zaqatala",
    "Masallı",
    "Bərdə",
    "Şamaxı",
    "İsmayıllı",
    "Qəbələ",
    "Ağcabədi",
    "Göyçay",
    "Kürdəmir",
    "Salyan",
    "Sabirabad",
    "Cəlilabad",
    "Astara",
    "Naxçıvan",
)
_REGION_WEIGHTS = (9, 6, 5, 4, 4, 3, 3, 2, 2, 2, 2, 2, *([1] * 12))

# Topic, duties, audience, trainings in a year of pace 1, heads at one of them.
_TOPICS = (
    ("Müraciətlərə baxılması qaydaları", ("staff", "appeals"), "Müraciətlər üzrə işçilər", 16, 24),
    ("Vətəndaşlara xidmət mədəniyyəti", ("staff",), "Qəbul şöbələrinin işçiləri", 24, 22),
    ("Məlumatların mühafizəsi", ("staff",), "Bütün işçilər", 14, 30),
    ("Açıq hökumət prinsipləri", ("staff", "ethics"), "Yeni işçilər", 12, 18),
    ("Etik davranış qaydaları", ("ethics",), "Bütün işçilər", 18, 20),
    ("Maraqların toqquşması", ("ethics",), "Rəhbər işçilər", 10, 14),
    ("Korrupsiya risklərinin qiymətləndirilməsi", ("ethics",), "Rəhbər işçilər", 8, 12),
    ("Elektron xidmətlərdən istifadə", ("regions", "awareness"), "Vətəndaşlar", 26, 35),
    ("Hüquqi maarifləndirmə", ("regions",), "Bələdiyyə işçiləri", 22, 28),
)

# Kind of event, titles, duties, events in a year of pace 1, heads, whether it goes to the regions.
_KINDS = (
    (
        "Maarifləndirmə",
        ("Elektron xidmətlər barədə görüş", "Universitetdə görüş", "Kənd sakinləri ilə görüş"),
        ("awareness",),
        78,
        45,
        True,
    ),
    ("Açıq qapı günü", ("Açıq qapı günü", "Xidmət mərkəzinə tanışlıq səfəri"), ("awareness",), 24, 60, True),
    ("Səyyar qəbul", ("Səyyar qəbul", "Rayon sakinləri üçün səyyar qəbul"), ("appeals",), 46, 38, True),
    (
        "Layihə təqdimatı",
        ("QHT layihəsinin təqdimatı", "Layihə nəticələrinin müzakirəsi"),
        ("projects", "awareness"),
        9,
        40,
        False,
    ),
    (
        "Dəyirmi masa",
        ("QHT-lərlə dəyirmi masa", "Qanun layihəsinin ictimai müzakirəsi"),
        ("consultations",),
        10,
        25,
        False,
    ),
    ("İctimai Şura ilə görüş", ("İctimai Şura ilə görüş",), ("council",), 4, 15, False),
    ("Birgə iclas", ("İctimai Şura və QHT-lərlə birgə iclas",), ("council", "consultations"), 2, 30, False),
    (
        "Beynəlxalq tədbir",
        ("Beynəlxalq konfransda iştirak", "Xarici nümayəndə heyəti ilə görüş"),
        ("international",),
        4,
        8,
        False,
    ),
)

# Channel, material, duties, items in a month of pace 1, first and last year.
_SERIES = (
    ("Facebook", "Paylaşım", ("social",), 28, 2016, 2026),
    ("Twitter", "Paylaşım", ("social",), 22, 2016, 2023),
    ("Instagram", "Paylaşım", ("social",), 18, 2018, 2026),
    ("Telegram", "Paylaşım", ("social",), 15, 2021, 2026),
    ("YouTube", "Video", ("social",), 3, 2016, 2026),
    ("Facebook", "Video", ("social",), 5, 2017, 2026),
    ("İnternet səhifəsi", "Xəbər", ("website",), 20, 2016, 2026),
    ("İnternet səhifəsi", "Elan", ("website",), 6, 2016, 2026),
    ("İnternet səhifəsi", "İnfoqrafika", ("website", "awareness"), 3, 2017, 2026),
    ("Televiziya", "Reportaj", ("awareness",), 4, 2016, 2026),
    ("Televiziya", "Müsahibə", ("awareness",), 2, 2016, 2026),
    ("Radio", "Veriliş", ("awareness",), 4, 2016, 2026),
    ("Qəzet", "Məqalə", ("awareness", "website"), 5, 2016, 2026),
    ("Satınalma portalı", "Elan", ("procurement",), 7, 2016, 2026),
    ("İctimai nəqliyyat", "Elan lövhəsi", ("awareness",), 2, 2018, 2026),
    ("Xidmət mərkəzləri", "Buklet", ("print",), 900, 2016, 2020),
    ("Kitabxanalar", "Buklet", ("print",), 250, 2016, 2020),
    ("Açıq məlumat portalı", "Bildiriş", ("open-data",), 3, 2021, 2026),
)

# Counts that were not exact, by year: the first rows of their duty carry them, the rest are whole numbers.
_LOOSE_TRAININGS = {
    2017: ("staff", "təxminən {heads}"),
    2022: ("regions", "{heads} nəfərdən çox"),
    2024: ("ethics", "ən azı {heads}"),
}
_LOOSE_EVENTS = {
    2018: ("awareness", "more than {heads}"),
    2021: ("appeals", "about {heads}"),
    2023: ("awareness", "at least {heads}"),
    2025: ("projects", "-"),
}


def trainings(seed: int) -> Iterator[dict]:
    """Every training in the order of its day, with an ID of its own."""
    chance = random.Random(f"{seed} trainings")
    for year in YEARS:
        rows = []
        for topic, duties, audience, base, heads in _TOPICS:
            if year == PAUSED and "regions" in duties:
                continue
            for _ in range(_times(chance, base, year)):
                region = _region(chance) if "regions" in duties else "Bakı"
                rows.append(
                    {
                        "day": _working_day(chance, year),
                        "clauses": clauses_of(year, *duties),
                        "topic": topic,
                        "audience": audience,
                        "region": region,
                        "place": "Regional mərkəz" if region != "Bakı" else "Tədris mərkəzi",
                        "count": 1,
                        "participants": _heads(chance, heads, year),
                        "duty": duties[0],
                    }
                )
        _on_two_days(chance, rows)
        yield from _finished(rows, "T", year, _LOOSE_TRAININGS)


def events(seed: int) -> Iterator[dict]:
    """Every event in the order of its day, with an ID of its own."""
    chance = random.Random(f"{seed} events")
    for year in YEARS:
        rows = []
        for topic, titles, duties, base, heads, travels in _KINDS:
            for _ in range(_times(chance, base, year)):
                rows.append(
                    {
                        "day": _working_day(chance, year),
                        "clauses": clauses_of(year, *duties),
                        "title": chance.choice(titles),
                        "topic": topic,
                        "region": _region(chance) if travels else "Bakı",
                        "count": 1,
                        "participants": _heads(chance, heads, year),
                        "duty": duties[0],
                    }
                )
        yield from _finished(rows, "E", year, _LOOSE_EVENTS)


def outreach(seed: int) -> Iterator[dict]:
    """One row a month, channel and material; the zeros of spring 2020 are real ones."""
    chance = random.Random(f"{seed} outreach")
    for year in YEARS:
        for month in months(year):
            for channel, material, duties, base, first, last in _SERIES:
                if not first <= year <= last:
                    continue
                quiet = year == 2020 and month in (4, 5) and material in ("Video", "Müsahibə", "Elan lövhəsi", "Buklet")
                yield {
                    "day": date(year, month, 1),
                    "dates": f"{month:02}.{year}",
                    "clauses": clauses_of(year, *duties),
                    "channel": channel,
                    "material": material,
                    "count": 0 if quiet else round(base * _PACE[year] * chance.uniform(0.7, 1.3)),
                }


def months(year: int) -> range:
    """The months of that year that the agency's files reach."""
    return range(1, (LAST_DAY.month if year == LAST_DAY.year else 12) + 1)


def _times(chance: random.Random, base: int, year: int) -> int:
    share = LAST_DAY.timetuple().tm_yday / 365 if year == LAST_DAY.year else 1
    return max(1, round(base * _PACE[year] * share * chance.uniform(0.9, 1.1)))


def _heads(chance: random.Random, usual: int, year: int) -> int:
    return max(3, round(usual * (0.7 if year in (2020, 2021) else 1) * chance.uniform(0.6, 1.4)))


def _region(chance: random.Random) -> str:
    return chance.choices(_REGIONS, _REGION_WEIGHTS)[0]


def _working_day(chance: random.Random, year: int) -> date:
    first = date(year, 1, 8)
    last = min(date(year, 12, 28), LAST_DAY - timedelta(days=1))
    day = first + timedelta(days=chance.randrange((last - first).days))
    return day - timedelta(days=max(0, day.weekday() - calendar.FRIDAY))


def _on_two_days(chance: random.Random, rows: list[dict]) -> None:
    """Some trainings were held twice and their heads counted once: `12 mart və 9 aprel 2018`."""
    for row in rows:
        day = row["day"]
        if day.month < 10 and chance.random() < 0.03:
            second = day + timedelta(days=28)
            row["dates"] = f"{day.day} {_MONTHS[day.month]} və {second.day} {_MONTHS[second.month]} {day.year}"
            row["count"], row["day"] = None, second


_MONTHS = (
    "",
    "yanvar",
    "fevral",
    "mart",
    "aprel",
    "may",
    "iyun",
    "iyul",
    "avqust",
    "sentyabr",
    "oktyabr",
    "noyabr",
    "dekabr",
)


def _finished(rows: list[dict], letter: str, year: int, loose: dict) -> Iterator[dict]:
    rows.sort(key=lambda row: row["day"])
    duty, words = loose.get(year, ("", ""))
    left = 2
    for number, row in enumerate(rows, 1):
        if row["duty"] == duty and left:
            row["participants"] = words.format(heads=row["participants"] // 10 * 10)
            left -= 1
        yield {"id": f"{letter}-{year}-{number:03}", "dates": row["day"], **row}
