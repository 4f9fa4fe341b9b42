"""Outreach: what was published, by channel and material."""

from language import message
from loaders.datasets import common_columns
from loaders.datasets.declaration import Automatic, Column, Declaration

DECLARATIONS = (
    Declaration(
        name="outreach",
        dataset="outreach",
        az="Məlumatlandırma",
        en="Outreach",
        ru="Информирование",
        columns=(
            common_columns.ID,
            common_columns.PLAN,
            common_columns.CLAUSE,
            common_columns.DATE,
            Column(
                "channel",
                "text",
                "Kanal",
                "Channel",
                "Канал",
                also=("Yayım kanalı", "Platforma", "Media", "Platform", "Платформа", "Канал распространения"),
                near="sosial şəbəkə sayt resurs network site сеть сайт ресурс",
                required=True,
                example=("Facebook", "Facebook", "Facebook"),
                explains=message("Where it was published."),
            ),
            Column(
                "material",
                "text",
                "Materialın növü",
                "Material",
                "Вид материала",
                also=("Material", "Material növü", "Kind of material", "Materials", "Материал"),
                near="növ tip format kind type вид тип формат",
                required=True,
                example=("Paylaşım", "Post", "Публикация"),
                explains=message(
                    "What was published: a post, a video, a leaflet. Items are never summed across channels and "
                    "materials."
                ),
            ),
            Column(
                "title",
                "text",
                "Başlıq",
                "Title",
                "Заголовок",
                also=("Materialın adı", "Headline", "Название материала"),
                near="ad mövzu name subject topic наименование название тема",
                example=("Qeydiyyat qaydaları", "Registration rules", "Правила регистрации"),
                explains=message("What it was about."),
            ),
            common_columns.COUNT,
            common_columns.NOTE,
        ),
        identity=("dates", "splits", "title"),
        splits=(("channel",), ("material",)),
        label=("channel", "material"),
        named_by=("title", "channel", "material"),
        counted="material paylaşım post nəşr məqalə xəbər video çarx buklet broşür plakat publication article news clip"
        " leaflet booklet brochure poster материал публикация пост статья новость видео ролик буклет брошюра плакат",
        indicators=(Automatic("outreach.items", "", "count", "item", "activity", "within_year", splits=2),),
    ),
)
