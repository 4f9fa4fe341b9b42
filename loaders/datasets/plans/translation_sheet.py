"""The sheet that says what typed texts are called in other languages."""

from language import message
from loaders.datasets.declaration import Column, Declaration

# Its choices, the columns whose texts readers see: loaders.datasets.plans.declarations.
NAME = Column(
    "name",
    "choice",
    "Mətnin sütunu",
    "Column of the text",
    "Столбец текста",
    required=True,
    explains=message("The column in which this text stands."),
)
_IN_LANGUAGE = message(
    "What readers of this language see. Empty: they see the text as it was typed, with a small mark of its language."
)
TRANSLATIONS = Declaration(
    name="translation",
    dataset="plans",
    az="Tərcümələr",
    en="Translations",
    ru="Переводы",
    columns=(
        NAME,
        Column(
            "text",
            "text",
            "Yazıldığı kimi",
            "As it was typed",
            "Как введено",
            required=True,
            example=("Etik davranış", "Etik davranış", "Etik davranış"),
            explains=message(
                "As it is written in the files. Capitals, spaces, quotes and look-alike letters make no difference, "
                "and all spellings that count under one name are covered."
            ),
        ),
        Column("text_az", "text", "Azərbaycanca", "In Azerbaijani", "По-азербайджански", explains=_IN_LANGUAGE),
        Column(
            "text_en",
            "text",
            "İngiliscə",
            "In English",
            "По-английски",
            example=("Ethical conduct", "Ethical conduct", "Ethical conduct"),
            explains=_IN_LANGUAGE,
        ),
        Column(
            "text_ru",
            "text",
            "Rusca",
            "In Russian",
            "По-русски",
            example=("Этичное поведение", "Этичное поведение", "Этичное поведение"),
            explains=_IN_LANGUAGE,
        ),
        Column("note", "text", "Qeyd", "Note", "Примечание", explains=message("Why.")),
    ),
    identity=("name", "text"),
    named_by=("text",),
    facts=False,
)
