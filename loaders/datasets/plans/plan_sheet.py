"""The sheet of plans."""

from language import message
from loaders.datasets.declaration import Column, Declaration
from loaders.datasets.plans.columns import PLAN, in_three_languages
from loaders.datasets.plans.words import LANGUAGES

PLANS = Declaration(
    name="plan",
    dataset="plans",
    az="Planlar",
    en="Plans",
    ru="Планы",
    columns=(
        Column(
            "agency",
            "code",
            "Qurumun kodu",
            "Agency code",
            "Код ведомства",
            required=True,
            example=("DMX", "DMX", "DMX"),
            explains=message("The code that is given as the agency when files are loaded."),
        ),
        *in_three_languages(
            "agency_name",
            "Qurumun adı",
            "Agency name",
            "Название ведомства",
            ("Dövlət Miqrasiya Xidməti", "State Migration Service", "Государственная миграционная служба"),
        ),
        Column(
            "made_up",
            "flag",
            "Şərti məlumat",
            "Made-up data",
            "Вымышленные данные",
            also=("Uydurma məlumat",),
            example=("xeyr", "no", "нет"),
            explains=message(
                "Yes where the figures are made up, for example for practice; the dashboard then says so everywhere."
            ),
        ),
        PLAN,
        *in_three_languages(
            "title",
            "Planın adı",
            "Plan title",
            "Название плана",
            (
                "Milli fəaliyyət planı 2025-2027",
                "National action plan 2025-2027",
                "Национальный план действий 2025-2027",
            ),
        ),
        Column(
            "first_year",
            "year",
            "İlk il",
            "First year",
            "Первый год",
            required=True,
            example=("2025", "2025", "2025"),
            explains=message("The first year of the plan."),
        ),
        Column(
            "last_year",
            "year",
            "Son il",
            "Last year",
            "Последний год",
            required=True,
            example=("2027", "2027", "2027"),
            explains=message("The last year of the plan."),
        ),
        Column(
            "language",
            "choice",
            "İş dili",
            "Working language",
            "Рабочий язык",
            choices=LANGUAGES,
            explains=message(
                "The language in which topics, answers and the like are typed; empty: Azerbaijani. Readers of another "
                "language see it beside what has no translation. What is in Cyrillic letters is Russian."
            ),
        ),
    ),
    identity=("plan",),
    named_by=("title_az",),
    facts=False,
)
