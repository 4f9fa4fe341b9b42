"""Trainings: one row a training, or several of one kind under one count."""

from language import message
from loaders import common
from loaders.declaration import Automatic, Column, Declaration

DECLARATIONS = (
    Declaration(
        name="trainings", dataset="trainings",
        az="Təlimlər", en="Trainings", ru="Обучение",
        columns=(
            common.ID, common.PLAN, common.CLAUSE, common.DATE,
            Column(
                "topic", "text", "Təlimin mövzusu", "Training topic", "Тема обучения",
                also=("Mövzu", "Təlim", "Təlimin adı", "Tədris proqramı", "Training", "Training title", "Topic", "Тема", "Тема тренинга", "Тренинг", "Название тренинга"),
                required=True,
                example=("Etik davranış qaydaları", "Rules of ethical conduct", "Правила этического поведения"),
                explains=message("What was taught."),
            ),
            common.REGION, common.PLACE,
            Column(
                "audience", "text", "Auditoriya", "Audience", "Аудитория",
                also=("Hədəf qrupu", "Kimlər üçün", "Target group", "Целевая группа", "Для кого"),
                example=("Yeni işçilər", "New staff", "Новые сотрудники"),
                explains=message("For whom it was held."),
            ),
            common.COUNT, common.PARTICIPANTS, common.NOTE,
        ),
        identity=("dates", "topic", "region", "place", "audience"),
        dimensions=("topic", "region", "audience"),
        indicators=(
            Automatic("trainings.held", message("Trainings held"), "count", "training", "activity", "within_year"),
            Automatic("trainings.participants", message("Training participants (repeat attendance included)"), "participants", "person", "output", "within_year"),
        ),
    ),
)
