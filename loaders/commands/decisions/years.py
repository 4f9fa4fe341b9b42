"""close, reopen, nothing, complete: an analyst's word on a year or a day."""

from argparse import Namespace
from collections.abc import Callable

from kpi.oversight.reach import read_complete_days
from kpi.warehouse import editions
from language import Language, message
from language.figures import phrases
from language.figures.provisional import waiting_text
from loaders.commands.known import refuse_unknown
from loaders.decisions import closing, complete_up_to, nothing_to_report
from loaders.decisions.complete_up_to import Whose
from loaders.problems.raised import CLEAN

_CLOSED = message("The year {year} of the plan {plan} is closed, as edition {edition}.")
_OPEN_AGAIN = message("The year {year} of the plan {plan} is open again, as edition {edition}.")
_AGAIN = message("The newest fact tells the day again, as edition {edition}.")
_AGAIN_OF_CLAUSE = message("The day of the dataset holds for the clause again, as edition {edition}.")


def close(options: Namespace, language: Language) -> int:
    return _changed(closing.close_year, _CLOSED, options, language)


def reopen(options: Namespace, language: Language) -> int:
    return _changed(closing.open_year, _OPEN_AGAIN, options, language)


def _changed(change: Callable[..., int], text: str, options: Namespace, language: Language) -> int:
    """Close or open the year, and say so. text: with {year}, {plan} and {edition}."""
    refuse_unknown(options.database, options.agency, options.plan, year=options.year)
    edition = change(options.database, options.agency, options.plan, options.year, who=options.who, note=options.note)
    print(language.say(text, year=phrases.ordinal(options.year, language), plan=options.plan, edition=edition))
    return CLEAN


def nothing(options: Namespace, language: Language) -> int:
    refuse_unknown(options.database, options.agency, options.plan, options.clause, options.year)
    key = (options.database, options.agency, options.plan, options.clause, options.dataset, options.year)
    if options.take_back:
        edition = nothing_to_report.take_back(*key, who=options.who)
        print(language.say("The answer is taken back, as edition {edition}.", edition=edition))
    else:
        edition = nothing_to_report.answer_nothing(*key, who=options.who, note=options.note)
        print(language.say("Answered: nothing to report, as edition {edition}.", edition=edition))
    return CLEAN


def complete(options: Namespace, language: Language) -> int:
    refuse_unknown(options.database, options.agency, options.plan, options.clause)
    whose = Whose(options.agency, options.dataset, options.plan, options.clause)
    key = (options.database, whose, options.day, options.today)
    if options.take_back:
        edition = complete_up_to.take_back(*key, who=options.who)
        print(language.say(_AGAIN_OF_CLAUSE if options.clause else _AGAIN, edition=edition))
    else:
        edition = complete_up_to.state(*key, who=options.who, note=options.note)
        print(
            language.say("Complete up to {day}, as edition {edition}.", day=language.date(options.day), edition=edition)
        )
        with editions.open_edition(options.database, edition) as connection:
            days = read_complete_days(connection, edition, options.agency, options.today)
        known = next(day for day in days if Whose(options.agency, day.dataset, day.plan, day.clause) == whose)
        if waiting := waiting_text(known.waiting, known.stated, language):
            print(f"{waiting}.")
    return CLEAN
