"""Narratives: what an analyst says of a clause in a year, with status and evidence."""

from language import message
from loaders.datasets import common_columns
from loaders.datasets.declaration import Column, Declaration

STATUSES = {
    "not_started": ("başlanmayıb", "not started", "не начато"),
    "limited": ("qismən", "limited", "частично"),
    "substantial": ("əsasən icra olunub", "substantial", "в основном"),
    "complete": ("icra olunub", "complete", "выполнено"),
}

DECLARATIONS = (
    Declaration(
        name="narratives",
        dataset="narratives",
        az="İcra haqqında məlumat",
        en="Narratives",
        ru="Описание исполнения",
        columns=(
            common_columns.PLAN,
            common_columns.ONE_CLAUSE,
            Column(
                "year",
                "year",
                "İl",
                "Year",
                "Год",
                also=("Hesabat ili", "Reporting year", "Отчётный год", "Отчетный год"),
                required=True,
                example=("2025", "2025", "2025"),
                explains=message("The year that is reported."),
            ),
            Column(
                "status",
                "choice",
                "Status",
                "Status",
                "Статус",
                also=("İcra vəziyyəti", "Статус исполнения"),
                choices=STATUSES,
                example=("əsasən icra olunub", "substantial", "в основном"),
                explains=message("The analyst's own judgement; the dashboard never changes it."),
            ),
            Column(
                "narrative",
                "text",
                "İcra haqqında məlumat",
                "Narrative",
                "Описание исполнения",
                also=("Məlumat", "Görülmüş işlər", "İcra barədə məlumat", "Text", "Описание", "Проделанная работа"),
                required=True,
                example=(
                    "Regionlarda görüşlər keçirilib.",
                    "Meetings were held in the regions.",
                    "В регионах проведены встречи.",
                ),
                explains=message("What was done in the year, in plain sentences."),
            ),
            Column(
                "evidence",
                "text",
                "Təsdiqedici keçid",
                "Evidence",
                "Подтверждение",
                also=("Keçid", "Mənbə", "Link", "Links", "Source", "Ссылка", "Источник"),
                example=("https://example.org/xeber/1", "https://example.org/news/1", "https://example.org/novosti/1"),
                explains=message("Links to what shows it, one a line."),
            ),
        ),
        identity=("plan", "clause", "year"),
        named_by=("narrative",),
        facts=False,
    ),
)
