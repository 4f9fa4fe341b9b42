"""Surveys: one row an answer, or (wide) one column an answer."""

from language import message
from loaders.datasets import common_columns
from loaders.datasets.declaration import Automatic, Column, Declaration

DECLARATIONS = (
    Declaration(
        name="surveys",
        dataset="surveys",
        az="Sorğular",
        en="Surveys",
        ru="Опросы",
        columns=(
            common_columns.ID,
            common_columns.PLAN,
            common_columns.CLAUSE,
            common_columns.DATE,
            Column(
                "code",
                "code",
                "Sualın kodu",
                "Question code",
                "Код вопроса",
                also=("Sual №", "Sual kodu", "Question no", "№ вопроса"),
                example=("S1", "S1", "S1"),
                explains=message("Keeps a question one question when its wording changes."),
            ),
            Column(
                "question",
                "text",
                "Sual",
                "Question",
                "Вопрос",
                also=("Sorğunun sualı", "Sualın mətni", "Question text", "Текст вопроса"),
                required=True,
                example=(
                    "Xidmətdən razısınızmı?",
                    "Are you satisfied with the service?",
                    "Довольны ли вы обслуживанием?",
                ),
                explains=message("The wording of the question."),
            ),
            Column(
                "answer",
                "text",
                "Cavab",
                "Answer",
                "Ответ",
                also=("Cavab variantı", "Variant", "Answer option", "Вариант ответа"),
                required=True,
                example=("Bəli", "Yes", "Да"),
                explains=message("The answer. Or leave this column out and give each answer a column of its own."),
            ),
            Column(
                "count",
                "count",
                "Cavabların sayı",
                "Answers",
                "Число ответов",
                also=("Səs sayı", "Cavab sayı", "Number of answers", "Votes", "Количество ответов", "Число голосов"),
                example=("61", "61", "61"),
                explains=message("How many gave this answer."),
            ),
            Column(
                "share",
                "share",
                "Pay, %",
                "Share, %",
                "Доля, %",
                also=(
                    *("Faiz", "Pay", "%", "Cavabların payı", "Cavabların faizi", "Share", "Percent", "Percentage"),
                    *("Percent of answers", "Процент", "Доля", "Доля ответов", "Процент ответов", "Удельный вес"),
                ),
                example=("68,1 %", "68.1 %", "68,1 %"),
                explains=message("The share of this answer in percent, where counts were not published."),
            ),
            Column(
                "base",
                "count",
                "Respondentlərin sayı",
                "Respondents",
                "Число респондентов",
                also=(
                    "Respondentlər",
                    "n",
                    "Baza",
                    "Səsvermədə iştirak edənlər",
                    "Sample size",
                    "Base",
                    "Респонденты",
                    "Количество респондентов",
                    "Sorğuda iştirak edənlərin sayı",
                    "Sorğu iştirakçılarının sayı",
                    "Rəyi soruşulanların sayı",
                    "Number of survey participants",
                    "Опрошено",
                    "Число опрошенных",
                    "Число участников опроса",
                ),
                example=("90", "90", "90"),
                explains=message("How many answered the question: n. Empty: the sum of the answers."),
                in_rules=False,
            ),
            Column(
                "self_selected",
                "flag",
                "Könüllü sorğu",
                "Self-selected",
                "Добровольный опрос",
                also=("Onlayn sorğu", "Veb sorğu", "Web poll", "Online poll", "Онлайн-опрос"),
                example=("bəli", "yes", "да"),
                explains=message("Yes for a poll that anyone could answer, for example on a web page."),
            ),
            Column(
                "several",
                "flag",
                "Bir neçə cavab",
                "Several answers",
                "Несколько ответов",
                also=("Çoxseçimli sual", "Bir neçə cavab mümkündür", "Multiple choice", "Можно несколько ответов"),
                example=("xeyr", "no", "нет"),
                explains=message(
                    "Yes where respondents could give several answers: the shares may add up to more than 100 %, and "
                    "n must be stated, because it is not the sum of the answers."
                ),
            ),
            Column(
                "weighted",
                "flag",
                "Çəkili pay",
                "Weighted",
                "Взвешено",
                also=("Çəki tətbiq edilib", "Çəkilənmiş", "Weighted shares", "Взвешенные доли"),
                example=("xeyr", "no", "нет"),
                explains=message(
                    "Yes where the shares are weighted: they are kept as published, also beside the numbers of "
                    "answers, from which they may differ."
                ),
            ),
            Column(
                "design_effect",
                "number",
                "Dizayn effekti",
                "Design effect",
                "Эффект дизайна",
                also=("deff", "DEFF", "Дизайн-эффект"),
                example=("1,4", "1.4", "1,4"),
                explains=message(
                    "By how much weights or clusters make the shares less certain than a simple random sample would "
                    "(deff). Margins of error are worked out with n divided by it; of weighted shares without it "
                    "there are none."
                ),
                in_rules=False,
            ),
            common_columns.NOTE,
        ),
        identity=("dates", "splits"),
        splits=(("code", "question"), ("answer",)),
        label=("question",),
        named_by=("question", "answer"),
        wide="answer",
        settle="answers",
        indicators=(
            Automatic(
                "surveys.share", "", "share", "%", "outcome", "ratio", splits=2, direction="neither", total=False
            ),
            Automatic(
                "surveys.n", "", "base", "person", "activity", "ratio", splits=1, direction="neither", total=False
            ),
        ),
    ),
)
