"""What the analyst says of a clause in a year, as facts."""

from kpi.rules.ranking import disagreement
from language.figures.codes import status_text
from loaders.datasets.registry import BY_NAME
from ui.data.plan_figures import Clause
from ui.navigation.address import Choice
from ui.widgets.elements import Fact, web_links


def narrative(clause: Clause, chosen: Choice) -> list[Fact]:
    """What was done in the year, and of what there is nothing to report."""
    language = chosen.language
    text = clause.narrative(chosen.year).narrative or language.say("{year}: nothing written", year=chosen.year)
    return [
        (language.say("What was done, {year}", year=chosen.year), [(text, "")]),
        (
            language.say("Nothing to report, {year}", year=chosen.year),
            [(answer, "") for answer in _answers(clause, chosen)],
        ),
    ]


def _answers(clause: Clause, chosen: Choice) -> list[str]:
    """An analyst's answers of the year: dataset, who, when and why."""
    return [
        " · ".join(
            part
            for part in (
                BY_NAME[dataset].title(chosen.language.code),
                answer.who,
                chosen.language.date(answer.done_at),
                answer.note,
            )
            if part
        )
        for dataset, answer in clause.answers.get(chosen.year, {}).items()
    ]


def standing(clause: Clause, chosen: Choice) -> list[Fact]:
    """The analyst's status and evidence of the year, and who answers for the clause."""
    language = chosen.language
    narrative = clause.narrative(chosen.year)
    status = status_text(narrative.status, disagreement(narrative.status, clause.figures(chosen.year)), language)
    return [
        (language.say("Status by the analyst"), [(status, "")]),
        (language.say("Responsible"), [(clause.responsible_in(language), "")]),
        (language.say("Evidence"), web_links(narrative.links)),
    ]
