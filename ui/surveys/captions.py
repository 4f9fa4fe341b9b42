"""What stands over and under the chart of a question's answers."""

from language import Language, comparisons
from language.sentences import sentence
from ui.data.plan_figures import Row
from ui.surveys.base import OF
from ui.surveys.notices import revisions, rewordings
from ui.surveys.question import Question


def title(row: Row, language: Language) -> str:
    """The headline of an answer, under its own words rather than the name that the plan gives it."""
    return comparisons.headline(
        {**row, f"name_{language.code}": language.say("“{answer}”", answer=row["answer"])}, language
    )


def says(row: Row, language: Language) -> str:
    """The sentence of an answer, under question and answer rather than the name that the plan gives it."""
    return sentence({**row, "name_az": None, "name_en": None, "name_ru": None}, language)


def notes(rows: list[Row], parts: list[str], question: Question, base: str, language: Language) -> list[str]:
    say = language.say
    sentences = [say("Shares {base}.", base=say(OF[base]))]
    if any(row["low"] is not None for row in rows):
        sentences.append(say("The thin line at the end of a bar: the margin of error."))
    if others := len({row["part"] for row in rows}) - len(parts):
        sentences.append(
            say("The {shown} greatest of {all}; all are in the table.", shown=len(parts), all=len(parts) + others)
        )
    if changed := breaks(question, language):
        sentences += [
            say("A dashed line stands where the wording or the clause changed."),
            *(revised for revised, _ in changed.values() if revised),
        ]
    return sentences


def breaks(question: Question, language: Language) -> dict[int, tuple[str, str]]:
    """Year → how its clause was revised, and how its wording changed; '' for neither."""
    revised, reworded = revisions(question, language), rewordings(question, language)
    return {year: (revised.get(year, ""), reworded.get(year, "")) for year in sorted({*revised, *reworded})}
