"""The sheet of the clauses of plans."""

from language import message
from loaders.datasets.declaration import Column, Declaration
from loaders.datasets.plans.columns import CLAUSE, PLAN, in_three_languages

CLAUSES = Declaration(
    name="clause",
    dataset="plans",
    az="Bəndlər",
    en="Clauses",
    ru="Пункты",
    columns=(
        PLAN,
        CLAUSE,
        *in_three_languages(
            "title",
            "Bəndin adı",
            "Clause title",
            "Название пункта",
            ("Təlimlərin keçirilməsi", "Holding trainings", "Проведение обучения"),
            also=("Tədbirin adı", "Tədbirlər", "Tədbir", "Measure", "Measures", "Мероприятие", "Мероприятия"),
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
        Column(
            "section",
            "code",
            "Bölmə",
            "Section",
            "Раздел",
            also=("Bölmənin nömrəsi", "Bölmə №", "Section number", "Номер раздела"),
            explains=message("Only where the number does not say it: clause 4.1.1 stands under section 4 by itself."),
        ),
        *in_three_languages(
            "evaluation",
            "Qiymətləndirmə göstəricisi",
            "Evaluation indicator",
            "Показатель оценки",
            ("Keçirilən təlimlərin sayı", "Number of trainings held", "Количество проведённых тренингов"),
            required=False,
            also=(
                "Qiymətləndirmə indikatoru",
                "İndikator",
                "İndikatorlar",
                "Evaluation criterion",
                "Индикатор оценки",
                "Индикатор",
                "Критерий оценки",
            ),
            explains=message("What the plan itself says that the clause is judged by, in words."),
        ),
        Column(
            "implementers",
            "text",
            "İcraçılar",
            "Implementers",
            "Исполнители",
            also=(
                "İcraçı qurum",
                "İcraçı qurumlar",
                "İcra edən qurum",
                "İcra edən qurumlar",
                "İcraçı orqan",
                "İcraçı orqanlar",
                "Implementing body",
                "Implementing bodies",
                "Исполняющие органы",
                "Исполняющий орган",
                "Ответственные исполнители",
            ),
            example=(
                "Dövlət Miqrasiya Xidməti; Kadrlar şöbəsi",
                "State Migration Service; Human resources",
                "Государственная миграционная служба; Отдел кадров",
            ),
            explains=message("Bodies or departments, separated by semicolons; the first one leads."),
        ),
        Column(
            "term",
            "years",
            "İcra müddəti",
            "Term",
            "Срок исполнения",
            also=(
                "İcra müddəti (illər)",
                "Müddət",
                "İcra tarixi",
                "Implementation period",
                "Period",
                "Deadline",
                "Срок",
                "Сроки исполнения",
                "Срок реализации",
            ),
            example=("2025-2027", "2025-2027", "2025-2027"),
            explains=message(
                "The years in which the clause is due: 2025-2027, or 2025 alone. Empty: the plan's years. First and "
                "last year may also stand in two columns."
            ),
        ),
    ),
    identity=("plan", "clause"),
    named_by=("title_az",),
    facts=False,
)
