"""The sheet of sections, the chapters of a plan that its clauses stand under."""

from language import message
from loaders.datasets.declaration import Column, Declaration
from loaders.datasets.plans.columns import PLAN, in_three_languages

SECTIONS = Declaration(
    name="section",
    dataset="plans",
    az="Bölmələr",
    en="Sections",
    ru="Разделы",
    columns=(
        PLAN,
        Column(
            "section",
            "code",
            "Bölmənin nömrəsi",
            "Section number",
            "Номер раздела",
            also=("Bölmə", "Bölmə №", "Section", "Section No.", "Раздел", "Раздел №"),
            required=True,
            example=("10", "10", "10"),
            explains=message("As the plan has it: 4 or IV. Clauses 4.1 and 4.1.1 stand under section 4."),
        ),
        *in_three_languages(
            "title",
            "Bölmənin adı",
            "Section title",
            "Название раздела",
            ("Kadrların hazırlanması", "Training of staff", "Подготовка кадров"),
        ),
        Column(
            "position",
            "count",
            "Bölmənin sırası",
            "Order of the section",
            "Порядок раздела",
            also=("Sıra", "Order", "Порядок"),
            example=("10", "10", "10"),
            explains=message("Where it stands among the sections: 1, 2, 3. Empty: in the order of the numbers."),
        ),
    ),
    identity=("plan", "section"),
    named_by=("section", "title_az"),
    facts=False,
)
