"""Plans: agencies, plans, clauses, definitions of indicators, targets and the crosswalk.

One workbook, several sheets; each sheet is recognised by its headings, whatever its name.
"""

from collections.abc import Iterable
from dataclasses import replace

from language import message
from loaders.datasets import common_columns
from loaders.datasets.declaration import Column, Declaration

LEVELS = {
    "input": ("qatqı", "input", "ресурс"),
    "activity": ("fəaliyyət", "activity", "деятельность"),
    "output": ("hasilat", "output", "продукт"),
    "outcome": ("nəticə", "outcome", "результат"),
    "impact": ("təsir", "impact", "воздействие"),
}
DIRECTIONS = {
    "more": ("çox olması yaxşıdır", "more is better", "больше — лучше"),
    "less": ("az olması yaxşıdır", "less is better", "меньше — лучше"),
    "neither": ("fərqi yoxdur", "neither", "не важно"),
}
ACCUMULATIONS = {
    "within_year": ("il ərzində", "within the year", "за год"),
    "latest": ("son qiymət", "latest value", "последнее значение"),
    "since_start": ("planın əvvəlindən", "since the start", "с начала плана"),
}
COUNTS = {
    "rows": ("sətirlərin sayı", "number of rows", "число строк"),
    "sum": ("sütunun cəmi", "sum of a column", "сумма по столбцу"),
    "distinct": ("fərqli qiymətlərin sayı", "number of distinct values", "число разных значений"),
    "share": ("cavabların payı", "share of answers", "доля ответов"),
    "ratio": ("iki göstəricinin nisbəti", "ratio of two indicators", "отношение двух показателей"),
}
CROSSWALK_KINDS = {
    "same": ("eyni", "same", "тот же"),
    "revised": ("dəyişdirilib", "revised", "изменён"),
    "replaced": ("əvəz edilib", "replaced", "заменён"),
    "merged": ("birləşdirilib", "merged", "объединён"),
    "split": ("bölünüb", "split", "разделён"),
    "dropped": ("çıxarılıb", "dropped", "исключён"),
}

_PLAN = Column(
    "plan",
    "code",
    "Planın kodu",
    "Plan code",
    "Код плана",
    also=("Plan", "План"),
    required=True,
    example=("AH-2025-2027", "AH-2025-2027", "AH-2025-2027"),
    explains=message("Short and lasting: files and addresses name the plan by it."),
)
_CLAUSE = Column(
    "clause",
    "clauses",
    "Bənd",
    "Clause",
    "Пункт",
    also=common_columns.CLAUSE.also,
    required=True,
    example=("10.2", "10.2", "10.2"),
    explains=message("One clause of the plan, as text."),
)
_INDICATOR = Column(
    "indicator",
    "code",
    "Göstəricinin kodu",
    "Indicator code",
    "Код показателя",
    also=("Kod", "Code", "Код"),
    required=True,
    example=("trainings.held", "trainings.held", "trainings.held"),
    explains=message(
        "The code in the indicators dataset, that of an automatic indicator, or a new one for an indicator that "
        "is computed from a dataset."
    ),
)
# How an indicator is computed from a dataset; all four empty where it is not.
_DATASET = Column(
    "dataset",
    "choice",
    "Məlumat dəsti",
    "Dataset",
    "Набор данных",
    also=("Məlumat toplusu", "Data set"),
    explains=message(
        "Only for an indicator that is computed from a dataset: which one. Empty: the code says where the "
        "values come from."
    ),
)  # its choices: declarations()
_RULE = (
    _DATASET,
    Column(
        "counts",
        "choice",
        "Hesablama üsulu",
        "Way of counting",
        "Способ подсчёта",
        also=("Hesablama", "Counting", "Способ подсчета", "Подсчёт"),
        choices=COUNTS,
        explains=message(
            "How it is computed: rows, a column's sum, distinct values, a share of answers, or a ratio of two "
            "indicators."
        ),
    ),
    Column(
        "counted",
        "text",
        "Nə hesablanır",
        "What is counted",
        "Что считается",
        also=("Hesablanan", "Counted"),
        explains=message(
            "Sum and distinct values: a column's heading. Share: answers, with semicolons between. "
            "Ratio: two codes of the same clause, trainings.participants / trainings.held. Rows: empty."
        ),
    ),
    Column(
        "filter",
        "text",
        "Süzgəc",
        "Filter",
        "Фильтр",
        also=("Şərt", "Şərtlər", "Filtr", "Condition", "Conditions", "Условие", "Условия"),
        explains=message(
            "Which rows count: Channel = YouTube; Region = Baku, Ganja; Audience ≠ New staff. "
            "Values that hold a comma or a semicolon stand in quotes; two quotes stand for an empty cell. Empty: "
            "all rows of the clause."
        ),
    ),
)


def _titles(
    name: str,
    az: str,
    en: str,
    ru: str,
    example: tuple[str, str, str],
    required: bool = True,
    also: tuple[str, ...] = (),
    explains: str = message("The text in this language; where it is empty, the Azerbaijani one is shown."),
) -> tuple[Column, ...]:
    """One text in three languages: columns <name>_az, <name>_en and <name>_ru."""
    codes = ("az", "en", "ru")
    return tuple(
        Column(
            f"{name}_{code}",
            "text",
            f"{az} ({code})",
            f"{en} ({code})",
            f"{ru} ({code})",
            also=(az, en, ru, *also) if code == "az" else (),
            required=required and code == "az",
            example=(example[position],) * 3,
            explains=explains,
        )
        for position, code in enumerate(codes)
    )


def declarations(facts: Iterable[Declaration]) -> tuple[Declaration, ...]:
    """The sheets of a plans workbook. facts: the declarations on which a definition may count."""
    titles = {declaration.dataset: (declaration.az, declaration.en, declaration.ru) for declaration in facts}
    return tuple(
        replace(sheet, columns=tuple(replace(one, choices=titles) if one is _DATASET else one for one in sheet.columns))
        for sheet in _SHEETS
    )


_SHEETS = (
    Declaration(
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
            *_titles(
                "agency_name",
                "Qurumun adı",
                "Agency name",
                "Название ведомства",
                ("Dövlət Miqrasiya Xidməti", "State Migration Service", "Государственная миграционная служба"),
            ),
            Column(
                "made_up",
                "flag",
                "Uydurma məlumat",
                "Made-up data",
                "Вымышленные данные",
                example=("xeyr", "no", "нет"),
                explains=message(
                    "Yes where the figures are made up, for example for practice; the dashboard then says so "
                    "everywhere."
                ),
            ),
            _PLAN,
            *_titles(
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
        ),
        identity=("plan",),
        facts=False,
    ),
    Declaration(
        name="clause",
        dataset="plans",
        az="Bəndlər",
        en="Clauses",
        ru="Пункты",
        columns=(
            _PLAN,
            _CLAUSE,
            *_titles(
                "title",
                "Bəndin adı",
                "Clause title",
                "Название пункта",
                ("Təlimlərin keçirilməsi", "Holding trainings", "Проведение обучения"),
            ),
            Column(
                "responsible",
                "text",
                "Məsul şəxs",
                "Responsible",
                "Ответственный",
                also=("Məsul", "İcraçı", "Responsible person", "Исполнитель"),
                example=("Kadrlar şöbəsi", "Human resources", "Отдел кадров"),
                explains=message("Who answers for the clause."),
            ),
        ),
        identity=("plan", "clause"),
        facts=False,
    ),
    Declaration(
        name="definition",
        dataset="plans",
        az="Göstəricilərin təsviri",
        en="Indicator definitions",
        ru="Определения показателей",
        columns=(
            _PLAN,
            _CLAUSE,
            _INDICATOR,
            *_titles(
                "name",
                "Göstəricinin adı",
                "Indicator name",
                "Название показателя",
                ("Təlimlərin sayı", "Trainings held", "Число тренингов"),
            ),
            *_titles(
                "unit",
                "Ölçü vahidi",
                "Unit",
                "Единица измерения",
                ("təlim", "training|trainings", "тренинг|тренинга|тренингов"),
                required=False,
                also=("Vahid", "Единица"),
                explains=message(
                    "What the value is counted in, as it follows a number, with its forms where they differ: "
                    "day|days; % for a percentage."
                ),
            ),
            Column(
                "direction",
                "choice",
                "İstiqamət",
                "Direction",
                "Направление",
                choices=DIRECTIONS,
                example=("çox olması yaxşıdır", "more is better", "больше — лучше"),
                explains=message("Whether more or less is better."),
            ),
            Column(
                "level",
                "choice",
                "Səviyyə",
                "Level",
                "Уровень",
                choices=LEVELS,
                example=("fəaliyyət", "activity", "деятельность"),
                explains=message("The level of the monitoring method: input, activity, output, outcome, impact."),
            ),
            Column(
                "accumulation",
                "choice",
                "Toplanma qaydası",
                "Accumulation",
                "Накопление",
                choices=ACCUMULATIONS,
                example=("il ərzində", "within the year", "за год"),
                explains=message("How the values of a year add up."),
            ),
            *_RULE,
            Column(
                "baseline_year",
                "year",
                "Baza ili",
                "Baseline year",
                "Базовый год",
                example=("2024", "2024", "2024"),
                explains=message("The year of the baseline."),
            ),
            Column(
                "baseline",
                "number",
                "Baza qiyməti",
                "Baseline",
                "Базовое значение",
                example=("10", "10", "10"),
                explains=message("The value from which progress is measured."),
            ),
        ),
        identity=("plan", "clause", "indicator"),
        facts=False,
    ),
    Declaration(
        name="target",
        dataset="plans",
        az="Hədəflər",
        en="Targets",
        ru="Целевые значения",
        columns=(
            _PLAN,
            _CLAUSE,
            _INDICATOR,
            Column(
                "year",
                "year",
                "İl",
                "Year",
                "Год",
                required=True,
                example=("2026", "2026", "2026"),
                explains=message("The year of the target."),
            ),
            Column(
                "target",
                "number",
                "Hədəf",
                "Target",
                "Целевое значение",
                also=("Hədəf qiyməti", "Target value", "Цель"),
                required=True,
                example=("14", "14", "14"),
                explains=message("What should be reached in that year."),
            ),
            Column(
                "note",
                "text",
                "Qeyd",
                "Note",
                "Примечание",
                explains=message("Why the target is what it is; a target that changes needs a note of its own."),
            ),
        ),
        identity=("plan", "clause", "indicator", "year"),
        facts=False,
    ),
    Declaration(
        name="crosswalk",
        dataset="plans",
        az="Uyğunluq",
        en="Crosswalk",
        ru="Соответствие",
        columns=(
            _PLAN,
            Column(
                "clause",
                "clauses",
                "Bənd",
                "Clause",
                "Пункт",
                also=common_columns.CLAUSE.also,
                example=("10.2", "10.2", "10.2"),
                explains=message("The clause of this plan; empty for a clause that was dropped."),
            ),
            Column(
                "earlier_plan",
                "code",
                "Əvvəlki plan",
                "Earlier plan",
                "Предыдущий план",
                required=True,
                example=("AH-2022-2024", "AH-2022-2024", "AH-2022-2024"),
                explains=message("The plan before."),
            ),
            Column(
                "earlier_clause",
                "clauses",
                "Əvvəlki bənd",
                "Earlier clause",
                "Предыдущий пункт",
                required=True,
                example=("9.1", "9.1", "9.1"),
                explains=message("The clause of the earlier plan."),
            ),
            Column(
                "kind",
                "choice",
                "Uyğunluq növü",
                "Kind of match",
                "Вид соответствия",
                required=True,
                choices=CROSSWALK_KINDS,
                example=("eyni", "same", "тот же"),
                explains=message("What became of the earlier clause."),
            ),
            Column("note", "text", "Qeyd", "Note", "Примечание", explains=message("Why, and whose reading it is.")),
        ),
        identity=("plan", "clause", "earlier_plan", "earlier_clause"),
        facts=False,
    ),
)
