"""Trainings: one row a training, or several of one kind under one count."""

from language import message
from loaders.datasets import common_columns
from loaders.datasets.declaration import Automatic, Column, Declaration

DECLARATIONS = (
    Declaration(
        name="trainings",
        dataset="trainings",
        az="Təlimlər",
        en="Trainings",
        ru="Обучение",
        columns=(
            common_columns.ID,
            common_columns.PLAN,
            common_columns.CLAUSE,
            common_columns.DATE,
            Column(
                "topic",
                "text",
                "Təlimin mövzusu",
                "Training topic",
                "Тема обучения",
                also=(
                    "Mövzu",
                    "Təlim",
                    "Təlimin adı",
                    "Tədris proqramı",
                    "Training",
                    "Training title",
                    "Topic",
                    "Тема",
                    "Тема тренинга",
                    "Тренинг",
                    "Название тренинга",
                ),
                near="ad başlıq növ kurs seminar name title subject course kind наименование название курс семинар вид",
                required=True,
                example=("Etik davranış qaydaları", "Rules of ethical conduct", "Правила этического поведения"),
                explains=message("What was taught."),
            ),
            common_columns.REGION,
            common_columns.PLACE,
            Column(
                "audience",
                "text",
                "Auditoriya",
                "Audience",
                "Аудитория",
                also=("Hədəf qrupu", "Kimlər üçün", "Target group", "Целевая группа", "Для кого"),
                near="qrup kateqoriya group category группа категория",
                example=("Yeni işçilər", "New staff", "Новые сотрудники"),
                explains=message("For whom it was held."),
            ),
            common_columns.COUNT,
            common_columns.PARTICIPANTS,
            common_columns.NOTE,
        ),
        identity=("dates", "topic", "region", "place", "audience"),
        dimensions=("topic", "region", "audience"),
        named_by=("topic",),
        counted="təlim treninq seminar kurs training course workshop seminar тренинг обучение семинар курс курсов",
        attended="əməkdaş işçi staff employee сотрудник работник",
        indicators=(
            Automatic("trainings.held", message("Trainings held"), "count", "training", "activity", "within_year"),
            Automatic(
                "trainings.participants",
                message("Training participants (repeat attendance included)"),
                "participants",
                "person",
                "output",
                "within_year",
            ),
        ),
    ),
)
