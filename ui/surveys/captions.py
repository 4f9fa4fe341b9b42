"""What stands over and under the chart of a question's answers."""

from dataclasses import replace

from kpi.rules.figure_row import FigureRow
from language import Language
from language.figures import phrases, typed
from language.figures.polls import weighted_note
from language.figures.sentences import sentence
from ui.surveys.base import OF
from ui.surveys.notices import relistings, revisions, rewordings
from ui.surveys.question import Question


def title(row: FigureRow, language: Language) -> str:
    """The headline of an answer, under its own words rather than the name that the plan gives it."""
    names = {language.code: language.say("“{answer}”", answer=typed.answer(row.indicator, language))}
    return phrases.headline(_named(row, names), language)


def says(row: FigureRow, language: Language) -> str:
    """The sentence of an answer, under question and answer rather than the name that the plan gives it."""
    return sentence(_named(row, {}), language)


def _named(row: FigureRow, names: dict[str, str]) -> FigureRow:
    return replace(row, indicator=replace(row.indicator, names=names))


def notes(rows: list[FigureRow], parts: list[str], question: Question, base: str, language: Language) -> list[str]:
    say = language.say
    sentences = [say("Shares {base}.", base=say(OF[base]))]
    if any(row.margin for row in rows):
        sentences.append(say("The thin line at the end of a bar: the margin of error."))
    if others := len({row.indicator.part for row in rows}) - len(parts):
        sentences.append(
            say("The {shown} greatest of {all}; all are in the table.", shown=len(parts), all=len(parts) + others)
        )
    if breaks(question, language):
        sentences.append(say("A dashed line stands where the wording, the clause or the list of answers changed."))
    return sentences


def warnings(rows: list[FigureRow], question: Question, language: Language) -> list[str]:
    """What its shares are not, also for whoever cannot see the chart: plain ones, and like those before."""
    whys = (why for _, *whys in breaks(question, language).values() for why in whys)
    return list(filter(None, (weighted_note(rows, language), *whys)))


def breaks(question: Question, language: Language) -> dict[int, tuple[str, str, str]]:
    """Year → how its wording changed, how its clause was revised, and how its list of answers changed; '' for what did
    not."""
    kinds = [kind_of(question, language) for kind_of in (rewordings, revisions, relistings)]
    years = sorted({year for kind in kinds for year in kind})
    return {year: (kinds[0].get(year, ""), kinds[1].get(year, ""), kinds[2].get(year, "")) for year in years}
