"""The slides of survey questions."""

from kpi.rules.figure_row import FigureRow
from kpi.rules.polls import SHARE
from language import Language
from language.figures import comparisons, phrases, typed
from language.figures.sentences import sentence
from reports.content.plan_year import PlanYear
from reports.content.slide import Answer, Slide
from reports.content.wording import compared


def survey_slides(plan_year: PlanYear) -> list[Slide]:
    """One a question of the year; asked under several clauses, it is one question."""
    asked: dict[str, dict[str, FigureRow]] = {}
    rows = [indicator.row for clause in plan_year.clauses for indicator in clause.indicators if indicator.row]
    for row in rows:
        one = row.indicator
        if one.automatic == SHARE:
            asked.setdefault(one.split_1, {}).setdefault(one.code, row)
    return [_survey(code, list(answers.values()), plan_year.language) for code, answers in asked.items()]


def _survey(code: str, rows: list[FigureRow], language: Language) -> Slide:
    base = rows[0].base
    texts = [language.say("n = {n}", n=language.number(base))] if base else []
    if rows[0].self_selected:
        texts.append(language.say("The poll was self-selected: it speaks for those who answered."))
    return Slide(
        f"survey/{code}",
        typed.label(rows[0].indicator, language),
        language.say("Survey"),
        compared=compared(_comparing(rows), language),
        texts=texts,
        answers=[
            Answer(
                typed.answer(row.indicator, language),
                row.value,
                phrases.figure_text(row, language),
                comparisons.change_text(row, language),
                row,
            )
            for row in rows
        ],
        notes=[sentence(rows[0], language)],
    )


def _comparing(rows: list[FigureRow]) -> FigureRow:
    """The answer that says what its poll is compared with: one that has been there before, where there is one."""
    return next((row for row in rows if row.change.comparability != "first"), rows[0])
