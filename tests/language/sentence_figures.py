"""Figures that sentences are written of: one of each kind."""

from datetime import date

from kpi.rules.figure_row import FigureRow
from tests.helpers import figures

_FIGURE = {
    "agency": "DMX",
    "plan": "P",
    "series_plan": "P",
    "clause": "10.2",
    "series_clause": "10.2",
    "dataset": "trainings",
    "automatic": "trainings.participants",
    "automatic_name": "Training participants (repeat attendance included)",
    "indicator": "trainings.participants",
    "name_az": "İştirakçıların sayı",
    "name_en": "Participants",
    "name_ru": "Число участников",
    "unit": "person",
    "direction": "more",
    "accumulation": "within_year",
    "year": 2023,
    "value": 218.0,
    "qualifier": "exact",
    "rows": 10,
    "newest": date(2023, 10, 5),
    "cut": date(2023, 10, 31),
    "comparability": "year_before",
    "compared_plan": "P",
    "compared_clause": "10.2",
    "compared_year": 2022,
    "compared_value": 156.0,
    "compared_qualifier": "exact",
    "compared_from": None,
    "compared_through": None,
    "change": 62.0,
    "change_percent": 39.7435897436,
    "change_qualifier": "exact",
    "small_base": False,
    "within_margin": None,
}


_RUNNING = {
    "year": 2026,
    "complete": False,
    "cut": date(2026, 11, 22),
    "comparability": "same_days",
    "compared_year": 2025,
    "compared_from": date(2025, 1, 1),
    "compared_through": date(2025, 11, 22),
}


_NOT_COMPARED = {
    "compared_year": None,
    "compared_value": None,
    "compared_qualifier": None,
    "compared_from": None,
    "compared_through": None,
    "compared_plan": None,
    "compared_clause": None,
    "change": None,
    "change_percent": None,
    "change_qualifier": None,
}


NOT_COMPARED = (
    "first",
    "no_year_before",
    "no_same_days",
    "undated",
    "incomplete_before",
    "straddles",
    "days_differ",
    "units_differ",
    "counts_anew",
    "clauses_differ",
    "samples_differ",
    "answers_differ",
    "small_sample",
)


def row(**changed) -> FigureRow:
    """A figure with its change worked out, unless it is given. compared: the earlier value."""
    made = _FIGURE | (_RUNNING if changed.get("running") else {}) | changed
    made.pop("running", None)
    compared = made.pop("compared", None)
    if made["comparability"] in NOT_COMPARED:
        return figures.figure(**made | _NOT_COMPARED)
    if compared is not None:
        made["compared_value"] = compared
        made["change"] = round(made["value"] - compared, 10)
        has_none = compared <= 0 or made["unit"] in ("%", "yer")
        made["change_percent"] = None if has_none else 100 * made["change"] / abs(compared)
        made["small_base"] = abs(compared) < 10 and made["unit"] != "yer"
    if made["change_qualifier"] == "unknown":
        made |= {"change": None, "change_percent": None}
    return figures.figure(**made)


def named(
    az: str,
    en: str,
    ru: str,
    units: tuple[str, str, str] = ("nəfər", "person|people", "человек|человека|человек"),
    **more,
) -> dict:
    names = dict(
        zip(("name_az", "name_en", "name_ru", "unit_az", "unit_en", "unit_ru"), (az, en, ru, *units), strict=True)
    )
    return names | {"unit": units[0]} | more


SERVICES = named(
    "Portaldakı elektron xidmətlər",
    "E-services on the portal",
    "Электронные услуги на портале",
    ("xidmət", "service|services", "услуга|услуги|услуг"),
    accumulation="latest",
    dataset="indicators",
    automatic="indicators.value",
)


BREACHES = named(
    "Etik davranış qaydalarının pozulması halları",
    "Breaches of the rules of conduct",
    "Случаи нарушения правил этики",
    ("hal", "case|cases", "случай|случая|случаев"),
    direction="less",
)


DAYS = named(
    "Müraciətə cavabın orta müddəti",
    "Average time to answer an appeal",
    "Средний срок ответа на обращение",
    ("iş günü", "working day|working days", "рабочий день|рабочих дня|рабочих дней|рабочего дня"),
    accumulation="latest",
    dataset="indicators",
    direction="less",
)


VISITS = named(
    "İnternet səhifəsinə baxışlar",
    "Visits to the website",
    "Посещения сайта",
    ("min baxış", "thousand visits", "тыс. посещений"),
    dataset="indicators",
)


POSTS = named(
    "“Facebook”da paylaşımlar",
    "Posts on “Facebook”",
    "Публикации в “Facebook”",
    ("paylaşım", "post|posts", "публикация|публикации|публикаций"),
)


AGREEMENTS = named(
    "Bağlanmış sazişlər",
    "Agreements concluded",
    "Заключённые соглашения",
    ("saziş", "agreement|agreements", "соглашение|соглашения|соглашений"),
    accumulation="since_start",
)


SHARE = named(
    "Təlim keçmiş işçilərin payı",
    "Share of staff trained",
    "Доля обученных сотрудников",
    ("%", "%", "%"),
    accumulation="latest",
    dataset="indicators",
)


RANK = named(
    "“GovTech” indeksində yer",
    "Rank in the GovTech index",
    "Место в индексе GovTech",
    ("yer", "place", "место"),
    accumulation="latest",
    dataset="indicators",
    direction="less",
)


UNNAMED = {"name_az": None, "name_en": None, "name_ru": None}


ANSWER = UNNAMED | {
    "dataset": "surveys",
    "automatic": "surveys.share",
    "automatic_name": "",
    "label": "Xidmətin fəaliyyətindən razısınızmı?",
    "answer": "Bəli",
    "unit": "%",
    "unit_az": None,
    "accumulation": "ratio",
    "value": 71.0,
    "compared": 68.1,
    "base": 611.0,
    "self_selected": True,
}


SAMPLE = named(
    "Elektron xidmətdən istifadə edənlər",
    "Have used an e-service",
    "Пользовались электронной услугой",
    ("%", "%", "%"),
    dataset="surveys",
    automatic="surveys.share",
    label="İstifadə etmisinizmi?",
    answer="Bəli",
    accumulation="ratio",
    self_selected=False,
    base=1000.0,
)
