"""Columns that several sheets of a plans workbook have."""

from language import message
from loaders.datasets import common_columns
from loaders.datasets.declaration import Column

PLAN = Column(
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
CLAUSE = common_columns.ONE_CLAUSE
INDICATOR = Column(
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


def in_three_languages(
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
            also=(*(f"{other} ({code})" for other in also), *((az, en, ru, *also) if code == "az" else ())),
            required=required and code == "az",
            example=(example[position],) * 3,
            explains=explains,
        )
        for position, code in enumerate(codes)
    )


def term_text(first: int | None, last: int | None) -> str:
    """A term as it is typed; '' where it is the plan's."""
    if first is None and last is None:
        return ""
    return str(first) if first == last else f"{first or ''}-{last or ''}"
