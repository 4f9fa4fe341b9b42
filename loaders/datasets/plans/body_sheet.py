"""The sheet of bodies and departments that carry clauses out."""

from language import message
from loaders.datasets.declaration import Column, Declaration
from loaders.datasets.plans.columns import in_three_languages

BODIES = Declaration(
    name="body",
    dataset="plans",
    az="İcraçılar",
    en="Implementers",
    ru="Исполнители",
    columns=(
        *in_three_languages(
            "name",
            "İcraçının adı",
            "Name of the implementer",
            "Название исполнителя",
            ("Nümunə şöbəsi", "Sample department", "Условный отдел"),
            explains=message(
                "A body or a department. A clause may name it in any of these languages; readers see it in their own."
            ),
        ),
        Column(
            "contact",
            "text",
            "Əlaqə",
            "Contact",
            "Контакты",
            also=("Əlaqə məlumatı", "Əlaqə vasitələri", "Contacts", "Контактные данные", "Контакт"),
            example=("(012) 000 00 00", "(012) 000 00 00", "(012) 000 00 00"),
            explains=message("Whom to ask there: a name, a telephone number, an address. Readers see it."),
        ),
    ),
    identity=("name_az",),
    named_by=("name_az",),
    facts=False,
)
