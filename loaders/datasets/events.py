"""Public events: one row an event, or several of one kind under one count."""

from language import message
from loaders.datasets import common_columns
from loaders.datasets.declaration import Automatic, Column, Declaration

DECLARATIONS = (
    Declaration(
        name="events",
        dataset="events",
        az="Tədbirlər",
        en="Public events",
        ru="Мероприятия",
        columns=(
            common_columns.ID,
            common_columns.PLAN,
            common_columns.CLAUSE,
            common_columns.DATE,
            Column(
                "title",
                "text",
                "Tədbirin adı",
                "Event",
                "Название мероприятия",
                also=("Tədbir", "Tədbirin mövzusu", "Event title", "Event name", "Мероприятие", "Тема мероприятия"),
                near="ad başlıq mövzu name title subject topic наименование название тема",
                required=True,
                example=("Açıq qapı günü", "Open door day", "День открытых дверей"),
                explains=message("What the event was."),
            ),
            Column(
                "topic",
                "text",
                "Tədbirin növü",
                "Kind of event",
                "Вид мероприятия",
                also=("Növ", "Növü", "Type", "Kind", "Event type", "Вид", "Тип мероприятия"),
                near="tip kateqoriya istiqamət forma category form категория направление форма",
                example=("Maarifləndirmə", "Awareness", "Просвещение"),
                explains=message("The kind of event, by which events are grouped."),
            ),
            common_columns.REGION,
            common_columns.PLACE,
            common_columns.COUNT,
            common_columns.PARTICIPANTS,
            common_columns.NOTE,
        ),
        identity=("dates", "title", "topic", "region", "place"),
        dimensions=("topic", "region"),
        named_by=("title", "topic"),
        counted="tədbir görüş konfrans seminar aksiya səfər event meeting conference campaign visit мероприятие встреча"
        " конференция семинар акция визит поездка",
        indicators=(
            Automatic("events.held", message("Events held"), "count", "event", "activity", "within_year"),
            Automatic(
                "events.participants",
                message("Event participants (repeat attendance included)"),
                "participants",
                "person",
                "output",
                "within_year",
            ),
        ),
    ),
)
