"""The sheet of definitions of indicators."""

from language import message
from loaders.datasets.declaration import Column, Declaration
from loaders.datasets.plans.columns import CLAUSE, INDICATOR, PLAN, in_three_languages
from loaders.datasets.plans.words import ACCUMULATIONS, COUNTS, DECIMALS, DIRECTIONS, KINDS, LEVELS

# How an indicator is computed from a dataset; all four empty where it is not.
DATASET = Column(
    "dataset",
    "choice",
    "Məlumat toplusu",
    "Dataset",
    "Набор данных",
    also=("Məlumat dəsti", "Data set"),
    explains=message(
        "Only for an indicator that is computed from a dataset: which one. Empty: the code says where the "
        "values come from."
    ),
)  # its choices: loaders.datasets.plans.declarations
RULE = (
    DATASET,
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

# What kind of number it is, and what of its changes is told; what is empty follows from unit and values.
MEASURE = (
    Column(
        "kind",
        "choice",
        "Göstəricinin növü",
        "Kind of figure",
        "Вид показателя",
        also=("Göstərici növü", "Kind of indicator"),
        choices=KINDS,
        example=("say", "count", "количество"),
        explains=message(
            "No percentage is worked out for a share, an index or a rank; only counts can have a small base. Empty: "
            "taken from the unit."
        ),
    ),
    Column(
        "decimals",
        "choice",
        "Onluq işarələrin sayı",
        "Decimals",
        "Знаков после запятой",
        also=("Vergüldən sonrakı rəqəmlər", "Decimal places", "Десятичных знаков"),
        choices=DECIMALS,
        example=("0", "0", "0"),
        explains=message(
            "To how many decimals values and changes are rounded. Empty: one for a share, two at the most for others, "
            "fewer where the values have fewer."
        ),
    ),
    Column(
        "band",
        "number",
        "Əhəmiyyətsiz dəyişmə",
        "No material change",
        "Несущественное изменение",
        also=("Əhəmiyyətsiz dəyişmə həddi", "Band of no change"),
        example=("1", "1", "1"),
        explains=message(
            "A change of no more than this, in the indicator's own unit, counts as neither up nor down. Empty: every "
            "change counts."
        ),
    ),
)

DEFINITIONS = Declaration(
    name="definition",
    dataset="plans",
    az="Göstəricilərin təsviri",
    en="Indicator definitions",
    ru="Определения показателей",
    columns=(
        PLAN,
        CLAUSE,
        INDICATOR,
        *in_three_languages(
            "name",
            "Göstəricinin adı",
            "Indicator name",
            "Название показателя",
            ("Təlimlərin sayı", "Trainings held", "Число тренингов"),
        ),
        *in_three_languages(
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
            example=("çox olması yaxşıdır", "more is better", "больше – лучше"),
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
            explains=message(
                "How the values of a year add up. Shares, averages, indices and ranks never do; of these "
                "“within the year” says that they are worked out over the year so far."
            ),
        ),
        *RULE,
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
        *MEASURE,  # last, so that what was copied from sheets without them can still be pasted
    ),
    identity=("plan", "clause", "indicator"),
    named_by=("name_az", "indicator"),
    facts=False,
)
