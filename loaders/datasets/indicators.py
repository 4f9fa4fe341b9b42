"""Indicators: every other yearly value that no other dataset counts."""

from language import message
from loaders.datasets import common_columns
from loaders.datasets.declaration import Automatic, Column, Declaration

DECLARATIONS = (
    Declaration(
        name="indicators",
        dataset="indicators",
        az="Göstəricilər",
        en="Indicators",
        ru="Показатели",
        columns=(
            common_columns.ID,
            common_columns.PLAN,
            common_columns.CLAUSE,
            Column(
                "dates",
                "dates",
                "İl",
                "Year",
                "Год",
                also=("Hesabat ili", "Reporting year", "Отчётный год", "Отчетный год", "Tarix", "Date", "Дата", "Dövr"),
                required=True,
                example=("2025", "2025", "2025"),
                explains=message("The year of the value; a day or a month where it is known."),
            ),
            Column(
                "code",
                "code",
                "Göstəricinin kodu",
                "Indicator code",
                "Код показателя",
                also=("Kod", "Göstərici kodu", "Code", "Код"),
                required=True,
                example=("e-xidmetler", "e-services", "e-uslugi"),
                explains=message("Keeps an indicator one indicator when its name changes."),
            ),
            Column(
                "title",
                "text",
                "Göstərici",
                "Indicator",
                "Показатель",
                also=(
                    "Göstəricinin adı",
                    "Göstəricilər",
                    "Indicator name",
                    "Название показателя",
                    "Наименование показателя",
                ),
                required=True,
                example=(
                    "Portala inteqrasiya edilmiş elektron xidmətlər",
                    "E-services on the portal",
                    "Электронные услуги на портале",
                ),
                explains=message("The name of the indicator."),
            ),
            Column(
                "unit",
                "text",
                "Ölçü vahidi",
                "Unit",
                "Единица измерения",
                also=("Vahid", "Unit of measure", "Ед. изм.", "Единица"),
                example=("ədəd", "number", "ед."),
                explains=message("What the value is counted in; % for a percentage."),
            ),
            Column(
                "value",
                "number",
                "Qiymət",
                "Value",
                "Значение",
                also=("Göstəricinin qiyməti", "Dəyər", "Nəticə", "Amount", "Значение показателя"),
                required=True,
                example=("11", "11", "11"),
                explains=message("The value in that year. A dash is missing, which is not zero."),
            ),
            common_columns.NOTE,
        ),
        identity=("dates", "splits"),
        splits=(("code",),),
        settle="percentages",
        indicators=(
            Automatic(
                "", message("Indicator"), "value", "", "", "within_year", direction="neither", splits=1, total=False
            ),
        ),
    ),
)
