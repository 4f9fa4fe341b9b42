"""The sheet that says which spellings are one and the same."""

from language import message
from loaders.datasets.declaration import Column, Declaration

# Its choices, the columns by which pages divide: loaders.datasets.plans.declarations.
DIMENSION = Column(
    "dimension",
    "choice",
    "Sütun",
    "Column",
    "Столбец",
    required=True,
    explains=message("The column in which this spelling is found."),
)
SPELLINGS = Declaration(
    name="spelling",
    dataset="plans",
    az="Yazılışlar",
    en="Spellings",
    ru="Написания",
    columns=(
        DIMENSION,
        Column(
            "spelling",
            "text",
            "Yazılış",
            "Spelling",
            "Написание",
            required=True,
            example=("Bakı ş.", "Bakı ş.", "Bakı ş."),
            explains=message(
                "As it is written in the files. Capitals, spaces, quotes and look-alike letters make no difference."
            ),
        ),
        Column(
            "name",
            "text",
            "Vahid ad",
            "One name",
            "Единое название",
            required=True,
            example=("Bakı", "Bakı", "Bakı"),
            explains=message("The name under which it is counted; the spelling itself where it is a name of its own."),
        ),
        Column("note", "text", "Qeyd", "Note", "Примечание", explains=message("Why.")),
    ),
    identity=("dimension", "spelling"),
    facts=False,
)
