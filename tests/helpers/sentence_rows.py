"""Figures as a chart's sentence meets them: what a row is made of, and one row a case."""

from datetime import date

_FIGURE = {
    "agency": "DMX",
    "plan": "P",
    "series_plan": "P",
    "clause": "10.2",
    "series_clause": "10.2",
    "dataset": "trainings",
    "automatic": "trainings.participants",
    "indicator": "trainings.participants",
    "dimension": "",
    "member": "",
    "label": None,
    "answer": None,
    "formula": "",
    "name_az": "İştirakçıların sayı",
    "name_en": "Participants",
    "name_ru": "Число участников",
    "unit": "person",
    "unit_az": None,
    "unit_en": None,
    "unit_ru": None,
    "level": None,
    "direction": "more",
    "accumulation": "within_year",
    "baseline_year": None,
    "baseline": None,
    "target": None,
    "year": 2023,
    "value": 218.0,
    "qualifier": "exact",
    "rows": 10,
    "missing": 0,
    "base": None,
    "self_selected": None,
    "has_counts": False,
    "spills": 0,
    "newest": date(2023, 10, 5),
    "cut": date(2023, 10, 31),
    "complete": True,
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
    "low": None,
    "high": None,
    "change_low": None,
    "change_high": None,
    "within_margin": None,
    "crossing": "",
    "crossing_note": "",
    "judgement": None,
    "judgement_why": None,
    "needed": None,
    "judged_through": None,
    "pace": None,
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
    "straddles",
    "units_differ",
    "counts_anew",
    "samples_differ",
)


def row(**changed) -> dict:
    """A figure with its change worked out, unless it is given. compared: the earlier value."""
    made = _FIGURE | (_RUNNING if changed.get("running") else {}) | changed
    made.pop("running", None)
    if made["comparability"] in NOT_COMPARED:
        return made | _NOT_COMPARED
    if "compared" in changed:
        made["compared_value"] = compared = made.pop("compared")
        made["change"] = round(made["value"] - compared, 10)
        made["change_percent"] = None if compared == 0 or made["unit"] == "%" else 100 * made["change"] / abs(compared)
        made["small_base"] = abs(compared) < 10
    if made["change_qualifier"] == "unknown":
        made |= {"change": None, "change_percent": None}
    return made


def _named(
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


_SERVICES = _named(
    "Portaldakı elektron xidmətlər",
    "E-services on the portal",
    "Электронные услуги на портале",
    ("xidmət", "service|services", "услуга|услуги|услуг"),
    accumulation="latest",
    dataset="indicators",
    automatic="indicators.value",
)
_BREACHES = _named(
    "Etik davranış qaydalarının pozulması halları",
    "Breaches of the rules of conduct",
    "Случаи нарушения правил этики",
    ("hal", "case|cases", "случай|случая|случаев"),
    direction="less",
)
_DAYS = _named(
    "Müraciətə cavabın orta müddəti",
    "Average time to answer an appeal",
    "Средний срок ответа на обращение",
    ("iş günü", "working day|working days", "рабочий день|рабочих дня|рабочих дней"),
    accumulation="latest",
    dataset="indicators",
    direction="less",
)
_VISITS = _named(
    "İnternet səhifəsinə baxışlar",
    "Visits to the website",
    "Посещения сайта",
    ("min baxış", "thousand visits", "тыс. посещений"),
    dataset="indicators",
)
_POSTS = _named(
    "“Facebook”da paylaşımlar",
    "Posts on “Facebook”",
    "Публикации в “Facebook”",
    ("paylaşım", "post|posts", "публикация|публикации|публикаций"),
)
_AGREEMENTS = _named(
    "Bağlanmış sazişlər",
    "Agreements concluded",
    "Заключённые соглашения",
    ("saziş", "agreement|agreements", "соглашение|соглашения|соглашений"),
    accumulation="since_start",
)
_SHARE = _named(
    "Təlim keçmiş işçilərin payı",
    "Share of staff trained",
    "Доля обученных сотрудников",
    ("%", "%", "%"),
    accumulation="latest",
    dataset="indicators",
)
_UNNAMED = {"name_az": None, "name_en": None, "name_ru": None}
_ANSWER = _UNNAMED | {
    "dataset": "surveys",
    "automatic": "surveys.share",
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
_SAMPLE = _named(
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

CASES = {
    "as the issue has it": {"comparability": "gap", "compared_year": 2018, "compared": 143.0},
    "up since the year before": {"value": 2400.0, "compared": 1200.0},
    "down since the year before": {"value": 148.0, "compared": 156.0},
    "unchanged": {"value": 156.0, "compared": 156.0},
    "one year missing": {"comparability": "gap", "compared_year": 2021, "compared": 100.0},
    "the first figure": {"comparability": "first"},
    "from zero": {"value": 5.0, "compared": 0.0},
    "to zero": _BREACHES | {"value": 0.0, "compared": 4.0},
    "zero twice": _BREACHES | {"value": 0.0, "compared": 0.0},
    "small base": _BREACHES | {"value": 7.0, "compared": 4.0},
    "one only": _POSTS | {"value": 1.0, "compared": 21.0},
    "a fraction": _VISITS | {"value": 34.1, "compared": 28.4},
    "quotation marks in the name": _POSTS | {"value": 240.0, "compared": 121.0},
    "a latest value": _SERVICES | {"value": 51.0, "compared": 48.0},
    "a share": _SHARE | {"value": 64.1, "compared": 57.3},
    "a share that falls by one point": _SHARE | {"value": 56.0, "compared": 57.0},
    "since the start": _AGREEMENTS | {"value": 17.0, "compared": 11.0},
    "less is better": _DAYS | {"value": 11.1, "compared": 12.5},
    "at least now": {"value": 40.0, "qualifier": "at_least", "compared": 35.0, "change_qualifier": "at_least"},
    "at least then": {"value": 35.0, "compared": 40.0, "compared_qualifier": "at_least", "change_qualifier": "at_most"},
    "at least then, more now": {
        "value": 45.0,
        "compared": 40.0,
        "compared_qualifier": "at_least",
        "change_qualifier": "at_most",
    },
    "at least both times": {
        "value": 40.0,
        "qualifier": "at_least",
        "compared_value": 35.0,
        "compared_qualifier": "at_least",
        "change_qualifier": "unknown",
    },
    "about both times": _VISITS
    | {
        "value": 480.0,
        "qualifier": "about",
        "compared": 420.0,
        "compared_qualifier": "about",
        "change_qualifier": "about",
    },
    "about the same": _VISITS | {"value": 480.0, "qualifier": "about", "compared": 480.0, "change_qualifier": "about"},
    "at most now": _SHARE | {"value": 30.0, "qualifier": "at_most", "compared": 35.0, "change_qualifier": "at_most"},
    "rows without a number": {
        "value": 40.0,
        "qualifier": "at_least",
        "compared": 35.0,
        "change_qualifier": "at_least",
        "missing": 2,
    },
    "the running year": {"running": True},
    "29 February": {
        "running": True,
        "year": 2024,
        "compared_year": 2023,
        "cut": date(2024, 2, 29),
        "compared_through": date(2023, 2, 28),
    },
    "the running year's latest value": _SERVICES | {"running": True, "value": 52.0, "compared": 48.0},
    "the running year, none before": {"running": True, "comparability": "no_year_before"},
    "the running year, none by the day": {"running": True, "comparability": "no_same_days"},
    "the running year without days": _VISITS
    | {"running": True, "comparability": "undated", "cut": None, "value": 34.1},
    "on both sides of the day": {"running": True, "comparability": "straddles"},
    "another unit": _VISITS | {"comparability": "units_differ", "value": 512.0},
    "counted anew in a later plan": _AGREEMENTS | {"comparability": "counts_anew", "value": 3.0, "crossing": "same"},
    "another kind of sample": _SAMPLE | {"comparability": "samples_differ", "value": 60.0, "low": 57.0, "high": 63.0},
    "a revised clause": {
        "crossing": "revised",
        "crossing_note": "İndeks yeni metodika ilə hesablanır.",
        "compared_plan": "Q",
        "compared_clause": "4.1.1",
    },
    "a clause of another plan": {"crossing": "same", "compared_plan": "Q", "compared_clause": "9.6"},
    "a self-selected poll": _ANSWER,
    "a poll of a plan's indicator": _ANSWER
    | _named("Xidmətdən razı olanlar", "Satisfied with the service", "Довольны обслуживанием", ("%", "%", "%")),
    "within the margin": _SAMPLE
    | {
        "value": 60.0,
        "compared": 58.0,
        "low": 57.0,
        "high": 63.0,
        "change_low": -2.3,
        "change_high": 6.3,
        "within_margin": True,
    },
    "beyond the margin": _SAMPLE
    | {
        "value": 60.0,
        "compared": 52.0,
        "low": 57.0,
        "high": 63.0,
        "change_low": 3.6,
        "change_high": 12.3,
        "within_margin": False,
    },
    "the number of respondents": _UNNAMED
    | {
        "dataset": "surveys",
        "automatic": "surveys.n",
        "label": "Razısınızmı?",
        "unit": "person",
        "accumulation": "latest",
        "value": 611.0,
        "compared": 467.0,
    },
    "across New Year": {"spills": 2},
    "a part of a division": {"member": "Bakı"},
    "behind the target": {
        "running": True,
        "value": 143.0,
        "compared": 120.0,
        "target": 218.0,
        "judgement": "behind",
        "needed": 194.7,
        "judged_through": date(2026, 11, 22),
        "pace": 0.73,
    },
    "on track": {
        "running": True,
        "value": 190.0,
        "compared": 120.0,
        "target": 218.0,
        "judgement": "on_track",
        "needed": 194.7,
        "judged_through": date(2026, 11, 22),
        "pace": 0.98,
    },
    "reached": {"target": 200.0, "judgement": "reached", "needed": 200.0, "pace": 1.09},
    "not reached": {
        "target": 250.0,
        "judgement": "not_reached",
        "needed": 250.0,
        "pace": 0.87,
        "comparability": "gap",
        "compared_year": 2018,
    },
    "a limit that holds": _BREACHES
    | {
        "running": True,
        "value": 3.0,
        "compared": 5.0,
        "target": 4.0,
        "judgement": "on_track",
        "needed": 3.57,
        "judged_through": date(2026, 11, 22),
        "pace": 0.84,
    },
    "a latest value on its way": _DAYS
    | {
        "running": True,
        "value": 11.1,
        "compared": 12.5,
        "target": 8.0,
        "baseline": 15.0,
        "judgement": "behind",
        "needed": 8.0,
        "judged_through": date(2026, 11, 22),
        "pace": 0.557,
    },
    "a unit of another alphabet": _VISITS
    | {"unit": "тыс. чел.", "unit_az": None, "unit_en": None, "unit_ru": None, "value": 34.1, "compared": 28.4},
    "no unit": {"unit": "", "value": 8.6, "compared": 6.0},
    "a name that asks": _named("Razısınızmı?", "Are you satisfied?", "Довольны ли вы?", value=20.0, compared=15.0),
}
