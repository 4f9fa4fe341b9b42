"""The slide of a clause."""

from language.figures import comparisons, phrases
from language.figures.sentences import sentence
from language.plans.plan_table import not_due_text
from language.untranslated import lines
from reports.content.plan_year import ClauseYear, PlanYear
from reports.content.slide import Slide
from reports.content.wording import clause_section, compared, line, said_of

_MOST_LETTERS = 420  # of a text that can be read from the last row


def clause_slide(clause: ClauseYear, plan_year: PlanYear) -> Slide:
    """Its main indicator drawn, with two more; without a figure, what else the report says."""
    language = plan_year.language
    name, key = phrases.clause_name(clause.number, language), f"clause/{clause.number}"
    narrative = lines(clause.narrative)
    main = next((indicator for indicator in clause.indicators if indicator.row), None)
    if main is None:
        return Slide(key, clause.title, name, texts=_without_figure(clause, plan_year), notes=narrative)
    row = main.figure
    rest = [line(indicator, language) for indicator in clause.indicators if indicator.row and indicator is not main]
    return Slide(
        key,
        clause.title,
        name,
        big=phrases.figure_text(row, language),
        change=comparisons.change_text(row, language),
        compared=compared(row, language),
        texts=[main.name, said_of(main, language)],
        main=main,
        lines=rest[:2],
        notes=[sentence(row, language), *narrative],
    )


def _without_figure(clause: ClauseYear, plan_year: PlanYear) -> list[str]:
    """That there is none; and what else the report says of the clause, as far as a slide can hold it."""
    language, year = plan_year.language, phrases.ordinal(plan_year.year, plan_year.language)
    texts = [language.say("No figure has come in for {year}.", year=year)]
    if not clause.due:
        texts = [not_due_text(clause.approved, plan_year.year, language)]
    if clause.nothing:
        texts = [language.say("Nothing to report: {datasets}.", datasets=", ".join(clause.nothing))]
    texts += [f"{name}: {text}" for name, text in clause_section(clause, plan_year).facts]
    short = len(clause.narrative) <= _MOST_LETTERS
    return texts + (
        lines(clause.narrative) if short else [language.say("The text on this clause is in the speaker's notes.")]
    )
