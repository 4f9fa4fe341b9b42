"""close, reopen, nothing: an analyst's word on a year."""

from language import Language, phrases
from loaders import closing
from loaders import nothing as answers
from loaders.commands.asked import refuse_unknown
from loaders.exits import CLEAN
from loaders.registry import DECLARATIONS

# A plan's own sheets are not reported year by year.
DATASETS = tuple(dict.fromkeys(declaration.dataset for declaration in DECLARATIONS if declaration.dataset != "plans"))


def close(options, language: Language) -> int:
    refuse_unknown(options.database, options.agency, options.plan, year=options.year)
    edition = closing.close_year(options.database, options.agency, options.plan, options.year, who=options.who, note=options.note)
    year = phrases.ordinal(options.year, language)
    print(language.say("The year {year} of the plan {plan} is closed, as edition {edition}.", year=year, plan=options.plan, edition=edition))
    return CLEAN


def reopen(options, language: Language) -> int:
    refuse_unknown(options.database, options.agency, options.plan, year=options.year)
    edition = closing.open_year(options.database, options.agency, options.plan, options.year, who=options.who, note=options.note)
    year = phrases.ordinal(options.year, language)
    print(language.say("The year {year} of the plan {plan} is open again, as edition {edition}.", year=year, plan=options.plan, edition=edition))
    return CLEAN


def nothing(options, language: Language) -> int:
    refuse_unknown(options.database, options.agency, options.plan, options.clause, options.year)
    key = (options.database, options.agency, options.plan, options.clause, options.dataset, options.year)
    if options.take_back:
        edition = answers.take_back(*key, who=options.who)
        print(language.say("The answer is taken back, as edition {edition}.", edition=edition))
    else:
        edition = answers.answer_nothing(*key, who=options.who, note=options.note)
        print(language.say("Answered: nothing to report, as edition {edition}.", edition=edition))
    return CLEAN
