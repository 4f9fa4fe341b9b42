"""What is said of a question and its answer, on the page and wherever it is handed out."""

from charts.explored.cells import as_figure
from kpi.explore.answer import Answer, Member, Refusal
from kpi.explore.asked.question import ALWAYS, Measure
from kpi.explore.members import Members
from language import Language
from language.figures import phrases
from language.figures.explored import compared_spans, member_text, reason_text, refusal_text, span_text
from loaders.exploring.names import name_of


def refusal(found: Refusal, measure: Measure, language: Language) -> str:
    return refusal_text(found, language, name_of(found.name, measure, language))


def title(answer: Answer, name: str, language: Language) -> str:
    """What is counted, and what it comes to where there is a total. name: of the measure."""
    total = answer.cell(None, None)
    if total is None or total.value is None:
        return name
    return f"{name}: {phrases.figure_text(as_figure(total, answer), language)}"


def asked_for(answer: Answer, members: Members, language: Language) -> str:
    """`Topic × Year · Region: Bakı · 2024 · Compared: …`."""
    question = answer.question
    divided = [name_of(one, question.measure, language) for one in (question.rows, question.columns) if one]
    parts = [" × ".join(divided)]
    for one in question.filters:
        names = "; ".join(_member_name(one.dimension, key, members, answer, language) for key in one.members)
        text = language.say("all but {names}", names=names) if one.excludes else names
        parts.append(f"{name_of(one.dimension, question.measure, language)}: {text}")
    if question.period != ALWAYS:
        parts.append(span_text(question.period.first, question.period.last, language))
    parts.append(compared_spans(answer, language))
    return " · ".join(filter(None, parts))


def _member_name(dimension: str, key: str, members: Members, answer: Answer, language: Language) -> str:
    return str(member_text(Member(key, members.name(dimension, key)), dimension, answer, language))


def reasons(answer: Answer, language: Language) -> str:
    """Why the parts do not come to the whole, and what is not counted; ''."""
    return " ".join(reason_text(one, answer, language) for one in answer.reasons)
