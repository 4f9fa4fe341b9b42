"""The made-up agency's polls, yearly values and narratives: rows as dicts by column name.

`day` is no column: the day by which a row's facts have happened (a month's or year's first day for those).
"""

import random
from collections.abc import Iterator
from datetime import date

from data.demo.activities import LAST_DAY, YEARS, months
from data.demo.plans import clauses_of

# Code, the wording in each plan, duty, answers with their shares in 2016 and 2026, n in 2016 and 2026, years left out.
_QUESTIONS = (
    (
        "M1",
        ("Xidmətdən razısınızmı?", "Xidmətdən razısınızmı?"),
        "poll",
        (("Bəli", 52, 71), ("Qismən", 21, 16), ("Xeyr", 15, 7), ("Müraciət etməmişəm", 12, 6)),
        (310, 1450),
        (),
    ),
    (
        "M2",
        ("Müraciətinizə vaxtında baxılıbmı?", "Müraciətinizə vaxtında baxılıbmı?"),
        "poll",
        (("Bəli", 48, 74), ("Qismən", 27, 17), ("Xeyr", 25, 9)),
        (240, 1180),
        (2018,),
    ),
    (
        "M3",
        ("İşçilərin davranışını necə qiymətləndirirsiniz?", "İşçilərimizin davranışına necə qiymət verirsiniz?"),
        "quality",
        (("Yaxşı", 57, 78), ("Kafi", 28, 17), ("Pis", 15, 5)),
        (9, 860),
        (),
    ),
)
# A sample that was drawn, every other year.
_SAMPLE = (
    "T1",
    "Son bir ildə elektron xidmətdən istifadə etmisinizmi?",
    "e-services",
    (2017, 2019, 2021, 2023, 2025),
    (24, 33, 41, 52, 58),
    1000,
)

# Code, Russian name and unit, duty, then one value a year from 2016 (None: not reported); 2026 runs and is left out.
_YEARLY = (
    (
        "mobile-users",
        "Пользователи мобильного приложения",
        "тыс. чел.",
        "e-services",
        (None, None, None, 4.2, 8.6, 12.9, 17.5, 22.8, 28.4, 34.1),
    ),
    (
        "site-visits",
        "Посещения сайта",
        "тыс.",
        "website",
        (210, 245, 262, 301, 398, "около 420", 431, 455, "около 480", 512),
    ),
    ("recommendations-accepted", "Принятые предложения", "ед.", "council", (1, 2, 2, 3, 1, 3, 4, 4, 6, 7)),
    ("projects-supported", "Поддержанные проекты", "ед.", "projects", (2, 3, 3, 4, 0, 2, 4, 5, 5, 7)),
    (
        "trained-share",
        "Доля обученных сотрудников",
        "%",
        "staff",
        (34.5, 39.2, 45.8, 51.4, 43.7, 49.9, 57.3, 64.1, 70.6, 76.2),
    ),
    (
        "training-budget",
        "Расходы на обучение",
        "тыс. манатов",
        "staff",
        (86.4, 92.1, 104.5, 118, 61.3, 88.7, 120.2, 139.6, 151.8, 163),
    ),
    ("ethics-violations", "Случаи нарушения правил этики", "ед.", "ethics", (10, 9, 9, 7, 4, 5, 3, 2, 0, 1)),
    (
        "open-tender-share",
        "Доля открытых тендеров",
        "%",
        "procurement",
        (44.1, 47.6, 52.3, 58.8, 60.2, 64.9, 70.4, 75.5, 81.3, 84),
    ),
    ("tenders", "Проведённые тендеры", "ед.", "procurement", (18, 21, 24, 26, 15, 22, 25, 29, 31, 30)),
    # From 2021 by a new method: lower at first, and not to be read on across the two plans without a break.
    (
        "service-index",
        "Индекс качества услуг",
        "%",
        "quality",
        (59.8, 62.4, 65.1, 68.98, 67.2, 61.5, 65.7, 69.9, 73.4, 76.8),
    ),
    ("complaints-upheld", "Обоснованные жалобы", "ед.", "quality", (13, 12, 10, 9, 6, 7, 0, 4, 3, 2)),
    ("agreements", "Заключённые соглашения", "ед.", "international", (1, 0, 2, 1, 0, 1, 2, 1, 2, 1)),
    ("data-sets", "Опубликованные наборы данных", "ед.", "open-data", (None, None, None, None, None, 6, 9, 12, 10, 13)),
)

# Known at the end of every quarter: code, Russian name and unit, duty, values at the ends of 2015 to 2026.
_QUARTERLY = (
    (
        "e-services",
        "Электронные услуги на портале",
        "ед.",
        "e-services",
        (22, 27, 31, 36, 42, 48, 54, 61, 68, 75, 82, 88),
    ),
    (
        "online-share",
        "Доля онлайн-заявлений",
        "%",
        "e-services",
        (16, 19.5, 23.1, 27.8, 31.4, 39.2, 45.6, 50.3, 56.7, 62.1, 67.4, 72),
    ),
    (
        "answer-days",
        "Средний срок ответа на обращение",
        "дней",
        "appeals",
        (23, 21.4, 20.2, 18.1, 15.9, 17.3, 14.8, 13, 11.7, 10.2, 9.4, 8.6),
    ),
)

# Counted every month: code, Russian name and unit, duty, a month's value in each year from 2016.
_MONTHLY = (
    (
        "appeals-received",
        "Поступившие обращения",
        "ед.",
        "appeals",
        (140, 155, 168, 181, 122, 150, 176, 190, 204, 215, 224),
    ),
    (
        "appeals-late",
        "Обращения, рассмотренные с опозданием",
        "ед.",
        "appeals",
        (11, 10, 8.5, 7, 9, 6, 4.5, 3, 2, 1.2, 0.8),
    ),
)

STATUS_WORDS = {
    "complete": "İl üzrə nəzərdə tutulmuş işlər tamamlanıb.",
    "substantial": "İşlərin əsas hissəsi görülüb, qalanı növbəti ildə davam etdiriləcək.",
    "limited": "İşlərin yalnız bir hissəsi görülüb.",
    "not_started": "Hazırlıq aparılıb, icraya hələ başlanmayıb.",
}
# What was done for a duty, and its statuses from 2016; a dash: no narrative in that year.
NARRATIVES = {
    "e-services": ("Portala yeni elektron xidmətlər əlavə edilib.", "llssssscscs"),
    "awareness": ("Regionlarda elektron xidmətlər barədə görüşlər keçirilib.", "lssclsssccs"),
    "social": ("Rəsmi hesablarda mütəmadi paylaşımlar edilib.", "sscscssccc-"),
    "website": ("İnternet səhifəsi yenilənib, xəbərlər üç dildə yerləşdirilib.", "lsscs------"),
    "council": ("İctimai Şuranın üzvləri ilə görüşlər keçirilib.", "llsslssscc-"),
    "projects": ("Vətəndaş cəmiyyəti layihələrinə dəstək verilib.", "nlslnlsssc-"),
    "consultations": ("Qanun layihələri QHT-lərlə müzakirə olunub.", "-----lssscs"),
    "staff": ("İşçilər üçün peşə təlimləri keçirilib.", "ssscllsccss"),
    "ethics": ("Etik davranış üzrə təlimlər keçirilib.", "lssslsssccs"),
    "regions": ("Regional mərkəzlərdə təlimlər təşkil edilib.", "lss-llsssc-"),
    "procurement": ("Satınalma elanları portalda yerləşdirilib.", "sscccsccccs"),
    "appeals": ("Müraciətlərə baxılma müddəti izlənilib.", "llsslsssccs"),
    "poll": ("İnternet səhifəsində illik sorğu keçirilib.", "ccccccccccc"),
    "quality": ("Xidmət keyfiyyəti qiymətləndirilib.", "lssssllssc-"),
    "international": ("Beynəlxalq tədbirlərdə iştirak edilib.", "lssclnsssc-"),
    "print": ("Bukletlər xidmət mərkəzlərində paylanılıb.", "sccsl------"),
    "open-data": ("Yeni məlumat topluları dərc edilib.", "-----nlsss-"),
}
STATUSES = {word[0]: word for word in STATUS_WORDS}


def surveys(seed: int) -> Iterator[dict]:
    """The yearly web poll with its counts, one row an answer; and the drawn sample of every other year."""
    chance = random.Random(f"{seed} surveys")
    for year in YEARS:
        for code, wordings, duty, answers, (first_n, last_n), skipped in _QUESTIONS:
            if year in skipped:
                continue
            n = round((first_n + (last_n - first_n) * (year - 2016) / 10) * (0.6 if year == 2020 else 1))
            shares = [first + (last - first) * (year - 2016) / 10 + chance.uniform(-2, 2) for _, first, last in answers]
            counts = [round(n * share / sum(shares)) for share in shares]
            for (answer, _, _), count in zip(answers, counts, strict=True):
                yield {
                    "day": date(year, 10, 25),
                    "dates": f"1-25 oktyabr {year}",
                    "clauses": clauses_of(year, duty),
                    "code": code,
                    "question": wordings[year > 2020],
                    "answer": answer,
                    "count": count,
                    "base": sum(counts),
                    "self_selected": "bəli",
                }
    code, question, duty, years, yes, n = _SAMPLE
    for year, share in zip(years, yes, strict=True):
        for answer, count in (("Bəli", n * share // 100), ("Xeyr", n - n * share // 100)):
            yield {
                "day": date(year, 3, 1),
                "dates": f"mart {year}",
                "clauses": clauses_of(year, duty),
                "code": code,
                "question": question,
                "answer": answer,
                "count": count,
                "base": n,
                "self_selected": "xeyr",
            }


def indicators(seed: int) -> Iterator[dict]:
    """Yearly, quarterly and monthly values, year by year."""
    chance = random.Random(f"{seed} indicators")
    for year in YEARS:
        for code, title, unit, duty, values in _YEARLY:
            value = values[year - 2016] if year < LAST_DAY.year else None
            if value is not None:
                yield _value(date(year, 1, 1), year, code, title, unit, duty, value)
        for code, title, unit, duty, ends in _QUARTERLY:
            before, after = ends[year - 2016], ends[year - 2015]
            for quarter, (month, day) in enumerate(((3, 31), (6, 30), (9, 30), (12, 31)), 1):
                if date(year, month, day) <= LAST_DAY:
                    value = before + (after - before) * quarter / 4
                    yield _value(
                        date(year, month, day),
                        date(year, month, day),
                        code,
                        title,
                        unit,
                        duty,
                        round(value, 1) if unit != "ед." else round(value),
                    )
        for month in months(year):
            for code, title, unit, duty, usual in _MONTHLY:
                yield _value(
                    date(year, month, 1),
                    f"{month:02}.{year}",
                    code,
                    title,
                    unit,
                    duty,
                    round(usual[year - 2016] * chance.uniform(0.6, 1.4)),
                )


def _value(known: date, dates, code: str, title: str, unit: str, duty: str, value) -> dict:
    return {
        "day": known,
        "dates": dates,
        "clauses": clauses_of(known.year, duty),
        "code": code,
        "title": title,
        "unit": unit,
        "value": value,
    }


def narratives() -> Iterator[dict]:
    """What was done, by clause and year, with the analyst's status for most of them."""
    for year in YEARS:
        for duty, (done, statuses) in NARRATIVES.items():
            status = STATUSES.get(statuses[year - 2016])
            if status:
                yield {
                    "clause": clauses_of(year, duty),
                    "year": year,
                    "status": status,
                    "narrative": f"{done} {STATUS_WORDS[status]}",
                    "evidence": f"https://example.org/{duty}/{year}" if status == "complete" else None,
                }
